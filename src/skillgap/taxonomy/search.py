"""Find concepts and roles by what people call them."""

from collections.abc import Mapping
from difflib import get_close_matches

from skillgap.errors import UnknownNameError
from skillgap.model.taxonomy import Concept, Role, Taxonomy


def search_concepts(taxonomy: Taxonomy, text: str, *, limit: int = 20) -> tuple[Concept, ...]:
    """Return the concepts whose labels hold all words of `text`, best first.

    A label equal to the text comes first, then labels that begin with it, then the rest; shorter
    labels before longer.
    """
    wanted = _fold(text)
    words = wanted.split()
    found: list[tuple[tuple[int, int, str], Concept]] = []
    for concept in taxonomy.concepts.values():
        ranks = [
            (0 if label == wanted else 1 if label.startswith(wanted) else 2, len(label), concept.id)
            for label in map(_fold, (concept.id, *concept.labels))
            if all(word in label for word in words)
        ]
        if ranks:
            found.append((min(ranks), concept))
    return tuple(concept for _, concept in sorted(found, key=lambda pair: pair[0])[:limit])


def find_concept(taxonomy: Taxonomy, name: str) -> Concept:
    """Return the concept with this id or label, case aside.

    Raises `UnknownNameError` with the closest names.
    """
    wanted = _fold(name)
    for concept in taxonomy.concepts.values():
        if wanted == _fold(concept.id) or wanted in map(_fold, concept.labels):
            return concept
    names = {
        _fold(label): concept.pref_label for concept in taxonomy.concepts.values() for label in concept.labels
    }
    raise UnknownNameError("skill", name, _near(wanted, names))


def find_role(taxonomy: Taxonomy, name: str) -> Role:
    """Return the role with this id or title, case aside.

    Raises `UnknownNameError` with the closest names.
    """
    wanted = _fold(name)
    for role in taxonomy.roles.values():
        if wanted in map(_fold, (role.id, role.pref_label, *role.alt_labels)):
            return role
    names = {
        _fold(label): role.id for role in taxonomy.roles.values() for label in (role.id, role.pref_label)
    }
    raise UnknownNameError("role", name, _near(wanted, names))


def _near(wanted: str, names: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names[near] for near in get_close_matches(wanted, sorted(names), n=3)))


def _fold(text: str) -> str:
    return " ".join(text.casefold().replace("-", " ").split())
