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
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from itertools import groupby

from skillgap.matching.chunks import Remembered
from skillgap.matching.normalize import fold
from skillgap.matching.phrases import Phrase, PhraseCutter, vocabulary
from skillgap.model.document import Passage, SectionKind
from skillgap.model.posting import Mention, UnknownPhrase
from skillgap.model.taxonomy import Category, Taxonomy
from skillgap.remembering import holds_texts

# Chosen on labelled postings so that six in ten phrases are skills; evaluation/README.md has the figures.
_LEAST = {
    SectionKind.QUALIFICATIONS: -0.2,
    SectionKind.PREFERRED: -0.5,
    SectionKind.STACK: -0.5,
    SectionKind.SKILLS: 0.6,
    SectionKind.ROLE: 0.9,
    SectionKind.RESPONSIBILITIES: 0.7,
    SectionKind.OTHER: 1.3,
}
_MARGIN = 1e-5  # Scores are compared after rounding to six places.
_ABOVE_KNOWN = 0.3  # A phrase around a known skill has to say more than the skill alone.

_CUE = re.compile(
    r"(?:experience|expertise|proficien(?:cy|t)|knowledge|familiar(?:ity)?|skilled|skills|fluen(?:cy|t)|versed|"
    r"competen(?:ce|t)|understanding|background|exposure|focus|emphasis)\s+(?:\w+\s+)?(?:with|in|of|using|to|on)\s+"
    r"(?:the\s+|a\s+|an\s+)?(?:\w+\s+)?$",
    re.IGNORECASE,
)
_CUE_WORDS = (
    *("experience", "expertise", "proficien", "knowledge", "familiar", "skill", "fluen", "versed"),
    *("competen", "understanding", "background", "exposure", "focus", "emphasis"),
)
_CUE_PREPOSITIONS = frozenset({"with", "in", "of", "using", "to", "on"})
_CUE_TAIL = 3
"""The preposition is one of the last three words: an article and another word may follow it."""
_EXAMPLES = re.compile(r"(?:such\s+as|like|e\.g\.?,?|for\s+example,?|including|:)\s*\(?$", re.IGNORECASE)
_EXAMPLE_ENDS = ("as", "like", "e.g", "e.g.", "eg", "eg.", ",", "example", "including", ":")
_LINK = re.compile(r"[\s*_`]*(?:[,/|&(]|\band\b|\bor\b)+[\s*_`]*(?:(?:and|or)\b\s*)?", re.IGNORECASE)
_LINK_REACH = 12
_CUE_REACH = 60
_EXAMPLES_REACH = 20
_MOST_HEADING_WORDS = 7
_TELLING = re.compile(r".[A-Z]|\d|[+#.]")
_BEFORE_FIRST = " *-\u2022\u00b7_"
_BEFORE = {
    **dict.fromkeys(("the", "a", "an", "our", "your", "their", "this", "its"), "after-determiner"),
    "of": "after-of",
    **dict.fromkeys(("in", "with"), "after-in"),
    **dict.fromkeys(("and", "or", ","), "after-and"),
    "to": "after-to",
    "for": "after-for",
}
_AFTER = {
    **dict.fromkeys(("of", "for"), "before-of"),
    "to": "before-to",
    **dict.fromkeys(("", ".", ",", ";", ")", "and", "or"), "before-end"),
}
_ENDINGS = (
    ("ing", "ing"),
    ("tion", "ion"),
    ("sion", "ion"),
    ("ment", "ment"),
    ("ity", "ity"),
    ("sis", "sis"),
    ("ics", "ics"),
    ("ance", "ance"),
    ("ence", "ance"),
    ("design", "design"),
)
_HARD = frozenset({Category.LANGUAGE, Category.TOOL, Category.PLATFORM, Category.METHOD})
_WORD = re.compile(r"[A-Za-z][\w+#]*")
_REMEMBERED = 1 << 14
"""How many passages results are kept for: postings repeat each other's lines."""

_Spans = tuple[tuple[int, int], ...]


class Candidates:
    """What the labels of a taxonomy say about the words skills are made of, and the learned weights."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        self._heads: Counter[str] = Counter()
        self._modifiers: Counter[str] = Counter()
        for concept in taxonomy.concepts.values():
            if concept.category in _HARD:
                labels = [[fold(word) for word in _WORD.findall(label)] for label in concept.labels]
                compounds = [words for words in labels if len(words) > 1]
                self._heads.update({words[-1] for words in compounds})
                self._modifiers.update({word for words in compounds for word in words[:-1]})
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
        weights, least = _weights(), _LEAST[section]
        before, after = _neighbour_weights()
        beyond = least - _MARGIN - _most_elsewhere(may_be_asked=_asks(text), has_known=bool(known))
        found: list[tuple[int, int]] = []
        for phrase in self.phrases(text, known):
            is_known = any(phrase.known)
            score = self._score_words(phrase, text[phrase.start : phrase.end], is_known=is_known)
            # Most phrases are beyond hope by then, and need no closer look at what stands around them.
            if score + before.get(phrase.before, 0.0) + after.get(phrase.after, 0.0) < beyond:
                continue
            for name, value in _place_features(text, phrase, known).items():
                score += weights.get(name, 0.0) * value
            if round(score, 6) >= (least + _ABOVE_KNOWN if is_known else least):
                found.append((phrase.start, phrase.end))
        return tuple(found)

    def _score_words(self, phrase: Phrase, words: str, *, is_known: bool) -> float:
        """Return what the words of a phrase add to its score, remembered where no mention covers them."""
        score = None if is_known else self._scores.get(words)
        if score is None:
            weights = _weights()
            score = weights["bias"]
            for name, value in self._word_features(phrase).items():
                score += weights.get(name, 0.0) * value
            if not is_known:
                if len(self._scores) >= _REMEMBERED:
                    self._scores.clear()
                self._scores[words] = score
        return score

    def phrases(self, text: str, known: Sequence[tuple[int, int]]) -> Iterator[Phrase]:
        """Yield the noun phrases of a text; a word such as "operations" only as an item of an enumeration."""
        phrases = list(self._cutter.cut(text, known))
        for number, phrase in enumerate(phrases):
            if not phrase.is_field or (
                not phrase.known[0]
                and (
                    any(_neighbours(text, phrase, known))
                    or (number and _LINK.fullmatch(text, phrases[number - 1].end, phrase.start))
                    or (
                        number + 1 < len(phrases)
                        and _LINK.fullmatch(text, phrase.end, phrases[number + 1].start)
                    )
                    or _is_after_cue(text, phrase.start)
                )
            ):
                yield phrase

    def features(self, text: str, phrase: Phrase, known: Sequence[tuple[int, int]]) -> dict[str, float]:
        """Return what is known about a phrase: names and values of the features that are not zero."""
        return self._word_features(phrase) | _place_features(text, phrase, known)

    def _word_features(self, phrase: Phrase) -> dict[str, float]:
        """Return what the words of a phrase say, wherever they stand."""
        words, head = phrase.words, phrase.words[-1]
        found = dict(self._as_head[head.text])
        found[f"words-{len(words)}"] = 1.0
        if len(words) > 1:
            self._add_modifiers(found, phrase)
        elif head.text.islower():
            found["small-word"] = 1.0
        if phrase.is_field:
            found["field-alone"] = 1.0
        if phrase.known[-1]:
            found["known-head"] = 1.0
        return found

    def _add_modifiers(self, found: dict[str, float], phrase: Phrase) -> None:
        """Add what the words before the head say."""
        modifiers = [fold(word.text) for word in phrase.words[:-1]]
        times = sum([self._modifiers[word] for word in modifiers])
        if times:
            found["modifier-of-labels"] = math.log1p(times)
        if any(not self._modifiers[word] and not self._heads[word] for word in modifiers):
            found["new-modifier"] = 1.0
        if any(phrase.known[:-1]):
            found["known-modifier"] = 1.0
        if all(word.text[0].isupper() for word in phrase.words):
            found["all-capitalised"] = 1.0

    def _head_features(self, head: str) -> dict[str, float]:
        """Return what the last word of a phrase says by itself."""
        folded, lower, words = fold(head), head.lower(), vocabulary()
        found: dict[str, float] = {
            "head-of-labels": math.log1p(self._heads[folded]),
            "head-modifies-labels": math.log1p(self._modifiers[folded]),
            "new-head": not self._heads[folded] and not self._modifiers[folded],
            "telling-letters": bool(_TELLING.search(head)),
            "verb-like": lower in words.verbs,
            "general-head": lower in words.general,
            "plural": lower.endswith("s") and not lower.endswith("ss"),
        }
        found.update({f"ends-{name}": 1.0 for ending, name in _ENDINGS if lower.endswith(ending)})
        return {name: float(value) for name, value in found.items() if value}


def _place_features(text: str, phrase: Phrase, known: Sequence[tuple[int, int]]) -> dict[str, float]:
    """Return what the skills of its passage, and the words on either side, say about a phrase."""
    found: dict[str, float] = {}
    if known:
        found["mentions"] = min(len(known), 4) / 4
        left, right = _neighbours(text, phrase, known)
        if left:
            found["known-left"] = 1.0
        if right:
            found["known-right"] = 1.0
    if not text[: phrase.start].strip(_BEFORE_FIRST):
        found["first"] = 1.0
    elif phrase.words[-1].text[0].isupper():
        found["capital"] = 1.0
    if phrase.before in _BEFORE:
        found[_BEFORE[phrase.before]] = 1.0
    if phrase.after in _AFTER:
        found[_AFTER[phrase.after]] = 1.0
    if _is_after_cue(text, phrase.start):
        found["after-cue"] = 1.0
    if _is_example(text[max(0, phrase.start - _EXAMPLES_REACH) : phrase.start]):
        found["after-such-as"] = 1.0
    return found


def _is_heading(passage: Passage) -> bool:
    """Whether a passage looks like a heading: a few words, most in capitals, and no stop."""
    text = passage.text
    if passage.is_bullet or "," in text or text.rstrip().endswith((".", ";")):
        return False
    words = text.split()
    return len(words) <= _MOST_HEADING_WORDS and 2 * sum(word[:1].isupper() for word in words) >= len(words)


def _neighbours(text: str, phrase: Phrase, known: Sequence[tuple[int, int]]) -> tuple[bool, bool]:
    """Say whether a known skill is the item before, and the item after, in an enumeration."""
    left = right = False
    for start, end in known:
        if 0 <= phrase.start - end < _LINK_REACH:
            left = left or bool(_LINK.fullmatch(text, end, phrase.start))
        elif 0 <= start - phrase.end < _LINK_REACH:
            right = right or bool(_LINK.fullmatch(text, phrase.end, start))
    return left, right


def _is_after_cue(text: str, start: int) -> bool:
    """Whether words such as "experience with" stand before a place in a text."""
    if not _asks(text):
        return False
    before = text[max(0, start - _CUE_REACH) : start]
    # A look at the last words costs far less than a search, and nearly always says no.
    if before.isascii() and _CUE_PREPOSITIONS.isdisjoint(before.lower().split()[-_CUE_TAIL:]):
        return False
    return bool(_CUE.search(before))


def _is_example(before: str) -> bool:
    """Whether a text ends in "such as", "e.g." or the like."""
    if before.isascii() and not before.rstrip().rstrip("(").rstrip().lower().endswith(_EXAMPLE_ENDS):
        return False
    return bool(_EXAMPLES.search(before))


@holds_texts
@lru_cache(maxsize=_REMEMBERED)
def _asks(text: str) -> bool:
    """Whether a text holds a word that `_CUE` cannot do without: a search costs more than looking."""
    small = text.lower()
    return any(word in small for word in _CUE_WORDS)


@cache
def _weights() -> dict[str, float]:
    raw = files("skillgap.matching").joinpath("candidates.json").read_text(encoding="utf-8")
    weights: dict[str, float] = json.loads(raw)["weights"]
    return weights


@cache
def _neighbour_weights() -> tuple[dict[str, float], dict[str, float]]:
    """Return what the word before a phrase, and the one after it, add to its score."""
    weights = _weights()
    return (
        {word: weights.get(name, 0.0) for word, name in _BEFORE.items()},
        {word: weights.get(name, 0.0) for word, name in _AFTER.items()},
    )


@cache
def _most_elsewhere(*, may_be_asked: bool, has_known: bool) -> float:
    """Return the most that what stands around a phrase can add to its score, its neighbours aside."""
    names = ["first", "capital", "after-such-as"]
    names += ["after-cue"] if may_be_asked else []
    names += ["mentions", "known-left", "known-right"] if has_known else []
    return sum([max(0.0, _weights().get(name, 0.0)) for name in names])
