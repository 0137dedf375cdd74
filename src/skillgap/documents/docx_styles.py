"""What a DOCX paragraph or run looks like, through its chain of styles."""

from collections.abc import Iterator
from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

Element = Any
"""An lxml element; python-docx publishes no types."""


class Styles:
    """The styles of one document, looked up by paragraph and run."""

    def __init__(self, document: Any) -> None:  # noqa: ANN401  python-docx publishes no types
        root = document.styles.element
        self._styles: dict[str, Element] = {
            style.get(f"{W}styleId", ""): style for style in root.iter(f"{W}style")
        }
        self._default = next(
            (
                style
                for style in root.iter(f"{W}style")
                if style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in {"1", "true"}
            ),
            None,
        )
        self._document_run = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        self._list_indents = dict(_list_indents(document))

    def is_heading(self, paragraph: Element) -> bool:
        """Tell whether a paragraph is a heading by its style's name or an outline level."""
        for style in self._chain(_style_id(paragraph, "p")):
            name = style.find(f"{W}name")
            if name is not None and name.get(f"{W}val", "").lower().startswith("heading"):
                return True
        level = self._of_paragraph(paragraph, "outlineLvl")
        return level is not None and level.get(f"{W}val") in set("012345678")

    def is_listed(self, paragraph: Element) -> bool:
        """Tell whether a paragraph is numbered or bulleted, by itself or by its style."""
        numbering = self._of_paragraph(paragraph, "numPr")
        if numbering is None:
            return False
        number = numbering.find(f"{W}numId")
        # In a style a level alone still inherits its list; 0 takes the paragraph out of every list.
        return number is None or number.get(f"{W}val") != "0"

    def indent(self, paragraph: Element) -> float:
        """Left indent in points; each list level counts 18."""
        numbering = self._of_paragraph(paragraph, "numPr")
        level = numbering.find(f"{W}ilvl") if numbering is not None else None
        if level is not None:
            return 18.0 * (1 + _number(level.get(f"{W}val")))
        indent = self._of_paragraph(paragraph, "ind")
        if indent is None:
            # "List Bullet 2" is a list of its own, and only that list knows how far in it stands.
            number = numbering.find(f"{W}numId") if numbering is not None else None
            return self._list_indents.get(number.get(f"{W}val"), 0.0) if number is not None else 0.0
        return _number(indent.get(f"{W}left") or indent.get(f"{W}start")) / 20

    def size(self, run: Element) -> float:
        """Size in points."""
        size = self._of_run(run, "sz")
        return _number(size.get(f"{W}val")) / 2 if size is not None else 10.0

    def is_bold(self, run: Element) -> bool:
        """Tell whether a run is bold."""
        return _is_on(self._of_run(run, "b"))

    def is_hidden(self, run: Element) -> bool:
        """Tell whether a run cannot be seen: hidden, white on white, or smaller than 2.5 points."""
        if _is_on(self._of_run(run, "vanish")) or self.size(run) < 2.5:
            return True
        colour = self._of_run(run, "color")
        if colour is None or not _is_white(colour.get(f"{W}val", "")):
            return False
        return not (_is_on_ground(run) or self._is_shaded(run))

    def _is_shaded(self, run: Element) -> bool:
        if self._of_run(run, "highlight") is not None or _has_fill(self._of_run(run, "shd")):
            return True
        paragraph = next(run.iterancestors(f"{W}p"), None)
        return paragraph is not None and _has_fill(self._of_paragraph(paragraph, "shd"))

    def _of_run(self, run: Element, tag: str) -> Element | None:
        own = run.find(f"{W}rPr/{W}{tag}")
        if own is not None:
            return own
        for style in self._chain(_style_id(run, "r")):
            if (found := style.find(f"{W}rPr/{W}{tag}")) is not None:
                return found
        paragraph = next(run.iterancestors(f"{W}p"), None)
        for style in self._chain(_style_id(paragraph, "p")) if paragraph is not None else ():
            if (found := style.find(f"{W}rPr/{W}{tag}")) is not None:
                return found
        if self._default is not None and (found := self._default.find(f"{W}rPr/{W}{tag}")) is not None:
            return found
        return self._document_run.find(f"{W}{tag}") if self._document_run is not None else None

    def _of_paragraph(self, paragraph: Element, tag: str) -> Element | None:
        own = paragraph.find(f"{W}pPr/{W}{tag}")
        if own is not None:
            return own
        for style in self._chain(_style_id(paragraph, "p")):
            if (found := style.find(f"{W}pPr/{W}{tag}")) is not None:
                return found
        return None

    def _chain(self, style_id: str) -> Iterator[Element]:
        """Yield a style and what it is based on; a loop in the file ends it."""
        seen: set[str] = set()
        while style_id in self._styles and style_id not in seen:
            seen.add(style_id)
            style = self._styles[style_id]
            yield style
            based = style.find(f"{W}basedOn")
            style_id = based.get(f"{W}val", "") if based is not None else ""


def _list_indents(document: Any) -> Iterator[tuple[str, float]]:  # noqa: ANN401  python-docx publishes no types
    """Yield the number of each list with the indent of its first level, in points."""
    parts = (each.target_part for each in document.part.rels.values() if each.reltype.endswith("/numbering"))
    for root in (part.element for part in parts if hasattr(part, "element")):
        kinds = {kind.get(f"{W}abstractNumId"): kind for kind in root.iter(f"{W}abstractNum")}
        for each in root.iter(f"{W}num"):
            kind = each.find(f"{W}abstractNumId")
            level = kinds.get(kind.get(f"{W}val")) if kind is not None else None
            indent = level.find(f"{W}lvl/{W}pPr/{W}ind") if level is not None else None
            if indent is not None:
                yield (
                    each.get(f"{W}numId", ""),
                    _number(indent.get(f"{W}left") or indent.get(f"{W}start")) / 20,
                )


def _style_id(element: Element, kind: str) -> str:
    style = element.find(f"{W}{kind}Pr/{W}{kind}Style")
    return style.get(f"{W}val", "") if style is not None else ""


def _number(text: str | None) -> float:
    try:
        return float(text or 0)
    except ValueError:
        # Sizes like "12pt" are allowed by the standard and written by nobody.
        return 0.0


def _is_on(toggle: Element | None) -> bool:
    return toggle is not None and toggle.get(f"{W}val", "1") not in {"0", "false", "off"}


def _is_white(colour: str) -> bool:
    try:
        return len(colour) == 6 and min(bytes.fromhex(colour)) > 240
    except ValueError:
        # "auto" is black on light ground and white on dark.
        return False


def _has_fill(shading: Element | None) -> bool:
    fill = shading.get(f"{W}fill", "auto") if shading is not None else "auto"
    return fill != "auto" and not _is_white(fill)


def _is_on_ground(run: Element) -> bool:
    """Tell whether a run stands in a shaded cell, or in a text box, whose ground is not looked into."""
    for ancestor in run.iterancestors():
        if ancestor.tag == f"{W}txbxContent":
            return True
        if ancestor.tag == f"{W}tc" and _has_fill(ancestor.find(f"{W}tcPr/{W}shd")):
            return True
    return False
