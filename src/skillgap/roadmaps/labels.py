"""Lines that name a part of a phase: "Goals", "What to learn?", "Milestone: a tool that sorts"."""

import re

from skillgap.model.roadmap import PartKind
from skillgap.roadmaps.words import LABELS

MAX_WORDS = 11
"""Of a label or a heading."""

_BOTH = re.compile(r"\s*(?:/|&|\band\b)\s*")
_LABELLED = re.compile(r"(?P<label>[A-Za-z][\w ’'&/()-]{2,45}?)\s*[:–—]\s+(?P<text>\S.*)", re.DOTALL)


def label_kind(text: str) -> PartKind | None:
    """Return the part that a line names ("What to learn?", "Resources (optional)"), or `None`."""
    label = re.sub(r"\([^)]*\)", "", text).strip(" :?!.-–—*&").replace("  ", " ")
    if not label or len(label.split()) > MAX_WORDS:
        return None
    kinds = [_kind(name) for name in (label, *_BOTH.split(label))]
    # "Project / Practice" is named by both; of "Data & Resources" one half is no name.
    return kinds[0] or (kinds[1] if None not in kinds[1:] else None)


def _kind(label: str) -> PartKind | None:
    return next((kind for kind, pattern in LABELS if pattern.fullmatch(label)), None)


def label_of_line(text: str) -> tuple[PartKind, str] | None:
    """Return the part and the rest of a line that begins with its name: "Milestone: a tool that sorts"."""
    found = _LABELLED.fullmatch(text)
    kind = label_kind(found["label"]) if found else None
    return (kind, found["text"]) if found and kind else None
