"""What a resume can only state: a language spoken well enough to work in, a certificate that is held."""

import re
from collections.abc import Collection

_PIECES = re.compile(r"[,;|/•·\t\n]")
_UNBRACKETED = re.compile(r"[,;|/•·\t\n](?![^()]*\))")
_WELL = re.compile(
    r"\b(?:native|mother\s+tongue|first\s+language|bilingual|fluent(?:ly)?|proficient|C1|C2"
    r"|(?:full\s+)?professional(?:\s+working)?|business[\s-]fluent|near[\s-]native"
    r"|muttersprach\w*|flie(?:ß|ss)end|verhandlungssicher|langue\s+maternelle|courant|bilingue|nativ[oa])\b",
    re.IGNORECASE,
)
"""From C1 of the Common European Framework of Reference on, and what people call it."""

_BUT = re.compile(
    r"\b(?:not|limited|less\s+than|semi|conversational\w*|almost|nearly|basic|learning|studying|towards?|aiming)\b",
    re.IGNORECASE,
)

_NOT_HELD = re.compile(
    r"\b(?:in\s+progress|ongoing|expected|planned|plan(?:ning)?\s+to|preparing|studying|pursuing|working\s+(?:on|towards?)"
    r"|scheduled|enrol\w*|candidate|not\s+(?:yet\s+)?(?:completed|passed|taken)|unfinished|failed|expired|lapsed)\b",
    re.IGNORECASE,
)
"""What says of a certificate that nobody has it yet, or any more."""

_BEFORE_A_STATE = re.compile(r"^[\W_]*(?:(?:currently|still|now|exam)\s+)*", re.IGNORECASE)


def is_spoken_well(line: str, names: Collection[str]) -> bool:
    """Whether a line gives one of the names of a language a level to work in ("German (native)").

    A level before a colon goes for every language behind it that has none of its own.
    """
    named = re.compile("|".join(rf"\b{re.escape(name)}\b" for name in sorted(names)), re.IGNORECASE)
    label, colon, _ = line.partition(":")
    goes_for_all = bool(colon) and not named.search(label) and _says_well(label)
    pieces = [piece for piece in _PIECES.split(line) if named.search(piece)]
    return any(
        _says_well(piece) or (goes_for_all and named.fullmatch(piece.rpartition(":")[2].strip(" .")))
        for piece in pieces
    )


def is_held(line: str, names: Collection[str]) -> bool:
    """Whether a line that gives one of the names of a certificate speaks of one that somebody has.

    What is said inside another's piece of the line is said of that one ("CKA, RHCE (expired)"); what a piece
    begins with may be said of all ("Preparing for CKA, CKS").
    """
    named = re.compile("|".join(rf"\b{re.escape(name)}\b" for name in sorted(names)), re.IGNORECASE)
    pieces = _UNBRACKETED.split(line)
    if not any(named.search(piece) for piece in pieces):
        return _NOT_HELD.search(line) is None
    return not any(
        _NOT_HELD.search(piece) if named.search(piece) else _NOT_HELD.match(_BEFORE_A_STATE.sub("", piece))
        for piece in pieces
    )


def _says_well(text: str) -> bool:
    return _WELL.search(text) is not None and _BUT.search(text) is None
