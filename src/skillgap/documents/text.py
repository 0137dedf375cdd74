"""Read plain text and Markdown. The text stays as it is; only the lines know headings and bullets."""

import re

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
_NUMBER = re.compile(r"\(?(?:\d{1,2}|[a-z])\\?[.)][ \t]+(?=\S)")
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
    return Document(
        name=name,
        media_type=MediaType.MARKDOWN if is_markdown else MediaType.TEXT,
        sha256=digest(data),
        text=text,
        lines=tuple(lines),
        links=tuple(dict.fromkeys(match["url"] or match["bare"] for match in _LINK.finditer(text))),
    )


def _lines(text: str) -> tuple[list[Line], bool]:
    """Cut a text into lines without their marks, and tell whether the marks are Markdown's."""
    lines: list[Line] = []
    is_markdown = False
    at = 0
    raws = text.split("\n")
    for number, raw in enumerate(raws):
        start, at = at, at + len(raw) + 1
        body = raw.strip()
        if not body or _RULE.match(body):
            continue
        start += len(raw) - len(raw.lstrip())
        following = raws[number + 1].strip() if number + 1 < len(raws) else ""
        if heading := _HEADING.match(body):
            is_markdown = True
            inner = _BOLD.match(heading["title"])
            title, offset = heading["title"], heading.start("title")
            if inner:
                title, offset = inner["title"], offset + inner.start("title")
            if title:
                lines.append(Line(text=title, start=start + offset, is_heading=True, bold=True))
            continue
        if _UNDERLINE.match(following) and _is_underlined(raws, number):
            is_markdown = True
            lines.append(Line(text=body, start=start, is_heading=True, bold=True))
            continue
        if bold := _BOLD.match(body):
            is_markdown = True
            title = bold["title"].strip()
            offset = body.index(title)
            lines.append(Line(text=title, start=start + offset, is_heading=True, bold=True))
            continue
        mark = _BULLET.match(body) or _NUMBER.match(body)
        skip = mark.end() if mark else 0
        is_markdown |= bool(_LINK.search(body)) or (body.startswith(("* ", "\\-")) and "**" in body)
        if body[skip:]:
            indent = len(raw.expandtabs(_TAB)) - len(raw.expandtabs(_TAB).lstrip())
            lines.append(
                Line(text=body[skip:], start=start + skip, is_bullet=bool(mark), indent=float(indent))
            )
    return lines, is_markdown


def _is_underlined(raws: list[str], number: int) -> bool:
    """Tell whether a line is a title over a rule: a short line by itself, no list item."""
    body = raws[number].strip()
    above = raws[number - 1].strip() if number else ""
    return not above and len(body) <= 80 and not _BULLET.match(body)
