"""Sections in the order in which they speak for the posting, as far as custom lets them change places.

What was done at work stands before what was studied, once it shows more; projects come first only where
they show twice of what the work shows. Summary, skills and all short lists stay where the writer put them.
"""

from collections.abc import Collection, Sequence

from skillgap.model.analysis import Change, ChangeKind
from skillgap.model.document import Section, SectionKind
from skillgap.model.posting import Mention, Requirements
from skillgap.model.resume import Resume
from skillgap.model.taxonomy import ConceptId, Taxonomy
from skillgap.tailoring.apply import section_passage
from skillgap.tailoring.relevance import weights_shown

_MARGIN = 1.0
"""By how much more a section must show to pass another: an essential requirement of the most telling kind."""

_TIMES = {
    (SectionKind.WORK, SectionKind.EDUCATION): 1.0,
    (SectionKind.PROJECTS, SectionKind.EDUCATION): 1.0,
    (SectionKind.WORK, SectionKind.PROJECTS): 1.5,
    (SectionKind.PROJECTS, SectionKind.WORK): 2.0,
}
"""Which kind of section may pass which, and how many times as much it must show."""

_MOVABLE = frozenset(kind for pair in _TIMES for kind in pair)


def section_order(
    resume: Resume,
    mentions: Sequence[Mention],
    requirements: Requirements,
    title: Collection[ConceptId],
    taxonomy: Taxonomy,
) -> tuple[Change, ...]:
    """Return the one change that gives the sections another order, or nothing."""
    sections = [section for section in resume.sections.items if section.kind in _MOVABLE]
    kinds = [section.kind for section in sections]
    if len(set(kinds)) < len(kinds) or any(line.column for line in resume.document.lines):
        # A section that goes on elsewhere, or a column beside it, would be torn apart.
        return ()
    shown = {section.kind: _shown(section, mentions, requirements, title, taxonomy) for section in sections}
    order: list[Section] = []
    for section in sections:
        place = len(order)
        while place and _passes(section.kind, order[place - 1].kind, shown):
            place -= 1
        order.insert(place, section)
    if order == sections:
        return ()
    first = next(section for at, section in enumerate(order) if section is not sections[at])
    keywords = tuple(
        concept
        for _, concept in weights_shown(_concepts(first, mentions), requirements, taxonomy, title=title)
    )
    return (
        Change(
            id="",
            kind=ChangeKind.SECTION_ORDER,
            before=", ".join(section.heading for section in sections),
            after=", ".join(section.heading for section in order),
            keywords=keywords,
            why=f"“{first.heading}” shows most of what the posting asks for; no word changes.",
            evidence=tuple(section.heading for section in order),
            order=tuple(section_passage(resume, section) for section in order),
        ),
    )


def _passes(kind: SectionKind, before: SectionKind, shown: dict[SectionKind, float]) -> bool:
    times = _TIMES.get((kind, before))
    return times is not None and shown[kind] >= max(times * shown[before], shown[before] + _MARGIN)


def _shown(
    section: Section,
    mentions: Sequence[Mention],
    requirements: Requirements,
    title: Collection[ConceptId],
    taxonomy: Taxonomy,
) -> float:
    return sum(
        weight
        for weight, _ in weights_shown(_concepts(section, mentions), requirements, taxonomy, title=title)
    )


def _concepts(section: Section, mentions: Sequence[Mention]) -> list[ConceptId]:
    return [at.concept for at in mentions if section.start <= at.start < section.end and not at.negated]
