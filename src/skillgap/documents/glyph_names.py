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

_BITMAP = re.compile(r"a\d{1,3}")
_CORK = dict(
    zip(
        (*range(16, 20), 21, 22, *range(27, 32), *range(0x80, 0xC0), 0xD7, 0xF7, 0xFF),
        "\u201c\u201d\u201e\u00ab\u2013\u2014\ufb00\ufb01\ufb02\ufb03\ufb04"
        "\u0102\u0104\u0106\u010c\u010e\u011a\u0118\u011e\u0139\u013d\u0141\u0143\u0147\u014a\u0150\u0154"
        "\u0158\u015a\u0160\u015e\u0164\u0162\u0170\u016e\u0178\u0179\u017d\u017b\u0132\u0130\u0111\u00a7"
        "\u0103\u0105\u0107\u010d\u010f\u011b\u0119\u011f\u013a\u013e\u0142\u0144\u0148\u014b\u0151\u0155"
        "\u0159\u015b\u0161\u015f\u0165\u0163\u0171\u016f\u00ff\u017a\u017e\u017c\u0133\u00a1\u00bf\u00a3"
        "\u0152\u0153\u00df",
        strict=True,
    )
)
"""Where the Cork encoding of LaTeX (T1) differs from what PDFium takes a letter without a name for."""

_KNUTH = {11: "\ufb00", 12: "\ufb01", 13: "\ufb02", 14: "\ufb03", 15: "\ufb04"}
"""The ligatures of the older encoding of TeX (OT1)."""

GlyphNames = dict[tuple[str, int], str]


def plain_name(font: str) -> str:
    """Give a font's name without the mark of a subset ("ABCDEF+Raleway")."""
    return font.rsplit("+", maxsplit=1)[-1]


def ligatures(data: bytes) -> GlyphNames:
    """Map (font, code) to the character it draws, for all fonts of a PDF; empty where that cannot be told.

    A font of small pictures has no name: its key is ("", code).
    """
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
        encoding = resolve1(font.get("Encoding"))
        listed = resolve1(encoding.get("Differences")) if isinstance(encoding, dict) else None
        if "BaseFont" not in font:
            # Letters as small pictures, which LaTeX names after their codes: "a21" is an en dash in T1.
            codes = [code for code, glyph in _differences(listed or []) if _BITMAP.fullmatch(glyph)]
            table = _CORK if _KNUTH.keys().isdisjoint(codes) else _KNUTH
            yield from (("", code, table[code]) for code in codes if code in table)
            continue
        name = plain_name(_word(resolve1(font["BaseFont"])))
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
