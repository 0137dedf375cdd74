"""Mentions in a resume → what the person shows: where, since when, for how many years.

A claim is nothing but its evidence. Years are counted in calendar months of dated work, and a month in
which two jobs overlap counts once.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

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

STRENGTH = tuple(EvidenceKind)
"""Strongest first: the order in which the kinds are declared."""

Months = frozenset[int]
"""Calendar months as year * 12 + month - 1."""

Entry = tuple[Span, EvidenceKind, str, str, bool]
"""Where an entry stands, what it shows, its first and last date, and whether it goes on."""


def build_profile(
    resume: Resume,
    mentions: Sequence[Mention],
    taxonomy: Taxonomy,
    *,
    today: dt.date,
) -> SkillProfile:
    """Return everything the resume shows. `today` ends the jobs that go on."""
    entries = _entries(resume)
    found: dict[ConceptId, dict[Passage, Evidence]] = {}
    used: dict[ConceptId, set[int]] = {}
    named = ((mention.concept, mention.passage, mention.start) for mention in mentions if not mention.negated)
    for concept, passage, at in (*named, *_titles(resume, taxonomy)):
        kind, start, end, current = _place(at, passage, entries)
        if kind in TITLES_ONLY and taxonomy.concepts[concept].category is Category.SOFT:
            continue
        evidence = Evidence(concept=concept, passage=passage, kind=kind, start_date=start, end_date=end)
        found.setdefault(concept, {}).setdefault(passage, evidence)
        if kind is EvidenceKind.WORK:
            months = months_between(start, end, today=today, is_current=current)
            for other in _used_with(concept, taxonomy):
                used.setdefault(other, set()).update(months)
    worked = frozenset[int]().union(
        *(
            months_between(start, end, today=today, is_current=current)
            for _, kind, start, end, current in entries
            if kind is EvidenceKind.WORK
        )
    )
    return SkillProfile(
        evidence={
            concept: tuple(sorted(places.values(), key=lambda e: (STRENGTH.index(e.kind), e.passage.start)))
            for concept, places in sorted(found.items())
        },
        years={concept: _years(months) for concept, months in sorted(used.items()) if months},
        total_years=_years(worked),
        degrees=_degrees(mentions),
    )


def _entries(resume: Resume) -> tuple[Entry, ...]:
    return (
        *(_entry(work, EvidenceKind.WORK) for work in resume.work),
        *(_entry(work, EvidenceKind.WORK) for work in resume.volunteer),
        *(_entry(project, EvidenceKind.PROJECT) for project in resume.projects),
        *(_entry(study, EvidenceKind.EDUCATION) for study in resume.education),
    )


def _entry(item: Work | Volunteer | Project | Education, kind: EvidenceKind) -> Entry:
    return item.span, kind, item.start_date, item.end_date, item.is_current


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
        for passage in resume.passages:
            if job.position and passage.start < job.span.end and passage.end > job.span.start:
                at = passage.text.find(job.position)
                if at >= 0:
                    for concept in concepts_of_title(taxonomy, job.position):
                        yield concept, passage, passage.start + at
                    break


def _place(at: int, passage: Passage, entries: Sequence[Entry]) -> tuple[EvidenceKind, str, str, bool]:
    """Return the kind and period of the entry that stands at an offset, else of the passage's section."""
    for span, kind, start, end, current in entries:
        if span.start <= at < span.end:
            return kind, start, end, current
    return KIND_OF_SECTION.get(passage.section, EvidenceKind.OTHER), "", "", False


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
