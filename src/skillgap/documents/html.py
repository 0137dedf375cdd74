"""Read an HTML page: the words a browser shows, in reading order."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from skillgap.documents.compose import Draft, digest, empty, lay_out
from skillgap.documents.encoding import decode
from skillgap.documents.glyphs import list_mark
from skillgap.documents.html_hiding import Hiding, Sight
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
    hiding = Hiding(root)
    anchors = (
        (" ".join(anchor.text_content().split()), link)
        for anchor, link in linked
        if not any(
            above.tag in _UNSEEN or hiding.sight(above) is not Sight.SEEN
            for above in (anchor, *anchor.iterancestors())
        )
    )
    hidden: dict[Sight, list[str]] = {Sight.AWAY: [], Sight.UNFOLDED: []}
    laid_out, lines = lay_out(list(_drafts(root, hiding, hidden)), name=name, limits=limits)
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


def _findings(hidden: Mapping[Sight, list[str]]) -> Iterator[Finding]:
    for sight, severity, message, fix in (
        (
            Sight.AWAY,
            Severity.WARN,
            "The page holds text that nobody sees",
            "Remove it: screeners show it as plain text, and it counts as deception.",
        ),
        (
            Sight.UNFOLDED,
            Severity.INFO,
            "The page holds text that it does not show at first",
            "If it belongs to the text, unfold it and save the page again.",
        ),
    ):
        words = " ".join(hidden[sight]).split()
        if words:
            quote = " ".join(words[:_SHOWN]) + (" \u2026" if len(words) > _SHOWN else "")
            yield Finding(code="hidden-text", severity=severity, message=f'{message}: "{quote}".', fix=fix)


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


def _drafts(
    root: Any,  # noqa: ANN401  an element of lxml
    hiding: Hiding,
    hidden: Mapping[Sight, list[str]],
) -> Iterator[Draft]:
    """Yield the lines; what nobody sees goes to `hidden`."""
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
        sight = hiding.sight(element) if tag and tag not in _UNSEEN else Sight.SEEN
        if not tag or tag in _UNSEEN or sight is not Sight.SEEN:
            if sight is not Sight.SEEN:
                hidden[sight].append(" ".join(element.text_content().split()))
            state.add(element.tail)
            continue
        if tag in _BLOCKS or tag in _HEADINGS or tag == "br":
            yield from state.flush()
        if tag in {"td", "th"} and state.parts:
            state.parts.append("\t")
        state.open(tag, is_item=tag == "li" and not _is_frame(element))
        state.add(element.text)
        stack.append((element, True))
        stack.extend((child, False) for child in reversed(element))
    yield from state.flush()


def _is_frame(item: Any) -> bool:  # noqa: ANN401  an element of lxml
    """Tell whether a list item is a frame around an entry: it holds headings, or several paragraphs."""
    if next(item.iter(*_HEADINGS), None) is not None:
        return True
    paragraphs = [block for block in item.iterdescendants("p") if "".join(block.itertext()).strip()]
    own = [block for block in paragraphs if not {above.tag for above in _up_to(item, block)} & {"ul", "ol"}]
    return len(own) > 1


def _up_to(top: Any, element: Any) -> Iterator[Any]:  # noqa: ANN401  as above
    """Elements around one, inside another."""
    for above in element.iterancestors():
        if above is top:
            return
        yield above


class _State:
    """The line being gathered, and the elements that are open around it."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self._bold: list[bool] = []
        self._opened: list[str] = []
        self._item = False
        self._gap = False
        self._rows: list[int] = []
        self._cells: list[int] = []

    def open(self, tag: str, *, is_item: bool) -> None:
        """Enter an element."""
        self._opened.append(tag)
        self._item |= is_item
        if tag in _HEADINGS or tag in {"p", "ul", "ol", "section", "table"}:
            self._gap = True
        if tag == "tr":
            self._rows.append(0)
        elif tag in {"td", "th"} and self._rows:
            self._rows[-1] += 1

    def close(self, tag: str) -> None:
        """Leave an element."""
        if tag == "tr" and self._rows:
            self._rows.pop()
        if tag in self._opened:
            del self._opened[len(self._opened) - 1 - self._opened[::-1].index(tag)]

    def add(self, text: str | None) -> None:
        """Gather text."""
        if text:
            # White space of the source is a space; only cells are parted by tabs. Figures of two elements
            # that stand side by side ("2020" and "5 years") are set apart by their styles.
            beside = bool(self.parts) and self.parts[-1][-1:].isdigit() and text[0].isdigit()
            self.parts.append(" " * beside + text.replace("\t", " "))
            if text.strip():
                if self._rows and self._rows[-1] not in self._cells[-1:]:
                    self._cells.append(self._rows[-1])
                self._bold.append(any(tag in _BOLD or tag in _HEADINGS for tag in self._opened))

    def flush(self) -> Iterator[Draft]:
        """End the line."""
        cells = [" ".join(cell.split()) for cell in "".join(self.parts).split("\t")] if self.parts else []
        text = "\t".join(cell for cell in cells if cell)
        mark = list_mark(text)
        bold, self.parts, self._bold = bool(self._bold) and all(self._bold), [], []
        places, self._cells = tuple(self._cells), []
        if text[mark:]:
            yield Draft(
                text=text[mark:],
                is_heading=any(tag in _HEADINGS for tag in self._opened),
                level=next((int(tag[1]) for tag in self._opened if tag in _HEADINGS), 0),
                is_bullet=self._item or mark > 0,
                bold=bold,
                cells=places,
                gap=self._gap,
            )
            self._item = self._gap = False
