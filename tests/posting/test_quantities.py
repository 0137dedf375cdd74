"""Years and degrees."""

import pytest

from skillgap.posting.degrees import find_degree
from skillgap.posting.quantities import find_years


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("5+ years of Python", [5]),
        ("3-5 years", [3]),
        ("3\u20135 years", [3]),
        ("minimum of two years", [2]),
        ("at least two (2) years", [2]),
        ("8 or more years", [8]),
        ("5\\+ years", [5]),
        ("3 to 5 yrs of SQL and 2 years of Go", [3, 2]),
        ("for over 20 years we build", []),
        ("founded 5 years ago", []),
        ("40 years of history", []),
        ("no years here", []),
    ],
)
def test_reads_years_of_experience(text: str, years: list[float]) -> None:
    """The least number of years is read in figures and words; a company's age is not."""
    assert [amount.least for amount in find_years(text)] == years


@pytest.mark.parametrize(
    ("text", "level", "or_equivalent"),
    [
        ("Bachelor\u2019s degree in Computer Science", 1, False),
        ("BS, MS or PhD in a related field", 1, False),
        ("BS/MS in Computer Science or equivalent experience", 1, True),
        ("Master's degree or PhD", 2, False),
        ("M.Sc. in Statistics", 2, False),
        ("PhD in machine learning", 3, False),
        ("Degree in mathematics", 1, False),
    ],
)
def test_reads_the_lowest_degree_accepted(text: str, level: int, *, or_equivalent: bool) -> None:
    """Of several degrees the lowest counts; "or equivalent experience" is noted."""
    degree = find_degree(text)
    assert degree is not None
    assert (degree.level, degree.or_equivalent) == (level, or_equivalent)


@pytest.mark.parametrize("text", ["Scrum master wanted", "You master Python", "a degree of freedom", ""])
def test_other_words_are_no_degree(text: str) -> None:
    """The words master and degree in their other senses ask for none."""
    assert find_degree(text) is None
