"""Courses of study: entries → records."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from skillgap.model.document import Document
from skillgap.model.resume import Education
from skillgap.resume.cells import LONGEST_CELL, clean, read_heading, trailing_place
from skillgap.resume.entries import Entry, split_entries
from skillgap.resume.places import is_place
from skillgap.resume.rows import Row, group_items, is_list
from skillgap.resume.words import degree_score, fold, organization_score, school_score
from skillgap.resume.work import dates_of

_SCORE = re.compile(
    r"\b(?:(?:cumulative|cum\.?|overall|major|final|current|in-major)\s+)?(?:c?gpa|grade|note"
    r"|abschlussnote|mention|promedio|score|percentage|average|cpi|cgpi|gesamtnote)\b\s*(?:of|is"
    r"|[:=\u2013-])?\s*(?P<score>2:[12]|\d{1,3}(?:[.,]\d{1,3})?\s*%?(?:\s*(?:/|out of"
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

_MERIT = re.compile(
    r"\s*[(|,;\u2013\u2014\u00b7-]\s*(?:with\s)?(?P<score>distinction|merit|(?:first|second) class"
    r"(?: honou?rs)?(?:,? \(?(?:upper|lower)(?: division| second)?\)?)?"
    r"|(?:summa |magna )?cum laude|\d{2,3}/(?:20|30|100|110)(?: (?:e|con) lode)?"
    r"|\d{2,3}(?:[.,]\d{1,2})?\s?%)\s*(?:\)|(?=$|[,;\t]))",
    re.IGNORECASE | re.MULTILINE,
)
"""A grade in words, in percent or out of so many points, set off from what stands before it."""

_IN_BRACKETS = re.compile(r"^(.{4,}?)\s*\(([^()]{2,})\)$")
_SHORT = 5
"""Letters of a degree's abbreviation, at most."""

_TRADE = re.compile(r"(?:ausbildung|berufsausbildung|lehre|umschulung|apprenticeship)\b", re.IGNORECASE)
"""Studies that an employer gives."""

_THESIS = re.compile(r"[.;,]\s+(?:thesis|dissertation|supervisor|advisor)\b.*", re.IGNORECASE)
"""What is told of a study behind its school."""

_LETTER = re.compile(r"\bgrade:\s*(?P<score>[A-Z]{1,2}[+-]?)(?!\w)", re.IGNORECASE)
_EMPTY = re.compile(r"\(\s*\)")
_HONOURS = re.compile(r"^(?P<degree>[\w.]+\s*\((?:hons|honours)\.?\)),?\s+(?:in\s+)?(?=\S)", re.IGNORECASE)
_COURSES = re.compile(
    r"^(?:relevant |selected |key |related )?(?:course ?work|courses?|kurse|cours|cursos|modules?"
    r"|schwerpunkte?|subjects?)(?: include[sd]?)?\s*[:\u2013-]\s*",
    re.IGNORECASE,
)
_OF_SCHOOL = re.compile(
    r"\b(?:(?:a|as|o)[- ]levels?|gcses?|international baccalaureate|(?:high|secondary|grammar) school"
    r"|sixth form|(?:fach)?abitur|mittlere reife|gymnasium|matura|lyc[e\u00e9]e"
    r"|baccalaur[e\u00e9]at|bachillerato)\b",
    re.IGNORECASE,
)
_OF_UNIVERSITY = re.compile(
    r"\b(?:universit\w*|bachelor\w*|master\w*|[bm]\.?sc|[bm]\.?a|ph\.?d)\b", re.IGNORECASE
)
_AREA = re.compile(
    r"^(?:major|majors|field|fields of study|specialization|concentration|subject|area|studiengang"
    r"|fachrichtung)\s*[:\u2013-]\s*",
    re.IGNORECASE,
)
_IN = re.compile(r"\s+(?:in|of|en|im|der|fur|für)\s+|[,:]\s+|\s+(?:-|\u2013|\u2014)\s+|\s*\(", re.IGNORECASE)
_SPLIT = re.compile(r"\s+(?:-{1,3}|\u2010|\u2013|\u2014|\u00ad|at|from|@)\s+|[,;]\s+")
_OF = re.compile(
    r"^(?P<degree>(?:\w+(?:'s|\u2019s)?\s+)?(?:bachelor|master|doctor"
    r"|associate)s?\s+of\s+(?:applied\s+)?(?:(?:business|health|public)\s+administration|public\s+(?:health|policy)"
    r"|fine\s+arts|social\s+work|computer\s+applications|[\w]+)(?:\s+(?:and"
    r"|&)\s+\w+)?(?:\s+\([\w.]+\))?)(?:\s*[,:\u2013-]\s*|\s+(?:in|with|-)\s+|\s+(?=[A-Z])|$)",
    re.IGNORECASE,
)


class _Above(NamedTuple):
    """The last entry that named its school, and how many things its heading named."""

    school: str
    pieces: int


def read_education(document: Document, rows: Sequence[Row]) -> tuple[Education, ...]:
    """Studies in reading order. A degree without a school of its own belongs to the school above it."""
    found: list[Education] = []
    degrees: list[int] = []
    above = _Above("", 0)
    entries = _entries(rows)
    for entry in entries:
        record, pieces = _read_entry(document, entry, above)
        if record is None:
            continue
        if record.institution != above.school:
            above = _Above(record.institution, pieces)
        if not _is_of_school(entry):
            degrees.append(len(found))
        elif entry is entries[-1] and degrees and record.courses and _ends_in_courses(entry):
            if len(degrees) == 1:
                taught = found[degrees[0]]
                found[degrees[0]] = replace(taught, courses=(*taught.courses, *record.courses))
            record = replace(record, courses=())
        found.append(record)
    return tuple(found)


def _is_of_school(entry: Entry) -> bool:
    """Whether a study is one at a school that leads to no degree."""
    return any(_OF_SCHOOL.search(row.text) for row in entry.heading) and not any(
        _OF_UNIVERSITY.search(row.text) for row in entry.heading
    )


def _ends_in_courses(entry: Entry) -> bool:
    """Whether the courses named last stand apart, below white space: they are said of all that is above."""
    last = (*entry.heading, *entry.body)[-1]
    label = _COURSES.match(clean(last.text))
    apart = last.gap_before and not last.is_bullet
    return apart and label is not None and "subject" not in label[0].lower()


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


def _read_entry(document: Document, entry: Entry, above: _Above) -> tuple[Education | None, int]:
    """The study of an entry, and how many things its heading names."""
    heading = read_heading(entry.heading)
    # A cell begins behind a bar, as does a grade that is a cell of its own.
    cells = (clean(_THESIS.sub("", _without_score(f"| {cell.text}"))) for cell in heading.cells)
    pieces = [part for cell in cells for part in _parts(cell) if part and not _is_detail(part)]
    # What stands where the entry above has its school is one, though no word shows it.
    has_school_above = bool(above.school) and len(pieces) < above.pieces
    school, degree, left = _school_and_degree(pieces, has_school_above=has_school_above)
    study_type, area = _degree_and_area(degree)
    short, comma, subject = area.partition(", ")
    if comma and len(short) <= _SHORT and degree_score(short):
        area = subject  # "Bachelor of Arts - BA, History", as profiles on the web write it.
    lines = [clean(row.text) for row in (*entry.heading, *entry.body)]
    area = area or next((_AREA.sub("", line) for line in lines if _AREA.match(line)), "")
    if not area and left and len(left[0].split()) <= 8 and not school_score(left[0]):
        area = left[0]
    if not (school or study_type or (above.school and area)):
        return None, 0
    start, end, current = dates_of(heading.period or entry.margin, single_is_end=True)
    study = Education(
        span=entry.span,
        institution=school or above.school,
        area=area,
        study_type=study_type,
        url=heading.url,
        start_date=start,
        end_date=end,
        is_current=current,
        score=_score(" \n".join(row.text for row in (*entry.heading, *entry.body))),
        courses=_courses(document, entry),
    )
    return study, len(pieces)


def _score(text: str) -> str:
    match = (_SCORE.search(text) or _SCORE_AFTER.search(text)) if _may_name_score(text) else None
    match = (
        match
        or _LETTER.search(text)
        or _SCORE_ALONE.search(text)
        or _CLASS.search(text)
        or _MERIT.search(text)
    )
    return " ".join(match["score"].split()) if match else ""


def _without_score(text: str) -> str:
    text = _SCORE_AFTER.sub("", _SCORE.sub("", text)) if _may_name_score(text) else text
    return _EMPTY.sub("", _MERIT.sub("", _CLASS.sub("", text)))


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
    if _TRADE.match(cell) and (employer := _job_training(cell)):
        return employer
    if len(cell) > LONGEST_CELL or not (school_score(cell) and degree_score(cell)):
        return [cell]
    bracket = _IN_BRACKETS.match(cell)
    if bracket is not None and _are_apart(bracket[1], bracket[2]):
        return [trailing_place(bracket[1])[0], bracket[2].split(", ")[0]]
    head, colon, tail = cell.partition(": ")
    if colon and school_score(head) and degree_score(tail) and not degree_score(trailing_place(head)[0]):
        return [trailing_place(head)[0], tail]
    cuts = [(cell[: match.start()], cell[match.end() :]) for match in _SPLIT.finditer(cell)]
    cuts = [cut for cut in cuts if cut[0].count("(") == cut[0].count(")")]
    degree_first = [
        cut for cut in cuts if degree_score(cut[0]) and school_score(cut[1]) and not school_score(cut[0])
    ]
    school_first = [
        cut for cut in cuts if school_score(cut[0]) and degree_score(cut[1]) and not degree_score(cut[0])
    ]
    # "PhD, Ecology, University of Leeds": the subject belongs to the degree, on whichever side it stands.
    best = degree_first[-1:] or school_first[-1:]
    return [trailing_place(clean(part))[0] for part in best[0]] if best else [cell]


def _job_training(cell: str) -> list[str]:
    """A trade that is learnt and the employer it is learnt at, or nothing if no organisation is named."""
    trade, _, employer = cell.partition(", ")
    return [trade, employer] if organization_score(employer) and not school_score(cell) else []


def _are_apart(one: str, other: str) -> bool:
    """Whether of two texts one names a school and the other a degree, and neither both."""
    is_school, has_degree = school_score(one) > 0, degree_score(one) > 0
    return is_school != has_degree and bool(degree_score(other) if is_school else school_score(other))


def _is_subject(text: str) -> bool:
    return not school_score(text) and len(text.split()) <= 6


def _degree_and_area(text: str) -> tuple[str, str]:
    """Cut "BSc in Physics" or "BSc Physics" into ("BSc", "Physics")."""
    text = clean(text)
    if text.count("(") > text.count(")"):
        text = clean(text[: text.rfind("(")])  # "MSc Physics (ongoing, since 2023)", without the date.
    if not text:
        return ("", "")
    long_form = _HONOURS.match(text) or _OF.match(text)
    if long_form is not None and long_form.end() < len(text):
        return clean(long_form["degree"]), clean(text[long_form.end() :])
    if long_form is not None:
        return text, ""
    for match in _IN.finditer(text[:LONGEST_CELL]):
        left, right = clean(text[: match.start()]), clean(text[match.end() :])
        in_brackets = match[0].strip() == "("
        if in_brackets and (len(left.split()) > 1 or right[:1].islower()):
            continue  # "MSc Physics (ongoing)", "HND Computing (Upper Credit)": nothing of the subject.
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
