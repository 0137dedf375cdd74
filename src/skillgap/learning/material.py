"""What a roadmap says beside its concepts: goals, resources, and what its documents state of the role."""

import re
from collections.abc import Collection, Mapping, Sequence
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
    questions: tuple[str, ...] = ()


def material_for(
    phase: Phase | None, learn: Sequence[ConceptId], asked: Collection[ConceptId], taxonomy: Taxonomy
) -> Material:
    """Return the material of a roadmap's phase that fits what is left of it to learn.

    Where most of the phase is to be learned, all of it fits but what is about known skills alone. Where
    little is left, only what names a skill that is. A phase beyond the roadmap has no material of its own.
    Resources of any roadmap that teaches one of the skills, and names it, join the phase's own. A milestone
    of our own words names what is `asked` of it, if anything is.
    """
    step = _small_step([concept for concept in learn if concept in asked] or learn, taxonomy)
    known = _resources_by_concept(taxonomy)
    found = [known[concept] for concept in learn if concept in known]
    if phase is None:
        return Material(
            goals=(),
            resources=tuple(dict.fromkeys(found)),
            milestone=step,
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
        milestone=phase.milestone if is_most else step,
        project=phase.project if is_most else "",
        questions=tuple(question for question in phase.questions if fits(question)),
    )


def _small_step(learn: Sequence[ConceptId], taxonomy: Taxonomy) -> str:
    """Return a milestone for skills of which no roadmap has one that fits."""
    *names, last = [taxonomy.concepts[concept].pref_label for concept in learn[:MOST_NAMED]]
    used = f"{', '.join(names)} and {last}" if names else last
    return f"You can show a small piece of your own work with {used}."


@lru_cache(maxsize=4)
def _resources_by_concept(taxonomy: Taxonomy) -> Mapping[ConceptId, Resource]:
    """Return for a concept the first resource of any roadmap that teaches it and has it in its title.

    A name within a longer one is not it: the documentation of Testing Library teaches no testing.
    """
    found: dict[ConceptId, Resource] = {}
    for role in taxonomy.roles.values():
        for phase in role.phases:
            taught = (*phase.essential, *phase.optional)
            for resource in phase.resources:
                title = _words(resource.title)
                names = {concept: _longest_name(title, concept, taxonomy) for concept in taught}
                for concept, name in names.items():
                    is_part = any(name != other and name in other for other in names.values())
                    if resource.url and name and not is_part:
                        found.setdefault(concept, resource)
    return found


def _longest_name(words: str, concept: ConceptId, taxonomy: Taxonomy) -> str:
    """Return the longest of a concept's labels that stands in some words, or an empty string."""
    labels = (_words(label) for label in taxonomy.concepts[concept].labels)
    return max((label for label in labels if label in words), key=len, default="")


def _names(text: str, concept: ConceptId, taxonomy: Taxonomy) -> bool:
    """Whether a text holds one of the concept's labels as whole words."""
    return bool(_longest_name(_words(text), concept, taxonomy))


def _words(text: str) -> str:
    return " " + " ".join(re.findall(r"[\w+#]+", text.casefold())) + " "
