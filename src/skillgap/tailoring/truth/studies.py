"""Lines of education, accounted for word by word: school, degree, subject, grade, honours, thesis.

Each must stand in the lines of education of the original, in these words or in others; a grade is held
against that of the line it comes from.
"""

import re
from collections.abc import Iterator, Sequence

from skillgap.tailoring.numbers.dates import dates
from skillgap.tailoring.truth.entries import spelled_out
from skillgap.tailoring.vocabulary.wording import wording_of
from skillgap.tailoring.vocabulary.words import parts, shared, stems

_CLASSES = (
    ("first", r"\bfirst[\s-]class\b|\b(?:a\s)?first(?=\s?(?:[,.)]|$))|\b1st(?:\sclass)?\b"),
    ("upper second", r"\bupper[\s-]second\b|\b2[:.]1\b|\bsecond[\s-]class\b.{0,16}\bupper\b|\b2i\b"),
    ("lower second", r"\blower[\s-]second\b|\b2[:.]2\b|\bsecond[\s-]class\b.{0,16}\blower\b|\b2ii\b"),
    ("third", r"\bthird[\s-]class\b|\b3rd(?:\sclass)?\b"),
    ("summa", r"\bsumma\scum\slaude\b"),
    ("magna", r"\bmagna\scum\slaude\b"),
    ("distinction", r"\bdistinction\b"),
    ("merit", r"\bmerit\b"),
)
"""Classes of a degree, in the ways they are written."""

_CLASS_WORDS = frozenset(
    {"first", "second", "upper", "lower", "third", "class", "division", "honour", "honor", "hon"}
)
_OF_SCHOOL = stems(
    "degree thesis dissertation title titled topic subject major minor final project grade gpa average "
    "mark graduated graduate graduation study studies studied student completed obtained awarded "
    "specialisation specialization focus course courses coursework module modules honours hons university "
    "college school institute completion expected programme program time studying stream track pursuing "
    "currently exchange term co-op"
)
"""Words of education itself, that say nothing of one's own."""

_DEGREES = (
    r"\b(?:bachelor\w*|b\.?\s?sc\.?|b\.?\s?a\.|ba|bs|b\.s\.|beng|b\.?eng\.?|b\.?tech\.?)(?!\w)",
    (
        r"\b(?:master(?:'s|s)?\s+(?:of|degree|in)|master's|m\.?\s?sc\.?|m\.s\.|meng|m\.?tech\.?|mba)(?!\w)"
        r"|\b(?-i:[Aa]n\sM\.?[AS])\.?(?=\s(?:in|and|degree|from)\b|[,;)]|\W*$)"
    ),
    r"\b(?:ph\.?\s?d\.?|doctorate|doctoral|d\.?phil\.?)(?!\w)",
    r"\bdiploma\b",
)
_HONOURS = (
    r"\bcum laude\b|\bhon(?:ou?r)?s\b|\bvaledictorian\b|\bdistinction\b|\bdean['’]s list\b",
    r"\b(?:first|1st)[- ]class\b|\b1:1\b",
    r"\bsumma\b",
    r"\bmagna\b",
)
_CLAIMED = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, patterns in (("degree", _DEGREES), ("certificate", _HONOURS))
    for pattern in patterns
)
"""Levels of study and honours, each with its ways of writing, and as what one is claimed."""


def new_degrees(line: str, original: str) -> Iterator[tuple[str, str]]:
    """Yield the kind and the words of each level of study or honour of which the whole original has none.

    `original` is the text with the short forms of degrees spelled out beside themselves.
    """
    for kind, pattern in _CLAIMED:
        found = pattern.search(line)
        if found and not pattern.search(original):
            yield kind, found.group().strip()


def raised_class(tailored: str, sources: Sequence[str]) -> str:
    """Return the class of a degree that no line of education it may come from has."""
    for _, pattern in _CLASSES:
        found = re.search(pattern, tailored, re.IGNORECASE)
        if found and sources and not re.search(pattern, _closest(tailored, sources), re.IGNORECASE):
            return found.group()
    return ""


def untold(tailored: str, sources: Sequence[str]) -> tuple[str, ...]:
    """Return the words of a line of education that the original's do not account for."""
    told = wording_of(" \n".join((*sources, *map(spelled_out, sources))))
    return tuple(
        word
        for word in told.unexplained(tailored)
        if word[0].islower()
        and not any(letter.isdigit() for letter in word)
        and not stems(word) & _OF_SCHOOL
        and not set(parts(word.casefold())) <= _CLASS_WORDS
        and not told.explains(spelled_out(word))
    )


def _closest(tailored: str, sources: Sequence[str]) -> str:
    """Return the line a line of education comes from, with the one below it where that has no date."""
    here = stems(spelled_out(tailored))
    likeness = [shared(stems(spelled_out(source)), here) for source in sources]
    at = likeness.index(max(likeness))
    below = sources[at + 1] if at + 1 < len(sources) and not dates(sources[at + 1]) else ""
    return f"{sources[at]} {below}"
