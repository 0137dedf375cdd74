"""Document → RoadmapText: its phases with their lines, and what stands outside them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from skillgap.errors import DocumentError
from skillgap.model.document import Document, Passage, SectionKind
from skillgap.model.roadmap import PartKind, RoadmapLine, RoadmapPart, RoadmapText
from skillgap.roadmaps.ladder import read_facts, take_levels
from skillgap.roadmaps.outline import read_outline
from skillgap.roadmaps.parts import Line
from skillgap.roadmaps.phases import Part, read_parts
from skillgap.roadmaps.rows import Row, read_rows

_LIST_LEVEL = 6
_LISTED = 9
"""Up to this many words a line is an entry of a list rather than a sentence."""


def read_roadmap(document: Document) -> RoadmapText:
    """Return the phases of a roadmap document in its order, and the parts that are none.

    Raises `DocumentError` when there is nothing under any heading and nothing outside them.
    """
    rows = read_rows(document)
    outline = read_outline(rows)
    levels = take_levels(outline)
    title, parts = read_parts(outline)
    if not any(part.is_phase for part in parts):
        title, parts = read_parts(read_outline(_with_list_headings(rows)))
    if not any(part.is_phase for part in parts):
        # Prose without headings: one phase, which is better than a file that cannot be used.
        parts = tuple(
            replace(part, is_phase=bool(part.lines), is_stated=True, title=part.title or title or "All of it")
            for part in parts
        )
    if not any(part.is_phase for part in parts):
        raise DocumentError(
            document.name,
            "no phase and no topic can be read in it",
            "Check that it is a roadmap, and put each phase under a heading",
        )
    writer = _Writer()
    read = tuple(writer.part(part) for part in parts)
    facts, difficulty = read_facts(
        [
            f"Time needed: {line.row.text}" if line.kind is PartKind.DURATION else _words(line)
            for part in parts
            if not part.is_phase
            for line in part.lines
        ]
    )
    return RoadmapText(
        name=document.name,
        title=title,
        text=writer.text,
        parts=read,
        levels=levels,
        facts=facts,
        difficulty=difficulty,
    )


def _with_list_headings(rows: Sequence[Row]) -> tuple[Row, ...]:
    """Take items of a list that have a list of their own for headings: "- Beginner" over its skills."""
    return tuple(
        replace(row, level=_LIST_LEVEL, is_bullet=False)
        if row.is_bullet and not row.depth and after.depth
        else row
        for row, after in zip(rows, (*rows[1:], Row(text="")), strict=False)
    )


class _Writer:
    """Writes lines under each other, so that each has an offset of its own."""

    def __init__(self) -> None:
        self.text = ""

    def part(self, part: Part) -> RoadmapPart:
        return RoadmapPart(
            title=part.title,
            lines=tuple(self._lines(part)),
            is_phase=part.is_phase,
            is_stated=part.is_stated,
            is_optional=part.is_optional,
            weeks=part.weeks,
            under=part.under,
        )

    def _lines(self, part: Part) -> Iterator[RoadmapLine]:
        if part.title:
            yield RoadmapLine(kind=PartKind.TITLE, passage=self._passage(part.title, PartKind.TITLE))
        for line in part.lines:
            text = _words(line)
            if text and line.kind is not PartKind.DURATION:
                yield RoadmapLine(
                    kind=line.kind,
                    passage=self._passage(text, line.kind),
                    resources=line.row.links,
                    depth=line.depth,
                    is_optional=line.is_optional,
                )

    def _passage(self, text: str, kind: PartKind) -> Passage:
        start = len(self.text)
        self.text += text + "\n"
        section = SectionKind.QUALIFICATIONS
        if kind in {PartKind.RESOURCES, PartKind.WHY, PartKind.QUESTIONS}:
            section = SectionKind.OTHER
        elif len(text.split()) <= _LISTED and kind is not PartKind.TITLE:
            section = SectionKind.SKILLS
        return Passage(text=text, start=start, section=section, is_bullet=True)


def _words(line: Line) -> str:
    if line.row.cells:
        first, *rest = [cell for cell in line.row.cells if cell] or [""]
        return f"{first}: {', '.join(rest)}" if rest else first
    return re.sub(r"\s+([,.;:])(?=\s|$)", r"\1", line.row.text)
