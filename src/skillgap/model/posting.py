"""A job posting, and what it asks for."""

from dataclasses import dataclass
from enum import StrEnum

from skillgap.model.document import Finding, Passage, Sections
from skillgap.model.taxonomy import ConceptId


class Importance(StrEnum):
    """How strongly a posting asks: a must, a plus, or only named (duties, stack, pitch)."""

    ESSENTIAL = "essential"
    OPTIONAL = "optional"
    MENTIONED = "mentioned"

    __hash__ = str.__hash__

    @property
    def rank(self) -> int:
        """0 is the strongest; for `min` over several mentions of one thing."""
        return _RANKS[self]


_RANKS = {level: rank for rank, level in enumerate(Importance)}


class FactKind(StrEnum):
    """What a posting states about the job that is shown and never scored."""

    SENIORITY = "seniority"
    WORK_AUTHORISATION = "work-authorisation"
    CLEARANCE = "clearance"
    LANGUAGE = "language"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A condition of the job as the posting words it ("fluent German", "visa sponsorship")."""

    kind: FactKind
    text: str
    passage: Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class JobPosting:
    """A posting cut into quotable passages, each with the kind of section it stands in."""

    sections: Sections
    title: str
    company: str
    passages: tuple[Passage, ...]
    facts: tuple[Fact, ...] = ()
    """Seniority, work authorisation, clearance and languages, in reading order. Never scored."""

    findings: tuple[Finding, ...] = ()
    """What its reader found, and what is aimed at programs and asks nothing, worst first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A concept found in a passage.

    `start` and `end` are code-point offsets into the document's text, not into the passage.
    `importance` and `group` are set for a posting only, by `posting.weigh_mentions`.
    """

    concept: ConceptId
    text: str
    start: int
    end: int
    passage: Passage
    importance: Importance | None = None
    group: str | None = None
    negated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class UnknownPhrase:
    """A phrase that reads like a skill and is not in the taxonomy: shown, never silently dropped."""

    text: str
    start: int
    end: int
    passage: Passage
    importance: Importance | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Degree:
    """A degree a posting asks for or a resume shows. `level` 1 bachelor, 2 master, 3 doctorate."""

    level: int
    label: str
    passage: Passage
    importance: Importance | None = None
    or_equivalent: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirement:
    """One skill, or one either/or group of skills, that is asked for. It counts once.

    `years` is the least number of years asked with it, or `None`.
    """

    concepts: tuple[ConceptId, ...]
    label: str
    importance: Importance
    passages: tuple[Passage, ...]
    years: float | None = None
    at_least: int = 1
    """How many of a group are asked for: "at least two of AWS, Azure and GCP"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirements:
    """Everything a posting, or a role of the roadmaps, asks for."""

    title: str
    items: tuple[Requirement, ...]
    unknown: tuple[UnknownPhrase, ...] = ()
    years: float | None = None
    """Least overall years of experience asked, when it is asked of no skill in particular."""

    degree: Degree | None = None
