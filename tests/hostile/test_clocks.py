"""Clocks that are set while we work, and days that are not the same everywhere: nothing is lost."""

import datetime as dt
import itertools
import json
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

ROOT = Path(__file__).resolve().parents[2]
RESUME, POSTING = ROOT / "samples/resume.txt", ROOT / "samples/posting.txt"
SKILLGAP = (sys.executable, "-m", "skillgap")
COMPILER = shutil.which("cc")
DAY = 86_400
DAY_OF_BATCH = "2026-01-15"
CHANGES = (
    dt.datetime(2026, 3, 29, 0, 59, 59, tzinfo=dt.UTC),
    dt.datetime(2026, 10, 25, 0, 59, 59, tzinfo=dt.UTC),
)
"""One second before summer time begins and ends in the zone of the tests."""

with_compiler = pytest.mark.skipif(
    COMPILER is None, reason="no C compiler is here to make a clock that can be set"
)


@pytest.fixture(scope="session")
def settable(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library that gives the programs which load it a clock of their own."""
    library = tmp_path_factory.mktemp("clock") / "set_clock.so"
    source = ROOT / "tests/support/set_clock.c"
    subprocess.run((COMPILER, "-shared", "-fPIC", "-o", str(library), str(source), "-ldl"), check=True)
    return library


@pytest.fixture(scope="module")
def batch(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, ...]:
    """A batch of 24 resumes that differ, without its output."""
    folder = tmp_path_factory.mktemp("resumes")
    text = RESUME.read_text(encoding="utf-8")
    for number in range(24):
        changed = text.replace("MAYA LINDQVIST", f"MAYA LINDQVIST {number}")
        (folder / f"{number:02}.txt").write_text(changed, encoding="utf-8")
    return (*SKILLGAP, "batch", str(folder), "--jobs", str(POSTING), "--workers", "1", "--no-cache")


@pytest.fixture(scope="module")
def quiet(batch: tuple[str, ...], tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """What the batch writes while nobody touches the clock, on `DAY_OF_BATCH`."""
    return rows(batch, tmp_path_factory.mktemp("quiet") / "rows.jsonl", "--today", DAY_OF_BATCH)


def rows(command: tuple[str, ...], out: Path, *more: str, env: dict[str, str] | None = None) -> bytes:
    """Run a batch to its end and return what it wrote."""
    done = subprocess.run(
        (*command, "-o", str(out), *more),
        env={**os.environ, **(env or {})},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    return out.read_bytes()


def on_this_clock(library: Path, file: Path) -> dict[str, str]:
    """Return the surroundings in which all programs see the clock that a file says."""
    return {"LD_PRELOAD": str(library), "SET_CLOCK": str(file), "TZ": "Europe/Berlin"}


def set_clock(file: Path, seconds: float) -> None:
    """Set the clock to so many seconds from now."""
    fresh = file.with_suffix(".new")
    fresh.write_text(f"{seconds:.0f}\n", encoding="ascii")
    fresh.replace(file)


@contextmanager
def set_again_and_again(file: Path) -> Iterator[None]:
    """Set the clock ten times a second while the body runs: hours, a year, to summer time."""
    now = dt.datetime.now(dt.UTC)
    changes = [(change - now).total_seconds() for change in CHANGES]
    stop, times = threading.Event(), itertools.cycle((-5 * 3600, 7 * 3600, *changes, -400 * DAY, 400 * DAY))

    def work() -> None:
        while not stop.wait(0.1):
            set_clock(file, next(times))

    set_clock(file, 0)
    thread = threading.Thread(target=work)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()


def test_a_clock_that_jumps_changes_no_row(batch: tuple[str, ...], quiet: bytes, tmp_path: Path) -> None:
    """Whenever anybody asks for the time and whatever is said, a batch ends, with the rows it always has."""
    path = os.pathsep.join(
        filter(None, (str(ROOT / "tests/support/jumping_clock"), os.environ.get("PYTHONPATH")))
    )
    day = ("--today", DAY_OF_BATCH)
    assert rows(batch, tmp_path / "rows.jsonl", *day, env={"PYTHONPATH": path}) == quiet


@with_compiler
def test_a_clock_set_while_a_batch_runs_changes_no_row(
    batch: tuple[str, ...], quiet: bytes, settable: Path, tmp_path: Path
) -> None:
    """The system's clock is set back, on, and to the changes of summer time; rows stay the same."""
    file, day = tmp_path / "clock", ("--today", DAY_OF_BATCH, "--time-limit", "30")
    with set_again_and_again(file):
        jumping = rows(batch, tmp_path / "rows.jsonl", *day, env=on_this_clock(settable, file))
    assert jumping == quiet


@with_compiler
def test_a_batch_goes_on_in_another_month_as_if_never_stopped(
    batch: tuple[str, ...], settable: Path, tmp_path: Path
) -> None:
    """What counts as today is kept: --resume on a clock half a year back ends with the same rows."""
    file, out = tmp_path / "clock", tmp_path / "out" / "rows.jsonl"
    env = on_this_clock(settable, file)
    set_clock(file, 0)
    started = dt.datetime.now(ZoneInfo("Europe/Berlin")).date()
    with subprocess.Popen(
        (*batch, "-o", str(out)), env={**os.environ, **env}, stderr=subprocess.PIPE, text=True
    ) as process:
        journal = out.parent / f".{out.name}.journal" / "journal.sqlite3"
        while process.poll() is None and not (journal.exists() and journal.stat().st_size):
            os.sched_yield()
        process.terminate()
        _, said = process.communicate(timeout=60)
    assert process.returncode == 130, said
    set_clock(file, -200 * DAY)
    resumed = rows(batch, out, "--resume", env=env)
    assert resumed == rows(batch, tmp_path / "whole.jsonl", "--today", started.isoformat())


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Pacific/Pago_Pago"])
def test_today_is_the_day_where_the_user_is(zone: str) -> None:
    """On both sides of the date line today is the calendar's day there."""
    before = dt.datetime.now(ZoneInfo(zone)).date()
    done = subprocess.run(
        (*SKILLGAP, "analyze", str(RESUME), "--job", str(POSTING), "--format", "json"),
        env={**os.environ, "TZ": zone},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    after = dt.datetime.now(ZoneInfo(zone)).date()
    assert json.loads(done.stdout)["today"] in {before.isoformat(), after.isoformat()}
