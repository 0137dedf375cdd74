"""The plan: what to learn, phase by phase, and what is done of it."""

import datetime as dt
from collections.abc import Mapping, Sequence

import streamlit as st
from markupsafe import Markup

from skillgap.gaps import sum_gaps
from skillgap.learning import hold_to
from skillgap.model.analysis import LearningPlan, PlanPhase, SharedGap
from skillgap.model.taxonomy import ConceptId
from skillgap.pipeline import HOURS_PER_WEEK, analyze, plan_search
from skillgap.report.as_json import dumps, plan_json
from skillgap.report.as_markdown import plan_markdown
from skillgap.report.words import (
    SIGN,
    UNSCHEDULED,
    VOUCHED_FOR,
    WEEKS_OF_A_YEAR,
    career_line,
    deadline_line,
    nothing_to_learn,
    shared_gap_line,
    weeks_line,
)
from skillgap.taxonomy import load_taxonomy
from skillgap.ui import state
from skillgap.ui.findings import NOTHING_ASKED
from skillgap.ui.levels import levels
from skillgap.ui.markup import bar, count_of, facts, fill, join, listed, notice, resources, show, skills
from skillgap.ui.timeline import day_of, show_timeline
from skillgap.ui.views import link_to
from skillgap.writing.calendar import plan_calendar

MOST_GAPS = 10
"""Shared gaps shown at once, the most wanted first."""

Labels = Mapping[ConceptId, str]


def page() -> None:
    """Show the plan for everything that was analyzed, at the visitor's own pace."""
    shown = state.require("Learning plan")
    results = state.search()
    st.title("Learning plan")
    pace, begin, end = st.columns(3, gap="medium")
    hours = pace.slider(
        "Hours a week", 2, 40, int(HOURS_PER_WEEK), key="hours_per_week", persist_state="session"
    )
    today = shown.analysis.today
    first = begin.date_input(
        "First day", today, key="start_date", persist_state="session", format="YYYY-MM-DD"
    )
    last = end.date_input(
        "Done by, if it matters", None, key="deadline", persist_state="session", format="YYYY-MM-DD"
    )
    start = first if isinstance(first, dt.date) else today
    numbers = tuple(result.number for result in results)
    plan = state.remember("plan", (numbers, hours), lambda: _plan(results, hours))
    concepts = load_taxonomy().concepts
    named = {concept for phase in plan.phases for concept in (*phase.learn, *phase.prerequisites)}
    labels = {concept: concepts[concept].pref_label for concept in named.union(plan.known, plan.unscheduled)}
    if not plan.phases:
        if any(result.analysis.report.requirements for result in results):
            show(notice("good", nothing_to_learn(plan)))
        else:
            show(notice("info", "There is nothing to plan.", NOTHING_ASKED))
            link_to("start", "Give another posting")
        _beside(plan, labels)
        return
    keys = {phase.id: f"done-{numbers[0]}-{phase.id}" for phase in plan.phases}
    done = {phase for phase, key in keys.items() if st.session_state.get(key)}
    _summary(plan, results, start, done)
    if isinstance(last, dt.date):
        deadline = hold_to(plan, start=start, by=last)
        show(notice("warn" if deadline.late else "good", deadline_line(deadline), announced=True))
    if len(results) > 1:
        _shared_gaps(results)
    st.header("Timeline")
    show_timeline(plan, start, done)
    st.header("Phases")
    for number, phase in enumerate(plan.phases, start=1):
        with st.container(border=True):
            _phase(number, phase, start, labels)
            st.checkbox(f"Phase {number} is done", key=keys[phase.id], persist_state="session")
    show(fill('<p class="sg-muted">Ticks last as long as this session. The files below keep the plan.</p>'))
    _beside(plan, labels)
    _exports(plan, start, labels)


def _plan(results: Sequence[state.Result], hours: float) -> LearningPlan:
    """Plan as the command line does: one posting or role by itself, several postings together."""
    if len(results) > 1:
        return plan_search([result.analysis for result in results], results[0].role, hours_per_week=hours)
    result = results[0]
    return analyze(
        result.resume,
        result.posting,
        role=result.role or result.analysis.plan.role,
        today=result.analysis.today,
        hours_per_week=hours,
    ).plan


def _summary(plan: LearningPlan, results: Sequence[state.Result], start: dt.date, done: set[str]) -> None:
    total = sum(phase.hours for phase in plan.phases)
    many = f" by {len(results)} postings together" if len(results) > 1 else ""
    show(
        fill(
            "<p>What is asked{many} and not shown yet, in the order of the roadmap “{role}”.</p>",
            many=many,
            role=plan.role_label,
        ),
        facts(
            (
                ("in all", weeks_line(plan.weeks)),
                ("of study", f"{total:,} hours"),
                ("done by", _day(day_of(start, plan.weeks))),
                ("to learn", count_of([c for phase in plan.phases for c in phase.learn], "skill")),
            )
        ),
        fill(
            '<p class="sg-muted">Hours for each skill are the editors’ estimates. What needs another skill '
            "comes after it; what is only a plus comes last.</p>"
        ),
    )
    if plan.weeks > WEEKS_OF_A_YEAR:
        advice = (
            "Take the first phases as the goal, give it more hours a week, or look for a job that is nearer."
        )
        show(notice("info", "This is more than a year.", advice))
    if not done:
        return
    spent = sum(phase.hours for phase in plan.phases if phase.id in done)
    show(
        fill(
            '<p role="status"><strong>{count} of {all} phases done</strong>, {left} hours left. {score}</p>'
            "{bar}",
            count=len(done),
            all=len(plan.phases),
            left=total - spent,
            score=_score_then(plan, results, done),
            bar=bar(spent / total if total else 1.0),
        )
    )


def _score_then(plan: LearningPlan, results: Sequence[state.Result], done: set[str]) -> str:
    """Say what the score would be with the phases that are done, where one posting gives one score."""
    result = results[0]
    before = result.analysis.report.score
    if len(results) > 1 or before is None:
        return ""
    learned = [concept for phase in plan.phases if phase.id in done for concept in phase.learn]
    after = analyze(
        result.resume,
        result.posting,
        role=result.analysis.plan.role,
        today=result.analysis.today,
        assume=learned,
    ).report.score
    return f"With these shown in use, the score is {after or 0:.1f} instead of {before:.1f}."


def _shared_gaps(results: Sequence[state.Result]) -> None:
    rows = sum_gaps([result.analysis.report for result in results])
    st.header("What the postings ask together")
    show(_gap_rows(rows[:MOST_GAPS], len(results)))
    if len(rows) > MOST_GAPS:
        show(
            fill(
                "<details><summary>{count} more</summary>{rows}</details>",
                count=len(rows) - MOST_GAPS,
                rows=_gap_rows(rows[MOST_GAPS:], len(results)),
            )
        )


def _gap_rows(rows: Sequence[SharedGap], postings: int) -> Markup:
    return fill(
        '<ul class="sg-plain sg-rows">{rows}</ul>',
        rows=join(
            fill(
                '<li class="sg-row sg-row-shared"><span><span class="sg-chip sg-{status}">{sign} {status}'
                "</span></span><strong>{label}</strong><span>{asked} of {postings}</span></li>",
                status=row.status,
                sign=SIGN[row.status],
                label=row.label,
                asked=shared_gap_line(row),
                postings=postings,
            )
            for row in rows
        ),
    )


def _phase(number: int, phase: PlanPhase, start: dt.date, labels: Labels) -> None:
    show(
        fill(
            '<div class="sg-phase"><div><h3>{number}. {title}</h3>'
            '<p class="sg-muted">{first} to {last}, {weeks}, {hours} hours</p></div>'
            "{learn}<p>{why}</p></div>",
            number=number,
            title=phase.title,
            first=_day(day_of(start, phase.start)),
            last=_day(day_of(start, phase.start + phase.weeks)),
            weeks=weeks_line(phase.weeks),
            hours=phase.hours,
            learn=skills(labels[concept] for concept in phase.learn),
            why=phase.why,
        )
    )
    parts: list[tuple[str, Markup | str]] = [
        ("Goals", listed(phase.goals) if phase.goals else ""),
        ("Resources", resources(phase.resources) if phase.resources else ""),
        ("Practice questions", listed(phase.questions) if phase.questions else ""),
        ("Project", phase.project),
        ("Milestone", phase.milestone),
    ]
    filled = [(name, body) for name, body in parts if body]
    if filled:
        titles = ", ".join(name for name, _ in filled).capitalize()
        with st.expander(titles) if len(filled) > 1 else st.container():
            show(
                fill(
                    '<div class="sg-two">{parts}</div>',
                    parts=Markup().join(
                        fill("<div><h4>{name}</h4>{body}</div>", name=name, body=body)
                        for name, body in filled
                    ),
                )
            )


def _beside(plan: LearningPlan, labels: Labels) -> None:
    """Show what the plan leaves out, and what others state of the role."""
    for title, noun, concepts in (
        (UNSCHEDULED, "requirement", plan.unscheduled),
        (VOUCHED_FOR, "skill", plan.known),
    ):
        if concepts:
            with st.expander(f"{title}: {count_of(concepts, noun)}"):
                show(skills(labels[concept] for concept in concepts))
    if plan.career:
        with st.expander(f"What is stated of the role “{plan.role_label}”"):
            show(
                fill('<p class="sg-muted">{line}</p>', line=career_line(plan.career)),
                levels(plan.career.levels),
                listed(plan.career.facts),
            )


def _exports(plan: LearningPlan, start: dt.date, labels: Labels) -> None:
    st.header("Take it with you")
    files = (
        ("Plan (Markdown)", "plan.md", "text/markdown", plan_markdown(plan, labels)),
        ("Calendar (.ics)", "plan.ics", "text/calendar", plan_calendar(plan, labels, start=start)),
        ("Data (JSON)", "plan.json", "application/json", dumps(plan_json(plan, labels))),
    )
    with st.container(horizontal=True):
        for label, name, mime, text in files:
            st.download_button(
                label, text, name, mime, on_click="ignore", key=name, icon=":material/download:"
            )


def _day(day: dt.date) -> str:
    return f"{day.day} {day:%b %Y}"
