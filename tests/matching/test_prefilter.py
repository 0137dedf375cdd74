"""Looking at less text changes nothing: chunks are cut once, stretches without a label skipped."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from skillgap.matching import Matcher
from skillgap.matching.candidates import _LEAST, Candidates, _weights
from skillgap.matching.labels import Labels
from skillgap.matching.phrases import PhraseCutter
from skillgap.matching.spans import SpanFinder
from skillgap.matching.tokenizer import JOINTS, Tokenizer
from skillgap.model.document import Passage, SectionKind
from skillgap.pipeline import read_posting
from skillgap.taxonomy import load_taxonomy

SAMPLES = Path(__file__).parents[2] / "samples"
LINES = tuple(
    passage.text
    for name in ("posting.txt", "posting-data-engineer.md")
    for passage in read_posting(SAMPLES / name).posting.passages
)
MATCHER = Matcher(load_taxonomy())
LABELS = Labels(load_taxonomy())
SPANS = SpanFinder(LABELS, JOINTS)
TOKENIZER = Tokenizer(JOINTS.union(*LABELS.by_keys), SPANS.firsts)
TEXT_LABELS = tuple(label for concept in load_taxonomy().concepts.values() for label in concept.labels)
SURROUNDINGS = (
    "{}",
    "We use {} daily, and more.",
    "(non-){0}/{0}-based and data\n{0}",
    "data {0}, {0} of {0}",
)
SPACES = ("", " ", "  ", "\n", " \n ", "\t", "\u00a0", "\r")
PIECES = (
    *(
        "data",
        "extraction,",
        "supervised",
        "unsupervised",
        "learning",
        "and",
        "or",
        "/",
        "&",
        "C++",
        "C#-",
        "R&D",
    ),
    *(
        "front-",
        "inte-",
        "gration",
        "-",
        "--",
        "\u2010",
        "(non-)",
        ".NET",
        "e.g.",
        "a@b.org",
        "www.x.org/sql",
    ),
    *(
        "caf\u00e9",
        "Ka\u00adfka",
        "na\u0308ive",
        "**Python**",
        "(3.12)",
        "$150,000",
        "2022",
        "802.11,",
        "4.0/5",
        "\u2022",
        "Python3.10",
        "design",
        "robust",
        "#",
    ),
)
TEXTS = st.lists(
    st.tuples(
        st.one_of(st.sampled_from(PIECES + TEXT_LABELS[:400]), st.text(max_size=6)), st.sampled_from(SPACES)
    ),
    max_size=14,
).map(lambda parts: "".join(piece + space for piece, space in parts))


@pytest.mark.property
@settings(max_examples=300, deadline=None)
@given(text=TEXTS)
def test_skipping_changes_nothing(text: str) -> None:
    """Any text holds the same labels whether all of it is matched or only where labels may stand."""
    words = TOKENIZER.cut(text)
    assert {(span.first, span.last) for span in SPANS.find(words)} == set(SPANS.match(words.keys))


@pytest.mark.parametrize("surrounding", SURROUNDINGS)
def test_skipping_loses_no_label(surrounding: str) -> None:
    """Every label of the taxonomy is seen in every surrounding, as it would be without skipping."""
    for label in TEXT_LABELS:
        words = TOKENIZER.cut(surrounding.format(label))
        assert {(span.first, span.last) for span in SPANS.find(words)} == set(SPANS.match(words.keys))


@pytest.mark.property
@settings(max_examples=300, deadline=None)
@given(text=TEXTS)
def test_chunks_are_cut_as_the_whole_is(text: str) -> None:
    """The tokens of a text are those of its chunks, each where it stands."""
    by_chunk, whole = TOKENIZER.cut(text), TOKENIZER.cut_whole(text)
    assert by_chunk.keys == whole.keys
    assert by_chunk.beginnings == whole.beginnings
    places = range(len(whole.keys) - 1)
    assert [by_chunk.start(at) for at in places] == [whole.start(at) for at in places]
    assert [by_chunk.end(at) for at in places] == [whole.end(at) for at in places]


@pytest.mark.property
@settings(max_examples=300, deadline=None)
@given(text=TEXTS)
def test_phrases_are_those_of_the_whole(text: str) -> None:
    """Cutting chunk by chunk gives the phrases that cutting the text in one piece gives."""
    cutter = PhraseCutter(frozenset({"data"}))
    in_one_piece = cutter.cut(text + "\t")  # A tab keeps a text whole, and at the end means nothing.
    assert list(cutter.cut(text)) == list(in_one_piece)


@pytest.mark.parametrize("section", [SectionKind.QUALIFICATIONS, SectionKind.SKILLS])
def test_a_matcher_that_remembers_nothing_finds_the_same(section: SectionKind) -> None:
    """A matcher that has read the lines finds what one finds that reads each for the first time."""
    for line in LINES:
        passage = Passage(text=line, start=3, section=section)
        found = MATCHER.find([passage])
        MATCHER.forget()
        assert MATCHER.find([passage]) == found


CANDIDATES = Candidates(load_taxonomy())


@pytest.mark.parametrize("section", _LEAST)
def test_phrases_passed_over_would_not_have_counted(section: SectionKind) -> None:
    """Looking closely only at phrases with hope yields those whose whole score is high enough."""
    for line in LINES:
        passage = Passage(text=line, start=0, section=section, is_bullet=True)
        mentions = MATCHER.find([passage])
        known = [(mention.start, mention.end) for mention in mentions]
        counted = []
        for candidate in CANDIDATES.candidates(line, known):
            features = CANDIDATES.features(line, candidate, known)
            score = _weights()["bias"] + sum(
                _weights().get(name, 0) * value for name, value in features.items()
            )
            if round(score, 6) >= _LEAST[section]:
                counted.append((candidate.phrase.start, candidate.phrase.end))
        assert counted == [(found.start, found.end) for found in CANDIDATES.find([passage], mentions)]
