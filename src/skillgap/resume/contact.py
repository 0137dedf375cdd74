"""Who the resume is about and how to reach them: name, headline, e-mail, telephone, links, place."""

import re
from collections.abc import Sequence

from skillgap.model.document import Document, Line, SectionKind, Sections
from skillgap.model.resume import Basics, Location, Profile
from skillgap.resume.dates import find_periods
from skillgap.resume.links import profile_of, urls_in
from skillgap.resume.names import ICON, find_headline, find_name, header_cells, visible_lines
from skillgap.resume.places import read_place
from skillgap.resume.words import organization_score

_EMAIL = re.compile(r"[A-Za-z0-9][\w.+%-]{0,63}\s?@\s?[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}")
_PHONE = re.compile(
    r"(?<![\w./@-])(?:\(?\+|00)?\(?\d[\d\s().\-/*xX\u2010-\u2015\u00ad\u00b7]{5,24}[\d*xX](?![\w@])"
)
_DIGITS = re.compile(r"\d[\d\s().\-/*xX\u2010-\u2015\u2212\u00ad\u00b7]{5,}[\d*xX]")
"""What a line with a telephone number has, if no address stands inside the number."""

_HYPHENS = re.compile(r"[\u00ad\u2010-\u2015\u2212-]+")
_MASKED = re.compile(r"[\d)][\s.-]*[*xX]{2,}")
_EXTENSION = re.compile(r"\s*(?:ext\.?|x)\s*\d+$", re.IGNORECASE)
_ENDINGS = frozenset(
    {"com", "org", "net", "edu", "gov", "mil", "info", "dev", "app", "tech", "email", "name", "pro"}
)
"""Ends of addresses with three letters and more."""

_TOP_LINES = 12

_FEWEST_OF_PROSE = 6
"""Words of the first line of a paragraph below the name."""

_NO_PROSE = re.compile(r"@|://|\bwww\.|\s[|·•]\s|\t|\d{3}[\s.-]?\d{3,}")
"""What contact lines hold, and sentences do not."""

_SENTENCES = re.compile(r"[a-z)]{2,}[.!]$")
"""How a paragraph of sentences ends."""


def read_basics(sections: Sections) -> Basics:
    """Read name, headline, e-mail, telephone, address and links; what is not there stays empty."""
    document = sections.document
    lines = visible_lines(document)
    header = _header_lines(sections) or lines[:_TOP_LINES]
    email = _email(document, header, lines)
    name, name_line = find_name(lines, header, email, sections)
    profiles, url = _links(document, header, lines)
    return Basics(
        name=name,
        label=find_headline(header, name, name_line, sections),
        email=email,
        phone=_phone(document, header, lines),
        url=url,
        summary=_summary(sections),
        location=_location(header),
        profiles=profiles,
    )


def _header_lines(sections: Sections) -> tuple[Line, ...]:
    """Lines of the header and contact sections, and the first lines of the document."""
    lines = [line for s in sections.items if s.kind is SectionKind.HEADER for line in s.lines]
    top = [line for s in sections.items[:1] for line in s.lines][:_TOP_LINES]
    chosen = {line.start: line for line in (*top, *lines) if line.text.strip()}
    return tuple(chosen[start] for start in sorted(chosen))


def _email(document: Document, header: Sequence[Line], lines: Sequence[Line]) -> str:
    """First address in the header, else in the document, else among its links."""
    every = (*header, *lines)
    for at, line in enumerate(every):
        if "@" not in line.text:
            continue
        rest = every[at + 1].text if at + 1 < len(every) and line.bbox else ""
        match = _EMAIL.search(line.text) or _EMAIL.fullmatch(line.text.split()[-1] + rest)
        if match is not None:
            return re.sub(r"\s", "", match[0]) + _rest_of_address(match, rest)
    match = _EMAIL.search(document.text)
    if match is not None:
        return re.sub(r"\s", "", match[0])
    mails = [link[7:].split("?")[0] for link in document.links if link.lower().startswith("mailto:")]
    return mails[0] if mails else ""


def _rest_of_address(match: re.Match[str], below: str) -> str:
    """What of an address stands in the next line of a narrow column: "ada@example.o", below it "rg"."""
    if match.end() < len(match.string.rstrip()) or re.fullmatch(r"[a-z.]{1,12}", below) is None:
        return ""
    ending = match[0].rpartition(".")[2].lower()
    whole = f"{ending}{below}".rpartition(".")[2]
    return below if whole in _ENDINGS or (len(ending) > 2 and ending not in _ENDINGS) else ""


def _phone(document: Document, header: Sequence[Line], lines: Sequence[Line]) -> str:
    """First telephone number of the header, as written; masked digits ("***") allowed."""
    from phonenumbers import NumberParseException, is_possible_number, parse

    known = frozenset(header)
    for line in (*header, *lines):
        if _DIGITS.search(line.text) is None and "@" not in line.text:
            continue
        text = _HYPHENS.sub("-", " ".join(line.text.split()))
        if "@" in text:
            text = _EMAIL.sub(" ", text)
        for match in _PHONE.finditer(text):
            number = match[0].strip()
            if find_periods(number) or read_place(number) is not None:
                continue
            if _MASKED.search(number):
                return number
            plain = _EXTENSION.sub("", number)
            digits = sum(c.isdigit() for c in plain)
            if not 7 <= digits <= 15 or (digits < 9 and line not in known):
                continue
            try:
                parsed = parse(plain, "US")
            except NumberParseException:
                continue
            if is_possible_number(parsed) or (digits >= 8 and line in known):
                return number
    tel = [link[4:] for link in document.links if link.lower().startswith("tel:")]
    return tel[0] if tel else ""


def _location(header: Sequence[Line]) -> Location | None:
    """The first place in the header, whole lines before their parts."""
    for line in header:
        text = ICON.sub("", line.text.strip())
        place = read_place(text) if "\t" not in text else None  # A form's label stands before a tab.
        if place is not None:
            return place
        for cell in header_cells(text):
            place = read_place(cell) or _street(cell) or read_place(cell.partition(",")[2])
            if place is not None and not organization_score(cell.partition(",")[0]):
                return place
    return None


def _street(cell: str) -> Location | None:
    """An address whose commas are missing: "12 Birch Street Springfield, OR 97477"."""
    match = re.fullmatch(
        r"(\d+\s.+?\b(?:street|st|avenue|ave|road|rd|drive|dr|lane|ln|way|blvd|boulevard|court"
        r"|ct)\b\.?)[,\s]+(.+)",
        cell,
        re.IGNORECASE,
    )
    if match is None:
        return None
    place = read_place(match[2])
    if place is None:
        return None
    return Location(
        address=match[1],
        city=place.city,
        region=place.region,
        postal_code=place.postal_code,
        country_code=place.country_code,
    )


def _links(
    document: Document, header: Sequence[Line], lines: Sequence[Line]
) -> tuple[tuple[Profile, ...], str]:
    """Accounts on networks, and the first address of another kind as the person's own page."""
    written = [url for line in header for url in urls_in(line.text)]
    elsewhere = [url for line in lines for url in urls_in(line.text) if profile_of(url) is not None]
    linked = [link for link in document.links if link.lower().startswith("http")]
    # In Markdown a link stands in the text; what a line of work links to is not the person's own page.
    elsewhere_only = {link for link in linked if any(link in line.text for line in lines)} - {*written}
    profiles: dict[str, Profile] = {}
    page = ""
    for url in (*written, *linked, *elsewhere):
        profile = profile_of(url)
        if profile is not None:
            profiles.setdefault(profile.network, profile)
        elif not page and (
            url in written or (not written and url == linked[0] and url not in elsewhere_only)
        ):
            page = url
    for line in header:
        for profile in _handles(line.text):
            profiles.setdefault(profile.network, profile)
    return tuple(profiles.values()), page


def _handles(text: str) -> list[Profile]:
    """Accounts given by name only: "GitHub: @someone", "LinkedIn:// someone"."""
    found = []
    for match in re.finditer(
        r"\b(github|gitlab|linkedin|twitter)\s*[:@]\s*/*\s*@?/?(?:in/)?([A-Za-z][\w.-]{2,38})(?![\w./]*\.(?:com|org))",
        text,
        re.IGNORECASE,
    ):
        base = {"linkedin": "linkedin.com/in"}.get(match[1].lower(), f"{match[1].lower()}.com")
        profile = profile_of(f"{base}/{match[2]}")
        if profile is not None:
            found.append(profile)
    return found


def _summary(sections: Sections) -> str:
    """Return the summary, which may also stand below the name without a heading."""
    lines = [line for s in sections.items if s.kind is SectionKind.SUMMARY for line in s.lines]
    said = " ".join(" ".join(line.text.split()) for line in lines if not line.hidden)
    return said or _said_below_name(sections)


def _said_below_name(sections: Sections) -> str:
    """Return the first paragraph of the header that is made of sentences, or nothing."""
    lines = [line for s in sections.items[:1] if s.kind is SectionKind.HEADER for line in s.lines]
    paragraph: list[str] = []
    for line in (*lines, None):
        text = " ".join(line.text.split()) if line is not None and not line.hidden else ""
        if text and not _NO_PROSE.search(text) and (paragraph or len(text.split()) >= _FEWEST_OF_PROSE):
            paragraph.append(text)
            continue
        said = " ".join(paragraph)
        if _SENTENCES.search(said):
            return said
        paragraph = []
    return ""
