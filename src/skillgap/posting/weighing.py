"""How each mention is asked for: importance, alternatives, negation; what asks for nothing is left out."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache, partial
from itertools import chain, groupby

from skillgap.model.document import Passage, SectionKind
from skillgap.model.posting import Importance, JobPosting, Mention, UnknownPhrase
from skillgap.model.taxonomy import Category, ConceptId, Taxonomy
from skillgap.posting.bulleted import bulleted_choices
from skillgap.posting.cues import REMEMBERED
from skillgap.posting.enumerations import Place, joins_with_or, runs_in
from skillgap.posting.groups import Kinship, either_or, is_fine_too, leads, may_be_fine_too, offers_names
from skillgap.posting.importance import SILENT, importance_at, weigh_passage
from skillgap.posting.negation import denies, may_deny
from skillgap.posting.ordinary import without_ordinary_words, without_other_acronyms
from skillgap.posting.own_names import holds_name, own_names, short_name
from skillgap.posting.passages import sentences
from skillgap.posting.people import bare_name, is_somebody
from skillgap.remembering import holds_texts
from skillgap.taxonomy.walk import ancestors, prerequisites

_PROSE = frozenset({SectionKind.TITLE, SectionKind.COMPANY, SectionKind.ROLE, SectionKind.OTHER})
_ASKING = frozenset(
    {SectionKind.QUALIFICATIONS, SectionKind.PREFERRED, SectionKind.STACK, SectionKind.SKILLS}
)
_NAMES = frozenset({Category.TOOL, Category.PLATFORM, Category.LANGUAGE})
_ANY_SUBJECT = re.compile(r"\b(?:fields?|disciplines?|fields?\s+of\s+study|subjects?)$", re.IGNORECASE)
# "Design robust, scalable systems": praise of what is built; "scalability" is a demand.
_PRAISE = re.compile(r"(?:highly\s+)?(?:scalable|high-scale|robust|reliable)\b", re.IGNORECASE)
_NEXT = 2
"""Characters between a sentence and the next one of its paragraph."""

_MOST = 0.6
_ENOUGH = 10
_NEAR = 2
_KINDS = frozenset({Category.METHOD, Category.HUMAN_LANGUAGE})
_SAID_OF_ITSELF = frozenset({Category.SOFT, Category.DOMAIN})


# What is remembered is made of plain tuples, words and numbers: the garbage collector passes these over,
# where looking again and again at objects of thousands of passages would cost as much as weighing them.
_Spot = tuple[ConceptId, int, int]
"""A concept found in a passage; offsets into the passage."""

_Weighed = tuple[int, int, bool, int]
"""How the spot at a position is asked for: position, rank of its importance, whether it is denied, and its
group; spots of one group above 0 are alternatives."""

_LEVELS = tuple(Importance)


def weigh_mentions(
    posting: JobPosting, mentions: Sequence[Mention], taxonomy: Taxonomy
) -> tuple[Mention, ...]:
    """Return the mentions with importance, group and negation set, in the same order.

    Mentions in benefits, legal and application text, the employer's own name, and the virtues and business
    fields of a company's pitch are left out: they ask for nothing. Each mention keeps the importance of its
    own place; `read_requirements` lets the highest win.
    """
    own = posting.company.casefold()
    short = short_name(own)
    mentions = without_ordinary_words(without_other_acronyms(mentions), posting, taxonomy)
    weighed: list[Mention] = []
    number = 0
    choices = bulleted_choices(posting)
    chosen: dict[int, str] = {}
    for _, within in groupby(mentions, key=_passage_start):
        found = list(within)
        passage = found[0].passage
        if passage.section in SILENT:
            continue
        if own and _names_employer(passage.text, own, short):
            found = [mention for mention in found if not _is_employer(mention, own)]
            if passage.section not in _ASKING:
                found = [mention for mention in found if not _is_made_by(taxonomy, mention, short)]
        base = passage.start
        spots = tuple([(m.concept, m.start - base, m.end - base) for m in found])
        here, is_fine_too = _weigh_passage(
            taxonomy, passage.text, passage.section, spots, is_bullet=passage.is_bullet
        )
        labels: dict[int, str | None] = {0: None}
        for group in sorted({group for _, _, _, group in here} - {0}):
            labels[group] = f"g{number + group}"
        number += len(labels) - 1
        if passage.start in choices and any(
            _LEVELS[rank] is not Importance.MENTIONED for _, rank, _, _ in here
        ):
            if choices[passage.start] not in chosen:
                number += 1
            label = chosen.setdefault(choices[passage.start], f"g{number}")
            labels = dict.fromkeys(labels, label)
        if is_fine_too and weighed and _follows(passage, weighed[-1].passage):
            first = here[0][-1]
            labels[first] = weighed[-1].group or labels[first]
            weighed[-1] = replace(weighed[-1], group=labels[first])
        for at, rank, negated, group in here:
            seen = found[at]
            weighed.append(
                Mention(
                    concept=seen.concept,
                    text=seen.text,
                    start=seen.start,
                    end=seen.end,
                    passage=passage,
                    importance=_LEVELS[rank],
                    group=labels[group],
                    negated=negated,
                )
            )
    return _without_titles(weighed, taxonomy)


def _without_titles(weighed: Sequence[Mention], taxonomy: Taxonomy) -> tuple[Mention, ...]:
    """Return the mentions without fields that only the title names, where the text itself names enough.

    "Software Engineer, Infrastructure" says where the job stands, and the text what it asks.
    """
    named = {mention.concept for mention in weighed if mention.passage.section is not SectionKind.TITLE}
    if len(named) < _ENOUGH:
        return tuple(weighed)
    return tuple(
        [
            mention
            for mention in weighed
            if mention.concept in named or _category(taxonomy, mention.concept) is not Category.METHOD
        ]
    )


def weigh_unknown(posting: JobPosting, unknown: Sequence[UnknownPhrase]) -> tuple[UnknownPhrase, ...]:
    """Return the unknown phrases with their importance, in reading order.

    Those in silent sections and those that name the employer are left out, and of those that repeat each
    other all but the first of the highest importance.
    """
    asking = [phrase for phrase in unknown if phrase.passage.section not in SILENT]
    own = own_names(posting) if asking else frozenset()
    weighed: dict[str, UnknownPhrase] = {}
    for phrase in asking:
        passage = phrase.passage
        if holds_name(phrase.text, own):
            continue
        ranges = weigh_passage(passage.text, passage.section, is_bullet=passage.is_bullet)
        start, end = phrase.start - passage.start, phrase.end - passage.start
        if not (may_deny(passage.text) and denies(passage.text, sentences(passage.text), start, end)):
            importance = importance_at(ranges, start, end)
            before = weighed.get(phrase.text.casefold())
            if before is None or importance.rank < (before.importance or importance).rank:
                weighed[phrase.text.casefold()] = replace(phrase, importance=importance)
    return tuple(sorted(weighed.values(), key=_start))


@holds_texts
@lru_cache(maxsize=REMEMBERED)
def _weigh_passage(
    taxonomy: Taxonomy, text: str, section: SectionKind, spots: tuple[_Spot, ...], *, is_bullet: bool
) -> tuple[tuple[_Weighed, ...], bool]:
    """Return how each concept of a passage is asked for, those left out that ask for nothing.

    With it goes whether the first group would do as well as what the sentence before asks.
    """
    ranges = weigh_passage(text, section, is_bullet=is_bullet)
    may_be_denied = may_deny(text)
    here: list[Place] = []
    asked: list[tuple[int, Importance, bool]] = []
    for at, (concept, start, end) in enumerate(spots):
        place = Place(concept, _category(taxonomy, concept), start, end)
        denied = may_be_denied and denies(text, sentences(text), start, end)
        level = Importance.MENTIONED if denied else importance_at(ranges, start, end)
        if not is_somebody(text, section, place) and not _is_pitch(text, section, place, level):
            here.append(place)
            asked.append((at, level, denied))
    if any(denied for _, _, denied in asked):
        asked = _with_lists_denied(text, here, asked)
    groups: dict[int, int] = {}
    kin = Kinship(partial(_are_alike, taxonomy), partial(_builds_on, taxonomy))
    for offered in either_or(text, here, kin):
        # "Rust or willingness to learn" asks for Rust; a quality is an alternative to qualities alone.
        hard = [at for at in offered if here[at].category is not Category.SOFT]
        members = hard or offered
        if len(members) > 1 and (
            any(asked[at][1] is not Importance.MENTIONED for at in members)
            or offers_names(text, [here[at] for at in members])
        ):
            groups.update(dict.fromkeys(members, len(set(groups.values())) + 1))
    fine_too = False
    if here and may_be_fine_too(text) and leads(text, here[0]):
        last = max([at for at in groups if groups[at] == groups.get(0)], default=0)
        fine_too = is_fine_too(text, here[last])
        if fine_too:
            groups.setdefault(0, len(set(groups.values())) + 1)
    weighed = [
        (at, level.rank, denied, groups.get(number, 0)) for number, (at, level, denied) in enumerate(asked)
    ]
    return tuple(weighed), fine_too


def _with_lists_denied(
    text: str, places: Sequence[Place], asked: Sequence[tuple[int, Importance, bool]]
) -> list[tuple[int, Importance, bool]]:
    """Return how places are asked, all of a list denied whose first is: "You need no Java, Go or SQL"."""
    result = [*asked]
    for run in runs_in(text, places):
        if (
            asked[run[0]][2]
            and len(run) > 1
            and joins_with_or(text[places[run[-2]].end : places[run[-1]].start])
        ):
            for number in run:
                result[number] = (asked[number][0], Importance.MENTIONED, True)
    return result


def _start(phrase: UnknownPhrase) -> int:
    return phrase.start


def _passage_start(mention: Mention) -> int:
    return mention.passage.start


def _category(taxonomy: Taxonomy, concept: ConceptId) -> Category | None:
    known = taxonomy.concepts.get(concept)
    return known.category if known else None


def _are_alike(taxonomy: Taxonomy, places: Sequence[Place]) -> bool:
    """Whether most of some concepts are of one kind: a stray one among five changes nothing."""
    counts = Counter(chain.from_iterable([_kinds(taxonomy, place.concept) for place in places]))
    return max(counts.values(), default=0) > _MOST * len(places)


def _builds_on(taxonomy: Taxonomy, left: Place, right: Place) -> bool:
    """Whether one of two concepts is one of the other, or needs it."""
    one, other = left.concept, right.concept
    return any(
        other in found(taxonomy, one) or one in found(taxonomy, other) for found in (ancestors, prerequisites)
    )


def _kinds(taxonomy: Taxonomy, concept: ConceptId) -> list[ConceptId]:
    """Return the methods one or two steps up that a concept is one of; two steps up none without a parent."""
    return [
        kind
        for kind, steps in ancestors(taxonomy, concept).items()
        if steps <= _NEAR
        and taxonomy.concepts[kind].category in _KINDS
        and (steps < _NEAR or taxonomy.concepts[kind].broader)
    ]


def _follows(passage: Passage, other: Passage) -> bool:
    """Whether a passage is the sentence after another in its paragraph."""
    return 0 <= passage.start - other.end <= _NEXT


def _is_employer(mention: Mention, own: str) -> bool:
    """Whether a mention is the employer's name, its initials ("W&B") or a word of it."""
    return bare_name(mention.text) == own or _is_within(mention, own) or mention.text == _initials(own)


def _is_made_by(taxonomy: Taxonomy, mention: Mention, short: str) -> bool:
    """Whether a mention is what the employer makes, and is called after: "Quux" of Quux Software Ltd."""
    return _category(taxonomy, mention.concept) in _NAMES and short_name(bare_name(mention.text)) == short


def _names_employer(text: str, own: str, short: str) -> bool:
    """Whether a text holds the employer's name or its initials; `short` is its beginning."""
    initials = _initials(own)
    return short in text.casefold() or (bool(initials) and initials in text)


def _initials(own: str) -> str:
    words = own.split()
    return "".join([word[0].upper() for word in words]) if len(words) > 1 else ""


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


def _is_pitch(text: str, section: SectionKind, place: Place, importance: Importance) -> bool:
    """Whether a mention is praise, or a virtue or a business field in prose that asks for nothing."""
    if _PRAISE.match(text, place.start):
        return True
    if place.category not in _SAID_OF_ITSELF:
        return False
    if section is SectionKind.COMPANY or _ANY_SUBJECT.search(text[place.start : place.end]):
        return True
    return importance is Importance.MENTIONED and section in _PROSE
