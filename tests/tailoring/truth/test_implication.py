"""Which words may stand for each other."""

import pytest

from skillgap.model.taxonomy import Category, Concept, ConceptId
from skillgap.tailoring.truth.implication import is_narrower

ACTIVATIONS = Concept(
    id=ConceptId("activation-functions"),
    pref_label="Activation functions",
    category=Category.METHOD,
    definition="What makes a network more than a linear map.",
    hours=3,
    alt_labels=("nonlinearities",),
    hidden_labels=("ReLU", "GELU", "Activationfunctions"),
)


@pytest.mark.parametrize("words", ["GELU", "gelu", "ReLUs"])
def test_a_hidden_label_names_less_than_its_concept(words: str) -> None:
    """What is only found as a concept is no other name of it."""
    assert is_narrower(ACTIVATIONS, words)


@pytest.mark.parametrize("words", ["Activation functions", "activation function", "non-linearities", "SiLU"])
def test_a_name_of_a_concept_is_not_narrower_than_it(words: str) -> None:
    """The preferred label, another name and a misspelling of either mean the concept itself."""
    assert not is_narrower(ACTIVATIONS, words)
