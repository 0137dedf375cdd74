"""Name, headline and ways to reach someone, however the top of the page is laid out."""

import pytest
from making_files import typeset

from skillgap.documents import read_document
from skillgap.model.document import DocumentKind
from skillgap.model.resume import Basics
from skillgap.resume import parse_resume
from skillgap.sections import split_sections

REST = """

Experience
Data Engineer, Acme Inc., 2019 - 2021
- Moved loads to Airflow

Education
University of Leeds, BSc Physics, 2018
"""


def read(head: str) -> Basics:
    """Contact data of a resume that begins with `head`."""
    document = read_document((head + REST).encode(), name="resume.txt")
    return parse_resume(split_sections(document, DocumentKind.RESUME)).basics


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("Ines Castellan\nines@example.org", "Ines Castellan"),
        ("CURRICULUM VITAE\n\nInes Castellan\nines@example.org", "Ines Castellan"),
        ("INES CASTELLAN\nSENIOR DATA ENGINEER\nines@example.org", "INES CASTELLAN"),
        ("I N E S   C A S T E L L A N\nines@example.org", "INES CASTELLAN"),
        ("Ines Castellan | Data Engineer | ines@example.org", "Ines Castellan"),
        ("Senior Data Engineer\nInes Castellan\nLeeds, UK", "Ines Castellan"),
        ("Ines Castellan, PhD\nines@example.org", "Ines Castellan"),
        ("Resume of Ines Castellan\nines@example.org", "Ines Castellan"),
        ("Name: Ines Castellan\nEmail: ines@example.org", "Ines Castellan"),
        (
            "EUROPASS CURRICULUM VITAE\n\nSurname(s) / First name(s)\tCastellan Ines\nE-mail\tic@example.org",
            "Castellan Ines",
        ),
        ("A\nInes Castellan\nines@example.org", "Ines Castellan"),
        ("\u738b\u5c0f\u660e\nwang@example.org", "\u738b\u5c0f\u660e"),
        ("\u7530\u4e2d \u7f8e\u54b2\nmisaki@example.org", "\u7530\u4e2d \u7f8e\u54b2"),
        (
            "\u30b8\u30e7\u30f3\u30fb\u30b9\u30df\u30b9\njs@example.org",
            "\u30b8\u30e7\u30f3\u30fb\u30b9\u30df\u30b9",
        ),
        ("\uae40\ubbfc\uc9c0\nmj@example.org", "\uae40\ubbfc\uc9c0"),
        (
            "\u041d\u0438\u043d\u0430 \u041a\u043e\u0440\u043e\u043b\u0451\u0432\u0430\nnk@example.org",
            "\u041d\u0438\u043d\u0430 \u041a\u043e\u0440\u043e\u043b\u0451\u0432\u0430",
        ),
        (
            "\u092f\u0936 \u0936\u0930\u094d\u092e\u093e\nyash@example.org",
            "\u092f\u0936 \u0936\u0930\u094d\u092e\u093e",
        ),
        (
            "\u0645\u062d\u0645\u062f \u0627\u0644\u0623\u062d\u0645\u062f\nm@example.org",
            "\u0645\u062d\u0645\u062f \u0627\u0644\u0623\u062d\u0645\u062f",
        ),
        ("Dr. Ines M. Castellan-O'Brien\nines@example.org", "Dr. Ines M. Castellan-O'Brien"),
        ("Leeds, UK\nInes Castellan\nines@example.org", "Ines Castellan"),
        ("Lebenslauf\nInes van der Castel\nines@example.org", "Ines van der Castel"),
        ("# Ines Castellan\nines@example.org", "Ines Castellan"),
        ("**Ines Castellan**\nines@example.org", "Ines Castellan"),
    ],
)
def test_finds_the_name(head: str, name: str) -> None:
    """The name is found whatever stands around it, and nothing else is taken for it."""
    assert read(head).name == name


@pytest.mark.parametrize(
    ("written", "digits"),
    [
        ("607.379.5733", "6073795733"),
        ("(909) 555-5555", "9095555555"),
        ("+1 (415) 555-0142", "14155550142"),
        ("+49 30 123456-78", "493012345678"),
        ("+44 7911 123456", "447911123456"),
        ("(+82) 10-9030-1843", "821090301843"),
        ("Tel: 020 7946 0958", "02079460958"),
        ("+91-98765-43210", "919876543210"),
        ("+33 6 12 34 56 78", "33612345678"),
    ],
)
@pytest.mark.parametrize(
    "around", ["{0}", "ines@example.org | {0} | Leeds, UK", "Leeds, UK · {0} · ines@example.org"]
)
def test_finds_the_telephone_number(written: str, digits: str, around: str) -> None:
    """Telephone numbers are found in American and in international forms."""
    phone = read("Ines Castellan\n" + around.format(written)).phone
    assert "".join(c for c in phone if c.isdigit()) == digits


def test_takes_no_dates_for_a_telephone_number() -> None:
    """Without a number, none is made of dates or postal codes."""
    assert read("Ines Castellan\nines@example.org | Portland, OR 97201").phone == ""


def test_finds_headline_place_and_profiles() -> None:
    """Headline, place, own page and accounts are told apart in one line."""
    basics = read(
        "Ines Castellan\nSenior Data Engineer\n"
        "Leeds, UK | ines@example.org | castellan.dev | linkedin.com/in/icastellan | github.com/icastellan"
    )
    assert basics.label == "Senior Data Engineer"
    assert basics.location is not None
    assert (basics.location.city, basics.location.country_code) == ("Leeds", "GB")
    assert basics.url == "castellan.dev"
    assert [(p.network, p.username) for p in basics.profiles] == [
        ("LinkedIn", "icastellan"),
        ("GitHub", "icastellan"),
    ]


@pytest.mark.parametrize(
    "written",
    ["GitHub: icastellan", "github: @icastellan", "GitHub:// icastellan", "https://github.com/icastellan"],
)
def test_reads_accounts_given_by_name(written: str) -> None:
    """An account may be given by its name alone, after the network's."""
    profiles = read(f"Ines Castellan\nines@example.org\n{written}").profiles
    assert [(p.network, p.username) for p in profiles] == [("GitHub", "icastellan")]


@pytest.mark.parametrize(
    ("written", "city", "region", "postal"),
    [
        ("Portland, OR", "Portland", "OR", ""),
        ("Portland, OR 97201", "Portland", "OR", "97201"),
        ("12 Elm Street, Portland, OR 97201", "Portland", "OR", "97201"),
        ("Berlin, Germany", "Berlin", "", ""),
        ("10115 Berlin", "Berlin", "", "10115"),
        ("Kastanienweg 4, 50667 Köln", "Köln", "", "50667"),
    ],
)
def test_reads_the_place(written: str, city: str, region: str, postal: str) -> None:
    """A place is read into its parts."""
    place = read(f"Ines Castellan\nines@example.org\n{written}").location
    assert place is not None
    assert (place.city, place.region, place.postal_code) == (city, region, postal)


def test_missing_contact_stays_empty() -> None:
    """Nothing is invented for a resume without contact data."""
    basics = read("")
    assert (basics.email, basics.phone, basics.url, basics.profiles) == ("", "", "", ())


def test_a_name_of_three_lines_is_whole() -> None:
    """A name in large type that a narrow column breaks twice, once at its hyphen, is one name."""
    data = typeset(
        "#set page(width: 12cm)\n#text(size: 22pt)[Cornelius \\ Wainwright- \\ Osei]\n\nPhysiotherapist\n\n"
        "c.osei\\@example.org\n\n= Skills\nPilates, gait analysis\n"
    )
    basics = parse_resume(split_sections(read_document(data, name="a.pdf"), DocumentKind.RESUME)).basics
    assert (basics.name, basics.label) == ("Cornelius Wainwright-Osei", "Physiotherapist")
