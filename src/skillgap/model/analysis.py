"""What follows from a resume and a posting: the gaps, the score, the plan, the tailoring.

`Analysis` is everything about one pair. The app, every command, the batch and the JSON show this one
object, so that two screens can never show two numbers.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from skillgap.model.document import Passage
from skillgap.model.posting import Degree, JobPosting, Requirement, Requirements, UnknownPhrase
from skillgap.model.resume import Resume
from skillgap.model.taxonomy import ConceptId, Level, Resource, Source


class EvidenceKind(StrEnum):
    """Where in a resume a skill stands."""

    # A member is its string; hashing it as one is several times as fast.
    __hash__ = str.__hash__

    WORK = "work"
    PROJECT = "project"
    PUBLICATION = "publication"
    EDUCATION = "education"
    CERTIFICATE = "certificate"
    SKILLS = "skills"
    SUMMARY = "summary"
    OTHER = "other"
    WRITTEN = "written"
    """The resume itself is written in it: for the language of its sentences."""

    ASSUMED = "assumed"

    @property
    def demonstrates(self) -> bool:
        """Whether standing here shows the skill in use, rather than claims it."""
        return self in {
            EvidenceKind.WORK,
            EvidenceKind.PROJECT,
            EvidenceKind.PUBLICATION,
            EvidenceKind.ASSUMED,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One place in a resume that proves, or claims, a skill. Dates as in JSON Resume."""

    concept: ConceptId
    passage: Passage
    kind: EvidenceKind
    start_date: str = ""
    end_date: str = ""
    proves: bool = False
    """The line is all the proof there can be: a certificate is held, a language is spoken well."""

    @property
    def shows(self) -> bool:
        """Whether it shows the skill in use, or proves it as far as that can be proved."""
        return self.proves or self.kind.demonstrates


@dataclass(frozen=True, slots=True, kw_only=True)
class SkillProfile:
    """What a resume shows. A claim is nothing but its evidence."""

    evidence: Mapping[ConceptId, tuple[Evidence, ...]]
    """By concept, in reading order, strongest kind first; only what the resume names itself."""

    months: Mapping[ConceptId, int]
    """The calendar months in which each concept was used in dated work, as bits: the lowest is today's."""

    total_years: float = 0.0
    degrees: tuple[Degree, ...] = ()

    def years(self, *concepts: ConceptId) -> float:
        """Return for how many years any of some concepts was used; a month of two of them counts once."""
        months = 0
        for concept in concepts:
            months |= self.months.get(concept, 0)
        return round(months.bit_count() / 12, 1)


class Status(StrEnum):
    """How far a resume meets a requirement."""

    DEMONSTRATED = "demonstrated"
    LISTED = "listed"
    RELATED = "related"
    MISSING = "missing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """One requirement held against the resume. `credit` is 0..1; `via` is the concept that stood in."""

    requirement: Requirement
    status: Status
    credit: float
    evidence: tuple[Evidence, ...] = ()
    via: ConceptId | None = None
    years_shown: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Component:
    """A part of the score: its own value 0..1, its share of the whole, and the reason in words."""

    name: str
    score: float
    weight: float
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Confidence:
    """How far the score can be trusted: "high", "medium", "low" or "none", and why."""

    level: str
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GapReport:
    """All requirements with their status, and the score (0..100, one decimal) or `None`."""

    requirements: tuple[Gap, ...]
    unknown: tuple[UnknownPhrase, ...]
    score: float | None
    band: str | None
    confidence: Confidence
    components: tuple[Component, ...]
    weights: tuple[float, ...] = ()
    """What each of `requirements` weighs, in their order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedGap:
    """A gap summed over several postings: in how many it is essential, and in how many a plus."""

    concepts: tuple[ConceptId, ...]
    label: str
    essential: int
    optional: int
    status: Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Raise:
    """A skill that would raise the score by `points` after `hours` of learning.

    The hours are those of the skill, of its missing prerequisites, and of the broader skills that are
    asked and would count as shown with it.
    """

    concept: ConceptId
    points: float
    hours: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanPhase:
    """One phase of a plan: only what is missing. `start` and `weeks` in weeks from the beginning."""

    id: str
    title: str
    start: float
    weeks: float
    hours: int
    learn: tuple[ConceptId, ...]
    prerequisites: tuple[ConceptId, ...] = ()
    goals: tuple[str, ...] = ()
    resources: tuple[Resource, ...] = ()
    milestone: str = ""
    project: str = ""
    questions: tuple[str, ...] = ()
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Career:
    """What the documents behind a roadmap state of the role: theirs to answer for, never ours."""

    facts: tuple[str, ...]
    levels: tuple[Level, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LearningPlan:
    """What to learn, in an order that respects prerequisites.

    `known` is what the roadmap teaches and the resume already shows; it was left out. `unscheduled` is what
    is asked and missing, and hours of study alone do not give: certificates, languages, character, a line of
    business.
    """

    role: str
    role_label: str
    hours_per_week: float
    weeks: float
    phases: tuple[PlanPhase, ...]
    known: tuple[ConceptId, ...] = ()
    unscheduled: tuple[ConceptId, ...] = ()
    career: Career | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """A plan held against a date: the phases that end after it, and the pace that would make it."""

    by: dt.date
    late: tuple[str, ...]
    hours_per_week: float | None
    """Hours a week that would fit everything in, or `None` when no week is left."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """Everything about one pair of resume and posting (or role)."""

    resume: Resume
    posting: JobPosting | None
    requirements: Requirements
    profile: SkillProfile
    report: GapReport
    plan: LearningPlan
    today: dt.date
    taxonomy_version: str
    score_version: int
    raises: tuple[Raise, ...]
    """What would raise the score most per hour of learning, the best first."""

    labels: Mapping[ConceptId, str]
    """Preferred labels of the concepts this analysis names, for whoever shows it."""


class ChangeKind(StrEnum):
    """What a tailoring change does."""

    BULLET = "bullet"
    SKILL_ORDER = "skill-order"
    SECTION_ORDER = "section-order"
    SPELLING = "spelling"
    SUMMARY = "summary"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rewrite:
    """A passage of the original and the text that takes its place."""

    passage: Passage
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One change that can be accepted or refused by itself.

    Either `rewrites` gives passages new words, or `order` names sibling passages in their new order
    (they take each other's places, no word changes).
    """

    id: str
    kind: ChangeKind
    before: str
    after: str
    keywords: tuple[ConceptId, ...]
    why: str
    evidence: tuple[str, ...] = ()
    rewrites: tuple[Rewrite, ...] = ()
    order: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """Share (0..1) of the asked weight whose words an exact keyword search finds in the resume."""

    before: float
    after: float
    best_honest: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Withheld:
    """A requirement that was kept out of the tailored resume, and why."""

    concept: ConceptId
    label: str
    why: str
    question: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """What the writer could do about a bullet. Never text put into their mouth."""

    bullet: str
    code: str
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Violation:
    """Something a tailored resume claims and its original does not."""

    kind: str
    text: str
    where: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Truth:
    """The verdict on a tailored resume."""

    ok: bool
    violations: tuple[Violation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Dropped:
    """A language model's wording of a bullet that was not taken, and why."""

    bullet: str
    suggestion: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tailoring:
    """A resume tailored to a posting: the changes, what they reach, what was withheld."""

    changes: tuple[Change, ...]
    coverage: Coverage
    withheld: tuple[Withheld, ...]
    advice: tuple[Advice, ...]
    truth: Truth
    interview: tuple[Advice, ...] = ()
    """What may be asked about a bullet that carries a requirement."""

    dropped: tuple[Dropped, ...] = ()
