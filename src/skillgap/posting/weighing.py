"""How each mention is asked for: importance, alternatives, negation; what asks for nothing is left out."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from skillgap.model.document import SectionKind
from skillgap.model.posting import Importance, JobPosting, Mention, UnknownPhrase
from skillgap.model.taxonomy import Category, ConceptId, Taxonomy
from skillgap.posting.groups import either_or
from skillgap.posting.importance import SILENT, Range, importance_at, weigh_passage
from skillgap.posting.negation import is_negated
from skillgap.posting.passages import sentences

_PERSON = re.compile(
    r"\b(?:engineers?|scientists?|developers?|analysts?|managers?|owners?|designers?|architects?|researchers?|"
    r"administrators?|stakeholders?|consultants?|recruiters?)$"
)
# "the Algorithms and Research Team", "work with database developers": the names of teams and colleagues.
_TEAM = re.compile(r"(?:\s+(?:and|&))?(?:\s+[A-Z]\w*){0,2}\s+(?:Team|Department|Division|Group|Unit)\b")
_PEOPLE = re.compile(
    r"\s+(?:engineers|scientists|developers|designers|analysts|experts|researchers|managers|architects|teams)\b"
)
_TOGETHER = re.compile(
    r"\b(?:with|alongside|including|between)\s+(?:[\w'\u2019&-]+,?\s+){0,3}$", re.IGNORECASE
)
_TOGETHER_REACH = 50
_PROSE = frozenset({SectionKind.TITLE, SectionKind.COMPANY, SectionKind.ROLE, SectionKind.OTHER})
_FACTS = frozenset({ConceptId("work-authorization"), ConceptId("security-clearance")})
"""Conditions of the job, which `facts` tells; they are no skill."""

_ANY_SUBJECT = re.compile(r"\b(?:fields?|disciplines?|fields?\s+of\s+study|subjects?)$", re.IGNORECASE)
_SAID_OF_ITSELF = frozenset({Category.SOFT, Category.DOMAIN})


def weigh_mentions(
    posting: JobPosting, mentions: Sequence[Mention], taxonomy: Taxonomy
) -> tuple[Mention, ...]:
    """Return the mentions with importance, group and negation set, in the same order.

    Mentions in benefits, legal and application text, the employer's own name, and the virtues and business
    fields of a company's pitch are left out: they ask for nothing. Each mention keeps the importance of its
    own place; `read_requirements` lets the highest win.
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
        ranges = weigh_passage(passage.text, passage.section, is_bullet=passage.is_bullet)
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
        ranges = weigh_passage(passage.text, passage.section, is_bullet=passage.is_bullet)
        start, end = phrase.start - passage.start, phrase.end - passage.start
        if not _denied(passage.text, tuple(sentences(passage.text)), start, end):
            weighed.append(replace(phrase, importance=importance_at(ranges, start, end)))
    return tuple(weighed)


def _own_name(posting: JobPosting) -> frozenset[str]:
    return frozenset({posting.company.casefold()} if posting.company else ())


def _is_somebody(mention: Mention, own: frozenset[str]) -> bool:
    """Whether a mention names the employer, a colleague ("data scientists") or a condition, not a skill."""
    if mention.concept in _FACTS or any(_is_within(mention, company) for company in own):
        return True
    if _names_colleagues(mention):
        return True
    name = mention.text.casefold().removesuffix("'s").removesuffix("\u2019s")
    return name in own or (mention.passage.section is not SectionKind.TITLE and bool(_PERSON.search(name)))


def _names_colleagues(mention: Mention) -> bool:
    """Whether a mention is part of a team's name, or says which colleagues one works with."""
    text, base = mention.passage.text, mention.passage.start
    start, end = mention.start - base, mention.end - base
    if mention.text[0].isupper() and _TEAM.match(text, end):
        return True
    before = text[max(0, start - _TOGETHER_REACH) : start]
    return bool(_PEOPLE.match(text, end) and _TOGETHER.search(before))


def _is_within(mention: Mention, company: str) -> bool:
    """Whether a mention is a word of the employer's name: AI in "Quux AI"."""
    at, text = mention.start - mention.passage.start, mention.passage.text.casefold()
    offset = company.find(mention.text.casefold())
    return (
        offset >= 0
        and len(company) > len(mention.text)
        and offset <= at
        and text.startswith(company, at - offset)
    )


def _is_pitch(mention: Mention, taxonomy: Taxonomy) -> bool:
    """Whether a mention is a virtue or a business field in prose that asks for nothing."""
    concept = taxonomy.concepts.get(mention.concept)
    if concept is None or concept.category not in _SAID_OF_ITSELF:
        return False
    if mention.passage.section is SectionKind.COMPANY or _ANY_SUBJECT.search(mention.text):
        return True
    return mention.importance is Importance.MENTIONED and mention.passage.section in _PROSE


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
