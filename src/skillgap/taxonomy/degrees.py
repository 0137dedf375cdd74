"""How high a degree is, for the concepts that are degrees."""

from types import MappingProxyType

from skillgap.model.taxonomy import ConceptId

DEGREE_LEVELS = MappingProxyType(
    {
        ConceptId("bachelors-degree"): 1,
        ConceptId("masters-degree"): 2,
        ConceptId("mba"): 2,
        ConceptId("advanced-degree"): 2,
        ConceptId("doctorate"): 3,
    }
)
"""1 bachelor, 2 master, 3 doctorate: the cycles of the Bologna framework (EHEA 2005)."""
