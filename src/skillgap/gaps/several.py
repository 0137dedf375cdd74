"""Gaps over several postings, so that a plan serves a search and not one advert."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from skillgap.model.analysis import Gap, GapReport, SharedGap, Status
from skillgap.model.posting import Importance

if TYPE_CHECKING:
    from skillgap.model.taxonomy import ConceptId


def sum_gaps(reports: Sequence[GapReport]) -> tuple[SharedGap, ...]:
    """Return what the postings ask and the resume does not meet, the most wanted first.

    A posting counts once for each requirement; requirements of the same skills are one row.
    """
    asked: dict[tuple[ConceptId, ...], list[Gap]] = {}
    for report in reports:
        for gap in report.requirements:
            unmet = gap.status in {Status.MISSING, Status.RELATED}
            if unmet and gap.requirement.importance is not Importance.MENTIONED:
                asked.setdefault(tuple(sorted(gap.requirement.concepts)), []).append(gap)
    rows = [
        SharedGap(
            concepts=concepts,
            label=gaps[0].requirement.label,
            essential=sum(gap.requirement.importance is Importance.ESSENTIAL for gap in gaps),
            optional=sum(gap.requirement.importance is Importance.OPTIONAL for gap in gaps),
            status=gaps[0].status,
        )
        for concepts, gaps in asked.items()
    ]
    return tuple(sorted(rows, key=lambda row: (-row.essential, -row.optional, row.label)))
