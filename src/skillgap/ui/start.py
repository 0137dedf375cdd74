"""The first view: a resume, and postings or a role."""

from typing import TYPE_CHECKING

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from skillgap.documents import read_document
from skillgap.errors import DocumentError
from skillgap.samples import sample
from skillgap.taxonomy import load_taxonomy
from skillgap.ui import engine, state
from skillgap.ui.given import Given, ask_for_postings, ask_for_resume
from skillgap.ui.markup import fill, notice, show
from skillgap.ui.views import go_to

if TYPE_CHECKING:
    from skillgap.pipeline import ReadPosting, ReadResume

MOST_POSTINGS = 20
"""More than these are compared, not read one by one."""


def page() -> None:
    """Ask for the texts, then analyze."""
    show(
        fill('<p class="sg-brand">skillgap</p><h1>Does this resume fit that job?</h1>'),
        fill(
            '<p class="sg-lead">See which requirements a resume <strong>shows</strong>, which it only '
            "<strong>claims</strong> and which it <strong>lacks</strong>, each with the line that proves "
            "it.</p>"
        ),
    )
    left, right = st.columns(2, gap="medium")
    with left.container(border=True, height="stretch"):
        st.header("1. The resume")
        resume = ask_for_resume()
        known = state.current()
        if known and resume.is_empty:
            name = known.analysis.resume.document.name
            show(notice("info", name, "is kept from the last analysis, until you give another."))
        show(
            fill(
                '<p class="sg-muted">Columns, tables and text boxes are read in their order. '
                "A scan is read only where Tesseract is installed beside the app.</p>"
            )
        )
    with right.container(border=True, height="stretch"):
        st.header("2. The job")
        postings = ask_for_postings(MOST_POSTINGS)
        role = st.selectbox(
            "A role from the roadmaps",
            [role.id for role in load_taxonomy().roles.values()],
            index=None,
            format_func=lambda key: load_taxonomy().roles[key].pref_label,
            placeholder="Instead of a posting, or to order the plan",
            key="role",
            persist_state="session",
        )
        show(fill('<p class="sg-muted">Several postings get a match each, and one plan for all of them.</p>'))
    with st.container(horizontal=True, vertical_alignment="center"):
        go = st.button("Analyze", type="primary", icon=":material/search:", key="analyze")
        try_sample = st.button("Try the sample", icon=":material/play_arrow:", key="sample")
        show(fill('<p class="sg-muted">Everything stays on this machine, in the memory of this session.</p>'))
    progress = st.empty()
    if go:
        _analyze(resume, postings, role, progress)
    elif try_sample:
        _analyze_sample(progress)
    _explain()


def _analyze(resume: Given, postings: Given, role: str | None, progress: DeltaGenerator) -> None:
    """Analyze and go to the match; what is wrong is said beside the field it is about."""
    known = state.current()
    if resume.is_empty and known is None:
        resume.complain("There is no resume yet.", "Choose a file or paste its text.")
    if postings.is_empty and role is None:
        postings.complain("There is no job yet.", "Paste or upload a posting, or choose a role.")
    count = len(postings.files) + len(postings.texts)
    if count > MOST_POSTINGS:
        postings.complain(f"{count} postings are more than {MOST_POSTINGS}.", "Use Compare for so many.")
    if (resume.is_empty and known is None) or (postings.is_empty and role is None) or (count > MOST_POSTINGS):
        return
    with progress, st.status("Reading the resume …") as status:
        engine.ready()
        try:
            has, original = _read_resume(resume, known)
        except DocumentError as error:
            status.update(label="Stopped: the resume cannot be used.", state="error")
            resume.complain_of([error])
            return
        status.update(label="Reading the posting …" if count < 2 else f"Reading {count} postings …")
        documents, errors = postings.read_all()
        if errors:
            status.update(label="Stopped: a posting cannot be used.", state="error")
            postings.complain_of(errors)
            return
        from skillgap.pipeline import read_posting

        try:
            wants = [read_posting(document) for document in documents]
        except DocumentError as error:
            status.update(label="Stopped: a posting cannot be used.", state="error")
            postings.complain_of([error])
            return
        status.update(label="Comparing …")
        _conclude(has, wants, role, original)


def _analyze_sample(progress: DeltaGenerator) -> None:
    with progress, st.status("Analyzing the sample …"):
        engine.ready()
        from skillgap.pipeline import read_posting, read_resume

        original = sample("resume.pdf").read_bytes()
        has = read_resume(read_document(original, name="resume.pdf"))
        wants = read_posting(read_document(sample("posting.txt").read_bytes(), name="posting.txt"))
        _conclude(has, [wants], None, original)


def _read_resume(given: Given, known: state.Result | None) -> "tuple[ReadResume, bytes]":
    """Read what was given, or take the resume of the last analysis. Raises `DocumentError`."""
    if given.is_empty and known is not None:
        return known.resume, known.original
    from skillgap.pipeline import read_resume

    document, original = given.read_one()
    return read_resume(document), original


def _conclude(has: "ReadResume", wants: "list[ReadPosting]", role: str | None, original: bytes) -> None:
    from skillgap.pipeline import analyze

    jobs: list[ReadPosting | None] = [*wants] or [None]
    state.keep(
        [
            state.Result(
                analysis=analyze(has, posting, role=role),
                resume=has,
                posting=posting,
                original=original,
                role=role,
            )
            for posting in jobs
        ]
    )
    go_to("match")


def _explain() -> None:
    show(
        fill(
            "<h2 class='sg-hidden'>What you get</h2>"
            '<div class="sg-steps">'
            "<section><h3>Match</h3><p class='sg-muted'>A score you can redo by hand, and every requirement "
            "with the posting’s line and the resume’s.</p></section>"
            "<section><h3>Plan</h3><p class='sg-muted'>What to learn, in order, week by week, along a career "
            "roadmap.</p></section>"
            "<section><h3>Tailor</h3><p class='sg-muted'>The resume turned towards the job. It never claims "
            "anything the original does not.</p></section>"
            "</div>"
        )
    )
