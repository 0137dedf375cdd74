"""What a parser, or a person, may trip over in a resume, beyond what the reader of the file found."""

import re
from collections.abc import Sequence

from skillgap.model.document import Document, Finding, Section, SectionKind, Severity
from skillgap.model.resume import Basics, Education, SkillGroup, Work
from skillgap.resume.dates import months_between, two_digit_years

_LONG_BULLET = 45  # words: more than three lines on most pages.
_GAP_MONTHS = 6
_OPEN_END = "9999-12"
_ORDER = (Severity.ERROR, Severity.WARN, Severity.INFO)


def worst_first(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Errors, then warnings, then remarks; each kind in the order found, none twice."""
    return tuple(sorted(dict.fromkeys(findings), key=lambda f: _ORDER.index(f.severity)))


def contact_findings(basics: Basics) -> list[Finding]:
    """Name, e-mail or telephone that could not be found."""
    missing = (
        ("no-name", Severity.WARN, basics.name, "name", "Put your name alone on the first line."),
        (
            "no-email",
            Severity.ERROR,
            basics.email,
            "e-mail address",
            "Write your e-mail address in the body, not in an image.",
        ),
        (
            "no-phone",
            Severity.INFO,
            basics.phone,
            "telephone number",
            "Add a telephone number below your name.",
        ),
    )
    return [
        Finding(code=code, severity=severity, message=f"No {what} was found.", fix=fix, page=1)
        for code, severity, value, what, fix in missing
        if not value
    ]


def section_findings(sections: Sequence[Section], document: Document) -> list[Finding]:
    """Sections that are missing, and headings that a parser may not know."""
    kinds = {section.kind for section in sections}
    found = [
        Finding(
            code="missing-section",
            severity=Severity.WARN,
            message=f"No section with the heading of {what} was found.",
            fix=f'Use a plain heading such as "{heading}".',
            page=1,
        )
        for kind, what, heading in (
            (SectionKind.WORK, "work experience", "Experience"),
            (SectionKind.EDUCATION, "education", "Education"),
            (SectionKind.SKILLS, "skills", "Skills"),
        )
        if kind not in kinds
    ]
    found.extend(
        Finding(
            code="unusual-heading",
            severity=Severity.INFO,
            message=f'The heading "{section.heading}" is not a usual one.',
            fix="Prefer headings such as Experience, Education, Projects and Skills.",
            page=section.lines[0].page if section.lines else None,
            boxes=document.boxes_at(section.start, section.start + 1),
            offset=section.start,
        )
        for section in sections
        if section.kind is SectionKind.OTHER and section.heading
    )
    return found


def spaced_findings(sections: Sequence[Section], document: Document) -> list[Finding]:
    """Headings whose letters are set apart, which many parsers read as single letters."""
    found = []
    for section in sections:
        written = document.text[section.start : section.start + 4 * len(section.heading)]
        letters = written.split("\n", maxsplit=1)[0].split()
        if section.heading and len(letters) > 3 and all(len(letter) == 1 for letter in letters):
            found.append(
                Finding(
                    code="letter-spaced-heading",
                    severity=Severity.WARN,
                    message=f'The letters of the heading "{section.heading}" are set apart by spaces.',
                    fix="Use the font's letter spacing instead of typing spaces.",
                    page=section.lines[0].page if section.lines else None,
                    boxes=document.boxes_at(section.start, section.start + 1),
                    offset=section.start,
                )
            )
    return found


def date_findings(work: Sequence[Work], education: Sequence[Education], document: Document) -> list[Finding]:
    """Entries without dates, and years of two digits."""
    found = [
        Finding(
            code="missing-dates",
            severity=Severity.WARN,
            message=f"No dates were found for {job.position or job.name}.",
            fix='Give month and year, for example "Mar 2021 - Jun 2023".',
            page=document.page_at(job.span.start),
            boxes=document.boxes_at(job.span.start, job.span.start + 1),
            offset=job.span.start,
        )
        for job in work
        if not job.start_date and not job.end_date
    ]
    found.extend(
        Finding(
            code="missing-dates",
            severity=Severity.INFO,
            message=f"No dates were found for {study.study_type or study.institution}.",
            fix="Give the year of graduation.",
            page=document.page_at(study.span.start),
            boxes=document.boxes_at(study.span.start, study.span.start + 1),
            offset=study.span.start,
        )
        for study in education
        if not study.start_date and not study.end_date
    )
    short = two_digit_years(document.text)
    if short:
        place = document.text.find(short[0])
        found.append(
            Finding(
                code="ambiguous-date",
                severity=Severity.WARN,
                message=f'"{short[0]}" can be read in more than one way.',
                fix="Write years with four digits and months as words.",
                page=document.page_at(place),
                boxes=document.boxes_at(place, place + len(short[0])),
                offset=place,
            )
        )
    return found


def bullet_findings(work: Sequence[Work], document: Document) -> list[Finding]:
    """Bullets too long to be read in passing."""
    return [
        Finding(
            code="long-bullet",
            severity=Severity.INFO,
            message=f'A bullet has {len(bullet.text.split())} words: "{_beginning(bullet.text)} \u2026".',
            fix="Split it, or keep what was done and what came of it.",
            page=bullet.page,
            boxes=document.boxes_at(bullet.start, bullet.end),
            offset=bullet.start,
        )
        for job in work
        for bullet in job.highlights
        if len(bullet.text) > 2 * _LONG_BULLET and len(bullet.text.split()) > _LONG_BULLET
    ]


def _beginning(text: str) -> str:
    return " ".join(text.split()[:8])


def timeline_findings(work: Sequence[Work], document: Document) -> list[Finding]:
    """Jobs that overlap by more than a month, and gaps of more than six months; neither is a fault."""
    dated = sorted(
        (
            (job.start_date, job.end_date or (_OPEN_END if job.is_current else job.start_date), job)
            for job in work
            if job.start_date
        ),
        key=lambda item: (item[0], item[1]),
    )
    found = []
    latest_end, latest = "", None
    for start, end, job in dated:
        if latest is not None:
            apart = (
                months_between(latest_end, start) - 1
                if len(start) >= 7
                else months_between(latest_end, f"{start}-01") - 1
            )
            if apart < -1 and latest_end > start and months_between(start, min(latest_end, end)) > 1:
                found.append(
                    Finding(
                        code="overlapping-jobs",
                        severity=Severity.INFO,
                        message=f"{job.position or job.name} and {latest.position or latest.name} overlap.",
                        fix="Say so if one was part-time; years are counted once.",
                        page=document.page_at(job.span.start),
                        boxes=document.boxes_at(job.span.start, job.span.start + 1),
                        offset=job.span.start,
                    )
                )
            elif apart > _GAP_MONTHS and len(latest_end) >= 7 and len(start) >= 7:
                found.append(
                    Finding(
                        code="employment-gap",
                        severity=Severity.INFO,
                        message=f"{apart} months lie between {latest_end} and {start}.",
                        fix="Nothing has to be done; be ready to tell what you did.",
                        page=document.page_at(job.span.start),
                        boxes=document.boxes_at(job.span.start, job.span.start + 1),
                        offset=job.span.start,
                    )
                )
        if end > latest_end:
            latest_end, latest = end, job
    return found


_LONGEST = 2  # pages that readers expect of a career under ten years
_CAREER_YEARS = 10


def length_findings(work: Sequence[Work], document: Document) -> list[Finding]:
    """More than two pages for a career of less than ten years."""
    starts = [int(job.start_date[:4]) for job in work if job.start_date]
    ends = [int(job.end_date[:4]) for job in work if job.end_date]
    if document.pages <= _LONGEST or not starts or max((*ends, *starts)) - min(starts) >= _CAREER_YEARS:
        return []
    years = max((*ends, *starts)) - min(starts)
    return [
        Finding(
            code="too-long",
            severity=Severity.INFO,
            message=f"{document.pages} pages are many for {years} year{'s' if years != 1 else ''} of work.",
            fix="Keep to two pages: shorten what is old or far from the job you want.",
            page=_LONGEST + 1,
        )
    ]


_GENERIC = re.compile(
    r"(?:my[\s_-]*)?(?:resume|r\u00e9sum\u00e9|cv|curriculum|lebenslauf|document|untitled|scan|download)"
    r"[\s_-]*(?:final|new|v?\d+|copy|kopie|draft|\(\d+\)|[\s_-])*",
    re.IGNORECASE,
)
_ODD = re.compile(r"[^\w .,()+\u00c0-\u024f'-]|\(\d+\)|final.*final|copy of", re.IGNORECASE)
_SUFFIX = re.compile(r"\.(?:pdf|docx|txt|md|html?|json)$", re.IGNORECASE)


def file_name_findings(document: Document, name: str) -> list[Finding]:
    """A file's name that says nothing of whose it is, or that has signs which upload forms refuse."""
    file = re.split(r"[/\\]", document.name)[-1]
    stem = _SUFFIX.sub("", file)
    if stem == file or not stem:
        return []  # Standard input, or a name given by a program.
    if not _GENERIC.fullmatch(stem) and not _ODD.search(stem):
        return []
    example = "-".join((name or "First Last").split()) + "-Resume"
    return [
        Finding(
            code="file-name",
            severity=Severity.INFO,
            message=f'The file name "{file}" does not say whose resume it is, or has unusual signs.',
            fix=f'Name it like "{example}{file[len(stem) :]}".',
            page=1,
        )
    ]


def understood(
    sections: Sequence[Section], basics: Basics, work: Sequence[Work], skills: Sequence[SkillGroup]
) -> float:
    """0..1: how much of a resume was understood; multiplied with the reader's quality.

    0.4 x share of characters under headings of a known kind + 0.2 x share of name and e-mail found
    + 0.25 x share of employer, position and start date found over all jobs + 0.15 x whether any skills
    were listed. The weights are the editors' judgement of what the later steps need.
    """
    lengths = [line_length(s) for s in sections]
    total = sum(lengths)
    known = [
        (s, length) for s, length in zip(sections, lengths, strict=True) if s.kind is not SectionKind.OTHER
    ]
    if total == 0:
        return 0.0
    is_headed = any(length for s, length in known if s.heading)
    share = sum(length for _, length in known) / total if is_headed else 0.0
    contact = (bool(basics.name) + bool(basics.email)) / 2
    fields = [bool(job.name) + bool(job.position) + bool(job.start_date) for job in work]
    expects_work = any(s.kind is SectionKind.WORK for s in sections)
    jobs = sum(fields) / (3 * len(fields)) if fields else (0.0 if expects_work else 0.5)
    return 0.4 * share + 0.2 * contact + 0.25 * jobs + 0.15 * bool(skills)


def line_length(section: Section) -> int:
    """Characters of a section's lines."""
    return sum(len(line.text) for line in section.lines)
