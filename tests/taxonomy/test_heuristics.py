"""The rules for ambiguous labels, proved by their own sentences."""

import tomllib
from pathlib import Path

import pytest

from skillgap.matching import Matcher
from skillgap.model.document import Passage, SectionKind
from skillgap.model.taxonomy import Heuristic, Taxonomy
from skillgap.taxonomy.source import read_source

FOLDER = Path(__file__).parents[2] / "taxonomy"
RULES = tomllib.loads((FOLDER / "heuristics.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def taxonomy() -> Taxonomy:
    """Return the taxonomy as its editors wrote it."""
    return read_source(FOLDER).taxonomy


@pytest.fixture(scope="module")
def matcher(taxonomy: Taxonomy) -> Matcher:
    """Return a matcher over the whole taxonomy."""
    return Matcher(taxonomy)


def _rule(taxonomy: Taxonomy, slug: str) -> Heuristic:
    return next(rule for rule in taxonomy.heuristics if rule.label == RULES[slug]["label"])


def _concepts(matcher: Matcher, sentence: str) -> set[str]:
    passage = Passage(text=sentence, start=0, section=SectionKind.OTHER)
    return {mention.concept for mention in matcher.find([passage])}


@pytest.mark.parametrize("slug", RULES)
def test_each_yes_sentence_holds_the_skill(matcher: Matcher, taxonomy: Taxonomy, slug: str) -> None:
    """Every `yes` sentence of a rule mentions its concept."""
    rule = _rule(taxonomy, slug)
    assert [s for s in rule.yes if rule.concept not in _concepts(matcher, s)] == []


@pytest.mark.parametrize("slug", RULES)
def test_no_no_sentence_holds_the_skill(matcher: Matcher, taxonomy: Taxonomy, slug: str) -> None:
    """No `no` sentence of a rule mentions its concept."""
    rule = _rule(taxonomy, slug)
    assert [s for s in rule.no if rule.concept in _concepts(matcher, s)] == []


@pytest.mark.parametrize("slug", RULES)
def test_each_rule_is_proved_both_ways(taxonomy: Taxonomy, slug: str) -> None:
    """Every rule is for a label of a concept that exists and brings two yes and two no sentences."""
    rule = _rule(taxonomy, slug)
    assert len(rule.yes) >= 2
    assert len(rule.no) >= 2
    assert rule.label in taxonomy.concepts[rule.concept].labels


def test_no_label_has_two_rules() -> None:
    """One label has one rule, whatever its case."""
    labels = [table["label"].casefold() for table in RULES.values()]
    assert len(labels) == len(set(labels))


def test_rules_are_sorted() -> None:
    """The tables stand in alphabetical order."""
    assert list(RULES) == sorted(RULES)
