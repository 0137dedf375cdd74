"""Cut a posting into quotable passages: each bullet whole, prose by sentence, headings by themselves."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from skillgap.model.document import Document, Line, Passage, Section, SectionKind, Sections
from skillgap.posting.cues import REMEMBERED, Cue, cues_in
from skillgap.remembering import holds_texts

# A stop that ends no sentence: abbreviations, initials, numbers.
_ABBREVIATIONS = (
    r"e\.g|i\.e|etc|vs|approx|incl|esp|resp|cf|no|mr|mrs|ms|dr|st|inc|ltd|co|corp|u\.s|u\.k|u\.s\.a|ph\.d|"
    r"b\.s|m\.s|b\.sc|m\.sc|b\.a|m\.a|b\.tech|m\.tech|b\.eng|m\.eng|jr|sr|dept|min|max|yrs|yr|a\.k\.a|"
    r"z\.b|bzw"
)
_NO_END = re.compile(rf"(?:^|[\s(\[/])(?:{_ABBREVIATIONS}|[A-Za-z])\.$", re.IGNORECASE)
_LONGEST_ABBREVIATION = 10
_END = re.compile(r"(?:[.!?\u2026]+[\"'\u201d\u2019)\]*_`]*|[:;][*_]*)\s+(?=\S)|[.!?](?=[A-Z][a-z]+\s)")
_HARD_END = re.compile(r"[:;]")
_INLINE_BULLETS = re.compile(
    r"(?:^|\s+)[\u2022\u25cf\u25aa\u25e6\u2023\u00b7\u2605\u2714\u2713\u27a2]\s*(?=\S)"
)
_BULLET_MARK = re.compile(r"[\u2022\u25cf\u25aa\u25e6\u2023\u00b7\u2605\u2714\u2713\u27a2]")
_ASKING = frozenset({SectionKind.QUALIFICATIONS, SectionKind.PREFERRED, SectionKind.RESPONSIBILITIES})
_BLANK = re.compile(r"\n[ \t\u00a0]*\n")
_GOES_ON = re.compile(r"[a-z0-9(&]")
_OPEN_END = re.compile(
    r"(?:[,&/(\u2013-]|\b(?:and|or|the|a|an|of|in|with|to|for|our|your|as|on|by|from|like|using|"
    r"including|via|through))\s*$"
)
# "Our dental platform", "vacation rentals": what the employer trades in is no benefit.
_NO_TRADE = (
    r"(?!\W+(?:analytics|apps?|business(?:es)?|chains?|claims?|clinics?|compan(?:y|ies)|customers?|data|environments?|"
    r"homes?|imag(?:es|ing)|industry|management|market(?:place)?s?|models?|operators?|platforms?|practices?|pricing|"
    r"products?|providers?|rentals?|sector|software|space|start-?ups?|tech|technology)\b)"
)
_LEGAL = Cue(
    r"\b(?:equal[\s-]+(?:employment\s+)?opportunit|disabilities\s+act|reasonable\s+accommodat|"
    r"without\s+regard\s+to|(?:protected|disabled)\s+veteran|"
    r"veterans?(?:['\u2019]s?)?(?=\s+status|\s*[,;.]|\s+(?:and|or)\s+disab)|"
    r"sexual\s+orientation|gender\s+identity|national\s+origin|"
    rf"background\s+checks?\b{_NO_TRADE}|affirmative\s+action|"
    r"e-verify|privacy\s+(?:notice|policy)|"
    r"third[\s-]party\s+(?:agenc|recruit)|unsolicited\s+resumes?|recruitment\s+(?:agenc|fraud))",
    words="equa disa acco rega vete orie iden orig chec affi veri priv agen recr unso",
)
_PAY = Cue(
    r"\b(?:(?:base|annual|gross)\s+(?:salar(?:y|ies)|pay|compensation)\b|(?:salary|pay|compensation)\s+(?:range|band)|"
    r"401\s?\(?k|"
    r"(?:parental\s+leave|paid\s+time\s+off|pto)\b|"
    r"(?:dental|(?:health|life)\s+insurance|stock\s+options?|(?<!isaac )(?<!openai )gym|vacation|fertility)\b"
    rf"{_NO_TRADE}|"
    r"(?:medical|dental|vision|health)\s+(?:insurance\s+)?plans?|payroll\s+deduction|surrogacy|"
    r"eligible\s+for\s+(?:the\s+)?(?:following\s+)?benefits|"
    r"actual\s+(?:salary|pay|compensation)\b|(?:salary|pay|compensation)\s+(?:will|may|depends?)\b|"
    r"on-target\s+earnings|"
    r"(?:comprehensive|generous|competitive)\s+(?:\w+\s+){0,3}(?:benefits|compensation|salary|pension))|"
    r"(?<!budget of )(?<!budgets of )(?<!saved )[$\u20ac\u00a3]\s?\d{2,3}[,.]?\d{3}",
    words="sala pay comp 401 dent pare paid pto insu stoc gym vaca earn $ € £ bene pens medi visi "
    "heal payr surr fert elig",
)
_SCRIPT = Cue(
    r"\(function\s*\(|\bdocument\.(?:create|get)|\bvar\s+\w+\s*=|</?\w+[^>]*>\s*<",
    words="func docu var <",
    flags=re.NOFLAG,
)
_CULTURE = Cue(
    r"\b(?:core\s+values|our\s+values|our\s+culture|team\s+culture|work\s+environment|diversity|"
    r"inclusi(?:on|ve)(?!\s+(?:design|products?|research|services?))|belonging|perks|work[\s/-]+life|"
    r"great\s+place\s+to\s+work|"
    r"(?<!user )(?<!customer )(?<!client )(?<!our )(?<!the )onboarding(?!\s+flows?)|"
    rf"personal\s+growth|(?:wellness|well-being|volunteer){_NO_TRADE}|stipend)\b",
    words="valu cult envi dive incl belo perk life plac onbo grow well stip volu",
)
_ELSEWHERE = _LEGAL.bit | _PAY.bit | _SCRIPT.bit | _CULTURE.bit
_OF_ITSELF = re.compile(
    r"^\W*(?:we|our|at\s+[A-Z]|join\b)|\b(?:we(?:['\u2019]re|\s+are)|our|us)\b", re.IGNORECASE
)
_OF_YOU = re.compile(
    r"\b(?:you|your|candidates?|applicants?|experience|knowledge|skills?|degree|required|must|plus|"
    r"advantage(?:ous)?|asset|beneficial|bonus|desirable|essential|fluen(?:t|cy)|helpful|ideally|licen[cs]e|preferred|useful|"
    r"valid)\b",
    re.IGNORECASE,
)
# What prose must hold to ask again, once pay or legal text has closed a list without a heading.
_ASKS = re.compile(
    r"\b(?:experience[ds]?|knowledge|proficien(?:t|cy)|familiar(?:ity)?|degree|skills?|understanding|expertise|"
    r"ability|strong|solid|fluen(?:t|cy)|preferred|plus|bonus|\d\+)\b",
    re.IGNORECASE,
)
# An item that opens like this asks, though its subject be insurance, teeth or privacy.
_ASKS_FIRST = re.compile(
    r"\W*(?:[\w/+'\u2019-]+,?\s+){0,3}?(?:experience|knowledge|understanding|familiarity|background|expertise|proficiency)\s+"
    r"(?:with|in|of|on|using|working|across|building|designing|developing)\b",
    re.IGNORECASE,
)
# A line that opens so is an item by itself, however full the line above it is.
_NEW_ITEM = re.compile(
    r"(?:Abilit|Bachelor|Background|Comfortable|Degree|Demonstrated|Excellent|Experience|Expertise|Exposure|Familiar|"
    r"Fluen|Hands-on|Knowledge|Master|Proficien|Proven|Solid|Strong|Understanding|Willingness|\d+\+$)"
)
_INDENT = "  "
"""What stands at least before the lines of a list item after its first, where Markdown was wrapped."""
_NARROWEST = 55  # Lists of short lines are not wrapped prose.
_NARROW = 120  # Text wrapped by hand or by a mail program has lines of at most about this many characters.


def cut_passages(sections: Sections) -> tuple[Passage, ...]:
    """Return all text of a posting as passages, in reading order, with offsets into its text."""
    passages: list[Passage] = []
    width = _wrap_width(sections)
    for section in sections.items:
        heading = _heading(sections.document, section)
        if heading is not None:
            passages.append(heading)
        bullets, is_aside, closing = 0, False, section.kind
        for block in _blocks(sections.document, section, width):
            bullets += block[0].is_bullet
            is_aside = is_aside and not block[0].is_bullet
            for passage in _cut_block(sections.document, section.kind, block):
                kind = _own_kind(
                    passage.text, passage.section, is_bullet=passage.is_bullet, follows_list=bullets > 1
                )
                is_aside = is_aside or (kind is SectionKind.COMPANY and kind is not section.kind)
                if is_aside and kind is section.kind and not _OF_YOU.search(passage.text):
                    kind = SectionKind.COMPANY
                if passage.is_bullet or section.kind not in _ASKING:
                    closing = section.kind
                elif kind in {SectionKind.BENEFITS, SectionKind.LEGAL}:
                    closing = kind
                elif closing is not section.kind and not _ASKS.search(passage.text):
                    kind = closing
                passages.append(passage if kind is passage.section else replace(passage, section=kind))
    return tuple(passages)


def _own_kind(text: str, section: SectionKind, *, is_bullet: bool, follows_list: bool) -> SectionKind:
    """Return what a passage is about: its section, unless its own words plainly say otherwise.

    Legal text, pay and the company's praise of itself often follow a list without a heading.
    """
    is_aside = follows_list and not is_bullet and section in _ASKING
    if is_aside or (cues_in(text) & _ELSEWHERE and section is not SectionKind.TITLE):
        return _told_kind(text, section, is_bullet=is_bullet, is_aside=is_aside)
    return section


@holds_texts
@lru_cache(maxsize=REMEMBERED)
def _told_kind(text: str, section: SectionKind, *, is_bullet: bool, is_aside: bool) -> SectionKind:
    if section in _ASKING and _ASKS_FIRST.match(text):
        return section
    if _LEGAL.search(text) or _SCRIPT.search(text):
        return SectionKind.LEGAL
    speaks_of_itself = section not in _ASKING and not is_bullet
    if (_PAY.search(text) and section is not SectionKind.RESPONSIBILITIES) or (
        speaks_of_itself and _CULTURE.search(text)
    ):
        return SectionKind.BENEFITS
    if is_aside and len(text.split()) > 8 and (_OF_ITSELF.search(text) or not _OF_YOU.search(text)):
        return SectionKind.COMPANY
    # Below a list of duties, prose speaks of the role as a whole, and may say what it asks for.
    is_of_role = is_aside and section is SectionKind.RESPONSIBILITIES and _OF_YOU.search(text)
    return SectionKind.ROLE if is_of_role else section


@holds_texts
@lru_cache(maxsize=REMEMBERED)
def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Return the sentences of `text` as offsets, white space around them left out.

    Knows "e.g.", "i.e.", "U.S.", initials and names with a dot inside ("Node.js", "scikit 1.5").
    """
    found: list[tuple[int, int]] = []
    start = 0
    for match in _END.finditer(text):
        stop = match.end() if match.group().strip() == "" else match.start() + len(match.group().rstrip())
        mark = text[match.start()]
        if _HARD_END.match(mark) or (
            mark == "."
            and _NO_END.search(text[max(start, match.start() - _LONGEST_ABBREVIATION) : match.start() + 1])
        ):
            continue
        if mark == "." and text[match.end() : match.end() + 1].islower():
            continue
        found.extend(_trimmed(text, start, stop))
        start = match.end()
    found.extend(_trimmed(text, start, len(text)))
    return tuple(found)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    piece = text[start:end].rstrip()
    if piece:
        yield start + len(piece) - len(piece.lstrip()), start + len(piece)


def _heading(document: Document, section: Section) -> Passage | None:
    at = document.text.find(section.heading, section.start, section.end) if section.heading else -1
    if at < 0 or (section.lines and at + len(section.heading) > section.lines[0].start):
        return None
    return Passage(text=section.heading, start=at, section=section.kind)


def _wrap_width(sections: Sections) -> int:
    """Return the width at which prose was wrapped, or 0 where each line is a paragraph of its own."""
    lengths = [len(line.text) for section in sections.items for line in section.lines]
    longest = max(lengths, default=0)
    return longest if _NARROWEST < longest <= _NARROW else 0


def _blocks(document: Document, section: Section, width: int) -> Iterator[list[Line]]:
    """Yield the lines that belong together: a bullet with its continuation, or a paragraph."""
    block: list[Line] = []
    for line in section.lines:
        if block and not _continues(document, block[-1], line, width, in_item=block[0].is_bullet):
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _continues(document: Document, last: Line, line: Line, width: int, *, in_item: bool) -> bool:
    """Whether `line` is the rest of what `last` began."""
    if line.is_bullet or line.is_heading or last.is_heading or line.paragraph != last.paragraph:
        return False
    if _BLANK.search(document.text, last.end, line.start):
        return False
    words = line.text.split()
    if not words or not last.text.strip():
        return False
    if _GOES_ON.match(words[0]) or _OPEN_END.search(last.text):
        return True
    if in_item and document.text[document.text.rfind("\n", 0, line.start) + 1 : line.start] >= _INDENT:
        return True
    fills = bool(width) and len(last.text.rstrip()) + 1 + len(words[0]) > width
    return fills and not _NEW_ITEM.match(words[0])


def _cut_block(document: Document, kind: SectionKind, block: Sequence[Line]) -> Iterator[Passage]:
    start, end = block[0].start, block[-1].end
    is_bullet = block[0].is_bullet
    page = block[0].page
    text = document.text[start:end]
    for left, right, is_item in _pieces(text, is_bullet=is_bullet):
        yield Passage(
            text=text[left:right],
            start=start + left,
            section=kind,
            page=page,
            is_bullet=is_bullet or is_item,
        )


def _pieces(text: str, *, is_bullet: bool) -> tuple[tuple[int, int, bool], ...]:
    """Return the passages of a block as offsets, and whether each is an item of a list within a line."""
    if is_bullet and not _BULLET_MARK.search(text):
        return tuple([(first, last, False) for first, last in _trimmed(text, 0, len(text))])
    return _cut_text(text, is_bullet=is_bullet)


@holds_texts
@lru_cache(maxsize=REMEMBERED)
def _cut_text(text: str, *, is_bullet: bool) -> tuple[tuple[int, int, bool], ...]:
    whole: Sequence[tuple[int, int]] = ((0, len(text)),) if is_bullet else sentences(text)
    return tuple(
        (left, right, (a, b) != (first, last))
        for first, last in whole
        for a, b in _inline_items(text, first, last)
        for left, right in _trimmed(text, a, b)
    )


def _inline_items(text: str, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Yield the items of a line whose bullets lost their line breaks; a list of names stays whole."""
    marks = (
        tuple(_INLINE_BULLETS.finditer(text, first, last)) if _BULLET_MARK.search(text, first, last) else ()
    )
    if not marks:
        yield first, last
        return
    cuts = [first, *(match.start() for match in marks), last]
    pieces = [piece for piece in pairwise(sorted(set(cuts))) if text[slice(*piece)].strip()]
    words = [len(text[slice(*piece)].split()) for piece in pieces]
    if len(pieces) < 2 or sum(words) < 4 * len(pieces):
        yield first, last
        return
    for a, b in pieces:
        mark = _INLINE_BULLETS.match(text, a, b)
        yield (mark.end() if mark else a), b
