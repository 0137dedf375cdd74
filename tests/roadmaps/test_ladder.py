"""The career ladder of a document, and what it says of the role."""

import pytest

from skillgap.model.taxonomy import Level

LADDER = (
    Level(
        title="Junior Technical Artist",
        years=(0, 2),
        salary_usd=(55_000, 75_000),
        duties=("Fix assets and shaders under supervision.", "Keep naming and folders in order."),
    ),
    Level(
        title="Technical Artist",
        years=(2, 5),
        salary_usd=(75_000, 110_000),
        duties=("Build tools and shaders for the team.", "Define budgets for scenes."),
    ),
    Level(
        title="Lead Technical Artist",
        years=(5, None),
        salary_usd=(110_000, 150_000),
        duties=("Lead the technical art team.", "Choose the toolchain."),
    ),
)


def test_headings_over_years_and_pay_are_levels(imported):
    """Title, years, pay and duties of each rung are as stated, and no rung is a phase."""
    role = imported("technical-artist.txt").role
    assert role.levels == LADDER
    assert not {level.title for level in LADDER} & {phase.title for phase in role.phases}


def test_a_table_of_levels_is_a_ladder(imported):
    """Each row of a table with a column of experience is a level."""
    levels = imported("security-engineer.md").role.levels
    assert [(level.title, level.years, level.salary_usd) for level in levels] == [
        ("Junior security engineer", (0, 2), (70_000, 95_000)),
        ("Security engineer", (2, 5), (95_000, 140_000)),
        ("Principal security engineer", (8, None), (170_000, None)),
    ]
    assert levels[0].duties == ("Triage findings.", "Write reports.")


def test_pay_in_thousands_is_pay(written):
    """A table may write $70k-95k."""
    draft = written(
        "# Road\n\n## Step 1: Python\n- Python\n\n## Step 2: SQL\n- SQL\n\n## Career levels\n\n"
        "| Level | Years | Pay |\n|---|---|---|\n"
        "| Junior | 0-2 years | $70-95k |\n| Senior | 5+ years | $120k |\n"
    )
    assert [level.salary_usd for level in draft.role.levels] == [(70_000, 95_000), (120_000, None)]


def test_pay_by_role_is_no_ladder(written):
    """A table of other roles and their pay states no years, so no rung is read from it."""
    draft = written(
        "# Road\n\n## Step 1: Python\n- Python\n\n## Step 2: SQL\n- SQL\n\n## Salary\n\n"
        "| Role | Demand | Pay |\n|---|---|---|\n"
        "| Data analyst | high | $70,000 |\n| Data engineer | high | $90,000 |\n"
    )
    assert draft.role.levels == ()
    assert draft.role.facts == ("Data analyst: high, $70,000.", "Data engineer: high, $90,000.")


@pytest.mark.parametrize(
    ("name", "facts", "difficulty"),
    [
        (
            "technical-artist.txt",
            ("Difficulty: Advanced.", "Entry barrier: High.", "Time needed: ~12 months."),
            "advanced",
        ),
        (
            "analytics-engineer.txt",
            (
                "Average salary: $95,000–$130,000 per year.",
                "Entry-level: $75,000–$90,000.",
                "Senior: $140,000+.",
            ),
            "",
        ),
        ("months.txt", (), ""),
    ],
)
def test_facts_are_those_in_a_plain_form(imported, name, facts, difficulty):
    """A line of a name and a value is a fact of the role; prose is none."""
    role = imported(name).role
    assert (role.facts, role.difficulty) == (facts, difficulty)
