"""The plan: what to learn, phase by phase."""

import datetime as dt

import streamlit as st
from markupsafe import Markup

from skillgap.model.analysis import LearningPlan, PlanPhase
from skillgap.model.taxonomy import ConceptId
from skillgap.pipeline import HOURS_PER_WEEK, plan_search
from skillgap.report.as_json import dumps, plan_json
from skillgap.report.as_markdown import plan_markdown
from skillgap.report.words import weeks_line
from skillgap.ui import state
from skillgap.ui.markup import facts, fill, listed, notice, resources, show, skills
from skillgap.writing.calendar import plan_calendar

Labels = dict[ConceptId, str]


def page() -> None:
    """Show the plan of the last analysis, at the visitor's own pace."""
    analysis = state.require("Learning plan").analysis
    st.title("Learning plan")
    if not analysis.plan.phases:
        show(notice("good", "There is nothing to learn.", "Every essential and optional requirement is met."))
        return
    show(
        fill(
            "<p>What is asked and not shown yet, in the order of the roadmap “{role}”.</p>",
            role=analysis.plan.role_label,
        )
    )
    pace, begin = st.columns(2, gap="medium")
    hours = pace.slider(
        "Hours a week", 2, 40, int(HOURS_PER_WEEK), key="hours_per_week", persist_state="session"
    )
    chosen = begin.date_input(
        "First day", analysis.today, key="start_date", persist_state="session", format="YYYY-MM-DD"
    )
    start = chosen if isinstance(chosen, dt.date) else analysis.today
    plan = plan_search((analysis,), analysis.plan.role, hours_per_week=hours)
    labels = dict(analysis.labels)
    total = sum(phase.hours for phase in plan.phases)
    show(
        facts(
            (
                ("in all", weeks_line(plan.weeks)),
                ("of study", f"{total} hours"),
                ("done by", _day(_date(start, plan.weeks))),
                ("to learn", f"{sum(len(phase.learn) for phase in plan.phases)} skills"),
            )
        ),
        fill('<p class="sg-muted">Hours for each skill are estimates of the editors.</p>'),
    )
    st.header("Timeline")
    _timeline(plan, start)
    st.header("Phases")
    for number, phase in enumerate(plan.phases, start=1):
        with st.container(border=True):
            _phase(number, phase, start, labels)
    _exports(plan, start, labels)


def _phase(number: int, phase: PlanPhase, start: dt.date, labels: Labels) -> None:
    show(
        fill(
            '<div class="sg-phase"><div><h3>{number}. {title}</h3>'
            '<p class="sg-muted">{first} to {last}, {weeks}, {hours} hours</p></div>'
            "{learn}<p>{why}</p></div>",
            number=number,
            title=phase.title,
            first=_day(_date(start, phase.start)),
            last=_day(_date(start, phase.start + phase.weeks)),
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


def _timeline(plan: LearningPlan, start: dt.date) -> None:
    """Draw the phases as bars, each below its title; the list of phases says the same in words."""
    import altair as alt

    rows = [
        {
            "order": number,
            "phase": f"{number}. {phase.title}",
            "from": _date(start, phase.start).isoformat(),
            "to": _date(start, phase.start + phase.weeks).isoformat(),
            "weeks": weeks_line(phase.weeks),
        }
        for number, phase in enumerate(plan.phases, start=1)
    ]
    dark = st.context.theme.type == "dark"
    base = alt.Chart(alt.InlineData(values=rows)).encode(y=alt.Y("order:O", title=None, axis=None))
    bars = base.mark_bar(
        cornerRadius=3, height=12, yOffset=10, color="#8ab8f5" if dark else "#1f4f8f"
    ).encode(
        x=alt.X("from:T", title=None, axis=alt.Axis(format="%b %Y", labelOverlap=True, tickCount=5)),
        x2="to:T",
        tooltip=[
            alt.Tooltip("phase:N", title="Phase"),
            alt.Tooltip("from:T", title="From", format="%-d %b %Y"),
            alt.Tooltip("to:T", title="To", format="%-d %b %Y"),
            alt.Tooltip("weeks:N", title="Length"),
        ],
    )
    titles = base.mark_text(
        align="left", baseline="bottom", dy=2, fontSize=13, limit=330, color="#e8ebf0" if dark else "#1c2430"
    ).encode(x=alt.value(0), text="phase:N")
    words = "; ".join(f"{row['phase']} from {row['from']} to {row['to']}" for row in rows)
    st.altair_chart(
        (bars + titles).properties(height=56 * len(rows) + 30), width="stretch", alt=f"Timeline. {words}."
    )


def _exports(plan: LearningPlan, start: dt.date, labels: Labels) -> None:
    analysis = state.require("Learning plan").analysis
    st.header("Take it with you")
    files = (
        ("Plan (Markdown)", "plan.md", "text/markdown", plan_markdown(plan, analysis.labels)),
        ("Calendar (.ics)", "plan.ics", "text/calendar", plan_calendar(plan, labels, start=start)),
        ("Data (JSON)", "plan.json", "application/json", dumps(plan_json(plan, labels))),
    )
    with st.container(horizontal=True):
        for label, name, mime, text in files:
            st.download_button(
                label, text, name, mime, on_click="ignore", key=name, icon=":material/download:"
            )


def _date(start: dt.date, weeks: float) -> dt.date:
    return start + dt.timedelta(days=round(weeks * 7))


def _day(day: dt.date) -> str:
    return f"{day.day} {day:%b %Y}"
