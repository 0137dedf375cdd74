"""The match: the score with its parts, and every requirement with its evidence."""

from collections.abc import Sequence

import streamlit as st
from markupsafe import Markup

from skillgap.model.analysis import Analysis, Gap, Status
from skillgap.model.document import DocumentKind
from skillgap.model.posting import Importance
from skillgap.report.as_html import analyses_html
from skillgap.report.as_json import analysis_json, dumps
from skillgap.report.as_markdown import analysis_markdown
from skillgap.report.words import (
    FACTS,
    IMPORTANCE_TITLE,
    SIGN,
    STATUS_MEANING,
    credit_line,
    facts_line,
    weeks_line,
    weighed,
    years_line,
)
from skillgap.sections import is_clearly
from skillgap.ui import state
from skillgap.ui.findings import NOTHING_ASKED, told
from skillgap.ui.markup import fill, join, marked, notice, show, skills
from skillgap.ui.places import place_of
from skillgap.ui.score import AT_PACE, show_score
from skillgap.ui.side_by_side import show_texts
from skillgap.ui.views import link_to

ROWS, TEXTS = "Requirement by requirement", "Posting and resume side by side"

NEEDIEST_FIRST = (Status.MISSING, Status.RELATED, Status.LISTED, Status.DEMONSTRATED)


def page() -> None:
    """Show the result of the last analysis."""
    state.require("Match")
    state.choose_posting()
    result = state.require("Match")
    analysis = result.analysis
    against = analysis.posting.sections.document.name if analysis.posting else "the roadmap of this role"
    show(
        fill("<h1>{title}</h1>", title=analysis.requirements.title or "Match"),
        fill(
            '<p class="sg-muted">{resume} held against {against}, {day}</p>',
            resume=analysis.resume.document.name,
            against=against,
            day=f"{analysis.today.day} {analysis.today:%B %Y}",
        ),
    )
    _swapped(result)
    show_score(result)
    if result.posting is None or _way_to_look() == ROWS:
        _requirements(result)
    else:
        show_texts(result, result.posting)
    _beside(analysis)
    _next(result)


def _swapped(result: state.Result) -> None:
    """Say so where a resume was given as the posting, or a posting as the resume."""
    resume, posting = result.analysis.resume.document, result.analysis.posting
    advice = "Look whether each is in its own field; what is below holds for the texts as they were given."
    if posting and is_clearly(posting.sections.document, DocumentKind.RESUME):
        show(notice("warn", "The posting reads like a resume.", advice))
    if is_clearly(resume, DocumentKind.POSTING):
        show(notice("warn", "The resume reads like a posting.", advice))


def _way_to_look() -> str:
    chosen = st.segmented_control(
        "Show the match",
        (ROWS, TEXTS),
        default=ROWS,
        required=True,
        key="way_to_look",
        persist_state="session",
        width="stretch",
    )
    return chosen or ROWS


def _requirements(result: state.Result) -> None:
    gaps = result.analysis.report.requirements
    st.header("Requirements")
    if not gaps:
        show(notice("info", "No requirement was found.", NOTHING_ASKED))
        return
    count = {status: sum(gap.status is status for gap in gaps) for status in Status}
    pick, find = st.columns([5, 2], vertical_alignment="bottom")
    chosen = pick.pills(
        "Show only",
        NEEDIEST_FIRST,
        selection_mode="multi",
        format_func=lambda status: f"{SIGN[status]} {status} ({count[status]})",
        key="statuses",
        wrap=True,
        help=" · ".join(f"{SIGN[status]} {status}: {STATUS_MEANING[status]}" for status in Status),
    )
    wanted = find.text_input("Find a requirement", key="find").strip().casefold()
    found = False
    for importance in Importance:
        group = sorted(
            (
                (gap, weight)
                for gap, weight in weighed(result.analysis.report, importance)
                if (not chosen or gap.status in chosen) and wanted in gap.requirement.label.casefold()
            ),
            key=lambda pair: NEEDIEST_FIRST.index(pair[0].status),
        )
        met = sum(gap.status in {Status.DEMONSTRATED, Status.LISTED} for gap, _ in group)
        title = f"{IMPORTANCE_TITLE[importance]}: {met} of {len(group)} met"
        found = found or bool(group)
        if group and importance is Importance.MENTIONED and not (chosen or wanted):
            with st.expander(title):
                show(fill('<h3 class="sg-hidden">{title}</h3>', title=title), _rows(group, result))
        elif group:
            show(fill("<h3>{title}</h3>", title=title), _rows(group, result))
    if not found:
        show(notice("info", "No requirement fits this choice."))


def _rows(gaps: Sequence[tuple[Gap, float]], result: state.Result) -> Markup:
    return fill(
        '<div class="sg-row-head" aria-hidden="true"><span>Status, credit × weight</span>'
        "<span>{asked}</span>"
        '<span>Shown, with the resume’s line</span></div><ul class="sg-plain sg-rows">{rows}</ul>',
        asked="Asked, with the posting’s line" if result.posting else "Asked by the role",
        rows=join(_row(gap, weight, result) for gap, weight in gaps),
    )


def _row(gap: Gap, weight: float, result: state.Result) -> Markup:
    requirement = gap.requirement
    lines: tuple[Markup, ...] = ()
    if result.posting:
        lines = tuple(
            fill(
                '<p class="sg-muted sg-asked">{line}</p>',
                line=marked(passage, result.posting.mentions, requirement.concepts),
            )
            for passage in requirement.passages
        )
    return fill(
        '<li class="sg-row"><div class="sg-status"><span class="sg-chip sg-{status}">{sign} {status}</span>'
        '<p class="sg-muted"><span class="sg-head-narrow">credit × weight </span>{credit}</p></div>'
        "<div><h4>{label}</h4>{years}{lines}</div><div>{proof}</div></li>",
        credit=credit_line(gap, weight),
        status=gap.status,
        sign=SIGN[gap.status],
        label=requirement.label,
        years=fill("<p class='sg-muted'>{years}</p>", years=years_line(gap)) if years_line(gap) else "",
        lines=_first_and_more(lines),
        proof=_proof(gap, result),
    )


def _proof(gap: Gap, result: state.Result) -> Markup:
    analysis = result.analysis
    via = fill('<p class="sg-muted">Through {via}</p>', via=analysis.labels[gap.via]) if gap.via else Markup()
    lines = tuple(
        fill(
            '<p class="sg-quote">{line}<br><span class="sg-muted">{place}</span></p>',
            line=marked(item.passage, result.resume.mentions, {item.concept}),
            place=place_of(item, analysis.resume),
        )
        for item in gap.evidence
    )
    if not lines:
        return fill('<p class="sg-muted">Nothing in the resume shows it.</p>')
    return join((via, _first_and_more(lines)))


def _first_and_more(lines: Sequence[Markup]) -> Markup:
    """Return the first line, and the others to be opened."""
    if len(lines) < 2:
        return join(lines)
    return fill(
        "{first}<details><summary>{count} more</summary>{rest}</details>",
        first=lines[0],
        count=len(lines) - 1,
        rest=join(lines[1:]),
    )


def _beside(analysis: Analysis) -> None:
    """Show what the posting says beside what was judged, and what is odd about it."""
    phrases = list(dict.fromkeys(phrase.text for phrase in analysis.report.unknown))
    if phrases:
        st.header("Asked, and not judged")
        show(
            fill('<p class="sg-muted">The taxonomy does not know these. Look at them yourself.</p>'),
            skills(phrases),
        )
    if facts_line(analysis):
        show(fill('<p class="sg-muted">{title}: {facts}</p>', title=FACTS, facts=facts_line(analysis)))
    if analysis.posting and analysis.posting.findings:
        st.header("What was found in the posting")
        show(join(told(finding) for finding in analysis.posting.findings))


def _next(result: state.Result) -> None:
    analysis = result.analysis
    plan = analysis.plan
    st.header("What next")
    with st.container(horizontal=True):
        link_to(
            "plan",
            f"Plan: close the gaps in {weeks_line(plan.weeks)}{AT_PACE}" if plan.phases else "Plan",
        )
        if result.posting:
            link_to("tailor", "Tailor the resume to this posting")
        link_to("check", _count_findings(analysis))
    files = (
        ("Report (HTML)", "report.html", "text/html", analyses_html((analysis,))),
        ("Report (Markdown)", "report.md", "text/markdown", analysis_markdown(analysis)),
        ("Data (JSON)", "analysis.json", "application/json", dumps(analysis_json(analysis))),
    )
    with st.container(horizontal=True):
        for label, name, mime, text in files:
            st.download_button(
                label, text, name, mime, on_click="ignore", key=name, icon=":material/download:"
            )


def _count_findings(analysis: Analysis) -> str:
    count = len(analysis.resume.findings)
    found = f": {count} finding{'' if count == 1 else 's'}" if count else ""
    return f"Check how the resume was read{found}"
