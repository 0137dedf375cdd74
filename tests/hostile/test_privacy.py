"""Nothing leaves the machine, and nothing of a text stays behind."""

import io
import logging
import socket
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

ROOT = Path(__file__).resolve().parents[2]
TELLTALE = "Swordfish Quuxington"


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
