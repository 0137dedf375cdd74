"""Rows → outline: which lines are headings, and what stands below each.

Markdown and HTML say so. In plain text a heading is told by its looks: a mark ("Step 3:"), a number with
text below it, or a short line without a full stop above something longer. A heading without text of its
own that is followed by another one stands above it.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from skillgap.roadmaps.labels import MAX_WORDS, label_kind, label_of_line
from skillgap.roadmaps.rows import Row
from skillgap.roadmaps.words import BESIDE, CAPTION, CLOSING, DATE, DURATION, EXPERIENCE, MARKER, MARKERS

NUMBERED, LETTERED, SPACED, PLAIN = 3.0, 4.0, 8.0, 9.0
"""Ranks of headings that no format tells; those that it tells rank 1 to 7."""

_MIN_LETTERS, _MAX_LETTERS = 3, 90
_LONG_RUN = 4
_ANSWER = re.compile(r"[QA]\d*[:.]")
_ENDED = re.compile(r"[.!?:)\d]$")


@dataclass(slots=True)
class Node:
    """A heading, the rows below it, and the headings below it."""

    title: str
    rank: float
    rows: list[Row] = field(default_factory=list)
    children: list["Node"] = field(default_factory=list)
    marker: str = ""
    """The word it is numbered by, or "" for none."""

    number: str = ""
    """What it is numbered by in a list: "3"."""

    has_parts: bool = False
    """Names of parts stand below it as headings."""

    heading: str = ""
    """The whole line, mark and all."""


def read_outline(rows: Sequence[Row]) -> Node:
    """Return the root of the outline; its own rows stand before the first heading."""
    ranks = _ranks(rows)
    names = Counter(row.text.strip(" :").lower() for row in rows)
    root = Node(title="", rank=0.0)
    path = [root]
    for row, (rank, word) in zip(rows, ranks, strict=True):
        kind = label_kind(row.text) if rank and not word and not row.number else None
        at = path[-1]
        is_part = names[row.text.strip(" :").lower()] > 1 or at.has_parts or not (at.rows or at.children)
        if kind and len(path) > 1 and (rank > at.rank or (rank == at.rank and is_part)):
            # The name of a part belongs to the heading it stands under. "Resources" once at the end of
            # the document, as high as the phases, does not.
            at.has_parts = True
            at.rows.append(replace(row, text=row.text.rstrip(":") + ":", is_bold=True))
            continue
        if not rank:
            path[-1].rows.append(row)
            continue
        while path[-1].rank >= rank:
            path.pop()
        title, rest = split_title(row.text, word)
        node = Node(
            title=title,
            rank=rank,
            marker=word,
            heading=row.text,
            number=row.number if rank == NUMBERED else "",
        )
        if rest or row.links:
            node.rows.append(replace(row, text=rest or title, level=0, number="", is_bullet=False))
        path[-1].children.append(node)
        path.append(node)
    return root


def split_title(text: str, word: str) -> tuple[str, str]:
    """Return a heading without its mark, and what of the line is text rather than title."""
    if not word:
        return text.strip(" :"), ""
    mark = MARKER.match(text)
    body = (text[mark.end() :] if mark else text).strip(" :–—-|")
    if not body:
        return text.strip(" :"), ""
    if len(body.split()) <= MAX_WORDS + 1 and not re.search(r"[.!?]\s", body):
        return body.rstrip("."), ""
    head = re.split(r"(?<=\w)(?:\s+[-–—]\s+|[.:;!?]\s+|\s*\()", body, maxsplit=1)[0]
    if len(head.split()) > MAX_WORDS:
        head = " ".join(head.split()[:MAX_WORDS])
    return head.strip(" :"), body


def _ranks(rows: Sequence[Row]) -> list[tuple[float, str]]:
    """Return for each row its rank as a heading (0 for none) and the word it is numbered by."""
    words = _markers(rows)
    counts = Counter(word for word in words if word)
    ranks: list[float] = []
    numbered = _numbered(rows)
    for at, row in enumerate(rows):
        if row.level:
            ranks.append(float(row.level))
        elif counts[words[at]] > 1:
            ranks.append(PLAIN)
        elif at in numbered:
            ranks.append(NUMBERED if row.number.isdigit() else LETTERED)
        elif _looks_like_heading(rows, at):
            ranks.append(PLAIN)
        else:
            ranks.append(0.0)
    kept = [word if counts[word] > 1 and ranks[at] else "" for at, word in enumerate(words)]
    _space(rows, ranks, kept)
    _level_series(ranks, kept)
    _lift(rows, ranks, kept)
    _sink(rows, ranks, kept)
    _close(rows, ranks)
    return list(zip(ranks, kept, strict=True))


def _marker(row: Row) -> str:
    mark = MARKER.match(row.text) if row.text else None
    if mark is None:
        return ""
    word: str = (mark["word"] or mark["counted"]).lower()
    if word != "q":
        return word
    # "Q1: Do I need a degree?" is a question, "Q1: Databases" a quarter.
    return "" if row.text.endswith("?") else "quarter"


def _markers(rows: Sequence[Row]) -> list[str]:
    """Return the word each row is numbered by. A list item counts only where no other line has the word."""
    words = [_marker(row) for row in rows]
    own = {word for row, word in zip(rows, words, strict=True) if not row.is_bullet}
    return [
        "" if row.is_bullet and (word in own or row.depth) else word
        for row, word in zip(rows, words, strict=True)
    ]


def _numbered(rows: Sequence[Row]) -> set[int]:
    """Return the numbered rows that are headings: in their list, most have something below them.

    "1. Python 2. SQL" is a list; "1. Python" over bullets, "2. SQL" over bullets are headings.
    """
    at = [number for number, row in enumerate(rows) if row.number and not row.level and not row.depth]
    headings: set[int] = set()
    for group in (
        [number for number in at if rows[number].number.isdigit()],
        [number for number in at if rows[number].number.isalpha()],
    ):
        runs: list[list[int]] = []
        for number in group:
            if rows[number].number in {"1", "A"} or not runs:
                runs.append([])
            runs[-1].append(number)
        for run in runs:
            bearing = [n for n in run if n + 1 < len(rows) and n + 1 not in run and _bears(rows, n)]
            titles = [n for n in bearing if len(rows[n].text.split()) <= MAX_WORDS + 4]
            if len(run) > 1 and run[0] in titles and 2 * len(titles) >= len(run):
                headings |= set(run) if len(titles) == len(run) else set(titles)
            elif len(run) >= _LONG_RUN and 3 * len(titles) >= 2 * len(run):
                # "1. Git" with nothing below it opens the same list as "2. Kotlin" over its topics.
                headings |= set(run)
    return headings


def _bears(rows: Sequence[Row], at: int) -> bool:
    """Tell whether what follows a numbered row stands below it."""
    after = rows[at + 1]
    if after.level or rows[at].links:
        return False
    return not (after.number and not after.depth and after.number.isdigit() == rows[at].number.isdigit())


def _looks_like_heading(rows: Sequence[Row], at: int) -> bool:
    row = rows[at]
    if at + 1 == len(rows) or row.is_bullet or row.number or row.cells or row.flow or row.links:
        return False
    before, after = rows[at - 1] if at else None, rows[at + 1]
    if not _reads_like_title(row.text):
        return False
    if _is_rung(after) or (at + 2 < len(rows) and _is_rung(rows[at + 2]) and BESIDE.search(row.text)):
        return True
    if before is not None and not row.gap and _leads_on(before, row):
        return False
    return row.is_bold or after.is_bullet or bool(after.number) or _outgrows(row, after) or _is_short(after)


def _is_rung(row: Row) -> bool:
    """Tell whether a line says the years of a rung of the career ladder, whose title stands above."""
    return not (row.is_bullet or row.cells) and EXPERIENCE.match(row.text) is not None


def _leads_on(before: Row, row: Row) -> bool:
    """Tell whether the line above, with no room between, is the label or the beginning of this one."""
    if label_kind(before.text) and before.text.endswith(":"):
        return True
    if before.level or before.is_bullet or before.cells or _ENDED.search(before.text):
        return False
    return not (_is_short(before) and row.is_bold)


def _reads_like_title(text: str) -> bool:
    letter = next(filter(str.isalpha, text), "")
    is_title = letter.isupper() and text[-1] not in ".,;:!…" and len(text) <= _MAX_LETTERS
    is_title = is_title and len(text.split()) <= MAX_WORDS and sum(map(str.isalpha, text)) >= _MIN_LETTERS
    is_other = CAPTION.match(text) or _ANSWER.match(text) or DATE.search(text)
    return is_title and not (is_other or DURATION.fullmatch(text.strip("~ ()")) or label_of_line(text))


def _outgrows(row: Row, after: Row) -> bool:
    return bool(after.cells) or len(after.text) > len(row.text) or bool(re.search(r"[.!?:]$", after.text))


def _is_short(row: Row) -> bool:
    return not row.is_bullet and len(row.text.split()) <= MAX_WORDS


def _close(rows: Sequence[Row], ranks: list[float]) -> None:
    """Lift what ends a document ("Conclusion", "FAQ") to the highest rank below the title's."""
    used = sorted({rank for rank in ranks if rank > 1})
    for at, row in enumerate(rows):
        if ranks[at] >= SPACED and used and CLOSING.match(row.text):
            ranks[at] = used[0]


def _space(rows: Sequence[Row], ranks: list[float], words: Sequence[str]) -> None:
    """Lift plain headings with more room above than others have."""
    plain = [at for at, rank in enumerate(ranks) if rank == PLAIN and at]
    gaps = {rows[at].gap for at in plain}
    if len(gaps) > 1 and max(gaps) > 1:
        for at in plain:
            if rows[at].gap > 1:
                ranks[at] = SPACED
    # The first of a series stands close under the heading of all.
    _level_series(ranks, words)


def _level_series(ranks: list[float], words: Sequence[str]) -> None:
    """Give all headings numbered by one word the rank that the highest of them has."""
    found = [word for word in MARKERS if word in words]
    for order, word in enumerate(found):
        members = [at for at, own in enumerate(words) if own == word]
        best = min(ranks[at] for at in members)
        if best >= SPACED:
            # Where no format ranks them, weeks stand inside months and days inside weeks.
            best = round(best) - 0.01 * (len(found) - order - 1)
        for at in members:
            ranks[at] = best


def _sink(rows: Sequence[Row], ranks: list[float], words: Sequence[str]) -> None:
    """Put headings that no format ranks below the phase they stand in: "1. SQL" after "Phase 1".

    Between two phases there is nothing else. After the last one they belong to it only where the others have
    such headings, too, and only up to a section about the job.
    """
    series = next((word for word in MARKERS if word in words), "")
    members = [at for at, word in enumerate(words) if word == series] if series else []
    has_inner = False
    for number, start in enumerate(members):
        is_last = number + 1 == len(members)
        base = ranks[start]
        for at in range(start + 1, len(rows) if is_last else members[number + 1]):
            if not ranks[at]:
                continue
            if rows[at].level and ranks[at] <= ranks[start]:
                break
            if is_last and (BESIDE.search(rows[at].text) or CLOSING.match(rows[at].text)):
                break
            if words[at]:
                base = ranks[at]
            elif not rows[at].level and ranks[at] <= base and (has_inner or not is_last):
                ranks[at] = base + ranks[at] / 1000
                has_inner = True


def _lift(rows: Sequence[Row], ranks: list[float], words: Sequence[str]) -> None:
    """Lift plain headings that have nothing but another heading below them above it."""
    for at in range(len(rows) - 2, -1, -1):
        follower = ranks[at + 1]
        if words[at] or ranks[at] < SPACED or not SPACED - 1 <= follower <= ranks[at]:
            continue
        if ranks[at] == SPACED == follower and words[at + 1]:
            # The heading over a series keeps its rank, so that the next section can end the last of it.
            for member in (number for number, word in enumerate(words) if word == words[at + 1]):
                ranks[member] = SPACED + 0.5
        elif label_kind(rows[at + 1].text) is None:
            ranks[at] = follower - 0.5
