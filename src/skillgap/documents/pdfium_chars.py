"""The characters of a PDF page as PDFium knows them, and what the objects that draw them look like."""

import ctypes
import math
from typing import Any, NamedTuple

from skillgap.documents.fonts import is_icon
from skillgap.documents.glyph_names import plain_name
from skillgap.documents.words import Box, Style

Rect = tuple[float, float, float, float]
"""Left, bottom, right, top on the page of the PDF."""


class Chars:
    """The characters of one PDFium text page, asked one at a time."""

    def __init__(self, raw: Any, textpage: Any) -> None:  # noqa: ANN401  ctypes handles have no public type
        self.raw = raw
        self.page = textpage
        self._rect = raw.FS_RECTF()
        self._matrix = raw.FS_MATRIX()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._origin = ctypes.byref(self._x), ctypes.byref(self._y)
        self._box = ctypes.byref(self._rect)
        count = raw.FPDFText_CountChars(textpage)
        buffer = (ctypes.c_ushort * (count * 2 + 2))()
        units = max(raw.FPDFText_GetText(textpage, 0, count, buffer) - 1, 0)
        # One character per UTF-16 unit, so that offsets stay PDFium's; pairs are joined in `_tokens`.
        self.text = "".join(map(chr, buffer[:units]))
        self._same_index = units == count

    def index(self, at: int) -> int:
        """Character index of a text index; they differ where a glyph has no text."""
        if self._same_index:
            return at
        return int(self.raw.FPDFText_GetCharIndexFromTextIndex(self.page, at))

    def font(self, char: int) -> str:
        """Name of the font that draws a character, without the mark of a subset."""
        drawn = self.raw.FPDFText_GetTextObject(self.page, char)
        font = self.raw.FPDFTextObj_GetFont(drawn) if drawn else None
        name = ctypes.create_string_buffer(128)
        if font:
            self.raw.FPDFFont_GetBaseFontName(font, name, 128)
        return plain_name(name.value.decode("latin-1"))

    def box(self, char: int) -> Rect:
        """Where the character's em box is."""
        rect = self._rect
        self.raw.FPDFText_GetLooseCharBox(self.page, char, self._box)
        return rect.left, rect.bottom, rect.right, rect.top

    def drawing(self, char: int) -> Box:
        """Where the character's picture is, as a drawn shape; an icon may stand for a bullet."""
        edges = [ctypes.c_double() for _ in range(4)]
        self.raw.FPDFText_GetCharBox(self.page, char, *edges)
        left, right, bottom, top = (edge.value for edge in edges)
        return Box(left, bottom, right, top, is_image=False, order=-1, colour=None)

    def origin(self, char: int) -> tuple[float, float]:
        """Where the character sits on its baseline."""
        self.raw.FPDFText_GetCharOrigin(self.page, char, *self._origin)
        return self._x.value, self._y.value

    def size_and_quarter(self, char: int) -> tuple[float, int]:
        """Size as drawn, in points, and the direction of writing in quarter turns."""
        matrix = self._matrix
        size = self.raw.FPDFText_GetFontSize(self.page, char)
        if not self.raw.FPDFText_GetMatrix(self.page, char, matrix):
            return size, 0
        quarter = round(math.atan2(matrix.b, matrix.a) / (math.pi / 2)) % 4
        return size * math.hypot(matrix.c, matrix.d), quarter


class Look(NamedTuple):
    """What all characters of one text object have in common."""

    style: Style
    size: float
    """Size as drawn, in points."""
    quarter: int
    """The direction of writing in quarter turns."""


class Looks:
    """Looks of text objects, asked once per object."""

    def __init__(self, raw: Any, chars: Chars, orders: dict[int, int]) -> None:  # noqa: ANN401  as above
        self.raw = raw
        self.orders = orders
        self.chars = chars
        self._rgba = colour_buffer()
        self._known: dict[int, Look] = {}
        self._fonts: dict[int, tuple[str, int]] = {}

    def of(self, char: int) -> Look:
        """Look of the text object that draws a character."""
        raw = self.raw
        drawn = raw.FPDFText_GetTextObject(self.chars.page, char)
        if not drawn:
            return Look(Style("", 400, (0, 0, 0), 255, 0, 0), *self.chars.size_and_quarter(char))
        key = ctypes.addressof(drawn.contents)
        look = self._known.get(key)
        if look is None:
            red, green, blue, alpha = fill_colour(raw, drawn, self._rgba)
            font, weight = self._font(raw.FPDFTextObj_GetFont(drawn))
            mode = raw.FPDFTextObj_GetTextRenderMode(drawn)
            style = Style(
                font, weight, (red, green, blue), alpha, mode, self.orders.get(key, 2**31), is_icon(font)
            )
            look = self._known[key] = Look(style, *self.chars.size_and_quarter(char))
        return look

    def _font(self, font: Any) -> tuple[str, int]:  # noqa: ANN401  as above
        key = ctypes.addressof(font.contents)
        if key not in self._fonts:
            name = ctypes.create_string_buffer(128)
            self.raw.FPDFFont_GetBaseFontName(font, name, 128)
            self._fonts[key] = (name.value.decode("latin-1"), self.raw.FPDFFont_GetWeight(font))
        return self._fonts[key]


Rgba = tuple[ctypes.c_uint, ctypes.c_uint, ctypes.c_uint, ctypes.c_uint]


def colour_buffer() -> Rgba:
    """Make room for a colour, to be used again and again."""
    return ctypes.c_uint(), ctypes.c_uint(), ctypes.c_uint(), ctypes.c_uint()


def fill_colour(raw: Any, drawn: Any, rgba: Rgba) -> tuple[int, int, int, int]:  # noqa: ANN401  as above
    """Colour that an object is filled with; `rgba` is only where PDFium writes it."""
    if not raw.FPDFPageObj_GetFillColor(drawn, *rgba):
        return 0, 0, 0, 255
    red, green, blue, alpha = rgba
    return red.value, green.value, blue.value, alpha.value
