"""Labels that a text does not write out: a shared head or modifier, and the verb of a noun.

"supervised and unsupervised learning" holds supervised learning; "data extraction, ingestion and
processing" data ingestion; "(non-)relational databases" both kinds; "analyse customer data" data analysis.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from skillgap.matching.labels import Label, Labels
from skillgap.matching.tokenizer import BARRIER, JOINTS, Words, label_keys
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
_LINKS = JOINTS - {","}

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
    r"[A-Za-z][\w-]*){0,3}[ \t]*\n?[ \t]+"
)
# Verbs that name a skill without their object where a duty is told: "design, test and ship services". What
# must follow those that are nouns as well is a new part of the sentence.
_ALONE = {
    "architect": "architecting",
    "document": "documentation",
    "iterate": "iterative development",
    "migrate": "migrating",
    "monitor": "monitoring",
    "test": "testing",
}
_BEFORE_VERB = re.compile(
    r"(?:^|[.;:,/&(\u2022*-]|\b(?:to|and|or|will|can|help|helps|you|we|by|of|in|for|while))[\s*_`-]*(?:\w+ly\s+)?$",
    re.IGNORECASE,
)
_AFTER_VERB = re.compile(
    r"\s*(?:$|[.;:,/&)]|(?:and|or|the|a|an|our|your|their|its|all|new|it|them|that|how|what|in|on|for|with|complex|"
    r"robust|scalable|reliable|requirements|designs|solutions|results|software|applications|features|"
    r"systems|models|code|processes|procedures|decisions|best)\b)",
    re.IGNORECASE,
)
_ALWAYS_VERBS = frozenset({"iterate", "migrate"})
_BEFORE_REACH = 30
_SETS = re.compile(r"\s*-?sets?\b", re.IGNORECASE)
_LONGEST_GAP = 45
_MOST_TOKENS = 9  # A run of words that no label holds counts as one.


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
            yield from _with_head(hit, keys, labels)
        if keys[hit.last] in JOINTS:
            yield from _with_modifier(hit, words, text, labels)


def _with_head(hit: Hit, keys: Sequence[str], labels: Labels) -> Iterator[Hit]:
    """Yield the labels before a hit that share its head: "supervised and unsupervised learning"."""
    head = keys[hit.first + 1 : hit.last]
    for first, last in _items(keys, hit.first - 1, -1):
        for begin in range(last - 1, first - 1, -1):
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
            if label is not None and _ENDS_NOUN.match(text, words.end(end - 1)):
                yield Hit(first, end, label)
                break


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
    if not _LINKS.isdisjoint(joints):
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

        self._alone: dict[str, Label] = {}
        for verb, noun in _ALONE.items():
            for label in labels.by_keys.get(label_keys(noun), ())[:1]:
                self._alone[verb] = label

        self.words = frozenset(self._nouns) | self._alone.keys()
        """The verbs, which the tokenizer has to keep."""

    def find(self, words: Words, text: str, taken: Sequence[int]) -> Iterator[Hit]:
        """Yield the labels said with a verb: verb and object, or the verb alone where the object is taken."""
        nouns = self._nouns
        for at in [at for at, key in enumerate(words.keys) if key in self.words]:
            key = words.keys[at]
            if not taken[at]:
                last = _object_end(words, at, nouns[key], text) if key in nouns else 0
                if last:
                    is_free = not any(taken[at:last]) and not any(
                        k in nouns for k in words.keys[at + 1 : last - 1]
                    )
                    yield Hit(at, last if is_free else at + 1, nouns[key][words.keys[last - 1]])
                elif key in self._alone and _tells_a_duty(text, words.start(at), words.end(at), key):
                    yield Hit(at, at + 1, self._alone[key])


def _tells_a_duty(text: str, start: int, end: int, verb: str) -> bool:
    """Whether a word that may be a verb is one where it stands: "test and ship", not "test cases"."""
    return bool(_BEFORE_VERB.search(text[max(0, start - _BEFORE_REACH) : start])) and (
        verb in _ALWAYS_VERBS or bool(_AFTER_VERB.match(text, end))
    )


def _object_end(words: Words, at: int, nouns: Mapping[str, Label], text: str) -> int:
    """Return the token after the object of the verb at `at`, or 0."""
    keys, end = words.keys, words.end(at)
    left = _MOST_TOKENS
    for other in range(at + 1, len(keys) - 1):
        left -= not keys[other] == keys[other - 1] == BARRIER
        if not left or words.start(other) - end > _LONGEST_GAP:
            return 0
        if keys[other] in nouns and _VERB_TO_NOUN_GAP.fullmatch(text, end, words.start(other)):
            stop = words.end(other)
            sets = _SETS.match(text, stop)
            return other + 1 if _ENDS_NOUN.match(text, sets.end() if sets else stop) else 0
    return 0
