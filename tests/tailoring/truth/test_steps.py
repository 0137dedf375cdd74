"""On which step of a ladder something stands."""

import pytest

from skillgap.tailoring.truth.steps import raised_step

CASES = [
    ("Passed the wine course, Level I.", "Passed the wine course, Level II.", "II"),
    ("Passed the wine course, level 2.", "Passed the wine course, Level II.", ""),
    ("Yellow belt in judo.", "Brown belt in judo.", "Brown belt"),
    ("Brown belt in judo.", "Yellow belt in judo.", ""),
    ("German at B1.", "German at C1.", "C1"),
    ("Answered first-level calls.", "Answered second-level calls.", "second-level"),
    ("Won a bronze medal.", "Won a silver medal.", "silver"),
    ("Taught beginners to swim.", "Taught advanced swimmers.", "advanced"),
    ("Holds the foundation certificate.", "Holds the practitioner certificate.", "practitioner"),
    ("Coached the first team.", "Coached the first team in a local league.", ""),
]


@pytest.mark.parametrize(("source", "tailored", "step"), CASES)
def test_nobody_stands_on_a_higher_step(source: str, tailored: str, step: str) -> None:
    """A lower step may be told, a higher one not."""
    assert raised_step(tailored, source) == step
