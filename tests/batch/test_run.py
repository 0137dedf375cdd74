"""A batch as a whole: nothing lost, nothing twice, whatever happens on the way."""

import json
import random
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import psutil
import pyarrow.parquet as pq
import pytest
from corpora import TODAY, Corpus, write_corpus

from skillgap.batch import Settings, run_batch
from skillgap.errors import DocumentError
from skillgap.pipeline import analyze
from skillgap.report.as_json import analysis_json

DRIVER = Path(__file__).parent.parent / "support" / "driver.py"


def settings(corpus: Corpus, output: Path, **others: object) -> Settings:
    """Settings of a batch in this process."""
    given = {"workers": 0, "today": TODAY, **others}
    return Settings(resumes=(str(corpus.resumes),), jobs=(str(corpus.jobs),), output=output, **given)


def start(corpus: Corpus, output: Path, **others: object) -> "subprocess.Popen[str]":
    """Start a batch in a process of its own."""
    asked = {
        "resumes": [str(corpus.resumes)],
        "jobs": [str(corpus.jobs)],
        "output": str(output),
        "workers": 0,
        "cache": False,
        **others,
    }
    return subprocess.Popen(
        [sys.executable, DRIVER, json.dumps(asked)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def finish(process: "subprocess.Popen[str]") -> None:
    """Wait for a batch and make sure that it ended well."""
    _, errors = process.communicate()
    assert process.returncode == 0, errors


def rows(path: Path) -> list[dict[str, object]]:
    """The rows of a JSON lines output."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_every_pair_is_a_row_and_equals_analyze(corpus, tmp_path):
    """Each resume meets each posting once, and the numbers are those of `analyze`."""
    output = tmp_path / "scores.jsonl"
    summary = run_batch(settings(corpus, output))
    found = rows(output)
    assert (summary.resumes, summary.jobs, summary.pairs, summary.rows) == (12, 5, 60, 60)
    pairs = [
        (str(one), str(job))
        for one in sorted(corpus.resumes.iterdir())
        for job in sorted(corpus.jobs.iterdir())
    ]
    assert [(row["resume"], row["job"]) for row in found] == pairs
    for row in found[::7]:
        report = analyze(row["resume"], row["job"], today=TODAY).report
        assert (row["score"], row["band"], row["confidence"]) == (
            report.score,
            report.band,
            report.confidence.level,
        )


def test_processes_give_the_same_bytes(corpus, tmp_path):
    """The number of workers changes nothing in the output."""
    outputs = [tmp_path / f"{workers}.parquet" for workers in (0, 2)]
    for output, workers in zip(outputs, (0, 2), strict=True):
        run_batch(settings(corpus, output, workers=workers, cache=False))
    assert outputs[0].read_bytes() == outputs[1].read_bytes()


def test_three_formats_hold_the_same_rows(corpus, tmp_path):
    """Parquet, CSV and JSON lines differ in form only."""
    for suffix in (".parquet", ".csv", ".jsonl"):
        run_batch(settings(corpus, tmp_path / f"scores{suffix}"))
    from_parquet = pq.read_table(tmp_path / "scores.parquet").to_pylist()
    assert from_parquet == rows(tmp_path / "scores.jsonl")
    assert len((tmp_path / "scores.csv").read_text(encoding="utf-8").splitlines()) == 61


def test_order_of_the_files_changes_no_row(corpus, tmp_path):
    """Files named in another order give the same rows in another order."""
    files = [str(path) for path in sorted(corpus.resumes.iterdir())]
    found = []
    for number, order in enumerate((files, files[::-1])):
        output = tmp_path / f"{number}.jsonl"
        run_batch(
            Settings(
                resumes=tuple(order), jobs=(str(corpus.jobs),), output=output, workers=0, today=TODAY, top=3
            )
        )
        found.append(rows(output))
    assert found[0] == found[1]


def test_top_is_the_best_of_all_pairs(corpus, tmp_path):
    """`top` writes, posting by posting, the best of what a whole batch writes."""
    run_batch(settings(corpus, tmp_path / "all.jsonl"))
    summary = run_batch(settings(corpus, tmp_path / "top.jsonl", top=4))
    every = rows(tmp_path / "all.jsonl")
    expected = [
        row
        for job in dict.fromkeys(row["job"] for row in every)
        for row in sorted(
            (row for row in every if row["job"] == job), key=lambda row: (-row["score"], row["resume"])
        )[:4]
    ]
    assert rows(tmp_path / "top.jsonl") == expected
    assert (summary.rows, summary.lowest) == (20, min(row["score"] for row in expected))


def test_bad_files_are_rows_and_the_good_are_scored(corpus, tmp_path):
    """Empty, damaged, foreign and repeated documents are listed with a reason; nobody else suffers."""
    (corpus.resumes / "empty.txt").write_bytes(b"")
    (corpus.resumes / "broken.pdf").write_bytes(b"%PDF-1.4 nothing of the kind")
    (corpus.resumes / "picture.png").write_bytes(b"\x89PNG....")
    (corpus.jobs / "more.jsonl").write_text(
        '{"id": "x", "text": "Requirements\\n- Python\\n- Rust\\n- SQL"}\n{"id": "x", "text": "y"}\nno\n',
        encoding="utf-8",
    )
    output = tmp_path / "scores.jsonl"
    summary = run_batch(settings(corpus, output))
    failed = [row for row in rows(output) if row["error"]]
    assert [Path(row["resume"] or row["job"]).name for row in failed] == [
        "x",
        "more.jsonl:3",
        "broken.pdf",
        "empty.txt",
        "picture.png",
    ]
    assert sum(summary.failures.values()) == 5
    assert summary.rows == 12 * 6


def test_cache_reads_nothing_twice(corpus, tmp_path, monkeypatch):
    """A second batch takes its profiles from the cache, also for a file that was renamed."""
    run_batch(settings(corpus, tmp_path / "a.jsonl"))
    first = corpus.resumes / "000.txt"
    first.rename(corpus.resumes / "999.txt")
    seen: list[str] = []
    from skillgap.batch import reading

    whole = reading.read_chunk
    monkeypatch.setattr(
        reading, "read_chunk", lambda task: (seen.extend(item.id for item in task.items), whole(task))[1]
    )  # fmt: skip
    run_batch(settings(corpus, tmp_path / "b.jsonl"))
    assert seen == []
    run_batch(settings(corpus, tmp_path / "c.jsonl", cache=False))
    assert len(seen) == 17
    assert (tmp_path / "b.jsonl").read_bytes() == (tmp_path / "c.jsonl").read_bytes()


def test_nothing_but_output_and_cache_is_left(corpus, tmp_path):
    """A batch that is done leaves no journal behind."""
    run_batch(settings(corpus, tmp_path / "scores.csv"))
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        ".skillgap-cache",
        "jobs",
        "resumes",
        "scores.csv",
    ]


@pytest.mark.parametrize("others", [{}, {"top": 3}], ids=["all", "top"])
def test_killed_at_any_moment_and_resumed_gives_the_same_bytes(tmp_path, others):
    """SIGKILL after any step, again and again: the output is that of a run that nobody disturbed."""
    corpus = write_corpus(tmp_path, 14, 7)
    (corpus.resumes / "empty.txt").write_bytes(b"")
    whole, disturbed = tmp_path / "whole.parquet", tmp_path / "disturbed.parquet"
    today = {"today": None, **others}
    finish(start(corpus, whole, **today))
    dice = random.Random(4)  # noqa: S311, a choice of moments
    kills = 0
    while kills < 6:
        process = start(corpus, disturbed, resume=True, **today)
        last = dice.randint(3, 9)
        for number, _ in enumerate(process.stdout):
            if number == last:
                process.kill()
        process.communicate()
        if process.returncode == 0:
            break
        kills += 1
        assert not disturbed.exists()
    if process.returncode:
        finish(start(corpus, disturbed, resume=True, **today))
    assert kills >= 2
    assert disturbed.read_bytes() == whole.read_bytes()


def test_workers_end_with_the_process_that_leads(corpus, tmp_path):
    """Killing a batch leaves no process behind, and what its workers had done is kept."""
    process = start(corpus, tmp_path / "scores.csv", workers=2)
    assert process.stdout
    for line in process.stdout:
        if line.startswith("reading resumes 2"):
            break
    family = psutil.Process(process.pid).children(recursive=True)
    assert len(family) >= 2
    process.kill()
    process.communicate()
    _, alive = psutil.wait_procs(family, timeout=60)
    assert alive == []
    finish(start(corpus, tmp_path / "scores.csv", workers=2, resume=True))


def test_killed_worker_costs_nothing(corpus, tmp_path):
    """A worker that is killed from outside is replaced, and the rows are the same."""
    finish(start(corpus, tmp_path / "whole.jsonl", workers=0))
    process = start(corpus, tmp_path / "disturbed.jsonl", workers=2)
    assert process.stdout
    killed = set()
    for line in process.stdout:
        if line.startswith("reading resumes") and len(killed) < 2:
            # A worker may end by itself between the look and the kill; the next line gives another chance.
            with suppress(psutil.NoSuchProcess):
                family = psutil.Process(process.pid).children(recursive=True)
                victim = max((one for one in family if not one.children()), key=lambda one: one.pid)
                victim.kill()
                killed.add(victim.pid)
    finish(process)
    assert killed
    assert (tmp_path / "disturbed.jsonl").read_bytes() == (tmp_path / "whole.jsonl").read_bytes()


def test_resume_with_other_settings_is_refused(corpus, tmp_path):
    """An interrupted batch cannot go on as another one."""
    process = start(corpus, tmp_path / "scores.csv")
    assert process.stdout
    process.stdout.readline()
    process.kill()
    process.communicate()
    with pytest.raises(DocumentError, match="another top"):
        run_batch(settings(corpus, tmp_path / "scores.csv", resume=True, top=2))


def test_batch_that_cannot_begin_leaves_nothing(corpus, tmp_path):
    """A mistyped name is an error, and no journal is left of it."""
    wrong = Settings(
        resumes=(str(corpus.resumes),), jobs=("nowhere",), output=tmp_path / "scores.csv", workers=0
    )
    with pytest.raises(DocumentError, match="no such file"):
        run_batch(wrong)
    assert not list(tmp_path.glob(".scores*"))


def test_two_batches_cannot_write_one_output(corpus, tmp_path):
    """The second says so at once and harms nothing."""
    process = start(corpus, tmp_path / "scores.csv")
    assert process.stdout
    process.stdout.readline()
    process.send_signal(signal.SIGSTOP)  # It holds its journal and does not end meanwhile.
    with pytest.raises(DocumentError, match="another batch"):
        run_batch(settings(corpus, tmp_path / "scores.csv"))
    process.send_signal(signal.SIGCONT)
    finish(process)


@pytest.mark.parametrize("top", [None, 3])
def test_an_explanation_is_what_analyze_says_of_the_pair(corpus, tmp_path, top):
    """With `explain` every row has the parts of its score and each requirement, as `analyze` has them."""
    output = tmp_path / "scores.jsonl"
    run_batch(settings(corpus, output, top=top, explain=True))
    found = rows(output)
    assert len(found) == (60 if top is None else 15)
    for row in found[::4]:
        whole = analysis_json(analyze(row["resume"], row["job"], today=TODAY))
        explanation = row["explanation"]
        assert explanation["why"] == whole["confidence"]["why"]
        assert explanation["components"] == whole["components"]
        for ours, theirs in zip(explanation["requirements"], whole["requirements"], strict=True):
            for key in ("label", "importance", "status", "credit", "years", "via"):
                assert ours[key] == theirs[key]
            assert set(ours["evidence"]) == {item["section"] for item in theirs["evidence"]}
