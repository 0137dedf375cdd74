"""A pair scored in a batch is the pair scored by itself."""

import datetime as dt
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from skillgap.gaps.credit import hold, reach
from skillgap.model.analysis import Evidence, EvidenceKind, SkillProfile, Status
from skillgap.model.document import Passage, SectionKind
from skillgap.model.posting import Importance, Requirement
from skillgap.pipeline import analyze
from skillgap.taxonomy import load_taxonomy

CONCEPTS = sorted(load_taxonomy().concepts)


def test_two_hundred_random_pairs_equal_analyze(read):
    """Score, band, confidence, components and every status are those of `analyze`, to the last digit."""
    today = dt.date(2026, 11, 20)
    pairs = [(one, job) for one in range(len(read.resumes)) for job in range(len(read.jobs))]
    for one, job in random.Random(9).sample(pairs, 200):  # noqa: S311, a choice of tests
        whole = analyze(read.resumes[one], read.jobs[job], today=today).report
        ours = read.candidates[one].report(job)
        assert (ours.score, ours.band, ours.confidence, ours.components) == (
            whole.score,
            whole.band,
            whole.confidence,
            whole.components,
        )
        assert [(gap.status, gap.credit, gap.via, gap.years_shown) for gap in ours.requirements] == [
            (gap.status, gap.credit, gap.via, gap.years_shown) for gap in whole.requirements
        ]


def test_row_tells_what_the_report_tells(read):
    """The columns of a row are sums over the report of its pair."""
    for candidate in read.candidates:
        for job in range(len(read.jobs)):
            report, row = candidate.report(job), candidate.row(job)
            asked = [
                gap for gap in report.requirements if gap.requirement.importance is not Importance.MENTIONED
            ]
            essential = [gap for gap in asked if gap.requirement.importance is Importance.ESSENTIAL]
            met = {Status.DEMONSTRATED, Status.LISTED}
            assert row.essential_total == len(essential)
            assert row.essential_met == sum(gap.status in met for gap in essential)
            assert len(row.missing) + len(row.related) + len(row.matched) == len(asked)
            assert row.missing == tuple(
                gap.requirement.label for gap in asked if gap.status is Status.MISSING
            )  # fmt: skip
            assert (row.score, row.band, row.confidence) == (
                report.score,
                report.band,
                report.confidence.level,
            )
            assert (row.resume, row.job, row.error) == (candidate.name, read.postings.ids[job], None)


@pytest.mark.property
@given(
    asked=st.sampled_from(CONCEPTS),
    held=st.sets(st.sampled_from(CONCEPTS), max_size=30),
    kind=st.sampled_from(EvidenceKind),
)
@settings(max_examples=300, deadline=None)
def test_nothing_out_of_reach_earns_credit(asked, held, kind):
    """A requirement is missing when a profile has nothing of its reach: then it need not be held at all."""
    taxonomy = load_taxonomy()
    passage = Passage(text="", start=0, section=SectionKind.OTHER)
    far = held - reach(asked, taxonomy)
    profile = SkillProfile(
        evidence={one: (Evidence(concept=one, passage=passage, kind=kind),) for one in sorted(far)}, months={}
    )
    wanted = Requirement(concepts=(asked,), label="", importance=Importance.ESSENTIAL, passages=())
    assert hold(wanted, profile, taxonomy).status is Status.MISSING
