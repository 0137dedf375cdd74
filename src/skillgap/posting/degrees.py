"""Degrees: the lowest that a text accepts, and the subjects that belong to it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_DEGREES: tuple[tuple[int, str, re.Pattern[str]], ...] = (
    (
        3,
        "Doctorate",
        re.compile(r"\bph\.?\s?d\b\.?|\bdoctora(?:te|l)\b|\bdoktor|\bpromotion\s+in\b", re.IGNORECASE),
    ),
    (
        2,
        "Master's degree",
        re.compile(
            r"\b(?i:master)(?:[\u2019']?s|s[\u2019'])?\b(?=\s*(?i:degree|in\b|or\b|and\b|/|,|\)|level|"
            r"of\b|preferred|thesis|"
            r"is\b|\.|$))|(?<![\w.])(?:M\.?Sc?|MSc|M\.?Tech|M\.?Eng|MBA|M\.?A)(?![\w&])\.?",
        ),
    ),
    (
        1,
        "Bachelor's degree",
        re.compile(
            r"\b(?i:bachelor|undergraduate\s+degree|bachelier|licenciatura)(?:[\u2019']?s|s[\u2019'])?\b|"
            r"(?<![\w.])(?:B\.?Sc?|BSc|B\.?Tech|B\.?Eng|BA|B\.A)(?![\w&])\.?(?=\s*(?:/|,|or\b|and\b|"
            r"in\b|degree|\())",
        ),
    ),
)
_ANY_DEGREE = re.compile(
    r"\b(?:(?:university|college|technical|advanced|relevant|academic|higher|graduate|four-year|"
    r"4-year)\s+degree|degree\s+in|"
    r"degree\s+(?:required|preferred)|^degree\b|studium|hochschulabschluss)",
    re.IGNORECASE,
)
_EQUIVALENT = re.compile(
    r"\bor\s+(?:an?\s+)?(?:equivalent|comparable|similar|related|relevant|"
    r"commensurate)\b(?!\s+(?:technical\s+)?"
    r"(?:field|discipline|subject|area|degree))|\bequivalent\s+(?:\w+\s+){0,3}experience|in\s+lieu\s+of",
    re.IGNORECASE,
)
_DEGREE_WORD = (
    r"(?:\b(?:bachelor|master|doctorate|ph\.?\s?d|degree|diploma|studium|abschluss)(?:[\u2019']?s|s[\u2019'])?\b\.?|"
    r"(?<![\w.])(?-i:B\.?S|M\.?S|B\.?A|M\.?A|B\.?Sc|M\.?Sc|B\.?Tech|M\.?Tech|B\.?Eng|M\.?Eng)\b\.?)"
)
# "… degree in Computer Science, Statistics or a related field": the subjects, up to what ends their list.
_SUBJECTS_AFTER = re.compile(
    rf"{_DEGREE_WORD}(?:[\s,/]*(?:(?:or|and)\s+)?(?:higher|{_DEGREE_WORD}))*"
    r"(?:\s+(?:of\s+(?:science|arts|engineering)\s+)?(?:in|of(?!\s+freedom))\s+|\s*[:(]\s*(?:in\s+)?|\s+(?-i:(?=[A-Z])))"
    r"(?P<subjects>[^.;()\n]+?)"
    r"(?=[.;()\n]|$|\b(?:with|plus|including|who|from|and\s+(?:at\s+least|\d|a\s+minimum|minimum|experience)|"
    r"or\s+(?:an?\s+)?(?:equivalent|comparable|commensurate)|\d+\+?\s*years?)\b)",
    re.IGNORECASE,
)
_SUBJECT_BEFORE = re.compile(
    r"(?P<subjects>(?:[A-Z][\w&/-]*,?\s+(?:(?:or|and)\s+)?){1,8})(?i:degree)s?\b(?!\s+of\s+freedom)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedDegree:
    """The lowest degree a text accepts. `level` as in `Degree`."""

    level: int
    label: str
    start: int
    end: int
    or_equivalent: bool


def find_degree(text: str) -> AskedDegree | None:
    """Return the lowest degree that `text` names, or `None`.

    "BS, MS or PhD in computer science or equivalent experience" asks for a bachelor's degree.
    """
    equivalent = bool(_EQUIVALENT.search(text))
    for level, label, pattern in reversed(_DEGREES):
        match = pattern.search(text)
        if match:
            return AskedDegree(
                level=level, label=label, start=match.start(), end=match.end(), or_equivalent=equivalent
            )
    match = _ANY_DEGREE.search(text)
    if match:
        return AskedDegree(
            level=1, label="Degree", start=match.start(), end=match.end(), or_equivalent=equivalent
        )
    return None


def find_subjects(text: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a sentence that name subjects of a degree, as offsets.

    "MSc in Physics or a related field" and "Computer Science degree": they belong to the degree and are
    no skills asked for.
    """
    for match in _SUBJECT_BEFORE.finditer(text):
        yield match.span("subjects")
    for match in _SUBJECTS_AFTER.finditer(text):
        yield match.span("subjects")
