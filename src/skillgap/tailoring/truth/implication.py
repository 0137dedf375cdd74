"""What a resume shows by showing something narrower, and which words may stand for each other."""

import re
from collections.abc import Collection

from skillgap.model.taxonomy import Category, Concept, ConceptId, Taxonomy
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


def is_narrower(concept: Concept, words: str) -> bool:
    """Whether words are found as a concept and name less than it: "GELU" for activation functions.

    Who shows the concept by another name has not shown this one.
    """
    if not concept.hidden_labels:
        return False
    bare = _bare(words)
    return bare in map(_bare, concept.hidden_labels) and bare not in map(_bare, concept.names)


def _bare(words: str) -> str:
    return re.sub(r"[\W_]", "", words.casefold()).removesuffix("s")
