"""A roadmap someone wrote, as read and as drafted, before an editor has looked at it."""

from dataclasses import dataclass
from enum import StrEnum

from skillgap.model.document import Passage
from skillgap.model.taxonomy import ConceptId, Level, Resource, Role


class PartKind(StrEnum):
    """What a line of a phase is there for."""

    TITLE = "title"
    GOALS = "goals"
    LEARN = "learn"
    RESOURCES = "resources"
    MILESTONE = "milestone"
    PROJECT = "project"
    QUESTIONS = "questions"
    WHY = "why"
    DURATION = "duration"


@dataclass(frozen=True, slots=True, kw_only=True)
class RoadmapLine:
    """A line of a phase. `passage.start` is an offset into `RoadmapText.text`."""

    kind: PartKind
    passage: Passage
    resources: tuple[Resource, ...] = ()
    depth: int = 0
    """0 for a line of its own, 1 for what is listed below the line before it."""

    is_optional: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RoadmapPart:
    """A stretch of the document: a phase, or what stands outside the phases."""

    title: str
    lines: tuple[RoadmapLine, ...]
    is_phase: bool
    is_stated: bool = False
    """The document itself calls it a step, a week, a phase; else it is a topic that may be one."""

    is_optional: bool = False
    weeks: float | None = None
    """As the document states them, or `None`."""

    under: str = ""
    """The heading that this part stands under, where that is not the document's title."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoadmapText:
    """A roadmap document cut into parts, in its own order."""

    name: str
    title: str
    text: str
    """The lines of all parts under each other, repaired; what passages are offsets into."""

    parts: tuple[RoadmapPart, ...]
    levels: tuple[Level, ...] = ()
    """The career ladder, where the document has one in a plain form."""

    facts: tuple[str, ...] = ()
    """What it says of the role in a plain form: "Difficulty: intermediate."."""

    difficulty: str = ""
    """"beginner", "intermediate", "advanced", or "" where that is not said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PhaseNotes:
    """What an editor should look at in a drafted phase."""

    phase: str
    """Id of the phase."""

    unplaced: tuple[str, ...]
    """Phrases that read like something to learn and name no concept."""

    beside: tuple[ConceptId, ...] = ()
    """Concepts the document names beside its phases, put here because their kin is taught here."""

    links_left_out: tuple[str, ...] = ()
    """Addresses that are not https."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OutsideNotes:
    """A stretch of the document that became no phase, with the concepts it names."""

    title: str
    concepts: tuple[ConceptId, ...]
    resources: tuple[Resource, ...] = ()
    """What it recommends without saying for which phase."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoadmapDraft:
    """A role drafted from a roadmap document, valid as it is, with notes for its editor."""

    source: str
    """Name of the document."""

    role: Role
    notes: tuple[PhaseNotes, ...]
    outside: tuple[OutsideNotes, ...]
