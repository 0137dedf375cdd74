"""A resume as JSON Resume v1.0.0."""

import json
import re
from typing import Any

from skillgap.model.document import MediaType, SectionKind
from skillgap.model.resume import Education, Project, Resume, Volunteer, Work
from skillgap.resume.jsonresume import to_json_resume
from skillgap.writing.marks import unmarked_data

_UNFINISHED = re.compile(
    r"\b(?:expected|anticipated|in\sprogress|ongoing|expired|lapsed"
    r"|under\sreview|submitted|forthcoming|in\spress|in\spreparation)\b",
    re.IGNORECASE,
)
"""What JSON Resume has no field for, and what makes less of a degree, a certificate or a paper."""

_WHOLE_LINES = (
    ("interests", "name", SectionKind.INTERESTS),
    ("references", "reference", SectionKind.REFERENCES),
)
"""Sections of JSON Resume that hold the lines of the original as they are."""


def json_resume(resume: Resume) -> str:
    """Return the resume as indented JSON, ending with one line break.

    In JSON Resume an entry with a beginning and no end goes on to the present. Where the original names one
    date and does not say that, the date is written as the end, so that nothing is claimed.
    """
    data: dict[str, Any] = to_json_resume(resume)
    text = resume.document.text
    for row, study in zip(data.get("education", ()), resume.education, strict=True):
        own = text[study.span.start : study.span.end]
        _limit(row, "area" if study.area else "studyType" if study.study_type else "institution", own)
    for row in (*data.get("certificates", ()), *data.get("publications", ())):
        _limit(row, "name", next((line for line in text.splitlines() if row["name"] in line), ""))
    dated: tuple[tuple[str, tuple[Work | Volunteer | Education | Project, ...]], ...] = (
        ("work", resume.work),
        ("volunteer", resume.volunteer),
        ("education", resume.education),
        ("projects", resume.projects),
    )
    for key, entries in dated:
        for row, entry in zip(data.get(key, ()), entries, strict=True):
            if "startDate" in row and "endDate" not in row and not entry.is_current:
                row["endDate"] = row.pop("startDate")
    for key, field, kind in _WHOLE_LINES:
        if lines := [at.quote for at in resume.passages if at.section is kind]:
            data[key] = [{field: line} for line in lines]
    if resume.document.media_type is MediaType.MARKDOWN:
        # The offsets of the extension go with its text as it was written.
        data |= {key: unmarked_data(value) for key, value in data.items() if not key.startswith("x-")}
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _limit(row: dict[str, Any], field: str, own: str) -> None:
    """Say behind a field that a thing is not finished, or no longer valid, where its own lines say so."""
    found = _UNFINISHED.search(own)
    if found and found.group().lower() not in row[field].lower():
        row[field] = f"{row[field]} ({found.group().lower()})"
