"""`parse --redact`: who it is about is gone, what they did is there, and offsets stay true."""

import json
from pathlib import Path

import pytest

from skillgap.documents import read_document
from skillgap.model.document import DocumentKind
from skillgap.model.resume import Resume
from skillgap.resume import parse_resume
from skillgap.resume.redact import MASK, masker, redacted
from skillgap.sections import split_sections

SAMPLES = Path(__file__).parents[2] / "samples"
TEXT = """Ines Castellan
Data Engineer
Portland, OR | ines.castellan@example.org | +1 503 555 0142 | github.com/icastellan
Date of birth: 12 March 1990, age 36

EXPERIENCE
Data Engineer, Brightwater Labs, Mar 2021 - Present
- She led the platform; see icastellan.example.com, cut latency to 180 ms
- Castellan's method is used by Mr. Brown's team

EDUCATION
BSc Physics, University of Leeds, 2018
"""


def read(data: bytes, name: str) -> Resume:
    """Parse a file through the real reader."""
    return parse_resume(split_sections(read_document(data, name=name), DocumentKind.RESUME))


@pytest.mark.parametrize("name", ["resume.pdf", "resume.docx", "resume.txt", "resume.md"])
def test_the_person_is_nowhere_in_the_output(name: str) -> None:
    """Name, address, e-mail, telephone and links of the sample stand nowhere in its redacted form."""
    resume = read((SAMPLES / name).read_bytes(), name)
    out = json.dumps(redacted(resume), ensure_ascii=False).casefold()
    basics = resume.basics
    personal = [*basics.name.split(), basics.email, *(profile.username for profile in basics.profiles)]
    assert basics.name
    assert not [word for word in personal if word.casefold() in out]
    assert basics.phone not in out


def test_age_and_words_of_gender_are_masked() -> None:
    """Date of birth, age, pronouns and forms of address are gone; units and other words stay."""
    out = redacted(read(TEXT.encode(), "resume.txt"))
    text = out["x-skillgap"]["text"]
    for gone in ("1990", "36", "She", "Mr.", "Castellan", "github", "example.com", "503"):
        assert gone not in text
    assert "180 ms" in text
    assert "Brightwater Labs" in text
    assert "Data Engineer" in text


def test_offsets_stay_true() -> None:
    """The masked text has the length of the original, so that every offset still points at its place."""
    resume = read(TEXT.encode(), "resume.txt")
    masked = redacted(resume)["x-skillgap"]["text"]
    assert len(masked) == len(resume.document.text)
    assert all(b in (a, MASK) for a, b in zip(resume.document.text, masked, strict=True))


def test_what_was_done_stays() -> None:
    """Jobs, dates, studies and skills are as before."""
    resume = read((SAMPLES / "resume.pdf").read_bytes(), "resume.pdf")
    out = redacted(resume)
    assert [job["name"] for job in out["work"]] == [job.name for job in resume.work]
    assert [job["startDate"] for job in out["work"]] == [job.start_date for job in resume.work]
    assert "photo" not in {finding["code"] for finding in out["x-skillgap"]["findings"]}


def test_a_name_is_masked_whatever_its_case() -> None:
    """A name in capitals or inside a sentence is masked; a word that only holds it is not."""
    mask = masker(read(TEXT.encode(), "resume.txt"))
    assert mask("INES wrote") == f"{MASK * 4} wrote"
    assert mask("Business lines") == "Business lines"
