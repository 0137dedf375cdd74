"""A posting cut into what can be quoted."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skillgap.model.document import (
    Document,
    DocumentKind,
    Line,
    MediaType,
    Section,
    SectionKind,
    Sections,
)
from skillgap.posting.passages import cut_passages, sentences


def _cut(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


def make_sections(text: str, kind: SectionKind = SectionKind.QUALIFICATIONS) -> Sections:
    """Return one section whose lines are the lines of the text; "- " marks a bullet."""
    lines, at = [], 0
    for raw in text.split("\n"):
        mark = 2 if raw.startswith("- ") else 0
        lines.append(Line(text=raw[mark:], start=at + mark, is_bullet=bool(mark)))
        at += len(raw) + 1
    document = Document(name="job", media_type=MediaType.TEXT, sha256="", text=text, lines=tuple(lines))
    section = Section(kind=kind, heading="", start=0, end=len(text), lines=tuple(lines))
    return Sections(document=document, kind=DocumentKind.POSTING, items=(section,))


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("One. Two! Three?", ["One.", "Two!", "Three?"]),
        ("Use tools, e.g. Docker. Then go.", ["Use tools, e.g. Docker.", "Then go."]),
        ("Based in the U.S. Army town.", ["Based in the U.S. Army town."]),
        ("We use Node.js and v3.5 daily.", ["We use Node.js and v3.5 daily."]),
        ("SQL, R, etc. are fine. Yes.", ["SQL, R, etc. are fine.", "Yes."]),
        ("**Bold.** Next one.", ["**Bold.**", "Next one."]),
        ("no stop at all", ["no stop at all"]),
        ("", []),
    ],
)
def test_sentences_end_where_they_end(text: str, pieces: list[str]) -> None:
    """Abbreviations, versions and names with dots end no sentence."""
    assert _cut(text) == pieces


@pytest.mark.property
@given(st.text(alphabet=st.sampled_from("aB1 .!?\n,e.g*"), max_size=60))
def test_sentences_lose_no_word(text: str) -> None:
    """The sentences are in order, apart, and together hold every word."""
    spans = list(sentences(text))
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    assert "".join("".join(text[a:b].split()) for a, b in spans) == "".join(text.split())


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("- Python. Also SQL.\n- Docker", ["Python. Also SQL.", "Docker"]),
        ("- Python and\nSQL skills\n- Docker", ["Python and\nSQL skills", "Docker"]),
        ("Python is used. SQL too.", ["Python is used.", "SQL too."]),
        ("Five years of Python\nThree years of SQL", ["Five years of Python", "Three years of SQL"]),
        (
            "You have: \u2022 five years of Python \u2022 a degree in mathematics",
            ["You have:", "five years of Python", "a degree in mathematics"],
        ),
        ("Python \u2022 SQL \u2022 Docker", ["Python \u2022 SQL \u2022 Docker"]),
    ],
)
def test_a_bullet_stays_whole_and_prose_is_cut(text: str, pieces: list[str]) -> None:
    """Bullets are whole, continuations belong to them, prose is cut by sentence, lost bullets come back."""
    passages = cut_passages(make_sections(text))
    assert [passage.text for passage in passages] == pieces
    assert all(text[p.start : p.end] == p.text for p in passages)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("We are an equal opportunity employer.", SectionKind.LEGAL),
        ("The base salary is between $100,000 and $120,000.", SectionKind.BENEFITS),
        ("Experience with Python.", SectionKind.QUALIFICATIONS),
        ("Dental, vision and a gym nearby.", SectionKind.BENEFITS),
        ("Race, religion, veteran status or age.", SectionKind.LEGAL),
        ("Join veteran engineers of a background check platform.", SectionKind.QUALIFICATIONS),
        ("Manage a cloud budget of $500,000.", SectionKind.QUALIFICATIONS),
        ("Pay depends on skills and experience, $90,000 at least.", SectionKind.BENEFITS),
        ("Work on our dental platform for vacation rentals.", SectionKind.QUALIFICATIONS),
    ],
)
def test_legal_text_and_pay_are_known_by_their_words(text: str, kind: SectionKind) -> None:
    """Legal text and pay that follow the requirements without a heading are not requirements."""
    assert [p.section for p in cut_passages(make_sections(text))] == [kind]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("We love inclusion and a gentle onboarding.", SectionKind.BENEFITS),
        ("You will redesign our onboarding and our wellness app.", SectionKind.OTHER),
        ("You know inclusive design.", SectionKind.OTHER),
    ],
)
def test_words_of_culture_may_be_the_work(text: str, kind: SectionKind) -> None:
    """Praise of the workplace asks for nothing; the product may have an onboarding and wellness too."""
    assert [p.section for p in cut_passages(make_sections(text, SectionKind.OTHER))] == [kind]


def test_lines_that_open_by_asking_are_items_of_their_own() -> None:
    """A list that lost its bullets is no wrapped prose, though one of its lines fills the width."""
    lines = [
        "Five or more years of kites",
        "Experience with ropes of every thickness, with knots, and with harbours of all kinds",
        "Understanding of winds",
        "Familiarity with sails",
    ]
    assert [p.text for p in cut_passages(make_sections("\n".join(lines)))] == lines
