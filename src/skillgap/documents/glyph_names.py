"""Letters of fonts that say them only by the names of their glyphs, as the ligatures of old LaTeX fonts do.

PDFium names a character by its code where a font has no table of characters. The names are in the
font's encoding ("27 /f_i"), which pdfminer reads without interpreting a page.
"""

import io
import re
from collections.abc import Iterator
from typing import Any

from skillgap.documents.glyphs import LIGATURES

_AS_CHARACTER = {letters: character for character, letters in LIGATURES.items()}
_BUILT_IN = re.compile(rb"dup\s+(\d+)\s*/([A-Za-z_.]+)\s+put")

GlyphNames = dict[tuple[str, int], str]


def plain_name(font: str) -> str:
    """Give a font's name without the mark of a subset ("ABCDEF+Raleway")."""
    return font.rsplit("+", maxsplit=1)[-1]


def ligatures(data: bytes) -> GlyphNames:
    """Map (font, code) to the ligature it draws, for all fonts of a PDF; empty where that cannot be told."""
    from pdfminer.pdfdocument import PDFDocument
    from pdfminer.pdfpage import PDFPage
    from pdfminer.pdfparser import PDFParser

    found: GlyphNames = {}
    doubtful: set[tuple[str, int]] = set()
    try:
        for page in PDFPage.create_pages(PDFDocument(PDFParser(io.BytesIO(data)))):
            for font, code, letters in _names(page.resources):
                key = font, code
                if found.setdefault(key, letters) != letters:
                    doubtful.add(key)
    except Exception:  # noqa: BLE001
        # It is stricter than PDFium and raises whatever it stumbles over; then nothing is known.
        return {}
    return {key: letters for key, letters in found.items() if key not in doubtful}


def _names(resources: Any) -> Iterator[tuple[str, int, str]]:  # noqa: ANN401  dictionaries of a file
    from pdfminer.pdftypes import dict_value, resolve1

    for reference in dict_value(resources.get("Font", {})).values():
        font = dict_value(reference)
        name = plain_name(_word(resolve1(font.get("BaseFont"))))
        encoding = resolve1(font.get("Encoding"))
        listed = resolve1(encoding.get("Differences")) if isinstance(encoding, dict) else None
        pairs = _differences(listed) if listed else _built_in(font)
        for code, glyph in pairs:
            letters = glyph.partition(".")[0].replace("_", "")
            if letters in _AS_CHARACTER:
                yield name, code, _AS_CHARACTER[letters]


def _differences(listed: list[Any]) -> Iterator[tuple[int, str]]:
    code = 0
    for item in listed:
        if isinstance(item, int):
            code = item
        else:
            yield code, _word(item)
            code += 1


def _built_in(font: Any) -> Iterator[tuple[int, str]]:  # noqa: ANN401  as above
    """Read the encoding in the clear-text head of an embedded Type 1 font."""
    from pdfminer.pdftypes import dict_value, stream_value

    program = dict_value(font.get("FontDescriptor", {})).get("FontFile")
    if program is None:
        return
    for match in _BUILT_IN.finditer(stream_value(program).get_data()[:20_000]):
        yield int(match[1]), match[2].decode("ascii")


def _word(name: Any) -> str:  # noqa: ANN401  a literal of pdfminer
    raw = getattr(name, "name", name)
    return raw.decode("latin-1") if isinstance(raw, bytes) else str(raw)
