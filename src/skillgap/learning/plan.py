"""Gaps and a roadmap → a learning plan: only what is missing, in an order that can be learned.

Every concept comes after the missing prerequisites it needs. The roadmap's phases give the order and
the words; what a posting asks beyond the roadmap joins the phase after which it can be learned, or a
last phase of its own.
"""

import datetime as dt
import math
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from skillgap.learning.material import career_of, material_for
from skillgap.model.analysis import (
    Deadline,
    Gap,
    GapReport,
    LearningPlan,
    PlanPhase,
    SkillProfile,
    Status,
)
from skillgap.model.posting import Importance
from skillgap.model.taxonomy import ConceptId, Phase, Role, Taxonomy
from skillgap.taxonomy.study import is_taught
from skillgap.taxonomy.walk import (
    IMPLIED_STEPS,
    ancestors,
    learning_order,
    missing_for,
    narrower,
    prerequisites,
    related,
    vouched_for,
)

FAMILY = 12
"""Children of one parent belong into one phase only in families up to this size."""

ESSENTIAL_PHASE = ("also-asked", "Also asked")
OPTIONAL_PHASE = ("also-a-plus", "Also a plus")
"""Ids and titles of the phases for what is asked beyond the roadmap."""

OVERVIEW_SHARE = 0.25
"""The part of a broad skill's hours that remains when its parts are learned by themselves."""

Wishes = Mapping[ConceptId, tuple[Importance, int]]
"""What is to be learned: how strongly it is asked, and by how many postings."""


def plan_learning(  # noqa: PLR0913, whose gaps, along which roadmap, at which pace
    reports: Sequence[GapReport],
    profile: SkillProfile,
    role: Role,
    taxonomy: Taxonomy,
    *,
    hours_per_week: float = 10.0,
    applicant: bool = False,
) -> LearningPlan:
    """Return the plan that closes the gaps of all reports together, along the role's roadmap.

    For an `applicant`, whose reports are of postings, what is only a plus is scheduled too, after all that
    is essential, and character is not, whatever the roadmap says: a posting's "curiosity" is no course.
    Along a role alone a plus is left to choice: a roadmap's options are not its length.

    Weeks are hours of the concepts' estimates over `hours_per_week` (more than 0), to one decimal.
    """
    wishes = _wishes(reports, role, taxonomy, applicant=applicant)
    known = _known(profile, taxonomy)
    wanted = {concept for concept in wishes if concept not in known}
    for concept in list(wanted):
        wanted |= missing_for(taxonomy, concept, known)
    hours = _hours(reports, wanted, taxonomy)
    phase_of = _phase_numbers(wanted, wishes, role, taxonomy)
    # The broader skill before its parts, as SQL before window functions; then the musts, then quick wins.
    rank = {
        concept: (
            float(phase_of[concept]),
            float(len(_wanted_above(concept, wanted, taxonomy))),
            float(wishes[concept][0].rank if concept in wishes else Importance.ESSENTIAL.rank),
            -float(wishes[concept][1] if concept in wishes else 0),
            float(hours[concept]),
        )
        for concept in wanted
    }
    order = learning_order(taxonomy, wanted, rank)
    phases: list[PlanPhase] = []
    start = 0.0
    for number in sorted(set(phase_of.values())):
        learn = tuple(concept for concept in order if phase_of[concept] == number)
        source = role.phases[number] if number < len(role.phases) else None
        phase = _plan_phase(source, learn, start, wishes, hours, taxonomy, hours_per_week)
        phases.append(phase)
        start = round(start + phase.weeks, 1)
    taught = [concept for phase in role.phases for concept in phase.essential]
    return LearningPlan(
        role=role.id,
        role_label=role.pref_label,
        hours_per_week=hours_per_week,
        weeks=start,
        phases=tuple(phases),
        known=tuple(concept for concept in taught if concept in known),
        unscheduled=_unscheduled(reports, taxonomy) if applicant else (),
        career=career_of(role, taxonomy),
    )


def hold_to(plan: LearningPlan, *, start: dt.date, by: dt.date) -> Deadline:
    """Hold a plan that begins on `start` against a date by which it should be done."""
    weeks = (by - start).days / 7
    return Deadline(
        by=by,
        late=tuple(phase.title for phase in plan.phases if phase.start + phase.weeks > weeks),
        hours_per_week=math.ceil(plan.hours_per_week * plan.weeks / weeks) if weeks > 0 else None,
    )


def _known(profile: SkillProfile, taxonomy: Taxonomy) -> frozenset[ConceptId]:
    shown = [
        concept for concept, held in profile.evidence.items() if any(item.kind.demonstrates for item in held)
    ]
    return vouched_for(taxonomy, shown, tuple(profile.evidence))


def _wanted_above(
    concept: ConceptId, wanted: AbstractSet[ConceptId], taxonomy: Taxonomy
) -> AbstractSet[ConceptId]:
    """Return the broader skills of a concept that are to be learned too."""
    steps = ancestors(taxonomy, concept)
    return {up for up, far in steps.items() if 0 < far <= IMPLIED_STEPS and up in wanted}


def _wishes(reports: Sequence[GapReport], role: Role, taxonomy: Taxonomy, *, applicant: bool) -> Wishes:
    essential = {concept for phase in role.phases for concept in phase.essential}
    wishes: dict[ConceptId, tuple[Importance, int]] = {}
    for report in reports:
        for gap in report.requirements:
            importance = gap.requirement.importance
            taught = any(concept in essential for concept in gap.requirement.concepts)
            if importance is Importance.MENTIONED or not (
                importance is Importance.ESSENTIAL or taught or applicant
            ):
                continue
            if gap.status in {Status.DEMONSTRATED, Status.LISTED}:
                continue
            for concept in _choose(gap, essential, taxonomy):
                if is_taught(taxonomy.concepts[concept]) or (concept in essential and not applicant):
                    before, count = wishes.get(concept, (importance, 0))
                    strongest = min(before, importance, key=lambda item: item.rank)
                    wishes[concept] = strongest, count + 1
    return wishes


def _unscheduled(reports: Sequence[GapReport], taxonomy: Taxonomy) -> tuple[ConceptId, ...]:
    """Return what is asked, not shown and not scheduled, each once, in the order of the postings."""
    missing = (
        concept
        for report in reports
        for gap in report.requirements
        if gap.status not in {Status.DEMONSTRATED, Status.LISTED}
        and gap.requirement.importance is not Importance.MENTIONED
        and not any(is_taught(taxonomy.concepts[each]) for each in gap.requirement.concepts)
        for concept in gap.requirement.concepts
    )
    return tuple(dict.fromkeys(missing))


def _choose(gap: Gap, essential: set[ConceptId], taxonomy: Taxonomy) -> tuple[ConceptId, ...]:
    """Return which members of an either/or group to learn: as many as are asked and not shown.

    Those that something known leads to, else those the roadmap teaches, else the first that are named; what
    hours of study do not give only where nothing else is offered.
    """
    shown = {item.concept for item in gap.evidence}
    options = [concept for concept in gap.requirement.concepts if concept not in shown]
    near = [concept for concept in options if gap.via in related(taxonomy)[concept]]
    taught = [concept for concept in options if concept in essential]
    lacking = max(1, gap.requirement.at_least - (len(gap.requirement.concepts) - len(options)))
    ranked = sorted(
        dict.fromkeys((*near, *taught, *options)),
        key=lambda concept: not is_taught(taxonomy.concepts[concept]),
    )
    return tuple(ranked[:lacking])


def _hours(
    reports: Sequence[GapReport], wanted: AbstractSet[ConceptId], taxonomy: Taxonomy
) -> Mapping[ConceptId, int]:
    """Return the hours each wanted concept takes.

    It is less by the hours of those of its parts that are learned too, down to `OVERVIEW_SHARE` of it: who
    learns HTML, CSS and JavaScript has learned most of web development. What needs the whole first, as
    deep learning needs machine learning, is no part of it. It is also less by the credit of what
    transfers from what is shown.
    """
    hours = {concept: taxonomy.concepts[concept].hours for concept in wanted}
    for concept in wanted:
        for up in _wanted_above(concept, wanted, taxonomy):
            if up not in prerequisites(taxonomy, concept):
                hours[up] -= taxonomy.concepts[concept].hours
    for concept, left in hours.items():
        hours[concept] = max(left, round(taxonomy.concepts[concept].hours * OVERVIEW_SHARE))
    for report in reports:
        for gap in report.requirements:
            if gap.status is Status.RELATED:
                for concept in gap.requirement.concepts:
                    if concept in wanted and gap.via in related(taxonomy)[concept]:
                        hours[concept] = round(hours[concept] * (1 - gap.credit))
    return hours


def _phase_numbers(
    wanted: set[ConceptId], wishes: Wishes, role: Role, taxonomy: Taxonomy
) -> dict[ConceptId, int]:
    """Place each concept in a phase, never before the phase of what it requires.

    A concept of the roadmap keeps its phase. Another goes where the first thing is that needs it or is a
    part of it, else where the roadmap teaches something under the same parent, else into one of two phases
    after the roadmap's: what is essential and what it takes, then what is a plus.
    """
    own: dict[ConceptId, int] = {}
    for number, phase in enumerate(role.phases):
        for concept in (*phase.essential, *phase.optional):
            own.setdefault(concept, number)
    needed = {
        need
        for concept, (importance, _) in wishes.items()
        if importance is Importance.ESSENTIAL
        for need in (*prerequisites(taxonomy, concept), *_wanted_above(concept, wanted, taxonomy))
    }
    # What nothing essential needs is a plus and waits for the end, wherever the roadmap has it.
    own = {concept: number for concept, number in own.items() if concept in needed or concept not in wanted}
    placed = {concept: own[concept] for concept in wanted if concept in own}
    for concept in sorted(wanted - set(placed)):
        users = [
            own[user]
            for user in wanted
            if user in own
            and (concept in prerequisites(taxonomy, user) or concept in _wanted_above(user, wanted, taxonomy))
        ]
        kin = [
            number
            for other, number in own.items()
            if any(
                up in taxonomy.concepts[other].broader and len(narrower(taxonomy)[up]) <= FAMILY
                for up in taxonomy.concepts[concept].broader
            )
        ]
        after = len(role.phases) + (concept not in needed)
        placed[concept] = min(users) if users else min(kin) if kin else after
    for concept in learning_order(taxonomy, wanted, {}):
        needs = [
            placed[need] for need in prerequisites(taxonomy, concept) if need in placed and need != concept
        ]
        placed[concept] = max([placed[concept], *needs])
    return placed


def _plan_phase(  # noqa: PLR0913, PLR0917, one phase is made of exactly these
    source: Phase | None,
    learn: tuple[ConceptId, ...],
    start: float,
    wishes: Wishes,
    effort: Mapping[ConceptId, int],
    taxonomy: Taxonomy,
    hours_per_week: float,
) -> PlanPhase:
    hours = sum(effort[concept] for concept in learn)
    key, title = _beyond(wishes, learn)
    material = material_for(source, learn, wishes, taxonomy)
    needs = dict.fromkeys(need for concept in learn for need in taxonomy.concepts[concept].requires)
    return PlanPhase(
        id=source.id if source else key,
        title=source.title if source else title,
        start=start,
        weeks=round(hours / hours_per_week, 1),
        hours=hours,
        learn=learn,
        prerequisites=tuple(need for need in needs if need not in learn),
        goals=material.goals,
        resources=material.resources,
        milestone=material.milestone,
        project=material.project,
        questions=material.questions,
        why=_why(learn, wishes, taxonomy),
    )


def _beyond(wishes: Wishes, learn: Sequence[ConceptId]) -> tuple[str, str]:
    """Return id and title of a phase beyond the roadmap."""
    musts = any(wishes[concept][0] is Importance.ESSENTIAL for concept in learn if concept in wishes)
    return ESSENTIAL_PHASE if musts else OPTIONAL_PHASE


def _why(learn: Sequence[ConceptId], wishes: Wishes, taxonomy: Taxonomy) -> str:
    parts = []
    for importance in (Importance.ESSENTIAL, Importance.OPTIONAL):
        names = [
            taxonomy.concepts[concept].pref_label
            for concept in learn
            if concept in wishes and wishes[concept][0] is importance
        ]
        if names:
            noun = "requirement" if len(names) == 1 else "requirements"
            parts.append(f"{len(names)} {importance} {noun} ({', '.join(names)})")
    first = [taxonomy.concepts[concept].pref_label for concept in learn if concept not in wishes]
    closes = f"Closes {' and '.join(parts)}." if parts else ""
    before = f"Included because later skills need it: {', '.join(first)}." if first else ""
    return " ".join(part for part in (closes, before) if part)
