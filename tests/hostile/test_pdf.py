"""PDF made to harm: each ends in a document or a `DocumentError`, in time and within memory."""

import zlib
from collections.abc import Callable

import pytest
from making_files import lines_pdf

from skillgap.documents import read_document, render_pages
from skillgap.errors import DocumentError
from skillgap.model.document import Limits

MB = 2**20


def pdf(*objects: bytes, trailer: bytes = b"/Root 1 0 R") -> bytes:
    """Number the objects from 1 and put them together; readers rebuild the missing table."""
    body = b"".join(b"%d 0 obj\n%s\nendobj\n" % (n, text) for n, text in enumerate(objects, 1))
    return b"%PDF-1.7\n" + body + b"trailer << " + trailer + b" >>\n%%EOF\n"


def stream(content: bytes, entries: bytes = b"/Filter /FlateDecode", *, packed: bool = True) -> bytes:
    """Write a stream object."""
    content = zlib.compress(content, 9) if packed else content
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(content), entries, content)


CATALOG = b"<< /Type /Catalog /Pages 2 0 R >>"
PAGES = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
FONT = b"<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>"
BOX = b"/MediaBox [0 0 595 842]"
WORDS = b"BT /F1 12 Tf 50 700 Td (Jane Doe Python) Tj ET\n"


def page(content: bytes, *more: bytes, resources: bytes = FONT, box: bytes = BOX) -> bytes:
    """Make a PDF of one page; `content` is its stream object, number 4, and `more` follow it."""
    leaf = b"<< /Type /Page /Parent 2 0 R %s /Contents 4 0 R /Resources %s >>" % (box, resources)
    return pdf(CATALOG, PAGES, leaf, content, *more)


def with_page(entries: bytes, *more: bytes, catalog: bytes = CATALOG, tree: bytes = PAGES) -> bytes:
    """Make a PDF of one page with words and with `entries` in its dictionary; `more` are objects from 5."""
    leaf = b"<< /Type /Page /Parent 2 0 R %s /Contents 4 0 R /Resources %s %s >>" % (BOX, FONT, entries)
    return pdf(catalog, tree, leaf, stream(WORDS), *more)


def notes(count: int, kind: bytes) -> bytes:
    """Make annotations."""
    return b"[%s]" % b"".join(
        b"<< /Type /Annot /Subtype /%s /Rect [0 0 9 9] /T (f%d) /A << /S /URI /URI (https://a.example/%d)>>>>"
        % (kind, n, n)
        for n in range(count)
    )


def nested_forms(depth: int, times: int) -> bytes:
    """Make forms that each draw the next several times: the last is drawn times ** depth times."""
    forms = [
        stream(
            b"/X Do " * times,
            b"/Filter /FlateDecode /Type /XObject /Subtype /Form /BBox [0 0 9 9] "
            b"/Resources << /XObject << /X %d 0 R >> >>" % (6 + n),
        )
        for n in range(depth)
    ]
    last = stream(
        WORDS, b"/Filter /FlateDecode /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources " + FONT
    )
    return page(stream(b"/X Do"), *forms, last, resources=b"<< /XObject << /X 5 0 R >> >>")


def twice_packed(size: int) -> bytes:
    """Make a content stream of spaces that was compressed twice: a kilobyte for each gigabyte or so."""
    outer = zlib.compress(zlib.compress(b" " * size, 9), 9)
    return page(stream(outer, b"/Filter [/FlateDecode /FlateDecode]", packed=False))


CASES = {
    "one stream of 150 MB": lambda: page(stream(b" " * (150 * MB))),
    "packed twice, 150 MB": lambda: twice_packed(150 * MB),
    "name of the filter escaped": lambda: page(stream(b" " * (100 * MB), b"/Filter /#46lateDecode")),
    "many streams": lambda: page(stream(WORDS), *(stream(b" " * (3 * MB)) for _ in range(40))),
    "forms ten deep, ten wide": lambda: nested_forms(10, 10),
    "forms forty deep": lambda: nested_forms(40, 3),
    "form that draws itself": lambda: nested_forms(1, 1).replace(b"/X 6 0 R", b"/X 5 0 R"),
    "page tree that holds itself": lambda: pdf(CATALOG, b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 9 >>"),
    "page that is its own parent": lambda: pdf(CATALOG, PAGES, b"<< /Type /Page /Parent 3 0 R >>"),
    "two billion pages": lambda: pdf(CATALOG, b"<< /Type /Pages /Kids [] /Count 2147483647 >>"),
    "negative pages": lambda: pdf(CATALOG, b"<< /Type /Pages /Kids [3 0 R] /Count -5 >>"),
    "length that refers to itself": lambda: page(b"<< /Length 4 0 R >>\nstream\nx\nendstream"),
    "table that precedes itself": lambda: (
        b"%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer << /Size 1 /Prev 9 /Root 1 0 R >>\n"
        b"startxref\n9\n%%EOF"
    ),
    "page a mile wide": lambda: page(stream(WORDS), box=b"/MediaBox [0 0 2000000 2000000]"),
    "page of no size": lambda: page(stream(WORDS), box=b"/MediaBox [0 0 0 0]"),
    "page of not-a-number": lambda: page(stream(WORDS), box=b"/MediaBox [1e999 -1e999 1e999 x]"),
    "arrays a million deep": lambda: page(stream(b"[" * 1_000_000)),
    "dictionaries deep": lambda: pdf(b"<< /A " * 200_000),
    "operators without end": lambda: page(stream(b"q " * 2_000_000)),
    "million words": lambda: page(stream(WORDS * 60_000)),
    "10,000 links": lambda: with_page(b"/Annots 5 0 R", notes(10_000, b"Link")),
    "10,000 fields": lambda: with_page(b"/Annots 5 0 R", notes(10_000, b"Widget")),
    "outline that holds itself": lambda: with_page(
        b"",
        b"<< /Type /Outlines /First 6 0 R /Last 6 0 R /Count 99999 >>",
        b"<< /Title (a) /Parent 5 0 R /Next 6 0 R /Prev 6 0 R /First 5 0 R >>",
        catalog=b"<< /Type /Catalog /Pages 2 0 R /Outlines 5 0 R >>",
    ),
    "structure that holds itself": lambda: with_page(
        b"/StructParents 0",
        b"<< /Type /StructTreeRoot /K 6 0 R >>",
        b"<< /Type /StructElem /S /P /P 5 0 R /K [6 0 R 5 0 R] >>",
        catalog=b"<< /Type /Catalog /Pages 2 0 R /StructTreeRoot 5 0 R /MarkInfo << /Marked true >> >>",
    ),
    "pages that hold their parents": lambda: with_page(
        b"",
        b"<< /Type /Pages /Parent 2 0 R /Kids [2 0 R 3 0 R 5 0 R] /Count 3 >>",
        tree=b"<< /Type /Pages /Kids [3 0 R 5 0 R] /Count 3 >>",
    ),
    "one page 5,000 times, counted once": lambda: with_page(
        b"", tree=b"<< /Type /Pages /Kids [%s] /Count 1 >>" % (b"3 0 R " * 5_000)
    ),
    "page tree 5,000 deep": lambda: pdf(
        CATALOG, *(b"<< /Type /Pages /Kids [%d 0 R] /Count 1 >>" % (n + 3) for n in range(5_000))
    ),
    "object streams that extend each other": lambda: pdf(
        *[b"null"] * 3,
        stream(WORDS),
        stream(b"1 0 " + CATALOG, b"/Filter /FlateDecode /Type /ObjStm /N 999999999 /First 4 /Extends 6 0 R"),
        stream(b"5 0 " + PAGES, b"/Filter /FlateDecode /Type /ObjStm /N 1 /First 4 /Extends 5 0 R"),
    ),
    "objects that refer in a ring": lambda: pdf(b"2 0 R", b"3 0 R", b"1 0 R"),
    "20,000 shadings": lambda: page(stream(b"/S sh " * 20_000 + WORDS)),
    "word over word, 5,000 times": lambda: page(
        stream(b"BT /F1 9 Tf 50 500 Td " + b"(Python) Tj -20 0 Td " * 5_000 + b"ET")
    ),
    "60,000 lines": lambda: page(
        stream(b"".join(b"%d 0 m %d 842 l S\n" % (n % 595, n * 7 % 595) for n in range(60_000)) + WORDS)
    ),
    "picture of a million by a million": lambda: page(
        stream(b"/X Do\n" + WORDS),
        stream(
            b"\0" * 1000,
            b"/Filter /FlateDecode /Type /XObject /Subtype /Image /Width 1000000 /Height 1000000 "
            b"/BitsPerComponent 8 /ColorSpace /DeviceRGB",
        ),
        resources=b"<< /XObject << /X 5 0 R >> /Font << /F1 << /Type /Font /Subtype /Type1 "
        b"/BaseFont /Helvetica >> >> >>",
    ),
    "font that lies": lambda: page(
        stream(WORDS),
        stream(b"\0" * 100_000),
        resources=b"<< /Font << /F1 << /Type /Font /Subtype /TrueType /BaseFont /A /FirstChar -9 /LastChar "
        b"99999999 /Widths [1] /FontDescriptor << /FontFile2 5 0 R /Flags 4 >> >> >> >>",
    ),
    "header alone": lambda: b"%PDF-1.7",
    "cut off": lambda: lines_pdf("Jane Doe", "Python")[:700],
    "other file inside": lambda: lines_pdf("Jane Doe") + b"PK\x03\x04" + b"\0" * 500,
    "script on opening": lambda: lines_pdf("Jane Doe").replace(
        b"/Type /Catalog", b"/OpenAction << /S /JavaScript /JS (app.alert(1)) >> /Type /Catalog"
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_survives(case: str, survive: Callable[..., object]) -> None:
    """A PDF made to take all time or memory gives a document or an error that says what to do."""
    survive(CASES[case]())


@pytest.mark.parametrize("case", ["packed twice, 150 MB", "forms ten deep, ten wide", "one stream of 150 MB"])
def test_refuses_bombs(case: str) -> None:
    """What unpacks, or draws itself, beyond all measure is refused within seconds."""
    with pytest.raises(DocumentError):
        read_document(CASES[case](), name="x.pdf", limits=Limits(max_seconds=2.0, max_memory_bytes=2**28))


def test_long_packed_streams_are_read() -> None:
    """A stream of more than a megabyte, as of a large font, is gone through once, to its end."""
    pattern = b"".join(b"%% %d\n" % (n * n) for n in range(100_000))
    assert len(zlib.compress(pattern, 9)) > 80_000
    document = read_document(page(stream(pattern + WORDS)), name="x.pdf", limits=Limits(max_seconds=4.0))
    assert "Jane Doe" in document.text


def test_many_pages_are_refused() -> None:
    """More pages than the limit are refused by number."""
    with pytest.raises(DocumentError, match="it has 3 pages"):
        read_document(
            pdf(
                CATALOG,
                b"<< /Type /Pages /Kids [3 0 R 4 0 R 5 0 R] /Count 3 >>",
                *[b"<< /Type /Page /Parent 2 0 R %s >>" % BOX] * 3,
            ),
            name="x.pdf",
            limits=Limits(max_pages=2),
        )


def test_a_page_that_paints_itself_over_and_over_is_not_waited_for() -> None:
    """A few kilobytes that are read at once and take minutes to draw cost a picture, and hold up nobody."""
    data = page(stream(b"1 0 0 rg 0 0 595 842 re f\n" * 60_000 + b"0 g " + WORDS))
    assert "Jane Doe" in read_document(data, name="x.pdf").text
    with pytest.raises(DocumentError, match=r"drawing its pages takes longer than 0\.5 seconds"):
        render_pages(data, [1], limits=Limits(max_seconds=0.5))
