"""Leave out of a parsed resume who it is about: the option `--redact`, for reading without bias.

Taken out are name, contact details, address, home town, links, age, words of gender, origin and family, who
vouches for the person, and that there is a photo. What is left can still tell a person: an employer, a
school, a year of graduation, a prize. Those are the content.
"""

import re
from collections.abc import Callable, Sequence
from typing import Any

from skillgap.model.document import SectionKind
from skillgap.model.resume import Basics, Resume
from skillgap.resume.jsonresume import to_json_resume
from skillgap.resume.links import urls_in

MASK = "\u2588"
"""Stands for one character, so that offsets into the text stay true."""

_EMAIL = re.compile(r"[\w.+%-]+@[\w-]+(?:\.[\w-]+)+")
# A number of ten digits in three groups, or one that begins as no year or amount does. Some hide digits.
_PHONE = re.compile(
    r"(?<![\w/.])(?:\(?\+|00|\()\s?\d[\d\s().*\-/\u2010-\u2015]{6,20}[\d*](?!\w)"
    r"|(?<![\w/.-])\d{3}[\s.\-\u2010-\u2015]\d{3}[\s.\-\u2010-\u2015]\d{4}(?![\w-])"
)
_AGE = re.compile(
    r"\b(?:age|aged|alter|edad|\u00e2ge|leeftijd|et\u00e0)\s*[:\-\u2013]?\s*\d{1,2}\b"
    r"|\b\d{2}\s*(?:-\s*)?(?:years?|yrs?)\s*(?:-\s*)?old\b|\b\d{2}\s+(?:ans|jahre\s+alt|a\u00f1os)\b"
    r"|\b(?:born|date\s+of\s+birth|d\.?o\.?b\.?|birth\s?da(?:te|y)|geboren|geburtsdatum|n\u00e9e?\s+le"
    r"|fecha\s+de\s+nacimiento|data\s+di\s+nascita|geboortedatum)\b[^\n]{0,40}?\b\d{4}\b",
    re.IGNORECASE,
)
_GENDER = re.compile(
    r"\b(?:he|him|his|himself|she|her|hers|herself|they/them|(?:fe)?males?|(?:wo)?m[ae]n|m\u00e4nnlich|weiblich"
    r"|masculin|f\u00e9minin|hombre|mujer|masculino|femenino|husband|wife|(?:god|grand|step)?(?:father|mother)s?"
    r"|sons?|daughters?|brothers?|sisters?|gentlem[ae]n|lad(?:y|ies)|boys?|girls?"
    r"|(?:chair|sales|spokes|business|police|fire|crafts|congress|council)(?:wo)?m[ae]n"
    r"|(?:waitr|actr|steward|host|seamstr)ess(?:es)?|(?:ma|pa)ternity\s+leave)\b",
    re.IGNORECASE,
)
# Where somebody is from, and whom they live with, as forms ask it and sentences say it.
_ORIGIN = re.compile(
    r"\b(?:nationality|citizenship|staatsangeh\u00f6rigkeit|nationalit\u00e4t|nationalit\u00e9|nacionalidad"
    r"|place\s+of\s+birth|birth\s?place|geburtsort|ethnicity|religion|visa\s+status)\s*[:\u2013-][^\n|;]{1,40}"
    r"|\b(?-i:[A-Z])[A-Za-z]+[^\S\n]+(?:citizenship|passport|nationality"
    r"|(?:citizen|national)(?=\s*(?:$|[,.;|)\n]|(?:with|and|by)\b)))"
    r"|\bnative\s+of\s+(?-i:[A-Z])\w+",
    re.IGNORECASE,
)
_FAMILY = re.compile(
    r"\b(?:(?:marital|family|civil)\s+status|familienstand|\u00e9tat\s+civil|estado\s+civil)\s*[:\u2013-]?"
    r"[^\n|;]{1,40}|\b(?:un)?married\b|\bdivorced\b|\bwidow(?:ed|er)?\b"
    r"|\b(?:one|two|three|four|\d)\s+(?:children|child|kids)\b",
    re.IGNORECASE,
)
# "ms" is a unit of time as well: a form of address stands before a name.
_TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Sir|Madam|Herr|Frau|Monsieur|Madame|Mlle|Mme)\b\.?(?=\s+[A-Z])")
_NAME_PART = re.compile(r"[^\W\d_]+")
_SCHOOL = r"(?:State |Technical |City )?(?:University|College|School|Institute|Academy|Polytechnic|Tech)\b"
_PAPER = re.compile(r"\b10\.\d{4,9}/[^\s,;)\]]+")  # the number of an article leads to its authors
_PRIVATE_FINDINGS = frozenset({"photo", "file-name"})
_PRIVATE_BASICS = ("name", "email", "phone", "url", "location", "profiles")

Json = dict[str, Any]


def masker(resume: Resume) -> Callable[[str], str]:
    """Return a function that masks in any text what tells the person; white space stays."""
    basics = resume.basics
    names = _names(basics)
    known = {basics.name, basics.email, basics.phone, *(profile.username for profile in basics.profiles)}
    known |= {basics.email.partition("@")[0], *names, *re.split(r"[\s,]+", basics.name)}
    if basics.location:
        known |= {basics.location.address, basics.location.postal_code}
    known |= set(resume.document.links)
    words = sorted((word for word in known if len(word) > 2), key=lambda word: (-len(word), word))
    listed = "|".join(map(re.escape, words))
    person = re.compile(rf"(?<![^\W_])(?:{listed})(?![^\W_])", re.IGNORECASE) if words else None
    initials = _initials(names)
    home = _home(resume)

    def mask(text: str) -> str:
        for url in urls_in(text):
            text = text.replace(url, _blank(url))
        for pattern in (
            _EMAIL,
            _TITLE,
            initials,
            person,
            home,
            _PHONE,
            _AGE,
            _ORIGIN,
            _FAMILY,
            _GENDER,
            _PAPER,
        ):
            if pattern is not None:
                text = pattern.sub(lambda match: _blank(match[0]), text)
        return text

    return mask


def _names(basics: Basics) -> tuple[str, ...]:
    """Return the parts of the name, and what an e-mail address sets beside one of them: a short form."""
    names = [part for part in _NAME_PART.findall(basics.name) if len(part) > 2]
    folded = {part.casefold() for part in names}
    local = [
        part for part in _NAME_PART.findall(basics.email.partition("@")[0].replace("_", " ")) if len(part) > 3
    ]
    if folded & {part.casefold() for part in local}:
        names += [part for part in local if part.casefold() not in folded]
    return tuple(names)


def _initials(names: Sequence[str]) -> re.Pattern[str] | None:
    """Find the initials before or after one of the names: "M. Lindqvist", "Lindqvist, M. K."."""
    if not names:
        return None
    listed = "|".join(map(re.escape, names))
    return re.compile(
        rf"(?-i:\b(?:[A-Z]\.?[\s-]{{0,2}}){{1,3}})(?<=[\s.-])(?:{listed})(?![^\W_])"
        rf"|(?<![^\W_])(?:{listed}),?\s+(?-i:(?:[A-Z]\.[\s-]?){{1,3}})",
        re.IGNORECASE,
    )


def _home(resume: Resume) -> re.Pattern[str] | None:
    """Find the home town as a place, and in names of schools and firms; elsewhere "Mobile" stays a word."""
    city = resume.basics.location.city if resume.basics.location else ""
    if not city:
        return None
    town = re.escape(city)
    if len(city.split()) > 1:
        return re.compile(rf"(?<!\w){town}(?!\w)")
    firms = {item.name for item in resume.work} | {item.institution for item in resume.education}
    around = {
        (before[-20:], after[:20])
        for firm in firms
        for before, found, after in [firm.partition(city)]
        if found and not before[-1:].isalnum() and not after[:1].isalnum() and (before or after)
    }
    named = "".join(
        f"|(?<={re.escape(before)}){town}(?={re.escape(after)})" for before, after in sorted(around)
    )
    return re.compile(
        # By itself, as a place of work too.
        rf"(?:(?<=[\n\t,|(\u00b7\u2022])|(?<=[,|(\u00b7\u2022] )|^){town}(?![\w-]| [^\W_])"
        rf"|(?:(?<=\bof )|(?<=\bin )|(?<=\bat )|(?<=\bfrom )|(?<=\bnear )){town}(?!\w)"
        rf"|(?<!\w){town}(?= {_SCHOOL})|(?:(?<=University )|(?<=College )|(?<=School ))"
        rf"{town}(?!\w){named}"
    )


def redacted_text(resume: Resume) -> str:
    """Return the resume's text without who it is about; offsets into it stay true."""
    return masker(resume)(_without_people(resume))


def redacted_extraction(resume: Resume, found: Json) -> Json:
    """Give what `extract` found in the resume without who it is about: what stands in a masked place is out.

    `found` has `text` and, with offsets into it, `mentions` and `unknown`.
    """
    text = redacted_text(resume)
    places = {
        key: [
            {**place, "text": text[place["start"] : place["end"]]}
            for place in found[key]
            if MASK not in text[place["start"] : place["end"]]
        ]
        for key in ("mentions", "unknown")
    }
    return {"text": text, **places}


def redacted(resume: Resume) -> Json:
    """Give the resume as JSON Resume without who it is about; offsets into its text stay true."""
    mask = masker(resume)
    body = to_json_resume(resume)
    basics = body.get("basics", {})
    for field in _PRIVATE_BASICS:
        basics.pop(field, None)
    extension = body["x-skillgap"]
    extension["text"] = redacted_text(resume)
    extension["links"] = []
    extension["findings"] = [
        finding for finding in extension["findings"] if finding["code"] not in _PRIVATE_FINDINGS
    ]
    kept = {key: _masked(value, mask) for key, value in body.items()}
    for entries in kept.values():
        for entry in entries if isinstance(entries, list) else ():
            entry.pop("url", None)
    return kept


def _without_people(resume: Resume) -> str:
    """The text without its head, of which the headline stays, and without those who vouch for the person."""
    text = resume.document.text
    for section in resume.sections.items:
        if section.kind in {SectionKind.HEADER, SectionKind.REFERENCES}:
            for line in section.lines:
                end = line.start + len(line.text)
                if line.text.strip() != resume.basics.label:
                    text = text[: line.start] + _blank(text[line.start : end]) + text[end:]
    return text


def _blank(text: str) -> str:
    return re.sub(r"\S", MASK, text)


def _masked(value: Any, mask: Callable[[str], str]) -> Any:  # noqa: ANN401 - JSON is any of its own kinds
    if isinstance(value, dict):
        return {key: _masked(part, mask) for key, part in value.items()}
    if isinstance(value, list):
        return [_masked(part, mask) for part in value]
    return mask(value) if isinstance(value, str) else value
