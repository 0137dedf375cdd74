"""Where the words of a label stand in a text, by spaCy's phrase matcher.

The matcher is shown as little as possible. A label is one word, or begins with two that stand side by side
in few places: looking up pairs of words costs next to nothing, and leaves short stretches to match. Most
stretches ("machine learning", "python") come again and again, and are matched once.
"""

from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc
from spacy.vocab import Vocab

from skillgap.matching.labels import Keys, Label, Labels
from skillgap.matching.tokenizer import BARRIER, Words

_MOST_REMEMBERED = 1 << 14
_FEW = 3


class Span(NamedTuple):
    """The words of a label in a stretch of words: `first` up to, not including, `last`.

    `label` is `None` where the way it is written decides which label it is, or whether it is one.
    """

    first: int
    last: int
    keys: Keys
    label: Label | None


class SpanFinder:
    """The words of all labels; `extra` are other keys that texts are cut into.

    Where two labels of one length share words, the first wins, unless it begins with a word of `leading`:
    "validating data integrity" is about the integrity of data.
    """

    def __init__(self, labels: Labels, extra: Iterable[str] = (), leading: Container[str] = ()) -> None:
        self._labels = labels
        self._leading = leading
        self._longest: dict[Keys, int] = {}
        for keys in labels.by_keys:
            self._longest[keys[:2]] = max(len(keys), self._longest.get(keys[:2], 0))
        self.firsts = frozenset(keys[0] for keys in self._longest)
        """The words that labels begin with."""
        self._remembered: dict[Keys, tuple[Span, ...]] = {}
        self._vocab = Vocab()
        for word in (*sorted(extra), BARRIER):
            self._vocab.strings.add(word)
        self._phrases = PhraseMatcher(self._vocab, attr="ORTH")
        if labels.by_keys:
            self._phrases.add("label", [Doc(self._vocab, words=list(keys)) for keys in labels.by_keys])

    def match(self, keys: Sequence[str]) -> list[tuple[int, int]]:
        """Return every place in a row of words where a label stands, the longest first."""
        if len(keys) > _FEW:
            places = {(start, end) for _, start, end in self._phrases(Doc(self._vocab, words=list(keys)))}
        else:
            # To look up every part of so few words takes a tenth of what a document of spaCy's does.
            parts = combinations(range(len(keys) + 1), 2)
            places = {(start, end) for start, end in parts if (*keys[start:end],) in self._labels.by_keys}
        return sorted(
            places, key=lambda place: (place[0] - place[1], keys[place[0]] in self._leading, place[0])
        )

    def find(self, words: Words) -> Iterator[Span]:
        """Yield what `match` finds, the longest first where they overlap."""
        keys = words.keys
        for begin, end in self._stretches(words):
            for first, last, own, label in self._in_stretch(tuple(keys[begin:end])):
                yield Span(begin + first, begin + last, own, label)

    def forget(self) -> None:
        """Drop what is remembered."""
        self._remembered.clear()

    def _stretches(self, words: Words) -> Iterator[tuple[int, int]]:
        """Yield the stretches in which labels may stand: each label lies within one of them."""
        keys, longest = words.keys, self._longest
        begin = end = 0
        for at in words.beginnings:
            reach = longest.get((keys[at], keys[at + 1]), 0)
            if reach > 2:
                within = keys[at : at + reach]
                reach = within.index(BARRIER) if BARRIER in within else reach
            elif not reach:
                if (keys[at],) not in longest:
                    continue
                reach = 1
            if at >= end:
                if end:
                    yield begin, end
                begin = at
            end = max(end, at + reach)
        if end:
            yield begin, end

    def _in_stretch(self, stretch: Keys) -> tuple[Span, ...]:
        spans = self._remembered.get(stretch)
        if spans is None:
            found = [(first, last, stretch[first:last]) for first, last in self.match(stretch)]
            spans = tuple([Span(first, last, keys, self._labels.only(keys)) for first, last, keys in found])
            if len(self._remembered) >= _MOST_REMEMBERED:
                self._remembered.clear()
            self._remembered[stretch] = spans
        return spans
