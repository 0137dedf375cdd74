"""A resume as JSON Resume v1.0.0."""

import json
from typing import Any

from skillgap.model.resume import Education, Project, Resume, Volunteer, Work
from skillgap.resume.jsonresume import to_json_resume


def json_resume(resume: Resume) -> str:
    """Return the resume as indented JSON, ending with one line break.

    In JSON Resume an entry with a beginning and no end goes on to the present. Where the original names one
    date and does not say that, the date is written as the end, so that nothing is claimed.
    """
    data: dict[str, Any] = to_json_resume(resume)
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
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
