"""The tailored resume as a file, read back and checked before anyone gets it."""

import tempfile
from pathlib import Path

from skillgap import pipeline
from skillgap.model.analysis import Tailoring, Truth
from skillgap.pipeline import ReadPosting
from skillgap.tailoring import Claims, check_truth, keyword_coverage
from skillgap.taxonomy import load_taxonomy
from skillgap.ui import state
from skillgap.writing import deliver


def tailored_file(
    result: state.Result, posting: ReadPosting, tailoring: Tailoring, suffix: str
) -> tuple[bytes, Tailoring]:
    """Return the file and the tailoring as delivered.

    The file is written to a temporary folder, because what is read back must be the file itself, and the
    folder is removed at once. Raises `SkillgapError` when it cannot be written or fails the check.
    """

    def read_back(written: Path) -> tuple[Truth, float]:
        back = pipeline.read_resume(written)
        truth = check_truth(
            Claims(resume=result.resume.resume, mentions=result.resume.mentions),
            Claims(resume=back.resume, mentions=back.mentions),
            load_taxonomy(),
        )
        return truth, keyword_coverage(back.resume.document.text, posting.requirements, posting.mentions)

    with tempfile.TemporaryDirectory(prefix="skillgap-") as folder:
        path = Path(folder) / f"tailored-resume{suffix}"
        delivered = deliver(result.resume.resume, tailoring, result.original, path, read_back=read_back)
        return path.read_bytes(), delivered
