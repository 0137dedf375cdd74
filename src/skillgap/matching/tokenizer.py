"""Cuts a passage into the words a label can be made of, with exact offsets.

spaCy's own rules lose ".NET" in "MVC/.NET", swallow "React.js/Vue.js" as an address and see
"machine  learning" as three tokens. This one knows nothing but the names of our field: C++, C#, .NET,
Node.js, R&D stay whole; slashes, brackets and commas are words of their own, so that no label is found
across them; hyphens, quotation marks and Markdown marks between words vanish.
"""

import re
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, compress, count
from types import MappingProxyType
from typing import NamedTuple

from skillgap.matching.chunks import Remembered, begins, chunks_of, plain_word, shared
from skillgap.matching.normalize import INVISIBLE, fold

BARRIER = "\x00"
"""Stands for any run of words that no label holds."""

JOINTS = frozenset({"and", "or", "/", ","})
"""What holds an enumeration together; kept even when no label has it."""

_ADDRESS = r"(?:https?://|www\.)[^\s)\]>]+ | [\w.+-]+@[\w-]+(?:\.[\w-]+)+ |"  # Never a skill.
_WORD_OR_MARK = r"""
    (?<!\w)[A-Z]{1,2}&[A-Z](?!\w)                                  # R&D, Q&A
  | (?<![\w.])\.(?=[A-Za-z])LETTER+(?:\.LETTER+)*              # .NET
  | LETTER+(?:[.'\u2019]LETTER+)*
    (?:\\?\+\\?\+|\\?\#(?!\w))?                                      # C++, C#
    (?:-[ \t]*\n[ \t]*[a-z]\w*)?                                     # inte-(line end)gration
  | [,;:.()\[\]{}/&|+=<>!?%$\u2022\u00b7\u2013\u2014\u2026]
  | (?<![\w\\])[-\u2010\u2011] | [-\u2010\u2011](?!\w)(?!\s*(?:and|or|und|y|et|[,/&]))
                                                                     # a dash; "front- and" has a hyphen
"""
_ANY = re.compile(_ADDRESS + _WORD_OR_MARK.replace("LETTER", rf"[\w{INVISIBLE}\u0300-\u036f]"), re.VERBOSE)
_PLAIN = re.compile(_WORD_OR_MARK.replace("LETTER", r"\w"), re.VERBOSE)
_NOT_PLAIN = re.compile(rf"[{INVISIBLE}\u0300-\u036f@]|://|www\.")
_DOMAIN = re.compile(r".+\.(?:com|org|io|net|ai|co|edu|gov|de|uk)", re.IGNORECASE)
_VERSION = re.compile(r"([^\W\d_]{2,})\d[\d.]*x?")
_NUMERIC = re.compile(r"[0-9().,:;%$+/-]{2,20}")
_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)*")
_DIGITS = re.compile(r"[0-9]+")
_ANY_DIGIT = "\u0660"
"""A digit that no label is written with."""

_FLAGS = (b"\x00", b"\x01")

_COMPOUND = re.compile(r"[._'\u2019+#\d-]")
_LINE_END = re.compile(r"-\s*")
_MAY_JOIN = re.compile(r"[-\u2010\u2011](?<=\S.)\s")


_NONE: Mapping[str, tuple[str, str]] = MappingProxyType({})


class Cut(NamedTuple):
    """The tokens of a chunk: the keys compared, which begin a label, and where they stand (code points)."""

    keys: tuple[str, ...]
    begins_label: bytes
    starts: tuple[int, ...]
    ends: tuple[int, ...]


@dataclass(slots=True)
class _Tokens:
    """Tokens as they are found, in parallel lists."""

    keys: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)

    def add(self, key: str, start: int, end: int) -> None:
        """Append one token."""
        self.keys.append(key)
        self.starts.append(start)
        self.ends.append(end)


class Words:
    """The tokens of a text, a barrier at the end; where one stands is worked out when it is asked for."""

    def __init__(self, chunks: Sequence[str], cuts: Sequence[Cut]) -> None:
        self._chunks = chunks
        self._cuts = cuts
        self.keys = [*chain.from_iterable([cut.keys for cut in cuts]), BARRIER]
        self.beginnings = [*compress(count(), b"".join([cut.begins_label for cut in cuts]))]
        """The numbers of the tokens that some label begins with."""
        self._starts: list[int] | None = None
        self._ends: list[int] | None = None

    def start(self, at: int) -> int:
        """Return the offset of a token's first character."""
        if self._starts is None:
            pairs = zip(begins(self._chunks), self._cuts, strict=False)
            self._starts = [begin + offset for begin, cut in pairs for offset in cut.starts]
        return self._starts[at]

    def end(self, at: int) -> int:
        """Return the offset after a token's last character."""
        if self._ends is None:
            pairs = zip(begins(self._chunks), self._cuts, strict=False)
            self._ends = [begin + offset for begin, cut in pairs for offset in cut.ends]
        return self._ends[at]


class Tokenizer:
    """Cuts text after text into tokens.

    `known` holds the keys some label is made of, `firsts` those that labels begin with; everything else
    becomes `BARRIER`. What is in `joined` is two words run together.
    """

    def __init__(
        self, known: Container[str], firsts: Container[str], joined: Mapping[str, tuple[str, str]] = _NONE
    ) -> None:
        self._known = known
        self._firsts = firsts
        self._joined = joined
        self._cuts = Remembered(self._cut)

    def cut(self, text: str) -> Words:
        """Return the tokens of a text.

        A chunk is cut alike wherever it stands, unless a hyphen at its end may join it to the next.
        """
        if _MAY_JOIN.search(text):
            return self.cut_whole(text)
        chunks = chunks_of(text)
        return Words(chunks, [*map(self._cuts.__getitem__, chunks)])

    def forget(self) -> None:
        """Drop what is remembered."""
        self._cuts.clear()

    def cut_whole(self, text: str) -> Words:
        """Return the tokens of a text, found anew."""
        return Words((text,), (self._cut(text),))

    def _cut(self, chunk: str) -> Cut:
        plain = plain_word(chunk)
        if plain and fold(plain[0]) not in self._joined:
            return self._cut_word(*plain)
        if _NUMERIC.fullmatch(chunk):
            # Most numbers are new wherever they stand; those that no label holds are cut alike.
            alike = _NUMBER.sub(self._without_digits, chunk)
            if alike != chunk:
                return self._cuts[alike]
        found = _cut(chunk, self._known, self._joined)
        begins_label = bytes([key in self._firsts for key in found.keys])
        cut: Cut = shared(Cut(tuple(found.keys), begins_label, tuple(found.starts), tuple(found.ends)))
        return cut

    def _cut_word(self, word: str, mark: str) -> Cut:
        """Return the tokens of a word of plain letters and of the mark after it, if there is one."""
        key, size = fold(word), len(word)
        if key not in self._known:
            key = BARRIER
        is_first = key in self._firsts
        if not mark:
            return Cut((key,), _FLAGS[is_first], (0,), (size,))
        other = mark if mark in self._known else BARRIER
        begins_label = _FLAGS[is_first] + _FLAGS[other in self._firsts]
        return Cut((key, other), begins_label, (0, size), (size, size + 1))

    def _without_digits(self, number: re.Match[str]) -> str:
        """Return a number as it is where a label holds it, else with one digit throughout."""
        whole = number.group()
        if whole in self._known:
            return whole
        return _DIGITS.sub(
            lambda part: part[0] if part[0] in self._known else _ANY_DIGIT * len(part[0]), whole
        )


def _cut(text: str, known: Container[str], joined: Mapping[str, tuple[str, str]] = _NONE) -> _Tokens:
    """Return the tokens of a text; what is not in `known` becomes `BARRIER`."""
    out = _Tokens()
    # Most texts hold neither addresses nor invisible characters, and looking for them is half the cost.
    pattern = _ANY if _NOT_PLAIN.search(text) else _PLAIN
    for match in pattern.finditer(text):
        raw = match.group()
        key = "and" if raw == "&" else fold(raw)
        if key in known:
            out.add(key, match.start(), match.end())
        elif key in joined and raw.isascii() and raw.isalpha():
            first, last = joined[key]
            middle = match.start() + len(first)
            out.add(first, match.start(), middle)
            out.add(last, middle, match.end())
        elif raw.isalpha() or len(raw) == 1 or not _COMPOUND.search(raw):
            out.add(BARRIER, match.start(), match.end())
        else:
            _add_compound(raw, match.start(), known, out)
    return out


def label_keys(label: str) -> tuple[str, ...]:
    """Return the keys of a label: what a `Tokenizer` gives for it in a text."""
    return tuple(key for key in _cut(label, _Anything()).keys if key != BARRIER)


class _Anything:
    """Holds every key: a label is made of all its own words."""

    def __contains__(self, key: object) -> bool:
        return True


def _add_compound(raw: str, start: int, known: Container[str], out: _Tokens) -> None:
    """Add a token that is not known as a whole: split it where it is made of several."""
    if raw.startswith(("http://", "https://", "www.")) or "@" in raw:
        out.add(BARRIER, start, start + len(raw))
        return
    if "\n" in raw:
        _add_broken(raw, start, known, out)
        return
    version = _VERSION.fullmatch(raw)
    if version and fold(version[1]) in known:
        out.add(fold(version[1]), start, start + len(raw))
        return
    if _DOMAIN.fullmatch(raw):
        out.add(BARRIER, start, start + len(raw))
        return
    at = start
    parts = re.split(r"([._])", raw)
    if len(parts) == 1:
        out.add(BARRIER, start, start + len(raw))
        return
    for part in parts:
        if part == ".":
            out.add(BARRIER, at, at + 1)
        elif part and part != "_":
            key = fold(part)
            version = _VERSION.fullmatch(part)
            if key not in known and version:
                key = fold(version[1])
            out.add(key if key in known else BARRIER, at, at + len(part))
        at += len(part)


def _add_broken(raw: str, start: int, known: Container[str], out: _Tokens) -> None:
    """Add a word cut by a hyphen at the line end: joined when a label has it so, else as two words."""
    head, tail = _LINE_END.split(raw, maxsplit=1)
    joined = fold(head + tail)
    if joined in known:
        out.add(joined, start, start + len(raw))
        return
    for part, at in ((head, start), (tail, start + len(raw) - len(tail))):
        key = fold(part)
        out.add(key if key in known else BARRIER, at, at + len(part))
