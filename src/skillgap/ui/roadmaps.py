"""Every role: its phases, skills, levels and facts."""

import streamlit as st
from markupsafe import Markup

from skillgap.learning import career_of
from skillgap.model.analysis import Status
from skillgap.model.posting import Importance
from skillgap.model.taxonomy import Phase, Role, Taxonomy
from skillgap.pipeline import analyze
from skillgap.report.words import career_line, phase_weeks_line, taught_line, weeks_line
from skillgap.taxonomy import load_taxonomy
from skillgap.ui import state
from skillgap.ui.graph import show_prerequisites
from skillgap.ui.levels import levels
from skillgap.ui.markup import count_of, facts, fill, join, listed, resources, show, skills
from skillgap.ui.practice import show_practice
from skillgap.ui.views import go_to

MET = frozenset({Status.DEMONSTRATED, Status.LISTED})


def page() -> None:
    """Show one roadmap in full."""
    taxonomy = load_taxonomy()
    st.title("Roadmaps")
    result = state.current()
    roles = list(taxonomy.roles)
    places = {str(role): place for place, role in enumerate(roles)}
    key = st.selectbox(
        "Role",
        roles,
        index=places.get(result.analysis.plan.role, 0) if result else 0,
        format_func=lambda role: taxonomy.roles[role].pref_label,
        key="roadmap",
        persist_state="session",
    )
    role = taxonomy.roles[key]
    _about(role, taxonomy)
    _fit(role)
    st.header("Phases")
    for number, phase in enumerate(role.phases, start=1):
        optional = ", optional" if phase.is_optional else ""
        with st.expander(
            f"{number}. {phase.title} · {phase_weeks_line(phase)}{optional}", expanded=number == 1
        ):
            show(_phase(phase, taxonomy))
    show_prerequisites(role, taxonomy)
    career = career_of(role, taxonomy)
    if career:
        st.header("What is stated of the role")
        show(fill('<p class="sg-muted">{line}</p>', line=career_line(career)), levels(career.levels))
        if career.facts:
            with st.expander(count_of(career.facts, "statement")):
                show(listed(career.facts))
    show_practice(role)


def _fit(role: Role) -> None:
    """Hold the session's resume against the role, or ask for one."""
    result = state.current()
    st.header("Does it fit?")
    if result is None:
        show(fill("<p>Give a resume to see what of this role it shows already.</p>"))
        if st.button("Hold a resume against this role", key="choose", type="primary"):
            state.choose_role(role.id)
            go_to("start")
        return
    key = (result.number, role.id)
    analysis = state.remember(
        "fit", key, lambda: analyze(result.resume, role=role.id, today=result.analysis.today)
    )
    report, plan = analysis.report, analysis.plan
    essential = [gap for gap in report.requirements if gap.requirement.importance is Importance.ESSENTIAL]
    met = sum(gap.status in MET for gap in essential)
    score = "no score" if report.score is None else f"{report.score:.1f} of 100, {report.band}"
    show(
        facts(
            (
                ("your resume for this role", score),
                ("essential skills shown or listed", f"{met} of {len(essential)}"),
                ("to learn the rest, at 10 hours a week", weeks_line(plan.weeks)),
            )
        )
    )
    with st.container(horizontal=True):
        plan_it = st.button("Start a plan from here", key="fit-plan", type="primary")
        see_it = st.button("See the match", key="fit-match")
        if result.posting:
            show(fill('<p class="sg-muted">Either takes the place of what was analyzed last.</p>'))
    if plan_it or see_it:
        state.keep(
            [
                state.Result(
                    analysis=analysis,
                    resume=result.resume,
                    posting=None,
                    original=result.original,
                    role=role.id,
                )
            ]
        )
        go_to("plan" if plan_it else "match")


def _about(role: Role, taxonomy: Taxonomy) -> None:
    sources = "; ".join(
        taxonomy.sources[source].title for source in role.sources if source in taxonomy.sources
    )
    weeks = sum(phase.weeks for phase in role.phases if not phase.is_optional)
    difficulty = f", {role.difficulty}" if role.difficulty else ""
    show(
        fill('<p class="sg-lead">{definition}</p>', definition=role.definition),
        fill(
            '<p class="sg-muted">{count} phases, {weeks:g} weeks{difficulty}. Drawn from: {sources}.</p>',
            count=len(role.phases),
            weeks=weeks,
            difficulty=difficulty,
            sources=sources,
        ),
    )
    if role.requires:
        show(
            fill('<p class="sg-small-head">Expected before the first phase</p>'),
            skills(taxonomy.concepts[concept].pref_label for concept in role.requires),
        )


def _phase(phase: Phase, taxonomy: Taxonomy) -> Markup:
    parts: list[tuple[str, Markup | str]] = [
        ("Essential", skills(taught_line(concept, phase, taxonomy) for concept in phase.essential)),
        (
            "Optional",
            skills(taught_line(concept, phase, taxonomy) for concept in phase.optional)
            if phase.optional
            else "",
        ),
        ("Goals", listed(phase.goals) if phase.goals else ""),
        ("Resources", resources(phase.resources) if phase.resources else ""),
        ("Milestone", phase.milestone),
        ("Project", phase.project),
        ("Practice questions", listed(phase.questions) if phase.questions else ""),
    ]
    return fill(
        '{why}<div class="sg-two">{parts}</div>',
        why=fill("<p>{why}</p>", why=phase.why) if phase.why else "",
        parts=join(
            fill("<div><h3 class='sg-small-head'>{name}</h3>{body}</div>", name=name, body=body)
            for name, body in parts
            if body
        ),
    )
