"""Documents that hang or end their worker cost themselves only."""

import json
import os
import signal
from collections import deque

import pytest
from corpora import TODAY
from making_files import draw_pdf

from skillgap.batch import Settings, run_batch
from skillgap.batch.engines import Work, open_engine
from skillgap.errors import DocumentError


def crowded_page(canvas):
    """Draw tens of thousands of words on one page, which takes minutes to put in order."""
    canvas.setFont("Helvetica", 3)
    for line in range(400):
        canvas.drawString(5 + line / 100, 5 + 2 * line, " ".join(f"w{line}x{word}" for word in range(60)))


def test_hanging_files_are_rows_and_the_others_are_scored(corpus, tmp_path):
    """A PDF and a text that take minutes are ended after the time limit; all others keep their scores."""
    (corpus.resumes / "bomb.pdf").write_bytes(draw_pdf(*[crowded_page] * 20))
    line = "- Built a thing with Python from 2019 to 2021 in Berlin\n"
    (corpus.resumes / "endless.txt").write_text("Experience\n" + line * 30_000, encoding="utf-8")
    output = tmp_path / "scores.jsonl"
    summary = run_batch(
        Settings(
            resumes=(str(corpus.resumes),),
            jobs=(str(corpus.jobs),),
            output=output,
            workers=2,
            today=TODAY,
            time_limit=1.5,
        )
    )
    assert (summary.resumes, summary.rows) == (12, 60)
    failed = [row for row in map(json.loads, output.read_text().splitlines()) if row["error"]]
    assert [row["resume"].rpartition("/")[2] for row in failed] == ["bomb.pdf", "endless.txt"]
    assert all("takes longer than 1.5 seconds" in row["error"] for row in failed)


def test_no_scheduler_is_said_with_its_address():
    """A wrong address is an error of the input, not a traceback."""
    with pytest.raises(DocumentError, match="nowhere"), open_engine(None, "nowhere:0:0"):
        pass


def test_worker_killed_between_two_tasks_costs_nothing():
    """A worker may be killed while it waits for work: what comes next is done by another."""
    pid = "__import__('os').getpid()"
    with open_engine(1, "") as engine:
        (worker,) = (
            future.result()
            for _, future in Work(function=eval, tasks=iter([pid]), again=deque()).done_by(engine)
        )
        os.kill(worker, signal.SIGKILL)
        rest = [
            future.result()
            for _, future in Work(function=eval, tasks=iter([pid] * 8), again=deque()).done_by(engine)
        ]
    assert len(rest) == 8
    assert worker not in rest
