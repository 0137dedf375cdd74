"""Sections with one thing a line: certificates, awards, publications."""

import re
from collections.abc import Sequence
from itertools import pairwise

from skillgap.model.resume import Award, Certificate, Publication
from skillgap.resume.cells import clean
from skillgap.resume.dates import Period, find_periods
from skillgap.resume.entry_dates import without
from skillgap.resume.links import urls_in
from skillgap.resume.places import is_place
from skillgap.resume.rows import LIST_LABEL, Row
from skillgap.resume.things import group_things
from skillgap.resume.words import degree_score, school_score

_CERTIFICATE = re.compile(
    r"\b(?:certif(?:ied|icate|ication)s?|scrum master|scrum product owner)\b", re.IGNORECASE
)

_CERTIFIED = re.compile(r"\b[Cc]ertified\s[A-Z]")

_SEMICOLON = re.compile(r";\s+(?=[A-Z])")

_LEVELS = frozenset(
    {"associate", "expert", "foundation", "fundamentals", "practitioner", "professional", "specialty"}
)
"""What a certificate is called by after a dash, and no issuer is."""

_ENDS = (
    r"(?:exp\.|due|expire[sd]?|expiring|expiration|expiry|valid\s(?:until|till|through|to)|renewed|gültig\sbis|abgelaufen"
    r"|valable\sjusqu|expire\sen|válid[oa]\shasta)(?!\w)"
)
_END_OF_VALIDITY = re.compile(rf"\s*\({_ENDS}[^()]*\)|[\s,;]*{_ENDS}[^,;()\t]*", re.IGNORECASE)
"""Until when a certificate holds, which is not when it was given."""

_GIVEN = re.compile(
    r"\b(?:issued|awarded|obtained|earned|completed|acquired|passed|received|erworben|obtenue?|obtenid[oa])"
    r"(?:\s(?:on|in|en|am|im|le|el))?:?\s(?=[\w./-]*\s?\d)",
    re.IGNORECASE,
)
"""What says of a date only that a certificate was given then."""

_NUMBER = re.compile(
    r"[\s,;(]*(?:#|\b(?:(?:licen[cs]e|credential|certificate|registration)\s(?:no\.?|number|id)|licen[cs]e(?=\s[A-Z]*\d{4})|no\.|nr\.|id)[\s:#]+)"
    r"(?=\S*\d)[\w/-]+\)?",
    re.IGNORECASE,
)
"""The number a certificate is registered under."""

_ISSUER_AND_DATE = re.compile(r"\s*\(([^()]*[^\W\d_]{3}[^()]*),\s*([^(),]*\d{4})\)$")
"""Who gave a certificate, and when, in brackets behind its name."""

_UNDER_WAY = re.compile(r"\s*[,;]\s*(in progress|ongoing|under way)\b", re.IGNORECASE)

_BARE_HOST = re.compile(r"[\w-]+\.(?:ai|org|com|io|net)", re.IGNORECASE)
"""An address that is the name of who gives certificates, too ("Scrum.org")."""


def is_certified(text: str) -> bool:
    """Whether a line calls someone certified and names no school: "Certified Public Accountant"."""
    return _CERTIFIED.search(text) is not None and not school_score(text)


def names_no_study(text: str) -> bool:
    """Whether a line among studies names neither a school nor a degree: "PRINCE2 Practitioner (2009)"."""
    return not (school_score(text) or degree_score(text))


def names_certificate(text: str) -> bool:
    """Whether a line among studies names a certificate; a certificate of a school's is a study."""
    return bool(_CERTIFICATE.search(text)) and not school_score(text)


def read_certificates(items: Sequence[tuple[Row, ...]]) -> tuple[Certificate, ...]:
    """One certificate a thing: name, issuer and date in the order they are usually written.

    What was learnt for it ("Skills: Kubernetes, Helm", as profiles on the web have it) is none.
    """
    found: list[Certificate] = []
    items = [item for item in items if LIST_LABEL.match(item[0].text) is None]
    for thing in group_things(items):
        for text in _SEMICOLON.split(_cells_of(thing)):
            name, rest, date, url = _named(_certified(text))
            if not name:
                continue
            host = url.removeprefix("https://")
            if not rest and _BARE_HOST.fullmatch(host):
                rest, url = host, ""
            found.append(Certificate(name=name, issuer=rest, date=date, url=url))
    return tuple(found)


def _certified(text: str) -> str:
    """What a certificate's text says of name, issuer and date: nothing of its number and its end."""
    text = _NUMBER.sub("", _GIVEN.sub("", _END_OF_VALIDITY.sub("", text)))
    text = _UNDER_WAY.sub(r" (\1)", text)
    return _ISSUER_AND_DATE.sub("\t\\1\t\\2", text.rstrip())


def read_awards(items: Sequence[tuple[Row, ...]]) -> tuple[Award, ...]:
    """One award a thing."""
    found = []
    for thing in group_things(items):
        for text in _SEMICOLON.split(_cells_of(thing)):
            title, rest, date, _ = _named(text)
            if title:
                found.append(Award(title=title, awarder=rest, date=date))
    return tuple(found)


def read_publications(items: Sequence[tuple[Row, ...]]) -> tuple[Publication, ...]:
    """One publication a thing: title, where it appeared, year and address.

    A reference in one piece ("A. Author. Title. Journal, 2020.") is cut at its quotation marks or full
    stops; where neither tells the title apart, the name is the whole reference.
    """
    found = []
    for thing in group_things(items):
        text = _cells_of(thing)
        if len(text) < 12:
            continue
        periods = find_periods(text)
        urls = urls_in(text)
        name, publisher = _title_and_venue(text)
        found.append(
            Publication(
                name=name,
                publisher=publisher,
                release_date=periods[-1].start_date if periods else "",
                url=urls[0] if urls else "",
            )
        )
    return tuple(found)


_NUMBERED = re.compile(r"^\[?\d{1,2}[\].]\s+")
_VANCOUVER = re.compile(
    r"^(?:[A-Z][\w'\u2019-]+(?: [A-Z][\w'\u2019-]+)? [A-Z]{1,3}\b(?:, | and )?)+\.\s+(?=\S)"
)
"""Authors as medicine writes them: "Lind A, Moe TK. "."""

_SURNAME_FIRST = re.compile(
    r"^(?:[A-Z][\w'\u2019-]+,\s(?:[A-Z]\.[\s-]?)+(?:,?\s*(?:and|&)\s+|,\s*)?)+(?:\(\d{4}\)\.?\s*)?(?=[A-Z])"
)
"""Authors with their initials behind, and no stop between them and the title: "Lind, A. and Moe, T. K. "."""

_QUOTED = re.compile(
    r"[\"\u201c\u201e\u00ab]\s*(?P<title>[^\"\u201c\u201d\u00bb]{8,}?)[,.]?\s*[\"\u201d\u201c\u00bb]"
)
_STOP = re.compile(r"(?<=[a-z0-9)\]?!]{2})[.?!]\s+(?=[A-Z0-9\"\u201c])")
_INITIALS = re.compile(r"\b[A-Z]\.(?:[\s-]?[A-Z]\.)*")
_VENUE = re.compile(
    r"\b(?:journal|proceedings|proc|conference|transactions|letters|review|workshop|symposium|arxiv|press|ieee|acm"
    r"|springer|elsevier|nature|science|magazine|bulletin|annals|zeitschrift|revue|revista)\b",
    re.IGNORECASE,
)
_EMPTY = re.compile(r"\(\s*\)")
_VENUE_LEAD = re.compile(r"^(?:in|in:|published in|presented at|appeared in)\s*:?\s+(?=[A-Z])", re.IGNORECASE)


def _title_and_venue(text: str) -> tuple[str, str]:
    for url in urls_in(text):
        text = text.replace(url, " ")
    plain = _SURNAME_FIRST.sub("", _VANCOUVER.sub("", clean(_NUMBERED.sub("", text.strip()))))
    quoted = _QUOTED.search(plain)
    if quoted is not None:
        return clean(quoted["title"]), _venue(plain[quoted.end() :])
    if "\t" in text or " | " in text:
        cells = [c for part in re.split(r"\t+| \| ", text) if (c := _venue(_NUMBERED.sub("", part)))]
        if len(cells) > 1:
            title = next((c for c in cells if not _is_authors(c)), cells[0])
            return title, next((c for c in cells if c != title and not _is_authors(c)), "")
    pieces = [raw for raw in _STOP.split(plain) if _venue(raw)]
    while len(pieces) > 1 and _is_authors(pieces[0]):
        pieces = pieces[1:]
    if len(pieces) > 1 or pieces[:1] not in ([], [plain]):
        return _venue(pieces[0]), _venue(pieces[1]) if pieces[1:] else ""
    whole = clean(" ".join(plain.split()))
    for period in find_periods(whole):
        if not clean(whole[: period.begin]):
            whole = clean(whole[period.stop :])  # The year in a column of its own.
    title, comma, venue = whole.rpartition(", ")
    if comma and _VENUE.search(venue):
        return clean(title), _venue(venue)
    return whole, ""


def _is_authors(text: str) -> bool:
    """Whether a piece of a reference lists people: initials, or several names of two or three words."""
    if len(_INITIALS.findall(text)) > 0 and len(text.split()) < 60:
        return True
    names = re.split(r",\s+(?:and\s+|&\s*)?|\s+(?:and|&)\s+", text)
    capital = [name for name in names if name and all(word[:1].isupper() for word in name.split())]
    return len(names) > 1 and len(capital) == len(names) and all(1 < len(n.split()) < 5 for n in names)


def _venue(text: str) -> str:
    """A piece of a reference without its date, numbers of pages and leading "In"."""
    for period in reversed(find_periods(text)):
        text = without(text, period)
    text = clean(" ".join(_EMPTY.sub("", text).split())).strip(".")
    if text.count("(") != text.count(")"):
        text = text.strip("().")
    return clean(_VENUE_LEAD.sub("", text)).rstrip(".,(")


def _cells_of(thing: tuple[Row, ...]) -> str:
    """The text of a thing, its lines parted by tabs unless one goes on with the line above."""
    text = thing[0].text
    for above, row in pairwise(thing):
        same = above.style == row.style and not row.gap_before and "\t" not in row.text
        wraps = above.text.endswith((",", "-", "&")) or row.starts_low or (same and above.runs_into(row))
        alone = thing[0].is_bullet and not row.is_bullet and same
        text += (" " if wraps or alone else "\t") + row.text
    return text


def _is_said(text: str, period: Period) -> bool:
    """Whether a date stands within a sentence: "Refinanced the loan in 2023 at half the margin"."""
    before, after = text[: period.begin], text[period.stop :]
    return before[-1:] == " " and before[-2:-1].isalnum() and after[:1] == " " and after[1:2].islower()


def _named(text: str) -> tuple[str, str, str, str]:
    """Name, who gave it, date and address of a line such as "Name, Issuer (2020)"."""
    date = ""
    periods = find_periods(text)
    if periods:
        date = periods[-1].start_date
        if not _is_said(text, periods[-1]):
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
    if len(cells) == 2 and cells[1].casefold() in _LEVELS:
        return f"{cells[0]} \u2013 {cells[1]}", "", date, urls[0] if urls else ""
    name, rest = cells[0], ", ".join(cells[1:])
    if not rest and ", " in name:
        name, rest = (clean(part) for part in name.rsplit(", ", 1))
    return name, rest, date, urls[0] if urls else ""
