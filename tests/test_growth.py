"""Twice the text is twice the work: whoever sends a long document waits longer, not for ever.

The work is counted in function calls, Python's and those of its library, which no other program on the
machine can change. Each document has all of a kind of thing, so that a step which looks at all others for
each one shows at once.
"""

import datetime as dt
import sys
from collections.abc import Callable
from functools import partial
from types import FrameType

import pytest

from skillgap.model.document import DocumentKind
from skillgap.model.posting import Mention
from skillgap.model.resume import Resume
from skillgap.pipeline import default_matcher, forget_texts, read_text
from skillgap.posting import parse_posting
from skillgap.profile import build_profile
from skillgap.resume import parse_resume
from skillgap.sections import split_sections
from skillgap.tailoring import Claims, check_truth
from skillgap.taxonomy import load_taxonomy

HEAD = "Ada Abel\nada@example.org\n\n"
TODAY = dt.date(2026, 11, 20)
SOME = 150
"""Things in the smaller document."""

MOST = 2.5
"""Times the work for twice the things: more than 2 for what is looked up in a longer list."""


def _many(numbers: range, line: Callable[[int], str]) -> str:
    return "\n".join(map(line, numbers))


def _bullet(number: int) -> str:
    return f"- Built the service of team {number} with Python and SQL, {number % 90}% faster."


def _job(number: int) -> str:
    year = 1990 + number % 30
    return f"Developer, Firm {number} Ltd, Jan {year} - Mar {year + 1}\n{_bullet(number)}\n"


KINDS: dict[str, Callable[[range], str]] = {
    "bullets": lambda n: f"{HEAD}Experience\n\nEngineer, Acme, Jan 2019 - Present\n{_many(n, _bullet)}",
    "prose": lambda n: HEAD + _many(n, lambda i: f"In year {i} we used Python and did better."),
    "jobs": lambda n: f"{HEAD}Experience\n\n{_many(n, _job)}",
    "jobs without dates": lambda n: (
        f"{HEAD}Experience\n\n" + _many(n, lambda i: f"**Developer**\nFirm {i} Ltd\n{_bullet(i)}\n")
    ),
    "sections": lambda n: HEAD + _many(n, lambda i: f"{('Skills', 'Projects')[i % 2]}\n\nPython {i}, 2019\n"),
    "unknown sections": lambda n: HEAD + _many(n, lambda i: f"## Part {i}\n\n{_bullet(i)}\n"),
    "dates": lambda n: f"{HEAD}Experience\n" + _many(n, lambda i: f"Jan {1960 + i % 60} - Feb 2024"),
    "dates on one line": lambda n: f"{HEAD}Publications\n" + " ".join(str(1960 + i % 60) for i in n),
    "one word a line": lambda n: HEAD + _many(n, lambda i: f"word{i}"),
    "skills": lambda n: f"{HEAD}Skills\n\n" + _many(n, lambda i: f"Python, SQL, Tool{i}, Docker"),
    "links": lambda n: HEAD + _many(n, lambda i: f"https://example.com/page/{i} github.com/user{i}"),
    "studies": lambda n: f"{HEAD}Education\n\n" + _many(n, lambda i: f"BSc, University {i}, 1990 - 1993\n"),
    "prizes": lambda n: f"{HEAD}Awards\n\n" + _many(n, lambda i: f"Prize {i}, Acme ({1990 + i % 30})"),
    "open brackets": lambda n: f"{HEAD}Skills\n\n" + "(" * 20 * len(n),
    "brackets of links": lambda n: f"{HEAD}Experience\n\n" + "[" * 20 * len(n),
    "spaces": lambda n: f"{HEAD}Experience\n\nMay{' ' * 20 * len(n)}x",
}


def work_of(run: Callable[[], object]) -> int:
    """Count the function calls of something."""
    calls = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in {"call", "c_call"}

    sys.setprofile(count)
    try:
        run()
    finally:
        sys.setprofile(None)
    return calls


def growth(run: Callable[[str], object], text: Callable[[range], str]) -> float:
    """Return how many times the work twice the things are; nothing has read their lines before."""
    run(text(range(10, 30)))
    less = work_of(lambda: run(text(range(1000, 1000 + SOME))))
    return work_of(lambda: run(text(range(2000, 2000 + 2 * SOME)))) / less


def claims(text: str) -> Claims:
    """Read a resume as `verify` does."""
    resume = parse_resume(split_sections(read_text(text), DocumentKind.RESUME))
    return Claims(resume=resume, mentions=default_matcher().find(resume.passages))


def profile(text: str) -> tuple[Resume, tuple[Mention, ...], object]:
    """Read a resume down to its profile."""
    read = claims(text)
    return read.resume, read.mentions, build_profile(read.resume, read.mentions, load_taxonomy(), today=TODAY)


def posting(text: str) -> object:
    """Read the text as a posting."""
    return parse_posting(split_sections(read_text(text), DocumentKind.POSTING))


def truth(text: str) -> object:
    """Hold a resume against itself."""
    read = claims(text)
    return check_truth(read, read, load_taxonomy())


@pytest.mark.parametrize("kind", KINDS)
def test_a_resume_twice_as_long_takes_twice_the_work(kind: str) -> None:
    """From text to profile no step looks at everything for each thing."""
    assert growth(profile, KINDS[kind]) < MOST


@pytest.mark.parametrize("kind", KINDS)
def test_a_posting_twice_as_long_takes_twice_the_work(kind: str) -> None:
    """Neither does a step that reads a posting."""
    assert growth(posting, KINDS[kind]) < MOST


@pytest.mark.parametrize("kind", ["jobs", "studies", "skills"])
def test_twice_the_claims_take_twice_the_work(kind: str) -> None:
    """Nor does the check of a tailored resume against its original, where little was changed."""
    assert growth(truth, KINDS[kind]) < MOST


def test_what_an_original_says_is_worked_out_once() -> None:
    """Of many resumes held against one original, each after the first takes a quarter of the work at most."""
    text = KINDS["jobs"](range(3000, 3000 + SOME))
    original, one, other = (claims(text.replace("SQL", tool, 1)) for tool in ("SQL", "Excel", "R"))
    check_truth(original, one, load_taxonomy())  # which reads the tables
    forget_texts()
    first, second = (work_of(partial(check_truth, original, each, load_taxonomy())) for each in (one, other))
    assert second < first / 4
