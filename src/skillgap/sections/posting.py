"""Find the headings of a posting.

Postings come from web pages, so a heading is a Markdown heading, a bold line, a bold run at the start
of a line, a short line that ends in a colon, or a short line whose words are in the table.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from skillgap.model.document import Document, Line, Section, SectionKind
from skillgap.sections.blocks import Heading, cut, heading_text, visible
from skillgap.sections.criteria import Criteria
from skillgap.sections.looks import Look, looks
from skillgap.sections.unfold import unfold
from skillgap.sections.wording import Wording, fold, posting_wording, unmark

_BOLD_RUN = re.compile(r"^\s*(?:\*\*|__)(?!\s)(.{2,80}?)(?:\*\*|__)\s*[:\uff1a]?\s*(?=\S)")
_LABEL = re.compile(r"^([^:\uff1a.!?]{3,60})[:\uff1a]\s+(?=\S)")
# "| **Must have** | SQL and Power BI |": the row of a table.
_ROW = re.compile(r"^\|\s*(?:\*\*)?([^|*]{3,60}?)(?:\*\*)?\s*\|\s*(?=[^\s|])")
_PAY_LINE = re.compile(r"(?:pay|salary|compensation|base)\b[\w ]{0,25}[:\uff1a]\s*\S.{0,80}$", re.IGNORECASE)
_REMARK = re.compile(r"\s+\([^()]{12,}\)\s*[:\uff1a]?$")
_PREFERS = re.compile(r"(?:prefer|desir|option|advantag|nice|good|bonus|plus|required|must)", re.IGNORECASE)
_SENTENCE = re.compile(r"[.!;,]$|[.!?] ")
_MAX_WORDS = 14  # "The ideal candidate will have a mix of skills that include the following".
_MAX_PLAIN_WORDS = 7
_TITLE_WORDS = 12
_MOST_BULLET_WORDS = 4
_INHERITED = frozenset(
    {
        SectionKind.QUALIFICATIONS,
        SectionKind.PREFERRED,
        SectionKind.RESPONSIBILITIES,
        SectionKind.STACK,
        SectionKind.BENEFITS,
    }
)
_INLINE_KINDS = _INHERITED - {SectionKind.BENEFITS}

_SILENT = frozenset({SectionKind.BENEFITS, SectionKind.APPLY, SectionKind.LEGAL})


def split_posting(document: Document) -> tuple[Section, ...]:
    """Cut a posting into sections; the short lines before the first prose are its title."""
    wording = posting_wording()
    criteria = Criteria(document, visible(document))
    lines = unfold(criteria.lines, wording)
    features = looks(document, lines)
    title_end = _title_end(lines, features, wording)
    headings: list[Heading | None] = [None] * len(lines)
    kind, level = SectionKind.TITLE, 0
    before = SectionKind.OTHER
    only_its_list = only_its_line = has_list = False
    for index, (line, look) in enumerate(zip(lines, features, strict=True)):
        if index < title_end or criteria.at(line) is not None:
            continue
        heading = _heading(line, look, wording, kind, level) or _bullet_heading(
            document, lines, index, wording
        )
        if heading is None and index == title_end and index > 0:
            heading = Heading(kind=SectionKind.OTHER, text="", is_line=False)
        if heading is None and only_its_line:
            heading = Heading(kind=before, text="", is_line=False)
        if heading is None and only_its_list and has_list and look.gap_before and not line.is_bullet:
            heading = Heading(kind=SectionKind.OTHER, text="", is_line=False)
        has_list = (has_list or line.is_bullet) and heading is None
        headings[index] = heading
        if (
            heading is not None
            and heading.kind is SectionKind.OTHER
            and heading.text
            and kind in _INHERITED
            and headings[index - 1] is not None
        ):
            # "Requirements", and right below it "What do we ask of you?": the second says it again.
            heading = replace(heading, kind=kind)
            headings[index] = heading
        if heading is not None:
            # "Pay band: B2" and "Benefits: a pension" say one thing and open nothing.
            is_label = heading.rest is not None and not look.bold and "**" not in line.text
            only_its_line = heading.kind is SectionKind.BENEFITS and (
                is_label or bool(_PAY_LINE.match(unmark(line.text)))
            )
            before = kind
            # "Salary depends on:" in plain prose speaks of its list, not of all that follows.
            only_its_list = (
                heading.kind is SectionKind.BENEFITS and look.colon and not (look.marked or look.bold)
            )
            if not (heading.kind is kind and look.level > level):
                level = look.level
            kind = heading.kind
    first = SectionKind.TITLE if title_end else SectionKind.OTHER
    criteria.head_cells(lines, headings, first)
    return cut(document, lines, headings, first)


def _title_end(lines: Sequence[Line], features: Sequence[Look], wording: Wording) -> int:
    """Index of the first line that is prose, a list item or a known heading: before it stands the title."""
    for index, line in enumerate(lines[:8]):
        folded = fold(line.text)
        look = features[index]
        known = wording.exact(folded) or (
            wording.by_pattern(folded) if look.stands_out or look.colon else None
        )
        # Where line breaks were lost, title, employer and place stand in one line before the first heading.
        is_torn = index == 0 and len(lines) > 1 and wording.exact(fold(lines[1].text)) is not None
        limit = _TITLE_WORDS * (3 if is_torn else 2 if look.marked else 1)
        if look.words > limit or line.is_bullet or unmark(line.text).endswith("."):
            return index
        inline = _inline(line, wording) if index > 0 else None
        if index > 0 and (known is not None or (inline is not None and inline.kind in _INLINE_KINDS)):
            return index
        if known is not None and (look.colon or look.list_follows or wording.exact(folded) is not None):
            return index
    return min(len(lines), 8)


def _heading(line: Line, look: Look, wording: Wording, kind: SectionKind, level: int) -> Heading | None:
    """What a line opens: inline headings first, then known words, then patterns, then the look alone."""
    inline = _inline(line, wording)
    text = heading_text(line.text)
    remark = _REMARK.search(line.text) if inline is None and not line.is_bullet else None
    if remark and not _PREFERS.search(remark[0]):
        # "Our wishlist (nobody ticks every box)" says no more than "Our wishlist".
        line = replace(line, text=line.text[: remark.start()])
        look = look._replace(words=len(line.text.split()), colon=look.colon or remark[0].endswith(":"))
    if inline is not None or look.words > _MAX_WORDS or (line.is_bullet and not look.marked):
        return inline
    folded = fold(line.text)
    if not folded:
        return None
    whole_bold = look.bold and not line.is_bullet
    found = _known(line, look, wording, folded)
    if found is None and (look.marked or (whole_bold and look.words <= _MAX_PLAIN_WORDS + 2)):
        # A lower heading over a list ("Cloud" below "Requirements") goes on with what is above it.
        goes_on = look.list_follows and look.level > level and kind in _INHERITED
        found = kind if goes_on else SectionKind.OTHER
    # "What you'll bring." above its lines is a heading, and no sentence.
    is_stopped = look.gap_before and unmark(line.text).count(".") == 1 and wording.exact(folded) is not None
    if found is None or not (look.marked or is_stopped or _is_phrase(line, look)):
        return None
    return Heading(kind=found, text=text)


def _bullet_heading(
    document: Document, lines: Sequence[Line], index: int, wording: Wording
) -> Heading | None:
    """A list item that is a heading: a known one of a few words, above items with another mark."""
    line = lines[index]
    if not line.is_bullet or index + 1 == len(lines) or not lines[index + 1].is_bullet:
        return None
    mark, below = (_mark(document, other) for other in (line, lines[index + 1]))
    if mark == below or len(line.text.split()) > _MOST_BULLET_WORDS:
        return None
    kind = wording.exact(fold(line.text))
    return None if kind is None else Heading(kind=kind, text=heading_text(line.text))


def _mark(document: Document, line: Line) -> str:
    """What marks a line as a list item, with its indent."""
    begin = document.text.rfind("\n", 0, line.start) + 1
    return document.text[begin : line.start].rstrip()


def _known(line: Line, look: Look, wording: Wording, folded: str) -> SectionKind | None:
    """The kind that a heading's words tell; patterns count only for lines that look like headings."""
    text = unmark(line.text)
    dressed = look.marked or (look.bold and not line.is_bullet) or look.colon or look.spaced
    exact = wording.exact(folded)
    if exact is not None and (dressed or look.titled or look.words <= _MAX_PLAIN_WORDS):
        return exact
    plain = look.words <= _MAX_PLAIN_WORDS and look.gap_before
    plain = plain or (look.list_follows and look.gap_before and look.words <= _MAX_WORDS)
    asks = plain and (text.endswith("?") or (folded.startswith("about ") and text[-1].isalnum()))
    if not (dressed or asks or look.titled or (plain and look.list_follows)):
        return None
    kind = wording.by_pattern(folded)
    # Capitals alone are a weak sign: they may not silence all that stands below.
    return kind if dressed or asks or kind not in _SILENT else None


def _is_phrase(line: Line, look: Look) -> bool:
    """Whether a line is no sentence of running text; a bold one may end in a full stop."""
    text = unmark(line.text)
    return _SENTENCE.search(text) is None or look.colon or (look.bold and text.count(".") == 1)


def _inline(line: Line, wording: Wording) -> Heading | None:
    """A heading with its text on the same line: "**Requirements:** Python…", "Nice to have: Kafka"."""
    if line.is_bullet:
        return None
    run = _BOLD_RUN.match(line.text)
    if run is not None:
        folded = fold(run[1])
        kind = wording.exact(folded) or (wording.by_pattern(folded) if ":" in run[0] else None)
        if kind is not None:
            return Heading(kind=kind, text=heading_text(run[1]), rest=run.end())
    label = _LABEL.match(line.text) or _ROW.match(line.text)
    if label is not None:
        folded = fold(label[1])
        kind = wording.exact(folded) or (None if " " in folded else wording.by_pattern(folded))
        if kind in _INLINE_KINDS or (kind is SectionKind.BENEFITS and folded != "payment"):
            return Heading(kind=kind, text=heading_text(label[1]), rest=label.end())
    return None
