"""The resume check: what was read from the resume, and what a parser may trip over."""

import streamlit as st
from markupsafe import Markup

from skillgap.model.document import Finding, Section, Severity
from skillgap.model.resume import Resume
from skillgap.report.as_json import dumps
from skillgap.resume.jsonresume import to_json_resume
from skillgap.ui import state
from skillgap.ui.markup import bar, facts, fill, join, notice, show

TONE = {Severity.ERROR: "error", Severity.WARN: "warn", Severity.INFO: "info"}

WORD = {Severity.ERROR: "Serious", Severity.WARN: "Worth mending", Severity.INFO: "Good to know"}


def page() -> None:
    """Show the findings, then the resume as it was read."""
    resume = state.require("Resume check").analysis.resume
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
        show(fill('<div class="sg-items">{items}</div>', items=join(map(_finding, resume.findings))))
    else:
        show(notice("good", "Nothing found.", "A parser should read this resume without trouble."))
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


def _finding(finding: Finding) -> Markup:
    page = f" on page {finding.page}" if finding.page and "page" not in finding.message.casefold() else ""
    return notice(
        TONE[finding.severity],
        f"{WORD[finding.severity]}: {finding.message.rstrip('.')}{page}.",
        f"{finding.fix.rstrip('.')}.",
    )


def _counts(resume: Resume) -> tuple[tuple[str, str], ...]:
    return (
        ("name", resume.basics.name or "not found"),
        ("jobs", str(len(resume.work))),
        ("projects", str(len(resume.projects))),
        ("schools", str(len(resume.education))),
        ("listed skills", str(sum(len(group.keywords) for group in resume.skills))),
    )
