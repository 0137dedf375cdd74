"""All text of a resume cut into passages: what is quoted back to the user.

Every line below a heading is in exactly one passage. A list item is one passage with its wrapped
lines, a paragraph is one, and each row of an entry's heading is one.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from skillgap.model.document import Document, Passage, Section, SectionKind
from skillgap.resume.entries import split_entries
from skillgap.resume.rows import ENTRY_KINDS, Row, group_items, is_list, passage
from skillgap.resume.skills import skill_items


def read_passages(
    document: Document, parts: Sequence[tuple[Section, tuple[Row, ...]]]
) -> tuple[Passage, ...]:
    """Passages of sections, each given with its rows, in order of the text.

    They do not overlap, and every word stands in one.
    """
    found: list[Passage] = []
    for section, rows in parts:
        found.extend(passage(document, item) for item in _items(section.kind, rows))
    found.sort(key=lambda p: (p.start, -p.end))
    kept: list[Passage] = []
    for candidate in found:
        if not kept or candidate.start >= kept[-1].end:
            kept.append(candidate)
    left_over = _left_over([section for section, _ in parts], kept)
    return tuple(sorted((*kept, *left_over), key=lambda p: p.start) if left_over else kept)


def _items(kind: SectionKind, rows: tuple[Row, ...]) -> Iterable[tuple[Row, ...]]:
    if kind is SectionKind.HEADER:
        return [(row,) for row in rows]
    if kind is SectionKind.SKILLS:
        return skill_items(rows)
    if kind not in ENTRY_KINDS or is_list(rows):
        return group_items(rows)
    found: list[tuple[Row, ...]] = []
    for entry in split_entries(rows):
        found.extend((row,) for row in entry.heading)
        found.extend(group_items(entry.body))
    return found


def _left_over(sections: Sequence[Section], kept: Sequence[Passage]) -> list[Passage]:
    """Lines that no passage holds (running headers, page numbers): each is one of its own."""
    starts = [passage.start for passage in kept]

    def is_held(start: int) -> bool:
        after = bisect_right(starts, start)
        return after > 0 and start < kept[after - 1].end

    return [
        Passage(
            text=line.text,
            start=line.start,
            section=section.kind,
            page=line.page,
            is_bullet=line.is_bullet,
        )
        for section in sections
        for line in section.lines
        if line.text.strip() and not is_held(line.start)
    ]
