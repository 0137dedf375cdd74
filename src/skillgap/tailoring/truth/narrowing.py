"""What narrows a thing inside a line: of what sort the lack was, what was measured, the head of a compound.

"Without customer complaints" is less than "without complaints", "coverage of the parser" not that of the
whole program, and two duplicate invoice letters are no duplicate invoices.
"""

import re
from collections.abc import Iterator

from skillgap.tailoring.vocabulary.wording import wording_of
from skillgap.tailoring.vocabulary.words import STOP_WORDS, Token, content_stems, stem, stems, tokens

_LACK = re.compile(
    r"\b(?:without|no|zero|nor|not\sa|not\sany|(?:free|clear)\s(?:of|from))\s"
    r"(?P<what>(?:(?!(?:longer|later|sooner|only|just|more\sthan)\b)[\w'’-]+\s?){1,6})(?P<rest>[^.;,:()–—]*)"
    r"|\b(?P<free>\w{3,})-free\b",
    re.IGNORECASE,
)
"""What there was none of."""

_WHERE = re.compile(
    r"(?:^|\s)(?:in|on|at|for|from|to|of|with|by|during|over|after|before|among|within|since|across|that|which|while)\s"
)
"""Where a thing ends and what is said of it begins."""

_ENDS = re.compile(r"(?:^|\s)(?:and|but|or|when|if|as|so|because|than|though)\s")
_EMPHATIC = stems("single any one real actual")
"""Words beside a lack that make it no smaller."""

_MOVES = (
    r"(?:(?:has\s|have\s|had\s)?(?:rose|risen|fell|fallen|grew|grown|dropped|sank|climbed|shrank|declined|decreased|"
    r"increased|doubled|halved|tripled|improved|went|gone|is\snow|was\s(?:cut|reduced|raised|brought))\b"
    r"|(?:from|by|to|at|above|below|under|over)\s(?:about\s|around\s|roughly\s|almost\s|nearly\s)?[$€£]?\d)"
)
_MEASURED = re.compile(
    rf"\b(?P<measure>[a-z]+)\s(?P<how>of|to|for)\s(?P<what>(?:(?!{_MOVES})[\w'’-]+\s){{1,5}}?)"
    rf"(?:(?:has|had|have|is|are|was|were)\s(?:[\w'’-]+\s){{0,3}}?)?{_MOVES}",
    re.IGNORECASE,
)
"""A measure, of what, and how it moved or where it stood."""

_NOUN = re.compile(r"[a-z]{3,}")
_BEFORE_VERBS = frozenset({"to", "I", "we", "they", "who", "that", "which", "can", "will"})
_PERSONS = re.compile(
    r"\w+(?:ers|ors|ees|ists|ants|ents|ians)|clients|partners|people|staff|women|men|children"
)
"""Of two words for persons each tells of the same ones ("employer clients")."""

_NAMED_ONE = re.compile(r"\bthe\s(?P<name>[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)?)\s(?P<noun>[a-z]{3,}[a-rt-z])\b")
"""The one of several that has this name ("the Elmfield branch")."""


def narrowed(tailored: str, source: str) -> str:
    """Return the words by which a line drops or changes what narrows a thing of its source, or ""."""
    found = (_lacking_more(tailored, source), _measured_otherwise(tailored, source))
    return next((words for each in (*found, _without_head(tailored, source)) for words in each), "")


def _lacking_more(tailored: str, source: str) -> Iterator[str]:
    """Yield what a line says there was none of, where its source says so of some sort of it alone."""
    said = wording_of(tailored)
    lacks = [lack for each in _LACK.finditer(source) if (lack := _lack(each))]
    for told in _LACK.finditer(tailored):
        now = _lack(told)
        same = [lack for lack in lacks if now and stem(lack[0]) == stem(now[0])]
        narrow = [
            any(not said.explains(word) for word in sort) or (place and not said.explains(place[-1]))
            for _, sort, place in same
        ]
        if narrow and all(narrow):
            yield told.group().strip()


def _lack(found: re.Match[str]) -> tuple[str, list[str], list[str]] | None:
    """Return the thing that is lacking, the words of what sort, and those of where or when."""
    if found["free"]:
        return found["free"], [], []
    whole = _ENDS.split(f"{found['what']}{found['rest']}")[0]
    thing, *where = _WHERE.split(whole, maxsplit=1)
    telling = [token.text for token in tokens(thing) if _tells(token) and stem(token.text) not in _EMPHATIC]
    if not telling:
        return None
    return telling[-1], telling[:-1], [token.text for token in tokens(" ".join(where)) if _tells(token)]


def _measured_otherwise(tailored: str, source: str) -> Iterator[str]:
    """Yield the measure of which a line says another thing than its source measured."""
    held: dict[str, str] = {}
    for clause in re.split(r"[.;]\s", source):
        for found in _MEASURED.finditer(clause):
            held[stem(found["measure"])] = f"{held.get(stem(found['measure']), '')} {clause}"
    for told in _MEASURED.finditer(tailored):
        what = [token.text for token in tokens(told["what"]) if _tells(token) and not token.text[0].isdigit()]
        said = held.get(stem(told["measure"]), "")
        # What was timed is an act, and whatever else was measured a thing.
        telling = what if told["how"] == "to" else what[-1:]
        if said and telling and not all(map(wording_of(said).explains, telling)):
            yield f"{told['measure']} … {told['what'].strip()}"


def _without_head(tailored: str, source: str) -> Iterator[str]:
    """Yield the plural a line makes of what only says in its source of what sort a thing is, or which one."""
    here = {token.text.casefold() for token in tokens(tailored)}
    there = {token.text.casefold() for token in tokens(source)}
    said = wording_of(tailored)
    for before, first, second in _in_threes(tokens(source)):
        is_compound = (
            source[first.end : second.start] == " "
            and before.text not in _BEFORE_VERBS
            and not (_PERSONS.fullmatch(f"{first.text}s") and _PERSONS.fullmatch(second.text))
            and _NOUN.fullmatch(first.text)
            and _NOUN.fullmatch(second.text)
            and second.text.endswith("s")
            and first.text not in STOP_WORDS
        )
        new = _plurals(first.text) & here - there
        if is_compound and new and first.text not in here and not said.explains(second.text):
            yield min(new)
    for one in _NAMED_ONE.finditer(source):
        new = _plurals(one["noun"]) & here - there
        if new and one["noun"] not in here and one["name"].casefold() not in tailored.casefold():
            yield min(new)


def _in_threes(found: tuple[Token, ...]) -> Iterator[tuple[Token, Token, Token]]:
    yield from zip(found, found[1:], found[2:], strict=False)


def _plurals(noun: str) -> set[str]:
    return {f"{noun}s", f"{noun}es", f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"}


def _tells(token: Token) -> bool:
    return token.text.casefold() not in STOP_WORDS and bool(content_stems(token.text))
