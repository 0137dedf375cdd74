"""What a matcher remembers changes nothing: only the time it takes."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from skillgap.matching import Matcher
from skillgap.model.document import Passage, SectionKind
from skillgap.pipeline import read_posting
from skillgap.taxonomy import load_taxonomy

SAMPLES = Path(__file__).parents[2] / "samples"
LINES = tuple(
    passage
    for name in ("posting.txt", "posting-data-engineer.md")
    for passage in read_posting(SAMPLES / name).posting.passages
)
PIECES = (
    *("Python", "R", "R&D", "C++", "Node.js/React", "Go", "data", "extraction", "supervised", "learning"),
    *("inte-\ngration", "www.example.org/python", "a@b.org", "spark interest", "in", "and", "or", ",", "-"),
    *("Terraform\u200b", "na\u00efve Bayes", "Kafka\u2019s", "experience with", "unsupervised"),
)
TEXTS = st.lists(st.sampled_from(PIECES), min_size=1, max_size=12).map(" ".join)
SECTIONS = st.sampled_from(
    [SectionKind.QUALIFICATIONS, SectionKind.ROLE, SectionKind.SKILLS, SectionKind.STACK]
)
USED = Matcher(load_taxonomy())
FRESH = Matcher(load_taxonomy())


@pytest.mark.property
@settings(max_examples=40, deadline=None)
@given(parts=st.lists(st.tuples(TEXTS, SECTIONS), min_size=1, max_size=6))
def test_a_passage_reads_alike_alone_and_among_others(parts: list[tuple[str, SectionKind]]) -> None:
    """What stands in a passage does not depend on what was read before or beside it."""
    passages, at = [], 0
    for text, section in parts + parts:
        passages.append(Passage(text=text, start=at, section=section))
        at += len(text) + 1
    together = USED.find(passages)
    alone = tuple(mention for passage in passages for mention in USED.find([passage]))
    FRESH.forget()
    assert together == alone == FRESH.find(passages)
    assert USED.candidates(passages, together) == tuple(
        phrase for passage in passages for phrase in USED.candidates([passage], USED.find([passage]))
    )


def test_repeated_lines_are_found_where_they_stand() -> None:
    """A line that comes again yields the same mentions at its new place."""
    matcher = Matcher(load_taxonomy())
    first = matcher.find(LINES)
    later = tuple(replace(line, start=line.start + 10_000) for line in LINES)
    again = matcher.find(later)
    assert [(m.concept, m.start + 10_000, m.end + 10_000, m.text) for m in first] == [
        (m.concept, m.start, m.end, m.text) for m in again
    ]
    assert all(m.passage.text[m.start - m.passage.start : m.end - m.passage.start] == m.text for m in again)


def test_forgetting_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """A matcher that may keep next to nothing finds what one with room finds."""
    monkeypatch.setattr("skillgap.matching.matcher._MOST_REMEMBERED", 3)
    matcher = Matcher(load_taxonomy())
    assert [mention for line in LINES for mention in matcher.find([line])] == list(USED.find(LINES))
