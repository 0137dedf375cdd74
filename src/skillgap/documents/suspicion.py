"""Tell cheaply whether a file may cost more to read than its size suggests.

What is judged ordinary is read at once; anything else is read in a process that can be ended
(`guard`). So the question is not whether a file is harmful but whether its cost is certain.
"""

import re
import zipfile
import zlib
from io import BytesIO

from skillgap.model.document import Limits

_STREAM = re.compile(rb"stream\r?\n")
_DICTIONARY = 600  # bytes before a stream that hold its dictionary
_FILTER = re.compile(rb"/Filter\s*(?P<filters>\[[^\]]*\]|/\w+|[^/\s\[][^/>]*)")
_SINGLE = re.compile(rb"\[?\s*(?:/ASCII85Decode\s*|/A85\s*)?/(?:FlateDecode|Fl|DCTDecode|DCT)\s*\]?\s*")
_ESCAPED = re.compile(rb"#(?:4[6-9a-f]|5[0-9a]|6[1-9a-f]|7[0-9a])", re.IGNORECASE)  # a letter in a name
_PICTURE = re.compile(rb"/Subtype\s*/Image\b")
_FORM = re.compile(rb"/Subtype\s*/Form\b")
_SIZE = re.compile(rb"/(?:Width|Height)\s+\d{5,}|/MediaBox\s*\[[^\]]*?[\[\s]\d{5,}")
_DRAWN = re.compile(rb"/[^\s/]+\s+Do\b")
_MARKUP = re.compile(r"\.(?:xml|rels)$", re.IGNORECASE)
_TEXT = re.compile(r"word/(?:document|header|footer)")
_TEXT_COST = 4
"""Paragraphs cost this many times as much to read as the styles they use."""

_LONGEST_LINE = 5_000
_LONGEST_WORD = 1_000
_GAP = re.compile(r"\s{80}")
"""Resumes have lines of 1,000 characters, addresses of 200 and gaps of 50; some postings are one line."""

_REPETITIONS = 20_000
"""How often the forms of a file may be drawn in all; each page of a report draws a few."""


def is_suspect(data: bytes, limits: Limits) -> bool:
    """Tell whether reading may take more time or memory than an ordinary document of this size.

    It is when the file, or what it unpacks to, is larger than `limits.unguarded_bytes`, when a PDF's
    streams are packed in an unusual way, and when its forms draw each other many times over.
    """
    if len(data) > limits.unguarded_bytes:
        return True
    if b"%PDF-" in data[:1024]:
        return _is_suspect_pdf(data, limits)
    if data.startswith(b"PK\x03\x04"):
        return _is_suspect_zip(data, limits)
    return False


def is_suspect_text(text: str) -> bool:
    """Tell whether a regular expression may take long over a text: it has a long word, line or gap.

    Work that grows with the square or the cube of a run of spaces is nothing where runs are short.
    """
    return (
        max(map(len, text.split("\n"))) > _LONGEST_LINE
        or max(map(len, text.split()), default=0) > _LONGEST_WORD
        or _GAP.search(text) is not None
    )


def _is_suspect_zip(data: bytes, limits: Limits) -> bool:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            # Pictures stay packed.
            sizes = {
                part.filename: part.file_size for part in archive.infolist() if _MARKUP.search(part.filename)
            }
    except Exception:  # noqa: BLE001
        # zipfile raises many things for broken directories; the reader says what is wrong.
        return False
    text = sum(size for name, size in sizes.items() if _TEXT.match(name))
    return sum(sizes.values()) > limits.unguarded_bytes or text > limits.unguarded_bytes // _TEXT_COST


def _is_suspect_pdf(data: bytes, limits: Limits) -> bool:
    forms = drawn = total = 0
    if _SIZE.search(data):
        return True
    for match in _STREAM.finditer(data):
        head = data[max(match.start() - _DICTIONARY, 0) : match.start()]
        head = head[head.rfind(b"obj") + 3 :]
        end = data.find(b"endstream", match.end())
        if end < 0:
            continue  # the "stream" of "endstream"
        filters = _FILTER.search(head)
        # "/#46late" is another way to write a name, which only those take who hide it.
        if (filters and not _SINGLE.fullmatch(filters["filters"])) or _ESCAPED.search(head):
            return True
        if _PICTURE.search(head):
            continue
        forms += _FORM.search(head) is not None
        content, is_all = _inflate(data[match.end() : end], limits.unguarded_bytes, packed=bool(filters))
        total += len(content)
        drawn += len(_DRAWN.findall(content))
        if not is_all or total > limits.unguarded_bytes:
            return True
    # With n drawings shared out over f nested forms, the innermost is drawn (n/f)^f times at most.
    return forms > 0 and (drawn / forms) ** min(forms, 40) > _REPETITIONS


def _inflate(piece: bytes, most: int, *, packed: bool) -> tuple[bytes, bool]:
    """Return at most `most` bytes of a stream, and whether that is all of it."""
    if not packed:
        return piece, True
    inflater = zlib.decompressobj()
    try:
        return inflater.decompress(piece, most), not inflater.unconsumed_tail
    except zlib.error:
        return b"", True  # Not deflate, or damaged: there is nothing to unpack.
