"""Files that once broke something, kept small; each is read and analysed as any other."""

import json
import time
from pathlib import Path

import pytest

from skillgap.documents import read_document
from skillgap.errors import DocumentError
from skillgap.pipeline import analyze, read_posting, read_resume, tailor
from skillgap.report.as_json import analysis_json, dumps
from skillgap.report.as_table import analysis_table, render

FOLDER = Path(__file__).resolve().parent / "files"


@pytest.mark.parametrize("name", sorted(path.name for path in FOLDER.iterdir()))
def test_stays_mended(name: str, posting_txt: Path) -> None:
    """A file that once ended in a traceback gives an analysis or an error with a remedy."""
    try:
        document = read_document((FOLDER / name).read_bytes(), name=name)
    except DocumentError:
        return
    resume, posting = read_resume(document), read_posting(posting_txt)
    analysis = analyze(resume, posting)
    assert json.loads(dumps(analysis_json(analysis)))
    assert render(analysis_table(analysis), colour=False)
    started = time.process_time()
    assert tailor(resume, posting, analysis).coverage
    assert time.process_time() - started < 6
