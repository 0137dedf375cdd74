"""Degrees: the lowest that a text accepts, and the subjects that belong to it."""

import re
from dataclasses import dataclass
from functools import lru_cache, reduce
from operator import or_

from skillgap.posting.cues import REMEMBERED, Cue, cues_in
from skillgap.remembering import holds_texts

_DEGREES: tuple[tuple[int, str, Cue], ...] = (
    (
        3,
        "Doctorate",
        Cue(
            r"\bph\.?\s?d\b\.?|\bdoctora(?:te|l)\b|\bdoktor|\bpromotion\s+in\b",
            words="ph phd doct dokt prom",
        ),
    ),
    (
        2,
        "Master's degree",
        Cue(
            r"\b(?i:master)(?:[\u2019']?s|s[\u2019'])?\b(?=\s*(?i:degree|in\b|or\b|and\b|/|,|\)|level|"
            r"of\b|preferred|thesis|"
            r"is\b|\.|$))|(?<![\w.])(?:M\.?Sc?|MSc|M\.?Tech|M\.?Eng|MBA|M\.?A)(?![\w&])\.?",
            words="mast m ms msc mtec meng mba ma",
            flags=re.NOFLAG,
        ),
    ),
    (
        1,
        "Bachelor's degree",
        Cue(
            r"\b(?i:bachelor|undergraduate\s+degree|bachelier|licenciatura)(?:[\u2019']?s|s[\u2019'])?\b|"
            r"(?<![\w.])(?:B\.?Sc?|BSc|B\.?Tech|B\.?Eng|BA|B\.A)(?![\w&])\.?(?=\s*(?:/|,|or\b|and\b|"
            r"in\b|degree|\())",
            words="bach unde lice b bs bsc btec beng ba",
            flags=re.NOFLAG,
        ),
    ),
)
_ANY_DEGREE = Cue(
    r"\b(?:(?:university|college|technical|advanced|relevant|academic|higher|graduate|four-year|"
    r"4-year)\s+degree|degree\s+in|"
    r"degree\s+(?:required|preferred)|^degree\b|studium|hochschulabschluss)",
    words="degr stud hoch",
)
_DEGREE_BITS = reduce(or_, [cue.bit for _, _, cue in _DEGREES], _ANY_DEGREE.bit)
_EQUIVALENT = Cue(
    r"\bor\s+(?:an?\s+)?(?:equivalent|comparable|similar|related|relevant|"
    r"commensurate)\b(?!\s+(?:technical\s+)?"
    r"(?:field|discipline|subject|area|degree))|\bequivalent\s+(?:\w+\s+){0,3}experience|in\s+lieu\s+of",
    words="equi comp simi rela rele comm lieu",
)
_DEGREE_WORD = (
    r"(?:\b(?:bachelor|master|doctorate|ph\.?\s?d|degree|diploma|studium|abschluss)(?:[\u2019']?s|s[\u2019'])?\b\.?|"
    r"(?<![\w.])(?-i:B\.?S|M\.?S|B\.?A|M\.?A|B\.?Sc|M\.?Sc|B\.?Tech|M\.?Tech|B\.?Eng|M\.?Eng)\b\.?)"
)
# "… degree in Computer Science, Statistics or a related field": the subjects, up to what ends their list.
_SUBJECTS_AFTER = Cue(
    rf"{_DEGREE_WORD}(?:[\s,/]*(?:(?:or|and)\s+)?(?:higher|{_DEGREE_WORD}))*"
    r"(?:\s+(?:of\s+(?:science|arts|engineering)\s+)?(?:in|of(?!\s+freedom))\s+|\s*[:(]\s*(?:in\s+)?|\s+(?-i:(?=[A-Z])))"
    r"(?P<subjects>[^.;()\n]+?)"
    r"(?=[.;()\n]|$|\b(?:with|plus|including|who|from|and\s+(?:at\s+least|\d|a\s+minimum|minimum|experience)|"
    r"or\s+(?:an?\s+)?(?:equivalent|comparable|commensurate)|\d+\+?\s*years?)\b)",
    words="bach mast doct ph phd phds degr dipl stud absc b m bs ms ba ma bsc msc btec mtec beng meng",
)
_SUBJECT_BEFORE = Cue(
    r"(?P<subjects>(?:[A-Z][\w&/-]*,?\s+(?:(?:or|and)\s+)?){1,8})(?i:degree)s?\b(?!\s+of\s+freedom)",
    words="degr",
    flags=re.NOFLAG,
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
    return _find_degree(text) if cues_in(text) & _DEGREE_BITS else None


@holds_texts
@lru_cache(maxsize=REMEMBERED)
def _find_degree(text: str) -> AskedDegree | None:
    for level, label, pattern in reversed(_DEGREES):
        match = pattern.search(text)
        if match:
            return AskedDegree(
                level=level,
                label=label,
                start=match.start(),
                end=match.end(),
                or_equivalent=bool(_EQUIVALENT.search(text)),
            )
    match = _ANY_DEGREE.search(text)
    if match:
        return AskedDegree(
            level=1,
            label="Degree",
            start=match.start(),
            end=match.end(),
            or_equivalent=bool(_EQUIVALENT.search(text)),
        )
    return None


def may_name_subjects(text: str) -> bool:
    """Whether a text holds a word without which `find_subjects` finds nothing in it or in a part of it."""
    return bool(cues_in(text) & (_SUBJECT_BEFORE.bit | _SUBJECTS_AFTER.bit))


@holds_texts
@lru_cache(maxsize=REMEMBERED)
def find_subjects(text: str) -> tuple[tuple[int, int], ...]:
    """Return the stretches of a sentence that name subjects of a degree, as offsets.

    "MSc in Physics or a related field" and "Computer Science degree": they belong to the degree and are
    no skills asked for.
    """
    return tuple(
        match.span("subjects") for match in (*_SUBJECT_BEFORE.findall(text), *_SUBJECTS_AFTER.findall(text))
    )
