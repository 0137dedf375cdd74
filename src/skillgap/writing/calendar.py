"""A learning plan as a calendar (RFC 5545): one all-day event for each phase.

The same plan and the same first day give the same bytes: the stamp is the first day, and each event's id
comes from the role and the phase.
"""

import datetime as dt
from collections.abc import Mapping

from skillgap.model.analysis import LearningPlan, PlanPhase
from skillgap.model.taxonomy import ConceptId


def plan_calendar(plan: LearningPlan, labels: Mapping[ConceptId, str], *, start: dt.date) -> str:
    """Return the calendar; `labels` names the concepts to learn, `start` is the first day of study."""
    from icalendar import Calendar, Event

    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", "-//skillgap//learning plan//EN")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("x-wr-calname", f"Learning plan: {plan.role_label}")
    for phase in plan.phases:
        first = start + dt.timedelta(days=round(phase.start * 7))
        days = max(1, round(phase.weeks * 7))
        event = Event()
        event.add("uid", f"{plan.role}-{phase.id}@skillgap")
        event.add("dtstamp", dt.datetime.combine(start, dt.time(), tzinfo=dt.UTC))
        event.add("dtstart", first)
        event.add("dtend", first + dt.timedelta(days=days))
        event.add("summary", phase.title)
        event.add("description", _description(phase, labels))
        event.add("transp", "TRANSPARENT")
        calendar.add_component(event)
    text: str = calendar.to_ical().decode("utf-8")
    return text


def _description(phase: PlanPhase, labels: Mapping[ConceptId, str]) -> str:
    learn = ", ".join(labels.get(concept, concept) for concept in phase.learn)
    parts = [f"Learn: {learn} ({phase.hours} hours)." if learn else "", phase.why]
    parts += [f"Goal: {goal}" for goal in phase.goals]
    parts += [f"Build: {phase.project}" if phase.project else ""]
    parts += [f"Milestone: {phase.milestone}" if phase.milestone else ""]
    parts += [f"{resource.title} {resource.url}".strip() for resource in phase.resources]
    return "\n".join(part for part in parts if part)
