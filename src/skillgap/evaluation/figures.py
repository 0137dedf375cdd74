"""From counts to figures with confidence intervals, by bootstrap over postings."""

import random
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from skillgap.documents import read_document
from skillgap.evaluation.counting import Count, count
from skillgap.evaluation.labels import LabelledPosting
from skillgap.model.document import Document
from skillgap.pipeline import read_posting
from skillgap.taxonomy import load_taxonomy

_RESAMPLES = 1000
_SEED = 2026
_TAIL = 0.025  # on either side: a 95 % interval

Counts = Mapping[Count, int]


class Figure(NamedTuple):
    """A figure and the interval that holds it in 95 of 100 resamplings of the postings."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation:
    """All figures of one labelled set, in a fixed order.

    `by_category` has the precision of each category of concepts; `by_section` recall, precision and
    importance of each kind of section, where a label counts for the section it stands in first.
    """

    postings: int
    labelled: int
    figures: Mapping[str, Figure]
    by_category: Mapping[str, Mapping[str, Figure]]
    by_section: Mapping[str, Mapping[str, Figure]]
    traps: int


def evaluate(postings: Sequence[LabelledPosting]) -> Evaluation:
    """Read each posting and hold it against its labels. Raises `DocumentError` for an empty text."""
    known = load_taxonomy()
    counts = [count(posting, read_posting(_document(posting)), known) for posting in postings]
    total = _total(counts)
    samples = _resample(counts)
    parts = sorted({part for _, part in total if part})
    return Evaluation(
        postings=len(postings),
        labelled=total["labelled", ""],
        figures={name: _figure(total, samples, of) for name, of in _FIGURES.items()},
        by_category={
            part.removeprefix("category "): _of_part(total, samples, part, _OF_CATEGORY)
            for part in parts
            if part.startswith("category ")
        },
        by_section={
            part.removeprefix("section "): _of_part(total, samples, part, _OF_SECTION)
            for part in parts
            if part.startswith("section ")
        },
        traps=total["traps", ""],
    )


_OF_CATEGORY = {"precision": ("right", "concepts")}
_OF_SECTION = {
    "recall": ("found", "labelled"),
    "with_unknown": ("covered", "labelled"),
    "precision": ("right", "concepts"),
    "importance": ("importance", "found"),
    "unknown_precision": ("useful", "phrases"),
}


def _of_part(
    total: Counts, samples: Sequence[Counts], part: str, shares: Mapping[str, tuple[str, str]]
) -> dict[str, Figure]:
    """Return the figures of a part for which there is anything to count."""
    return {
        name: _figure(total, samples, _share(right, whole, part))
        for name, (right, whole) in shares.items()
        if total.get((whole, part), 0)
    }


def _document(posting: LabelledPosting) -> Document:
    return read_document(posting.text.encode("utf-8"), name=posting.name)


def _total(counts: Sequence[Counts]) -> Counter[Count]:
    total: Counter[Count] = Counter()
    for each in counts:
        total.update(each)
    return total


def _share(part: str, whole: str, where: str = "") -> Callable[[Counts], float]:
    """Return the figure `part` / `whole`; 0 where there is nothing to count."""

    def share(counts: Counts) -> float:
        return counts.get((part, where), 0) / max(counts.get((whole, where), 0), 1)

    return share


def _harmonic(
    first: Callable[[Counts], float], second: Callable[[Counts], float]
) -> Callable[[Counts], float]:
    def mean(counts: Counts) -> float:
        a, b = first(counts), second(counts)
        return 2 * a * b / (a + b) if a + b else 0.0

    return mean


_RECALL, _PRECISION = _share("found", "labelled"), _share("right", "concepts")
_FIGURES: Mapping[str, Callable[[Counts], float]] = {
    "recall": _RECALL,
    "precision": _PRECISION,
    "f1": _harmonic(_RECALL, _PRECISION),
    "with_unknown": _share("covered", "labelled"),
    "unknown_precision": _share("useful", "phrases"),
    "importance": _share("importance", "found"),
    "groups": _harmonic(_share("pairs right", "pairs labelled"), _share("pairs right", "pairs read")),
}


def _resample(counts: Sequence[Counts]) -> tuple[Counts, ...]:
    """Return the totals of as many postings, drawn with replacement, many times over."""
    draw = random.Random(_SEED)  # noqa: S311, a reproducible resampling, not a secret
    return tuple(_total(draw.choices(counts, k=len(counts))) for _ in range(_RESAMPLES))


def _figure(total: Counts, samples: Sequence[Counts], of: Callable[[Counts], float]) -> Figure:
    """Return a figure over all postings with its percentile interval (Efron & Tibshirani 1993, ch. 13)."""
    values = sorted(of(sample) for sample in samples)
    low, high = values[int(_TAIL * _RESAMPLES)], values[int((1 - _TAIL) * _RESAMPLES) - 1]
    return Figure(round(of(total), 4), round(low, 4), round(high, 4))
