"""What scoring needs of a document and no more: no name, no sentence, a few kilobytes of JSON.

A score from these equals a score from the whole document to the last digit, because it never depends on
the words of a passage. `tests/batch/test_compact.py` holds that, and that no field was forgotten.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from skillgap.model.analysis import Evidence, EvidenceKind, SkillProfile
from skillgap.model.document import Passage, SectionKind
from skillgap.model.posting import Degree, Importance, Requirement, Requirements, UnknownPhrase

NOWHERE = Passage(text="", start=0, section=SectionKind.OTHER)
"""Stands for every passage that was left out."""

_PROOF = "!"
"""Behind the kind of what is all the proof there can be."""

_UNKNOWN = UnknownPhrase(text="", start=0, end=0, passage=NOWHERE)


@dataclass(frozen=True, slots=True, kw_only=True)
class CompactResume:
    """A profile without words, and how well the resume could be read."""

    profile: SkillProfile
    read_quality: float


def pack_resume(profile: SkillProfile, read_quality: float) -> bytes:
    """Write a profile as compact JSON: each concept with the kinds of place it stands in."""
    kinds = {
        key: list({f"{item.kind}{_PROOF * item.proves}": None for item in held})
        for key, held in profile.evidence.items()
    }
    degrees = [_degree(degree) for degree in profile.degrees]
    return _dump(
        {
            "evidence": kinds,
            "months": _by_months(profile),
            "total": profile.total_years,
            "degrees": degrees,
            "quality": read_quality,
        }
    )


def _by_months(profile: SkillProfile) -> list[tuple[str, list[str]]]:
    """Return the concepts by the months in which they were used: those of one job have the same."""
    found: dict[int, list[str]] = {}
    for concept, months in profile.months.items():
        found.setdefault(months, []).append(concept)
    return [(f"{months:x}", concepts) for months, concepts in found.items()]


def unpack_resume(body: bytes) -> CompactResume:
    """Read what `pack_resume` wrote."""
    data = json.loads(body)
    evidence = {
        concept: tuple(_evidence(concept, kind) for kind in kinds)
        for concept, kinds in data["evidence"].items()
    }
    profile = SkillProfile(
        evidence=evidence,
        months={concept: int(months, 16) for months, concepts in data["months"] for concept in concepts},
        total_years=data["total"],
        degrees=tuple(_read_degree(degree) for degree in data["degrees"]),
    )
    return CompactResume(profile=profile, read_quality=data["quality"])


def pack_posting(requirements: Requirements) -> bytes:
    """Write what a posting asks as compact JSON; of unknown phrases their number."""
    degree = requirements.degree
    return _dump(
        {
            "title": requirements.title,
            "items": [
                [list(item.concepts), item.label, item.importance, item.years, item.at_least]
                for item in requirements.items
            ],
            "unknown": len(requirements.unknown),
            "years": requirements.years,
            "degree": _degree(degree) if degree else None,
        }
    )


def unpack_posting(body: bytes) -> Requirements:
    """Read what `pack_posting` wrote."""
    data = json.loads(body)
    items = tuple(
        Requirement(
            concepts=tuple(concepts),
            label=label,
            importance=Importance(importance),
            passages=(),
            years=years,
            at_least=at_least,
        )
        for concepts, label, importance, years, at_least in data["items"]
    )
    return Requirements(
        title=data["title"],
        items=items,
        unknown=(_UNKNOWN,) * data["unknown"],
        years=data["years"],
        degree=_read_degree(data["degree"]) if data["degree"] else None,
    )


def _evidence(concept: Any, kind: str) -> Evidence:  # noqa: ANN401, a concept's id as JSON gives it
    return Evidence(
        concept=concept,
        passage=NOWHERE,
        kind=EvidenceKind(kind.removesuffix(_PROOF)),
        proves=kind.endswith(_PROOF),
    )


def _degree(degree: Degree) -> list[Any]:
    return [degree.level, degree.label, degree.importance, degree.or_equivalent]


def _read_degree(values: list[Any]) -> Degree:
    level, label, importance, or_equivalent = values
    return Degree(
        level=level,
        label=label,
        passage=NOWHERE,
        importance=Importance(importance) if importance else None,
        or_equivalent=or_equivalent,
    )


def _dump(data: Mapping[str, Any]) -> bytes:
    # Labels may hold lone surrogates of a broken file; ASCII carries them as they are.
    return json.dumps(data, separators=(",", ":")).encode("ascii")
