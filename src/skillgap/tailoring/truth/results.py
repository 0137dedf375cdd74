"""What was measured, and who made it move.

"Loans of audio books rose" says nothing of all loans, and nothing of who raised them.
"""

import re

from skillgap.tailoring.vocabulary.meaning import tells_doing
from skillgap.tailoring.vocabulary.wording import wording_of
from skillgap.tailoring.vocabulary.words import STOP_WORDS, content_stems, stem, stems, tokens

_MOVED = (
    r"(?:rose|fell|grew|dropped|sank|climbed|shrank|declined|decreased|increased|doubled|halved|tripled|improved|"
    r"went\s(?:up|down|from)|has\s(?:risen|fallen|grown))"
)
_MEASURED = re.compile(
    rf"\b([\w-]+)\s(?:of|about|on|from|among|concerning|regarding)\s((?:[\w-]+\s){{1,4}}?){_MOVED}\b",
    re.IGNORECASE,
)
"""A thing measured, of what, and how it moved."""

_BY_ITSELF = re.compile(rf"^((?:[\w'’%-]+\s){{1,7}}?){_MOVED}\b", re.IGNORECASE)
_MOVING = stems(
    "raised increased grew cut reduced lowered decreased brought boosted improved shortened halved doubled "
    "tripled drove pushed slashed trimmed slowed lifted"
)
"""Verbs that say of their subject that it moved something."""


_BROUGHT_IN = re.compile(r"^\W*br(?:ought|ing)\s(?:in|along|together|out)\b", re.IGNORECASE)
"""Who brought in a thing moved no figure."""


def remeasured(tailored: str, source: str) -> str:
    """Return the thing a line tells as measured of which its source measured only a part, or ""."""
    for found in _MEASURED.finditer(source):
        part = [token.text for token in tokens(found[2]) if content_stems(token.text)]
        is_told = any(wording_of(tailored).explains(word) for word in part)
        here = content_stems(tailored)
        if part and not is_told and content_stems(found[1]) & here and any(map(str.isdigit, tailored)):
            return found[1]
    return ""


def caused(tailored: str, source: str) -> str:
    """Return the verb with which a line's writer moved what in its source moved by itself, or ""."""
    first = next(iter(tokens(tailored)), None)
    if first is None or stem(first.text) not in _MOVING:
        return ""
    if _BROUGHT_IN.match(tailored):
        return ""
    here = content_stems(tailored[first.end :])
    for clause in re.split(r"[.;]\s", source):
        moved = _BY_ITSELF.match(clause)
        words = moved[1].split() if moved else []
        is_act = bool(words) and (tells_doing(words[0]) or words[0] in {"I", "We"})
        telling = content_stems(" ".join(word for word in words if word.casefold() not in STOP_WORDS))
        if telling and not is_act and 2 * len(telling & here) >= len(telling):
            return first.text
    return ""
