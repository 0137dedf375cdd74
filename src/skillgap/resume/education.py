"""Courses of study: entries → records."""

import re
from collections.abc import Sequence

from skillgap.model.document import Document
from skillgap.model.resume import Education
from skillgap.resume.cells import LONGEST_CELL, clean, read_heading, trailing_place
from skillgap.resume.entries import Entry, split_entries
from skillgap.resume.places import is_place
from skillgap.resume.rows import Row, group_items, is_list
from skillgap.resume.words import degree_score, fold, school_score
from skillgap.resume.work import dates_of

_SCORE = re.compile(
    r"\b(?:(?:cumulative|cum\.?|overall|major|final|current|in-major)\s+)?(?:c?gpa|grade|note"
    r"|abschlussnote|mention|promedio|score|percentage|average|cpi|cgpi|gesamtnote)\b\s*(?:of|is"
    r"|[:=\u2013-])?\s*(?P<score>\d{1,3}(?:[.,]\d{1,3})?\s*%?(?:\s*(?:/|out of"
    r"|of)\s*\d{1,3}(?:[.,]\d{1,2})?)?)",
    re.IGNORECASE,
)
_SCORE_WORDS = (
    "gpa",
    "grade",
    "note",
    "mention",
    "promedio",
    "score",
    "percentage",
    "average",
    "cpi",
    "cgpi",
)
_SCORE_AFTER = re.compile(
    r"(?P<score>\d(?:\.\d{1,2})?(?:\s*/\s*\d{1,2}(?:\.\d{1,2})?)?)\s+(?:c?gpa)\b", re.IGNORECASE
)
_SCORE_ALONE = re.compile(r"^\s*(?P<score>\d(?:\.\d{1,2})?\s*/\s*\d{1,2}(?:\.\d{1,2})?)\s*$", re.MULTILINE)
_CLASS = re.compile(r"\b(?P<score>2:[12])\b[,;]?\s*")
"""The class of a British degree: "2:1"."""

_HONOURS = re.compile(r"^(?P<degree>[\w.]+\s*\((?:hons|honours)\.?\))\s+(?:in\s+)?(?=\S)", re.IGNORECASE)
_COURSES = re.compile(
    r"^(?:relevant |selected |key |related )?(?:course ?work|courses?|kurse|cours|cursos|modules?"
    r"|schwerpunkte?|subjects?)(?: include[sd]?)?\s*[:\u2013-]\s*",
    re.IGNORECASE,
)
_AREA = re.compile(
    r"^(?:major|majors|field|fields of study|specialization|concentration|subject|area|studiengang"
    r"|fachrichtung)\s*[:\u2013-]\s*",
    re.IGNORECASE,
)
_IN = re.compile(r"\s+(?:in|of|en|im|der|fur|für)\s+|[,:]\s+|\s+(?:-|\u2013|\u2014)\s+|\s*\(", re.IGNORECASE)
_SPLIT = re.compile(r"\s+(?:-{1,3}|\u2010|\u2013|\u2014|\u00ad|at|from|@)\s+|,\s+|;\s+")
_OF = re.compile(
    r"^(?P<degree>(?:\w+(?:'s|\u2019s)?\s+)?(?:bachelor|master|doctor"
    r"|associate)s?\s+of\s+(?:applied\s+)?[\w]+(?:\s+(?:and"
    r"|&)\s+\w+)?(?:\s+\([\w.]+\))?)(?:\s*[,:\u2013-]\s*|\s+(?:in|with|-)\s+|\s+(?=[A-Z])|$)",
    re.IGNORECASE,
)


def read_education(document: Document, rows: Sequence[Row]) -> tuple[Education, ...]:
    """Studies in reading order. A degree without a school of its own belongs to the school above it."""
    found: list[Education] = []
    for entry in _entries(rows):
        record = _read_entry(document, entry, found[-1].institution if found else "")
        if record is not None:
            found.append(record)
    return tuple(found)


def _entries(rows: Sequence[Row]) -> tuple[Entry, ...]:
    """Entries of the section; one that has two schools, each with its degree, is cut between them."""
    if is_list(rows):
        return tuple(Entry(heading=item, body=()) for item in group_items(rows))
    out: list[Entry] = []
    for entry in split_entries(rows):
        out.extend(_cut_at_schools(entry))
    return tuple(out)


def _cut_at_schools(entry: Entry) -> tuple[Entry, ...]:
    if len(entry.heading) < 4:  # Two schools with two degrees take four rows.
        return (entry,)
    schools = [i for i, row in enumerate(entry.heading) if school_score(row.text) and not row.starts_low]
    if len(schools) < 2 or schools[1] - schools[0] < 2 or schools[0] != 0:
        return (entry,)
    cut = schools[1]
    if not any(degree_score(row.text) or row.periods for row in entry.heading[cut:]):
        return (entry,)  # A faculty below its university.
    first = Entry(heading=entry.heading[:cut], body=())
    return (first, *_cut_at_schools(Entry(heading=entry.heading[cut:], body=entry.body)))


def _read_entry(document: Document, entry: Entry, school_above: str) -> Education | None:
    heading = read_heading(entry.heading)
    cells = (clean(_without_score(cell.text)) for cell in heading.cells)
    pieces = [part for cell in cells for part in _parts(cell) if part and not _is_detail(part)]
    school, degree, left = _school_and_degree(pieces, has_school_above=bool(school_above))
    study_type, area = _degree_and_area(degree)
    lines = [clean(row.text) for row in (*entry.heading, *entry.body)]
    area = area or next((_AREA.sub("", line) for line in lines if _AREA.match(line)), "")
    if not area and left and len(left[0].split()) <= 8:
        area = left[0]
    if not (school or study_type or (school_above and area)):
        return None
    start, end, current = dates_of(heading.period or entry.margin, single_is_end=True)
    return Education(
        span=entry.span,
        institution=school or school_above,
        area=area,
        study_type=study_type,
        url=heading.url,
        start_date=start,
        end_date=end,
        is_current=current,
        score=_score(" \n".join(lines)),
        courses=_courses(document, entry),
    )


def _score(text: str) -> str:
    match = (_SCORE.search(text) or _SCORE_AFTER.search(text)) if _may_name_score(text) else None
    match = match or _SCORE_ALONE.search(text) or _CLASS.search(text)
    return " ".join(match["score"].split()) if match else ""


def _without_score(text: str) -> str:
    text = _SCORE_AFTER.sub("", _SCORE.sub("", text)) if _may_name_score(text) else text
    return _CLASS.sub("", text)


def _may_name_score(text: str) -> bool:
    """Whether any word of `_SCORE` stands in a text: looking for that takes a tenth of the time."""
    if not text.isascii():
        return True
    text = text.lower()
    return any(word in text for word in _SCORE_WORDS)


def _is_detail(piece: str) -> bool:
    """Whether a cell is a list of courses or a place rather than a school or a degree."""
    return _COURSES.match(piece) is not None or (is_place(piece) and not school_score(piece))


def _school_and_degree(pieces: Sequence[str], *, has_school_above: bool) -> tuple[str, str, list[str]]:
    """The school, the degree, and the cells that are neither, by the words in them."""
    school, degree = "", ""
    left: list[str] = []
    for piece in pieces:
        named, studied = school_score(piece), degree_score(piece)
        if studied and not degree and studied >= named:
            degree = piece
        elif named and not school:
            school = piece
        else:
            left.append(piece)
    only_subject = bool(degree) and has_school_above and len(left) == 1 and _is_subject(left[0])
    if not school and left and not only_subject:
        school = left.pop(0)  # With no school's word, the first cell that is left names it.
    if not degree and left and school:
        degree = left.pop(0)
    return school, degree, left


def _parts(cell: str) -> list[str]:
    """A cell cut where a school or a degree ends: "B.Sc. Physics, University of Bonn"."""
    if len(cell) > LONGEST_CELL or not (school_score(cell) and degree_score(cell)):
        return [cell]
    dashes_first = sorted(_SPLIT.finditer(cell), key=lambda match: match[0].strip() in {",", ";"})
    for match in dashes_first:
        left, right = cell[: match.start()], cell[match.end() :]
        apart = (degree_score(left) > 0 and school_score(right) > 0 and not school_score(left)) or (
            school_score(left) > 0 and degree_score(right) > 0 and not degree_score(left)
        )
        if apart:
            return [trailing_place(clean(part))[0] for part in (left, right)]
    return [cell]


def _is_subject(text: str) -> bool:
    return not school_score(text) and len(text.split()) <= 6


def _degree_and_area(text: str) -> tuple[str, str]:
    """Cut "BSc in Physics" or "BSc Physics" into ("BSc", "Physics")."""
    text = clean(text)
    if not text:
        return ("", "")
    long_form = _HONOURS.match(text) or _OF.match(text)
    if long_form is not None and long_form.end() < len(text):
        return clean(long_form["degree"]), clean(text[long_form.end() :])
    if long_form is not None:
        return text, ""
    for match in _IN.finditer(text[:LONGEST_CELL]):
        left, right = clean(text[: match.start()]), clean(text[match.end() :])
        if left and right and degree_score(left):
            return left, right.rstrip(")") if "(" not in right else right
    words = text.split()
    if len(words) > 1 and degree_score(words[0]) and not degree_score(" ".join(words[1:])):
        return words[0], clean(" ".join(words[1:]))
    return text, ""


def _courses(document: Document, entry: Entry) -> tuple[str, ...]:
    for item in group_items((*entry.heading, *entry.body)):
        text = " ".join(document.text[item[0].line.start : item[-1].line.end].split())
        match = _COURSES.match(text)
        if match is not None:
            listed = re.split(r"[,;\u2022|]\s*", text[match.end() :])
            return tuple(part for raw in listed if (part := clean(raw).rstrip(".")) and fold(part) != "etc")
    return ()
