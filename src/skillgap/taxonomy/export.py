"""The taxonomy in forms other programs read: SKOS as Turtle, a table as CSV, and JSON.

SKOS has no word for prerequisites or for the effort of learning, so two properties of our own are
declared in the file. The URIs are names, not addresses: nothing answers there.
"""

import csv
import json
from collections.abc import Iterable
from io import StringIO

from skillgap.model.taxonomy import Concept, Taxonomy
from skillgap.taxonomy.walk import narrower

CONCEPTS = "urn:skillgap:concept:"
VOCABULARY = "urn:skillgap:vocabulary:"
SCHEME = "urn:skillgap:scheme"
TITLE = "Skills for AI and software careers"
CREATOR = "The skillgap authors"
LICENCE = "https://creativecommons.org/licenses/by/4.0/"

CSV_COLUMNS = (
    "id", "prefLabel", "altLabel", "hiddenLabel", "category", "definition", "broader", "related", "requires",
    "hours", "exactMatch", "closeMatch", "source",
)  # fmt: skip
CSV_SEPARATOR = " | "
"""Between the values of one cell; no label holds it."""

_PROLOGUE = f"""@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skillgap: <{CONCEPTS}> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix vocabulary: <{VOCABULARY}> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

vocabulary:requires a owl:ObjectProperty ;
    rdfs:subPropertyOf skos:semanticRelation ;
    rdfs:label "requires"@en ;
    rdfs:comment "What a learner needs first."@en .

vocabulary:hours a owl:DatatypeProperty ;
    rdfs:label "hours"@en ;
    rdfs:comment "Hours of learning to working level after the prerequisites, as the editors estimate."@en .

vocabulary:category a owl:DatatypeProperty ;
    rdfs:label "category"@en ;
    rdfs:comment "What kind of thing the concept is."@en .
"""
_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"})


def to_skos(taxonomy: Taxonomy) -> str:
    """Return SKOS in Turtle 1.1 (https://www.w3.org/TR/skos-reference/)."""
    tops = [concept for concept in taxonomy.concepts.values() if not concept.broader]
    scheme = _block(
        f"<{SCHEME}>",
        [
            ("a", "skos:ConceptScheme"),
            ("dcterms:title", _literal(TITLE)),
            ("dcterms:creator", f'"{CREATOR}"'),
            ("dcterms:license", f"<{LICENCE}>"),
            ("owl:versionInfo", f'"{_escape(taxonomy.version)}"'),
            ("skos:hasTopConcept", _join(_name(concept.id) for concept in tops)),
        ],
    )
    blocks = [
        _block(_name(concept.id), _statements(concept, taxonomy)) for concept in taxonomy.concepts.values()
    ]
    return "\n".join([_PROLOGUE, scheme, *blocks])


def to_csv(taxonomy: Taxonomy) -> str:
    """Return a table, one concept to a row; several values of a cell are joined by `CSV_SEPARATOR`."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(CSV_COLUMNS)
    for concept in taxonomy.concepts.values():
        values = _values(concept)
        writer.writerow([_cell(values[column]) for column in CSV_COLUMNS])
    return out.getvalue()


def to_json(taxonomy: Taxonomy) -> str:
    """Return one JSON document with the concepts under their SKOS names."""
    document = {
        "title": TITLE,
        "version": taxonomy.version,
        "licence": LICENCE,
        "concepts": [_values(concept) for concept in taxonomy.concepts.values()],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _values(concept: Concept) -> dict[str, object]:
    return {
        "id": concept.id,
        "prefLabel": concept.pref_label,
        "altLabel": list(concept.alt_labels),
        "hiddenLabel": list(concept.hidden_labels),
        "category": concept.category.value,
        "definition": concept.definition,
        "broader": list(concept.broader),
        "related": list(concept.related),
        "requires": list(concept.requires),
        "hours": concept.hours,
        "exactMatch": [uri for predicate, uri in concept.matches if predicate == "exactMatch"],
        "closeMatch": [uri for predicate, uri in concept.matches if predicate == "closeMatch"],
        "source": list(concept.sources),
    }


def _cell(value: object) -> str:
    return CSV_SEPARATOR.join(map(str, value)) if isinstance(value, list) else str(value)


def _statements(concept: Concept, taxonomy: Taxonomy) -> list[tuple[str, str]]:
    statements = [
        ("a", "skos:Concept"),
        ("skos:inScheme", f"<{SCHEME}>"),
        ("skos:topConceptOf", "" if concept.broader else f"<{SCHEME}>"),
        ("skos:prefLabel", _literal(concept.pref_label)),
        ("skos:altLabel", _join(map(_literal, concept.alt_labels))),
        ("skos:hiddenLabel", _join(map(_literal, concept.hidden_labels))),
        ("skos:definition", _literal(concept.definition)),
        ("skos:broader", _join(map(_name, concept.broader))),
        ("skos:narrower", _join(map(_name, narrower(taxonomy).get(concept.id, ())))),
        ("skos:related", _join(map(_name, concept.related))),
        ("vocabulary:requires", _join(map(_name, concept.requires))),
        ("vocabulary:hours", str(concept.hours)),
        ("vocabulary:category", f'"{concept.category.value}"'),
        ("dcterms:source", _join(f'"{_escape(source)}"' for source in concept.sources)),
    ]
    for name in ("exactMatch", "closeMatch"):
        uris = (uri for predicate, uri in concept.matches if predicate == name)
        statements.append((f"skos:{name}", _join(f"<{uri}>" for uri in uris)))
    return statements


def _block(subject: str, statements: list[tuple[str, str]]) -> str:
    body = " ;\n    ".join(f"{predicate} {value}" for predicate, value in statements if value)
    return f"{subject} {body} .\n"


def _name(concept: str) -> str:
    """Return a prefixed name. Ids are kebab-case, which Turtle takes as it is."""
    return f"skillgap:{concept}"


def _join(values: Iterable[str]) -> str:
    return ", ".join(values)


def _literal(text: str) -> str:
    return f'"{_escape(text)}"@en'


def _escape(text: str) -> str:
    return text.translate(_ESCAPES)
