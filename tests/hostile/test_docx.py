"""DOCX made to harm: each ends in a document or a `DocumentError`, in time and within memory."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from making_files import replace_part, with_body, write_docx

from skillgap.documents import read_document
from skillgap.errors import DocumentError
from skillgap.model.document import Document

MB = 2**20
P = "<w:p><w:r><w:t>Jane Doe</w:t></w:r></w:p>"


def with_part(name: str, content: bytes, base: bytes | None = None) -> bytes:
    """Add a part to a document."""
    raw = io.BytesIO(base or with_body(P))
    with zipfile.ZipFile(raw, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return raw.getvalue()


def of_xml(xml: str) -> bytes:
    """Make a document whose main part is this text."""
    return replace_part(write_docx(lambda _: None), "word/document.xml", xml)


def relations(each: str, count: int) -> bytes:
    """Make a document whose main part has these relations as well."""
    data, name = with_body(P), "word/_rels/document.xml.rels"
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        before = archive.read(name).decode()
    more = "".join(each.format(n, n) for n in range(count))
    return replace_part(data, name, before.replace("</Relationships>", f"{more}</Relationships>"))


def entities() -> bytes:
    """Make a document whose entities multiply: ten to the power of nine."""
    lines = [
        '<!ENTITY a "ha">',
        *(f'<!ENTITY a{n} "{("&a" + str(n - 1) + ";") * 10}">' for n in range(1, 10)),
    ]
    declared = "".join(lines).replace("&a0;", "&a;")
    return of_xml(
        f"<!DOCTYPE x [{declared}]><w:document "
        'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        "<w:body><w:p><w:r><w:t>&a9;</w:t></w:r></w:p></w:body></w:document>"
    )


def overlapping() -> bytes:
    """Make an archive whose directory names the same bytes many times over."""
    data = with_part("word/media/x.bin", b"\0" * MB)
    at = data.rindex(b"PK\x01\x02")
    end = data.rindex(b"PK\x05\x06")
    return data[:end] + data[at:end] * 500 + data[end:]


def lying_sizes() -> bytes:
    """Make an archive whose directory says its parts are empty."""
    data = bytearray(with_body(P * 20_000))
    at = -1
    while (at := data.find(b"PK\x01\x02", at + 1)) >= 0:
        data[at + 24 : at + 28] = b"\1\0\0\0"
    return bytes(data)


CASES: dict[str, Callable[[], bytes]] = {
    "part of 300 MB": lambda: with_part("word/media/image1.png", b"\0" * (300 * MB)),
    "two million paragraphs": lambda: with_body("<w:p/>" * 2_000_000),
    "text of 60 MB": lambda: with_body(f"<w:p><w:r><w:t>{'a b ' * 15_000_000}</w:t></w:r></w:p>"),
    "table in table, 2,000 deep": lambda: with_body(
        "<w:tbl><w:tr><w:tc>" * 2000 + P + "</w:tc></w:tr></w:tbl>" * 2000
    ),
    "text box in text box": lambda: with_body(
        "<w:p><w:r><w:pict><w:txbxContent>" * 50 + P + "</w:txbxContent></w:pict></w:r></w:p>" * 50
    ),
    "40,000 runs": lambda: with_body(
        f"<w:p>{'<w:r><w:rPr><w:b/></w:rPr><w:t>ab </w:t></w:r>' * 40_000}</w:p>"
    ),
    "19,000 cells": lambda: with_body(f"<w:tbl><w:tr>{f'<w:tc>{P}</w:tc>' * 19_000}</w:tr></w:tbl>"),
    "entities that multiply": entities,
    "styles that are based on each other": lambda: replace_part(
        with_body(P.replace("<w:r>", '<w:pPr><w:pStyle w:val="A"/></w:pPr><w:r>')),
        "word/styles.xml",
        '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:basedOn w:val="B"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="A"/></w:style>'
        "</w:styles>",
    ),
    "numbers that are none": lambda: with_body(
        '<w:p><w:pPr><w:ind w:left="x"/><w:numPr><w:ilvl w:val="-9"/><w:numId w:val="z"/></w:numPr></w:pPr>'
        '<w:r><w:rPr><w:sz w:val="huge"/><w:color w:val="red"/></w:rPr><w:t>Jane</w:t>'
        '<w:sym w:char="zz"/></w:r></w:p>'
    ),
    "columns that are no number": lambda: with_body(f'{P}<w:sectPr><w:cols w:num="many"/></w:sectPr>'),
    "archive that overlaps itself": overlapping,
    "sizes that lie": lying_sizes,
    "paths from the root": lambda: with_part("/etc/skillgap-evil", b"x"),
    "path of another system": lambda: with_part("C:\\Windows\\evil.xml", b"<a/>"),
    "10,000 relations": lambda: relations(
        '<Relationship Id="rX{}" Type="http://x/y" Target="https://a.example/{}" TargetMode="External"/>',
        10_000,
    ),
    "5,000 relations to one part": lambda: relations(
        '<Relationship Id="rX{}" Type="http://x/{}" Target="styles.xml"/>', 5_000
    ),
    "part that is its own": lambda: relations(
        '<Relationship Id="rX{}" Type="http://x/{}" Target="document.xml"/>', 1
    ),
    "links to nowhere": lambda: with_body(
        '<w:p><w:hyperlink r:id="no"><w:r><w:t>Jane</w:t></w:r></w:hyperlink></w:p>' * 3_000
    ),
    "10,000 attributes": lambda: with_body(
        P.replace("<w:p>", "<w:p " + " ".join(f"w:a{n}='x'" for n in range(10_000)) + ">")
    ),
    "controls 2,000 deep": lambda: with_body(
        "<w:sdt><w:sdtContent>" * 2_000 + P + "</w:sdtContent></w:sdt>" * 2_000
    ),
    "path that climbs": lambda: with_part("../../../../tmp/evil.txt", b"x"),
    "path with NUL": lambda: with_part("word/a\0b.xml", b"x"),
    "no relations": lambda: replace_part(with_body(P), "_rels/.rels", ""),
    "relation to a missing part": lambda: replace_part(
        with_body(P),
        "word/_rels/document.xml.rels",
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship '
        'Id="r1" Type="http://x/header" Target="../../../etc/passwd"/></Relationships>',
    ),
    "cut off": lambda: with_body(P)[:-300],
    "main part of binary": lambda: of_xml("\x01\x02\x03"),
    "main part of HTML": lambda: of_xml("<html><body>Jane</body></html>"),
    "no main part": lambda: replace_part(with_body(P), "[Content_Types].xml", "<Types/>"),
}


@pytest.mark.parametrize("case", CASES)
def test_survives(case: str, survive: Callable[..., object]) -> None:
    """A Word document made to take all time or memory gives a document or an error."""
    survive(CASES[case](), "resume.docx")


@pytest.mark.parametrize(
    "case", ["part of 300 MB", "two million paragraphs", "text of 60 MB", "entities that multiply"]
)
def test_refuses_bombs(case: str) -> None:
    """What unpacks beyond all measure is refused."""
    with pytest.raises(DocumentError):
        read_document(CASES[case](), name="x.docx")


def test_reads_no_other_file(tmp_path: Path) -> None:
    """An entity that names a file on this machine gives nothing of that file."""
    secret = tmp_path / "secret.txt"
    secret.write_text("swordfish")
    data = of_xml(
        f'<!DOCTYPE x [<!ENTITY s SYSTEM "{secret.as_uri()}">]><w:document '
        'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        "<w:body><w:p><w:r><w:t>Jane &s;</w:t></w:r></w:p></w:body></w:document>"
    )
    try:
        said = read_document(data, name="x.docx").text
    except DocumentError as error:
        said = str(error)
    assert "swordfish" not in said


def test_writes_nothing_outside(survive: Callable[..., object], tmp_path: Path) -> None:
    """A part whose name climbs out of the archive is not unpacked anywhere."""
    evil = tmp_path / "evil.txt"
    survive(with_part(f"../../../../../../../../../{evil}", b"x"), "x.docx")
    assert not evil.exists()


@pytest.mark.parametrize(
    ("part", "said"),
    [
        ("word/vbaProject.bin", "macros, which were not run"),
        ("word/embeddings/object1.bin", "another file, which was not opened"),
    ],
)
def test_says_what_is_inside(part: str, said: str) -> None:
    """Macros and embedded files are left alone, and the reader is told."""
    document = read_document(with_part(part, b"x" * 100), name="x.docx")
    assert isinstance(document, Document)
    assert [finding.message for finding in document.findings if finding.code == "active-content"] == [
        f"The file holds {said}."
    ]


def test_macro_document_is_named() -> None:
    """A .docm is refused as such, whatever its suffix says."""
    plain = with_body(P)
    with zipfile.ZipFile(io.BytesIO(plain)) as archive:
        types = archive.read("[Content_Types].xml").decode()
    types = types.replace(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        "application/vnd.ms-word.document.macroEnabled.main+xml",
    )
    with pytest.raises(DocumentError, match="with macros"):
        read_document(replace_part(plain, "[Content_Types].xml", types), name="x.docx")
