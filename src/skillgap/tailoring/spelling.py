"""The posting's spelling of a skill the resume names in other words.

"k8s" becomes "Kubernetes" where the posting writes so. Between an acronym and its long form nothing is
lost: both stand there once, "retrieval-augmented generation (RAG)". Articles, plurals and capitals are
kept right; where a word is part of a name or of a compound it is left alone.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from skillgap.model.analysis import Rewrite
from skillgap.model.document import Passage
from skillgap.model.posting import Importance, Mention
from skillgap.model.resume import Project, Resume, Volunteer, Work
from skillgap.model.taxonomy import Category, Concept, ConceptId, Taxonomy
from skillgap.tailoring.apply import skill_items
from skillgap.tailoring.standing import Standing
from skillgap.tailoring.truth.implication import is_narrower
from skillgap.tailoring.vocabulary.words import EVERYDAY, PROPER, STOP_WORDS, occurs, squeezed

_NAMES = frozenset({Category.LANGUAGE, Category.TOOL, Category.PLATFORM})
"""Categories whose labels are names: any label can stand for any other, and none is inflected."""

_NEVER_SPELLED = EVERYDAY - {"ML"}
_KINDS = frozenset({"API", "APIs", "OS"})
_SHORTEST_NAME = 2
_VERSION = re.compile(r"\d[\d.]*")
_AN = re.compile(r"(?:[aio]|e(?!u)|u(?!ni|se|sa|ti|bi))(?!u?ne\b|ne-)|hour|honest|heir", re.IGNORECASE)
_AN_LETTER = re.compile(r"[AEFHILMNORSX](?:[^aeiouAEIOUa-z]|$)")
_ARTICLE = re.compile(r"(?:^|(?<=[\s(]))([Aa])n?(\s+)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Respelling:
    """One stretch of a bullet or skills line and the posting's words for it."""

    passage: Passage
    rewrite: Rewrite
    concept: ConceptId
    was: str
    now: str


@dataclass(frozen=True, slots=True)
class _Place:
    """A mention with the bullet or skills line it stands in."""

    mention: Mention
    passage: Passage
    in_list: bool
    capitals: bool
    """Whether most items of the list begin with a capital."""


def respellings(
    resume: Resume, mentions: Sequence[Mention], posting_mentions: Sequence[Mention], taxonomy: Taxonomy
) -> tuple[Respelling, ...]:
    """Return every respelling, in reading order; each is right by itself and together with the others."""
    text = squeezed(resume.document.text)
    places = _places(resume, mentions)
    found: list[Respelling] = []
    for concept_id, forms in posting_forms(posting_mentions).items():
        concept = taxonomy.concepts.get(concept_id)
        here = [place for place in places if place.mention.concept == concept_id]
        if concept is not None and here:
            found.extend(_for_concept(concept, forms, here, text))
    return tuple(sorted(found, key=lambda each: each.rewrite.passage.start))


def article(words: str) -> str:
    """Return "a" or "an", by the sound the words begin with."""
    first = re.split(r"[\s-]", words, maxsplit=1)[0]
    if len(first) > 1 and first.isupper():
        spelled = _AN_LETTER.match(first) is not None or first[0] in "AEIO"
        return "an" if spelled else "a"
    return "an" if _AN.match(words) else "a"


def is_acronym_of(short: str, long: str) -> bool:
    """Whether the short form is made of the initials of the long one ("IaC", "LLMs")."""
    letters = short.removesuffix("s") if short[:-1].isupper() and len(short) > 2 else short
    words = re.split(r"[\s-]+", long.strip())
    if len(words) < 2 or sum(letter.isupper() for letter in letters) < 2 or not letters.isalpha():
        return False
    return letters.casefold() == "".join(word[:1] for word in words).casefold()


def _for_concept(
    concept: Concept, forms: tuple[str, ...], here: list[_Place], text: str
) -> Iterator[Respelling]:
    known = {squeezed(form) for form in forms}
    paired = False
    for place in here:
        was = place.mention.text
        if squeezed(was) in known and not any(
            is_acronym_of(form, was) or is_acronym_of(was, form) for form in forms
        ):
            continue
        both = _both(concept, was, forms, place)
        if both is not None:
            other, words = both
            if not paired and not _stands(other, text) and _is_free(place, bracketed=False):
                paired = True
                yield _respelling(place, concept, words)
            continue
        if squeezed(was) in known:
            continue
        form = _same_name(concept, was, forms)
        if form and concept.category not in _NAMES and not place.in_list:
            form = within_a_sentence(form)
        if (
            form
            and _is_free(place, bracketed=True)
            and not occurs(squeezed(form), squeezed(place.passage.text))
        ):
            yield _respelling(place, concept, form)


def _both(concept: Concept, was: str, forms: tuple[str, ...], place: _Place) -> tuple[str, str] | None:
    """Return (the form that is missing, both forms together) for an acronym and its long form."""
    one_line = " ".join(was.split())
    for form in forms:
        if {one_line.upper(), form.upper()} & _NEVER_SPELLED:
            continue
        if is_acronym_of(one_line, form):
            long = _numbered(form, concept, plural=one_line.endswith("s"))
            return form, f"{_cased(long, concept, place)} ({one_line})"
        if is_acronym_of(form, one_line):
            return form, f"{one_line} ({_short(form, concept, plural=one_line.endswith('s'))})"
    return None


def within_a_sentence(label: str) -> str:
    """Return a common noun as it stands in the middle of a sentence; names keep their capital."""
    if is_titled(label):
        return label
    first = re.split(r"[\s,-]", label, maxsplit=1)[0]
    if (first[1:].islower() and first.casefold() not in PROPER) or label.startswith("E-"):
        return label[:1].lower() + label[1:]
    return label


def is_titled(label: str) -> bool:
    """Whether a label of several words is a name by its capitals ("Six Sigma").

    Of two words the second may be an acronym, which has its capitals always ("Technical SEO").
    """
    words = [word for word in re.split(r"[\s-]", label) if word.casefold() not in STOP_WORDS]
    telling = len(words) > 2 or (len(words) > 1 and words[1][1:].islower())
    return telling and all(word[:1].isupper() for word in words)


def _numbered(long: str, concept: Concept, *, plural: bool) -> str:
    """Put a common noun into the number of the acronym it goes with ("LLMs")."""
    if concept.category in _NAMES:
        return long
    if plural and not long.endswith("s"):
        return f"{long[:-1]}ies" if re.search(r"[^aeiou]y$", long) else f"{long}s"
    return long if plural else single(long)


def single(noun: str) -> str:
    """Return a noun in the singular ("large language model")."""
    if re.search(r"[^su]s$", noun) and not noun.endswith(("ics", "ysis")):
        return f"{noun[:-3]}y" if noun.endswith("ies") else noun[:-1]
    return noun


def _short(acronym: str, concept: Concept, *, plural: bool) -> str:
    """Put an acronym into the number of the long form it goes with."""
    if concept.category in _NAMES:
        return acronym
    single = acronym.removesuffix("s") if acronym[:-1].isupper() else acronym
    return f"{single}s" if plural and not single.endswith("S") else single


def _cased(long: str, concept: Concept, place: _Place) -> str:
    """Give a common noun the capital its place asks for; names keep their own."""
    if concept.category in _NAMES:
        return long
    if place.in_list:
        return long[:1].upper() + long[1:] if place.capitals else long
    return within_a_sentence(long) if long[1:].islower() else long


def _same_name(concept: Concept, was: str, forms: tuple[str, ...]) -> str:
    """Return a name of the concept that the posting uses, where it says neither more nor less, or "".

    It is written as the taxonomy writes it: nobody wants the posting's slips ("React.Js", "C ++").
    """
    plain = _letters(was)
    if is_narrower(concept, was) or _adds(was):
        return ""
    for found in forms:
        if squeezed(found) == squeezed(was):
            return ""
        form = next((name for name in concept.names if squeezed(name) == _dashed(found)), "")
        if not form or squeezed(form) == squeezed(was) or _adds(form) or is_narrower(concept, form):
            continue
        if _VERSION.fullmatch(plain.removeprefix(_letters(form))) or _VERSION.fullmatch(
            _letters(form).removeprefix(plain)
        ):
            # "HTML5" says more than "HTML", and less than nothing may be lost or won.
            continue
        if len(form) <= _SHORTEST_NAME < len(was):
            # "JS" tells fewer people what "JavaScript" tells all.
            continue
        # "The full stack" is a thing, "fullstack" how a developer is called.
        same_letters = _letters(form) == plain and len(form.split()) == len(was.split())
        verbs = any(words.endswith(("ing", "ed")) for words in (was, form))
        if (same_letters and "'" not in was) or (concept.category in _NAMES and not verbs):
            return form
    return ""


def _adds(name: str) -> bool:
    """Whether a name says something of the thing besides its name: "Helm charts", "advanced Excel"."""
    words = name.split()
    return "/" in name or (
        len(words) > 1
        and (words[-1] in _KINDS or any(word.islower() and word.isalpha() for word in (words[0], words[-1])))
    )


def _dashed(words: str) -> str:
    return squeezed(re.sub(r"[\u2010\u2011]", "-", words))


def _letters(words: str) -> str:
    return re.sub(r"[\W_]", "", words.casefold())


def _respelling(place: _Place, concept: Concept, words: str) -> Respelling:
    """Put the words in their place: article before, capital at the start of a sentence."""
    passage, mention = place.passage, place.mention
    start = mention.start - passage.start
    before = passage.text[:start]
    opens = not before.strip() or re.search(r"[.!?]\s+$", before) is not None
    if opens and not place.in_list and concept.category not in _NAMES:
        words = words[:1].upper() + words[1:]
    new = words
    if (found := _ARTICLE.search(before)) and not place.in_list:
        new = f"{article(words) if found[1] == 'a' else article(words).capitalize()}{found[2]}{words}"
        start = found.start(1)
    text = passage.text[start : mention.end - passage.start]
    stretch = replace(passage, text=text, start=passage.start + start)
    return Respelling(
        passage=passage,
        rewrite=Rewrite(passage=stretch, text=new),
        concept=mention.concept,
        was=" ".join(mention.text.split()),
        now=words,
    )


def _is_free(place: _Place, *, bracketed: bool) -> bool:
    """Whether the word stands by itself: in no compound, bracket or longer name."""
    text, start = place.passage.text, place.mention.start - place.passage.start
    end = place.mention.end - place.passage.start
    before, after = text[:start], text[end:]
    if before[-1:] in set("-/&'@#._+") - {""} or re.match(r"[-/&'’@#_+\w]|\.\w", after):
        return False
    if not bracketed and (before.count("(") > before.count(")") or re.match(r"\s*\(", after)):
        return False
    if place.in_list:
        return not re.match(r"\s+[A-Za-z(]", after) and not re.search(r"[A-Za-z]\s+$", before)
    # "AWS Summit" and "Google Kubernetes Engine" are names of their own.
    named = re.match(r"[^\S\n]+[A-Z][a-z]", after) or re.search(
        r"[a-z,.][^\S\n]+[A-Z][a-z]+[^\S\n]+$", before
    )
    return named is None


def _places(resume: Resume, mentions: Sequence[Mention]) -> list[_Place]:
    """Return the mentions in bullets and skills lists: those the changes may touch."""
    found = []
    standing = Standing(mentions)
    entries: tuple[Work | Volunteer | Project, ...] = (*resume.work, *resume.volunteer, *resume.projects)
    for bullet in (bullet for entry in entries for bullet in entry.highlights):
        found += [
            _Place(at, bullet, in_list=False, capitals=False)
            for at in standing.between(bullet.start, bullet.end)
            if _inside(at, bullet)
        ]
    for group in resume.skills:
        items = skill_items(group)
        capitals = 2 * sum(item.text[:1].isupper() for item in items) > len(items)
        for item in items:
            found += [
                _Place(at, group.passage, in_list=True, capitals=capitals)
                for at in standing.between(item.start, item.end)
                if _inside(at, item)
            ]
    return sorted(found, key=lambda place: (place.in_list, place.mention.start))


def _inside(mention: Mention, passage: Passage) -> bool:
    return passage.start <= mention.start and mention.end <= passage.end


def posting_forms(mentions: Sequence[Mention]) -> dict[ConceptId, tuple[str, ...]]:
    """Return the posting's spellings of each concept: the strongest asked first, then the most frequent."""
    seen: dict[ConceptId, list[Mention]] = {}
    for mention in mentions:
        if not mention.negated:
            seen.setdefault(mention.concept, []).append(mention)
    forms = {}
    for concept, found in seen.items():
        counts: dict[str, tuple[int, int, int]] = {}
        for mention in found:
            words = " ".join(mention.text.split())
            rank = (mention.importance or Importance.MENTIONED).rank
            old = counts.get(words, (rank, 0, mention.start))
            counts[words] = (min(rank, old[0]), old[1] - 1, old[2])
        forms[concept] = tuple(sorted(counts, key=lambda words: counts[words]))
    return forms


def _stands(words: str, text: str) -> bool:
    return occurs(squeezed(words), text)
