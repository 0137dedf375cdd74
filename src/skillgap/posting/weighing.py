"""How each mention is asked for: importance, alternatives, negation; what asks for nothing is left out."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from skillgap.model.document import SectionKind
from skillgap.model.posting import Importance, JobPosting, Mention, UnknownPhrase
from skillgap.model.taxonomy import Category, Taxonomy
from skillgap.posting.groups import either_or
from skillgap.posting.importance import SILENT, Range, importance_at, weigh_passage
from skillgap.posting.negation import is_negated
from skillgap.posting.passages import sentences

_PERSON = re.compile(
    r"\b(?:engineers?|scientists?|developers?|analysts?|managers?|owners?|designers?|architects?|researchers?|"
    r"administrators?|stakeholders?|consultants?|recruiters?)$"
)
_PROSE = frozenset({SectionKind.TITLE, SectionKind.COMPANY, SectionKind.ROLE, SectionKind.OTHER})
_SAID_OF_ITSELF = frozenset({Category.SOFT, Category.DOMAIN})


def weigh_mentions(
    posting: JobPosting, mentions: Sequence[Mention], taxonomy: Taxonomy
) -> tuple[Mention, ...]:
    """Return the mentions with importance, group and negation set, in the same order.

    Mentions in benefits, legal and application text, the employer's own name, and the manners and business
    fields that a company's pitch is full of, are left out: they ask for nothing. Each mention keeps the importance of its own place; `read_requirements` lets the
    highest win.
    """
    own = _own_name(posting)
    kept = [
        mention
        for mention in mentions
        if mention.passage.section not in SILENT and not _is_somebody(mention, own)
    ]
    weighed: list[Mention] = []
    number = 0
    for passage, group in groupby(kept, key=lambda mention: mention.passage):
        ranges = weigh_passage(passage.text, passage.section)
        parts = tuple(sentences(passage.text))
        here = [_weigh(mention, ranges, parts) for mention in group]
        here = [mention for mention in here if not _is_pitch(mention, taxonomy)]
        for members in either_or(here):
            if all(here[at].importance is Importance.MENTIONED for at in members):
                continue
            number += 1
            for at in members:
                here[at] = replace(here[at], group=f"g{number}")
        weighed.extend(here)
    return tuple(weighed)


def weigh_unknown(posting: JobPosting, unknown: Sequence[UnknownPhrase]) -> tuple[UnknownPhrase, ...]:
    """Return the unknown phrases with their importance, those in silent sections left out."""
    own = _own_name(posting)
    weighed: list[UnknownPhrase] = []
    for phrase in unknown:
        passage = phrase.passage
        if passage.section in SILENT or phrase.text.casefold() in own:
            continue
        ranges = weigh_passage(passage.text, passage.section)
        start, end = phrase.start - passage.start, phrase.end - passage.start
        if not _denied(passage.text, tuple(sentences(passage.text)), start, end):
            weighed.append(replace(phrase, importance=importance_at(ranges, start, end)))
    return tuple(weighed)


def _own_name(posting: JobPosting) -> frozenset[str]:
    return frozenset({posting.company.casefold()} if posting.company else ())


def _is_somebody(mention: Mention, own: frozenset[str]) -> bool:
    """Whether a mention names the employer or a colleague ("data scientists"), not a skill."""
    name = mention.text.casefold().removesuffix("'s").removesuffix("\u2019s")
    return name in own or (mention.passage.section is not SectionKind.TITLE and bool(_PERSON.search(name)))


def _is_pitch(mention: Mention, taxonomy: Taxonomy) -> bool:
    """Whether a mention is a virtue or a business field in prose that asks for nothing."""
    concept = taxonomy.concepts.get(mention.concept)
    return (
        concept is not None
        and concept.category in _SAID_OF_ITSELF
        and mention.importance is Importance.MENTIONED
        and mention.passage.section in _PROSE
    )


def _weigh(mention: Mention, ranges: tuple[Range, ...], parts: Sequence[tuple[int, int]]) -> Mention:
    start, end = mention.start - mention.passage.start, mention.end - mention.passage.start
    if _denied(mention.passage.text, parts, start, end):
        return replace(mention, importance=Importance.MENTIONED, negated=True)
    return replace(mention, importance=importance_at(ranges, start, end))


def _denied(text: str, parts: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    for first, last in parts:
        if first <= start and end <= last:
            return is_negated(text[first:last], start - first, end - first)
    return False
