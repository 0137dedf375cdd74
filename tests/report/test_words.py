"""The words that all reports share say neither more nor less than is known."""

import datetime as dt

import pytest
from building import SMALL, ResumeText, requirement, requirements

from skillgap.gaps import find_gaps
from skillgap.profile import build_profile
from skillgap.report.words import weeks_line, years_line

TODAY = dt.date(2026, 11, 20)


@pytest.mark.parametrize(
    ("weeks", "line"),
    [
        (1.0, "1 week"),
        (0.8, "0.8 weeks"),
        (52.0, "52 weeks"),
        (53.0, "53 weeks (about 1 year)"),
        (105.5, "105.5 weeks (about 2 years)"),
        (82.3, "82.3 weeks (about 1.6 years)"),
    ],
)
def test_weeks_in_words(weeks: float, line: str):
    """Weeks have their plural, and years no digit that says nothing."""
    assert weeks_line(weeks) == line


def test_years_of_a_skill_no_job_names_are_those_of_what_builds_on_it():
    """A skill that is listed only has years through others, and the line says so."""
    text = ResumeText().job("2020-01", "2023-12", "kubernetes").listed("docker")
    profile = build_profile(text.resume(), text.mentions, SMALL, today=TODAY)
    wanted = requirements(
        requirement("docker", years=3), requirement("kubernetes", years=1), requirement("sql", years=2)
    )
    found = find_gaps(profile, wanted, SMALL, read_quality=1.0).requirements
    assert [years_line(gap) for gap in found] == [
        "3 years asked, 4 shown by what builds on it",
        "1 year asked, 4 shown",
        "2 years asked, 0 shown",
    ]
