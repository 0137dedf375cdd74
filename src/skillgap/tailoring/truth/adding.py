"""What a line adds by "and" or a comma to what its source tells: each of two things needs words of its own.

"Hospitals and clinics" is more than "clinics", though "hospitals" alone might be told for it, and "the report
and regulatory filings" more than "the report".
"""

import re
from collections.abc import Iterator, Sequence

from skillgap.tailoring.vocabulary.meaning import are_synonyms
from skillgap.tailoring.vocabulary.wording import Wording
from skillgap.tailoring.vocabulary.words import Token, is_irregular_past, stem, stems, tokens

_JOINED = re.compile(r"([\w-]+)(?:,\s|,?\s(?:and|&|or)\s)(?:then\s)?([\w-]+)")
"""Two words side by side, of which neither may stand for the other."""

_ADDED = re.compile(
    r"(?:,\s|\s)(?:and|or|&|plus|as\swell\sas|along\swith)\s(?:also\s|then\s|the\s|an?\s|our\s|all\s|other\s)?"
    r"(?=((?:[\w'’/-]+\s?){1,4}))",
    re.IGNORECASE,
)
"""What stands behind each word that adds, up to the next sign."""

_ENDS = re.compile(
    r"(?:for|in|with|of|to|by|at|from|on|across|using|per|during|so|that|which|who|before|after|into|over|via|"
    r"while|when|and|or|as|than|then)",
    re.IGNORECASE,
)
"""Where what was added ends."""

_BEFORE_THINGS = frozenset({"a", "an", "the", "our", "their", "its", "my"})
"""What stands before a thing, and so behind a verb."""

_TWO_VERBS = re.compile(r"(\w[\w-]*)(?:,\s\w[\w-]*)*(?:,?\sand\s|\s&\s)(\w[\w-]*)")
"""The first and the last of the verbs a line opens with."""


def added(quote: str, wording: Wording, near: Wording) -> tuple[str, ...]:
    """Return the words that are added to others which alone could account for them.

    `wording` is of all lines a line may come from, `near` of those that it tells at length: what stands
    beside a word of another line accounts for nothing here.
    """
    return tuple(dict.fromkeys((*_doubled(quote, wording), *_things(quote, wording, near))))


def added_words(quote: str) -> frozenset[str]:
    """Return the words that are whole things a line adds, whether its source has them or not."""
    things = (_thing(found[1]) for found in _ADDED.finditer(quote))
    return frozenset(thing[0].text for thing in things if len(thing) == 1)


def _doubled(quote: str, wording: Wording) -> Iterator[str]:
    """Yield the words that stand beside the only word of the source that could account for them."""
    for found in _JOINED.finditer(quote):
        for new, held in ((found[1], found[2]), (found[2], found[1])) if found.start() else ():
            if wording.holds(held) and not wording.holds(new) and wording.is_explained_by_none_but(new, held):
                yield new


def _things(quote: str, wording: Wording, near: Wording) -> Iterator[str]:
    """Yield the words of added things for which only words account that the line tells again elsewhere."""
    rest: Wording | None = None
    for found in _ADDED.finditer(quote):
        thing = _thing(found[1])
        if thing and wording.holds(thing[-1].text):
            continue
        for token in thing:
            if wording.holds(token.text) or not wording.accounts_for(token.text):
                continue
            rest = rest or near.without_those_of(quote)
            if not rest.explains(token.text):
                yield token.text


def _thing(words: str) -> list[Token]:
    """Return the words of a thing at the beginning of some words, or none where an act stands there."""
    found: list[Token] = []
    for token in tokens(words):
        if _ENDS.fullmatch(token.text):
            break
        if token.text.casefold() in _BEFORE_THINGS:
            return []
        found.append(token)
    first = found[0].text if found else ""
    is_act = first.endswith("ed") or is_irregular_past(first) or (first.endswith("ing") and len(found) > 1)
    return [] if is_act else found


def added_verb(quote: str, sources: Sequence[str]) -> str:
    """Return the verb a line puts before the one its source opens with ("Collected and cleaned")."""
    two = _TWO_VERBS.match(quote)
    if two is None or not sources or stem(two[2]) != stem(sources[0].split(maxsplit=1)[0]):
        return ""
    said = stem(two[1]) in stems("\n".join(sources))
    return "" if said or are_synonyms(two[1], two[2]) else two[1]
