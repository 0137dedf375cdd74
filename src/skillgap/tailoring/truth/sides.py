"""Which of two things is which: what was better than what, what was replaced by what, who was what how long.

The words of "A was more accurate than B" and "B was more accurate than A" are the same.
"""

import re

from skillgap.tailoring.numbers.units import UNITS, WORDS
from skillgap.tailoring.truth.entries import BELOW
from skillgap.tailoring.vocabulary.short_forms import initials
from skillgap.tailoring.vocabulary.wording import wording_of
from skillgap.tailoring.vocabulary.words import content_stems, stem, stems

_LESS = frozenset(
    stem(word) for word in ("less", "worse", "lower", "slower", "fewer", "smaller", "weaker", "later")
)
_COMPARED = re.compile(
    r"(?P<left>[^.;:]*?)\b(?P<how>more|less|fewer|better|worse|(?!other|rather|over|under|after)\w{2,}er)\b(?P<what>[^.;:,]*?)\bthan\b"
    r"(?P<right>[^.;:,]*)",
    re.IGNORECASE,
)
_BEATEN = re.compile(
    r"(?P<left>[^.;:]*?)\b(?:outperform\w*|beat|beats|surpass\w*|exceed\w*)\b(?P<right>[^.;:,]*)",
    re.IGNORECASE,
)
_FROM_TO = re.compile(r"\bfrom\s(?P<old>[^.;,]*?)\s(?:in)?to\s(?P<new>[^.;,]*)", re.IGNORECASE)
_REPLACED = re.compile(
    r"\breplac\w+\s(?P<old>[^.;,]*?)\s(?:with|by)\s(?P<new>[^.;,]*)"
    r"|(?P<new2>[^.;,]*?)\s(?:instead\sof|in\splace\sof|rather\sthan)\s(?P<old2>[^.;,]*)",
    re.IGNORECASE,
)
_WERE_REPLACED = re.compile(
    r"(?P<old>[^.;,]*?)\s(?:was|were|got|been)\sreplaced\s(?:with|by)\s(?P<new>[^.;,]*)", re.IGNORECASE
)
_TENURE = re.compile(r"\byears?\b[^.;,]{0,30}?\bas\s(?:an?\s)?(?P<role>(?:[\w-]+\s?){1,4})", re.IGNORECASE)
_COUNTS = {"one": 1, **WORDS}
_YEARS = re.compile(
    rf"\b(?P<count>\d+|{'|'.join(_COUNTS)})\+?\syears?\b['’]?(?P<field>.*?)"
    rf"(?=$|[.;:(–—]|,?\s(?:first|at\sfirst|since|mainly|mostly|most|chiefly|primarily|largely|predominantly|lately|recently|"
    rf"now|transitioning|moving\s(?:in)?to|switching|changing\sto|seeking|then|currently|presently|employed|at\spresent|responsible|in\scharge|including|who|which|working|(?:after|before|and|plus)\s(?:(?:about|around|nearly|almost|over|more\sthan|some|roughly|another|further|previous)\s)?(?:an?\s|\d+\s|(?:{'|'.join(_COUNTS)})\s)(?:further\s|more\s)?years?|(?:and\s)?(?:the\slast\s)?(?:\d+|{'|'.join(_COUNTS)})\s(?:of|years?)|"
    r"(?:and|plus|with)\s(?:also\s)?(?:some|basic|limited|first|occasional|a\s(?:little|bit|first|few))\b|the\slast|\w+\sof\s(?:them|these|those|which|it))\b)",
    re.IGNORECASE,
)
"""How many years, and of what, up to what is said of a part of them."""

_SHORT_FORM = re.compile(r"\s\([A-Z][A-Za-z/&]{1,5}\)")
_OVER = re.compile(r"\b(?:over|more\sthan|at\sleast)\s$", re.IGNORECASE)
_FOR_THESE = re.compile(r"\s(?:for|over|during|in)\s(?:the\s)?(?:past|last)?\s?$", re.IGNORECASE)

_GRADE = re.compile(r"\b(\w+)\s?\((?:grade\s)?([A-F][*+-]?|[1-9])\)")

_GRADE_ALONE = re.compile(
    r"\b(grade|class|level|category):?\s((?-i:[A-F])(?:[+-]|\b)|\d(?:[.,]\d+)?)(?![\w.])", re.IGNORECASE
)

_UNITS = frozenset(stem(unit) for unit in UNITS)
"""What is counted on both sides alike."""

_LETTER = re.compile(r"\b[A-Z]\b")

_AUTHORS = re.compile(r"^([^:\"“]{5,200}?)(?::|\(\d{4}|[\"“])")

_WITH_AUTHORS = re.compile(
    r"\bwith\s(?:[A-Z][a-z]*\.?\s){1,3}?[A-Z][a-z]+\b|\bco-?(?:auth|wr[io])|\bet\sal\b|\bjoint"
)
_MY_WORK = re.compile(
    r"\bmy\s(?:own\s)?(?:\w+\s){0,2}?(?:papers?|articles?|publications?|stud(?:y|ies)|books?|chapters?|essays?|reports?|preprints?)\b"
    r"|\bby\smyself\b",
    re.IGNORECASE,
)
"""Words with which a work is one's own alone."""

_BETWEEN_NAMES = re.compile(r"(?:,|;|\sand|\s&)\s")

_AS_ROLE = re.compile(
    r"\bas\s(?:an?\s|the\s)?(?:[\w-]+\s){0,2}?([\w-]+)\b(?!['’]s)(?=\s(?:of|in|at|for|who)\b|[.,;]|$)"
)
_BESIDE_ROLE = re.compile(
    r"\b(?:to|under|with|for|from|by|help\w*|assist\w*|support\w*|shadow\w*|advis\w*|joined)\s(?:the|an?|our|my)\s"
    r"(?:[\w'’-]+\s){0,2}?([\w-]+)\b(?=\s(?:of|in|at|for|who|on|and|prepar\w+|with)\b|[.,;]|$)",
    re.IGNORECASE,
)
"""A role of somebody the work was done for or with."""

Sides = tuple[frozenset[str], frozenset[str]]


def turned(tailored: str, source: str) -> str:
    """Return the words in which a line exchanges the two sides of what its source compares or replaces."""
    for told, sides in _sides(tailored):
        for _, held in _sides(source):
            only_one, only_other = held[0] - held[1], held[1] - held[0]
            crossed = len(sides[0] & only_other), len(sides[1] & only_one)
            is_straight = sides[0] & only_one and sides[1] & only_other
            if min(crossed) and not is_straight:
                return told
    return ""


def other_tenure(tailored: str, source: str) -> str:
    """Return as what a line claims the years that its source tells of another role."""
    now, was = _TENURE.search(tailored), _TENURE.search(source)
    if now is None or was is None:
        return ""
    # "A TA" was a teaching assistant, and "a baker with two years of …" has two years as a baker.
    if now["role"].strip().casefold() in initials(was["role"]) or _is_head_of(now, tailored, source):
        return ""
    is_below = stems(was["role"]) & BELOW <= stems(now["role"])
    return "" if is_below and wording_of(was["role"]).explains(now["role"]) else now["role"].strip()


def _is_head_of(now: re.Match[str], tailored: str, source: str) -> bool:
    """Whether a source opens with a role and with as many years as a line tells of it."""
    told = [each for each in _YEARS.finditer(tailored) if each.start() < now.start("role")]
    was = _YEARS.search(source)
    if not told or was is None or _count(told[-1]) != _count(was):
        return False
    return wording_of(source[: was.start()]).explains(now["role"])


def taken_role(tailored: str, source: str) -> str:
    """Return the words by which a line takes for its writer the role of somebody its source names."""
    now = _AS_ROLE.search(tailored)
    if now is None or _AS_ROLE.search(source):
        return ""
    return now.group() if any(now[1] == found[1] for found in _BESIDE_ROLE.finditer(source)) else ""


def other_field(tailored: str, source: str) -> str:
    """Return as what field a line claims the years of which its source tells another one.

    "Seven years of testing, since 2021 automated" are no seven years of automation.
    """
    tailored, source = (_SHORT_FORM.sub("", line) for line in (tailored, source))
    for now in _YEARS.finditer(tailored):
        found = ""
        held = tuple(_YEARS.finditer(source))
        # "Over four years" may be six, though of the same.
        more = [_count(was) for was in held if _count(was) > _count(now)]
        is_more = more and _OVER.search(tailored[: now.start()])
        for was in held:
            if _count(was) != _count(now) and not (is_more and _count(was) == min(more)):
                continue
            of, beside = _field(was, source)
            field, rest = wording_of(of), wording_of(beside)
            new = [word for word in field.unexplained(now["field"]) if rest.explains(word)]
            if not new:
                break
            found = found or f"{now['count']} years {' '.join(new)}"
        else:
            if found:
                return found
    return ""


def _field(years: re.Match[str], source: str) -> tuple[str, str]:
    """Return of what a line tells some years, and the rest of its sentence.

    Who worked "in retail for the past two years" has two years of retail.
    """
    last = _FOR_THESE.search(source[: years.start()])
    if last is None or years["field"].strip(" ,"):
        return years["field"], _beside(years, source)
    before = source[: last.start()]
    clause = re.split(r"[.;:,]", before)[-1]
    return clause, f"{before.removesuffix(clause)} {_beside(years, source)}"


def _beside(years: re.Match[str], source: str) -> str:
    """Return the rest of the sentence that tells how many years of what.

    What stands before is of these years, too, unless it has years of its own.
    """
    before, after = (
        re.split(r"[.;]", source[: years.start()])[-1],
        re.split(r"[.;]", source[years.end() :])[0],
    )
    return f"{before} {after}" if _YEARS.search(before) else after


def _count(years: re.Match[str]) -> int:
    told = years["count"].casefold()
    return int(told) if told.isdigit() else _COUNTS[told]


def raised_grade(tailored: str, original: str) -> str:
    """Return a grade or a class, or a subject with a grade in brackets, of which the original has another."""
    classes = {(found[1].casefold(), found[2]) for found in _GRADE_ALONE.finditer(original)}
    for told in _GRADE_ALONE.finditer(tailored):
        kind = told[1].casefold()
        if (kind, told[2]) not in classes and any(kind == each for each, _ in classes):
            return told.group()
    held = {found.group(): found[1] for found in _GRADE.finditer(original)}
    for found in _GRADE.finditer(tailored):
        if found.group() not in held and found[1] in held.values():
            return found.group()
    return ""


def put_forward(tailored: str, source: str, name: str) -> str:
    """Return the authors of a line where somebody stands further to the front than in its source."""
    now, was = _AUTHORS.match(tailored), _AUTHORS.match(source)
    if not name or now is None or was is None or name not in now[1] or name not in was[1]:
        return ""
    before, stood_before = (each[1][: each[1].index(name)] for each in (now, was))
    return now[1].strip() if _places(before) < _places(stood_before) else ""


def made_own(tailored: str, source: str) -> str:
    """Return the words by which a line makes a work its writer's own that has several authors in its source.

    With whom it was written may be left out: who wrote it with somebody wrote it.
    """
    authors = _AUTHORS.match(source)
    is_shared = (authors and _are_several(authors[1])) or _WITH_AUTHORS.search(source)
    claim = _MY_WORK.search(tailored) if is_shared and not _WITH_AUTHORS.search(tailored) else None
    return claim.group() if claim and claim.group().casefold() not in source.casefold() else ""


def _are_several(names: str) -> bool:
    """Whether some words are the names of several people, whichever part of a name comes first."""
    by_surname = re.match(r"\W*[\w'’-]{2,},\s[A-Z]\.", names) is not None
    each = _BETWEEN_NAMES.split(re.sub(r",\s(?=[A-Z]\.)", " ", names) if by_surname else names)
    return len(each) > 1 and all(name[:1].isupper() for name in each)


def _places(names: str) -> int:
    return len(re.findall(r",\s(?!\w\.)|\sand\s|\s&\s|;\s|,\s(?=\w\.\s)", names))


def _named(side: str) -> frozenset[str]:
    """Return the words of a side that tell, and the letters by which things are told apart."""
    return content_stems(side) - _UNITS | frozenset(_LETTER.findall(side))


def _sides(text: str) -> list[tuple[str, Sides]]:
    """Return what each comparison or replacement of a text says, the greater or newer side last."""
    found: list[tuple[str, Sides]] = []
    for match in _COMPARED.finditer(text):
        sides = _named(match["left"]), _named(match["right"])
        is_less = stem(match["how"]) in _LESS
        found.append((match.group().strip(), sides if is_less else (sides[1], sides[0])))
    found += [
        (match.group().strip(), (_named(match["right"]), _named(match["left"])))
        for match in _BEATEN.finditer(text)
    ]
    for pattern in (_FROM_TO, _WERE_REPLACED):
        found += [
            (match.group().strip(), (_named(match["old"]), _named(match["new"])))
            for match in pattern.finditer(text)
        ]
    for match in _REPLACED.finditer(text):
        old, new = match["old"] or match["old2"], match["new"] or match["new2"]
        found.append((match.group().strip(), (_named(old), _named(new))))
    return found
