"""Lists behind labels below sections that have none: "Skills: Python, SQL" below publications."""

import pytest

from skillgap.documents import read_document
from skillgap.model.document import DocumentKind
from skillgap.model.resume import Resume
from skillgap.resume import parse_resume
from skillgap.sections import split_sections

HEAD = (
    "Ines Castellan\nines@example.org\n\nExperience\n\nBrightwater Ltd, Data Engineer, 2019 - 2022\n- Met\n"
)


def resume(text: str) -> Resume:
    """Read a resume that ends with this text."""
    document = read_document(f"{HEAD}\n{text}".encode(), name="resume.md")
    return parse_resume(split_sections(document, DocumentKind.RESUME))


@pytest.mark.parametrize("gap", ["", "\n"])
@pytest.mark.parametrize("label", ["Skills:", "**Skills:**", "Technical skills:"])
def test_a_list_behind_a_label_is_no_publication(gap: str, label: str) -> None:
    """Skills behind a label below publications are skills, and the publication is left as it is."""
    read = resume(
        f"Publications\n\nLind, A. Tides and clocks. Harbour Letters, 2019.\n{gap}{label} Python, SQL\n"
    )
    assert [(one.name, one.publisher) for one in read.publications] == [
        ("Tides and clocks", "Harbour Letters")
    ]
    assert [group.keywords for group in read.skills] == [("Python", "SQL")]


def test_labels_follow_one_another() -> None:
    """Below a section that a label opened, labels of other sections open these."""
    read = resume(
        "Awards\nBest thesis, 2019\nTools: SQL, Git\nLanguages: French\nInterests: chess, running\n"
    )
    assert [award.title for award in read.awards] == ["Best thesis"]
    assert [group.keywords for group in read.skills] == [("SQL", "Git"), ("French",)]
    assert [spoken.language for spoken in read.languages] == ["French"]
    assert read.sections.items[-1].heading == "Interests"


def test_titles_that_begin_like_labels_are_titles() -> None:
    """A publication whose title begins with a heading's word and a colon stays a publication."""
    read = resume(
        "Publications\nLanguages: tides and their grammar. Harbour Letters, 2019\n"
        "Skills: how the crews of old ferries learn. Harbour Letters, 2020\n"
    )
    assert len(read.publications) == 2
    assert not read.skills


def test_skills_of_a_certificate_are_no_certificate() -> None:
    """A list of skills below a certificate is none; the last one's skills are listed skills."""
    read = resume("Certifications\nCKA, 2020\nSkills: Kubernetes, Helm\nCKS, 2021\nSkills: Falco\n")
    assert [one.name for one in read.certificates] == ["CKA", "CKS"]
    assert [group.keywords for group in read.skills] == [("Falco",)]


def test_skills_of_a_job_open_no_section() -> None:
    """A label among what was done in a job, or right below a study, opens no section."""
    text = "Education\n\nUniversity of Leeds, BSc Physics, 2016\nSkills: Python\n"
    document = read_document((HEAD + "Skills: Go, SQL\n\n" + text).encode(), name="resume.md")
    kinds = [section.kind.value for section in split_sections(document, DocumentKind.RESUME).items]
    assert kinds == ["header", "work", "education"]


@pytest.mark.parametrize("authors", ["Lind, A.", "Lind, A. and Moe, T. K.", "Lind, A., & Moe, T. (2019)."])
def test_authors_before_a_title_are_cut_off(authors: str) -> None:
    """Authors whose initials no stop parts from the title leave the title as the name."""
    (one,) = resume(f"Publications\n{authors} The clocks of ports. Harbour Letters, 2019.\n").publications
    assert (one.name, one.publisher, one.release_date) == ("The clocks of ports", "Harbour Letters", "2019")
