"""Where on the pages a finding is: the lines it is about, by what its message quotes."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from skillgap.model.document import BBox, Finding, Line
from skillgap.model.resume import Resume

MARGIN = 2.0
"""Points between the words and their box."""

SHORTEST = 3
"""Shorter words of a message are no proof of a line."""

_QUOTED = re.compile('["“]([^"“”]+)["”]')
_OPENING = re.compile(r": (.+?) ?(?:\\.\\.\\.|…)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A box on a page, with the number of the finding it belongs to."""

    number: int
    tone: str
    page: int
    bbox: BBox


def places_of(finding: Finding, resume: Resume) -> tuple[tuple[int, BBox], ...]:
    """Return page and box of everything a finding is about; empty where it is about the whole document."""
    lines = [line for line in resume.document.lines if line.bbox is not None]
    if finding.page is not None:
        lines = [line for line in lines if line.page == finding.page]
    if finding.code == "two-columns":
        return tuple(_columns(lines))
    if finding.code == "hidden-text":
        found = [line for line in lines if line.hidden]
    elif finding.code in {"image-only", "scanned", "glyphs-lost"}:
        found = lines
    else:
        found = _named(finding, resume, lines)
    return tuple((line.page, _around([line])) for line in found)


def _named(finding: Finding, resume: Resume, lines: Iterable[Line]) -> list[Line]:
    """Return the lines that a message quotes, or the first lines of the jobs and schools it names."""
    message = finding.message
    quoted = [" ".join(text.split()) for text in _QUOTED.findall(message)]
    if quoted:
        return [line for line in lines if any(text in " ".join(line.text.split()) for text in quoted)][:4]
    opening = _OPENING.search(message)
    if opening:
        for job in resume.work:
            for bullet in job.highlights:
                if bullet.quote.startswith(opening[1]):
                    return [line for line in lines if line.start < bullet.end and line.end > bullet.start]
    named = [(job.position or job.name, job.span) for job in resume.work]
    named += [(study.study_type or study.institution, study.span) for study in resume.education]
    spans = [span for name, span in named if len(name) >= SHORTEST and name in message]
    firsts = ([line for line in lines if span.start <= line.start < span.end][:1] for span in spans)
    return [line for first in firsts for line in first]


def _columns(lines: Iterable[Line]) -> Iterator[tuple[int, BBox]]:
    groups: dict[tuple[int, int], list[Line]] = defaultdict(list)
    for line in lines:
        if not line.hidden:
            groups[line.page, line.column].append(line)
    for (page, _), members in sorted(groups.items()):
        yield page, _around(members)


def _around(lines: Iterable[Line]) -> BBox:
    boxes = [line.bbox for line in lines if line.bbox is not None]
    return BBox(
        min(box.x0 for box in boxes) - MARGIN,
        min(box.top for box in boxes) - MARGIN,
        max(box.x1 for box in boxes) + MARGIN,
        max(box.bottom for box in boxes) + MARGIN,
    )
