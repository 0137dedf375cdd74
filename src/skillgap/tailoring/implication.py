"""What a resume shows by showing something narrower."""

from collections.abc import Collection

from skillgap.model.taxonomy import Category, ConceptId, Taxonomy
from skillgap.taxonomy.walk import ancestors


def implied_by(shown: Collection[ConceptId], taxonomy: Taxonomy) -> frozenset[ConceptId]:
    """Return some concepts with the broader ones and the practices they imply."""
    concepts = taxonomy.concepts
    known = [concept for concept in shown if concept in concepts]
    # Mentoring somebody is not leadership: what is claimed of a character must be said.
    broader = {
        up
        for concept in known
        for up in ancestors(taxonomy, concept)
        if concepts[up].category is not Category.SOFT
    }
    # Whoever used PyTorch knows neural networks; whoever used Kubernetes may never have run Docker.
    needed = {
        need
        for concept in known
        for need in concepts[concept].requires
        if need in concepts and concepts[need].category is Category.METHOD
    }
    return frozenset({*shown, *broader, *needed})
