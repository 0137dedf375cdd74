"""Any bytes become a document or an error that says what to do."""

import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from making_files import lines_pdf, read, texts, write_docx, zip_of

from skillgap.documents import read_document, read_file
from skillgap.errors import DocumentError
from skillgap.model.document import Limits, MediaType
from skillgap.samples import sample

SAMPLES = (
    ("resume.pdf", MediaType.PDF),
    ("resume.docx", MediaType.DOCX),
    ("resume.txt", MediaType.TEXT),
    ("resume.md", MediaType.MARKDOWN),
    ("posting.txt", MediaType.TEXT),
    ("posting-data-engineer.md", MediaType.MARKDOWN),
    ("source/resume.json", MediaType.JSON_RESUME),
)


class TestContentDecides:
    """The bytes, not the name, tell the format."""

    @pytest.mark.parametrize(("name", "media_type"), SAMPLES)
    def test_recognises_every_sample(self, name: str, media_type: MediaType) -> None:
        """A file is recognised though its name says nothing."""
        assert read(sample(name).read_bytes(), "upload").media_type is media_type

    def test_ignores_a_wrong_suffix(self) -> None:
        """A PDF named .docx is read as the PDF it is."""
        assert read(lines_pdf("Python developer"), "resume.docx").media_type is MediaType.PDF

    def test_skips_junk_before_a_pdf(self) -> None:
        """Bytes before the header, as mail gateways add them, do not hide a PDF."""
        assert texts(read(b"\r\n\r\n" + lines_pdf("Python developer"))) == ["Python developer"]

    @pytest.mark.parametrize(
        ("data", "reason", "remedy"),
        [
            (b"", "empty", "right file"),
            (b" \n\t ", "empty", "right file"),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", ".doc", ".docx"),
            (b"{\\rtf1 Hello}", ".rtf", ".docx"),
            (b"\x89PNG\r\n\x1a\n", "picture", "PDF"),
            (b"\xff\xd8\xff\xe0", "picture", "PDF"),
            (b"%!PS-Adobe", "PostScript", "PDF"),
            (b"\x1f\x8b\x08", "archive", "Unpack"),
            (b"PK\x03\x04 torn", "damaged", "Word"),
            (zip_of("content.xml", "mimetype"), ".odt", ".docx"),
            (zip_of("xl/workbook.xml"), "Excel", ".docx"),
            (zip_of("Index/Document.iwa"), "Pages", ".docx"),
            (zip_of("resume.txt"), "zip", "Unpack"),
            (bytes(range(256)) * 4, "not text", ".pdf"),
        ],
    )
    def test_refuses_a_foreign_format_with_a_remedy(self, data: bytes, reason: str, remedy: str) -> None:
        """What cannot be read is named, and the way out with it."""
        with pytest.raises(DocumentError) as caught:
            read(data, "mine.xyz")
        assert caught.value.name == "mine.xyz"
        assert reason in caught.value.reason
        assert remedy in caught.value.remedy

    def test_tells_a_protected_word_file_from_an_old_one(self) -> None:
        """A DOCX with a password is an OLE file, and is not called an old document."""
        data = b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le")
        with pytest.raises(DocumentError, match="password"):
            read(data)


class TestLimits:
    """No file costs more than the limits say."""

    def test_refuses_a_large_file(self) -> None:
        """A file above the size limit is refused before it is read."""
        with pytest.raises(DocumentError, match="larger than"):
            read_document(b"x" * 11, name="big.txt", limits=Limits(max_bytes=10))

    def test_refuses_a_long_text(self) -> None:
        """A text above the character limit is refused."""
        with pytest.raises(DocumentError, match="longer than"):
            read_document(b"word " * 10, name="long.txt", limits=Limits(max_characters=20))


class TestReadFile:
    """Paths fail with the same kind of error as bytes."""

    def test_keeps_the_path_as_given(self, tmp_path: Path) -> None:
        """The document is called what the user called it."""
        path = tmp_path / "me.txt"
        path.write_text("Python", encoding="utf-8")
        assert read_file(path).name == str(path)

    def test_names_a_missing_file(self, tmp_path: Path) -> None:
        """A path to nothing is a DocumentError."""
        with pytest.raises(DocumentError, match="no such file"):
            read_file(tmp_path / "none.pdf")

    def test_names_a_folder(self, tmp_path: Path) -> None:
        """A folder is a DocumentError."""
        with pytest.raises(DocumentError, match="folder"):
            read_file(tmp_path)

    def test_names_a_path_that_cannot_exist(self) -> None:
        """A path with a null character is a DocumentError."""
        with pytest.raises(DocumentError, match="cannot be opened"):
            read_file(Path("a\0b"))


@pytest.mark.property
class TestInvariants:
    """What holds for every input."""

    @given(st.binary(max_size=400))
    @settings(max_examples=300, deadline=None)
    def test_only_document_errors(self, data: bytes) -> None:
        """Arbitrary bytes give a document whose lines are slices of its text, or a DocumentError."""
        try:
            document = read(data)
        except DocumentError:
            return
        assert all(document.text[line.start : line.end] == line.text for line in document.lines)

    @given(st.sampled_from(["resume.pdf", "resume.docx", "source/resume.json"]), st.integers(0, 2**32))
    @settings(max_examples=60, deadline=None)
    def test_survives_damage(self, name: str, seed: int) -> None:
        """A sample with damaged bytes gives a sound document or a DocumentError."""
        dice = random.Random(seed)  # noqa: S311  nothing secret here
        data = bytearray(sample(name).read_bytes())
        for _ in range(dice.choice((1, 5, 40))):
            data[dice.randrange(len(data))] = dice.randrange(256)
        try:
            document = read(bytes(data[: dice.randrange(len(data) // 2, len(data) + 1)]))
        except DocumentError:
            return
        assert all(document.text[line.start : line.end] == line.text for line in document.lines)
        document.text.encode("utf-8")

    @pytest.mark.parametrize("name", [name for name, _ in SAMPLES])
    def test_reads_the_same_twice(self, name: str) -> None:
        """Reading is deterministic."""
        data = sample(name).read_bytes()
        assert read(data) == read(data)


def test_all_resume_samples_say_the_same() -> None:
    """Every word of the resume is read from each of its five forms."""
    forms = ("resume.pdf", "resume.docx", "resume.txt", "resume.md", "source/resume.json")
    for phrase in (
        "Maya Lindqvist",
        "Fernhollow Logistics",
        "pgvector",
        "340 stars",
        "Cascade Valley University",
    ):
        for form in forms:
            text = " ".join(read(sample(form).read_bytes()).text.split())
            assert phrase.lower() in text.lower(), (phrase, form)


def test_an_empty_word_document_is_refused() -> None:
    """A document without a word is an error, not an empty result."""
    with pytest.raises(DocumentError, match="no text"):
        read(write_docx(lambda document: document.add_paragraph("  ")))
