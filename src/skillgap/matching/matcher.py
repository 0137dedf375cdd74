"""Finds the concepts of a taxonomy in passages.

spaCy's phrase matcher is the engine; it sees our own keys (`normalize.fold`) instead of raw words, and
only words that some label is made of. What a `Matcher` finds never changes after it is built, and what it
remembers is only read and replaced whole, so threads may share it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc
from spacy.vocab import Vocab

from skillgap.matching.candidates import Candidates
from skillgap.matching.compounds import Hit, Verbs, find_shared
from skillgap.matching.heuristics import Rules, Sighting
from skillgap.matching.labels import Labels
from skillgap.matching.tokenizer import BARRIER, JOINTS, Words, tokenize
from skillgap.model.document import Passage, SectionKind
from skillgap.model.posting import Mention, UnknownPhrase
from skillgap.model.taxonomy import ConceptId, Taxonomy

# What stands before a hyphen and changes or voids the word after it.
_VOIDING_PREFIX = re.compile(r"(?:^|[^\w])(?:non|post|pre|anti|un|cutting|leading|bleeding)-$", re.IGNORECASE)

_MOST_REMEMBERED = 1 << 14
"""How many passages a matcher remembers: three lines in five of a posting stand in others too."""


class _Place(NamedTuple):
    """A concept in a passage; offsets into the passage."""

    concept: ConceptId
    text: str
    start: int
    end: int


_NO_PLACES: tuple[_Place, ...] = ()


class Matcher:
    """All labels of a taxonomy, ready to be found. Built once per process."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        self._taxonomy = taxonomy
        self._found: dict[tuple[str, SectionKind], tuple[_Place, ...]] = {}
        self._candidates: Candidates | None = None
        self._vocab = Vocab()
        self._labels = Labels(taxonomy)
        self._verbs = Verbs(self._labels)
        self._rules = Rules(taxonomy.heuristics)
        phrases = [Doc(self._vocab, words=list(keys)) for keys in self._labels.by_keys]
        known = frozenset(word for keys in self._labels.by_keys for word in keys)
        self._words = known | self._verbs.words | JOINTS | {"non"}
        for word in (*sorted(JOINTS), BARRIER):
            self._vocab.strings.add(word)
        self._phrases = PhraseMatcher(self._vocab, attr="ORTH")
        if phrases:
            self._phrases.add("label", phrases)

    def find(self, passages: Sequence[Passage]) -> tuple[Mention, ...]:
        """Return every mention, in reading order; the longest label wins where several overlap.

        Offsets are into the document's text. Nothing here says whether a mention is asked for: that is
        `posting.weigh_mentions`.
        """
        keys = [(passage.text, passage.section) for passage in passages]
        found = {key: self._found.get(key) for key in keys}
        unread = {key: passage for key, passage in zip(keys, passages, strict=True) if found[key] is None}
        new = dict.fromkeys(unread, _NO_PLACES) | self._read(tuple(unread.values()))
        if len(self._found) > _MOST_REMEMBERED:
            self._found.clear()
        self._found.update(new)
        found.update(new)
        return tuple(
            Mention(
                concept=place.concept,
                text=place.text,
                start=passage.start + place.start,
                end=passage.start + place.end,
                passage=passage,
            )
            for key, passage in zip(keys, passages, strict=True)
            for place in found[key] or ()
        )

    def forget(self) -> None:
        """Drop what is remembered, as for measuring how long a first reading takes."""
        self._found.clear()
        self._candidates = None

    def _read(self, passages: Sequence[Passage]) -> dict[tuple[str, SectionKind], tuple[_Place, ...]]:
        """Return what stands in the passages, by text and section: nothing else decides."""
        words = Words()
        owners: list[int] = []
        for number, passage in enumerate(passages):
            tokenize(passage.text, self._words, words, passage.start)
            owners.extend([number] * (len(words.keys) - len(owners)))
        if not words.keys:
            return {}
        sightings = [
            Sighting(
                label=hit.label.text,
                concept=hit.label.concept,
                category=hit.label.category,
                passage=passages[owners[hit.first]],
                start=words.starts[hit.first],
                end=words.ends[hit.last - 1],
                is_ambiguous=self._rules.knows(hit.label.text, hit.label.concept),
            )
            for hit in self._hits(words, passages, owners)
        ]
        places: dict[tuple[str, SectionKind], list[_Place]] = {}
        for seen in self._rules.keep(sightings):
            passage = seen.passage
            place = _Place(seen.concept, seen.surface, seen.start - passage.start, seen.end - passage.start)
            places.setdefault((passage.text, passage.section), []).append(place)
        return {key: tuple(found) for key, found in places.items()}

    def candidates(
        self, passages: Sequence[Passage], mentions: Sequence[Mention]
    ) -> tuple[UnknownPhrase, ...]:
        """Return phrases that read like skills and are in no label: precise rather than many."""
        if self._candidates is None:
            self._candidates = Candidates(self._taxonomy)
        return self._candidates.find(passages, mentions)

    def _hits(self, words: Words, passages: Sequence[Passage], owners: list[int]) -> list[Hit]:
        """Return the labels found, the longest first where they overlap, plus those not written out."""
        doc = Doc(self._vocab, words=words.keys)
        spans = sorted({(start - end, start, end) for _, start, end in self._phrases(doc)})
        taken = bytearray(len(words.keys))
        hits: list[Hit] = []
        for _, first, last in spans:
            if any(taken[first:last]):
                continue
            passage = passages[owners[first]]
            start = words.starts[first] - passage.start
            surface = passage.text[start : words.ends[last - 1] - passage.start]
            if start > 1 and passage.text[start - 1] == "-" and _is_torn(passage.text, start, surface):
                continue
            label = self._labels.choose(tuple(words.keys[first:last]), surface)
            if label is not None:
                taken[first:last] = b"\x01" * (last - first)
                hits.append(Hit(first, last, label))
        for hit in tuple(hits):
            passage = passages[owners[hit.first]]
            hits.extend(_claim(find_shared(hit, words, passage.text, passage.start, self._labels), taken))
        hits.extend(_claim(self._verbs.find(words, passages, owners, taken), taken))
        return sorted(hits, key=lambda hit: hit.first)


def _is_torn(text: str, start: int, surface: str) -> bool:
    """Whether a label begins inside a hyphenated word it does not belong to: "cutting-edge AI"."""
    return " " in surface or bool(_VOIDING_PREFIX.search(text, max(0, start - 12), start))


def _claim(found: Iterable[Hit], taken: bytearray) -> Iterator[Hit]:
    """Yield the hits whose words no other has, and mark them."""
    for hit in found:
        if not any(taken[hit.first : hit.last]):
            taken[hit.first : hit.last] = b"\x01" * (hit.last - hit.first)
            yield hit
