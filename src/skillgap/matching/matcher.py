"""Finds the concepts of a taxonomy in passages.

spaCy's phrase matcher is the engine; it sees our own keys (`normalize.fold`) instead of raw words, and
only words that some label is made of. What a `Matcher` finds never changes after it is built, and what it
remembers is only read and replaced whole, so threads may share it.
"""

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from operator import attrgetter

from skillgap.matching.candidates import Candidates
from skillgap.matching.compounds import Hit, find_shared, may_join, may_share
from skillgap.matching.heuristics import Rules, Sighting
from skillgap.matching.labels import Labels
from skillgap.matching.spans import Span, SpanFinder
from skillgap.matching.tokenizer import JOINTS, Tokenizer, Words
from skillgap.matching.verb_objects import leading_verbs
from skillgap.matching.verbs import Verbs, takes_object
from skillgap.model.document import Passage, SectionKind
from skillgap.model.posting import Mention, UnknownPhrase
from skillgap.model.taxonomy import ConceptId, Taxonomy

# What stands before a hyphen and changes or voids the word after it.
_VOIDING_PREFIX = re.compile(r"(?:^|[^\w])(?:non|post|pre|anti|un|cutting|leading|bleeding)-$", re.IGNORECASE)

# What stands after a hyphen and voids the word before it.
_VOIDING_SUFFIX = re.compile(r"-(?:less|free|agnostic)\b", re.IGNORECASE)

# What stands after one small word and makes a quality of it: "research-oriented", "analytics-ready".
_MAKING_QUALITY = re.compile(r"-(?:oriented|ready|derived|minded|savvy)\b", re.IGNORECASE)

# What most activities of these trades are done to: "data quality and integration".
_DONE_TO = frozenset({"data", "model"})

_MOST_REMEMBERED = 1 << 14
"""How many passages a matcher remembers: three lines in five of a posting stand in others too."""

_MOST_BARRED = 40
"""A passage with more ordinary words than this is no sentence."""


# Plain tuples of words and numbers cost the garbage collector nothing, however many are remembered.
_Place = tuple[ConceptId, str, int, int]
"""A concept in a passage: its id, the words found, and their offsets into the passage."""


class Matcher:
    """All labels of a taxonomy, ready to be found. Built once per process."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        self._taxonomy = taxonomy
        self._found: dict[tuple[str, SectionKind], tuple[_Place, ...]] = {}
        self._candidates: Candidates | None = None
        self._labels = Labels(taxonomy)
        self._rules = Rules(taxonomy.heuristics)
        self._verbs = Verbs(self._labels, self._rules.knows)
        extra = self._verbs.words | JOINTS | {"non", "of"}
        self._spans = SpanFinder(self._labels, extra, leading_verbs())
        known = extra.union(*self._labels.by_keys)
        self._tokenizer = Tokenizer(known, self._spans.firsts, self._labels.joined)

    def find(self, passages: Sequence[Passage]) -> tuple[Mention, ...]:
        """Return every mention, in reading order; the longest label wins where several overlap.

        Offsets are into the document's text. Nothing here says whether a mention is asked for: that is
        `posting.weigh_mentions`.
        """
        found: list[tuple[Passage, tuple[_Place, ...]]] = []
        for passage in passages:
            key = (passage.text, passage.section)
            places = self._found.get(key)
            if places is None:
                places = self._read(passage)
                if len(self._found) >= _MOST_REMEMBERED:
                    self._found.clear()
                self._found[key] = places
            if places:
                found.append((passage, places))
        mentions = tuple(
            Mention(
                concept=concept,
                text=text,
                start=passage.start + start,
                end=passage.start + end,
                passage=passage,
            )
            for passage, places in found
            for concept, text, start, end in places
        )
        return self._rules.of_this_trade(mentions, passages)

    def forget(self) -> None:
        """Drop what is remembered, as for measuring how long a first reading takes."""
        self._found.clear()
        self._spans.forget()
        self._tokenizer.forget()
        if self._candidates:
            self._candidates.forget()

    def _read(self, passage: Passage) -> tuple[_Place, ...]:
        """Return what stands in a passage: its text and section decide, nothing else."""
        text = passage.text
        words = self._tokenizer.cut(text)
        spans = [*self._spans.find(words)]
        hits = self._hits(words, text, spans)
        # An ordinary word lets go of its words, so that what it hid is seen: "AI ethics and governance".
        barred: set[Hit] = set()
        while any(map(self._rules.knows, [hit.label for hit in hits])):
            kept = self._plausible(hits, words, passage)
            rejected = [hit for hit in hits if hit not in kept] if len(kept) < len(hits) else []
            if len(barred) > _MOST_BARRED or not any(self._may_hide(hit, words.keys) for hit in rejected):
                hits = kept
                break
            barred.update(rejected)
            hits = self._hits(words, text, spans, barred)
        places: list[_Place] = []
        for first, last, label in hits:
            start, end = words.start(first), words.end(last - 1)
            places.append((label.concept, text[start:end], start, end))
        return tuple(places)

    def _plausible(self, hits: Sequence[Hit], words: Words, passage: Passage) -> list[Hit]:
        """Return the hits without the ordinary words among them."""
        sightings = [
            Sighting(
                label=hit.label.text,
                concept=hit.label.concept,
                category=hit.label.category,
                passage=passage,
                start=passage.start + words.start(hit.first),
                end=passage.start + words.end(hit.last - 1),
                is_ambiguous=self._rules.knows(hit.label),
            )
            for hit in hits
        ]
        kept = {seen.start - passage.start for seen in self._rules.keep(sightings)}
        return [hit for hit in hits if words.start(hit.first) in kept]

    def _may_hide(self, hit: Hit, keys: Sequence[str]) -> bool:
        """Whether the words of a hit could be another's: of a shorter one, of a compound, or of a verb's."""
        return (
            hit.last - hit.first > 1
            or keys[hit.last] in JOINTS
            or (hit.first > 0 and keys[hit.first - 1] in JOINTS)
            or self._verbs.may_use(keys, hit.first)
        )

    def candidates(
        self, passages: Sequence[Passage], mentions: Sequence[Mention]
    ) -> tuple[UnknownPhrase, ...]:
        """Return phrases that read like skills and are in no label: precise rather than many."""
        if self._candidates is None:
            self._candidates = Candidates(self._taxonomy)
        return self._candidates.find(passages, mentions)

    def _hits(self, words: Words, text: str, spans: Sequence[Span], barred: Container[Hit] = ()) -> list[Hit]:
        """Return the labels of spans, the first where they overlap, plus those not written out.

        `barred` are hits that the rules have rejected.
        """
        keys = words.keys
        hits: list[Hit] = []
        taken = bytearray(len(keys))
        has_hyphens = "-" in text
        for first, last, own, sure in spans:
            if taken.find(1, first, last) >= 0:
                continue
            label = sure
            if label is None or has_hyphens:
                start = words.start(first)
                surface = text[start : words.end(last - 1)]
                if _is_torn(text, start, surface):
                    continue
                label = label or self._labels.choose(own, surface)
            if label is not None:
                hit = Hit(first, last, label)
                if hit not in barred:
                    taken[first:last] = b"\x01" * (last - first)
                    hits.append(hit)
        if may_join(keys, text):
            hits = self._with_shared(hits, words, text, taken, barred)
        if not self._verbs.words.isdisjoint(keys):
            hits.extend(_claim(self._verbs.find(words, text, taken), taken, barred))
        hits.sort(key=_in_order)
        return hits

    def _with_shared(
        self, hits: list[Hit], words: Words, text: str, taken: bytearray, barred: Container[Hit]
    ) -> list[Hit]:
        """Return the hits with the labels that share a head or a modifier with one of them.

        An activity alone gives way to what the word joined to it makes of it: "data quality and integration"
        is about the integration of data.
        """
        sharing = sorted([hit for hit in hits if may_share(hit, words.keys, text)], key=_longest_first)
        alone = {hit.first: hit for hit in hits if _is_activity_alone(hit)} if sharing else {}
        vaguer: set[Hit] = set()
        shared: list[Hit] = []
        for hit in sharing:
            goes_on = words.keys[hit.first] in _DONE_TO or takes_object(hit.label.text.rsplit(maxsplit=1)[-1])
            for found in find_shared(hit, words, text, self._labels):
                over = [at for at in range(found.first, found.last) if taken[at]]
                bare = alone.get(over[0]) if goes_on and len(over) == 1 else None
                is_joined = found.last + 1 >= hit.first
                if bare and is_joined and found not in barred and bare.label.concept != found.label.concept:
                    taken[bare.first] = 0
                    vaguer.add(bare)
                shared.extend(_claim((found,), taken, barred))
        return [*[hit for hit in hits if hit not in vaguer], *shared] if shared else hits


_in_order = attrgetter("first")


def _longest_first(hit: Hit) -> tuple[int, int]:
    return hit.first - hit.last, hit.first


def _is_torn(text: str, start: int, surface: str) -> bool:
    """Whether a label lies in a hyphenated word it does not belong to: "cutting-edge AI", "agent-less"."""
    end = start + len(surface)
    if surface.isalpha() and surface.islower() and _MAKING_QUALITY.match(text, end):
        return True
    return bool(_VOIDING_SUFFIX.match(text, end)) or (
        start > 1
        and text[start - 1] == "-"
        and (" " in surface or bool(_VOIDING_PREFIX.search(text, max(0, start - 12), start)))
    )


def _is_activity_alone(hit: Hit) -> bool:
    """Whether a hit is one word that says what is done, and not what with: "integration"."""
    return hit.last - hit.first == 1 and takes_object(hit.label.text)


def _claim(found: Iterable[Hit], taken: bytearray, barred: Container[Hit]) -> Iterator[Hit]:
    """Yield the hits whose words no other has, and mark them."""
    for hit in found:
        if hit not in barred and not any(taken[hit.first : hit.last]):
            taken[hit.first : hit.last] = b"\x01" * (hit.last - hit.first)
            yield hit
