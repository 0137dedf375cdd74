"""What a word says by the tables alone: of what kind it is, and which words say the same."""

from collections.abc import Iterable

from skillgap.tailoring.vocabulary.forms import is_form_of
from skillgap.tailoring.vocabulary.lexicon import heads, light, openers, reaches, run, tables
from skillgap.tailoring.vocabulary.words import STOP_WORDS, is_irregular_past, stem, tokens

_COUNTING = frozenset({"strong", "person", "people", "man", "member", "head", "plus", "odd"})
"""What stands behind a number and counts nothing ("8-strong")."""


def claims_nothing(at: str) -> bool:
    """Whether a stem is that of a word that says nothing of its own: "of", "various", "made"."""
    return at in STOP_WORDS or at in tables().plain or at in light()


def opens_neutrally(word: str) -> bool:
    """Whether a verb at the beginning of a line says only that something was done."""
    return stem(word.casefold().removeprefix("co-")) in openers()


def tells_doing(word: str) -> bool:
    """Whether a word that opens a line is a verb, as far as its form tells."""
    return word.endswith(("ed", "ing")) or is_irregular_past(word) or opens_neutrally(word)


def is_light(word: str) -> bool:
    """Whether a verb says so little that a noun after it says what was done ("gave a demonstration")."""
    return stem(word) in light()


def is_head(word: str) -> bool:
    """Whether a noun behind another says only of what sort that is ("the sales team")."""
    return stem(word) in heads()


def is_counting(word: str) -> bool:
    """Whether a word behind a number only says that it counts people or so ("8-strong")."""
    return word.casefold() in _COUNTING


def are_synonyms(word: str, other: str) -> bool:
    """Whether two words stand in one row of the table, or are one."""
    rows = tables().same
    one, two = stem(word), stem(other)
    return one == two or reaches(rows.at(two), rows.at(one))


def mean_the_same(some: Iterable[str], others: Iterable[str]) -> bool:
    """Whether one of some stems says what one of others says, or less."""
    same, proofs, implied, _ = tables()
    return any(
        reaches(same.at(other), same.at(word)) or reaches(proofs.at(other), implied.at(word))
        for word in some
        for other in others
    )


def tells_again(line: str, word: str) -> bool:
    """Whether a line says what a word says, in the same, a weaker or a derived word."""
    is_told = any(_is_told_by(stem(token.text), stem(word)) for token in tokens(line))
    return is_told or _is_in_phrases(line, word)


def _is_told_by(word: str, other: str) -> bool:
    rows = tables().same
    same = word == other or is_form_of(word, other)
    return same or reaches(rows.at(other), rows.at(word))


def _is_in_phrases(line: str, word: str) -> bool:
    """Whether a phrase of a line stands in a row of the word."""
    rows, words = tables().same, run(line)
    held = rows.at(stem(word))
    return any(
        reaches(held, rows.phrases[phrase])
        for at in range(len(words))
        for phrase in rows.phrases_at(words, at)
    )
