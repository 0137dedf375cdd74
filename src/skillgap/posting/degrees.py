"""Degrees: the lowest that a text accepts, and the subjects that belong to it."""

import re
from dataclasses import dataclass
from functools import lru_cache, reduce
from operator import or_

from skillgap.posting.cues import REMEMBERED, Cue, cues_in
from skillgap.remembering import holds_texts

# "MS Office", "Boston, MA", "BA or PO": letters that are a degree's only where the words after them allow it.
_NO_MICROSOFT = (
    r"(?!\s+(?:365|Access|Azure|BI|Copilot|CRM|Dynamics|Excel|Exchange|Fabric|Office|OneNote|Outlook|Power\s?\w+|"
    r"Project|SharePoint|SQL|SSIS|Suite|Teams|Visio|Visual|Windows|Word|applications?|certifications?|environments?|"
    r"packages?|platforms?|products?|stack|suite|technolog(?:y|ies)|tools?)\b)"
)
_NEXT_DEGREE = (
    r"(?i:\s*/|\s*,?\s*(?:or|and)\s+(?:an?\s+)?(?:b|m|ph|equi|high|abov|comp|rela|simi)|"
    r"\s*,\s*(?:b|m|ph)|\s+in\b|\s+degree)"
)
_STUDENTS = r"(?!['\u2019]?s?\s+(?:candidates?|students?)\b)"
_DEGREES: tuple[tuple[int, str, Cue], ...] = (
    (
        3,
        "Doctorate",
        Cue(
            rf"\b(?i:ph\.?\s?d){_STUDENTS}\b\.?|\b(?i:doctora(?:te|l)){_STUDENTS}\b|\b(?i:doktor)|"
            r"\bPromotion\s+(?:in|im)\s+(?:der\s+)?[A-Z]",
            words="ph phd doct dokt prom",
            flags=re.NOFLAG,
        ),
    ),
    (
        2,
        "Master's degree",
        Cue(
            r"\b(?i:master)(?:[\u2019']?s|s[\u2019'])\b(?=\s*(?i:degree|in\b|or\b|and\b|/|,|\)|level|of\b|preferred|"
            r"thesis|is\b|\.|$))|"
            r"(?<![Ss]crum\s)(?<!SCRUM\s)\b(?i:master)\b(?=\s*(?i:degree|level|thesis|programme?|/|or\s+(?:ph|doc|high|abov|equi)|"
            r"in\b|of\s+(?:arts|business|commerce|computer|engineering|fine|public|science|technology)))|"
            r"\b(?i:bachelor\s*(?:or|and|/|,)\s*master)\b|"
            r"(?<![\w.])(?:M\.Sc?|MSc|M\.?Com|M\.?Tech|M\.?Eng|MBA|M\.A)(?![\w&])\.?|"
            rf"(?<![\w.])MS(?![\w&]){_NO_MICROSOFT}|(?<![\w.])MA(?={_NEXT_DEGREE})",
            words="mast bach m ms msc mcom mtec meng mba ma",
            flags=re.NOFLAG,
        ),
    ),
    (
        1,
        "Bachelor's degree",
        Cue(
            r"\b(?i:bachelor|undergraduate\s+degree|bachelier|licenciatura)(?:[\u2019']?s|s[\u2019'])?\b|"
            r"(?<![\w.])(?:B\.?Sc?|BSc|B\.?Com|BBA|B\.?Tech|B\.?Eng|B\.A)(?![\w&])\.?(?=\s*(?:/|,|or\b|and\b|in\b|"
            rf"degree|\())|(?<![\w.])BA(?={_NEXT_DEGREE})",
            words="bach unde lice b bs bsc bcom bba btec beng ba",
            flags=re.NOFLAG,
        ),
    ),
)
_ANY_DEGREE = Cue(
    r"\b(?:(?:university|college|technical|advanced|relevant|academic|higher|graduate|four-year|"
    r"4-year)\s+degree|degree\s+in|"
    r"degree\s+(?:required|preferred|or\s+(?:above|equivalent|higher))|honou?rs\s+degree|^degree\b|studium|"
    r"hochschulabschluss|abschluss\s+in)",
    words="degr stud hoch absc",
)
_DEGREE_BITS = reduce(or_, [cue.bit for _, _, cue in _DEGREES], _ANY_DEGREE.bit)
_EQUIVALENT = Cue(
    r"\boder\s+(?:vergleichbar|gleichwertig)|\bor\s+(?:an?\s+)?(?:equivalent|comparable|similar|related|relevant|"
    r"commensurate)\b(?!\s+(?:technical\s+)?"
    r"(?:field|discipline|subject|area|degree))|\bequivalent\s+(?:\w+\s+){0,3}experience|in\s+lieu\s+of",
    words="equi comp simi rela rele comm lieu verg glei",
)
_DEGREE_WORD = (
    r"(?:\b(?:bachelor|master|doctorate|ph\.?\s?d|degree|diploma|studium|abschluss|licenciatura)(?:[\u2019']?s|s[\u2019'])?\b\.?|"
    r"(?<![\w.])(?-i:B\.?S|M\.?S|B\.?A|M\.?A|B\.?Sc|M\.?Sc|B\.?Tech|M\.?Tech|B\.?Eng|M\.?Eng)\b\.?)"
)
# "… degree in Computer Science, Statistics or a related field": the subjects, up to what ends their list.
_SUBJECTS_AFTER = Cue(
    rf"{_DEGREE_WORD}(?:[\s,/]*(?:(?:or|and)\s+)?(?:higher|{_DEGREE_WORD}))*"
    r"(?:\s+(?:of\s+(?:science|arts|engineering)\s+)?(?:in|der|en|of(?!\s+freedom))\s+|\s*[:(]\s*(?:in\s+)?|\s+(?-i:(?=[A-Z])))"
    r"(?P<subjects>[^.;()\n]+?(?:\b(?:subject|field|discipline|area)s?\s*\([^()\n]*\))?)"
    r"(?=[.;()\n]|$|\b(?:with|plus|including|who|from|and\s+(?:at\s+least|\d|a\s+minimum|minimum|experience)|"
    r"or\s+(?:an?\s+)?(?:equivalent|comparable|commensurate)|oder\s+vergleichbar|\d+\+?\s*years?)\b)",
    words="bach mast doct ph phd phds degr dipl stud absc lice b m bs ms ba ma bsc msc btec mtec beng meng",
)
# "MS Excel, SQL and Power BI" are three skills and no subjects of a Master of Science.
_OF_MICROSOFT = re.compile(
    r"MS\s+(?:365|Access|Azure|Dynamics|Excel|Exchange|Fabric|Office|Outlook|Power|Project|SharePoint|SQL|Teams|"
    r"Visio|Visual|Windows|Word)\b"
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
        match.span("subjects")
        for match in (*_SUBJECT_BEFORE.findall(text), *_SUBJECTS_AFTER.findall(text))
        if not _OF_MICROSOFT.match(text, match.start())
    )
