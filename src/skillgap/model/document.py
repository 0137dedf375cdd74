"""What was read from a file, before anyone asks what it means."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class MediaType(StrEnum):
    """The formats that are read; the content decides, not the file's suffix."""

    PDF = "application/pdf"
    DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    TEXT = "text/plain"
    MARKDOWN = "text/markdown"
    HTML = "text/html"
    JSON_RESUME = "application/json"


class DocumentKind(StrEnum):
    """What a document is for."""

    RESUME = "resume"
    POSTING = "posting"


class Severity(StrEnum):
    """How much a finding matters to a reader or a parser."""

    INFO = "info"
    WARN = "warn"
    ERROR = "error"


class BBox(NamedTuple):
    """A box on a page in PDF points; the origin is the page's top left corner."""

    x0: float
    top: float
    x1: float
    bottom: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something in a document that a reader or an applicant tracking system may trip over."""

    code: str
    severity: Severity
    message: str
    fix: str
    page: int | None = None
    boxes: tuple[BBox, ...] = ()
    """Where on `page` it is; empty where the format has no places, or it is about the whole document."""

    offset: int | None = None
    """Where in the document's text it begins; `None` where it is about no one place in the text."""


TICKS = frozenset("\u2611\u2713\u2714")
"""Signs that are all some cells of a table say; anywhere else they mark the item of a list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of a document in reading order.

    `text` is `document.text[start : start + len(text)]`: the words without the marks that made it a
    list item or a heading ("- ", "## ", "•"), which the flags tell instead.
    """

    text: str
    start: int
    page: int = 1
    bbox: BBox | None = None
    size: float | None = None
    bold: bool = False
    column: int = 0
    is_heading: bool = False
    level: int = 0
    """Rank of a heading from 1, where its format tells; else 0."""

    is_bullet: bool = False
    indent: float = 0.0
    hidden: bool = False
    paragraph: int | None = None
    """Index of the paragraph in a DOCX (order of `documents.docx.paragraphs`), else `None`."""

    cells: tuple[int, ...] = ()
    """Where the line stands in a row of a table, from 1: one number for each cell whose words it has, which
    tabs part; empty outside tables, and where the format does not tell."""

    @property
    def end(self) -> int:
        """Offset just after the line's last character."""
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A file as text in reading order, with the lines it is made of.

    For a text file `text` is the file as decoded, byte order mark removed and CRLF turned to LF and
    nothing else changed, so that offsets can be checked against the file. Hidden lines are in
    `lines` for the findings and are left out of `text` only when their format allows it.
    """

    name: str
    media_type: MediaType
    sha256: str
    text: str
    lines: tuple[Line, ...]
    """In the order of the text, none inside another."""

    findings: tuple[Finding, ...] = ()
    links: tuple[str, ...] = ()
    anchors: tuple[tuple[str, str], ...] = ()
    """(words, address) of each link in reading order, where the words are not in `text` with it."""

    pages: int = 1
    read_quality: float = 1.0
    """0..1: how much of what is on the page was understood as text."""

    def page_at(self, offset: int) -> int:
        """Return the page of the line that a character of the text stands on."""
        after = bisect_right(self.lines, offset, key=_start)
        return self.lines[after - 1].page if after and offset < self.lines[after - 1].end else 1

    def boxes_at(self, start: int, end: int) -> tuple[BBox, ...]:
        """Return the boxes of the lines that hold some characters of the text, on the first one's page."""
        page = self.page_at(start)
        first = max(bisect_right(self.lines, start, key=_start) - 1, 0)
        lines = self.lines[first : bisect_left(self.lines, end, key=_start)]
        return tuple(
            line.bbox for line in lines if line.bbox is not None and start < line.end and line.page == page
        )


def _start(line: Line) -> int:
    return line.start


class SectionKind(StrEnum):
    """What a part of a resume (first block) or of a posting (second block) is about."""

    # A member is its string; hashing it as one is several times as fast, and sections are looked up a lot.
    __hash__ = str.__hash__

    HEADER = "header"
    SUMMARY = "summary"
    WORK = "work"
    PROJECTS = "projects"
    EDUCATION = "education"
    SKILLS = "skills"
    CERTIFICATES = "certificates"
    LANGUAGES = "languages"
    PUBLICATIONS = "publications"
    AWARDS = "awards"
    VOLUNTEER = "volunteer"
    COURSES = "courses"
    INTERESTS = "interests"
    REFERENCES = "references"

    TITLE = "title"
    COMPANY = "company"
    ROLE = "role"
    RESPONSIBILITIES = "responsibilities"
    QUALIFICATIONS = "qualifications"
    PREFERRED = "preferred"
    STACK = "stack"
    BENEFITS = "benefits"
    APPLY = "apply"
    LEGAL = "legal"

    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Lines under one heading. `heading` is as written, or empty for what stands before the first."""

    kind: SectionKind
    heading: str
    start: int
    end: int
    lines: tuple[Line, ...]
    """The lines below the heading; the heading's own line is not among them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sections:
    """A document cut into its parts, in reading order."""

    document: Document
    kind: DocumentKind
    items: tuple[Section, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """What is quoted back to the user: one bullet, one sentence, one requirement.

    `text` is a slice of the document's text and may hold line breaks; `quote` is it on one line.
    """

    text: str
    start: int
    section: SectionKind
    page: int = 1
    is_bullet: bool = False

    @property
    def end(self) -> int:
        """Offset just after the passage's last character."""
        return self.start + len(self.text)

    @property
    def quote(self) -> str:
        """The passage on one line, with single spaces."""
        return " ".join(self.text.split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What a single document may cost to read. Beyond it the file is refused with a reason."""

    max_bytes: int = 20 * 2**20
    max_pages: int = 60
    max_characters: int = 2_000_000
    max_inflated_bytes: int = 80 * 2**20
    max_paragraphs: int = 20_000
    max_line_characters: int = 20_000
    """A whole posting on one line has about 10,000; no document has a line of more than this."""

    unguarded_bytes: int = 2 * 2**20
    """Files larger than this, packed or unpacked, are read in a process of their own, which costs a
    third of a second; 0 reads every file so."""

    unguarded_characters: int = 60_000
    """Texts longer than this, twenty pages, are also understood in a process of their own, which costs
    about two seconds; 0 does so for every text."""

    max_seconds: float = 60.0
    """What each step with a document may take: reading the file, understanding the text, tailoring it. A
    page to be recognised takes about one second."""

    max_memory_bytes: int = 3 * 2**29
    """What a process of their own may hold; ordinary files need a tenth to read, a third to understand."""
