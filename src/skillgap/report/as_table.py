"""Reports for the terminal, made with rich. User text is always `Text`, never markup."""

import io
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from rich import box
from rich.console import Console, ConsoleOptions, Group, RenderableType
from rich.padding import Padding
from rich.segment import Segment
from rich.table import Table
from rich.text import Text

from skillgap.model.analysis import (
    Analysis,
    Change,
    LearningPlan,
    SharedGap,
    Status,
    Tailoring,
    Truth,
)
from skillgap.model.posting import Importance
from skillgap.model.taxonomy import Concept, ConceptId, Level, Role, Taxonomy
from skillgap.report.words import (
    COMPONENT_TITLE,
    FACTS,
    IMPORTANCE_TITLE,
    SIGN,
    UNSCHEDULED,
    VOUCHED_FOR,
    career_line,
    counted,
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

STYLE = {Status.DEMONSTRATED: "green", Status.LISTED: "cyan", Status.RELATED: "yellow", Status.MISSING: "red"}

PLAIN_WIDTH = 110
"""Width when the output is not a terminal, so that a file does not depend on who wrote it."""


def render(*parts: RenderableType | None, colour: bool, width: int | None = None) -> str:
    """Return parts as text: plain when `colour` is off, `width` columns wide."""
    console = _Console(
        file=io.StringIO(),  # Nothing is written here, not even the nothing that ends a capture.
        force_terminal=colour,
        no_color=not colour,
        color_system="standard" if colour else None,
        width=width or PLAIN_WIDTH,
        highlight=False,
        legacy_windows=False,
    )
    with console.capture() as captured:
        for part in parts:
            if part is not None:
                console.print(part)
    return "\n".join(line.rstrip() for line in captured.get().split("\n"))


class _Console(Console):
    """A console that no text can command; the codes of its own colours are added after this."""

    def render(self, renderable: RenderableType, options: ConsoleOptions | None = None) -> Iterable[Segment]:
        """Yield the segments of a renderable, their text without control characters."""
        for text, style, control in super().render(renderable, options):
            yield Segment(printable(text), style, control)


def heading(text: str) -> Text:
    """A heading with a blank line above it."""
    return Text(f"\n{text}", style="bold")


def analysis_table(analysis: Analysis) -> Group:
    """The whole analysis: score and its parts, requirements with evidence, plan, findings."""
    return Group(
        Text(analysis.requirements.title or "Skill gaps", style="bold"),
        Text(f"Resume: {file_name(analysis)}   Date: {analysis.today.isoformat()}", style="dim"),
        heading(f"Score: {score_line(analysis)}"),
        *([_components(analysis)] if analysis.report.score is not None else []),
        Text("; ".join(analysis.report.confidence.why), style="dim"),
        *_raises(analysis),
        heading("Requirements"),
        _requirements(analysis),
        *_unknown(analysis),
        *([heading(f"{FACTS}: {facts_line(analysis)}")] if facts_line(analysis) else []),
        *plan_table(analysis.plan, analysis.labels).renderables,
        *_findings(analysis),
    )


def _table(*columns: str) -> Table:
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, expand=False)
    for name in columns:
        table.add_column(name, overflow="fold")
    return table


def _components(analysis: Analysis) -> Table:
    table = Table(box=None, show_header=False, pad_edge=False)
    for part in analysis.report.components:
        share = f"{part.weight:.1%} of the score" if part.weight else "limit"
        points = f"{points_line(part)} points"
        table.add_row(COMPONENT_TITLE[part.name], f"{part.score:.1%}", share, points, Text(part.why))
    return table


def _raises(analysis: Analysis) -> Iterable[RenderableType]:
    if analysis.raises:
        yield heading("What would raise the score most for the time it takes")
        for item in analysis.raises:
            yield Padding(Text(raise_line(item, analysis)), (0, 0, 0, 2))


def search_table(gaps: Sequence[SharedGap], postings: int) -> Group:
    """Gaps summed over several postings."""
    table = _table("Missing", f"Of {postings} postings", "Status")
    for row in gaps:
        status = Text(f"{SIGN[row.status]} {row.status}", style=STYLE[row.status])
        table.add_row(Text(row.label), shared_gap_line(row), status)
    return Group(heading("Over all postings"), table)


def _requirements(analysis: Analysis) -> Table:
    table = _table("Requirement", "Status", "Credit", "Evidence")
    for importance in Importance:
        gaps = weighed(analysis.report, importance)
        if gaps:
            table.add_row(Text(IMPORTANCE_TITLE[importance], style="bold"), "", "", "")
        for gap, weight in gaps:
            years = years_line(gap)
            table.add_row(
                Text(f"  {gap.requirement.label}" + (f" ({years})" if years else "")),
                Text(f"{SIGN[gap.status]} {gap.status}", style=STYLE[gap.status]),
                Text(credit_line(gap, weight)),
                Text(_short(evidence_line(gap, analysis)), style="dim"),
            )
    return table


def _short(text: str, limit: int = 150) -> str:
    """Cut at a word where there is one; the other formats show the whole line."""
    return text if len(text) <= limit else (text[:limit].rpartition(" ")[0] or text[:limit]) + " …"


def _unknown(analysis: Analysis) -> Iterable[RenderableType]:
    phrases = list(dict.fromkeys(phrase.text for phrase in analysis.report.unknown))
    if phrases:
        yield heading("Asked, but not in the taxonomy, so not judged")
        yield Padding(Text(", ".join(phrases)), (0, 0, 0, 2))


def plan_table(plan: LearningPlan, labels: Mapping[ConceptId, str]) -> Group:
    """A learning plan, phase by phase."""
    if not plan.phases:
        return Group(heading("Learning plan"), Text(nothing_to_learn(plan)), *_beside(plan, labels))
    parts: list[RenderableType] = [
        heading(
            f"Learning plan along “{plan.role_label}”: "
            f"{weeks_line(plan.weeks)} at {plan.hours_per_week:g} hours a week"
        )
    ]
    for number, phase in enumerate(plan.phases, start=1):
        learn = ", ".join(labels[concept] for concept in phase.learn)
        parts.append(Text(f"{number}. {phase.title} ({phase_line(phase)})", style="bold"))
        parts.append(Padding(Text(f"Learn: {learn}"), (0, 0, 0, 3)))
        if phase.why:
            parts.append(Padding(Text(phase.why), (0, 0, 0, 3)))
        parts += [
            Padding(Text(f"Resource: {resource.title}  {resource.url}".rstrip(), style="dim"), (0, 0, 0, 3))
            for resource in phase.resources[:3]
        ]
        if phase.milestone:
            parts.append(Padding(Text(f"Milestone: {phase.milestone}"), (0, 0, 0, 3)))
    parts += _beside(plan, labels)
    if plan.career:
        parts.append(heading(f"What is stated of the role “{plan.role_label}”"))
        parts.append(Text(career_line(plan.career), style="dim"))
        parts += _levels(plan.career.levels)
        parts += [Padding(Text(f"- {fact}"), (0, 0, 0, 2)) for fact in plan.career.facts]
    return Group(*parts)


def _beside(plan: LearningPlan, labels: Mapping[ConceptId, str]) -> Iterable[RenderableType]:
    """What a plan names besides its phases."""
    for title, concepts in ((VOUCHED_FOR, plan.known), (UNSCHEDULED, plan.unscheduled)):
        if concepts:
            names = ", ".join(labels[concept] for concept in concepts)
            yield Padding(Text(f"{title}: {names}", style="dim"), (1, 0, 0, 0))


def _findings(analysis: Analysis) -> Iterable[RenderableType]:
    for title, findings in findings_by_document(analysis):
        yield heading(title)
        for finding in findings:
            yield Padding(Text(f"{finding.severity}: {finding.message} {finding.fix}"), (0, 0, 0, 2))


def tailoring_table(tailoring: Tailoring) -> Group:
    """The changes with before and after, the coverage, what was withheld, and advice."""
    coverage = tailoring.coverage
    parts: list[RenderableType] = [
        heading(
            f"Tailored bullets: {counted(len(tailoring.changes), 'change')}, keyword coverage "
            f"{coverage.before:.0%} → {coverage.after:.0%} (honest best {coverage.best_honest:.0%})"
        )
    ]
    parts += [Padding(change_text(change), (0, 0, 1, 2)) for change in tailoring.changes]
    if tailoring.withheld:
        parts.append(heading("Withheld, because the resume does not show it"))
        parts += [
            Padding(Text(f"{item.label}: {item.question or item.why}"), (0, 0, 0, 2))
            for item in tailoring.withheld
        ]
    if tailoring.advice:
        parts.append(heading("Advice"))
        parts += [
            Padding(Text("\n  ".join((_short(bullet, 70), *(item.message for item in items)))), (0, 0, 0, 2))
            for bullet, items in groupby(tailoring.advice, key=lambda item: item.bullet)
        ]
    if tailoring.interview:
        parts.append(heading("What you may be asked about"))
        parts += [
            Padding(Text(f"{_short(item.bullet, 70)}\n  {item.message}"), (0, 0, 0, 2))
            for item in tailoring.interview
        ]
    if tailoring.dropped:
        parts.append(heading("Wordings of the language model that were dropped"))
        parts += [
            Padding(Text(f"{_short(item.suggestion or item.bullet, 70)}\n  {item.why}"), (0, 0, 0, 2))
            for item in tailoring.dropped
        ]
    parts.append(truth_table(tailoring.truth))
    return Group(*parts)


def change_text(change: Change) -> Text:
    """One change with its reason: what it exchanges, or the new order of what it moves."""
    lines = Text()
    lines.append(f"{change.id} {change.kind}: {change.why}", style="bold")
    if change.order and "\n" in change.before:
        # Whole lines twice would bury what happened: which one stands where now.
        before = sorted(change.order, key=lambda item: item.start)
        for place, (passage, line) in enumerate(zip(change.order, change.after.split("\n"), strict=True)):
            was = before.index(passage)
            moved = f"  (was {was + 1})" if was != place else ""
            lines.append(f"\n{place + 1}. {_short(line, 84)}{moved}")
    else:
        lines.append(f"\n- {change.before}", style="red")
        lines.append(f"\n+ {change.after}", style="green")
    return lines


def truth_table(truth: Truth) -> Group:
    """The verdict on a tailored resume."""
    if truth.ok:
        return Group(heading("Truth check: nothing is claimed that the original does not claim."))
    rows = _table("Kind", "New claim", "Where")
    for item in truth.violations:
        rows.add_row(item.kind, Text(item.text), Text(item.where))
    return Group(heading(f"Truth check: {len(truth.violations)} claims the original does not make"), rows)


def roles_table(roles: Iterable[Role]) -> Table:
    """Every role with the length of its roadmap."""
    table = _table("Role", "Title", "Phases", "Weeks", "Sources")
    for role in roles:
        weeks = sum(phase.weeks for phase in role.phases)
        table.add_row(role.id, role.pref_label, str(len(role.phases)), f"{weeks:g}", ", ".join(role.sources))
    return table


def role_table(role: Role, taxonomy: Taxonomy) -> Group:
    """One roadmap in full."""
    parts: list[RenderableType] = [Text(role.pref_label, style="bold"), Text(role.definition)]
    parts += [Text(f"- {fact}") for fact in role.facts]
    for number, phase in enumerate(role.phases, start=1):
        optional = ", optional" if phase.is_optional else ""
        parts.append(heading(f"{number}. {phase.title} ({phase_weeks_line(phase)}{optional})"))
        for name, concepts in (("Essential", phase.essential), ("Optional", phase.optional)):
            if concepts:
                labels = ", ".join(taught_line(concept, phase, taxonomy) for concept in concepts)
                parts.append(Padding(Text(f"{name}: {labels}"), (0, 0, 0, 3)))
        parts += [Padding(Text(f"Goal: {goal}"), (0, 0, 0, 3)) for goal in phase.goals]
        parts += [
            Padding(Text(f"Resource: {resource.title}  {resource.url}".rstrip()), (0, 0, 0, 3))
            for resource in phase.resources
        ]
        if phase.milestone:
            parts.append(Padding(Text(f"Milestone: {phase.milestone}"), (0, 0, 0, 3)))
    if role.levels:
        parts.append(heading("Levels, as the source states them"))
        parts += _levels(role.levels)
    return Group(*parts)


def _levels(levels: Iterable[Level]) -> Iterable[RenderableType]:
    for level in levels:
        yield Padding(Text(f"{level.title}: {level_line(level)}".rstrip()), (0, 0, 0, 2))
        yield from (Padding(Text(f"- {duty}"), (0, 0, 0, 4)) for duty in level.duties)


def concepts_table(concepts: Sequence[Concept]) -> Table:
    """Concepts found by a search."""
    table = _table("Id", "Label", "Category", "Also called")
    for concept in concepts:
        table.add_row(concept.id, concept.pref_label, concept.category, ", ".join(concept.alt_labels))
    return table


def concept_table(concept: Concept, taxonomy: Taxonomy) -> Group:
    """One concept with its relations by name."""
    table = Table(box=None, show_header=False, pad_edge=False)

    def names(ids: Iterable[str]) -> str:
        return ", ".join(ids)

    for name, value in (
        ("id", concept.id),
        ("also called", ", ".join(concept.alt_labels)),
        ("category", concept.category),
        ("broader", names(concept.broader)),
        ("related", names(concept.related)),
        ("requires", names(concept.requires)),
        ("hours", f"{concept.hours} (editors' estimate)"),
        ("sources", ", ".join(taxonomy.sources[source].title for source in concept.sources)),
        ("matches", "\n".join(f"{predicate} {uri}" for predicate, uri in concept.matches)),
    ):
        if value:
            table.add_row(name, Text(value))
    return Group(Text(concept.pref_label, style="bold"), Text(concept.definition), table)
