"""Find the headings of a resume.

Each line is scored as a heading (the threshold is 3 points):

====================================================  ======
whole heading is in the table                          3.0
ends in a heading's noun ("Relevant Experience")       2.0
and its words are capitalised                          0.5
marked as a heading by its format                      2.0
letter-spaced                                          1.5
all capitals                                           1.0
bold                                                   1.0
larger than the running text                           1.0
space above                                            0.5
closing colon, the words being known                   0.5
is a list item (-1.0 if known and bold or in capitals) -2.5
wide gap (a date or a place at the right)             -3.0
more than six words, each further word                -0.5
ends like a sentence, or holds an address or digits   -2.0
====================================================  ======

Known headings of weaker look than most are entries or groups of a list ("Languages" in a skills
section) and are dropped. Unknown lines in the very style of the known headings are headings of
kind `other`.
"""

import itertools
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from skillgap.model.document import Document, Line, Section, SectionKind
from skillgap.sections.blocks import Heading, cut, heading_text, visible
from skillgap.sections.choosing import (
    CORE,
    Candidate,
    drop_groups,
    drop_repeated,
    drop_weaker,
    group_styles,
    shared_styles,
)
from skillgap.sections.inline import add_inline
from skillgap.sections.looks import Look, looks
from skillgap.sections.wording import Wording, fold, resume_wording, unmark

_THRESHOLD = 3.0
_NOT_A_HEADING = re.compile(r"[@\d]|https?:|www\.|[.;,]$")
_AND = re.compile(r"\b(?:and|und|et|y|e)\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_ENTRY = 14
"""Words that the row of an entry has at most; sentences of a summary have more."""

_OF_ENTRIES = frozenset(
    {SectionKind.WORK, SectionKind.PROJECTS, SectionKind.EDUCATION, SectionKind.VOLUNTEER}
)


def split_resume(document: Document) -> tuple[Section, ...]:
    """Cut a resume into sections; what stands before the first heading is its header."""
    lines = visible(document)
    features = looks(document, lines)
    wording = resume_wording()
    wrapped = _wrapped(lines, features, wording)
    candidates = (
        wrapped.get(index) or _candidate(index, line, look, wording)
        for index, (line, look) in enumerate(zip(lines, features, strict=True))
        if index in wrapped or (_may_be_heading(line, look) and index - 1 not in wrapped)
    )
    known = [_by_content(c, lines) for c in candidates if c is not None and c.score >= _THRESHOLD]
    known = drop_repeated(known, lines)
    shared = shared_styles(known, features)
    known = drop_weaker(known, lines)
    shared |= group_styles(known)
    known = drop_groups(known, shared)
    if _headings_in_margin(lines, wording) > max(2, len(known)):
        known = _in_margin(known, lines, wording)
    headings: list[Heading | None] = [None] * len(lines)
    for candidate in known:
        text = heading_text(lines[candidate.index].text)
        if candidate.index in wrapped:
            text = f"{text} {heading_text(lines[candidate.index + 1].text)}"
            headings[candidate.index + 1] = Heading(kind=candidate.kind, text="", goes_on=True)
        headings[candidate.index] = Heading(kind=candidate.kind, text=text)
    for index in _same_style(features, known, lines, shared):
        # The second line of a heading looks like one, and is part of it.
        headings[index] = headings[index] or Heading(
            kind=SectionKind.OTHER, text=heading_text(lines[index].text)
        )
    add_inline(lines, features, headings, wording, known)
    _resume_columns(lines, headings)
    _end_sidebar(lines, features, headings)
    return cut(document, lines, headings, SectionKind.HEADER)


def _wrapped(lines: Sequence[Line], features: Sequence[Look], wording: Wording) -> dict[int, Candidate]:
    """Headings of two lines ("Professional Skills", below it "Summary"), by the index of the first."""
    found: dict[int, Candidate] = {}
    for index, (line, below) in enumerate(itertools.pairwise(lines)):
        a, b, look = line.bbox, below.bbox, features[index]
        if (
            not a
            or not b
            or not look.stands_out
            or look.style != features[index + 1].style
            or index - 1 in found
        ):
            continue
        near = 0 < b.top - a.top < 1.5 * (a.bottom - a.top) and (abs(a.x0 - b.x0) < 3 or abs(a.x1 - b.x1) < 3)
        if not near or below.is_bullet or wording.exact(fold(line.text)) in CORE:
            continue
        whole = replace(line, text=f"{line.text} {below.text}")
        candidate = _candidate(index, whole, look, wording)
        if candidate is None:
            continue
        goes_on = (
            below.text[:1].islower()
            or wording.phrases.get(fold(whole.text)) is not None
            or candidate.kind is wording.exact(fold(line.text))
        )
        if goes_on:
            found[index] = candidate
    return found


def _by_content(candidate: Candidate, lines: Sequence[Line]) -> Candidate:
    """Take "Qualifications" for studies where dates stand below it: elsewhere it heads a summary."""
    if fold(lines[candidate.index].text) != "qualifications":
        return candidate
    below = lines[candidate.index + 1 : candidate.index + 3]
    if any(line.is_bullet and not _YEAR.search(line.text) for line in below):
        return candidate
    rows = [line.text for line in below if len(line.text.split()) <= _ENTRY and not line.text.endswith(".")]
    dated = any(_YEAR.search(row) for row in rows)
    return replace(candidate, kind=SectionKind.EDUCATION) if dated else candidate


def _in_margin(known: Sequence[Candidate], lines: Sequence[Line], wording: Wording) -> list[Candidate]:
    """Known headings that stand in the margin as well, but with no text beside them on their line."""
    edges = [
        line.bbox.x0
        for line in lines
        if line.bbox and "\t" in line.text and wording.phrases.get(fold(line.text.split("\t", 1)[0]))
    ]
    return [c for c in known if (box := lines[c.index].bbox) and edges and box.x0 < max(edges) + 3]


def _headings_in_margin(lines: Sequence[Line], wording: Wording) -> int:
    """How many kinds of sections are headed in the margin, with a gap between the heading and the text."""
    kinds = {
        wording.phrases.get(fold(line.text.split("\t", 1)[0]))
        for line in lines
        if "\t" in line.text and not line.is_bullet
    }
    return len(kinds - {None, SectionKind.HEADER}) if kinds & (CORE | {SectionKind.PROJECTS}) else 0


def _points_of_look(line: Line, look: Look, *, known: bool) -> float:
    """Points for everything but a line's words; `known` says that these are in the table."""
    points = 2.0 * look.marked + 1.5 * look.spaced + 1.0 * look.capitals + 1.0 * look.bold + 1.0 * look.larger
    points += 0.5 * look.gap_before - 3.0 * look.wide_gap - 0.5 * max(0, look.words - 6)
    # A bold "• Skills" is a heading with an ornament; a plain one is an item.
    ornament = known and (look.bold or look.capitals or look.larger)
    return points - (1.0 if ornament else 2.5) * (line.is_bullet and not look.marked)


def _may_be_heading(line: Line, look: Look) -> bool:
    """Whether a line could reach the threshold at all: then its words are looked up, which costs most."""
    return _points_of_look(line, look, known=True) + 3.0 + 0.5 * look.colon >= _THRESHOLD


def _candidate(index: int, line: Line, look: Look, wording: Wording) -> Candidate | None:
    """A line whose words may head a section, with its points; `None` where they never do."""
    folded = fold(line.text)
    exact = wording.exact(folded)
    kind = exact or wording.by_noun(folded)
    if kind is None:
        return None
    score = _points_of_look(line, look, known=exact is not None) + 0.5 * look.colon
    if exact is not None:
        score += 3.0
    else:
        capitalised = all(word[:1].isupper() for word in line.text.split() if len(word) > 3)
        # "Excel, Primavera, MS Project" is a list, "Honors, Awards and Service" is none.
        listed = "," in line.text and _AND.search(folded) is None
        unlike = listed or _NOT_A_HEADING.search(unmark(line.text)) is not None
        score += 2.0 + 0.5 * capitalised - 2.0 * unlike
    return Candidate(index=index, kind=kind, score=score, look=look)


def _beside_contact(lines: Sequence[Line], index: int) -> bool:
    """Whether the next lines hold an e-mail address or a telephone number: then it is a headline."""
    return any(
        "@" in line.text or re.search(r"\d{3}.?\d{3,4}", line.text) for line in lines[index : index + 3]
    )


def _same_style(
    features: Sequence[Look],
    known: Sequence[Candidate],
    lines: Sequence[Line],
    shared: frozenset[tuple[object, ...]],
) -> list[int]:
    """Unknown lines in the style most known headings share, if running text and entries never use it."""
    if len(known) < 2:
        return []
    counts = Counter(c.look.style for c in known if c.look.stands_out)
    deepest = max((c.look.level for c in known if c.kind in CORE and c.look.marked), default=9)
    taken = {c.index for c in known}
    # What stands right below "Experience" is an entry, and looks as all entries do.
    below = {c.index + 1 for c in known if c.kind in _OF_ENTRIES} - taken
    entries = {features[index].style for index in below if index < len(lines) and not lines[index].is_bullet}
    found: list[int] = []
    for style, count in sorted(counts.items()):
        if count < 2 or style in shared or style in entries or (style[3] and style[4] > deepest):
            continue
        first = min(c.index for c in known if c.look.style == style)
        unknown = [
            index
            for index, look in enumerate(features)
            if look.words <= 6
            and not look.wide_gap
            and index not in taken
            and look.style == style
            and not lines[index].is_bullet
            and _NOT_A_HEADING.search(unmark(lines[index].text)) is None
            and not _opens_entry(lines, index)
            and _is_set_off(look, below_heading=index - 1 in taken)
            and (index > first or (index > 1 and look.size > 0 and not _beside_contact(lines, index)))
        ]
        # A style that is not the headings' own marks entries too; then look alone proves nothing.
        if len(unknown) <= max(2, count):
            found.extend(unknown)
    return sorted(found)


def _opens_entry(lines: Sequence[Line], index: int) -> bool:
    """Whether a line names two things ("Acme, Leeds") and a date stands below it."""
    below = [line for line in lines[index + 1 : index + 3] if not line.is_bullet]
    return ", " in lines[index].text and any(_YEAR.search(line.text) for line in below)


def _is_set_off(look: Look, *, below_heading: bool) -> bool:
    """Whether more than capitals sets a line off: "SQL" right below "SKILLS" is its content."""
    return look.bold or look.larger or look.marked or (look.gap_before and not below_heading)


def _resume_columns(lines: Sequence[Line], headings: list[Heading | None]) -> None:
    """Where the text jumps back to a column, the section goes on that was open there."""
    open_in: dict[int, SectionKind] = {}
    for index, line in enumerate(lines):
        here = headings[index]
        if here is not None:
            open_in[line.column] = here.kind
            continue
        jumped = index > 0 and line.column != lines[index - 1].column
        if not jumped:
            continue
        kind = open_in.get(line.column, SectionKind.HEADER if _is_new_column(lines, index) else None)
        previous = open_in.get(lines[index - 1].column, SectionKind.HEADER)
        if kind is not None and kind is not previous:
            headings[index] = Heading(kind=kind, text="", is_line=False)
            open_in[line.column] = kind


def _end_sidebar(lines: Sequence[Line], features: Sequence[Look], headings: list[Heading | None]) -> None:
    """Open the header at the name, where a text copied from two columns begins with the sidebar.

    The name is known by the address: "Ada Lind" below "ada.lind@example.org".
    """
    if not headings or headings[0] is None or headings[0].kind is not SectionKind.HEADER:
        return
    address = fold(" ".join(line.text for line in lines if "@" in line.text or "linkedin." in line.text))
    for index, line in enumerate(lines):
        words = fold(line.text).split()
        if headings[index] is not None or not features[index].gap_before or not 2 <= len(words) <= 4:
            continue
        if address and all(len(word) > 1 and word in address for word in words):
            headings[index] = Heading(kind=SectionKind.HEADER, text="", is_line=False)
            return


def _is_new_column(lines: Sequence[Line], index: int) -> bool:
    """Whether the text goes back up the first page to begin a column there."""
    line, above = lines[index], lines[index - 1]
    if not line.bbox and not above.bbox:
        return line.column > above.column > 0  # The next cell of a table that lays out the page.
    if line.page != 1 or above.page != 1 or not line.bbox or not above.bbox:
        return False
    return line.bbox.top < above.bbox.top and line.bbox.x0 != above.bbox.x0
