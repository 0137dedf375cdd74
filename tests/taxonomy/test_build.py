"""The built JSON: what the editors wrote, and nothing else."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from skillgap.taxonomy import built, load_taxonomy
from skillgap.taxonomy.source import Draft, read_source

ROOT = Path(__file__).parents[2]
BUILT = ROOT / "src" / "skillgap" / "taxonomy" / built.FILE_NAME


@pytest.fixture(scope="module")
def draft() -> Draft:
    """Return the taxonomy as its editors wrote it."""
    return read_source(ROOT / "taxonomy")


def test_the_shipped_file_is_current(draft: Draft) -> None:
    """The JSON in the package is what the TOML gives; run `make taxonomy` when this fails."""
    assert BUILT.read_text(encoding="utf-8") == built.dumps(draft.taxonomy)


def test_reading_gives_back_what_was_written(draft: Draft) -> None:
    """Concepts, roles, rules and sources come back as they were."""
    back = built.loads(built.dumps(draft.taxonomy))
    for name in ("version", "concepts", "roles", "heuristics", "sources"):
        assert getattr(back, name) == getattr(draft.taxonomy, name), name


def test_the_package_reads_the_shipped_file(draft: Draft) -> None:
    """`load_taxonomy` gives the concepts that the editors wrote."""
    assert load_taxonomy().concepts == draft.taxonomy.concepts


def test_a_change_shows_in_one_line(draft: Draft) -> None:
    """Each concept is one line of the file, so that a difference can be read."""
    lines = built.dumps(draft.taxonomy).splitlines()
    rows = [line for line in lines if line.startswith('["')]
    assert len(rows) >= len(draft.taxonomy.concepts)
    assert json.loads(rows[0].rstrip(","))[0] == next(iter(draft.taxonomy.concepts))


def test_the_build_tool_finds_nothing_to_do() -> None:
    """`tools/build_taxonomy.py --check` passes: no fault, nothing stale."""
    done = subprocess.run(
        [sys.executable, str(ROOT / "tools" / "build_taxonomy.py"), "--check"],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert (done.returncode, done.stderr) == (0, "")
