"""What is said of how exact a number is: at least, less, within, about, on either side of it."""

import re

from skillgap.tailoring.numbers.units import WORDS

_BOUNDS = {
    "+": (
        "over|more than|above|exceeding|at least|upwards? of|in excess of|>|≥|no (?:fewer|less) than|"
        "not (?:less|fewer) than|a minimum of|minimum(?: of)?|min\\.|well over|far over|north of|beyond|"
        "a good|at the very least|easily"
    ),
    "<": (
        "up to|as many as|as much as|less than|at (?:the )?most|fewer than|"
        "(?:no|not) (?:more|longer|greater|later) than|"
        "max(?:imum|imally)?\\.?(?: of)?|under|below|younger than|not even|"
        "inside|a maximum of|<|≤|never more than"
    ),
    "≤": "within|to within",
    "~": (
        "about|around|approximately|approx\\.?|roughly|circa|ca\\.?|c\\.|estimated|in the region of|"
        "in the order of|"
        "nearly|almost|close to|some|~|≈|on the order of|an estimated|virtually"
    ),
}
_BOUND = {
    sign: re.compile(rf"(?:^|(?<=[^A-Za-z]))(?:{words})\s*$", re.IGNORECASE)
    for sign, words in _BOUNDS.items()
}
_JUST = re.compile(
    r"(?:^|\W)(?:just|slightly|a little|only just)\s(?:under|short of|shy of|below)\s*$", re.IGNORECASE
)
_SHORT = re.compile(r"(?:^|\W)(?:short of|shy of)\s*$", re.IGNORECASE)
_NEARLY = re.compile(r"(?:^|\W)(?:nearly|almost|close to|not quite|just under)\s*$", re.IGNORECASE)

_NUMBER = rf"(?:\d[\d.,]*\d|\d|\b(?:{'|'.join(sorted(WORDS, key=len, reverse=True))}))"
_BEHIND = tuple(
    (
        re.compile(
            rf"({_NUMBER}(?:\s?%|\s?[a-zA-Z]+)?(?:\s[a-z][\w-]*){{0,2}}?),?\s(?:{words})\b", re.IGNORECASE
        ),
        put,
    )
    for words, put in (
        (
            r"at\s(?:the\s)?most|or\s(?:less|fewer|under|below)|(?:as\sa\s)?maximum|max\b|tops|at\sthe\soutside",
            "up to",
        ),
        (
            r"or\smore|and\smore|or\sabove|and\sabove|or\sover|at\s(?:the\s)?(?:very\s)?least|(?:as\sa\s)?minimum",
            "over",
        ),
    )
)
"""The same, behind the number and what it counts ("40 guests at most")."""


_AVERAGE = re.compile(r"\b(?:averag\w*|mean|median|typical\w*|usual\w*|normally)\b", re.IGNORECASE)
_NEVER_MORE = re.compile(
    r"\b(?:at\s(?:the\s)?(?:very\s)?(?:most|least)|max(?:imum|imally)?|minimum|never|always|guarantee\w*|worst\scase|without\sexception)\b",
    re.IGNORECASE,
)


def told_of_every_one(quote: str, said: str) -> str:
    """Return the words that tell of every case what the original tells of the average, or ""."""
    always = _NEVER_MORE.search(quote)
    is_mean = _AVERAGE.search(said) and not _AVERAGE.search(quote) and not _NEVER_MORE.search(said)
    return always.group() if always and is_mean else ""


def before_numbers(text: str) -> str:
    """Return the text with what is said behind a number of how exact it is before that."""
    for pattern, put in _BEHIND:
        text = pattern.sub(rf"{put} \1", text)
    return text


def bound_of(before: str) -> str:
    """Return the sign for how exact the number is that follows: "+", "<", "≤", "~" or ""."""
    if _JUST.search(before) or _SHORT.search(before):
        return "~"
    longest = {sign: found.start() for sign, pattern in _BOUND.items() if (found := pattern.search(before))}
    return min(longest, key=lambda sign: longest[sign], default="")


def is_nearly(before: str) -> bool:
    """Whether the words say that what follows was not quite reached."""
    return _NEARLY.search(before) is not None
