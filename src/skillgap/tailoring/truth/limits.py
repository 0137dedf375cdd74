"""Whether a tailored line leaves out what kept the claim of its source small.

A detail that tells more may be left out: with what, where, for whom and to what end something was done, and
what came of it. What limits the words that stay may not: that it was a trial, a part or mostly of one sort,
that others did it, too, or watched over it, that it was done while learning or only at times, that the
writer stood in for somebody and how long, that it came to nothing, and that there was one of it. Without
them the same words claim more. Each limit may be said again in other words; which, `limiting` says.
"""

import re
from collections.abc import Iterator

from skillgap.tailoring.numbers.derived import derived
from skillgap.tailoring.numbers.quantities import quantities
from skillgap.tailoring.numbers.units import WORDS
from skillgap.tailoring.truth.learners import promoted
from skillgap.tailoring.truth.limiting import (
    ACTING,
    FOR_OTHERS,
    LIMITS,
    ONE,
    ONLY_HEARD,
    SHARE,
    SMALL,
    STILL_AWAY,
    STILL_SMALL,
    STILL_TOGETHER,
    STILL_UNFINISHED,
    TOGETHER,
    TRAILING_LIMITS,
    UNFINISHED,
    WHILE_AWAY,
)
from skillgap.tailoring.truth.results import remeasured
from skillgap.tailoring.truth.strength import clauses
from skillgap.tailoring.vocabulary.words import STOP_WORDS, content_stems, stem, tokens

_BREAK = re.compile(
    r"(?P<goes_on>(?:[.,;]\s(?:and\s|but\s)?|\s)\b(?:which|that|it|they|this|these|although|though)\b)"
    r"|[.;:](?=\s|$)|,\s(?:and|but|then)\b|[()–—]",
    re.IGNORECASE,
)
"""Where another clause begins, and whether it goes on about what stands before it."""

_WIDEST = 3
"""Words of meaning after a limit that say what it limits."""

_NUMBER = rf"\b(?:\d+|{'|'.join(WORDS)})\b"
_SINGLE = re.compile(r"\b(?:one|a\ssingle)\b", re.IGNORECASE)
_MANY = re.compile(r"\b(?:several|many|multiple|numerous|dozens|hundreds)\b", re.IGNORECASE)
_PUT_TOGETHER = re.compile(
    r"\b(?:put|putting|pulled|brought|bringing)\s((?:[\w-]+\s){0,5}?)together\b(?!\swith)", re.IGNORECASE
)
"""Who put something together did it with nobody."""

_HELD_FOR = re.compile(
    r"\b(workshop|session|interview|training|lesson|course|seminar|demo|consultation|exercise)s?\s"
    r"(?:(?:on|about|in)\s(?:[\w-]+\s){1,4})?$",
    re.IGNORECASE,
)
"""What is held for those it is held with."""

_LESSER = re.compile(
    r"\b(acting|interim|deputy|vice|assistant|junior|trainee|student|volunteer|unpaid|voluntary|honorary|temporary|seasonal|"
    r"part-time|co-?(?=\w)|maternity\scover|parental\scover|locum|second|associate)[\s-]?\b(?=([\w-]+(?:\s[a-z][\w-]+)?))?",
    re.IGNORECASE,
)
"""What makes less of a post in the line that heads it."""

_RETOLD = 0.5
"""Share of what a source says apart from who else did it, from which on a line tells the same work."""


def lifted(tailored: str, source: str) -> str:
    """Return the words of a source that limit its claim and that the tailored line leaves out, or ""."""
    return next(_lifted(tailored, source), "")


def _lifted(tailored: str, source: str) -> Iterator[str]:
    yield from promoted(tailored, source)
    here = content_stems(tailored)
    for limit, kept in LIMITS:
        for found in () if kept.search(tailored) else limit.finditer(source):
            if limit is SHARE and _is_same_share(found.group(), tailored):
                continue
            # Who says that he belonged to a group says that he did a part.
            is_kept = found.group().casefold().startswith("part") and STILL_TOGETHER.search(tailored)
            if not is_kept and here & _next(source[found.end() :]):
                yield found.group().strip()
    for limit, kept in TRAILING_LIMITS:
        for found in () if kept.search(tailored) else limit.finditer(source):
            if _is_limited(found, source, here):
                yield found.group().strip()
    yield from _no_longer_for_a_time(tailored, source)
    yield from _made_bigger(tailored, source)
    yield from _done_with_others(tailored, _PUT_TOGETHER.sub(r"made \1", source))


def _done_with_others(tailored: str, source: str) -> Iterator[str]:
    """Yield the words by which a source says that others did the work, too, where the line does not."""
    if STILL_TOGETHER.search(FOR_OTHERS.sub("", tailored)) or (shared := TOGETHER.search(source)) is None:
        return
    # With whom a workshop was held, it was held for.
    if (held := _HELD_FOR.search(source, 0, shared.start())) and held[1] in tailored:
        return
    # Of two acts in one line, one may have been done alone.
    here = content_stems(tailored)
    clause = content_stems(next((each for each in clauses(source) if shared.group() in each), source))
    if len(here & clause) >= _RETOLD * len(here) > 0:
        yield shared.group()


def _is_same_share(limit: str, tailored: str) -> bool:
    """Whether a line tells in other words, or in percent, how many of how many ("8 of 10", "80%")."""
    if re.search(rf"\b{limit.split(maxsplit=1)[0]}\b", tailored, re.IGNORECASE):
        # "One granted 8,000" says as "one of which granted 8,000" that the other did not.
        return True
    return any(
        (told.whole, told.value) == (part.whole, part.value) or (told.unit == "%" and told.is_backed_by(part))
        for part in (*quantities(limit), *derived(limit))
        for told in quantities(tailored)
        if part.whole
    )


def _is_limited(limit: re.Match[str], source: str, here: frozenset[str]) -> bool:
    """Whether a line tells what a limit behind it limits: its clause, or the one that it goes on about."""
    breaks = [found for found in _BREAK.finditer(source) if found.end() <= limit.start() + 1]
    starts = [0, *(found.end() for found in breaks)]
    before = [
        source[start:end]
        for start, end in zip(starts, [*(b.start() for b in breaks), limit.start()], strict=True)
    ]
    if len(before) > 1 and (breaks[-1]["goes_on"] or not content_stems(before[-1])):
        before.pop()
    limited = content_stems(before[-1]) or _next(source[limit.end() :])
    return 2 * len(limited & here) >= min(len(limited), len(here)) > 0


def _no_longer_for_a_time(tailored: str, source: str) -> Iterator[str]:
    """Yield how long or when the writer stood in for somebody, where the line says only that he did."""
    is_acting = ACTING.search(source) and ACTING.search(tailored) and not STILL_AWAY.search(tailored)
    if is_acting and (away := WHILE_AWAY.search(source)):
        yield away.group()


def _made_bigger(tailored: str, source: str) -> Iterator[str]:
    """Yield the adjective that makes a thing small in the source and that the line leaves out."""
    if STILL_SMALL.search(tailored):
        return
    for small in SMALL.finditer(source):
        if re.search(rf"\b{re.escape(small[2])}\b", tailored, re.IGNORECASE):
            yield small[1]


def lesser_post(tailored: str, source: str, whole: str) -> str:
    """Return the word that makes less of a post in the head of an entry, where a tailored head leaves it out.

    `whole` is the whole original, in which somebody may have held the post itself, too.
    """
    for less in _LESSER.finditer(source):
        word, post = less[1], less[2] or ""
        if not post or re.search(rf"\b{re.escape(word)}", tailored, re.IGNORECASE):
            continue
        same = rf"\b{re.escape(post)}\b"
        posts = len(re.findall(same, whole, re.IGNORECASE))
        lesser = len(re.findall(rf"\b{re.escape(word)}\W{{1,2}}{re.escape(post)}\b", whole, re.IGNORECASE))
        if re.search(same, tailored, re.IGNORECASE) and posts == lesser:
            return word
    return ""


_OBJECT = re.compile(
    r"^\W*(?!(?i:help|support|assist|aid|let|watch|saw|had)\w*\s)[A-Z]\w+\s(?:up\s|out\s)?an?\s"
    r"((?:[\w-]+\s?){1,5})"
)
"""What one of was made, where a line says no more than "a"."""

_REPEATED = re.compile(
    r"\b(?:every|each|hourly|daily|nightly|weekly|monthly|quarterly|yearly)\b", re.IGNORECASE
)
"""What happens again and again is told as several."""


def several(tailored: str, source: str) -> str:
    """Return the word by which a line tells of several, or of all, what its source tells of one or a part."""
    said = {token.text.casefold() for token in tokens(source)}
    here = {token.text.casefold() for token in tokens(tailored)}
    objects = () if _REPEATED.search(source) else _OBJECT.finditer(source)
    for one in (*ONE.finditer(source), *objects):
        words = one[1].casefold().split()
        ends = (at for at, word in enumerate(words) if word in STOP_WORDS)
        noun = "".join(words[: next(ends, len(words))][-1:])
        many = {f"{noun}s", f"{noun}es", f"{noun.removesuffix('y')}ies"}
        new = many & here - said if noun and noun not in here else frozenset[str]()
        # How many, `quantities` judges.
        if new and not re.search(rf"{_NUMBER}\s(?:\w+\s)?{min(new)}", tailored, re.IGNORECASE):
            return min(new)
    told = _MANY.search(tailored)
    if told and _SINGLE.search(source) and not _MANY.search(source):
        return str(told.group())
    return remeasured(tailored, source)


def _next(after: str) -> frozenset[str]:
    """Return the stems of the next words that tell, up to the end of the phrase."""
    words = [token.text for token in tokens(re.split(r"[.,;:()]", after)[0])]
    telling = [word for word in words if word.casefold() not in STOP_WORDS]
    return frozenset(stem(word) for word in telling[:_WIDEST])


def made_whole(tailored: str, source: str, *, is_title: bool = False) -> str:
    """Return the words by which a source says that something is not finished or no longer so, if left out.

    With `is_title` the lines name a degree, a certificate or a prize, of which there may be less.
    """
    less = ONLY_HEARD.search(source) if is_title else None
    if (
        less
        and less.group().casefold() not in tailored.casefold()
        and _next(source) & content_stems(tailored)
    ):
        return less.group()
    found = UNFINISHED.search(source)
    if found is None or STILL_UNFINISHED.search(tailored):
        return ""
    before = content_stems(re.split(r"[;,|]\s", source[: found.start()])[-1]) or content_stems(source)
    return found.group() if before & content_stems(tailored) else ""
