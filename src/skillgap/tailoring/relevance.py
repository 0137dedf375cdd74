"""How much a bullet says about what a posting asks.

Evidence of the taxonomy comes first: each requirement a bullet shows counts once, by its importance, and
a narrower skill counts for the broader one asked, less the farther away it is. A bullet that opens weakly
("responsible for") steps back, and one with a number stands before one without. Between bullets of equal
evidence the likeness of their words to the posting decides: cosine of TF-IDF vectors (Salton and Buckley
1988), with an idf table that ships with the package, so that a pair never depends on other files.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from skillgap.model.document import Passage
from skillgap.model.posting import Mention, Requirements
from skillgap.model.taxonomy import ConceptId, Taxonomy
from skillgap.tailoring.advice import opens_weakly
from skillgap.tailoring.coverage import WEIGHTS
from skillgap.tailoring.quantities import quantities
from skillgap.tailoring.words import STOP_WORDS, stem, tokens
from skillgap.taxonomy.walk import ancestors

_FADE = 0.5
"""Each step from what a bullet names up to what is asked halves its weight."""

_FAR = 2
"""Steps beyond which a broader concept says nothing: every bullet of a developer shows "software"."""

_WEAK, _NUMBER = 0.5, 0.1
"""A weak opening costs half an essential requirement; a number settles between equals."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Relevance:
    """Weight of what a passage shows, its likeness to the posting (0..1), and the concepts it shows."""

    evidence: float
    similarity: float
    concepts: tuple[ConceptId, ...]

    @property
    def rank(self) -> tuple[float, float]:
        """For sorting, strongest first; likeness in tenths, since less than that means nothing."""
        return -round(self.evidence, 3), -round(self.similarity, 1)


def score_passages(
    passages: Sequence[Passage],
    mentions: Sequence[Mention],
    requirements: Requirements,
    asked: str,
    taxonomy: Taxonomy,
) -> Mapping[int, Relevance]:
    """Return the relevance of each passage, by its start; `asked` is the posting's text of what it wants."""
    likeness = similarities([passage.quote for passage in passages], asked)
    found = {}
    for passage, similarity in zip(passages, likeness, strict=True):
        inside = [at.concept for at in mentions if passage.start <= at.start < passage.end and not at.negated]
        steps = _implied(inside, taxonomy)
        evidence, shown = 0.0, []
        for item in requirements.items:
            near = sorted((steps[concept], concept) for concept in item.concepts if concept in steps)
            if near:
                evidence += WEIGHTS[item.importance] * _FADE ** near[0][0]
                shown.append(near[0][1])
        quality = (_NUMBER if quantities(passage.quote) else 0) - (
            _WEAK if opens_weakly(passage.quote) else 0
        )
        found[passage.start] = Relevance(
            evidence=evidence + quality, similarity=similarity, concepts=tuple(dict.fromkeys(shown))
        )
    return found


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
