"""A resume as a clean document: what every clean format writes, in the order of the original.

Built from the fields where they were understood and from the passages for all the rest, so that no line
of the original is lost because a parser did not know it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from skillgap.model.document import Line, Passage, Section, SectionKind
from skillgap.model.resume import Education, Location, Project, Resume, Volunteer, Work

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
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_DATE_WORDS = frozenset(
    "january february march april may june july august september october november december "  # noqa: SIM905
    "jan feb mar apr jun jul aug sep sept oct nov dec present current now today since until to from".split()
)
_PARTS = re.compile(r"\s*[|•·⋅\t\n]\s*|,\s+|\s+[–—-]\s+|\s{3,}")
_LINK = re.compile(r"\[([^\[\]]+)\]\((\S+?)\)")
"""A link as Markdown writes it."""

_CONTACT = re.compile(r"[@\d|]|\w\.\w")
_SHORTEST = 4
"""Letters of a word that tells; "en" and "of" between known words say nothing by themselves."""

_WORD = re.compile(r"[^\W_]+")

Dated = Work | Volunteer | Education | Project


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One job, project or course of study."""

    title: str
    subtitle: str = ""
    dates: str = ""
    url: str = ""
    paragraphs: tuple[str, ...] = ()
    bullets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A line with a name before it ("Languages: Python, SQL"); the name may be empty."""

    name: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A section: loose text first, then bullets, named lines and entries."""

    heading: str
    paragraphs: tuple[str, ...] = ()
    bullets: tuple[str, ...] = ()
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
    basics = resume.basics
    own = _words([resume.document.text])
    contacts = [basics.email, basics.phone, _location(basics.location, own), _plain_url(basics.url)]
    contacts += [
        _plain_url(profile.url) or f"{profile.network}: {profile.username}" for profile in basics.profiles
    ]
    header = [section for section in resume.sections.items if section.kind is SectionKind.HEADER]
    loose = [passage for section in header for passage in _inside(resume, section)]
    # A name and a trade no reader knew as such still stand first.
    plain = [at.quote for at in loose if not _CONTACT.search(at.quote)]
    name = basics.name or (plain[0] if plain else "")
    label = basics.label or (plain[1] if len(plain) > 1 and not basics.name else "")
    known = _words([name, label, basics.summary, *contacts, "https http www"])
    known |= _words([profile.network for profile in basics.profiles])
    known |= _words(resume.document.links)
    contacts += [part for passage in loose for part in _unsaid(passage.quote, known)]
    summary_is_a_section = any(section.kind is SectionKind.SUMMARY for section in resume.sections.items)
    body = [section for section in resume.sections.items if section not in header]
    if any(line.column for line in resume.document.lines):
        # A column beside the text is read before or after it; the usual order reads better.
        body.sort(key=lambda section: _ORDER.index(section.kind) if section.kind in _ORDER else len(_ORDER))
    blocks = [_block(resume, section) for section in body]
    if basics.summary and not summary_is_a_section:
        blocks.insert(0, Block(heading="Summary", paragraphs=(basics.summary,)))
    return Outline(
        name=name,
        label=label,
        contacts=tuple(dict.fromkeys(contact for contact in contacts if contact)),
        blocks=tuple(
            block for block in blocks if block.paragraphs or block.bullets or block.groups or block.entries
        ),
    )


def date_range(entry: Dated) -> str:
    """Return "Mar 2021 – Present" from the ISO dates of an entry."""
    end = "Present" if entry.is_current else _date(entry.end_date)
    start = _date(entry.start_date)
    return f"{start} – {end}" if start and end and start != end else start or end


def _block(resume: Resume, section: Section) -> Block:
    heading = section.heading.strip(" :") or _HEADINGS.get(section.kind, "More")
    heading = heading.title() if heading.isupper() else heading
    passages = _inside(resume, section)
    entries = [
        entry for entry in _entries(resume, section.kind) if section.start <= entry.span.start < section.end
    ]
    if entries:
        ends = {entry.span: _end(entry, entries, passages) for entry in entries}
        loose = [at for at in passages if not any(span.start <= at.start < end for span, end in ends.items())]
        paragraphs, bullets = _text(loose)
        laid = tuple(
            _entry(entry, tuple(at for at in passages if entry.span.start <= at.start < ends[entry.span]))
            for entry in entries
        )
        return Block(heading=heading, paragraphs=paragraphs, bullets=bullets, entries=laid)
    if section.kind is SectionKind.SKILLS and resume.skills:
        groups = [group for group in resume.skills if section.start <= group.passage.start < section.end]
        covered = _words(word for group in groups for word in (group.name, *group.keywords))
        rest = [passage for passage in passages if not _words([passage.quote]) <= covered]
        if groups and not rest:
            lines = tuple(Group(name=group.name, text=", ".join(group.keywords)) for group in groups)
            return Block(heading=heading, groups=lines)
    paragraphs, bullets = _text(passages)
    return Block(heading=heading, paragraphs=paragraphs, bullets=bullets)


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
            if not _words([passage.quote]) <= _DATE_WORDS | _words(
                [entry.start_date[:4], entry.end_date[:4]]
            ):
                break
            end = passage.start + 1
    return end


def _entry(entry: Dated, passages: tuple[Passage, ...]) -> Entry:
    """Lay out one entry from its own lines; what its fields do not say is kept in its own words.

    A field is used only where its words stand in the entry itself: one taken from a neighbour by mistake
    would put a job under another employer.
    """
    own = _words(passage.text for passage in passages)
    title, subtitle = _titles(entry, own)
    dates = date_range(entry) if _words([entry.start_date[:4], entry.end_date[:4]]) <= own else ""
    url = _plain_url(entry.url)
    starts = set() if isinstance(entry, Education) else {bullet.start for bullet in entry.highlights}
    said = _words([title, subtitle, dates, url, entry.url, entry.start_date, entry.end_date]) | _DATE_WORDS
    paragraphs: list[str] = []
    bullets: list[str] = []
    for passage in passages:
        if passage.start in starts or passage.is_bullet:
            bullets.append(passage.quote)
        elif _words([passage.quote]) & said and not passage.quote.endswith("."):
            # A line of the entry's head: only the parts no field took up are still to be said.
            linked = _LINK.sub(lambda link: f"{link[1]} | {_plain_url(link[2])}", passage.quote)
            rest = ", ".join(part for part in _unsaid(linked, said))
            if rest and _words([rest]) - {"0"}:
                subtitle = ", ".join(part for part in (subtitle, rest) if part)
        elif not _words([passage.quote]) <= said:
            paragraphs.append(passage.quote)
    return Entry(
        title=title,
        subtitle=subtitle,
        dates=dates,
        url=url,
        paragraphs=_joined(paragraphs),
        bullets=tuple(bullets),
    )


def _titles(entry: Dated, own: frozenset[str]) -> tuple[str, str]:
    def said(field: str) -> str:
        return field if _words([field]) <= own else ""

    if isinstance(entry, Education):
        degree = " in ".join(part for part in (said(entry.study_type), said(entry.area)) if part)
        school = said(entry.institution)
        return (degree or school), (school if degree else "")
    if isinstance(entry, Project):
        return said(entry.name), ""
    name = said(entry.name if isinstance(entry, Work) else entry.organization)
    place = said(entry.location) if isinstance(entry, Work) else ""
    position = said(entry.position)
    subtitle = ", ".join(part for part in (name if position else "", place) if part)
    return position or name, subtitle


def _text(passages: Iterable[Passage]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    loose = list(passages)
    bullets = tuple(passage.quote for passage in loose if passage.is_bullet)
    return _joined(passage.quote for passage in loose if not passage.is_bullet), bullets


def _joined(quotes: Iterable[str]) -> tuple[str, ...]:
    """Join the sentences of a paragraph; a line that is no sentence stays a line."""
    found: list[str] = []
    for quote in quotes:
        if found and re.search(r"[.!?]$", found[-1]) and re.search(r"[.!?]$", quote):
            found[-1] = f"{found[-1]} {quote}"
        else:
            found.append(quote)
    return tuple(found)


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


def _unsaid(quote: str, said: frozenset[str]) -> Iterator[str]:
    for part in _PARTS.split(quote):
        words = _words([part])
        left = words - said
        if left and (left == words or any(len(word) >= _SHORTEST or word.isdigit() for word in left)):
            yield part.strip(" ()")


def _words(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(word for text in texts for word in _WORD.findall(text.casefold()))


def _date(iso: str) -> str:
    year, _, rest = iso.partition("-")
    month, _, day = rest.partition("-")
    name = _MONTHS[int(month) - 1] if month else ""
    return " ".join(part for part in (day.lstrip("0"), name, year) if part)


def _location(location: Location | None, own: frozenset[str]) -> str:
    """Return the place in the resume's own words; a country code that a parser added is left out."""
    if location is None:
        return ""
    town = " ".join(part for part in (location.postal_code, location.city) if part)
    fields = (location.address, town, location.region, location.country_code)
    return ", ".join(field for field in fields if field and _words([field]) <= own)


def _plain_url(url: str) -> str:
    return re.sub(r"^(?:https?://|mailto:)(?:www\.)?", "", url).rstrip("/")
