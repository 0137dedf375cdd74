"""Enumerations: which concepts of a passage stand in one list, and what joins each to the next."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from skillgap.model.taxonomy import Category, ConceptId
from skillgap.posting.cues import REMEMBERED
from skillgap.remembering import holds_texts

_MARKS = r"[\s*`_\\\"\u201c\u201d]*"
ITEM_TAIL = (
    r"(?:['\u2019]s|\s+(?:databases?|frameworks?|models?|skills|techniques|tools|platforms?|libraries|"
    r"cloud|environments?|systems?|technolog(?:y|ies)|protocols?|features?|services?|products?|standards?|"
    r"applications?|programming|development|experience)|(?:\s+v?|(?=\.\d))[\d.]+x?)?\+?"
)
"""What may follow the name of an item and goes with it: "SQL databases", "Java 17+"."""
LAST_TAIL = (
    rf"(?:(?:[ /]|,\s)(?!(?:and|or|etc|with|like|such|in|on|of|for|to|is|are)\b)[\w.+#-]+){{0,3}}{ITEM_TAIL}"
)
"""What may follow the last known item of a list: words that go with it, and further items."""
_WITH = (
    r"(?:experience|expertise|knowledge|familiarity|proficiency|fluency|background)\s+"
    r"(?:with|in|of|using)\s+"
)
_A_WORD = (
    r"(?:(?:a|an|the|any|at)\s+)?"
    r"(?:(?!\w+ing\b|(?:an?)?other\b|similar|equivalent|comparable|related|foreign|higher|practical|"
    r"(?:to|if|when|not|you|we|who|that|which|are|is|be|have|can|will|build|write|design|develop|deploy|maintain|"
    r"manage|improve|implement|operate|use|work|create|learn|run)\b)"
    r"[\w-]+\s+)?"
)
"""A word that tells more of the next item ("modern C++"), no verb that begins another duty."""
_RATHER = r"(?:,?\s?(?:alternatively|preferably|ideally|better\s+yet|even\s+better),?\s+)?"
_OR_WORD = r"(?:and\s?/\s?or|or\s?/\s?and|und/oder|\b(?:or|oder|ou|(?-i:o))\b)"
_AND_WORD = r"(?:\b(?:and|und|et)\b|&|\u00b7)"
_NAME = r"[A-Z][\w.+#-]*(?:\s[A-Z0-9][\w.+#-]*){0,2}"
"""What is written as a name, of up to three words: a list may hold names that no taxonomy does."""
_LINK = re.compile(
    rf"(?:[ /]{_NAME})?(?i:{ITEM_TAIL}{_MARKS}\)?{_MARKS})(?:,\s*{_NAME}|/{_NAME}(?=/)){{0,3}}(?i:"
    rf"(?:[,\u2013\u2014-]?{_MARKS}(?:\({_MARKS})?{_OR_WORD}{_MARKS}{_RATHER}{_A_WORD}(?:{_WITH}|(?:like|such\s+as)\s+)?|(?:,?{_MARKS}{_AND_WORD}|[,/;]){_MARKS})"
    rf"(?:(?:a|an|the|even|alternatively|in|with|of|on)\s+)?{_MARKS})"
)
_LONGEST_LINK = 120
"""Characters between two items of a list; what is longer, a page of spaces say, is not looked at."""
_SAME_AGAIN = re.compile(rf"{_MARKS}\({_MARKS}")
_CLOSED = re.compile(rf"{_MARKS}\)")
_OR = re.compile(_OR_WORD, re.IGNORECASE)
_AND = re.compile(
    r"(?<!/)(?<!/\s)\b(?:and|as well as|plus|und|sowie|et)\b(?!\s?/\s?(?:or|oder))|&|;", re.IGNORECASE
)
_BRACKET = re.compile(r"\([^()]*\)")
_OR_BRACKET = re.compile(r"\(\s*(?:and/)?(?:or|oder|ou)\b", re.IGNORECASE)


class Place(NamedTuple):
    """A concept found in a passage; offsets into the passage."""

    concept: ConceptId
    category: Category | None
    start: int
    end: int


def runs_in(text: str, places: Sequence[Place]) -> list[list[int]]:
    """Return the enumerations: places with nothing but separators, and brackets, between them."""
    runs: list[list[int]] = []
    open_runs: dict[int, list[int]] = {}
    for at, bracket in enumerate(_brackets(text, places)):
        run = open_runs.get(bracket)
        if run and run[-1] == at - 1 and _is_one_item(text, *places[at - 1 : at + 2]):
            run[-1] = at
            continue
        if run is None or not _is_linked(text, places[run[-1]], places[at]):
            run = open_runs[bracket] = []
            runs.append(run)
        run.append(at)
    return runs


def _is_one_item(text: str, left: Place, right: Place, then: Place | None = None) -> bool:
    """Whether two places side by side are one item of a list: "backend software engineering, MLOps"."""
    return (
        then is not None
        and left.category is Category.METHOD
        and right.category is Category.METHOD
        and text[left.end : right.start] == " "
        and _is_linked(text, right, then)
    )


def _brackets(text: str, places: Sequence[Place]) -> Iterator[int]:
    """Yield where the bracket begins that holds each place, -1 if none does.

    A name said again in brackets stands outside them, and so does another choice: "Amazon Web Services
    (AWS)", "Java (or Kotlin)".
    """
    found = (
        []
        if "(" not in text
        else [match.span() for match in _BRACKET.finditer(text) if not _OR_BRACKET.match(match[0])]
    )
    for at, place in enumerate(places):
        begin = next((start for start, end in found if start < place.start < end), -1) if found else -1
        is_again = (
            begin >= 0
            and at
            and places[at - 1].concept == place.concept
            and _SAME_AGAIN.fullmatch(text, places[at - 1].end, place.start)
            and _CLOSED.match(text, place.end)
        )
        yield -1 if is_again else begin


def _is_linked(text: str, left: Place, right: Place) -> bool:
    if (left.category is Category.CREDENTIAL) != (right.category is Category.CREDENTIAL):
        return False
    gap = between(text, left, right)
    return _links(gap) or (left.concept == right.concept and bool(_SAME_AGAIN.fullmatch(gap)))


# What stands between two items is nearly always one of a few: ", ", " and ", "/".
@holds_texts
@lru_cache(maxsize=REMEMBERED)
def _links(gap: str) -> bool:
    """Whether a text joins what stands before and after it in one enumeration."""
    return len(gap) <= _LONGEST_LINK and bool(gap.strip()) and bool(_LINK.fullmatch(gap))


@holds_texts
@lru_cache(maxsize=REMEMBERED)
def joins_with_and(link: str) -> bool:
    """Whether what joins two items says that both are meant."""
    return bool(_AND.search(link))


@holds_texts
@lru_cache(maxsize=REMEMBERED)
def joins_with_or(link: str) -> bool:
    """Whether what joins two items offers a choice in words."""
    return bool(_OR.search(link))


def between(text: str, left: Place, right: Place) -> str:
    """Return what stands between two places, without brackets that open and close there."""
    gap = text[left.end : right.start]
    return _BRACKET.sub("", gap) if "(" in gap else gap


def is_slash(link: str) -> bool:
    """Whether what joins two items is a slash: it binds closer than a comma."""
    return link.strip().startswith("/") and link.strip().endswith("/")
