"""Bad days: a full disk, a folder of somebody else's, an impatient user, another country. Nothing is lost."""

import ctypes
import json
import os
import resource
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
RESUME, POSTING = ROOT / "samples/resume.txt", ROOT / "samples/posting.txt"
SKILLGAP = (sys.executable, "-m", "skillgap")
TODAY = ("--today", "2026-01-15")


def run(*command: str | Path, before: Callable[[], None] | None = None, **more: object):
    """Run a command in a process of its own."""
    return subprocess.run(
        (*SKILLGAP, *map(str, command)),
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=before,
        **more,
    )


def small_files(size: int) -> Callable[[], None]:
    """Let a process write no file of more bytes than this, as a disk does that is full."""
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


def texts(folder: Path, count: int) -> Path:
    """Write resumes that differ."""
    folder.mkdir()
    for number in range(count):
        text = RESUME.read_text(encoding="utf-8").replace("MAYA LINDQVIST", f"MAYA LINDQVIST {number}")
        (folder / f"{number:03}.txt").write_text(text, encoding="utf-8")
    return folder


def hidden(folder: Path) -> list[str]:
    """Return what temporary files a folder holds."""
    return sorted(path.name for path in folder.iterdir() if path.name.startswith("."))


@pytest.mark.parametrize(
    "command",
    [
        ("analyze", RESUME, "--job", POSTING, "-o", "{out}/old.html"),
        ("analyze", RESUME, "--job", POSTING, "-o", "{out}/old.json"),
        ("tailor", RESUME, "--job", POSTING, "-o", "{out}/old.docx"),
        ("tailor", RESUME, "--job", POSTING, "-o", "{out}/old.pdf"),
        ("plan", RESUME, "--role", "ai-engineer", "--format", "ics", "-o", "{out}/old.ics"),
    ],
    ids=lambda command: f"{command[0]}-{command[-1].rpartition('.')[2]}",
)
def test_full_disk_loses_nothing(command: tuple[str | Path, ...], tmp_path: Path) -> None:
    """When there is no room, that is said, what stood there before still does, and no piece is left."""
    name = Path(str(command[-1]).format(out=tmp_path))
    name.write_text("what was here before", encoding="utf-8")
    done = run(*command[:-1], name, before=small_files(1000))
    assert done.returncode == 3, done.stderr
    assert f"{name}: cannot be written (" in done.stderr
    assert name.read_text(encoding="utf-8") == "what was here before"
    assert [path.name for path in tmp_path.iterdir()] == [name.name]


def test_full_disk_behind_standard_output() -> None:
    """A report that cannot be printed whole is said to be so."""
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(
            (*SKILLGAP, "analyze", str(RESUME), "--job", str(POSTING)),
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 3
    assert "(standard output): cannot be written (No space left on device)" in done.stderr
    assert "Exception" not in done.stderr


def test_batch_goes_on_after_a_full_disk(tmp_path: Path) -> None:
    """A batch that finds no room says so, keeps what it has, and goes on to the very same rows."""
    resumes = texts(tmp_path / "resumes", 12)
    out, again = tmp_path / "out" / "rows.jsonl", tmp_path / "again" / "rows.jsonl"
    command = ("batch", resumes, "--jobs", POSTING, "--workers", "1", "--no-cache", *TODAY)
    whole = run(*command, "-o", again)
    assert whole.returncode == 0, whole.stderr
    stopped = run(*command, "-o", out, before=small_files(40_000))
    assert stopped.returncode == 3, stopped.stderr
    assert "--resume" in stopped.stderr or "cannot be written" in stopped.stderr
    assert not out.exists()
    goes_on = run(*command, "-o", out, "--resume")
    assert goes_on.returncode == 0, goes_on.stderr
    assert out.read_bytes() == again.read_bytes()


@pytest.fixture
def closed(tmp_path: Path) -> Iterator[Path]:
    """A folder that may be read and not written."""
    folder = tmp_path / "closed"
    folder.mkdir()
    (folder / "resume.txt").write_bytes(RESUME.read_bytes())
    (folder / "secret.txt").write_bytes(RESUME.read_bytes())
    (folder / "secret.txt").chmod(0)
    folder.chmod(0o555)
    yield folder
    folder.chmod(0o755)


def test_closed_folder_among_others_is_a_row(tmp_path):
    """One folder that may not be read, as `lost+found` on every disk, keeps nobody from the rest."""
    (tmp_path / "in" / "lost+found").mkdir(parents=True)
    (tmp_path / "in" / "resume.txt").write_bytes(RESUME.read_bytes())
    (tmp_path / "in" / "lost+found").chmod(0)
    out = tmp_path / "out.jsonl"
    command = ("batch", tmp_path / "in", "--jobs", POSTING, "--workers", "0", "-o", out)
    done = run(*command, before=without_privilege)
    (tmp_path / "in" / "lost+found").chmod(0o755)
    assert done.returncode == 4, done.stderr
    scored, failed = map(json.loads, out.read_text(encoding="utf-8").splitlines())
    assert scored["score"] > 0
    assert failed["resume"].endswith("lost+found")
    assert "Permission denied" in failed["error"]


def without_privilege() -> None:
    """Take from root the right to open what is closed; for everybody else nothing changes."""
    libc = ctypes.CDLL(None)
    for capability in (1, 2):  # CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH
        libc.prctl(
            24, capability, 0, 0, 0
        )  # PR_CAPBSET_DROP, which holds from the program on that comes next


OWN = ("{closed}/resume.txt", "--job", "{posting}")


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (("analyze", *OWN, "-o", "{closed}/a.html"), "a.html: cannot be written (Permission denied)"),
        (("tailor", *OWN, "-o", "{closed}/a.docx"), "a.docx: cannot be written (Permission denied)"),
        (
            ("batch", OWN[0], "--jobs", "{posting}", "-o", "{closed}/a.csv"),
            "a.csv: cannot be written (Permission denied)",
        ),
        (("demo", "-o", "{closed}/demo"), "demo: cannot be used (Permission denied)"),
        (
            ("analyze", "{closed}/secret.txt", *OWN[1:]),
            "secret.txt: the file cannot be opened (Permission denied)",
        ),
        (("tailor", *OWN, "-o", "/proc/a.txt"), "a.txt: cannot be written ("),
        (("analyze", *OWN, "-o", "{closed}/no/a.md"), "a.md: cannot be written (No such file"),
    ],
)
def test_no_permission_is_said(command: tuple[str, ...], said: str, closed: Path) -> None:
    """Where nothing may be read or written, the message names the file and the reason."""
    names = {"closed": closed, "posting": closed / "resume.txt"}
    done = run(*(word.format(**names) for word in command), before=without_privilege)
    assert done.returncode == 3, done.stderr
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert hidden(closed) == []


def hears_interrupts() -> None:
    """Let a program be interrupted although whoever runs the tests does so in the background."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM])
def test_interrupted_batch_goes_on(sign: signal.Signals, tmp_path: Path) -> None:
    """Ctrl+C and a polite end stop a batch with 130 and all its workers, and --resume ends it as if never."""
    resumes = texts(tmp_path / "resumes", 24)
    out, again = tmp_path / "out" / "rows.jsonl", tmp_path / "again" / "rows.jsonl"
    command = tuple(map(str, ("batch", resumes, "--jobs", POSTING, "--workers", "1", "--no-cache", *TODAY)))
    with subprocess.Popen(
        (*SKILLGAP, *command, "-o", out),
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        text=True,
        preexec_fn=hears_interrupts,  # noqa: PLW1509, the tests have no threads then
    ) as process:
        journal = out.parent / f".{out.name}.journal" / "journal.sqlite3"
        while process.poll() is None and not (journal.exists() and journal.stat().st_size):
            os.sched_yield()
        process.send_signal(sign)
        _, said = process.communicate(timeout=60)
    assert process.returncode == 130, said
    assert "with --resume goes on" in said
    assert "Traceback" not in said
    assert not out.exists()
    assert run(*command, "-o", out, "--resume").returncode == 0
    assert run(*command, "-o", again).returncode == 0
    assert out.read_bytes() == again.read_bytes()


@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM])
def test_interrupted_tailoring_leaves_nothing(sign: signal.Signals, tmp_path: Path) -> None:
    """A tailoring that is stopped leaves the old file as it was and none beside it."""
    out = tmp_path / "out.docx"
    out.write_text("what was here before", encoding="utf-8")
    with subprocess.Popen(
        (*SKILLGAP, "tailor", str(RESUME), "--job", str(POSTING), "-o", str(out)),
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=hears_interrupts,  # noqa: PLW1509, the tests have no threads then
    ) as process:
        # The temporary file is what comes last: it is read back for a while.
        while process.poll() is None and len(list(tmp_path.iterdir())) == 1:
            os.sched_yield()
        process.send_signal(sign)
        _, said = process.communicate(timeout=60)
    if process.returncode == 0:  # It was quicker.
        return
    assert process.returncode == 130, said
    assert said.strip() == "Interrupted."
    assert out.read_text(encoding="utf-8") == "what was here before"
    assert list(tmp_path.iterdir()) == [out]


@pytest.mark.parametrize("form", ["table", "json"])
def test_reader_that_has_seen_enough(form: str) -> None:
    """`skillgap analyze … | head` ends quietly, however long the rest is."""
    command = (*SKILLGAP, "analyze", str(RESUME), *("--job", str(POSTING)) * 8, "--format", form)
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        process.stdout.read(10)
        process.stdout.close()
        said = process.stderr.read()
        process.wait(120)
    assert (process.returncode, said) == (0, b"")


LOCALES = [
    {"LC_ALL": "C"},
    {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"},
    {"LC_ALL": "POSIX", "PYTHONUTF8": "0"},
]
ZONES = [
    {"TZ": "Pacific/Kiritimati"},
    {"TZ": "America/Los_Angeles"},
    {"TZ": ":broken"},
    {"PYTHONHASHSEED": "7"},
]


ANALYZE = ("analyze", RESUME, "--job", POSTING, *TODAY, "--format", "json")


@pytest.fixture(scope="module")
def printed_here() -> str:
    """What an analysis prints on this machine as it is."""
    done = run(*ANALYZE, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("surroundings", [*LOCALES, *ZONES], ids=str)
def test_same_bytes_everywhere(surroundings: dict[str, str], printed_here: str) -> None:
    """Language, time zone and hash seed of a machine change no byte of what is printed."""
    there = run(*ANALYZE, env={**os.environ, **surroundings}, encoding="utf-8")
    assert there.returncode == 0, there.stderr
    assert there.stdout == printed_here


def test_signs_are_printed_in_any_locale() -> None:
    """A table has its signs where the locale has no encoding for them."""
    surroundings = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    done = run("analyze", RESUME, "--job", POSTING, *TODAY, env=surroundings, encoding="utf-8")
    assert (done.returncode, "●" in done.stdout) == (0, True), done.stderr


def test_a_file_of_any_name_can_be_used(tmp_path: Path) -> None:
    """A name that is no text of any encoding is printed so that it can be read, and ends nothing."""
    resume = os.fsencode(tmp_path) + b"/r\xff\xfe\xc4.txt"
    Path(os.fsdecode(resume)).write_bytes(RESUME.read_bytes())
    for form in ("table", "json"):
        done = run("analyze", os.fsdecode(resume), "--job", POSTING, "--format", form, encoding="utf-8")
        assert done.returncode == 0, done.stderr
    done = run("parse", os.fsdecode(resume) + ".none", encoding="utf-8")
    assert (done.returncode, "there is no such file" in done.stderr) == (3, True)
    out = tmp_path / "out.csv"
    done = run("batch", os.fsdecode(resume), "--jobs", POSTING, "-o", out, "--workers", "0", encoding="utf-8")
    assert done.returncode == 0, done.stderr
    assert out.read_bytes().decode("utf-8")
