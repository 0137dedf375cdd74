"""How much a bullet says about what a posting asks.

Evidence of the taxonomy comes first. Each requirement a bullet shows counts once, by its importance and by
how specific it is: a concept that few roles ask for tells more than one that all do (inverse document
frequency over the roles of the taxonomy, Spärck Jones 1972), and one that belongs to the posting's title
tells most. The strongest counts whole, each further one half of the one before, so that a list of tools
does not outweigh the one thing the job is about. A narrower skill counts for the broader one asked, less
the farther away it is; a result adds, a weak opening ("responsible for") takes away. The likeness of the
words to the posting adds a little: cosine of TF-IDF vectors (Salton and Buckley 1988), with an idf table
that ships with the package, so that a pair never depends on other files.
"""

import json
import math
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from skillgap.model.document import Passage
from skillgap.model.posting import Importance, Mention, Requirement, Requirements
from skillgap.model.taxonomy import Category, ConceptId, Taxonomy
from skillgap.tailoring.advice import opens_weakly
from skillgap.tailoring.coverage import WEIGHTS
from skillgap.tailoring.results import tells_a_result
from skillgap.tailoring.truth.helping import holds_back
from skillgap.tailoring.vocabulary.words import STOP_WORDS, occurs, squeezed, stem, tokens
from skillgap.taxonomy.walk import ancestors

_FADE = 0.5
"""Each step from what a bullet names up to what is asked halves its weight, and so does each further
requirement a bullet shows."""

_FAR = 2
"""Steps beyond which a broader concept says nothing: every bullet of a developer shows "software"."""

_OF_PERSONS = frozenset({Category.SOFT, Category.HUMAN_LANGUAGE})
"""A manual in two languages, or work with three others, is not what a bullet is read for."""

_TITLE = 1.5
"""What belongs to the posting's title weighs half as much again: it is what the job is called."""

_YEARS = 1.25
"""So does, by a quarter, what years are asked of."""

_WEAK, _RESULT = 0.5, 1.2
"""A weak opening halves what a bullet is worth, a result adds a fifth."""

_TOLD, _HELD_BACK = 0.2, -0.1
"""What a result and a weak opening are worth by themselves, whatever is asked: one optional skill does not
pass a result, and a result passes a helping hand that shows nothing."""

_WORDS = 0.5
"""Weight of a phrase both sides have, beside a concept: what it is, nobody knows."""

_LIKENESS = 0.2
"""Weight of likeness beside evidence, where 1 is an essential requirement of the most specific kind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Relevance:
    """Weight of what a passage shows, its likeness to the posting (0..1), and the concepts it shows.

    The concepts come in the order of their weight.
    """

    evidence: float
    similarity: float
    concepts: tuple[ConceptId, ...]
    is_weak: bool = False
    """It opens with a task or a helping hand."""

    telling: float = 0.0
    """What it is worth whatever is asked."""

    @property
    def score(self) -> float:
        """All that speaks for it in one number; differences below a hundredth mean nothing."""
        return round(self.evidence + _LIKENESS * self.similarity + self.telling, 2)


def score_passages(  # noqa: PLR0913, the two sides of a pair
    passages: Sequence[Passage],
    mentions: Sequence[Mention],
    requirements: Requirements,
    asked: str,
    taxonomy: Taxonomy,
    *,
    title: Collection[ConceptId] = (),
) -> Mapping[int, Relevance]:
    """Return the relevance of each passage, by its start.

    `asked` is the posting's text of what it wants, `title` the concepts its title names.
    """
    likeness = similarities([passage.quote for passage in passages], asked)
    found = {}
    for passage, similarity in zip(passages, likeness, strict=True):
        inside = [at.concept for at in mentions if passage.start <= at.start < passage.end and not at.negated]
        shown = weights_shown(inside, requirements, taxonomy, title=title)
        weights = sorted([*(weight for weight, _ in shown), *_unknown(passage, requirements)], reverse=True)
        evidence = sum(weight * _FADE**place for place, weight in enumerate(weights))
        result = tells_a_result(passage.quote)
        evidence *= _RESULT if result else 1
        weak = opens_weakly(passage.quote) or holds_back(passage.quote)
        found[passage.start] = Relevance(
            evidence=evidence * (_WEAK if weak else 1),
            similarity=similarity,
            concepts=tuple(dict.fromkeys(concept for _, concept in shown)),
            is_weak=weak,
            telling=_TOLD * result + _HELD_BACK * weak,
        )
    return found


def _unknown(passage: Passage, requirements: Requirements) -> list[float]:
    """Return the weights of what the posting asks in words no taxonomy knows, and the passage has, too."""
    words = squeezed(passage.quote)
    return [
        _WORDS * WEIGHTS[phrase.importance or Importance.MENTIONED]
        for phrase in requirements.unknown
        # A single common noun ("agreements") is in many a sentence.
        if not phrase.text.islower() or " " in phrase.text
        if occurs(squeezed(phrase.text), words)
    ]


def weights_shown(
    concepts: Sequence[ConceptId],
    requirements: Requirements,
    taxonomy: Taxonomy,
    *,
    title: Collection[ConceptId] = (),
) -> list[tuple[float, ConceptId]]:
    """Return what some concepts weigh for the requirements they show, each once, the heaviest first."""
    steps = _implied(concepts, taxonomy)
    shown: list[tuple[float, ConceptId]] = []
    for item in requirements.items:
        if any(
            at in taxonomy.concepts and taxonomy.concepts[at].category in _OF_PERSONS for at in item.concepts
        ):
            continue
        near = sorted((steps[concept], concept) for concept in item.concepts if concept in steps)
        if near:
            distance, concept = near[0]
            shown.append((_weight(item, concept, title, taxonomy) * _FADE**distance, concept))
    return sorted(shown, key=lambda pair: (-pair[0], pair[1]))


def _weight(item: Requirement, concept: ConceptId, title: Collection[ConceptId], taxonomy: Taxonomy) -> float:
    weight = WEIGHTS[item.importance] * specificity(concept, taxonomy)
    if any(up in title for up in (concept, *_implied((concept,), taxonomy))):
        weight *= _TITLE
    return weight * (_YEARS if item.years else 1)


def specificity(concept: ConceptId, taxonomy: Taxonomy) -> float:
    """Return how much a concept tells one role from another, 0..1; 1 for what a single role asks."""
    counts = _roles_asking(taxonomy)
    # What no role names is as specific as what it is a kind of.
    near = ancestors(taxonomy, concept) if concept in taxonomy.concepts else {}
    known = [at for at in sorted(near, key=lambda at: (near[at], at)) if counts.get(at)]
    asking = counts[known[0]] if known else 1
    most = math.log((1 + len(taxonomy.roles)) / 2) + 1
    return (math.log((1 + len(taxonomy.roles)) / (1 + asking)) + 1) / most if taxonomy.roles else 1.0


@lru_cache(maxsize=4)
def _roles_asking(taxonomy: Taxonomy) -> Mapping[ConceptId, int]:
    """Count the roles whose roadmap holds each concept."""
    counts: Counter[ConceptId] = Counter()
    for role in taxonomy.roles.values():
        counts.update(
            {*role.requires, *(at for phase in role.phases for at in (*phase.essential, *phase.optional))}
        )
    return counts


def _implied(concepts: Sequence[ConceptId], taxonomy: Taxonomy) -> Mapping[ConceptId, int]:
    """Return what the concepts imply, with the least number of steps up, as far as it still tells."""
    steps: dict[ConceptId, int] = {}
    for concept in concepts:
        if concept in taxonomy.concepts:
            for up, distance in ancestors(taxonomy, concept).items():
                if distance <= _FAR:
                    steps[up] = min(distance, steps.get(up, distance))
    return steps


def similarities(texts: Sequence[str], asked: str) -> list[float]:
    """Return the cosine of the TF-IDF vectors of each text and what is asked."""
    if not asked.strip() or not any(_words(text) for text in (asked, *texts)):
        return [0.0] * len(texts)
    import numpy as np
    from sklearn.feature_extraction.text import CountVectorizer, TfidfTransformer

    counter = CountVectorizer(analyzer=_words)
    counts = counter.fit_transform([asked, *texts])
    table = idf_table()
    rare = max(table.values(), default=1.0)
    weigher = TfidfTransformer(sublinear_tf=True)
    weigher.idf_ = np.array([table.get(word, rare) for word in counter.get_feature_names_out()])
    vectors = weigher.transform(counts)
    return [float(value) for value in (vectors[1:] @ vectors[0].T).toarray().ravel()]


@cache
def idf_table() -> Mapping[str, float]:
    """Return the inverse document frequency by stem, as `tools/build_idf.py` wrote it."""
    text = files("skillgap.tailoring").joinpath("idf.json").read_text(encoding="utf-8")
    table: dict[str, float] = json.loads(text)
    return table


def _words(text: str) -> list[str]:
    return [at for at in (stem(token.text) for token in tokens(text)) if at not in STOP_WORDS]
