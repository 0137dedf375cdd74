"""Courses of study in the ways people write them down: whose school, which subject, what grade."""

import pytest

from skillgap.documents import read_document
from skillgap.model.document import DocumentKind
from skillgap.model.resume import Education
from skillgap.resume import parse_resume
from skillgap.sections import split_sections


def studies(text: str) -> tuple[Education, ...]:
    """Studies of a resume that has nothing else."""
    document = read_document(f"Ines Castellan\nines@example.org\n\nEDUCATION\n{text}".encode(), name="resume")
    return parse_resume(split_sections(document, DocumentKind.RESUME)).education


@pytest.mark.parametrize(
    ("line", "study_type", "area", "school"),
    [
        ("PhD, Marine Ecology, University of Leeds, 2018", "PhD", "Marine Ecology", "University of Leeds"),
        (
            "Associate of Applied Science, Accounting, Tarn Valley College, 2006",
            "Associate of Applied Science",
            "Accounting",
            "Tarn Valley College",
        ),
        ("BSc - Physics, University of Bonn, 2012", "BSc", "Physics", "University of Bonn"),
        ("University of Bonn, BSc, Physics, 2012", "BSc", "Physics", "University of Bonn"),
    ],
)
def test_a_subject_between_commas_is_no_part_of_the_school(
    line: str, study_type: str, area: str, school: str
) -> None:
    """Degree, subject and school of one line are told apart, whichever stands first."""
    (study,) = studies(line)
    assert (study.study_type, study.area, study.institution) == (study_type, area, school)


@pytest.mark.parametrize(
    ("text", "schools"),
    [
        (
            "BA Art, 2:1\t2010 - 2013\nUniversity of Leeds\n\nA-levels: Art (B)\t2010\nAlder Sixth Form\n",
            ["University of Leeds", "Alder Sixth Form"],
        ),
        (
            "Grado en Arte | Universidad de Tarn | 2014 - 2018\nBachillerato | Las Encinas | 2012 - 2014\n",
            ["Universidad de Tarn", "Las Encinas"],
        ),
        (
            "University of Leeds\nMSc Physics, 2014\nBSc Mathematics, May 2012 (GPA: 3.7/4.0)\n",
            ["University of Leeds", "University of Leeds"],
        ),
    ],
)
def test_a_school_that_no_word_shows_is_not_the_one_above(text: str, schools: list[str]) -> None:
    """A study has the school above only where nothing stands in that school's place."""
    assert [study.institution for study in studies(text)] == schools


def test_a_grade_behind_a_date_leaves_it_the_date() -> None:
    """Of two degrees below one school the second is kept, with its own date and grade."""
    first, second = studies(
        "University of Leeds\nMBA, Alder Business School, 2015\nBS in Statistics, May 2008 (GPA: 3.7/4.0)\n"
    )
    assert (first.study_type, first.end_date, first.score, first.area) == ("MBA", "2015", "", "")
    assert (second.study_type, second.area, second.end_date) == ("BS", "Statistics", "2008-05")
    assert second.score == "3.7/4.0"


def test_a_distinction_is_no_subject() -> None:
    """A grade in brackets behind a degree is the study's score."""
    (study,) = studies("MSc (Distinction), Environmental Science, University of Leeds, 2013")
    assert (study.study_type, study.area) == ("MSc", "Environmental Science")
    assert study.score == "Distinction"


def test_points_behind_a_school_are_no_part_of_it() -> None:
    """A grade out of so many points is the study's score, wherever a dash sets it off."""
    (study,) = studies("2015 \u2013 2018   MSc Food Engineering, University of Tarn \u2014 108/110")
    assert (study.institution, study.score) == ("University of Tarn", "108/110")


@pytest.mark.parametrize("grade", ["GPA 3.62", "110/110 e lode", "magna cum laude", "78 %", "grade 2:1"])
def test_a_grade_behind_the_date_of_a_study_parts_it_from_the_next(grade: str) -> None:
    """Two studies of one line each stay two, each with its own dates, whatever grade stands behind them."""
    first, second = studies(
        f"Tarn Valley State University, Bachelor of Science in Nursing, 2017, {grade}\n"
        "Northside High School, Diploma, 2013\n"
    )
    assert (first.institution, first.end_date) == ("Tarn Valley State University", "2017")
    assert (second.institution, second.end_date) == ("Northside High School", "2013")


def test_that_a_study_goes_on_is_no_degree() -> None:
    """What says "(expected)" behind a date names no degree."""
    (study,) = studies("Lantern Trade School, Winterthur\nAugust 2022 \u2013 July 2026 (expected)\n")
    assert (study.study_type, study.end_date) == ("", "2026-07")


def test_qualifications_with_dates_are_studies() -> None:
    """Below "Qualifications" stand studies where their years do, and a summary elsewhere."""
    document = read_document(
        b"Ines Castellan\nines@example.org\n\nQUALIFICATIONS\n2009  NVQ Level 3 Carpentry\n\nWORK\n"
        b"Joiner, Acme Ltd, 2019 - 2021\n- Built stairs\n",
        name="resume",
    )
    (study,) = parse_resume(split_sections(document, DocumentKind.RESUME)).education
    assert (study.study_type, study.end_date) == ("NVQ", "2009")


def test_a_certificate_among_studies_is_a_certificate() -> None:
    """What says "certified" and names no school is a certificate, wherever it stands."""
    document = read_document(
        b"Ines Castellan\nines@example.org\n\nEducation\nMBA, University of Leeds, 2012\n"
        b"Certified Public Accountant, 2006\n",
        name="resume",
    )
    resume = parse_resume(split_sections(document, DocumentKind.RESUME))
    assert [study.study_type for study in resume.education] == ["MBA"]
    assert [(it.name, it.date) for it in resume.certificates] == [("Certified Public Accountant", "2006")]


@pytest.mark.parametrize(
    ("line", "study_type", "school", "end"),
    [
        ("1999   Mag. phil., History, University of Tarn", "Mag. phil.", "University of Tarn", "1999"),
        (
            "2004   Dr. phil., University of Tarn. Thesis: Gloss and Margin",
            "Dr. phil.",
            "University of Tarn",
            "2004",
        ),
        ("2010   Habilitation, University of Tarn", "Habilitation", "University of Tarn", "2010"),
    ],
)
def test_degrees_of_german_universities(line: str, study_type: str, school: str, end: str) -> None:
    """A "Mag." is a degree and no month, and a thesis is no part of the school."""
    (study,) = studies(line)
    assert (study.study_type, study.institution, study.end_date) == (study_type, school, end)


@pytest.mark.parametrize(
    ("line", "study_type", "area", "school"),
    [
        ("Bachelor of Arts - BA, Law, Tarn School, 2015", "Bachelor of Arts", "Law", "Tarn School"),
        (
            "2015 \u2013 2023  Gymnasium am Schloss, Freiburg (Abitur, 1.6)",
            "Abitur",
            "",
            "Gymnasium am Schloss",
        ),
        ("2010 \u2013 2014  Apprenticeship, Alder Maschinen AG", "Apprenticeship", "", "Alder Maschinen AG"),
        (
            "B.S. Supply Chain (in progress, expected Dec 2027), University of Tarn",
            "B.S.",
            "Supply Chain",
            "University of Tarn",
        ),
    ],
)
def test_degrees_with_brackets_and_employers(line: str, study_type: str, area: str, school: str) -> None:
    """Degree, subject and school are told apart beside abbreviations, brackets and firms that train."""
    first, second = studies(f"{line}\nTarn College, Diploma, 2009\n")
    assert (first.study_type, first.area, first.institution) == (study_type, area, school)
    assert (second.institution, second.end_date) == ("Tarn College", "2009")


def test_certificates_in_a_list_of_qualifications() -> None:
    """In a list of qualifications, what names neither a school nor a degree is a certificate."""
    document = read_document(
        b"Ines Castellan\nines@example.org\n\n**QUALIFICATIONS**\n\n* MSP Practitioner (2018)\n"
        b"* PRINCE2 Practitioner (2009, renewed 2022)\n* BSc Computing, University of Leeds, 1999-2003\n",
        name="resume",
    )
    resume = parse_resume(split_sections(document, DocumentKind.RESUME))
    assert [study.study_type for study in resume.education] == ["BSc"]
    assert [(it.name, it.date) for it in resume.certificates] == [
        ("MSP Practitioner", "2018"),
        ("PRINCE2 Practitioner", "2009"),
    ]


def test_a_grade_in_a_cell_of_its_own_is_no_subject() -> None:
    """Behind a bar stands the score of a study, and a degree of three words is whole."""
    (study,) = studies("Master of Public Health (MPH) | University of Tarn | 2015\u20132017 | Distinction\n")
    assert (study.study_type, study.area, study.score) == ("Master of Public Health (MPH)", "", "Distinction")


def test_the_class_of_a_degree_is_no_school_grade() -> None:
    """The class of a British degree is read whole, with or without the word before it."""
    (study,) = studies("BSc Computer Science, University of Leeds, 2013 - 2016, grade 2:1\n")
    assert (study.institution, study.start_date, study.end_date, study.score) == (
        "University of Leeds",
        "2013",
        "2016",
        "2:1",
    )


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("MSc Physics, University of Graz, 2021. Average grade 1.9.", ("MSc", "Physics", "2021")),
        ("PhD Hydrology, Delft College, 2022. Thesis: Recharge", ("PhD", "Hydrology", "2022")),
        ("BSc (Honours), Biochemistry, University of Lagos, 2009", ("BSc (Honours)", "Biochemistry", "2009")),
        ("HND Computing (Upper Credit), Yaba College, 2016", ("HND", "Computing (Upper Credit)", "2016")),
        ("B.E. (Computing), University of Pune, 2012", ("B.E.", "Computing", "2012")),
        ("MSc Physics (ongoing, since May 2023), University of Graz", ("MSc", "Physics", "")),
    ],
)
def test_what_stands_beside_a_degree_is_no_subject(line: str, read: tuple[str, str, str]) -> None:
    """A grade behind the year, a class or a state in brackets is no subject and hides no date."""
    (study,) = studies(line)
    assert (study.study_type, study.area, study.end_date) == read


def test_a_grade_in_percent_is_no_subject() -> None:
    """What stands in percent behind the year of a certificate of school is its grade."""
    (study,) = studies("Higher Secondary Certificate (Science), Tarn Junior College, Nashik, 2020, 89.4%")
    assert (study.score, study.area) == ("89.4%", "")


DEGREE = "University of Leeds, BSc Physics, 2014 - 2018\n"
SCHOOL = "Hull Grammar School, A-levels, 2012 - 2014\n"


@pytest.mark.parametrize(
    ("text", "courses"),
    [
        # Apart, below a single degree.
        (
            f"{DEGREE}{SCHOOL}\nRelevant coursework: Optics, Databases\n",
            [("Optics", "Databases"), ()],
        ),
        # Of which of two degrees, nobody can say.
        (
            f"University of Hull, MSc Data Science, 2019\n{DEGREE}{SCHOOL}\nCoursework: Optics, Databases\n",
            [(), (), ()],
        ),
        # Right below the certificate, in its list, or called subjects.
        (
            f"{DEGREE}{SCHOOL}Modules: Mechanics, Statistics\n",
            [(), ("Mechanics", "Statistics")],
        ),
        (
            f"{DEGREE}\n{SCHOOL}\nSubjects: Maths, Physics\n",
            [(), ("Maths", "Physics")],
        ),
        # No degree.
        (f"{SCHOOL}\nCoursework: Mechanics, Statistics\n", [("Mechanics", "Statistics")]),
    ],
)
def test_courses_apart_below_a_school_certificate_are_of_the_degree(
    text: str, courses: list[tuple[str, ...]]
) -> None:
    """Coursework that stands apart below a school certificate is of the one degree above it, or of none."""
    assert [study.courses for study in studies(text)] == courses
