"""Words of a PDF page by pdfplumber: slower, but it knows fonts that PDFium cannot name the letters of."""

from typing import Any

from skillgap.documents.fonts import is_bold_name, is_icon
from skillgap.documents.glyphs import clean_word
from skillgap.documents.words import PageWords, Style, Word


def read_words_again(page: Any, content: PageWords) -> PageWords:  # noqa: ANN401  no published types
    """Read an upright pdfplumber page; what PDFium saw of its shapes stays as it is."""
    words: list[Word] = []
    styles: list[Style] = []
    lost = 0
    # The default x_tolerance of 3 points glues the words of LaTeX and Typst files together.
    found = page.extract_words(
        x_tolerance_ratio=0.12, use_text_flow=True, extra_attrs=["fontname", "size"], return_chars=True
    )
    left, top = page.bbox[0], page.bbox[1]
    for raw in found:
        text, gone = clean_word(raw["text"])
        if len(text) < 2 and is_icon(raw["fontname"]):
            continue
        lost += gone
        if not text:
            continue
        char = raw["chars"][0]
        base = page.mediabox[3] - char["matrix"][5]
        words.append(
            Word(
                text=text,
                x0=raw["x0"] - left,
                top=raw["top"] - top,
                x1=raw["x1"] - left,
                bottom=raw["bottom"] - top,
                base=base - top,
                size=raw["size"],
                bold=is_bold_name(raw["fontname"]),
                place=len(words),
            )
        )
        styles.append(Style(raw["fontname"], 400, _colour(char["non_stroking_color"]), 255, 0, 2**31))
    return PageWords(
        width=content.width,
        height=content.height,
        words=tuple(words),
        styles=tuple(styles),
        sideways=content.sideways,
        shapes=content.shapes,
        lost=lost,
        damaged=0,
        icons=content.icons,
        quarter=content.quarter,
    )


def _colour(components: Any) -> tuple[int, int, int]:  # noqa: ANN401  a tuple, a number or nothing
    """Turn grey, RGB or CMYK, each 0..1, into RGB of 255."""
    values = [value for value in components or () if isinstance(value, int | float)]
    if len(values) == 1:
        values = values * 3
    elif len(values) == 4:
        values = [(1 - value) * (1 - values[3]) for value in values[:3]]
    if len(values) != 3:
        return 0, 0, 0
    red, green, blue = (round(255 * min(max(value, 0.0), 1.0)) for value in values)
    return red, green, blue
