"""An extra scheme: concepts of someone else's taxonomy that a user adds to ours for a run.

It widens what is found and compared; it takes part in no roadmap and has no hours of learning. The
version of the taxonomy names it, so that an output says what it was made with.
"""

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

from skillgap.errors import TaxonomyError
from skillgap.model.taxonomy import Category, Concept, ConceptId, Source, Taxonomy

EXTRA_SCHEME = "SKILLGAP_EXTRA_SCHEME"
"""The environment variable that names the file; worker processes inherit it."""

FORMAT = "skillgap-extra-scheme"

MOST_BYTES = 64 * 2**20
MOST_LABELS = 250_000
"""ESCO, the largest we know of, has 120,000 in one language; each takes about six kilobytes of memory."""

LONGEST_LABEL = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtraScheme:
    """Concepts of another scheme, and where they are from."""

    source: Source
    concepts: tuple[Concept, ...]


def dumps(scheme: ExtraScheme) -> str:
    """Write an extra scheme as JSON, one concept to a line so that it can be read and edited."""
    source = scheme.source
    head = {
        "format": FORMAT,
        "id": source.id,
        "title": source.title,
        "publisher": source.publisher,
        "date": source.date,
        "licence": source.licence,
        "url": source.url,
    }
    rows = ",\n".join(json.dumps(_row(concept), ensure_ascii=False) for concept in scheme.concepts)
    return f'{json.dumps(head, ensure_ascii=False)[:-1]}, "concepts": [\n{rows}\n]}}\n'


def loads(text: str, *, name: str) -> ExtraScheme:
    """Read an extra scheme. Raises `TaxonomyError`, naming the file, when it is none."""
    try:
        data = json.loads(text)
        source = Source(
            id=data["id"],
            title=data["title"],
            publisher=data["publisher"],
            date=data["date"],
            licence=data["licence"],
            used="concepts with their labels",
            url=data["url"],
        )
        concepts = tuple(_concept(row, source.id) for row in data["concepts"])
        is_ours = data["format"] == FORMAT
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise _foreign(name) from error
    if not is_ours:
        raise _foreign(name)
    if faults := tuple(_faults(concepts, name)):
        raise TaxonomyError(faults)
    return ExtraScheme(source=source, concepts=concepts)


def _faults(concepts: Sequence[Concept], name: str) -> Iterator[str]:
    """Yield what a matcher could not use, or would need all memory for."""
    if (count := sum(len(concept.labels) for concept in concepts)) > MOST_LABELS:
        yield f"{name}: has {count:,} labels. Leave out all but {MOST_LABELS:,}."
    for concept in concepts:
        for label in concept.labels:
            if not any(map(str.isalnum, label)):
                yield f"{name}: {concept.id}: a label has neither letter nor figure. Remove it."
            if len(label) > LONGEST_LABEL:
                yield f"{name}: {concept.id}: a label is longer than {LONGEST_LABEL} characters. Shorten it."


def _foreign(name: str) -> TaxonomyError:
    return TaxonomyError((f"{name}: is no extra scheme. Make one with `skillgap taxonomy import-esco`.",))


def extend(taxonomy: Taxonomy, path: Path) -> Taxonomy:
    """Return a taxonomy with the concepts of an extra scheme added. Raises `TaxonomyError`.

    Ours decides: a concept whose id is ours is left out, and so is a label that is ours.
    """
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
        if len(data) > MOST_BYTES:
            raise TaxonomyError(
                (f"{path}: is larger than {MOST_BYTES >> 20} MB. Leave out what you do not need.",)
            )
        text = data.decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise TaxonomyError((f"{path}: the extra scheme cannot be read. Check the path.",)) from error
    scheme = loads(text, name=str(path))
    taken = {fold(label) for concept in taxonomy.concepts.values() for label in concept.labels}
    concepts = dict(taxonomy.concepts)
    for concept in scheme.concepts:
        if concept.id not in concepts and fold(concept.pref_label) not in taken:
            concepts[concept.id] = _without(concept, taken, taxonomy)
    digest = hashlib.sha256(data).hexdigest()[:8]
    return replace(
        taxonomy,
        version=f"{taxonomy.version}+{scheme.source.id}.{digest}",
        concepts=MappingProxyType(dict(sorted(concepts.items()))),
        sources=MappingProxyType({**taxonomy.sources, scheme.source.id: scheme.source}),
    )


def fold(label: str) -> str:
    """Return a label as it is compared with others: case and spacing aside."""
    return " ".join(label.casefold().split())


def _without(concept: Concept, taken: set[str], taxonomy: Taxonomy) -> Concept:
    """Return a concept without the labels that are taken and what is related to nothing of ours."""
    return replace(
        concept,
        alt_labels=tuple(label for label in concept.alt_labels if fold(label) not in taken),
        related=tuple(other for other in concept.related if other in taxonomy.concepts),
    )


def _row(concept: Concept) -> dict[str, object]:
    return {
        "id": concept.id,
        "prefLabel": concept.pref_label,
        "altLabel": list(concept.alt_labels),
        "category": concept.category.value,
        "definition": concept.definition,
        "related": list(concept.related),
        "exactMatch": [uri for predicate, uri in concept.matches if predicate == "exactMatch"],
    }


def _concept(row: dict[str, Any], source: str) -> Concept:
    return Concept(
        id=ConceptId(str(row["id"])),
        pref_label=str(row["prefLabel"]),
        category=Category(row["category"]),
        definition=str(row["definition"]),
        hours=0,
        alt_labels=tuple(map(str, row["altLabel"])),
        related=tuple(ConceptId(str(other)) for other in row["related"]),
        sources=(source,),
        matches=tuple(("exactMatch", str(uri)) for uri in row["exactMatch"]),
    )
