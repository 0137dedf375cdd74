"""Sections with one thing a line: certificates, awards, publications."""

import re
from collections.abc import Sequence

from skillgap.model.resume import Award, Certificate, Publication
from skillgap.resume.cells import clean
from skillgap.resume.dates import find_periods
from skillgap.resume.entries import without
from skillgap.resume.links import urls_in
from skillgap.resume.places import is_place
from skillgap.resume.rows import Row


def read_certificates(items: Sequence[tuple[Row, ...]]) -> tuple[Certificate, ...]:
    """One certificate an item: name, issuer and date in the order they are usually written."""
    found: list[Certificate] = []
    for text in _with_following(items):
        name, rest, date, url = _named(text)
        if name:
            found.append(Certificate(name=name, issuer=rest, date=date, url=url))
    return tuple(found)


def read_awards(items: Sequence[tuple[Row, ...]]) -> tuple[Award, ...]:
    """One award an item."""
    found = []
    for item in items:
        title, rest, date, _ = _named(" ".join(row.text for row in item))
        if title:
            found.append(Award(title=title, awarder=rest, date=date))
    return tuple(found)


def read_publications(items: Sequence[tuple[Row, ...]]) -> tuple[Publication, ...]:
    """One publication an item; its text is kept whole, the date and address read out of it."""
    found = []
    for item in items:
        text = " ".join(" ".join(row.text.split()) for row in item)
        if len(text) < 12:
            continue
        periods = find_periods(text)
        urls = urls_in(text)
        found.append(
            Publication(
                name=clean(re.sub(r"^\[?\d{1,2}[\].]\s+", "", text)),
                release_date=periods[-1].start_date if periods else "",
                url=urls[0] if urls else "",
            )
        )
    return tuple(found)


def _with_following(items: Sequence[tuple[Row, ...]]) -> list[str]:
    """Texts of items; where a thing takes several lines, they are joined with tabs.

    A line goes with the one above it if it is nothing but a date, if it is plain below a bold name, or
    if dates stand on the last line of each thing only.
    """
    texts: list[str] = []
    head: Row | None = None
    by_date = _dates_close(items)
    for item in items:
        row, text = item[0], "\t".join(row.text for row in item)
        below = head is not None and head.bold and not row.bold
        open_above = by_date and bool(texts) and not find_periods(texts[-1])
        if texts and not row.is_bullet and (_is_bare_date(text) or below or open_above):
            texts[-1] = f"{texts[-1]}\t{text}"
            continue
        texts.append(" ".join(row.text for row in item))
        head = row
    return texts


def _dates_close(items: Sequence[tuple[Row, ...]]) -> bool:
    """Whether several things of two or more lines each end with their date."""
    dated = [bool(find_periods(" ".join(row.text for row in item))) for item in items]
    if not dated or not dated[-1] or any(item[0].is_bullet for item in items):
        return False
    return 2 * sum(dated) <= len(dated)


def _is_bare_date(text: str) -> bool:
    periods = find_periods(text)
    return bool(periods) and not clean(without(text, periods[0]))


def _named(text: str) -> tuple[str, str, str, str]:
    """Name, who gave it, date and address of a line such as "Name, Issuer (2020)"."""
    date = ""
    periods = find_periods(text)
    if periods:
        date = periods[-1].start_date
        text = without(text, periods[-1])
    urls = urls_in(text)
    for url in urls:
        text = text.replace(url, "\t")
    cells = [
        c
        for c in (
            clean(part) for part in re.split(r"\t+| {3,}|\s+[|\u2013\u2014-]\s+|\s*\|\s*|\s+\u00ad\s+", text)
        )
        if c
    ]
    cells = [c for c in cells if not is_place(c)]
    if not cells:
        return "", "", "", ""
    if len(cells) == 2 and ", " in cells[1] and "," not in cells[0]:
        # "Developer – Associate, Amazon": the dash is in the name, the comma behind it.
        level, issuer = cells[1].split(", ", 1)
        return f"{cells[0]} \u2013 {level}", clean(issuer), date, urls[0] if urls else ""
    if len(cells) == 3 and len(cells[1].split()) == 1 and "," not in text:
        # "Developer – Associate – Amazon": one word after a dash is a level of the name.
        return f"{cells[0]} \u2013 {cells[1]}", cells[2], date, urls[0] if urls else ""
    name, rest = cells[0], ", ".join(cells[1:])
    if not rest and ", " in name:
        name, rest = (clean(part) for part in name.rsplit(", ", 1))
    return name, rest, date, urls[0] if urls else ""
