"""Read a posting's title, company and passages from its sections."""

import re
from functools import lru_cache, reduce
from itertools import islice
from operator import or_

from skillgap.model.document import Line, Passage, SectionKind, Sections
from skillgap.model.posting import JobPosting
from skillgap.posting.cues import REMEMBERED, Cue, cues_in
from skillgap.posting.facts import find_facts
from skillgap.posting.passages import cut_passages
from skillgap.remembering import holds_texts

_LINK = re.compile(r"!?\[([^\]]{0,2000}+)\]\([^)]{0,2000}+\)")
_MARKS = re.compile(r"[*`~]+|^\s*#+|(?<!\w)_+|_+(?!\w)|\\(?=[^\w\s])")
_SYMBOLS = re.compile(
    "[\u2190-\u21ff\u2300-\u27bf\u2b00-\u2bff\u2600-\u26ff\U0001f000-\U0001faff\ufe0f\u200d\u2022\u25cf]+"
)
_TORN = re.compile(r"[*`~\\](?<=\w.)\S")
_NO_BARE = re.compile(r"[^\w\s,.;:'\u2019()/&%+?!\"\u2013\u2014-]")
_TITLE_LABEL = re.compile(
    r"^(?:job\s+title|title|position(?:\s+title)?|(?:project\s+)?role|job|stellenbezeichnung)\s*[:\uff1a]\s*",
    re.IGNORECASE,
)
_COMPANY_LABEL = re.compile(
    r"^(?:company(?:\s*name)?|employer|organi[sz]ation|hiring\s+company|firma)\s*[:\uff1a]\s*(.+)$",
    re.IGNORECASE,
)
# What stands above the title in a page that was copied.
_NO_TITLE = re.compile(
    r"(?:about\s+(?:the|this)\s+(?:job|role|position|company|team)|about\s+us|who\s+we\s+are|our\s+company|overview|"
    r"(?:(?:full\s+)?job|role|position|company)\s+(?:description|details|overview|summary)|description|summary|"
    r"the\s+(?:company|opportunity|role))\W*",
    re.IGNORECASE,
)
_NAME = r"(?P<name>[A-Z][\w&.'\u2019-]*(?:\s+(?:of|&|and|the)?\s*[A-Z][\w&.'\u2019-]*){0,3})"
_IN_PROSE = (
    Cue(
        rf"\b(?:At|[Jj]oin(?:ing)?)\s+{_NAME},?\s+(?:we|our|you|the|as|in|and|a)\b",
        words="at join",
        flags=re.NOFLAG,
    ),
    Cue(
        rf"(?:^|[.!?]\s+)(?:The\s+)?{_NAME},?\s+(?:is|are)\s+(?:currently\s+)?(?:seeking|looking|hiring|searching|"
        rf"on\s+a\s+mission|here\s+to|proud|committed|"
        r"(?:an?|the)\s+(?:[\w-]+,?\s+){0,8}(?:company|start-?up|firm|provider|platform|leader|"
        r"organi[sz]ation|agency|bank|business|charity|consultancy|employer|manufacturer|marketplace|nonprofit|retailer|"
        r"studio)\b)",
        words="seek look hiri sear miss here prou comm comp star firm prov plat lead orga agen "
        "bank busi empl char cons manu mark nonp reta stud",
        flags=re.NOFLAG,
    ),
    Cue(
        # "We're Quux, five people above a bakery": a name that something is said of, and no place or trade.
        rf"\b[Ww]e(?:['\u2019]re|\s+are)\s+{_NAME},\s+(?:an?\s|the\s|one\s+of\s|[\w-]+\s+(?:people|of\s+us)\b)",
        words="we",
        flags=re.NOFLAG,
    ),
    Cue(
        rf"(?:^|[.!?]\s+){_NAME}(?:['\u2019]s\s+(?:mission|vision|culture|values|team|customers|products?|platform)|"
        r"\s+(?:was\s+founded|believes|values|celebrates|offers|provides|builds|helps|empowers|serves|powers|"
        r"develops|makes)\b)",
        words="miss visi cult valu team cust prod plat foun beli cele offe prov buil help empo serv "
        "powe deve make",
        flags=re.NOFLAG,
    ),
    Cue(
        # "As an engineer on the search team at Quux, you"; nobody who "was an engineer at" another firm.
        rf"(?:^|[.!?]\s+)(?:As\s+)?(?:[Aa]n?|[Tt]he|[Oo]ur)\s+(?:(?!was\b|were\b|been\b)[\w&/,-]+\s+){{0,12}}"
        r"(?:team|engineer|developer|scientist|analyst|architect|manager)\s+at\s+"
        rf"{_NAME}(?=,|\.|['\u2019]s|\s+(?:is|are|will|works?|and|you|we)\b)",
        words="team engi deve scie anal arch mana",
        flags=re.NOFLAG,
    ),
    Cue(
        rf"\b(?:Welcome\s+to|About|[Ll]ife\s+at|[Cc]areers\s+at)\s+{_NAME}\s*(?:[-\u2013:*.]|$)",
        words="welc abou life care",
        flags=re.MULTILINE,
    ),
)
_NAMING = reduce(or_, [cue.bit for cue in _IN_PROSE])
_EQUAL = re.compile(
    rf"(?:^|[.!?]\s+){_NAME}\s+is\s+(?:proud\s+to\s+be\s+)?(?:an?\s+)?(?:[Aa]ffirmative|[Ee]qual|[Cc]ommitted)\b"
)
_IN_TITLE = re.compile(rf"(?:\s(?:at|@)\s+|,\s+|\s[\u2013\u2014|-]\s){_NAME}(?:\s*\(.*\))?$")
_NO_COMPANY = frozenset(
    """
    the this our we us you your job role team position company description about responsibilities
    requirements objective objectives summary overview what who why how candidates applicants id function url
    engineer engineers engineering developer scientist analyst manager architect designer researcher backend
    frontend fullstack catalog infrastructure
    """.split()  # noqa: SIM905 -- a table of words reads best as text
)
_NOT_ABOUT_EMPLOYER = frozenset(
    {SectionKind.BENEFITS, SectionKind.LEGAL, SectionKind.QUALIFICATIONS, SectionKind.PREFERRED}
    | {SectionKind.STACK, SectionKind.SKILLS}
)
_PLACE_OR_FACT = re.compile(
    r"\b(?:remote|hybrid|on-?site|full[\s-]?time|part[\s-]?time|contract|permanent|united states|usa|uk|"
    r"location|salary|"
    r"posted|apply|description|\d)\b|[$\u20ac\u00a3,]",
    re.IGNORECASE,
)
_MOST_TITLE = 200
_MOST_TITLE_WORDS = 20
_MOST_COPIED_WORDS = 12
_FIRST_LINES = 12


def parse_posting(sections: Sections) -> JobPosting:
    """Return the posting with its title, its company where it can be told, and all text as passages.

    The title is what "Job title:" names, or the first heading, or else the first line. The company is
    empty where nothing tells it.
    """
    lines, texts = _first_lines(sections)
    passages = cut_passages(sections)
    title = _title(lines, texts) or _torn_title(passages)
    return JobPosting(
        sections=sections,
        title=title,
        company=_company(lines, texts, title, passages),
        passages=passages,
        facts=tuple(find_facts(title, passages)),
    )


def plain(text: str) -> str:
    """Return a line of a posting as a person reads it: no Markdown, no emoji, single spaces."""
    if _is_bare(text):
        return " ".join(text.split())
    if "](" in text:
        text = _LINK.sub(r"\1", text)
    if not text.isascii():
        text = _SYMBOLS.sub(" ", text)
    return " ".join(_MARKS.sub("", text).split())


def _is_bare(text: str) -> bool:
    """Whether a text has neither marks nor symbols."""
    return "_" not in text and not _NO_BARE.search(text)


def _first_lines(sections: Sections) -> tuple[list[Line], list[str]]:
    """Return the first lines that have words, and these as a person reads them."""
    read = ((line, plain(line.text)) for line in sections.document.lines)
    first = [*islice(((line, text) for line, text in read if text), _FIRST_LINES)]
    return [line for line, _ in first], [text for _, text in first]


def _title(lines: list[Line], texts: list[str]) -> str:
    for text in texts:
        label = _TITLE_LABEL.match(text)
        if label and text[label.end() :]:
            return _shortened(text[label.end() :])
    if texts and _NO_TITLE.fullmatch(texts[0]):
        below = next((text for text in texts if not _NO_TITLE.fullmatch(text)), "")
        return below if len(below.split()) <= _MOST_COPIED_WORDS and below[-1:] not in ".!?:" else ""
    for line, text in zip(lines[:4], texts, strict=False):
        if line.is_heading and len(text) <= _MOST_TITLE:
            return text
    return _shortened(texts[0]) if texts and len(texts[0].split()) <= _MOST_TITLE_WORDS else ""


def _torn_title(passages: tuple[Passage, ...]) -> str:
    """Return what stands before the first heading of a text that lost its line breaks."""
    first = plain(passages[0].text) if passages and passages[0].section is SectionKind.TITLE else ""
    return first if len(first.split()) <= _MOST_COPIED_WORDS else ""


def _shortened(title: str) -> str:
    """Return a title of at most `_MOST_TITLE` characters, cut between two words."""
    return title if len(title) <= _MOST_TITLE else title[:_MOST_TITLE].rsplit(" ", 1)[0].rstrip(" ,;:-")


def _company(lines: list[Line], texts: list[str], title: str, passages: tuple[Passage, ...]) -> str:
    for text in texts:
        label = _COMPANY_LABEL.match(text)
        if label:
            return label[1].strip(' "')
    if len(texts) > 1 and title in texts[:-1]:
        second = texts[texts.index(title) + 1]
        is_item = lines[texts.index(title) + 1].is_bullet
        if (
            not is_item
            and len(second.split()) <= 5
            and not second.endswith(".")
            and not _PLACE_OR_FACT.search(second)
            and ":" not in second
            and any(map(str.isalpha, second))
            and _NO_COMPANY.isdisjoint(second.lower().split())
            and all(
                passage.section in {SectionKind.TITLE, SectionKind.OTHER}
                for passage in passages
                if passage.start == lines[texts.index(second)].start
            )
        ):
            return second
    votes: dict[str, int] = {}
    for passage in passages:
        # "GitHub is the tool we live in" in a list of what is asked names no employer.
        if passage.section in _NOT_ABOUT_EMPLOYER or passage.is_bullet:
            continue
        for name in _named(passage.text):
            votes[name] = votes.get(name, 0) + 1
    if not votes:
        # "Engineer, Acme" and "Engineer at Acme": a name that the text goes on to use is the employer's.
        named = _IN_TITLE.search(title)
        if (
            named
            and _NO_COMPANY.isdisjoint(named["name"].lower().split())
            and any(named["name"] in passage.text for passage in passages if title not in passage.quote)
        ):
            return named["name"]
        return _equal_employer(passages)
    return max(votes, key=lambda name: votes[name], default="")


def _equal_employer(passages: tuple[Passage, ...]) -> str:
    """Return who "is an equal opportunity employer", or nothing."""
    legal = (plain(passage.text) for passage in passages if passage.section is SectionKind.LEGAL)
    found = next((match for match in map(_EQUAL.search, legal) if match), None)
    name = found["name"].rstrip(".,'\u2019") if found else ""
    return name if name and _NO_COMPANY.isdisjoint(name.lower().split()) else ""


def _named(passage: str) -> tuple[str, ...]:
    """Return the names that a passage introduces as a company's."""
    return _find_named(passage) if cues_in(passage) & _NAMING or _is_torn(passage) else ()


def _is_torn(passage: str) -> bool:
    """Whether a mark inside a word may hide from a cue what it looks for."""
    return "_" in passage or "](" in passage or bool(_TORN.search(passage))


@holds_texts
@lru_cache(maxsize=REMEMBERED)
def _find_named(passage: str) -> tuple[str, ...]:
    cues = _IN_PROSE if _is_torn(passage) else [cue for cue in _IN_PROSE if cue.may_be_in(passage)]
    text = plain(passage)
    names = [
        match["name"].rstrip(".,'\u2019").removesuffix("'s")
        for cue in cues
        for match in cue.pattern.finditer(text)
    ]
    return tuple(name for name in names if name.split()[0].lower() not in _NO_COMPANY)
