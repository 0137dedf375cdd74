"""Read a JSON Resume file: its fields as text under headings, so that the ordinary line parses it."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from skillgap.documents.compose import Draft, digest, lay_out
from skillgap.documents.encoding import decode
from skillgap.errors import DocumentError
from skillgap.model.document import Document, Limits, MediaType

_SECTIONS = (
    ("work", "Work experience"),
    ("volunteer", "Volunteer experience"),
    ("projects", "Projects"),
    ("education", "Education"),
    ("skills", "Skills"),
    ("certificates", "Certificates"),
    ("publications", "Publications"),
    ("awards", "Awards"),
    ("languages", "Languages"),
    ("interests", "Interests"),
    ("references", "References"),
)
_TITLES = {
    "work": ("position", "name", "location"),
    "volunteer": ("position", "organization"),
    "projects": ("name", "entity"),
    "certificates": ("name", "issuer"),
    "publications": ("name", "publisher"),
    "awards": ("title", "awarder"),
    "references": ("name",),
}
_FIX = "Check it against the JSON Resume schema, https://jsonresume.org/schema"

# An escape may write half a character ("\\ud83d") or a control character, which no text file can hold.
_UNWRITABLE = re.compile(r"[\ud800-\udfff\x00-\x08\x0e-\x1f\x7f]")

Fields = Mapping[str, Any]


def looks_like_json(data: bytes) -> bool:
    """Tell a JSON object by its first characters."""
    return data[:256].removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"{"


def read_json_resume(data: bytes, *, name: str, limits: Limits) -> Document:
    """Read a resume in JSON Resume form.

    Raises `DocumentError` for JSON that is broken or holds no resume.
    """
    try:
        resume = json.loads(decode(data, name=name))
    except (ValueError, RecursionError) as error:
        raise DocumentError(name, "the JSON is broken", _FIX) from error
    known = {"basics", *(key for key, _ in _SECTIONS)}
    if not isinstance(resume, dict) or not known & resume.keys():
        raise DocumentError(name, "this JSON is not a resume", _FIX)
    text, lines = lay_out(list(_drafts(resume)), name=name, limits=limits)
    return Document(
        name=name,
        media_type=MediaType.JSON_RESUME,
        sha256=digest(data),
        text=text,
        lines=lines,
        links=tuple(dict.fromkeys(_links(resume.get("basics")))),
    )


def _drafts(resume: Fields) -> Iterator[Draft]:
    basics = resume.get("basics")
    if isinstance(basics, dict):
        yield from _basics(basics)
    for key, title in _SECTIONS:
        entries = [entry for entry in _list(resume.get(key)) if isinstance(entry, dict)]
        if entries:
            yield Draft(text=title, is_heading=True, bold=True, gap=True)
        for entry in entries:
            yield from _entry(key, entry)


def _basics(basics: Fields) -> Iterator[Draft]:
    for key in ("name", "label"):
        if text := _text(basics.get(key)):
            yield Draft(text=text, bold=key == "name")
    location = basics.get("location")
    place = (
        ", ".join(_texts(location, "address", "city", "region", "countryCode"))
        if isinstance(location, dict)
        else ""
    )
    contact = [text for text in (*_texts(basics, "email", "phone", "url"), place) if text]
    if contact:
        yield Draft(text=" | ".join(contact))
    for profile in _list(basics.get("profiles")):
        if isinstance(profile, dict) and (
            parts := _texts(profile, "network", "url") or _texts(profile, "username")
        ):
            yield Draft(text=": ".join(parts))
    if summary := _text(basics.get("summary")):
        yield Draft(text="Summary", is_heading=True, bold=True, gap=True)
        yield Draft(text=summary)


def _entry(key: str, entry: Fields) -> Iterator[Draft]:
    if key in {"skills", "interests"}:
        yield from _listing(entry)
        return
    if key == "languages":
        language, fluency = _text(entry.get("language")), _text(entry.get("fluency"))
        yield Draft(text=f"{language} ({fluency})" if fluency else language)
        return
    title, dates = _title(key, entry), _dates(entry)
    yield Draft(text="\t".join(part for part in (title, dates) if part), bold=True, gap=True)
    for field in ("url", "description", "summary", "reference"):
        yield Draft(text=_text(entry.get(field)))
    if courses := _joined(entry, "courses"):
        yield Draft(text=f"Courses: {courses}")
    if score := _text(entry.get("score")):
        yield Draft(text=f"Grade: {score}")
    if words := _joined(entry, "keywords"):
        yield Draft(text=f"Technologies: {words}")
    for item in _list(entry.get("highlights")):
        yield Draft(text=_text(item), is_bullet=True)


def _listing(entry: Fields) -> Iterator[Draft]:
    name, level, words = _text(entry.get("name")), _text(entry.get("level")), _joined(entry, "keywords")
    label = f"{name} ({level})" if name and level else name
    yield Draft(text=": ".join(part for part in (label, words) if part))


def _joined(entry: Fields, key: str) -> str:
    return ", ".join(filter(None, map(_text, _list(entry.get(key)))))


def _title(key: str, entry: Fields) -> str:
    if key == "education":
        studied = " in ".join(_texts(entry, "studyType", "area"))
        return " | ".join(part for part in (studied, *_texts(entry, "institution")) if part)
    roles = map(_text, _list(entry.get("roles")))
    return " | ".join(filter(None, (*_texts(entry, *_TITLES[key]), *roles)))


def _dates(entry: Fields) -> str:
    start, end = _text(entry.get("startDate")), _text(entry.get("endDate"))
    if start:
        return f"{start} \N{EN DASH} {end or 'Present'}"
    return end or _text(entry.get("date")) or _text(entry.get("releaseDate"))


def _links(basics: object) -> Iterator[str]:
    if isinstance(basics, dict):
        for holder in (basics, *_list(basics.get("profiles"))):
            if isinstance(holder, dict) and (url := _text(holder.get("url"))):
                yield url


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _text(value: object) -> str:
    """Write a scalar on one line; anything else is no text."""
    if not isinstance(value, str | int | float):
        return ""
    return " ".join(_UNWRITABLE.sub(" ", str(value)).split())


def _texts(entry: Fields, *keys: str) -> list[str]:
    return [text for key in keys if (text := _text(entry.get(key)))]
