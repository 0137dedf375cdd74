"""Outline → parts: which headings are the phases, and what stands beside them.

Phases are what the document numbers ("Step 3", "Week 1"), else headings that are built alike (duration,
goals, resources), else the rows of a table of phases, else its topics. With numbered phases, a section on
skills before or after them is a topic too; whether it becomes a phase is decided when its concepts are
known.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from skillgap.model.roadmap import PartKind
from skillgap.roadmaps.labels import label_kind
from skillgap.roadmaps.outline import Node, split_title
from skillgap.roadmaps.parts import Line, Span, read_lines, span_in, stated_weeks
from skillgap.roadmaps.rows import Row
from skillgap.roadmaps.tables import TablePhase, phases_of_table, split_tables
from skillgap.roadmaps.words import BESIDE, DURATION, GATHERS, MARKER, NOISE, OPTIONAL, SPAN, TITLE

_BUILT_FROM = frozenset(
    {
        PartKind.GOALS,
        PartKind.RESOURCES,
        PartKind.MILESTONE,
        PartKind.DURATION,
        PartKind.PROJECT,
    }
)
_MIN_FLOW = 3
_MIN_STEPS = 3
_GENERIC = frozenset({"and", "the", "skills", "proficiency", "techniques", "basics", "fundamentals", "for"})
_TRAILING = re.compile(rf"(?:\s+(?:in|for|over|within))?{DURATION.pattern}\s*$", DURATION.flags)
_ASKS = re.compile(r"(?:who|why|what|is|should)\b", re.IGNORECASE)
_BRACKETS = re.compile(r"\s*[(\[][^()\[\]]*[)\]]")


Series = Mapping[int, bool]
"""By the id of each node that is a phase: is it the last of them?"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A stretch of the document, before its lines have offsets."""

    title: str
    lines: tuple[Line, ...]
    is_phase: bool
    is_stated: bool = False
    is_optional: bool = False
    weeks: float | None = None
    heading: str = ""
    under: str = ""
    """The heading above, the document's title aside."""


def read_parts(root: Node) -> tuple[str, tuple[Part, ...]]:
    """Return the document's title and its parts in order."""
    title, body = _titled(root)
    series = _series(body)
    parts = list(_walk(body, series, beside=False, gathered=False, top=True))
    if not any(part.is_stated for part in parts):
        parts = _with_flow(parts, body)
    return title, _with_spans(parts)


def _titled(root: Node) -> tuple[str, Node]:
    """Return the title of the document and the node that holds the rest.

    The title is a heading that says so ("How to become …", "… roadmap"), else the first of all.
    """
    naming = next((node.title for node in _all(root) if not node.marker and _names_role(node.title)), "")
    first = root.children[0] if root.children else None
    if first and not first.marker and TITLE.fullmatch(first.title):
        naming = naming or first.title
    elif first and first.rank == 1 and not first.marker and TITLE.search(first.title):
        naming = first.title
    if first is None or first.marker:
        return naming, root
    if len(root.children) > 1 and first.title != naming and (first.rank > 1 or len(first.title) > 90):
        return naming, root
    body = Node(
        title="", rank=0.0, rows=[*root.rows, *first.rows], children=[*first.children, *root.children[1:]]
    )
    return naming or first.title, body


def _names_role(title: str) -> bool:
    """Tell whether a heading names the document: not "Roadmap" alone, nor "Who should become …?"."""
    return bool(TITLE.search(title)) and not TITLE.fullmatch(title) and not _ASKS.match(title)


def _all(node: Node) -> Iterator[Node]:
    for child in node.children:
        yield child
        yield from _all(child)


def _series(body: Node) -> Series:
    """Return the nodes that the document itself sets out as phases."""
    ids = _stated(list(_all(body)))
    in_order = [id(node) for node in _all(body) if id(node) in ids]
    return {key: key == in_order[-1] for key in in_order}


def _stated(nodes: Sequence[Node]) -> frozenset[int]:
    by_word: dict[str, list[Node]] = {}
    for node in nodes:
        if node.marker:
            by_word.setdefault(node.marker, []).append(node)
    groups = [group for group in by_word.values() if len(group) > 1]
    if groups:
        return frozenset(id(node) for node in min(groups, key=lambda group: group[0].rank))
    for node in nodes:
        if _lists_steps(node):
            return frozenset(map(id, node.children))
    built = [node for node in nodes if not BESIDE.search(node.title) and _is_built(node)]
    if len(built) < 2:
        return frozenset()
    # One of them may lack what most have.
    ranks = {node.rank for node in built}
    like = [node for node in nodes if node.rank in ranks and not BESIDE.search(node.title) and _kinds(node)]
    return frozenset(id(node) for node in (*built, *like))


def _lists_steps(node: Node) -> bool:
    """Tell whether a heading such as "Roadmap" has nothing but a numbered list of headings below it."""
    numbers = [child.number for child in node.children]
    is_roadmap = TITLE.search(node.title) and not BESIDE.search(node.title)
    return (
        bool(is_roadmap)
        and len(numbers) >= _MIN_STEPS
        and numbers == [str(n + 1) for n in range(len(numbers))]
    )


def _kinds(node: Node) -> set[PartKind]:
    lines = list(read_lines(node))
    topics = (
        {PartKind.LEARN} if any(line.is_labelled and line.kind is PartKind.LEARN for line in lines) else set()
    )
    return {line.kind for line in lines} & _BUILT_FROM | topics


def _is_built(node: Node) -> bool:
    return len(_kinds(node)) > 1 and not any(_is_built(child) for child in node.children)


def _walk(node: Node, series: Series, *, beside: bool, gathered: bool, top: bool = False) -> Iterator[Part]:
    if NOISE.fullmatch(node.title.strip(" :")):
        return
    if id(node) in series:
        yield from _phase(node, series, is_stated=True)
        return
    beside = beside or BESIDE.search(node.title) is not None
    gathered = gathered or GATHERS.search(node.title) is not None
    holds_series = bool(series) and any(id(child) in series for child in _all(node))
    # "Roadmap overview" is no section about the job.
    is_overview = gathered and not any(part.marker for part in node.children)
    tabled = () if series or (beside and not is_overview) else tuple(_tabled(node))
    children = [child for child in node.children if not NOISE.fullmatch(child.title.strip(" :"))]
    if tabled:
        yield from tabled
    elif top or beside or holds_series or _is_container(node, children):
        yield Part(title=node.title, lines=tuple(_own_lines(node)), is_phase=False)
    elif (not series or gathered) and label_kind(node.title) in {None, PartKind.LEARN}:
        yield from _phase(node, series, is_stated=False)
        return
    else:
        yield Part(title=node.title, lines=tuple(_own_lines(node)), is_phase=False)
    for child in children:
        for part in _walk(child, series, beside=beside, gathered=gathered):
            yield replace(part, under=part.under or node.title)


def _is_container(node: Node, children: Sequence[Node]) -> bool:
    """Tell whether the headings below are topics of their own, not parts of this one."""
    if not children:
        return False
    bare = sum(not row.cells for row in node.rows) == 0
    return bare or (len(children) > 1 and GATHERS.search(node.title) is not None and len(node.rows) < 3)


def _own_lines(node: Node) -> Iterator[Line]:
    yield from read_lines(Node(title=node.title, rank=node.rank, rows=node.rows))


def _phase(node: Node, series: Series, *, is_stated: bool) -> Iterator[Part]:
    """Yield a phase, then the optional phases that stand inside it and the sections that only follow it."""
    inside: list[Node] = []
    after: list[Node] = []
    for child in node.children:
        is_apart = OPTIONAL.search(child.heading) and any(child.rows)
        # A section about the job can only follow the last phase; nothing of that phase comes after it.
        is_beside = series.get(id(node), False) and BESIDE.search(child.title)
        if after or is_apart or is_beside:
            after.append(child)
        else:
            inside.append(child)
    core = Node(title=node.title, rank=node.rank, rows=node.rows, children=inside)
    lines = tuple(read_lines(core))
    yield Part(
        title=clean_title(node.title),
        lines=lines,
        is_phase=True,
        is_stated=is_stated,
        is_optional=OPTIONAL.search(node.heading) is not None,
        weeks=stated_weeks(node.heading, lines),
        heading=node.heading,
    )
    for child in after:
        if OPTIONAL.search(child.heading):
            yield from _phase(child, series, is_stated=is_stated)
        else:
            yield from _walk(child, series, beside=True, gathered=False)


def clean_title(title: str) -> str:
    """Return a title without what is said elsewhere: "(optional)", "(4 weeks)", a trailing colon."""
    plain = title
    for match in _BRACKETS.finditer(title):
        if OPTIONAL.search(match.group()) or re.search(
            r"\d.*(?:hour|day|week|month|year)|(?:week|month|day)s?\s*\d", match.group(), re.IGNORECASE
        ):
            plain = plain.replace(match.group(), "")
    plain = _TRAILING.sub("", SPAN.sub("", plain)) or plain
    return " ".join(plain.split()).strip(" :–—-|,") or title


def _tabled(node: Node) -> Iterator[Part]:
    """Yield the phases of tables whose rows are phases, and the rest of the node's lines."""
    plain, tables = split_tables(node.rows)
    found = [phase for table in tables for phase in phases_of_table(table)]
    if not found:
        return
    yield Part(
        title=node.title,
        lines=tuple(read_lines(Node(title=node.title, rank=node.rank, rows=plain))),
        is_phase=False,
    )
    for phase in found:
        yield _of_table(phase)


def _of_table(phase: TablePhase) -> Part:
    title, rest = split_title(phase.title, "mark" if MARKER.match(phase.title) else "")
    lines = tuple(phase.lines)
    if rest:
        lines = (Line(kind=PartKind.LEARN, row=Row(text=rest, is_bullet=True)), *lines)
    return Part(
        title=clean_title(title),
        lines=lines,
        is_phase=True,
        is_stated=True,
        is_optional=OPTIONAL.search(phase.title) is not None,
        weeks=phase.weeks,
    )


def _with_flow(parts: Sequence[Part], body: Node) -> list[Part]:
    """Add the boxes of a flowchart that no topic is named like, each after the one before it."""
    chain = dict.fromkeys(
        title for node in (body, *_all(body)) for row in node.rows for title in row.flow if title
    )
    result = list(parts)
    if len(chain) < _MIN_FLOW:
        return result
    at = 0
    for title in chain:
        like = [
            number for number, part in enumerate(result) if part.is_phase and _are_alike(part.title, title)
        ]
        if like:
            at = max(at, like[0] + 1)
        else:
            result.insert(at, Part(title=title, lines=(), is_phase=True, is_stated=True))
            at += 1
    return result


def _with_spans(parts: Sequence[Part]) -> tuple[Part, ...]:
    """Read "(0-3 months)", "(3-6 months)" as stretches of one line of time, not as estimates."""
    spans = {number: span for number, part in enumerate(parts) if (span := span_in(part.heading))}
    ends = list(spans.values())
    is_line = len(ends) > 1 and ends[0].low <= ends[0].unit and all(map(_adjoin, ends, ends[1:]))
    if not is_line:
        return tuple(parts)
    step = ends[1].low - ends[0].high
    return tuple(
        replace(part, weeks=round(spans[number].high - spans[number].low + step, 1))
        if number in spans
        else part
        for number, part in enumerate(parts)
    )


def _adjoin(one: Span, two: Span) -> bool:
    """Tell whether a stretch of time begins where another ends, or with the next week or month."""
    return abs(two.low - one.high) < 0.1 or abs(two.low - one.high - one.unit) < 0.1


def _are_alike(one: str, two: str) -> bool:
    """Tell whether the words of one title are among those of the other."""
    a, b = (set(re.findall(r"\w{3,}", text.lower())) - _GENERIC for text in (one, two))
    return bool(a and b) and (a <= b or b <= a)
