"""Jobs, volunteer work and projects: entries → typed records."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from skillgap.model.document import Document, Passage
from skillgap.model.resume import Project, Volunteer, Work
from skillgap.resume.cells import (
    Cell,
    Heading,
    clean,
    names_employer,
    read_heading,
    split_dashes,
    split_title,
    titleness,
    trailing_place,
)
from skillgap.resume.dates import Period
from skillgap.resume.employers import without_descriptions
from skillgap.resume.entries import Entry, split_entries
from skillgap.resume.entry_dates import said_beside
from skillgap.resume.labels import heads_list
from skillgap.resume.links import is_address
from skillgap.resume.places import is_place
from skillgap.resume.rows import Row, group_items, is_list, passage
from skillgap.resume.skills import split_list
from skillgap.resume.words import organization_score

_TOOLS = re.compile(r"(?:technologies|tech stack|stack|tools|built with|keywords)\s*:\s*", re.IGNORECASE)
"""What a project was made with, on a line of its own."""

_LONGEST_TOOL = 4
"""Words of a tool with a long name ("and Amazon Web Services"); a sentence has more."""

_MAX_NAME = 120  # characters; a longer cell is a sentence.


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """What was done in an entry: list items, or prose."""

    summary: str
    highlights: tuple[Passage, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Draft:
    entry: Entry
    heading: Heading
    position: Cell | None
    others: tuple[Cell, ...]
    said: str
    """What the heading says of the employer besides its name."""


def dates_of(period: Period | None, *, single_is_end: bool = False) -> tuple[str, str, bool]:
    """Start, end and whether it goes on. A single date is the start, or for studies the end."""
    if period is None:
        return ("", "", False)
    if period.is_single and single_is_end:
        return ("", period.start_date, False)
    return (period.start_date, period.end_date, period.is_current)


def read_body(document: Document, rows: Sequence[Row]) -> Body:
    """Highlights are list items or, without any, single lines; one paragraph alone is a summary."""
    items = [
        item for item in group_items(rows) if not is_place(item[0].text) and not is_address(item[0].text)
    ]
    heads = [heads_list(item[0].text) for item in items]
    announced = heads.index(True) if True in heads else len(items)
    listed = items[announced + 1 :]
    items = [item for item, is_head in zip(items, heads, strict=True) if not is_head]
    bullets = [item for item in items if item[0].is_bullet]
    prose = [item for item in items if not item[0].is_bullet]
    if listed and not bullets:
        summary = " ".join(passage(document, item).quote for item in items[:announced])
        return Body(summary=summary, highlights=tuple(passage(document, item) for item in listed))
    if bullets:
        # Items without a mark between marked ones are labels ("Tools: …") or remarks on the employer.
        summary = " ".join(passage(document, item).quote for item in prose)
        return Body(summary=summary, highlights=tuple(passage(document, item) for item in bullets))
    closed = [item[-1].ends_sentence for item in prose]
    # One paragraph is a summary, and so is a sentence above phrases that say what was done.
    said = prose[:1] if len(prose) == 1 or (closed and closed[0] and not any(closed[1:])) else []
    return Body(
        summary=passage(document, said[0]).quote if said else "",
        highlights=tuple(passage(document, item) for item in prose[len(said) :]),
    )


def read_work(document: Document, rows: Sequence[Row]) -> tuple[Work, ...]:
    """Positions in reading order. One without an employer of its own belongs to the employer above it."""
    entries = [(entry, read_heading(entry.heading)) for entry in split_entries(rows)]
    # Where the others have their employer and place in lines of their own, these are no part of a title.
    full = [heading for _, heading in entries if len(heading.cells) > 1]
    places = frozenset(heading.place for heading in full)
    apart = 2 * len(full) > len(entries)
    inside = _inside_employers(entries)
    drafts = [
        _draft(entry, heading, places, is_apart=(apart and at > 0) or inside[at])
        for at, (entry, heading) in enumerate(entries)
    ]
    title_first = _title_first(drafts)
    found: list[Work] = []
    employer, employer_place, inherits = "", "", 0
    for index, draft in enumerate(drafts):
        position, name = _fields(draft, title_first=title_first)
        following = drafts[index + 1] if index + 1 < len(drafts) else None
        if not position and name and not draft.entry.body and _is_lone_position(following):
            # An employer's line over several positions.
            employer, employer_place, inherits = name, draft.heading.place, 9
            continue
        if name:
            employer, employer_place = name, draft.heading.place
            inherits = len(draft.entry.heading)
        elif position and len(draft.entry.heading) < inherits and employer:
            # A later position under the same employer has its own line but not the employer's.
            name = employer
        start, end, current = dates_of(draft.heading.period or draft.entry.margin)
        if not (name or position):
            continue
        body = read_body(document, draft.entry.body)
        found.append(
            Work(
                span=draft.entry.span,
                name=name,
                position=position,
                location=draft.heading.place or (employer_place if name == employer else ""),
                url=draft.heading.url,
                start_date=start,
                end_date=end,
                is_current=current,
                summary=" ".join(
                    filter(None, (draft.said, *map(said_beside, draft.entry.heading), body.summary))
                ),
                highlights=body.highlights,
            )
        )
    return tuple(found)


def _inside_employers(entries: Sequence[tuple[Entry, Heading]]) -> list[bool]:
    """Whether each entry lies within the time of an employer who stands, dated, on a line above it."""
    found: list[bool] = []
    employed: Period | None = None
    for entry, heading in entries:
        own, period = not entry.body and len(heading.cells) == 1, heading.period
        if own and titleness(heading.cells[0].text) <= 0:
            employed = period
            found.append(False)
            continue
        held = employed is not None and period is not None and _holds(employed, period)
        employed = employed if held else None
        found.append(held)
    return found


def _holds(whole: Period, part: Period) -> bool:
    """Whether one stretch of time lies within another, by their years."""
    if part.start_date[:4] < whole.start_date[:4]:
        return False
    return whole.is_current or (not part.is_current and part.end_date[:4] <= whole.end_date[:4])


def _draft(entry: Entry, heading: Heading, places: frozenset[str], *, is_apart: bool) -> _Draft:
    """Tell the title of an entry from its employer, by their words.

    `places` are the places of the section's other entries; `is_apart` says that their titles stand alone.
    """
    if (
        heading.doubtful
        and heading.doubtful not in places
        and len(heading.cells) < 2
        and not any(titleness(c.text) <= 0 or split_title(c.text) is not None for c in heading.cells)
    ):
        # With no other employer, what stands before the comma is one.
        name, _, place = heading.doubtful.partition(",")
        cell = Cell(text=clean(name), row=len(entry.heading), slot=0, bold=False)
        heading = replace(heading, cells=(*heading.cells, cell), place=clean(place))
    cells, said = without_descriptions([cell for cell in heading.cells if len(cell.text) <= _MAX_NAME])
    points = {cell: _title_points(cell.text) for cell in cells}
    best = max(cells, key=lambda c: (points[c], -c.row, -c.slot), default=None)
    if best is None or points[best] <= 0:
        if len(cells) == 1:
            cells = [cells[0]._replace(text=part) for part in _job_and_employer(cells[0].text)]
        return _Draft(entry=entry, heading=heading, position=None, others=tuple(cells), said=said)
    others = [cell for cell in cells if cell is not best]
    cut = split_title(best.text)
    elsewhere = any(titleness(cell.text) <= 0 for cell in others)
    sure = names_employer(best.text) or not is_apart or others or organization_score(best.text)
    if cut is not None and sure and (not elsewhere or _says_where(best.text, others)):
        title, whole = cut
        rest, place = trailing_place(whole)
        if place and not heading.place:
            heading = replace(heading, place=place)
        ahead = best.text.find(title) < best.text.find(whole)
        return _Draft(
            entry=entry,
            heading=heading,
            position=best._replace(text=title, slot=2 * best.slot + (not ahead)),
            others=(best._replace(text=rest, slot=2 * best.slot + ahead), *others),
            said=said,
        )
    return _Draft(entry=entry, heading=heading, position=best, others=tuple(others), said=said)


def _job_and_employer(text: str) -> list[str]:
    """A cell without a title's word, cut at a dash, or at the comma before an organisation."""
    job, comma, employer = text.partition(", ")
    if comma and organization_score(employer) > 0 and not organization_score(job):
        return [job, employer]
    return split_dashes(text)


def _says_where(text: str, others: Sequence[Cell]) -> bool:
    """Whether a cell names the employer with "at", and no other cell reads like an organisation."""
    return names_employer(text) and not any(organization_score(cell.text) for cell in others)


def _is_lone_position(draft: _Draft | None) -> bool:
    """Whether an entry has a title and no employer."""
    return draft is not None and draft.position is not None and not draft.others


def _title_points(text: str) -> float:
    """How much a cell reads like a title, or like a title and an employer in one."""
    cut = split_title(text)
    return max(titleness(text), titleness(cut[0]) if cut is not None else 0.0)


def _title_first(drafts: Sequence[_Draft]) -> bool:
    """Whether the title stands before the employer in most entries that have both."""
    votes = Counter(
        (d.position.row, d.position.slot) < (d.others[0].row, d.others[0].slot)
        for d in drafts
        if d.position is not None and d.others
    )
    return votes[True] > votes[False]


def _fields(draft: _Draft, *, title_first: bool) -> tuple[str, str]:
    """Position and employer. Where no word tells them apart, they stand as in the section's other entries."""
    if draft.position is not None:
        return draft.position.text, draft.others[0].text if draft.others else ""
    cells = [cell.text for cell in draft.others]
    if not cells:
        return "", ""
    if len(cells) == 1:
        return "", cells[0]
    if organization_score(cells[0]) != organization_score(cells[1]):
        title_first = organization_score(cells[0]) < organization_score(cells[1])
    return (cells[0], cells[1]) if title_first else (cells[1], cells[0])


def read_volunteer(document: Document, rows: Sequence[Row]) -> tuple[Volunteer, ...]:
    """Unpaid work, read as paid work is."""
    return tuple(
        Volunteer(
            span=job.span,
            organization=job.name,
            position=job.position,
            url=job.url,
            start_date=job.start_date,
            end_date=job.end_date,
            is_current=job.is_current,
            summary=job.summary,
            highlights=job.highlights,
        )
        for job in read_work(document, rows)
    )


def read_projects(document: Document, rows: Sequence[Row]) -> tuple[Project, ...]:
    """Projects: the first cell is the name, one with a title's words a role, a list of tools keywords."""
    found = []
    for entry in _project_entries(rows):
        heading = read_heading(entry.heading)
        cells = [cell.text for cell in heading.cells]
        if not cells:
            continue
        name, rest = cells[0], cells[1:]
        for mark in (": ", " \u2013 ", " \u2014 ", " - "):
            if mark in name and len(name.split(mark, 1)[1].split()) > 2:
                name, tail = (clean(part) for part in name.split(mark, 1))
                rest.insert(0, tail)
                break
        roles = tuple(cell for cell in rest if titleness(cell) > 0 and len(cell.split()) <= 6)
        tools = [cell for cell in rest if cell not in roles and _lists_tools(cell)]
        keywords = tuple(clean(part) for cell in tools for part in cell.split(",") if clean(part))
        description = " ".join(cell for cell in rest if cell not in roles and cell not in tools)
        listed = [row for row in entry.body if _TOOLS.match(row.text) and not row.is_bullet]
        keywords += tuple(tool for row in listed for tool in split_list(_TOOLS.sub("", row.text)))
        body = read_body(document, [row for row in entry.body if row not in listed])
        start, end, current = dates_of(heading.period or entry.margin)
        found.append(
            Project(
                span=entry.span,
                # "(course project, 2023)" is no longer closed when its date is taken out.
                name=name + ")" * (name.count("(") > name.count(")")),
                description=" ".join(part for part in (description, body.summary) if part),
                highlights=body.highlights,
                keywords=keywords,
                url=heading.url,
                start_date=start,
                end_date=end,
                is_current=current,
                roles=roles,
            )
        )
    return tuple(found)


def _lists_tools(cell: str) -> bool:
    """Whether a cell of a project's heading is a list of tools: short things between commas."""
    parts = cell.split(",")
    return (
        len(parts) > 1
        and not cell.endswith(".")
        and len(cell) <= _MAX_NAME
        and all(len(part.split()) <= _LONGEST_TOOL for part in parts)
    )


def _project_entries(rows: Sequence[Row]) -> tuple[Entry, ...]:
    """Entries; where all rows are list items, each item is a project of its own."""
    if rows and is_list(rows):
        items = group_items(rows)
        indent = min(item[0].line.indent for item in items)
        entries: list[Entry] = []
        for item in items:
            if item[0].line.indent > indent + 1 and entries:
                entries[-1] = Entry(heading=entries[-1].heading, body=(*entries[-1].body, *item))
            else:
                entries.append(Entry(heading=item[:1], body=item[1:]))
        return tuple(entries)
    return split_entries(rows)
