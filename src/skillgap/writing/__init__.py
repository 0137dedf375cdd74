"""Write a tailored resume: in place for Word, or as a clean document in any format.

Nothing is delivered that was not read back and found true.
"""

import datetime as dt
import hashlib
import re
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from skillgap import pipeline
from skillgap.errors import DocumentError, UntruthfulTailoringError
from skillgap.in_place import in_place, write_whole
from skillgap.model.analysis import Change, Tailoring, Truth
from skillgap.model.document import Document, MediaType
from skillgap.model.posting import JobPosting
from skillgap.model.resume import Resume
from skillgap.tailoring import Claims, apply_changes, check_truth, keyword_coverage
from skillgap.tailoring.rewrite import ModelServer
from skillgap.taxonomy import load_taxonomy
from skillgap.writing.outline import outline
from skillgap.writing.suggestions import suggest

__all__ = ["SUFFIXES", "ModelServer", "deliver", "tailor_file", "variant_name", "write_resume"]

SUFFIXES = (".docx", ".pdf", ".md", ".txt", ".json")

_SUFFIX_OF = {
    MediaType.DOCX: ".docx",
    MediaType.PDF: ".pdf",
    MediaType.MARKDOWN: ".md",
    MediaType.TEXT: ".txt",
    MediaType.JSON_RESUME: ".json",
}
_WORDS = re.compile(r"[^\W_]+")
_LONGEST_NAME = 80

ReadBack = Callable[[Path], tuple[Truth, float]]
"""Reads a written file and returns the verdict on it, and its coverage."""


def tailor_file(  # noqa: PLR0913, one parameter for each thing the user says
    resume: Document | pipeline.ReadResume,
    posting: Document | pipeline.ReadPosting,
    path: Path,
    *,
    original: bytes = b"",
    today: dt.date | None = None,
    accept: frozenset[str] | None = None,
    choose: Callable[[Tailoring], frozenset[str]] | None = None,
    rewrite_with: ModelServer | None = None,
) -> Tailoring:
    """Tailor a resume to a posting, write it to `path`, and return what was done.

    `original` are the bytes the resume was read from: a Word document keeps its look only with them.
    `accept` keeps the changes with these ids. `rewrite_with` is asked to word the bullets. `choose` is shown
    all changes and returns the ids to keep.

    Raises `DocumentError` for an input, output or server that cannot be used, `UnknownNameError` for an id
    no change has, and `UntruthfulTailoringError`, leaving no file, when the result fails the check;
    `ValueError` for an `original` the resume was not read from.
    """
    _check_suffix(path)
    has = resume if isinstance(resume, pipeline.ReadResume) else pipeline.read_resume(resume)
    wants = posting if isinstance(posting, pipeline.ReadPosting) else pipeline.read_posting(posting)
    if original and hashlib.sha256(original).hexdigest() != has.resume.document.sha256:
        message = f"{has.resume.document.name} was not read from these bytes"
        raise ValueError(message)
    tailoring = pipeline.tailor(has, wants, pipeline.analyze(has, wants, today=today), accept=accept)
    claims = Claims(resume=has.resume, mentions=has.mentions)

    def judge(changes: tuple[Change, ...]) -> Truth:
        tailored = apply_changes(has.resume, changes)
        found = pipeline.default_matcher().find(tailored.passages)
        return check_truth(claims, Claims(resume=tailored, mentions=found), load_taxonomy())

    def read_back(written: Path) -> tuple[Truth, float]:
        back = pipeline.read_resume(written, with_notes=False)
        truth = check_truth(claims, Claims(resume=back.resume, mentions=back.mentions), load_taxonomy())
        return truth, keyword_coverage(back.resume.document.text, wants.requirements, wants.mentions)

    if rewrite_with is not None:
        tailoring = suggest(rewrite_with, has.resume, has.mentions, wants.requirements, tailoring, judge)
    if choose is not None:
        chosen = choose(tailoring)
        kept = tuple(change for change in tailoring.changes if change.id in chosen)
        tailoring = replace(tailoring, changes=kept)
    return deliver(has.resume, tailoring, original, path, read_back=read_back)


def deliver(
    resume: Resume, tailoring: Tailoring, original: bytes, path: Path, *, read_back: ReadBack
) -> Tailoring:
    """Write the tailored resume, read it back, and put it in place only if it is true.

    Returns the tailoring as delivered: with the changes the format allowed, and the coverage and verdict
    of the file itself. Raises `UntruthfulTailoringError` when the file claims anything new; then nothing is
    left behind and a file that stood there before is untouched.
    """
    data, skipped = _written(resume, tailoring, original, path)
    with in_place(path, data) as temporary:
        truth, coverage = read_back(temporary)
        if not truth.ok:
            claims = tuple(f"{violation.kind} {violation.text!r}" for violation in truth.violations)
            raise UntruthfulTailoringError(str(path), claims)
    return replace(
        tailoring,
        changes=tuple(change for change in tailoring.changes if change.id not in skipped),
        coverage=replace(tailoring.coverage, after=coverage),
        truth=truth,
    )


def write_resume(resume: Resume, tailoring: Tailoring, original: bytes, path: Path) -> None:
    """Write the resume with the tailoring's changes, in the format of the path's suffix.

    A .docx that was read from a .docx (`original` holds its bytes) keeps its own look. The file appears
    whole or not at all. Raises `DocumentError` for an unknown suffix or a place that cannot be written.
    """
    data, _ = _written(resume, tailoring, original, path)
    write_whole(path, data)


def variant_name(resume: Resume, posting: JobPosting) -> str:
    """Return a file name for the variant of a posting: its title and company, in the resume's own format."""
    words = _WORDS.findall(unicodedata.normalize("NFKD", f"{posting.title} {posting.company}").casefold())
    stem = "-".join(words)[:_LONGEST_NAME].strip("-")
    name = stem or Path(posting.sections.document.name).stem or "tailored"
    return name + _SUFFIX_OF.get(resume.document.media_type, ".docx")


def _written(
    resume: Resume, tailoring: Tailoring, original: bytes, path: Path
) -> tuple[bytes, tuple[str, ...]]:
    """Return the bytes of the file, and the ids of changes its layout did not allow."""
    suffix = _check_suffix(path)
    if suffix == ".docx" and original and resume.document.media_type is MediaType.DOCX:
        from skillgap.writing.docx import tailored_docx

        return tailored_docx(original, resume, tailoring.changes)
    tailored = apply_changes(resume, tailoring.changes)
    return _clean(tailored, suffix, str(path)), ()


def _clean(resume: Resume, suffix: str, name: str) -> bytes:
    if suffix == ".json":
        from skillgap.writing.jsonresume import json_resume

        return json_resume(resume).encode()
    laid = outline(resume)
    if suffix == ".docx":
        from skillgap.writing.docx_plain import docx_resume

        return docx_resume(laid)
    if suffix == ".pdf":
        from skillgap.writing.pdf import pdf_resume

        return pdf_resume(laid, name=name)
    if suffix == ".md":
        from skillgap.writing.markdown import markdown_resume

        return markdown_resume(laid).encode()
    from skillgap.writing.text import text_resume

    return text_resume(laid).encode()


def _check_suffix(path: Path) -> str:
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        reason = f"{suffix or 'a name without a suffix'} is no format a resume is written in"
        raise DocumentError(str(path), reason, f"End the name in one of {', '.join(SUFFIXES)}")
    return suffix
