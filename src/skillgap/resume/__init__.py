"""Sections of a resume → the resume: `parse_resume`."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from skillgap.model.document import Document, Finding, Section, SectionKind, Sections
from skillgap.model.resume import Basics, Education, Resume, Work
from skillgap.resume.contact import read_basics
from skillgap.resume.education import read_education
from skillgap.resume.findings import (
    bullet_findings,
    contact_findings,
    date_findings,
    file_name_findings,
    length_findings,
    section_findings,
    spaced_findings,
    timeline_findings,
    understood,
    worst_first,
)
from skillgap.resume.jsonresume import to_json_resume
from skillgap.resume.languages import read_languages, spoken_in_skills
from skillgap.resume.lists import (
    is_certified,
    names_certificate,
    names_no_study,
    read_awards,
    read_certificates,
    read_publications,
)
from skillgap.resume.passages import read_passages
from skillgap.resume.rows import Row, group_items, is_list, read_rows
from skillgap.resume.skills import read_header_skills, read_skills
from skillgap.resume.unheaded import told_by_content
from skillgap.resume.work import read_projects, read_volunteer, read_work

_T = TypeVar("_T")
_Parts = Sequence[tuple[Section, tuple[Row, ...]]]
_BOTH = re.compile(r"certif|training|qualifications", re.IGNORECASE)
"""Headings under which certificates stand among the studies."""

__all__ = ["parse_resume", "to_json_resume"]


def parse_resume(sections: Sections, *, with_findings: bool = True) -> Resume:
    """Read a resume. What is not there stays empty; nothing is guessed from outside the text.

    `Resume.passages` holds all text below the headings once; `read_quality` is the reader's quality
    times the share that was understood (`findings.understood`). Without findings it has its reader's only.
    """
    document, headed = sections.document, sections
    sections = told_by_content(headed)
    parts = tuple(zip(sections.items, read_rows(document, sections.items), strict=True))
    basics = read_basics(sections)
    work = _per_section(parts, SectionKind.WORK, lambda rows: read_work(document, rows))
    studies, certified = _apart(parts)
    education = _per_section(studies, SectionKind.EDUCATION, lambda rows: read_education(document, rows))
    skills = _per_section(parts, SectionKind.SKILLS, lambda rows: read_skills(document, rows))
    if not skills:
        for kind in (SectionKind.HEADER, SectionKind.SUMMARY, SectionKind.OTHER):
            skills += _per_section(parts, kind, lambda rows: read_header_skills(document, rows))
    spoken = _per_section(parts, SectionKind.LANGUAGES, read_languages)
    return Resume(
        document=document,
        sections=sections,
        basics=basics,
        passages=read_passages(document, parts),
        work=work,
        volunteer=_per_section(parts, SectionKind.VOLUNTEER, lambda rows: read_volunteer(document, rows)),
        education=education,
        projects=_per_section(parts, SectionKind.PROJECTS, lambda rows: read_projects(document, rows)),
        skills=skills,
        certificates=_per_section(
            certified, SectionKind.CERTIFICATES, lambda rows: read_certificates(group_items(rows))
        ),
        languages=tuple(dict.fromkeys((*spoken, *spoken_in_skills(skills)))),
        publications=_per_section(
            parts, SectionKind.PUBLICATIONS, lambda rows: read_publications(group_items(rows))
        ),
        awards=_per_section(parts, SectionKind.AWARDS, lambda rows: read_awards(group_items(rows))),
        findings=_findings(document, headed.items, basics, work, education)
        if with_findings
        else document.findings,
        read_quality=round(document.read_quality * understood(sections.items, basics, work, skills), 4),
    )


def _apart(parts: _Parts) -> tuple[_Parts, _Parts]:
    """Return the parts without the certificates that stand among studies, and with those apart."""
    studies: list[tuple[Section, tuple[Row, ...]]] = []
    certified: list[tuple[Section, tuple[Row, ...]]] = []
    for section, rows in parts:
        if section.kind is SectionKind.EDUCATION:
            names = names_certificate if _BOTH.search(section.heading) else is_certified
            mixed = names is names_certificate and is_list(rows)
            mine = tuple(
                row for row in rows if names(row.text) or (mixed and row.periods and names_no_study(row.text))
            )
            studies.append((section, tuple(row for row in rows if row not in mine)))
            certified.append((replace(section, kind=SectionKind.CERTIFICATES), mine))
        else:
            studies.append((section, rows))
            certified.append((section, rows))
    return tuple(studies), tuple(certified)


def _per_section(
    parts: _Parts,
    kind: SectionKind,
    read: Callable[[tuple[Row, ...]], tuple[_T, ...]],
) -> tuple[_T, ...]:
    """What a reader finds in all sections of a kind, in reading order."""
    return tuple(found for section, rows in parts if section.kind is kind for found in read(rows))


def _findings(
    document: Document,
    sections: tuple[Section, ...],
    basics: Basics,
    work: tuple[Work, ...],
    education: tuple[Education, ...],
) -> tuple[Finding, ...]:
    return worst_first(
        (
            *document.findings,
            *contact_findings(basics),
            *section_findings(sections, document),
            *spaced_findings(sections, document),
            *date_findings(work, education, document),
            *bullet_findings(work, document),
            *timeline_findings(work, document),
            *length_findings(work, document),
            *file_name_findings(document, basics.name),
        )
    )
