"""Many resumes against many postings: a matrix of scores, and each pair behind its number."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import shorten
from typing import TYPE_CHECKING

import streamlit as st

from skillgap.errors import DocumentError
from skillgap.model.analysis import Analysis
from skillgap.pipeline import ReadPosting, ReadResume, analyze, read_posting, read_resume
from skillgap.ui import engine, state
from skillgap.ui.given import MAX_MEGABYTES, TYPES, read_each, sentences
from skillgap.ui.markup import count_of, fill, notice, show, skills
from skillgap.ui.views import go_to

if TYPE_CHECKING:
    import pyarrow as pa
    from streamlit.runtime.uploaded_file_manager import UploadedFile

MOST_PAIRS = 200
MOST_LETTERS = 30
"""Of a posting's title at the head of its column; pointing at it shows the rest."""

SESSION = "comparison"
RESUME = "Resume"

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One resume of a comparison, with the bytes it was read from."""

    name: str
    resume: ReadResume
    original: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One posting of a comparison."""

    name: str
    posting: ReadPosting


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Every pair of the resumes and postings that could be read, and what is wrong with the others."""

    candidates: tuple[Candidate, ...]
    jobs: tuple[Job, ...]
    analyses: dict[Pair, Analysis]
    faults: tuple[tuple[str, str], ...]

    def ranked(self) -> list[Pair]:
        """Return the pairs, the best score first and those without a score last."""
        return sorted(self.analyses, key=lambda pair: (-(self.analyses[pair].report.score or -1.0), pair))


def page() -> None:
    """Ask for both sides, then show every score."""
    st.title("Compare")
    show(
        fill(
            "<p>Several resumes against several postings, up to {most} pairs here. For more, run "
            "<code>skillgap batch resumes/ --jobs postings/ -o scores.csv</code> in a terminal: it gives the "
            "same numbers and works on all cores.</p>",
            most=MOST_PAIRS,
        )
    )
    left, right = st.columns(2, gap="medium")
    resumes = left.file_uploader(
        "Resumes", TYPES, accept_multiple_files=True, key="compare_resumes", max_upload_size=MAX_MEGABYTES
    )
    postings = right.file_uploader(
        "Postings", TYPES, accept_multiple_files=True, key="compare_postings", max_upload_size=MAX_MEGABYTES
    )
    mine = state.current() is not None and st.checkbox(
        "Also what I analyzed in this session", value=True, key="compare_mine", persist_state="session"
    )
    with st.container(horizontal=True, vertical_alignment="center"):
        go = st.button("Compare", type="primary", key="compare", icon=":material/table_chart:")
        show(
            fill(
                '<p class="sg-muted">Only the resumes’ words count. Name, age, gender and origin change no '
                "score.</p>"
            )
        )
    if go:
        _compare(resumes, postings, mine=mine)
    comparison = st.session_state.get(SESSION)
    if isinstance(comparison, Comparison):
        _show(comparison)
    elif not go:
        show(
            notice(
                "info",
                "There is no comparison yet.",
                "Choose files on both sides, or analyze a resume first and compare that.",
            )
        )


def _compare(resumes: "list[UploadedFile]", postings: "list[UploadedFile]", *, mine: bool) -> None:
    """Read both sides and score every pair; files that cannot be used do not stop the others."""
    own = state.search() if mine else ()
    has = [Candidate(name=r.analysis.resume.document.name, resume=r.resume, original=r.original) for r in own]
    wants = [Job(name=state.title_of(r.analysis), posting=r.posting) for r in own if r.posting]
    pairs = (len(resumes) + bool(has)) * (len(postings) + len(wants))
    if not pairs:
        side = "resume" if not resumes and not has else "posting"
        show(notice("error", f"There is no {side}.", "Choose at least one file on each side.", urgent=True))
        return
    if pairs > MOST_PAIRS:
        advice = "Leave some out, or use skillgap batch, which takes any number."
        show(notice("error", f"{pairs} pairs are more than {MOST_PAIRS}.", advice, urgent=True))
        return
    with st.status("Reading …") as status:
        engine.ready()
        engine.load(*engine.TABLES)
        read, faults = read_each([(file.name, file.getvalue()) for file in resumes])
        data = {file.name: file.getvalue() for file in resumes}
        candidates = has[:1]
        for item in read:
            try:
                resume = read_resume(item)
            except DocumentError as error:
                faults.append(error)
                continue
            candidates.append(Candidate(name=item.name, resume=resume, original=data[item.name]))
        asked, more = read_each([(file.name, file.getvalue()) for file in postings])
        jobs = list(wants)
        for item in asked:
            try:
                posting = read_posting(item)
            except DocumentError as error:
                more.append(error)
                continue
            jobs.append(Job(name=posting.requirements.title or item.name, posting=posting))
        analyses: dict[Pair, Analysis] = {}
        for row, column in itertools.product(range(len(candidates)), range(len(jobs))):
            if column == 0:
                status.update(label=f"Comparing resume {row + 1} of {len(candidates)} …")
            analyses[row, column] = analyze(candidates[row].resume, jobs[column].posting)
        status.update(label=f"{count_of(analyses, 'pair')} compared.", state="complete")
    st.session_state[SESSION] = Comparison(
        candidates=tuple(candidates),
        jobs=tuple(jobs),
        analyses=analyses,
        faults=tuple(sentences(error) for error in (*faults, *more)),
    )
    st.session_state.pop("compare_matrix", None)


def _show(comparison: Comparison) -> None:
    if comparison.faults:
        show(*(notice("warn", *fault) for fault in comparison.faults))
    if not comparison.analyses:
        return
    st.header("Scores")
    show(
        fill(
            '<p class="sg-muted">Sort by clicking the head of a column. Choose a cell, or a pair below, '
            "to see what is behind it.</p>"
        )
    )
    if any(analysis.report.score is None for analysis in comparison.analyses.values()):
        show(fill('<p class="sg-muted">An empty cell has no score: too little could be read.</p>'))
    names = [f"{column + 1}. {job.name}" for column, job in enumerate(comparison.jobs)]
    chosen = st.dataframe(
        _matrix(comparison, names),
        key="compare_matrix",
        on_select="rerun",
        selection_mode="single-cell",
        column_config={
            RESUME: st.column_config.TextColumn(RESUME, pinned=True),
            **{
                name: st.column_config.ProgressColumn(
                    shorten(name, MOST_LETTERS, placeholder="…"),
                    help=name,
                    width="medium",
                    min_value=0,
                    max_value=100,
                    format="%.1f",
                )
                for name in names
            },
        },
        alt=_in_words(comparison),
    )
    cells = [(row, names.index(column)) for row, column in chosen.selection.cells if column in names]
    _pair(comparison, cells[0] if cells else comparison.ranked()[0])
    _download(comparison)


def _matrix(comparison: Comparison, names: Sequence[str]) -> "pa.Table":
    """Return resumes by postings, both with a number before their name, so that no two are called alike."""
    import pyarrow as pa

    rows = range(len(comparison.candidates))
    scores = {
        name: [comparison.analyses[row, column].report.score for row in rows]
        for column, name in enumerate(names)
    }
    resumes = [f"{row + 1}. {candidate.name}" for row, candidate in enumerate(comparison.candidates)]
    return pa.table(
        {RESUME: pa.array(resumes), **{name: pa.array(s, pa.float64()) for name, s in scores.items()}}
    )


def _in_words(comparison: Comparison) -> str:
    best = comparison.ranked()[0]
    score = comparison.analyses[best].report.score
    return (
        f"Scores of {len(comparison.candidates)} resumes against {len(comparison.jobs)} postings. "
        f"Highest: {comparison.candidates[best[0]].name} for {comparison.jobs[best[1]].name}, "
        f"{'no score' if score is None else f'{score:.1f}'}. The same numbers are in the list of pairs below."
    )


def _pair(comparison: Comparison, pair: Pair) -> None:
    ranked = comparison.ranked()
    st.header("One pair")
    chosen = st.selectbox(
        "Pair of resume and posting, the best first",
        ranked,
        index=ranked.index(pair),
        format_func=lambda item: _name(comparison, item),
        key=f"pair-{pair}",
    )
    analysis = comparison.analyses[chosen]
    report = analysis.report
    from skillgap.batch.rows import row_of

    row = row_of("", "", report, analysis.profile, analysis.requirements.years)
    with st.container(border=True):
        if report.score is None:
            show(notice("warn", "There is no score:", f"{'; '.join(report.confidence.why)}."))
        else:
            show(
                fill(
                    '<h3>{score:.1f} of 100, {band} fit</h3><p class="sg-muted">Confidence {level}; '
                    "{met} of {total} essential requirements met{short}.</p>",
                    score=report.score,
                    band=report.band,
                    level=report.confidence.level,
                    met=row.essential_met,
                    total=row.essential_total,
                    short=f"; of the years asked, up to {row.years_short:g} are not shown"
                    if row.years_short
                    else "",
                )
            )
        for title, labels in (("Missing", row.missing), ("Related", row.related), ("Met", row.matched)):
            if labels:
                show(
                    fill(
                        '<h4 class="sg-small-head">{title} ({count})</h4>{labels}',
                        title=title,
                        count=len(labels),
                        labels=skills(labels),
                    )
                )
        if st.button("Open this match", key="open_pair", icon=":material/checklist:"):
            _open(comparison, chosen)


def _open(comparison: Comparison, pair: Pair) -> None:
    candidate = comparison.candidates[pair[0]]
    state.keep(
        [
            state.Result(
                analysis=comparison.analyses[pair],
                resume=candidate.resume,
                posting=comparison.jobs[pair[1]].posting,
                original=candidate.original,
            )
        ]
    )
    go_to("match")


def _name(comparison: Comparison, pair: Pair) -> str:
    score = comparison.analyses[pair].report.score
    told = "no score" if score is None else f"{score:.1f}"
    return f"{told}: {comparison.candidates[pair[0]].name} for {comparison.jobs[pair[1]].name}"


def _download(comparison: Comparison) -> None:
    """Offer the table that `skillgap batch` writes, with its safety against formulas in cells."""
    from skillgap.batch.rows import csv_header, encode, row_of

    rows = [
        row_of(
            comparison.candidates[pair[0]].name,
            comparison.jobs[pair[1]].name,
            comparison.analyses[pair].report,
            comparison.analyses[pair].profile,
            comparison.analyses[pair].requirements.years,
        )
        for pair in comparison.ranked()
    ]
    st.download_button(
        f"{count_of(rows, 'pair')} as a table (CSV)",
        csv_header() + encode(rows, ".csv"),
        "comparison.csv",
        "text/csv",
        on_click="ignore",
        key="comparison.csv",
        icon=":material/download:",
    )
