"""Whether a tailored line leaves out what kept the claim of its source small.

A detail that tells more may be left out: with what, where, for whom and to what end something was done, and
what came of it. What limits the words that stay may not: that it was a trial, a part or mostly of one sort,
that others did it, too, or watched over it, that it was done while learning or only at times, that the
writer stood in for somebody and how long, that it came to nothing, and that there was one of it. Without
them the same words claim more. Each limit may be said again in other words; which,
`limiting` and `trailing_limits` say.
"""

import re
from collections.abc import Iterable, Iterator

from skillgap.tailoring.numbers.derived import derived
from skillgap.tailoring.numbers.quantities import quantities
from skillgap.tailoring.numbers.units import WORDS
from skillgap.tailoring.truth.learners import promoted
from skillgap.tailoring.truth.limiting import ACTING, LIMITS, SHARE, SMALL, Limit
from skillgap.tailoring.truth.results import remeasured
from skillgap.tailoring.truth.together import done_with_others, says_together
from skillgap.tailoring.truth.trailing_limits import TRAILING_LIMITS, WHILE_AWAY
from skillgap.tailoring.vocabulary.words import STOP_WORDS, content_stems, next_stems, tokens

_BREAK = re.compile(
    r"(?P<goes_on>(?:[.,;]\s(?:and\s|but\s)?|\s)\b(?:which|that|it|they|this|these|although|though)\b)"
    r"|[.;:](?=\s|$)|,\s(?:and|but|then)\b|[()–—]",
    re.IGNORECASE,
)
"""Where another clause begins, and whether it goes on about what stands before it."""

_NUMBER = rf"\b(?:\d+|{'|'.join(WORDS)})\b"
_SINGLE = re.compile(r"\b(?:one|a\ssingle)\b", re.IGNORECASE)
_MANY = re.compile(r"\b(?:several|many|multiple|numerous|dozens|hundreds)\b", re.IGNORECASE)

_LESSER = re.compile(
    r"\b(acting|interim|deputy|vice|assistant|junior|trainee|student|volunteer|unpaid|voluntary|honorary|temporary|seasonal|"
    r"part-time|co-?(?=\w)|maternity\scover|parental\scover|locum|second|associate)[\s-]?\b(?=([\w-]+(?:\s[a-z][\w-]+)?))?",
    re.IGNORECASE,
)
"""What makes less of a post in the line that heads it."""

_LESSER_BEHIND = re.compile(
    r"((?:[\w-]+\s){0,2}[\w-]+)\s\((part-time|unpaid|voluntary|temporary|seasonal|acting|interim|trainee|maternity\scover)\b",
    re.IGNORECASE,
)
"""The same in brackets behind the post."""


def lifted(tailored: str, source: str) -> str:
    """Return the words of a source that limit its claim and that the tailored line leaves out, or ""."""
    return next(_lifted(tailored, source), "")


def _lifted(tailored: str, source: str) -> Iterator[str]:
    yield from promoted(tailored, source)
    here = content_stems(tailored)
    for limit, found in _left_out(LIMITS, tailored, source):
        if limit is SHARE and _is_same_share(found.group(), tailored):
            continue
        # Who says that he belonged to a group says that he did a part.
        is_kept = found.group().casefold().startswith("part") and says_together(tailored)
        if not is_kept and here & next_stems(source[found.end() :]):
            yield found.group().strip()
    for _, found in _left_out(TRAILING_LIMITS, tailored, source):
        if _is_limited(found, source, here):
            yield found.group().strip()
    yield from _no_longer_for_a_time(tailored, source)
    yield from _made_bigger(tailored, source)
    yield from done_with_others(tailored, source)


def _left_out(limits: Iterable[Limit], tailored: str, source: str) -> Iterator[tuple[Limit, re.Match[str]]]:
    """Yield each limit of a source, and where it stands, that no word of the tailored line keeps."""
    for limit in limits:
        # Few lines are limited at all, so the source is asked first.
        found = tuple(limit.words.finditer(source))
        if found and not limit.kept.search(tailored):
            yield from ((limit, each) for each in found)


def _is_same_share(limit: str, tailored: str) -> bool:
    """Whether a line tells in other words, or in percent, how many of how many ("8 of 10", "80%")."""
    many = {each.value for each in quantities(limit) if not each.unit}
    is_told = re.search(rf"\b{limit.split(maxsplit=1)[0]}\b", tailored, re.IGNORECASE)
    if is_told or any(each.value in many and not each.unit for each in quantities(tailored)):
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
    limited = content_stems(before[-1]) or next_stems(source[limit.end() :])
    return 2 * len(limited & here) >= min(len(limited), len(here)) > 0


def _no_longer_for_a_time(tailored: str, source: str) -> Iterator[str]:
    """Yield how long or when the writer stood in for somebody, where the line says only that he did."""
    is_acting = ACTING.words.search(source) and ACTING.words.search(tailored)
    if is_acting and not WHILE_AWAY.kept.search(tailored) and (away := WHILE_AWAY.words.search(source)):
        yield away.group()


def _made_bigger(tailored: str, source: str) -> Iterator[str]:
    """Yield the adjective that makes a thing small in the source and that the line leaves out."""
    for _, small in _left_out((SMALL,), tailored, source):
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
    for post, word in _LESSER_BEHIND.findall(source):
        is_held = re.search(rf"\b{re.escape(post)}\b(?!\s\({re.escape(word)})", whole, re.IGNORECASE)
        is_told = re.search(rf"\b{re.escape(word)}\b", tailored, re.IGNORECASE)
        if post.casefold() in tailored.casefold() and not is_held and not is_told:
            return str(word)
    return ""


_ONE = re.compile(r"\b(?:one|a\ssingle)\s((?:[\w-]+\s?){1,5})", re.IGNORECASE)
"""One of a thing, and the words behind."""

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
    for one in (*_ONE.finditer(source), *objects):
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
