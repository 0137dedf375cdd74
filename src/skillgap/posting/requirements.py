"""From weighed mentions to requirements: alternatives, years, degree; one requirement each."""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby, zip_longest
from operator import attrgetter

from skillgap.model.document import Passage, SectionKind
from skillgap.model.posting import (
    Degree,
    Importance,
    JobPosting,
    Mention,
    Requirement,
    Requirements,
    UnknownPhrase,
)
from skillgap.model.taxonomy import Category, ConceptId, Role, Taxonomy
from skillgap.posting.degrees import find_degree, find_subjects, may_name_subjects
from skillgap.posting.groups import count_asked
from skillgap.posting.importance import SILENT, importance_at, weigh_passage
from skillgap.posting.negation import denies, may_deny
from skillgap.posting.passages import sentences
from skillgap.posting.quantities import Years, find_years, may_name_years
from skillgap.taxonomy.walk import ancestors

_CERTIFICATIONS = ConceptId("certifications")
_SHOWN_ONCE = frozenset(
    map(ConceptId, ("conference-presentations", "drivers-license", "hackathons", "professional-portfolio"))
)
"""What a person holds or has to show that is no degree, permit or stage of a career."""

_LIST_LINK = re.compile(r"[\s,/|&()*`_\\]*(?:(?:and|or|and/or)\b)?[\s,/|&()*`_\\]*", re.IGNORECASE)
_DONE_WITH = re.compile(r"[*_`]*\s+(?:with|using|in|on)\s+(?:(?!and\b|or\b)[\w-]+\s+)?[*_`]*", re.IGNORECASE)
_OTHER_YEARS = re.compile(
    r"^\s*(?:of\s+)?(?:total|overall|professional|relevant|industry|work)\b", re.IGNORECASE
)


def read_requirements(
    posting: JobPosting, mentions: Sequence[Mention], unknown: Sequence[UnknownPhrase], taxonomy: Taxonomy
) -> Requirements:
    """Return what the posting asks, essential first, each concept or either/or group once.

    `mentions` and `unknown` are weighed. A concept keeps the highest importance any place gives it, and
    the passages are those that ask so. Degrees and their subjects go to `degree`, not to the items, while a
    certificate or a licence is an item; words that stand in the title only are no requirement. Soft skills
    and business fields are items like any other and keep their importance: whoever scores tells them apart
    by `Concept.category`.
    """
    concepts = taxonomy.concepts
    asked = [
        m
        for m in mentions
        if not m.negated
        and m.importance is not None
        and m.concept in concepts
        and (concepts[m.concept].category is not Category.CREDENTIAL or _is_certificate(m.concept, taxonomy))
    ]
    asked = _without_said_with(_without_subjects(asked), taxonomy)
    years = _years_by_mention(asked, taxonomy)
    groups = _groups(asked)
    grouped = {(m.concept, m.group) for m in asked if m.group in groups}
    buckets: dict[tuple[ConceptId, ...], list[Mention]] = {}
    alone = {m.concept for m in asked if not m.group and _rank(m) < Importance.MENTIONED.rank}
    for mention in asked:
        if (mention.concept, mention.group) in grouped and mention.group is not None:
            key = groups[mention.group]
            if all(concept in alone for concept in key):
                key = (mention.concept,)
        else:
            key = (mention.concept,)
        buckets.setdefault(key, []).append(mention)
    items = [_requirement(key, found, years, taxonomy) for key, found in buckets.items() if _is_asked(found)]
    named_in_groups = {concept for item in items if len(item.concepts) > 1 for concept in item.concepts}
    items = [
        item
        for item in items
        if len(item.concepts) > 1
        or item.importance is not Importance.MENTIONED
        or item.concepts[0] not in named_in_groups
    ]
    items.sort(key=lambda item: item.importance.rank)
    return Requirements(
        title=posting.title,
        items=tuple(items),
        unknown=_distinct(unknown),
        years=_overall_years(posting, asked, taxonomy),
        degree=_degree(posting),
    )


def role_requirements(role: Role, taxonomy: Taxonomy) -> Requirements:
    """Return what a role of the roadmaps asks: the concepts of its phases, in the order of learning."""
    ranks: dict[ConceptId, Importance] = {}
    for phase in role.phases:
        essential = Importance.OPTIONAL if phase.is_optional else Importance.ESSENTIAL
        for concept in phase.essential:
            ranks[concept] = min(ranks.get(concept, essential), essential, key=lambda level: level.rank)
        for concept in phase.optional:
            ranks.setdefault(concept, Importance.OPTIONAL)
    items = [
        Requirement(
            concepts=(concept,),
            label=taxonomy.concepts[concept].pref_label,
            importance=importance,
            passages=(),
        )
        for concept, importance in ranks.items()
        if concept in taxonomy.concepts
    ]
    items.sort(key=lambda item: item.importance.rank)
    return Requirements(title=role.pref_label, items=tuple(items))


def _is_certificate(concept: ConceptId, taxonomy: Taxonomy) -> bool:
    """Whether a credential is a certificate, a licence or work to show, rather than a degree or a permit."""
    return concept in _SHOWN_ONCE or _CERTIFICATIONS in ancestors(taxonomy, concept)


_passage = attrgetter("passage")


def _rank(mention: Mention) -> int:
    return (mention.importance or Importance.MENTIONED).rank


def _is_asked(mentions: Iterable[Mention]) -> bool:
    return any(mention.passage.section is not SectionKind.TITLE for mention in mentions)


def _without_subjects(mentions: Sequence[Mention]) -> list[Mention]:
    """Return the mentions that are no subject of a degree: those belong to the degree."""
    kept: list[Mention] = []
    for passage, group in groupby(mentions, key=_passage):
        if not may_name_subjects(passage.text):
            kept.extend(group)
            continue
        subjects = [
            (passage.start + start + first, passage.start + start + last)
            for start, end in sentences(passage.text)
            for first, last in find_subjects(passage.text[start:end])
        ]
        kept.extend(m for m in group if not any(a <= m.start and m.end <= b for a, b in subjects))
    return kept


def _without_said_with(mentions: Sequence[Mention], taxonomy: Taxonomy) -> list[Mention]:
    """Return the mentions without activities whose own products follow: "experiment tracking in MLflow".

    Whoever has one of the products has the activity, so that the two are one requirement.
    """
    kept: list[Mention] = []
    for mention, then in zip_longest(mentions, mentions[1:]):
        is_said = (
            then is not None
            and then.passage is mention.passage
            and mention.concept in taxonomy.concepts[then.concept].broader
            and taxonomy.concepts[mention.concept].category is Category.METHOD
            and _DONE_WITH.fullmatch(
                mention.passage.text, *(at - mention.passage.start for at in (mention.end, then.start))
            )
        )
        if not is_said:
            kept.append(mention)
    return kept


def _groups(mentions: Iterable[Mention]) -> dict[str, tuple[ConceptId, ...]]:
    """Return the concepts of each group, in reading order; groups of one concept are none."""
    members: dict[str, dict[ConceptId, None]] = {}
    for mention in mentions:
        if mention.group:
            members.setdefault(mention.group, {})[mention.concept] = None
    return {group: tuple(concepts) for group, concepts in members.items() if len(concepts) > 1}


def _requirement(
    concepts: tuple[ConceptId, ...],
    found: Sequence[Mention],
    years: Mapping[int, float],
    taxonomy: Taxonomy,
) -> Requirement:
    best = min(found, key=_rank)
    asking = [mention for mention in found if mention.importance is best.importance]
    passages: dict[str, Passage] = {}
    for passage in dict.fromkeys(mention.passage for mention in asking):
        passages.setdefault(passage.quote, passage)
    labels = [taxonomy.concepts[concept].pref_label for concept in concepts]
    label = labels[0] if len(labels) == 1 else f"{', '.join(labels[:-1])} or {labels[-1]}"
    at_least = max(map(count_asked, asking)) if len(concepts) > 2 else 1
    if at_least > 1:
        label = f"at least {at_least} of {', '.join(labels[:-1])} and {labels[-1]}"
    asked = [years[mention.start] for mention in asking if mention.start in years]
    return Requirement(
        concepts=concepts,
        label=label,
        importance=best.importance or Importance.MENTIONED,
        passages=tuple(passages.values()),
        years=max(asked, default=None),
        at_least=at_least,
    )


def _years_by_mention(mentions: Sequence[Mention], taxonomy: Taxonomy) -> dict[int, float]:
    """Return the years asked with a mention, by its offset.

    Years belong to the first enumeration after them in their sentence ("5+ years of Python or Java"), or
    in brackets to the item before them ("Python (3+ years)"). What an activity is done with shares its
    years: "2 years of building products with LLMs".
    """
    years: dict[int, float] = {}
    for passage, group in groupby(mentions, key=_passage):
        if not may_name_years(passage.text):
            continue
        here = list(group)
        for start, end in sentences(passage.text):
            sentence = passage.text[start:end]
            base = passage.start + start
            amounts = find_years(sentence)
            inside = [m for m in here if amounts and base <= m.start and m.end <= base + len(sentence)]
            for amount in amounts:
                for mention in _owners(sentence, base, amount, inside, taxonomy):
                    years[mention.start] = max(amount.least, years.get(mention.start, 0.0))
    return years


def _owners(
    sentence: str, base: int, amount: Years, inside: Sequence[Mention], taxonomy: Taxonomy
) -> list[Mention]:
    start, end = amount.start, amount.end
    before = [m for m in inside if m.end <= base + start]
    opened = sentence[:start].rstrip().endswith(("(", "-", ":", "\u2013"))
    if before and opened and len(sentence[before[-1].end - base : start].split()) <= 2:
        return [before[-1]]
    owners: list[Mention] = []
    at = base + end
    for mention in (m for m in inside if m.start >= base + end):
        gap = sentence[at - base : mention.start - base]
        if owners and not _LIST_LINK.fullmatch(gap):
            is_activity = taxonomy.concepts[owners[-1].concept].category is Category.METHOD
            if not (is_activity and _DONE_WITH.fullmatch(gap)):
                break
        if not owners and (len(gap.split()) > (8 if amount.is_whole else 3) or re.search(r"[.;)]\s", gap)):
            break
        owners.append(mention)
        at = mention.end
    return owners


def _overall_years(posting: JobPosting, mentions: Sequence[Mention], taxonomy: Taxonomy) -> float | None:
    """Return the most years that a passage asks of no skill in particular, or `None`."""
    asked: list[float] = []
    for passage in posting.passages:
        if passage.section in SILENT or passage.section in {SectionKind.COMPANY, SectionKind.PREFERRED}:
            continue
        if not find_years(passage.text):
            continue
        inside = [m for m in mentions if m.passage.start == passage.start and m.passage == passage]
        for start, end in sentences(passage.text):
            sentence = passage.text[start:end]
            base = passage.start + start
            least = [
                amount.least
                for amount in find_years(sentence)
                if amount.is_whole
                and (
                    _OTHER_YEARS.match(sentence[amount.end :])
                    or not _owners(sentence, base, amount, inside, taxonomy)
                )
            ]
            asked.extend([min(least)] if least and re.search(r"\bor\b", sentence) else least)
    return max(asked, default=None)


def _degree(posting: JobPosting) -> Degree | None:
    """Return the degree asked most strongly; of those the first that stands in the posting."""
    found: list[Degree] = []
    for passage in posting.passages:
        if passage.section in SILENT or passage.section in {SectionKind.TITLE, SectionKind.COMPANY}:
            continue
        degree = find_degree(passage.text)
        if degree is None or _is_denied(passage.text, degree.start, degree.end):
            continue
        ranges = weigh_passage(passage.text, passage.section, is_bullet=passage.is_bullet)
        importance = importance_at(ranges, degree.start, degree.end)
        if importance is Importance.MENTIONED and passage.section is not SectionKind.OTHER:
            continue
        found.append(
            Degree(
                level=degree.level,
                label=degree.label,
                passage=passage,
                importance=Importance.ESSENTIAL if importance is Importance.MENTIONED else importance,
                or_equivalent=degree.or_equivalent,
            )
        )
    return min(found, key=lambda degree: (degree.importance or Importance.MENTIONED).rank, default=None)


def _is_denied(text: str, start: int, end: int) -> bool:
    """Whether a text says that it does not ask for what stands there: "No degree required"."""
    return may_deny(text) and denies(text, sentences(text), start, end)


def _distinct(unknown: Sequence[UnknownPhrase]) -> tuple[UnknownPhrase, ...]:
    """Return each phrase once, with the highest importance it has anywhere."""
    best: dict[str, UnknownPhrase] = {}
    for phrase in unknown:
        key = " ".join(phrase.text.casefold().split())
        level = phrase.importance or Importance.MENTIONED
        if key not in best or level.rank < (best[key].importance or Importance.MENTIONED).rank:
            best[key] = phrase
    return tuple(best.values())
