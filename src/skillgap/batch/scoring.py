"""Pairs of a block of resumes and a block of postings, scored by `skillgap.gaps` as any single pair.

Postings ask the same things over and over, so a requirement is held against a profile once, and not at
all where nothing in the profile can reach it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from skillgap.batch.compact import CompactResume
from skillgap.batch.explanation import explained
from skillgap.batch.rows import Row, row_of
from skillgap.gaps.credit import hold, reach
from skillgap.gaps.score import score_gaps
from skillgap.model.analysis import Gap, GapReport, SkillProfile, Status
from skillgap.model.posting import Importance, Requirement, Requirements
from skillgap.model.taxonomy import ConceptId, Taxonomy


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One requirement of one posting: its column, and its gap where a profile shows nothing near."""

    column: int
    requirement: Requirement
    missing: Gap


class Postings:
    """A block of postings whose like requirements share a column. Never changes after it is made."""

    def __init__(self, ids: Sequence[str], asked: Sequence[Requirements], taxonomy: Taxonomy) -> None:
        self.ids = tuple(ids)
        self.requirements = tuple(asked)
        self.taxonomy = taxonomy
        self.columns: list[Requirement] = []
        self._touched: dict[ConceptId, list[int]] = {}
        numbers: dict[Requirement, int] = {}
        nothing = SkillProfile(evidence={}, months={})
        items = []
        for wants in self.requirements:
            row = []
            for item in wants.items:
                # Credit hangs on everything but these three.
                key = replace(item, label="", importance=Importance.MENTIONED, passages=())
                if key not in numbers:
                    numbers[key] = len(self.columns)
                    self._add_column(key)
                missing = hold(item, nothing, taxonomy)
                row.append(Asked(column=numbers[key], requirement=item, missing=missing))
            items.append(tuple(row))
        self.items = tuple(items)

    def touched(self, profile: SkillProfile) -> frozenset[int]:
        """Return the columns that something in a profile can earn credit for."""
        return frozenset(column for held in profile.evidence for column in self._touched.get(held, ()))

    def _add_column(self, requirement: Requirement) -> None:
        column = len(self.columns)
        self.columns.append(requirement)
        for near in {near for concept in requirement.concepts for near in reach(concept, self.taxonomy)}:
            self._touched.setdefault(near, []).append(column)


class Candidate:
    """One resume held against a block of postings, what was found out kept for the next of them."""

    def __init__(self, name: str, resume: CompactResume, postings: Postings) -> None:
        self.name = name
        self.resume = resume
        self._postings = postings
        self._gaps: dict[int, Gap | None] = dict.fromkeys(postings.touched(resume.profile))

    def credits(self) -> Iterator[tuple[int, float, bool]]:
        """Yield column, credit and whether it is demonstrated, for all columns that earn any."""
        for column in sorted(self._gaps):
            gap = self._gap(column)
            if gap.credit:
                yield column, gap.credit, gap.status is Status.DEMONSTRATED

    def report(self, job: int) -> GapReport:
        """Return what `skillgap.gaps.find_gaps` returns for this pair."""
        gaps = tuple(
            self._as_asked(asked) if asked.column in self._gaps else asked.missing
            for asked in self._postings.items[job]
        )
        return score_gaps(
            gaps,
            self.resume.profile,
            self._postings.requirements[job],
            self._postings.taxonomy,
            read_quality=self.resume.read_quality,
        )

    def row(self, job: int, *, explain: bool = False) -> Row:
        """Return the row of this pair, with its explanation where that is asked for."""
        years, report = self._postings.requirements[job].years, self.report(job)
        row = row_of(self.name, self._postings.ids[job], report, self.resume.profile, years)
        return row._replace(explanation=explained(report)) if explain else row

    def _as_asked(self, asked: Asked) -> Gap:
        gap = self._gap(asked.column)
        return Gap(
            requirement=asked.requirement,
            status=gap.status,
            credit=gap.credit,
            evidence=gap.evidence,
            via=gap.via,
            years_shown=gap.years_shown,
        )

    def _gap(self, column: int) -> Gap:
        gap = self._gaps[column]
        if gap is None:
            gap = hold(self._postings.columns[column], self.resume.profile, self._postings.taxonomy)
            self._gaps[column] = gap
        return gap
