"""Words that are in a PDF and that nobody sees.

Some resumes carry keywords in white, in tiny type, off the page or under a picture. They are never
read as text; they are reported, because a recruiter's software may show them.
"""

from collections.abc import Callable, Sequence
from typing import Any

from skillgap.documents.words import Box, PageWords, Style, Word

TINY = 2.5
"""Points. The smallest print people use is 5."""

_CONTRAST = 24
"""Grey levels of 255 between ink and paper. Measured: hidden text 0 to 4, pale visible text over 100."""

_SCALE = 1.0


def seen(page: Any, content: PageWords) -> list[bool]:  # noqa: ANN401  pypdfium2 publishes no types
    """Tell for every word of a page whether a reader sees it.

    Tiny, off-page and unpainted words are judged by their numbers. White words, words on a shape of
    their own colour and words under a shape drawn later are judged by painting the page. An unpainted
    word counts as seen where its letters are drawn as outlines, as browsers do for bold type.
    """
    ocr = is_ocr_layer(content)
    bare_styles = {style for style in set(content.styles) if style.is_unpainted}
    unpainted = [style in bare_styles for style in content.styles]
    grounds = [box for box in content.shapes if box.colour or box.is_image]
    verdicts: list[bool] = []
    has_ink: Callable[[Word], bool] | None = None
    for word, style, bare in zip(content.words, content.styles, unpainted, strict=True):
        on_page = word.x1 > 0 and word.bottom > 0 and word.x0 < content.width and word.top < content.height
        visible = word.size >= TINY and on_page
        if visible and not ocr:
            if bare:
                visible = _is_outlined(word, content, unpainted)
            if visible and (bare or _is_suspect(word, style, grounds)):
                has_ink = has_ink or _painted(page, content)
                visible = has_ink(word)
        verdicts.append(visible)
    return verdicts


def _is_outlined(word: Word, content: PageWords, unpainted: list[bool]) -> bool:
    """Tell whether a filled shape of a line's height lies where the word is, and no other word does."""
    middle = word.base - 0.3 * word.size
    if not any(
        box.colour
        and box.x0 < word.x1
        and box.x1 > word.x0
        and box.top < middle < box.bottom
        and box.bottom - box.top < 1.6 * word.size
        for box in content.shapes
    ):
        return False
    return not any(
        not bare and other.x0 < word.x1 and other.x1 > word.x0 and other.top < middle < other.bottom
        for other, bare in zip(content.words, unpainted, strict=True)
    )


def is_ocr_layer(content: PageWords) -> bool:
    """Tell whether the text is a recogniser's, laid unpainted over the scan it was read from."""
    if not content.words:
        return False
    unpainted = sum(style.is_unpainted for style in content.styles)
    scan = max(
        ((box.x1 - box.x0) * (box.bottom - box.top) for box in content.shapes if box.is_image), default=0
    )
    return unpainted > 0.8 * len(content.words) and scan > 0.5 * content.width * content.height


def _is_suspect(word: Word, style: Style, grounds: Sequence[Box]) -> bool:
    """Tell whether only painting can show that a word is seen: it is pale, covered, or on its own colour.

    `grounds` are the shapes that hide what is below them: filled ones and pictures.
    """
    x, y = (word.x0 + word.x1) / 2, word.base - 0.3 * word.size
    ground: Box | None = None
    for box in grounds:
        if box.x0 < x < box.x1 and box.top < y < box.bottom:
            if box.order > style.order:
                return True
            if ground is None or box.order > ground.order:
                ground = box
    if ground is None:
        return min(style.colour) > 225
    if ground.colour is None:
        return True
    # White on the dark ground of a sidebar is legitimate, and no painting is needed to see it.
    spread = zip(ground.colour, style.colour, strict=True)
    whole = ground.x0 <= word.x0 + 1 and ground.x1 >= word.x1 - 1
    return max(abs(ours - its) for its, ours in spread) < 80 or not whole


def _painted(page: Any, content: PageWords) -> Callable[[Word], bool]:  # noqa: ANN401  as above
    """Paint the page in grey and give a test for ink in a word's box."""
    if content.quarter or page.get_rotation():
        # Rare, and not worth the transformation: white words on a turned page count as unseen.
        return lambda _: False
    # A page can claim to be a mile wide; four million pixels are enough to see ink.
    scale = min(_SCALE, (4e6 / max(content.width * content.height, 1.0)) ** 0.5)
    bitmap = page.render(scale=scale, grayscale=True)
    pixels, stride = bytes(bitmap.buffer), bitmap.stride
    width, height = bitmap.width, bitmap.height
    bitmap.close()

    def has_ink(word: Word) -> bool:
        x0, x1 = max(int(word.x0 * scale), 0), min(int(word.x1 * scale) + 1, width)
        top = max(int((word.base - 0.75 * word.size) * scale), 0)
        bottom = min(int(word.base * scale) + 1, height)
        rows = [pixels[row * stride + x0 : row * stride + x1] for row in range(top, bottom)]
        rows = [row for row in rows if row]
        return bool(rows) and max(map(max, rows)) - min(map(min, rows)) > _CONTRAST

    return has_ink
