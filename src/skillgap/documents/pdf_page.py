"""One page of a PDF as read."""

from dataclasses import dataclass

from skillgap.documents.columns import Reading
from skillgap.documents.page_lines import TextLine
from skillgap.documents.words import Box, PageWords, Word

_GROUND = 8
"""Shapes that the ground of a page is made of at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadPage:
    """What stands on one page, in reading order, and what of it nobody sees."""

    number: int
    content: PageWords
    reading: Reading
    lines: tuple[TextLine, ...]
    hidden: tuple[Word, ...]
    """Words that are in the file and that nobody sees; never part of the text."""

    is_ocr: bool
    """Its text was recognised from a picture, by us or by whoever made the file."""

    links: tuple[str, ...]
    words_share: float
    """Share (0..1) of words that are shaped like words."""

    @property
    def is_picture(self) -> bool:
        """Something is drawn on the page and no word of it is text.

        A few plain shapes on a later page are the ground of a sidebar that runs over, with nothing on it.
        """
        shapes = self.content.shapes
        is_ground = self.number > 1 and len(shapes) <= _GROUND and not any(box.is_image for box in shapes)
        return not self.lines and bool(shapes) and not is_ground

    @property
    def lost_share(self) -> float:
        """Share (0..1) of glyphs that carry no text; a few are ornaments and count as none."""
        letters = sum(len(word.text) for word in self.content.words)
        lost = self.content.lost
        return lost / (letters + lost) if lost > 5 else 0.0

    @property
    def photos(self) -> tuple[Box, ...]:
        """Pictures of the size and shape of a portrait; a scan fills the page, an icon is small."""
        return tuple(
            box
            for box in self.content.shapes
            if box.is_image
            and 40 < box.x1 - box.x0 < 0.45 * self.content.width
            and 0.6 < (box.bottom - box.top) / (box.x1 - box.x0) < 1.7
            and self.number == 1
        )


def quality(pages: list[ReadPage]) -> float:
    """0..1: how much of the pages was understood as text; documented in docs/reading.md.

    The mean over pages that hold text or a picture of: the share of glyphs with a character, times how
    word-like the words are (three quarters of them count as all, and 0.3, which gibberish reaches by chance,
    as none), times 0.8 where they were recognised from a picture; 0 for a page that is nothing but a picture.
    """
    scores = [
        (1 - page.lost_share)
        * min(max(page.words_share - 0.3, 0.0) / 0.45, 1.0)
        * (0.8 if page.is_ocr else 1.0)
        if page.lines
        else 0.0
        for page in pages
        if page.lines or page.is_picture
    ]
    return round(sum(scores) / len(scores), 3)
