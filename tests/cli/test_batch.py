"""`skillgap batch` as other programs call it."""

import contextlib
import json
import os
import pty
import subprocess
import sys

import pytest

from skillgap.samples import sample

TODAY = ("--today", "2026-11-20", "--workers", "0")


@pytest.fixture
def inputs(tmp_path):
    """Two resumes and a posting in folders."""
    for name, files in (("resumes", ("resume.txt", "resume.md")), ("jobs", ("posting.txt",))):
        (tmp_path / name).mkdir()
        for file in files:
            (tmp_path / name / file).write_bytes(sample(file).read_bytes())
    return tmp_path


def arguments(inputs, output="scores.csv"):
    """A whole command."""
    return ("batch", inputs / "resumes", "--jobs", inputs / "jobs", "-o", inputs / output, *TODAY)


def test_scores_equal_analyze(skillgap, inputs):
    """The numbers are those that `skillgap analyze` prints."""
    done = skillgap(*arguments(inputs, "scores.jsonl"))
    assert (done.status, done.err) == (0, "")
    for line in (inputs / "scores.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        shown = skillgap("analyze", row["resume"], "--job", row["job"], "--format", "json", *TODAY[:2])
        whole = json.loads(shown.out)
        assert (row["score"], row["band"], row["confidence"]) == (
            whole["score"],
            whole["band"],
            whole["confidence"]["level"],
        )


def test_json_summary(skillgap, inputs):
    """With a JSON format standard output is one JSON document."""
    found = json.loads(skillgap(*arguments(inputs), "--format", "json").out)
    assert (found["resumes"], found["jobs"], found["rows"], found["failures"]) == (2, 1, 2, {})
    assert found["best"][0]["score"] > 0


def test_bad_file_ends_with_status_4(skillgap, inputs):
    """The others are scored, and the summary names the reason."""
    (inputs / "resumes" / "empty.txt").write_bytes(b"")
    done = skillgap(*arguments(inputs))
    assert done.status == 4
    assert "the file is empty" in done.out
    assert len((inputs / "scores.csv").read_text(encoding="utf-8").splitlines()) == 4


def test_fail_under(skillgap, inputs):
    """A score below the bar is told by the exit status."""
    assert skillgap(*arguments(inputs), "--fail-under", "1").status == 0
    done = skillgap(*arguments(inputs), "--fail-under", "99.9")
    assert (done.status, "is under 99.9" in done.err) == (4, True)


def test_summary_says_what_has_no_score(skillgap, inputs):
    """A posting of which too little was read has no best resume; one thing is not called two."""
    (inputs / "resumes" / "resume.md").unlink()
    (inputs / "jobs" / "short.txt").write_text("Baker wanted\n", encoding="utf-8")
    lines = skillgap(*arguments(inputs)).out.splitlines()
    assert lines[0] == "1 resume x 2 postings = 2 pairs"
    assert lines[-1] == f"no score for {inputs / 'jobs' / 'short.txt'}: --explain says why"


def test_wrong_name_of_resumes_is_said_before_postings_are_read(skillgap, inputs):
    """Nothing is read, and nothing is left behind, when a name stands for nothing."""
    done = skillgap("batch", inputs / "nowhere", *arguments(inputs)[2:])
    assert (done.status, done.out) == (3, "")
    assert sorted(path.name for path in inputs.iterdir()) == ["jobs", "resumes"]


@pytest.mark.parametrize(
    ("change", "status"),
    [
        (("-o", "scores.xlsx"), 3),
        (("--jobs", "nowhere"), 3),
        (("--top", "0"), 2),
        (("--scheduler", "nowhere:0:0"), 3),
    ],
)
def test_what_cannot_be_done_is_said(skillgap, inputs, monkeypatch, change, status):
    """A wrong name or number ends the command before anything is read, without a traceback."""
    monkeypatch.chdir(inputs)
    done = skillgap(*arguments(inputs), *change)
    assert (done.status, done.out) == (status, "")
    assert done.err


def test_progress_is_shown_on_a_terminal_only(inputs):
    """Standard error shows what is being done when it is a terminal; standard output never does."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "skillgap", *map(str, arguments(inputs))]
    process = subprocess.Popen(
        command, stderr=theirs, stdout=subprocess.PIPE, env={**os.environ, "TERM": "xterm"}
    )
    os.close(theirs)
    shown = b""
    # A terminal that nobody reads fills up and holds the batch; at its end Linux answers with an error.
    with os.fdopen(ours, "rb", buffering=0) as terminal, contextlib.suppress(OSError):
        while some := terminal.read(65_536):
            shown += some
    output, _ = process.communicate()
    assert process.returncode == 0
    assert b"reading resumes" in shown
    assert b"reading" not in output
