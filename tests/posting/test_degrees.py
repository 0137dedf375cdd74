"""The subjects that belong to a degree."""

import pytest

from skillgap.posting.degrees import find_subjects


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        (
            "Bachelor's degree in Physics or a related field, or similar",
            ["Physics or a related field, or similar"],
        ),
        ("MS or PhD in Computer Science or equivalent experience", ["Computer Science"]),
        ("BS/MS in Statistics with 3 years of Python", ["Statistics"]),
        ("Computer Science degree and Python", ["Computer Science"]),
        ("A Ph.D. degree (in Mathematics, Economics) and Python", ["Mathematics, Economics"]),
        (
            "MSc in a numerate subject (statistics, physics, computer science)",
            ["a numerate subject (statistics, physics, computer science)"],
        ),
        ("MSc in physics (Python is a plus)", ["physics"]),
        ("Proficiency in MS Excel, SQL and Power BI", []),
        ("Robots with six degrees of freedom", []),
        ("A master's and fluent Python", []),
        ("Python and SQL", []),
    ],
)
def test_finds_the_subjects_of_a_degree(text: str, subjects: list[str]) -> None:
    """Only what a degree is in counts as its subject, up to the end of that list."""
    assert [text[start:end].strip() for start, end in find_subjects(text)] == subjects
