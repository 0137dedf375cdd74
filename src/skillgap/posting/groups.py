"""Either/or: which mentions are alternatives of each other ("Python or R", "AWS, GCP or Azure")."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from skillgap.model.posting import Mention

_MARKS = r"[\s*`_\\\"\u201c\u201d]*"
_ITEM_TAIL = (
    r"(?:['\u2019]s|\s+(?:databases?|frameworks?|models?|skills|techniques|tools|platforms?|libraries|"
    r"cloud|environments?|systems?))?"
)
_LINK = re.compile(
    rf"{_ITEM_TAIL}{_MARKS}\)?{_MARKS}(?:,?{_MARKS}(?:and/or|or/and|und/oder|\b(?:and|or|und|oder|et|ou)\b|&|\u00b7)|[,/|;])"
    rf"{_MARKS}(?:(?:a|an|the|even|alternatively|in|with|of|on)\s+)?{_MARKS}",
    re.IGNORECASE,
)
_SAME_AGAIN = re.compile(rf"{_MARKS}\({_MARKS}")
_OR = re.compile(r"\b(?:or|oder|ou)\b|and/or|/", re.IGNORECASE)
_AND = re.compile(r"(?<!/)\b(?:and|as well as|plus|und|sowie|et)\b(?!/(?:or|oder))|&|;", re.IGNORECASE)
_ONE_OF = re.compile(
    r"(?:\bone\s+(?:or\s+more\s+)?of(?:\s+the)?(?:\s+[\w-]+){0,5}|\beither|"
    r"\bany\s+of(?:\s+the)?(?:\s+[\w-]+){0,4}|"
    r"\bone\s+or\s+more(?:\s+[\w-]+){0,4}|\bat\s+least\s+(?:one|two|three|[123])(?!\s*\+?\s*(?:years?|yrs?))(?:\s+[\w-]+){0,6}|"
    r"\b(?:two|three|[23])\s+or\s+more\s+of(?:\s+[\w-]+){0,4})[\s:,(*`_]*(?:\be\.?g\.?,?|such\s+as|like)?"
    r"[\s:(*`_]*$",
    re.IGNORECASE,
)
_COUNTS = {"two": 2, "2": 2, "three": 3, "3": 3, "four": 4, "4": 4}
_COUNT = re.compile(
    r"\b(?:at\s+least\s+(?P<count>two|three|four|[234])|(?P<more>two|three|four|[234])\s+or\s+more)\s+"
    r"(?:\w+\s+)?of\b[^.;]*$",
    re.IGNORECASE,
)
_EXAMPLES = re.compile(
    r"(?:\bsuch\s+as|\be\.\s?g\.?,?|\beg\.?,?|\blike|\bfor\s+(?:example|instance),?)[\s:(*`_]*$",
    re.IGNORECASE,
)
# "version control, build and bug tracking systems such as Git, Jenkins and Jira": one for each.
_ONE_EACH = re.compile(r"(?:\s+\w+){0,2},?\s+(?:such\s+as|like|e\.g\.,?)[\s:(*`_]*", re.IGNORECASE)
_SIMILAR = re.compile(
    r"^[\s,)*`_]*(?:or|and/or)\s+(?:(?:a|an|any)\s+)?(?:similar|equivalent|comparable|related|other|"
    r"another|the\s+like)",
    re.IGNORECASE,
)


def either_or(mentions: Sequence[Mention]) -> Iterator[tuple[int, ...]]:
    """Yield the alternatives among the mentions of one passage, as positions in `mentions`.

    Items joined by "or" or a slash are alternatives; in "A, B and C or D" only the last two are. A list
    after "such as", "e.g." or "one of" is one of interchangeable examples. "A, B and C" is no group.
    """
    previous: Sequence[int] = ()
    for run in _runs(mentions):
        kinds, previous = previous, run
        if len({mentions[at].concept for at in run}) < 2:
            continue
        passage = mentions[run[0]].passage
        head = passage.text[: mentions[run[0]].start - passage.start]
        tail = passage.text[mentions[run[-1]].end - passage.start :]
        links = [_between(mentions[a], mentions[b]) for a, b in pairwise(run)]
        is_plain = not any(_AND.search(link) for link in links)
        if (
            not is_plain
            and len(kinds) > 1
            and _ONE_EACH.fullmatch(_between(mentions[kinds[-1]], mentions[run[0]]))
        ):
            continue
        if _ONE_OF.search(head) or (is_plain and _SIMILAR.match(tail)) or _are_examples(mentions, run, head):
            yield tuple(run)
            continue
        yield from _split(run, links)


def count_asked(mention: Mention) -> int:
    """Return how many of the alternatives it begins a mention's passage asks for: 1 unless it says more."""
    head = mention.passage.text[: mention.start - mention.passage.start]
    match = _COUNT.search(head)
    return _COUNTS[(match["count"] or match["more"]).lower()] if match else 1


def _are_examples(mentions: Sequence[Mention], run: Sequence[int], head: str) -> bool:
    """Whether a run is a list of interchangeable products: names, after "such as" or "e.g."."""
    return bool(_EXAMPLES.search(head)) and all(any(map(str.isupper, mentions[at].text)) for at in run)


def _split(run: Sequence[int], links: Sequence[str]) -> Iterator[tuple[int, ...]]:
    """Yield the parts of an enumeration that hold an "or", cut where "and" stands."""
    part, has_or = [run[0]], False
    for at, link in zip(run[1:], links, strict=True):
        if _AND.search(link):
            if has_or and len(part) > 1:
                yield tuple(part)
            part, has_or = [], False
        elif _OR.search(link):
            if "/" in link and not has_or and len(part) > 1:
                part = part[-1:]
            has_or = True
        part.append(at)
    if has_or and len(part) > 1:
        yield tuple(part)


def _runs(mentions: Sequence[Mention]) -> Iterator[list[int]]:
    """Yield the enumerations: mentions with nothing but separators between them."""
    run: list[int] = []
    for at in range(len(mentions)):
        if run and not _is_linked(mentions[run[-1]], mentions[at]):
            yield run
            run = []
        run.append(at)
    if run:
        yield run


def _is_linked(left: Mention, right: Mention) -> bool:
    between = _between(left, right)
    if left.concept == right.concept and _SAME_AGAIN.fullmatch(between):
        return True
    return bool(between.strip()) and bool(_LINK.fullmatch(between))


def _between(left: Mention, right: Mention) -> str:
    passage = left.passage
    return passage.text[left.end - passage.start : right.start - passage.start]
