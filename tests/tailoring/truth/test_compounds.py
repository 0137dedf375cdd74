"""One half of a compound may not be exchanged for a word that stands in another line."""

import pytest

from skillgap import pipeline
from skillgap.model.document import Document

CASES = [
    (
        "Raised the accessibility score from 60 to 90.",
        "Tuned the performance of the shop.",
        "Raised the performance score from 60 to 90.",
        False,
    ),
    (
        "Cut the error rate of imports from 5% to 2%.",
        "Tracked the bounce of mails.",
        "Cut the bounce rate of imports from 5% to 2%.",
        False,
    ),
    ("Cut hosting cost by 20%.", "Planned the training of staff.", "Cut training cost by 20%.", False),
    (
        "Raised open rates of newsletters by 5%.",
        "Wrote emails to customers.",
        "Raised email open rates by 5%.",
        True,
    ),
    (
        "Raised the accessibility score from 60 to 90.",
        "Tuned the performance of the shop.",
        "Raised the accessibility score from 60 to 90 and tuned the performance of the shop.",
        True,
    ),
    ("Handled App Store releases.", "Kept builds for Google Play.", "Handled Play Store releases.", False),
    (
        "Handled App Store releases.",
        "Answered reviews in the Play Store.",
        "Handled Play Store releases.",
        False,
    ),
    (
        "Handled App Store releases.",
        "Answered reviews in the Play Store.",
        "Was responsible for releases in the App Store.",
        True,
    ),
    (
        "Wrote the till app in Visual Studio.",
        "Taught Android Studio to two interns.",
        "Wrote the till app in Android Studio.",
        False,
    ),
]


@pytest.mark.parametrize(("line", "other", "told", "is_true"), CASES)
def test_a_half_of_a_compound_stays_in_its_line(line: str, other: str, told: str, *, is_true: bool) -> None:
    """What was measured, and which of two products it was, is told by the line itself and no other."""
    assert pipeline.verify(_resume(line, other), _resume(told, other)).ok is is_true


def _resume(*lines: str) -> Document:
    bullets = "\n".join(f"- {line}" for line in lines)
    return pipeline.read_text(
        f"# Ann Lee\nann@example.org\n\n## Experience\n### Clerk, Foo Ltd, Leeds, 2018 - 2021\n{bullets}\n"
    )
