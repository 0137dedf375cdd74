"""A small corpus as files, and its documents read once."""

from pathlib import Path
from typing import NamedTuple

import corpora
import pytest
from corpora import TODAY, Corpus, write_corpus

from skillgap.batch.compact import pack_posting, pack_resume, unpack_posting, unpack_resume
from skillgap.batch.scoring import Candidate, Postings
from skillgap.pipeline import ReadPosting, ReadResume, read_posting, read_resume, read_text
from skillgap.profile import build_profile
from skillgap.taxonomy import load_taxonomy


class Read(NamedTuple):
    """The same documents read, and as the batch holds them."""

    resumes: tuple[ReadResume, ...]
    jobs: tuple[ReadPosting, ...]
    postings: Postings
    candidates: tuple[Candidate, ...]


@pytest.fixture
def corpus(tmp_path: Path) -> Corpus:
    """Twelve resumes and five postings."""
    return write_corpus(tmp_path, 12, 5)


@pytest.fixture(scope="session")
def read() -> Read:
    """Forty resumes and fifteen postings, read, packed and unpacked."""
    has = tuple(read_resume(read_text(text)) for text in corpora.resumes(40))
    wants = tuple(read_posting(read_text(text)) for text in corpora.postings(15))
    taxonomy = load_taxonomy()
    packed = [
        pack_resume(
            build_profile(one.resume, one.mentions, taxonomy, today=TODAY), one.resume.read_quality
        )
        for one in has
    ]  # fmt: skip
    postings = Postings(
        [f"job {number:02d}" for number in range(len(wants))],
        [unpack_posting(pack_posting(one.requirements)) for one in wants],
        taxonomy,
    )
    candidates = tuple(
        Candidate(f"resume {number:02d}", unpack_resume(body), postings) for number, body in enumerate(packed)
    )
    return Read(has, wants, postings, candidates)
