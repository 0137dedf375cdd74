"""The screening finds exactly what scoring all pairs finds."""

import random

import pytest

from skillgap.batch.compact import CompactResume
from skillgap.batch.scoring import Candidate, Postings
from skillgap.batch.screen import UNSCORED, best_of_block, upper_bounds
from skillgap.model.analysis import SkillProfile
from skillgap.model.posting import Requirements
from skillgap.taxonomy import load_taxonomy


def key(row) -> tuple[float, str]:
    """The order of the best: the score, then the smaller id; those without a score last."""
    return (UNSCORED if row.score is None else row.score) * -1, row.resume


def brute_force(candidates, postings, top):
    """Score everything and take the best."""
    jobs = range(len(postings.ids))
    return [sorted((one.row(job) for one in candidates), key=key)[:top] for job in jobs]


def screened(candidates, postings, top, floors=None):
    """The best by screening, as rows of each posting."""
    found = best_of_block(
        candidates, postings, top=top, floors=floors or [UNSCORED] * len(postings.ids)
    )  # fmt: skip
    return [[pair.row for pair in found if pair.job == job] for job in range(len(postings.ids))]


def test_no_score_passes_its_bound(read):
    """Every pair scores at most its bound, and seldom much less, or nothing would be saved."""
    bounds = upper_bounds(read.candidates, read.postings)
    scored = [
        (bounds[one, job], candidate.row(job).score)
        for one, candidate in enumerate(read.candidates)
        for job in range(len(read.jobs))
    ]
    assert all(score is None or score <= bound for bound, score in scored)
    assert all(bound - score < 0.5 for bound, score in scored if score is not None)


@pytest.mark.parametrize("top", [1, 3, 10, 39, 40, 100])
def test_best_are_those_of_scoring_all_pairs(read, top):
    """Rows and order are the same for any number of the best, ties included."""
    assert screened(read.candidates, read.postings, top) == brute_force(read.candidates, read.postings, top)


@pytest.mark.parametrize("seed", range(5))
def test_order_of_the_resumes_does_not_matter(read, seed):
    """Shuffled resumes give the same rows."""
    shuffled = list(read.candidates)
    random.Random(seed).shuffle(shuffled)  # noqa: S311, a choice of tests
    assert screened(shuffled, read.postings, 4) == brute_force(read.candidates, read.postings, 4)


def test_a_floor_leaves_out_only_what_is_below(read):
    """What others have reached already is not looked under, and nothing above it is lost."""
    whole = brute_force(read.candidates, read.postings, 5)
    floors = [rows[2].score or UNSCORED for rows in whole]
    for rows, floor, expected in zip(
        screened(read.candidates, read.postings, 5, floors), floors, whole, strict=True
    ):
        at_least = [row for row in expected if (row.score or UNSCORED) >= floor]
        assert [row for row in rows if (row.score or UNSCORED) >= floor] == at_least


def test_pairs_without_a_score_come_last(read):
    """A posting that asks too little, and a resume without skills, are in the output, without a score."""
    taxonomy = load_taxonomy()
    few = Requirements(title="", items=read.postings.requirements[0].items[:2])
    postings = Postings(["vague", "whole"], [few, read.postings.requirements[0]], taxonomy)
    nothing = CompactResume(profile=SkillProfile(evidence={}, months={}), read_quality=1.0)
    candidates = [Candidate(one.name, one.resume, postings) for one in read.candidates[:4]]
    candidates.append(Candidate("a", nothing, postings))
    assert screened(candidates, postings, 5) == brute_force(candidates, postings, 5)
    assert [row.score for row in screened(candidates, postings, 5)[0]] == [None] * 5
    assert screened(candidates, postings, 5)[1][-1].resume == "a"
