"""How each mention is asked for: importance, alternatives, negation; what asks for nothing is left out."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from skillgap.model.document import Passage, SectionKind
from skillgap.model.posting import Importance, JobPosting, Mention, UnknownPhrase
from skillgap.model.taxonomy import Category, ConceptId, Taxonomy
from skillgap.posting.cues import REMEMBERED
from skillgap.posting.groups import either_or, is_fine_too, leads
from skillgap.posting.importance import SILENT, importance_at, weigh_passage
from skillgap.posting.negation import is_negated, may_deny
from skillgap.posting.ordinary import without_ordinary_words, without_other_acronyms
from skillgap.posting.passages import sentences
from skillgap.remembering import holds_texts

_PERSON = re.compile(
    r"\b(?:engineers?|scientists?|developers?|analysts?|managers?|owners?|designers?|architects?|researchers?|"
    r"administrators?|stakeholders?|consultants?|recruiters?)$"
)
_SOMEBODY = re.compile(r"\b(?:an?|other|fellow)\s+$", re.IGNORECASE)
_ROLES = frozenset({"sre", "sres", "mle", "mles", "sdet", "sdets", "dba", "dbas"})
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
_NEXT = 2
"""Characters between a sentence and the next one of its paragraph."""

_NAMES = frozenset({Category.TOOL, Category.PLATFORM, Category.LANGUAGE})
_SAID_OF_ITSELF = frozenset({Category.SOFT, Category.DOMAIN})


class _Place(NamedTuple):
    """A concept found in a passage; offsets into the passage."""

    concept: ConceptId
    category: Category | None
    start: int
    end: int


class _Weighed(NamedTuple):
    """How the place at position `at` is asked for; places of one `group` above 0 are alternatives."""

    at: int
    importance: Importance
    negated: bool
    group: int
    is_fine_too: bool
    """Whether the first group of the passage would do as well as what the sentence before asks."""


def weigh_mentions(
    posting: JobPosting, mentions: Sequence[Mention], taxonomy: Taxonomy
) -> tuple[Mention, ...]:
    """Return the mentions with importance, group and negation set, in the same order.

    Mentions in benefits, legal and application text, the employer's own name, and the virtues and business
    fields of a company's pitch are left out: they ask for nothing. Each mention keeps the importance of its
    own place; `read_requirements` lets the highest win.
    """
    own = posting.company.casefold()
    mentions = without_ordinary_words(without_other_acronyms(mentions), posting, taxonomy)
    weighed: list[Mention] = []
    number = 0
    for _, group in groupby(mentions, key=lambda mention: mention.passage.start):
        found = list(group)
        passage = found[0].passage
        if passage.section in SILENT:
            continue
        if own and own in passage.text.casefold():
            found = [mention for mention in found if not _is_employer(mention, own)]
        places = tuple(
            _Place(m.concept, _category(taxonomy, m.concept), m.start - passage.start, m.end - passage.start)
            for m in found
        )
        here = _weigh_passage(passage.text, passage.section, places, is_bullet=passage.is_bullet)
        labels = {
            group: f"g{number + group}" for group in sorted({each.group for each in here if each.group})
        }
        number += len(labels)
        if here and here[0].is_fine_too and weighed and _follows(passage, weighed[-1].passage):
            label = weighed[-1].group or labels[here[0].group]
            weighed[-1] = replace(weighed[-1], group=label)
            labels[here[0].group] = label
        weighed.extend(
            Mention(
                concept=found[each.at].concept,
                text=found[each.at].text,
                start=found[each.at].start,
                end=found[each.at].end,
                passage=found[each.at].passage,
                importance=each.importance,
                group=labels[each.group] if each.group else None,
                negated=each.negated,
            )
            for each in here
        )
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
        if not (may_deny(passage.text) and _denied(passage.text, sentences(passage.text), start, end)):
            weighed.append(replace(phrase, importance=importance_at(ranges, start, end)))
    return tuple(weighed)


@holds_texts
@lru_cache(maxsize=REMEMBERED)
def _weigh_passage(
    text: str, section: SectionKind, places: tuple[_Place, ...], *, is_bullet: bool
) -> tuple[_Weighed, ...]:
    """Return how each concept of a passage is asked for, those left out that ask for nothing."""
    passage = Passage(text=text, start=0, section=section, is_bullet=is_bullet)
    ranges = weigh_passage(text, section, is_bullet=is_bullet)
    may_be_denied = may_deny(text)
    names = {place.concept for place in places if place.category in _NAMES}
    here: list[Mention] = []
    asked: list[tuple[int, Importance, bool]] = []
    for at, (concept, category, start, end) in enumerate(places):
        mention = Mention(concept=concept, text=text[start:end], start=start, end=end, passage=passage)
        denied = may_be_denied and _denied(text, sentences(text), start, end)
        level = Importance.MENTIONED if denied else importance_at(ranges, start, end)
        if not _is_somebody(mention) and not _is_pitch(mention, level, category):
            here.append(mention)
            asked.append((at, level, denied))
    groups: dict[int, int] = {}
    for offered in either_or(here, lambda mention: mention.concept in names):
        # "Rust or willingness to learn" asks for Rust; a quality is an alternative to qualities alone.
        hard = [at for at in offered if places[asked[at][0]].category is not Category.SOFT]
        members = hard or offered
        if len(members) > 1 and any(asked[at][1] is not Importance.MENTIONED for at in members):
            groups.update(dict.fromkeys(members, len(set(groups.values())) + 1))
    first = [at for at in range(len(here)) if at == 0 or (at in groups and groups[at] == groups.get(0))]
    fine_too = bool(here) and leads(here[0]) and is_fine_too(here, first)
    if fine_too:
        groups.setdefault(0, len(set(groups.values())) + 1)
    return tuple(
        _Weighed(at, level, denied, groups.get(number, 0), is_fine_too=fine_too)
        for number, (at, level, denied) in enumerate(asked)
    )


def _category(taxonomy: Taxonomy, concept: ConceptId) -> Category | None:
    known = taxonomy.concepts.get(concept)
    return known.category if known else None


def _follows(passage: Passage, other: Passage) -> bool:
    """Whether a passage is the sentence after another in its paragraph."""
    return 0 <= passage.start - other.end <= _NEXT


def _own_name(posting: JobPosting) -> frozenset[str]:
    return frozenset({posting.company.casefold()} if posting.company else ())


def _is_employer(mention: Mention, own: str) -> bool:
    """Whether a mention is the employer's name or a word of it."""
    return _bare_name(mention) == own or _is_within(mention, own)


def _bare_name(mention: Mention) -> str:
    return mention.text.casefold().removesuffix("'s").removesuffix("\u2019s")


def _is_somebody(mention: Mention) -> bool:
    """Whether a mention names a colleague ("data scientists") or a condition, not a skill."""
    if mention.concept in _FACTS or _names_colleagues(mention):
        return True
    name = _bare_name(mention)
    if name in _ROLES:
        return name.endswith("s") or bool(
            _SOMEBODY.search(mention.passage.text[: mention.start - mention.passage.start])
        )
    return mention.passage.section is not SectionKind.TITLE and _is_person(name)


@holds_texts
@lru_cache(maxsize=REMEMBERED)
def _is_person(name: str) -> bool:
    return bool(_PERSON.search(name))


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


def _is_pitch(mention: Mention, importance: Importance, category: Category | None) -> bool:
    """Whether a mention is a virtue or a business field in prose that asks for nothing."""
    if category not in _SAID_OF_ITSELF:
        return False
    if mention.passage.section is SectionKind.COMPANY or _ANY_SUBJECT.search(mention.text):
        return True
    return importance is Importance.MENTIONED and mention.passage.section in _PROSE


def _denied(text: str, parts: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    for first, last in parts:
        if first <= start and end <= last:
            return is_negated(text[first:last], start - first, end - first)
    return False
