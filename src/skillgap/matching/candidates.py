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

from skillgap.matching.normalize import fold
from skillgap.matching.phrases import Phrase, cut_phrases, vocabulary
from skillgap.model.document import Passage, SectionKind
from skillgap.model.posting import Mention, UnknownPhrase
from skillgap.model.taxonomy import Category, Taxonomy

# Chosen on half of the labelled postings so that six in ten phrases are skills, in each section.
_LEAST = {
    SectionKind.QUALIFICATIONS: -1.2,
    SectionKind.PREFERRED: -0.8,
    SectionKind.STACK: -0.8,
    SectionKind.SKILLS: 0.3,
    SectionKind.ROLE: 0.1,
    SectionKind.RESPONSIBILITIES: 0.1,
    SectionKind.OTHER: 1.0,
}
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
_EXAMPLES = re.compile(r"(?:such\s+as|like|e\.g\.?,?|for\s+example,?|including|:)\s*\(?$", re.IGNORECASE)
_LINK = re.compile(r"[\s*_`]*(?:[,/|&(]|\band\b|\bor\b)+[\s*_`]*(?:(?:and|or)\b\s*)?", re.IGNORECASE)
_LINK_REACH = 12
_CUE_REACH = 60
_EXAMPLES_REACH = 20
_MOST_HEADING_WORDS = 7
_TELLING = re.compile(r".[A-Z]|\d|[+#.]")
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
        self._beginnings = frozenset(word for word, times in self._modifiers.items() if times > 1)
        self._in_text = lru_cache(maxsize=_REMEMBERED)(self._find_in_text)

    def find(self, passages: Sequence[Passage], mentions: Sequence[Mention]) -> tuple[UnknownPhrase, ...]:
        """Return the phrases of all passages, in reading order; `mentions` are those found in them."""
        known = {
            start: [(m.start - start, m.end - start) for m in group]
            for start, group in groupby(mentions, key=lambda mention: mention.passage.start)
        }
        return tuple(
            UnknownPhrase(
                text=passage.text[start:end],
                start=passage.start + start,
                end=passage.start + end,
                passage=passage,
            )
            for passage in passages
            if passage.section is SectionKind.SKILLS
            or (passage.section in _LEAST and not _is_heading(passage))
            for start, end in self._in_text(
                passage.text, passage.section, tuple(known.get(passage.start, ()))
            )
        )

    def _find_in_text(self, text: str, section: SectionKind, known: _Spans) -> _Spans:
        """Return the phrases of a passage as offsets into it."""
        weights, least = _weights(), _LEAST[section]
        found: list[tuple[int, int]] = []
        for phrase in self.phrases(text, known):
            score = weights["bias"] + sum(
                weights.get(name, 0.0) * value for name, value in self.features(text, phrase, known).items()
            )
            if score >= least + _ABOVE_KNOWN * any(token.known for token in phrase.tokens):
                found.append((phrase.start, phrase.end))
        return tuple(found)

    def phrases(self, text: str, known: Sequence[tuple[int, int]]) -> Iterator[Phrase]:
        """Yield the noun phrases of a text; a word such as "operations" only as an item of an enumeration."""
        fields = vocabulary().fields
        phrases = list(cut_phrases(text, known, self._beginnings))
        for number, phrase in enumerate(phrases):
            if (
                len(phrase.tokens) > 1
                or phrase.tokens[0].lower not in fields
                or any(_neighbours(text, phrase, known))
                or (number and _LINK.fullmatch(text, phrases[number - 1].end, phrase.start))
                or (
                    number + 1 < len(phrases) and _LINK.fullmatch(text, phrase.end, phrases[number + 1].start)
                )
                or (_asks(text) and _CUE.search(text, max(0, phrase.start - _CUE_REACH), phrase.start))
            ):
                yield phrase

    def features(self, text: str, phrase: Phrase, known: Sequence[tuple[int, int]]) -> dict[str, float]:
        """Return what is known about a phrase: names and values of the features that are not zero."""
        tokens, head = phrase.tokens, phrase.tokens[-1]
        folded = [fold(token.text) for token in tokens]
        words = vocabulary()
        before = text[max(0, phrase.start - _CUE_REACH) : phrase.start]
        is_first = not text[: phrase.start].strip(" *-\u2022\u00b7_")
        left, right = _neighbours(text, phrase, known)
        heads, modifiers = self._heads, self._modifiers
        found: dict[str, float] = {
            f"words-{len(tokens)}": 1,
            "head-of-labels": math.log1p(heads[folded[-1]]),
            "modifier-of-labels": math.log1p(sum(modifiers[word] for word in folded[:-1])),
            "head-modifies-labels": math.log1p(modifiers[folded[-1]]),
            "new-head": not heads[folded[-1]] and not modifiers[folded[-1]],
            "new-modifier": any(not modifiers[word] and not heads[word] for word in folded[:-1]),
            "known-left": left,
            "known-right": right,
            "after-cue": _asks(text) and bool(_CUE.search(before)),
            "after-such-as": bool(_EXAMPLES.search(before[-_EXAMPLES_REACH:])),
            "telling-letters": bool(_TELLING.search(head.text)),
            "capital": head.text[0].isupper() and not is_first,
            "all-capitalised": len(tokens) > 1 and all(token.text[0].isupper() for token in tokens),
            "first": is_first,
            "after-determiner": phrase.before in {"the", "a", "an", "our", "your", "their", "this", "its"},
            "after-of": phrase.before == "of",
            "after-in": phrase.before in {"in", "with"},
            "after-and": phrase.before in {"and", "or", ","},
            "after-to": phrase.before == "to",
            "after-for": phrase.before == "for",
            "before-of": phrase.after in {"of", "for"},
            "before-to": phrase.after == "to",
            "before-end": phrase.after in {"", ".", ",", ";", ")", "and", "or"},
            "known-modifier": any(token.known for token in tokens[:-1]),
            "known-head": head.known,
            "mentions": min(len(known), 4) / 4,
            "field-alone": len(tokens) == 1 and head.lower in words.fields,
            "verb-like": head.lower in words.verbs,
            "general-head": head.lower in words.general,
            "small-word": len(tokens) == 1 and head.text.islower(),
            "plural": head.lower.endswith("s") and not head.lower.endswith("ss"),
        }
        found.update({f"ends-{name}": 1.0 for ending, name in _ENDINGS if head.lower.endswith(ending)})
        return {name: float(value) for name, value in found.items() if value}


def _is_heading(passage: Passage) -> bool:
    """Whether a passage looks like a heading: a few words, most in capitals, and no stop."""
    words = passage.text.split()
    return (
        not passage.is_bullet
        and len(words) <= _MOST_HEADING_WORDS
        and not passage.text.rstrip().endswith((".", ",", ";"))
        and "," not in passage.text
        and 2 * sum(word[:1].isupper() for word in words) >= len(words)
    )


def _neighbours(text: str, phrase: Phrase, known: Sequence[tuple[int, int]]) -> tuple[bool, bool]:
    """Say whether a known skill is the item before, and the item after, in an enumeration."""
    left = any(
        0 <= phrase.start - end < _LINK_REACH and _LINK.fullmatch(text, end, phrase.start) for _, end in known
    )
    right = any(
        0 <= start - phrase.end < _LINK_REACH and _LINK.fullmatch(text, phrase.end, start)
        for start, _ in known
    )
    return left, right


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
