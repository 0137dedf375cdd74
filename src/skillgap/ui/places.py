"""Say in words where in a resume something stands."""

from skillgap.model.analysis import Evidence, EvidenceKind
from skillgap.model.document import Passage
from skillgap.model.resume import Project, Resume, Volunteer, Work

_KIND = {
    EvidenceKind.WORK: "Work",
    EvidenceKind.PROJECT: "Project",
    EvidenceKind.PUBLICATION: "Publication",
    EvidenceKind.EDUCATION: "Education",
    EvidenceKind.CERTIFICATE: "Certificate",
    EvidenceKind.SKILLS: "Skills list",
    EvidenceKind.SUMMARY: "Summary",
    EvidenceKind.OTHER: "Elsewhere in the resume",
    EvidenceKind.WRITTEN: "The language of the resume",
    EvidenceKind.ASSUMED: "Assumed",
}


def place_of(evidence: Evidence, resume: Resume) -> str:
    """Return "Work: Senior Engineer, Acme, 2022-03 to now", or as much of it as is known."""
    entry = entry_of(evidence.passage, resume)
    dates = evidence.start_date and f"{evidence.start_date} to {evidence.end_date or 'now'}"
    rest = ", ".join(part for part in (entry, dates) if part)
    return f"{_KIND[evidence.kind]}: {rest}" if rest else _KIND[evidence.kind]


def entry_of(passage: Passage, resume: Resume) -> str:
    """Return the title of the job or project a passage stands in, or an empty string."""
    entries: tuple[Work | Volunteer | Project, ...] = (*resume.work, *resume.volunteer, *resume.projects)
    for entry in entries:
        if entry.span.start <= passage.start < entry.span.end:
            return _title(entry)
    return ""


def _title(entry: Work | Volunteer | Project) -> str:
    if isinstance(entry, Project):
        return entry.name
    employer = entry.name if isinstance(entry, Work) else entry.organization
    return ", ".join(part for part in (entry.position, employer) if part)
