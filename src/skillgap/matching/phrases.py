"""Cuts a passage into noun phrases without a grammar: runs of words that no function word breaks."""

import re
import sys
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from skillgap.matching.normalize import fold

_TOKEN = re.compile(r"[A-Za-z][A-Za-z0-9+#]*(?:[-'\u2019/.&][A-Za-z0-9+#]+)*|#[\w-]+|\S")
_INFLECTED = re.compile(r"[a-z]{3,}(?:ing|ed)")
_NOWHERE = (sys.maxsize, sys.maxsize)
_MOST_WORDS = 4
_TAIL_WORDS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """The word tables of `candidates.toml`."""

    breaks: frozenset[str]
    describing: frozenset[str]
    verbs: frozenset[str]
    general: frozenset[str]
    fields: frozenset[str]
    never: frozenset[str]
    names: frozenset[str]
    tails: frozenset[str]
    """General words and those that are never a skill's head."""
    empty: frozenset[str]
    """Words that say nothing of their own."""


@cache
def vocabulary() -> Vocabulary:
    """Return the word tables, read once."""
    raw = tomllib.loads(files("skillgap.matching").joinpath("candidates.toml").read_text(encoding="utf-8"))
    tables = {name: frozenset(words.split()) for name, words in raw.items()}
    tails = tables["general"] | tables["never"]
    return Vocabulary(**tables, tails=tails, empty=tails | tables["describing"])


class Token(NamedTuple):
    """A word of a passage; `known` when a mention covers it."""

    text: str
    lower: str
    start: int
    end: int
    known: bool


class Phrase(NamedTuple):
    """A run of words, with the tokens on either side of it."""

    tokens: tuple[Token, ...]
    before: str
    """The token before, in small letters, or empty."""
    after: str
    """The token after, in small letters, or empty."""

    @property
    def start(self) -> int:
        """Offset of the first character in the passage."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """Offset after the last character in the passage."""
        return self.tokens[-1].end


def cut_phrases(
    text: str, known: Sequence[tuple[int, int]], modifiers: frozenset[str] = frozenset()
) -> Iterator[Phrase]:
    """Yield the phrases that could be a skill of their own, in reading order.

    `known` are the stretches of `text` that are mentions; a phrase made of nothing else is left out.
    `modifiers` are folded words that labels begin with: such a word is kept although it looks like a verb.
    """
    words = vocabulary()
    tokens = _tokens(text, known)
    for first, last in _runs(text, tokens, words):
        before = tokens[first - 1].lower if first else ""
        run = _trim(tokens[first:last], words, modifiers, before)
        if len(run) > _MOST_WORDS:
            run = run[-_TAIL_WORDS:]
        if run and _is_plausible(run, words):
            at = first + tokens[first:last].index(run[0])
            after = at + len(run)
            yield Phrase(
                tokens=tuple(run),
                before=tokens[at - 1].lower if at else "",
                after=tokens[after].lower if after < len(tokens) else "",
            )


def _tokens(text: str, known: Sequence[tuple[int, int]]) -> list[Token]:
    tokens: list[Token] = []
    spans = iter(sorted(known))
    first, last = next(spans, _NOWHERE)
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        while last <= start:
            first, last = next(spans, _NOWHERE)
        word = match.group()
        tokens.append(Token(word, word.lower(), start, end, known=first < end))
    return tokens


def _runs(text: str, tokens: Sequence[Token], words: Vocabulary) -> Iterator[tuple[int, int]]:
    """Yield the runs of words with nothing but a space between them, as positions."""
    first: int | None = None
    for at, token in enumerate(tokens):
        is_word = token.lower[0].isalpha() and (
            token.known or (len(token.text) > 1 and token.lower not in words.breaks)
        )
        if first is not None and (not is_word or text[tokens[at - 1].end : token.start].strip(" \n")):
            yield first, at
            first = None
        if is_word and first is None:
            first = at
    if first is not None:
        yield first, len(tokens)


def _trim(run: list[Token], words: Vocabulary, modifiers: frozenset[str], before: str) -> list[Token]:
    """Drop verbs and describing words from the beginning, describing and general words from the end."""
    while run and not run[0].known and (_is_describing(run[0], words) or _is_verb(run, words, before)):
        run = run[1:]
    if len(run) > 1 and not run[0].known and _INFLECTED.fullmatch(run[0].text):
        run = run if fold(run[0].text) in modifiers else run[1:]
    while len(run) > 1 and not run[-1].known and _is_describing(run[-1], words):
        run = run[:-1]
    while len(run) > 2 and not run[-1].known and run[-1].lower in words.tails:
        run = run[:-1]
    return run


def _is_describing(token: Token, words: Vocabulary) -> bool:
    return token.lower in words.describing or token.lower.endswith("ly")


def _is_verb(run: Sequence[Token], words: Vocabulary, before: str) -> bool:
    """Whether a run begins with a verb: "label" is one in "to label data", not in ", label smoothing"."""
    return len(run) > 1 and run[0].lower in words.verbs and (before != "," or run[0].lower.endswith("ing"))


def _is_plausible(run: Sequence[Token], words: Vocabulary) -> bool:
    """Whether a run says something of its own: not all known, no general word alone, no known name."""
    if len(run) == 1 and run[0].lower in words.fields:
        return True
    if all(token.known or token.lower in words.empty for token in run):
        return False
    if any(token.lower in words.names for token in run):
        return False
    head = run[-1]
    if head.known:
        return True
    if head.lower in words.never:
        return False
    return len(run) > 1 or not (head.lower in words.empty or head.lower in words.verbs)
