"""Words that make a claim bigger without naming anything new: rank, scope, scale, proficiency, results.

The families of such words are data, in `strength.toml` beside this module.
"""

import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from skillgap.remembering import holds_texts
from skillgap.tailoring.numbers.units import WORDS
from skillgap.tailoring.vocabulary.words import content_stems, is_irregular_past, shared, stem

_SERVED = (
    r"(?!\s(?!(?:[\w’'-]+\s){0,2}(?:doctoral|phd|fellow)\s)(?:[\w’'-]+\s){0,2}(?:customers|clients|users|visitors|"
    r"patients|residents|guests|shoppers|pupils|students|children|readers|members|families|tenants|passengers|"
    r"citizens|callers|players|learners|applicants|job-?\s?seekers|refugees|newcomers)\b)"
)
"""Whoever helps those the work is for did it himself."""

HELPING = re.compile(
    rf"^(?:\W*\w+\s)?(?:(?:help(?:ed|s|ing)?|assist(?:ed|s|ing)?|support(?:ed|s|ing)){_SERVED}|"
    r"contribut(?:e|ed|es|ing)(?=\s+(?:to|towards)\b|\W*$)|participat(?:e|ed|es|ing)|shadow(?:ed|ing)|"
    r"involved in|"
    r"took part|tak(?:e|ing) part|exposure to|observed|aided|(?:was |am |were )?(?:a )?(?:part|member) of|"
    r"consulted|attend(?:ed|ing)|studied(?!\s(?:the|how|whether|why|what|which|effects?)\b))\b|^\W*learn(?:ed|t)\b",
    re.IGNORECASE,
)
"""A line that opens by saying the work was somebody else's, too."""

_NUMBER = rf"(?:(?:[A-Z]{{3}}\s|[$€£])?\d|(?:{'|'.join(WORDS)})\b)"
_KNOWING = (
    rf"(?!{_NUMBER})(?:(?:\w+[\s-]){{0,2}}(?:knowledge|experience|skills?|understanding|command|background|users?|grasp)\b|"
    r"(?-i:[A-Z][\w+#.]*))"
)
_LEVELS = (
    (
        1,
        (
            rf"\b(?:basic|elementary|introductory|some|beginner|little|limited)\s{_KNOWING}|"
            r"\bfamiliar|\bexposure to|"
            r"\bnew to\b|\bfirst steps\b|^\W*basics?(?=:|\s(?:of|in)\b)|"
            r"(?:^|[,;(.]\s?|currently\s)learning\s(?-i:(?=[A-Z]))|"
            r"(?:[(–—]|(?<!\w)-)\s?(?:basics?|beginner|elementary|introductory|novice|learning|familiar|a1|a2|rusty|some|a\slittle|"
            r"read(?:ing)?(?:[\s-]only)?|hobby|coursework|school|limited|not\s\w+|only|theory)(?!\s\d)\b"
        ),
    ),
    (
        2,
        (
            rf"\b(?:intermediate|working|good|solid)\s{_KNOWING}|\bconversational|\b(?:good|solid)\s(?:in|at|with)\s|"
            r"[(–—-]\s?(?:intermediate|b1|b2|good)\b"
        ),
    ),
    (
        3,
        (
            rf"\b(?:advanced|strong|deep|extensive|in-depth|thorough|excellent)\s{_KNOWING}|\bproficien|"
            r"\bfluen(?:t|cy)\b|[(–—-]\s?(?:advanced|professional(?!\s(?-i:[A-Z]))|c1)\b"
        ),
    ),
    (
        4,
        (
            r"\bexpert(?:ise|s|-level)?\b|\bmastery\b|(?-i:\bmaster of )|\bmastered\b|"
            r"\bguru\b|\bbilingual\b|\bnative (?:speaker|english)|"
            r"[(–—-]\s?(?:native|mother\stongue|first\slanguage|expert|c2)\b|\bmother\stongue\b"
        ),
    ),
)
LEVELS = tuple((rank, re.compile(pattern, re.IGNORECASE)) for rank, pattern in _LEVELS)
"""How well somebody says they know a thing, 1 (basic) to 4 (expert)."""


_PROSPECTS = re.compile(
    r"\b(?:generat\w+|qualif\w+|convert\w+|captur\w+|inbound|outbound|sales|marketing|warm|cold|new|more|of|"
    r"\d[\d,.]*[kK]?\+?)\s+(?:(?!the\b)\w+\s+){0,2}leads?\b"
    r"|\bleads?\s+(?:times?|generation)\b",
    re.IGNORECASE,
)
"""Leads that are people to sell to, and the time an order takes: no leading."""


_SCALE = re.compile(r"\s?\(CEFR\)|\bCEFR(?:\s(?:level|scale))?:?\s?(?=[ABC][12])|,?\s\bCEFR\b")
"""The scale on which a language is told, which says nothing of how well."""

_A_LITTLE = re.compile(
    r"\b(?:(?:only|just)\s)?a\s(?:little|bit)\b|\b(?:only|hardly|barely|scarcely)\b", re.IGNORECASE
)
"""With what a line says itself that it is little."""

MY_PART = re.compile(
    r"\bmy\s(?:own\s)?(?:part|role|share|task|job|contribution)\s(?:was|were)\b(.*)", re.IGNORECASE
)
"""What of a work shared with others was the writer's alone."""

_BY_DOING = re.compile(r"\bby\s(\w+ing)\b", re.IGNORECASE)
"""By which act of one's own others were helped."""

_EACH_TIME = re.compile(
    r"\b(?:every|each)\s(?:[\w-]+\s)?(?:seconds?|minutes?|hours?|days?|nights?|weeks?|"
    r"fortnights?|months?|quarters?|years?|mornings?|evenings?|seasons?|terms?|summers?|winters?|\w+days?|sprints?|"
    r"releases?|time)\b",
    re.IGNORECASE,
)
"""How often, not how much of a thing."""

_ONE_OF_EVERY = re.compile(rf"\b(?:in|out\sof)\s(?:every|each)\s(?={_NUMBER})", re.IGNORECASE)
"""A share told of so many each ("one in every six")."""

_SOLELY_SO = re.compile(
    r"\bsolely\s(?=(?:in|on|at|with|for|to|from|by|via|through|as|using)\s(?!(?:me|my)\b))", re.IGNORECASE
)
"""What is so in one way only: it says nothing of who did it."""

_SHARE_OF_ALL = re.compile(
    r"((?:%|\b(?:percent|per\scent|thirds?|quarters?|half|fifths?|tenths?|most|majority|one|two|three|\d+))\sof)\sall\b",
    re.IGNORECASE,
)
"""A share is always of all there is."""

_IN_ALL = re.compile(r"\bin all\b(?=\W*$|[,.;:)])", re.IGNORECASE)
"""How many altogether, not that it was all."""

_PER = re.compile(r"\bper\s(\w+)", re.IGNORECASE)
"""What is so for each is so for every one."""

_LED_TO = re.compile(r"\b(?:led|lead(?:s|ing)?)\sto\b", re.IGNORECASE)
"""What leads to a result leads nobody."""

_PRODUCTION_OF = re.compile(r"\bproduction\s(?=of\b)", re.IGNORECASE)
"""Of what something is made says nothing of a system that is in production."""

_LEADS = re.compile(r"\b(?:supervisors?|managers?|leaders?|heads?)\s(?:of|for)\b", re.IGNORECASE)

_OBJECT = r"\s+((?:(?!(?:to|on|in|for|with|of|by|at|and)\b)[\w-]+\s*){1,5})"
_COMMAND = re.compile(
    rf"\b(?:manag(?:e|ed|es|ing)|direct(?:ed|s|ing)?|oversaw|oversee\w*|supervis(?:e|ed|es|ing)|head(?:ed|ing)|led|"
    rf"lead(?:ing|s)?){_OBJECT}",
    re.IGNORECASE,
)
_PEERS = re.compile(
    rf"\b(?:with|alongside|under|for|from|helped|assisted|supported|joined){_OBJECT}", re.IGNORECASE
)
_METRICS = re.compile(
    r"\b(?:accuracy|precision|recall|f1|auc|roc-auc|bleu|rouge|perplexity|mape|rmse|mae|ndcg|iou|nps|csat|ctr|roas|"
    r"(?:line|branch|statement|path|mutation)(?=\scoverage))\b",
    re.IGNORECASE,
)
"""Measures that are no synonyms of each other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """Words and phrases of one claim, and the words of an original that already make it."""

    kind: str
    words: re.Pattern[str]
    supports: re.Pattern[str]
    anywhere: bool


def inflated(
    tailored: str, sources: tuple[str, ...], whole: str, *, is_summary: bool = False
) -> tuple[tuple[str, str], ...]:
    """Return (kind, words) for every claim the tailored line makes bigger than its sources do.

    `sources` are the original lines the tailored one comes from, closest first; `whole` is the whole
    original. A summary speaks of many lines at once, so that one of them may tell of help.
    """
    found = []
    said = _EACH_TIME.sub("often", _PROSPECTS.sub("prospects", "\n".join(sources)))
    tailored = _IN_ALL.sub("in total", _SHARE_OF_ALL.sub(r"\1", _PRODUCTION_OF.sub("making ", tailored)))
    tailored = _SOLELY_SO.sub("only ", _ONE_OF_EVERY.sub("in ", tailored))
    tailored = _LED_TO.sub("resulted in", _EACH_TIME.sub("often", _PROSPECTS.sub("prospects", tailored)))
    for counted in _PER.finditer(said):
        tailored = re.sub(
            rf"\b(?:every|each)\s{re.escape(counted[1])}\b", "often", tailored, flags=re.IGNORECASE
        )
    sharing, families = _table()
    for family in families:
        where = whole if family.anywhere else said
        bigger = family.words.search(tailored)
        if bigger and not family.words.search(where) and not family.supports.search(where):
            found.append((family.kind, bigger.group()))
    shared_work = sources if is_summary else sources[:1]
    helped = shared_work and all(_helped(tailored, source) for source in shared_work)
    if helped and not sharing.search(tailored):
        found.append(("title", tailored.split(maxsplit=1)[0]))
    if sources and (commanded := _commanded(tailored, sources[0])):
        found.append(("title", commanded))
    if (metric := _METRICS.search(tailored)) and _METRICS.search(said):
        named = {other.group().casefold() for other in _METRICS.finditer(said)}
        if metric.group().casefold() not in named:
            found.append(("number", metric.group()))
    rank, words = level(tailored)
    if sources and rank > max(level(source)[0] for source in sources):
        found.append(("skill", words))
    elif sources and not rank and (unhedged := _unhedged(tailored, sources[0])):
        found.append(("skill", unhedged))
    return tuple(found)


def _helped(tailored: str, source: str) -> bool:
    """Whether a tailored line says again a clause of its source that tells of help."""
    here = content_stems(tailored)
    own = MY_PART.search(source)
    if own and content_stems(tailored.split(maxsplit=1)[0]) & content_stems(own[1]):
        return False
    if (means := _BY_DOING.search(source)) and stem(means[1]) == stem(tailored.split(maxsplit=1)[0]):
        # Who supported an audit by collecting logs collected them.
        return False
    told = [(clause, content_stems(clause)) for clause in clauses(source)]
    closest = max(told, key=lambda pair: shared(pair[1], here))[0]
    return any(
        HELPING.search(clause) and (clause == closest or _is_retold(HELPING.sub("", clause), here))
        for clause, _ in told
    )


def _is_retold(clause: str, here: frozenset[str]) -> bool:
    words = content_stems(clause)
    return 2 * len(words & here) > len(words)


def clauses(source: str) -> list[str]:
    """Cut a line into its acts: who helped in one did so in that one alone."""
    words = source.replace(";", " ; ").split(" ")
    clauses: list[list[str]] = [[]]
    for at, word in enumerate(words):
        after = words[at + 1].casefold() if at + 1 < len(words) else ""
        # "Helped design and build" is one act; "helped design and built" is two.
        if word == ";" or (word == "and" and (after.endswith("ed") or is_irregular_past(after))):
            clauses.append([])
        else:
            clauses[-1].append(word)
    return [" ".join(clause).strip() for clause in clauses]


def _commanded(tailored: str, source: str) -> str:
    """Return the words by which people one worked with become people one leads."""
    order = _COMMAND.search(tailored)
    is_anothers = order and tailored[order.end() :].startswith(("'", "’"))
    if not order or is_anothers or _COMMAND.search(source) or _LEADS.search(source):
        return ""
    peers = content_stems(" ".join(found[1] for found in _PEERS.finditer(source)))
    return order.group() if content_stems(order[1]) & peers else ""


def _unhedged(tailored: str, source: str) -> str:
    """Return what a tailored line claims to know of which its source says that it is little."""
    here = content_stems(tailored)
    if _A_LITTLE.search(tailored):
        return ""
    for hedge in LEVELS[0][1].finditer(source):
        after = re.split(r"[.,;()]", source[hedge.end() :])[0]
        what = content_stems(after)
        if what and what <= here:
            return after.strip()
    return ""


def is_claim(word: str) -> bool:
    """Whether a word alone is one of rank, scope, scale, results, measures or proficiency."""
    is_big = any(family.words.fullmatch(word) for family in _table()[1])
    return is_big or _METRICS.fullmatch(word) is not None or level(word)[0] > 0


def holds_back(text: str) -> bool:
    """Whether the words say that the work was somebody else's, too."""
    return HELPING.match(text) is not None


@holds_texts
@lru_cache(maxsize=10_000)
def level(text: str) -> tuple[int, str]:
    """How high a proficiency the text claims, with the words; (0, "") when it says nothing."""
    text = _SCALE.sub("", text) if "CEFR" in text else text
    for rank, pattern in reversed(LEVELS):
        if found := pattern.search(text):
            return rank, found.group().strip(" (–—-")
    return 0, ""


@cache
def _table() -> tuple[re.Pattern[str], tuple[Family, ...]]:
    """Return the words of sharing and every family, as `strength.toml` has them."""
    data = tomllib.loads(
        files("skillgap.tailoring.truth").joinpath("strength.toml").read_text(encoding="utf-8")
    )
    families = tuple(
        Family(
            kind=row["kind"],
            words=_pattern(row["words"]),
            supports=_pattern(row.get("supports", [])),
            anywhere=row.get("anywhere", False),
        )
        for row in data["family"]
    )
    return _pattern(data["sharing"]), families


def _pattern(words: list[str]) -> re.Pattern[str]:
    """Whole words; a * is any ending, a space any white space, up to four words after "manag*".

    A ^ stands before a word that tells only where it opens the line.
    """
    if not words:
        return re.compile(r"(?!)")
    bodies = (re.escape(word).replace(r"\*\ ", r"\w*\s+(?:\w+[\s-]+){0,4}") for word in words)
    bodies = (body.replace(r"\*", r"\w*").replace(r"\ ", r"\s+").replace(r"\^", r"^\W*") for body in bodies)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(bodies)})(?!\w)", re.IGNORECASE)
