"""From bytes to text when nobody says which encoding was used."""

import codecs
import re

from skillgap.errors import DocumentError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Dashes, quotation marks, bullet, ellipsis, euro, pound, degree and the like, as cp1252 has them.
_WESTERN_MARKS = frozenset(
    "\u2013\u2014\u2018\u2019\u201a\u201c\u201d\u201e\u2022\u2026\u20ac\u00a0\u00a3\u00ab\u00bb\u00b0\u00b7"
    "\u00ae\u00a9\u2122\u00a7"
)
# Those of text files are others: tab, line feeds, form feed, carriage return, end of file, escape.
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x19\x1c-\x1f]")


def decode(data: bytes, *, name: str) -> str:
    """Decode a text file: byte order mark, then UTF-8, then UTF-16 by its zeros, then a guess.

    Raises `DocumentError` for bytes that are no text in any of them.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _checked(data[len(mark) :], encoding, name)
    if b"\0" in data:
        for encoding, zeros in (("utf-16-le", data[1::2]), ("utf-16-be", data[0::2])):
            if zeros.count(0) > 0.4 * len(zeros):
                return _checked(data, encoding, name)
        raise _no_text(name)
    try:
        return _without_controls(data.decode("utf-8"), name)
    except UnicodeDecodeError:
        return _without_controls(_guess(data, name), name)


def _guess(data: bytes, name: str) -> str:
    """Guess a legacy encoding; western files are by far the most, so cp1252 wins where it fits."""
    from charset_normalizer import from_bytes

    try:
        western = data.decode("cp1252")
    except UnicodeDecodeError:
        western = ""
    letters = [character for character in western if ord(character) > 127]
    # Western text has few letters beyond ASCII, and those are letters or typographic marks.
    if letters and len(letters) < 0.15 * len(western) and sum(map(_is_western, letters)) > 0.9 * len(letters):
        return western
    best = from_bytes(data).best()
    if best is None:
        raise _no_text(name)
    return str(best)


def _is_western(character: str) -> bool:
    return character.isalpha() or character in _WESTERN_MARKS


def _checked(data: bytes, encoding: str, name: str) -> str:
    try:
        return _without_controls(data.decode(encoding), name)
    except UnicodeDecodeError as error:
        raise _no_text(name) from error


def _without_controls(text: str, name: str) -> str:
    """Refuse what decodes but is binary: more than one control character in a hundred."""
    if len(_CONTROL.findall(text)) > 0.01 * len(text):
        raise _no_text(name)
    return text


def _no_text(name: str) -> DocumentError:
    return DocumentError(
        name,
        "this is not text, and no format that can be read",
        "Use a .pdf, .docx, .txt, .md, .html or JSON Resume file",
    )
