"""Read a posting's title, company and passages from its sections."""

import re
from functools import lru_cache
from itertools import islice

from skillgap.model.document import Line, Passage, SectionKind, Sections
from skillgap.model.posting import JobPosting
from skillgap.posting.cues import REMEMBERED, Cue
from skillgap.posting.facts import find_facts
from skillgap.posting.passages import cut_passages

_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_MARKS = re.compile(r"[*`~]+|^\s*#+|(?<!\w)_+|_+(?!\w)|\\(?=[^\w\s])")
_SYMBOLS = re.compile(
    "[\u2190-\u21ff\u2300-\u27bf\u2b00-\u2bff\u2600-\u26ff\U0001f000-\U0001faff\ufe0f\u200d\u2022\u25cf]+"
)
_BARE = re.compile(r"(?:[^\W_]|[\s,.;:'\u2019()/&%+?!\"\u2013\u2014-])*")
_TITLE_LABEL = re.compile(
    r"^(?:job\s+title|title|position(?:\s+title)?|role|job|stellenbezeichnung)\s*[:\uff1a]\s*", re.IGNORECASE
)
_COMPANY_LABEL = re.compile(
    r"^(?:company(?:\s+name)?|employer|organi[sz]ation|hiring\s+company|firma)\s*[:\uff1a]\s*(.+)$",
    re.IGNORECASE,
)
_NAME = r"(?P<name>[A-Z][\w&.'\u2019-]*(?:\s+(?:of|&|and|the)?\s*[A-Z][\w&.'\u2019-]*){0,3})"
_IN_PROSE = (
    Cue(
        rf"\b(?:At|Join|join)\s+{_NAME},?\s+(?:we|our|you|the|as|in|and|a)\b",
        words="at join",
        flags=re.NOFLAG,
    ),
    Cue(
        rf"(?:^|[.!?]\s+){_NAME},?\s+(?:is|are)\s+(?:currently\s+)?(?:seeking|looking|hiring|searching|"
        rf"on\s+a\s+mission|"
        r"(?:an?|the)\s+(?:[\w-]+\s+){0,5}(?:company|start-?up|firm|provider|platform|leader|"
        r"organi[sz]ation|agency|bank|business)\b)",
        words="seek look hiri sear miss comp star firm prov plat lead orga agen bank busi",
        flags=re.NOFLAG,
    ),
    Cue(
        rf"\b(?:Welcome\s+to|About)\s+{_NAME}\s*(?:[-\u2013:*.]|$)",
        words="welc abou",
        flags=re.MULTILINE,
    ),
)
_NO_COMPANY = frozenset(
    """
    the this our we us you your job role team position company description about responsibilities
    requirements
    """.split()  # noqa: SIM905 -- a table of words reads best as text
)
_PLACE_OR_FACT = re.compile(
    r"\b(?:remote|hybrid|on-?site|full[\s-]?time|part[\s-]?time|contract|permanent|united states|usa|uk|"
    r"location|salary|"
    r"posted|apply|description|\d)\b|[$\u20ac\u00a3,]",
    re.IGNORECASE,
)
_MOST_TITLE = 120
_FIRST_LINES = 12


def parse_posting(sections: Sections) -> JobPosting:
    """Return the posting with its title, its company where it can be told, and all text as passages.

    The title is what "Job title:" names, or the first heading, or else the first line. The company is
    empty where nothing tells it.
    """
    lines = _first_lines(sections)
    passages = cut_passages(sections)
    title = _title(lines)
    return JobPosting(
        sections=sections,
        title=title,
        company=_company(lines, title, passages),
        passages=passages,
        facts=tuple(find_facts(title, passages)),
    )


def plain(text: str) -> str:
    """Return a line of a posting as a person reads it: no Markdown, no emoji, single spaces."""
    if _BARE.fullmatch(text):
        return " ".join(text.split())
    text = _LINK.sub(r"\1", text)
    return " ".join(_MARKS.sub("", _SYMBOLS.sub(" ", text)).split())


def _first_lines(sections: Sections) -> list[Line]:
    return list(islice((line for line in sections.document.lines if plain(line.text)), _FIRST_LINES))


def _title(lines: list[Line]) -> str:
    texts = [plain(line.text) for line in lines]
    for text in texts:
        label = _TITLE_LABEL.match(text)
        if label and text[label.end() :]:
            return text[label.end() :][:_MOST_TITLE]
    for line, text in zip(lines[:4], texts, strict=False):
        if line.is_heading and len(text) <= _MOST_TITLE:
            return text
    return texts[0][:_MOST_TITLE] if texts and len(texts[0].split()) <= 14 else ""


def _company(lines: list[Line], title: str, passages: tuple[Passage, ...]) -> str:
    texts = [plain(line.text) for line in lines]
    for text in texts:
        label = _COMPANY_LABEL.match(text)
        if label:
            return label[1].strip()
    if len(texts) > 1 and title in texts[:-1]:
        second = texts[texts.index(title) + 1]
        is_item = lines[texts.index(title) + 1].is_bullet
        if (
            not is_item
            and len(second.split()) <= 5
            and not second.endswith(".")
            and not _PLACE_OR_FACT.search(second)
        ):
            return second
    votes: dict[str, int] = {}
    for passage in passages:
        if passage.section in {SectionKind.BENEFITS, SectionKind.LEGAL}:
            continue
        for name in _named(passage.text):
            votes[name] = votes.get(name, 0) + 1
    return max(votes, key=lambda name: votes[name], default="")


@lru_cache(maxsize=REMEMBERED)
def _named(passage: str) -> tuple[str, ...]:
    """Return the names that a passage introduces as a company's."""
    text = plain(passage)
    names = [
        match["name"].rstrip(".,'\u2019").removesuffix("'s")
        for pattern in _IN_PROSE
        for match in pattern.findall(text)
    ]
    return tuple(name for name in names if name.split()[0].lower() not in _NO_COMPANY)
