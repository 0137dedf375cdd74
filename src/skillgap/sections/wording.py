"""What a heading's words say: the table of `headings.toml`, looked up after folding.

Folding makes alike what a reader sees as the same heading: case, accents, Markdown marks, emoji,
curly quotes, letter-spacing, a closing colon, a number in front.
"""

import re
import tomllib
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from skillgap.model.document import SectionKind
from skillgap.remembering import holds_texts

_LINK = re.compile(r"!?\[([^\]\[]*)\]\([^()\s]*\)")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|>~&])")
_MARKS = re.compile(r"\*{1,3}|_{2,3}|`+|^\s*#{1,6}\s+|\s#{1,6}\s*$")
_SPACED = re.compile(r"(?<!\S)(?:[^\W\d_]|&)(?: (?:[^\W\d_]|&)){3,}(?!\S)")
_SPACED_LINE = re.compile(r"(?:[^\W\d_]|[&/,])(?:\s+(?:[^\W\d_]|[&/,])){3,}")
_NUMBER = re.compile(r"^(?:\d{1,2}|[ivx]{1,4}|[a-h])[.)]\s+")
_COUNTED = re.compile(r"\s*\(\d{1,3}\)$")
_GOES_ON = ("cont", "fortsetzung", "suite")
_CONTINUED = re.compile(r"\s*[(\[]?\s*\b(?:continued|cont'?d?|fortsetzung|suite)\b\.?\s*[)\]]?$")
# "Perks and Benefits Benefits": the text of a link ran into its heading.
_AGAIN = re.compile(r"\b(\w{4,}) \1$")
_JOINED = re.compile(r"\s*(?:\band\b|\bund\b|\bet\b|\by\b|\be\b|\+|/|,|\|)\s*")
_CONTRACTIONS = (
    (re.compile(r"\b(\w+)'ll\b"), r"\1 will"),
    (re.compile(r"\b(\w+)'re\b"), r"\1 are"),
    (re.compile(r"\b(\w+)'ve\b"), r"\1 have"),
    (re.compile(r"\b(\w+)'d\b"), r"\1 would"),
    (re.compile(r"\b(what|it|that|here|who)'s\b"), r"\1 is"),
    (re.compile(r"\b(i)'m\b"), r"\1 am"),
)
_MARKER = re.compile(r"[\\\[*_`#]")
_SIGN = re.compile(r"[^\w '/,+|().?!:-]|_")
_QUOTES = str.maketrans({"’": "'", "‘": "'", "\u02bc": "'", "“": '"', "”": '"', "`": "'", "­": ""})
_FEWEST_SPACED = 4  # single letters that make a letter-spaced word
_SHORT = 40
"""Characters of a line that is remembered: all resumes have the same few headings."""

_MAX_NOUN_WORDS = 5  # "Relevant Research and Teaching Experience"; longer lines are sentences.


def unmark(text: str) -> str:
    """Take Markdown's marks and escapes out of a line; the words stay as written."""
    if _MARKER.search(text) is None:
        return text.strip()
    return _MARKS.sub("", _ESCAPE.sub(r"\1", _LINK.sub(r"\1", text))).strip()


def close_up(text: str) -> str:
    """Join letter-spaced words: "E X P E R I E N C E" is "EXPERIENCE".

    Two or more spaces (or a tab) part the words of a line that is letter-spaced throughout.
    """
    if not has_single_letters(text.split()):
        return text
    stripped = text.strip()
    if _SPACED_LINE.fullmatch(stripped):
        return " ".join(re.sub(r"\s", "", word) for word in re.split(r"\s{2,}|\t", stripped))
    return _SPACED.sub(lambda match: match[0].replace(" ", ""), text)


def has_single_letters(words: Sequence[str]) -> bool:
    """Whether so many words have a single letter that some may be one word, letter-spaced."""
    return [*map(len, words)].count(1) >= _FEWEST_SPACED


def is_letter_spaced(text: str) -> bool:
    """Whether a line's letters stand apart, as in "S K I L L S"."""
    return _SPACED_LINE.fullmatch(text.strip()) is not None


def fold(text: str) -> str:
    """Lower case, no accents, no marks, contractions written out: the form headings are compared in."""
    return _fold_short(text) if len(text) <= _SHORT else _fold(text)


@holds_texts
@lru_cache(maxsize=1 << 10)
def _fold_short(text: str) -> str:
    return _fold(text)


def _fold(text: str) -> str:
    plain = close_up(unmark(text))
    if not plain.isascii():
        plain = unicodedata.normalize("NFKD", plain.translate(_QUOTES))
        plain = "".join(c for c in plain if not unicodedata.combining(c))
    plain = _SIGN.sub(" ", plain.casefold().replace("&", " and "))
    if "'" in plain:
        for pattern, written_out in _CONTRACTIONS:
            plain = pattern.sub(written_out, plain)
    plain = " ".join(plain.split()).strip(" :.-,|/?!'")
    head, _, last = plain.rpartition(" ")
    if last and head.endswith(last):
        plain = _AGAIN.sub(r"\1", plain)
    plain = _NUMBER.sub("", plain)
    if any(word in plain for word in _GOES_ON):
        plain = _CONTINUED.sub("", plain)
    if plain.endswith(")"):
        plain = _COUNTED.sub("", plain)
    return plain.strip(" :.-,|/?!'").replace("-", " ") if "e-verify" not in plain else plain


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """What the table knows about headings of one kind of document."""

    phrases: Mapping[str, SectionKind]
    nouns: Mapping[str, SectionKind]
    patterns: tuple[tuple[re.Pattern[str], SectionKind], ...]

    def exact(self, folded: str) -> SectionKind | None:
        """The kind of a whole heading, or of two known headings joined by "and", "/" or a comma."""
        if folded in self.phrases:
            return self.phrases[folded]
        joint = _JOINED.search(folded)
        if joint is None or (joint.start() and folded[: joint.start()] not in self.phrases):
            return None
        parts = [part for part in _JOINED.split(folded) if part]
        kinds = [self.phrases.get(part) for part in parts]
        if len(parts) > 1 and len(parts) <= 4 and None not in kinds:
            return kinds[0]
        return None

    def by_noun(self, folded: str) -> SectionKind | None:
        """The kind of a short heading whose last words are known ("Relevant Teaching Experience")."""
        words = folded.split()
        if not 1 < len(words) <= _MAX_NOUN_WORDS:
            return None
        for length in (2, 1):
            kind = self.nouns.get(" ".join(words[-length:]))
            if kind is not None:
                return kind
        return None

    def by_pattern(self, folded: str) -> SectionKind | None:
        """The kind of the first pattern found in the heading."""
        return next((kind for pattern, kind in self.patterns if pattern.search(folded)), None)


@cache
def _table() -> tuple[Wording, Wording]:
    raw = tomllib.loads(files("skillgap.sections").joinpath("headings.toml").read_text(encoding="utf-8"))
    phrases: dict[str, SectionKind] = {}
    nouns: dict[str, SectionKind] = {}
    for name, rows in raw["resume"].items():
        kind = SectionKind(name)
        for phrase in rows["phrases"]:
            phrases.setdefault(fold(phrase), kind)
        nouns.update({fold(noun): kind for noun in rows["nouns"]})
    posting: dict[str, SectionKind] = {}
    patterns: list[tuple[re.Pattern[str], SectionKind]] = []
    for row in raw["posting"]:
        kind = SectionKind(row["kind"])
        for phrase in row["phrases"]:
            posting.setdefault(fold(phrase), kind)
        patterns.extend((re.compile(pattern), kind) for pattern in row["patterns"])
    return (
        Wording(phrases=phrases, nouns=nouns, patterns=()),
        Wording(phrases=posting, nouns={}, patterns=tuple(patterns)),
    )


def resume_wording() -> Wording:
    """What headings of resumes say."""
    return _table()[0]


def posting_wording() -> Wording:
    """What headings of postings say."""
    return _table()[1]
