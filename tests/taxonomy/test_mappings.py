"""The mapping to ESCO: sound as it stands, and every fault of another is told."""

import json
from pathlib import Path

import pytest

from skillgap.taxonomy import load_taxonomy
from skillgap.taxonomy.mappings import (
    COLUMNS,
    JUSTIFICATIONS,
    SUBJECT,
    check_mappings,
    read_mappings,
)
from skillgap.taxonomy.source import read_source
from skillgap.taxonomy.table import Fault

FOLDER = Path(__file__).parents[2] / "taxonomy"
HEADER = """\
# curie_map:
#   esco: http://data.europa.eu/esco/skill/
# mapping_set_id: urn:x
# license: CC-BY-4.0
"""
GOOD = ("skillgap:python", "Python", "skos:exactMatch", "esco:1", "Python", JUSTIFICATIONS[0])


def read(
    tmp_path: Path, *rows: tuple[str, ...], header: str = HEADER, columns: tuple[str, ...] = COLUMNS
) -> tuple[int, list[Fault]]:
    """Write a mapping file, and return how many rows of it are usable and all faults."""
    lines = ["\t".join(columns), *("\t".join(cells) for cells in rows)]
    (tmp_path / "esco.sssom.tsv").write_text(header + "\n".join(lines) + "\n", encoding="utf-8")
    faults: list[Fault] = []
    matches = read_mappings(tmp_path, faults)
    faults.extend(check_mappings(matches, {"python", "r"}))
    return len(matches), faults


def test_ours_has_no_fault() -> None:
    """The mapping that ships is sound, and each row of it is a match of its concept."""
    faults: list[Fault] = []
    matches = read_mappings(FOLDER / "mappings", faults)
    draft = read_source(FOLDER)
    assert faults == []
    assert list(check_mappings(matches, draft.taxonomy.concepts)) == []
    assert len(matches) == sum(len(item.matches) for item in draft.taxonomy.concepts.values())
    assert len(matches) > 400


def test_labels_are_those_of_the_concepts() -> None:
    """A row shows a label of the concept it maps, so that a reader can judge it."""
    concepts = load_taxonomy().concepts
    for line in (FOLDER / "mappings" / "esco.sssom.tsv").read_text(encoding="utf-8").splitlines():
        if line.startswith(SUBJECT):
            subject, label, *_ = line.split("\t")
            assert label in concepts[subject.removeprefix(SUBJECT)].labels  # type: ignore[index]


def test_lexical_means_lexical() -> None:
    """A row is justified by its words only when the preferred labels agree, case and kind aside."""
    for line in (FOLDER / "mappings" / "esco.sssom.tsv").read_text(encoding="utf-8").splitlines():
        if line.startswith(SUBJECT):
            _, ours, predicate, _, theirs, justification = line.split("\t")
            agree = ours.casefold() == theirs.split(" (")[0].casefold()
            is_same = agree and predicate == "skos:exactMatch"
            assert (justification == "semapv:LexicalMatching") == is_same, line


def test_a_good_file_has_no_fault(tmp_path: Path) -> None:
    """A row in order is read."""
    assert read(tmp_path, GOOD) == (1, [])


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        ([("skillgap:pyhton", *GOOD[1:])], "no concept 'pyhton'"),
        ([GOOD, GOOD], "twice"),
        ([GOOD, (*GOOD[:3], "esco:2", *GOOD[4:])], "two exact matches"),
        ([GOOD, ("skillgap:r", "R", *GOOD[2:])], "two exact matches"),
        ([(*GOOD[:2], "skos:narrowMatch", *GOOD[3:])], "unknown predicate"),
        ([(*GOOD[:3], "onet:1", *GOOD[4:])], "no known CURIE"),
        ([(*GOOD[:3], "esco:", *GOOD[4:])], "no known CURIE"),
        ([(*GOOD[:5], "semapv:Guess")], "no known justification"),
        ([("python", *GOOD[1:])], "not ours"),
        ([GOOD[:4]], "too many or too few cells"),
        ([(*GOOD, "", "more")], "too many or too few cells"),
        ([("skillgap:r", "R", "skos:closeMatch", *GOOD[3:]), GOOD], "out of order"),
    ],
)
def test_each_fault_is_told(tmp_path: Path, rows: list[tuple[str, ...]], reason: str) -> None:
    """A dangling subject, a repeated row, an unknown predicate …: file, line, reason, repair."""
    _, faults = read(tmp_path, *rows)
    assert any(reason in fault.reason for fault in faults), faults
    assert all(fault.where.startswith("mappings/esco.sssom.tsv line ") and fault.repair for fault in faults)


def test_a_header_without_a_licence_is_told(tmp_path: Path) -> None:
    """What SSSOM asks of a header is asked here."""
    _, faults = read(tmp_path, GOOD, header=HEADER.replace("license", "other"))
    assert [fault.reason for fault in faults] == ["its header has no license"]


def test_other_columns_are_told(tmp_path: Path) -> None:
    """A table that is not SSSOM in our columns is not read."""
    assert read(tmp_path, GOOD, columns=("a", *COLUMNS[1:]))[1][0].reason == "has other columns"


def test_all_faults_stand_in_one_list(tmp_path: Path) -> None:
    """A fault of the mapping is told by the same check as one of a concept."""
    from skillgap.taxonomy.check import check

    (tmp_path / "mappings").mkdir()
    read(tmp_path / "mappings", ("skillgap:nowhere", *GOOD[1:]))
    reasons = [fault.reason for fault in check(read_source(tmp_path))]
    assert "no concept 'nowhere'" in reasons


def test_a_concept_is_shown_with_its_matches(skillgap):
    """`taxonomy show` prints the counterparts in ESCO, in the table and under their SKOS names in JSON."""
    (predicate, uri), *_ = load_taxonomy().concepts["python"].matches
    assert uri in skillgap("taxonomy", "show", "python").out
    shown = json.loads(skillgap("taxonomy", "show", "python", "--format", "json").out)
    assert uri in shown[predicate]
