"""Words of a PDF page by PDFium, in the order they are drawn."""

import ctypes
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from skillgap.documents.fonts import bold_fonts, is_dingbat
from skillgap.documents.glyph_names import GlyphNames
from skillgap.documents.glyphs import clean_word
from skillgap.documents.pdfium_chars import Chars, Look, Looks, Rect, colour_buffer, fill_colour
from skillgap.documents.words import Box, PageWords, Style, Word

# A word ends at white space or control characters, and at PDFium's mark for a hyphenated line end.
_TOKEN = re.compile("[^\\s\\x00-\\x1f\ufffe]+\ufffe?")
_UNNAMED = re.compile(r"[\x01-\x08\x0b\x0c\x0e-\x1f]|\r(?!\n)")
_DAMAGE = re.compile(r"(?<=[^\W\d_])[\x01-\x08\x0e-\x1f](?=[^\W\d_])")

Turn = Callable[[float, float], tuple[float, float]]


def read_words(page: Any, names: Callable[[], GlyphNames] = dict) -> PageWords:  # noqa: ANN401  no types
    """Read one page: words in the order they are drawn, turned upright, and the shapes around them.

    `names` gives the ligatures of the file's fonts; it is asked only where PDFium cannot name a letter.
    """
    from pypdfium2 import raw

    textpage = page.get_textpage()
    try:
        chars = Chars(raw, textpage)
        _name_ligatures(chars, names)
        orders, shapes = _drawn(raw, page)
        looks_of = Looks(raw, chars, orders)
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
                    shapes.append(chars.drawing(piece.first))
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


def _name_ligatures(chars: Chars, names: Callable[[], GlyphNames]) -> None:
    """Put ligatures and dashes where PDFium gives the code of a letter it cannot name, in or beside words."""
    text = chars.text
    unnamed = [match.start() for match in _UNNAMED.finditer(text) if _is_among_words(text, match.start())]
    if not unnamed:
        return
    known = names()
    if not known:
        return
    letters = list(chars.text)
    if any(code > 127 for font, code in known if not font):
        unnamed += [at for at, letter in enumerate(letters) if 127 < ord(letter) < 256]
    for at in unnamed:
        letters[at] = known.get((chars.font(chars.index(at)), ord(letters[at])), letters[at])
    chars.text = "".join(letters)


def _is_among_words(text: str, at: int) -> bool:
    """Tell whether a character is part of a word, or stands between words or numbers."""
    before, after = text[max(at - 2, 0) : at], text[at + 1 : at + 3]
    if before[-1:].isalpha() or after[:1].isalpha():
        return True
    return before.rstrip(" ")[-1:].isalnum() and after.lstrip(" ")[:1].isalnum()


class _Piece(NamedTuple):
    """Characters that stand side by side, to be one word."""

    text: str
    first: int
    last: int
    size: float
    style: Style
    begins: Rect
    """The box of its first character."""

    ends: Rect
    """The box of its last one."""


class _Token(NamedTuple):
    """Characters between white space, as PDFium strings them together."""

    text: str
    first: int
    last: int
    look: Look


def _tokens(chars: Chars, looks: Looks) -> Iterator[_Token]:
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


def _pieces(chars: Chars, looks: Looks, token: _Token, *, has_icons: bool) -> Sequence[_Piece]:
    """Cut a token where its characters jump or turn into icons.

    PDFium now and then strings two columns together, and an icon to the word it stands for.
    """
    style, size, quarter = token.look
    begins = chars.box(token.first)
    steps = token.last - token.first
    if not steps:
        return (_Piece(token.text, token.first, token.last, size, style, begins, begins),)
    ends = chars.box(token.last)
    along, across = (0, 1) if quarter % 2 == 0 else (1, 0)
    pictured = style.is_icon
    icons = has_icons and (pictured or looks.of(token.last).style.is_icon)
    jumps = abs(ends[along] - begins[along]) > steps * size or abs(ends[across] - begins[across]) > size / 2
    if len(token.text) != steps + 1 or not (jumps or icons):
        return (_Piece(token.text, token.first, token.last, size, style, begins, ends),)
    pieces: list[_Piece] = []
    begin, before = token.first, chars.origin(token.first)
    for char in range(token.first + 1, token.last + 1):
        here, look = chars.origin(char), looks.of(char).style
        if (
            look.is_icon != pictured
            or abs(here[along] - before[along]) > 2 * size
            or abs(here[across] - before[across]) > size / 2
        ):
            text = token.text[begin - token.first : char - token.first]
            pieces.append(_Piece(text, begin, char - 1, size, style, chars.box(begin), chars.box(char - 1)))
            begin, style = char, look
        before, pictured = here, look.is_icon
    text = token.text[begin - token.first :]
    pieces.append(_Piece(text, begin, token.last, size, style, chars.box(begin), ends))
    return pieces


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


def _place(chars: Chars, turn: Turn, piece: _Piece, text: str, place: int) -> Word:
    """Put a piece on the upright page."""
    left, low, right, high = piece.begins
    if piece.last != piece.first:
        x0, y0, x1, y1 = piece.ends
        left, low, right, high = min(left, x0), min(low, y0), max(right, x1), max(high, y1)
    (ax, ay), (bx, by) = turn(left, low), turn(right, high)
    if ax > bx:
        ax, bx = bx, ax
    if ay > by:
        ay, by = by, ay
    base = turn(*chars.origin(piece.first))[1]
    return Word(text, ax, ay, bx, by, base, piece.size, False, place)  # noqa: FBT003  by place, for speed


def _drawn(raw: Any, page: Any) -> tuple[dict[int, int], list[Box]]:  # noqa: ANN401  as above
    """Drawing order of the text objects by address, and every other object with its box on the page."""
    edges = [ctypes.c_float() for _ in range(4)]
    left, bottom, right, top = edges
    orders: dict[int, int] = {}
    shapes: list[Box] = []
    rgba = colour_buffer()
    for order in range(raw.FPDFPage_CountObjects(page)):
        drawn = raw.FPDFPage_GetObject(page, order)
        kind = raw.FPDFPageObj_GetType(drawn)
        if kind == raw.FPDF_PAGEOBJ_TEXT:
            orders[ctypes.addressof(drawn.contents)] = order
        elif kind != raw.FPDF_PAGEOBJ_UNKNOWN and raw.FPDFPageObj_GetBounds(drawn, *edges):
            colour = None
            if kind == raw.FPDF_PAGEOBJ_PATH and _is_filled(raw, drawn):
                red, green, blue, alpha = fill_colour(raw, drawn, rgba)
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
