"""How old somebody is, told as years however it is told."""

import re

from skillgap.tailoring.numbers.numerals import SMALL

_YEARS = rf"{SMALL}|\d+"
_AGED = re.compile(
    rf"\b(?:age[ds]?|ages\sof)\s(?:between\s|from\s)?(?P<one>{_YEARS})"
    rf"(?:\s?(?:to|and|or|-|–|—)\s?(?P<two>{_YEARS}))?\b"
    rf"|\b(?P<old1>{_YEARS})(?:(?:-|–|\sto\s|-?\s(?:to|and|or)\s)"
    rf"(?P<old2>{_YEARS}))?[\s-]years?(?:[\s-]olds?|\sof\sage)\b",
    re.IGNORECASE,
)
"""How old somebody is, told in either way."""

_OF_YEARS = re.compile(
    rf"\b(children|kids|pupils|girls|boys|teenagers|adults|people|students|learners|patients|swimmers|players)\s(?:of|from)\s"
    rf"({_YEARS})\sto\s({_YEARS})\syears\b",
    re.IGNORECASE,
)
_PEOPLE = (
    r"people|persons|children|kids|adults|residents|patients|pupils|girls|boys|women|men|seniors|guests|clients|"
    r"customers|players|swimmers|citizens|drivers|toddlers|infants|students|teenagers|learners"
)
_OLDER = re.compile(
    rf"(?:(?<=\baged\s)|(?<=\bages\s)|\b(?P<who>{_PEOPLE})\s(?:aged\s)?(?=(?:over|under|above|below|older|younger)\b))"
    rf"(?P<how>(?:over|under|above|below|older\sthan|younger\sthan)\s)?(?:the\sage\sof\s)?"
    rf"(?P<age>\d{{1,3}}|{SMALL})(?P<up>\+|\s(?:and|or)\s(?:over|older|above|up)|\s(?:and|or)\s(?:under|younger|below))?"
    rf"(?=\W*$|[,.;)]|\s(?:and|in|at|with|for|on|from|who)\b)(?!\s(?:and|to|or)\s(?:\d|(?:{SMALL})\b))"
    rf"|\b(?P<how2>over|under)-(?P<age2>\d{{1,3}}|{SMALL})s\b",
    re.IGNORECASE,
)
"""From or up to which age."""


def plain_ages(text: str) -> str:
    """Return the text with "aged 6 to 12" as "6 years and 12 years" and "over-65s" as "above 65 years"."""
    return _AGED.sub(_old, _OLDER.sub(_older, text))


def grouped_ages(text: str) -> str:
    """Return the text with "children of 6 to 12 years" as "children aged 6 to 12"."""
    return _OF_YEARS.sub(r"\1 aged \2 to \3", text)


def _old(found: re.Match[str]) -> str:
    """Write "aged 11 to 16" and "11- to 16-year-olds" as "11 years and 16 years"."""
    first, last = found["one"] or found["old1"], found["two"] or found["old2"]
    return f"{first} years and {last} years" if last else f"{first} years"


def _older(found: re.Match[str]) -> str:
    """Write "aged 65 and over" and "over-65s" as "over 65 years"."""
    if found["age2"]:
        return f"{'above' if found['how2'].casefold() == 'over' else 'below'} {found['age2']} years"
    up = (found["up"] or "").casefold()
    is_below = (found["how"] or up).casefold().strip().startswith(
        ("under", "below", "younger")
    ) or up.endswith(("under", "younger", "below"))
    how = "below " if is_below else "above " if found["how"] or up else ""
    return f"{found['who'] or ''} {how}{found['age']} years"
