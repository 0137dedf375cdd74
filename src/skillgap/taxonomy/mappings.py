"""Read `taxonomy/mappings/*.sssom.tsv`: what our concepts are called in other schemes, and its faults.

The files are SSSOM (Matentzoglu and others 2022, https://mapping-commons.github.io/sssom/): a header of
comment lines in YAML, then a table with tabs. Only the few keys that we write are understood.
"""

import csv
import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from skillgap.taxonomy.table import Fault

COLUMNS = (
    "subject_id",
    "subject_label",
    "predicate_id",
    "object_id",
    "object_label",
    "mapping_justification",
)
OPTIONAL_COLUMNS = ("comment",)
PREDICATES = {"skos:exactMatch": "exactMatch", "skos:closeMatch": "closeMatch"}
JUSTIFICATIONS = ("semapv:LexicalMatching", "semapv:ManualMappingCuration")
SUBJECT = "skillgap:"

_HEADER = ("curie_map", "mapping_set_id", "license")
_KEY = re.compile(r"# ?(?P<indent> *)(?P<key>[\w.-]+):(?:\s+(?P<value>.*))?$")


class Match(NamedTuple):
    """One row: our concept is the same as (exactMatch) or near (closeMatch) a concept elsewhere."""

    where: str
    subject: str
    predicate: str
    object: str
    """The full URI."""


def read_mappings(folder: Path, faults: list[Fault]) -> tuple[Match, ...]:
    """Read every mapping file of a folder, noting the faults of form."""
    return tuple(match for path in sorted(folder.glob("*.sssom.tsv")) for match in _read_file(path, faults))


def check_mappings(matches: Collection[Match], concepts: Collection[str]) -> Iterator[Fault]:
    """Yield the faults of sense: subjects that do not exist, rows told twice, two exact counterparts."""
    seen: set[tuple[str, str]] = set()
    exact: dict[str, str] = {}
    for match in matches:
        if match.subject not in concepts:
            yield Fault(match.where, f"no concept {match.subject!r}", "correct the id, or remove the row")
        if (match.subject, match.object) in seen:
            yield Fault(match.where, f"{match.subject!r} is mapped to it twice", "keep one row")
        seen.add((match.subject, match.object))
        if match.predicate == "exactMatch":
            # What is exactly the same as two things would make those two the same.
            for end, other in ((match.subject, match.object), (match.object, match.subject)):
                held = exact.setdefault(end, other)
                if held != other:
                    yield Fault(match.where, f"{end!r} has two exact matches", "call one a closeMatch")


def _read_file(path: Path, faults: list[Fault]) -> Iterator[Match]:
    place = f"mappings/{path.name}"
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        faults.append(Fault(place, f"cannot be read ({error})", "save it as UTF-8"))
        return
    size = next((number for number, line in enumerate(lines) if not line.startswith("#")), len(lines))
    prefixes = _prefixes(lines[:size], place, faults)
    rows = csv.DictReader(lines[size:], delimiter="\t", quoting=csv.QUOTE_NONE)
    names = tuple(rows.fieldnames or ())
    if names[: len(COLUMNS)] != COLUMNS or set(names[len(COLUMNS) :]) - set(OPTIONAL_COLUMNS):
        faults.append(Fault(place, "has other columns", f"name them {', '.join(COLUMNS)}"))
        return
    before = ""
    for number, row in enumerate(rows, start=size + 2):
        where = f"{place} line {number}"
        if None in row or None in row.values():
            faults.append(Fault(where, "has too many or too few cells", f"write {len(names)}"))
            continue
        if row["subject_id"] < before:
            faults.append(Fault(where, "is out of order", "sort the rows by subject_id"))
        before = row["subject_id"]
        yield from _match(row, where, prefixes, faults)


def _match(
    row: Mapping[str, str], where: str, prefixes: Mapping[str, str], faults: list[Fault]
) -> Iterator[Match]:
    if not row["subject_id"].startswith(SUBJECT):
        faults.append(Fault(where, f"subject {row['subject_id']!r} is not ours", f"write {SUBJECT}our-id"))
        return
    if row["predicate_id"] not in PREDICATES:
        faults.append(
            Fault(where, f"unknown predicate {row['predicate_id']!r}", f"use one of {', '.join(PREDICATES)}")
        )
        return
    if row["mapping_justification"] not in JUSTIFICATIONS:
        faults.append(Fault(where, "has no known justification", f"use one of {', '.join(JUSTIFICATIONS)}"))
    prefix, _, local = row["object_id"].partition(":")
    if prefix not in prefixes or not local:
        faults.append(Fault(where, f"object {row['object_id']!r} is no known CURIE", "add it to curie_map"))
        return
    yield Match(
        where=where,
        subject=row["subject_id"].removeprefix(SUBJECT),
        predicate=PREDICATES[row["predicate_id"]],
        object=prefixes[prefix] + local,
    )


def _prefixes(header: list[str], place: str, faults: list[Fault]) -> dict[str, str]:
    """Return the CURIE map of a header, noting which of the keys that must be there are not."""
    prefixes: dict[str, str] = {}
    keys: list[str] = []
    for line in header:
        found = _KEY.match(line)
        if found is None:
            continue
        if not found["indent"]:
            keys.append(found["key"])
        elif keys and keys[-1] == "curie_map":
            prefixes[found["key"]] = found["value"] or ""
    faults.extend(
        Fault(place, f"its header has no {key}", f"add the line `# {key}: …`")
        for key in _HEADER
        if key not in keys
    )
    return prefixes
