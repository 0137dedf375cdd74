"""The resume check: what was read from the resume, and what a parser may trip over."""

from collections.abc import Mapping

import streamlit as st
from markupsafe import Markup

from skillgap.errors import DocumentError
from skillgap.model.document import Finding, MediaType, Section
from skillgap.model.resume import Resume
from skillgap.report.as_json import dumps
from skillgap.resume.jsonresume import to_json_resume
from skillgap.ui import state
from skillgap.ui.findings import TONE, told
from skillgap.ui.markup import bar, facts, fill, join, notice, show
from skillgap.ui.pages import Box, pages_of, picture

Marks = Mapping[int, Finding]
"""Findings by their number on the screen."""


def page() -> None:
    """Show the findings, then the resume as it was read."""
    result = state.require("Resume check")
    resume = result.analysis.resume
    st.title("Resume check")
    show(
        fill(
            "<p>How a program reads {name}: <strong>{quality:.0%}</strong> of it was understood.</p>{bar}"
            '<p class="sg-muted">That is how much stands under headings of a known kind, and whether name, '
            "e-mail, employers, positions, dates and skills were found.</p>",
            name=resume.document.name,
            quality=resume.read_quality,
            bar=bar(resume.read_quality),
        )
    )
    st.header("What a parser may trip over")
    findings = dict(enumerate(resume.findings, start=1))
    if findings:
        show(
            fill(
                '<ol class="sg-plain sg-items">{items}</ol>',
                items=join(_finding(number, finding) for number, finding in findings.items()),
            )
        )
    else:
        show(notice("good", "Nothing found.", "A parser should read this resume without trouble."))
    if resume.document.media_type is MediaType.PDF:
        _pages(result, findings)
    st.header("What was read")
    show(facts(_counts(resume)))
    show(
        fill(
            '<p class="sg-muted">Section by section, as it was read. A line that a finding is about has its '
            "number.</p>"
        )
    )
    show(*(_section(section, _within(section, findings)) for section in resume.sections.items))
    st.download_button(
        "What was read, as JSON Resume",
        dumps(to_json_resume(resume)),
        "resume.json",
        "application/json",
        on_click="ignore",
        key="resume.json",
        icon=":material/download:",
    )


def _within(section: Section, findings: Marks) -> Marks:
    """Return the findings about a place in this section."""
    return {
        number: finding
        for number, finding in findings.items()
        if finding.offset is not None and section.start <= finding.offset < section.end
    }


def _section(section: Section, marks: Marks) -> Markup:
    """Return a section to be opened, open where a finding is about it."""
    lines, left = [], dict(marks)
    for line in section.lines:
        own = {
            number: finding
            for number, finding in left.items()
            if line.start <= (finding.offset or 0) < line.end
        }
        left = {number: finding for number, finding in left.items() if number not in own}
        lines.append(
            fill(
                '<p class="{look}">{numbers}{text}</p>',
                look="sg-found" if own else "",
                numbers=_numbers(own),
                text=line.text,
            )
        )
    return fill(
        '<details class="sg-section"{open}><summary>{numbers}{heading} '
        '<span class="sg-muted">read as {kind}, {words} words</span></summary>'
        '<div class="sg-read">{lines}</div></details>',
        open=Markup(" open") if marks else "",
        # What is not about a line of the section is about its heading.
        numbers=_numbers(left),
        heading=section.heading or "Top of the page",
        kind=section.kind,
        words=sum(len(line.text.split()) for line in section.lines),
        lines=join(lines),
    )


def _numbers(marks: Marks) -> Markup:
    return join(
        fill(
            '<span class="sg-count sg-{tone}"><span class="sg-hidden">Finding </span>{number}</span> ',
            tone=TONE[finding.severity],
            number=number,
        )
        for number, finding in marks.items()
    )


def _pages(result: state.Result, findings: Marks) -> None:
    """Show the pages with a box around what each finding is about."""
    document = result.analysis.resume.document
    boxes = tuple(
        Box(number=number, tone=TONE[finding.severity], page=finding.page or 1, bbox=bbox)
        for number, finding in findings.items()
        for bbox in finding.boxes
    )
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


def _finding(number: int, finding: Finding) -> Markup:
    is_boxed = finding.boxes and "page" not in finding.message.casefold()
    return fill(
        '<li><span class="sg-count sg-{tone}">{number}</span>{told}</li>',
        tone=TONE[finding.severity],
        number=number,
        told=told(finding, f" on page {finding.page}" if is_boxed else ""),
    )


def _counts(resume: Resume) -> tuple[tuple[str, str], ...]:
    return (
        ("name", resume.basics.name or "not found"),
        ("jobs", str(len(resume.work))),
        ("projects", str(len(resume.projects))),
        ("schools", str(len(resume.education))),
        ("listed skills", str(sum(len(group.keywords) for group in resume.skills))),
    )
