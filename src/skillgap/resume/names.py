"""The name a resume is under, and the headline beside it."""

import re
import unicodedata
from collections.abc import Sequence
from itertools import takewhile

from skillgap.model.document import Document, Line, SectionKind, Sections
from skillgap.resume.cells import clean, trailing_place
from skillgap.resume.places import read_place
from skillgap.resume.words import fold, organization_score, school_score, title_score, words

_CELL = re.compile(
    r"\t+| {3,}|\s*[|\u2022\u2219\u25cf\u2758\uff5c\u25c6\u22c4]\s*|\s+[\u00b7*]\s+|\s*::\s*|\s+[,/]\s+"
    r"|\s+(?:-|\u2013|\u2014|\.)\s+"
)
_NO_NAME = re.compile(
    r"\b(?:europass|curriculum\s+vitae|curr[ií]culo|r[eé]sum[eé]|cv|lebenslauf|hoja de vida|portfolio"
    r"|personal details|personal information|job applied for|desired employment|bewerbung)\b"
    r"(?:\s+(?:of|for|von|de)\b)?",
    re.IGNORECASE,
)
_CREDENTIALS = re.compile(
    r",?\s+(?:ph\.?d\.?|m\.?d\.?|mba|cpa|pmp|m\.?sc\.?|b\.?sc\.?|esq\.?|p\.?e\.?|rn|cfa|cissp"
    r"|csm)\.?(?=,|\s|$)",
    re.IGNORECASE,
)
_NAME_LABEL = (
    r"(?:full\s+|first\s+|last\s+|family\s+|given\s+)?(?:name|surname|nachname|vorname|nom|pr[eé]noms?|nombres?|apellidos?"
    r"|nome|cognome|apelidos?|naam)(?:\s*\([es]{1,2}\))?"
)
_LABELLED = re.compile(
    rf"^{_NAME_LABEL}(?:\s*(?:/|,|&|and|und|et|y|e|en)\s*{_NAME_LABEL})?\s*(?::|\t| {{3,}})\s*", re.IGNORECASE
)
_NAME_WORD = re.compile(r"[^\W\d_]+(?:['\u2019.\u00b7\u30fb-][^\W\d_]*)*\.?")
_NEVER_IN_NAME = re.compile(r"[@:/\\|\u2022,;!?&\d]")
_WHOLE_NAMES = re.compile(r"[\u3400-\u9fff\uac00-\ud7af\u3040-\u30ff\u30fb]{2,}")
"""Names in Chinese, Japanese and Korean letters, which are written without a space as often as with one."""

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
ICON = re.compile(
    r"^[^\w+(@]+\s*|^\w\s(?=\S{3,})|^(?:tel|phone|mobile|email|e-mail|mail|address|(?:current )?location"
    r"|adresse|anschrift|wohnort|direcci[oó]n|indirizzo"
    r"|homepage|website|web|cell|m|t|p|e|a)\s*[.:]\s*",
    re.IGNORECASE,
)
_LINK = re.compile(r"\[([^\]\[]+)\]\([^()\s]*\)")
_MARKS = re.compile(r"[*_#`]+")
_SPACED = re.compile(r"(?:\S\s+){3,}\S")
_NO_LETTER = re.compile(r"[^a-z]")
_YEAR = re.compile(r"\d{4}")


def visible_lines(document: Document) -> tuple[Line, ...]:
    """Lines of a document with words that are seen."""
    return tuple(line for line in document.lines if line.text.strip() and not line.hidden)


def header_cells(text: str) -> list[str]:
    """What stands apart in a line of a header, without icons and labels before it."""
    text = _LINK.sub(r"\1", text)
    return [cell for raw in _CELL.split(text) if (cell := clean(ICON.sub("", raw.strip()).strip("*_`")))]


def find_name(
    lines: Sequence[Line], header: Sequence[Line], email: str, sections: Sections
) -> tuple[str, Line | None]:
    """The line or cell that scores best as a name, and the line it stands in; `lines` are the visible ones.

    Large type and the top of the page count for it, likeness to the e-mail address most; titles,
    places, schools, digits and words like "Curriculum Vitae" count against it.
    """
    headings = {fold(s.heading) for s in sections.items if s.heading and s.kind is not SectionKind.OTHER}
    others_start = {
        s.start for s in sections.items if s.heading and s.kind not in {SectionKind.OTHER, SectionKind.HEADER}
    }
    unknown = {s.start for s in sections.items if s.heading and s.kind is SectionKind.OTHER}
    first_page = [line for line in lines if line.page == 1]
    # A letter on a picture is no name, however large.
    largest = max((line.size for line in first_page if line.size and _letters(line.text) > 1), default=0.0)
    handle = _NO_LETTER.sub("", fold(email.split("@", maxsplit=1)[0]))
    # A name set like a heading was taken for one; the largest words of the first page may be it anywhere.
    others = [x for x in first_page if (x.size and x.size >= largest - 0.5) or x.start in unknown]
    pool = {line.start: line for line in (*header, *others)}
    first = [pool[start] for start in sorted(pool)]
    best: tuple[float, str, Line | None] = (2.0, "", None)
    for index, line in enumerate(first):
        following = list(takewhile(lambda x: x.start not in others_start, first[index + 1 : index + 3]))
        for slot, cell in enumerate(_name_cells(line, following, largest)):
            parts = cell.split()
            if not _reads_as_name(parts, cell) or fold(cell) in headings:
                continue
            score = 3.0 - 0.4 * min(index, 8) - 0.5 * slot
            if largest and line.size:
                score += 4.0 * (line.size >= largest - 0.5) - 1.0 * (line.size < largest - 4)
            score += 1.0 * line.bold + 0.5 * line.is_heading + 1.0 * (len(parts) in {2, 3})
            whole = len(parts) > 1 or _WHOLE_NAMES.fullmatch(cell) is not None
            alike = _alike(parts, handle)
            score += 3.0 * alike - 2.0 * (not whole)
            score += 4.0 * (_LABELLED.match(line.text) is not None)
            if alike < 1.0 or not whole:
                score -= _reads_as_other(cell)
            score -= 4.0 * (read_place(cell) is not None)
            score -= 1.5 * line.is_bullet
            if score > best[0]:
                best = (score, cell, line)
    return best[1], best[2]


def _reads_as_other(cell: str) -> float:
    """Points against a name: words of titles, organisations and schools. Some titles are surnames, too."""
    first, _, last = fold(cell).rpartition(" ")
    is_surname = last in words().surnames and not title_score(first)
    titled = 1.0 if is_surname else 3.0 * min(title_score(cell), 2.0)
    return titled + 2.0 * organization_score(cell) + 1.5 * school_score(cell)


def _name_cells(line: Line, following: Sequence[Line], largest: float) -> list[str]:
    """Cells of a line that may be a name; a name in large type may go on in the next two lines."""
    text = _LABELLED.sub("", _unmarked(line.text).strip())
    if _SPACED.fullmatch(text):  # "J O H N   D O E"
        text = " ".join(re.sub(r"\s", "", word) for word in re.split(r"\s{2,}|\t", text))
    cells = [clean(_CREDENTIALS.sub("", _NO_NAME.sub("", cell))) for cell in header_cells(text)]
    whole = clean(_CREDENTIALS.sub("", _NO_NAME.sub("", " ".join(text.split()))))
    out = [whole, *(cell for cell in cells if cell != whole)]
    first_comma = whole.split(",")[0]
    if "," in whole:
        out.append(clean(first_comma))
    large = largest and line.size and line.size >= largest - 0.5
    for below in following if large and len(whole.split()) <= 2 else ():
        if (below.size, below.page) != (line.size, line.page):
            break
        glue = "" if text.endswith("-") else " "
        text = f"{text}{glue}{next(iter(header_cells(below.text)), '')}"
        text += "-" * below.text.rstrip().endswith("-")
        joined = clean(_NO_NAME.sub("", text)).rstrip("-")
        if len(joined.split()) <= 4:
            out.insert(0, joined)
    return [cell for cell in out if cell]


def _unmarked(text: str) -> str:
    """A line without Markdown's marks and the addresses of its links."""
    return _MARKS.sub("", _LINK.sub(r"\1", text))


def _reads_as_name(parts: Sequence[str], cell: str) -> bool:
    if not 1 <= len(parts) <= 5 or _NEVER_IN_NAME.search(cell) is not None or _letters(cell) < 2:
        return False
    # Vowels of many scripts are marks beside the letters.
    plain = ("".join(c for c in w if unicodedata.category(c)[0] != "M") for w in parts)
    if not all(_NAME_WORD.fullmatch(w.strip("()\"'\u201c\u201d")) for w in plain):
        return False
    return all(
        w[:1].isupper() or w[:1] in "(\"'\u201c" or fold(w) in _PARTICLES or not w.isascii() for w in parts
    )


def _letters(text: str) -> int:
    return sum(map(str.isalpha, text))


def _alike(parts: Sequence[str], handle: str) -> float:
    """Share of a name's longer words that stand in the address ("jdoe" shows "doe")."""
    long = [_NO_LETTER.sub("", fold(w)) for w in parts]
    long = [w for w in long if len(w) > 2]
    if not handle or not long:
        return 0.0
    hits = sum(w in handle or (len(handle) > 4 and len(w) > 4 and handle[1:] in w) for w in long)
    return hits / len(long)


def find_headline(header: Sequence[Line], name: str, name_line: Line | None, sections: Sections) -> str:
    """The headline: a short line beside the name that reads like a title and holds no address."""
    if not name or name_line is None:
        return ""
    others = {fold(s.heading) for s in sections.items}
    at = next((i for i, line in enumerate(header) if line.start == name_line.start), None)
    if at is None:
        return ""
    candidates = [name_line.text.replace(name, "\t")]
    last = at
    while (
        last + 1 < len(header) and header[last + 1].size and _goes_on_with(name, header[last + 1], name_line)
    ):
        last += 1
    candidates += [_whole_line(header, i) for i in (last + 1, at - 1, last + 2) if 0 <= i < len(header)]
    for text in candidates:
        plain = clean(_NO_NAME.sub("", _unmarked(text)))
        pieces = [plain] if "@" not in plain and not _YEAR.search(plain) else header_cells(text)
        for piece in pieces:
            named = title_score(piece) > 0 and fold(piece) not in others
            if (
                named
                and len(piece.split()) <= 14
                and "@" not in piece
                and not piece.endswith(".")
                and name not in piece
            ):
                return trailing_place(piece)[0]
    return ""


def _goes_on_with(name: str, line: Line, first: Line) -> bool:
    """Whether a line holds a further part of a name in large type."""
    return line.size == first.size and fold(clean(line.text)) in fold(name)


def _whole_line(header: Sequence[Line], at: int) -> str:
    """A line with those it goes on in: "Data Engineer |", "Machine Learning,", "Cloud"."""
    text = header[at].text
    for line in header[at + 1 : at + 3]:
        if not text.rstrip().endswith(("|", ",", "&", "/", "-", "\u2013", "\u00b7", "\u2022", " and")):
            break
        text = f"{text} {line.text}"
    return text
