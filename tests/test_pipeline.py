"""The whole line on real texts: what may and what may not move a score."""

import datetime as dt
import random
import re

import pytest

from skillgap.pipeline import ReadPosting, analyze, read_posting, read_text
from skillgap.samples import sample

TODAY = dt.date(2026, 11, 20)
TEXT = sample("resume.txt").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def wants() -> ReadPosting:
    """What the sample posting asks."""
    return read_posting(sample("posting.txt"))


def score(text: str, wants: ReadPosting) -> float | None:
    """Score a resume's text."""
    return analyze(read_text(text), wants, today=TODAY).report.score


class TestWhoSomebodyIs:
    """Name, gender, age, origin and address change nothing."""

    @pytest.mark.parametrize(
        ("old", "new"),
        [
            ("MAYA LINDQVIST", "MOHAMMED AL-RASHID"),
            ("MAYA LINDQVIST", "JAMAL WASHINGTON"),
            ("MAYA LINDQVIST", "NGUYỄN THỊ HOA"),
            ("Portland, Oregon |", "Lagos, Nigeria |"),
            ("+1 503 555 0142", "+44 20 7946 0018"),
            ("Software engineer with", "A mother of two, born 1961, software engineer with"),
            ("Software engineer with", "He is a married Swedish citizen, a software engineer with"),
        ],
    )
    def test_changes_no_score(self, wants, old, new):
        """The same work under another name, sex, age, nation or address scores the same."""
        assert old in TEXT
        assert score(TEXT.replace(old, new, 1), wants) == score(TEXT, wants)


class TestForm:
    """How the text is laid out changes nothing."""

    def test_order_of_bullets(self, wants):
        """Bullets of a job in another order score the same."""
        shuffled = TEXT
        for block in re.findall(r"(?:^- .+\n(?:  .+\n)*)+", TEXT, flags=re.MULTILINE):
            bullets = re.findall(r"^- .+\n(?:  .+\n)*", block, flags=re.MULTILINE)
            random.Random(7).shuffle(bullets)  # noqa: S311, a fixed order for a test, no secret
            shuffled = shuffled.replace(block, "".join(bullets))
        assert shuffled != TEXT
        assert score(shuffled, wants) == score(TEXT, wants)

    def test_order_of_sections(self, wants):
        """Education before experience or after it scores the same."""
        head, experience, rest = re.split(r"^(?=EXPERIENCE|SKILLS)", TEXT, flags=re.MULTILINE)
        assert score(head + rest + "\n" + experience, wants) == score(TEXT, wants)

    def test_case_of_skills(self, wants):
        """A skills list in capitals scores the same."""
        listed = re.search(r"^Data: .+$", TEXT, flags=re.MULTILINE)
        assert listed
        assert score(TEXT.replace(listed[0], listed[0].upper()), wants) == score(TEXT, wants)

    def test_repetition(self, wants):
        """Naming a skill ten times in the skills list scores the same."""
        stuffed = TEXT.replace("Data: PostgreSQL", "Data: " + "PostgreSQL, " * 10 + "PostgreSQL")
        assert score(stuffed, wants) == score(TEXT, wants)


class TestTricks:
    """What earns nothing."""

    def test_posting_pasted_as_a_skills_list_loses_to_the_honest_resume(self, wants):
        """A resume that only lists every skill of the posting scores below one that shows its work."""
        labels = [gap.label for gap in wants.requirements.items]
        stuffed = "Jo Doe\njo@example.org\n\nSKILLS\n" + ", ".join(labels) + "\n"
        found = score(stuffed, wants)
        honest = score(TEXT, wants)
        assert found is not None
        assert honest is not None
        assert found <= 35 < honest

    @pytest.mark.parametrize("text", ["Jo Doe\njo@example.org\n", "Lorem ipsum dolor sit amet.\n" * 20])
    def test_nothing_read_is_no_number(self, wants, text):
        """A resume in which nothing was found has no score, and says why."""
        report = analyze(read_text(text), wants, today=TODAY).report
        assert report.score is None or report.score == 0
        assert report.confidence.why


def test_two_runs_are_equal(wants):
    """The same texts give the same analysis, all of it."""
    assert analyze(read_text(TEXT), wants, today=TODAY) == analyze(read_text(TEXT), wants, today=TODAY)
