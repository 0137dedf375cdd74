"""A resume as a clean document: what every clean format writes, in the order of the original.

Built from the fields where they were understood and from the passages for all the rest, so that no line
of the original is lost because a parser did not know it.
"""

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from skillgap.model.document import Line, MediaType, Passage, Section, SectionKind
from skillgap.model.resume import Project, Resume, Volunteer, Work
from skillgap.writing.contacts import contacts_of
from skillgap.writing.entries import DATE_WORDS, Dated, Entry, employer_above, laid_out
from skillgap.writing.marks import unmarked
from skillgap.writing.said import Item, items, words

_HEADINGS = {
    SectionKind.SUMMARY: "Summary",
    SectionKind.WORK: "Experience",
    SectionKind.PROJECTS: "Projects",
    SectionKind.SKILLS: "Skills",
    SectionKind.EDUCATION: "Education",
    SectionKind.CERTIFICATES: "Certificates",
    SectionKind.LANGUAGES: "Languages",
    SectionKind.PUBLICATIONS: "Publications",
    SectionKind.AWARDS: "Awards",
    SectionKind.VOLUNTEER: "Volunteering",
    SectionKind.COURSES: "Courses",
    SectionKind.INTERESTS: "Interests",
    SectionKind.REFERENCES: "References",
}
_ORDER = tuple(_HEADINGS)
_LONGEST = 4
"""Words of a heading that nobody knows."""

_CONTACT = re.compile(r"[@\d|]|\w\.\w")


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A line with a name before it ("Languages: Python, SQL"); the name may be empty."""

    name: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A section: loose text and bullets first, then named lines and entries."""

    heading: str
    items: tuple[Item, ...] = ()
    groups: tuple[Group, ...] = ()
    entries: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """A whole resume."""

    name: str
    label: str
    contacts: tuple[str, ...]
    blocks: tuple[Block, ...]


def outline(resume: Resume) -> Outline:
    """Lay a resume out, section by section."""
    resume = replace(resume, passages=tuple(_paragraphs(resume)))
    if resume.document.media_type is MediaType.MARKDOWN:
        passages = tuple(replace(at, text=unmarked(at.text)) for at in resume.passages)
        basics = replace(resume.basics, summary=unmarked(resume.basics.summary))
        resume = replace(resume, passages=passages, basics=basics)
    basics = resume.basics
    header = [section for section in resume.sections.items if section.kind is SectionKind.HEADER]
    loose = [passage for section in header for passage in _inside(resume, section)]
    # A name and a trade no reader knew as such still stand first.
    plain = [at.quote for at in loose if not _CONTACT.search(at.quote)]
    name = basics.name or (plain[0] if plain else "")
    label = basics.label or (plain[1] if len(plain) > 1 and not basics.name else "")
    loose, beyond = _head_and_beyond(loose)
    contacts = contacts_of(resume, loose, name=name, label=label)
    summary_is_a_section = any(section.kind is SectionKind.SUMMARY for section in resume.sections.items)
    body = [section for section in resume.sections.items if section not in header]
    if any(line.column for line in resume.document.lines):
        # A column beside the text is read before or after it; the usual order reads better.
        body.sort(key=lambda section: _ORDER.index(section.kind) if section.kind in _ORDER else len(_ORDER))
    blocks = [_block(resume, section) for section in body]
    if beyond:
        heading, *rest = beyond
        blocks.insert(0, Block(heading=heading.quote.strip(" :"), items=_text(rest)))
    if basics.summary and not summary_is_a_section:
        blocks.insert(0, Block(heading="Summary", items=items([(basics.summary, False)])))
    return Outline(
        name=name,
        label=label,
        contacts=contacts,
        blocks=tuple(block for block in blocks if block.items or block.groups or block.entries),
    )


def _paragraphs(resume: Resume) -> Iterator[Passage]:
    """Yield the passages of a resume, the sentences of one paragraph put together again."""
    text = resume.document.text
    entries: tuple[Work | Volunteer | Project, ...] = (*resume.work, *resume.volunteer, *resume.projects)
    starts = {each.start for entry in entries for each in entry.highlights}
    starts |= {entry.span.start for entry in entries}
    last: Passage | None = None
    for passage in resume.passages:
        gap = text[last.end : passage.start] if last else "\n"
        wraps = last is not None and "\n" in last.text and gap.count("\n") == 1
        if (
            last
            and ("\n" not in gap or wraps)
            and re.search(r"[.!?]$", last.text)
            and re.search(r"[.!?]$", passage.text)
            and not (last.is_bullet or passage.is_bullet or {last.start, passage.start} & starts)
        ):
            last = replace(last, text=text[last.start : passage.end])
            continue
        if last:
            yield last
        last = passage
    if last:
        yield last


def _head_and_beyond(passages: list[Passage]) -> tuple[list[Passage], list[Passage]]:
    """Part the head of a resume from a section below it whose heading nobody knew: one with bullets."""
    first = next((number for number, at in enumerate(passages) if at.is_bullet), len(passages))
    headings = [
        number
        for number, at in enumerate(passages[:first])
        if number
        and not _CONTACT.search(at.quote)
        and ":" not in at.quote
        and len(at.quote.split()) <= _LONGEST
    ]
    cut = headings[-1] if headings and first < len(passages) else len(passages)
    return passages[:cut], passages[cut:]


def _block(resume: Resume, section: Section) -> Block:
    heading = section.heading.strip(" :") or _HEADINGS.get(section.kind, "More")
    heading = heading.title() if heading.isupper() else heading
    passages = _inside(resume, section)
    entries = [
        entry for entry in _entries(resume, section.kind) if section.start <= entry.span.start < section.end
    ]
    # A list of studies, each in its one line, stays a list.
    if entries and not (len(entries) >= len(passages) and all(at.is_bullet for at in passages)):
        loose, laid = _laid_out(entries, passages)
        return Block(heading=heading, items=_text(loose), entries=laid)
    if section.kind is SectionKind.SKILLS and resume.skills:
        groups = [group for group in resume.skills if section.start <= group.passage.start < section.end]
        covered = words(word for group in groups for word in (group.name, *group.keywords))
        rest = [passage for passage in passages if not words([passage.quote]) <= covered]
        if groups and not rest:
            lines = tuple(Group(name=group.name, text=", ".join(group.keywords)) for group in groups)
            return Block(heading=heading, groups=lines)
    return Block(heading=heading, items=_text(passages))


def _laid_out(
    entries: Sequence[Dated], passages: tuple[Passage, ...]
) -> tuple[tuple[Passage, ...], tuple[Entry, ...]]:
    """Return what stands before the first entry, and the entries with what stands between them."""
    spans = [(entry, entry.span.start, _end(entry, entries, passages)) for entry in entries]

    def home(passage: Passage) -> Dated | None:
        return next((entry for entry, start, end in spans if start <= passage.start < end), None)

    loose: tuple[Passage, ...] = ()
    laid: list[Entry] = []
    above = ""
    runs = [(entry, tuple(run)) for entry, run in itertools.groupby(passages, key=home)]
    for (entry, run), (following, below) in itertools.pairwise((*runs, (None, ()))):
        if entry is not None:
            employer = entry.name if isinstance(entry, Work) else ""
            laid.append(
                laid_out(entry, run, is_below=bool(above) and employer == above and not _names(run, employer))
            )
        elif (
            isinstance(following, Work)
            and _names(run[:1], following.name)
            and not _names(below, following.name)
        ):
            laid.append(employer_above(run))
            above = following.name
        elif laid:
            laid[-1] = replace(laid[-1], items=(*laid[-1].items, *_text(run)))
        else:
            loose = run
    return loose, tuple(laid)


def _names(passages: Iterable[Passage], employer: str) -> bool:
    return bool(employer) and words([employer]) <= words(at.quote for at in passages)


def _entries(resume: Resume, kind: SectionKind) -> tuple[Dated, ...]:
    by_kind: dict[SectionKind, tuple[Dated, ...]] = {
        SectionKind.WORK: resume.work,
        SectionKind.VOLUNTEER: resume.volunteer,
        SectionKind.PROJECTS: resume.projects,
        SectionKind.EDUCATION: resume.education,
    }
    return by_kind.get(kind, ())


def _end(entry: Dated, entries: Sequence[Dated], passages: tuple[Passage, ...]) -> int:
    """Return where an entry ends: after the rest of its dates, where a narrow column put it below."""
    end = entry.span.end
    following = min((other.span.start for other in entries if other.span.start >= end), default=None)
    for passage in passages:
        if passage.start >= end and (following is None or passage.start < following):
            if not words([passage.quote]) <= DATE_WORDS | words([entry.start_date[:4], entry.end_date[:4]]):
                break
            end = passage.start + 1
    return end


def _text(passages: Iterable[Passage]) -> tuple[Item, ...]:
    return items((passage.quote, passage.is_bullet) for passage in passages)


def _inside(resume: Resume, section: Section) -> tuple[Passage, ...]:
    running = _running(resume.document.lines)
    return tuple(
        passage
        for passage in resume.passages
        if section.start <= passage.start < section.end and passage.start not in running
    )


def _running(lines: Sequence[Line]) -> frozenset[int]:
    """Return where the lines begin that stand at the edge of several pages, but for a number the same."""
    pages: dict[int, list[Line]] = {}
    for line in lines:
        if line.bbox is not None:
            pages.setdefault(line.page, []).append(line)
    edges: dict[str, list[Line]] = {}
    for page in pages.values():
        page.sort(key=lambda line: line.bbox.top if line.bbox else 0)
        for line in {line.start: line for line in (page[0], page[-1])}.values():
            edges.setdefault(re.sub(r"\d+", "#", line.text), []).append(line)
    repeated = (same for same in edges.values() if len({line.page for line in same}) > 1)
    return frozenset(line.start for same in repeated for line in same)
