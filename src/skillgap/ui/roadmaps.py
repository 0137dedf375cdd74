"""Every role: its phases, skills, levels and facts."""

import streamlit as st
from markupsafe import Markup

from skillgap.model.taxonomy import Level, Phase, Role, Taxonomy
from skillgap.report.words import level_line, phase_weeks_line
from skillgap.taxonomy import load_taxonomy
from skillgap.ui.markup import fill, join, listed, resources, show, skills


def page() -> None:
    """Show one roadmap in full."""
    taxonomy = load_taxonomy()
    st.title("Roadmaps")
    key = st.selectbox(
        "Role",
        list(taxonomy.roles),
        format_func=lambda role: taxonomy.roles[role].pref_label,
        key="roadmap",
        persist_state="session",
    )
    role = taxonomy.roles[key]
    _about(role, taxonomy)
    st.button("Hold a resume against this role", key="choose", on_click=_choose, args=(role.id,))
    if st.session_state.pop("chosen", False):
        from skillgap.ui.views import go_to

        go_to("start")
    st.header("Phases")
    for number, phase in enumerate(role.phases, start=1):
        optional = ", optional" if phase.is_optional else ""
        with st.expander(
            f"{number}. {phase.title} · {phase_weeks_line(phase)}{optional}", expanded=number == 1
        ):
            show(_phase(phase, taxonomy))
    if role.levels:
        st.header("Levels, as the source states them")
        show(fill('<ul class="sg-plain sg-rows">{rows}</ul>', rows=join(map(_level, role.levels))))
    if role.questions:
        st.header("Interview practice")
        show(listed(role.questions))
    if role.facts:
        st.header("What the source says of the role")
        show(listed(role.facts))


def _choose(role: str) -> None:
    """Put the role into the first view's field, which is drawn after this."""
    st.session_state["role"] = role
    st.session_state["chosen"] = True


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


def _level(level: Level) -> Markup:
    return fill(
        '<li class="sg-row sg-row-two"><div><h3>{title}</h3><p class="sg-muted">{facts}</p></div>'
        "{duties}</li>",
        title=level.title,
        facts=level_line(level),
        duties=listed(level.duties) if level.duties else "",
    )


def _phase(phase: Phase, taxonomy: Taxonomy) -> Markup:
    parts: list[tuple[str, Markup | str]] = [
        ("Essential", skills(taxonomy.concepts[concept].pref_label for concept in phase.essential)),
        (
            "Optional",
            skills(taxonomy.concepts[concept].pref_label for concept in phase.optional)
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
