"""The names an employer goes by in its posting: none of them is a skill that is asked."""

import re
from collections import Counter

from skillgap.model.posting import JobPosting

_NAME = r"[A-Z][\w&.-]*\w"
_NAMES = re.compile(rf"(?<![\w&.-]){_NAME}")
_AT_NAME = re.compile(rf"\b(?i:at|join|joining|about|why)\s+({_NAME})(?![-/&\w])")
_BETWEEN = re.compile(r"[^\w&.-]+")
_OFTEN = 3
_OF_FIRM = re.compile(
    r"(?:[\s,]+(?:ai|analytics|company|computing|corp|corporation|gmbh|group|holdings|inc|labs|limited|llc|ltd|networks|"
    r"platform|software|solutions|systems|technologies|technology)\b\.?)+$"
)
_SHORTEST = 3


def short_name(name: str) -> str:
    """Return a firm's name in small letters, without what says that it is a firm: "Quux Analytics Ltd"."""
    short = _OF_FIRM.sub("", name.casefold())
    return short if len(short) >= _SHORTEST else name.casefold()


def own_names(posting: JobPosting) -> frozenset[str]:
    """Return the employer's names, in small letters: the one that was read, and those the text speaks of so.

    A word in capitals is one when the text says "at" or "join" it and names it three times.
    """
    text = posting.sections.document.text
    told = {match[1] for match in _AT_NAME.finditer(text)}
    if told:
        times = Counter(_NAMES.findall(text))
        told = {name for name in told if times[name] >= _OFTEN}
    return frozenset({name.casefold() for name in told} | ({posting.company.casefold()} - {""}))


def holds_name(phrase: str, names: frozenset[str]) -> bool:
    """Whether a phrase holds one of some names, as whole words."""
    words = f" {_BETWEEN.sub(' ', phrase.casefold())} "
    return any(f" {name} " in words for name in names)
