"""Read an HTML page: the words a browser shows, in reading order."""

import re
from collections.abc import Iterator
from typing import Any

from skillgap.documents.compose import Draft, digest, empty, lay_out
from skillgap.documents.encoding import decode
from skillgap.documents.glyphs import list_mark
from skillgap.model.document import Document, Finding, Limits, MediaType, Severity

_UNSEEN = frozenset({
    "script", "style", "noscript", "template", "head", "title", "meta", "link", "svg", "canvas", "iframe",
    "object", "nav", "button", "select",
})  # fmt: skip
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "dd", "details", "dialog", "div", "dl",
    "dt", "fieldset", "figcaption", "figure", "footer", "form", "header", "hr", "html", "legend", "li",
    "main", "ol", "p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul",
})  # fmt: skip
_BOLD = frozenset({"b", "strong", "th"})
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d])|opacity\s*:\s*0(?![.\d])"
)
_STYLED_AWAY = re.compile(
    r"font-size\s*:\s*0(?![.\d])|opacity\s*:\s*0(?![.\d])|(?:left|top|text-indent)\s*:\s*-\d{4,}"
)
_WHITE = re.compile(r"(?<![\w-])color\s*:\s*(?:white|#fff(?:fff)?|transparent)(?!\w)")
_SHOWN = 40  # words of hidden text that a message quotes
_DECLARED = re.compile(rb"<\?xml[^>]*\?>")


def looks_like_html(data: bytes) -> bool:
    """Tell HTML by its first tag."""
    head = data[:1024].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    return head.startswith((b"<!doctype html", b"<html", b"<head", b"<body", b"<?xml")) or (
        head.startswith(b"<") and re.search(rb"<(html|body|div|p|h1|ul|table)[\s>]", head) is not None
    )


def read_html(data: bytes, *, name: str, limits: Limits) -> Document:
    """Read a web page; hidden elements, scripts and navigation are left out.

    Raises `DocumentError` when no word is left.
    """
    from lxml import etree, html

    text = decode(_declared_as_utf8(data), name=name)
    parser = html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, encoding="utf-8")
    try:
        root = html.document_fromstring(_DECLARED.sub(b"", text.encode("utf-8", "replace")), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise empty(name) from error
    linked = [
        (anchor, link)
        for anchor in root.iter("a")
        if (link := (anchor.get("href") or "").strip()) and ":" in link
    ]
    anchors = (
        (" ".join(anchor.text_content().split()), link)
        for anchor, link in linked
        if not any(above.tag in _UNSEEN or _is_hidden(above) for above in (anchor, *anchor.iterancestors()))
    )
    hidden: list[str] = []
    laid_out, lines = lay_out(list(_drafts(root, hidden)), name=name, limits=limits)
    return Document(
        name=name,
        media_type=MediaType.HTML,
        sha256=digest(data),
        text=laid_out,
        lines=lines,
        findings=tuple(_findings(hidden)),
        links=tuple(dict.fromkeys(link for _, link in linked)),
        anchors=tuple((words, link) for words, link in anchors if words),
    )


def _findings(hidden: list[str]) -> Iterator[Finding]:
    words = " ".join(hidden).split()
    if words:
        quote = " ".join(words[:_SHOWN]) + (" \u2026" if len(words) > _SHOWN else "")
        yield Finding(
            code="hidden-text",
            severity=Severity.WARN,
            message=f'The page holds text that nobody sees: "{quote}".',
            fix="Remove it: screeners show it as plain text, and it counts as deception.",
        )


def _declared_as_utf8(data: bytes) -> bytes:
    """Turn a page that declares a legacy encoding into UTF-8."""
    declared = re.search(rb"charset=[\"']?([\w-]+)", data[:2048])
    if declared:
        try:
            return data.decode(declared.group(1).decode("ascii")).encode("utf-8")
        except (LookupError, UnicodeError):
            # The declaration is wrong, as it often is; the bytes themselves decide.
            return data
    return data


def _drafts(root: Any, hidden: list[str]) -> Iterator[Draft]:  # noqa: ANN401  an element of lxml
    """Yield the lines; what is styled so that nobody sees it goes to `hidden`."""
    state = _State()
    # Walked with a stack of its own: pages nest deeper than Python's.
    stack: list[tuple[Any, bool]] = [(root, False)]
    while stack:
        element, is_end = stack.pop()
        tag = element.tag if isinstance(element.tag, str) else ""
        if is_end:
            if tag in _BLOCKS or tag in _HEADINGS:
                yield from state.flush()
            state.close(tag)
            state.add(element.tail)
            continue
        if not tag or tag in _UNSEEN or _is_hidden(element):
            # What scripts and menus unfold later is hidden too; only words that are styled away are a trick.
            if tag and tag not in _UNSEEN and _is_styled_away(element):
                hidden.append(" ".join(element.text_content().split()))
            state.add(element.tail)
            continue
        if tag in _BLOCKS or tag in _HEADINGS or tag == "br":
            yield from state.flush()
        if tag in {"td", "th"} and state.parts:
            state.parts.append("\t")
        state.open(tag)
        state.add(element.text)
        stack.append((element, True))
        stack.extend((child, False) for child in reversed(element))
    yield from state.flush()


def _is_styled_away(element: Any) -> bool:  # noqa: ANN401  an element of lxml
    """Tell whether an element takes its place on the page and is still not seen.

    White words count only where nothing around them may be dark: no background, no class.
    """
    style = (element.get("style") or "").lower()
    if _STYLED_AWAY.search(style):
        return True
    return _WHITE.search(style) is not None and not any(
        around.get("class") or around.get("bgcolor") or "background" in (around.get("style") or "").lower()
        for around in (element, *element.iterancestors())
    )


def _is_hidden(element: Any) -> bool:  # noqa: ANN401  an element of lxml
    return (
        _is_styled_away(element)
        or element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or _HIDDEN.search((element.get("style") or "").lower()) is not None
    )


class _State:
    """The line being gathered, and the elements that are open around it."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self._bold: list[bool] = []
        self._opened: list[str] = []
        self._item = False
        self._gap = False

    def open(self, tag: str) -> None:
        """Enter an element."""
        self._opened.append(tag)
        if tag == "li":
            self._item = True
        if tag in _HEADINGS or tag in {"p", "ul", "ol", "section", "table"}:
            self._gap = True

    def close(self, tag: str) -> None:
        """Leave an element."""
        if tag in self._opened:
            del self._opened[len(self._opened) - 1 - self._opened[::-1].index(tag)]

    def add(self, text: str | None) -> None:
        """Gather text."""
        if text:
            self.parts.append(text)
            if text.strip():
                self._bold.append(any(tag in _BOLD or tag in _HEADINGS for tag in self._opened))

    def flush(self) -> Iterator[Draft]:
        """End the line."""
        cells = [" ".join(cell.split()) for cell in "".join(self.parts).split("\t")] if self.parts else []
        text = "\t".join(cell for cell in cells if cell)
        mark = list_mark(text)
        bold, self.parts, self._bold = bool(self._bold) and all(self._bold), [], []
        if text[mark:]:
            yield Draft(
                text=text[mark:],
                is_heading=any(tag in _HEADINGS for tag in self._opened),
                level=next((int(tag[1]) for tag in self._opened if tag in _HEADINGS), 0),
                is_bullet=self._item or mark > 0,
                bold=bold,
                gap=self._gap,
            )
            self._item = self._gap = False
