"""The record of a batch: what is kept, and that it stays quick."""

import pytest

from skillgap.batch.journal import Journal, write_durably
from skillgap.batch.worker import ReadOutcome
from skillgap.model.document import DocumentKind

KIND = DocumentKind.RESUME


@pytest.mark.timeout(30)
def test_repeated_ids_are_found_among_many(tmp_path):
    """The second document of an id is refused; forty thousand are looked through in a moment."""
    with Journal(tmp_path / "scores.csv") as journal:
        made = [ReadOutcome(number=number, id=f"r{number}", body=b"x") for number in range(40_000)]
        journal.add_documents(KIND, [*made, ReadOutcome(number=40_000, id="r7", body=b"y")])
        journal.refuse_repeated_ids(KIND)
        assert journal.count(KIND) == 40_000
        assert [name for name, _ in journal.failures(KIND)] == ["r7"]


def test_only_the_best_are_kept_and_ties_go_to_the_smaller_id(tmp_path):
    """Blocks may finish in any order: what remains are the best of all."""
    scores = [("b", 50.0), ("a", 50.0), ("c", 70.0), ("d", -1.0)]
    with Journal(tmp_path / "scores.csv") as journal:
        for number, (name, score) in enumerate(scores):
            best = [(0, score, name, (name, score))]
            journal.add_block(number, rows=1, data=b"", lowest=None, best=best, keep=2)
        assert list(journal.best()) == [["c", 70.0], ["a", 50.0]]
        assert journal.floors(0, 2, 2, -1.0) == (50.0, -1.0)
        assert journal.done_blocks() == {0, 1, 2, 3}


def test_a_part_is_there_whole_or_not_at_all(tmp_path):
    """A file that was being written when the process died is not taken for a part."""
    path = tmp_path / "000.part"
    path.with_name("000.part.unfinished").write_bytes(b"ha")
    assert not path.exists()
    write_durably(path, b"whole")
    assert path.read_bytes() == b"whole"
    assert [entry.name for entry in tmp_path.iterdir()] == ["000.part"]
