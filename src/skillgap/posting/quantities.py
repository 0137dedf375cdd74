"""Years, and months as parts of them: how much experience a posting asks for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from skillgap.posting.cues import REMEMBERED, Cue
from skillgap.remembering import holds_texts

_NUMBERS = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "twelve": 12,
    "fifteen": 15,
    "eighteen": 18,
    "a": 1,
}
_WORDS = "|".join(word for word in _NUMBERS if word != "a")
_NUMBER = rf"""
    (?<![\w.$\u20ac\u00a3])
    (?P<low>\d{{1,2}}(?:\.\d)?|{_WORDS})
    (?:\s*\(\s*\d{{1,2}}\s*\+?\s*\))?            # two (2)
    \s*(?:\\?\+|plus|or\s+more)?
    (?:\s*(?:-|\u2013|\u2014|to|or)\s*(?P<high>\d{{1,2}}|{_WORDS})\s*\\?\+?)?
    [\s-]*(?:\+\s*)?(?:or\s+more\s+)?(?:full\s+|solid\s+)?
    """
_YEARS = Cue(
    _NUMBER
    + r"""
    (?<![^\W\d_])(?:years?|yrs?|yoe|jahre?n?|ans|anni|anos|a\u00f1os|jaar|jaren)\b[\u2019']?
    """,
    words="year yrs yr yoe jahr ans anni anos años jaar jare",
    flags=re.IGNORECASE | re.VERBOSE,
)
_EXPERIENCE = r"(?:experi\w+|exp\u00e9rience|esperienza|erfahrung|ervaring)\b"
_MONTHS = Cue(
    _NUMBER
    + rf"""
    (?<![^\W\d_])(?:months?|monate?n?|mois|mesi|meses|maanden)\b[\u2019']?
    (?:(?=(?:\s+[\w'\u2019/-]+){{0,3}}\s+(?:[dl]['\u2019])?(?P<experience>{_EXPERIENCE}))
      |(?=\s+(?:of|in|with|using)\s+(?!advance|a\s+row|the\b|our\b|your\b|each\b|every\b)))
    """,
    words="month monat mois mesi mese maand",
    flags=re.IGNORECASE | re.VERBOSE,
)
_MOST_MONTHS = 60
_MONTHS_NOT_ASKED = re.compile(
    r"\b(?:in|by|during|first|initial|another|of|about|a|the|your|our)\s+$", re.IGNORECASE
)
# "3 months of Python training": what the employer gives, and what takes so long.
_MONTHS_OF = re.compile(
    r"(?:\W+\w+){0,5}?\W+(?:training|onboarding|leave|pay|salary|boot\s?camp|course|program(?:me)?|project|contract|internship|"
    r"rotation|probation|runway|funding|notice|mentoring|mentorship|support|coverage|data|logs|history)\b",
    re.IGNORECASE,
)
_OF_THEM = re.compile(
    rf"(?<![\w.])(?P<low>\d{{1,2}}|{_WORDS})\s*\+?\s+of\s+(?:them|which|those|these)\b|"
    rf"\bof\s+which\s+(?:at\s+least\s+)?(?P<after>\d{{1,2}}|{_WORDS})\b\s*\\?\+?(?!\s*\w*(?:years|yrs))|"
    r"\bwith\s+(?:at\s+least\s+)?(?P<more>\d{1,2})\s?\\?\+\s+(?=in\b|with\b|on\b)",
    re.IGNORECASE,
)
"""A part of the years named before ("at least 3 of them in testing", "of which 3+ in testing")."""

_MOST_YEARS = 25
_NOT_ASKED = re.compile(
    r"\b(?:for|over|past|last|next|within|every|each|after|founded|history|ago|old|vesting|"
    r"of age|up to|less than|fewer than|under|max(?:imum)?(?:\s+of)?)\s*(?:the\s*)?"
    r"(?:past\s*|last\s*|next\s*)?(?:over\s*)?$",
    re.IGNORECASE,
)
_REACH = 100
_FIRST_OVER = re.compile(r"\W*over\s+", re.IGNORECASE)  # "Over six years of C", as an item of a list.
_NO_EXPERIENCE = re.compile(
    r"\s*(?:ago|old|or\s+(?:older|over)|in a row|of age|anniversary|history|tradition|journey|"
    r"running|vesting|warranty|contract|term\b|degree|"
    r"(?:of\s+\w+\s+)?(?:(?:may|can|will)\s+(?:be\s+)?substitut|in\s+lieu))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Years:
    """A number of years asked, and where it stands in the text searched."""

    least: float
    start: int
    end: int
    is_whole: bool = True
    """Whether it is experience by its own words; "18 months of Python" is by what follows."""


def may_name_years(text: str) -> bool:
    """Whether a text holds a word without which `find_years` finds nothing in it or in a part of it."""
    return _YEARS.may_be_in(text) or _MONTHS.may_be_in(text)


def find_years(text: str) -> tuple[Years, ...]:
    """Return amounts of experience: "5+ years", "two (2) years", "18 months of Go", in reading order."""
    return _find_years(text) if may_name_years(text) else ()


@holds_texts
@lru_cache(maxsize=REMEMBERED)
def _find_years(text: str) -> tuple[Years, ...]:
    found: list[Years] = []
    for match in _YEARS.findall(text):
        low = match["low"].lower()
        least = float(_NUMBERS.get(low) or low)
        start = match.start()
        # "0-2 years" asks for none.
        if not 0 < least <= _MOST_YEARS:
            continue
        if _NOT_ASKED.search(text[max(0, start - _REACH) : start]) and not _FIRST_OVER.fullmatch(
            text, 0, start
        ):
            continue
        if _NO_EXPERIENCE.match(text, match.end()):
            continue
        found.append(Years(least=least, start=start, end=match.end()))
    found.extend(_find_months(text))
    for match in _OF_THEM.finditer(text, found[0].end) if found else ():
        low = match["low"] or match["after"] or match["more"]
        least = float(_NUMBERS.get(low.lower()) or low)
        if 0 < least <= max(years.least for years in found):
            found.append(Years(least=least, start=match.start(), end=match.end()))
    return tuple(sorted(found, key=lambda years: years.start))


def _find_months(text: str) -> Iterator[Years]:
    """Yield months of experience as years; other months (of leave, of a contract) are many."""
    for match in _MONTHS.findall(text):
        low = match["low"].lower()
        months, start = float(_NUMBERS.get(low) or low), match.start()
        before = text[max(0, start - _REACH) : start]
        if not 0 < months <= _MOST_MONTHS or _NOT_ASKED.search(before) or _MONTHS_NOT_ASKED.search(before):
            continue
        is_whole = match["experience"] is not None
        if _NO_EXPERIENCE.match(text, match.end()) or (not is_whole and _MONTHS_OF.match(text, match.end())):
            continue
        yield Years(least=round(months / 12, 2), start=start, end=match.end(), is_whole=is_whole)
