"""Whose work a line says it was: who helped, took part or looked on did not do it alone."""

import re

from skillgap.tailoring.numbers.units import WORDS
from skillgap.tailoring.vocabulary.meaning import are_synonyms, tells_again
from skillgap.tailoring.vocabulary.patterns import either
from skillgap.tailoring.vocabulary.words import content_stems, is_irregular_past, shared, stem, stems

_WHOM = r"\s(?:[\w’'-]+\s){0,2}"
_SERVED = (
    rf"(?!(?!{_WHOM}(?:doctoral|phd|fellow)\s){_WHOM}(?:customers|clients|users|visitors|"
    r"patients|residents|guests|shoppers|pupils|students|children|readers|members|families|tenants|passengers|"
    r"citizens|callers|players|learners|applicants|job-?\s?seekers|refugees|newcomers)\b)"
)
"""Whoever helps those the work is for did it himself."""

_TO_HELP = either(
    rf"(?:help(?:ed|s|ing)?|assist(?:ed|s|ing)?|support(?:ed|s|ing)){_SERVED}",
    r"contribut(?:e|ed|es|ing)(?=\s+(?:to|towards)\b|\W*$)",
    r"participat(?:e|ed|es|ing)",
    r"shadow(?:ed|ing)",
    r"involved in",
    r"took part",
    r"tak(?:e|ing) part",
    r"(?:sit|sat|sitting|serve|served|serving) on",
    r"exposure to",
    r"observed",
    r"aided",
    r"(?:was |am |were )?(?:a )?(?:part|member) of",
    r"consulted",
    r"attend(?:ed|ing)",
    r"studied(?!\s(?:the|how|whether|why|what|which|effects?)\b)",
)
_HELPING = re.compile(rf"^(?:\W*\w+\s)?{_TO_HELP}\b|^\W*learn(?:ed|t)\b", re.IGNORECASE)
"""A line that opens by saying the work was somebody else's, too; a word may stand before ("Also helped")."""

_NUMERALS = frozenset(WORDS) | {"one"}

MY_PART = re.compile(
    r"\bmy\s(?:own\s)?(?:part|role|share|task|job|contribution)\s(?:was|were)\b(.*)", re.IGNORECASE
)
"""What of a work shared with others was the writer's alone."""

_BY_DOING = re.compile(r"\bby\s(\w+ing)\b", re.IGNORECASE)
"""By which act of one's own others were helped."""


_GIVING = stems("provide supply give send share deliver submit compile prepare make write create")
"""Verbs of whoever made or gave what the noun behind them names."""

_OBJECT_ENDS = re.compile(r"[,;:()]|\s(?:to|for|as|on|about|before|when|while|so|that|which)\s")


def holds_back(text: str) -> bool:
    """Whether the words say that the work was somebody else's, too."""
    return _HELPING.match(text) is not None


def has_helped(tailored: str, source: str) -> bool:
    """Whether a tailored line says again a clause of its source that tells of help."""
    here = content_stems(tailored)
    own = MY_PART.search(source)
    if own and content_stems(tailored.split(maxsplit=1)[0]) & content_stems(own[1]):
        return False
    if (means := _BY_DOING.search(source)) and _tells_means(tailored, means[1], source[means.end() :]):
        # Who supported an audit by collecting logs collected them.
        return False
    told = [(clause, content_stems(clause)) for clause in clauses(source)]
    closest = max(told, key=lambda pair: shared(pair[1], here))[0]
    return any(
        _HELPING.search(clause) and (clause == closest or _is_retold(_HELPING.sub("", clause), here))
        for clause, _ in told
    )


def _tells_means(tailored: str, means: str, things: str) -> bool:
    """Whether a line begins with the act by which others were helped ("by supplying logs": "provided logs").

    What was done by listing accounts may be told as a list that was given.
    """
    opening = tailored.split(maxsplit=1)[0]
    if stem(means) == stem(opening):
        return True
    given = _OBJECT_ENDS.split(tailored, maxsplit=1)[0]
    is_kept = bool(content_stems(_OBJECT_ENDS.split(things, maxsplit=1)[0]) & content_stems(given))
    if are_synonyms(opening, means):
        return is_kept
    return stem(opening) in _GIVING and tells_again(tailored[len(opening) :], means)


def _is_retold(clause: str, here: frozenset[str]) -> bool:
    # One week "in six" is told by numbers, which are held against the original elsewhere.
    words = {each for each in content_stems(clause) if not _NUMERALS & set(each.split("-"))}
    return 2 * len(words & here) > len(words)


def clauses(source: str) -> list[str]:
    """Cut a line into its acts: who helped in one did so in that one alone."""
    words = source.replace(";", " ; ").split(" ")
    clauses: list[list[str]] = [[]]
    for at, word in enumerate(words):
        after = words[at + 1].casefold() if at + 1 < len(words) else ""
        # "Helped design and build" is one act; "helped design and built" is two.
        if word == ";" or (word == "and" and (after.endswith("ed") or is_irregular_past(after))):
            clauses.append([])
        else:
            clauses[-1].append(word)
    return [" ".join(clause).strip() for clause in clauses]
