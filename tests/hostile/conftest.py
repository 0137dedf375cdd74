"""What the hostile files are read under: an upper bound of processor time and memory for each."""

import os
import resource
from collections.abc import Callable

import pytest

from skillgap.documents import read_document
from skillgap.errors import DocumentError
from skillgap.model.document import Document, Limits

TIGHT = Limits(max_seconds=4.0, max_memory_bytes=2**30)
Outcome = Document | DocumentError


def worked() -> float:
    """Return the processor seconds of this process and of those it started that have ended."""
    return sum(os.times()[:4])


@pytest.fixture
def survive() -> Callable[..., Outcome]:
    """Read bytes and return the document or the error; fail when that takes too long or too much."""

    def read(data: bytes, name: str = "resume.pdf", limits: Limits = TIGHT) -> Outcome:
        before, started = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, worked()
        outcome: Outcome
        try:
            outcome = read_document(data, name=name, limits=limits)
        except DocumentError as error:
            outcome = error
        if isinstance(outcome, DocumentError):
            assert outcome.name == name
            assert outcome.reason
            assert outcome.remedy
        # Time in which the machine did something else is nobody's fault; a wait without end is pytest's case.
        assert worked() - started < 2 * limits.max_seconds + 2
        assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 400 * 1024  # in KiB
        return outcome

    return read
