"""The process that reads what may cost too much: same answer, ended in time, nothing left."""

import io
import subprocess
import sys
import time
from pathlib import Path

import pytest
from making_files import lines_pdf

from skillgap.documents import read_document
from skillgap.documents.suspicion import is_suspect
from skillgap.errors import DocumentError
from skillgap.model.document import Limits

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
ALWAYS = Limits(unguarded_bytes=0)


@pytest.mark.parametrize("name", ["resume.pdf", "resume.docx", "resume.md", "posting.txt"])
def test_guarded_reading_is_the_same(name: str) -> None:
    """Reading in a process of its own gives the very same document."""
    data = (SAMPLES / name).read_bytes()
    assert read_document(data, name=name, limits=ALWAYS) == read_document(data, name=name)


@pytest.mark.parametrize("name", sorted(path.name for path in SAMPLES.glob("*.*")))
def test_ordinary_files_need_no_process(name: str) -> None:
    """The cost of a process is for what is out of the ordinary."""
    assert not is_suspect((SAMPLES / name).read_bytes(), Limits())


def test_errors_come_through() -> None:
    """What is wrong with a file is said in the same words."""
    with pytest.raises(DocumentError, match=r"x\.pdf: the PDF is damaged"):
        read_document(b"%PDF-1.7 nothing", name="x.pdf", limits=ALWAYS)


def test_time_is_limited() -> None:
    """A reading that takes too long is ended, and the error names the limit."""
    started = time.monotonic()
    with pytest.raises(DocumentError, match=r"longer than 0\.01 seconds"):
        read_document(lines_pdf("Jane"), name="x.pdf", limits=Limits(unguarded_bytes=0, max_seconds=0.01))
    assert time.monotonic() - started < 5


def test_memory_is_limited() -> None:
    """A reading that takes too much memory is ended, and the error names the limit."""
    limits = Limits(unguarded_bytes=0, max_memory_bytes=90 * 2**20)
    with pytest.raises(DocumentError, match="more than 90 MB of memory"):
        read_document(b"Jane Doe\n" * 200_000, name="x.txt", limits=limits)


def test_works_in_a_foreign_folder(tmp_path: Path) -> None:
    """A module that lies in the user's folder is not loaded by the reading process."""
    (tmp_path / "pickle.py").write_text("raise SystemExit(3)")
    (tmp_path / "lxml.py").write_text("raise SystemExit(3)")
    script = (
        "from skillgap.documents import read_document\nfrom skillgap.model.document import Limits\n"
        "print(read_document(b'<html><body>Jane', name='x', limits=Limits(unguarded_bytes=0)).text)"
    )
    done = subprocess.run(
        [sys.executable, "-P", "-c", script], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout.strip()) == (0, "Jane"), done.stderr


def test_errors_hold_no_text(capfd: pytest.CaptureFixture[str]) -> None:
    """Neither error nor output quotes what the file says."""
    data = io.BytesIO(lines_pdf("Swordfish")).getvalue()[:-400]
    limits = Limits(unguarded_bytes=0, max_memory_bytes=60 * 2**20)
    with pytest.raises(DocumentError) as caught:
        read_document(data, name="x.pdf", limits=limits)
    said = "".join((str(caught.value), repr(caught.value), *capfd.readouterr()))
    assert "Swordfish" not in said
