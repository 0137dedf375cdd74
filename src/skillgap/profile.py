"""Mentions in a resume → what the person shows: where, since when, for how many years.

A claim is nothing but its evidence. Years are counted in calendar months of dated work, and a month in
which two jobs overlap counts once.
"""

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from skillgap.model.analysis import Evidence, EvidenceKind, SkillProfile
from skillgap.model.document import Passage, SectionKind
from skillgap.model.posting import Degree, Mention
from skillgap.model.resume import Education, Project, Resume, Span, Volunteer, Work
from skillgap.model.taxonomy import Category, ConceptId, Taxonomy
from skillgap.taxonomy.degrees import DEGREE_LEVELS
from skillgap.taxonomy.titles import concepts_of_title
from skillgap.taxonomy.walk import IMPLIED_STEPS, ancestors

KIND_OF_SECTION = {
    SectionKind.HEADER: EvidenceKind.SUMMARY,
    SectionKind.SUMMARY: EvidenceKind.SUMMARY,
    SectionKind.WORK: EvidenceKind.WORK,
    SectionKind.VOLUNTEER: EvidenceKind.WORK,
    SectionKind.PROJECTS: EvidenceKind.PROJECT,
    SectionKind.PUBLICATIONS: EvidenceKind.PUBLICATION,
    SectionKind.EDUCATION: EvidenceKind.EDUCATION,
    SectionKind.COURSES: EvidenceKind.EDUCATION,
    SectionKind.CERTIFICATES: EvidenceKind.CERTIFICATE,
    SectionKind.SKILLS: EvidenceKind.SKILLS,
    SectionKind.LANGUAGES: EvidenceKind.SKILLS,
}

TITLES_ONLY = frozenset({EvidenceKind.PUBLICATION, EvidenceKind.EDUCATION})
"""Places made of titles: "Emergent communication in agents" says nothing of how its author communicates."""

ENGLISH = ConceptId("english")
ENGLISH_WORDS = frozenset({"a", "and", "by", "for", "from", "in", "of", "on", "that", "the", "to", "with"})
PROSE_WORDS = 3
"""A passage with this many different ones of `ENGLISH_WORDS` is an English sentence."""

STRENGTH = tuple(EvidenceKind)
"""Strongest first: the order in which the kinds are declared."""

IN_USE = frozenset({EvidenceKind.WORK, EvidenceKind.PROJECT, EvidenceKind.PUBLICATION})

LIST = 25
"""Different skills of one passage from which on it lists skills and shows none in use, wherever it stands.
The most seen in a bullet of the real resumes at hand is 14."""

Months = frozenset[int]
"""Calendar months as year * 12 + month - 1."""


class Period(NamedTuple):
    """The first and last date of something, and whether it goes on."""

    start: str = ""
    end: str = ""
    is_current: bool = False


class Entry(NamedTuple):
    """Where an entry stands, what it shows, and when it was."""

    span: Span
    kind: EvidenceKind
    period: Period


def build_profile(
    resume: Resume,
    mentions: Sequence[Mention],
    taxonomy: Taxonomy,
    *,
    today: dt.date,
) -> SkillProfile:
    """Return everything the resume shows. `today` ends the jobs that go on."""
    entries = _Entries(resume)
    personal = _personal(resume)
    found: dict[ConceptId, dict[Passage, Evidence]] = {}
    used: dict[ConceptId, set[Period]] = {}
    named = ((mention.concept, mention.passage, mention.start) for mention in mentions if not mention.negated)
    lists = _lists(mentions)
    for concept, passage, at in (*named, *_titles(resume, taxonomy)):
        if _is_inside(at, personal):
            continue
        entry = entries.at(at)
        kind = entry.kind if entry else KIND_OF_SECTION.get(passage.section, EvidenceKind.OTHER)
        period = entry.period if entry else Period()
        if passage in lists and kind in IN_USE:
            kind = EvidenceKind.SKILLS
        if kind in TITLES_ONLY and taxonomy.concepts[concept].category is Category.SOFT:
            continue
        places = found.setdefault(concept, {})
        if passage not in places:
            places[passage] = Evidence(
                concept=concept, passage=passage, kind=kind, start_date=period.start, end_date=period.end
            )
        if kind is EvidenceKind.WORK:
            used.setdefault(concept, set()).add(period)
    if found and (sentence := _english_sentence(resume)) and ENGLISH in taxonomy.concepts:
        written = Evidence(concept=ENGLISH, passage=sentence, kind=EvidenceKind.WRITTEN)
        found.setdefault(ENGLISH, {}).setdefault(sentence, written)
    worked = (entry.period for entry in entries.all if entry.kind is EvidenceKind.WORK)
    return SkillProfile(
        evidence={
            concept: tuple(sorted(places.values(), key=lambda e: (STRENGTH.index(e.kind), e.passage.start)))
            for concept, places in sorted(found.items())
        },
        years=_years_of_use(used, taxonomy, today),
        total_years=_years(_months(worked, today)),
        degrees=_degrees(mentions),
    )


_ON_A_PROJECT = re.compile(r"\b(?:contribut|maintain|commit)", re.IGNORECASE)
"""A contributor's or maintainer's employer is often the program itself: "Contributor, Kubernetes"."""


def _personal(resume: Resume) -> tuple[Span, ...]:
    """Return where it stands who and where somebody is, which shows no skill: Ruby Jenkins of Ada, Oklahoma.

    That is the name wherever it stands, and that of an account in an address; the name of a school, where
    what was studied there is told apart from it, and of an employer, unless the work was on what bears its
    name; and the lines of the header with name, address or contact, but for the headline.
    """
    basics, place = resume.basics, resume.basics.location
    headline = basics.label.lower()
    # An account's name is one where an address or an at sign says so: that of "python" hides no Python.
    accounts = [each.username for each in basics.profiles if each.username]
    names = [
        name.lower()
        for name in (basics.name, *(f"{sign}{each}" for each in accounts for sign in "/@"))
        if name
    ]
    contacts = [basics.name, basics.email, basics.phone, basics.url, *accounts]
    contacts += [place.address, place.city] if place else []
    contacts = [contact.lower() for contact in contacts if contact]
    networks = {each.network.lower() for each in basics.profiles}
    houses = [(study.institution, study.span) for study in resume.education if study.area or study.study_type]
    houses += [(job.name, job.span) for job in resume.work if not _ON_A_PROJECT.search(job.position)]
    spans = []
    for name, span in houses:
        at = resume.document.text.find(name, span.start, span.end) if name else -1
        if at >= 0:
            spans.append(Span(at, at + len(name)))
    for passage in resume.passages:
        text = passage.text.lower()
        if passage.section is SectionKind.HEADER and (
            text.strip(" |:\u00b7\u2022") in networks or any(contact in text for contact in contacts)
        ):
            before, _, after = text.partition(headline) if headline else (text, "", "")
            spans.append(Span(passage.start, passage.start + len(before)))
            spans.append(Span(passage.end - len(after), passage.end))
        found = ((passage.start + text.find(name), len(name)) for name in names if name in text)
        spans.extend(Span(at, at + length) for at, length in found)
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)


def _is_inside(offset: int, spans: Sequence[Span]) -> bool:
    """Whether one of some spans, which stand in order and apart, holds an offset."""
    after = bisect_right(spans, offset, key=lambda span: span.start)
    return after > 0 and offset < spans[after - 1].end


def _english_sentence(resume: Resume) -> Passage | None:
    """Return the first sentence that shows in which language a resume is written, if that is English."""
    for passage in resume.passages:
        if len(ENGLISH_WORDS.intersection(passage.text.casefold().split())) >= PROSE_WORDS:
            return passage
    return None


def _lists(mentions: Sequence[Mention]) -> frozenset[Passage]:
    """Return the passages that name more skills than anyone uses for one thing."""
    named: dict[Passage, set[ConceptId]] = {}
    for mention in mentions:
        named.setdefault(mention.passage, set()).add(mention.concept)
    return frozenset(passage for passage, concepts in named.items() if len(concepts) > LIST)


class _Entries:
    """The dated entries of a resume, to be found by an offset into its text."""

    def __init__(self, resume: Resume) -> None:
        self.all = (
            *(_entry(work, EvidenceKind.WORK) for work in resume.work),
            *(_entry(work, EvidenceKind.WORK) for work in resume.volunteer),
            *(_entry(project, EvidenceKind.PROJECT) for project in resume.projects),
            *(_entry(study, EvidenceKind.EDUCATION) for study in resume.education),
        )
        self._order = sorted(range(len(self.all)), key=lambda number: self.all[number].span.start)
        self._starts = [self.all[number].span.start for number in self._order]
        # How far the entries up to each one reach: an entry may stand inside another.
        self._reach = list(accumulate((self.all[number].span.end for number in self._order), max))

    def at(self, offset: int) -> Entry | None:
        """Return the first entry, of work before that of projects and studies, that holds an offset."""
        place = bisect_right(self._starts, offset) - 1
        holding = []
        while place >= 0 and self._reach[place] > offset:
            if self.all[self._order[place]].span.end > offset:
                holding.append(self._order[place])
            place -= 1
        return self.all[min(holding)] if holding else None


def _entry(item: Work | Volunteer | Project | Education, kind: EvidenceKind) -> Entry:
    return Entry(item.span, kind, Period(item.start_date, item.end_date, item.is_current))


@lru_cache(maxsize=20_000)
def _used_with(concept: ConceptId, taxonomy: Taxonomy) -> tuple[ConceptId, ...]:
    """Return what years of a skill are years of: itself, the broader skills it shows, what it needs.

    Four years of retrieval-augmented generation are four years of large language models.
    """
    broader = [up for up, steps in ancestors(taxonomy, concept).items() if steps <= IMPLIED_STEPS]
    return tuple(dict.fromkeys((*broader, *taxonomy.concepts[concept].requires)))


def _titles(resume: Resume, taxonomy: Taxonomy) -> Iterator[tuple[ConceptId, Passage, int]]:
    """Yield what the titles of jobs show, with the passage that holds the title."""
    jobs: tuple[Work | Volunteer, ...] = (*resume.work, *resume.volunteer)
    for job in jobs:
        for passage in _passages_of(resume, job.span) if job.position else ():
            at = passage.text.find(job.position)
            if at >= 0:
                for concept in concepts_of_title(taxonomy, job.position):
                    yield concept, passage, passage.start + at
                break


def _passages_of(resume: Resume, span: Span) -> Iterator[Passage]:
    """Yield the passages that share characters with a stretch of text."""
    first = bisect_right(resume.passages, span.start, key=lambda passage: passage.end)
    for number in range(first, len(resume.passages)):
        if resume.passages[number].start >= span.end:
            return
        yield resume.passages[number]


def _years_of_use(
    used: Mapping[ConceptId, set[Period]], taxonomy: Taxonomy, today: dt.date
) -> Mapping[ConceptId, float]:
    """Return the years of each skill, and of those it shows, by id; `used` is when each was at work."""
    periods: dict[ConceptId, set[Period]] = {}
    for concept, when in used.items():
        for other in _used_with(concept, taxonomy):
            periods.setdefault(other, set()).update(when)
    shared = {concept: frozenset(when) for concept, when in periods.items()}
    # Skills of the same jobs have the same months.
    years = {when: _years(months) for when in set(shared.values()) if (months := _months(when, today))}
    return {concept: years[shared[concept]] for concept in sorted(shared) if shared[concept] in years}


def _months(periods: Iterable[Period], today: dt.date) -> Months:
    """Return the calendar months of all periods, each once."""
    dated = (months_between(start, end, today=today, is_current=current) for start, end, current in periods)
    return frozenset[int]().union(*dated)


@lru_cache(maxsize=1 << 12)
def months_between(start: str, end: str, *, today: dt.date, is_current: bool) -> Months:
    """Return the calendar months from `start` to `end`, both counted, never beyond `today`.

    A year alone means its first month as a start and its last as an end. Without a start, or without
    an end where the entry does not go on, nothing can be counted.
    """
    now = today.year * 12 + today.month - 1
    first = _month(start, missing=0)
    last = now if is_current else _month(end, missing=11)
    if first is None or last is None:
        return frozenset()
    return frozenset(range(first, min(last, now) + 1))


def _month(date: str, *, missing: int) -> int | None:
    if not date:
        return None
    year, _, rest = date.partition("-")
    return int(year) * 12 + (int(rest[:2]) - 1 if rest else missing)


def _years(months: Iterable[int]) -> float:
    return round(len(set(months)) / 12, 1)


def _degrees(mentions: Sequence[Mention]) -> tuple[Degree, ...]:
    """Return the degrees named where education stands, in reading order."""
    held: Mapping[int, Degree] = {
        mention.start: Degree(
            level=DEGREE_LEVELS[mention.concept], label=mention.text, passage=mention.passage
        )
        for mention in mentions
        if mention.concept in DEGREE_LEVELS and mention.passage.section is SectionKind.EDUCATION
    }
    return tuple(held[start] for start in sorted(held))
