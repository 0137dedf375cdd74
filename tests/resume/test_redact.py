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


PERSON = """Katarzyna "Kasia" O'Brien-Nowak, PhD
Senior Data Engineer
kasia.nowak@example.org | (0) 555 010 9999 | linkedin.com/in/kasianowak
14 Rose Lane, Gdansk, Poland

SUMMARY
{line}

EXPERIENCE
Data Engineer, Gdansk Shipyard Ltd, Gdansk, Mar 2021 - Present
- Built a pipeline in Python for mobile clients

EDUCATION
MSc Computer Science, Gdansk University of Technology, 2014
BSc Physics, University of Gdansk, 2012
"""


@pytest.mark.parametrize(
    ("line", "gone"),
    [
        ("Kasia likes to build", "Kasia"),
        ("O'Brien-Nowak's method is in use", "O'Brien Nowak"),
        ("K. Nowak and M. Jones spoke", "K. Nowak"),
        ("Wrote it (Nowak, K., 2020)", "Nowak, K."),
        ("See kasianowak.example.dev/projects/kafka", "kasianowak"),
        ("Chairman and saleswoman, then waitress", "Chairman saleswoman waitress"),
        ("Mentors girls and women; her/hers", "girls women hers"),
        ("Nationality: Polish", "Nationality Polish"),
        ("Polish citizen, British passport", "citizen British"),
        ("A native of Poland", "Poland"),
        ("Marital status: single, two children", "Marital single children"),
        ("Unmarried", "Unmarried"),
        ("Born 12 March 1990 in Gdansk", "1990 Gdansk"),
        ("A 36-year-old who took maternity leave", "36 maternity"),
    ],
)
def test_what_tells_of_the_person_is_masked_wherever_it_stands(line: str, gone: str) -> None:
    """Short names, initials, origin, family, gender and home town are gone from text and schools alike."""
    text = redacted(read(PERSON.format(line=line).encode(), "resume.txt"))["x-skillgap"]["text"]
    assert not [word for word in [*gone.split(), "Gdansk"] if word in text]
    assert "University of Technology" in text
    assert "Shipyard Ltd" in text


@pytest.mark.parametrize(
    "line",
    [
        "Built mobile apps with citizen developers in national teams",
        "Visa - payments; a single source of truth, 180 ms",
        "Serves citizens, nationals and senators",
        "M. Jones and the Smith, J. case",
    ],
)
def test_words_that_tell_nothing_of_the_person_stay(line: str) -> None:
    """Look-alikes of origin, family and initials are content, and stay."""
    text = redacted(read(PERSON.format(line=line).encode(), "resume.txt"))["x-skillgap"]["text"]
    assert line in text


def test_a_home_town_that_is_a_word_stays_one() -> None:
    """Who lives in Mobile still builds mobile apps, and Mobile Development stays a skill."""
    person = PERSON.replace("Gdansk", "Mobile").format(line="Led Mobile Development")
    text = redacted(read(person.encode(), "resume.txt"))["x-skillgap"]["text"]
    assert "Led Mobile Development" in text
    assert "University of Mobile" not in text
    assert "Mobile University" not in text


def test_who_vouches_for_the_person_is_masked() -> None:
    """Names and places of referees lead to the person, and are masked with all that stands of them."""
    text = TEXT + "\n\nREFERENCES\n\nDr. Alan Marsh, Head of Engineering, alan.marsh@example.org\n"
    masked = redacted(read(text.encode(), "resume.txt"))["x-skillgap"]["text"]
    assert "REFERENCES" in masked
    assert "Marsh" not in masked
    assert "Head of Engineering" not in masked.partition("REFERENCES")[2]
