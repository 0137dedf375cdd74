"""What all tests share: the slow things are built once, and the samples have names."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import settings

from skillgap.samples import sample

# A change is judged by what it does, not by what happens to be drawn.
# `--hypothesis-profile default` draws others.
settings.register_profile("the same each time", derandomize=True)
settings.load_profile("the same each time")

ROOT = Path(__file__).resolve().parent.parent


class Done(NamedTuple):
    """What a command left behind."""

    status: int
    out: str
    err: str


@pytest.fixture
def skillgap(capsys: pytest.CaptureFixture[str]) -> Callable[..., Done]:
    """Run the command line in this process."""
    from skillgap.cli import main

    def run(*arguments: str | Path) -> Done:
        status = main([str(argument) for argument in arguments])
        return Done(status, *capsys.readouterr())

    return run


@pytest.fixture(scope="session")
def resume_pdf() -> Path:
    """The two-page sample resume."""
    return sample("resume.pdf")


@pytest.fixture(scope="session")
def posting_txt() -> Path:
    """The sample posting."""
    return sample("posting.txt")
