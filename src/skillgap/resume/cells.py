"""An entry's heading cut into cells, each of which is one thing: a title, an employer, a place, an address.

Cells are what stands between tabs, wide gaps, bars and dots, on one line or on several. A cell that
holds two things ("Engineer at Acme", "Acme, Engineer") is cut again where a title ends or begins.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from skillgap.resume.dates import Period
from skillgap.resume.entry_dates import entry_date, is_aside, said_beside, without
from skillgap.resume.places import is_known_place, is_place, may_end_in_place, split_place
from skillgap.resume.remembering import remembered
from skillgap.resume.rows import Row
from skillgap.resume.words import organization_score, title_score

_HARD = re.compile(r"\t+\s*| {3,}|\s*[|\u2022\u2219\u25cf\u2758\uff5c]\s*|\s+[\u00b7]\s+|\s*::\s*")
_HARD_OR_BRACKET = re.compile(rf"[()]|{_HARD.pattern}")
_URL = re.compile(
    r"<?(?:https?://|www\.)[^\s<>]+>?|(?<![\w@.])(?:[a-z0-9-]+\.)+[a-z]{2,6}/\S+", re.IGNORECASE
)
_DASH = re.compile(r"\s+(?:-{1,3}|\u2010|\u2013|\u2014|\u00ad)\s+|\s*\u2014\s*")
_AT = re.compile(r"\s+(?:at|@|bei|chez|en)\s+", re.IGNORECASE)
_COMMA = re.compile(r",\s+")
_BRACKETS = re.compile(r"\s*\(([^()]*)\)\s*$")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_LENGTH = re.compile(
    r"[\s(]*\d+\s*(?:years?|yrs?|months?|mos?|monate?|jahre?|ans?|mois|weeks?)(?:[\s,]+\d+\s*(?:months?"
    r"|mos?|monate?|mois))?[\s)]*",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"^(?:company|employer|organi[sz]ation|position|title|role|job title|location|duration|client"
    r"|project|name|university|school|institution|degree|dates?|period)\s*:\s*",
    re.IGNORECASE,
)
_EDGE = " ,;:|\u2013\u2014\u2010\u00b7\u2022-"


class Cell(NamedTuple):
    """One piece of a heading; `row` and `slot` tell where it stood, `bold` how."""

    text: str
    row: int
    slot: int
    bold: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """What an entry's heading holds, its date, place and address taken out of the cells."""

    cells: tuple[Cell, ...]
    period: Period | None
    place: str
    url: str
    doubtful: str = ""
    """A place whose city is unknown ("Acme, Germany"), if the heading has no other place."""


def clean(text: str) -> str:
    """A piece of a heading without what stood between it and the next."""
    return " ".join(text.split()).strip(_EDGE).strip()


def read_heading(rows: Sequence[Row]) -> Heading:
    """Take date, place and address out of an entry's heading; what is left are its cells."""
    period = _period(rows)
    place = url = doubtful = ""
    doubted: tuple[int, str, str] | None = None
    cells: list[Cell] = []
    for number, row in enumerate(rows):
        said = said_beside(row)
        text = row.text.removesuffix(said).rstrip(" .") if said else row.text
        own = entry_date(row)
        if own is not None and not is_aside(row, rows[number - 1] if number else None):
            text = without(text, own)
        text, address = _without_address(text)
        url = url or address
        for slot, raw in enumerate(_hard_cells(text)):
            piece = _LABEL.sub("", clean(raw))
            if not piece or _LENGTH.fullmatch(piece):
                continue
            if is_place(piece):
                if not place and not is_known_place(piece):
                    doubtful = piece
                place = place or piece
                continue
            piece, found = trailing_place(whole := piece)
            if found and not place and _may_be_title(piece, found):
                doubted = doubted or (len(cells), whole, found)
            else:
                place = place or found
            cells += [Cell(text=piece, row=number, slot=slot, bold=row.bold)] if piece else ()
    if doubted is not None and place:
        cells[doubted[0]] = cells[doubted[0]]._replace(text=doubted[1])
    place = place or (doubted[2] if doubted is not None else "")
    if doubtful != place:
        doubtful = ""
    return Heading(cells=tuple(cells), period=period, place=place, url=url, doubtful=doubtful)


def _without_address(text: str) -> tuple[str, str]:
    """A text without the first address of the web in it, and the address."""
    address = _URL.search(text) if "." in text or "//" in text else None
    if address is None:
        return text, ""
    return text[: address.start()] + "\t" + text[address.end() :], address[0].strip("<>").rstrip(".,;)")


def _may_be_title(cell: str, place: str) -> bool:
    """Whether a place may belong to the title before it ("Underwriter, Hull"), if another one is named."""
    return "," not in place and title_score(cell) > 0


def _period(rows: Sequence[Row]) -> Period | None:
    found = [period for row in rows if (period := entry_date(row)) is not None]
    return next((p for p in found if not p.is_single), found[0] if found else None)


def _hard_cells(text: str) -> list[str]:
    """Cells between hard separators that stand outside brackets."""
    if "(" not in text:
        return _HARD.split(text)
    pieces, depth, begin = [], 0, 0
    last = text.rfind(")")
    for mark in _HARD_OR_BRACKET.finditer(text):
        if mark[0] in {"(", ")"}:
            depth = max(0, depth + (1 if mark[0] == "(" else -1))
        elif depth == 0 or mark.start() > last:
            pieces.append(text[begin : mark.start()])
            begin = mark.end()
    pieces.append(text[begin:])
    return pieces


LONGEST_CELL = 300
"""Characters. What is longer is prose, and trying every place to cut it takes for ever."""


def trailing_place(text: str) -> tuple[str, str]:
    """Cut a place off the end of a cell: "Acme, Berlin, Germany", "Acme – Boston, MA", "Acme (Remote)"."""
    name, dash, told = text.partition(" \u2014 ")
    if dash and told[:1].islower() and ", " in name and (cut := trailing_place(name))[1]:
        return cut  # "Acme, Leeds, UK — robots for warehouses": the rest tells what the employer does.
    if len(text) > LONGEST_CELL or not may_end_in_place(text):
        return text, ""
    bracket = _BRACKETS.search(text) if "(" in text else None
    if bracket is not None and not _YEAR.search(bracket[1]) and is_place(bracket[1]):
        return clean(text[: bracket.start()]), bracket[1]
    for pattern in (_DASH, _AT, _COMMA):
        for match in pattern.finditer(text):
            tail = text[match.end() :]
            if is_place(tail) and tail.count("(") == tail.count(")"):
                return clean(text[: match.start()]), clean(text[match.end() :])
    return split_place(text) or (text, "")


def names_employer(text: str) -> bool:
    """Whether a cell is a title and an employer joined by "at"."""
    at = _AT.search(text)
    return at is not None and title_score(text[: at.start()]) > 0


@remembered
def split_title(text: str) -> tuple[str, str] | None:
    """Cut "Engineer at Acme", "Acme – Engineer", "Engineer, Acme" into (title, employer), or `None`."""
    if len(text) > LONGEST_CELL:
        return None
    at = _AT.search(text)
    if at is not None and title_score(text[: at.start()]) > 0:
        return clean(text[: at.start()]), clean(text[at.end() :])
    for pattern in (_DASH, _COMMA):
        parts = [clean(part) for part in pattern.split(text) if clean(part)]
        if len(parts) < 2:
            continue
        best: tuple[float, int] | None = None
        for cut in range(1, len(parts)):
            left, right = ", ".join(parts[:cut]), ", ".join(parts[cut:])
            difference = _titleness(left) - _titleness(right)
            # A tie or two titles ("Engineer, Team Lead") is one thing, not two.
            if min(_titleness(left), _titleness(right)) > 0 or difference == 0:
                continue
            if best is None or abs(difference) > abs(best[0]):
                best = (difference, cut)
        if best is not None:
            joint = " \u2013 " if pattern is _DASH else ", "
            left, right = joint.join(parts[: best[1]]), joint.join(parts[best[1] :])
            return (left, right) if best[0] > 0 else (right, left)
    return None


def split_dashes(text: str) -> list[str]:
    """A cell cut at its first spaced dash, whatever stands on either side."""
    parts = [clean(part) for part in _DASH.split(text, maxsplit=1)]
    return parts if all(parts) else [text]


def _titleness(text: str) -> float:
    score = title_score(text)
    return score - 1.5 * organization_score(text) if score else 0.0


@remembered
def titleness(text: str) -> float:
    """How much a cell reads like a job title: title words count for it, organisations' words against it."""
    return title_score(text) - 1.5 * organization_score(text)
