"""What hours of study teach, and what they do not."""

from skillgap.model.taxonomy import Category, Concept, ConceptId

_TAUGHT = frozenset({Category.LANGUAGE, Category.TOOL, Category.PLATFORM, Category.METHOD})
"""Character, business fields, degrees, certificates and human languages are not among them."""

_GROWN = frozenset(
    map(
        ConceptId,
        (
            "career-development-of-others",
            "engineering-management",
            "hiring",
            "on-call",
            "people-management",
            "scientific-publications",
            "team-leadership",
            "technical-leadership",
        ),
    )
)
"""What comes of years of work and of what one is trusted with, though it is no trait: no course gives it."""


def is_taught(concept: Concept) -> bool:
    """Whether hours of study teach a skill, so that they can be promised and put on a timetable."""
    return concept.category in _TAUGHT and concept.id not in _GROWN
