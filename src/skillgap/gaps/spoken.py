"""Whether a line says that a language is spoken well enough to work in it."""

import re
from collections.abc import Collection

_PIECES = re.compile(r"[,;|/•·\t\n]")
_WELL = re.compile(
    r"\b(?:native|mother\s+tongue|first\s+language|bilingual|fluent(?:ly)?|fluency|proficient|C1|C2"
    r"|(?:full\s+)?professional(?:\s+working)?|business[\s-]fluent|near[\s-]native"
    r"|muttersprach\w*|flie(?:ß|ss)end|verhandlungssicher|langue\s+maternelle|courant|bilingue|nativ[oa])\b",
    re.IGNORECASE,
)
"""From C1 of the Common European Framework of Reference on, and what people call it."""

_BUT = re.compile(r"\b(?:not|limited|less\s+than|semi|conversational\w*|almost)\b", re.IGNORECASE)


def is_spoken_well(line: str, names: Collection[str]) -> bool:
    """Whether a line gives one of the names of a language a level to work in ("German (native)").

    A level before a colon goes for every language behind it that has none of its own.
    """
    named = re.compile("|".join(rf"\b{re.escape(name)}\b" for name in sorted(names)), re.IGNORECASE)
    label, colon, _ = line.partition(":")
    goes_for_all = bool(colon) and not named.search(label) and _says_well(label)
    pieces = [piece for piece in _PIECES.split(line) if named.search(piece)]
    return any(_says_well(piece) or (goes_for_all and "(" not in piece) for piece in pieces)


def _says_well(text: str) -> bool:
    return _WELL.search(text) is not None and _BUT.search(text) is None
