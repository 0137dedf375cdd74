"""The phases of a plan on a calendar."""

import datetime as dt
from collections.abc import Collection

import streamlit as st

from skillgap.model.analysis import LearningPlan
from skillgap.report.words import weeks_line
from skillgap.ui import engine

# Bars of what is to do and of what is done, and words, in the light theme and in the dark one.
LIGHT = ("#1f4f8f", "#17693f", "#1c2430", "#56616f")
DARK = ("#8ab8f5", "#74d6a4", "#e8ebf0", "#a9b4c2")


def show_timeline(plan: LearningPlan, start: dt.date, done: Collection[str]) -> None:
    """Draw the phases as bars, each below its title; the list of phases says the same in words."""
    engine.load(*engine.CHARTS)
    import altair as alt

    rows = [
        {
            "order": number,
            "phase": f"{number}. {phase.title}{' ✓' if phase.id in done else ''}",
            "from": day_of(start, phase.start).isoformat(),
            "to": day_of(start, phase.start + phase.weeks).isoformat(),
            "weeks": weeks_line(phase.weeks),
            "state": "done" if phase.id in done else "to do",
        }
        for number, phase in enumerate(plan.phases, start=1)
    ]
    todo, ready, ink, pale = DARK if st.context.theme.type == "dark" else LIGHT
    base = alt.Chart(alt.InlineData(values=rows)).encode(y=alt.Y("order:O", title=None, axis=None))
    bars = base.mark_bar(cornerRadius=3, height=12, yOffset=10).encode(
        x=alt.X(
            "from:T",
            title=None,
            axis=alt.Axis(format="%b %Y", labelOverlap=True, tickCount=5, labelColor=pale),
        ),
        x2="to:T",
        color=alt.Color(
            "state:N", legend=None, scale=alt.Scale(domain=["to do", "done"], range=[todo, ready])
        ),
        tooltip=[
            alt.Tooltip("phase:N", title="Phase"),
            alt.Tooltip("from:T", title="From", format="%-d %b %Y"),
            alt.Tooltip("to:T", title="To", format="%-d %b %Y"),
            alt.Tooltip("weeks:N", title="Length"),
        ],
    )
    titles = base.mark_text(align="left", baseline="bottom", dy=2, fontSize=13, limit=330, color=ink).encode(
        x=alt.value(0), text="phase:N"
    )
    words = "; ".join(f"{row['phase']} from {row['from']} to {row['to']}, {row['state']}" for row in rows)
    st.altair_chart(
        (bars + titles).properties(height=56 * len(rows) + 30), width="stretch", alt=f"Timeline. {words}."
    )


def day_of(start: dt.date, weeks: float) -> dt.date:
    """Return the day that lies this many weeks after the first one."""
    return start + dt.timedelta(days=round(weeks * 7))
