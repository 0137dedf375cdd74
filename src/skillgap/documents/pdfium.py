"""Words of a PDF page by PDFium, in the order they are drawn."""

import ctypes
import math
import re
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from skillgap.documents.fonts import bold_fonts, is_dingbat, is_icon
from skillgap.documents.glyph_names import GlyphNames, plain_name
from skillgap.documents.glyphs import clean_word
from skillgap.documents.words import Box, PageWords, Style, Word

# A word ends at white space or control characters, and at PDFium's mark for a hyphenated line end.
_TOKEN = re.compile("[^\\s\\x00-\\x1f\ufffe]+\ufffe?")
_UNNAMED = re.compile(r"[\x01-\x08\x0b\x0c\x0e-\x1f]|\r(?!\n)")
_DAMAGE = re.compile(r"(?<=[^\W\d_])[\x01-\x08\x0e-\x1f](?=[^\W\d_])")

Turn = Callable[[float, float], tuple[float, float]]


class _Chars:
    """The characters of one PDFium text page, asked one at a time."""

    def __init__(self, raw: Any, textpage: Any) -> None:  # noqa: ANN401  ctypes handles have no public type
        self.raw = raw
        self.page = textpage
        self._rect = raw.FS_RECTF()
        self._matrix = raw.FS_MATRIX()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
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

    def box(self, char: int) -> tuple[float, float, float, float]:
        """Left, bottom, right, top of the character's em box."""
        rect = self._rect
        self.raw.FPDFText_GetLooseCharBox(self.page, char, rect)
        return rect.left, rect.bottom, rect.right, rect.top

    def origin(self, char: int) -> tuple[float, float]:
        """Where the character sits on its baseline."""
        self.raw.FPDFText_GetCharOrigin(self.page, char, self._x, self._y)
        return self._x.value, self._y.value

    def size_and_quarter(self, char: int) -> tuple[float, int]:
        """Size as drawn, in points, and the direction of writing in quarter turns."""
        matrix = self._matrix
        size = self.raw.FPDFText_GetFontSize(self.page, char)
        if not self.raw.FPDFText_GetMatrix(self.page, char, matrix):
            return size, 0
        quarter = round(math.atan2(matrix.b, matrix.a) / (math.pi / 2)) % 4
        return size * math.hypot(matrix.c, matrix.d), quarter


class _Look(NamedTuple):
    """What all characters of one text object have in common."""

    style: Style
    size: float
    """Size as drawn, in points."""
    quarter: int
    """The direction of writing in quarter turns."""


class _Looks:
    """Looks of text objects, asked once per object."""

    def __init__(self, raw: Any, chars: _Chars, orders: dict[int, int]) -> None:  # noqa: ANN401  as above
        self.raw = raw
        self.orders = orders
        self.chars = chars
        self._known: dict[int, _Look] = {}
        self._fonts: dict[int, tuple[str, int]] = {}

    def of(self, char: int) -> _Look:
        """Look of the text object that draws a character."""
        raw = self.raw
        drawn = raw.FPDFText_GetTextObject(self.chars.page, char)
        if not drawn:
            return _Look(Style("", 400, (0, 0, 0), 255, 0, 0), *self.chars.size_and_quarter(char))
        key = ctypes.addressof(drawn.contents)
        look = self._known.get(key)
        if look is None:
            red, green, blue, alpha = _fill(raw, drawn)
            font, weight = self._font(raw.FPDFTextObj_GetFont(drawn))
            mode = raw.FPDFTextObj_GetTextRenderMode(drawn)
            style = Style(
                font, weight, (red, green, blue), alpha, mode, self.orders.get(key, 2**31), is_icon(font)
            )
            look = self._known[key] = _Look(style, *self.chars.size_and_quarter(char))
        return look

    def _font(self, font: Any) -> tuple[str, int]:  # noqa: ANN401  as above
        key = ctypes.addressof(font.contents)
        if key not in self._fonts:
            name = ctypes.create_string_buffer(128)
            self.raw.FPDFFont_GetBaseFontName(font, name, 128)
            self._fonts[key] = (name.value.decode("latin-1"), self.raw.FPDFFont_GetWeight(font))
        return self._fonts[key]


def read_words(page: Any, names: Callable[[], GlyphNames] = dict) -> PageWords:  # noqa: ANN401  no types
    """Read one page: words in the order they are drawn, turned upright, and the shapes around them.

    `names` gives the ligatures of the file's fonts; it is asked only where PDFium cannot name a letter.
    """
    from pypdfium2 import raw

    textpage = page.get_textpage()
    try:
        chars = _Chars(raw, textpage)
        _name_ligatures(chars, names)
        orders, shapes = _drawn(raw, page)
        looks_of = _Looks(raw, chars, orders)
        tokens = list(_tokens(chars, looks_of))
        directions = Counter(token.look.quarter for token in tokens)
        quarter = directions.most_common(1)[0][0] if directions else 0
        turn, width, height = _upright(page.get_bbox(), quarter)
        has_icons = any(token.look.style.is_icon for token in tokens)
        words: list[Word] = []
        looks: list[Style] = []
        sideways: list[str] = []
        lost = icons = 0
        for token in tokens:
            if token.look.quarter != quarter:
                sideways.append(clean_word(token.text)[0])
                continue
            for piece in _pieces(chars, looks_of, token, has_icons=has_icons):
                style = piece.style
                if len(piece.text) == 1 and style.is_icon:
                    # Longer text of an icon is the author's own (ActualText), such as "tel:+1 ...".
                    icons += 1
                    continue
                cleaned, gone = ("\u2022", 0) if is_dingbat(style.font) else clean_word(piece.text)
                lost += gone
                if cleaned:
                    words.append(_place(chars, turn, piece, cleaned, len(words)))
                    looks.append(style)
        heavy = bold_fonts(words, looks)
        # Browsers make bold type by stroking letters (mode 2), or by outlines under unpainted ones.
        bold = {
            style: style.mode == 2 or style.is_unpainted or (style.font, style.weight) in heavy
            for style in dict.fromkeys(looks)
        }
        return PageWords(
            width=width,
            height=height,
            words=tuple(
                word._replace(bold=True) if bold[style] else word
                for word, style in zip(words, looks, strict=True)
            ),
            styles=tuple(looks),
            sideways=tuple(text for text in sideways if text),
            shapes=tuple(_turned(shape, turn) for shape in shapes),
            lost=lost,
            damaged=len(_DAMAGE.findall(chars.text)),
            icons=icons,
            quarter=quarter,
        )
    finally:
        textpage.close()


def _name_ligatures(chars: _Chars, names: Callable[[], GlyphNames]) -> None:
    """Put ligatures where PDFium gives the code of a letter it cannot name, inside or beside a word."""
    unnamed = [
        match.start()
        for match in _UNNAMED.finditer(chars.text)
        if chars.text[match.start() - 1 : match.start()].isalpha()
        or chars.text[match.end() : match.end() + 1].isalpha()
    ]
    if not unnamed:
        return
    known = names()
    if not known:
        return
    letters = list(chars.text)
    for at in unnamed:
        letters[at] = known.get((chars.font(chars.index(at)), ord(letters[at])), letters[at])
    chars.text = "".join(letters)


class _Piece(NamedTuple):
    """Characters that stand side by side, to be one word."""

    text: str
    first: int
    last: int
    size: float
    style: Style
    start: tuple[float, float]
    """Where its first character sits on the baseline."""


class _Token(NamedTuple):
    """Characters between white space, as PDFium strings them together."""

    text: str
    first: int
    last: int
    look: _Look


def _tokens(chars: _Chars, looks: _Looks) -> Iterator[_Token]:
    for match in _TOKEN.finditer(chars.text):
        text = match.group()
        # PDFium's mark for a hyphen at a line's end, after which it writes no line break.
        text = text.replace("\ufffe", "-")
        first, last = chars.index(match.start()), chars.index(match.end() - 1)
        if first < 0 or last < first:
            continue
        if not text.isascii():
            # UTF-16 halves become characters again; a lone half is a lost glyph.
            text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        yield _Token(text, first, last, looks.of(first))


def _pieces(chars: _Chars, looks: _Looks, token: _Token, *, has_icons: bool) -> Iterator[_Piece]:
    """Cut a token where its characters jump or turn into icons.

    PDFium now and then strings two columns together, and an icon to the word it stands for.
    """
    style, size, quarter = token.look
    start = chars.origin(token.first)
    whole = _Piece(token.text, token.first, token.last, size, style, start)
    steps = token.last - token.first
    if not steps:
        yield whole
        return
    end = chars.origin(token.last)
    along, across = (0, 1) if quarter % 2 == 0 else (1, 0)
    pictured = style.is_icon
    icons = has_icons and (pictured or looks.of(token.last).style.is_icon)
    jumps = abs(end[along] - start[along]) > steps * size or abs(end[across] - start[across]) > size / 2
    if len(token.text) != steps + 1 or not (jumps or icons):
        yield whole
        return
    begin, before = token.first, start
    for char in range(token.first + 1, token.last + 1):
        here, look = chars.origin(char), looks.of(char).style
        if (
            look.is_icon != pictured
            or abs(here[along] - before[along]) > 2 * size
            or abs(here[across] - before[across]) > size / 2
        ):
            text = token.text[begin - token.first : char - token.first]
            yield _Piece(text, begin, char - 1, size, style, start)
            begin, start, style = char, here, look
        before, pictured = here, look.is_icon
    yield _Piece(token.text[begin - token.first :], begin, token.last, size, style, start)


def _upright(box: tuple[float, float, float, float], quarter: int) -> tuple[Turn, float, float]:
    """How to turn PDF coordinates so that text written in direction `quarter` runs left to right."""
    left, bottom, right, top = box
    width, height = right - left, top - bottom
    if quarter == 0:
        return (lambda x, y: (x - left, top - y)), width, height
    if quarter == 1:
        return (lambda x, y: (y - bottom, x - left)), height, width
    if quarter == 2:
        return (lambda x, y: (right - x, y - bottom)), width, height
    return (lambda x, y: (top - y, right - x)), height, width


def _place(chars: _Chars, turn: Turn, piece: _Piece, text: str, place: int) -> Word:
    """Put a piece on the upright page."""
    left, low, right, high = chars.box(piece.first)
    if piece.last != piece.first:
        x0, y0, x1, y1 = chars.box(piece.last)
        left, low, right, high = min(left, x0), min(low, y0), max(right, x1), max(high, y1)
    (ax, ay), (bx, by) = turn(left, low), turn(right, high)
    base = turn(*piece.start)[1]
    box = min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)
    return Word(text, *box, base, piece.size, bold=False, place=place)


def _fill(raw: Any, drawn: Any) -> tuple[int, int, int, int]:  # noqa: ANN401  as above
    rgba = [ctypes.c_uint() for _ in range(4)]
    if not raw.FPDFPageObj_GetFillColor(drawn, *rgba):
        return 0, 0, 0, 255
    red, green, blue, alpha = (part.value for part in rgba)
    return red, green, blue, alpha


def _drawn(raw: Any, page: Any) -> tuple[dict[int, int], list[Box]]:  # noqa: ANN401  as above
    """Drawing order of the text objects by address, and every other object with its box on the page."""
    edges = [ctypes.c_float() for _ in range(4)]
    left, bottom, right, top = edges
    orders: dict[int, int] = {}
    shapes: list[Box] = []
    for order in range(raw.FPDFPage_CountObjects(page)):
        drawn = raw.FPDFPage_GetObject(page, order)
        kind = raw.FPDFPageObj_GetType(drawn)
        if kind == raw.FPDF_PAGEOBJ_TEXT:
            orders[ctypes.addressof(drawn.contents)] = order
        elif kind != raw.FPDF_PAGEOBJ_UNKNOWN and raw.FPDFPageObj_GetBounds(drawn, *edges):
            colour = None
            if kind == raw.FPDF_PAGEOBJ_PATH and _is_filled(raw, drawn):
                red, green, blue, alpha = _fill(raw, drawn)
                colour = (red, green, blue) if alpha > 127 else None
            is_image = kind == raw.FPDF_PAGEOBJ_IMAGE
            shapes.append(Box(left.value, bottom.value, right.value, top.value, is_image, order, colour))
    return orders, shapes


def _turned(box: Box, turn: Turn) -> Box:
    (xa, ya), (xb, yb) = turn(box.x0, box.top), turn(box.x1, box.bottom)
    return box._replace(x0=min(xa, xb), top=min(ya, yb), x1=max(xa, xb), bottom=max(ya, yb))


def _is_filled(raw: Any, drawn: Any) -> bool:  # noqa: ANN401  as above
    mode, stroke = ctypes.c_int(), ctypes.c_int()
    return bool(raw.FPDFPath_GetDrawMode(drawn, mode, stroke) and mode.value)
