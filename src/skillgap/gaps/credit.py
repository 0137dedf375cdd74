"""How far one requirement is met: its status, its credit, and the evidence."""

from dataclasses import replace
from functools import lru_cache

from skillgap.model.analysis import Evidence, Gap, SkillProfile, Status
from skillgap.model.posting import Requirement
from skillgap.model.taxonomy import Category, ConceptId, Taxonomy
from skillgap.taxonomy.walk import IMPLIED_STEPS, descendants, narrower, related

LISTED_CREDIT = 0.7
RELATED_CREDIT = 0.5
BROADER_CREDIT = 0.4
SIBLING_CREDIT = 0.3
SIBLING_FAMILY = 8
"""Children of one parent stand in for one another only in families up to this size."""

CLOSE_FAMILY = 12
"""A field stands in for a skill below it only where it has at most this many children."""

YEARS_SHARE = 0.3
"""The part of a credit that hangs on the years asked, when they are asked."""


def hold(requirement: Requirement, profile: SkillProfile, taxonomy: Taxonomy) -> Gap:
    """Hold a requirement against a profile. An either/or group counts once, by its best member."""
    options = [_held(concept, requirement, profile, taxonomy) for concept in requirement.concepts]
    if requirement.at_least == 1:
        # Of two that earn the same, the one that the resume names proves more than one it only implies.
        return max(options, key=lambda gap: (gap.credit, gap.via is None))
    # "At least two of …": the best two count together, and the weaker of them tells the status. Where it is
    # missing and the other is not, something close to what is asked is shown.
    best = sorted(options, key=lambda gap: -gap.credit)[: requirement.at_least]
    credit = sum(gap.credit for gap in best)
    return replace(
        best[-1],
        status=Status.RELATED if credit and best[-1].status is Status.MISSING else best[-1].status,
        credit=round(credit / requirement.at_least, 4),
        evidence=tuple(item for gap in best for item in gap.evidence),
    )


def _held(concept: ConceptId, requirement: Requirement, profile: SkillProfile, taxonomy: Taxonomy) -> Gap:
    evidence, via = _evidence_of(concept, profile, taxonomy)
    if evidence:
        demonstrated = any(item.shows for item in evidence)
        status = Status.DEMONSTRATED if demonstrated else Status.LISTED
        credit = 1.0 if demonstrated else LISTED_CREDIT
    else:
        credit, via = _nearest(concept, profile, taxonomy)
        evidence = profile.evidence[via] if via else ()
        status = Status.RELATED if via else Status.MISSING
    shown = None
    if requirement.years is not None:
        # Two years of the one and three of the other are five of "either".
        either = requirement.concepts if requirement.at_least == 1 else (concept,)
        shown = profile.years(*either)
        credit *= 1 - YEARS_SHARE * (1 - min(1.0, shown / requirement.years)) if requirement.years else 1
    return Gap(
        requirement=requirement,
        status=status,
        credit=round(credit, 4),
        evidence=evidence,
        via=via,
        years_shown=shown,
    )


def _evidence_of(
    concept: ConceptId, profile: SkillProfile, taxonomy: Taxonomy
) -> tuple[tuple[Evidence, ...], ConceptId | None]:
    """Return what shows a concept: itself first, then what is narrower by few steps, which implies it.

    `via` is the nearest narrower concept when the resume never names the concept itself.
    """
    down = descendants(taxonomy, concept)
    shown = [other for other, steps in down.items() if steps <= IMPLIED_STEPS and other in profile.evidence]
    shown.sort(key=lambda other: (not _demonstrated(other, profile), down[other], other))
    if not shown:
        return (), None
    own = profile.evidence.get(concept, ())
    evidence = (*own, *(item for other in shown if other != concept for item in profile.evidence[other]))
    evidence = tuple(sorted(evidence, key=lambda item: not item.shows))
    return evidence, None if own else shown[0]


def _demonstrated(concept: ConceptId, profile: SkillProfile) -> bool:
    return any(item.shows for item in profile.evidence[concept])


def _nearest(concept: ConceptId, profile: SkillProfile, taxonomy: Taxonomy) -> tuple[float, ConceptId | None]:
    """Return the credit of the nearest thing shown and its id, or 0 and `None`."""
    for credit, near in _neighbours(concept, taxonomy):
        held = [other for other in near if other in profile.evidence]
        if held:
            return credit, min(held, key=lambda other: (not _demonstrated(other, profile), other))
    return 0.0, None


@lru_cache(maxsize=20_000)
def _neighbours(concept: ConceptId, taxonomy: Taxonomy) -> tuple[tuple[float, tuple[ConceptId, ...]], ...]:
    """Return what may stand in for a concept, with its credit, the nearest first.

    Nearest is what the editors say transfers, or cannot be used without the skill asked; then the broader
    skill where it is close; then a sibling under the same parent in a small family. For a certificate or
    a degree only another one stands in: who has worked in accounting is not half an accountant's licence.
    """
    nodes = taxonomy.concepts
    transfers = related(taxonomy)[concept]
    if nodes[concept].category is Category.CREDENTIAL:
        held = tuple(near for near in transfers if nodes[near].category is Category.CREDENTIAL)
        return ((RELATED_CREDIT, held),)
    users = [other for other, node in nodes.items() if concept in node.requires]
    parents = nodes[concept].broader
    closer = [parent for parent in parents if _is_close(parent, taxonomy)]
    siblings = [
        child
        for parent in parents
        if nodes[parent].broader and len(narrower(taxonomy)[parent]) <= SIBLING_FAMILY
        for child in narrower(taxonomy)[parent]
    ]
    return (
        (RELATED_CREDIT, (*transfers, *users)),
        (BROADER_CREDIT, tuple(closer)),
        (SIBLING_CREDIT, tuple(siblings)),
    )


def _is_close(parent: ConceptId, taxonomy: Taxonomy) -> bool:
    """Whether holding the parent says something about its child.

    A platform does about its services. A field does when it is small; "computer science" says nothing
    about information retrieval.
    """
    named = taxonomy.concepts[parent].category in {Category.TOOL, Category.PLATFORM, Category.LANGUAGE}
    return named or len(narrower(taxonomy)[parent]) <= CLOSE_FAMILY


@lru_cache(maxsize=20_000)
def reach(concept: ConceptId, taxonomy: Taxonomy) -> frozenset[ConceptId]:
    """Return every concept whose evidence can earn credit for this one; all others leave it missing."""
    implying = [down for down, steps in descendants(taxonomy, concept).items() if steps <= IMPLIED_STEPS]
    return frozenset(implying).union(*(near for _, near in _neighbours(concept, taxonomy)))
