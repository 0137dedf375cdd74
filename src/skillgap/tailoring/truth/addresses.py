"""Lines at the head of a resume: addresses, and the sentences of a summary that stands there."""

import re

from skillgap.model.document import SectionKind
from skillgap.tailoring.truth.spoken import tells_languages
from skillgap.tailoring.vocabulary.words import tokens

_SHORT = 3
"""Words up to which a line in the head of a resume is no sentence."""

_ADDRESS = re.compile(r"[@\d/]|\w\.\w")
_CONTACT = re.compile(r"[@/]|\d[\d\s]{6,}|\w\.\w")
_FIELDS = re.compile(r"\s[|·•–—]\s|,\s")


def has_address(quote: str) -> bool:
    """Whether a line holds an address, a number or a name of the web."""
    return _ADDRESS.search(quote) is not None


def read_as(section: SectionKind, sentence: str) -> SectionKind:
    """Take a sentence in the head of a resume for the summary it is, and languages for what they are."""
    if section is SectionKind.CERTIFICATES and tells_languages(sentence):
        return SectionKind.LANGUAGES
    if section is not SectionKind.HEADER or not sentence.endswith("."):
        return section
    is_prose = len(tokens(sentence)) > _SHORT and not _CONTACT.search(sentence)
    return SectionKind.SUMMARY if is_prose else section


def without_addresses(quote: str) -> str:
    """Return the fields of a line of contact data that are none."""
    return ", ".join(field for field in _FIELDS.split(quote) if not _ADDRESS.search(field))
