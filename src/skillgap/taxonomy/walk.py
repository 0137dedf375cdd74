"""Follow the relations between concepts: what a skill implies, what is near it, what it needs first.

Everything derived is remembered for the taxonomy it was derived from.
"""

import heapq
from collections.abc import Callable, Collection, Iterable, Mapping
from functools import lru_cache

from skillgap.model.taxonomy import Category, ConceptId, Taxonomy

IMPLIED_STEPS = 2
"""Who shows a skill can claim the broader ones up to this many steps above it: PyTorch shows deep
learning. Farther up a narrower skill is only a hint: Linux does not show computer science."""


CERTIFICATIONS = ConceptId("certifications")
"""The family of all certificates and licences."""


@lru_cache(maxsize=4)
def narrower(taxonomy: Taxonomy) -> Mapping[ConceptId, tuple[ConceptId, ...]]:
    """Direct children by parent: `broader` turned round."""
    return _inverted((concept.id, up) for concept in taxonomy.concepts.values() for up in concept.broader)


@lru_cache(maxsize=4)
def related(taxonomy: Taxonomy) -> Mapping[ConceptId, tuple[ConceptId, ...]]:
    """Return what transfers, both ways, although the source states each pair once."""
    back = _inverted((concept.id, to) for concept in taxonomy.concepts.values() for to in concept.related)
    return {
        concept.id: tuple(dict.fromkeys((*concept.related, *back.get(concept.id, ()))))
        for concept in taxonomy.concepts.values()
    }


@lru_cache(maxsize=100_000)
def ancestors(taxonomy: Taxonomy, concept: ConceptId) -> Mapping[ConceptId, int]:
    """Everything broader than a concept, with the number of steps up; the concept itself is step 0."""
    return _spread(concept, lambda at: taxonomy.concepts[at].broader)


@lru_cache(maxsize=100_000)
def descendants(taxonomy: Taxonomy, concept: ConceptId) -> Mapping[ConceptId, int]:
    """Everything narrower than a concept, with the number of steps down; itself is step 0."""
    down = narrower(taxonomy)
    return _spread(concept, lambda at: down.get(at, ()))


@lru_cache(maxsize=100_000)
def prerequisites(taxonomy: Taxonomy, concept: ConceptId) -> Mapping[ConceptId, int]:
    """Everything a learner needs first, near and far, with the number of steps; itself is step 0."""
    return _spread(concept, lambda at: taxonomy.concepts[at].requires)


def missing_for(taxonomy: Taxonomy, concept: ConceptId, known: Collection[ConceptId]) -> frozenset[ConceptId]:
    """Return a concept and what has to be learned before it; behind what is known nothing is asked for."""
    return frozenset(
        _spread(concept, lambda at: (need for need in taxonomy.concepts[at].requires if need not in known))
    )


def vouched_for(
    taxonomy: Taxonomy, shown: Collection[ConceptId], listed: Collection[ConceptId]
) -> frozenset[ConceptId]:
    """Return what needs no teaching: what is held, what that implies, and what it took to get there.

    Who has used PyTorch at work is not sent back to calculus. What is only listed vouches for itself and
    for the broader skill, not for its prerequisites.
    """
    implied = {
        up
        for concept in (*shown, *listed)
        for up, steps in ancestors(taxonomy, concept).items()
        if steps <= IMPLIED_STEPS
    }
    needed = {need for concept in shown for need in prerequisites(taxonomy, concept)}
    return frozenset(implied | needed)


@lru_cache(maxsize=1_000)
def subjects(taxonomy: Taxonomy, certificate: ConceptId) -> tuple[ConceptId, ...]:
    """Return what a certificate is about: what it, or the family it belongs to, requires or is related to.

    A certified Kubernetes administrator knows Kubernetes. Degrees and other credentials have none here.
    """
    nodes, families = taxonomy.concepts, ancestors(taxonomy, certificate)
    if CERTIFICATIONS not in families:
        return ()
    near = (about for family in families for about in (*nodes[family].requires, *nodes[family].related))
    return tuple(dict.fromkeys(about for about in near if nodes[about].category is not Category.CREDENTIAL))


def learning_order(
    taxonomy: Taxonomy, wanted: Collection[ConceptId], rank: Mapping[ConceptId, tuple[float, ...]]
) -> tuple[ConceptId, ...]:
    """Order concepts so that each comes after those of them it requires, near or far.

    Among those that may come next the one with the smallest `rank` is taken, then the smallest id, so
    that the order is the same on every run (Kahn 1962, with a heap).
    """
    waiting = {
        at: {need for need in prerequisites(taxonomy, at) if need != at and need in wanted} for at in wanted
    }
    unlocks = _inverted((at, need) for at, needs in waiting.items() for need in needs)
    ready = [(rank.get(at, ()), at) for at, needs in waiting.items() if not needs]
    heapq.heapify(ready)
    order: list[ConceptId] = []
    while ready:
        _, at = heapq.heappop(ready)
        order.append(at)
        for after in unlocks.get(at, ()):
            waiting[after].discard(at)
            if not waiting[after]:
                heapq.heappush(ready, (rank.get(after, ()), after))
    return tuple(order)


def _spread(start: ConceptId, step: Callable[[ConceptId], Iterable[ConceptId]]) -> dict[ConceptId, int]:
    """Breadth first from `start`, so that each distance is the shortest."""
    found = {start: 0}
    front = [start]
    while front:
        behind, front = front, []
        for at in behind:
            for to in step(at):
                if to not in found:
                    found[to] = found[at] + 1
                    front.append(to)
    return found


def _inverted(pairs: Iterable[tuple[ConceptId, ConceptId]]) -> dict[ConceptId, tuple[ConceptId, ...]]:
    found: dict[ConceptId, list[ConceptId]] = {}
    for child, parent in pairs:
        found.setdefault(parent, []).append(child)
    return {parent: tuple(sorted(children)) for parent, children in found.items()}
