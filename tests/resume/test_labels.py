"""Forms and tables: labels name a field and are never what fills it."""

import pytest

from skillgap.documents import read_document
from skillgap.model.document import DocumentKind
from skillgap.model.resume import Resume
from skillgap.resume import parse_resume
from skillgap.resume.labels import heads_list, is_label
from skillgap.sections import split_sections

HEAD = "Ines Castellan\nines.castellan@example.org\n\n"


def read(text: str) -> Resume:
    """Read a resume from its text, through the real reader."""
    return parse_resume(split_sections(read_document(text.encode(), name="a.txt"), DocumentKind.RESUME))


@pytest.mark.parametrize(
    ("text", "label", "announces"),
    [
        ("Name of employer", True, False),
        ("Zeitraum:", True, False),
        ("Fonction ou poste occupé", True, False),
        ("Highlights", True, True),
        ("Key achievements:", True, True),
        ("Achievements in Leeds", False, False),
        ("Brightwater Labs", False, False),
    ],
)
def test_labels(text: str, label: bool, announces: bool) -> None:
    """Labels are known in several languages; those that announce a list are told from the others."""
    assert (is_label(text), heads_list(text)) == (label, announces)


def test_heads_of_columns_are_no_entry() -> None:
    """The first row of a table, which names its columns, is neither a job nor a part of one."""
    resume = read(
        HEAD + "Work experience\n\nPeriod\tEmployer\tPosition\n2019 - 2021\tBrightwater Labs\tData Engineer\n"
        "2016 - 2019\tPinecrest Ltd\tSoftware Developer\n"
    )
    assert [(job.name, job.position, job.start_date) for job in resume.work] == [
        ("Brightwater Labs", "Data Engineer", "2019"),
        ("Pinecrest Ltd", "Software Developer", "2016"),
    ]


def test_a_form_gives_its_fields_in_any_order() -> None:
    """A form that names the employer last gives employer, position, dates and what was done."""
    job = (
        "Dates\t{0}\nOccupation or position held\t{1}\nMain activities and responsibilities\t{2}\n"
        "Name and address of employer\t{3}\n\n"
    )
    resume = read(
        HEAD
        + "WORK EXPERIENCE\n\n"
        + job.format("March 2019 - June 2021", "Data Engineer", "Kept the loads running.", "Brightwater Labs")
        + job.format("May 2016 - February 2019", "Software Developer", "Wrote Go.", "Pinecrest Ltd")
    )
    assert [(job.name, job.position, job.start_date, job.summary) for job in resume.work] == [
        ("Brightwater Labs", "Data Engineer", "2019-03", "Kept the loads running."),
        ("Pinecrest Ltd", "Software Developer", "2016-05", "Wrote Go."),
    ]


def test_what_stands_below_highlights_is_the_list() -> None:
    """A label above lines without marks tells what was done from what the job was, and is neither."""
    resume = read(
        HEAD + "Experience\n\nBrightwater Labs\t2019 - 2021\nData Engineer\nFreight platform.\nHighlights\n"
        "Moved all loads to Airflow\nWrote the data contracts\n"
    )
    (job,) = resume.work
    assert job.summary == "Freight platform."
    assert [item.quote for item in job.highlights] == [
        "Moved all loads to Airflow",
        "Wrote the data contracts",
    ]


def test_quoted_words_stand_where_they_were_found() -> None:
    """A label that is left out shifts no offset."""
    resume = read(
        HEAD + "Experience\n\nDates\t2019 - 2021\nEmployer\tBrightwater Labs\n- Built it\n- Ran it\n"
    )
    text = resume.document.text
    assert all(text[item.start : item.end] == item.text for item in resume.work[0].highlights)
