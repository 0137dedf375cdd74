"""Ways of writing that a reader takes in without noticing: broken lines, lower case, places nobody knows."""

import pytest
from making_files import draw_pdf, write_at
from reportlab.pdfgen.canvas import Canvas

from skillgap.documents import read_document
from skillgap.model.document import DocumentKind
from skillgap.model.resume import Resume
from skillgap.resume import parse_resume, to_json_resume
from skillgap.sections import split_sections

HEAD = "Ines Castellan\nines.castellan@example.org\n\n"


def read(text: str) -> Resume:
    """Read a resume from its text, through the real reader."""
    return of(text.encode())


def of(data: bytes) -> Resume:
    """Read a resume from a file's bytes."""
    return parse_resume(split_sections(read_document(data, name="resume"), DocumentKind.RESUME))


def test_a_sentence_about_an_employer_is_not_the_employer() -> None:
    """One line on what a company does, between its name and the list, is the job's summary."""
    resume = read(
        HEAD + "Experience\n\nNetwork Technician\nHarbour Computer Club\nOct 2014 - Jan 2016\n"
        "Part-time work beside the studies.\n- Rewired three dormitories\n- Taught shell scripting\n"
    )
    (job,) = resume.work
    assert (job.name, job.position) == ("Harbour Computer Club", "Network Technician")
    assert job.summary == "Part-time work beside the studies."


def test_an_address_between_employer_and_title_parts_them_not() -> None:
    """A web address on its own line in a job's heading leaves the title in that heading."""
    resume = read(
        HEAD + "Work\n\nBrightwater Labs\t2019-07-01 \u2014 2022-03-31\nhttps://brightwater.example.com\n"
        "Data Engineer\nOn call for reporting.\nMoved loads to Airflow\n\n"
        "Pinecrest Ltd\t2016-02-01 \u2014 2019-06-30\nhttps://pinecrest.example.com\n"
        "Software Developer\nBilling.\nWrote the service in Go\n"
    )
    assert [(job.name, job.position) for job in resume.work] == [
        ("Brightwater Labs", "Data Engineer"),
        ("Pinecrest Ltd", "Software Developer"),
    ]


def test_a_place_that_other_jobs_have_is_no_employer() -> None:
    """A second position under one employer keeps it, though no list knows the city below its dates."""
    resume = read(
        HEAD + "Experience\n\nBrightwater Labs\nLead Engineer\nApr 2022 - Present\nQuillhaven, Poland\n"
        "- Leads the platform\n- Hires\n\n"
        "Site Engineer\nJul 2019 - Mar 2022\nQuillhaven, Poland\n- Moved services\n- Ran it\n\n"
        "Pinecrest Ltd\nSystems Administrator\nFeb 2016 - Jun 2019\nLeeds, UK\n- Automated hosts\n"
        "- Wrote runbooks\n"
    )
    assert [(job.name, job.position, job.location) for job in resume.work] == [
        ("Brightwater Labs", "Lead Engineer", "Quillhaven, Poland"),
        ("Brightwater Labs", "Site Engineer", "Quillhaven, Poland"),
        ("Pinecrest Ltd", "Systems Administrator", "Leeds, UK"),
    ]


def test_a_project_named_in_lower_case_begins_anew() -> None:
    """A lower-case title after a list is a project of its own, and a wrapped item still goes on."""
    resume = read(
        HEAD + "Projects\n\nherbarium\n- Reads labels of pressed plants\n  on a phone\n\n"
        "tidewatch (2021)\n- Draws tides\n"
    )
    found = [(p.name, [item.quote for item in p.highlights]) for p in resume.projects]
    assert found == [
        ("herbarium", ["Reads labels of pressed plants on a phone"]),
        ("tidewatch", ["Draws tides"]),
    ]


def test_a_headline_of_three_lines_is_read_whole() -> None:
    """A headline whose lines end in a bar or a comma goes on in the next ones."""
    resume = read(
        "Ines Castellan\nSenior Data Engineer |\nMachine Learning and Streaming |\nCloud Platforms\n"
        "ines.castellan@example.org\n\nSkills\nPython, SQL\n"
    )
    assert resume.basics.label == "Senior Data Engineer | Machine Learning and Streaming | Cloud Platforms"


def test_a_name_that_breaks_at_its_hyphen_is_whole() -> None:
    """A double name in large type that goes on in the next line is joined, a headline behind it left off."""

    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 24)
        write_at(canvas, (60, 60, "Ines Castellan-"), (60, 90, "Brook \u2014 Engineer"))
        canvas.setFont("Helvetica", 10)
        write_at(canvas, (60, 120, "ines@example.org"), (60, 150, "SKILLS"), (60, 165, "Python, SQL"))

    assert of(draw_pdf(draw)).basics.name == "Ines Castellan-Brook"


@pytest.mark.parametrize(
    ("first", "second", "email"),
    [
        ("ines.castellan@example.o", "rg", "ines.castellan@example.org"),
        ("ines@studio.exam", "ple", "ines@studio.example"),
        ("ines@example.org", "rg", "ines@example.org"),
        ("ines@example.org", "Leeds", "ines@example.org"),
    ],
)
def test_an_address_that_breaks_in_a_narrow_column_is_whole(first: str, second: str, email: str) -> None:
    """An e-mail address that ends in the next line is joined; one that is whole takes nothing from it."""
    lines = ("Ines Castellan", first, second, "SKILLS", "Python, SQL")
    data = draw_pdf(lambda canvas: write_at(canvas, *((50, 60 + 14 * n, x) for n, x in enumerate(lines))))
    assert of(data).basics.email == email


def test_words_that_only_look_like_degrees_are_none() -> None:
    """A "22-bed unit" is no Bachelor of Education: the line stays what was done."""
    resume = read(
        HEAD + "Experience\n\nSaint Brendan Hospital\nJan 2020 - Present\nCharge Nurse\n\n"
        "Coordinate a shift of fourteen on a 22-bed unit\nTrain new staff\n"
    )
    assert len(resume.work[0].highlights) == 2


def test_a_level_in_brackets_is_no_part_of_a_list() -> None:
    """A group such as "Programming (Advanced): Go" has a level."""
    (group,) = read(HEAD + "Skills\nProgramming (Advanced): Go, Python\n").skills
    assert (group.name, group.level, group.keywords) == ("Programming", "Advanced", ("Go", "Python"))
    assert to_json_resume(read(HEAD + "Skills\nProgramming (Advanced): Go, Python\n"))["skills"][0]["level"]
