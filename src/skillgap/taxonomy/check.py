"""Every fault of sense in a taxonomy: dangling ids, loops, labels of two skills, phases out of order.

The faults of form (types, keys, spelling of a key) are found by `source`. All are reported together.
"""

from collections.abc import Callable, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from types import MappingProxyType

from skillgap.model.taxonomy import Concept, ConceptId, Role, Taxonomy
from skillgap.taxonomy.mappings import check_mappings
from skillgap.taxonomy.source import Draft
from skillgap.taxonomy.table import Fault

Places = Mapping[str, str]

MAX_TOP_CONCEPTS = 40
MAX_DEFINITION_WORDS = 30


def check(draft: Draft) -> tuple[Fault, ...]:
    """Return all faults of a draft: those of form it came with, then those of sense."""
    return (
        *draft.faults,
        *_ids(draft),
        *check_mappings(draft.mappings, draft.taxonomy.concepts),
        *check_taxonomy(draft.taxonomy, draft.places),
    )


def check_taxonomy(taxonomy: Taxonomy, places: Places = MappingProxyType({})) -> tuple[Fault, ...]:
    """Return the faults of sense; `places` tells the file of each concept where it is known."""
    return (
        *_concepts(taxonomy, places),
        *_labels(taxonomy, places),
        *_loops(taxonomy, places, "broader", lambda concept: concept.broader),
        *_loops(taxonomy, places, "requires", lambda concept: concept.requires),
        *(fault for role in taxonomy.roles.values() for fault in check_role(role, taxonomy)),
        *_heuristics(taxonomy),
    )


def check_role(role: Role, taxonomy: Taxonomy) -> tuple[Fault, ...]:
    """Return the faults of one role held against the concepts: unknown ids, phases out of order."""
    return (*_phases(role, taxonomy), *_additions(role), *_role_sources(role, taxonomy))


def _where(places: Places, concept: ConceptId, key: str = "") -> str:
    return f"{places.get(concept, 'concepts')} [{concept}] {key}".rstrip()


def _ids(draft: Draft) -> Iterator[Fault]:
    live = set(draft.taxonomy.concepts) | {f"role:{role}" for role in draft.taxonomy.roles}
    for concept in draft.taxonomy.concepts:
        if not all(part.isalnum() and part == part.lower() for part in concept.split("-")):
            yield Fault(
                _where(draft.places, concept), "id is not kebab-case", "use a-z, 0-9 and single hyphens"
            )
    if list(draft.locked) != sorted(draft.locked):
        yield Fault("ids.lock", "is not sorted", "run `make taxonomy`")
    for locked in draft.locked:
        if locked not in live and locked not in draft.retired:
            yield Fault("ids.lock", f"{locked!r} was released and is gone", "restore it, or retire it")
    for retired, replacements in draft.retired.items():
        if retired in live:
            yield Fault("retired.toml", f"{retired!r} is still live", "remove one of the two")
        for replacement in replacements:
            if replacement not in live:
                yield Fault("retired.toml", f"{retired!r} forwards to {replacement!r}", "name a live id")


def _concepts(taxonomy: Taxonomy, places: Places) -> Iterator[Fault]:
    tops = [concept.id for concept in taxonomy.concepts.values() if not concept.broader]
    if len(tops) > MAX_TOP_CONCEPTS:
        yield Fault("concepts/", f"{len(tops)} top concepts", f"keep at most {MAX_TOP_CONCEPTS}")
    for concept in taxonomy.concepts.values():
        yield from _links(taxonomy, places, concept)
        stem = places.get(concept.id, concept.id).removeprefix("concepts/").removesuffix(".toml")
        if not concept.broader and concept.id != stem:
            yield Fault(
                _where(places, concept.id, "broader"), "is missing", f"name a parent, such as {stem!r}"
            )
        if not concept.definition.endswith(".") or len(concept.definition.split()) > MAX_DEFINITION_WORDS:
            yield Fault(
                _where(places, concept.id, "definition"),
                f"is not one sentence of at most {MAX_DEFINITION_WORDS} words",
                "shorten it and end it with a full stop",
            )
        if concept.hours < 0:
            yield Fault(_where(places, concept.id, "hours"), "is negative", "write 0 or more")


def _links(taxonomy: Taxonomy, places: Places, concept: Concept) -> Iterator[Fault]:
    """Yield what a concept points to and what is not there."""
    for key, ids in (
        ("broader", concept.broader),
        ("related", concept.related),
        ("requires", concept.requires),
    ):
        for other in ids:
            if other not in taxonomy.concepts:
                yield Fault(_where(places, concept.id, key), f"no concept {other!r}", "add or correct it")
            if other == concept.id:
                yield Fault(_where(places, concept.id, key), "names itself", "remove it")
    for source in concept.sources:
        if source not in taxonomy.sources:
            yield Fault(
                _where(places, concept.id, "source"), f"no source {source!r}", "add it to sources.toml"
            )


def _labels(taxonomy: Taxonomy, places: Places) -> Iterator[Fault]:
    owner: dict[str, ConceptId] = {}
    for concept in taxonomy.concepts.values():
        for label in concept.labels:
            folded = " ".join(label.casefold().split())
            held = owner.setdefault(folded, concept.id)
            if held != concept.id:
                yield Fault(
                    _where(places, concept.id),
                    f"label {label!r} belongs to {held!r}",
                    "keep it in one of them",
                )
        folds = [label.casefold() for label in concept.labels]
        if len(set(folds)) != len(folds):
            yield Fault(_where(places, concept.id), "repeats a label", "write each once, case aside")


def _loops(
    taxonomy: Taxonomy, places: Places, key: str, step: Callable[[Concept], tuple[ConceptId, ...]]
) -> Iterator[Fault]:
    graph = {concept.id: set(step(concept)) for concept in taxonomy.concepts.values()}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        ring: list[ConceptId] = error.args[1]
        yield Fault(
            _where(places, ring[0], key), f"runs in a ring: {' → '.join(ring)}", "cut it at one place"
        )


def _phases(role: Role, taxonomy: Taxonomy) -> Iterator[Fault]:
    where = f"roadmaps/{role.id}.toml"
    if not role.phases:
        yield Fault(where, "has no phase", "add [[phase]]")
    if len({phase.id for phase in role.phases}) != len(role.phases):
        yield Fault(where, "two phases share an id", "give each its own")
    for need in role.requires:
        if need not in taxonomy.concepts:
            yield Fault(f"{where} requires", f"no concept {need!r}", "add or correct it")
    for phase in (phase for phase in role.phases if phase.weeks <= 0):
        yield Fault(f"{where} [{phase.id}] weeks", f"is {phase.weeks:g}", "write more than 0")
    yield from _taught(role, taxonomy, where)


def _taught(role: Role, taxonomy: Taxonomy, where: str) -> Iterator[Fault]:
    """Yield concepts that phases teach though they are unknown, taught before, or not yet due."""
    taught: dict[ConceptId, int] = {}
    for number, phase in enumerate(role.phases):
        for concept in (*phase.essential, *phase.optional):
            if concept not in taxonomy.concepts:
                yield Fault(f"{where} [{phase.id}]", f"no concept {concept!r}", "add or correct it")
            elif concept in taught:
                yield Fault(f"{where} [{phase.id}]", f"{concept!r} is taught twice", "keep the first")
            taught.setdefault(concept, number)
    for concept, need in _taught_early(role, taught, taxonomy):
        yield Fault(
            f"{where} [{role.phases[taught[concept]].id}]",
            f"teaches {concept!r} before {need!r}, which it requires",
            "move one of them, or name it in beforePrerequisites when the source has it so",
        )


def _additions(role: Role) -> Iterator[Fault]:
    for phase in role.phases:
        for concept in phase.added_by_editors:
            if concept not in (*phase.essential, *phase.optional):
                yield Fault(
                    f"roadmaps/{role.id}.toml [{phase.id}] addedByEditors",
                    f"{concept!r} is not taught in this phase",
                    "add it to essential or optional, or remove it here",
                )


def _taught_early(
    role: Role, taught: Mapping[ConceptId, int], taxonomy: Taxonomy
) -> Iterator[tuple[ConceptId, ConceptId]]:
    for concept, number in taught.items():
        if concept in taxonomy.concepts and concept not in role.phases[number].before_prerequisites:
            for need in taxonomy.concepts[concept].requires:
                if taught.get(need, -1) > number:
                    yield concept, need


def _role_sources(role: Role, taxonomy: Taxonomy) -> Iterator[Fault]:
    for source in role.sources:
        if source not in taxonomy.sources:
            yield Fault(f"roadmaps/{role.id}.toml source", f"no source {source!r}", "add it to sources.toml")


def _heuristics(taxonomy: Taxonomy) -> Iterator[Fault]:
    for rule in taxonomy.heuristics:
        concept = taxonomy.concepts.get(rule.concept)
        if concept is None:
            yield Fault(f"heuristics.toml {rule.label!r}", f"no concept {rule.concept!r}", "correct the id")
        elif rule.label.casefold() not in {label.casefold() for label in concept.labels}:
            yield Fault(
                f"heuristics.toml {rule.label!r}", f"is no label of {rule.concept!r}", "add the label there"
            )
