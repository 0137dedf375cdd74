"""Read the hand-edited taxonomy (TOML) into the model, noting every fault on the way.

Outside data becomes our types at this one border: each value is checked for presence and type, and a
fault says the file, the table, the key, the reason and the repair, so that an editor mends all at once.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from itertools import pairwise
from pathlib import Path

from skillgap.errors import TaxonomyError
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
from skillgap.taxonomy.mappings import Match, read_mappings
from skillgap.taxonomy.table import Fault, Table

CONCEPT_KEYS = (
    "prefLabel", "altLabel", "hiddenLabel", "category", "broader", "related", "requires", "hours",
    "definition", "source",
)  # fmt: skip
HEURISTIC_KEYS = (
    "label", "concept", "cased", "singular", "notBefore", "notAfter", "notNear", "needs", "yes", "no",
)  # fmt: skip
ROLE_KEYS = (
    "prefLabel", "altLabel", "definition", "source", "difficulty", "requires", "facts", "questions",
    "phase", "level",
)  # fmt: skip
PHASE_KEYS = (
    "id", "title", "weeks", "weeksFrom", "optionalPhase", "why", "essential", "optional",
    "beforePrerequisites", "addedByEditors", "goals", "resources", "milestone", "project", "questions",
)  # fmt: skip
LEVEL_KEYS = ("title", "years", "salaryUSD", "duties")
RESOURCE_KEYS = ("title", "url", "free")
SOURCE_KEYS = ("title", "publisher", "date", "url", "licence", "used")
SCHEME_KEYS = ("id", "title", "version", "licence", "creator")


@dataclass(slots=True, kw_only=True)
class Draft:
    """A taxonomy as read, with the faults of form found so far. `check.check` finds those of sense."""

    taxonomy: Taxonomy
    places: Mapping[str, str]
    """File of each concept and role, for faults found later."""

    retired: Mapping[str, tuple[str, ...]]
    locked: tuple[str, ...]
    mappings: tuple[Match, ...] = ()
    faults: list[Fault] = field(default_factory=list)


def read_source(folder: Path) -> Draft:
    """Read the whole of `taxonomy/`. Never raises for content: faults are collected in the draft."""
    faults: list[Fault] = []
    places: dict[str, str] = {}
    concepts = _read_concepts(folder, places, faults)
    roles = _read_roles(folder, places, faults)
    mappings = read_mappings(folder / "mappings", faults)
    for match in mappings:
        if held := concepts.get(ConceptId(match.subject)):
            concepts[held.id] = replace(held, matches=(*held.matches, (match.predicate, match.object)))
    scheme = Table("scheme.toml", _read_toml(folder, "scheme.toml", faults), faults, SCHEME_KEYS)
    rules = _tables(folder, "heuristics.toml", HEURISTIC_KEYS, faults)
    sources = _tables(folder, "sources.toml", SOURCE_KEYS, faults)
    retired = _read_toml(folder, "retired.toml", faults)
    return Draft(
        taxonomy=Taxonomy(
            version=scheme.text("version", required=True),
            concepts=dict(sorted(concepts.items())),
            roles=dict(sorted(roles.items())),
            heuristics=tuple(_heuristic(table) for table in rules.values()),
            sources={key: _source(key, table) for key, table in sources.items()},
        ),
        places=places,
        retired={key: Table("retired.toml", retired, faults, tuple(retired)).texts(key) for key in retired},
        locked=_read_lock(folder / "ids.lock", faults),
        mappings=mappings,
        faults=faults,
    )


def read_role(path: Path) -> Role:
    """Read one role file of the user's own (`--roadmap mine.toml`).

    Raises `TaxonomyError` with every fault of form.
    """
    place = str(path)
    if not path.is_file():
        raise TaxonomyError((f"{place}: there is no such file; check the path",))
    faults: list[Fault] = []
    values = _read_toml(Path(), place, faults)
    role = None if faults else _role(path.stem, Table(place, values, faults, ROLE_KEYS))
    if role is None or faults:
        raise TaxonomyError(tuple(str(fault) for fault in faults))
    return role


def _read_concepts(folder: Path, places: dict[str, str], faults: list[Fault]) -> dict[ConceptId, Concept]:
    """Read every file of concepts, and note in `places` in which one each stands."""
    concepts: dict[ConceptId, Concept] = {}
    for path in sorted((folder / "concepts").glob("*.toml")):
        place = f"concepts/{path.name}"
        tables = _tables(folder, place, CONCEPT_KEYS, faults)
        if list(tables) != sorted(tables):
            late = next(after for before, after in pairwise(tables) if after < before)
            faults.append(Fault(place, f"[{late}] is out of order", "sort the tables by id"))
        for key, table in tables.items():
            if key in concepts:
                table.fault("", f"is also in {places[key]}", "keep one of them")
            concepts[ConceptId(key)] = _concept(key, table)
            places[key] = place
    return concepts


def _read_roles(folder: Path, places: dict[str, str], faults: list[Fault]) -> dict[RoleId, Role]:
    """Read every role, and note in `places` in which file each stands."""
    roles: dict[RoleId, Role] = {}
    for path in sorted((folder / "roadmaps").glob("*.toml")):
        place = f"roadmaps/{path.name}"
        roles[RoleId(path.stem)] = _role(
            path.stem, Table(place, _read_toml(folder, place, faults), faults, ROLE_KEYS)
        )
        places[path.stem] = place
    return roles


def _tables(folder: Path, place: str, keys: tuple[str, ...], faults: list[Fault]) -> dict[str, Table]:
    """Return the tables of a file by their names, each to hold some keys."""
    return {
        key: Table(f"{place} [{key}]", values if isinstance(values, dict) else {}, faults, keys)
        for key, values in _read_toml(folder, place, faults).items()
    }


def _read_toml(folder: Path, place: str, faults: list[Fault]) -> dict[str, object]:
    try:
        return tomllib.loads((folder / place).read_text(encoding="utf-8"))
    except FileNotFoundError:
        faults.append(Fault(place, "is missing", "create it"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        faults.append(Fault(place, f"is not valid TOML ({error})", "correct the place named"))
    return {}


def _read_lock(path: Path, faults: list[Fault]) -> tuple[str, ...]:
    if not path.exists():
        faults.append(Fault("ids.lock", "is missing", "run `make taxonomy`, which writes it"))
        return ()
    return tuple(path.read_text(encoding="utf-8").split())


def _concept(key: str, table: Table) -> Concept:
    category = table.text("category", required=True)
    if category not in set(Category):
        table.fault("category", f"is {category!r}", f"use one of {', '.join(Category)}")
        category = Category.METHOD
    return Concept(
        id=ConceptId(key),
        pref_label=table.text("prefLabel", required=True),
        alt_labels=table.texts("altLabel"),
        hidden_labels=table.texts("hiddenLabel"),
        category=Category(category),
        broader=table.concepts("broader"),
        related=table.concepts("related"),
        requires=table.concepts("requires"),
        hours=int(table.number("hours")),
        definition=table.text("definition", required=True),
        sources=table.texts("source", required=True),
    )


def _heuristic(table: Table) -> Heuristic:
    return Heuristic(
        label=table.text("label", required=True),
        concept=ConceptId(table.text("concept", required=True)),
        cased=table.flag("cased"),
        singular=table.flag("singular"),
        not_before=table.texts("notBefore"),
        not_after=table.texts("notAfter"),
        not_near=table.texts("notNear"),
        needs=table.texts("needs"),
        yes=table.texts("yes", required=True),
        no=table.texts("no", required=True),
    )


def _role(key: str, table: Table) -> Role:
    return Role(
        id=RoleId(key),
        pref_label=table.text("prefLabel", required=True),
        alt_labels=table.texts("altLabel"),
        definition=table.text("definition", required=True),
        sources=table.texts("source", required=True),
        difficulty=table.text("difficulty"),
        requires=table.concepts("requires"),
        facts=table.texts("facts"),
        questions=table.texts("questions"),
        phases=tuple(_phase(phase) for phase in table.tables("phase", PHASE_KEYS)),
        levels=tuple(_level(level) for level in table.tables("level", LEVEL_KEYS)),
    )


def _phase(table: Table) -> Phase:
    weeks_from = table.text("weeksFrom", required=True)
    if weeks_from not in {"source", "editors"}:
        table.fault("weeksFrom", f"is {weeks_from!r}", 'write "source" or "editors"')
    return Phase(
        id=table.text("id", required=True),
        title=table.text("title", required=True),
        weeks=table.number("weeks"),
        weeks_from=weeks_from,
        is_optional=table.flag("optionalPhase"),
        why=table.text("why"),
        essential=table.concepts("essential"),
        optional=table.concepts("optional"),
        before_prerequisites=table.concepts("beforePrerequisites"),
        added_by_editors=table.concepts("addedByEditors"),
        goals=table.texts("goals"),
        resources=tuple(_resource(resource) for resource in table.tables("resources", RESOURCE_KEYS)),
        milestone=table.text("milestone"),
        project=table.text("project"),
        questions=table.texts("questions"),
    )


def _resource(table: Table) -> Resource:
    url = table.text("url")
    if url and not url.startswith("https://"):
        table.fault("url", f"is {url!r}", "give the https address")
    return Resource(
        title=table.text("title", required=True),
        url=url,
        free=table.flag("free") if "free" in table.values else None,
    )


def _level(table: Table) -> Level:
    salary = table.span("salaryUSD")
    return Level(
        title=table.text("title", required=True),
        years=table.span("years"),
        salary_usd=(int(salary[0]), None if salary[1] is None else int(salary[1])) if salary else None,
        duties=table.texts("duties"),
    )


def _source(key: str, table: Table) -> Source:
    return Source(
        id=key,
        title=table.text("title", required=True),
        publisher=table.text("publisher", required=True),
        date=table.text("date", required=True),
        url=table.text("url"),
        licence=table.text("licence", required=True),
        used=table.text("used", required=True),
    )
