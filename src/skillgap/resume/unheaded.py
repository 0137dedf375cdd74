"""Sections of a resume whose headings nobody knows, or that has none: told by what stands in them."""

from collections.abc import Sequence
from dataclasses import replace

from skillgap.model.document import Document, Line, Section, SectionKind, Sections
from skillgap.resume.dates import find_periods
from skillgap.resume.skills import split_list
from skillgap.resume.words import degree_score, fold, title_score, words

_ENTRY = 16
"""Words that the dated row of an entry has at most."""

_FEWEST = 3
"""Items that make a line a list."""


def told_by_content(sections: Sections) -> Sections:
    """Take dated jobs for work, if no heading names any: below an unknown heading, or below the name alone.

    What stands under a heading that is known stays where it is.
    """
    if any(section.kind is SectionKind.WORK for section in sections.items):
        return sections
    items: list[Section] = []
    for section in sections.items:
        if section.kind is SectionKind.OTHER and _holds_jobs(section.lines):
            items.append(replace(section, kind=SectionKind.WORK))
        elif section.kind is SectionKind.HEADER and _holds_jobs(section.lines):
            items.extend(_cut(sections.document, section))
        else:
            items.append(section)
    return replace(sections, items=tuple(items))


def _holds_jobs(lines: Sequence[Line]) -> bool:
    """Whether a stretch of time stands in a row with a title of a job, or near one."""
    for index, line in enumerate(lines):
        near = lines[max(0, index - 2) : index + 2]
        if _is_stretch(line) and any(title_score(other.text) > 0 for other in near if not other.is_bullet):
            return True
    return False


def _is_stretch(line: Line) -> bool:
    """Whether a line is the row of an entry with a beginning and an end."""
    short = not line.is_bullet and len(line.text.split()) <= _ENTRY
    return short and any(not period.is_single for period in find_periods(line.text))


def _cut(document: Document, section: Section) -> list[Section]:
    """Cut what stands below a name into jobs, studies, skills and languages."""
    begins: list[tuple[int, SectionKind]] = [(0, section.kind)]
    lines = section.lines
    for index, line in enumerate(lines):
        kind = _kind_of(line, begins[-1][1])
        if kind is None or kind is begins[-1][1]:
            continue
        first = index
        # A title may stand above its date, below white space.
        while (
            kind is SectionKind.WORK
            and first > max(begins[-1][0], index - 2)
            and not _stands_apart(document, lines, first)
        ):
            first -= 1
        begins.append((first if _stands_apart(document, lines, first) else index, kind))
    if begins[-1][0] == 0 or all(kind is not SectionKind.WORK for _, kind in begins):
        return [section]
    stops = [begin for begin, _ in begins[1:]] + [len(lines)]
    return [
        Section(
            kind=kind,
            heading=section.heading if begin == 0 else "",
            start=section.start if begin == 0 else lines[begin].start,
            end=lines[stop].start if stop < len(lines) else section.end,
            lines=lines[begin:stop],
        )
        for (begin, kind), stop in zip(begins, stops, strict=True)
    ]


def _stands_apart(document: Document, lines: Sequence[Line], index: int) -> bool:
    """Whether white space stands above a line."""
    return index > 0 and document.text.count("\n", lines[index - 1].end, lines[index].start) > 1


def _kind_of(line: Line, above: SectionKind) -> SectionKind | None:
    """What a line begins, or `None`; `above` is what it stands in."""
    if line.is_bullet or "@" in line.text:
        return None
    if find_periods(line.text) and degree_score(line.text) and len(line.text.split()) <= _ENTRY:
        return SectionKind.EDUCATION
    if _is_stretch(line):
        return SectionKind.WORK
    items = split_list(line.text)
    if above is SectionKind.HEADER or line.text.endswith("."):
        return None
    spoken = [
        item for item in items if any(fold(word.strip("()")) in words().languages for word in item.split())
    ]
    if spoken and len(spoken) == len(items):
        return SectionKind.LANGUAGES
    short = len(items) >= _FEWEST and all(len(item.split()) <= _FEWEST for item in items)
    return SectionKind.SKILLS if short and not find_periods(line.text) else None
