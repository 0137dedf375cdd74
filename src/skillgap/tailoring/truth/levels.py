"""How well each thing of a list is known: in brackets, before its name, or by the label of its line.

"Python (basic)", "basic Python", "a little Python" and "Basics: Python, R" say the same.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from skillgap.remembering import holds_texts
from skillgap.tailoring.truth.proficiency import level
from skillgap.tailoring.vocabulary.words import squeezed

# Each begins where an item does and gives nothing back, so that a long line costs no more than its length.
_ITEM = re.compile(r"(?<![^,;:|()])([^,;:|()]++)(?:\(([^()]+)\)|(?=[,;|]|$))")
"""An item of a list, and what stands behind it in brackets."""

_LABEL = re.compile(r"^\W*([^:,;|()]{3,40}+):(?=\s)")
_LITTLE = re.compile(
    r"^\s*(?:an?\slittle|some|a\sbit\sof|bits\sof|basics?(?:\sof|\sin)?|basic\s(?:knowledge|skills|understanding)\s(?:of|in)|(?:working\s)?familiar(?:ity)?\swith|rudimentary|elementary|"
    r"beginner'?s?|limited|learning|first\ssteps\s(?:in|with))\s+(?=\S)|(?<=\S)\s+(?:basics|beginner|novice)\s*$",
    re.IGNORECASE,
)
"""What says of an item that little of it is known."""

_BARELY = re.compile(
    r"\b(?:only|tutorials?|(?:at|for)\shome|home\suse|in\sclass|privately|once|words|understand\w*|passive(?:ly)?|spoken|listening|"
    r"(?:a\sfew|few|some|two|three|six|\d)\s(?:months|weeks|days)|(?:one|a|university|online)\s(?:course|semester|project))\b",
    re.IGNORECASE,
)
"""What in brackets behind a thing says that it was used little, or only to learn it."""

_ALL_LITTLE = re.compile(
    r"^\W*(?:basics|basic\s(?:knowledge|skills|understanding)|(?:working\s)?familiar(?:ity)?|beginner|first\ssteps|a\slittle)\s(?:of|in|with)\s",
    re.IGNORECASE,
)
"""What says so of every item of a line."""

_AND = re.compile(r"\s(?:and|&)\s")


def raised_levels(quote: str, lists: tuple[str, ...]) -> Iterator[str]:
    """Yield the items of a line that claim to be known better than the lists of the original say.

    Who leaves out that he has only the basics claims more; who leaves out how good he is claims less. The
    levels of languages, `spoken` judges on their own scale.
    """
    held = _held(lists)
    for name, now, item in _levels(quote):
        was = held.get(name, 0)
        if was and (now > was or (not now and was == 1)):
            yield item


@holds_texts
@lru_cache(maxsize=8)
def _held(lists: tuple[str, ...]) -> Mapping[str, int]:
    """Return the level of each item of some lists that has one."""
    held: dict[str, int] = {}
    for line in lists:
        for name, rank, _ in _levels(line):
            if rank:
                held.setdefault(name, rank)
    return held


def _levels(line: str) -> Iterator[tuple[str, int, str]]:
    """Yield each item of a list, its level or 0, and its words."""
    label = _LABEL.match(line)
    of_line = level(f"({label[1]})")[0] if label else int(_ALL_LITTLE.match(line) is not None)
    for item in _ITEM.finditer(line, label.end() if label else 0):
        rank = (level(f"({item[2]})")[0] or int(_BARELY.search(item[2]) is not None)) if item[2] else 0
        for part in _AND.split(item[1]):
            name = _LITTLE.sub("", part)
            own = rank or (1 if name != part else of_line)
            yield squeezed(name), own, item[0].strip(" ,;:|")
