"""List marks that no white space follows, and a small "o"."""

import pytest
from making_files import lines_pdf, read, texts, write_docx


def marked(document_lines: str) -> list[tuple[str, bool]]:
    """Words of each line of a text, and whether it is a list item."""
    return [(line.text, line.is_bullet) for line in read(document_lines.encode()).lines]


@pytest.mark.parametrize("mark", ["-", "\u2013", "*"])
def test_loose_marks_near_each_other_are_a_list(mark: str) -> None:
    """Lines near each other that begin with the same loose mark are list items, the mark no part of them."""
    text = f"Work\n{mark}built loads for ferries\nand trams\n{mark}wrote tests\n"
    assert marked(text) == [
        ("Work", False),
        ("built loads for ferries", True),
        ("and trams", False),
        ("wrote tests", True),
    ]


def test_a_small_o_on_lines_one_below_the_other_is_a_mark() -> None:
    """A small "o" that begins two lines, one below the other, is the mark of a list."""
    assert marked("o built loads\no wrote tests\n") == [("built loads", True), ("wrote tests", True)]


def test_loose_marks_in_pdf_and_word() -> None:
    """A loose mark is one in a PDF and in Word as it is in plain text."""
    assert texts(read(lines_pdf("Work", "-built loads", "-wrote tests"))) == [
        "Work",
        "built loads",
        "wrote tests",
    ]
    word = read(write_docx(lambda d: [d.add_paragraph(text) for text in ("Work", "o\tbuilt loads")]))
    assert [(line.text, line.is_bullet) for line in word.lines] == [("Work", False), ("built loads", True)]


@pytest.mark.parametrize(
    "text",
    [
        "A store on cloud\n-based machines\n",
        "*Ferries* in winter\n*Trams* in summer\n",
        "Cuidou de\no porto e\ndos barcos do norte\n\nCuidou de\no cais\n",
        "-5 degrees\n-7 degrees\n",
    ],
)
def test_what_only_looks_like_a_loose_mark_is_none(text: str) -> None:
    """A broken word, emphasis, a number below zero and a word of one letter begin no list item."""
    assert not any(is_bullet for _, is_bullet in marked(text))
