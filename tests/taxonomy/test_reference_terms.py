"""What was judged about frequent terms of postings: `evaluation/reference_terms.toml`."""

import tomllib
from pathlib import Path

import pytest

from skillgap.matching import Matcher
from skillgap.matching.tokenizer import label_keys
from skillgap.model.document import Passage, SectionKind
from skillgap.taxonomy import load_taxonomy

JUDGED = tomllib.loads(
    (Path(__file__).parents[2] / "evaluation" / "reference_terms.toml").read_text(encoding="utf-8")
)
RULED = {rule.label for rule in load_taxonomy().heuristics}


def test_a_word_that_is_a_skill_in_company_is_found_there() -> None:
    """Each phrase that shows a word in company mentions the concept that stands beside it."""
    matcher = Matcher(load_taxonomy())
    for phrase, concept in JUDGED["in_context"].values():
        passage = Passage(text=phrase, start=0, section=SectionKind.OTHER)
        assert concept in {mention.concept for mention in matcher.find([passage])}, phrase


def test_what_was_judged_no_skill_is_no_label() -> None:
    """No word is a label and judged no skill at once."""
    labels = {label_keys(label) for item in load_taxonomy().concepts.values() for label in item.labels}
    assert [word for word in JUDGED["no_skill"] if label_keys(word) in labels] == []


def test_each_term_is_judged_once() -> None:
    """The judgements are sorted and none contradicts another."""
    words, digits = JUDGED["no_skill"], JUDGED["no_skill_ids"]
    assert words == sorted(set(words))
    assert digits == sorted(set(digits))
    assert set(words) & set(JUDGED["in_context"]) == set()


@pytest.mark.parametrize(
    "label",
    [
        *("Go", "R", "C", "Swift", "Rust", "Spark", "Excel", "React", "Express", "Flask", "Dash", "Ray"),
        *("Chef", "Puppet", "Spring", "lead", "Access", "Word", "Sequential", "agents", "prompts", "search"),
        *("vision", "safety", "control", "planning", "coding", "Research", "CV", "Cadence", "electronics"),
    ],
)
def test_a_label_that_is_an_ordinary_word_has_a_rule(label: str) -> None:
    """The names and terms that stand in texts as ordinary words are never taken unseen."""
    assert label in RULED
