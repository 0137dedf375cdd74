"""Text recognition of pages that are pictures, by Tesseract where it is on the machine.

It needs the program (Debian package `tesseract-ocr`) and the extra `ocr` of this package.
"""

import os
import shutil
from collections.abc import Sequence
from importlib.util import find_spec
from statistics import median
from typing import Any

from skillgap.documents.words import PageWords, Style, Word

HOW_TO_GET_IT = (
    "Export it from the program it was written in; or let text recognition read it: install Tesseract "
    "(apt install tesseract-ocr) and the extra (pip install 'skillgap[ocr]')"
)

_DPI = 200
"""Dots per inch. Recognition measured no better at 300, and takes half as long again."""

_SURE = 30
"""Percent. Words recognised with less confidence are marks, logos and dirt."""

_SECONDS = 60
"""A page takes about one second; one that takes a minute is no page of text."""


def can_recognise() -> bool:
    """Tell whether Tesseract and its Python side are on the machine."""
    return shutil.which("tesseract") is not None and find_spec("pytesseract") is not None


def recognise(page: Any) -> PageWords | None:  # noqa: ANN401  pypdfium2 publishes no types
    """Read a pypdfium2 page from its picture; `None` where that is not possible or finds no word."""
    if not can_recognise():
        return None
    import pytesseract

    # More threads than one gain five percent and starve the other workers of a batch.
    os.environ.setdefault("OMP_THREAD_LIMIT", "1")
    width, height = page.get_size()
    # A page can claim to be a mile wide.
    scale = min(_DPI / 72, (3e7 / max(width * height, 1.0)) ** 0.5)
    picture = page.render(scale=scale, grayscale=True).to_pil()
    try:
        found = pytesseract.image_to_data(
            picture, output_type=pytesseract.Output.DICT, timeout=_SECONDS, config="--psm 3"
        )
    except (pytesseract.TesseractError, RuntimeError, OSError):
        # Too long, a language that is missing, a broken installation: then the page stays a picture.
        return None
    words, unsure = _words(found, scale)
    if not words:
        return None
    plain = Style("", 400, (0, 0, 0), 255, 0, 0)
    return PageWords(
        width=width,
        height=height,
        words=tuple(words),
        styles=(plain,) * len(words),
        sideways=(),
        shapes=(),
        lost=unsure,
        damaged=0,
        icons=0,
        quarter=0,
    )


def _words(found: dict[str, Sequence[Any]], scale: float) -> tuple[list[Word], int]:
    """Words in the order of recognition, and how many letters were too unsure to keep."""
    lines: dict[tuple[int, int, int], list[int]] = {}
    unsure = 0
    for at, text in enumerate(found["text"]):
        if not text.strip():
            continue
        if float(found["conf"][at]) < _SURE:
            unsure += len(text.strip())
            continue
        key = found["block_num"][at], found["par_num"][at], found["line_num"][at]
        lines.setdefault(key, []).append(at)
    bullets = _bullets(found, list(lines.values()))
    sizes = [
        median(found["height"][at] / _height(found["text"][at]) for at in line) for line in lines.values()
    ]
    body = median(sizes) if sizes else 0.0
    words: list[Word] = []
    for line, measured in zip(lines.values(), sizes, strict=True):
        base = median(found["top"][at] + found["height"][at] for at in line) / scale
        size = (body if abs(measured - body) < _SAME * body else measured) / scale
        for at in line:
            left, top = found["left"][at] / scale, found["top"][at] / scale
            right = left + found["width"][at] / scale
            text = "\u2022" if at in bullets else found["text"][at].strip()
            words.append(Word(text, left, top, right, base, base, size, False, len(words)))  # noqa: FBT003
    return words, unsure


_SAME = 0.12
"""Sizes that differ by less are one: recognition measures to a pixel or two."""

_TALL = frozenset("bdfhklt0123456789()[]/|'\"!?&@%#$")
_DEEP = frozenset("gjpqy,;()[]|@$")


def _height(text: str) -> float:
    """How high the ink of a word is, as a share of the type size."""
    above = 0.72 if any(c in _TALL or c.isupper() for c in text) else 0.53
    return above + 0.21 * any(c in _DEEP for c in text)


_MARKS = frozenset(
    [
        "e",
        "o",
        "oe",
        "\u00a2",
        "e\u00a2",
        "\u00ab",
        "\u00bb",
        "*",
        "\u00b0",
        "\u00a9",
        "\u00ae",
        "+",
        "\u00b7",
        "=",
        "@",
    ]
)
"""What a bullet is taken for."""


def _bullets(found: dict[str, Sequence[Any]], lines: Sequence[Sequence[int]]) -> set[int]:
    """Tell which first words of lines are bullets: signs, at one edge with others, before capitals."""
    edges = [
        line[0]
        for line in lines
        if len(line) > 1
        and found["text"][line[0]].strip() in _MARKS
        and found["text"][line[1]].strip()[:1].isupper()
    ]
    near = {
        at: sum(abs(found["left"][at] - found["left"][other]) < found["height"][at] for other in edges)
        for at in edges
    }
    return {at for at, count in near.items() if count > 1}
