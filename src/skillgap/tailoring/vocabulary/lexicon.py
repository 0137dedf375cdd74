"""The lexicon of three tables: which words and phrases say the same, or at least as much.

What is done stands in `wording.toml` and `verbs.toml`, all else in `things.toml`.

Each row of the tables is a set of words on one or more rungs, the smaller claims first; a word may stand in
many rows. Parsed once, when a line is first told from another.
"""

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from skillgap.tailoring.vocabulary.countries import COUNTRIES
from skillgap.tailoring.vocabulary.words import stem, stems, tokens

_PARTICLES = stems(
    "along apart around aside away back down forward in into off on online out over right round through "
    "together up"
)
"""What belongs to a verb and may stand behind its object."""

_WITH_OBJECT = frozenset({"bring", "get", "giv", "hold", "keep", "lend", "mak", "put", "set", "tak"})
"""Stems of verbs that say with the word behind their object what is done ("got samples ready")."""

_WIDEST_OBJECT = 6
"""Words that may stand between a verb and its particle."""

_NOUN_ENDINGS = ("ment", "al", "ance", "ence", "ion", "at")
"""What is left of the endings that make nouns of verbs, as `stem` leaves them."""

_MADE_OF_ADJECTIVES = (
    ("ability", "abl"),
    ("ibility", "ibl"),
    ("ically", "ic"),
    ("iness", "y"),
    ("ably", "abl"),
    ("ibly", "ibl"),
    ("ness", ""),
    ("ily", "y"),
    ("ity", ""),
    ("ly", ""),
)
"""Endings of adverbs and nouns made from adjectives, and how the stem of the adjective ends."""

_SHORTEST_ADJECTIVE = 4
"""Letters of a stem from which on an ending tells that a word is made of an adjective."""

FRAMES = 0
"""The row of what says only that one had to do with what follows; every line holds it."""


@dataclass(frozen=True, slots=True)
class Rows:
    """Which rungs of which rows of the table a stem, or a phrase of stems, stands on: {row: rung}."""

    words: Mapping[str, Mapping[int, int]]
    phrases: Mapping[tuple[str, ...], Mapping[int, int]]
    beginning: Mapping[str, Sequence[tuple[str, ...]]]

    def of(self, stems: tuple[str, ...]) -> Mapping[int, int]:
        """Return the highest rung a run of stems reaches in each row it has a word or a phrase in."""
        found: dict[int, int] = {}
        for row, rung in self._every(stems):
            found[row] = max(rung, found.get(row, 0))
        return found

    def at(self, word: str) -> Mapping[int, int]:
        """Return the rows of a word and, of a noun made from a verb by its ending, those of the verb.

        An adverb or a noun made from an adjective that stands in no row has the rows of the adjective.
        """
        held = self.words.get(word, {})
        endings = _NOUN_ENDINGS if word.endswith(_NOUN_ENDINGS) else ()
        for ending in endings:
            if word.endswith(ending) and (verb := self.words.get(word.removesuffix(ending))):
                return {**verb, **held}
        # What a row has is not told by its letters: "hardly" is not "hard".
        return held or self.words.get(_adjective(word), {})

    def _every(self, stems: tuple[str, ...]) -> Iterator[tuple[int, int]]:
        for at, word in enumerate(stems):
            phrases = tuple(self.phrases_at(stems, at))
            # Who drew up a contract drew nothing.
            if not any(phrase[1] in _PARTICLES and stems[at + 1] == phrase[1] for phrase in phrases):
                yield from self.at(word).items()
            for phrase in phrases:
                yield from self.phrases[phrase].items()

    def phrases_at(self, stems: tuple[str, ...], at: int) -> Iterator[tuple[str, ...]]:
        """Yield each phrase of the table that begins at a word.

        A verb and its particle may have its object between them ("put it right", "put a system in place"),
        and so may "make" and what something is made ("made pages faster"), and "give" and what is given.
        """
        for phrase in self.beginning.get(stems[at], ()):
            rest, length = phrase[1:], len(phrase)
            if stems[at + 1 : at + length] == rest:
                yield phrase
            elif (
                _takes_object(phrase)
                # Who took part in a thing took nothing in.
                and stems[at + 1 : at + 2] != ("part",)
                and rest[0] in stems[at + 2 : at + 2 + _WIDEST_OBJECT]
            ):
                gaps = range(at + 2, at + 2 + _WIDEST_OBJECT)
                if any(stems[gap : gap + length - 1] == rest for gap in gaps):
                    yield phrase


class Tables(NamedTuple):
    """The rows of every table, by what they are for."""

    same: Rows
    """Words that say the same, or less on a lower rung."""

    proofs: Rows
    """Words that prove others without saying them (Azure that of Microsoft)."""

    implied: Rows
    """The words that are proved, in the rows of `proofs`."""

    plain: frozenset[str]
    """Stems of words that claim nothing."""


def _adjective(word: str) -> str:
    """Return the stem of the adjective an adverb or a noun is made of, as far as letters tell, or ""."""
    for ending, end in _MADE_OF_ADJECTIVES:
        if word.endswith(ending):
            base = word.removesuffix(ending) + end
            return stem(base) if len(base) >= _SHORTEST_ADJECTIVE else ""
    return ""


def _takes_object(phrase: tuple[str, ...]) -> bool:
    """Whether the object of a phrase may stand inside it."""
    return phrase[1] in _PARTICLES or phrase[0] in _WITH_OBJECT


def reaches(held: Mapping[int, int], told: Mapping[int, int]) -> bool:
    """Whether what is held stands, in some row, at least on the rung of what is told."""
    return any(rung <= held[row] for row, rung in told.items() if row in held)


@cache
def light() -> frozenset[str]:
    """Return the stems of the verbs that say only that something was done."""
    return frozenset(stem(word) for word in data()["light"].split())


@cache
def openers() -> frozenset[str]:
    """Return the stems of the verbs that open a line."""
    return frozenset(stem(word) for word in data()["openers"].split())


@cache
def heads() -> frozenset[str]:
    """Return the stems of nouns that say of another only of what sort it is."""
    return frozenset(stem(word) for word in _things()["heads"].split())


def run(text: str) -> tuple[str, ...]:
    """Return the stems of a text for finding phrases, in which "the" may stand or not."""
    return without_the(stem(token.text) for token in tokens(text))


def without_the(stems: Iterable[str]) -> tuple[str, ...]:
    """Leave out each "the": it may stand inside a phrase or not."""
    return tuple(word for word in stems if word != "the")


@cache
def data() -> dict[str, Any]:
    """Return the tables of `wording.toml`."""
    return _read("wording.toml")


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(files("skillgap.tailoring.vocabulary").joinpath(name).read_text(encoding="utf-8"))


@cache
def _things() -> dict[str, Any]:
    """Return the tables of `things.toml`."""
    return _read("things.toml")


@cache
def _verbs() -> dict[str, tuple[str, ...]]:
    """Return the rows of each table of `verbs.toml`."""
    return {name: _lines(text) for name, text in _read("verbs.toml").items()}


def things_rows() -> tuple[str, ...]:
    """Return the rows of `things.toml` that say the same."""
    return (*_lines(_things()["same"]), *(", ".join(pair) for pair in COUNTRIES))


def _doing_rows() -> tuple[str, ...]:
    """Return the rows that tell what is done, that of the frames first."""
    found, verbs = data(), _verbs()
    near = (
        f"{middle}, {word}"
        for middle, words in (row.split("~") for row in verbs["near"])
        for word in words.split(",")
    )
    return (", ".join(verbs["frames"]), *found["same"], *found["more"], *verbs["same"], *verbs["noun"], *near)


@cache
def doings() -> int:
    """Return how many rows tell what is done; those after them tell of persons and things."""
    return len(_doing_rows())


@cache
def tables() -> Tables:
    """Return every table, read once."""
    found, verbs, things = data(), _verbs(), _things()
    implied = [(row["words"], row["by"]) for row in found["implied"]]
    implied += [(words, by) for words, by in (row.split(">") for row in verbs["broad"])]
    implied += [(words, by) for words, _, by in (row.partition(":") for row in _lines(things["general"]))]
    return Tables(
        same=_rows((*_doing_rows(), *found["persons"], *things_rows()), verbs["noun"]),
        proofs=_rows(by for _, by in implied),
        implied=_rows(words for words, _ in implied),
        plain=frozenset(stem(word) for word in found["plain"].split()),
    )


def _lines(table: str) -> tuple[str, ...]:
    """Return the rows of a table that is written as text, a row a line, with comments between them."""
    lines = (line.strip() for line in table.splitlines())
    return tuple(line for line in lines if line and not line.startswith("#"))


def _rows(lines: Iterable[str], nouns: Iterable[str] = ()) -> Rows:
    words: dict[str, dict[int, int]] = {}
    phrases: dict[tuple[str, ...], dict[int, int]] = {}
    for number, line in enumerate(lines):
        for rung, step in enumerate(line.split("<")):
            for member in step.split(","):
                plain = member.strip()
                # Most members are one plain word, which needs no cutting.
                stems = (stem(plain),) if plain.isalpha() else run(plain)
                if len(stems) == 1:
                    words.setdefault(stems[0], {}).setdefault(number, rung)
                elif stems:
                    phrases.setdefault(stems, {}).setdefault(number, rung)
                    if len(stems) == 2:
                        # "Hearing impaired" may be written "hearing-impaired".
                        solid = f"{plain.split()[0].casefold()}-{stems[1]}"
                        words.setdefault(solid, {}).setdefault(number, rung)
    for row in nouns:
        verb, *others = (stem(word.strip()) for word in row.split(","))
        for noun in others:
            words[noun] = {**words[verb], **words[noun]}
    beginning: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        beginning.setdefault(phrase[0], []).append(phrase)
    return Rows(words=words, phrases=phrases, beginning=beginning)


def tells_of_doing(word: str) -> bool:
    """Whether some row of what is done has a word."""
    return any(row < doings() for row in tables().same.words.get(stem(word), {}))


def is_listed(word: str) -> bool:
    """Whether the tables know what a word means."""
    return stem(word) in _listed()


@cache
def _listed() -> frozenset[str]:
    found = tables()
    tabled = ((*rows.phrases, rows.words) for rows in (found.same, found.proofs, found.implied))
    return frozenset(word for rows in tabled for words in rows for word in words)
