"""The names of degrees and certificates."""

import pytest

from skillgap.tailoring.vocabulary.credential_names import as_held


@pytest.mark.parametrize(
    ("line", "text", "told"),
    [
        ("Higher National Certificate (HNC), Catering", "HNC in Catering", "HNC, Catering"),
        ("HND Computing", "Higher National Diploma in Computing", "Higher National Diploma Computing"),
        ("BTEC (Business and Technology Education Council) Level 3", "BTEC Level 3", "BTEC Level 3"),
        ("Certified Public Accountant", "CPA, 2019", "CPA"),
        ("Three advanced levels", "Three A-levels", "Three A-levels"),
    ],
)
def test_a_credential_takes_the_name_the_text_has(line: str, text: str, told: str) -> None:
    """A short and a long name of one credential are told as the text tells it."""
    assert as_held(line, text) == told


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("Higher National Diploma, Catering", "HNC in Catering"),
        ("Certified Public Accountant", "CPA course, 2019"),
        ("We did it, but late", "BUT in logistics"),
    ],
)
def test_another_credential_keeps_its_name(line: str, text: str) -> None:
    """A higher diploma, one of which only a course was taken, and a common word stay what they are."""
    assert as_held(line, text) == line
