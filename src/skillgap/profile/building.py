"""Mentions in a resume → what the person shows: where, since when, for how many years.

A claim is nothing but its evidence. Years are counted in calendar months of dated work, and a month in
which two jobs overlap counts once.
"""

import datetime as dt
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from skillgap.model.analysis import Evidence, EvidenceKind, SkillProfile
from skillgap.model.document import Passage, SectionKind
from skillgap.model.posting import Degree, Mention
from skillgap.model.resume import Education, Project, Resume, Span, Volunteer, Work
from skillgap.model.taxonomy import Category, ConceptId, Taxonomy
from skillgap.profile.silent import is_break, silent_stretches
from skillgap.remembering import holds_texts
from skillgap.stated import is_held, is_spoken_well
from skillgap.taxonomy.degrees import DEGREE_LEVELS
from skillgap.taxonomy.titles import concepts_of_title
from skillgap.taxonomy.walk import IMPLIED_STEPS, ancestors, subjects

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

PUBLISHING = ConceptId("scientific-publications")
ENGLISH = ConceptId("english")
ENGLISH_WORDS = frozenset({"a", "and", "by", "for", "from", "in", "of", "on", "that", "the", "to", "with"})
PROSE_WORDS = 3
"""A passage with this many different ones of `ENGLISH_WORDS` is an English sentence."""

STRENGTH = {kind: place for place, kind in enumerate(EvidenceKind)}
"""The strongest is first: the order in which the kinds are declared."""

TESTIFIED = frozenset({EvidenceKind.CERTIFICATE, EvidenceKind.EDUCATION})
"""Where a certificate stands that is held; a summary may speak of one that is wanted."""

IN_USE = frozenset({EvidenceKind.WORK, EvidenceKind.PROJECT, EvidenceKind.PUBLICATION})

LIST = 25
"""Different skills of one passage from which on it lists skills and shows none in use, wherever it stands.
The most seen in a bullet of the real resumes at hand is 14."""

Months = int
"""Calendar months as bits: the lowest is the month of `today`, the next the month before it."""


class Entry(NamedTuple):
    """Where an entry stands, what it shows, and when it was."""

    span: Span
    kind: EvidenceKind
    start_date: str
    end_date: str
    months: Months


def build_profile(
    resume: Resume,
    mentions: Sequence[Mention],
    taxonomy: Taxonomy,
    *,
    today: dt.date,
) -> SkillProfile:
    """Return everything the resume shows. `today` ends the jobs that go on."""
    entries = _Entries(resume, today)
    silent = silent_stretches(resume)
    found: dict[ConceptId, dict[Passage, Evidence]] = {}
    used: dict[ConceptId, Months] = {}
    named = ((mention.concept, mention.passage, mention.start) for mention in mentions if not mention.negated)
    lists = _lists(mentions)
    for concept, passage, at in (*named, *_titles(resume, taxonomy)):
        if silent.hold(at):
            continue
        entry = entries.at(at)
        kind = entry.kind if entry else KIND_OF_SECTION.get(passage.section, EvidenceKind.OTHER)
        if lists and kind in IN_USE and passage in lists:
            kind = EvidenceKind.SKILLS
        category = taxonomy.concepts[concept].category
        if kind in TITLES_ONLY and category is Category.SOFT:
            continue
        about = _certified(concept, passage, taxonomy) if category is Category.CREDENTIAL else ()
        for shown, its_kind in ((concept, kind), *about):
            places = found.setdefault(shown, {})
            if passage not in places:
                places[passage] = Evidence(
                    concept=shown,
                    passage=passage,
                    kind=its_kind,
                    start_date=entry.start_date if entry else "",
                    end_date=entry.end_date if entry else "",
                    proves=shown == concept and _proves(concept, its_kind, passage, taxonomy),
                )
        if entry and kind is EvidenceKind.WORK:
            used[concept] = used.get(concept, 0) | entry.months
    for item in _unnamed(resume, taxonomy) if found else ():
        found.setdefault(item.concept, {}).setdefault(item.passage, item)
    worked = 0
    for entry in entries.jobs:
        worked |= entry.months
    return SkillProfile(
        evidence={
            concept: tuple(sorted(found[concept].values(), key=_strongest_first)) for concept in sorted(found)
        },
        months=_months_of_use(used, taxonomy),
        total_years=_years(worked),
        degrees=_degrees(mentions),
    )


def _proves(concept: ConceptId, kind: EvidenceKind, passage: Passage, taxonomy: Taxonomy) -> bool:
    """Whether a line is all the proof there can be: a certificate is held, a language is spoken well."""
    node = taxonomy.concepts[concept]
    if node.category is Category.HUMAN_LANGUAGE:
        return is_spoken_well(passage.text, node.labels)
    return node.category is Category.CREDENTIAL and kind in TESTIFIED and is_held(passage.text, node.labels)


def _certified(
    concept: ConceptId, passage: Passage, taxonomy: Taxonomy
) -> Iterator[tuple[ConceptId, EvidenceKind]]:
    """Yield what a certificate that is held is about: it states the skill, and shows it nowhere in use."""
    about = subjects(taxonomy, concept)
    if about and is_held(passage.text, taxonomy.concepts[concept].labels):
        yield from ((subject, EvidenceKind.CERTIFICATE) for subject in about)


def _strongest_first(evidence: Evidence) -> tuple[bool, int, int]:
    return not evidence.proves, STRENGTH[evidence.kind], evidence.passage.start


def _unnamed(resume: Resume, taxonomy: Taxonomy) -> Iterator[Evidence]:
    """Yield what a resume shows unnamed: who lists papers publishes, who writes English claims it."""
    if resume.publications and PUBLISHING in taxonomy.concepts:
        for passage in resume.passages:
            if passage.section is SectionKind.PUBLICATIONS:
                yield Evidence(concept=PUBLISHING, passage=passage, kind=EvidenceKind.PUBLICATION)
    if ENGLISH in taxonomy.concepts and (sentence := _english_sentence(resume)):
        yield Evidence(concept=ENGLISH, passage=sentence, kind=EvidenceKind.WRITTEN)


def _english_sentence(resume: Resume) -> Passage | None:
    """Return the first sentence that shows in which language a resume is written, if that is English."""
    for passage in resume.passages:
        if len(ENGLISH_WORDS.intersection(passage.text.casefold().split())) >= PROSE_WORDS:
            return passage
    return None


def _lists(mentions: Sequence[Mention]) -> frozenset[Passage]:
    """Return the passages that name more skills than anyone uses for one thing."""
    if max(Counter(each.passage.start for each in mentions).values(), default=0) <= LIST:
        return frozenset()
    named: dict[Passage, set[ConceptId]] = {}
    for mention in mentions:
        named.setdefault(mention.passage, set()).add(mention.concept)
    return frozenset(passage for passage, concepts in named.items() if len(concepts) > LIST)


class _Entries:
    """The dated entries of a resume, to be found by an offset into its text."""

    def __init__(self, resume: Resume, today: dt.date) -> None:
        self.jobs = tuple(_work(job, today) for job in resume.work)
        self.all = (
            *self.jobs,
            *(_entry(work, EvidenceKind.WORK, today) for work in resume.volunteer),
            *(_entry(project, EvidenceKind.PROJECT, today) for project in resume.projects),
            *(_entry(study, EvidenceKind.EDUCATION, today) for study in resume.education),
        )
        self._order = sorted(range(len(self.all)), key=lambda number: self.all[number].span)
        spans = [self.all[number].span for number in self._order]
        self._starts = [span.start for span in spans]
        self._ends = [span.end for span in spans]
        # How far the entries up to each one reach: an entry may stand inside another.
        self._reach = list(accumulate(self._ends, max))

    def at(self, offset: int) -> Entry | None:
        """Return the first entry, of work before that of projects and studies, that holds an offset."""
        place = bisect_right(self._starts, offset) - 1
        first = len(self.all)
        while place >= 0 and self._reach[place] > offset:
            if self._ends[place] > offset:
                first = min(first, self._order[place])
            place -= 1
        return self.all[first] if first < len(self.all) else None


def _work(job: Work, today: dt.date) -> Entry:
    """Return a job; a break between jobs was none, whatever was learned in it."""
    entry = _entry(job, EvidenceKind.WORK, today)
    return entry._replace(kind=EvidenceKind.OTHER, months=0) if is_break(job) else entry


def _entry(item: Work | Volunteer | Project | Education, kind: EvidenceKind, today: dt.date) -> Entry:
    months = months_between(item.start_date, item.end_date, today=today, is_current=item.is_current)
    return Entry(item.span, kind, item.start_date, item.end_date, months)


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
                for concept in _shown_by_title(job.position, taxonomy):
                    yield concept, passage, passage.start + at
                break


@holds_texts
@lru_cache(maxsize=1 << 12)
def _shown_by_title(title: str, taxonomy: Taxonomy) -> tuple[ConceptId, ...]:
    return concepts_of_title(taxonomy, title)


def _passages_of(resume: Resume, span: Span) -> Iterator[Passage]:
    """Yield the passages that share characters with a stretch of text."""
    first = bisect_right(resume.passages, span.start, key=lambda passage: passage.end)
    for number in range(first, len(resume.passages)):
        if resume.passages[number].start >= span.end:
            return
        yield resume.passages[number]


def _months_of_use(used: Mapping[ConceptId, Months], taxonomy: Taxonomy) -> Mapping[ConceptId, Months]:
    """Return the months of each skill, and of those it shows, by id; `used` is when each was at work."""
    shared: dict[ConceptId, Months] = {}
    for concept, months in used.items():
        for other in _used_with(concept, taxonomy) if months else ():
            shared[other] = shared.get(other, 0) | months
    return {concept: shared[concept] for concept in sorted(shared)}


def months_between(start: str, end: str, *, today: dt.date, is_current: bool) -> Months:
    """Return the calendar months from `start` to `end`, both counted, never beyond `today`.

    A year alone means its first month as a start and its last as an end. Without a start, or without
    an end where the entry does not go on, nothing can be counted.
    """
    now = today.year * 12 + today.month - 1
    first = _month(start, missing=0)
    last = now if is_current else _month(end, missing=11)
    if first is None or last is None or first > min(last, now):
        return 0
    return (1 << (now - first + 1)) - (1 << (now - min(last, now)))


def _month(date: str, *, missing: int) -> int | None:
    if not date:
        return None
    year, _, rest = date.partition("-")
    return int(year) * 12 + (int(rest[:2]) - 1 if rest else missing)


def _years(months: Months) -> float:
    return round(months.bit_count() / 12, 1)


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
