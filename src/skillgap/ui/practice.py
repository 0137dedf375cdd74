"""Interview practice: one question at a time, with the phase it comes from."""

import streamlit as st

from skillgap.model.taxonomy import Role
from skillgap.ui.markup import fill, join, listed, show


def show_practice(role: Role) -> None:
    """Ask the questions of a role one by one; notes stay in this session."""
    questions = [("About the role", question) for question in role.questions]
    questions += [(phase.title, question) for phase in role.phases for question in phase.questions]
    if not questions:
        return
    st.header("Interview practice")
    key = f"question-{role.id}"
    place = st.session_state.get(key, 0) % len(questions)
    topic, question = questions[place]
    with st.container(border=True):
        show(
            fill(
                '<div role="status"><p class="sg-muted">Question {number} of {count} · {topic}</p>'
                '<p class="sg-question">{question}</p></div>',
                number=place + 1,
                count=len(questions),
                topic=topic,
                question=question,
            )
        )
        st.text_area(
            "Your answer, for yourself",
            key=f"answer-{role.id}-{place}",
            height=90,
            placeholder="What was the situation, what did you do, what came of it?",
            persist_state="session",
        )
        with st.container(horizontal=True):
            for label, step in (("Previous question", -1), ("Next question", 1)):
                st.button(label, key=f"step-{step}", on_click=_turn, args=(key, place + step))
    topics = dict.fromkeys(topic for topic, _ in questions)
    show(
        fill(
            "<details><summary>All {count} questions</summary>{topics}</details>",
            count=len(questions),
            topics=join(
                fill(
                    "<h3>{topic}</h3>{questions}",
                    topic=topic,
                    questions=listed(text for own, text in questions if own == topic),
                )
                for topic in topics
            ),
        )
    )


def _turn(key: str, place: int) -> None:
    st.session_state[key] = place
