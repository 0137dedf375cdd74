"""Words of a text: tokens with offsets, crude stems, and how much two texts share.

Stems join the forms of one word ("led", "leading", "leads") well enough to compare two versions of one
resume; they are never shown.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple
from unicodedata import combining, normalize

from skillgap.remembering import holds_texts
from skillgap.tailoring.vocabulary.british import as_american

_TOKEN = re.compile(r"[^\W_](?:[\w+#&.'’/-]*[\w+#])?")
_SENTENCE = re.compile(r"(?<=[a-z0-9%)][.!?])\s+(?=[A-Z])")
_PARTS = re.compile(r"[^\W_]+")
_VOWEL = re.compile(r"[aeiouy]")
_DOUBLED = re.compile(r"([bdfgmnprt])\1$|(?<=\w{3}[aeiou])(l)l$")

_SHORTEST_PLURAL = 2
"""Letters of a short form without its plural ("PCs" has more)."""

_PREFIX = re.compile(r"re|over|under|out")
_EED = ("bleed", "breed", "ceed", "deed", "feed", "need", "seed", "speed", "weed")
"""Endings that are no past: "agreed" is one of "agree", "exceed" is none."""

_MEN = re.compile(r"(?<=[a-z]{2})(?<!speci)(?<!regi)(?<!abdo)(?<!acu)(?<!sta)(?<!bitu)(?<!cycla)men$")
"""The plural of whoever is called a man of his trade ("tradesmen")."""

_SHORT_TAIL = 3
"""Letters of the last part of a compound up to which only the plural is told ("sign-ups")."""

_FORMS = (
    "ageing age, aging age, used use, uses use, using use, "
    "add ad, analyses analysis, arisen arise, arose arise, ate eat, beaten beat, became become, began "
    "begin, beheld behold, bent bend, bit bite, blew blow, blown blow, bought buy, bound bind, bred "
    "breed, broke break, broken break, brought bring, built build, burnt burn, came come, caught catch, "
    "children child, schoolchildren schoolchild, grandchildren grandchild, freshmen freshman, craftsmen "
    "craftsman, salesmen salesman, "
    "chose choose, chosen choose, clung cling, crept creep, criteria criterion, dealt "
    "deal, diagnoses diagnosis, doing do, drawn draw, dreamt dream, drew draw, dried dry, dries dry, driven "
    "drive, drove drive, dug dig, dyed dye, eaten eat, embed embed, fallen fall, fed feed, feet foot, "
    "felt feel, fled flee, flew fly, flown fly, forbade forbid, foresaw foresee, foreseen foresee, "
    "forgave forgive, forgiven forgive, forgot forget, forgotten forget, fought fight, found find, "
    "fried fry, fries fry, froze freeze, frozen freeze, gave give, given give, got get, gotten get, "
    "ground grind, grew grow, grown grow, heard hear, held hold, hewn hew, hid hide, hidden hide, hung hang, "
    "hypotheses hypothesis, indices index, kept keep, knew know, knives knife, known know, laid lay, "
    "lain lie, leapt leap, learnt learn, led lead, lent lend, lives life, loaves loaf, lost lose, made "
    "make, matrices matrix, meant mean, men man, met meet, mice mouse, misled mislead, mistook mistake, "
    "mown mow, overcame overcome, oversaw oversee, overseen oversee, overtaken overtake, overtook "
    "overtake, paid pay, people person, proven prove, ran run, rang ring, ridden ride, risen rise, rode "
    "ride, rose rise, running run, said say, sang sing, sank sink, sat sit, saw see, sawn saw, seen "
    "see, sent send, sewn sew, shaken shake, shaven shave, shelves shelf, shook shake, shorn shear, "
    "shot shoot, shown show, shrank shrink, shrunk shrink, slept sleep, slid slide, sold sell, sought "
    "seek, sown sow, sped speed, spelt spell, spent spend, spoke speak, sprang spring, spun spin, stole "
    "steal, stolen steal, stood stand, strove strive, struck strike, stuck stick, sued sue, suing sue, "
    "sunk sink, swam swim, swept sweep, swollen swell, swore swear, sworn swear, swum swim, swung "
    "swing, taken take, taught teach, teeth tooth, theses thesis, thought think, threw throw, thrown "
    "throw, tied tie, told tell, took take, torn tear, tried try, tries try, trodden tread, undergone "
    "undergo, undertaken undertake, undertook undertake, underwent undergo, upheld uphold, "
    "used use, went go, "
    "withdrawn withdraw, withdrew withdraw, withheld withhold, withstood withstand, wives wife, woke "
    "wake, woken wake, women woman, won win, wore wear, worn wear, wove weave, woven weave, written "
    "write, wrote write"
)
_IRREGULAR = dict(pair.split() for pair in _FORMS.split(", "))

_ALIKE = (
    "care cares cared caring, comms, customs, evening evenings, goods, lane lanes, mine mines mined mining, "
    "news, note notes noted noting, outing outings, paste pastes pasted pasting, plane planes, quite, "
    "ride rides rode ridden riding, scrape scrapes scraped scraping, site sites, stats, suite suites, "
    "tape tapes taped taping, theme themes, tone tones, unite unites united uniting"
)
"""Words that would have the stem of another one: a plane is no plan, and who cared has no car."""

_APART = {form: f"{group.split()[0]}·" for group in _ALIKE.split(", ") for form in group.split()}

_PLURALS = frozenset(
    # A list of words is easier to read and to extend as text.
    (  # noqa: SIM905
        "ageing aging doing uses using "
        "add analyses children criteria diagnoses dries embed feet fries hypotheses indices knives lives "
        "loaves matrices men mice people running shelves suing teeth theses tries wives women"
    ).split()
)

STOP_WORDS = frozenset(
    # A list of words is easier to read and to extend as text.
    (  # noqa: SIM905
        "a an the and or but nor of in on at to for from by with without into onto over under via per as "
        "than that which who whom whose this these those it its is are was were be been being am do does "
        "did done has have had having i me my mine we us our ours you your he she they them their not no "
        "so such all each both more most other some any while when where during across through between "
        "among up out off about within using used use also then there here if can could will would may "
        "might must didn't don't doesn't isn't aren't wasn't weren't haven't hasn't hadn't won't can't "
        "couldn't wouldn't shouldn't"
    ).split()
)


PROPER = frozenset(
    # A list of words is easier to read and to extend as text.
    (  # noqa: SIM905
        "agile bayesian bernoulli boolean cartesian euclidean fourier gaussian hermitian hilbert kalman "
        "kanban laplace lean markov monte newton nash pareto poisson scrum turing wasserstein zero"
    ).split()
)
"""First words that keep their capital in the middle of a sentence."""


EVERYDAY = frozenset(
    # A list of words is easier to read and to extend as text.
    (  # noqa: SIM905
        "AI API APIS CAD CEO CFO CI CIO CLI CPU CRM CSS CSV CTO CV DNA DNS EU FAQ GB GDPR GPA GPS GPU HR "
        "HTML HTTP HTTPS ID IEEE IP ISO IT JSON KB MB MBA ML MSC PC PDF PHD QA RAM REST RNA SDK SMS SQL SSH "
        "TB TV UI UK UN URL US USA USB UX VAT VIP VM VP VPN XML"
    ).split()
)
"""Short forms nobody spells out."""


class Token(NamedTuple):
    """A word with its offset in the text it was cut from."""

    text: str
    start: int

    @property
    def end(self) -> int:
        """Offset just after the word."""
        return self.start + len(self.text)


_MADE_WITH = frozenset({"based", "powered", "backed", "related", "oriented", "focused"})
"""What stands behind the name of what a thing is made of."""


def tokens(text: str) -> tuple[Token, ...]:
    """Cut a text into words; "CI/CD", "C++", "Node.js" and "fine-tuned" stay whole."""
    return tuple(Token(found.group(), found.start()) for found in _TOKEN.finditer(text))


@holds_texts
@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """Bring the forms of one word together: case, possessive, plural, tense, -ise/-ize."""
    at = word.casefold().replace("’", "'").removesuffix("'s").removesuffix("'")
    if word.endswith("s") and word[:-1].isalpha() and word[:-1].isupper() and len(word) > _SHORTEST_PLURAL:
        # "GPUs" are more than one GPU; the ending of "bus" is none.
        return at.removesuffix("s")
    if not at.isascii():
        # "Café" and "cafe" are one word.
        at = "".join(letter for letter in normalize("NFKD", at) if not combining(letter))
    if at in _APART:
        return _APART[at]
    if at in _IRREGULAR:
        return _tail(_IRREGULAR[at])
    if (prefix := _PREFIX.match(at)) and at[prefix.end() :] in _IRREGULAR:
        return prefix[0] + _tail(_IRREGULAR[at[prefix.end() :]])
    if "-" in at and at[-1].isalpha():
        first, _, last = at.rpartition("-")
        return f"{first}-{stem(last) if len(last) > _SHORT_TAIL else last.removesuffix('s')}"
    return _stem_of_plain(at)


def _stem_of_plain(at: str) -> str:
    if not at.isascii() or not at.isalpha() or len(at) < 4:
        return at
    at = _MEN.sub("man", as_american(at))
    at = re.sub(r"(?<![av])is(e|ed|es|er|ers|ing|ation|ations)$", r"iz\1", at) if len(at) > 6 else at
    for suffix, put in (
        ("ies", "y"),
        ("sses", "ss"),
        ("ments", "ment"),
        ("ations", "at"),
        ("ation", "at"),
        ("ings", ""),
        ("ing", ""),
        ("ied", "y"),
    ):
        if at.endswith(suffix) and _VOWEL.search(at[: -len(suffix)]) and len(at) - len(suffix) > 2:
            return _tail(at.removesuffix(suffix) + put)
    if at.endswith("eed"):
        return _tail(at) if at.endswith(_EED) else _tail(at.removesuffix("d"))
    if at.endswith("ed") and _VOWEL.search(at[:-2]) and len(at) > 4:
        return _tail(at.removesuffix("ed"))
    if at.endswith("es") and at[-3] in "sxzh":
        at = at.removesuffix("es")
    elif at.endswith("s") and at[-2] not in "sui":
        at = at.removesuffix("s")
    return _tail(at)


def is_irregular_past(word: str) -> bool:
    """Whether a verb form is a past that does not end in -ed ("built", "ran")."""
    at = word.casefold()
    bare = _PREFIX.sub("", at, count=1) if _PREFIX.match(at) else at
    return any(form in _IRREGULAR and form not in _PLURALS for form in (at, bare))


def _tail(at: str) -> str:
    """Undo a doubled consonant and a final e, so that "planned", "plan" and "using", "use" meet."""
    at = _DOUBLED.sub(r"\1\2", at)
    return at.removesuffix("e") if len(at) > 3 else at


def parts(word: str) -> tuple[str, ...]:
    """Return the plain words inside a compound: "CI/CD" is "CI" and "CD"."""
    return tuple(_PARTS.findall(word))


def stems(text: str) -> frozenset[str]:
    """Every stem of a text, compounds both whole and in parts."""
    found: set[str] = set()
    for word in _TOKEN.findall(text):
        found.add(stem(word))
        if not word.isalnum():
            found.update(stem(part) for part in parts(word) if part != "s")
    return frozenset(found)


@holds_texts
@lru_cache(maxsize=2_000)
def content_stems(text: str) -> frozenset[str]:
    """Stems that carry meaning: no stop words and no bare numbers."""
    return frozenset(at for at in stems(text) if at not in STOP_WORDS and not at[0].isdigit())


def next_stems(after: str) -> frozenset[str]:
    """Return the stems of the next three words that tell, up to the end of the phrase."""
    words = [token.text for token in tokens(re.split(r"[.,;:()]", after)[0])]
    telling = [word for word in words if word.casefold() not in STOP_WORDS]
    return frozenset(stem(word) for word in telling[:3])


def shared(left: Iterable[str], right: Iterable[str]) -> float:
    """Return the Sørensen-Dice coefficient of two sets of stems, 0..1; two empty sets share nothing."""
    one, two = frozenset(left), frozenset(right)
    return 2 * len(one & two) / (len(one) + len(two)) if one or two else 0.0


def squeezed(text: str) -> str:
    """Lower case and single spaces, for exact search that no line break can hide from."""
    return " ".join(text.casefold().split())


def made_with(word: str) -> str:
    """Return of what a thing is made that a word says that of ("Java-based"), or ""."""
    name, _, rest = word.rpartition("-")
    return name if rest in _MADE_WITH else ""


def place_of(phrase: str, text: str) -> int:
    """Return where a phrase stands in a text with whole words and numbers at both ends, or -1.

    A line that ends in "a week" is no part of one that goes on as "a weekend", nor "led" of "co-led".
    """
    found = re.search(rf"(?<![\w-]){re.escape(phrase)}(?![\w-]|[.,]\d)", text) if phrase in text else None
    return found.start() if found else -1


def sentences(text: str) -> tuple[str, ...]:
    """Cut a line into its sentences; "Node.js" and "e.g. this" are not cut."""
    return tuple(part for part in _SENTENCE.split(text) if part)


def occurs(needle: str, haystack: str) -> bool:
    """Whether a phrase stands in a text as whole words; both as `squeezed` makes them."""
    if not needle or needle not in haystack:
        return False
    return re.search(rf"(?<![\w+#]){re.escape(needle)}(?![\w+#])", haystack) is not None
