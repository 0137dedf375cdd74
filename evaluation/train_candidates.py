"""Learn the weights of `src/skillgap/matching/candidates.json`.

Run `.venv/bin/python evaluation/train_candidates.py SKILLSPAN`, where SKILLSPAN holds `skillspan_train.json`
and `skillspan_dev.json` (https://github.com/kris927b/SkillSpan, MIT licence). Half of the concepts is
taken out of the taxonomy, six times with other concepts, so that known skills play the unknown ones. A
noun phrase is a skill when it covers half of a marked knowledge span or ends a marked skill span. The
result is the same byte for byte: fixed seeds, weights rounded to two places.
"""

import argparse
import dataclasses
import json
import random
from pathlib import Path

from skillspan import Spans, read_sentences
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score

from skillgap.matching import Matcher
from skillgap.matching.candidates import Candidates
from skillgap.model.document import Passage, SectionKind
from skillgap.model.taxonomy import Taxonomy
from skillgap.taxonomy import load_taxonomy

TARGET = Path(__file__).parents[1] / "src" / "skillgap" / "matching" / "candidates.json"
HELD_OUT = 0.5
SEEDS, DEV_SEED = (1, 2, 3, 4, 5, 6), 9
STRENGTH = (
    0.03  # of the weights, inverse to the penalty; chosen, like the two above, on the development sentences
)

Rows = tuple[list[dict[str, float]], list[int]]


def main() -> None:
    """Train, say how well it does on the development sentences, and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("skillspan", type=Path)
    folder = parser.parse_args().skillspan
    taxonomy = load_taxonomy()
    features: list[dict[str, float]] = []
    answers: list[int] = []
    for seed in SEEDS:
        rows = examples(folder / "skillspan_train.json", without_some(taxonomy, seed))
        features += rows[0]
        answers += rows[1]
    names = DictVectorizer()
    model = LogisticRegression(C=STRENGTH, max_iter=2000).fit(names.fit_transform(features), answers)
    unseen, truth = examples(folder / "skillspan_dev.json", without_some(taxonomy, DEV_SEED))
    scores = model.predict_proba(names.transform(unseen))[:, 1]
    average = average_precision_score(truth, scores)
    print(f"{len(answers)} phrases, {sum(answers)} of them skills")
    print(f"development: average precision {average:.3f}, by chance {sum(truth) / len(truth):.3f}")
    weights = {"bias": round(float(model.intercept_[0]), 2)}
    weights |= {
        name: round(float(weight), 2)
        for name, weight in zip(names.get_feature_names_out(), model.coef_[0], strict=True)
    }
    card = {
        "trainedBy": "evaluation/train_candidates.py",
        "trainedOn": "SkillSpan (Zhang et al. 2022, https://github.com/kris927b/SkillSpan), MIT licence, "
        "Copyright (c) 2023 Mike Zhang",
        "weights": weights,
    }
    TARGET.write_text(json.dumps(card, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def without_some(taxonomy: Taxonomy, seed: int) -> Taxonomy:
    """Return the taxonomy without a random half of its concepts."""
    draw = random.Random(seed)  # noqa: S311, a reproducible sample, not a secret
    kept = {key: concept for key, concept in taxonomy.concepts.items() if draw.random() >= HELD_OUT}
    rules = tuple(rule for rule in taxonomy.heuristics if rule.concept in kept)
    return dataclasses.replace(taxonomy, concepts=kept, heuristics=rules)


def examples(path: Path, taxonomy: Taxonomy) -> Rows:
    """Return features and answers of the noun phrases of all sentences that hold a marked span."""
    matcher, candidates = Matcher(taxonomy), Candidates(taxonomy)
    features: list[dict[str, float]] = []
    answers: list[int] = []
    for text, knowledge, skills in read_sentences(path):
        if not knowledge and not skills:
            continue
        passage = Passage(text=text, start=0, section=SectionKind.QUALIFICATIONS)
        known = [(mention.start, mention.end) for mention in matcher.find([passage])]
        for phrase in candidates.phrases(text, known):
            features.append(candidates.features(text, phrase, known))
            answers.append(int(is_marked(phrase.start, phrase.end, knowledge, skills)))
    return features, answers


def is_marked(start: int, end: int, knowledge: Spans, skills: Spans) -> bool:
    """Whether a phrase covers half of a knowledge span, lies in one, or ends a skill span."""
    return any(
        (a <= start and end <= b) or 2 * (min(b, end) - max(a, start)) >= max(b, end) - min(a, start)
        for a, b in knowledge
    ) or any(a <= start and end == b for a, b in skills)


if __name__ == "__main__":
    main()
