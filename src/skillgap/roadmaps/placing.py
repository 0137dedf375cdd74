"""Which phase teaches which concept: each once, and a place for what is named beside the phases."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from skillgap.model.taxonomy import Category, ConceptId, Taxonomy
from skillgap.taxonomy.walk import narrower, related

STUDIED = frozenset({Category.LANGUAGE, Category.TOOL, Category.PLATFORM, Category.METHOD})
"""What a phase teaches. A degree, a business field or a virtue has no kin among phases."""

FAMILY = 12
"""Children of one parent are kin in families up to this size, as in the plans."""


@dataclass(slots=True)
class Taught:
    """Concepts of a part, in the order of the document."""

    essential: list[ConceptId] = field(default_factory=list)
    optional: list[ConceptId] = field(default_factory=list)
    beside: list[ConceptId] = field(default_factory=list)
    """Named beside the phases, and put here."""


def place(phases: Sequence[Taught], beside: Sequence[Taught], taxonomy: Taxonomy) -> list[Taught]:
    """Return what each phase teaches, each concept once, and last what has no place.

    A concept is taught in the first phase where it is essential, else in the first that names it. One that
    stands only beside the phases joins the first phase that teaches its kin, but not before what it
    requires.
    """
    essential: dict[ConceptId, int] = {}
    for number, taught in enumerate(phases):
        for concept in taught.essential:
            essential.setdefault(concept, number)
    owner = dict(essential)
    for number, taught in enumerate(phases):
        for concept in taught.optional:
            owner.setdefault(concept, number)
    placed = [Taught() for _ in range(len(phases) + 1)]
    for concept, number in owner.items():
        (placed[number].essential if concept in essential else placed[number].optional).append(concept)
    named = dict.fromkeys(
        concept
        for taught in beside
        for concept in (*taught.essential, *taught.optional)
        if concept not in owner
    )
    waiting = list(named)
    while waiting:
        # What has found a place may be the kin of what has none yet: After Effects of compositing.
        found = {concept: _kin_phase(concept, owner, len(phases), taxonomy) for concept in waiting}
        homes = {concept: number for concept, number in found.items() if number < len(phases)}
        for concept, number in (homes or found).items():
            placed[number].beside.append(concept)
        owner |= homes
        waiting = [concept for concept in waiting if homes and concept not in homes]
    return placed


def _kin_phase(concept: ConceptId, owner: Mapping[ConceptId, int], last: int, taxonomy: Taxonomy) -> int:
    if taxonomy.concepts[concept].category not in STUDIED:
        return last
    for kin in _kin(concept, taxonomy, owner):
        phases = [owner[other] for other in kin if other in owner]
        if phases:
            needs = [owner[need] for need in taxonomy.concepts[concept].requires if need in owner]
            return max(min(phases), *needs, 0)
    needs = [owner[need] for need in taxonomy.concepts[concept].requires if need in owner]
    return max(needs) if needs else last


def _kin(
    concept: ConceptId, taxonomy: Taxonomy, owner: Mapping[ConceptId, int]
) -> Iterator[Sequence[ConceptId]]:
    """Yield kin of a concept, the nearest first: what needs it, children and parents, related, siblings."""
    concepts = taxonomy.concepts
    yield [other for other in owner if concept in concepts[other].requires]
    children = narrower(taxonomy)
    yield [*children.get(concept, ()), *concepts[concept].broader]
    yield related(taxonomy).get(concept, ())
    yield [
        other
        for parent in concepts[concept].broader
        if len(children[parent]) <= FAMILY
        for other in children[parent]
    ]
