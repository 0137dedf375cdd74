"""A resume in the shape and with the names of JSON Resume v1.0.0 (https://jsonresume.org/schema).

Dates are ISO 8601, partial allowed: "2021", "2021-03", "2021-03-15". An entry that goes on has
`is_current` set and no `end_date`. Bullets are passages, so that each can be traced to its line.
"""

from dataclasses import dataclass, field
from typing import NamedTuple

from skillgap.model.document import Document, Finding, Passage, Sections


class Span(NamedTuple):
    """Offsets into the document's text: from `start` up to, not including, `end`."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Location:
    """Where someone or something is."""

    address: str = ""
    postal_code: str = ""
    city: str = ""
    region: str = ""
    country_code: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """An account on a network: LinkedIn, GitHub, a portfolio site."""

    network: str
    username: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Basics:
    """Who the resume is about and how to reach them."""

    name: str = ""
    label: str = ""
    email: str = ""
    phone: str = ""
    url: str = ""
    summary: str = ""
    location: Location | None = None
    profiles: tuple[Profile, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """One position at one employer."""

    span: Span
    name: str = ""
    position: str = ""
    location: str = ""
    url: str = ""
    start_date: str = ""
    end_date: str = ""
    is_current: bool = False
    summary: str = ""
    highlights: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Volunteer:
    """Unpaid work, with the fields of `Work` under JSON Resume's names."""

    span: Span
    organization: str = ""
    position: str = ""
    url: str = ""
    start_date: str = ""
    end_date: str = ""
    is_current: bool = False
    summary: str = ""
    highlights: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Education:
    """One course of study. `study_type` is the degree, `area` its subject."""

    span: Span
    institution: str = ""
    area: str = ""
    study_type: str = ""
    url: str = ""
    start_date: str = ""
    end_date: str = ""
    is_current: bool = False
    score: str = ""
    courses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """One project, with what was done in it."""

    span: Span
    name: str = ""
    description: str = ""
    highlights: tuple[Passage, ...] = ()
    keywords: tuple[str, ...] = ()
    url: str = ""
    start_date: str = ""
    end_date: str = ""
    is_current: bool = False
    roles: tuple[str, ...] = ()
    entity: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SkillGroup:
    """A line of the skills list: its name ("Languages") and what it lists, as written."""

    name: str
    keywords: tuple[str, ...]
    passage: Passage
    level: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """A certificate or licence."""

    name: str
    date: str = ""
    issuer: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SpokenLanguage:
    """A human language and how well it is spoken."""

    language: str
    fluency: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """Something published."""

    name: str
    publisher: str = ""
    release_date: str = ""
    url: str = ""
    summary: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Award:
    """A prize or an honour."""

    title: str
    date: str = ""
    awarder: str = ""
    summary: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Resume:
    """A resume as read. `passages` is everything quotable of it, in reading order."""

    document: Document
    sections: Sections
    basics: Basics
    passages: tuple[Passage, ...]
    work: tuple[Work, ...] = ()
    volunteer: tuple[Volunteer, ...] = ()
    education: tuple[Education, ...] = ()
    projects: tuple[Project, ...] = ()
    skills: tuple[SkillGroup, ...] = ()
    certificates: tuple[Certificate, ...] = ()
    languages: tuple[SpokenLanguage, ...] = ()
    publications: tuple[Publication, ...] = ()
    awards: tuple[Award, ...] = ()
    findings: tuple[Finding, ...] = field(default=())
    """Findings of the reader and of the parser together, worst first."""

    read_quality: float = 1.0
