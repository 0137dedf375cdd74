"""What a parsed resume must say, whatever layout it was rendered in."""

import re
from typing import Any

from resume_layouts.people import PEOPLE
from skillgap.documents import read_document
from skillgap.model.document import DocumentKind
from skillgap.resume import parse_resume, to_json_resume
from skillgap.sections import split_sections

Resume = dict[str, Any]


def differences(name: str, data: bytes) -> list[str]:
    """Parts of the resume that a file "LAYOUT.PERSON.pdf" says differently from the person it was made of."""
    sections = split_sections(read_document(data, name=name), DocumentKind.RESUME)
    found = essence(to_json_resume(parse_resume(sections)))
    wanted = essence(PEOPLE[name.split(".")[1]])
    return [part for part in wanted if wanted[part] != found[part]]


def _flat(text: object) -> str:
    return re.sub(r"[\s\u2013\u2014-]+", " ", str(text or "")).strip(" .,").casefold()


def essence(resume: Resume) -> dict[str, Any]:
    """Reduce JSON Resume to what every layout shows: the same value means the same resume."""
    basics = resume.get("basics", {})
    jobs = [
        (_flat(j.get("position")), _flat(j.get("name")), _flat(j.get("location")), j.get("startDate", ""),
         j.get("endDate", ""), tuple(map(_flat, j.get("highlights", ()))))
        for j in resume.get("work", ())
    ]  # fmt: skip
    place = basics.get("location") or {}
    return {
        "name": _flat(basics.get("name")),
        "label": _flat(basics.get("label")),
        "email": basics.get("email", ""),
        "phone": re.sub(r"\D", "", basics.get("phone", "")),
        "city": _flat(place.get("city")),
        "url": basics.get("url", "").rstrip("/"),
        "profiles": sorted((p["network"], p["url"]) for p in basics.get("profiles", ())),
        "summary": _flat(basics.get("summary")),
        "work": jobs,
        "volunteer": [
            (_flat(v.get("position")), _flat(v.get("organization")), v.get("startDate", ""), tuple(map(_flat, v.get("highlights", ()))))
            for v in resume.get("volunteer", ())
        ],
        "projects": [
            (_flat(p.get("name")), p.get("startDate", ""), p.get("endDate", ""), tuple(map(_flat, p.get("highlights", ()))))
            for p in resume.get("projects", ())
        ],
        "education": [
            (_flat(e.get("institution")), _flat(f"{e.get('studyType', '')} {e.get('area', '')}"), e.get("startDate", ""), e.get("endDate", ""))
            for e in resume.get("education", ())
        ],
        "skills": [
            (_flat(s.get("name")), tuple(map(_flat, s.get("keywords", ())))) for s in resume.get("skills", ())
        ],
        "certificates": [(_flat(c.get("name")), _flat(c.get("issuer")), c.get("date", "")) for c in resume.get("certificates", ())],
        "languages": [(_flat(s.get("language")), _flat(s.get("fluency"))) for s in resume.get("languages", ())],
        "publications": [(_flat(p.get("name")), _flat(p.get("publisher")), p.get("releaseDate", "")) for p in resume.get("publications", ())],
        "awards": [(_flat(a.get("title")), _flat(a.get("awarder")), a.get("date", "")) for a in resume.get("awards", ())],
    }  # fmt: skip
