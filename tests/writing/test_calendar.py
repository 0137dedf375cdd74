"""A plan becomes a calendar that any program reads and that is the same every time."""

import datetime as dt

import ics
from icalendar import Calendar

from skillgap.model.analysis import LearningPlan, PlanPhase
from skillgap.model.taxonomy import ConceptId, Resource
from skillgap.writing.calendar import plan_calendar

DOCKER = ConceptId("docker")
PLAN = LearningPlan(
    role="ml-engineer",
    role_label="ML engineer",
    hours_per_week=10,
    weeks=3.5,
    phases=(
        PlanPhase(id="one", title="Containers; first steps", start=0, weeks=1.5, hours=15, learn=(DOCKER,)),
        PlanPhase(
            id="two",
            title="Größer",
            start=1.5,
            weeks=2,
            hours=20,
            learn=(),
            goals=("Know why", "Know how"),
            resources=(Resource(title="A book", url="https://example.org/b"),),
            milestone="One thing that runs",
        ),
    ),
)


def test_each_phase_is_an_event() -> None:
    """Phases follow one another from the first day, a week being seven days."""
    text = plan_calendar(PLAN, {DOCKER: "Docker"}, start=dt.date(2027, 1, 11))
    events = list(Calendar.from_ical(text).walk("VEVENT"))
    assert [(event.decoded("dtstart"), event.decoded("dtend")) for event in events] == [
        (dt.date(2027, 1, 11), dt.date(2027, 1, 21)),
        (dt.date(2027, 1, 21), dt.date(2027, 2, 4)),
    ]
    assert [str(event["uid"]) for event in events] == ["ml-engineer-one@skillgap", "ml-engineer-two@skillgap"]
    assert str(events[0]["summary"]) == "Containers; first steps"
    assert "Docker" in str(events[0]["description"])
    assert "Milestone: One thing that runs" in str(events[1]["description"])


def test_the_calendar_has_no_clock() -> None:
    """The same plan and first day give the same text; the stamp is the first day."""
    first = plan_calendar(PLAN, {}, start=dt.date(2027, 1, 11))
    assert first == plan_calendar(PLAN, {}, start=dt.date(2027, 1, 11))
    assert "DTSTAMP:20270111T000000Z" in first


def test_another_program_reads_the_same_events() -> None:
    """The `ics` library, which has a parser of its own, reads the days and words that were written."""
    text = plan_calendar(PLAN, {DOCKER: "Docker"}, start=dt.date(2027, 1, 11))
    events = sorted(ics.Calendar(text).events)
    assert [(event.begin.date(), event.end.date()) for event in events] == [
        (dt.date(2027, 1, 11), dt.date(2027, 1, 21)),
        (dt.date(2027, 1, 21), dt.date(2027, 2, 4)),
    ]
    assert [event.name for event in events] == ["Containers; first steps", "Größer"]
    assert "Milestone: One thing that runs" in (events[1].description or "")
