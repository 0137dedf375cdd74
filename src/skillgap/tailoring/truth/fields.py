"""Fields of education said in other words: the school in another language, what stands between the names."""

import re
from collections.abc import Sequence

from skillgap.tailoring.vocabulary.short_forms import initials
from skillgap.tailoring.vocabulary.wording import wording_of
from skillgap.tailoring.vocabulary.words import STOP_WORDS, parts, stem, stems, tokens

_SCHOOLS = tuple(
    (re.compile(rf"\b(?:{pattern})(?!\w)", re.IGNORECASE), put)
    for pattern, put in (
        (
            (
                r"technische\s(?:universit[äa]t|universiteit|hochschule)|technical\suniversity|"
                r"university\sof\stechnology|politechnika|universidad\s(?:polit[ée]cnica|t[ée]cnica)|politecnico|"
                r"(?-i:T[UH])"
            ),
            "technical university",
        ),
        (
            (
                r"fachhochschule|hochschule(?:\sf[üu]r\sangewandte\swissenschaften)?|hogeschool|(?-i:FH|HAW)|"
                r"university\sof\sapplied\ssciences?"
            ),
            "applied university",
        ),
        (
            (
                r"universit[äa]t|universidade?|universit[àé]|universiteit|uniwersytet|univerzita|universitet|"
                r"universitatea|uni(?:v\.?)?"
            ),
            "university",
        ),
    )
)
"""What a school is called in one language and in another."""

_BETWEEN = stems(
    "stream track branch subject term winter summer exchange programme program class level grade final "
    "extended degree studies study honours thesis dissertation at"
)
"""Words that stand between the names of a study."""

_RANKS = stems(
    "degree diploma bachelor master doctor doctorate doctoral phd certificate associate honours "
    "distinction merit year semester graduate postgraduate undergraduate fellow full double dual joint "
    "executive"
)
"""Words that must stand in the original themselves."""

_SCHOOL = re.compile(
    r"(?:[A-Z][\w'’-]+\s){1,3}(?:University|College|Institute|School|Polytechnic|Academy)\b"
    r"|\b(?:University|College|Institute|School|Academy)\sof\s[A-Z][\w'’-]+"
)

_TAIL = re.compile(r",?\s(?:\(?(?:19|20)\d\d\s?[-–—/]\s?(?:(?:19|20)?\d\d)?\)?)[.,]?$|\s?:$")


def is_retold(field: str, lines: Sequence[str]) -> bool:
    """Whether the lines of one study say every word of a field, names as they are and others in any words."""
    words = [part for token in tokens(_in_english(field)) for part in parts(token.text)]
    telling = [word for word in words if word.casefold() not in STOP_WORDS and not word.isdigit()]
    return bool(telling) and any(_says(_in_english(line), telling) for line in lines)


def _says(line: str, words: Sequence[str]) -> bool:
    told, short, short_of = wording_of(line), initials(line), stems(line)
    for at, word in enumerate(words):
        if stem(word) in short_of or (word.isupper() and word.casefold() in short):
            continue
        is_name = word[0].isupper() and at > 0
        if is_name or stem(word) in _RANKS or not (stem(word) in _BETWEEN or told.explains(word)):
            return False
    return True


def other_school(line: str, studies: Sequence[str]) -> str:
    """Return a school that a line names and the lines of education do not, whoever else bears its name."""
    held = stems(_in_english("\n".join(studies)))
    named = (found.group() for found in _SCHOOL.finditer(line))
    return next((name for name in named if not _names(_in_english(name)) <= held), "")


def _names(school: str) -> frozenset[str]:
    return frozenset(stem(part) for token in tokens(school) for part in parts(token.text) if part != "of")


def without_tail(field: str) -> str:
    """Return a field without the years or the colon a reader left at its end."""
    return _TAIL.sub("", field)


def _in_english(text: str) -> str:
    for pattern, put in _SCHOOLS:
        text = pattern.sub(put, text)
    return text
