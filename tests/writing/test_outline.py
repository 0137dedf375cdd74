"""A clean document says each thing once and whole, in the writer's own words."""

import json

import pytest

from skillgap.documents import read_document
from skillgap.pipeline import read_resume, read_text
from skillgap.writing.jsonresume import json_resume
from skillgap.writing.outline import Outline, outline
from skillgap.writing.text import text_resume

STUDIES = [
    ("ACCA: 9 of 13 papers passed (expected 2027)", "ACCA: 9 of 13 papers passed", "", "expected 2027"),
    ("BSc Mathematics (2:1), Eastmere University, 2011 - 2014", "BSc", "2:1", "2011 – 2014"),
    ("MSc Physics, Eastmere University, 2025 - 2027 (expected)", "MSc", "", "2025 – 2027 (expected)"),
]
"""A line of the education, and what its title, its subtitle and its dates hold."""


MARKED = [
    ("Built **14** services in `Go` and *Rust*", "Built 14 services in Go and Rust"),
    ("Wrote the docs of [Acme](https://acme.example.com/)", "Wrote the docs of Acme (acme.example.com)"),
    ("Kept snake_case_names and 2 * 3 * 4", "Kept snake_case_names and 2 * 3 * 4"),
    ("**Led *four* teams** of __ten__", "Led four teams of ten"),
    (r"Wrote C\# and \*args", "Wrote C# and *args"),
]
"""A bullet in Markdown, and what it says."""


@pytest.mark.parametrize(("bullet", "says"), MARKED)
def test_markdowns_marks_are_not_printed(bullet: str, says: str) -> None:
    """What is strong, emphasised, code or a link in Markdown is written without its marks elsewhere."""
    text = f"# Jane Doe\n\n## Experience\n\n### Engineer, Acme (2020 - 2023)\n- {bullet}\n"
    document = read_document(text.encode(), name="resume.md")
    resume = read_resume(document).resume
    (block,) = outline(resume).blocks
    assert [item.text for item in block.entries[0].items] == [says]
    assert json.loads(json_resume(resume))["work"][0]["highlights"] == [says]


def test_a_link_of_a_job_is_not_the_persons_page() -> None:
    """An employer's address in a bullet does not become a contact."""
    text = "# Jane Doe\njane@example.org\n\n## Experience\n\n### Engineer, Acme (2020 - 2023)\n- Built [it](https://acme.example.com)\n"
    laid = outline(read_resume(read_document(text.encode(), name="resume.md")).resume)
    assert laid.contacts == ("jane@example.org",)


def test_a_label_of_a_contact_does_not_repeat_it() -> None:
    """“Tel:” and “Email:” before what is known already add nothing."""
    laid = _laid("Jane Doe\nTel: 07700 900321   Email: jane@example.com\n\nSkills\n\nPython\n")
    assert laid.contacts == ("jane@example.com", "07700 900321")


def _laid(text: str) -> Outline:
    return outline(read_resume(read_text(text)).resume)


@pytest.mark.parametrize(("line", "title", "told", "dates"), STUDIES)
def test_a_study_loses_no_bracket_and_no_expectation(line: str, title: str, told: str, dates: str) -> None:
    """A degree that is expected stays expected, no bracket stands half, and nothing is said twice."""
    (block,) = _laid(f"Jane Doe\njane@example.org\n\nEducation\n\n{line}\n").blocks
    (entry,) = block.entries
    assert title in entry.title
    assert told in entry.subtitle
    assert entry.dates == dates
    for part in (entry.title, entry.subtitle):
        assert part.count("(") == part.count(")")
        assert not any(word in part for word in dates.split() if word.isdigit())


def test_a_date_until_today_is_said_once() -> None:
    """“April 2018 to date” is the dates of the job and no part of its employer."""
    (block,) = _laid(
        "Jane Doe\n\nWork history\n\nElectrician - Tavwick Electrical Services\nApril 2018 to date\n* Wired\n"
    ).blocks
    (entry,) = block.entries
    assert (entry.subtitle, entry.dates) == ("Tavwick Electrical Services", "Apr 2018 – Present")


@pytest.mark.parametrize("place", ["Oslo, Norway", "14 Larkspur Close, Norwich", "Manchester, UK"])
def test_an_address_stays_in_one_piece(place: str) -> None:
    """Town, street and country stay side by side, as the writer had them."""
    laid = _laid(f"Jane Doe\n{place} | jane@example.org | github.com/jane-doe\n\nSkills\n\nPython\n")
    assert place in laid.contacts


def test_a_country_stays_as_it_is_written() -> None:
    """“Graz, Austria” becomes no “Graz, AT”, though “at” is a word of the resume."""
    laid = _laid(
        "Jo Doe\nChemist | Graz, Austria | jo@example.at\n\nExperience\n\nChemist at Lab Co, 2020 - 2021\n"
    )
    assert laid.contacts == ("jo@example.at", "Graz, Austria")


@pytest.mark.parametrize("line", ["+48 600 555 123  Graz, Austria", "+48 600 555 123 / Graz, Austria"])
def test_contacts_stay_apart(line: str) -> None:
    """Contacts parted by a wide gap or a slash are each one contact, said once."""
    laid = _laid(f"Jo Doe\njo@example.org\n{line}\n\nSkills\n\nPython\n")
    assert sorted(laid.contacts) == ["+48 600 555 123", "Graz, Austria", "jo@example.org"]


def test_a_line_of_contacts_is_cut_between_two() -> None:
    """No telephone number is cut in two where a line of the plain text is full."""
    contacts = ("jo@example.org", "a" * 70, "+48 600 555 123", "Graz, Austria")
    told = text_resume(Outline(name="Jo Doe", label="", contacts=contacts, blocks=()))
    assert "+48 600 555 123 | Graz, Austria" in told.splitlines()


def test_labels_of_contacts_are_not_printed() -> None:
    """“Name:” and “Location:” before a contact add no second one."""
    laid = _laid("Name: Jo Doe\nEmail: jo@example.org\nLocation: Monterrey, Mexico\n\nSkills\n\nPython\n")
    assert laid.contacts == ("jo@example.org", "Monterrey, Mexico")


WHEN = [
    ("Summer 2015", "Summer 2015"),
    ("2012-14", "2012 – 2014"),
    ("seit 2021", "seit 2021"),
    ("März 2017 – Dezember 2020", "März 2017 – Dezember 2020"),
    ("06/2021 - present", "Jun 2021 – Present"),
]
"""Dates as they are written, and as they are told."""


@pytest.mark.parametrize(("written", "told"), WHEN)
def test_a_date_is_said_once(written: str, told: str) -> None:
    """A date in words of its own keeps them; others are spelled alike, and none is told in two spellings."""
    (block,) = _laid(f"Jo Doe\n\nExperience\n\nBuyer, Acme Ltd\n{written}\n- Bought\n").blocks
    (entry,) = block.entries
    assert (entry.title, entry.subtitle, entry.dates) == ("Buyer", "Acme Ltd", told)


DEGREES = [
    ("BSc Physics, University of Leeds, 2021", "BSc Physics"),
    ("BBA, Marketing, University of Leeds, 2021", "BBA, Marketing"),
    ("A-levels: Biology (B), Chemistry (C), Wyke College, 2021", "A-levels: Biology (B), Chemistry (C)"),
    ("MSc Physics (ongoing, since October 2023), University of Leeds", "MSc Physics"),
    ("BSc (Honours), Biochemistry, University of Lagos, 2009", "BSc (Honours), Biochemistry"),
]
"""A line of the education, and its title."""


@pytest.mark.parametrize(("line", "title"), DEGREES)
def test_a_degree_is_told_in_its_own_words(line: str, title: str) -> None:
    """A degree and its subject stand together as the writer put them, and nothing is called a subject."""
    (block,) = _laid(f"Jo Doe\n\nEducation\n\n{line}\n").blocks
    assert block.entries[0].title == title


AS_THEY_ARE = [
    (
        "Education\n\nAssociate of Arts, Cooking\t2012 – 2014\nRoe Community College\tAustin, TX",
        ("Associate of Arts, Cooking", "Roe Community College, Austin, TX", "2012 – 2014"),
    ),
    (
        "Experience\n\nLecturer, Soil physics (40 students), 2022 and 2023",
        ("Lecturer, Soil physics (40 students), 2022 and 2023", "", ""),
    ),
]
"""The head of an entry, and its title, its subtitle and its dates."""


@pytest.mark.parametrize(("head", "told"), AS_THEY_ARE)
def test_a_head_is_told_in_full_and_once(head: str, told: tuple[str, str, str]) -> None:
    """No field says a word twice or cuts a line in two; else a head stays as it is."""
    (block,) = _laid(f"Jo Doe\n\n{head}\n").blocks
    (entry,) = block.entries
    assert (entry.title, entry.subtitle, entry.dates) == told


def test_a_list_of_studies_is_told_once() -> None:
    """Studies in a list stay a list: none becomes a heading with the same line below it."""
    (block,) = _laid(
        "Jo Doe\n\nEducation\n\n- MSc Physics, University of Graz, 2021. Average grade 1.9.\n"
        "- PhD studies in Tribology, University of Graz, since 2022 (in progress)\n"
    ).blocks
    assert block.entries == ()
    assert [item.text for item in block.items] == [
        "MSc Physics, University of Graz, 2021. Average grade 1.9.",
        "PhD studies in Tribology, University of Graz, since 2022 (in progress)",
    ]


def test_what_stands_between_bullets_stays_there() -> None:
    """A line between the bullets of a job is written between them."""
    told = ["- Sold oil", "All of them at a profit.", "- Won a prize", "Tools: SAP"]
    text = "# Jo Doe\n\n## Experience\n\n### Buyer, Acme Ltd, 2019 - 2020\n\n" + "\n\n".join(told)
    (block,) = outline(read_resume(read_document(text.encode(), name="resume.md")).resume).blocks
    assert [f"{'- ' * item.is_bullet}{item.text}" for item in block.entries[0].items] == told


def test_an_employer_stands_once_above_its_posts() -> None:
    """An employer's line with the whole time there comes first, then each post with its own time."""
    (block,) = _laid(
        "Jo Doe\n\nExperience\n\nLake Logistics, Chicago, IL          2015 – Present\n"
        "Director of Operations          Jan 2021 – Present\n- Ran sites\n"
        "Shift Lead          2015 – 2020\n- Led a shift\n"
    ).blocks
    assert [entry.title for entry in block.entries] == [
        "Lake Logistics, Chicago, IL | 2015 – Present",
        "Director of Operations | Jan 2021 – Present",
        "Shift Lead | 2015 – 2020",
    ]


def test_a_section_nobody_knows_is_no_contact() -> None:
    """What stands below the contacts, with bullets, under a heading no reader knows, is a section."""
    section = "Selected engagements\n\nClient: a bank\n- Built a load of 40 tables"
    laid = _laid(f"Jo Doe\njo@example.org\n\n{section}\n\nSkills\n\nSQL\n")
    assert laid.contacts == ("jo@example.org",)
    assert laid.blocks[0].heading == "Selected engagements"
    assert [item.text for item in laid.blocks[0].items] == ["Client: a bank", "Built a load of 40 tables"]


def test_two_lines_that_are_sentences_stay_two() -> None:
    """A line below another one is no part of its paragraph because both end with a full stop."""
    (block,) = _laid(
        "Jo Doe\n\nPublications\n\nDoe, J. (2022). Oil. Notes 4.\nDoe, J. (2023). Gas. Notes 5.\n"
    ).blocks
    assert [item.text for item in block.items] == [
        "Doe, J. (2022). Oil. Notes 4.",
        "Doe, J. (2023). Gas. Notes 5.",
    ]


def test_a_label_between_bullets_is_no_section() -> None:
    """“Achievements:” below the bullets of a job begins no section, and what follows stays with its job."""
    told = ["Responsibilities:", "- Sold oil", "Achievements:", "- Won a prize"]
    (block,) = _laid(
        "Jo Doe\n\nExperience\n\nBuyer, Acme Ltd, 2019 - 2020\n" + "\n".join(told) + "\n\n"
        "Clerk, Bolt Ltd, 2016 - 2018\n- Filed\n"
    ).blocks
    assert [entry.title for entry in block.entries] == ["Buyer", "Clerk"]
    assert [f"{'- ' * item.is_bullet}{item.text}" for item in block.entries[0].items] == told


def test_a_job_in_one_line_of_a_list_is_its_own() -> None:
    """Of jobs in a list, one without anything below it is no bullet of the one before."""
    jobs = "* Lead Buyer, Acme Ltd, 2019 - 2020\n  * Sold oil\n* Clerk, Bolt Ltd, 2016 - 2018\n"
    text = f"# Jo Doe\n\n## Experience\n\n{jobs}"
    (block,) = outline(read_resume(read_document(text.encode(), name="resume.md")).resume).blocks
    assert [(entry.title, len(entry.items)) for entry in block.entries] == [("Lead Buyer", 1), ("Clerk", 0)]
