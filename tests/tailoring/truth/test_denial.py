"""What a line denies may be left out, and may not become a claim."""

import pytest

from skillgap.tailoring.truth.denial import asserted_denials, denied_anew

PILOT = "Trained a model; it was tested in a pilot but not put into production."
CASES = [
    (PILOT, "Trained a model in production.", True),
    (PILOT, "Trained a model, tested in a pilot.", False),
    (PILOT, "Trained a model that never reached production.", False),
    ("Wasn't involved in production releases.", "Made production releases.", True),
    ("Wasn’t involved in production releases.", "Involved in production releases.", True),
    ("Passed the audit without errors.", "Passed the audit with errors.", True),
    ("Passed the audit without errors.", "Passed the audit.", False),
    ("Passed the audit without errors.", "Passed the audit with no errors.", False),
    ("Did not lose any data in the flood.", "Lost data in the flood.", True),
    ("Not only wrote tests but also ran them.", "Wrote tests and ran them.", False),
    ("Wrote no-code tools.", "Wrote code tools.", False),
    ("Wrote tests.", "Wrote tests.", False),
]


@pytest.mark.parametrize(("source", "tailored", "is_claim"), CASES)
def test_knows_a_denial_that_became_a_claim(source: str, tailored: str, *, is_claim: bool) -> None:
    """The words of a denial, said without it, are named."""
    assert bool(asserted_denials(tailored, source)) is is_claim


NONE = [
    ("Pressed 40 plates with a loss of two.", "Pressed 40 plates without any loss.", True),
    ("Fixed leaks in nine roofs.", "Left nine roofs with no leaks.", True),
    ("Pressed 40 plates and lost none.", "Pressed 40 plates without loss.", False),
    ("Fixed leaks in nine roofs.", "Fixed leaks in nine roofs with no help.", False),
]


@pytest.mark.parametrize(("source", "tailored", "is_claim"), NONE)
def test_knows_that_there_was_some_of_what_is_said_to_be_none(
    source: str, tailored: str, *, is_claim: bool
) -> None:
    """What the original tells of may not be said to have been absent."""
    assert bool(denied_anew(tailored, source)) is is_claim
