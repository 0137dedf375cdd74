"""The built taxonomy: one JSON file that ships in the package, written from `taxonomy/` and read here.

Rows instead of objects with names: the file is for loading, not for reading or editing.
"""

import json
import os
from dataclasses import fields
from functools import cache
from importlib.resources import files
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from skillgap.model.taxonomy import (
    Category,
    Concept,
    ConceptId,
    Heuristic,
    Level,
    Phase,
    Resource,
    Role,
    RoleId,
    Source,
    Taxonomy,
)
from skillgap.taxonomy.extra import EXTRA_SCHEME, extend

FILE_NAME = "taxonomy.json"

T = TypeVar("T")


@cache
def load_taxonomy() -> Taxonomy:
    """Return the taxonomy that ships with this version; read once and then remembered.

    The concepts of the scheme that the environment variable `SKILLGAP_EXTRA_SCHEME` names are added.
    Raises `TaxonomyError` when that file cannot be used.
    """
    shipped = loads(files("skillgap.taxonomy").joinpath(FILE_NAME).read_text(encoding="utf-8"))
    extra = os.environ.get(EXTRA_SCHEME)
    return extend(shipped, Path(extra)) if extra else shipped


def dumps(taxonomy: Taxonomy) -> str:
    """Write a taxonomy as the built JSON, one row to a line so that a difference can be read."""
    parts = {
        "version": taxonomy.version,
        "concepts": [_row(concept) for concept in taxonomy.concepts.values()],
        "roles": [_row(role) for role in taxonomy.roles.values()],
        "heuristics": [_row(rule) for rule in taxonomy.heuristics],
        "sources": [_row(source) for source in taxonomy.sources.values()],
    }
    lines = ["{"]
    for name, value in parts.items():
        comma = "," if name != "sources" else ""
        if isinstance(value, list):
            rows = ",\n".join(json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in value)
            lines.append(f'"{name}":[\n{rows}\n]{comma}')
        else:
            lines.append(f'"{name}":{json.dumps(value)}{comma}')
    return "\n".join([*lines, "}", ""])


def loads(text: str) -> Taxonomy:
    """Read the built JSON back. It is our own file: a wrong one is a bug, not an input error."""
    data = json.loads(text)
    concepts = {row[0]: _concept(row) for row in data["concepts"]}
    return Taxonomy(
        version=data["version"],
        concepts=MappingProxyType(concepts),
        roles=MappingProxyType({RoleId(row[0]): _role(row) for row in data["roles"]}),
        heuristics=tuple(_object(Heuristic, row) for row in data["heuristics"]),
        sources=MappingProxyType({row[0]: _object(Source, row) for row in data["sources"]}),
    )


def _row(item: Any) -> Any:  # noqa: ANN401, walks any of the model's dataclasses
    if hasattr(item, "__dataclass_fields__"):
        return [_row(getattr(item, part.name)) for part in fields(item)]
    if isinstance(item, tuple):
        return [_row(part) for part in item]
    return item


def _object(kind: type[T], row: list[Any]) -> T:
    values = (tuple(value) if isinstance(value, list) else value for value in row)
    return kind(**dict(zip((part.name for part in fields(kind)), values, strict=True)))  # type: ignore[arg-type]


def _concept(row: list[Any]) -> Concept:
    key, pref, category, definition, hours, alt, hidden, broader, related, requires, sources, matches = row
    return Concept(
        id=ConceptId(key),
        pref_label=pref,
        category=Category(category),
        definition=definition,
        hours=hours,
        alt_labels=tuple(alt),
        hidden_labels=tuple(hidden),
        broader=tuple(broader),
        related=tuple(related),
        requires=tuple(requires),
        sources=tuple(sources),
        matches=tuple((predicate, uri) for predicate, uri in matches),
    )


def _role(row: list[Any]) -> Role:
    values = dict(zip((part.name for part in fields(Role)), row, strict=True))
    values["phases"] = [_phase(phase) for phase in values["phases"]]
    values["levels"] = [_object(Level, level) for level in values["levels"]]
    return _object(Role, list(values.values()))


def _phase(row: list[Any]) -> Phase:
    values = dict(zip((part.name for part in fields(Phase)), row, strict=True))
    values["resources"] = [_object(Resource, resource) for resource in values["resources"]]
    return _object(Phase, list(values.values()))
