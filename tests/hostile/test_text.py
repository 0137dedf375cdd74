"""Text, HTML and JSON made to harm, and files that are not what their name says."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from making_files import lines_pdf, with_body

from skillgap.documents import read_document, read_file
from skillgap.errors import DocumentError
from skillgap.model.document import Document, MediaType

MB = 2**20
# Made when asked for: some are large.
CASES: dict[str, Callable[[], bytes]] = {
    "line of 5 MB": lambda: b"python java " * (5 * MB // 12),
    "line of 5 MB without a space": lambda: b"a" * (5 * MB),
    "a million empty lines": lambda: b"\n" * 1_000_000 + b"Jane",
    "a million marks": lambda: b"- \n" * 600_000 + b"Jane",
    "links without end": lambda: b"\n".join([b"[a](," * 3_800] * 20),
    "addresses without end": lambda: b"\n".join([b"<http://" * 2_300] * 20),
    "brackets without end": lambda: b"\n".join([b"(" * 19_000] * 20),
    "NUL between letters": lambda: b"Jane\0Doe " * 100,
    "NUL at the end": lambda: b"Jane Doe\0",
    "control characters": lambda: bytes(range(1, 32)) * 100,
    "lone surrogates": lambda: "Jane \ud83d Doe \udc00 Python".encode("utf-8", "surrogatepass"),
    "half of UTF-16": lambda: b"\xff\xfeJ\0a\0n",
    "overlong UTF-8": lambda: b"Jane \xc0\xaf\xc1\x9c\xf8\x88\x80\x80\x80 Doe",
    "right to left": lambda: bytes("Jane \u202enohtyP\u202c Doe", "utf-8"),
    "zero width": lambda: bytes(("Py\u200bthon\u2060\ufeff " * 1000), "utf-8"),
    "marks on one letter": lambda: bytes(("e" + "\u0301" * 15_000), "utf-8"),
    "noncharacters": lambda: bytes("Jane \ufffe\uffff\U0010ffff Doe", "utf-8"),
    "terminal commands": lambda: b"Jane \x1b]0;owned\x07\x1b[2J Doe",
    "elements 100,000 deep": lambda: b"<html><body>" + b"<div>" * 100_000 + b"Jane",
    "lists 5,000 deep": lambda: b"<html><body>" + b"<ul><li>Jane" * 5_000,
    "tags that never close": lambda: b"<html><body>" + b"<a href='x" * 100_000,
    "attributes without end": lambda: b"<html><body " + b"a=b " * 300_000 + b">Jane",
    "comments of a style sheet": lambda: b"<html><style>" + b"/*" * 200_000 + b"</style><body>Jane",
    "conditions of a style sheet": lambda: b"<html><style>" + b"@a" * 200_000 + b"{</style><body>Jane",
    "conditions that hold each other": lambda: b"<html><style>" + b"@a{b{}" * 60_000 + b"</style><body>Jane",
    "name of a million letters": lambda: b"<html><style>" + b"a" * 1_000_000 + b"</style><body>Jane",
    "rules without end": lambda: b"<html><style>" + b".a{color:red}" * 60_000 + b"</style><body class=a>Jane",
    "rules that all hold": lambda: (
        b"<html><style>" + b".a{color:red}" * 5_000 + b"</style><body>" + b"<p class=a>Jane</p>\n" * 19_000
    ),
    "style of a million brackets": lambda: b'<html><body style="' + b"color:rgb(" * 100_000 + b'">Jane',
    "page of 15 MB": lambda: b"<html><body>" + b"<p>Jane Doe</p>\n" * 900_000,
    "entities of XML": lambda: (
        b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha">'
        + b"".join(b'<!ENTITY a%d "%s">' % (n, b"&a%d;" % (n - 1) * 10) for n in range(1, 10))
        + b"]><html><body>&a9;</body></html>"
    ),
    "unknown charset": lambda: b'<html><head><meta charset="../../x"></head><body>Jane',
    "charset that unpacks": lambda: b'<html><head><meta charset="zlib"></head><body>Jane',
    "charset of Python": lambda: b'<html><head><meta charset="unicode_escape"></head><body>Jane \\ud800',
    "charset idna": lambda: b'<html><head><meta charset="idna"></head><body>' + b"a." * 50_000,
    "charset punycode": lambda: b'<html><head><meta charset="punycode"></head><body>' + b"a-9" * 60_000,
    "arrays 100,000 deep": lambda: b'{"basics":' + b"[" * 100_000,
    "objects 900 deep": lambda: b'{"work":' + b'[{"work":' * 900 + b"1" + b"}]" * 900 + b"}",
    "number of a million digits": lambda: b'{"basics": {"name": ' + b"9" * 1_000_000 + b"}}",
    "number of 4,000 digits": lambda: b'{"basics": {"name": ' + b"9" * 4_000 + b"}}",
    "not a number": lambda: b'{"basics": {"name": NaN, "label": Infinity}}',
    "surrogates escaped": lambda: b'{"basics": {"name": "Jane \\ud83d \\u0000 Doe"}}',
    "wrong types": lambda: json.dumps({"basics": [], "work": {"a": 1}, "skills": [[], 1, None]}).encode(),
    "half a million skills": lambda: json.dumps({"skills": [{"name": "a"}] * 400_000}).encode(),
}


@pytest.mark.parametrize("case", CASES)
def test_survives(case: str, survive: Callable[..., object]) -> None:
    """A text, page or JSON made to take all time or memory gives a document or an error."""
    outcome = survive(CASES[case](), "resume.txt")
    if isinstance(outcome, Document):
        # What was read can be written: a lone surrogate would end whoever prints it.
        outcome.text.encode("utf-8")


@pytest.mark.parametrize(
    ("name", "data", "media_type"),
    [
        ("resume.txt", lines_pdf("Jane Doe"), MediaType.PDF),
        ("resume.pdf", with_body("<w:p><w:r><w:t>Jane Doe</w:t></w:r></w:p>"), MediaType.DOCX),
        ("resume.docx", b"Jane Doe\nPython\n", MediaType.TEXT),
        ("resume.json", b"<html><body>Jane Doe</body></html>", MediaType.HTML),
    ],
)
def test_content_decides(name: str, data: bytes, media_type: MediaType) -> None:
    """A wrong suffix changes nothing: the content says what a file is."""
    assert read_document(data, name=name).media_type is media_type


@pytest.mark.parametrize(
    "name", ["../../etc/passwd\0.pdf", "/dev/null", "CON", "a" * 5000, "\ud800.txt", "|id", "", "~", "\n"]
)
def test_names_are_only_names(name: str) -> None:
    """A path that cannot be read is an error with a remedy, whatever is written in it."""
    with pytest.raises(DocumentError):
        read_file(Path(name))
