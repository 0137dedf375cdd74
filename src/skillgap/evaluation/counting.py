"""Holds what was read from one posting against its labels, and counts."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from skillgap.evaluation.labels import Label, LabelledPosting
from skillgap.model.posting import Importance, Mention, UnknownPhrase
from skillgap.model.taxonomy import Category, ConceptId, Taxonomy
from skillgap.pipeline import ReadPosting

_NOT_HARD = frozenset({Category.SOFT, Category.CREDENTIAL})
_WORD = re.compile(r"[a-z0-9+#.]+")
_SMALL = frozenset({"and", "of", "the", "in", "for", "with", "a"})

Count = tuple[str, str]
"""What is counted, and for which part: ("found", "") over all, ("found", "section qualifications")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """A mention or an unknown phrase, with the words it goes by."""

    start: int
    end: int
    words: frozenset[str]


_Placed = tuple[Mention, _Found]


def count(labelled: LabelledPosting, read: ReadPosting, taxonomy: Taxonomy) -> Counter[Count]:
    """Return the counts of one posting.

    A mention stands on a label when they share half of their union, or overlap while one name holds all
    words of the other. Distinct skills count, not their repetitions.
    """
    mentions = [mention for mention in read.mentions if not mention.negated]
    hard = tuple(
        (mention, _place(mention, taxonomy.concepts[mention.concept].pref_label))
        for mention in mentions
        if taxonomy.concepts[mention.concept].category not in _NOT_HARD
    )
    phrases = tuple((phrase, _place(phrase, phrase.text)) for phrase in read.unknown)
    counts: Counter[Count] = Counter()
    counts.update(_count_labels(labelled, read, hard, [place for _, place in phrases]))
    for concept, own in _by_concept(hard).items():
        first, _ = own[0]
        is_right = any(_is_same(place, label) for _, place in own for label in labelled.labels)
        for part in (
            "",
            f"category {taxonomy.concepts[concept].category}",
            f"section {first.passage.section}",
        ):
            counts["concepts", part] += 1
            counts["right", part] += is_right
    for phrase, place in phrases:
        is_useful = any(_is_same(place, label) for label in labelled.labels)
        for part in ("", f"section {phrase.passage.section}"):
            counts["phrases", part] += 1
            counts["useful", part] += is_useful
    counts["traps", ""] += sum(
        any(m.start < end and start < m.end for m in mentions) for start, end in labelled.traps
    )
    return counts


def _count_labels(
    labelled: LabelledPosting, read: ReadPosting, hard: Sequence[_Placed], phrases: Sequence[_Found]
) -> Counter[Count]:
    """Return what was found of the skills labelled, how important it was read, and as whose alternative."""
    counts: Counter[Count] = Counter()
    groups: dict[str, tuple[str, frozenset[str]]] = {}
    for label in labelled.labels:
        if label.type != "hard":
            continue
        hits = [mention for mention, place in hard if _is_same(place, label)]
        parts = ("", f"section {_section(label, read)}")
        for part in parts:
            counts["labelled", part] += 1
            counts["found", part] += bool(hits)
            counts["covered", part] += bool(hits) or any(_is_same(place, label) for place in phrases)
        if hits:
            best = min((m.importance or Importance.MENTIONED for m in hits), key=lambda level: level.rank)
            for part in parts:
                counts["importance", part] += best == label.importance
            groups[label.skill] = (label.group, frozenset(m.group for m in hits if m.group))
    counts.update(_count_pairs(groups.values()))
    return counts


def _place(found: Mention | UnknownPhrase, name: str) -> _Found:
    return _Found(start=found.start, end=found.end, words=_words(name))


def _words(name: str) -> frozenset[str]:
    return frozenset(_WORD.findall(name.lower())) - _SMALL


def _is_same(found: _Found, label: Label) -> bool:
    theirs = _words(label.skill)
    alike = bool(found.words and theirs) and (found.words <= theirs or theirs <= found.words)
    for start, end in label.spans:
        shared = min(end, found.end) - max(start, found.start)
        if shared > 0 and (alike or 2 * shared >= max(end, found.end) - min(start, found.start)):
            return True
    return False


def _section(label: Label, read: ReadPosting) -> str:
    """Return the section a label stands in first."""
    at = min(label.spans, default=(0, 0))[0]
    return next((p.section for p in read.posting.passages if p.start <= at < p.end), "none")


def _by_concept(mentions: Sequence[_Placed]) -> Mapping[ConceptId, list[_Placed]]:
    found: dict[ConceptId, list[_Placed]] = {}
    for each in mentions:
        found.setdefault(each[0].concept, []).append(each)
    return found


def _count_pairs(groups: Iterable[tuple[str, frozenset[str]]]) -> Iterator[Count]:
    """Yield a count for each pair of found skills that is offered as alternatives, by whom it is said."""
    for (label_a, read_a), (label_b, read_b) in combinations(groups, 2):
        is_labelled, is_read = bool(label_a) and label_a == label_b, bool(read_a & read_b)
        if is_labelled:
            yield "pairs labelled", ""
        if is_read:
            yield "pairs read", ""
        if is_labelled and is_read:
            yield "pairs right", ""
