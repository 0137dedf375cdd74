"""A report in Markdown: the same parts in the same order as on the screen."""

import re
from collections.abc import Iterator, Mapping, Sequence

from skillgap.model.analysis import Analysis, LearningPlan, SharedGap, Tailoring
from skillgap.model.posting import Importance
from skillgap.model.taxonomy import ConceptId, Level, Resource, Role, Taxonomy
from skillgap.report.words import (
    COMPONENT_TITLE,
    FACTS,
    IMPORTANCE_TITLE,
    SIGN,
    UNSCHEDULED,
    VOUCHED_FOR,
    career_line,
    credit_line,
    evidence_line,
    facts_line,
    file_name,
    findings_by_document,
    level_line,
    nothing_to_learn,
    phase_line,
    phase_weeks_line,
    points_line,
    printable,
    raise_line,
    score_line,
    shared_gap_line,
    taught_line,
    weeks_line,
    weighed,
    years_line,
)


def escape(text: str) -> str:
    """Keep user text from being read as Markdown, HTML or a command, and on one line."""
    return re.sub(r"([\\`*_\[\]<>|#~])", r"\\\1", printable(" ".join(text.split())))


def analysis_markdown(analysis: Analysis, tailoring: Tailoring | None = None) -> str:
    """Return the whole report of one pair; with a tailoring, its changes at the end."""
    parts = [
        f"# {escape(analysis.requirements.title) or 'Skill gaps'}",
        f"Resume: {escape(file_name(analysis))} · {analysis.today.isoformat()}",
        f"**Score: {escape(score_line(analysis))}**",
        _components(analysis),
        _raises(analysis),
        _requirements(analysis),
        _unknown(analysis),
        f"{FACTS}: {escape(facts_line(analysis))}" if facts_line(analysis) else "",
        plan_markdown(analysis.plan, analysis.labels, level=2),
        tailoring_markdown(tailoring) if tailoring else "",
        _findings(analysis),
        f"Score version {analysis.score_version}, taxonomy {analysis.taxonomy_version}.",
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _components(analysis: Analysis) -> str:
    if not analysis.report.components:
        return ""
    rows = ["| Part | Value | Share of the score | Points | Why |", "|---|---:|---:|---:|---|"]
    rows += [
        f"| {COMPONENT_TITLE[part.name]} | {part.score:.1%} | {part.weight:.1%} | {points_line(part)} "
        f"| {escape(part.why)} |"
        for part in analysis.report.components
    ]
    return "\n".join(rows)


def _raises(analysis: Analysis) -> str:
    if not analysis.raises:
        return ""
    rows = "\n".join(f"- {escape(raise_line(item, analysis))}" for item in analysis.raises)
    return f"## What would raise the score most for the time it takes\n\n{rows}"


def search_markdown(gaps: Sequence[SharedGap], postings: int) -> str:
    """Return the gaps summed over several postings."""
    rows = [f"| Missing | Of {postings} postings | Status |", "|---|---|---|"]
    rows += [f"| {escape(g.label)} | {shared_gap_line(g)} | {SIGN[g.status]} {g.status} |" for g in gaps]
    return "# Over all postings\n\n" + "\n".join(rows)


def _requirements(analysis: Analysis) -> str:
    parts = ["## Requirements"]
    for importance in Importance:
        gaps = weighed(analysis.report, importance)
        if not gaps:
            continue
        rows = ["| Requirement | Status | Credit × weight | Evidence |", "|---|---|---|---|"]
        for gap, weight in gaps:
            years = years_line(gap)
            label = escape(gap.requirement.label) + (f" ({years})" if years else "")
            evidence = escape(evidence_line(gap, analysis)) or "—"
            status = f"{SIGN[gap.status]} {gap.status}"
            rows.append(f"| {label} | {status} | {credit_line(gap, weight)} | {evidence} |")
        parts += [f"### {IMPORTANCE_TITLE[importance]}", "\n".join(rows)]
    return "\n\n".join(parts)


def _unknown(analysis: Analysis) -> str:
    phrases = dict.fromkeys(phrase.text for phrase in analysis.report.unknown)
    if not phrases:
        return ""
    listed = "\n".join(f"- {escape(phrase)}" for phrase in phrases)
    return f"## Asked, but not in the taxonomy\n\nThese could not be judged.\n\n{listed}"


def plan_markdown(plan: LearningPlan, labels: Mapping[ConceptId, str], *, level: int = 1) -> str:
    """Return a learning plan; `level` is the depth of its heading."""
    mark = "#" * level
    if not plan.phases:
        return "\n\n".join((f"{mark} Learning plan", nothing_to_learn(plan), *_beside(plan, labels)))
    parts = [
        f"{mark} Learning plan: {escape(plan.role_label)}",
        f"{weeks_line(plan.weeks)} at {plan.hours_per_week:g} hours a week.",
    ]
    for number, phase in enumerate(plan.phases, start=1):
        parts.append(f"{mark}# {number}. {escape(phase.title)} ({phase_line(phase)})")
        parts.append("Learn: " + ", ".join(escape(labels[concept]) for concept in phase.learn))
        parts += [escape(phase.why)] if phase.why else []
        parts += ["\n".join(f"- {escape(goal)}" for goal in phase.goals)] if phase.goals else []
        parts += [_resources(phase.resources)] if phase.resources else []
        parts += [f"Milestone: {escape(phase.milestone)}"] if phase.milestone else []
        parts += [f"Project: {escape(phase.project)}"] if phase.project else []
        parts += [_questions(phase.questions)] if phase.questions else []
    parts += _beside(plan, labels)
    if plan.career:
        title = f"What is stated of the role “{escape(plan.role_label)}”"
        parts += [f"{mark}# {title}", escape(career_line(plan.career))]
        parts += _levels(plan.career.levels)
        parts += ["\n".join(f"- {escape(fact)}" for fact in plan.career.facts)]
    return "\n\n".join(parts)


def _beside(plan: LearningPlan, labels: Mapping[ConceptId, str]) -> list[str]:
    """Return what a plan names besides its phases."""
    return [
        f"{title}: {', '.join(escape(labels[concept]) for concept in concepts)}"
        for title, concepts in ((VOUCHED_FOR, plan.known), (UNSCHEDULED, plan.unscheduled))
        if concepts
    ]


def _levels(levels: Sequence[Level]) -> Iterator[str]:
    for level in levels:
        duties = "\n".join(f"- {escape(duty)}" for duty in level.duties)
        stated = f" ({level_line(level)})" if level_line(level) else ""
        yield f"**{escape(level.title)}**{stated}\n\n{duties}".rstrip()


def _questions(questions: Sequence[str]) -> str:
    return "Practice questions:\n\n" + "\n".join(f"- {escape(question)}" for question in questions)


def tailoring_markdown(tailoring: Tailoring) -> str:
    """Return the changes with their before and after, and what was withheld."""
    parts = ["## Tailored bullets"]
    for change in tailoring.changes:
        parts.append(f"### {change.id}: {change.kind}")
        parts.append(
            f"- Before: {escape(change.before)}\n- After: {escape(change.after)}\n- Why: {escape(change.why)}"
        )
    if tailoring.withheld:
        rows = "\n".join(f"- {escape(item.label)}: {escape(item.why)}" for item in tailoring.withheld)
        parts.append(f"### Withheld\n\n{rows}")
    return "\n\n".join(parts)


def role_markdown(role: Role, taxonomy: Taxonomy) -> str:
    """Return one roadmap in full."""
    parts = [f"# {escape(role.pref_label)}", escape(role.definition)]
    parts += ["\n".join(f"- {escape(fact)}" for fact in role.facts)] if role.facts else []
    for number, phase in enumerate(role.phases, start=1):
        optional = ", optional" if phase.is_optional else ""
        parts.append(f"## {number}. {escape(phase.title)} ({phase_weeks_line(phase)}{optional})")
        parts += [escape(phase.why)] if phase.why else []
        for name, concepts in (("Essential", phase.essential), ("Optional", phase.optional)):
            if concepts:
                labels = ", ".join(escape(taught_line(c, phase, taxonomy)) for c in concepts)
                parts.append(f"{name}: {labels}")
        parts += ["\n".join(f"- {escape(goal)}" for goal in phase.goals)] if phase.goals else []
        parts += [_resources(phase.resources)] if phase.resources else []
        parts += [f"Milestone: {escape(phase.milestone)}"] if phase.milestone else []
        parts += [f"Project: {escape(phase.project)}"] if phase.project else []
        parts += [_questions(phase.questions)] if phase.questions else []
    if role.levels:
        parts.append("## Levels, as the source states them")
        parts += _levels(role.levels)
    return "\n\n".join(parts)


def _resources(resources: Sequence[Resource]) -> str:
    links = [
        f"- [{escape(item.title)}]({item.url})" if item.url else f"- {escape(item.title)}"
        for item in resources
    ]
    return "Resources:\n\n" + "\n".join(links)


def _findings(analysis: Analysis) -> str:
    parts = []
    for title, findings in findings_by_document(analysis):
        rows = "\n".join(
            f"- {finding.severity}: {escape(finding.message)} {escape(finding.fix)}" for finding in findings
        )
        parts.append(f"## {title}\n\n{rows}")
    return "\n\n".join(parts)
