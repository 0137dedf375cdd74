"""Rows in the three formats."""

import csv
import io
import json

import pyarrow.parquet as pq
import pytest

from skillgap.batch.rows import FORMATS, Row, columns, csv_header, encode

ROWS = (
    Row("a.pdf", "j1", 71.5, "good", "high", 7, 9, ("Rust", "Go"), (), ("Python",), 1.5, None),
    Row("b.pdf", "j1", None, None, "none", 0, 2, ("Rust",), (), (), None, None),
    Row("Zoë\n.pdf", "", error="the file is empty. Check it."),
)


def test_columns_are_the_promised_ones():
    """The columns and their order are part of the interface."""
    assert ",".join(columns()) == (
        "resume,job,score,band,confidence,essential_met,essential_total,missing,related,matched,"
        "years_short,error"
    )
    assert columns(explain=True) == (*columns(), "explanation")


@pytest.mark.parametrize("suffix", FORMATS)
def test_an_explanation_is_a_column_only_where_it_was_asked_for(suffix):
    """The same row is written with or without its explanation, and all else stays as it is."""
    row = ROWS[0]._replace(explanation='{"why": ["14 requirements read"]}')
    assert b"14 requirements read" not in encode([row], suffix)
    written = encode([row], suffix, explain=True)
    if suffix == ".parquet":
        assert pq.read_table(io.BytesIO(written)).to_pylist()[0]["explanation"] == row.explanation
    elif suffix == ".csv":
        text = (csv_header(explain=True) + written).decode()
        assert next(csv.DictReader(io.StringIO(text)))["explanation"] == row.explanation
    else:
        assert json.loads(written)["explanation"] == {"why": ["14 requirements read"]}


def test_parquet_gives_back_what_was_written():
    """Numbers, lists, nothing and line breaks survive Parquet."""
    table = pq.read_table(io.BytesIO(encode(ROWS, ".parquet")))
    assert table.column_names == list(columns())
    back = [
        Row(*(tuple(value) if isinstance(value, list) else value for value in row.values()))
        for row in table.to_pylist()
    ]
    assert tuple(back) == ROWS


def test_json_lines_give_back_what_was_written():
    """One object to a line, lists as lists."""
    back = [json.loads(line) for line in encode(ROWS, ".jsonl").decode().splitlines()]
    assert [list(row) for row in back] == [list(columns())] * 3
    assert back[0]["missing"] == ["Rust", "Go"]
    assert back[1]["score"] is None


def test_csv_gives_back_what_was_written():
    """Lists are joined; a missing value is an empty cell."""
    back = list(csv.DictReader(io.StringIO((csv_header() + encode(ROWS, ".csv")).decode())))
    assert back[0]["missing"] == "Rust; Go"
    assert back[0]["score"] == "71.5"
    assert back[1]["score"] == ""
    assert back[2]["resume"] == "Zoë\n.pdf"


@pytest.mark.parametrize(
    "start", ["=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20"]
)
@pytest.mark.parametrize("column", ["resume", "job", "missing", "error"])
def test_no_cell_of_a_csv_is_a_formula(start, column):
    """A file or skill named like a formula is text to a spreadsheet, wherever it stands."""
    text = f'{start}HYPERLINK("http://example.org","open")'
    row = Row("a", "b")._replace(**{column: (text,) if column == "missing" else text})
    (cells,) = csv.DictReader(io.StringIO((csv_header() + encode([row], ".csv")).decode(), newline=""))
    assert cells[column] == f"'{text}"


@pytest.mark.parametrize("text", ["a;=1+1.txt", "a\t+1", "a\n@b", 'a;"=1"', "a; \uff1d1", ";-1"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_no_cell_is_a_formula_where_other_signs_part_cells(text, delimiter):
    """A spreadsheet that takes semicolons or tabs for the separator sees no formula either."""
    written = encode([Row(text, text, missing=("x", text), error=text)], ".csv").decode()
    cells = [
        cell for row in csv.reader(io.StringIO(written, newline=""), delimiter=delimiter) for cell in row
    ]
    assert not [cell for cell in cells if cell.lstrip().startswith(("=", "+", "-", "@", "\uff1d"))]


@pytest.mark.parametrize("suffix", FORMATS)
def test_text_that_is_no_unicode_is_written_all_the_same(suffix):
    """A lone surrogate, from a broken file, is escaped and stops nothing."""
    row = Row("a", "b", missing=("x",), error="it says \\udc80")
    assert encode([row], suffix)
