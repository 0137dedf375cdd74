"""Account for every word of a tailored line: what the original leaves unaccounted for is a new claim.

A word is accounted for by another form of a word in the lines it comes from, by a word of `lexicon`
that says at least as much, by a skill those lines show, or by being a number, a date or a word that claims
nothing. That something else was left out in exchange accounts for an everyday word in its very place alone
(`exchange`).
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from skillgap.model.document import Passage, SectionKind
from skillgap.model.posting import Mention
from skillgap.tailoring.numbers.dates import dates, is_ongoing
from skillgap.tailoring.numbers.derived import direction, sizes_with_others, team_sizes, told_share
from skillgap.tailoring.numbers.units import CURRENCIES, NUMBER_WORDS, ORDINALS, SYMBOLS, UNITS
from skillgap.tailoring.truth.adding import added, added_words
from skillgap.tailoring.truth.apart import foreign
from skillgap.tailoring.truth.denial import as_said
from skillgap.tailoring.truth.exchange import exchanged
from skillgap.tailoring.truth.helping import holds_back
from skillgap.tailoring.truth.inside import clause_of, may_tell_inside, tells_inside
from skillgap.tailoring.truth.joining import joining_words
from skillgap.tailoring.truth.original import Original
from skillgap.tailoring.truth.roles import another_person
from skillgap.tailoring.truth.sections_told import DEEDS
from skillgap.tailoring.truth.shown import backs, is_at_home
from skillgap.tailoring.vocabulary.meaning import is_counting, is_head, tells_doing
from skillgap.tailoring.vocabulary.turns import with_turns
from skillgap.tailoring.vocabulary.wording import Wording, wording_of
from skillgap.tailoring.vocabulary.words import (
    STOP_WORDS,
    Token,
    content_stems,
    is_irregular_past,
    made_with,
    parts,
    stem,
    stems,
    tokens,
)

_AMOUNT = re.compile(
    r"[\d.,/:-]+([A-Za-zµμΩ]*)\+?|p\d\d(?:\.\d+)?|\d\d(?:th|st|nd|rd)-percentile", re.IGNORECASE
)
"""A number with or without its unit; `quantities` judges those."""

_GLUED = frozenset({"", "k", "m", "mm", "b", "bn", "x", "th", "st", "nd", "rd", *UNITS, *CURRENCIES})

_MEASURES = NUMBER_WORDS | CURRENCIES.keys()
_CLAUSE = re.compile(r"[,;:()–—]\s*|\s-\s")
_KINDS = stems(
    "tool software system framework library language database programme program bus protocol device"
)
"""What may stand behind the name of a thing to say of what kind it is ("a CRM tool")."""

_SPECIFYING = frozenset({" ", "' ", "’ ", "'s ", "’s "})
"""What stands between a word and the one it makes more exact ("open rates of email", "pupils' essays")."""

_BRANCHES = stems("industry sector domain trade field business")
"""What may stand behind a thing for the trade of it ("the device industry")."""

_MEN = stems("team group department staff division unit")
_COMMANDS = re.compile(
    r"\b(?:l[eo]a?d|head|manag|direct|overs[ea]|supervis|built|build|hir)\w*", re.IGNORECASE
)

_DOING = stems("prepare carry complete conduct create do handle make perform produce undertake set")
"""Verbs that say of a work one helped with that it was done."""

_RANKS = stems(
    "lead head manager director chief senior principal expert supervisor owner doctoral phd master bachelor "
    "professor degree diploma certificate"
)
"""Words for who somebody is that are not true of him because they are of somebody else."""

_OF_TEAMS = frozenset({"team", "Team", "crew", "group", "pair", "people", "person", "member", "members"})
"""What stands beside the size of a team."""

_CLASSMATES = re.compile(r"\b(?:class-?mates|course\smates|fellow\sstudents)\b", re.IGNORECASE)


def is_amount(word: str) -> bool:
    """Whether a word is a number in digits, with or without its unit."""
    found = _AMOUNT.fullmatch(word)
    return found is not None and (found[1] or "").casefold() in _GLUED


def is_unit_behind(token: Token, line: str) -> bool:
    """Whether a word is the unit of the number before it."""
    before = line[: token.start].rstrip()
    return before[-1:].isdigit() and (token.text in SYMBOLS or token.text.casefold() in UNITS)


def is_entry_head(quote: str) -> bool:
    """Whether a line looks like the head of a job or a project: a date, an address, fields or names alone."""
    telling = [token.text for token in tokens(quote) if _tells(token)]
    are_names = all(word[0].isupper() or word[0].isdigit() for word in telling)
    is_told = bool(telling) and tells_doing(telling[0]) and "," not in quote.split(" ", 2)[0]
    is_dated = (bool(dates(quote)) and not is_told) or is_ongoing(quote)
    return are_names or "|" in quote or "://" in quote or is_dated


def unaccounted(
    passage: Passage, sources: tuple[Passage, ...], mentions: Sequence[Mention], known: Original
) -> tuple[str, ...]:
    """Return the words of a line, in order, that neither its sources nor what it may add account for."""
    quote = passage.quote
    if taken := another_person(quote, sources):
        return (taken,)
    told = as_said(
        quote,
        [f"{with_turns(each.quote)} {direction(each.quote)} {told_share(each.quote)}" for each in sources],
    )
    wording = known.wording(sources, told)
    left = _unexplained(passage, sources, wording, known)
    left = _beyond_helping(left, quote, sources)
    left = [word for word in left if not _is_told_inside(word, quote, sources)]
    if joined := _foreign(passage, sources, known):
        return joined
    if not left:
        return ()
    granted = _granted(quote, sources, mentions, known)
    # What a skill implies was not done to what stands beside it.
    added_here = added_words(quote) if passage.section is not SectionKind.SUMMARY else frozenset()
    left = [
        word
        for word in left
        if (word.islower() and word in added_here) or not _is_granted(word, granted, wording)
    ]
    left = _not_in_another_clause(left, quote, sources, known)
    if left:
        specifying = _specifying(quote, frozenset(left), known.said_around(sources), wording)
        left = [word for word in left if word not in specifying]
    if left and sources:
        skilled = frozenset(word for mention in mentions for word in mention.text.split())
        again = exchanged([word for word in left if word not in skilled], quote, sources[0].quote)
        left = [word for word in left if word not in again]
    return tuple(left)


def _unexplained(
    passage: Passage, sources: tuple[Passage, ...], wording: Wording, known: Original
) -> list[str]:
    """Return the words of a line that its sources do not explain and that claim something there."""
    quote, is_summary = passage.quote, passage.section is SectionKind.SUMMARY
    joining, others = joining_words(quote), added_words(quote)
    said = sources[0].quote if sources else ""
    if team_sizes(quote) & (team_sizes(said) | sizes_with_others(said)):
        joining |= _OF_TEAMS | ({"students"} if _CLASSMATES.search(said) else set())
    left = [
        word
        for word in (
            *wording.unexplained(quote, opens=not is_summary),
            *added(quote, wording, known.wording(_near(quote, sources))),
            *_told_by_kept_verb(quote, wording, sources),
        )
        if not is_amount(word)
        and not _counts(word, wording)
        and not (made_with(word) and wording.holds(made_with(word)))
        and (not known.is_furniture(word) or (not is_summary and word in others))
        and word not in joining
        and not (word[0].isupper() and not quote.startswith(word) and known.has_word(word))
    ]
    # A summary speaks of the whole resume, and whose line of dates it is, `entries` checks.
    if is_summary or is_entry_head(quote):
        left = [word for word in left if not known.has_word(word) or stem(word) in _RANKS]
    return left


def _foreign(passage: Passage, sources: tuple[Passage, ...], known: Original) -> tuple[str, ...]:
    """Return the names that a line joins to those of its source, from somewhere else."""
    quote = passage.quote
    if is_entry_head(quote) or not sources:
        return ()
    near = _near(quote, sources) if passage.section in DEEDS else ()
    shown = known.labels(known.shown_by(near))
    told = known.wording(near) if near else None
    return foreign(quote, sources[0].quote, wording_of(known.lines), told, shown)


def _beyond_helping(left: list[str], quote: str, sources: tuple[Passage, ...]) -> list[str]:
    """Drop the words with which whoever helped claims no more than to have helped."""
    if not left or not holds_back(quote):
        return left
    # Who helped, with whatever, helped to do it.
    if sources and holds_back(sources[0].quote):
        left = [word for word in left if stem(word) not in _DOING]
    # Who helped did less than whoever did it.
    return left[1:] if left and quote.startswith(left[0]) else left


def _near(quote: str, sources: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """Return the closest of some lines and every other one that a line tells at length."""
    here = content_stems(quote)
    told = ((source, content_stems(source.quote)) for source in sources[1:])
    return (*sources[:1], *(source for source, words in told if 2 * len(words & here) >= len(words)))


def _told_by_kept_verb(quote: str, wording: Wording, sources: tuple[Passage, ...]) -> tuple[str, ...]:
    """Return the words for which only a verb could account that the line tells again itself.

    "Wrote reports" is no rewording of "wrote letters": the verb that a report might be told for still stands
    there, and the letters do not.
    """
    found, told = tokens(quote), wording_of(quote)
    said = tokens(sources[0].quote)[1:] if sources else ()
    if all(told.explains(token.text) for token in said):
        return ()
    opening = found[0].text if found else ""
    if not (tells_doing(opening) and wording.holds(opening)):
        return ()
    rest = wording.without(opening)
    return tuple(
        token.text
        for token in found[1:]
        if not token.text.endswith(("ed", "ing"))
        and not is_irregular_past(token.text)
        and not wording.holds(token.text)
        and wording.explains(token.text)
        and not rest.explains(token.text)
    )


def _not_in_another_clause(
    left: list[str], quote: str, sources: tuple[Passage, ...], known: Original
) -> list[str]:
    """Drop the words of clauses that another line of the same job tells as a whole: lines may be merged."""
    for clause in _CLAUSE.split(quote) if left else ():
        here = [word for word in left if word in clause]
        telling = content_stems(clause)
        if (
            here
            and len(telling) > 1
            and any(telling <= content_stems(line) for line in known.beside(sources))
        ):
            left = [word for word in left if word not in here]
    return left


def _is_told_inside(word: str, quote: str, sources: tuple[Passage, ...]) -> bool:
    """Whether a clause of a line opens with a plain verb and says further inside what its source tells.

    "Wrote translations of messages" says that messages were translated.
    """
    if not sources or not may_tell_inside(word, sources[0].quote):
        return False
    return bool(clause := clause_of(word, quote)) and tells_inside(clause, sources[0].quote)


def _granted(
    quote: str, sources: tuple[Passage, ...], mentions: Sequence[Mention], known: Original
) -> frozenset[str]:
    """Return the stems of the skills in a line that its sources show under another name or by a narrower one.

    A tool may also be named where the job or the project shows it.
    """
    shown = known.shown_by(sources)
    here = content_stems(quote)
    words = {
        word
        for mention in mentions
        if mention.text in quote
        and (
            known.is_among(mention, shown)
            or (known.is_name(mention.concept) and backs(known, mention) and is_at_home(known, mention))
        )
        for word in _named_by(mention, known)
    }
    return frozenset(words.union(*(label for label in known.labels(shown) if label <= here)))


def _named_by(mention: Mention, known: Original) -> frozenset[str]:
    """Return the stems of a mention but those that only stand between its words ("fixed a serious bug")."""
    inside = {stem(token.text) for token in tokens(mention.text)[1:-1]}
    named = frozenset[str]().union(*known.labels(frozenset({mention.concept})))
    return stems(mention.text) - (inside - named)


def _is_granted(word: str, granted: frozenset[str], wording: Wording) -> bool:
    inner = parts(word)
    return stem(word) in granted or (
        len(inner) > 1 and all(stem(part) in granted or wording.explains(part) for part in inner)
    )


def _specifying(quote: str, left: frozenset[str], around: Wording, wording: Wording) -> frozenset[str]:
    """Return the words that only say more exactly which thing is meant.

    "Email open rates" says no more than "open rates" where the job tells of emails all along, and "a CRM
    tool" no more than "a CRM", and "the sales team" no more than "sales" where nobody is led.
    """
    found = tokens(quote)
    more_exact = {
        word.text
        for word, following in pairwise(found)
        if word.text in left
        and word.start > 0
        and around.holds(word.text)
        and not word.text.endswith("ed")
        and stem(word.text) not in _RANKS
        and quote[word.end : following.start] in _SPECIFYING
        and following.text not in left
        and following.text.casefold() not in NUMBER_WORDS
        and _tells(following)
    }
    kinds = {
        word.text
        for name, word in pairwise(found)
        if name.text not in left
        and (
            (stem(word.text) in _KINDS and name.text[:1].isupper() and name.start > 0)
            or (stem(word.text) in _BRANCHES and _tells(name))
            or (
                is_head(word.text)
                and (name.text == "IT" or _tells(name))
                and quote[name.end : word.start] == " "
                and (name.text == "IT" or wording.accounts_for(name.text))
                and not (stem(word.text) in _MEN and _COMMANDS.search(quote))
            )
        )
    }
    return frozenset(more_exact | kinds)


def _tells(token: Token) -> bool:
    return token.text.casefold() not in STOP_WORDS and bool(content_stems(token.text))


def _counts(word: str, wording: Wording) -> bool:
    """Whether a word is a numeral or a unit, or counts what the original names ("four-person")."""
    number, _, rest = word.casefold().partition("-")
    if word.casefold() in _MEASURES or word.casefold() in ORDINALS or (number in UNITS and not rest):
        return True
    if rest == "long" and number in UNITS:
        return True
    if "/" in word:
        return all(part.casefold() in UNITS or wording.explains(part) for part in parts(word))
    return number in _MEASURES and (is_counting(rest) or rest in UNITS or wording.explains(rest))
