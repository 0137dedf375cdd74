"""taxonomy/walk.py: relations both ways, prerequisites in order."""

import pytest
from building import SMALL
from hypothesis import given
from hypothesis import strategies as st

from skillgap.model.taxonomy import ConceptId
from skillgap.taxonomy.walk import ancestors, descendants, learning_order, narrower, prerequisites, related

NAMES = sorted(SMALL.concepts)


def test_ancestors_count_the_steps_up():
    """PyTorch is one step below its frameworks and three below machine learning."""
    up = ancestors(SMALL, ConceptId("pytorch"))
    assert (up["pytorch"], up["deep-learning-frameworks"], up["machine-learning"]) == (0, 1, 3)


def test_descendants_turn_ancestors_round():
    """Whatever is above a concept has it below."""
    for name in SMALL.concepts:
        for above, steps in ancestors(SMALL, name).items():
            assert descendants(SMALL, above)[name] == steps


def test_related_is_symmetric():
    """The source states a pair once; it holds both ways."""
    assert "aws" in related(SMALL)[ConceptId("azure")]
    assert "azure" in related(SMALL)[ConceptId("aws")]


def test_narrower_lists_children_sorted():
    """Children are direct and in order of their ids."""
    assert narrower(SMALL)[ConceptId("deep-learning-frameworks")] == ("jax", "pytorch", "tensorflow")


@pytest.mark.property
@given(st.sets(st.sampled_from(NAMES)))
def test_learning_order_is_complete_and_respects_requirements(wanted):
    """Every wanted concept comes once, after all it requires, even through concepts not wanted."""
    order = learning_order(SMALL, wanted, {})
    assert set(order) == wanted
    assert len(order) == len(wanted)
    for place, name in enumerate(order):
        assert not (set(prerequisites(SMALL, name)) - {name}) & set(order[place:])
