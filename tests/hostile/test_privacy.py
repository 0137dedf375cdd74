"""Nothing leaves the machine, and nothing of a text stays behind."""

import io
import logging
import os
import signal
import socket
import subprocess
import sys
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

ROOT = Path(__file__).resolve().parents[2]
WATCHED = Path(__file__).resolve().parents[1] / "support" / "no_network"
TELLTALE = "Swordfish Quuxington"
RESUME = (
    f"{TELLTALE}\nswordfish@example.com\n\nExperience\nEngineer, Swordfish Works, Jan 2019 - Dec 2023\n"
    "- Built Swordfish services in Python\n\nEducation\nBSc Physics, Swordfish College, 2018\n\n"
    "Skills\nPython, Kubernetes, Swordfishing\n"
)


@pytest.fixture
def watched(tmp_path: Path) -> Callable[..., tuple[int, list[str]]]:
    """Run a command; return its status and what it and all it started did with the network."""

    def run(*command: str | Path) -> tuple[int, list[str]]:
        watch = tmp_path / "watch.txt"
        env = {**os.environ, "SKILLGAP_WATCH": str(watch), "PYTHONPATH": str(WATCHED)}
        done = subprocess.run(
            (sys.executable, "-m", "skillgap", *map(str, command)), env=env, capture_output=True, check=False
        )
        assert b"bug" not in done.stderr, done.stderr
        return done.returncode, watch.read_text(encoding="utf-8").splitlines()

    return run


@pytest.mark.parametrize(
    ("command", "processes"),
    [
        (("analyze", "{resume}", "--job", "{posting}"), 1),
        (("analyze", "{long}", "--job", "{posting}"), 2),
        (("analyze", "{packed}", "--job", "{posting}"), 2),
        (("tailor", "{resume}", "--job", "{posting}", "-o", "{folder}/out.pdf"), 1),
        (("tailor", "{resume}", "--job", "{posting}", "-o", "{folder}/out.docx"), 1),
        (
            (
                "batch",
                "{folder}/resumes",
                "--jobs",
                "{posting}",
                "-o",
                "{folder}/out.parquet",
                "--workers",
                "2",
            ),
            # The workers are forks of the third process and keep its watch.
            3,
        ),
        (("plan", "{resume}", "--role", "ai-engineer", "--format", "ics"), 1),
        (("roadmap", "import", "{posting}"), 1),
        (("demo", "-o", "{folder}/demo"), 1),
    ],
    ids=lambda value: value[0] if isinstance(value, tuple) else None,
)
def test_no_process_connects(
    command: tuple[str, ...], processes: int, watched: Callable[..., object], tmp_path: Path
) -> None:
    """Neither a command nor any process it starts opens a connection, sends, or looks up a name."""
    folder = tmp_path / "work"
    (folder / "resumes").mkdir(parents=True)
    for number in range(6):
        (folder / "resumes" / f"{number}.txt").write_text(f"{RESUME}Number {number}\n", encoding="utf-8")
    (folder / "long.txt").write_text(RESUME + "- Wrote a careful report\n" * 3000, encoding="utf-8")
    (folder / "packed.pdf").write_bytes(
        (ROOT / "samples/resume.pdf").read_bytes()
        + b"9 0 obj << /Filter [/FlateDecode /FlateDecode] >> stream\n%s\nendstream" % zlib.compress(b"x")
    )
    names = {
        "resume": ROOT / "samples/resume.pdf",
        "posting": ROOT / "samples/posting.txt",
        "long": folder / "long.txt",
        "packed": folder / "packed.pdf",
        "folder": folder,
    }
    status, lines = watched(*(word.format(**names) for word in command))
    assert status == 0
    started = {line.split()[0] for line in lines if " starts " in line}
    assert len(started) >= processes
    assert [line for line in lines if " starts " not in line] == []


def test_the_watch_sees_connections(tmp_path: Path) -> None:
    """What the test above relies on: a process that connects is seen and refused."""
    watch = tmp_path / "watch.txt"
    env = {**os.environ, "SKILLGAP_WATCH": str(watch), "PYTHONPATH": str(WATCHED)}
    tries = "import socket\nfor go in (lambda: socket.create_connection(('203.0.113.1', 80), 1), lambda: "
    tries += "socket.getaddrinfo('example.org', 80)):\n try: go()\n except OSError: pass\n"
    subprocess.run((sys.executable, "-c", tries), env=env, check=True)
    assert len(watch.read_text(encoding="utf-8").splitlines()) >= 3


@pytest.mark.browser
def test_only_the_browser_connects(tmp_path: Path) -> None:
    """A whole analysis in the served app opens no connection of its own and listens on this machine only."""
    from browsing import settled, try_the_sample
    from chromium import opened_browser

    watch = tmp_path / "watch.txt"
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = subprocess.Popen(
        (sys.executable, "-m", "skillgap", "app", "--port", str(port)),
        env={
            **os.environ,
            "SKILLGAP_WATCH": str(watch),
            "PYTHONPATH": str(WATCHED),
            "STREAMLIT_SERVER_HEADLESS": "true",
        },
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    try:
        assert server.stdout is not None
        next(line for line in server.stdout if "started on" in line or "URL" in line)
        with opened_browser() as browser:
            page = browser.new_page()
            page.set_default_timeout(120_000)
            try_the_sample(page, f"http://127.0.0.1:{port}")
            settled(page)
    finally:
        os.killpg(server.pid, signal.SIGTERM)
        server.communicate()
    lines = watch.read_text(encoding="utf-8").splitlines()
    assert len(lines) >= 2  # The command and its server.
    assert [line for line in lines if " starts " not in line] == []


def holds_telltale(path: Path) -> bool:
    """Whether a file, or a part of an archive, holds a word of the resume."""
    data = path.read_bytes()
    parts = [data]
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            parts += [archive.read(name) for name in archive.namelist()]
    return any(
        "swordfish" in part.decode(code, "ignore").casefold()
        for part in parts
        for code in ("utf-8", "utf-16-le")
    )


@pytest.mark.parametrize(
    "command",
    [
        ("analyze", "{resume}", "--job", "{posting}"),
        ("extract", "{resume}", "--format", "jsonl"),
        ("tailor", "{resume}", "--job", "{posting}", "-o", "{out}/tailored.pdf"),
        ("tailor", "{resume}", "--job", "{posting}", "-o", "{out}/tailored.docx"),
        ("batch", "{resume}", "--jobs", "{posting}", "-o", "{out}/out.csv", "--workers", "1"),
        ("analyze", "{broken}", "--job", "{posting}"),
        ("batch", "{broken}", "--jobs", "{posting}", "-o", "{out}/out.csv", "--workers", "1"),
    ],
    ids=lambda command: "-".join(word.strip("{}/") for word in command if not word.startswith("-"))[:30],
)
def test_no_word_of_a_resume_stays_anywhere(command: tuple[str, ...], tmp_path: Path) -> None:
    """Home, temporary and working folders, the batch's cache among them, hold nothing of the text after."""
    folders = {name: tmp_path / name for name in ("home", "temporary", "out", "given", "here")}
    for folder in folders.values():
        folder.mkdir()
    resume, broken = folders["given"] / "resume.txt", folders["given"] / "broken.pdf"
    resume.write_text(RESUME, encoding="utf-8")
    broken.write_bytes(b"%PDF-1.7 Swordfish")
    names = {
        "resume": resume,
        "broken": broken,
        "posting": ROOT / "samples/posting.txt",
        "out": folders["out"],
    }
    env = {
        **os.environ,
        "HOME": str(folders["home"]),
        "XDG_CACHE_HOME": str(folders["home"]),
        "TMPDIR": str(folders["temporary"]),
    }
    subprocess.run(
        (sys.executable, "-m", "skillgap", *(word.format(**names) for word in command)),
        env=env,
        cwd=folders["here"],
        capture_output=True,
        check=False,
    )
    asked_for = {path for path in folders["out"].iterdir() if path.stem == "tailored"}
    left = {path for path in everything_in(tmp_path) if folders["given"] not in path.parents} - asked_for
    assert not [path for path in left if holds_telltale(path)]
    assert everything_in(folders["temporary"]) == everything_in(folders["here"]) == set()


def test_interrupted_batch_keeps_no_text(tmp_path: Path) -> None:
    """What a killed batch leaves to go on from holds numbers and names of skills, and no word of a resume."""
    folder = tmp_path / "resumes"
    folder.mkdir()
    for number in range(200):
        (folder / f"{number}.txt").write_text(f"{RESUME}Number {number}\n", encoding="utf-8")
    out = tmp_path / "out"
    command = (
        "batch",
        folder,
        "--jobs",
        ROOT / "samples/posting.txt",
        "-o",
        out / "out.csv",
        "--workers",
        "1",
    )
    with subprocess.Popen(
        (sys.executable, "-m", "skillgap", *map(str, command)),
        start_new_session=True,
        stderr=subprocess.DEVNULL,
    ) as process:
        cache = out / ".skillgap-cache" / "profiles.sqlite3"
        while process.poll() is None and not cache.exists():
            os.sched_yield()
        os.killpg(process.pid, signal.SIGKILL)
    assert everything_in(out)
    assert not [path for path in everything_in(out) if holds_telltale(path)]


def test_a_bug_quotes_nothing(
    skillgap: Callable[..., object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When a library fails over a text and says it, neither error nor batch repeats what it said."""
    import phonenumbers

    def fail(text: str, *_: object) -> None:
        message = f"cannot understand {text!r}, Swordfish"
        raise ValueError(message)

    monkeypatch.setattr(phonenumbers, "parse", fail)
    resume, out = tmp_path / "resume.txt", tmp_path / "out.csv"
    resume.write_text(RESUME.replace("example.com", "example.com | +1 503 555 0142"), encoding="utf-8")
    posting = ROOT / "samples/posting.txt"
    done = skillgap("analyze", resume, "--job", posting)
    assert (done.status, done.out) == (1, "")
    assert "a bug of skillgap (ValueError at " in done.err
    assert skillgap("batch", resume, "--jobs", posting, "-o", out, "--workers", "0").status == 4
    row = out.read_text(encoding="utf-8")
    assert "a bug of skillgap (ValueError at " in row
    assert "Swordfish" not in done.err + row


def test_a_bug_of_the_app_is_logged_without_the_text(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """What Streamlit logs of a bug names places and no words."""
    import skillgap.ui.start

    def fail(*_: object, **__: object) -> None:
        raise ValueError(TELLTALE)

    app = AppTest.from_file(ROOT / "app.py", default_timeout=120).run()
    monkeypatch.setattr(skillgap.ui.start.st, "button", fail)
    app.run()
    (error,) = app.exception
    said = error.message + "".join(capfd.readouterr())
    assert "a bug of skillgap" in said
    assert "Swordfish" not in said


@pytest.fixture
def connections(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[object]]:
    """Note and refuse every connection, datagram and look-up of a name by this process."""
    tried: list[object] = []

    def refuse(*arguments: object, **_: object) -> None:
        # The first argument of a method is the socket itself.
        given = arguments[1:] if arguments and isinstance(arguments[0], socket.socket) else arguments
        if arguments and isinstance(arguments[0], socket.socket) and arguments[0].family == socket.AF_UNIX:
            return
        tried.append(given)
        raise OSError("no connection is allowed here")

    for method in ("connect", "connect_ex", "sendto", "listen"):
        monkeypatch.setattr(socket.socket, method, refuse)
    for function in ("getaddrinfo", "gethostbyname", "create_connection"):
        monkeypatch.setattr(socket, function, refuse)
    yield tried
    assert tried == []


@pytest.mark.parametrize(
    "command",
    [
        ("analyze", "samples/resume.pdf", "--job", "samples/posting.txt"),
        ("tailor", "samples/resume.pdf", "--job", "samples/posting.txt", "-o", "{folder}/tailored.docx"),
        ("parse", "samples/resume.docx"),
        ("demo", "--output", "{folder}/demo"),
    ],
    ids=lambda command: command[0],
)
@pytest.mark.usefixtures("connections")
def test_commands_connect_to_nothing(
    command: tuple[str, ...], skillgap: Callable[..., object], tmp_path: Path
) -> None:
    """No command opens a connection, listens, or looks up a name."""
    made = [
        str(ROOT / word) if word.startswith("samples/") else word.format(folder=tmp_path) for word in command
    ]
    done = skillgap(*made)
    assert done.status == 0, done.err


def test_app_connects_to_nothing(connections: list[object]) -> None:
    """A whole analysis in the app opens no connection; only the browser's exists, which is not here."""
    app = AppTest.from_file(ROOT / "app.py", default_timeout=120).run().button(key="sample").click().run()
    assert not app.exception
    assert connections == []


def everything_in(folder: Path) -> set[Path]:
    """Return every file below a folder."""
    return {path for path in folder.rglob("*") if path.is_file()}


def test_nothing_stays_in_temporary_folders(
    skillgap: Callable[..., object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Reading, tailoring and refusing leave no temporary file behind."""
    temporary, out = tmp_path / "temporary", tmp_path / "out"
    temporary.mkdir()
    out.mkdir()
    monkeypatch.setenv("TMPDIR", str(temporary))
    monkeypatch.setattr(tempfile, "tempdir", None)
    broken = tmp_path / "broken.pdf"
    broken.write_bytes((ROOT / "samples/resume.pdf").read_bytes()[:3000])
    posting = ROOT / "samples/posting.txt"
    for suffix in ("docx", "pdf", "txt"):
        done = skillgap(
            "tailor", ROOT / "samples/resume.pdf", "--job", posting, "-o", out / f"tailored.{suffix}"
        )
        assert done.status == 0, done.err
    assert skillgap("analyze", broken, "--job", posting).status != 0
    assert everything_in(temporary) == set()
    assert {path.name for path in everything_in(out)} == {f"tailored.{s}" for s in ("docx", "pdf", "txt")}


@pytest.mark.parametrize(
    "data",
    [
        f"{TELLTALE}\0\0\0\0".encode(),
        f'{{"basics": {{"name": "{TELLTALE}"'.encode(),
        f'{{"name": "{TELLTALE}"}}'.encode(),
        f"%PDF-1.7 ({TELLTALE})".encode(),
        f"PK\x03\x04{TELLTALE}".encode(),
        f"<html><head><title>{TELLTALE}</title></head></html>".encode(),
        f"{TELLTALE} {'a' * 30_000}".encode(),
    ],
    ids=["binary", "cut-json", "foreign-json", "broken-pdf", "broken-zip", "empty-page", "long-line"],
)
def test_errors_and_logs_hold_no_text(
    data: bytes, skillgap: Callable[..., object], tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """What is wrong with a file is said without a word of what it says."""
    path = tmp_path / "resume.txt"
    path.write_bytes(data)
    with caplog.at_level(logging.DEBUG):
        done = skillgap("analyze", path, "--job", ROOT / "samples/posting.txt")
    assert done.status != 0
    assert done.err.count(str(path)) == 1  # It is about the file, not about how the command was written.
    assert "Swordfish" not in done.out + done.err + caplog.text


def test_logs_hold_no_text(
    skillgap: Callable[..., object], tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Not even at its most talkative does a log hold a word of a resume."""
    path = tmp_path / "resume.txt"
    path.write_text(f"{TELLTALE}\nExperience\nEngineer, Acme, 2019 - 2023\n- Built Swordfish in Python\n")
    with caplog.at_level(logging.DEBUG):
        assert skillgap("analyze", path, "--job", ROOT / "samples/posting.txt").status == 0
    assert "Swordfish" not in caplog.text


def test_documents_hold_nothing_of_the_machine(skillgap: Callable[..., object], tmp_path: Path) -> None:
    """The properties of a tailored document name no person, program user or path of this machine."""
    import docx

    out = tmp_path / "tailored.docx"
    posting = ROOT / "samples/posting.txt"
    assert skillgap("tailor", ROOT / "samples/resume.pdf", "--job", posting, "-o", out).status == 0
    about = docx.Document(io.BytesIO(out.read_bytes())).core_properties
    said = f"{about.author} {about.last_modified_by} {about.comments} {about.title} {about.subject}"
    assert str(tmp_path) not in said
    assert str(Path.home()) not in said
    assert "python-docx" not in said
