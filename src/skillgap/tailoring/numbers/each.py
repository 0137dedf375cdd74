"""Of which thing each has so many: "two disks of 400 GB in total" are no two disks of 400 GB each."""

import re

from skillgap.tailoring.numbers.plain_numbers import plain
from skillgap.tailoring.numbers.units import NUMBER_BEGINS, TIMES, UNITS, WORDS
from skillgap.tailoring.vocabulary.words import stem, tokens

_TIME = (
    r"(?:second|sec|minute|min|hour|day|night|week|weekend|fortnight|month|quarter|year|annum|morning|evening|afternoon|"
    r"weekday|spring|summer|autumn|winter|time|other|cent|second|third|fourth|fifth|sixth|\d)"
)
_EACH = re.compile(
    rf"\b(?:each|every|apiece|respectively|both|all|any|individual\w*|single)\b(?!\s(?:one\s)?{_TIME}s?\b)"
    rf"|\bper\s(?!{_TIME}\b)|\ba\s(?:piece|head)\b",
    re.IGNORECASE,
)
"""What tells that each of some things is meant, but how often."""

_SUM = r"\b(?:total\w*|altogether|combined|overall|together|in\sall|sum|between\sthem)\b"
_NUMBER = rf"((?<![\d.,])\d[\d.,]*|\b(?:{'|'.join(WORDS)})\b)"
_BEHIND = re.compile(
    rf"{_NUMBER}(?:[\s-]?[\w%]+){{0,3}}?\s(?:each|apiece)(?=\W*$|[,.;:)]|\s(?:and|with|for|on|in|from|to|at|by|using|plus|which|that|over)\b)",
    re.IGNORECASE,
)
"""So many each, the word behind the number."""

_BEFORE = re.compile(
    rf"\b(?:each|every)\s(?:of\s(?:the\s|its\s|our\s|these\s|those\s)?(?:{NUMBER_BEGINS}\w*\s)?)?(?!{_TIME}s?\b)([a-z][\w-]*)"
    rf"|\bper\s(?!{_TIME}\b)([a-z][\w-]*)",
    re.IGNORECASE,
)
_MEASURE = re.compile(
    rf"{NUMBER_BEGINS}[\d.,]*[\s-]?(\w+)|[$€£]\s?\d|\b(?:a|per|each|every)\s{_TIME}\b", re.IGNORECASE
)
_CLAUSE = re.compile(r"[,;.]\s|[()]")


def told_per_each(quote: str, said: str) -> str:
    """Return the words with which a line says that each has so many where its source says all have, or ""."""
    lines = said.split("\n")
    for found in _BEHIND.finditer(plain(quote)):
        number = re.escape(found[1].rstrip(".,"))
        held = [
            line for line in map(plain, lines) if re.search(rf"(?<![\d.,]){number}\b", line, re.IGNORECASE)
        ]
        if held and not any(_is_of_each(number, line) for line in held):
            return found.group()
    for clause in _CLAUSE.split(quote):
        each = _BEFORE.search(clause)
        if each is None or not _measures(clause):
            continue
        thing = each[1] or each[2]
        several = [
            line
            for line in lines
            if stem(thing) in _plurals(line)
            # "Runs went from 9 hours to 7" tells of each run.
            and not re.search(
                rf"\b{thing}s\s(?:went\s)?(?:from|to|by|took|take|last\w*)\b", line, re.IGNORECASE
            )
        ]
        if several and not any(_EACH.search(line) for line in several):
            return each.group()
    return ""


def _is_of_each(number: str, line: str) -> bool:
    """Whether a number is one of each thing in a line ("3 shelves of 40 files", "two 40-file shelves")."""
    is_sum = rf"{_SUM}\s(?:of\s)?(?:[a-z]+\s)?{number}\b"
    is_sum += rf"|(?<![\d.,]){number}(?:[\s-](?!for\b|with\b|and\b|of\b)\w+){{0,3}}?\s\(?{_SUM}"
    of_each = rf"\bof\s(?:[a-z]+\s){{0,2}}?{number}\b|(?<![\d.,]){number}-\w"
    is_one = re.search(of_each, line, re.IGNORECASE) and not re.search(is_sum, line, re.IGNORECASE)
    return _EACH.search(line) is not None or bool(is_one)


def _plurals(line: str) -> frozenset[str]:
    return frozenset(stem(token.text) for token in tokens(line) if token.text.endswith("s"))


def _measures(clause: str) -> bool:
    """Whether a clause tells of money, a stretch of time or how often."""
    return any(
        found[1] is None or UNITS.get(found[1].casefold()) in TIMES for found in _MEASURE.finditer(clause)
    )
