"""What is remembered of texts to save work, in one place, so that it can be forgotten.

Steps remember what they found in a line or a word, for the next text that has it. That holds pieces of
resumes: they go when so much was read that they would fill the memory, and when a visitor of the app leaves.
"""

import re
from collections.abc import Callable
from typing import Protocol, TypeVar

MOST_CHARACTERS = 3_000_000
"""So much text is read before all is forgotten: about a thousand documents, which take about 50 MB."""


class _Remembering(Protocol):
    def cache_clear(self) -> None: ...


_F = TypeVar("_F", bound=_Remembering)
_to_clear: list[Callable[[], None]] = []
_read = 0


def holds_texts(function: _F) -> _F:
    """Mark a function that `lru_cache` made, and whose arguments are texts or words of them."""
    _to_clear.append(function.cache_clear)
    return function


def is_full_with(characters: int) -> bool:
    """Count a text that is going to be read, and tell whether it is time to forget those before it."""
    global _read  # noqa: PLW0603, one sum for the process; two threads at once may lose a text, which is little
    _read += characters
    return _read > MOST_CHARACTERS


def forget_texts() -> None:
    """Forget what marked functions remember. That costs time, and changes no result."""
    global _read  # noqa: PLW0603, as above
    _read = 0
    for clear in _to_clear:
        clear()
    re.purge()  # Some expressions are made of words of a text.
