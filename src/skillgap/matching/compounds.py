"""Labels that a text does not write out: a shared head or modifier, and the verb of a noun.

"supervised and unsupervised learning" holds supervised learning; "data extraction, ingestion and
processing" data ingestion; "(non-)relational databases" both kinds; "analyse customer data" data analysis.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from skillgap.matching.labels import Label, Labels
from skillgap.matching.tokenizer import BARRIER, JOINTS, Words
from skillgap.model.document import Passage
from skillgap.model.taxonomy import Category

# "data collection and preparation of …" ends a noun phrase; in "AI and product managers" it goes on.
_ENDS_NOUN = re.compile(
    r"\W*(?:$|[^\w\s]|(?:of|for|in|to|with|and|or|on|at|by|from|as|using|is|are|across|that|which|into|"
    r"within|through|via)\b)"
)
_NON = re.compile(r"\(\s?non-?\s?\)\s?-?$", re.IGNORECASE)
_NON_WITHIN = 5  # "(", "non", "-", ")" and a word of space for a Markdown mark.
_NON_REACH = 8
_MOST_ITEMS = 6

_VERBS = {
    "analysis": "analyze analyzing analyzed analyse analysing analysed",
    "annotation": "annotate annotating",
    "augmentation": "augment augmenting",
    "automation": "automate automating",
    "classification": "classify classifying",
    "cleaning": "clean cleaning",
    "collection": "collect collecting gather gathering",
    "curation": "curate curating",
    "deployment": "deploy deploying",
    "documentation": "document documenting",
    "evaluation": "evaluate evaluating",
    "extraction": "extract extracting",
    "gathering": "gather gathering elicit eliciting",
    "governance": "govern governing",
    "ingestion": "ingest ingesting",
    "integration": "integrate integrating",
    "labelling": "label labeling labelling",
    "management": "manage managing",
    "manipulation": "manipulate manipulating",
    "migration": "migrate migrating",
    "mining": "mine mining",
    "modelling": "model modeling modelling",
    "modeling": "model modeling modelling",
    "monitoring": "monitor monitoring",
    "optimization": "optimize optimizing optimise optimising",
    "orchestration": "orchestrate orchestrating",
    "preparation": "prepare preparing",
    "preprocessing": "preprocess preprocessing",
    "processing": "process processing",
    "refactoring": "refactor refactoring",
    "segmentation": "segment segmenting",
    "synthesis": "synthesize synthesizing",
    "training": "train training",
    "transformation": "transform transforming",
    "tuning": "tune tuning",
    "validation": "validate validating",
    "versioning": "version versioning",
    "visualization": "visualize visualizing visualise visualising",
}
_VERB_TO_NOUN_GAP = re.compile(
    r"(?:[ \t]*\n?[ \t]+(?!(?:of|to|with|for|in|on|from|by|at|as|that|which|who|it|them|how|into|your)\b)"
    r"[a-z][a-z-]*){0,3}[ \t]*\n?[ \t]+"
)
_SETS = re.compile(r"\s*-?sets?\b", re.IGNORECASE)
_LONGEST_GAP = 45
_MOST_TOKENS = 9


class Hit(NamedTuple):
    """A label found: tokens `first` up to, not including, `last`."""

    first: int
    last: int
    label: Label


def find_shared(hit: Hit, words: Words, text: str, base: int, labels: Labels) -> Iterator[Hit]:
    """Yield the labels that share the head or the modifier of a hit, each on its own words.

    `text` is the passage, `base` its offset.
    """
    own = tuple(words.keys[hit.first : hit.last])
    start = words.starts[hit.first] - base
    if _NON.search(text, max(0, start - _NON_REACH), start):
        at = next((i for i in range(hit.first - 1, hit.first - _NON_WITHIN, -1) if words.keys[i] == "non"), 0)
        label = labels.choose(("non", *own), "")
        if label is not None:
            yield Hit(at, at + 1, label)
    if len(own) < 2:
        return
    for first, last in _items(words.keys, hit.first - 1, -1):
        for begin in range(last - 1, first - 1, -1):
            label = labels.choose((*words.keys[begin:last], *own[1:]), "")
            if label is not None:
                yield Hit(begin, last, label)
                break
    for first, last in _items(words.keys, hit.last, 1):
        for end in range(first + 1, last + 1):
            label = labels.choose((*own[:-1], *words.keys[first:end]), "")
            if label is not None and _ENDS_NOUN.match(text, words.ends[end - 1] - base):
                yield Hit(first, end, label)
                break


def _items(keys: Sequence[str], at: int, step: int) -> Iterator[tuple[int, int]]:
    """Yield the items joined to a phrase, walking outwards, when an "and", "or" or "/" joins one of them.

    An item is one or two words; two may hold a word too many at their outer end.
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
        while 0 <= at < len(keys) and keys[at] not in JOINTS and keys[at] != BARRIER and abs(at - start) < 2:
            at += step
        if at == start:
            break
        found.append((start, at) if step > 0 else (at + 1, start + 1))
    if joints - {","}:
        yield from found


class Verbs:
    """The verbal forms of labels such as "data analysis"."""

    def __init__(self, labels: Labels) -> None:
        self._nouns: dict[str, dict[str, Label]] = {}
        for keys, entries in labels.by_keys.items():
            label = entries[0]
            if len(keys) != 2 or keys[1] not in _VERBS or label.category is not Category.METHOD:
                continue
            for verb in _VERBS[keys[1]].split():
                self._nouns.setdefault(verb, {}).setdefault(keys[0], label)

    @property
    def words(self) -> frozenset[str]:
        """Return the verbs, which the tokenizer has to keep."""
        return frozenset(self._nouns)

    def find(
        self, words: Words, passages: Sequence[Passage], owners: Sequence[int], taken: Sequence[int]
    ) -> Iterator[Hit]:
        """Yield the labels said with a verb: verb and object, or the verb alone where the object is taken."""
        nouns = self._nouns
        for at, key in enumerate(words.keys):
            if key in nouns and not taken[at]:
                last = _object_end(words, at, nouns[key], passages[owners[at]])
                if last:
                    is_free = not any(taken[at:last]) and not any(
                        k in nouns for k in words.keys[at + 1 : last - 1]
                    )
                    yield Hit(at, last if is_free else at + 1, nouns[key][words.keys[last - 1]])


def _object_end(words: Words, at: int, nouns: Mapping[str, Label], passage: Passage) -> int:
    """Return the token after the object of the verb at `at`, or 0."""
    start, end, text = passage.start, words.ends[at], passage.text
    for other in range(at + 1, min(at + _MOST_TOKENS, len(words.keys))):
        begin = words.starts[other]
        if begin - end > _LONGEST_GAP or begin >= passage.end:
            return 0
        if words.keys[other] in nouns and _VERB_TO_NOUN_GAP.fullmatch(text, end - start, begin - start):
            stop = words.ends[other] - start
            sets = _SETS.match(text, stop)
            return other + 1 if _ENDS_NOUN.match(text, sets.end() if sets else stop) else 0
    return 0
