"""Resumes whose headings nobody knows, and those that have none."""

from skillgap.documents import read_document
from skillgap.model.document import DocumentKind, SectionKind
from skillgap.model.resume import Resume
from skillgap.resume import parse_resume
from skillgap.sections import split_sections


def read(text: str) -> Resume:
    """Read a resume from its text, through the real reader."""
    return parse_resume(split_sections(read_document(text.encode(), name="a.txt"), DocumentKind.RESUME))


def test_a_resume_without_headings_is_read_by_its_content() -> None:
    """Jobs, studies, skills and languages are told apart where no heading does it."""
    resume = read(
        "Ines Castellan\nines@example.org, Leeds, UK\n\nI build things that last for a living.\n\n"
        "Site Engineer at Gulf Contracting, Feb 2021 - now\nSupervised concrete works.\n\n"
        "Junior Engineer at Noor Builders, 2018 - 2021\nPrepared take-offs.\n\n"
        "BSc Civil Engineering, University of Leeds, 2018\n\nAutoCAD, Revit, MS Project\n"
        "Arabic (native), English (fluent)\n"
    )
    assert [(job.position, job.name, job.start_date) for job in resume.work] == [
        ("Site Engineer", "Gulf Contracting", "2021-02"),
        ("Junior Engineer", "Noor Builders", "2018"),
    ]
    assert [(study.study_type, study.institution) for study in resume.education] == [
        ("BSc", "University of Leeds")
    ]
    assert [group.keywords for group in resume.skills] == [("AutoCAD", "Revit", "MS Project")]
    assert [it.language for it in resume.languages] == ["Arabic", "English"]
    assert resume.basics.summary == "I build things that last for a living."
    assert "missing-section" in {finding.code for finding in resume.findings}


def test_a_title_above_its_date_opens_the_first_job() -> None:
    """Without headings, the lines between white space and the first date belong to the job."""
    resume = read(
        "Ines Castellan\nines@example.org\n\nSite Engineer\nGulf Works\nFeb 2021 - now\n- Led\n\n"
        "Junior Engineer\nNoor Builders\n2018 - 2021\n- Prepared take-offs\n"
    )
    assert [(job.position, job.name) for job in resume.work] == [
        ("Site Engineer", "Gulf Works"),
        ("Junior Engineer", "Noor Builders"),
    ]


def test_jobs_below_an_unknown_heading_are_jobs() -> None:
    """Where no heading names work, dated titles below one that nobody knows are it."""
    resume = read(
        "# Ines Castellan\n\nines@example.org\n\n## Chronicle\n\nData Engineer, Acme Ltd, 2019 - 2021\n\n"
        "- Moved loads\n\n## Skills\n\nGo, SQL\n"
    )
    assert [(job.position, job.name) for job in resume.work] == [("Data Engineer", "Acme Ltd")]
    assert SectionKind.WORK in {section.kind for section in resume.sections.items}


def test_what_stands_below_known_headings_stays_there() -> None:
    """An unknown heading keeps its lines where another one names the work."""
    resume = read(
        "# Ines Castellan\n\nines@example.org\n\n## Experience\n\nData Engineer, Acme, 2019 - 2021\n\n"
        "## Chronicle\n\nChess coach, 2015 - 2018\n\n## Skills\n\nGo, SQL\n"
    )
    assert [job.position for job in resume.work] == ["Data Engineer"]
