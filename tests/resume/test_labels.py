"""Forms and tables: labels name a field and are never what fills it."""

import pytest
from making_files import draw_pdf, write_at

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


def test_the_languages_of_a_form_are_spoken() -> None:
    """The labels "Mother tongue(s)" and "Other language(s)" head languages, wherever in a form they stand."""
    resume = read(
        HEAD + "Personal skills and competences\nMother tongue(s)\tHungarian\n"
        "Other language(s)\tEnglish (C1), Croatian (B1)\nComputer skills\tAtoM, Omeka\n"
    )
    assert [(it.language, it.fluency) for it in resume.languages] == [
        ("Hungarian", "Mother tongue"),
        ("English", "C1"),
        ("Croatian", "B1"),
    ]


def test_a_long_label_stands_above_what_it_names() -> None:
    """A label of many words on a line of its own names the line below."""
    (study,) = read(
        HEAD + "Education and training\nDates\t2009 \u2013 2014\nTitle of qualification awarded\tMA in Art\n"
        "Name and type of organisation providing education and training\nUniversity of Tarn\n"
    ).education
    assert (study.institution, study.study_type, study.area) == ("University of Tarn", "MA", "Art")


def test_a_form_in_two_narrow_columns_is_read_across() -> None:
    """A label that wraps is one label, and a text that wraps behind a label goes on with it."""
    rows = (
        ("Dates", "2019 \u2013 2021"),
        ("Occupation or position held", "Archivist"),
        ("Main activities and responsibilities", "School programmes for 600 pupils"),
        ("", "AtoM, each year"),
        ("Name and address of employer", "Tarn Museum"),
    )
    placed = [(50.0, 60.0, "Ines Castellan"), (50.0, 100.0, "Work experience")]
    for number, (label, text) in enumerate(rows):
        placed += [(x, 120.0 + 15 * number, it) for x, it in ((50.0, label), (290.0, text)) if it]
    placed += [
        (50.0, 215.0, "Education and training"),
        (50.0, 235.0, "Dates"),
        (290.0, 235.0, "2009 \u2013 2014"),
    ]
    placed += [(50.0, 250.0, "Title of qualification awarded"), (290.0, 250.0, "MA in Art")]
    placed += [(50.0, 265.0, "Name and type of organisation"), (290.0, 265.0, "University of Tarn")]
    placed += [(50.0, 280.0, "providing education and training")]
    document = read_document(draw_pdf(lambda canvas: write_at(canvas, *placed)), name="a.pdf")
    resume = parse_resume(split_sections(document, DocumentKind.RESUME))
    assert [(job.name, job.position, job.summary) for job in resume.work] == [
        ("Tarn Museum", "Archivist", "School programmes for 600 pupils AtoM, each year")
    ]
    assert [study.institution for study in resume.education] == ["University of Tarn"]
