"""A word that denies one thing denies no skill behind it."""

import pytest

from skillgap.pipeline import read_text, verify
from skillgap.tailoring.truth.absence import is_absent_behind

RESUME = """Jo Doe

Experience
Engineer, Acme, 2020 - 2022
• {line}
"""


@pytest.mark.parametrize(
    "line",
    [
        "Rewrote the ranking of no-show appointments with FastAPI.",
        "Moved 40 services without downtime to Kubernetes.",
        "Built a no-code editor in React and TypeScript.",
        "Not only maintained but extended the Django application.",
        "Cut costs by not using Redis but PostgreSQL.",
        "Has no experience with Kubernetes yet.",
    ],
)
def test_a_resume_that_denies_something_is_true_to_itself(line: str) -> None:
    """What stands in both texts word for word is no claim, whatever it denies."""
    resume = read_text(RESUME.format(line=line))
    assert verify(resume, resume).violations == ()


@pytest.mark.parametrize(
    ("line", "tailored"),
    [
        (
            "Moved 40 services without downtime to Kubernetes.",
            "Moved 40 services to Kubernetes without downtime.",
        ),
        (
            "Built a no-code editor in React and TypeScript.",
            "Built a no-code editor in TypeScript and React.",
        ),
    ],
)
def test_what_stands_behind_a_denial_of_something_else_is_shown(line: str, tailored: str) -> None:
    """A skill behind "without downtime" may change its place."""
    assert verify(read_text(RESUME.format(line=line)), read_text(RESUME.format(line=tailored))).ok


@pytest.mark.parametrize(
    "before",
    [
        "No experience with ", "I have no Docker or ", "Without the use of ", "Not familiar with ",
        "Never used ", "No hands-on knowledge of ", "Keen to learn ", "Lacks ",
    ],
)  # fmt: skip
def test_a_skill_that_is_denied_is_absent(before: str) -> None:
    """Who says that a skill is not there, or wishes for it, does not show it."""
    assert is_absent_behind(before)
