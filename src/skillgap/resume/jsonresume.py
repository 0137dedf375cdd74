"""A resume as a JSON Resume v1.0.0 document (https://jsonresume.org/schema)."""

import re
from collections.abc import Sequence
from typing import Any

from skillgap.model.document import Finding
from skillgap.model.resume import Basics, Resume, SkillGroup
from skillgap.resume.links import absolute, all_links

_DATE = re.compile(r"[1-2]\d{3}(?:-[0-1]\d(?:-[0-3]\d)?)?")
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_URI = re.compile(r"[a-z][a-z0-9+.-]*://[!-~]+", re.IGNORECASE)

Json = dict[str, Any]


def to_json_resume(resume: Resume) -> Json:
    """The resume under JSON Resume's names, empty fields left out, plus "x-skillgap".

    A value that the schema would refuse (an address that is no URI) is left out rather than bent.
    """
    body: Json = {
        "basics": _basics(resume.basics),
        "work": [
            {
                "name": job.name,
                "position": job.position,
                "location": job.location,
                "url": _uri(job.url),
                "startDate": _date(job.start_date),
                "endDate": _date(job.end_date),
                "summary": job.summary,
                "highlights": [passage.quote for passage in job.highlights],
            }
            for job in resume.work
        ],
        "volunteer": [
            {
                "organization": job.organization,
                "position": job.position,
                "url": _uri(job.url),
                "startDate": _date(job.start_date),
                "endDate": _date(job.end_date),
                "summary": job.summary,
                "highlights": [passage.quote for passage in job.highlights],
            }
            for job in resume.volunteer
        ],
        "education": [
            {
                "institution": study.institution,
                "url": _uri(study.url),
                "area": study.area,
                "studyType": study.study_type,
                "startDate": _date(study.start_date),
                "endDate": _date(study.end_date),
                "score": study.score,
                "courses": list(study.courses),
            }
            for study in resume.education
        ],
        "projects": [
            {
                "name": project.name,
                "description": project.description,
                "highlights": [passage.quote for passage in project.highlights],
                "keywords": list(project.keywords),
                "startDate": _date(project.start_date),
                "endDate": _date(project.end_date),
                "url": _uri(project.url),
                "roles": list(project.roles),
                "entity": project.entity,
            }
            for project in resume.projects
        ],
        "skills": [
            {"name": name, "level": level, "keywords": keywords}
            for name, level, keywords in _skill_groups(resume.skills)
        ],
        "certificates": [
            {"name": c.name, "date": _date(c.date), "url": _uri(c.url), "issuer": c.issuer}
            for c in resume.certificates
        ],
        "languages": [{"language": s.language, "fluency": s.fluency} for s in resume.languages],
        "publications": [
            {
                "name": p.name,
                "publisher": p.publisher,
                "releaseDate": _date(p.release_date),
                "url": _uri(p.url),
                "summary": p.summary,
            }
            for p in resume.publications
        ],
        "awards": [
            {"title": a.title, "date": _date(a.date), "awarder": a.awarder, "summary": a.summary}
            for a in resume.awards
        ],
    }
    out: Json = {key: value for key, value in ((k, _filled(v)) for k, v in body.items()) if value}
    out["x-skillgap"] = _extension(resume)
    return out


def _skill_groups(groups: Sequence[SkillGroup]) -> list[tuple[str, str, list[str]]]:
    """Skills by name: lines that follow each other under one name, or under none one skill each, are one."""
    out: list[tuple[str, str, list[str]]] = []
    for group in groups:
        if out and out[-1][0] == group.name and out[-1][1] == group.level:
            out[-1][2].extend(group.keywords)
        else:
            out.append((group.name, group.level, list(group.keywords)))
    return out


def _basics(basics: Basics) -> Json:
    place = basics.location
    return {
        "name": basics.name,
        "label": basics.label,
        "email": basics.email if _EMAIL.fullmatch(basics.email) else "",
        "phone": basics.phone,
        "url": _uri(basics.url),
        "summary": basics.summary,
        "location": {}
        if place is None
        else {
            "address": place.address,
            "postalCode": place.postal_code,
            "city": place.city,
            "region": place.region,
            "countryCode": place.country_code,
        },
        "profiles": [
            {"network": p.network, "username": p.username, "url": _uri(p.url)} for p in basics.profiles
        ],
    }


def _extension(resume: Resume) -> Json:
    document = resume.document
    return {
        "text": document.text,
        "sections": [
            {"kind": s.kind.value, "heading": s.heading, "start": s.start, "end": s.end}
            for s in resume.sections.items
        ],
        "links": list(all_links(document)),
        "findings": [_finding(finding) for finding in resume.findings],
        "readQuality": resume.read_quality,
    }


def _finding(finding: Finding) -> Json:
    out: Json = {"code": finding.code, "severity": finding.severity.value, "message": finding.message}
    if finding.page is not None:
        out["page"] = finding.page
    out["fix"] = finding.fix
    return out


def _date(date: str) -> str:
    return date if _DATE.fullmatch(date) else ""


def _uri(url: str) -> str:
    address = absolute(url) if url else ""
    return address if _URI.fullmatch(address) else ""


def _filled(value: Any) -> Any:  # noqa: ANN401 - JSON is any of its own kinds
    """A JSON value without what is empty in it."""
    if isinstance(value, dict):
        return {key: kept for key, raw in value.items() if (kept := _filled(raw)) not in ("", [], {}, None)}
    if isinstance(value, list):
        return [kept for raw in value if (kept := _filled(raw)) not in ("", [], {}, None)]
    return value
