"""Words of a PDF page with their boxes, and what is drawn around them."""

from dataclasses import dataclass
from typing import NamedTuple


class Word(NamedTuple):
    """A word on an upright page; lengths in points, y downwards from the page's top."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    base: float
    """The baseline: words of one line share it, whatever their sizes."""
    size: float
    bold: bool
    place: int
    """Its position in the content stream."""


class Style(NamedTuple):
    """What a text object looks like."""

    font: str
    weight: int
    colour: tuple[int, int, int]
    alpha: int
    mode: int
    """Text render mode of the PDF standard; 3 and 7 draw nothing."""
    order: int
    """Its place in the drawing order; what is drawn later may cover it."""

    is_icon: bool = False
    """Its font's letters are pictures."""

    @property
    def is_unpainted(self) -> bool:
        """Whether drawing the object leaves no mark."""
        return self.mode in {3, 7} or self.alpha <= 12


class Box(NamedTuple):
    """A drawn shape or image on the upright page."""

    x0: float
    top: float
    x1: float
    bottom: float
    is_image: bool
    order: int
    colour: tuple[int, int, int] | None
    """What it is filled with; `None` for pictures and outlines."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageWords:
    """What stands on one page. `styles` runs parallel to `words`."""

    width: float
    height: float
    words: tuple[Word, ...]
    styles: tuple[Style, ...]
    sideways: tuple[str, ...]
    """Words written across the reading direction, such as a label up the margin."""
    shapes: tuple[Box, ...]
    lost: int
    """Glyphs that carry no text: icons, unmapped characters."""
    damaged: int
    """Control characters inside words: letters PDFium could not name (ligatures of old LaTeX fonts)."""
    icons: int
    """Glyphs of fonts whose letters are pictures; they are left out of the words."""
    quarter: int
    """Quarter turns, anticlockwise, by which the text was written and the page was turned back."""
