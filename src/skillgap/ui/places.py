"""Say in words where in a resume something stands."""

from skillgap.model.analysis import Evidence, EvidenceKind
from skillgap.model.document import Passage, SectionKind
from skillgap.model.resume import Education, Project, Resume, Volunteer, Work

Entry = Work | Volunteer | Project | Education

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
    entry = _entry_at(evidence.passage, resume)
    end = evidence.end_date or ("now" if entry and entry.is_current else "")
    dates = " to ".join(dict.fromkeys(date for date in (evidence.start_date, end) if date))
    rest = ", ".join(part for part in (entry and _title(entry), dates) if part)
    kind = "Languages" if evidence.passage.section is SectionKind.LANGUAGES else _KIND[evidence.kind]
    return f"{kind}: {rest}" if rest else kind


def entry_of(passage: Passage, resume: Resume) -> str:
    """Return the title of the job, project or school a passage stands in, or an empty string."""
    entry = _entry_at(passage, resume)
    return _title(entry) if entry else ""


def _entry_at(passage: Passage, resume: Resume) -> Entry | None:
    entries: tuple[Entry, ...] = (*resume.work, *resume.volunteer, *resume.projects, *resume.education)
    return next(
        (entry for entry in entries if entry.span.start <= passage.start < entry.span.end),
        None,
    )


def _title(entry: Entry) -> str:
    if isinstance(entry, Education):
        return entry.institution
    if isinstance(entry, Project):
        return entry.name
    employer = entry.name if isinstance(entry, Work) else entry.organization
    return ", ".join(part for part in (entry.position, employer) if part)
