"""What a roadmap says beside its concepts: goals, resources, and what its documents state of the role."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from skillgap.model.analysis import Career
from skillgap.model.taxonomy import ConceptId, Phase, Resource, Role, Taxonomy

EDITORS = "editors"
"""The source of what no document states."""

MOST_NAMED = 3
"""How many skills a milestone of our own words names."""


def career_of(role: Role, taxonomy: Taxonomy) -> Career | None:
    """Return what the documents behind a role state of it, or `None` where they state nothing."""
    if not role.facts and not role.levels:
        return None
    documents = tuple(taxonomy.sources[source] for source in role.sources if source != EDITORS)
    return Career(facts=role.facts, levels=role.levels, sources=documents)


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """What to work towards and with in one phase of a plan."""

    goals: tuple[str, ...]
    resources: tuple[Resource, ...]
    milestone: str
    project: str


def material_for(phase: Phase | None, learn: Sequence[ConceptId], taxonomy: Taxonomy) -> Material:
    """Return the material of a roadmap's phase that fits what is left of it to learn.

    Where most of the phase is to be learned, all of it fits but what is about known skills alone. Where
    little is left, only what names a skill that is. A phase beyond the roadmap has no material of its own.
    Resources of any roadmap that teaches one of the skills, and names it, join the phase's own.
    """
    known = _resources_by_concept(taxonomy)
    found = [known[concept] for concept in learn if concept in known]
    if phase is None:
        return Material(
            goals=(),
            resources=tuple(dict.fromkeys(found)),
            milestone=_small_step(learn, taxonomy),
            project="",
        )
    is_most = 2 * len(set(learn).intersection(phase.essential)) >= len(phase.essential)

    def fits(text: str) -> bool:
        if any(_names(text, concept, taxonomy) for concept in learn):
            return True
        return is_most and not any(_names(text, concept, taxonomy) for concept in phase.essential)

    own = (resource for resource in phase.resources if fits(resource.title))
    return Material(
        goals=tuple(goal for goal in phase.goals if fits(goal)),
        resources=tuple(dict.fromkeys((*own, *found))),
        milestone=phase.milestone if is_most else _small_step(learn, taxonomy),
        project=phase.project if is_most else "",
    )


def _small_step(learn: Sequence[ConceptId], taxonomy: Taxonomy) -> str:
    """Return a milestone for skills of which no roadmap has one that fits."""
    *names, last = [taxonomy.concepts[concept].pref_label for concept in learn[:MOST_NAMED]]
    used = f"{', '.join(names)} and {last}" if names else last
    return f"A small project of yours, which you can show, uses {used}."


@lru_cache(maxsize=4)
def _resources_by_concept(taxonomy: Taxonomy) -> Mapping[ConceptId, Resource]:
    """Return for a concept the first resource of any roadmap that teaches it and has it in its title."""
    found: dict[ConceptId, Resource] = {}
    for role in taxonomy.roles.values():
        for phase in role.phases:
            for concept in (*phase.essential, *phase.optional):
                for resource in phase.resources:
                    if resource.url and _names(resource.title, concept, taxonomy):
                        found.setdefault(concept, resource)
    return found


def _names(text: str, concept: ConceptId, taxonomy: Taxonomy) -> bool:
    """Whether a text holds one of the concept's labels as whole words."""
    words = _words(text)
    return any(_words(label) in words for label in taxonomy.concepts[concept].labels)


def _words(text: str) -> str:
    return " " + " ".join(re.findall(r"[\w+#]+", text.casefold())) + " "
