"""What a name stands for: folders, globs, files, tables."""

import json
import os
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from skillgap.batch.sources import count_items, find_sources, read_items
from skillgap.errors import DocumentError

NOTHING = Path("nothing.csv")


def items(*names, leave_out=NOTHING):
    """Every document of these names."""
    return [
        item
        for source in find_sources([str(name) for name in names], leave_out)
        for item in read_items(source)
    ]


@pytest.fixture
def folder(tmp_path):
    """A folder with a folder in it, a hidden file, and nothing read yet."""
    (tmp_path / "in").mkdir()
    for name in ("b.txt", "a.pdf", ".hidden", "in/c.docx", "in/picture.png"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    return tmp_path


def test_folder_is_read_whole_in_the_order_of_its_names(folder):
    """Every file is a document, also one that will turn out to be none; hidden ones are passed over."""
    names = [Path(item.path).relative_to(folder).as_posix() for item in items(folder)]
    assert names == ["a.pdf", "b.txt", "in/c.docx", "in/picture.png"]


def test_glob_and_file(folder):
    """A pattern stands for its files, a file for itself, and its id is the path as it was given."""
    assert [item.id for item in items(folder / "*.txt", folder / "a.pdf")] == [
        str(folder / "b.txt"),
        str(folder / "a.pdf"),
    ]


def test_output_in_the_folder_is_no_document(folder):
    """The output of an earlier run is not read as a resume."""
    (folder / "scores.csv").write_text("resume,job\n", encoding="utf-8")
    for name in (folder, folder / "*.csv", folder / "*"):
        given = [Path(item.path).name for item in items(name, folder / "in", leave_out=folder / "scores.csv")]
        assert "scores.csv" not in given


def test_output_is_never_an_input(folder):
    """A file named as an input is not overwritten, whatever way the output names it."""
    (folder / "postings.csv").write_text("id,text\n1,x\n", encoding="utf-8")
    with pytest.raises(DocumentError, match=r"postings\.csv: it would be overwritten"):
        items(folder / "postings.csv", leave_out=folder / "in" / ".." / "postings.csv")


def test_links_are_read_or_said(folder):
    """A link to a file is the file; one to a folder or to nothing is listed, so that it becomes a row."""
    (folder / "one.txt").symlink_to(folder / "b.txt")
    (folder / "round").symlink_to(folder)
    (folder / "gone.csv").symlink_to(folder / "nowhere.csv")
    (folder / "in" / "~$c.docx").write_bytes(b"a lock")
    os.mkfifo(folder / "pipe.txt")
    names = [Path(item.path).relative_to(folder).as_posix() for item in items(folder)]
    assert names == ["a.pdf", "b.txt", "gone.csv", "in/c.docx", "in/picture.png", "one.txt", "round"]


def test_glob_goes_into_folders_as_the_shell_would(folder):
    """A pattern in quotes gives what the same pattern gives without them; nothing is listed for nothing."""
    named = items(folder / "*")
    assert [Path(item.path).name for item in named] == ["a.pdf", "b.txt", "c.docx", "picture.png"]


def test_standard_input_is_refused_with_the_reason():
    """A batch goes on after an interruption, and nobody can read standard input twice."""
    with pytest.raises(DocumentError, match="Save it as a file"):
        items("-")


ROWS = [
    {"id": "r1", "text": "Anna\nPython"},
    {"id": 2, "text": "Bo"},
    {"id": "r3", "text": "", "path": "c.txt"},
    {"id": "r4", "text": "  "},
]


def table(path: Path) -> Path:
    """Write the rows as the table that the suffix says."""
    if path.suffix == ".jsonl":
        path.write_text("".join(json.dumps(row) + "\n" for row in ROWS), encoding="utf-8")
    elif path.suffix == ".csv":
        lines = ["id,text,path", '"r1","Anna\nPython",', "2,Bo,", "r3,,c.txt", "r4,  ,"]
        path.write_text("\ufeff" + "\n".join(lines) + "\n", encoding="utf-8")
    else:
        columns = {name: [row.get(name) for row in ROWS] for name in ("text", "path")}
        pq.write_table(pa.table({"id": [str(row["id"]) for row in ROWS], **columns}), path)
    return path


@pytest.mark.parametrize("name", ["t.csv", "t.jsonl", "t.parquet"])
def test_table_holds_texts_and_paths(tmp_path, name):
    """Each row is a document; a path is taken from the table's folder; an empty row says what it lacks."""
    found = items(table(tmp_path / name))
    assert [item.id for item in found] == ["r1", "2", "r3", "r4"]
    assert [item.text for item in found] == ["Anna\nPython", "Bo", None, None]
    assert found[2].path == str(tmp_path / "c.txt")
    assert "neither text nor path" in found[3].error


@pytest.mark.parametrize(
    "lines",
    [
        "id;text\na;x, y\n",
        "id\ttext\na\tx, y\n",
        '\ufeffID, Text \na,"x, y"\n',
        '"Id";"Text"\r\na;"x, y"\r\n',
    ],
)
def test_csv_as_spreadsheets_write_it(tmp_path, lines):
    """Semicolons and tabs part cells where they part the first line; names may be in capitals and spaces."""
    (tmp_path / "t.csv").write_text(lines, encoding="utf-8", newline="")
    assert [(item.id, item.text) for item in items(tmp_path / "t.csv")] == [("a", "x, y")]


@pytest.mark.parametrize(
    ("rows", "line"),
    [
        ('b,"Java\nc,Go\nd,SQL\n', 3),  # to the end of the file
        ('b,"Java\nc,"Go"\nd,SQL\n', 3),  # to the first mark of a later row
        ('b,"Java\n\nand Scala"\n\nc,"Go\n', 7),  # in the last line
    ],
)
def test_a_quotation_mark_that_is_not_closed_is_an_error(tmp_path, rows, line):
    """A row that took in others for want of a quotation mark is an error with file, line and remedy."""
    table = tmp_path / "t.csv"
    table.write_text("id,text\na,Python\n" + rows, encoding="utf-8")
    *found, failed = items(table)
    assert [item.id for item in found] == (["a"] if line == 3 else ["a", "b"])
    assert failed.id == str(table)
    assert f"a quotation mark in the row that begins in line {line} is not closed" in failed.error
    assert "write each quotation mark within a text twice" in failed.error
    table.write_text("id,text\n" + rows, encoding="utf-8")
    if line == 3:
        with pytest.raises(DocumentError, match=r"t\.csv: a quotation mark in the row that begins in line 2"):
            items(table)


def test_quotation_marks_within_texts_are_no_error(tmp_path):
    """Marks that are written twice, that open no cell, or are too many within a line take in nothing."""
    (tmp_path / "t.csv").write_text(
        'id,text\na,"say ""hi""\n\nand go"\nb,a 5" pipe\nc,"a 5" pipe"\nd,x\n', encoding="utf-8"
    )
    assert [item.id for item in items(tmp_path / "t.csv")] == ["a", "b", "c", "d"]


@pytest.mark.parametrize("name", ["scores.csv", "scores.jsonl"])
def test_foreign_table_in_a_folder_is_one_failure(tmp_path, name):
    """What another batch wrote is one row with a reason of ours, not one for each of its rows."""
    row = {"resume": "a.pdf", "job": "", "error": "the file is empty"}
    lines = [",".join(row), ",".join(row.values())] if name.endswith("csv") else [json.dumps(row)]
    (tmp_path / name).write_text("\n".join(lines * 3), encoding="utf-8")
    (item,) = items(tmp_path)
    assert (item.id, "without a column text or path" in item.error) == (str(tmp_path / name), True)


def test_broken_line_is_a_failure_of_its_own(tmp_path):
    """A line that is no JSON object costs itself only."""
    path = tmp_path / "t.jsonl"
    path.write_text('{"id": "a", "text": "x"}\n{"id": \n[1]\n{"id": "b", "text": "y"}\n', encoding="utf-8")
    found = items(path)
    assert [bool(item.error) for item in found] == [False, True, True, False]
    assert found[1].id == f"{path}:2"
    assert "Write one object in each line." in found[1].error


@pytest.mark.parametrize("name", ["t.csv", "t.parquet"])
def test_damaged_table_in_a_folder_is_a_failure(tmp_path, name):
    """A folder with a broken table gives its other files."""
    (tmp_path / name).write_bytes(b"id,text\n\xff\xfe\x00broken")
    (tmp_path / "a.txt").write_text("x", encoding="utf-8")
    found = items(tmp_path)
    assert [bool(item.error) for item in found] == [False, True]


@pytest.mark.parametrize(
    ("content", "reason"),
    [("name,age\nAnna,3\n", "text or path"), ("\n", "without rows"), ("id,text\n", "without rows")],
)
def test_table_with_nothing_to_read_is_refused(tmp_path, content, reason):
    """A table that was named and has nothing to read is an error that says what is missing."""
    path = tmp_path / "t.csv"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(DocumentError, match=reason):
        items(path)


def test_name_that_stands_for_nothing_is_an_error(tmp_path):
    """A mistyped path is said at once."""
    for name in ("nowhere", "*.pdf"):
        with pytest.raises(DocumentError, match="no such file"):
            items(tmp_path / name)


def test_count_where_it_is_known(tmp_path, folder):
    """Files and Parquet are counted without being read; other tables are not."""
    path = table(tmp_path / "t.parquet")
    assert count_items(find_sources([str(path)], NOTHING)) == 4
    assert count_items(find_sources([str(folder / "in")], NOTHING)) == 2
    assert count_items(find_sources([str(table(tmp_path / "t.csv"))], NOTHING)) is None
