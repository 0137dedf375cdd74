"""What the field knows: concepts with SKOS names, and the roles that order them into phases."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

ConceptId = NewType("ConceptId", str)
"""The id of a concept that exists. Only the loader and the checks make one."""

RoleId = NewType("RoleId", str)
"""The id of a role that exists."""


class Category(StrEnum):
    """What kind of thing a concept is."""

    __hash__ = str.__hash__

    LANGUAGE = "language"
    TOOL = "tool"
    PLATFORM = "platform"
    METHOD = "method"
    DOMAIN = "domain"
    SOFT = "soft"
    CREDENTIAL = "credential"
    HUMAN_LANGUAGE = "human-language"


@dataclass(frozen=True, slots=True, kw_only=True)
class Concept:
    """One skill (a `skos:Concept`).

    `alt_labels` mean exactly what the preferred one does; `hidden_labels` are found like them, and are
    misspellings or narrower things without a concept of their own. `broader` are the direct parents, which
    having this skill implies; `related` is what transfers; `requires` is what a learner needs first; `hours`
    is the effort to working level after that, an estimate of the editors.
    """

    id: ConceptId
    pref_label: str
    category: Category
    definition: str
    hours: int
    alt_labels: tuple[str, ...] = ()
    hidden_labels: tuple[str, ...] = ()
    broader: tuple[ConceptId, ...] = ()
    related: tuple[ConceptId, ...] = ()
    requires: tuple[ConceptId, ...] = ()
    sources: tuple[str, ...] = ()
    matches: tuple[tuple[str, str], ...] = ()
    """Counterparts in other schemes: ("exactMatch" or "closeMatch", URI)."""

    @property
    def labels(self) -> tuple[str, ...]:
        """Every label it is found by, the preferred one first."""
        return (self.pref_label, *self.alt_labels, *self.hidden_labels)

    @property
    def names(self) -> tuple[str, ...]:
        """Every label that may stand for every other, the preferred one first."""
        return (self.pref_label, *self.alt_labels)


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource:
    """Something to learn from. `url` is empty where the source gives a title only."""

    title: str
    url: str = ""
    free: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase:
    """A stretch of a roadmap. `weeks_from` is "source" or "editors" (an estimate, shown as one)."""

    id: str
    title: str
    weeks: float
    weeks_from: str
    essential: tuple[ConceptId, ...]
    optional: tuple[ConceptId, ...] = ()
    goals: tuple[str, ...] = ()
    resources: tuple[Resource, ...] = ()
    milestone: str = ""
    project: str = ""
    questions: tuple[str, ...] = ()
    why: str = ""
    is_optional: bool = False
    before_prerequisites: tuple[ConceptId, ...] = ()
    """Concepts the source itself teaches here although their prerequisites come later."""

    added_by_editors: tuple[ConceptId, ...] = ()
    """Concepts of this phase that the source document does not name: the editors' additions."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """A rung of the career ladder, as the source document states it. Salaries in USD a year."""

    title: str
    years: tuple[float, float | None] | None = None
    salary_usd: tuple[int, int | None] | None = None
    duties: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """An occupation with its roadmap."""

    id: RoleId
    pref_label: str
    definition: str
    sources: tuple[str, ...]
    phases: tuple[Phase, ...]
    alt_labels: tuple[str, ...] = ()
    difficulty: str = ""
    requires: tuple[ConceptId, ...] = ()
    """Background the source expects before the first phase."""

    levels: tuple[Level, ...] = ()
    facts: tuple[str, ...] = ()
    """Statements of the source about the role: demand, fit, salary, a usual day."""

    questions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A document knowledge came from."""

    id: str
    title: str
    publisher: str
    date: str
    licence: str
    used: str
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heuristic:
    """When a label that is also an ordinary word is the skill.

    The rule is plain data, applied by `matching.heuristics`; `yes` and `no` are sentences that prove it.
    """

    label: str
    concept: ConceptId
    cased: bool = False
    """The label counts only as it is written."""

    singular: bool = False
    """The label counts only in the singular: "14 regressions" are faults of a program."""

    not_before: tuple[str, ...] = ()
    """Lower-case words (or short phrases) that must not follow."""

    not_after: tuple[str, ...] = ()
    """Lower-case words (or short phrases) that must not stand before."""

    not_near: tuple[str, ...] = ()
    """Lower-case words (or short phrases) of another trade, which has the label for something else: the rule
    holds only where one of them stands in the passage, or two in the document and no word of `needs`."""

    needs: tuple[str, ...] = ()
    """Any of: "list" (in an enumeration with another skill), "skills" (in a skills section),
    "near:WORD" (WORD stands in the passage). One that holds is enough; empty means no need. A cased
    label right after "experience with" or the like needs nothing."""

    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Taxonomy:
    """Concepts, roles and the rules for ambiguous labels, all checked.

    Compared and hashed by identity, so that what is derived from one can be remembered.
    """

    version: str
    concepts: Mapping[ConceptId, Concept]
    roles: Mapping[RoleId, Role]
    heuristics: tuple[Heuristic, ...]
    sources: Mapping[str, Source]
