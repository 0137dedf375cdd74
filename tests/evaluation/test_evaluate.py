"""Figures of labelled postings."""

import json
from pathlib import Path

import pytest

from skillgap.cli import main
from skillgap.errors import DocumentError
from skillgap.evaluation import evaluate, read_labels

TEXT = "Data Engineer\n\nRequirements\n- Python or Java\n- Quuxology\n\nNice to have\n- Go and sing with us\n"
LABELS = [
    {"skill": "Python", "importance": "essential", "group": "g1", "surfaces": ["Python"]},
    {"skill": "Java", "importance": "essential", "group": "g1", "surfaces": ["Java"]},
    {"skill": "Quuxology", "importance": "optional", "surfaces": ["Quuxology"]},
    {"skill": "Warmth", "type": "soft", "surfaces": ["sing"]},
]


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    """Return a labelled file with one posting."""
    path = tmp_path / "gold.jsonl"
    at = TEXT.index("Go")
    path.write_text(json.dumps({"text": TEXT, "labels": LABELS, "not": [[at, at + 2]]}), encoding="utf-8")
    return path


def test_counts_what_was_found(gold: Path) -> None:
    """Two of three skills are found, rightly weighed and grouped; the third is reported as unknown."""
    result = evaluate(read_labels(gold))
    value = {name: figure.value for name, figure in result.figures.items()}
    assert (result.postings, result.labelled, result.traps) == (1, 3, 0)
    assert value["recall"] == pytest.approx(2 / 3, abs=1e-3)
    assert (value["precision"], value["importance"], value["groups"]) == (1, 1, 1)
    assert value["with_unknown"] == 1


def test_a_folder_says_the_same(gold: Path, tmp_path: Path) -> None:
    """Text files with tables of labels give the figures of the same labels in JSON Lines."""
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    rows = ["skill\ttype\timportance\tgroup\tsurfaces"]
    rows += [
        "\t".join(
            [
                label["skill"],
                label.get("type", "hard"),
                label.get("importance", "mentioned"),
                label.get("group", ""),
                " | ".join(label["surfaces"]),
            ]
        )
        for label in LABELS
    ]
    rows.append("#not\tGo@1\tan ordinary word")
    (folder / "a.tsv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    assert evaluate(read_labels(folder)) == evaluate(read_labels(gold))


@pytest.mark.parametrize("content", ["", "{", '{"labels": []}', "[]"])
def test_what_is_not_in_the_format_is_refused(tmp_path: Path, content: str) -> None:
    """An empty or malformed file is an error that names the file."""
    path = tmp_path / "gold.jsonl"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(DocumentError, match=r"gold\.jsonl"):
        read_labels(path)


def test_the_command_prints_json(gold: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`skillgap evaluate --format json` prints each figure with its interval, the same each time."""
    outputs = []
    for _ in range(2):
        assert main(["evaluate", str(gold), "--format", "json"]) == 0
        outputs.append(capsys.readouterr().out)
    assert outputs[0] == outputs[1]
    assert set(json.loads(outputs[0])["figures"]["f1"]) == {"value", "low", "high"}


def test_the_command_prints_a_table(gold: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The table names every figure."""
    assert main(["evaluate", str(gold)]) == 0
    assert "unknown_precision" in capsys.readouterr().out


def test_a_missing_file_is_an_unusable_input(tmp_path: Path) -> None:
    """A path that does not exist ends with exit status 3."""
    assert main(["evaluate", str(tmp_path / "none.jsonl")]) == 3
