"""Lines of education claim no other school, subject or grade than the original's."""

import pytest

from skillgap.tailoring.truth.studies import raised_class, untold

STUDIES = (
    "BA History, Lowmoor University, 2017, upper second class",
    "MA Archives, Lowmoor University, 2019",
    "Passed with merit",
    "Thesis on the letters of a salt trader",
)
CLASSES = [
    ("BA History, Lowmoor University, 2017, first class", "first class"),
    ("BA (2:1), History, Lowmoor University, 2017", ""),
    ("BA History, 2017 (second class, upper division)", ""),
    ("MA Archives with distinction, Lowmoor University, 2019", "distinction"),
    ("MA Archives with merit, Lowmoor University, 2019", ""),
]
WORDS = [
    ("Thesis on the letters of a salt trader", ""),
    ("Dissertation title: letters of a salt trader", ""),
    ("Thesis on a novel catalogue of letters", "novel catalogue"),
    ("Bachelor of Arts in History, 2017", ""),
]


@pytest.mark.parametrize(("line", "raised"), CLASSES)
def test_a_class_of_a_degree_is_not_raised(line: str, raised: str) -> None:
    """A degree keeps its class, however the class is written."""
    assert raised_class(line, STUDIES) == raised


@pytest.mark.parametrize(("line", "new"), WORDS)
def test_education_is_accounted_for_word_by_word(line: str, new: str) -> None:
    """What the lines of education do not say is new."""
    assert " ".join(untold(line, STUDIES)) == new
