"""The sample files are what their source says."""

import datetime as dt
import subprocess
import sys
from pathlib import Path

import pytest

from skillgap.pipeline import analyze

ROOT = Path(__file__).resolve().parent.parent
TODAY = dt.date(2026, 11, 20)


def test_samples_are_current() -> None:
    """Building the samples again changes nothing."""
    tool = ROOT / "tools" / "build_samples.py"
    done = subprocess.run([sys.executable, str(tool), "--check"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("posting", ["posting.txt", "posting-data-engineer.md"])
def test_every_format_scores_alike(posting: str) -> None:
    """A resume has one score, whether it comes as PDF, Word, Markdown or text."""
    samples = ROOT / "samples"
    scores = {
        analyze(path, samples / posting, today=TODAY).report.score
        for path in sorted(samples.glob("resume.*"))
    }
    assert len(scores) == 1
