"""`readQuality` falls with what was lost, and never claims more than was understood."""

import io
import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from making_files import draw_pdf, write_at
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from skillgap.documents import read_document
from skillgap.errors import DocumentError
from skillgap.model.document import DocumentKind
from skillgap.resume import parse_resume
from skillgap.sections import split_sections

SAMPLE = Path(__file__).parents[2] / "samples" / "resume.pdf"
LINES = (
    "Ines Castellan", "ines.castellan@example.org", "EXPERIENCE",
    "Data Engineer, Brightwater Labs, Mar 2021 - Present",
    "Moved nightly loads to Airflow and cut run time by half",
    "EDUCATION", "BSc Physics, University of Leeds, 2018",
    "SKILLS", "Python, SQL, Airflow, Terraform",
)  # fmt: skip


def quality(data: bytes) -> float:
    """Quality of a file as `parse` reports it."""
    document = read_document(data, name="resume.pdf")
    return parse_resume(split_sections(document, DocumentKind.RESUME)).read_quality


def is_read_or_refused(data: bytes) -> bool:
    """Whether a file is read with a quality in 0..1, or refused with a reason and a remedy."""
    try:
        return 0.0 <= quality(data) <= 1.0
    except DocumentError as error:
        return bool(error.reason and error.remedy)


def text_page(canvas: Canvas, lines: tuple[str, ...] = LINES) -> None:
    """Write a page of resume."""
    write_at(canvas, *((50, 60 + 16 * n, line) for n, line in enumerate(lines)))


def picture_page(canvas: Canvas) -> None:
    """Fill a page with a picture."""
    raw = io.BytesIO()
    Image.new("L", (60, 80), 200).save(raw, "PNG")
    raw.seek(0)
    canvas.drawImage(ImageReader(raw), 0, 0, 595, 842)


def test_a_sound_resume_is_understood_in_full() -> None:
    """The sample reads with full quality."""
    assert quality(SAMPLE.read_bytes()) == 1.0


def test_a_picture_among_the_pages_counts_as_unread() -> None:
    """Each page that is a picture takes its share of the quality."""
    assert quality(draw_pdf(text_page, picture_page)) == pytest.approx(
        0.5 * quality(draw_pdf(text_page)), abs=0.01
    )


def test_garbled_letters_lower_it() -> None:
    """A page in the gibberish of a font without a character table is hardly understood."""
    shifted = tuple("".join(chr(max(33, ord(c) - 29)) if c != " " else " " for c in line) for line in LINES)
    garbled = draw_pdf(text_page, lambda canvas: text_page(canvas, shifted * 3))
    assert quality(garbled) < 0.8 * quality(draw_pdf(text_page))


def test_text_without_structure_is_not_claimed_to_be_understood() -> None:
    """Words without headings, name or jobs come out below one half."""
    prose = ("several words of running text about nothing that is a job or a skill",) * 6
    assert quality(draw_pdf(lambda canvas: text_page(canvas, prose))) < 0.5


def test_jobs_without_employers_lower_it() -> None:
    """What is missing from the jobs is missing from the quality."""
    bare = tuple(line.replace(", Brightwater Labs, Mar 2021 - Present", "") for line in LINES)
    assert quality(draw_pdf(lambda canvas: text_page(canvas, bare))) < quality(draw_pdf(text_page))


@pytest.mark.property
@settings(max_examples=40, deadline=None)
@given(seed=st.integers(0, 10_000), share=st.floats(0.0, 0.05))
def test_damaged_bytes_give_a_quality_or_a_reason(seed: int, share: float) -> None:
    """A PDF with random bytes changed is read with a quality in 0..1 or refused with a reason, never more."""
    chance = random.Random(seed)  # noqa: S311 - damage, not secrets
    data = bytearray(SAMPLE.read_bytes())
    for _ in range(int(share * len(data))):
        data[chance.randrange(len(data))] = chance.randrange(256)
    assert is_read_or_refused(bytes(data))


@pytest.mark.parametrize("kept", [0.1, 0.5, 0.9, 0.99])
def test_a_file_cut_short_is_read_or_refused(kept: float) -> None:
    """A file that was only half downloaded never raises anything but a reasoned error."""
    data = SAMPLE.read_bytes()
    assert is_read_or_refused(data[: int(kept * len(data))])
