"""The labels of a taxonomy under the keys they are compared by."""

from typing import NamedTuple

from skillgap.matching.normalize import fold, has_capitals, needs_capitals
from skillgap.matching.tokenizer import label_keys
from skillgap.model.taxonomy import Category, Concept, ConceptId, Taxonomy

_NAMES = frozenset({Category.TOOL, Category.PLATFORM, Category.LANGUAGE})

_JOINTS = frozenset({"and", "or", "/"})

Keys = tuple[str, ...]

_SHORTEST_PART = 3
"""Letters that each of two words has at least, where a text may run them together: "co-op" is no "coop"."""


class Label(NamedTuple):
    """One label of one concept, with what decides whether a surface is it."""

    concept: ConceptId
    text: str
    category: Category
    in_capitals: bool
    is_plural_name: bool


class Labels:
    """All labels by their keys; those of one key in the order of the taxonomy."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        self.by_keys: dict[Keys, tuple[Label, ...]] = {}
        for concept in taxonomy.concepts.values():
            for text in concept.labels:
                keys = label_keys(text)
                if keys:
                    self.by_keys[keys] = (*self.by_keys.get(keys, ()), _label(concept, text, keys))
        for keys in [keys for keys in self.by_keys if self._is_pair(keys)]:
            del self.by_keys[keys]
        self.joined = self._run_together()
        """Labels of two words as texts run them together, "opensource", and the words."""

    def _is_pair(self, keys: Keys) -> bool:
        """Whether a label joins two others that share their head: "supervised and unsupervised learning".

        Both are better found each on its own words.
        """
        at = next((at for at in range(1, len(keys) - 2) if keys[at] in _JOINTS), 0)
        left = self.by_keys.get((*keys[:at], keys[-1])) if at else None
        right = self.by_keys.get(keys[at + 1 :])
        return bool(left and right and left[0].concept != right[0].concept)

    def _run_together(self) -> dict[str, tuple[str, str]]:
        """Return what labels of two words are in one, with the words."""
        words = {word for keys in self.by_keys for word in keys}
        pairs = [(keys[0], keys[1]) for keys in self.by_keys if len(keys) == 2]
        joined = {
            fold(first + last): (first, last)
            for first, last in pairs
            if min(len(first), len(last)) >= _SHORTEST_PART and (first + last).isalpha()
        }
        # What is a word of other labels already, as "realtime" is of a database, stays one word.
        for word in sorted(words.intersection(joined)):
            self.by_keys.setdefault((word,), self.by_keys[joined.pop(word)])
        return joined

    def only(self, keys: Keys) -> Label | None:
        """Return the label with these keys where every surface is it, however written."""
        labels = self.by_keys[keys]
        is_sure = len(labels) == 1 and not labels[0].in_capitals and not labels[0].is_plural_name
        return labels[0] if is_sure else None

    def choose(self, keys: Keys, surface: str) -> Label | None:
        """Return the label that a surface with these keys is, if it is one."""
        labels = self.by_keys.get(keys, ())
        for label in sorted(labels, key=lambda label: label.text != surface) if len(labels) > 1 else labels:
            if label.in_capitals and not has_capitals(surface):
                continue
            if label.is_plural_name and not surface.rstrip(")'\u2019").lower().endswith("s"):
                continue
            return label
        return None


def _label(concept: Concept, text: str, keys: Keys) -> Label:
    small = text.lower()
    return Label(
        concept=concept.id,
        text=text,
        category=concept.category,
        in_capitals=needs_capitals(text),
        is_plural_name=(
            concept.category in _NAMES and len(keys) == 1 and small.endswith("s") and keys[0] != small
        ),
    )
