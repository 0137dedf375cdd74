"""Tailor a resume to a posting without inventing a word.

`relevance` ranks, `align` and what it calls propose changes, `apply` carries them out, `coverage` measures,
`advice` asks, and `truth` decides from the two texts alone whether anything new is claimed.
"""

import difflib
from collections.abc import Sequence

from skillgap.errors import UnknownNameError
from skillgap.model.analysis import Change, Coverage, GapReport, SkillProfile, Tailoring, Truth
from skillgap.model.posting import JobPosting, Mention, Requirements
from skillgap.model.resume import Resume
from skillgap.model.taxonomy import Taxonomy
from skillgap.tailoring.advice import advise, withhold
from skillgap.tailoring.align import propose_changes
from skillgap.tailoring.apply import apply_changes, carry_mentions
from skillgap.tailoring.coverage import keyword_coverage
from skillgap.tailoring.interview import prepare_interview
from skillgap.tailoring.truth import Claims, check_truth

__all__ = ["Claims", "apply_changes", "check_truth", "keyword_coverage", "tailor_resume"]


def tailor_resume(  # noqa: PLR0913, PLR0917, the two sides of a pair and what follows from them
    resume: Resume,
    mentions: Sequence[Mention],
    posting: JobPosting,
    posting_mentions: Sequence[Mention],
    requirements: Requirements,
    report: GapReport,
    profile: SkillProfile,
    taxonomy: Taxonomy,
    *,
    accept: frozenset[str] | None = None,
) -> Tailoring:
    """Return the changes, what they reach, what was withheld, and the verdict on the result.

    `mentions` are those of the resume. `accept` names the changes to keep, all of them when it is `None`;
    `Tailoring.changes` holds the kept ones, under the numbers they had among all. Raises
    `UnknownNameError` for a change that does not exist.
    """
    proposed = propose_changes(resume, mentions, posting, posting_mentions, requirements, taxonomy)
    original = Claims(resume=resume, mentions=tuple(mentions))

    def judge(changes: tuple[Change, ...]) -> Truth:
        return check_truth(
            original,
            Claims(resume=apply_changes(resume, changes), mentions=carry_mentions(resume, mentions, changes)),
            taxonomy,
        )

    if not judge(proposed).ok:
        # A wording the check does not follow is not proposed; one change fails, the others stay.
        proposed = tuple(change for change in proposed if not change.rewrites or judge((change,)).ok)
    changes = _accepted(proposed, accept)
    tailored = apply_changes(resume, changes)
    best = apply_changes(resume, proposed)
    return Tailoring(
        changes=changes,
        coverage=Coverage(
            before=keyword_coverage(resume.document.text, requirements, posting_mentions),
            after=keyword_coverage(tailored.document.text, requirements, posting_mentions),
            best_honest=keyword_coverage(best.document.text, requirements, posting_mentions),
        ),
        withheld=withhold(report, profile, taxonomy),
        advice=advise(resume, taxonomy, told=tailored.document.text),
        truth=judge(changes),
        interview=prepare_interview(resume, report, mentions, posting_mentions, taxonomy),
    )


def _accepted(proposed: tuple[Change, ...], accept: frozenset[str] | None) -> tuple[Change, ...]:
    if accept is None:
        return proposed
    known = [change.id for change in proposed]
    for wanted in sorted(accept):
        if wanted not in known:
            raise UnknownNameError("change", wanted, tuple(difflib.get_close_matches(wanted, known)))
    return tuple(change for change in proposed if change.id in accept)
