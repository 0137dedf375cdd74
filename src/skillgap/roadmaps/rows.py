"""Document → rows: its lines repaired, with the marks the reader took off told as facts.

Repaired means: characters read in the wrong encoding are put right (ftfy), emoji are dropped, a label that
ran together with its text is parted from it, and lines broken by a margin are joined.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from skillgap.model.document import Document, Line, MediaType
from skillgap.model.taxonomy import Resource
from skillgap.roadmaps.labels import MAX_WORDS, label_kind, label_of_line
from skillgap.roadmaps.words import BESIDE, EXPERIENCE, GLUED, GLUED_END, MARKER, RUN_IN, TITLE

_KEYCAP = re.compile(r"(?P<digit>\d)\ufe0f?\u20e3\s*")
_EMOJI = re.compile(
    "[\U0001f000-\U0001faff\u2300-\u23ff\u2600-\u27bf\u2b00-\u2bff\u25a0-\u25ff\u2b1b-\u2b55"
    "\ufe0e\ufe0f\u200d\u20e3\ue000-\uf8ff\U000e0020-\U000e007f]+"
)
_MARKDOWN_LINK = re.compile(r"!?\[(?P<text>[^\]\n]*)\]\((?P<url>[^)\s]{1,2000}+)(?:[^\S\n][^)\n]{0,500}+)?\)")
_BARE_LINK = re.compile(r"<?\b(?P<url>https?://[^\s<>()\[\]|]+[^\s<>()\[\]|.,;:!?'\"])>?")
_EMPHASIS = re.compile(r"(?<!\\)(?:\*{1,3}|_{2,3}|`+|~~)")
_UNDERSCORE = re.compile(r"(?<!\w)_(?=\S)(?P<text>[^_]+)(?<=\S)_(?!\w)")
_HASHES = re.compile(r"[\s>]*(?P<hashes>#{1,6})\s*[*_]*$")
_NUMBER = re.compile(r"[\s>*_(]*(?:(?P<number>\d{1,2})|(?P<letter>[A-Za-z]))\\?[.)]\s*[*_]*$")
_OWN_NUMBER = re.compile(
    r"(?:(?P<number>\d{1,2})|(?P<letter>[A-H]))[.)](?:\s+|(?<=\d[.)])(?=[A-Z][a-z]))(?=[A-Z\"“'(])"
)
_CHECK_BOX = re.compile(r"\s*\[[ xX\u2713]?\]\s+")
_TABLE_RULE = re.compile(r"[|\s:+=-]+$")
_ENDED = re.compile(r"[.!?:;)\]”\"]$")
_FLOW_NODE = re.compile(r"\b\w+\s*[\[({>]+[\"“”'']*(?P<title>[^\[\](){}\"“”]+?)[\"“”'']*[\])}]+")
_FLOW_ARROW = re.compile(r"[-–—=.]+>")

_NAMED = re.compile(r"[A-Z][\w ]{2,20}: \S")
"""A line that begins with a name for itself, also one that is not known: "Evidence: a signed log"."""

_WRAPPED_FROM = 60
"""A line this long that does not end a sentence was broken by a margin."""

_SHORT = 6
"""Words of a line that may be the heading of a section about the job."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A line as a person sees it. `level` is the rank of a heading from 1, or 0."""

    text: str
    level: int = 0
    is_bullet: bool = False
    number: str = ""
    """What numbers it: "3" or "A"."""

    is_bold: bool = False
    depth: int = 0
    """How far a list item is set in: 0, 1, …"""

    gap: int = 0
    """Empty lines above."""

    cells: tuple[str, ...] = ()
    flow: tuple[str, ...] = ()
    """Titles of boxes in a diagram, in the order of its arrows."""

    links: tuple[Resource, ...] = field(default=())


def read_rows(document: Document) -> tuple[Row, ...]:
    """Return the rows of a document in reading order."""
    rows = [row for row in _rows(document) if row.text or row.cells]
    return tuple(_joined(list(_parted(rows))))


def _rows(document: Document) -> Iterator[Row]:
    from ftfy import fix_encoding

    anchors = list(document.anchors)
    sizes = sorted({line.size for line in document.lines if line.size and line.is_heading}, reverse=True)
    indents: list[float] = []
    end = 0
    for line in document.lines:
        if line.hidden:
            continue
        before = document.text[end : line.start]
        end = max(end, line.end)
        lead = before.rsplit("\n", 1)[-1]
        # A line of marks alone ("-", "---") parts what is around it as an empty line does.
        gap = max(before.count("\n") - 1, 0) if "\n" in before else 0
        if gap == 0:
            indents = indents if line.is_bullet else []
        else:
            indents = indents if line.is_bullet and line.indent else []
        depth = _depth(line, indents)
        text = _emojiless(fix_encoding(line.text))
        found = _NUMBER.match(lead)
        number = (found["number"] or found["letter"].upper()) if found else ""
        if found and found["letter"] and found["letter"].islower():
            number = ""
        row = Row(
            text="",
            level=_level(line, lead, sizes),
            is_bullet=line.is_bullet and not number,
            number=number,
            is_bold=line.bold or _is_bold(line.text),
            depth=depth,
            gap=gap,
        )
        yield _with_text(row, text, anchors, is_marked=document.media_type is not MediaType.HTML)


def _depth(line: Line, indents: list[float]) -> int:
    """Return how deep a list item stands, and remember the indents it stands below."""
    if not line.is_bullet:
        return 0
    while indents and line.indent < indents[-1]:
        indents.pop()
    if not indents or line.indent > indents[-1]:
        indents.append(line.indent)
    return len(indents) - 1


def _level(line: Line, lead: str, sizes: Sequence[float]) -> int:
    if not line.is_heading:
        return 0
    hashes = _HASHES.match(lead)
    if hashes:
        return len(hashes["hashes"])
    if line.level:
        return line.level
    if line.size in sizes:
        return 1 + sizes.index(line.size)
    return 7


def _is_bold(text: str) -> bool:
    return re.fullmatch(r"\*\*[^*]+\*\*:?|__[^_]+__:?", text.strip()) is not None


def _with_text(row: Row, text: str, anchors: list[tuple[str, str]], *, is_marked: bool) -> Row:
    """Return the row with its words, its links taken out of them."""
    links: list[Resource] = []
    if is_marked:
        links += [
            Resource(title=_plain(match["text"]), url=match["url"])
            for match in _MARKDOWN_LINK.finditer(text)
            if not match.group().startswith("!")
        ]
        text = _MARKDOWN_LINK.sub(lambda match: match["text"], text)
    while anchors and _flat(anchors[0][0]) and _flat(anchors[0][0]) in _flat(text):
        words, url = anchors.pop(0)
        links.append(Resource(title=" ".join(_emojiless(words).split()), url=url))
    flow: tuple[str, ...] = ()
    if _FLOW_ARROW.search(text):
        flow = tuple(_plain(match["title"]) for match in _FLOW_NODE.finditer(text))
    for match in _BARE_LINK.finditer(text):
        title = _plain(text[: match.start()]).rstrip(" :-–—(|,")
        title = title.rsplit(". ", 1)[-1]
        named = label_of_line(title)
        links.append(Resource(title=named[1] if named else title, url=match["url"]))
    text = _BARE_LINK.sub("", text)
    cells = _cells(text)
    if not row.number and not cells and (own := _OWN_NUMBER.match(_plain(text))):
        row = replace(row, number=own["number"] or own["letter"], is_bullet=False)
        text = _plain(text)[own.end() :]
    return replace(
        row, text="" if cells else _plain(text).rstrip(" -–—"), cells=cells, flow=flow, links=tuple(links)
    )


def _flat(text: str) -> str:
    return " ".join(text.split())


def _cells(text: str) -> tuple[str, ...]:
    body = text.strip()
    if "\t" in body:
        return tuple(_plain(cell) for cell in body.split("\t"))
    if body.startswith("|") and body.count("|") > 2:
        if _TABLE_RULE.match(body):
            return ()
        return tuple(_plain(cell) for cell in body.strip("|").split("|"))
    return ()


def _plain(text: str) -> str:
    """Return a text without marks of emphasis, with single spaces."""
    text = _CHECK_BOX.sub("", text, count=1) if _CHECK_BOX.match(text) else text
    text = _UNDERSCORE.sub(lambda match: match["text"], _EMPHASIS.sub("", text))
    text = text.replace("\\", "").replace("\u00a0", " ").replace("\u2011", "-")
    return " ".join(text.split()) if not _TABLE_RULE.fullmatch(text) else ""


def _emojiless(text: str) -> str:
    return _EMOJI.sub(" ", _KEYCAP.sub(lambda match: f"{match['digit']}. ", text)).strip(" ")


def _parted(rows: Sequence[Row]) -> Iterator[Row]:
    """Part labels from what ran together with them: "4 weeksGoals", "MilestoneBuild a site"."""
    for row in rows:
        if row.cells or row.level:
            yield row
            continue
        pieces = RUN_IN.split(row.text)
        if len(pieces) > 1 and (not row.is_bullet or MARKER.match(row.text)):
            yield from _of_paragraph(row, pieces)
            continue
        tail = GLUED_END.search(row.text)
        if tail:
            yield replace(row, text=row.text[: tail.start()], links=())
            yield replace(row, text=tail["label"] + ":", gap=0, is_bullet=False, number="")
            continue
        head = GLUED.match(row.text)
        # "ProjectX" and "SkillsUSA" are names: only a word in lower case or a number after the first tells.
        if head and re.match(r"[A-Z0-9][a-z0-9+]*\b", row.text[head.end() :]):
            yield Row(text=head["label"] + ":", gap=row.gap)
            yield replace(row, text=row.text[head.end() :], gap=0)
            continue
        yield row


def _of_paragraph(row: Row, pieces: Sequence[str]) -> Iterator[Row]:
    """Yield the labelled pieces of a paragraph, each with the links whose words it holds."""
    placed: set[Resource] = set()
    for number, piece in enumerate(pieces):
        is_last = number + 1 == len(pieces)
        links = tuple(link for link in row.links if link not in placed and (is_last or link.title in piece))
        placed.update(links)
        text = piece.strip()
        yield (replace(row, text=text, links=links) if number == 0 else Row(text=text, links=links))


def _joined(rows: Sequence[Row]) -> Iterator[Row]:
    """Join what a margin broke: a line in lower case, or one after a long line that ends no sentence."""
    held: Row | None = None
    for at, row in enumerate(rows):
        after = rows[at + 1] if at + 1 < len(rows) else None
        is_lead = (
            after is not None
            and (after.is_bullet or EXPERIENCE.match(after.text) is not None)
            and row.text[:1].isupper()
        )
        if held is not None and not (is_lead and len(row.text) < _WRAPPED_FROM) and _continues(held, row):
            held = replace(held, text=f"{held.text} {row.text}", links=(*held.links, *row.links))
            continue
        if held is not None:
            yield held
        held = row
    if held is not None:
        yield held


def _continues(held: Row, row: Row) -> bool:
    if row.is_bullet or row.number or row.level or row.cells or row.gap or row.is_bold or row.flow:
        return False
    if (
        label_kind(row.text)
        or label_of_line(row.text)
        or _NAMED.match(row.text)
        or EXPERIENCE.match(row.text)
    ):
        return False
    if row.text[:1].isupper() and len(row.text.split()) <= _SHORT and BESIDE.search(row.text):
        return False
    if TITLE.search(held.text) and len(held.text.split()) <= MAX_WORDS and row.text[:1].isupper():
        return False
    if held.level or held.cells or held.flow or _ENDED.search(held.text) or MARKER.match(row.text):
        return False
    return row.text[:1].islower() or len(held.text) >= _WRAPPED_FROM
