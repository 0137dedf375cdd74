"""The tailored resume as a file, read back and checked before anyone gets it."""

import tempfile
from pathlib import Path

from skillgap import pipeline
from skillgap.errors import DocumentError, UntruthfulTailoringError
from skillgap.model.analysis import Tailoring, Truth
from skillgap.pipeline import ReadPosting
from skillgap.tailoring import keyword_coverage
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
        truth = pipeline.check(result.resume, back)
        return truth, keyword_coverage(back.resume.document.text, posting.requirements, posting.mentions)

    with tempfile.TemporaryDirectory(prefix="skillgap-") as folder:
        path = Path(folder) / f"tailored-resume{suffix}"
        try:
            delivered = deliver(result.resume.resume, tailoring, result.original, path, read_back=read_back)
        except DocumentError as error:
            # The folder is of this machine and gone at once: the visitor is told of the file.
            raise DocumentError(path.name, error.reason, error.remedy) from None
        except UntruthfulTailoringError as error:
            raise UntruthfulTailoringError(path.name, error.claims) from None
        return path.read_bytes(), delivered
