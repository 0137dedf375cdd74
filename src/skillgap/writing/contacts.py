"""The line of contacts of a clean document: what the reader understood, then what else its head says."""

import re
from collections.abc import Iterable, Iterator, Sequence

from skillgap.model.document import Passage
from skillgap.model.resume import Location, Resume
from skillgap.writing.said import plain_url, unsaid, words

_SEGMENTS = re.compile(r"\s+/\s+|\s*[|•·⋅\t\n]\s*|\s+[–—-]\s+|\s{2,}")
"""What stands between the items of a line of contacts; an address has commas of its own."""

_LABEL = re.compile(
    r"^\s*(?:name|location|place|city|residence|e-?mail|phone|mobile|web(?:site)?)\s*:\s*", re.IGNORECASE
)
_LABELS = "https http www tel telephone phone mobile cell email mail address contact"
"""What stands before a contact and says nothing by itself."""


def contacts_of(resume: Resume, header: Sequence[Passage], *, name: str, label: str) -> tuple[str, ...]:
    """Return each contact once; `header` is the head of the resume, of which `name` and `label` are said."""
    basics = resume.basics
    place = _location(basics.location, header)
    place = _whole_place(place, header, words([name, label, basics.email, basics.phone])) or place
    contacts = [basics.email, basics.phone, place, plain_url(basics.url)]
    contacts += [
        plain_url(profile.url) or f"{profile.network}: {profile.username}" for profile in basics.profiles
    ]
    known = words([name, label, basics.summary, *contacts, _LABELS])
    known |= words([profile.network for profile in basics.profiles])
    known |= words(resume.document.links)
    contacts += [part for passage in header for part in _unsaid_items(passage.text, known)]
    return tuple(dict.fromkeys(contact for contact in contacts if contact))


def _unsaid_items(line: str, said: frozenset[str]) -> Iterator[str]:
    """Return the items of a line of contacts that nothing says; one that is all new stays whole."""
    for raw in _SEGMENTS.split(line):
        item = _unlabelled(raw)
        if words([item]) & said:
            yield from unsaid(item, said)
        elif words([item]):
            yield item.strip()


def _location(location: Location | None, header: Sequence[Passage]) -> str:
    """Return the place in the resume's own words; a country code that a parser added is left out."""
    if location is None:
        return ""
    texts = [word for passage in header for word in passage.quote.split() if "@" not in word]
    town = " ".join(part for part in (location.postal_code, location.city) if part)
    fields = [field for field in (location.address, town, location.region) if words([field]) <= words(texts)]
    # "AT" is a country, "at" is none, and no more is the end of an address of the web.
    code = location.country_code if location.country_code in {text.strip("().,;|") for text in texts} else ""
    return ", ".join(filter(None, (*fields, code)))


def _whole_place(place: str, header: Iterable[Passage], taken: frozenset[str]) -> str:
    """Return the item of the header that holds the place and nothing but it: a street or a country, too."""
    return next(
        (
            item
            for passage in header
            for item in map(_unlabelled, _SEGMENTS.split(passage.text))
            if place and words([place]) <= words([item]) and not words([item]) & taken and "@" not in item
        ),
        "",
    )


def _unlabelled(item: str) -> str:
    return " ".join(_LABEL.sub("", item).split())
