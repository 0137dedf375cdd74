"""Where an item of a skills list stands in what a posting asks for.

The taxonomy knows most skills, and no taxonomy knows all. An item it has no concept for is asked for where
the posting writes the same words, so that what both sides name does not fall behind what only is known.
"""

from collections.abc import Iterable, Mapping, Sequence

from skillgap.model.document import Passage, SectionKind
from skillgap.model.posting import Importance, JobPosting, Requirements
from skillgap.model.taxonomy import Category, ConceptId, Taxonomy
from skillgap.tailoring.coverage import WEIGHTS
from skillgap.tailoring.vocabulary.words import occurs, squeezed

_ASKS_NOTHING = frozenset(
    {SectionKind.TITLE, SectionKind.COMPANY, SectionKind.BENEFITS, SectionKind.APPLY, SectionKind.LEGAL}
)

_NAMES = frozenset({Category.LANGUAGE, Category.TOOL, Category.PLATFORM, Category.HUMAN_LANGUAGE})

Rank = tuple[float, int, int]
"""Weight (the heaviest first), place in the posting, and place among what is asked there."""

_LAST: Rank = (1.0, 0, 0)


class Asked:
    """What a posting asks for, by concept and by its own words."""

    def __init__(self, posting: JobPosting, requirements: Requirements, taxonomy: Taxonomy) -> None:
        self._taxonomy = taxonomy
        self._concepts: dict[ConceptId, Rank] = {}
        weights: dict[int, float] = {}
        for number, item in enumerate(requirements.items):
            weight = WEIGHTS[item.importance]
            start = item.passages[0].start if item.passages else 0
            for concept in item.concepts:
                self._concepts.setdefault(concept, (-weight, start, number))
            for passage in item.passages:
                weights[passage.start] = max(weight, weights.get(passage.start, 0.0))
        for phrase in requirements.unknown:
            weight = WEIGHTS[phrase.importance or Importance.MENTIONED]
            weights[phrase.passage.start] = max(weight, weights.get(phrase.passage.start, 0.0))
        least = WEIGHTS[Importance.MENTIONED]
        self._words = [
            (squeezed(at.quote), (-weights.get(at.start, least), at.start, len(requirements.items)))
            for at in posting.passages
            if at.section not in _ASKS_NOTHING
        ]

    def ordered(
        self, items: Sequence[Passage], concepts: Mapping[int, Sequence[ConceptId]]
    ) -> tuple[Passage, ...]:
        """Return the items with what is asked for first; `concepts` are those an item names, by its start."""
        found = sorted(items, key=lambda item: self._rank(item, concepts[item.start]))
        if items and items[0].text[:1].isupper():
            # Where the line begins with a capital, no common noun comes to stand there without one.
            lead = next(at for at in found if at.text[:1].isupper() or self._is_name(concepts[at.start]))
            found.sort(key=lambda item: item is not lead)
        return tuple(found)

    def _is_name(self, concepts: Sequence[ConceptId]) -> bool:
        return any(
            at in self._taxonomy.concepts and self._taxonomy.concepts[at].category in _NAMES
            for at in concepts
        )

    def _rank(self, item: Passage, concepts: Sequence[ConceptId]) -> Rank:
        """Return the place of an item that names the concepts; what is not asked for stays behind."""
        known = [concept for concept in concepts if concept in self._taxonomy.concepts]
        if known:
            return min((self._concepts[at] for at in known if at in self._concepts), default=_LAST)
        words = squeezed(item.quote)
        return min((rank for text, rank in self._words if occurs(words, text)), default=_LAST)

    def among(self, concepts: Iterable[ConceptId]) -> tuple[ConceptId, ...]:
        """Return those of the concepts that are asked for, each once."""
        return tuple(dict.fromkeys(at for at in concepts if at in self._concepts))
