"""What a line begins with."""

import pytest

from skillgap.tailoring.truth.opening import act_first, effect_last, opening_verbs


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Using a saw, built two sheds.", "Built two sheds, using a saw"),
        ("Responded to complaints by moving the bins.", "Moving the bins after complaints"),
        ("Using a saw every day.", "Using a saw every day."),
        ("Built two sheds, using a saw.", "Built two sheds, using a saw."),
    ],
)
def test_the_act_comes_first(line: str, told: str) -> None:
    """A line that begins with a means or a reason is told from its act on."""
    assert act_first(line) == told


def test_the_effect_comes_last() -> None:
    """What came of an act is told behind the act."""
    assert effect_last("Raised sales by 5% by calling shops.") == "Calling shops, raising sales by 5%"
    assert effect_last("Raised sales by 5%.") == "Raised sales by 5%."


def test_what_a_thing_is_like_is_no_act() -> None:
    """A participle between two commas of a thing is no verb of the line."""
    assert [token.text for token in opening_verbs("Converted it into a small, tested package.")] == [
        "Converted"
    ]
