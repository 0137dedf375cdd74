"""Remembering what a line says: each step that reads a line asks the same of it again."""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar

from skillgap.remembering import holds_texts

_MOST = 1 << 10
_LONGEST = 500
"""Characters. Longer texts are rare and asked about once; remembering them could fill the memory."""

_T = TypeVar("_T")


def remembered(function: Callable[[str], _T]) -> Callable[[str], _T]:
    """Make a pure function of a text remember its last answers, half a megabyte of text at the most."""
    remember = holds_texts(lru_cache(maxsize=_MOST)(function))

    @wraps(function)
    def answer(text: str) -> _T:
        return remember(text) if len(text) <= _LONGEST else function(text)

    return answer
