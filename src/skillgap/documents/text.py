"""Read plain text and Markdown. The text stays as it is; only the lines know headings and bullets."""

import re
from collections.abc import Iterator

from skillgap.documents.compose import check_length, check_line, digest, empty
from skillgap.documents.encoding import decode
from skillgap.documents.glyphs import BULLETS
from skillgap.model.document import Document, Limits, Line, MediaType

_HEADING = re.compile(r"(#{1,6})[ \t]+(?P<title>.*?)(?:(?<![ \t])[ \t]+#+)?[ \t]*$")
_UNDERLINE = re.compile(r"(=+|-{2,})[ \t]*$")
_BOLD = re.compile(r"(?P<mark>\*\*|__)(?P<title>(?:(?!\*\*|__).)+)(?P=mark)(?P<colon>:?)[ \t]*$")
_RULE = re.compile(r"[-*_=\u2500\u2501~#][-*_=\u2500\u2501~# \t]{2,}$")
_LINK = re.compile(
    r"\[[^\[\]\n]*\]\((?P<url>[^)\s]{1,2000}+)(?:[^\S\n][^)\n]{0,500}+)?\)|<(?P<bare>https?://[^>\s]{1,2000}+)>"
)
_BULLET = re.compile(
    rf"\\?(?:[{re.escape(''.join(sorted(BULLETS)))}]+[ \t]*"  # a glyph of its own needs no space
    r"|[-*+\u2010-\u2015](?:[ \t]+|$)"
    r"|o[ \t]+(?=[A-Z]))"  # the second level of a list copied from Word
)
_UNMARKED = re.compile(r"(?![ivx]{2,4}[.)])[^\W\d_]{2}")
"""Two letters: no mark begins with them but a Roman number."""

_HARD_BREAK = re.compile(r"(?<!\\)\\\s*$")  # Markdown's backslash at the end of a line only breaks it.
_NUMBER = re.compile(r"\(?(?:[A-Z]?\d{1,2}|[a-z]|[ivx]{2,4})\\?[.)][ \t]+(?=\S)")
_TAB = 4


def read_text(data: bytes, *, name: str, limits: Limits) -> Document:
    """Read text or Markdown.

    `Document.text` is the file as decoded, byte order mark removed and CRLF (or CR) turned to LF, and
    nothing else changed. Raises `DocumentError` for an empty file or bytes that are no text.
    """
    text = decode(data, name=name).replace("\r\n", "\n").replace("\r", "\n")
    check_length(len(text), name=name, limits=limits)
    check_line(max(map(len, text.split("\n"))), name=name, limits=limits)
    if not text.strip():
        raise empty(name)
    lines, is_markdown = _lines(text)
    if not lines:
        raise empty(name)
    found = _LINK.finditer(text) if "](" in text or "<http" in text else ()
    links = tuple(dict.fromkeys(match["url"] or match["bare"] for match in found))
    return Document(
        name=name,
        media_type=MediaType.MARKDOWN if is_markdown or links else MediaType.TEXT,
        sha256=digest(data),
        text=text,
        lines=tuple(lines),
        links=links,
    )


def _lines(text: str) -> tuple[list[Line], bool]:
    """Cut a text into lines without their marks, and tell whether any mark but a link is Markdown's."""
    lines: list[Line] = []
    is_markdown = False
    at = 0
    raws = text.split("\n")
    bodies = (
        [_HARD_BREAK.sub("", raw).strip() for raw in raws]
        if "\\\n" in text
        else [raw.strip() for raw in raws]
    )
    for number, (raw, body) in enumerate(zip(raws, bodies, strict=True)):
        start, at = at, at + len(raw) + 1
        if not body:
            continue
        lead = raw.index(body)
        start += lead
        indent = float(len(raw[:lead].expandtabs(_TAB))) if lead else 0.0
        is_underlined = number + 1 < len(bodies) and _is_underlined(bodies, number)
        if _UNMARKED.match(body) and not is_underlined:
            lines.append(Line(text=body, start=start, indent=indent))
            continue
        if _RULE.match(body):
            continue
        if heading := _HEADING.match(body):
            is_markdown = True
            inner = _BOLD.match(heading["title"])
            title, offset = heading["title"], heading.start("title")
            if inner:
                title, offset = inner["title"], offset + inner.start("title")
            if title:
                lines.append(Line(text=title, start=start + offset, is_heading=True, bold=True))
            continue
        if is_underlined:
            is_markdown = True
            lines.append(Line(text=body, start=start, is_heading=True, bold=True))
            continue
        if bold := _BOLD.match(body):
            is_markdown = True
            title = bold["title"].strip()
            offset = body.index(title)
            lines.append(Line(text=title, start=start + offset, is_heading=True, bold=True))
            continue
        is_markdown |= body.startswith(("* ", "\\-")) and "**" in body
        lines.extend(_item(body, start, indent))
    return lines, is_markdown


def _item(body: str, start: int, indent: float) -> Iterator[Line]:
    """Yield a line without the mark of a list item, if there is more of it than the mark."""
    mark = _BULLET.match(body) or _NUMBER.match(body)
    skip = mark.end() if mark else 0
    if body[skip:]:
        yield Line(text=body[skip:], start=start + skip, is_bullet=bool(mark), indent=indent)


def _is_underlined(bodies: list[str], number: int) -> bool:
    """Tell whether a line is a title over a rule: a short line by itself, no list item."""
    if _UNDERLINE.match(bodies[number + 1]) is None or (number and bodies[number - 1]):
        return False
    return len(bodies[number]) <= 80 and not _BULLET.match(bodies[number])
