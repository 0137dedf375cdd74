"""How well a thing of a list is known stays, however it is said."""

import pytest

from skillgap.tailoring.truth.levels import raised_levels
from skillgap.tailoring.truth.spoken import raised_languages

LISTS = (
    "Programming: Python (expert), Go (basic), a little Lua",
    "Basics: Terraform, Helm",
    "Docker",
    "Rust (one semester), Zig (at work)",
)
CASES = [
    ("Python, Docker", ""),
    ("Go, Docker", "Go"),
    ("Go (beginner), Docker", ""),
    ("Basic Go, Docker", ""),
    ("Go (advanced)", "Go (advanced)"),
    ("Lua", "Lua"),
    ("Lua (basics)", ""),
    ("Lua (novice), Python", ""),
    ("Terraform", "Terraform"),
    ("Basic knowledge of Terraform and Helm", ""),
    ("Familiar with Helm, Terraform", ""),
    ("Advanced: Terraform", "Terraform"),
    ("Docker: containers", ""),
    ("Rust, Zig", "Rust"),
    ("Rust (learnt for one semester), Zig", ""),
    ("Docker and Helm", "Docker and Helm"),
]


@pytest.mark.parametrize(("line", "raised"), CASES)
def test_what_is_known_a_little_is_not_known_well(line: str, raised: str) -> None:
    """In brackets, in words before the name, or by the label of the line, a low level stays one."""
    assert ", ".join(raised_levels(line, LISTS)) == raised


SPOKEN = (
    "Languages: German (B1), Welsh (fluent); Tools: Excel",
    "Python, Dutch A2 (certificate 2019)",
    "Danish (B1/B2), Sorbian (A2)",
)


@pytest.mark.parametrize(
    ("line", "raised"),
    [
        ("German B1, Python", ""),
        ("German (A2), Python", ""),
        ("German (conversational), Excel", ""),
        ("German C1, Python", "German C1"),
        ("Tools: Excel; Languages: German (fluent)", "Languages: German (fluent)"),
        ("Python, Welsh (C1)", ""),
        ("Python, Welsh (C2)", "Welsh (C2)"),
        ("Dutch: B1, Excel", "Dutch: B1"),
        ("Dutch B1 (course 2020), Excel", "Dutch B1 (course 2020)"),
        ("Danish (B1/B2), Excel", ""),
        ("Danish (B2), Excel", "Danish (B2)"),
        ("Sorbian (A2), Excel", ""),
        ("Sorbian (B1), Excel", "Sorbian (B1)"),
    ],
)
def test_one_scale_tells_how_well_a_language_is_spoken(line: str, raised: str) -> None:
    """A language is held to its level, in words or in letters, whatever else stands in its line."""
    assert ", ".join(raised_languages(line, SPOKEN)) == raised
