"""Characters that are drawing rather than words: bullets, icons, lost glyphs, ligatures, joiners."""

import re
import unicodedata

BULLETS = frozenset(
    "\u2022\u2023\u2043\u204c\u204d\u2219\u25a0\u25a1\u25aa\u25ab\u25b6\u25b8\u25b9\u25ba\u25bb\u25c6"
    "\u25c7\u25c8\u25c9\u25cb\u25cf\u25d8\u25e6\u2605\u2606\u2610\u2611\u2612\u2713\u2714\u2717\u2718"
    "\u2756\u2794\u279b\u279c\u279d\u279e\u27a2\u27a3\u27a4\u27a5\u2b25\u2b29\u2b9a\u29bf\u29be\u2192"
    "\u21d2\u00b7\u2027\u30fb\uf0b7\uf0a7\uf0a8\uf0d8\uf0fc\uf0e0\uf076\uf071\uf06e\uf0b2\u00a7\u00bb\u203a"
)
"""Glyphs that begin a list item, among them the private ones of Symbol and Wingdings."""

DASHES = frozenset("-\u2010\u2011\u2013\u2014\u2212*+")
"""Marks that begin a list item only when white space follows."""

CID = re.compile(r"\(cid:\d+\)")
_END_OF_PERIOD = re.compile(
    r"[-\u2013\u2014]\s+(?:[^\W\d_]{3,9}\.?\s+|\d{1,2}[./])?(?:19|20)\d\d|[-\u2013\u2014]\s+[Pp]resent"
)
NUMBERED = re.compile(r"(?:\(?\d{1,2}[.)]|\(?[a-z]\))(?=\s)")

LIGATURES = {
    "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st",
    "\ufb06": "st",
}  # fmt: skip

_HYPHENS = re.compile("-?\u00ad[\u2010\u2011]?|[\u2010\u2011]")
# Old LaTeX fonts draw an accent and then its letter; "c" and its cedilla the other way round.
_MARKS = {
    "\u00b4": "\u0301", "\u02ca": "\u0301", "\u02cb": "\u0300", "\u02c6": "\u0302", "\u00a8": "\u0308",
    "\u02dc": "\u0303", "\u02c7": "\u030c", "\u02d8": "\u0306", "\u02da": "\u030a", "\u02dd": "\u030b",
    "\u02d9": "\u0307", "\u00af": "\u0304",
}  # fmt: skip
_ACCENTED = re.compile(f"([{''.join(_MARKS)}])([^\\W\\d_])")
_CEDILLA = re.compile("\u00b8([cCsStT])|([cCsStT])\u00b8")
_DOTLESS = {"\u0131": "i", "\u0237": "j"}
_INVISIBLE = dict.fromkeys([0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF])
_LIGATURES = str.maketrans(LIGATURES)


def is_private(character: str) -> bool:
    """Tell whether a code point has no public meaning: private use, unassigned, control, replacement."""
    return character == "\ufffd" or unicodedata.category(character) in {"Co", "Cn", "Cc", "Cs"}


def clean_word(raw: str) -> tuple[str, int]:
    """Turn a word of a page into plain text, and count the glyphs that had no text.

    Ligatures become their letters and the several hyphens of PDF producers one "-"; joiners, icons and
    `(cid:N)` disappear. Bullets of the private range stay as the bullet U+2022.
    """
    if raw.isascii() and raw.isprintable() and "(cid:" not in raw:
        return raw, 0
    text, lost = CID.subn("", raw)
    # What is drawn is a hyphen, whatever it is called; one producer writes "-", U+00AD and U+2010 in a row.
    text = _HYPHENS.sub("-", text)
    text = text.translate(_LIGATURES).translate(_INVISIBLE)
    letters = []
    for character in text:
        if character in BULLETS and is_private(character):
            letters.append("\u2022")
        elif is_private(character):
            lost += 1
        else:
            letters.append(character)
    return unicodedata.normalize("NFC", _compose("".join(letters))), lost


def _compose(text: str) -> str:
    """Put an accent that was drawn beside its letter onto it: "Siobh\u00b4an" is "Siobh\u00e1n"."""
    text = _CEDILLA.sub(lambda match: f"{match[1] or match[2]}\u0327", text)
    return _ACCENTED.sub(lambda match: _DOTLESS.get(match[2], match[2]) + _MARKS[match[1]], text)


def list_mark(text: str) -> int:
    """Length of the mark (with its white space) that makes a line a list item; 0 if it is none."""
    if not text:
        return 0
    after = 1
    if _END_OF_PERIOD.fullmatch(text):
        return 0
    if text[0] in BULLETS:
        while after < len(text) and text[after] in BULLETS:
            after += 1
    elif text[0] in DASHES:
        if after < len(text) and not text[after].isspace():
            return 0
    elif text.startswith("o ") and text[2:3].isupper():
        # The second level of a Word list is a Courier "o".
        pass
    elif number := NUMBERED.match(text):
        after = number.end()
    else:
        return 0
    while after < len(text) and text[after].isspace():
        after += 1
    return after
