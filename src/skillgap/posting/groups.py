"""Either/or: which mentions are alternatives of each other ("Python or R", "AWS, GCP or Azure")."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from skillgap.model.posting import Mention

_MARKS = r"[\s*`_\\\"\u201c\u201d]*"
_ITEM_TAIL = (
    r"(?:['\u2019]s|\s+(?:databases?|frameworks?|models?|skills|techniques|tools|platforms?|libraries|"
    r"cloud|environments?|systems?|technolog(?:y|ies)|protocols?|features?|services?|products?|standards?|"
    r"applications?|programming|development))?"
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
# "storage, queue and cache products such as Postgres, Kafka and Redis": one for each.
_ONE_EACH = re.compile(r"(?:\s+\w+){0,2},?\s+(?:such\s+as|like|e\.g\.,?)[\s:(*`_]*", re.IGNORECASE)
_SIMILAR = re.compile(
    rf"^{_ITEM_TAIL}[\s,)*`_]*(?:or|and/or)\s+(?:(?:a|an|any)\s+)?(?:closely\s+)?(?:similar|equivalent|comparable|related|other|"
    r"another|the\s+like)",
    re.IGNORECASE,
)
# "storage, queue and cache products such as …": an enumeration of kinds, one example for each.
_KINDS = re.compile(
    r"\w,\s+[\w\s-]+,?\s+and\s+[\w\s-]{3,40},?\s+(?:such\s+as|like|e\.g\.,?)[\s:(*`_]*$", re.IGNORECASE
)
_ALSO = re.compile(r"[\s*`_]*[.;,:\u2013\u2014-][\s*`_]*(?:but\s+|though\s+)?", re.IGNORECASE)
_FINE_TOO = re.compile(
    r"[\s)*`_]*(?:experience\s+|knowledge\s+)?(?:(?:is|are|would\s+be)\s+(?:also\s+|just\s+as\s+|equally\s+)?"
    r"(?:fine|ok|okay|acceptable|good|accepted|possible)\b|(?:will|would|can)\s+(?:also\s+)?(?:do|work)\b|"
    r"(?:also\s+)?(?:works?|counts?|qualif(?:y|ies))\s+(?:too|as\s+well|also)\b)",
    re.IGNORECASE,
)


def either_or(
    mentions: Sequence[Mention], is_name: Callable[[Mention], bool] = lambda _: False
) -> Iterator[tuple[int, ...]]:
    """Yield the alternatives among the mentions of one passage, as positions in `mentions`.

    Items joined by "or" or a slash are alternatives; in "A, B and C or D" only the last two are. A list
    after "one of", and one of names (`is_name`) after "such as" or "e.g.", is one of interchangeable
    examples. "A, B and C" is no group. "A. B or C are fine too" offers three.
    """
    if len(mentions) < 2:
        return
    found: list[tuple[int, ...]] = []
    for group in _in_lists(mentions, is_name):
        before = group[0] - 1
        if (
            before >= 0
            and is_fine_too(mentions, group)
            and _ALSO.fullmatch(_between(mentions[before], mentions[group[0]]))
        ):
            joined = next((earlier for earlier in found if before in earlier), (before,))
            found = [earlier for earlier in found if earlier is not joined]
            found.append((*joined, *group))
        elif len({mentions[at].concept for at in group}) > 1:
            found.append(group)
    yield from found


def is_fine_too(mentions: Sequence[Mention], group: Sequence[int]) -> bool:
    """Whether a passage says after these mentions that they would do as well as what it named before."""
    last = mentions[group[-1]]
    return bool(_FINE_TOO.match(last.passage.text, last.end - last.passage.start))


def leads(mention: Mention) -> bool:
    """Whether nothing but marks stands before a mention in its passage."""
    return not mention.passage.text[: mention.start - mention.passage.start].strip(" *_`-")


def _in_lists(mentions: Sequence[Mention], is_name: Callable[[Mention], bool]) -> Iterator[tuple[int, ...]]:
    """Yield the alternatives of each enumeration, and each item that stands by itself."""
    previous: Sequence[int] = ()
    for run in _runs(mentions):
        kinds, previous = previous, run
        if len({mentions[at].concept for at in run}) < 2:
            yield tuple(run)
            continue
        passage = mentions[run[0]].passage
        head = passage.text[: mentions[run[0]].start - passage.start]
        tail = passage.text[mentions[run[-1]].end - passage.start :]
        links = [_between(mentions[a], mentions[b]) for a, b in pairwise(run)]
        is_plain = not any(_AND.search(link) for link in links)
        if not is_plain and (
            (len(kinds) > 1 and _ONE_EACH.fullmatch(_between(mentions[kinds[-1]], mentions[run[0]])))
            or _KINDS.search(head)
        ):
            continue
        are_names = all(map(is_name, (mentions[at] for at in run)))
        if (
            _ONE_OF.search(head)
            or (is_plain and _SIMILAR.match(tail))
            or _are_examples(mentions, run, head, are_names=are_names)
        ):
            yield tuple(run)
            continue
        yield from _split(run, _without_slashes(links, [is_name(mentions[at]) for at in run]))


def _without_slashes(links: Sequence[str], are_names: Sequence[bool]) -> list[str]:
    """Return the links, a slash between a name and an activity read as "and": "SQL/reporting"."""
    return [
        "&" if link.strip() == "/" and left != right else link
        for link, (left, right) in zip(links, pairwise(are_names), strict=True)
    ]


def count_asked(mention: Mention) -> int:
    """Return how many of the alternatives it begins a mention's passage asks for: 1 unless it says more."""
    head = mention.passage.text[: mention.start - mention.passage.start]
    match = _COUNT.search(head)
    return _COUNTS[(match["count"] or match["more"]).lower()] if match else 1


def _are_examples(mentions: Sequence[Mention], run: Sequence[int], head: str, *, are_names: bool) -> bool:
    """Whether a run is a list of interchangeable products: names, after "such as" or "e.g."."""
    return bool(_EXAMPLES.search(head)) and (
        are_names or all(any(map(str.isupper, mentions[at].text)) for at in run)
    )


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
