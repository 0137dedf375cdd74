"""The resume check: what was read from the resume, and what a parser may trip over."""

import streamlit as st
from markupsafe import Markup

from skillgap.errors import DocumentError
from skillgap.model.document import Finding, MediaType, Section, Severity
from skillgap.model.resume import Resume
from skillgap.report.as_json import dumps
from skillgap.resume.jsonresume import to_json_resume
from skillgap.ui import state
from skillgap.ui.markup import bar, facts, fill, join, notice, show
from skillgap.ui.pages import pages_of, picture
from skillgap.ui.where import Box, places_of

TONE = {Severity.ERROR: "error", Severity.WARN: "warn", Severity.INFO: "info"}

WORD = {Severity.ERROR: "Serious", Severity.WARN: "Worth mending", Severity.INFO: "Good to know"}


def page() -> None:
    """Show the findings, then the resume as it was read."""
    result = state.require("Resume check")
    resume = result.analysis.resume
    st.title("Resume check")
    show(
        fill(
            "<p>How a program reads {name}: <strong>{quality:.0%}</strong> of it was understood.</p>{bar}",
            name=resume.document.name,
            quality=resume.read_quality,
            bar=bar(resume.read_quality),
        )
    )
    st.header("What a parser may trip over")
    if resume.findings:
        _findings(result)
    else:
        show(notice("good", "Nothing found.", "A parser should read this resume without trouble."))
        _pages(result, ())
    st.header("What was read")
    show(facts(_counts(resume)))
    show(*map(_section, resume.sections.items))
    st.download_button(
        "JSON Resume",
        dumps(to_json_resume(resume)),
        "resume.json",
        "application/json",
        on_click="ignore",
        key="resume.json",
        icon=":material/download:",
    )


def _section(section: Section) -> Markup:
    text = "\n".join(line.text for line in section.lines)
    return fill(
        '<details class="sg-section"><summary>{heading} '
        '<span class="sg-muted">read as {kind}, {words} words</span></summary>'
        '<div class="sg-read">{text}</div></details>',
        heading=section.heading or "Top of the page",
        kind=section.kind,
        words=len(text.split()),
        text=text,
    )


def _findings(result: state.Result) -> None:
    """Show the findings beside the pages they are on, the numbers the same."""
    resume = result.analysis.resume
    boxes = tuple(
        Box(number=number, tone=TONE[finding.severity], page=page, bbox=bbox)
        for number, finding in enumerate(resume.findings, start=1)
        for page, bbox in places_of(finding, resume)
    )
    boxed = {box.number for box in boxes}
    items = join(_finding(number, finding, boxed) for number, finding in enumerate(resume.findings, start=1))
    show(fill('<ol class="sg-plain sg-items">{items}</ol>', items=items))
    _pages(result, boxes)


def _pages(result: state.Result, boxes: tuple[Box, ...]) -> None:
    """Show the pages with the boxes; only a PDF has pages that look the same everywhere."""
    document = result.analysis.resume.document
    if document.media_type is not MediaType.PDF:
        show(
            fill(
                '<p class="sg-muted">Pages are shown for a PDF only: this format looks different in every '
                "program. What was read of it is below.</p>"
            )
        )
        return
    try:
        images = state.remember(
            "resume_pages", result.number, lambda: pages_of(result.original, document.pages)
        )
    except DocumentError as error:
        show(notice("warn", f"{error.reason.capitalize()}.", f"{error.remedy}."))
        return
    shown = []
    for page, image in enumerate(images, start=1):
        own = [box for box in boxes if box.page == page]
        marked = list(dict.fromkeys(str(box.number) for box in own))
        noun = "finding" if len(marked) == 1 else "findings"
        words = f"boxes mark {noun} {', '.join(marked)}" if own else "no finding is marked on it"
        shown.append(
            fill(
                "<figure>{picture}<figcaption>Page {page}: {words}</figcaption></figure>",
                picture=picture(image, f"Page {page} of the resume; {words}.", own),
                page=page,
                words=words,
            )
        )
    show(fill('<div class="sg-pages">{pages}</div>', pages=join(shown)))


def _finding(number: int, finding: Finding, boxed: set[int]) -> Markup:
    is_told = number not in boxed or "page" in finding.message.casefold()
    page = "" if is_told or finding.page is None else f" on page {finding.page}"
    return fill(
        '<li><span class="sg-count sg-{tone}">{number}</span>{notice}</li>',
        tone=TONE[finding.severity],
        number=number,
        notice=notice(
            TONE[finding.severity],
            f"{WORD[finding.severity]}: {finding.message.rstrip('.')}{page}.",
            f"{finding.fix.rstrip('.')}.",
        ),
    )


def _counts(resume: Resume) -> tuple[tuple[str, str], ...]:
    return (
        ("name", resume.basics.name or "not found"),
        ("jobs", str(len(resume.work))),
        ("projects", str(len(resume.projects))),
        ("schools", str(len(resume.education))),
        ("listed skills", str(sum(len(group.keywords) for group in resume.skills))),
    )
