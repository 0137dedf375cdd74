"""Phrases that read like skills and nobody knows."""

import pytest

from skillgap.matching.candidates import Candidates
from skillgap.matching.phrases import PhraseCutter
from skillgap.model.document import Passage, SectionKind
from skillgap.model.posting import Mention
from skillgap.model.taxonomy import ConceptId
from skillgap.taxonomy import load_taxonomy


@pytest.fixture(scope="module")
def candidates() -> Candidates:
    """Return candidates that know the words of the shipped labels."""
    return Candidates(load_taxonomy())


def _phrases(
    candidates: Candidates,
    text: str,
    known: tuple[str, ...] = (),
    section: SectionKind = SectionKind.QUALIFICATIONS,
) -> list[str]:
    passage = Passage(text=text, start=5, section=section, is_bullet=True)
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
    found = candidates.find([passage], mentions)
    assert all((" " * 5 + text)[u.start : u.end] == u.text for u in found)
    return [phrase.text for phrase in found]


@pytest.mark.parametrize(
    ("text", "known", "phrases"),
    [
        ("Experience with Quuxbase and Python.", ("Python",), ["Quuxbase"]),
        ("Python, FooBar, Docker", ("Python", "Docker"), ["FooBar"]),
        ("Python, label smoothing, and Docker", ("Python", "Docker"), ["label smoothing"]),
        ("Strong knowledge of payload engineering.", (), ["payload engineering"]),
        ("Experience with Python in Berlin.", ("Python",), []),
        ("A good team and many customers.", (), []),
        ("You will work with Python.", ("Python",), []),
        ("Experience with tools and technologies.", (), []),
        ("Ma\u00eetrise de Python, connaissances en Docker", ("Python", "Docker"), []),
        ("Kenntnisse in Python und German C1", ("Python", "German"), []),
        ("You react quickly and spark interest.", (), []),
    ],
)
def test_finds_what_reads_like_a_skill(
    candidates: Candidates, text: str, known: tuple[str, ...], phrases: list[str]
) -> None:
    """Items of enumerations and objects of "experience with" are found, ordinary words are not."""
    assert _phrases(candidates, text, known) == phrases


@pytest.mark.parametrize("section", [SectionKind.BENEFITS, SectionKind.COMPANY, SectionKind.LEGAL])
def test_silent_sections_hold_none(candidates: Candidates, section: SectionKind) -> None:
    """Benefits, the company's pitch and legal text name no skill that is asked."""
    assert _phrases(candidates, "Experience with FooBar.", (), section) == []


def test_a_heading_holds_none(candidates: Candidates) -> None:
    """The words of a heading are no skill."""
    heading = Passage(text="Payload Engineering Knowledge", start=0, section=SectionKind.QUALIFICATIONS)
    assert candidates.find([heading], []) == ()


def test_phrases_end_at_function_words() -> None:
    """A phrase is a run of content words; verbs and praise are dropped from its ends."""
    text = "Design robust wing assemblies for the glider and maintain flight simulators"
    assert [text[p.start : p.end] for p in PhraseCutter().cut(text)] == [
        "wing assemblies",
        "glider",
        "flight simulators",
    ]
