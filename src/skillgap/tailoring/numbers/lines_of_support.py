"""On which line people are helped: the first takes every question, the third those nobody else can answer."""

import re

_PLACES = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}
_NTH = "|".join(_PLACES)
_KIND = r"(?:line|level|tier)"
_LINES = re.compile(
    rf"\b(?P<some>(?:(?:{_NTH})(?:-|\s)?(?:,\s|,?\s(?:and|or|to|&)\s(?:the\s)?|/))*(?:{_NTH}))[\s-]{_KIND}\b"
    rf"|\b(?:{_KIND}s?|L)[\s-]?(?P<numbers>[1-4](?:(?:,\s|,?\s(?:and|or|to|&)\s|\s?[/–-]\s?)(?:(?:{_KIND}|L)\s?)?[1-4])*)\b",
    re.IGNORECASE,
)
_HELPING = re.compile(
    r"\b(?:support\w*|tickets?|help\s?desks?|incidents?|service\s?desks?|calls?|escalat\w*|issues?)\b",
    re.IGNORECASE,
)


def support_lines(text: str) -> frozenset[int]:
    """Return the lines of support that a text names ("first- and second-line tickets": 1 and 2)."""
    if not _HELPING.search(text):
        return frozenset()
    return frozenset(
        _PLACES.get(word.casefold()) or int(word)
        for found in _LINES.finditer(text)
        for word in re.findall(rf"{_NTH}|[1-4]", found["some"] or found["numbers"], re.IGNORECASE)
    )
