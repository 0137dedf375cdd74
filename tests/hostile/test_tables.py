"""Tables and schemes from strangers: what they hold is taken row by row, or refused with a reason."""

import json
import resource
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from skillgap.batch.reading import TEXT_AT_ONCE, _take
from skillgap.batch.sources import LONGEST_TEXT, Item, Source, read_items
from skillgap.errors import TaxonomyError
from skillgap.taxonomy import load_taxonomy
from skillgap.taxonomy.extra import FORMAT, LONGEST_LABEL, MOST_BYTES, extend


def items(path: Path) -> list[tuple[str, str]]:
    """Read a table and return what is wrong with each of its rows."""
    return [(item.id, item.error) for item in read_items(Source(path=str(path), is_table=True))]


def test_a_text_that_a_parquet_file_names_a_thousand_times_is_held_once(tmp_path: Path) -> None:
    """Four kilobytes that stand for eight gigabytes take little memory, and each row has its reason."""
    text = pa.array(["python, java " * (LONGEST_TEXT // 6)]).dictionary_encode().take(pa.array([0] * 200))
    path = tmp_path / "t.parquet"
    pq.write_table(pa.table({"id": [str(n) for n in range(200)], "text": text}), path, compression="zstd")
    assert path.stat().st_size < 10_000
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    read = items(path)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 400 * 1024  # in KiB
    assert [name for name, _ in read] == [str(n) for n in range(200)]
    assert all("longer than 4,000,000 characters" in error for _, error in read)


@pytest.mark.parametrize(
    ("name", "data", "errors"),
    [
        ("cell.csv", b'id,text\na,"' + b"python, " * 10**6 + b'"\nb,Jane Python\n', ["longer than", ""]),
        ("wide.csv", b"id,text" + b",c" * 50_000 + b"\na,Jane" + b",x" * 90_000 + b"\n", [""]),
        ("quote.csv", b'id,text\na,"Jane' + b"\n" * 10**6, ["is not closed"]),
        ("deep.jsonl", b'{"text":' + b"[" * 200_000 + b'\n{"text":"Jane"}\n', ["not a JSON object", ""]),
        ("types.jsonl", b'{"id":{"a":1},"text":["x"]}\n{"id":[1],"path":7}\n', ["neither", "neither"]),
        ("lies.parquet", b"PAR1" + b"\0" * 50 + b"\xff\xff\xff\x7fPAR1", ["not a Parquet file"]),
    ],
)
def test_hostile_tables_are_read_row_by_row(
    name: str, data: bytes, errors: list[str], tmp_path: Path
) -> None:
    """Huge cells, rows without end, nesting, wrong types and lying ends spoil their own row at the most."""
    path = tmp_path / name
    path.write_bytes(data)
    read = [error for _, error in items(path)]
    pairs = zip(errors, read, strict=True)
    assert all(expected in error and bool(error) == bool(expected) for expected, error in pairs), read


def test_large_texts_are_taken_few_at_a_time() -> None:
    """A window of a table whose texts are large ends before they fill the memory, and loses none."""
    text = "x" * (TEXT_AT_ONCE // 4)
    rows = ((number, Item(id=str(number), text=text)) for number in range(12))
    taken = []
    while window := _take(rows, lambda: 1000):
        assert len(window) <= 5
        taken += [number for number, _ in window]
    assert taken == list(range(12))


HEAD = dict.fromkeys(("id", "title", "publisher", "date", "licence", "url"), "x") | {"format": FORMAT}
ROW = dict.fromkeys(("prefLabel", "definition"), "Zorkon") | {
    "id": "zz-a",
    "altLabel": [],
    "category": "tool",
    "related": ["zz-a", "python"],
    "exactMatch": [],
}


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([ROW | {"altLabel": [" ", "."]}], "neither letter nor figure"),
        ([ROW | {"prefLabel": "a " * LONGEST_LABEL}], "longer than 300 characters"),
        ([ROW | {"altLabel": [f"Zork {n}" for n in range(250_001)]}], "has 250,002 labels"),
        ([[]], "is no extra scheme"),
        ("abc", "is no extra scheme"),
    ],
)
def test_hostile_schemes_are_refused(rows: object, said: str, tmp_path: Path) -> None:
    """A scheme whose labels no matcher could use, or that needs all memory, is refused with the reason."""
    path = tmp_path / "scheme.json"
    path.write_text(json.dumps(HEAD | {"concepts": rows}), encoding="utf-8")
    with pytest.raises(TaxonomyError, match=said):
        extend(load_taxonomy(), path)


def test_schemes_of_any_depth_and_size_are_refused(tmp_path: Path) -> None:
    """Nesting without end and a file beyond the limit are refused, the latter unread."""
    path = tmp_path / "scheme.json"
    path.write_text('{"id":' + "[" * 200_000, encoding="utf-8")
    with pytest.raises(TaxonomyError, match="is no extra scheme"):
        extend(load_taxonomy(), path)
    with path.open("wb") as file:
        file.truncate(MOST_BYTES + 2)
    with pytest.raises(TaxonomyError, match="larger than 64 MB"):
        extend(load_taxonomy(), path)
