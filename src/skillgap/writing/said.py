"""What of a line a clean document has said elsewhere, and what is still to be said."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_PARTS = re.compile(r"\s*[|•·⋅\t\n]\s*|,\s+|\s+[–—-]\s+|\s{3,}")
_BRACKET = re.compile(r"\s*\(([^()]*)\)$")
_SHORTEST = 4
"""Letters of a word that tells; "en" and "of" between known words say nothing by themselves."""

_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A paragraph, or a bullet."""

    text: str
    is_bullet: bool = False


def unsaid(quote: str, said: frozenset[str]) -> Iterator[str]:
    """Yield the parts of a line that say something new; of what is said but for a bracket, the bracket."""
    for part in _PARTS.split(quote):
        own = words([part])
        left = own - said
        if left and (left == own or any(len(word) >= _SHORTEST or word.isdigit() for word in left)):
            bracket = _BRACKET.search(part)
            if bracket and words([part[: bracket.start()]]) <= said:
                yield bracket[1]
            else:
                # A bracket that was cut in two is of no use.
                yield part.strip() if bracket else part.strip(" ()")


def words(texts: Iterable[str]) -> frozenset[str]:
    """Return the words of some texts, in lower case."""
    return frozenset(word for text in texts for word in _WORD.findall(text.casefold()))


def counted(texts: Iterable[str]) -> Counter[str]:
    """Return how often each word stands in some texts, in lower case."""
    return Counter(word for text in texts for word in _WORD.findall(text.casefold()))


def items(told: Iterable[tuple[str, bool]]) -> tuple[Item, ...]:
    """Return texts, each with whether it is a bullet, without the empty ones."""
    return tuple(Item(text=text, is_bullet=is_bullet) for text, is_bullet in told if text)


def plain_url(url: str) -> str:
    """Return an address as people write it, without its scheme."""
    return re.sub(r"^(?:https?://|mailto:)(?:www\.)?", "", url).rstrip("/")
