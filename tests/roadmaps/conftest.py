"""The importer as the pipeline runs it, over the shipped taxonomy."""

from collections.abc import Callable
from pathlib import Path

import pytest

from skillgap.documents import read_document, read_file
from skillgap.model.roadmap import RoadmapDraft
from skillgap.pipeline import import_roadmap

FILES = Path(__file__).parent / "files"


@pytest.fixture(scope="session")
def imported() -> Callable[[str], RoadmapDraft]:
    """Import a file of `files/` by its name."""
    return lambda name: import_roadmap(read_file(FILES / name))


@pytest.fixture(scope="session")
def written() -> Callable[[str], RoadmapDraft]:
    """Import a text written in the test."""

    def run(text: str) -> RoadmapDraft:
        return import_roadmap(read_document(text.encode(), name="roadmap.md"))

    return run
