"""What a line joins by "and" or a comma that its source tells apart, or tells somewhere else.

"Tested the pumps; the valves were left to a supplier" says of nobody that he tested valves, and a name from
another line of the resume was not there when the line's own were.
"""

import re
from collections.abc import Iterable, Iterator

from skillgap.tailoring.vocabulary.wording import Wording, wording_of
from skillgap.tailoring.vocabulary.words import STOP_WORDS, Token, content_stems, stem, tokens

_JOINS = re.compile(
    r"(?:,\s(?:and\s|as\swell\sas\s)?|\s(?:and|&|plus|as\swell\sas|along\swith)\s|(?<=\w)/(?=[A-Z]))(?:also\s|both\s)?(?:in\s|on\s|at\s|from\s|for\s|with\s|to\s|the\s|our\s|an?\s){0,2}"
)
_BETWEEN = re.compile(r"\b([\w-]+),\s((?:[\w-]+\s?){1,3}),?\s(?:and|or|&)\s([\w-]+)")
_CLAUSE = re.compile(r";\s|\.\s|\s[–—]\s|,?\s(?:but|while|whereas|although|though)\s|,\sand\sthe\s|,\sthe\s")
_STOP = re.compile(
    r"[,;:.()–—]|\s(?:in|on|at|for|from|to|of|with|by|and|or|as|via|using|per|so|that|which|who|into|over|&)\s"
)


def foreign(
    quote: str, source: str, whole: Wording, near: Wording | None, shown: Iterable[frozenset[str]]
) -> tuple[str, ...]:
    """Return the first thing a line joins to those of its source that is not told there.

    `whole` is all of the original and `near`, of a line of a job, the lines it tells at length, with
    the names of the skills `shown` there.
    """
    if between := next(_put_between(quote, source, whole), ""):
        return (between,)
    if near is None:
        return ()
    here = content_stems(quote)
    labels = frozenset[str]().union(*(label for label in shown if label <= here))
    return tuple(_brought_in(quote, near, labels))[:1]


def _brought_in(quote: str, near: Wording, labels: frozenset[str]) -> Iterator[str]:
    """Yield the names a line joins to what its source tells and that its source does not have."""
    for partner, thing in _joined(quote):
        names = [word.text for word in thing if word.text[0].isupper()]
        is_told = any(near.explains(word) or stem(word) in labels for word in names)
        if names and near.holds(partner.text) and not is_told:
            yield names[0]


def _put_between(quote: str, source: str, whole: Wording) -> Iterator[str]:
    """Yield what a line puts between two things that stand side by side in its source."""
    for first, new, last in _BETWEEN.findall(quote):
        pair = rf"\b{re.escape(first)},?\s(?:and|or|&)\s{re.escape(last)}\b"
        telling = [word.text for word in tokens(new) if _tells(word)]
        if re.search(pair, source, re.IGNORECASE) and telling and not any(map(whole.holds, telling)):
            yield telling[-1]


def put_together(tailored: str, source: str) -> str:
    """Return the thing a line joins to another that its source tells of in a clause of its own, or ""."""
    clauses = [wording_of(clause) for clause in _CLAUSE.split(source) if content_stems(clause)]
    for partner, thing in _joined(tailored) if len(clauses) > 1 else ():
        noun = thing[0].text
        homes = [clause for clause in clauses if clause.holds(noun)]
        if len(homes) != 1 or homes[0].holds(partner.text) or not _holds_any(clauses, partner.text):
            continue
        said = wording_of(tailored)
        rest = [
            word.text
            for line in homes[0].lines
            for word in tokens(line)
            if _tells(word)
            and stem(word.text) not in {stem(each.text) for each in thing}
            and not any(other.holds(word.text) for other in clauses if other is not homes[0])
        ]
        if rest and 2 * sum(map(said.explains, rest)) <= len(rest):
            return " ".join(word.text for word in thing)
    return ""


def _holds_any(clauses: list[Wording], word: str) -> bool:
    return any(clause.holds(word) for clause in clauses)


def _joined(line: str) -> Iterator[tuple[Token, list[Token]]]:
    """Yield the last telling word before each joint of a line and the telling words joined to it."""
    for joint in _JOINS.finditer(line):
        before = [word for word in tokens(line[: joint.start()]) if _tells(word)]
        after = _STOP.split(line[joint.end() :], maxsplit=1)[0]
        thing = [word for word in tokens(after) if _tells(word)]
        # ", which was dropped" joins nothing.
        is_clause = after.split(" ", 1)[0].casefold() in STOP_WORDS
        if before and thing and not is_clause and line[before[-1].end : joint.start()] == "":
            yield before[-1], thing


def _tells(word: Token) -> bool:
    return word.text.casefold() not in STOP_WORDS and bool(content_stems(word.text))
