"""skillgap: which skills of a posting a resume shows, only claims or lacks, and what to do about it.

    >>> import skillgap
    >>> analysis = skillgap.analyze("resume.pdf", "posting.txt")
    >>> analysis.report.score
    71.5

Every step of the line is public too: see `skillgap.pipeline`. Importing this loads nothing heavy.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from skillgap.pipeline import analyze, extract, read_posting, read_resume, read_text, tailor, verify

__version__ = "0.1.0"

__all__ = ["analyze", "extract", "read_posting", "read_resume", "read_text", "tailor", "verify"]


def __getattr__(name: str) -> Any:  # noqa: ANN401, PEP 562 allows any attribute
    """Load a public function when it is first asked for, so that `import skillgap` stays quick."""
    if name in __all__:
        return getattr(import_module("skillgap.pipeline"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
