"""What the name of a font says about its letters."""

import re
from collections import Counter
from functools import lru_cache

from skillgap.documents.words import Style, Word

_BOLD = re.compile(r"bold|black|heavy|semibold|demi|(?<![a-z])bd(?![a-z])", re.IGNORECASE)
_PLAIN = re.compile(r"regular|light|thin|book|roman|medium|normal|text", re.IGNORECASE)
# Fonts whose letters are pictures: icons say nothing, dingbats are bullets.
_ICONS = re.compile(
    r"awesome|icon|icomoon|glyph|entypo|typicons|material-?symbols|webdings|marvosym|fontello|feather|themify",
    re.IGNORECASE,
)
_DINGBATS = re.compile(r"dingbat|wingdings", re.IGNORECASE)


def bold_fonts(words: list[Word], looks: list[Style]) -> frozenset[tuple[str, int]]:
    """Fonts that are bold by name, or much heavier than the page's commonest font of the same name."""
    letters: Counter[tuple[str, int]] = Counter()
    for word, style in zip(words, looks, strict=True):
        letters[style.font, style.weight] += len(word.text)
    if not letters:
        return frozenset()
    body = letters.most_common(1)[0][0]
    return frozenset(
        (font, weight)
        for font, weight in letters
        if is_bold_name(font)
        or (_family(font) == _family(body[0]) and not _PLAIN.search(font) and weight > 1.3 * body[1] > 0)
    )


@lru_cache(maxsize=1 << 8)
def is_icon(font: str) -> bool:
    """Tell whether a font's letters are pictures."""
    return _ICONS.search(font) is not None


def is_bold_name(font: str) -> bool:
    """Tell whether a font calls itself bold."""
    return _BOLD.search(font) is not None


def _family(font: str) -> str:
    return font.rsplit("+", maxsplit=1)[-1].split("-", maxsplit=1)[0]


@lru_cache(maxsize=1 << 8)
def is_dingbat(font: str) -> bool:
    """Tell whether a font's letters are bullets and ornaments."""
    return _DINGBATS.search(font) is not None
