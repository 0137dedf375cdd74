"""Patterns put together from parts, so that each part can stand in a line of its own."""

import re


def either(*ways: str) -> str:
    """Return a pattern that matches what any of some patterns does."""
    return f"(?:{'|'.join(ways)})"


def phrases(*ways: str) -> re.Pattern[str]:
    """Compile a pattern of words and phrases, in capitals or not, none of which ends inside a word."""
    return re.compile(rf"\b{either(*ways)}\b", re.IGNORECASE)
