"""Every label finds its own concept, wherever a document may put it."""

import tomllib
from collections import defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

import pytest

from skillgap.matching import Matcher
from skillgap.matching.normalize import has_capitals, needs_capitals
from skillgap.matching.tokenizer import label_keys
from skillgap.model.document import Passage, SectionKind
from skillgap.model.taxonomy import Category, Concept, Taxonomy
from skillgap.taxonomy.source import read_source

FOLDER = Path(__file__).parents[2] / "taxonomy"
RULED = {
    (rule["label"].casefold(), rule["concept"])
    for rule in tomllib.loads((FOLDER / "heuristics.toml").read_text(encoding="utf-8")).values()
}
"""Labels a rule decides about: the rule's own sentences prove those, in test_heuristics.py."""

NAMES = {Category.TOOL, Category.PLATFORM, Category.LANGUAGE}

SURROUNDINGS: dict[str, Callable[[str], str]] = {
    "bullet": "- {}".format,
    "slash list": "quux/{}/zork".format,
    "brackets": "whatever is at hand ({})".format,
    "comma list": "quux, {}, zork".format,
    "line end": "We rely on {}".format,
    "Markdown bold": "We want **{}** here".format,
    "sentence start": lambda label: f"{_at_start(label)} is what we ask.",
    "after a cue": "experience with {} wanted".format,
    "quotes": "called \u201c{}\u201d by many".format,
}


def _at_start(label: str) -> str:
    """Return the label as it begins a sentence; a name such as "mTLS" keeps its own capitals."""
    first = label.split(maxsplit=1)[0]
    return label[0].upper() + label[1:] if first.islower() else label


class Sample(NamedTuple):
    """A label of a concept, as it stands in a text."""

    label: str
    concept: str
    surface: str


@pytest.fixture(scope="module")
def taxonomy() -> Taxonomy:
    """Return the taxonomy as its editors wrote it."""
    return read_source(FOLDER).taxonomy


@pytest.fixture(scope="module")
def matcher(taxonomy: Taxonomy) -> Matcher:
    """Return a matcher over the whole taxonomy."""
    return Matcher(taxonomy)


@pytest.fixture(scope="module")
def samples(taxonomy: Taxonomy) -> list[Sample]:
    """Return every label that no rule governs."""
    return [
        Sample(label, concept.id, label)
        for concept in taxonomy.concepts.values()
        for label in concept.labels
        if (label.casefold(), concept.id) not in RULED
    ]


def _lost(matcher: Matcher, samples: Iterable[Sample], surrounding: Callable[[str], str]) -> list[str]:
    """Return the labels whose concept is not found where they stand."""
    passages: list[Passage] = []
    wanted: list[Sample] = []
    start = 0
    for sample in samples:
        text = surrounding(sample.surface)
        passages.append(Passage(text=text, start=start, section=SectionKind.OTHER))
        wanted.append(sample)
        start += len(text) + 1
    found = defaultdict(set)
    for mention in matcher.find(passages):
        found[mention.passage.start].add(mention.concept)
    return [
        f"{sample.concept}: {sample.surface!r}"
        for sample, passage in zip(wanted, passages, strict=True)
        if sample.concept not in found[passage.start]
    ]


@pytest.mark.parametrize("name", SURROUNDINGS)
def test_each_label_finds_its_concept(matcher: Matcher, samples: list[Sample], name: str) -> None:
    """Every label without a rule finds its own concept in this surrounding."""
    assert _lost(matcher, samples, SURROUNDINGS[name]) == []


def test_each_plural_finds_its_concept(matcher: Matcher, samples: list[Sample], taxonomy: Taxonomy) -> None:
    """A label that ends in a countable word finds its concept in the plural too."""
    plurals = [
        Sample(label, concept, f"{label}s")
        for label, concept, _ in samples
        if _is_countable(label, taxonomy.concepts[concept])
    ]
    assert len(plurals) > 1_000
    assert _lost(matcher, plurals, "We know {}".format) == []


def _is_countable(label: str, concept: Concept) -> bool:
    """Whether a plain "s" makes the plural of the last word: "data pipeline", not "testing" or "Git"."""
    last = label.rsplit(maxsplit=1)[-1]
    return (
        concept.category is Category.METHOD
        and last.isalpha()
        and last.islower()
        and len(last) > 3
        and not last.endswith(("s", "x", "y", "z", "sh", "ch", "ing", "ed", "man", "criteria"))
    )


def test_no_two_concepts_share_a_label(taxonomy: Taxonomy) -> None:
    """A label belongs to one concept, case, hyphens, spaces and the plural of its words aside.

    Words in capitals are told from others by their case (IPS, the sensor, from IP): the text decides.
    """
    owner: dict[tuple[str, ...], tuple[str, str]] = {}
    shared = []
    for concept in taxonomy.concepts.values():
        for label in concept.labels:
            keys = label_keys(label)
            held, other = owner.setdefault(keys, (concept.id, label))
            if held != concept.id and needs_capitals(label) == needs_capitals(other):
                shared.append(f"{' '.join(keys)}: {held} {other!r}, {concept.id} {label!r}")
    assert shared == []


def test_each_label_is_made_of_words(taxonomy: Taxonomy) -> None:
    """Every label has letters the matcher can compare, and none is longer than seven words."""
    odd = [
        f"{concept.id}: {label!r}"
        for concept in taxonomy.concepts.values()
        for label in concept.labels
        if not 1 <= len(label_keys(label)) <= 12 or len(label.split()) > 7 or label != " ".join(label.split())
    ]
    assert odd == []


def test_no_concept_repeats_a_label(taxonomy: Taxonomy) -> None:
    """No label says again what another of its concept says; the singular of a plural name may."""
    repeated = []
    for concept in taxonomy.concepts.values():
        seen: dict[tuple[str, ...], str] = {}
        for label in concept.labels:
            first = seen.setdefault(label_keys(label), label)
            if first != label and not _is_needed_twice(first, label, concept):
                repeated.append(f"{concept.id}: {first!r}, {label!r}")
    assert repeated == []


def _is_needed_twice(first: str, second: str, concept: Concept) -> bool:
    """Whether both are needed: a rule holds for one of them, or a plural name needs its singular."""
    ruled = {label for label in (first, second) if (label.casefold(), concept.id) in RULED}
    is_name = concept.category in NAMES and len(label_keys(first)) == 1
    return bool(ruled) or (is_name and first.endswith("s") != second.endswith("s"))


def test_capital_abbreviations_are_written_in_capitals(taxonomy: Taxonomy) -> None:
    """A label that counts only in capitals is written so, or it could never be found."""
    assert [
        label
        for concept in taxonomy.concepts.values()
        for label in concept.labels
        if needs_capitals(label) and not has_capitals(label)
    ] == []
