"""Who the resume is about and how to reach them: name, headline, e-mail, telephone, links, place."""

import re
from collections.abc import Sequence

from skillgap.model.document import Document, Line, SectionKind, Sections
from skillgap.model.resume import Basics, Location, Profile
from skillgap.resume.cells import clean
from skillgap.resume.dates import find_periods
from skillgap.resume.links import profile_of, urls_in
from skillgap.resume.places import read_place
from skillgap.resume.words import fold, organization_score, school_score, title_score

_EMAIL = re.compile(r"[A-Za-z0-9][\w.+%-]{0,63}\s?@\s?[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}")
_CELL = re.compile(
    r"\t+| {3,}|\s*[|\u2022\u2219\u25cf\u2758\uff5c\u25c6\u22c4]\s*|\s+[\u00b7*]\s+|\s*::\s*|\s+[,/]\s+"
    r"|\s+(?:-|\u2013|\u2014)\s+"
)
_NO_NAME = re.compile(
    r"\b(?:curriculum\s+vitae|r[eé]sum[eé]|cv|lebenslauf|hoja de vida|portfolio|personal details"
    r"|bewerbung)\b(?:\s+(?:of|for|von)\b)?",
    re.IGNORECASE,
)
_CREDENTIALS = re.compile(
    r",?\s+(?:ph\.?d\.?|m\.?d\.?|mba|cpa|pmp|m\.?sc\.?|b\.?sc\.?|esq\.?|p\.?e\.?|rn|cfa|cissp"
    r"|csm)\.?(?=,|\s|$)",
    re.IGNORECASE,
)
_LABELLED = re.compile(r"^(?:full\s+)?name\s*(?::|\t| {3,})\s*", re.IGNORECASE)
_NAME_WORD = re.compile(r"[^\W\d_]+(?:['\u2019.-][^\W\d_]*)*\.?")
_PARTICLES = frozenset(
    {
        "de",
        "da",
        "di",
        "van",
        "von",
        "der",
        "den",
        "del",
        "della",
        "la",
        "le",
        "bin",
        "al",
        "dos",
        "el",
        "y",
        "e",
        "ter",
        "zu",
    }
)
_PHONE = re.compile(
    r"(?<![\w./@-])(?:\(?\+|00)?\(?\d[\d\s().\-/*xX\u2010-\u2015\u00ad\u00b7]{5,24}[\d*xX](?![\w@])"
)
_MASKED = re.compile(r"[\d)][\s.-]*[*xX]{2,}")
_EXTENSION = re.compile(r"\s*(?:ext\.?|x)\s*\d+$", re.IGNORECASE)
_ICON = re.compile(
    r"^[^\w+(@]+\s*|^\w\s(?=\S{3,})|^(?:tel|phone|mobile|email|e-mail|mail|address|location|adresse"
    r"|homepage|website|web|cell|m|t|p|e|a)\s*[.:]\s*",
    re.IGNORECASE,
)
_LINK = re.compile(r"\[([^\]\[]+)\]\([^()\s]*\)")
_TOP_LINES = 12


def read_basics(sections: Sections) -> Basics:
    """Read name, headline, e-mail, telephone, address and links; what is not there stays empty."""
    document = sections.document
    header = _header_lines(sections)
    email = _email(document, header)
    name, name_line = _name(document, header, email, sections)
    profiles, url = _links(document, header)
    return Basics(
        name=name,
        label=_label(header, name, name_line, sections),
        email=email,
        phone=_phone(document, header),
        url=url,
        summary=_summary(sections),
        location=_location(header),
        profiles=profiles,
    )


def _header_lines(sections: Sections) -> tuple[Line, ...]:
    """Lines of the header and contact sections; without any, the first lines of the document."""
    lines = [line for s in sections.items if s.kind is SectionKind.HEADER for line in s.lines]
    top = [line for s in sections.items[:1] for line in s.lines][:_TOP_LINES]
    chosen = {line.start: line for line in (*top, *lines) if line.text.strip()}
    return tuple(chosen[start] for start in sorted(chosen)) or _visible(sections.document)[:_TOP_LINES]


def _visible(document: Document) -> tuple[Line, ...]:
    return tuple(line for line in document.lines if line.text.strip() and not line.hidden)


def _cells(text: str) -> list[str]:
    text = _LINK.sub(r"\1", text)
    return [cell for raw in _CELL.split(text) if (cell := clean(_ICON.sub("", raw.strip())))]


def _email(document: Document, header: Sequence[Line]) -> str:
    """First address in the header, else in the document, else among its links."""
    for text in (*(line.text for line in header), document.text):
        match = _EMAIL.search(text)
        if match is not None:
            return re.sub(r"\s", "", match[0])
    mails = [link[7:].split("?")[0] for link in document.links if link.lower().startswith("mailto:")]
    return mails[0] if mails else ""


def _phone(document: Document, header: Sequence[Line]) -> str:
    """First telephone number of the header, as written; masked digits ("***") allowed."""
    from phonenumbers import NumberParseException, is_possible_number, parse

    for line in (*header, *_visible(document)):
        text = re.sub(r"[\u00ad\u2010-\u2015\u2212-]+", "-", " ".join(line.text.split()))
        text = _EMAIL.sub(" ", text)
        for match in _PHONE.finditer(text):
            number = match[0].strip()
            if find_periods(number) or read_place(number) is not None:
                continue
            if _MASKED.search(number):
                return number
            plain = _EXTENSION.sub("", number)
            digits = sum(c.isdigit() for c in plain)
            if not 7 <= digits <= 15 or (digits < 9 and line not in header):
                continue
            try:
                parsed = parse(plain, "US")
            except NumberParseException:
                continue
            if is_possible_number(parsed) or (digits >= 8 and line in header):
                return number
    tel = [link[4:] for link in document.links if link.lower().startswith("tel:")]
    return tel[0] if tel else ""


def _name(
    document: Document, header: Sequence[Line], email: str, sections: Sections
) -> tuple[str, Line | None]:
    """The line or cell that scores best as a name, and the line it stands in.

    Large type and the top of the page count for it, likeness to the e-mail address most; titles,
    places, schools, digits and words like "Curriculum Vitae" count against it.
    """
    headings = {fold(s.heading) for s in sections.items if s.heading and s.kind is not SectionKind.OTHER}
    unknown = {s.start for s in sections.items if s.heading and s.kind is SectionKind.OTHER}
    first_page = [line for line in _visible(document) if line.page == 1]
    largest = max((line.size for line in first_page if line.size), default=0.0)
    handle = re.sub(r"[^a-z]", "", fold(email.split("@", maxsplit=1)[0]))
    # A name set like a heading was taken for one; the largest words of the first page may be it anywhere.
    others = [x for x in first_page if (x.size and x.size >= largest - 0.5) or x.start in unknown]
    pool = {line.start: line for line in (*header, *others)}
    lines = [pool[start] for start in sorted(pool)]
    best: tuple[float, str, Line | None] = (2.0, "", None)
    for index, line in enumerate(lines):
        following = lines[index + 1] if index + 1 < len(lines) else None
        for slot, cell in enumerate(_name_cells(line, following, largest)):
            words = [w for w in cell.split() if w]
            if not _reads_as_name(words, cell) or fold(cell) in headings:
                continue
            score = 3.0 - 0.4 * min(index, 8) - 0.5 * slot
            if largest and line.size:
                score += 4.0 * (line.size >= largest - 0.5) - 1.0 * (line.size < largest - 4)
            score += 1.0 * line.bold + 0.5 * line.is_heading + 1.0 * (len(words) in {2, 3})
            score += 3.0 * _alike(words, handle) - 2.0 * (len(words) == 1)
            score -= (
                3.0 * min(title_score(cell), 2.0) + 2.0 * organization_score(cell) + 2.0 * school_score(cell)
            )
            score -= 4.0 * (read_place(cell) is not None)
            score -= 1.5 * line.is_bullet
            if score > best[0]:
                best = (score, cell, line)
    return best[1], best[2]


def _name_cells(line: Line, following: Line | None, largest: float) -> list[str]:
    """Cells of a line that may be a name; a name in large type may go on in the next line."""
    text = _LABELLED.sub("", re.sub(r"[*_#`]+", "", _LINK.sub(r"\1", line.text)).strip())
    if re.fullmatch(r"(?:\S\s+){3,}\S", text):  # "J O H N   D O E"
        text = " ".join(re.sub(r"\s", "", word) for word in re.split(r"\s{2,}|\t", text))
    cells = [clean(_CREDENTIALS.sub("", _NO_NAME.sub("", cell))) for cell in _cells(text)]
    whole = clean(_CREDENTIALS.sub("", _NO_NAME.sub("", " ".join(text.split()))))
    out = [whole, *(cell for cell in cells if cell != whole)]
    first_comma = whole.split(",")[0]
    if "," in whole:
        out.append(clean(first_comma))
    large = largest and line.size and line.size >= largest - 0.5
    if large and following is not None and following.size == line.size and len(whole.split()) <= 2:
        joined = clean(f"{whole} {following.text}")
        if len(joined.split()) <= 4 and following.page == line.page:
            out.insert(0, joined)
    return [cell for cell in out if cell]


def _reads_as_name(words: Sequence[str], cell: str) -> bool:
    if not 1 <= len(words) <= 5 or any(c in cell for c in "@:/\\|\u2022,;!?&") or re.search(r"\d", cell):
        return False
    if not all(_NAME_WORD.fullmatch(w.strip("()\"'\u201c\u201d")) for w in words):
        return False
    return all(
        w[:1].isupper() or w[:1] in "(\"'\u201c" or fold(w) in _PARTICLES or not w.isascii() for w in words
    )


def _alike(words: Sequence[str], handle: str) -> float:
    """Share of a name's longer words that stand in the address ("jdoe" shows "doe")."""
    long = [re.sub(r"[^a-z]", "", fold(w)) for w in words]
    long = [w for w in long if len(w) > 2]
    if not handle or not long:
        return 0.0
    hits = sum(w in handle or (len(handle) > 4 and len(w) > 4 and handle[1:] in w) for w in long)
    return hits / len(long)


def _label(header: Sequence[Line], name: str, name_line: Line | None, sections: Sections) -> str:
    """The headline: a short line beside the name that reads like a title and holds no address."""
    if not name or name_line is None:
        return ""
    others = {fold(s.heading) for s in sections.items}
    at = next((i for i, line in enumerate(header) if line.start == name_line.start), None)
    if at is None:
        return ""
    candidates = [name_line.text.replace(name, "\t")]
    candidates += [header[i].text for i in (at + 1, at - 1, at + 2) if 0 <= i < len(header)]
    for text in candidates:
        plain = clean(_NO_NAME.sub("", re.sub(r"[*_#`]+", "", _LINK.sub(r"\1", text))))
        pieces = [plain] if "@" not in plain and not re.search(r"\d{4}", plain) else _cells(text)
        for piece in pieces:
            words = piece.split()
            named = title_score(piece) > 0 and fold(piece) not in others
            if (
                named
                and len(words) <= 14
                and "@" not in piece
                and not piece.endswith(".")
                and name not in piece
            ):
                return piece
    return ""


def _location(header: Sequence[Line]) -> Location | None:
    """The first place in the header, whole lines before their parts."""
    for line in header:
        text = _ICON.sub("", line.text.strip())
        place = read_place(text)
        if place is not None:
            return place
        for cell in _cells(text):
            place = read_place(cell) or _street(cell) or read_place(cell.partition(",")[2])
            if place is not None and not organization_score(cell):
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


def _links(document: Document, header: Sequence[Line]) -> tuple[tuple[Profile, ...], str]:
    """Accounts on networks, and the first address of another kind as the person's own page."""
    written = [url for line in header for url in urls_in(line.text)]
    elsewhere = [
        url for line in _visible(document) for url in urls_in(line.text) if profile_of(url) is not None
    ]
    linked = [link for link in document.links if link.lower().startswith("http")]
    profiles: dict[str, Profile] = {}
    page = ""
    for url in (*written, *linked, *elsewhere):
        profile = profile_of(url)
        if profile is not None:
            profiles.setdefault(profile.network, profile)
        elif not page and (url in written or (not written and url == linked[0])):
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
    lines = [line for s in sections.items if s.kind is SectionKind.SUMMARY for line in s.lines]
    return " ".join(" ".join(line.text.split()) for line in lines if not line.hidden)
