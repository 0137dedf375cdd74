"""Either/or: which mentions are alternatives of each other ("Python or R", "AWS, GCP or Azure")."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise, takewhile
from typing import NamedTuple

from skillgap.model.posting import Mention
from skillgap.model.taxonomy import Category, ConceptId
from skillgap.posting.cues import REMEMBERED, Cue
from skillgap.remembering import holds_texts

_MARKS = r"[\s*`_\\\"\u201c\u201d]*"
_ITEM_TAIL = (
    r"(?:['\u2019]s|\s+(?:databases?|frameworks?|models?|skills|techniques|tools|platforms?|libraries|"
    r"cloud|environments?|systems?|technolog(?:y|ies)|protocols?|features?|services?|products?|standards?|"
    r"applications?|programming|development|experience))?"
)
_LINK = re.compile(
    rf"{_ITEM_TAIL}{_MARKS}\)?{_MARKS}(?:,?{_MARKS}(?:and/or|or/and|und/oder|\b(?:and|or|und|oder|et|ou)\b|&|\u00b7)|[,/|;])"
    rf"{_MARKS}(?:(?:a|an|the|even|alternatively|in|with|of|on)\s+)?{_MARKS}",
    re.IGNORECASE,
)
_SAME_AGAIN = re.compile(rf"{_MARKS}\({_MARKS}")
_OR = re.compile(r"\b(?:or|oder|ou)\b|and/or|/", re.IGNORECASE)
_AND = re.compile(r"(?<!/)\b(?:and|as well as|plus|und|sowie|et)\b(?!/(?:or|oder))|&|;", re.IGNORECASE)
_ONE_OF = Cue(
    r"(?:\bone\s+(?:or\s+more\s+)?of(?:\s+the)?(?:\s+[\w-]+){0,5}|\beither|"
    r"\bany\s+(?:combination\s+)?of(?:\s+the)?(?:\s+[\w-]+){0,4}|"
    r"\b(?:some|several|few|many|most|subset|selection)\s+of\s+(?:these|those|the\s+following)(?:\s+[\w-]+){0,4}|"
    r"\bone\s+or\s+more(?:\s+[\w-]+){0,4}|\bat\s+least\s+(?:one|two|three|[123])(?!\s*\+?\s*(?:years?|yrs?))(?:\s+[\w-]+){0,6}|"
    r"\b(?:two|three|[23])\s+or\s+more\s+of(?:\s+[\w-]+){0,4})[\s:,(*`_]*(?:\be\.?g\.?,?|such\s+as|like)?"
    r"[\s:(*`_]*$",
    words="one eith any leas more some seve few many most subs sele",
)
_COUNTS = {"two": 2, "2": 2, "three": 3, "3": 3, "four": 4, "4": 4}
_COUNT = Cue(
    r"\b(?:at\s+least\s+(?P<count>two|three|four|[234])|(?P<more>two|three|four|[234])\s+or\s+more)\s+"
    r"(?:\w+\s+)?of\b[^.;]*$",
    words="leas more",
)
_EXAMPLES = Cue(
    r"(?:\bsuch\s+as|\be\.\s?g\.?,?|\beg\.?,?|\blike|\bfor\s+(?:example|instance),?)[\s:(*`_]*$",
    words="such e eg like exam inst",
)
# "storage, queue and cache products such as Postgres, Kafka and Redis": one for each.
_ONE_EACH = re.compile(r"(?:\s+\w+){0,2},?\s+(?:such\s+as|like|e\.g\.,?)[\s:(*`_]*", re.IGNORECASE)
_SIMILAR = Cue(
    rf"{_ITEM_TAIL}[\s,)*`_]*(?:or|and/or)\s+(?:(?:a|an|any)\s+)?(?:closely\s+)?(?:(?P<other>other|another)|"
    r"similar|equivalent|comparable|related|the\s+like)",
    words="simi equi comp rela othe anot like",
)
_AND_SO_ON = re.compile(
    rf"{_ITEM_TAIL}[\s,*`_]*(?:etc\b|\u2026|\.\.\.|and\s+(?:so\s+on|more)\b)", re.IGNORECASE
)
_BRACKET = re.compile(r"\([^()]*\)")
_UMBRELLA = "artificial-intelligence"
"""What others are a part of: "AI/ML" offers no choice."""
# "storage, queue and cache products such as …": an enumeration of kinds, one example for each.
_KINDS = Cue(
    r"\w,\s+[\w\s-]+,?\s+and\s+[\w\s-]{3,40},?\s+(?:such\s+as|like|e\.g\.,?)[\s:(*`_]*$", words="such like e"
)
_ALSO = re.compile(r"[\s*`_]*[.;,:\u2013\u2014-][\s*`_]*(?:but\s+|though\s+)?", re.IGNORECASE)
_FINE_TOO = Cue(
    r"[\s)*`_]*(?<![^\W\d_])(?:experience\s+|knowledge\s+)?(?:(?:is|are|would\s+be)\s+(?:also\s+|just\s+as\s+|equally\s+)?"
    r"(?:fine|ok|okay|acceptable|good|accepted|possible)\b|(?:will|would|can)\s+(?:also\s+)?(?:do|work)\b|"
    r"(?:also\s+)?(?:works?|counts?|qualif(?:y|ies))\s+(?:too|as\s+well|also)\b)",
    words="fine ok okay acce good poss do work coun qual",
)
_SHORT_FORM = re.compile(r"\w[A-Z]|\b[A-Z]\w*\d")
"""What is called by letters is a name of its own ("CNNs"); "Decision Trees" are only written in capitals."""
_NAMES = frozenset({Category.TOOL, Category.PLATFORM, Category.LANGUAGE})


class Place(NamedTuple):
    """A concept found in a passage; offsets into the passage."""

    concept: ConceptId
    category: Category | None
    start: int
    end: int


def either_or(
    text: str, places: Sequence[Place], are_alike: Callable[[Sequence[Place]], bool]
) -> Iterator[tuple[int, ...]]:
    """Yield the alternatives among the places of one passage, as positions in `places`.

    Items joined by "or" or a slash are alternatives; in "A, B and C or D" only the last two are. A list
    after "one of" is one of interchangeable examples, and so is one of names after "such as" or "e.g."; if
    it ends in "and" or "etc.", only where they are of one kind (`are_alike`). "A, B and C" is no group. "A. B
    or C are fine too" offers three. A list in brackets is one by itself.
    """
    if len(places) < 2:
        return
    found: list[tuple[int, ...]] = []
    for group in _in_lists(text, places, are_alike):
        before = group[0] - 1
        if (
            before >= 0
            and is_fine_too(text, places[group[-1]])
            and _ALSO.fullmatch(_between(text, places[before], places[group[0]]))
        ):
            joined = next((earlier for earlier in found if before in earlier), (before,))
            found = [earlier for earlier in found if earlier is not joined]
            found.append((*joined, *group))
        elif len(group) > 1 and len({places[at].concept for at in group}) > 1:
            found.append(group)
    yield from found


def may_be_fine_too(text: str) -> bool:
    """Whether a passage holds a word without which `is_fine_too` holds nowhere in it."""
    return _FINE_TOO.may_be_in(text)


def is_fine_too(text: str, last: Place) -> bool:
    """Whether a passage says after a list that it would do as well as what the passage named before."""
    return bool(_FINE_TOO.match(text, last.end))


def leads(text: str, place: Place) -> bool:
    """Whether nothing but marks stands before a place in its passage."""
    return not text[: place.start].strip(" *_`-")


def _in_lists(
    text: str, places: Sequence[Place], are_alike: Callable[[Sequence[Place]], bool]
) -> Iterator[tuple[int, ...]]:
    """Yield the alternatives of each enumeration, and each item that stands by itself."""
    previous: Sequence[int] = ()
    for run in _runs(text, places):
        kinds, previous = previous, run
        if len(run) < 2 or len({places[at].concept for at in run}) < 2:
            yield tuple(run)
            continue
        start, end = places[run[0]].start, places[run[-1]].end
        links = [_between(text, places[a], places[b]) for a, b in pairwise(run)]
        is_plain = not any(map(_has_and, links))
        if not is_plain and (
            (len(kinds) > 1 and _ONE_EACH.fullmatch(text, places[kinds[-1]].end, start))
            or _KINDS.search(text, 0, start)
        ):
            continue
        items = [places[at] for at in run]
        are_names = [place.category in _NAMES for place in items]
        if (
            _ONE_OF.search(text, 0, start)
            or (is_plain and _is_open(text, items, are_alike))
            or (_are_examples(text, items, are_names=all(are_names)) and (is_plain or are_alike(items)))
            or (
                all(are_names)
                and _AND_SO_ON.match(text, end)
                and not any("/" in link for link in links)
                and are_alike(items)
            )
        ):
            yield tuple(run)
            continue
        yield from _split(run, _without_slashes(links, items))


def _without_slashes(links: Sequence[str], items: Sequence[Place]) -> list[str]:
    """Return the links, a slash between two kinds of things read as "and": "SQL/reporting", "C#/.NET"."""
    kinds = [_kind(place) for place in items]
    return [
        "&" if link.strip() == "/" and left != right else link
        for link, (left, right) in zip(links, pairwise(kinds), strict=True)
    ]


def _kind(place: Place) -> str:
    """Return what a slash joins alternatives of: languages, other names, practices."""
    if place.category is Category.LANGUAGE:
        return "language"
    if place.category in _NAMES:
        return "name"
    return _UMBRELLA if place.concept == _UMBRELLA else "practice"


def _is_open(text: str, items: Sequence[Place], are_alike: Callable[[Sequence[Place]], bool]) -> bool:
    """Whether a list ends in "or similar"; "or other" goes on with its last item where they are no kin."""
    match = _SIMILAR.match(text, items[-1].end)
    return match is not None and (not match["other"] or are_alike(items))


def count_asked(mention: Mention) -> int:
    """Return how many of the alternatives it begins a mention's passage asks for: 1 unless it says more."""
    match = _COUNT.search(mention.passage.text, 0, mention.start - mention.passage.start)
    return _COUNTS[(match["count"] or match["more"]).lower()] if match else 1


def _are_examples(text: str, run: Sequence[Place], *, are_names: bool) -> bool:
    """Whether a run is a list of interchangeable products: names, after "such as" or "e.g."."""
    return bool(_EXAMPLES.search(text, 0, run[0].start)) and (
        are_names or all(_SHORT_FORM.search(text, place.start, place.end) for place in run)
    )


def _split(run: Sequence[int], links: Sequence[str]) -> Iterator[tuple[int, ...]]:
    """Yield the parts of an enumeration that hold an "or", cut where "and" stands.

    A slash binds closer than a comma: "A, B/C, D" offers a choice of B and C only.
    """
    part, has_or, has_slash = [run[0]], False, False
    for number, (at, link) in enumerate(zip(run[1:], links, strict=True)):
        is_slash = link.strip() == "/"
        goes_on = is_slash or (has_slash and any(map(_has_or, _up_to_and(links[number:]))))
        if _has_and(link) or (has_slash and not goes_on):
            if has_or and len(part) > 1:
                yield tuple(part)
            part, has_or, has_slash = [], False, False
        elif _has_or(link):
            if is_slash and not has_or and len(part) > 1:
                part = part[-1:]
            has_or, has_slash = True, is_slash
        part.append(at)
    if has_or and len(part) > 1:
        yield tuple(part)


def _up_to_and(links: Sequence[str]) -> Iterator[str]:
    """Yield the links, other than slashes, up to the first "and"."""
    return (link for link in takewhile(lambda link: not _has_and(link), links) if link.strip() != "/")


def _runs(text: str, places: Sequence[Place]) -> list[list[int]]:
    """Return the enumerations: places with nothing but separators, and brackets, between them."""
    runs: list[list[int]] = []
    open_runs: dict[int, list[int]] = {}
    for at, bracket in enumerate(_brackets(text, places)):
        run = open_runs.get(bracket)
        if run is None or not _is_linked(text, places[run[-1]], places[at]):
            run = open_runs[bracket] = []
            runs.append(run)
        run.append(at)
    return runs


def _brackets(text: str, places: Sequence[Place]) -> Iterator[int]:
    """Yield where the bracket begins that holds each place, -1 if none does.

    A name said again in brackets stands outside them: "Amazon Web Services (AWS)".
    """
    found = [match.span() for match in _BRACKET.finditer(text)] if "(" in text else []
    for at, place in enumerate(places):
        begin = next((start for start, end in found if start < place.start < end), -1) if found else -1
        is_again = (
            begin >= 0
            and at
            and places[at - 1].concept == place.concept
            and _SAME_AGAIN.fullmatch(text, places[at - 1].end, place.start)
        )
        yield -1 if is_again else begin


def _is_linked(text: str, left: Place, right: Place) -> bool:
    between = _between(text, left, right)
    return _links(between) or (left.concept == right.concept and bool(_SAME_AGAIN.fullmatch(between)))


# What stands between two items is nearly always one of a few: ", ", " and ", "/".
@holds_texts
@lru_cache(maxsize=REMEMBERED)
def _links(between: str) -> bool:
    """Whether a text joins what stands before and after it in one enumeration."""
    return bool(between.strip()) and bool(_LINK.fullmatch(between))


@holds_texts
@lru_cache(maxsize=REMEMBERED)
def _has_and(link: str) -> bool:
    return bool(_AND.search(link))


@holds_texts
@lru_cache(maxsize=REMEMBERED)
def _has_or(link: str) -> bool:
    return bool(_OR.search(link))


def _between(text: str, left: Place, right: Place) -> str:
    between = text[left.end : right.start]
    return _BRACKET.sub("", between) if "(" in between else between
