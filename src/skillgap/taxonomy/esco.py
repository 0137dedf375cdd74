"""ESCO's published `skills_en.csv` → an extra scheme.

ESCO's alternative labels are loose ("computer vision" carries TensorFlow), and a few thousand of its
skills are everyday phrases. So what is ours stays ours, a label that several of its skills carry belongs
to none, and alternative labels come along only when asked for.

The columns are those of the download of ESCO 1.1 and 1.2 (https://esco.ec.europa.eu/en/use-esco/download):
conceptUri, skillType, reuseLevel, preferredLabel, altLabels (one to a line), status, description.
"""

import csv
import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import StringIO

from skillgap.errors import DocumentError
from skillgap.model.taxonomy import Category, Concept, ConceptId, Source, Taxonomy
from skillgap.taxonomy.extra import ExtraScheme, fold

COLUMNS = ("conceptUri", "preferredLabel", "altLabels", "skillType", "description")
SOURCE = Source(
    id="esco",
    title="ESCO skills and competences, English",
    publisher="European Commission",
    date="as published in the file imported",
    licence="Reuse with acknowledgement, Decision 2011/833/EU",
    used="concepts with their labels",
    url="https://esco.ec.europa.eu/en/use-esco/download",
)

_SKILL = "/esco/skill/"
_KIND = re.compile(r"\s*\([^()]*\)$")
_SENTENCE = re.compile(r"(.+?[.!?])(?:\s|$)", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class EscoImport:
    """The scheme, and how many skills and labels were left out, by reason."""

    scheme: ExtraScheme
    left_out: Mapping[str, int]


def import_esco(
    text: str, taxonomy: Taxonomy, *, name: str, with_alternative_labels: bool = False
) -> EscoImport:
    """Read the CSV of ESCO's skills. Raises `DocumentError`, naming the file, when it is another one."""
    rows = csv.DictReader(StringIO(text.removeprefix("\ufeff"), newline=""))
    missing = [column for column in COLUMNS if column not in (rows.fieldnames or ())]
    if missing:
        raise DocumentError(
            name,
            f"it is not ESCO's list of skills: there is no column {', '.join(missing)}",
            "Download skills_en.csv from ESCO and use that",
        )
    left_out: Counter[str] = Counter()
    ours = frozenset(fold(label) for concept in taxonomy.concepts.values() for label in concept.labels)
    kept = tuple(_usable(rows, _matched(taxonomy, "exactMatch"), ours, left_out))
    near = _matched(taxonomy, "closeMatch")
    labels = _own_labels(kept, ours, left_out) if with_alternative_labels else [()] * len(kept)
    concepts = (
        _concept(row, own, near.get(row["conceptUri"])) for row, own in zip(kept, labels, strict=True)
    )
    return EscoImport(
        scheme=ExtraScheme(source=SOURCE, concepts=tuple(sorted(concepts, key=lambda item: item.id))),
        left_out=dict(sorted(left_out.items())),
    )


def _matched(taxonomy: Taxonomy, predicate: str) -> Mapping[str, ConceptId]:
    """Return the concepts of ours that match one of ESCO's in a way, by its URI."""
    return {
        uri: concept.id
        for concept in taxonomy.concepts.values()
        for how, uri in concept.matches
        if how == predicate
    }


def _own_labels(
    rows: Sequence[Mapping[str, str]], ours: Collection[str], left_out: Counter[str]
) -> list[tuple[str, ...]]:
    """Return the alternative labels of each skill that are its own and no everyday words."""
    owners = Counter(
        label for row in rows for label in {fold(label) for label in (_preferred(row), *_alternatives(row))}
    )
    preferred = {fold(_preferred(row)) for row in rows}
    found = []
    for row in rows:
        labels: list[str] = []
        for label in _alternatives(row):
            if fold(label) in ours:
                left_out["labels that are ours"] += 1
            elif owners[fold(label)] > 1 or fold(label) in preferred:
                left_out["labels of several ESCO skills"] += 1
            elif _is_too_plain(label):
                left_out["labels that are everyday words"] += 1
            else:
                labels.append(label)
        found.append(tuple(labels))
    return found


def _usable(
    rows: Iterable[dict[str, str]], same: Collection[str], ours: Collection[str], left_out: Counter[str]
) -> Iterator[dict[str, str]]:
    """Yield the skills that can be added, each with every cell filled or empty.

    `same` are the URIs of skills that are ours, and `ours` our labels.
    """
    seen: set[str] = set()
    for cells in rows:
        row = {key: value or "" for key, value in cells.items() if key}
        label = _preferred(row)
        if _SKILL not in row["conceptUri"] or not label or row.get("status", "released") != "released":
            left_out["skills not released or without a name"] += 1
        elif row["conceptUri"] in same or fold(label) in ours:
            left_out["skills that are ours"] += 1
        elif fold(label) in seen:
            left_out["skills named like another"] += 1
        elif _is_too_plain(label):
            left_out["skills named by an everyday word"] += 1
        else:
            seen.add(fold(label))
            yield row


def _preferred(row: Mapping[str, str]) -> str:
    """Return the label without the kind in brackets: a text says "Scratch", not "Scratch (computer …)"."""
    return _KIND.sub("", " ".join(row["preferredLabel"].split()))


def _alternatives(row: Mapping[str, str]) -> tuple[str, ...]:
    labels = (" ".join(label.split()) for label in row["altLabels"].split("\n"))
    own = fold(_preferred(row))
    return tuple({fold(label): label for label in labels if label and fold(label) != own}.values())


def _is_too_plain(label: str) -> bool:
    """Tell whether a label is one short or lower-case word ("plan", "law"), found in every other text."""
    return len(label) < 3 or (label.isalpha() and label.islower())


def _concept(row: Mapping[str, str], labels: Iterable[str], near: ConceptId | None) -> Concept:
    uri = row["conceptUri"]
    sentence = _SENTENCE.match(" ".join(row["description"].split()))
    return Concept(
        id=ConceptId("esco-" + uri.rsplit("/", 1)[1].lower()),
        pref_label=_preferred(row),
        # A field that is never scheduled: ESCO knows no hours, and none are made up.
        category=Category.SOFT if row.get("reuseLevel") == "transversal" else Category.DOMAIN,
        definition=sentence.group(1) if sentence else f"{_preferred(row)}.",
        hours=0,
        alt_labels=tuple(labels),
        related=(near,) if near else (),
        sources=(SOURCE.id,),
        matches=(("exactMatch", uri),),
    )
