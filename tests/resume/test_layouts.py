"""The ways people lay out an entry: each must give the same employer, position, dates and bullets."""

from typing import Any, NamedTuple

import pytest
from making_files import write_docx

from skillgap.documents import read_document
from skillgap.model.document import DocumentKind
from skillgap.model.resume import Resume
from skillgap.resume import parse_resume
from skillgap.sections import split_sections


def read(text: str, name: str = "resume.txt") -> Resume:
    """Read a resume from its text, through the real reader."""
    return parse_resume(split_sections(read_document(text.encode(), name=name), DocumentKind.RESUME))


class Job(NamedTuple):
    """What is expected of one entry."""

    name: str
    position: str
    start: str
    end: str
    current: bool
    bullets: int


HEAD = "Ines Castellan\nines.castellan@example.org\n\n"
FIRST = Job("Brightwater Labs", "Data Engineer", "2021-03", "", current=True, bullets=2)
SECOND = Job("Pinecrest Ltd", "Software Developer", "2018-06", "2021-02", current=False, bullets=2)
BULLETS = (
    "- Moved nightly loads to Airflow and cut run time by half\n- Wrote the data contracts of four teams\n",
    "- Built the billing service in Go\n- Mentored two interns\n",
)

LAYOUTS = {
    "title, employer and dates between bars": (
        "Data Engineer | Brightwater Labs | Mar 2021 - Present\n{0}\n"
        "Software Developer | Pinecrest Ltd | Jun 2018 - Feb 2021\n{1}"
    ),
    "employer and place, then title and dates at the right": (
        "Brightwater Labs\tPortland, OR\nData Engineer\tMarch 2021 – Present\n{0}\n"
        "Pinecrest Ltd\tLeeds, UK\nSoftware Developer\tJune 2018 – February 2021\n{1}"
    ),
    "title and dates at the right, then employer and place": (
        "Data Engineer                              Mar. 2021 – Present\n"
        "Brightwater Labs               Portland, OR\n{0}\n"
        "Software Developer                     Jun. 2018 – Feb. 2021\n"
        "Pinecrest Ltd                   Leeds, UK\n{1}"
    ),
    "title at employer with dates in brackets": (
        "Data Engineer at Brightwater Labs (03/2021 - present)\n{0}\n"
        "Software Developer at Pinecrest Ltd (06/2018 - 02/2021)\n{1}"
    ),
    "dates on a line of their own below": (
        "Data Engineer\nBrightwater Labs, Portland, OR\n2021-03 – now\n{0}\n"
        "Software Developer\nPinecrest Ltd, Leeds, UK\n2018-06 – 2021-02\n{1}"
    ),
    "dates first on a line of their own": (
        "March 2021 - Present\nData Engineer, Brightwater Labs\n{0}\n"
        "June 2018 - February 2021\nSoftware Developer, Pinecrest Ltd\n{1}"
    ),
    "dates in the left margin": (
        "03/2021 – present   Data Engineer, Brightwater Labs, Portland, OR\n{0}\n"
        "06/2018 – 02/2021   Software Developer, Pinecrest Ltd, Leeds, UK\n{1}"
    ),
    "employer with a dash and the title": (
        "Brightwater Labs — Data Engineer\nMar 2021 to date | Portland, OR\n{0}\n"
        "Pinecrest Ltd — Software Developer\nJun 2018 to Feb 2021 | Leeds, UK\n{1}"
    ),
    "four lines": (
        "Brightwater Labs\nData Engineer\nPortland, OR\nMarch 2021 to Present\n{0}\n"
        "Pinecrest Ltd\nSoftware Developer\nLeeds, UK\nJune 2018 to February 2021\n{1}"
    ),
    "export of a network, with lengths of time": (
        "Brightwater Labs\nData Engineer\nMarch 2021 - Present (3 years 2 months)\n"
        "Portland, Oregon, United States\n{0}\n"
        "Pinecrest Ltd\nSoftware Developer\nJune 2018 - February 2021 (2 years 9 months)\n"
        "Leeds, United Kingdom\n{1}"
    ),
    "dates in brackets after the employer": (
        "Brightwater Labs (Mar 2021 – Present)\nData Engineer\n{0}\n"
        "Pinecrest Ltd (Jun 2018 – Feb 2021)\nSoftware Developer\n{1}"
    ),
    "labelled lines": (
        "Company: Brightwater Labs\nPosition: Data Engineer\nDuration: 03/2021 - Present\n{0}\n"
        "Company: Pinecrest Ltd\nPosition: Software Developer\nDuration: 06/2018 - 02/2021\n{1}"
    ),
    "dates in square brackets before the title": (
        "[ 03/2021 – Current ] Data Engineer\nBrightwater Labs\n"
        "City: Portland | Country: United States\n{0}\n"
        "[ 06/2018 – 02/2021 ] Software Developer\nPinecrest Ltd\nCity: Leeds | Country: United Kingdom\n{1}"
    ),
    "employer and place with a dash and the title": (
        "Brightwater Labs, Portland, OR — Data Engineer\nMAR 2021 - PRESENT\n{0}\n"
        "Pinecrest Ltd, Leeds, UK — Software Developer\nJUN 2018 - FEB 2021\n{1}"
    ),
    "stacked dates in the left margin": (
        "Mar 2021    Data Engineer\nPresent     Brightwater Labs, Portland, OR\n{0}\n"
        "Jun 2018    Software Developer\nFeb 2021    Pinecrest Ltd, Leeds, UK\n{1}"
    ),
    "leaders of dashes": (
        "2021-03 - now  Data Engineer, Brightwater Labs -------------- Portland OR\n{0}\n"
        "2018-06 - 2021-02  Software Developer, Pinecrest Ltd -------------- Leeds UK\n{1}"
    ),
    "tools named below the bullets": (
        "Data Engineer\tMar 2021 – Present\nBrightwater Labs\tPortland, OR\n"
        "{0}Technologies: Python, Airflow\n\n"
        "Software Developer\tJun 2018 – Feb 2021\nPinecrest Ltd\tLeeds, UK\n{1}Technologies: Go, SQL\n"
    ),
    "commas only": (
        "Data Engineer, Brightwater Labs, Mar 2021 - Present\n{0}\n"
        "Software Developer, Pinecrest Ltd, Jun 2018 - Feb 2021\n{1}"
    ),
    "no blank lines": (
        "Brightwater Labs, Data Engineer\tMar 2021 - Present\n"
        "{0}Pinecrest Ltd, Software Developer\tJun 2018 - Feb 2021\n{1}"
    ),
}


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS.keys())
@pytest.mark.parametrize(
    "heading", ["EXPERIENCE", "Work Experience:", "P R O F E S S I O N A L  E X P E R I E N C E"]
)
def test_reads_each_layout_alike(layout: str, heading: str) -> None:
    """Whatever the layout, both jobs come out with their employer, title, dates and bullets."""
    resume = read(
        f"{HEAD}{heading}\n\n{layout.format(*BULLETS)}\nEDUCATION\n\nUniversity of Leeds, BSc Physics, 2018\n"
    )
    found = [
        Job(w.name, w.position, w.start_date, w.end_date, w.is_current, len(w.highlights))
        for w in resume.work
    ]
    assert found == [FIRST, SECOND]


def test_positions_share_the_employer_above_them() -> None:
    """Several positions under one employer each name that employer."""
    resume = read(
        HEAD
        + "Experience\n\nBrightwater Labs\tPortland, OR\n"
        + "Lead Data Engineer\tMar 2021 - Present\n- Leads the platform\n"
        + "Data Engineer\tJun 2018 - Feb 2021\n- Built the platform\n\n"
        + "Pinecrest Ltd\tLeeds, UK\nSoftware Developer\tJan 2016 - May 2018\n- Wrote Go\n"
    )
    assert [(w.name, w.position) for w in resume.work] == [
        ("Brightwater Labs", "Lead Data Engineer"),
        ("Brightwater Labs", "Data Engineer"),
        ("Pinecrest Ltd", "Software Developer"),
    ]


def test_employer_line_with_its_own_dates_is_no_position() -> None:
    """An employer's line with the years of all positions is not a job of its own."""
    resume = read(
        HEAD + "Experience\n\nBrightwater Labs\t2016 - Present\n"
        "Lead Data Engineer\tMar 2021 - Present\n- Leads the platform\n"
        + "Data Engineer\tJun 2016 - Feb 2021\n- Built the platform\n"
    )
    assert [(w.name, w.position, w.start_date) for w in resume.work] == [
        ("Brightwater Labs", "Lead Data Engineer", "2021-03"),
        ("Brightwater Labs", "Data Engineer", "2016-06"),
    ]


def test_joins_wrapped_bullets() -> None:
    """A bullet that goes on in the next line is one highlight, a slice of the text."""
    resume = read(
        HEAD
        + "Experience\nData Engineer, Acme Inc., 2019 - 2021\n- Moved all loads\n  to Airflow\n- Second\n"
    )
    first, second = resume.work[0].highlights
    assert first.quote == "Moved all loads to Airflow"
    assert resume.document.text[first.start : first.end] == first.text
    assert second.quote == "Second"


def test_prose_is_a_summary() -> None:
    """One paragraph without a mark is the job's summary, not a highlight."""
    resume = read(
        HEAD
        + "Experience\nData Engineer, Acme Inc., 2019 - 2021\nKept the warehouse running for three years.\n"
    )
    assert resume.work[0].summary == "Kept the warehouse running for three years."
    assert resume.work[0].highlights == ()


GERMAN = """Lebenslauf

Jonas Brandtner
Softwareentwickler
Kastanienweg 4, 50667 Köln | +49 221 5550199 | jonas.brandtner@example.de

BERUFSERFAHRUNG

03.2019 – heute\tSoftwareentwickler, Rheinblick GmbH, Köln
- Entwicklung von Diensten in Java
- Betrieb auf Kubernetes

10/2016 – 02/2019\tWerkstudent, Institut für Statistik
- Auswertungen in R

AUSBILDUNG

2013 – 2019\tM.Sc. Informatik, Universität zu Köln
Abschlussnote: 1,7

KENNTNISSE
Programmiersprachen: Java, R, SQL
Werkzeuge: Docker, Git

SPRACHEN
Deutsch (Muttersprache), Englisch (C1)
"""


def test_reads_a_german_resume() -> None:
    """German headings, months, titles and degrees are understood."""
    resume = read(GERMAN)
    assert resume.basics.name == "Jonas Brandtner"
    assert resume.basics.label == "Softwareentwickler"
    assert [(w.name, w.position, w.start_date, w.end_date) for w in resume.work] == [
        ("Rheinblick GmbH", "Softwareentwickler", "2019-03", ""),
        ("Institut für Statistik", "Werkstudent", "2016-10", "2019-02"),
    ]
    study = resume.education[0]
    assert (study.institution, study.study_type, study.area) == ("Universität zu Köln", "M.Sc.", "Informatik")
    assert (study.start_date, study.end_date, study.score) == ("2013", "2019", "1,7")
    assert [g.keywords for g in resume.skills] == [("Java", "R", "SQL"), ("Docker", "Git")]
    assert [(s.language, s.fluency) for s in resume.languages] == [
        ("Deutsch", "Muttersprache"),
        ("Englisch", "C1"),
    ]


SCHOOLS = {
    "school, place; degree, dates": "University of Leeds\tLeeds, UK\n"
    "Bachelor of Science in Physics\tAug 2014 – May 2018\n",
    "degree, dates; school": "BSc Physics\tAug. 2014 – May 2018\nUniversity of Leeds, Leeds, UK\n",
    "one line with commas": "University of Leeds, BSc in Physics, August 2014 - May 2018\n",
    "one line with bars": "BSc in Physics | University of Leeds | 08/2014 - 05/2018\n",
    "dates first": "08/2014 – 05/2018   BSc Physics, University of Leeds\n",
    "three lines": "University of Leeds\nB.Sc. in Physics\n2014-08 to 2018-05\n",
    "school and place with a dash": "University of Leeds, Leeds, UK — MSc in Physics\nAUG 2014 - MAY 2018\n",
    "grade behind the degree": "University of Leeds\tLeeds, UK\n"
    "BSc in Physics; GPA: 3.9/4.0\tAug 2014 – May 2018\n",
    "dash": "University of Leeds — BSc Physics (Aug 2014 – May 2018)\n",
}


@pytest.mark.parametrize("layout", SCHOOLS.values(), ids=SCHOOLS.keys())
def test_reads_each_layout_of_a_study(layout: str) -> None:
    """Whatever the layout, a study comes out with school, degree, subject and dates."""
    resume = read(f"{HEAD}Education\n\n{layout}- Thesis on tides\n\nSkills\nPython, SQL\n")
    found = [(e.institution, e.area, e.start_date, e.end_date) for e in resume.education]
    assert found == [("University of Leeds", "Physics", "2014-08", "2018-05")]


def test_single_date_of_a_study_is_its_end() -> None:
    """A year alone in education is the year of graduation."""
    resume = read(HEAD + "Education\nMSc Statistics, University of Leeds, 2019\nGPA: 3.8/4.0\n")
    study = resume.education[0]
    assert (study.start_date, study.end_date, study.score) == ("", "2019", "3.8/4.0")


def test_a_tick_in_a_table_is_no_skill() -> None:
    """A table of Word that ticks how well each skill is known lists the skills, and not the ticks."""

    def build(document: Any) -> None:
        for text in ("Ines Castellan", "ines@example.org"):
            document.add_paragraph(text)
        document.add_heading("Skills", 1)
        table = document.add_table(rows=0, cols=3)
        for row in (("Python", "", "\u2713"), ("SQL", "\u2713", "")):
            for cell, words in zip(table.add_row().cells, row, strict=True):
                cell.text = words

    document = read_document(write_docx(build), name="resume.docx")
    skills = parse_resume(split_sections(document, DocumentKind.RESUME)).skills
    assert [group.keywords for group in skills] == [("Python",), ("SQL",)]
