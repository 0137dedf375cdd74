"""The first view: a resume, and a posting or a role."""

from dataclasses import dataclass

import streamlit as st
from streamlit.delta_generator import DeltaGenerator
from streamlit.runtime.uploaded_file_manager import UploadedFile

from skillgap.documents import read_document
from skillgap.errors import DocumentError
from skillgap.model.document import Document
from skillgap.pipeline import ReadPosting, ReadResume, analyze, read_posting, read_resume
from skillgap.samples import sample
from skillgap.taxonomy import load_taxonomy
from skillgap.ui import engine, state
from skillgap.ui.markup import fill, notice, show

TYPES = ["pdf", "docx", "txt", "md", "html", "json"]
MAX_MEGABYTES = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What a visitor gave for one side: a file, a pasted text, or nothing."""

    what: str
    file: UploadedFile | None
    text: str
    beside: DeltaGenerator
    """The place beside the fields, for what is wrong with them."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing was given."""
        return self.file is None and not self.text.strip()

    def read(self) -> tuple[Document, bytes]:
        """Return the document and the bytes it was read from. Raises `DocumentError`."""
        if self.file is not None and self.text.strip():
            reason = f"there is a file and a pasted text, and only one can be the {self.what}"
            raise DocumentError(self.file.name, reason, "Remove the file or clear the text")
        name = self.file.name if self.file else f"Pasted {self.what}"
        data = self.file.getvalue() if self.file else self.text.encode("utf-8", "replace")
        return read_document(data, name=name), data

    def complain(self, title: str, text: str = "") -> None:
        """Say beside the fields what is wrong and what to do."""
        with self.beside:
            show(notice("error", title, text, urgent=True))


def page() -> None:
    """Ask for the two texts, then analyze."""
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
        resume = _give("resume", ["Upload", "Paste"])
        known = state.current()
        if known and resume.is_empty:
            name = known.analysis.resume.document.name
            show(notice("info", name, "is kept from the last analysis, until you give another."))
        show(
            fill(
                '<p class="sg-muted">Columns, tables and text boxes are read in their order. '
                "A scan without text is not.</p>"
            )
        )
    with right.container(border=True, height="stretch"):
        st.header("2. The job")
        posting = _give("posting", ["Paste", "Upload"])
        role = st.selectbox(
            "A role from the roadmaps",
            [role.id for role in load_taxonomy().roles.values()],
            index=None,
            format_func=lambda key: load_taxonomy().roles[key].pref_label,
            placeholder="Instead of a posting, or to order the plan",
            key="role",
            persist_state="session",
        )
    with st.container(horizontal=True, vertical_alignment="center"):
        go = st.button("Analyze", type="primary", icon=":material/search:", key="analyze")
        try_sample = st.button("Try the sample", icon=":material/play_arrow:", key="sample")
        show(fill('<p class="sg-muted">Everything stays on this machine, in the memory of this session.</p>'))
    progress = st.empty()
    if go:
        _analyze(resume, posting, role, progress)
    elif try_sample:
        _analyze_sample(progress)
    _explain()


def _give(what: str, ways: list[str]) -> Given:
    """Ask for a file or a text, the first of `ways` in front."""
    file: UploadedFile | None = None
    text = ""
    for tab, way in zip(st.tabs(ways, key=f"{what}_way"), ways, strict=True):
        with tab:
            if way == "Upload":
                file = st.file_uploader(
                    f"{what.capitalize()} file",
                    type=TYPES,
                    key=f"{what}_file",
                    max_upload_size=MAX_MEGABYTES,
                )
            else:
                text = st.text_area(
                    f"Text of the {what}",
                    height=140,
                    key=f"{what}_text",
                    placeholder="Paste all of it: title, requirements, everything."
                    if what == "posting"
                    else "Paste all of it.",
                    persist_state="session",
                )
    return Given(what=what, file=file, text=text or "", beside=st.empty())


def _analyze(resume: Given, posting: Given, role: str | None, progress: DeltaGenerator) -> None:
    """Analyze and go to the match; what is wrong is said beside the field it is about."""
    known = state.current()
    if resume.is_empty and known is None:
        resume.complain("There is no resume yet.", "Choose a file or paste its text.")
    if posting.is_empty and role is None:
        posting.complain("There is no job yet.", "Paste or upload a posting, or choose a role.")
    if (resume.is_empty and known is None) or (posting.is_empty and role is None):
        return
    with progress, st.status("Reading the resume …") as status:
        engine.ready()
        try:
            has, original = _read_resume(resume, known)
        except DocumentError as error:
            status.update(label="Stopped: the resume cannot be used.", state="error")
            resume.complain(*_sentences(error))
            return
        status.update(label="Reading the posting …")
        try:
            wants = None if posting.is_empty else read_posting(posting.read()[0])
        except DocumentError as error:
            status.update(label="Stopped: the posting cannot be used.", state="error")
            posting.complain(*_sentences(error))
            return
        status.update(label="Comparing …")
        _conclude(has, wants, role, original)


def _analyze_sample(progress: DeltaGenerator) -> None:
    with progress, st.status("Analyzing the sample …"):
        engine.ready()
        original = sample("resume.pdf").read_bytes()
        has = read_resume(read_document(original, name="resume.pdf"))
        wants = read_posting(read_document(sample("posting.txt").read_bytes(), name="posting.txt"))
        _conclude(has, wants, None, original)


def _read_resume(given: Given, known: state.Result | None) -> tuple[ReadResume, bytes]:
    """Read what was given, or take the resume of the last analysis. Raises `DocumentError`."""
    if given.is_empty and known is not None:
        return known.resume, known.original
    document, original = given.read()
    return read_resume(document), original


def _conclude(has: ReadResume, wants: ReadPosting | None, role: str | None, original: bytes) -> None:
    analysis = analyze(has, wants, role=role)
    state.keep(state.Result(analysis=analysis, resume=has, posting=wants, original=original))
    from skillgap.ui.views import go_to

    go_to("match")


def _sentences(error: DocumentError) -> tuple[str, str]:
    """Return the name with what is wrong, and what to do."""
    return f"{error.name}: {error.reason}.", f"{error.remedy}."


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
