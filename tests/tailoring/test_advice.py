"""Advice points at what is weak and never writes anything for the user."""

from collections.abc import Callable

import pytest

from skillgap.model.resume import Resume
from skillgap.tailoring.advice import advise

CASES = [
    ("Responsible for the nightly jobs of 12 clinics.", {"weak-verb"}),
    ("Helped with 3 releases.", {"weak-verb"}),
    ("Worked on 14 unit tests.", {"weak-verb"}),
    ("Wrote the nightly jobs.", {"no-metric"}),
    ("Wrote the nightly jobs, which cut the reporting run.", set()),
    ("The 12 nightly jobs were moved to Airflow.", {"passive"}),
    ("I moved 12 jobs.", {"first-person"}),
    ("Moved various jobs for 12 clinics.", {"filler"}),
    ("Moved 12 jobs " + "and then some more of them " * 9, {"too-long"}),
    ("Moved 120 nightly jobs to Airflow, from 5 hours to 50 minutes.", set()),
]


@pytest.mark.parametrize(("bullet", "codes"), CASES)
def test_advises_on_a_bullet(bullet: str, codes: set[str], read: Callable[[str], Resume]) -> None:
    """Each weakness has its code, and a strong bullet gets no advice."""
    resume = read(f"# N\n## Experience\n### E | F | 2020 | 2021\n- {bullet}\n")
    assert {advice.code for advice in advise(resume)} == codes


def test_notices_a_repeated_verb(read: Callable[[str], Resume]) -> None:
    """The second bullet of an entry that opens with the same verb is pointed out."""
    resume = read(
        "# N\n## Experience\n### E | F | 2020 | 2021\n- Built 2 tools.\n- Building 3 tests.\n- Ran 4 jobs.\n"
    )
    assert [(advice.bullet, advice.code) for advice in advise(resume)] == [
        ("Building 3 tests.", "repeated-verb")
    ]
