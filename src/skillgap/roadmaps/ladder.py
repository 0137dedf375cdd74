"""The career ladder of a document, and what it says of the role in a plain form.

A level is a heading over years of experience and pay ("2-4 years exp. • $61,000-$83,000/yr" over duties), or
a row of a table with a column of years. A fact is a line of a name and a value ("Difficulty: intermediate").
"""

import re
from collections.abc import Iterator, Sequence

from skillgap.model.taxonomy import Level
from skillgap.roadmaps.outline import Node
from skillgap.roadmaps.rows import Row
from skillgap.roadmaps.tables import split_tables
from skillgap.roadmaps.words import EXPERIENCE

_AMOUNT = r"\d[\d,.]*\s?k?\b"
_SALARY = re.compile(
    rf"\$\s?(?P<low>{_AMOUNT})(?:\s*(?:[-–—]|to)\s*\$?\s?(?P<high>{_AMOUNT}))?", re.IGNORECASE
)
_REST = re.compile(
    r"(?:\s*(?:per year|a year|annually|/\s?(?:yr|year)|exp(?:erience|\.)?|[+•·|;,()]))*\s*[-–—:]?\s*"
)
_LEVEL = re.compile(r"levels?|titles?|positions?|roles?|stages?|grades?|seniority", re.IGNORECASE)
_IS_YEARS = re.compile(r".*\b(?:years?|experience)\b.*", re.IGNORECASE)
_DUTIES = re.compile(
    r".*\b(?:dut(?:y|ies)|responsibilit\w+|what you do|tasks?|scope|focus)\b.*", re.IGNORECASE
)
_DUTY_END = re.compile(r"\s*[;•]\s*")

_NAMED = (
    "difficulty", "entry barrier", "barrier to entry", "coding", "time to learn", "time needed",
    "time required", "time to job-ready", "estimated time to job-ready", "job category", "job outlook",
    "outlook", "demand", "market demand", "future demand", "salary", "average salary", "median salary",
    "salary range", "pay", "growth", "remote", "remote work", "replacement risk", "automation risk",
    "best for",
)  # fmt: skip
_FACT = re.compile(rf"(?P<name>{'|'.join(_NAMED)})\s*:\s+(?P<value>\S.*)", re.IGNORECASE)
_DIFFICULTY = re.compile(r"\b(beginner|intermediate|advanced)\b", re.IGNORECASE)
_MOST_WORDS = 14
_SENTENCE = re.compile(r"(?<=[.;])\s+")


def take_levels(root: Node) -> tuple[Level, ...]:
    """Return the levels of an outline in its order.

    Headings that were levels are taken out of it; what stood below them goes into a section about the job.
    """
    duties: list[Row] = []
    levels = tuple(_taken(root, duties))
    if duties:
        root.children.append(
            Node(
                title="Career levels",
                rank=min((child.rank for child in root.children), default=1.0),
                rows=duties,
            )
        )
    return levels


def _taken(node: Node, duties: list[Row]) -> Iterator[Level]:
    _, tables = split_tables(node.rows)
    for table in tables:
        yield from _of_table(table)
    for child in tuple(node.children):
        level = _of_node(child)
        if level is not None:
            yield level
            node.children.remove(child)
            duties += child.rows
        # What follows the last rung stands below it when headings have no ranks.
        yield from _taken(child, duties)
        if level is not None:
            node.children.extend(child.children)


def _of_node(node: Node) -> Level | None:
    if not node.rows or node.rows[0].cells or node.marker:
        return None
    first, *rest = node.rows
    years, salary = EXPERIENCE.match(first.text), _SALARY.search(first.text)
    if not years or not salary or salary.start() - years.end() > len(" of experience • "):
        return None
    tail = _REST.sub("", first.text[salary.end() :], count=1)
    duties = [tail] if tail else []
    for row in rest:
        if not row.is_bullet:
            break
        duties.append(row.text)
    return _level(node.title, first.text, first.text, duties)


def _of_table(table: Sequence[Row]) -> Iterator[Level]:
    """Yield a level for each row of a table of levels with their years, or nothing for another table."""
    header, *body = table
    names = [cell.strip(" :") for cell in header.cells]
    years = next((at for at, name in enumerate(names) if _IS_YEARS.fullmatch(name)), None)
    if years is None or not _LEVEL.fullmatch(names[0]):
        return
    duties = next((at for at, name in enumerate(names) if _DUTIES.fullmatch(name)), None)
    for row in body:
        cells = [*row.cells, *[""] * len(names)]
        if not EXPERIENCE.search(cells[years]):
            continue
        listed = _DUTY_END.split(cells[duties]) if duties is not None else []
        yield _level(cells[0], cells[years], " ".join(cells[1 : len(names)]), listed)


def _level(title: str, years: str, salary: str, duties: Sequence[str]) -> Level:
    span, pay = EXPERIENCE.search(years), _SALARY.search(salary)
    return Level(
        title=title,
        years=(float(span["low"]), _end(span)) if span else None,
        salary_usd=_dollars(pay) if pay else None,
        duties=tuple(_sentence(duty) for duty in duties if duty),
    )


def _sentence(text: str) -> str:
    return f"{text[0].upper()}{text[1:].rstrip('.')}."


def _end(span: re.Match[str]) -> float | None:
    if span["high"]:
        return float(span["high"])
    return None if span["more"] else float(span["low"])


def _dollars(pay: re.Match[str]) -> tuple[int, int | None]:
    """Return the pay of a match in dollars: "$70-95k" is 70,000 to 95,000."""
    low, high = pay["low"], pay["high"]
    in_thousands = "k" in f"{low}{high}".lower()

    def amount(text: str) -> int:
        value = float(text.lower().rstrip("k ").replace(",", "").rstrip("."))
        return round(value * 1000) if in_thousands and value < 1000 else round(value)

    return amount(low), amount(high) if high else None


def read_facts(lines: Sequence[str]) -> tuple[tuple[str, ...], str]:
    """Return the facts that lines state in a plain form, and the difficulty: a word of ours, or ""."""
    facts: dict[str, None] = {}
    difficulty = ""
    for line in lines:
        for sentence in _SENTENCE.split(line):
            found = _FACT.fullmatch(sentence.strip(" .;"))
            if found and len(sentence.split()) <= _MOST_WORDS:
                facts.setdefault(f"{found['name'].capitalize()}: {found['value']}.")
            if (
                found
                and found["name"].lower() == "difficulty"
                and (named := _DIFFICULTY.search(found["value"]))
            ):
                difficulty = difficulty or named[1].lower()
        is_short = len(line.split()) <= _MOST_WORDS and not line.endswith((".", "?"))
        if is_short and _SALARY.search(line) and not EXPERIENCE.search(line):
            facts.setdefault(f"{line.strip()}.")
    return tuple(facts), difficulty
