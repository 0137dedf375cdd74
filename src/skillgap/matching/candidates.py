"""Phrases that read like skills and are in no label.

Every noun phrase of a passage gets a score: does it end or begin as labels do, does it stand in an
enumeration with known skills, after "experience with", before a comma? The weights were learned from
sentences in which people had marked the skills (evaluation/README.md says which and how well it does);
`candidates.json` holds them. How high a phrase must score depends on its section: where a posting asks,
most noun phrases are skills; where it tells, few are.
"""

import json
import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from itertools import groupby

from skillgap.matching.chunks import Remembered
from skillgap.matching.normalize import fold
from skillgap.matching.phrases import Phrase, PhraseCutter, vocabulary
from skillgap.matching.surroundings import (
    Candidate,
    asks,
    in_chains,
    is_after_cue,
    neighbour_features,
    neighbour_names,
    place_features,
    text_features,
)
from skillgap.model.document import Passage, SectionKind
from skillgap.model.posting import Mention, UnknownPhrase
from skillgap.model.taxonomy import Category, Taxonomy

# Chosen on labelled postings so that six in ten phrases are skills; evaluation/README.md has the figures.
_LEAST = {
    SectionKind.QUALIFICATIONS: -0.4,
    SectionKind.PREFERRED: -0.85,
    SectionKind.STACK: -0.65,
    SectionKind.SKILLS: 0.35,
    SectionKind.ROLE: 0.25,
    SectionKind.RESPONSIBILITIES: 0.2,
    SectionKind.OTHER: 1.0,
}
_MARGIN = 1e-5  # Scores are compared after rounding to six places.

_MOST_HEADING_WORDS = 7
_TELLING = re.compile(r".[A-Z]|\d|[+#.]")
_ACRONYM = re.compile(r"[A-Z][A-Z0-9&+/-]{1,5}s?")
_CAMEL = re.compile(r"[a-z][A-Z]|[A-Z][a-z]+[A-Z]|\.[a-z]|\d")
_ENDINGS = (
    ("ing", "ing"),
    ("tion", "ion"),
    ("sion", "ion"),
    ("ment", "ment"),
    ("ity", "ity"),
    ("sis", "sis"),
    ("ics", "ics"),
    ("design", "design"),
    *((ending, "person") for ending in ("er", "or", "ers", "ors")),
    *((ending, "virtue") for ending in ("ness", "ship", "ism")),
    ("ed", "past"),
)
# The tables of `candidates.toml` that a word is looked up in, the first that holds it.
_TABLES = ("technical", "fields", "general", "partial", "never", "ordinary", "describing", "names", "verbs")
_OF_HEAD = frozenset({"technical", "general", "partial", "never", "describing", "verbs"})
_OF_MODIFIER = frozenset({"technical", "fields", "partial", "never", "verbs", "plain"})
_OF_ONE = frozenset({"technical", "fields", "plain"})
_HARD = frozenset({Category.LANGUAGE, Category.TOOL, Category.PLATFORM, Category.METHOD})
_WORD = re.compile(r"[A-Za-z][\w+#]*")
# The labelled sentences are of software: none asks for a licence to drive or to nurse.
_CREDENTIALS = frozenset({"accreditation", "certificate", "certification", "licence", "license"})
_OF_CREDENTIAL = 0.8
_REMEMBERED = 1 << 14
"""How many passages results are kept for: postings repeat each other's lines."""

_Spans = tuple[tuple[int, int], ...]


class Candidates:
    """What the labels of a taxonomy say about the words skills are made of, and the learned weights.

    `shift` raises every threshold, for measuring what fewer or more phrases would give.
    """

    def __init__(self, taxonomy: Taxonomy, *, shift: float = 0.0) -> None:
        self._least = {section: least + shift for section, least in _LEAST.items()}
        self._heads: Counter[str] = Counter()
        self._modifiers: Counter[str] = Counter()
        self._names: set[str] = set()
        self._soft: set[str] = set()
        for concept in taxonomy.concepts.values():
            if concept.category in _HARD:
                labels = [[fold(word) for word in _WORD.findall(label)] for label in concept.labels]
                compounds = [words for words in labels if len(words) > 1]
                self._names.update({words[0] for words in labels if len(words) == 1})
                self._heads.update({words[-1] for words in compounds})
                self._modifiers.update({word for words in compounds for word in words[:-1]})
            elif concept.category is Category.SOFT:
                self._soft.update(fold(word) for label in concept.labels for word in _WORD.findall(label))
        beginnings = frozenset(word for word, times in self._modifiers.items() if times > 1)
        self._cutter = PhraseCutter(beginnings)
        self._as_head = Remembered(self._head_features)
        self._scores: dict[str, float] = {}
        self._in_text = lru_cache(maxsize=_REMEMBERED)(self._find_in_text)

    def forget(self) -> None:
        """Drop what is remembered."""
        self._cutter.forget()
        self._as_head.clear()
        self._scores.clear()
        self._in_text.cache_clear()

    def find(self, passages: Sequence[Passage], mentions: Sequence[Mention]) -> tuple[UnknownPhrase, ...]:
        """Return the phrases of all passages, in reading order; `mentions` are those found in them."""
        known = {
            start: tuple([(m.start - start, m.end - start) for m in group])
            for start, group in groupby(mentions, key=lambda mention: mention.passage.start)
        }
        found: list[UnknownPhrase] = []
        for passage in passages:
            section, base = passage.section, passage.start
            if section not in _LEAST or (section is not SectionKind.SKILLS and _is_heading(passage)):
                continue
            for start, end in self._in_text(passage.text, section, known.get(base, ())):
                text = passage.text[start:end]
                found.append(UnknownPhrase(text=text, start=base + start, end=base + end, passage=passage))
        return tuple(found)

    def _find_in_text(self, text: str, section: SectionKind, known: _Spans) -> _Spans:
        """Return the phrases of a passage as offsets into it."""
        phrases = [*self._cutter.cut(text, known)]
        if not phrases:
            return ()
        least = self._least[section]
        before, after = _neighbour_weights()
        whole = _score(text_features(text, known))
        beyond = (
            least
            - _MARGIN
            - _most_elsewhere(
                may_be_asked=asks(text), is_alone=len(phrases) + len(known) == 1, has_known=bool(known)
            )
        )
        # Most phrases are beyond hope whatever stands around them, and need no closer look.
        scores: dict[int, float] = {}
        for phrase in phrases:
            score = self._score_words(phrase, text[phrase.start : phrase.end])
            score += whole + before.get(phrase.before, 0.0) + after.get(phrase.after, 0.0)
            if score >= beyond:
                scores[phrase.start] = score
        found: list[tuple[int, int]] = []
        for candidate in _plausible(text, phrases, known) if scores else ():
            start = candidate.phrase.start
            if start in scores:
                score = scores[start] + _score(place_features(text, candidate))
                if round(score, 6) >= least:
                    found.append((start, candidate.phrase.end))
        return tuple(found)

    def _score_words(self, phrase: Phrase, words: str) -> float:
        """Return what the words of a phrase add to its score, remembered where no mention covers them."""
        is_known = True in phrase.known
        score = None if is_known else self._scores.get(words)
        if score is None:
            score = _weights()["bias"] + _score(self._word_features(phrase))
            if len(phrase.words) > 1 and phrase.words[-1].lower in _CREDENTIALS:
                score += _OF_CREDENTIAL
            if not is_known:
                if len(self._scores) >= _REMEMBERED:
                    self._scores.clear()
                self._scores[words] = score
        return score

    def candidates(self, text: str, known: Sequence[tuple[int, int]]) -> Iterator[Candidate]:
        """Yield the noun phrases of a text that could be a skill, each with its enumeration."""
        return _plausible(text, [*self._cutter.cut(text, known)], known)

    def features(self, text: str, candidate: Candidate, known: Sequence[tuple[int, int]]) -> dict[str, float]:
        """Return what is known about a phrase: names and values of the features that are not zero."""
        return (
            self._word_features(candidate.phrase)
            | text_features(text, known)
            | neighbour_features(candidate.phrase)
            | place_features(text, candidate)
        )

    def _word_features(self, phrase: Phrase) -> dict[str, float]:
        """Return what the words of a phrase say, wherever they stand."""
        words, head = phrase.words, phrase.words[-1]
        found = dict(self._as_head[head.text])
        found[f"words-{len(words)}"] = 1.0
        if len(words) > 1:
            self._add_modifiers(found, phrase)
        else:
            if head.text.islower():
                found["small-word"] = 1.0
            table = _table(head.lower)
            if table in _OF_ONE:
                found[f"one-{table}"] = 1.0
        if phrase.known[-1]:
            found["known-head"] = 1.0
        if any("/" in word.text for word in words):
            found["slash"] = 1.0
        if any(_CAMEL.search(word.text) for word in words):
            found["camel"] = 1.0
        return found

    def _add_modifiers(self, found: dict[str, float], phrase: Phrase) -> None:
        """Add what the words before the head say."""
        modifiers = [fold(word.text) for word in phrase.words[:-1]]
        times = sum([self._modifiers[word] for word in modifiers])
        if times:
            found["modifier-of-labels"] = math.log1p(times)
        if not self._names.isdisjoint(modifiers):
            found["modifier-is-label"] = 1.0
        if not self._soft.isdisjoint(modifiers):
            found["modifier-of-soft"] = 1.0
        if any(phrase.known[:-1]):
            found["known-modifier"] = 1.0
        if all(word.text[0].isupper() for word in phrase.words):
            found["all-capitalised"] = 1.0
        if any(_ACRONYM.fullmatch(word.text) for word in phrase.words[:-1]):
            found["acronym-before"] = 1.0
        tables = {_table(word.lower) for word in phrase.words[:-1]} & _OF_MODIFIER
        found.update({f"modifier-{table}": 1.0 for table in tables})

    def _head_features(self, head: str) -> dict[str, float]:
        """Return what the last word of a phrase says by itself."""
        folded, lower = fold(head), head.lower()
        table = _table(lower)
        found: dict[str, float] = {
            "head-of-labels": math.log1p(self._heads[folded]),
            "head-modifies-labels": math.log1p(self._modifiers[folded]),
            "head-is-label": folded in self._names,
            "new-head": not self._heads[folded] and not self._modifiers[folded],
            "telling-letters": bool(_TELLING.search(head)),
            "acronym": bool(_ACRONYM.fullmatch(head)),
            f"head-{table}": table in _OF_HEAD,
        }
        found.update({f"ends-{name}": 1.0 for ending, name in _ENDINGS if lower.endswith(ending)})
        return {name: float(value) for name, value in found.items() if value}


def _plausible(text: str, phrases: Sequence[Phrase], known: Sequence[tuple[int, int]]) -> Iterator[Candidate]:
    """Yield phrases with their enumerations; a word such as "operations" only as an item of one."""
    for candidate in in_chains(text, phrases, known):
        phrase = candidate.phrase
        if not phrase.is_field or (
            not phrase.known[0] and (candidate.size > 1 or is_after_cue(text, phrase.start))
        ):
            yield candidate


def _score(features: Mapping[str, float]) -> float:
    """Return what some features add to the score of a phrase."""
    weights = _weights()
    return sum([weights.get(name, 0.0) * value for name, value in features.items()])


def _table(lower: str) -> str:
    """Return the first of the word tables that holds a word, or "plain"."""
    return _tables().get(lower, "plain")


@cache
def _tables() -> dict[str, str]:
    words = vocabulary()
    return {word: name for name in reversed(_TABLES) for word in getattr(words, name)}


def _is_heading(passage: Passage) -> bool:
    """Whether a passage looks like a heading: a few words, most in capitals, and no stop."""
    text = passage.text
    if passage.is_bullet or "," in text or text.rstrip().endswith((".", ";")):
        return False
    words = text.split()
    return len(words) <= _MOST_HEADING_WORDS and 2 * sum(word[:1].isupper() for word in words) >= len(words)


@cache
def _weights() -> dict[str, float]:
    raw = files("skillgap.matching").joinpath("candidates.json").read_text(encoding="utf-8")
    weights: dict[str, float] = json.loads(raw)["weights"]
    return weights


@cache
def _neighbour_weights() -> tuple[dict[str, float], dict[str, float]]:
    """Return what the word before a phrase, and the one after it, add to its score."""
    weights = _weights()
    before, after = neighbour_names()
    return (
        {word: weights.get(name, 0.0) for word, name in before.items()},
        {word: weights.get(name, 0.0) for word, name in after.items()},
    )


@cache
def _most_elsewhere(*, may_be_asked: bool, is_alone: bool, has_known: bool) -> float:
    """Return the most that the place of a phrase can add to its score."""
    names = ["first", "whole-item", "capital", "after-such-as"]
    names += ["after-cue", "cue-earlier", "chain-after-cue"] if may_be_asked else []
    if not is_alone:
        names += ["chain-long", "chain-technical"]
        names += ["chain-known", "chain-known-share", "known-left", "known-right"] if has_known else []
    return sum([max(0.0, _weights().get(name, 0.0)) for name in names])
