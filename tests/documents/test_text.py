"""Text and Markdown: the text stays as it is, the lines know its marks."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st
from making_files import read, texts

from skillgap.errors import DocumentError
from skillgap.model.document import MediaType


class TestDecoding:
    """The text is the file as its writer saw it."""

    @pytest.mark.parametrize(
        "data",
        [
            "Zoë – Café".encode(),
            codecs.BOM_UTF8 + "Zoë – Café".encode(),
            codecs.BOM_UTF16_LE + "Zoë – Café".encode("utf-16-le"),
            codecs.BOM_UTF16_BE + "Zoë – Café".encode("utf-16-be"),
            codecs.BOM_UTF32_LE + "Zoë – Café".encode("utf-32-le"),
            "Zoë – Café".encode("utf-16-le"),
            "Zoë – Café, experience with Python and services".encode("cp1252"),
        ],
    )
    def test_knows_encodings(self, data: bytes) -> None:
        """Unicode with or without a mark, and the usual western encoding, are recognised."""
        assert read(data).text.startswith("Zo\u00eb \u2013 Caf\u00e9")

    def test_guesses_other_encodings(self) -> None:
        """A text in a Cyrillic encoding is not taken for western letters."""
        text = "Разработчик программного обеспечения для банков и магазинов. " * 4
        assert read(text.encode("cp1251")).text == text

    def test_changes_only_line_ends(self) -> None:
        """CRLF and CR become LF, and nothing else changes, white space at the ends included."""
        assert read(b"  A \r\n\r\n\tB\rC \n").text == "  A \n\n\tB\nC \n"

    @pytest.mark.parametrize("data", [b"\x00\x01\x02\x03" * 9, b"abc\x01\x02\x03\x04\x05", b"\xff\xfe\x00"])
    def test_refuses_rubbish(self, data: bytes) -> None:
        """Bytes that are no text are refused."""
        with pytest.raises(DocumentError, match="not text"):
            read(data)


class TestLines:
    """Marks are flags, not words."""

    @pytest.mark.parametrize(
        "mark", ["- ", "* ", "+ ", "\u2022 ", "\u2022", "\u2013 ", "\u00b7 ", "\\- ", "1. ", "2) ", "  - "]
    )
    def test_knows_list_marks(self, mark: str) -> None:
        """Every way people type a list item is one."""
        line = read(f"{mark}Built a search".encode()).lines[0]
        assert (line.text, line.is_bullet) == ("Built a search", True)

    @pytest.mark.parametrize(
        "text", ["-5 degrees", "*emphasis* first", "2019 - 2021", "C. Example", "3.5 years of Go", "e-mail"]
    )
    def test_leaves_other_lines_alone(self, text: str) -> None:
        """A line that only begins like a list item keeps all its words."""
        line = read(text.encode()).lines[0]
        assert (line.text, line.is_bullet) == (text, False)

    @pytest.mark.parametrize(
        "text",
        [
            "# Skills",
            "### Skills ##",
            "**Skills**",
            "__Skills__",
            "Skills\n======",
            "Skills\n---",
            "## **Skills**",
        ],
    )
    def test_knows_headings(self, text: str) -> None:
        """Markdown headings, underlined titles and lines wholly in bold are headings."""
        document = read(f"{text}\n\nPython\n".encode())
        assert [(line.text, line.is_heading) for line in document.lines] == [
            ("Skills", True),
            ("Python", False),
        ]
        assert document.media_type is MediaType.MARKDOWN

    def test_a_bold_beginning_is_no_heading(self) -> None:
        """Only a line that is bold as a whole is a heading."""
        assert not read(b"**Languages:** Python").lines[0].is_heading

    def test_skips_rules(self) -> None:
        """A line of dashes is no line of text."""
        assert texts(read(b"Python\n\n----------\n\n* * *\nSQL\n")) == ["Python", "SQL"]

    def test_a_backslash_only_breaks_a_line(self) -> None:
        """Markdown's backslash at the end of a line is no word of it, and a line of it alone is none."""
        text = b"**Duties**\\\n\\\n- Python,\\\nSQL\n"
        assert texts(read(text)) == ["Duties", "Python,", "SQL"]

    def test_knows_indents(self) -> None:
        """Indent counts columns, a tab to the next fourth."""
        assert [line.indent for line in read(b"a\n  b\n\tc").lines] == [0.0, 2.0, 4.0]

    def test_finds_links(self) -> None:
        """Addresses of Markdown links are kept."""
        assert read(b"[me](https://example.org/me) <https://example.com>").links == (
            "https://example.org/me",
            "https://example.com",
        )


@pytest.mark.property
@given(st.text(min_size=1))
def test_lines_are_slices(text: str) -> None:
    """For any text, each line's offsets cut its words out of the text, and no letter or digit is lost."""
    try:
        document = read(text.encode("utf-8", "replace"))
    except DocumentError:
        return
    assert all(document.text[line.start : line.end] == line.text for line in document.lines)
    assert [line.start for line in document.lines] == sorted(line.start for line in document.lines)


def test_a_letter_with_a_number_or_a_small_roman_one_marks_an_item() -> None:
    """The items of a person specification are numbered "E1.", "D3)" or "iv.": no words of theirs."""
    lines = read(b"E1. PhD in statistics\nD3) Tidy desks\nR2 is a robot\niv. Knots\n", "job.txt").lines
    assert [(line.text, line.is_bullet) for line in lines] == [
        ("PhD in statistics", True),
        ("Tidy desks", True),
        ("R2 is a robot", False),
        ("Knots", True),
    ]
