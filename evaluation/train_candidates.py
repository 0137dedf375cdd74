"""Learn the weights of `src/skillgap/matching/candidates.json`.

Run `.venv/bin/python evaluation/train_candidates.py SKILLSPAN`, where SKILLSPAN holds `skillspan_train.json`
and `skillspan_dev.json` (https://github.com/kris927b/SkillSpan, MIT licence). The examples are its sentences
of technology that hold a marked span, and those of `candidate_sentences.txt`, written for this purpose.

What a posting names and the taxonomy lacks is rare. So the concepts that few sentences name are taken out of
the taxonomy, each time with a few others left in, and play the unknown ones. The result is the same byte for
byte: fixed seeds, weights rounded to two places.
"""

import argparse
import dataclasses
import json
import random
import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from skillspan import Spans, read_sentences
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score

from skillgap.matching import Matcher
from skillgap.matching.candidates import Candidates
from skillgap.model.document import Passage, SectionKind
from skillgap.model.taxonomy import ConceptId, Taxonomy
from skillgap.taxonomy import load_taxonomy

OWN_SENTENCES = Path(__file__).with_name("candidate_sentences.txt")
TARGET = Path(__file__).parents[1] / "src" / "skillgap" / "matching" / "candidates.json"
RARE = 4
"""A concept is rare that at most so many sentences name."""
HELD_OUT = 0.6
SEEDS, DEV_SEED = (1, 2, 3), 9
OWN_WEIGHT = 0.5
"""Of an own sentence: each comes once more than one of SkillSpan."""
STRENGTH = 0.03
"""Of the weights, inverse to the penalty; chosen, like what is above, on labelled postings."""

Rows = tuple[list[dict[str, float]], list[int]]
Sentence = tuple[str, Spans, Spans]
"""A text with its knowledge spans, and its skill spans."""


def main() -> None:
    """Train, say how well it does on the development sentences, and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("skillspan", type=Path)
    folder = parser.parse_args().skillspan
    taxonomy = load_taxonomy()
    theirs = marked_sentences(folder / "skillspan_train.json")
    ours = list(own_sentences(OWN_SENTENCES))
    rare = rare_concepts(taxonomy, theirs)
    features: list[dict[str, float]] = []
    answers: list[int] = []
    weights: list[float] = []
    for scheme in (*(without(taxonomy, some(rare, seed)) for seed in SEEDS), taxonomy):
        parts = [(ours, OWN_WEIGHT)] if scheme is taxonomy else [(theirs, 1.0), (ours, OWN_WEIGHT)]
        for sentences, weight in parts:
            rows = examples(sentences, scheme)
            features += rows[0]
            answers += rows[1]
            weights += [weight] * len(rows[1])
    names = DictVectorizer()
    model = LogisticRegression(C=STRENGTH, max_iter=4000, tol=1e-6)
    model.fit(names.fit_transform(features), answers, sample_weight=weights)
    unseen, truth = examples(
        marked_sentences(folder / "skillspan_dev.json"), without(taxonomy, some(rare, DEV_SEED))
    )
    average = average_precision_score(truth, model.predict_proba(names.transform(unseen))[:, 1])
    print(f"{len(answers)} phrases, {sum(answers)} of them skills")
    print(f"development: average precision {average:.3f}, by chance {sum(truth) / len(truth):.3f}")
    learned = {"bias": round(float(model.intercept_[0]), 2)}
    learned |= {
        name: round(float(weight), 2)
        for name, weight in zip(names.get_feature_names_out(), model.coef_[0], strict=True)
    }
    card = {
        "trainedBy": "evaluation/train_candidates.py",
        "trainedOn": "SkillSpan (Zhang et al. 2022, https://github.com/kris927b/SkillSpan), MIT licence, "
        "Copyright (c) 2023 Mike Zhang; evaluation/candidate_sentences.txt",
        "weights": learned,
    }
    TARGET.write_text(json.dumps(card, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def marked_sentences(path: Path) -> list[Sentence]:
    """Return the sentences of technology that hold a marked span."""
    return [row for row in read_sentences(path, source="tech") if row[1] or row[2]]


def own_sentences(path: Path) -> Iterator[Sentence]:
    """Yield the sentences of a file in which braces stand around each skill."""
    for line in path.read_text(encoding="utf-8").splitlines():
        text, places = "", []
        for part in re.split(r"([{}])", line):
            if part == "{":
                places.append((len(text), 0))
            elif part == "}":
                places[-1] = (places[-1][0], len(text))
            else:
                text += part
        yield text, places, []


def rare_concepts(taxonomy: Taxonomy, sentences: Iterable[Sentence]) -> list[ConceptId]:
    """Return the concepts that few sentences name, or none, in the order of the taxonomy."""
    matcher, times = Matcher(taxonomy), Counter[ConceptId]()
    for text, _, _ in sentences:
        times.update({mention.concept for mention in matcher.find([_passage(text)])})
    return [concept for concept in taxonomy.concepts if times[concept] <= RARE]


def some(concepts: Iterable[ConceptId], seed: int) -> frozenset[ConceptId]:
    """Return most of some concepts, drawn at random."""
    draw = random.Random(seed)  # noqa: S311, a reproducible sample, not a secret
    return frozenset(concept for concept in concepts if draw.random() < HELD_OUT)


def without(taxonomy: Taxonomy, hidden: Collection[ConceptId]) -> Taxonomy:
    """Return a taxonomy that lacks some concepts."""

    def kept(concepts: Iterable[ConceptId]) -> tuple[ConceptId, ...]:
        return tuple(concept for concept in concepts if concept not in hidden)

    return dataclasses.replace(
        taxonomy,
        concepts={
            key: dataclasses.replace(
                concept,
                broader=kept(concept.broader),
                related=kept(concept.related),
                requires=kept(concept.requires),
            )
            for key, concept in taxonomy.concepts.items()
            if key not in hidden
        },
        heuristics=tuple(rule for rule in taxonomy.heuristics if rule.concept not in hidden),
    )


def examples(sentences: Iterable[Sentence], taxonomy: Taxonomy) -> Rows:
    """Return features and answers of the noun phrases of all sentences."""
    matcher, candidates = Matcher(taxonomy), Candidates(taxonomy)
    features: list[dict[str, float]] = []
    answers: list[int] = []
    for text, knowledge, skills in sentences:
        known = [(mention.start, mention.end) for mention in matcher.find([_passage(text)])]
        for candidate in candidates.candidates(text, known):
            phrase = candidate.phrase
            features.append(candidates.features(text, candidate, known))
            answers.append(int(is_marked(phrase.start, phrase.end, knowledge, skills)))
    return features, answers


def _passage(text: str) -> Passage:
    return Passage(text=text, start=0, section=SectionKind.QUALIFICATIONS)


def is_marked(start: int, end: int, knowledge: Spans, skills: Spans) -> bool:
    """Whether a phrase covers half of a knowledge span, lies in one, or ends a skill span."""
    return any(
        (a <= start and end <= b) or 2 * (min(b, end) - max(a, start)) >= max(b, end) - min(a, start)
        for a, b in knowledge
    ) or any(a <= start and end == b for a, b in skills)


if __name__ == "__main__":
    main()
