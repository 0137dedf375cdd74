"""One line of a section, with what its layout and words say about it."""

import math
import re
from dataclasses import dataclass

from skillgap.model.document import Line, SectionKind
from skillgap.resume.dates import Period

_ABBREVIATION = re.compile(
    r"(?:\b(?:inc|corp|co|ltd|llc|jr|sr|st|dr|no|vs|etc|dept|univ|u\.s\.a?|[a-z])\.)$", re.IGNORECASE
)
_GAP = re.compile(r"\t+| {3,}")
OPEN_END = re.compile(
    r"\b(?:the|a|an|of|and|or|with|to|in|for|on|by|from|at|as|into|using|via|that|which|und|mit|der|die"
    r"|das|de|et|y|&)$",
    re.IGNORECASE,
)
"""Words after which a line goes on."""


@dataclass(slots=True, kw_only=True, eq=False)
class Row:
    """One line, its neighbours taken into account. Two rows are never the same, whatever they say.

    Nobody changes one. It is not frozen because there is one for each line, and with so many fields a frozen
    one takes three times as long to make.
    """

    line: Line
    number: int
    """Place among the document's lines, running headers left out; neighbours differ by one."""

    section: SectionKind
    text: str
    """The line's words, Markdown marks removed; not a slice of the document."""

    periods: tuple[Period, ...]
    words: int
    is_bullet: bool
    """The line opens a list item."""

    bold: bool
    larger: bool
    gap_before: bool
    wide_gap: bool
    ends_sentence: bool
    room: float
    """How many more characters the line could hold before the margin; infinite where lines do not wrap."""

    starts_low: bool
    is_furniture: bool
    """A page number or a running header."""

    names_entry: bool = False
    """A label before it said that it is the entry's employer, position, date or the like."""

    says_done: bool = False
    """A label before it said that it is what was done in the entry."""

    is_outdented: bool = False
    """Stands left of where the wrapped lines of the list above it stand, so it begins something new."""

    def runs_into(self, below: "Row") -> bool:
        """Whether the line was full: the first word of the next one had no room on it.

        Lines of one paragraph share their look, and a date begins no second line.
        """
        if (
            math.isinf(self.room)
            or not below.text
            or self.bold != below.bold
            or abs((self.line.size or 0) - (below.line.size or 0)) > 0.6
        ):
            return False
        if below.periods and below.periods[0].begin == 0:
            return False
        if self.periods and self.words <= 14 and self.periods[-1].stop >= len(self.text.rstrip(" )]")):
            return False  # The date at the right edge fills the line.
        return len(below.text.split(maxsplit=1)[0]) + 1 > self.room

    @property
    def style(self) -> tuple[bool, float]:
        """What the first lines of a resume's entries have in common."""
        return (self.bold, round((self.line.size or 0) * 2) / 2)


def first_cell(text: str) -> tuple[str, str]:
    """What stands before the first wide gap, and what behind it."""
    gap = _GAP.search(text)
    return (text[: gap.start()], text[gap.end() :]) if gap is not None else (text, "")


def ends_sentence(text: str) -> bool:
    """Whether a text ends as a sentence does, and not with an abbreviation."""
    # No abbreviation has five letters, nor is one longer than the last characters that are looked at.
    return text.endswith((".", "!", "?", ";")) and (
        (len(text) > 5 and text[-6:-1].isalpha()) or _ABBREVIATION.search(text[-12:]) is None
    )
