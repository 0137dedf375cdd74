"""Of a compound, the half that a line exchanges: what was measured, or which of two products it was.

"Raised the accessibility score" tells of no performance, though the resume speaks of that in another line,
and a release in the one store is none in the other. Each new word stands somewhere in the original; what is
new is that it stands beside this one, in the place of the word that stood there.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from skillgap.tailoring.vocabulary.lexicon import reaches, run, tables
from skillgap.tailoring.vocabulary.meaning import claims_nothing, tells_doing
from skillgap.tailoring.vocabulary.wording import wording_of
from skillgap.tailoring.vocabulary.words import STOP_WORDS, Token, content_stems, stem, stems, tokens

_MEASURES = stems(
    "score rate ratio share time latency delay duration speed throughput coverage accuracy precision cost "
    "expense spend price budget revenue turnover profit margin loss volume count index rating level "
    "frequency usage consumption load size weight yield output uptime downtime rank ranking"
)
"""Nouns of what can be measured, of which the word beside them tells what was."""

_OF = re.compile(r"\s(?:of|for|in)\s(?:(?:the|an?|our|all|its|their)\s)?(?P<what>(?:[\w'’-]+\s?){1,3})")
"""What was measured, behind the measure ("the cost of hosting")."""

_NEXT = frozenset({" ", "-"})
_NAME = re.compile(r"[A-Z][\w.+#]*")


class _Compound(NamedTuple):
    """A word that stays, whether it is a measure or the end of a name, and the others it stands with."""

    kept: str
    side: str
    others: tuple[str, ...]

    @property
    def words(self) -> str:
        """The compound as it is written."""
        return " ".join((*self.others, self.kept))

    def says_again(self, line: str, others: tuple[str, ...], *, besides: str) -> bool:
        """Whether a line says one of some words, and not only by a word that another line has as well.

        A score may be told as a performance, but where the score stays it does not tell that of performance.
        The name of a thing may tell its maker all the same.
        """
        whole = wording_of(line)
        rest = whole.without_those_of(besides) if self.side == "measured" else whole
        return any(
            whole.holds(word) or (not claims_nothing(stem(word)) and rest.explains(word)) for word in others
        )


def exchanged_half(tailored: str, source: str) -> str:
    """Return the compound by which a line exchanges one half of a compound of its source, or ""."""
    held = tuple(_compounds(source))
    for told in _compounds(tailored) if held else ():
        same = [each for each in held if _is_of(told, each)]
        if not same or any(_is_row(told, each) for each in same):
            continue
        if told.says_again(source, told.others, besides=tailored):
            continue
        if not any(told.says_again(tailored, each.others, besides=source) for each in same):
            return told.words
    return ""


def _is_row(told: _Compound, held: _Compound) -> bool:
    """Whether some row has both compounds as a whole ("code coverage", "test coverage")."""
    phrases = tables().same.phrases
    return reaches(phrases.get(run(held.words), {}), phrases.get(run(told.words), {}))


def _is_of(told: _Compound, held: _Compound) -> bool:
    return told.side == held.side and stem(told.kept) == stem(held.kept)


def _compounds(line: str) -> Iterator[_Compound]:
    found = tokens(line)
    if found and tells_doing(found[0].text):
        found = found[1:]
    for at, token in enumerate(found):
        if stem(token.text) in _MEASURES and (others := tuple(_qualifiers(line, found, at))):
            yield _Compound(token.text, "measured", others)
    for one, two in pairwise(found):
        if line[one.end : two.start] == " " and all(_NAME.fullmatch(each.text) for each in (one, two)):
            yield _Compound(two.text, "before", (one.text,))


def _qualifiers(line: str, found: tuple[Token, ...], at: int) -> Iterator[str]:
    """Yield the words that tell of what something is the measure: the nearest before, or those behind."""
    before = found[at - 1] if at else None
    if before and line[before.end : found[at].start] in _NEXT and _tells(before):
        yield before.text
    elif of := _OF.match(line, found[at].end):
        yield from (token.text for token in tokens(of["what"]) if _tells(token))


def _tells(token: Token) -> bool:
    word = token.text
    is_plain = stem(word) in tables().plain or word.casefold() in STOP_WORDS
    return not is_plain and not word[0].isdigit() and bool(content_stems(word))
