"""What stands beside an employer's name and says what kind of employer it is."""

import pytest

from skillgap.documents import read_document
from skillgap.model.document import DocumentKind
from skillgap.model.resume import Work
from skillgap.resume import parse_resume
from skillgap.sections import split_sections


def jobs(heads: str) -> tuple[Work, ...]:
    """Read a resume with what was done below these heads."""
    text = f"Ines Castellan\nines@example.org\n\nExperience\n\n{heads}\n- Built loads in Airflow\n"
    document = read_document(text.encode(), name="resume.txt")
    return parse_resume(split_sections(document, DocumentKind.RESUME)).work


@pytest.mark.parametrize(
    "told",
    [
        "Maker of infusion pumps",
        "A leading supplier of roofing felt",
        "Provider of payroll software",
        "Software house for harbours",
        "Fintech start-up in the north",
        "Family-run bakery chain",
    ],
)
@pytest.mark.parametrize("title", ["", "Data Engineer\n"])
def test_what_describes_an_employer_is_no_title(told: str, title: str) -> None:
    """A line that describes the employer named above it is part of the summary, and no title."""
    (job,) = jobs(f"Quillmere Devices\t2019 - 2022\n{told}\n{title}".rstrip())
    assert (job.name, job.position, job.summary) == ("Quillmere Devices", title.strip(), told)


@pytest.mark.parametrize(
    "head",
    [
        "Quillmere Devices \u2014 provider of payroll software\nData Engineer, 2019 - 2022",
        "Data Engineer, Quillmere Devices, provider of payroll software, 2019 - 2022",
        "Data Engineer\t2019 - 2022\nQuillmere Devices (provider of payroll software)",
    ],
)
def test_a_description_on_the_line_of_the_name_is_no_title(head: str) -> None:
    """A description set off from the employer's name on its line is no title and no part of the name."""
    (job,) = jobs(head)
    assert (job.name, job.position) == ("Quillmere Devices", "Data Engineer")
    assert job.summary == "provider of payroll software"


def test_a_described_employer_is_that_of_all_jobs_below() -> None:
    """An employer with a description stands over several jobs as one without it does."""
    first, second = jobs(
        "Quillmere Devices\nMaker of pumps\n\nData Engineer\t2019 - 2022\n- Built x\n\nAnalyst\t2015 - 2019"
    )
    assert [(job.name, job.position) for job in (first, second)] == [
        ("Quillmere Devices", "Data Engineer"),
        ("Quillmere Devices", "Analyst"),
    ]


@pytest.mark.parametrize(
    ("head", "name", "position"),
    [
        (
            "Quillmere Devices\t2019 - 2022\nOperator of forklifts",
            "Quillmere Devices",
            "Operator of forklifts",
        ),
        ("Quillmere Devices\t2019 - 2022\nHead of supplier relations", "Quillmere Devices", ""),
        (
            "Provider of Home Care, Quillmere Devices\t2019 - 2022",
            "Quillmere Devices",
            "Provider of Home Care",
        ),
        ("Maker of pumps\t2019 - 2022\nData Engineer", "Maker of pumps", "Data Engineer"),
        (
            "Quillmere Software Company\t2019 - 2022\nData Engineer",
            "Quillmere Software Company",
            "Data Engineer",
        ),
    ],
)
def test_what_reads_like_a_description_and_is_none(head: str, name: str, position: str) -> None:
    """A title stays a title, and where no employer is named, a description stands for the name."""
    (job,) = jobs(head)
    assert job.name == name
    assert not position or job.position == position
    assert job.summary == ""
