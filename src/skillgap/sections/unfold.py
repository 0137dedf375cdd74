"""Give back the lines of a text that lost its line breaks: pasted postings are often one long paragraph.

A long line is cut before bullets inside it, before headings of the table ("… our users. What you bring Solid
Python …") and before words that items of a list begin with ("… in production Strong knowledge of SQL …").
Ordinary prose has none of these in such places, so it stays whole.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from skillgap.model.document import Line, SectionKind
from skillgap.sections.wording import Wording, fold, posting_wording

_LONG = 250  # A line that nobody broke; a wrapped one has at most about 120 characters.
_BULLET = re.compile(
    r"(?:(?<=\s)|^)(?:[\u2022\u25cf\u25aa\u25e6\u2023\u00b7\u2714\u2713\u27a2]|"
    r"[*\u2013-](?=\s+[A-Z\d]))\s*(?=\S)"
)
_WORD = re.compile(r"\S+")
_ADDED = re.compile(r"['\u2019:.,;!?)]")
_STOP = re.compile(r"[.!?]\s+")
_ENDS = re.compile(r"[.!?:;)\]\"\u201d\u2019%]$")
_OPENS = re.compile(r"[\"\u201c(\[*_]*[A-Z\d\u00c0-\u00de\u2022\u25cf\u00b7*-]")
# What an item begins with, in capitals though the words before it end no sentence.
_ITEM = re.compile(
    r"(?<=[a-z)\]%]) (?=(?:(?:Hands[- ]on|Proven|Strong|Solid|Deep|Good|Excellent|Extensive|Prior|Previous|"
    r"Demonstrated|Practical|Working|Professional|Basic|Advanced)\s+[a-z]|"
    r"(?:Experience|Experienced|Familiarity|Familiar|Understanding|Knowledge|Proficiency|Proficient|Fluency|"
    r"Fluent|Comfortable|Ability|Expertise|Exposure|Skilled|Track\s+record|Background|Willingness|Passion)"
    r"\s+[a-z]|"
    r"(?:Bachelor|Master|Ph\.?D|Minimum|At\s+least|Must\s+have|Nice\s+to\s+have)\b|"
    r"(?:\d{1,2}\s?\+|\d{1,2}\s?[-\u2013]\s?\d{1,2}\+?)\s+years?\b))"
)
_NO_END = frozenset(
    """
    a an and are as at be by for from have in is its minimum of on or our over than the their to with your
    """.split()  # noqa: SIM905 -- a table of words reads best as text
)
_MOST_HEADING_WORDS = 7
_ONE_WORD = frozenset(
    {"responsibilities", "requirements", "qualifications", "benefits", "aufgaben", "anforderungen"}
)


def unfold(lines: Sequence[Line], wording: Wording) -> tuple[Line, ...]:
    """Return the lines with long ones cut where a line must have begun; the text itself stays as it is."""
    return tuple(piece for line in lines for piece in _pieces(line, wording))


def _pieces(line: Line, wording: Wording) -> Iterator[Line]:
    text = line.text
    if len(text) < _LONG or line.is_heading:
        yield line
        return
    headings = dict(_headings(text, wording))
    bullets = [match.span() for match in _BULLET.finditer(text)]
    if len(bullets) < 2:  # A single dash is punctuation.
        bullets = []
    items = {
        match.end() for match in _ITEM.finditer(text) if _word_before(text, match.start()) not in _NO_END
    }
    if not headings and not bullets and len(items) < 2:  # One may be a name.
        yield line
        return
    leads = [_lead(text, bullets[0][0])] if bullets else []
    marks = dict(bullets)
    within = sorted(headings.items())
    cuts = sorted({0, *items, *leads, *headings, *headings.values(), *marks})
    cuts = [cut for cut in cuts if not _is_within(cut, within)]
    for begin, end in pairwise([*cuts, len(text)]):
        first = marks.get(begin, begin)
        piece = text[first:end]
        kept = piece.strip()
        if kept:
            at = first + len(piece) - len(piece.lstrip())
            is_item = begin in marks or (begin in items and begin not in headings)
            yield replace(line, text=kept, start=line.start + at, is_bullet=line.is_bullet or is_item)


def _is_within(cut: int, spans: Sequence[tuple[int, int]]) -> bool:
    before = bisect_left(spans, (cut, 0)) - 1
    return before >= 0 and cut < spans[before][1]


def _headings(text: str, wording: Wording) -> Iterator[tuple[int, int]]:
    """Yield where a known heading stands inside a line: first and last offset."""
    words = list(_WORD.finditer(text))
    begins = _beginnings()
    at = 0
    while at < len(words):
        may_begin = _first_word(words[at].group()) in begins
        length = _heading_length(text, words, at, wording) if may_begin else 0
        if length:
            yield words[at].start(), words[at + length - 1].end()
        at += length or 1


@cache
def _beginnings() -> frozenset[str]:
    """Return the first words of headings: comparing them spares a closer look at nearly every place."""
    return frozenset(phrase.split(maxsplit=1)[0] for phrase in posting_wording().phrases)


def _first_word(word: str) -> str:
    """Return a capitalised word as headings are compared, what an apostrophe adds left out; else nothing."""
    if not word[0].isupper():
        return ""
    bare = _ADDED.split(word, maxsplit=1)[0]
    return bare.lower() if bare.isascii() else fold(bare)


def _heading_length(text: str, words: Sequence[re.Match[str]], at: int, wording: Wording) -> int:
    """Return how many words the heading at a word has, 0 where none begins."""
    if at and not _may_end(words[at - 1].group()):
        return 0
    for length in range(min(_MOST_HEADING_WORDS, len(words) - at - 1), 0, -1):
        last = words[at + length - 1]
        colon = last.group().endswith(":")
        name = text[words[at].start() : last.end()].rstrip(":")
        if (
            not last.group()[0].isalnum()
            or name[-1] in ".,;!"
            or not (colon or _OPENS.match(words[at + length].group()))
        ):
            continue
        folded = fold(name)
        kind = wording.exact(folded)
        if kind is None or (kind is SectionKind.COMPANY and length < 2):  # "Team", "Company"
            continue
        if length > 1 or colon or folded in _ONE_WORD:
            return length
    return 0


def _may_end(word: str) -> bool:
    """Whether a sentence or an item may end with a word."""
    return bool(_ENDS.search(word)) or (word[-1].isalnum() and word.lower() not in _NO_END)


def _lead(text: str, bullet: int) -> int:
    """Return where the sentence begins that leads in a list, as "In this team you will:" does."""
    before = text[:bullet].rstrip()
    if not before.endswith(":"):
        return bullet
    return max((match.end() for match in _STOP.finditer(before)), default=0)


def _word_before(text: str, end: int) -> str:
    return text[max(0, end - 20) : end].rsplit(maxsplit=1)[-1].lower() if end else ""
