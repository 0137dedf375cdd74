"""The names an employer goes by in its posting: none of them is a skill that is asked."""

import re
from collections.abc import Iterable

from skillgap.model.posting import JobPosting

_NAME = re.compile(r"[A-Z][\w&.-]*\w")
_BETWEEN = re.compile(r"[^\w&.-]+")
_AT_NAME = r"\b(?:at|join|joining|about|why|life\s+at)\s+{}\b(?![-/.]\w)"
_OFTEN = 3


def own_names(posting: JobPosting, phrases: Iterable[str]) -> frozenset[str]:
    """Return the employer's names, in small letters: the one that was read, and those the text speaks of so.

    A word in capitals among `phrases` is one when the text says "at" or "join" it and names it three times.
    """
    text = posting.sections.document.text
    told = {
        name
        for name in {word for phrase in phrases for word in _NAME.findall(phrase)}
        if text.count(name) >= _OFTEN and re.search(_AT_NAME.format(re.escape(name)), text, re.IGNORECASE)
    }
    return frozenset({name.casefold() for name in told} | ({posting.company.casefold()} - {""}))


def holds_name(phrase: str, names: frozenset[str]) -> bool:
    """Whether a phrase holds one of some names, as whole words."""
    words = f" {_BETWEEN.sub(' ', phrase.casefold())} "
    return any(f" {name} " in words for name in names)
