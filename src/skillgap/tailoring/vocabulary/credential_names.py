"""Degrees, school-leaving and professional certificates under their short and their long names.

Each claims what the other does: who holds an HNC may write "Higher National Certificate (HNC)". What can be
told by the initials of the long name alone ("CKA"), `short_forms` knows.
"""

import re
import tomllib
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from skillgap.remembering import holds_texts

_LESS = re.compile(
    r"[\s-](?:course|class|training|prep|preparation|module|workshop|candidate|student)", re.IGNORECASE
)
"""Who took a course for a certificate, or is to get it, does not hold it."""


def as_held(line: str, text: str) -> str:
    """Return a line with each credential under the name that a text has for it.

    "Higher National Certificate (HNC)" is "HNC" where the text says that, and the other way round.
    """
    for pattern, name in _held(text):
        line = pattern.sub(name.replace("\\", ""), line)
    return line


@holds_texts
@lru_cache(maxsize=20)
def _held(text: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return, for each credential a text names, the pattern of its names and the one the text has."""
    found = []
    folded = text.casefold()
    for each in _names():
        held = each.short.search(text)
        if held is None and any(word in folded for word in each.last_words):
            held = each.long.search(text)
        if held and not _LESS.match(text, held.end()):
            found.append((each.either, held.group()))
    return tuple(found)


class _Names(NamedTuple):
    """Patterns of a credential's short names, of its long ones, and of either with the other behind it."""

    short: re.Pattern[str]
    long: re.Pattern[str]
    either: re.Pattern[str]
    last_words: tuple[str, ...]
    """The last words of the long names: where none of them stands, the long pattern need not be tried."""


@cache
def _names() -> tuple[_Names, ...]:
    table = files("skillgap.tailoring.vocabulary").joinpath("credential_names.toml")
    found = []
    for line in tomllib.loads(table.read_text(encoding="utf-8"))["names"].splitlines():
        row = line.strip()
        if not row or row.startswith("#"):
            continue
        shorts, longs = (_any_of(names) for names in row.split(":"))
        last_words = tuple(name.split()[-1].casefold() for name in row.split(":")[1].split(","))
        short = rf"(?<![\w.-])(?:{shorts})s?(?![\w-])"
        long = rf"(?<![\w.-])(?i:{longs})s?(?![\w-])"
        either = (
            rf"{long}(?:\s?\((?:{shorts})s?\)|,\s(?:{shorts})(?=[,)]))?|{short}(?:\s?\((?i:{longs})s?\))?"
        )
        found.append(_Names(re.compile(short), re.compile(long), re.compile(either), last_words))
    return tuple(found)


def _any_of(names: str) -> str:
    words = (name.strip() for name in names.split(","))
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=len, reverse=True))
