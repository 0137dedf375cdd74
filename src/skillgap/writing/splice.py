"""Put changed paragraphs back into the XML they came from, so that every other byte stays as it was.

Writing the whole tree anew would be the same document to Word and another one to whoever compares files: a
parser forgets how an empty tag or a quotation mark was written.
"""

import re
from collections.abc import Container, Mapping, Sequence
from typing import Any
from xml.parsers import expat

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TAG = re.compile(rb"<(?:[^>\"']|\"[^\"]*\"|'[^']*')*>")
_DECLARATION = re.compile(rb'\sxmlns(?::[\w.-]+)?="[^"]*"')


def spliced(
    raw: bytes, paragraphs: Sequence[Any], fresh: Mapping[int, Any], changed: Container[int]
) -> bytes | None:
    """Return the XML with new paragraphs in place of old ones, or `None` where that cannot be done.

    `paragraphs` are all of the tree that was parsed from `raw`, in document order, as they were before any
    change; `fresh` says which element stands at the place of which of them now, and `changed` holds the
    identities of those whose content is another one.
    """
    spans = _spans(raw)
    if spans is None or len(spans) != len(paragraphs):
        return None
    where = {id(element): span for element, span in zip(paragraphs, spans, strict=True)}
    out: list[bytes] = []
    at = 0
    for number in sorted(fresh, key=lambda number: spans[number]):
        start, end = spans[number]
        if start < at:
            # It stands inside a paragraph that was written anew, with it.
            continue
        element = fresh[number]
        old = where.get(id(element)) if id(element) not in changed else None
        out += [raw[at:start], raw[old[0] : old[1]] if old else _serialised(element, raw)]
        at = end
    return b"".join((*out, raw[at:]))


def _serialised(element: Any, raw: bytes) -> bytes:  # noqa: ANN401  lxml elements
    """Return an element as bytes without the declarations that the document's own root makes."""
    from lxml import etree

    written: bytes = etree.tostring(element, encoding="UTF-8", with_tail=False)
    written = written.removeprefix(b"<?xml version='1.0' encoding='UTF-8'?>\n")
    root = raw[: raw.find(b">", raw.find(b"<w:") if b"<w:" in raw else 0) + 1]
    known = set(_DECLARATION.findall(root))
    opening, rest = written[: (end := written.find(b">"))], written[end:]
    return _DECLARATION.sub(lambda found: b"" if found.group() in known else found.group(), opening) + rest


def _spans(raw: bytes) -> list[tuple[int, int]] | None:
    """Return where each paragraph begins and ends in the bytes, in document order."""
    if not re.match(
        rb"(?:\xef\xbb\xbf)?(?:<\?xml[^>]*encoding=[\"']utf-8[\"'][^>]*>|<(?!\?xml))", raw, re.IGNORECASE
    ):
        return None
    found: list[list[int]] = []
    open_ones: list[list[int]] = []
    parser = expat.ParserCreate(namespace_separator="|")

    def begin(name: str, _attributes: object) -> None:
        if name == f"{_WORD}|p":
            open_ones.append([parser.CurrentByteIndex, 0])
            found.append(open_ones[-1])

    def end(name: str) -> None:
        if name == f"{_WORD}|p":
            span = open_ones.pop()
            at = parser.CurrentByteIndex
            # The end of an empty tag is told at its beginning or behind it; quotation marks may hold a ">".
            tag = _TAG.match(raw, at if raw.startswith(b"</", at) else span[0])
            span[1] = tag.end() if tag else 0

    parser.StartElementHandler, parser.EndElementHandler = begin, end
    try:
        parser.Parse(raw, True)  # noqa: FBT003, expat takes no name here
    except expat.ExpatError:
        return None
    spans = [(start, stop) for start, stop in found]
    return spans if all(start < stop for start, stop in spans) else None
