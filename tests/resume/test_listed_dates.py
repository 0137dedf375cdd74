"""Heads of entries that list several dates."""

import pytest

from skillgap.documents import read_document
from skillgap.model.document import DocumentKind
from skillgap.model.resume import Work
from skillgap.resume import parse_resume
from skillgap.sections import split_sections


def job(head: str) -> Work:
    """Read a resume with one job under this head."""
    text = f"Ines Castellan\nines@example.org\n\nExperience\n\n{head}\n- Marked the essays of two courses\n"
    document = read_document(text.encode(), name="resume.txt")
    (found,) = parse_resume(split_sections(document, DocumentKind.RESUME)).work
    return found


@pytest.mark.parametrize(
    ("head", "start", "end"),
    [
        ("Brightwater Ltd, Teaching Assistant, 2022 and 2023", "2022", "2023"),
        ("Teaching Assistant, Brightwater Ltd\t2021, 2022 & 2023", "2021", "2023"),
        ("Teaching Assistant, Brightwater Ltd (2022, 2023)", "2022", "2023"),
        ("Brightwater Ltd\nTeaching Assistant\n2022 und 2023", "2022", "2023"),
        ("Brightwater Ltd, Teaching Assistant, 2019 and 2022", "2022", ""),
        ("Brightwater Ltd, Teaching Assistant, Summer 2022 and 2023", "2022-06", "2022-08"),
        ("Brightwater Ltd, Teaching Assistant, 2018 - 2019 and 2021 - 2022", "2021", "2022"),
    ],
)
def test_dates_that_are_listed_are_all_dates(head: str, start: str, end: str) -> None:
    """Listed dates are no part of title, employer or place; years that follow each other are a stretch."""
    found = job(head)
    assert (found.position, found.name, found.location) == ("Teaching Assistant", "Brightwater Ltd", "")
    assert (found.start_date, found.end_date) == (start, end)


def test_a_year_in_a_name_is_not_listed() -> None:
    """A year that ends a name stays in it, and makes no place of it."""
    found = job("Analyst, Tide Atlas 2022, 2023")
    assert (found.position, found.name, found.location) == ("Analyst", "Tide Atlas 2022", "")
    assert found.start_date == "2023"


def test_a_postal_code_beside_an_unknown_town_is_one() -> None:
    """A number that is no year still makes a town of the name beside it."""
    assert job("Clerk, Brightwater Ltd, 5733 Quillmere, 2019 - 2021").location == "5733 Quillmere"
