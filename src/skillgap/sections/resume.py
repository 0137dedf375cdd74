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
from dataclasses import dataclass

from skillgap.model.document import Document, Line, Section, SectionKind
from skillgap.sections.blocks import Heading, cut, heading_text, visible
from skillgap.sections.looks import Look, looks
from skillgap.sections.wording import Wording, fold, resume_wording, unmark

_THRESHOLD = 3.0
_CORE = frozenset({SectionKind.WORK, SectionKind.EDUCATION})
_NOT_A_HEADING = re.compile(r"[@\d]|https?:|www\.|[.;,]$")
_INLINE = re.compile(
    r"^\W{0,4}([^:\uff1a|\t]{3,40}?)\s*(?:\*\*|__)?\s*"
    r"(?:[:\uff1a|]|\t|\s{3,}| [-\u2013\u2014] )\s*(?:\*\*|__)?\s*(?=\S)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Candidate:
    index: int
    kind: SectionKind | None
    score: float
    look: Look


def split_resume(document: Document) -> tuple[Section, ...]:
    """Cut a resume into sections; what stands before the first heading is its header."""
    lines = visible(document)
    features = looks(document, lines)
    wording = resume_wording()
    candidates = [_candidate(index, line, features[index], wording) for index, line in enumerate(lines)]
    known = [c for c in candidates if c.kind is not None and c.score >= _THRESHOLD]
    shared = _shared_styles(known, features)
    known = _drop_weaker(known, lines)
    shared |= _group_styles(known)
    known = _drop_groups(known, shared)
    if _headings_in_margin(lines, wording) > max(2, len(known)):
        known = []
    headings: list[Heading | None] = [None] * len(lines)
    for candidate in known:
        assert candidate.kind is not None  # noqa: S101 - tells the type checker what the filter above holds
        headings[candidate.index] = Heading(
            kind=candidate.kind, text=heading_text(lines[candidate.index].text)
        )
    for index in _same_style(candidates, known, lines, shared):
        headings[index] = Heading(kind=SectionKind.OTHER, text=heading_text(lines[index].text))
    _add_inline(lines, features, headings, wording, known)
    _resume_columns(lines, headings)
    return cut(document, lines, headings, SectionKind.HEADER)


def _headings_in_margin(lines: Sequence[Line], wording: Wording) -> int:
    """How many kinds of sections are headed in the margin, with a gap between the heading and the text."""
    kinds = {
        wording.phrases.get(fold(line.text.split("\t", 1)[0]))
        for line in lines
        if "\t" in line.text and not line.is_bullet
    }
    return len(kinds - {None, SectionKind.HEADER}) if kinds & (_CORE | {SectionKind.PROJECTS}) else 0


def _candidate(index: int, line: Line, look: Look, wording: Wording) -> _Candidate:
    folded = fold(line.text)
    exact = wording.exact(folded)
    noun = wording.by_noun(folded) if exact is None else None
    score = 3.0 * (exact is not None) + 2.0 * (noun is not None)
    score += 2.0 * look.marked + 1.5 * look.spaced + 1.0 * look.capitals + 1.0 * look.bold + 1.0 * look.larger
    score += 0.5 * look.gap_before + 0.5 * (look.colon and (exact or noun) is not None)
    capitalised = all(word[:1].isupper() for word in line.text.split() if len(word) > 3)
    score += 0.5 * (noun is not None and capitalised)
    # A bold "• Skills" is a heading with an ornament; a plain one is an item.
    ornament = exact is not None and (look.bold or look.capitals or look.larger)
    score -= (1.0 if ornament else 2.5) * (line.is_bullet and not look.marked)
    score -= 3.0 * look.wide_gap + 0.5 * max(0, look.words - 6)
    score -= 2.0 * (_NOT_A_HEADING.search(unmark(line.text)) is not None and exact is None)
    return _Candidate(index=index, kind=exact or noun, score=score, look=look)


def _drop_weaker(known: list[_Candidate], lines: Sequence[Line]) -> list[_Candidate]:
    """Leave out what looks weaker than most known headings do: smaller, or plain where they are not.

    A column of its own (a sidebar) may have headings of its own look.
    """
    if len(known) < 3:
        return known
    sizes = Counter(c.look.size for c in known)
    size = max(sizes, key=lambda s: (sizes[s], s))
    most = len(known) * 0.6
    capitals = sum(c.look.capitals for c in known) >= most
    bold = sum(c.look.bold for c in known) >= most
    levels = Counter(c.look.level for c in known if c.look.marked)
    level = levels.most_common(1)[0][0] if sum(levels.values()) >= most else None

    def weaker(look: Look) -> bool:
        if level is not None and (not look.marked or look.level > level):
            return True
        if size and look.size and look.size < size - 0.6:
            return True
        same_size = not size or abs(look.size - size) < 0.6
        return same_size and ((capitals and not look.capitals) or (bold and not look.bold))

    # The look of "Experience" or "Education" is a heading's look, even where a sidebar has another.
    core = {c.look.style for c in known if c.kind in _CORE and c.look.stands_out}
    strong = [c for c in known if c.look.style in core or not weaker(c.look)]
    headed = {lines[c.index].column for c in strong}
    return [
        c
        for c in known
        if c in strong
        or (lines[c.index].column not in headed and c.look.stands_out and (c.look.bold or c.look.capitals))
    ]


def _beside_contact(lines: Sequence[Line], index: int) -> bool:
    """Whether the next lines hold an e-mail address or a telephone number: then it is a headline."""
    return any(
        "@" in line.text or re.search(r"\d{3}.?\d{3,4}", line.text) for line in lines[index : index + 3]
    )


def _shared_styles(known: Sequence[_Candidate], features: Sequence[Look]) -> frozenset[tuple[object, ...]]:
    """Styles that headings share with entries: lines right below headings have them, more than once."""
    counts = Counter(c.look.style for c in known)
    below = Counter(
        c.look.style
        for c in known
        if c.index + 1 < len(features) and features[c.index + 1].style == c.look.style
    )
    return frozenset(style for style, times in below.items() if times > 1 and times * 4 >= counts[style])


def _group_styles(known: Sequence[_Candidate]) -> frozenset[tuple[object, ...]]:
    """Styles that headings share with the groups of a skills list: the first is right below "Skills"."""
    return frozenset(
        below.look.style
        for above, below in itertools.pairwise(known)
        if above.kind is SectionKind.SKILLS
        and below.index == above.index + 1
        and below.look.style == above.look.style
    )


def _drop_groups(known: list[_Candidate], shared: frozenset[tuple[object, ...]]) -> list[_Candidate]:
    """Leave out groups of a section ("Tools" below "Skills") where headings and groups look the same."""
    kept: list[_Candidate] = []
    for candidate in known:
        if kept and candidate.look.style in shared and candidate.kind is kept[-1].kind:
            continue
        if kept and kept[-1].kind is SectionKind.SKILLS and candidate.index == kept[-1].index + 1:
            continue
        kept.append(candidate)
    return kept


def _same_style(
    candidates: Sequence[_Candidate],
    known: Sequence[_Candidate],
    lines: Sequence[Line],
    shared: frozenset[tuple[object, ...]],
) -> list[int]:
    """Unknown lines in the style most known headings share, if running text and entries never use it."""
    if len(known) < 2:
        return []
    counts = Counter(c.look.style for c in known if c.look.stands_out)
    taken = {c.index for c in known}
    found: list[int] = []
    for style, count in sorted(counts.items()):
        if count < 2 or style in shared:
            continue
        first = min(c.index for c in known if c.look.style == style)
        unknown = [
            c.index
            for c in candidates
            if c.index not in taken
            and c.look.style == style
            and c.look.words <= 6
            and not c.look.wide_gap
            and not lines[c.index].is_bullet
            and _NOT_A_HEADING.search(unmark(lines[c.index].text)) is None
            and _is_set_off(c, taken)
            and (c.index > first or (c.index > 1 and c.look.size > 0 and not _beside_contact(lines, c.index)))
        ]
        # A style that is not the headings' own marks entries too; then look alone proves nothing.
        if len(unknown) <= max(2, count):
            found.extend(unknown)
    return sorted(found)


def _is_set_off(candidate: _Candidate, taken: set[int]) -> bool:
    """Whether more than capitals sets a line off: "SQL" right below "SKILLS" is its content."""
    look = candidate.look
    return look.bold or look.larger or look.marked or (look.gap_before and candidate.index - 1 not in taken)


def _add_inline(
    lines: Sequence[Line],
    features: Sequence[Look],
    headings: list[Heading | None],
    wording: Wording,
    known: Sequence[_Candidate],
) -> None:
    """Headings with their text on the same line ("SKILLS: Python, SQL").

    Inside a skills section, and where the document has headings of their own line, only one in
    capitals counts, because "Languages: Python" is a group of the list there.
    """
    kind = SectionKind.HEADER
    for index, line in enumerate(lines):
        here = headings[index]
        if here is not None:
            kind = here.kind
            continue
        match = _INLINE.match(line.text)
        if match is None or line.is_bullet:
            continue
        phrase = match[1]
        found = wording.phrases.get(fold(phrase))
        if found is None or found in {SectionKind.HEADER, kind}:
            continue
        letters = [c for c in phrase if c.isalpha()]
        capitals = len(letters) > 3 and all(c.upper() == c for c in letters)
        proud = capitals or (features[index].larger and features[index].bold)
        # A heading in the margin stands before a gap; "Languages: Python" is a group of the list.
        gap = not match[0].rstrip("*_ ").endswith((":", "\uff1a", "|"))
        bare = not known and (kind is not SectionKind.SKILLS or gap)
        if (proud and not any(not c.look.capitals for c in known)) or bare:
            headings[index] = Heading(kind=found, text=heading_text(phrase), rest=match.end())
            kind = found


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


def _is_new_column(lines: Sequence[Line], index: int) -> bool:
    """Whether the text goes back up the first page to begin a column there."""
    line, above = lines[index], lines[index - 1]
    if not line.bbox and not above.bbox:
        return line.column > above.column > 0  # The next cell of a table that lays out the page.
    if line.page != 1 or above.page != 1 or not line.bbox or not above.bbox:
        return False
    return line.bbox.top < above.bbox.top and line.bbox.x0 != above.bbox.x0
