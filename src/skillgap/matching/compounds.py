"""Labels that a text does not write out: a shared head or modifier.

"supervised and unsupervised learning" holds supervised learning; "data extraction, ingestion and
processing" data ingestion; "(non-)relational databases" both kinds.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from skillgap.matching.labels import Label, Labels
from skillgap.matching.tokenizer import BARRIER, JOINTS, Words
from skillgap.matching.verb_objects import leading_verbs, verb_keys

# "data collection and preparation of …" ends a noun phrase; in "AI and product managers" it goes on.
ENDS_NOUN = re.compile(
    r"(?!-\w)\W*(?:$|[^\w\s]|(?:of|for|in|to|with|and|or|on|at|by|from|as|using|is|are|across|that|which|into|"
    r"within|through|via|while|when|where|during|before|after|over|under|between|end)\b)"
)
# "data engineering and analysis experience": what is asked of the skill ends it too.
_ENDS_SKILL = re.compile(
    r"\s+(?:skills?|experience|expertise|knowledge|background|fundamentals|concepts|techniques)\b",
    re.IGNORECASE,
)
_NON = re.compile(r"\(\s?non-?\s?\)\s?-?$", re.IGNORECASE)
_NON_WITHIN = 5  # "(", "non", "-", ")" and a word of space for a Markdown mark.
_NON_REACH = 8
_MOST_ITEMS = 6
_ITEM = 2
_WITHIN_ITEM = "to"  # "end-to-end" is an item of three words.
_LINKS = JOINTS - {","}


class Hit(NamedTuple):
    """A label found: tokens `first` up to, not including, `last`."""

    first: int
    last: int
    label: Label


def may_join(keys: Sequence[str], text: str) -> bool:
    """Whether a passage holds what joins items to a phrase: commas alone do not, nor most brackets."""
    return not _LINKS.isdisjoint(keys) or ("non" in keys and ")" in text)


def may_share(hit: Hit, keys: Sequence[str], text: str) -> bool:
    """Whether `find_shared` can yield anything: most hits stand by themselves."""
    if hit.last - hit.first > 1 and (
        keys[hit.last] in JOINTS or (hit.first and keys[hit.first - 1] in JOINTS)
    ):
        return True
    return "non" in keys and ")" in text


def find_shared(hit: Hit, words: Words, text: str, labels: Labels) -> Iterator[Hit]:
    """Yield the labels that share the head or the modifier of a hit, each on its own words."""
    keys = words.keys
    if "non" in keys and ")" in text:
        yield from _negated(hit, words, text, labels)
    if hit.last - hit.first > 1:
        if hit.first and keys[hit.first - 1] in JOINTS:
            yield from _with_head(hit, words, text, labels)
        if keys[hit.last] in JOINTS:
            yield from _with_modifier(hit, words, text, labels)


def _with_head(hit: Hit, words: Words, text: str, labels: Labels) -> Iterator[Hit]:
    """Yield the labels before a hit that share its head: "supervised and unsupervised learning"."""
    keys = words.keys
    # "train networks and optimize models": what something is done to is nothing that others share.
    only_verbs = keys[hit.first] in leading_verbs()
    heads = [keys[hit.first + 1 : hit.last]]
    if len(heads[0]) > 1 and "-" in text[words.start(hit.first) : words.end(hit.last - 2)]:
        # Of "unit and end-to-end testing" only the last word is shared.
        heads.append(keys[hit.last - 1 : hit.last])
    for first, last in _items(keys, hit.first - 1, -1):
        begins = range(last - 1, first - 1, -1)
        for begin, head in [(begin, head) for head in heads for begin in begins]:
            if only_verbs and keys[begin] not in verb_keys():
                continue
            label = labels.choose((*keys[begin:last], *head), "")
            if label is not None:
                yield Hit(begin, last, label)
                break


def _with_modifier(hit: Hit, words: Words, text: str, labels: Labels) -> Iterator[Hit]:
    """Yield the labels after a hit that share its modifier: "data extraction and ingestion"."""
    keys = words.keys
    modifier = keys[hit.first : hit.last - 1]
    for first, last in _items(keys, hit.last, 1):
        for end in range(first + 1, last + 1):
            label = labels.choose((*modifier, *keys[first:end]), "")
            if label is not None and _ends_item(keys[end - 1], text, words.end(end - 1)):
                yield Hit(first, end, label)
                break


def _ends_item(last: str, text: str, end: int) -> bool:
    """Whether an item that ends so is whole; "market research and data skills" has data of any kind."""
    return bool(ENDS_NOUN.match(text, end) or (last != "data" and _ENDS_SKILL.match(text, end)))


def _negated(hit: Hit, words: Words, text: str, labels: Labels) -> Iterator[Hit]:
    """Yield the label with "non" where a bracket before a hit holds it: "(non-)relational"."""
    start = words.start(hit.first)
    if _NON.search(text, max(0, start - _NON_REACH), start):
        keys = words.keys
        at = next((i for i in range(hit.first - 1, hit.first - _NON_WITHIN, -1) if keys[i] == "non"), 0)
        label = labels.choose(("non", *keys[hit.first : hit.last]), "")
        if label is not None:
            yield Hit(at, at + 1, label)


def _items(keys: Sequence[str], at: int, step: int) -> Iterator[tuple[int, int]]:
    """Yield the items joined to a phrase, walking outwards, when an "and", "or" or "/" joins one of them.

    An item is one or two words, or three such as "end-to-end"; several may hold a word too many at their
    outer end.
    """
    found: list[tuple[int, int]] = []
    joints: set[str] = set()
    for _ in range(_MOST_ITEMS):
        here = set()
        while 0 <= at < len(keys) and keys[at] in JOINTS:
            here.add(keys[at])
            at += step
        if not here:
            break
        joints |= here
        start = at
        while 0 <= at < len(keys) and keys[at] not in JOINTS and keys[at] != BARRIER:
            if abs(at - start) == _ITEM + (keys[at - step] == _WITHIN_ITEM):
                break
            at += step
        if at == start:
            break
        found.append((start, at) if step > 0 else (at + 1, start + 1))
    if not _LINKS.isdisjoint(joints):
        yield from found
