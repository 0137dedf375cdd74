"""Cuts a passage into noun phrases without a grammar: runs of words that no function word breaks.

What a word can be in a phrase is decided once for each chunk of text, as flags; a passage is then a row
of numbers, and most of it is passed over without a look at its letters.
"""

import re
import tomllib
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import chain
from operator import itemgetter
from typing import NamedTuple

from skillgap.matching.chunks import Remembered, begins, chunks_of, plain_word, shared
from skillgap.matching.normalize import fold

_TOKEN = re.compile(r"[^\W\d_](?:[^\W_]|[+#])*(?:[-'\u2019/.&](?:[^\W_]|[+#])+)*|#[\w-]+|\S")
_NUMERIC = re.compile(r"[0-9().,:;%$+/-]{1,20}")
_DIGIT = re.compile(r"[0-9]")
_INFLECTED = re.compile(r"[a-z]{3,}(?:ing|ed)")
_OWNED = re.compile(
    r".*['\u2019](?:s|t|re|ve|ll|d)|\w+\.(?:com|org|io|ai)\b.*|.*/.*/.*|(?:jr|job|req|r)\d{4,}"
)
"""Whose something is, a verb with "not", an address, a posting's number: "Kim's", "don't", "kim.org"."""
_DESCRIBING = re.compile(
    r".+-(?:class|critical|day|edge|facing|focused|friendly|grade|growing|house|leading|led|level|like|minded|moving|"
    r"paced|party|person|prone|quality|ready|scale|specific|style|term|tier|wide)"
)
"""Compounds that say of what kind something is, never what: "task-specific", "third-party"."""
_VOWELS = "aeiou"
_ODD_SPACE = re.compile(r"[\t\v\f\r\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]")
_MOST_WORDS = 4
_TAIL_WORDS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """The word tables of `candidates.toml`."""

    breaks: frozenset[str]
    describing: frozenset[str]
    verbs: frozenset[str]
    acting: frozenset[str]
    """Verbs that are never a noun, with their "-s"."""
    general: frozenset[str]
    fields: frozenset[str]
    never: frozenset[str]
    names: frozenset[str]
    partial: frozenset[str]
    ordinary: frozenset[str]
    technical: frozenset[str]
    tails: frozenset[str]
    """General words and those that are never a skill's head."""
    empty: frozenset[str]
    """Words that say nothing of their own."""


@cache
def vocabulary() -> Vocabulary:
    """Return the word tables, read once."""
    raw = tomllib.loads(files("skillgap.matching").joinpath("candidates.toml").read_text(encoding="utf-8"))
    tables = {name: frozenset(words.split()) for name, words in raw.items()}
    tails = tables["general"] | tables["never"] | tables["partial"]
    stems = tables.pop("acting")
    acting = stems | {_third_person(stem) for stem in stems}
    verbs = tables.pop("verbs").union(*map(verb_forms, stems))
    return Vocabulary(**tables, acting=acting, verbs=verbs, tails=tails, empty=tails | tables["describing"])


def verb_forms(stem: str) -> frozenset[str]:
    """Return a verb with its "-s" and its "-ing"; where its last letter may be doubled, both."""
    return frozenset({stem, _third_person(stem), *_gerunds(stem)})


def _third_person(stem: str) -> str:
    if stem.endswith("y") and stem[-2] not in _VOWELS:
        return stem[:-1] + "ies"
    return stem + ("es" if stem.endswith(("s", "sh", "ch", "x", "z")) else "s")


def _gerunds(stem: str) -> tuple[str, ...]:
    """Return the "-ing" of a verb; where its last letter may be doubled, both."""
    if stem.endswith("e") and not stem.endswith("ee"):
        return (stem[:-1] + "ing",)
    return stem + "ing", stem + stem[-1] + "ing"


# What a word is to a phrase. Plain numbers, as an enumeration's members take many times as long to combine;
# a passage is a string with the character of that number for each word, which a pattern cuts into runs.
_HAS_LETTERS = 1  # It goes on a phrase at least where it is known.
_KNOWN = 2  # A mention covers it.
_DESCRIBES = 4
_IS_VERB = 8
_IS_GERUND = 16
_IS_INFLECTED = 32  # It has a verb's ending, and no label begins with it.
_IS_TAIL = 64
_IS_EMPTY = 128
_IS_FIELD = 256
_IS_NAME = 512
_IS_NEVER = 1024
_IS_COMMA = 2048
_IS_PAST = 4096  # It ends in "-ed", and no label holds it.
_IS_APART = 8192  # More than spaces and line ends stand before it.
_GOES_ON = 16384  # It can stand in a phrase; what cannot ends one.
_KEPT_IF_KNOWN = _HAS_LETTERS | _IS_APART | _IS_FIELD | _IS_NAME
_COMMA = chr(_IS_COMMA)
_RUN = re.compile(
    f"[{chr(_GOES_ON)}-{chr(2 * _GOES_ON - 1)}][{chr(_GOES_ON)}-{chr(_GOES_ON + _IS_APART - 1)}]*"
)
"""Words with nothing but spaces between them."""


class Word(NamedTuple):
    """A word or a mark; `kind` holds the flags above."""

    text: str
    lower: str
    kind: int


class _Cut(NamedTuple):
    """The words and marks of a chunk, their kinds as characters, and where they begin in it."""

    words: tuple[Word, ...]
    kinds: str
    starts: tuple[int, ...]


class Phrase(NamedTuple):
    """A run of words at an offset of a passage, with the words on either side of it."""

    words: tuple[Word, ...]
    start: int
    end: int
    known: tuple[bool, ...]
    """Whether a mention covers each of the words."""
    before: str
    """The word before, in small letters, or empty."""
    after: str
    """The word after, in small letters, or empty."""

    @property
    def is_field(self) -> bool:
        """Whether it is a single word such as "operations"."""
        return len(self.words) == 1 and bool(self.words[0].kind & _IS_FIELD)


class PhraseCutter:
    """Finds the phrases that could be a skill of their own.

    `modifiers` are folded words that labels begin with: such a word is kept although it looks like a verb.
    """

    def __init__(self, modifiers: frozenset[str] = frozenset()) -> None:
        self._modifiers = modifiers
        self._word = Remembered(self._make_word)
        self._chunks = Remembered(self._cut_chunk)
        self._kept = Remembered(_kept)

    def forget(self) -> None:
        """Drop what is remembered."""
        self._word.clear()
        self._chunks.clear()
        self._kept.clear()

    def cut(self, text: str, known: Sequence[tuple[int, int]] = ()) -> Iterator[Phrase]:
        """Yield the phrases of a passage in reading order.

        `known` are the stretches of `text` that are mentions; a phrase made of nothing else is left out.
        """
        # Most space is a blank or a line end, and parts no phrase; where it is not, the text stays whole.
        chunks = (text,) if _ODD_SPACE.search(text) else chunks_of(text)
        cuts = [*map(self._chunks.__getitem__, chunks)]
        kinds = "".join(map(_kinds_of, cuts))
        words = starts = None
        if known:
            words, starts = _flat(chunks, cuts)
            kinds = _marked(kinds, starts, words, known)
        for run in _RUN.finditer(kinds):
            first, last = run.span()
            if first and kinds[first - 1] == _COMMA:
                begin, stop = self._kept[kinds[first - 1 : last]]
            else:
                begin, stop = self._kept[run.group()]
            if begin == stop:
                continue
            begin, stop = first + begin, first + stop
            if words is None or starts is None:
                words, starts = _flat(chunks, cuts)
            yield Phrase(
                tuple(words[begin:stop]),
                starts[begin],
                starts[stop - 1] + len(words[stop - 1].text),
                _which_known(kinds[begin:stop]) if known else (False,) * (stop - begin),
                words[begin - 1].lower if begin else "",
                words[stop].lower if stop < len(words) else "",
            )

    def _cut_chunk(self, chunk: str) -> _Cut:
        if plain := plain_word(chunk):
            letters, mark = plain
            here = self._word[letters]
            if not mark:
                return _Cut((here,), chr(here.kind), shared((0,)))
            after = self._word[mark]
            return _Cut((here, after), chr(here.kind) + chr(after.kind), shared((0, len(letters))))
        if _NUMERIC.fullmatch(chunk):
            # Most numbers are new wherever they stand, and all are cut alike.
            alike = _DIGIT.sub("0", chunk)
            if alike != chunk:
                return self._chunks[alike]
        end = 0
        words: list[Word] = []
        starts: list[int] = []
        for match in _TOKEN.finditer(chunk):
            word = self._word[match.group()]
            if chunk[end : match.start()].strip(" \n"):
                word = word._replace(kind=word.kind | _IS_APART)
            end = match.end()
            words.append(word)
            starts.append(match.start())
        return _Cut(tuple(words), "".join([chr(word.kind) for word in words]), shared(tuple(starts)))

    def _make_word(self, text: str) -> Word:
        if text.isdecimal():  # A digit is a word of its own, and which one it is says nothing.
            text = "0"
        lower = text.lower()
        kind = _kinds_of_words().get(lower, _GOES_ON)
        if len(text) == 1 or not lower[0].isalpha():
            kind &= ~_GOES_ON
        if lower[0].isalpha():
            kind |= _HAS_LETTERS
            if lower.endswith("ly"):
                kind |= _DESCRIBES
            elif lower.endswith("ing"):
                kind |= _IS_GERUND
            if _INFLECTED.fullmatch(text) and fold(text) not in self._modifiers:
                kind |= _IS_INFLECTED | (_IS_PAST if text.endswith("ed") else 0)
            if not text.isalpha():
                if _OWNED.fullmatch(lower):
                    kind &= ~_GOES_ON
                if "-" in text and _DESCRIBING.fullmatch(lower):
                    kind |= _DESCRIBES
        return Word(text, lower, kind)


@cache
def _kinds_of_words() -> dict[str, int]:
    """Return what the word tables say of each of their words."""
    words = vocabulary()
    kinds = {",": _IS_COMMA}
    for kind, table in (
        (_DESCRIBES, words.describing),
        (_IS_VERB, words.verbs),
        (_IS_TAIL, words.tails),
        (_IS_EMPTY, words.empty),
        (_IS_FIELD, words.fields),
        (_IS_NAME, words.names),
        (_IS_NEVER, words.never),
    ):
        for word in table:
            kinds[word] = kinds.get(word, _GOES_ON) | kind
    return kinds | {word: kinds.get(word, 0) & ~_GOES_ON for word in words.breaks | words.acting}


_words_of, _kinds_of = itemgetter(0), itemgetter(1)


def _which_known(kinds: str) -> tuple[bool, ...]:
    return tuple([bool(ord(kind) & _KNOWN) for kind in kinds])


def _flat(chunks: Sequence[str], cuts: Sequence[_Cut]) -> tuple[list[Word], list[int]]:
    """Return the words of a text, and where each begins."""
    words = [*chain.from_iterable(map(_words_of, cuts))]
    starts = [begin + at for begin, cut in zip(begins(chunks), cuts, strict=False) for at in cut.starts]
    return words, starts


def _marked(
    kinds: str, starts: Sequence[int], words: Sequence[Word], known: Sequence[tuple[int, int]]
) -> str:
    """Return the kinds with those of the words that mentions cover turned into those of known words."""
    marked = [*kinds]
    for first, last in known:
        at = bisect_left(starts, last) - 1
        while at >= 0 and starts[at] + len(words[at].text) > first:
            kept = ord(marked[at]) & _KEPT_IF_KNOWN
            marked[at] = chr(kept | _KNOWN | (_GOES_ON if kept & _HAS_LETTERS else 0))
            at -= 1
    return "".join(marked)


def _kept(run: str) -> tuple[int, int]:
    """Return which words of a run are the phrase, from one to before another; the same where none is.

    `run` are the kinds of the words, after a comma's where the run stands after one.
    """
    after_comma = run[0] == _COMMA
    kinds = [ord(kind) for kind in run[after_comma:]]
    begin, stop = _trim(kinds, 0, len(kinds), after_comma=after_comma)
    return (begin, stop) if begin < stop and _is_plausible(kinds[begin:stop]) else (0, 0)


def _trim(kinds: Sequence[int], first: int, last: int, *, after_comma: bool) -> tuple[int, int]:
    """Drop verbs and describing words from the beginning, describing and general words from the end.

    "label" is a verb in "to label data", not in ", label smoothing".
    """
    verb = _IS_VERB | _IS_GERUND if after_comma else _IS_VERB
    while first < last and (kinds[first] & _DESCRIBES or (last - first > 1 and kinds[first] & verb == verb)):
        first += 1
    # "decisions affecting the scope", "issues discovered": what follows a participle, else what precedes it.
    for at in range(last - 2, first - 1, -1):
        if kinds[at] & _IS_INFLECTED:
            first = at + 1
            break
    while last - first > 1 and kinds[last - 1] & (_DESCRIBES | _IS_PAST):
        last -= 1
    while last - first > 2 and kinds[last - 1] & _IS_TAIL:
        last -= 1
    return (last - _TAIL_WORDS if last - first > _MOST_WORDS else first), last


def _is_plausible(run: Sequence[int]) -> bool:
    """Whether a run says something of its own: not all known, no general word alone, no known name."""
    head = run[-1]
    if len(run) == 1:
        return bool(head & _IS_FIELD) or not head & (_KNOWN | _IS_EMPTY | _IS_NAME | _IS_VERB)
    is_new = any(not kind & (_KNOWN | _IS_EMPTY) for kind in run)
    return is_new and not head & _IS_NEVER and not any(kind & _IS_NAME for kind in run)
