"""How many things a line lists itself: who names two things and calls them two invents no number."""

import re

_OPENS = re.compile(r"\s*[:(–—]\s*|\s-\s|,\s(?=namely\b)", re.IGNORECASE)
"""What announces a list."""

_GOES_ON = re.compile(r"\s*,\s")
_KINDS = re.compile(
    r"\s?(?:[a-z-]+\s){0,2}(?:parts?|things|areas|fields|subjects|languages|tools|tasks|topics|sections|steps|kinds|sorts|"
    r"types|groups|lists|cities|towns|places|sites|countries|departments|teams|projects|products|systems|modules|"
    r"features|courses|classes|functions|components|pieces|items|roles|duties|jobs|stages|phases|formats|channels|"
    r"screens|pages|files|reports|sources|branches|shops|stores)\b(?:\sof\s(?:the\s|an?\s|its\s|our\s)?[\w-]+)?",
    re.IGNORECASE,
)
"""Words that say of things of what kind they are, before a comma and the things themselves."""

_END = re.compile(r"[.;:)(]|\s[–—-]\s")
_ITEM = re.compile(r"\s*,\s*(?:(?:and|or)\s|&\s?)?|\s+(?:and|&|plus|as\swell\sas)\s+", re.IGNORECASE)
_NO_ITEM = re.compile(
    r"(?:in|on|at|with|for|by|from|to|using|while|who|which|where|as|including|include[sd]?|among|such|like|mainly|mostly|"
    r"partly|\d[\d.,]*|one|two|three|four|five|six)\b",
    re.IGNORECASE,
)
"""What opens no item of a list that has all there is."""

_LONGEST = 6
"""Words an item of a list has at most."""

_CLOSEST = 6
"""Words between a number and the list of what it counts, at most."""


def is_listed(many: float, line: str, start: int, end: int) -> bool:
    """Whether a line lists as many things as a number in it says, behind the number or before it."""
    before, after = line[:start].rstrip(), line[end:]
    opens = _OPENS.search(after)
    if opens and len(after[: opens.start()].split()) <= _CLOSEST and "," not in after[: opens.start()]:
        return _length(after[opens.end() :].removeprefix("namely ")) == many
    if (kind := _KINDS.match(after)) and (goes_on := _GOES_ON.match(after, kind.end())):
        return _length(after[goes_on.end() :]) == many
    return before.endswith((",", ":", "–", "—", "(")) and _length(before.rstrip(",:–—(")) == many


def _length(text: str) -> int:
    """Return how many items a text lists up to where its clause ends, 0 where it is no list."""
    items = [item.strip() for item in _ITEM.split(_END.split(text.strip(), maxsplit=1)[0].strip())]
    are_items = all(item and len(item.split()) <= _LONGEST and not _NO_ITEM.match(item) for item in items)
    return len(items) if are_items else 0
