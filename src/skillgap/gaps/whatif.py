"""What if a skill were learned: the same sum once more, with one thing changed."""

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import replace

from skillgap.gaps.credit import hold
from skillgap.gaps.score import score_gaps
from skillgap.model.analysis import Evidence, EvidenceKind, GapReport, Raise, SkillProfile, Status
from skillgap.model.document import Passage, SectionKind
from skillgap.model.posting import Importance, Requirements
from skillgap.model.taxonomy import ConceptId, Taxonomy
from skillgap.taxonomy.study import is_taught
from skillgap.taxonomy.walk import IMPLIED_STEPS, ancestors, missing_for, related, vouched_for

NOWHERE = Passage(text="(assumed)", start=0, section=SectionKind.OTHER)


def assume(profile: SkillProfile, concepts: Iterable[ConceptId]) -> SkillProfile:
    """Return the profile as if these concepts were demonstrated; years of them are not assumed."""
    assumed = {
        concept: (Evidence(concept=concept, passage=NOWHERE, kind=EvidenceKind.ASSUMED),)
        for concept in concepts
    }
    held = profile.evidence
    return replace(
        profile, evidence={**held, **{key: (*new, *held.get(key, ())) for key, new in assumed.items()}}
    )


def best_raises(  # noqa: PLR0913, what was scored, and how many to name
    report: GapReport,
    profile: SkillProfile,
    requirements: Requirements,
    taxonomy: Taxonomy,
    *,
    read_quality: float,
    most: int = 3,
) -> tuple[Raise, ...]:
    """Return the skills that would raise the score most per hour of learning, the best first.

    Hours are those of the skill, of its missing prerequisites, and of the broader skills that are asked
    and would count as shown with it: a week of CloudFormation is not a week of AWS. As in the plan, they
    are less by the credit of what transfers. Empty when there is no score.
    """
    if report.score is None:
        return ()
    known = vouched_for(taxonomy, *_shown_and_listed(profile))
    raises = []
    wanted = _open_concepts(report, known, taxonomy)
    spared = {
        concept: gap.credit
        for gap in report.requirements
        if gap.status is Status.RELATED
        for concept in gap.requirement.concepts
        if gap.via in related(taxonomy)[concept]
    }
    for concept in wanted:
        learned = assume(profile, (concept,))
        gaps = tuple(hold(requirement, learned, taxonomy) for requirement in requirements.items)
        after = score_gaps(gaps, learned, requirements, taxonomy, read_quality=read_quality).score
        above = {up for up, steps in ancestors(taxonomy, concept).items() if steps <= IMPLIED_STEPS}
        needs = missing_for(taxonomy, concept, known) | (above & wanted)
        hours = sum(round(taxonomy.concepts[need].hours * (1 - spared.get(need, 0.0))) for need in needs)
        points = round((after or 0.0) - report.score, 1)
        if points > 0:
            raises.append(Raise(concept=concept, points=points, hours=hours))
    raises.sort(key=lambda item: (-item.points / max(1, item.hours), item.concept))
    return tuple(_one_of_each_group(raises, report))[:most]


def _one_of_each_group(raises: Iterable[Raise], report: GapReport) -> Iterator[Raise]:
    """Yield the raises in order, without those that close what an earlier one has closed."""
    groups = [set(gap.requirement.concepts) for gap in report.requirements]
    closed: set[ConceptId] = set()
    for item in raises:
        if item.concept not in closed:
            closed.update(*(group for group in groups if item.concept in group))
            yield item


def _open_concepts(
    report: GapReport, known: AbstractSet[ConceptId], taxonomy: Taxonomy
) -> AbstractSet[ConceptId]:
    """Return every concept whose learning would close a gap, in the order they are asked.

    What is `known`, though the resume does not name it, need not be learned: it is in no plan either.
    """
    return dict.fromkeys(
        concept
        for gap in report.requirements
        if gap.status in {Status.MISSING, Status.RELATED}
        and gap.requirement.importance is not Importance.MENTIONED
        and len(known & set(gap.requirement.concepts)) < gap.requirement.at_least
        for concept in gap.requirement.concepts
        if concept not in known and is_taught(taxonomy.concepts[concept])
    ).keys()


def _shown_and_listed(profile: SkillProfile) -> tuple[frozenset[ConceptId], frozenset[ConceptId]]:
    shown = frozenset(
        concept for concept, held in profile.evidence.items() if any(item.kind.demonstrates for item in held)
    )
    return shown, frozenset(profile.evidence) - shown
