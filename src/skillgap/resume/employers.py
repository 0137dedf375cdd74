"""What a head says of an employer beside its name: "Maker of infusion pumps", "fintech start-up in Hull"."""

import re
from collections.abc import Sequence

from skillgap.resume.cells import Cell, split_title, titleness
from skillgap.resume.words import title_score

_LEAD = r"(?P<lead>(?:(?!(?:and|at|for|from|in|of|to|with)\s)[\w'\u2019&-]+\s+){0,5})"
_TRADE = re.compile(
    _LEAD
    + r"(?:maker|manufacturer|supplier|distributor|wholesaler|retailer|importer|exporter|reseller|vendor"
    r"|provider)s?\s+of\s+\S",
    re.IGNORECASE,
)
"""What is said of companies, and hardly ever of a person."""

_EITHER = re.compile(
    _LEAD + r"(?:builder|designer|developer|operator|producer|publisher|seller)s?\s+of\s+(?=[a-z\d])",
    re.IGNORECASE,
)
"""What is said of both: of the employer where something else is the title."""

_KIND = re.compile(
    _LEAD + r"(?:agency|brewery|business|chain|charity|company|consultancy|dealer|enterprise|firm|foundry"
    r"|(?:software|publishing|trading) house|maker|manufacturer|non-?profit|provider|retailer|start-?up"
    r"|supplier|vendor|wholesaler)(?=$|,|\s\(|\s(?:based|for|from|in|making|of|serving|selling|that|which|with)\b)"
)
"""A kind of employer, in lower case: in capitals it is a part of a name."""

_SET_OFF = re.compile(r"\s*\u2014\s*|\s+[-\u2010-\u2013]+\s+|,\s+|\s*\(")
"""What stands between a name and what is said of it on the same line."""


def without_descriptions(cells: Sequence[Cell]) -> tuple[list[Cell], str]:
    """Return the cells of a head without those that describe the employer named before, and what they say."""
    titled = any(title_score(cell.text) > 0 and not _describes(cell.text, titled=True) for cell in cells)
    kept: list[Cell] = []
    told: list[str] = []
    for cell in cells:
        if any(map(_names_employer, kept)) and _describes(cell.text, titled=titled):
            told.append(cell.text)
            continue
        name, said = _cut(cell.text, titled=titled)
        kept.append(cell._replace(text=name))
        told += [said] if said else []
    return kept, " ".join(told)


def _describes(text: str, *, titled: bool) -> bool:
    """Whether a text says what kind of employer one is; `titled` says that a title stands elsewhere."""
    # A line begins with a capital, whatever its first word is.
    found = _TRADE.match(text) or _KIND.match(text[:1].lower() + text[1:])
    found = found or (_EITHER.match(text) if titled else None)
    return found is not None and title_score(found["lead"]) == 0


def _names_employer(cell: Cell) -> bool:
    """Whether a cell is no title alone."""
    return titleness(cell.text) <= 0 or split_title(cell.text) is not None


def _cut(text: str, *, titled: bool) -> tuple[str, str]:
    """Cut what describes an employer off its name: "Quillmere Devices, maker of pumps"."""
    for mark in _SET_OFF.finditer(text):
        name, said = text[: mark.start()].strip(), text[mark.end() :].strip()
        said = said.removesuffix(")") if mark[0].endswith("(") else said
        if name and said[:1].islower() and _describes(said, titled=titled):
            return name, said
    return text, ""
