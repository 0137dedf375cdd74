"""Words that tell a title from an employer and a school from a degree (`words.toml`)."""

import re
import tomllib
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from skillgap.resume.remembering import remembered

_WORDS_TOO = frozenset({"bed", "med", "bas"})
"""Degrees of three letters that are words in lower case ("a 22-bed unit")."""

_PLAIN = str.maketrans(
    {"\u2019": "'", "\u00ad": "-", "\u0142": "l", "\u0141": "L", "\u00f8": "o", "\u00d8": "O"}
)
"""Letters that are no letter with an accent (Polish l, Danish o), and marks that have a plain one."""

_BRACKETS = re.compile(r"\([^)]*\)")
_AFTER_TITLE = re.compile(r"\s+(?:of|for|in|at|de|für|fur|-|–|\|)\s+|,")
_PARTS = re.compile(r"[^\W_]+(?:[.'&/-][^\W_]+)*\.?")


def fold(text: str) -> str:
    """Lower case without accents; curly apostrophes straight."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.translate(_PLAIN))
    return "".join(c for c in plain if not unicodedata.combining(c)).casefold()


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The lists of `words.toml`."""

    titles: frozenset[str]
    surnames: frozenset[str]
    title_endings: tuple[str, ...]
    organizations: frozenset[str]
    schools: frozenset[str]
    degrees: frozenset[str]
    languages: frozenset[str]
    fluencies: frozenset[str]
    states: frozenset[str]
    regions: frozenset[str]
    cities: frozenset[str]
    remote: frozenset[str]
    skill_labels: frozenset[str]
    field_labels: frozenset[str]
    list_labels: frozenset[str]
    countries: Mapping[str, str]


@cache
def words() -> Words:
    """Load the lists, once."""
    raw = tomllib.loads(files("skillgap.resume").joinpath("words.toml").read_text(encoding="utf-8"))
    endings = tuple(raw.pop("title_endings"))
    countries = raw.pop("countries")
    return Words(
        title_endings=endings, countries=countries, **{key: frozenset(value) for key, value in raw.items()}
    )


@remembered
def tokens(text: str) -> tuple[str, ...]:
    """Folded words of a text, closing dots dropped: "Sr. Engineer, Acme Inc." → sr engineer acme inc."""
    return tuple(part.rstrip(".") for part in _PARTS.findall(fold(text)))


def _pieces(text: str) -> Sequence[str]:
    """Words, and the parts of words joined by a slash or a hyphen."""
    if "/" not in text and "-" not in text and text.isascii():
        return tokens(text)
    found = []
    for token in tokens(text):
        found.append(token)
        if "/" in token or "-" in token:
            found.extend(re.split(r"[/-]", token))
    return found


@remembered
def title_score(text: str) -> float:
    """How many words of a text are words of job titles; the last word counts double ("Data Engineer")."""
    table = words()
    outside = _BRACKETS.sub(" ", text) if "(" in text else text
    found = _pieces(outside)
    hits = {word for word in found if word in table.titles or word.endswith(table.title_endings)}
    if not hits:
        return 0.0
    head = _AFTER_TITLE.split(fold(outside), maxsplit=1)[0].split()
    last = _pieces(head[-1]) if head else ()
    return len(hits) + (1.0 if last and last[-1] in hits else 0.0)


@remembered
def organization_score(text: str) -> float:
    """How many words of a text are words of organisations' names."""
    hits = set(words().organizations.intersection(tokens(text)))
    if any(len(word) <= 3 for word in hits):
        # "AS" and "SE" are companies in capitals only.
        capitals = {fold(word).rstrip(".") for word in re.findall(r"\b[A-Z][\w./&]*", text)}
        hits = {word for word in hits if len(word) > 3 or word in capitals}
    return float(len(hits))


@remembered
def school_score(text: str) -> float:
    """How many words of a text are words of schools' names."""
    return float(len(words().schools.intersection(_pieces(text))))


@remembered
def degree_score(text: str) -> float:
    """How many words of a text are degrees, "B.Sc." being read as "bsc"."""
    hits = set(words().degrees.intersection(word.replace(".", "") for word in _pieces(text)))
    if any(len(word) <= 2 or word in _WORDS_TOO for word in hits):
        # "BE" and "MA" are degrees in capitals only: in lower case they are words, or a state's name.
        short = set(re.findall(r"\b[A-Z][A-Za-z.]{1,4}", text))
        capitals = {word.replace(".", "").lower() for word in short}
        hits = {word for word in hits if word in capitals or (len(word) > 2 and word not in _WORDS_TOO)}
    return float(len(hits))
