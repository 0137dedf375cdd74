"""What a name stands for: folders, globs, files, tables."""

import json
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
    assert str(folder / "scores.csv") not in [
        item.id for item in items(folder, leave_out=folder / "scores.csv")
    ]


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


def test_broken_line_is_a_failure_of_its_own(tmp_path):
    """A line that is no JSON object costs itself only."""
    path = tmp_path / "t.jsonl"
    path.write_text('{"id": "a", "text": "x"}\n{"id": \n[1]\n{"id": "b", "text": "y"}\n', encoding="utf-8")
    found = items(path)
    assert [bool(item.error) for item in found] == [False, True, True, False]
    assert found[1].id == f"{path}:2"


@pytest.mark.parametrize("name", ["t.csv", "t.parquet"])
def test_damaged_table_in_a_folder_is_a_failure(tmp_path, name):
    """A folder with a broken table gives its other files."""
    (tmp_path / name).write_bytes(b"id,text\n\xff\xfe\x00broken")
    (tmp_path / "a.txt").write_text("x", encoding="utf-8")
    found = items(tmp_path)
    assert [bool(item.error) for item in found] == [False, True]


@pytest.mark.parametrize("content", ["name,age\nAnna,3\n", "\n"])
def test_table_without_the_columns_is_refused_or_empty(tmp_path, content):
    """A table that was named and has nothing to read is an error that says what is missing."""
    path = tmp_path / "t.csv"
    path.write_text(content, encoding="utf-8")
    if "name" in content:
        with pytest.raises(DocumentError, match="text or path"):
            items(path)
    else:
        assert items(path) == []


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
