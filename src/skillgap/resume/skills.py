"""Skills sections: lists of what someone can do, cut into groups and items."""

import re
from collections.abc import Sequence

from skillgap.model.document import Document
from skillgap.model.resume import SkillGroup
from skillgap.resume.cells import clean
from skillgap.resume.rows import Row, passage
from skillgap.resume.words import fold, words

_OPEN, _CLOSE = "([{", ")]}"
_SEPARATOR_OR_BRACKET = re.compile(
    r"[(\[{)\]}]|[\t;|\u2022\u00b7\u2219\u25cf\u2758\uff5c\u25aa\u3001\u25c6\u2605\u25e6,]"
    r"| {3,}|\s+[/\u2013\u2014]\s+"
)
_LABEL = re.compile(
    r"^\s*(?:\*\*|__)?([^:|\t(]{2,60}?)\s*(?:\((?P<level>[^():]{2,20})\)\s*(?=:))?(?:\*\*|__)?\s*"
    r"(?P<mark>:|\uff1a|\t+| {3,}|\s[|\u2013\u2014-]\s)[\s:]*(?:\*\*|__)?\s*(?=\S)"
)
_LEVELS = re.compile(
    r"^(?:beginner|basic|elementary|intermediate|advanced|expert|proficient|fluent|master|novice"
    r"|experienced|familiar|competent|(?:very )?good|excellent|grundkenntnisse|fortgeschritten|experte|gut"
    r"|sehr gut|courant|avance|notions|basico|intermedio|avanzado)$",
    re.IGNORECASE,
)
_PLURAL = re.compile(r"(?<=[a-z])\((?:s|es)\)")
"""The end of a form's label that may be of one thing or of several."""

_HEADS = frozenset(
    {"area", "areas", "category", "level", "proficiency", "skill", "skills", "technologies", "tools", "years"}
)
"""What the columns of a table of skills are headed by."""

_LEAD = re.compile(
    r"^(?:and|und|et|y|or|proficient (?:in|with)|familiar(?:ity)? with|experienced? (?:in|with)"
    r"|experience (?:in|with)|knowledge of|working knowledge of|fluent in|skilled in|expertise in"
    r"|including|e\.g\.|basic|strong)\s+(?=\S)",
    re.IGNORECASE,
)
_LIMITS = {"basic": "basic", "familiar": "familiar", "familiarity": "familiar"}
GLYPHS = re.compile(r"[\u2605\u2606\u25cf\u25cb\u25a0\u25a1\u25d0\u2022\u2b50\ue000-\uf8ff]+")


def split_list(text: str) -> tuple[str, ...]:
    """Items of a list in a line, parted by commas, semicolons, bars, dots or tabs outside brackets."""
    items: list[str] = []
    depth, begin = 0, 0
    # A bracket that is never closed holds nothing together.
    last = max(text.rfind(bracket) for bracket in _CLOSE)
    for mark in _SEPARATOR_OR_BRACKET.finditer(text):
        if mark[0] in _OPEN:
            depth += 1
        elif mark[0] in _CLOSE:
            depth = max(0, depth - 1)
        elif (depth == 0 or mark.start() > last) and not _is_in_number(text, mark):
            items.append(text[begin : mark.start()])
            begin = mark.end()
    items.append(text[begin:])
    return tuple(item for raw in items if (item := _item(raw)))


def _is_in_number(text: str, mark: re.Match[str]) -> bool:
    """Whether a separator is the comma of a number: "10,000 users"."""
    at = mark.start()
    return mark[0] == "," and text[at - 1 : at].isdigit() and text[at + 1 : at + 2].isdigit()


def _item(raw: str) -> str:
    item = GLYPHS.sub(" ", raw)
    item = " ".join(item.split()).strip(" .,;:\u2013\u2014-*_`")
    if item.endswith(("etc", "et al")):
        item = item.rsplit(" ", 1)[0] if " " in item else ""
    limit = ""
    while " " in item and (lead := _LEAD.match(item)) is not None:
        # What makes a skill smaller stays with it: "basic Go" is no Go.
        limit = limit or _LIMITS.get(lead[0].split()[0].lower(), "")
        item = item[lead.end() :]
    if limit and "(" not in item:
        item = f"{item} ({limit})"
    if item.count("(") > item.count(")") or item.count(")") > item.count("("):
        item = item.strip("()")
    return item.strip()


def read_skills(document: Document, rows: Sequence[Row]) -> tuple[SkillGroup, ...]:
    """Groups of a skills section: "Languages: Python, Go", a heading over a list, or bare items."""
    groups: list[SkillGroup] = []
    pending = ""
    for item in skill_items(rows):
        text = _PLURAL.sub("", " ".join(" ".join(row.text.split("\n")) for row in item))
        where = passage(document, item)
        label = _LABEL.match(text)
        cells = split_list(text)
        if len(cells) > 1 and all(fold(cell) in _HEADS for cell in cells):
            continue  # The head of a table names its columns.
        awaits = bool(groups) and not groups[-1].keywords and groups[-1].name == pending and bool(pending)
        if awaits and label is not None and label["mark"].strip() not in {":", "\uff1a"}:
            label = None  # Below a label stands its list, whatever parts the items.
        if label is not None and _LEVELS.match(clean(text[label.end() :])) and "," not in label[1]:
            level = clean(text[label.end() :])
            groups.append(SkillGroup(name="", keywords=(clean(label[1]),), passage=where, level=level))
            continue
        if label is not None and not _is_listed(label, text[label.end() :]):
            groups.append(
                SkillGroup(
                    name=clean(label[1]),
                    keywords=split_list(text[label.end() :]),
                    passage=where,
                    level=label["level"] or "",
                )
            )
            pending = ""
            continue
        if text.rstrip().endswith(":"):
            pending = clean(text)
            groups.append(SkillGroup(name=pending, keywords=(), passage=where))
            continue
        if _LEVELS.match(text.strip()):
            if groups:
                groups[-1] = SkillGroup(
                    name=groups[-1].name,
                    keywords=groups[-1].keywords,
                    passage=groups[-1].passage,
                    level=text.strip(),
                )
            continue
        if (
            item[0].bold
            and not item[0].is_bullet
            and len(item) == 1
            and len(text.split()) <= 5
            and "," not in text
        ):
            pending = clean(text)
            groups.append(SkillGroup(name=pending, keywords=(), passage=where))
            continue
        groups.append(SkillGroup(name=pending, keywords=_sentences(text), passage=where))
    return tuple(_merge_labels(groups))


def _sentences(text: str) -> tuple[str, ...]:
    """Items of a line; a line of prose is one item."""
    items = split_list(text)
    return (clean(text),) if len(text.split()) > 12 and len(items) == 1 else items


def _is_listed(label: re.Match[str], rest: str) -> bool:
    """Whether what stands before a gap, bar or dash is an item of the list rather than its name."""
    mark = label["mark"]
    again = mark.strip() != ":" and (mark.strip() or mark[:1]) in rest
    return again or "," in label[1] or len(label[1].split()) > 6 or not rest.strip()


def read_header_skills(document: Document, rows: Sequence[Row]) -> tuple[SkillGroup, ...]:
    """Skills that stand without a heading of their own: "Tech: Python, Go" below the name."""
    found = []
    for item in skill_items(rows):
        text = " ".join(row.text for row in item)
        label = _LABEL.match(text)
        if label is not None and fold(clean(label[1])) in words().skill_labels:
            keywords = split_list(text[label.end() :])
            if len(keywords) > 1:
                found.append(
                    SkillGroup(name=clean(label[1]), keywords=keywords, passage=passage(document, item))
                )
    return tuple(found)


def skill_items(rows: Sequence[Row]) -> list[tuple[Row, ...]]:
    """Rows joined where a list wraps: after a comma, or below a full line that began with a label."""
    items: list[list[Row]] = []
    for row in rows:
        if not items or row.is_bullet:
            items.append([row])
            continue
        above = items[-1][-1]
        opened = _LABEL.match(row.text) is not None
        bare_above = len(items[-1]) == 1 and _LABEL.match(above.text) is None and "," not in above.text
        wraps = above.text.rstrip().endswith((",", "-", "/", "(", "&", "\u00b7", "\u2022")) or (
            above.runs_into(row) and not bare_above and above.bold == row.bold
        )
        outside = row.line.bbox is None and row.line.indent < items[-1][0].line.indent
        hangs = items[-1][0].is_bullet and not row.gap_before and not row.bold and not outside
        follows = row.line.start >= above.line.end and not (
            row.gap_before and above.line.page == row.line.page
        )
        beside = _goes_on_beside(items[-1][0], row) and not opened and follows
        joined = (
            beside
            or (wraps and not opened and follows)
            or (hangs and not opened and row.line.paragraph is None)
        )
        if joined or (row.starts_low and not bare_above and follows and not opened):
            items[-1].append(row)
        else:
            items.append([row])
    return [tuple(item) for item in items]


def _goes_on_beside(first: Row, row: Row) -> bool:
    """Whether a line stands below the list of a row whose label is in the margin."""
    a, b = first.line, row.line
    if "\t" not in first.text or not a.bbox or not b.bbox or (a.page, a.column) != (b.page, b.column):
        return False
    return b.bbox.x0 > a.bbox.x0 + 30


def _merge_labels(groups: Sequence[SkillGroup]) -> list[SkillGroup]:
    """Drop labels whose items follow as groups of that name; keep the others as skills of their own."""
    out = []
    for index, group in enumerate(groups):
        following = groups[index + 1] if index + 1 < len(groups) else None
        if (
            not group.keywords
            and following is not None
            and following.keywords
            and following.name == group.name
        ):
            continue
        out.append(group)
    return out
