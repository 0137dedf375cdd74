"""Choices whose items are bullets of their own: "one or more of the following:" and what stands below."""

from collections.abc import Mapping
from itertools import count

from skillgap.model.posting import JobPosting
from skillgap.posting.cues import Cue

_LONGEST = 6
"""Words of an item that is offered as it stands; a longer one asks for several things."""

_HEAD = Cue(
    r"\b(?:one|any|some|several|either|more)\)?\s+(?:\(?or\s+more\)?\s+)?of\s+"
    r"(?:the\s+(?:following|below)|these|those)(?:\s+[\w-]+){0,4}[\s:*_]*$|\b(?:one|any|more)\s+of[\s*_]*:[\s*_]*$",
    words="one any some seve eith more",
)


def bulleted_choices(posting: JobPosting) -> Mapping[int, int]:
    """Return the number of the choice that bullets are offered in, by where their passages begin."""
    heads = [at for at, passage in enumerate(posting.passages) if _HEAD.search(passage.text)]
    if not heads:
        return {}
    bullets = {line.start: line for line in posting.sections.document.lines if line.is_bullet}
    choices: dict[int, int] = {}
    number = count()
    for at in heads:
        head, items = bullets.get(posting.passages[at].start), []
        for passage in posting.passages[at + 1 :]:
            line = bullets.get(passage.start)
            if line is None or (head and line.indent <= head.indent):
                break
            items.append(passage)
        if len(items) > 1 and all(len(item.text.split()) <= _LONGEST for item in items):
            choices.update(dict.fromkeys([item.start for item in items], next(number)))
    return choices
