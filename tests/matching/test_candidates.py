"""Phrases that read like skills and nobody knows."""

import pytest

from skillgap.matching.candidates import Candidates
from skillgap.matching.phrases import PhraseCutter, verb_forms
from skillgap.matching.surroundings import in_chains
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
        ("A valid quark licence", (), ["quark licence"]),
        ("Quux certification required", (), ["Quux certification"]),
        ("SQL, though FooBar, Python", ("SQL", "Python"), ["FooBar"]),
        ("Python, label smoothing, and Docker", ("Python", "Docker"), ["label smoothing"]),
        ("Strong knowledge of payload engineering.", (), ["payload engineering"]),
        ("Experience with Python in Berlin.", ("Python",), []),
        ("A good team and many customers.", (), []),
        ("You will work with Python.", ("Python",), []),
        ("Experience with tools and technologies.", (), []),
        ("Ma\u00eetrise de Python, connaissances en Docker", ("Python", "Docker"), []),
        ("Kenntnisse in Python und German C1", ("Python", "German"), []),
        ("You react quickly and spark interest.", (), []),
        ("Python, Docker, issues discovered, FooBar", ("Python", "Docker"), ["FooBar"]),
        ("Knowledge of task-specific quark layers.", (), ["quark layers"]),
        ("Knowledge of Acme's quark calibration.", (), ["quark calibration"]),
        (
            "Experience with wing sensors, FooBar and quark meshes",
            (),
            ["wing sensors", "FooBar", "quark meshes"],
        ),
        ("Write to jobs.acme.com about Python, and see acme.io/jobs", ("Python",), []),
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


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("the crew assembles glider wings", ["crew", "glider wings"]),
        ("choices affecting glider wings", ["glider wings"]),
        ("glider wings assembled", ["glider wings"]),
        ("Kim's glider wings", ["glider wings"]),
        ("third-party glider wings", ["glider wings"]),
    ],
)
def test_verbs_and_participles_part_phrases(text: str, phrases: list[str]) -> None:
    """A verb, a participle, an owner and what only says of what kind are no part of a phrase."""
    assert [text[p.start : p.end] for p in PhraseCutter().cut(text)] == phrases


@pytest.mark.parametrize(
    ("stem", "forms"),
    [
        ("apply", {"apply", "applies", "applying"}),
        ("create", {"create", "creates", "creating"}),
        ("assess", {"assess", "assesses", "assessing"}),
    ],
)
def test_verbs_are_known_in_all_forms(stem: str, forms: set[str]) -> None:
    """The tables hold stems; the forms a posting uses are made from them."""
    assert forms <= verb_forms(stem)


def test_an_enumeration_is_seen_whole() -> None:
    """Each item knows how many others there are, how many of them are known, and what stands beside it."""
    text = "Python, glider wings and Docker; kites"
    phrases = [*PhraseCutter().cut(text, known := [(0, 6), (25, 31)])]
    wings, kites = in_chains(text, phrases, known)
    assert (wings.size, wings.known, wings.left, wings.right, wings.first) == (3, 2, True, True, 0)
    assert (kites.size, kites.known) == (1, 0)
