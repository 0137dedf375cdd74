"""The words and signs that all reports share, so that one thing is called the same everywhere."""

import math
import re
from collections.abc import Iterator
from pathlib import PurePath
from types import MappingProxyType

from skillgap.model.analysis import (
    Analysis,
    Career,
    Component,
    Deadline,
    EvidenceKind,
    Gap,
    GapReport,
    LearningPlan,
    PlanPhase,
    Raise,
    SharedGap,
    Status,
)
from skillgap.model.document import Finding
from skillgap.model.posting import Fact, FactKind, Importance
from skillgap.model.taxonomy import ConceptId, Level, Phase, Taxonomy

SIGN = MappingProxyType(
    {Status.DEMONSTRATED: "●", Status.LISTED: "◐", Status.RELATED: "○", Status.MISSING: "✕"}
)
"""A shape for each status, so that none is told by colour alone."""

STATUS_MEANING = MappingProxyType(
    {
        Status.DEMONSTRATED: "shown in work, a project or a publication, or a certificate that is held",
        Status.LISTED: "claimed, but shown nowhere in use",
        Status.RELATED: "not shown, but something close is",
        Status.MISSING: "nothing in the resume shows it",
    }
)

IMPORTANCE_TITLE = MappingProxyType(
    {
        Importance.ESSENTIAL: "Essential",
        Importance.OPTIONAL: "Optional",
        Importance.MENTIONED: "Only mentioned",
    }
)

COMPONENT_TITLE = MappingProxyType(
    {
        "essential": "Essential requirements",
        "optional": "Optional requirements",
        "mentioned": "Only mentioned",
        "years": "Years of experience",
        "education": "Education",
        "ceiling": "Ceiling",
    }
)

FACTS = "Also stated, for you to judge"
"""What a posting names besides its requirements."""

VOUCHED_FOR = "Left out, because the resume shows it or something built on it"
UNSCHEDULED = "Asked too, but not given by hours of study alone"
"""What a plan names besides its phases."""

WEEKS_OF_A_YEAR = 52

_COMMANDS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""Control characters (ECMA-48), but for tab and line feed, and those that turn the direction of writing."""

SENSIBLE_PACE = 60
"""Hours a week beyond which a pace is not proposed."""


def printable(text: str) -> str:
    """Return text without what a terminal would obey: a resume may not move the cursor or set the title."""
    return _COMMANDS.sub("", text)


def score_line(analysis: Analysis) -> str:
    """Return the score in words: "71.5 of 100, good (confidence high)", or why there is none."""
    report = analysis.report
    if report.score is None:
        return f"No score: {'; '.join(report.confidence.why)}"
    return f"{report.score:.1f} of 100, {report.band} (confidence {report.confidence.level})"


def findings_by_document(analysis: Analysis) -> Iterator[tuple[str, tuple[Finding, ...]]]:
    """Yield what was found in the resume, then what was found in the posting, each with its heading."""
    if analysis.resume.findings:
        yield "What a parser may trip over", analysis.resume.findings
    if analysis.posting and analysis.posting.findings:
        yield "What was found in the posting", analysis.posting.findings


def file_name(analysis: Analysis) -> str:
    """Return the resume's file without its folder: a report may be passed on."""
    return PurePath(analysis.resume.document.name).name


def facts_line(analysis: Analysis) -> str:
    """Return what the posting states beside skills, or an empty string.

    No level of a language, seniority or permit is scored: the reader judges it, with the lines of the resume
    on the languages named.
    """
    facts = analysis.posting.facts if analysis.posting else ()
    stated = "; ".join(dict.fromkeys(" ".join(fact.text.split()) for fact in facts))
    lines = dict.fromkeys(line for fact in facts for line in resume_on(fact, analysis))
    return f"{stated}. The resume: {' / '.join(lines)}" if lines else stated


def resume_on(fact: Fact, analysis: Analysis) -> tuple[str, ...]:
    """Return the lines of the resume on a language whose level the posting states, or that it has none."""
    if fact.kind is not FactKind.LANGUAGE:
        return ()
    return tuple(
        _on_language(gap, analysis)
        for gap in analysis.report.requirements
        if any(analysis.labels[concept] in fact.text for concept in gap.requirement.concepts)
    )


def _on_language(gap: Gap, analysis: Analysis) -> str:
    if not gap.evidence:
        return f"nothing of {gap.requirement.label}"
    if gap.evidence[0].kind is EvidenceKind.WRITTEN:
        return f"written in {gap.requirement.label}"
    return evidence_line(gap, analysis)


def evidence_line(gap: Gap, analysis: Analysis) -> str:
    """Return the line that proves a status, with what stood in for it and the years, or an empty string."""
    if not gap.evidence:
        return ""
    first = gap.evidence[0]
    via = f"[{analysis.labels[gap.via]}] " if gap.via else ""
    written = "the resume is written in it: " if first.kind is EvidenceKind.WRITTEN else ""
    return via + written + first.passage.quote


def credit_line(gap: Gap, weight: float) -> str:
    """Return what a requirement earns and what it weighs, as "0.7 × 1"."""
    return f"{gap.credit:.3g} × {weight:.3g}"


def weighed(report: GapReport, importance: Importance) -> tuple[tuple[Gap, float], ...]:
    """Return the requirements of one importance, each with its weight."""
    pairs = zip(report.requirements, report.weights, strict=True)
    return tuple(pair for pair in pairs if pair[0].requirement.importance is importance)


def points_line(part: Component) -> str:
    """Return the points a part brings to the score, or the limit it sets."""
    return f"{100 * part.score * part.weight:.1f}" if part.weight else f"at most {100 * part.score:.1f}"


def years_line(gap: Gap) -> str:
    """Return "3 years asked, 4.2 shown", or an empty string when no years are asked.

    Years of a skill that no job names itself are those of what builds on it.
    """
    if gap.requirement.years is None:
        return ""
    noun = "year" if gap.requirement.years == 1 else "years"
    through = " by what builds on it" if gap.years_shown and gap.status is not Status.DEMONSTRATED else ""
    return f"{gap.requirement.years:g} {noun} asked, {gap.years_shown or 0:g} shown{through}"


def weeks_line(weeks: float) -> str:
    """Return a number of weeks in words; of more than a year also the years."""
    if weeks > WEEKS_OF_A_YEAR:
        return f"{weeks:g} weeks (about {_years(weeks)})"
    return f"{weeks:g} week" if weeks == 1 else f"{weeks:g} weeks"


def _years(weeks: float) -> str:
    years = f"{weeks / WEEKS_OF_A_YEAR:.1f}".removesuffix(".0")
    return "1 year" if years == "1" else f"{years} years"


def phase_line(phase: PlanPhase) -> str:
    """Return when a phase of a plan is and what it takes: "weeks 14 to 18, 50 hours"."""
    first, last = math.floor(phase.start) + 1, max(1, math.ceil(phase.start + phase.weeks))
    weeks = f"week {first}" if last <= first else f"weeks {first} to {last}"
    return f"{weeks}, {phase.hours} hours" if phase.hours else weeks


def raise_line(item: Raise, analysis: Analysis) -> str:
    """Return "Docker: +2.4 points, about 12 hours of learning", and of what choice it is a member."""
    label, groups = analysis.labels[item.concept], (gap.requirement for gap in analysis.report.requirements)
    choice = next((each.label for each in groups if each.concepts[1:] and item.concept in each.concepts), "")
    of = f" (of {choice})" if choice else ""
    return f"{label}{of}: +{item.points:.1f} points, about {item.hours} hours of learning"


def deadline_line(deadline: Deadline) -> str:
    """Return in words whether a plan fits before its date, and what would make it fit."""
    day = deadline.by.isoformat()
    if not deadline.late:
        return f"Everything fits before {day}."
    if deadline.hours_per_week is None:
        pace = "The date has passed"
    elif deadline.hours_per_week > SENSIBLE_PACE:
        pace = f"It would take more than {SENSIBLE_PACE} hours a week: choose fewer skills or a later date"
    else:
        pace = f"It would take {deadline.hours_per_week:g} hours a week"
    return f"Not done by {day}: {'; '.join(deadline.late)}. {pace}."


def shared_gap_line(row: SharedGap) -> str:
    """Return "essential in 2, a plus in 1"."""
    parts = [f"essential in {row.essential}"] if row.essential else []
    parts += [f"a plus in {row.optional}"] if row.optional else []
    return ", ".join(parts)


def phase_weeks_line(phase: Phase) -> str:
    """Return a phase's weeks, said to be an estimate when no source states them."""
    return weeks_line(phase.weeks) + (" (estimate)" if phase.weeks_from == "editors" else "")


def counted(number: int, thing: str) -> str:
    """Return a number of things: "1 phase", "1,200 phases"."""
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {thing}s"


def taught_line(concept: ConceptId, phase: Phase, taxonomy: Taxonomy) -> str:
    """Return a concept's label, said to be the editors' where the source does not name it."""
    added = " (added by the editors)" if concept in phase.added_by_editors else ""
    return taxonomy.concepts[concept].pref_label + added


def career_line(career: Career) -> str:
    """Return whose statements these are: each document with its publisher and date."""
    documents = [f"“{source.title}” ({source.publisher}, {source.date})" for source in career.sources]
    return f"Stated by {'; '.join(documents)}, not checked by us."


def level_line(level: Level) -> str:
    """Return a level's years and salary as its document states them."""
    parts = []
    if level.years:
        low, high = level.years
        parts.append(f"{low:g}+ years" if high is None else f"{low:g}–{high:g} years")
    if level.salary_usd:
        least, most = level.salary_usd
        parts.append(f"${least:,}+ a year" if most is None else f"${least:,}–${most:,} a year")
    return ", ".join(parts)


def nothing_to_learn(plan: LearningPlan) -> str:
    """Return what to say of a plan without phases: that nothing is open, or that no study gives it."""
    if plan.unscheduled:
        return "Nothing to schedule: hours of study alone do not give what is missing."
    return "Nothing to learn: no essential or optional requirement that was read is left open."
