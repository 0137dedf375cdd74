"""How well a thing of a list is known stays, however it is said."""

import pytest

from skillgap.tailoring.truth.levels import raised_levels

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
