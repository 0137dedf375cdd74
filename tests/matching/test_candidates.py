"""Phrases that read like skills and nobody knows."""

import pytest

from skillgap.matching.candidates import find_candidates
from skillgap.model.document import Passage, SectionKind
from skillgap.model.posting import Mention
from skillgap.model.taxonomy import ConceptId


def _phrases(
    text: str, known: tuple[str, ...] = (), section: SectionKind = SectionKind.QUALIFICATIONS
) -> list[str]:
    passage = Passage(text=text, start=5, section=section)
    mentions = [
        Mention(
            concept=ConceptId(name),
            text=name,
            start=5 + text.index(name),
            end=5 + text.index(name) + len(name),
            passage=passage,
        )
        for name in known
    ]
    found = find_candidates([passage], mentions)
    assert all((" " * 5 + text)[u.start : u.end] == u.text for u in found)
    return [phrase.text for phrase in found]


@pytest.mark.parametrize(
    ("text", "known", "phrases"),
    [
        ("Experience with Quuxbase and Python.", ("Python",), ["Quuxbase"]),
        ("Python, FooBar, Docker", ("Python", "Docker"), ["FooBar"]),
        ("Python, Foo Catalog and Zed2", ("Python",), ["Foo Catalog", "Zed2"]),
        ("Python, label smoothing, and Docker", ("Python", "Docker"), ["label smoothing"]),
        ("Strong payload engineering for rockets.", (), ["payload engineering"]),
        ("Experience with Python in Berlin.", ("Python",), []),
        ("Strong communication and a good team.", (), []),
        ("You will work with Python.", ("Python",), []),
    ],
)
def test_finds_what_reads_like_a_skill(text: str, known: tuple[str, ...], phrases: list[str]) -> None:
    """Names next to known skills and noun phrases with a skill's head are found, ordinary words are not."""
    assert _phrases(text, known) == phrases


@pytest.mark.parametrize("section", [SectionKind.BENEFITS, SectionKind.COMPANY, SectionKind.LEGAL])
def test_silent_sections_hold_none(section: SectionKind) -> None:
    """Benefits, the company's pitch and legal text name no skill that is asked."""
    assert _phrases("Experience with FooBar.", (), section) == []
