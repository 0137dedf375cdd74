"""What stands around a phrase: its enumeration, the words on either side, the words that ask for skills."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from skillgap.matching.phrases import Phrase, verb_forms, vocabulary
from skillgap.remembering import holds_texts

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
_EARLIER_CUE = re.compile(
    r"\b(?:experience|knowledge|proficien|familiar|expertise|understanding|skill)", re.IGNORECASE
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
_LONG_CHAIN = 3
_LONG_ITEM = 25
_WORDS_PER_SKILL = 6
"""An item with a known skill in every six words is dense with them."""
_BEFORE_FIRST = " *-\u2022\u00b7_"
_BEFORE = {
    "of": "after-of",
    "to": "after-to",
    "(": "after-bracket",
    **dict.fromkeys(("in", "with"), "after-in"),
    **dict.fromkeys(("and", "or", ","), "after-and"),
    **dict.fromkeys(("via", "on"), "after-using"),
    **dict.fromkeys(("strong", "deep", "solid", "good", "excellent", "proven"), "after-praise"),
    **dict.fromkeys(
        (
            "from",
            "by",
            "at",
            "as",
            "about",
            "into",
            "within",
            "across",
            "through",
            "between",
            "per",
            "is",
            "are",
            "be",
        ),
        "after-at",
    ),
}
_MAKING = (
    "analyze apply architect automate build configure create debug deploy design develop engineer evaluate "
    "implement integrate leverage maintain migrate model monitor optimise optimize run scale "
    "test train tune use write"
)
_HELPING = (
    "bring collaborate communicate define deliver drive earn embrace enable ensure gain grow have help "
    "identify improve influence inspire join lead make meet mentor provide reach share support take "
    "understand"
)
_AFTER = {
    **dict.fromkeys(("", ".", ",", ";", ")", "and", "or"), "before-end"),
    **dict.fromkeys(
        ("using", "with", "in", "on", "via", "through", "by", "from", "within", "across"), "before-in"
    ),
    **dict.fromkeys(("is", "are", "will", "that", "who", "was", "has", "have", "can"), "before-verb"),
    **dict.fromkeys(("experience", "knowledge", "skills"), "before-skill"),
}
_REMEMBERED = 1 << 14


class Candidate(NamedTuple):
    """A noun phrase and the enumeration of phrases and known skills it is an item of."""

    phrase: Phrase
    first: int
    """Where the enumeration begins."""
    size: int
    known: int
    """How many of its items are known skills."""
    technical: float
    """The share of its other phrases that end in a technical word."""
    left: bool
    """Whether the item before is a known skill."""
    right: bool
    """Whether the item after is a known skill."""


_Item = tuple[int, int, Phrase | None]
"""Where an item of an enumeration begins and ends, and its phrase; a known skill has none."""


def in_chains(text: str, phrases: Sequence[Phrase], known: Sequence[tuple[int, int]]) -> Iterator[Candidate]:
    """Yield the phrases with the enumerations they stand in: items with a comma or "and" between."""
    # A known skill within a phrase is no item of its own.
    holding = [phrase for phrase in phrases if True in phrase.known]
    if holding:
        known = [
            (start, end)
            for start, end in known
            if not any(phrase.start < end and start < phrase.end for phrase in holding)
        ]
    items: list[_Item] = [(phrase.start, phrase.end, phrase) for phrase in phrases]
    if known:
        items += [(start, end, None) for start, end in known]
        items.sort(key=_where)
    first = end = 0
    for at, item in enumerate(items):
        if at and not (0 < item[0] - end < _LINK_REACH and _links(text[end : item[0]])):
            yield from _of_chain(items[first:at])
            first = at
        end = item[1]
    yield from _of_chain(items[first:])


@holds_texts
@lru_cache(maxsize=_REMEMBERED)
def _links(between: str) -> bool:
    """Whether what stands between two items makes them one enumeration: nearly always the same few."""
    return bool(_LINK.fullmatch(between))


def _where(item: _Item) -> tuple[int, int]:
    return item[:2]


def _of_chain(chain: Sequence[_Item]) -> Iterator[Candidate]:
    """Yield the phrases of an enumeration."""
    size = len(chain)
    if size == 1:
        if chain[0][2]:
            yield Candidate(chain[0][2], chain[0][0], 1, 0, 0.0, left=False, right=False)
        return
    phrases = [phrase for _, _, phrase in chain if phrase]
    technical = [phrase.words[-1].lower in vocabulary().technical for phrase in phrases]
    others = max(1, len(phrases) - 1)
    number = 0
    for at, (_, _, phrase) in enumerate(chain):
        if phrase:
            yield Candidate(
                phrase,
                chain[0][0],
                size,
                size - len(phrases),
                (sum(technical) - technical[number]) / others,
                left=at > 0 and chain[at - 1][2] is None,
                right=at + 1 < size and chain[at + 1][2] is None,
            )
            number += 1


def text_features(text: str, known: Sequence[tuple[int, int]]) -> dict[str, float]:
    """Return what a passage and its skills say of every phrase in it."""
    found: dict[str, float] = {}
    words = text.count(" ") + 1
    if known:
        found["known-density"] = min(1.0, _WORDS_PER_SKILL * len(known) / words)
    if words > _LONG_ITEM:
        found["long-item"] = 1.0
    return found


def neighbour_features(phrase: Phrase) -> dict[str, float]:
    """Return what the words on either side of a phrase say."""
    before, after = neighbour_names()
    names = before.get(phrase.before), after.get(phrase.after)
    return {name: 1.0 for name in names if name}


def place_features(text: str, candidate: Candidate) -> dict[str, float]:
    """Return what else its place in the passage, and in an enumeration, says of a phrase."""
    phrase = candidate.phrase
    found = _chain_features(candidate) if candidate.size > 1 else {}
    if not text[: phrase.start].strip(_BEFORE_FIRST):
        found["first"] = 1.0
        if not text[phrase.end :].strip(" .;*"):
            found["whole-item"] = 1.0
    elif len(phrase.words) > 1 and phrase.words[-1].text[0].isupper():
        found["capital"] = 1.0
    if _is_example(text[max(0, phrase.start - _EXAMPLES_REACH) : phrase.start]):
        found["after-such-as"] = 1.0
    return found | _cue_features(text, candidate) if asks(text) else found


def _cue_features(text: str, candidate: Candidate) -> dict[str, float]:
    found: dict[str, float] = {}
    start = candidate.phrase.start
    if is_after_cue(text, start):
        found["after-cue"] = 1.0
    elif (cue := _EARLIER_CUE.search(text)) and cue.end() <= start:
        found["cue-earlier"] = 1.0
    if candidate.first < start and is_after_cue(text, candidate.first):
        found["chain-after-cue"] = 1.0
    return found


def _chain_features(candidate: Candidate) -> dict[str, float]:
    found: dict[str, float] = {}
    if candidate.known:
        found["chain-known"] = 1.0
        found["chain-known-share"] = candidate.known / candidate.size
    if candidate.size >= _LONG_CHAIN:
        found["chain-long"] = 1.0
    if candidate.technical:
        found["chain-technical"] = candidate.technical
    if candidate.left:
        found["known-left"] = 1.0
    if candidate.right:
        found["known-right"] = 1.0
    return found


def is_after_cue(text: str, start: int) -> bool:
    """Whether words such as "experience with" stand before a place in a text."""
    if not asks(text):
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
def asks(text: str) -> bool:
    """Whether a text holds a word that `_CUE` cannot do without: a search costs more than looking."""
    small = text.lower()
    return any(word in small for word in _CUE_WORDS)


@cache
def neighbour_names() -> tuple[dict[str, str], dict[str, str]]:
    """Return the feature that the word before a phrase is, and the one after it."""
    words = vocabulary()
    verbs = dict.fromkeys(words.verbs, "after-verb")
    helping = {form: "after-helping" for stem in _HELPING.split() for form in verb_forms(stem)}
    making = {form: "after-making" for stem in _MAKING.split() for form in verb_forms(stem)}
    return verbs | helping | making | _BEFORE, dict.fromkeys(words.acting, "before-verb") | _AFTER
