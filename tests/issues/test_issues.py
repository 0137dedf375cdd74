"""Files that once broke something, kept small; each is read and analysed as any other."""

import json
from pathlib import Path

import pytest

from skillgap.documents import read_document
from skillgap.errors import DocumentError
from skillgap.pipeline import analyze, read_posting, read_resume
from skillgap.report.as_json import analysis_json, dumps

FOLDER = Path(__file__).resolve().parent / "files"


@pytest.mark.parametrize("name", sorted(path.name for path in FOLDER.iterdir()))
def test_stays_mended(name: str, posting_txt: Path) -> None:
    """A file that once ended in a traceback gives an analysis or an error with a remedy."""
    try:
        document = read_document((FOLDER / name).read_bytes(), name=name)
    except DocumentError:
        return
    analysis = analyze(read_resume(document), read_posting(posting_txt))
    assert json.loads(dumps(analysis_json(analysis)))
