"""Whether a certificate is one of the original's, with its issuer or in full."""

import re
from collections.abc import Sequence

from skillgap.tailoring.vocabulary.short_forms import initials
from skillgap.tailoring.vocabulary.wording import wording_of
from skillgap.tailoring.vocabulary.words import STOP_WORDS, parts, stem, stems, tokens

_OF_CERTIFICATES = stems(
    "certified certificate certification certifications credential exam award badge earned obtained "
    "received gained achieved acquired issued awarded completed finished taken valid until till dated "
    "held holder holding"
)
"""Words of certificates themselves, that say nothing of one's own."""

_LESS = re.compile(
    r"\b(?:course\w*|class|training|workshop|webinar|bootcamp|attend\w*|participat\w*|learning|modules?|lessons?|"
    r"progress|preparing|expected|planned|studying)\b",
    re.IGNORECASE,
)
"""What is no certificate, or none yet."""

_ACRONYM = re.compile(r"\b[A-Z][A-Z0-9]{2,}\b")
_LONGEST = 6
"""Words an acronym is made of, at most."""


def is_same_certificate(name: str, held: Sequence[str]) -> bool:
    """Whether one of some lines of certificates says all that tells in a name.

    Who issues it may stand before it where the thing itself says so ("Microsoft Certified: Azure …"), and the
    words of a short form beside it.
    """
    return any(_says(line, name) for line in held)


def _says(line: str, name: str) -> bool:
    if _LESS.search(line) and not _LESS.search(name):
        return False
    words = [part for token in tokens(name) for part in parts(token.text)]
    known = stems(line) | initials(line) | _spelled(words, frozenset(_ACRONYM.findall(line)))
    telling = [
        word for word in words if word.casefold() not in STOP_WORDS and stem(word) not in _OF_CERTIFICATES
    ]
    new = [word for word in telling if stem(word) not in known and word.casefold() not in known]
    is_kept = any(stem(word) in stems(line) for word in telling)
    return is_kept and all(_is_issuer(word, line) for word in new)


def _spelled(words: Sequence[str], acronyms: frozenset[str]) -> frozenset[str]:
    """Return the stems of the words that spell out an acronym."""
    runs = [
        words[at : at + length] for length in range(2, _LONGEST + 1) for at in range(len(words) - length + 1)
    ]
    return frozenset(
        stem(word) for run in runs if "".join(each[0] for each in run).upper() in acronyms for word in run
    )


def _is_issuer(word: str, line: str) -> bool:
    """Whether a capitalised word is the maker of what a line names."""
    return word[0].isupper() and wording_of(line).implies(word)
