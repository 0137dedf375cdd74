"""SKOS, CSV and JSON: other programs read back exactly the taxonomy."""

import csv
import io
import json
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from building import SMALL, concept, taxonomy_of
from hypothesis import given
from hypothesis import strategies as st
from rdflib import RDF, Graph, Literal, Namespace, URIRef
from rdflib.namespace import DCTERMS, OWL, SKOS

from skillgap.model.taxonomy import Concept
from skillgap.taxonomy import load_taxonomy
from skillgap.taxonomy.export import (
    CONCEPTS,
    CREATOR,
    CSV_SEPARATOR,
    LICENCE,
    SCHEME,
    TITLE,
    VOCABULARY,
    to_csv,
    to_json,
    to_skos,
)
from skillgap.taxonomy.walk import narrower

ROOT = Path(__file__).parents[2]
OURS = Namespace(VOCABULARY)
LISTS: dict[str, tuple[URIRef, Callable[[Concept], tuple[str, ...]]]] = {
    "broader": (SKOS.broader, lambda item: item.broader),
    "related": (SKOS.related, lambda item: item.related),
    "requires": (OURS.requires, lambda item: item.requires),
}
LABELS: dict[str, tuple[URIRef, Callable[[Concept], tuple[str, ...]]]] = {
    "prefLabel": (SKOS.prefLabel, lambda item: (item.pref_label,)),
    "altLabel": (SKOS.altLabel, lambda item: item.alt_labels),
    "hiddenLabel": (SKOS.hiddenLabel, lambda item: item.hidden_labels),
    "definition": (SKOS.definition, lambda item: (item.definition,)),
}


@pytest.fixture(scope="module")
def graph() -> Graph:
    """Return the shipped taxonomy as rdflib reads it."""
    return Graph().parse(data=to_skos(load_taxonomy()), format="turtle")


def node(key: str) -> URIRef:
    """Return the name of a concept."""
    return URIRef(CONCEPTS + key)


class TestSkos:
    """`--format skos`."""

    def test_every_concept_is_there_once(self, graph: Graph) -> None:
        """The concepts of the graph are those of the taxonomy, all in one scheme."""
        found = {str(subject).removeprefix(CONCEPTS) for subject in graph.subjects(RDF.type, SKOS.Concept)}
        assert found == set(load_taxonomy().concepts)
        assert len(set(graph.subjects(SKOS.inScheme, URIRef(SCHEME)))) == len(found)

    @pytest.mark.parametrize("name", LABELS)
    def test_words_come_back(self, graph: Graph, name: str) -> None:
        """Labels and definitions come back as they were, in English, none more."""
        predicate, values = LABELS[name]
        wanted = {
            (node(item.id), Literal(text, lang="en"))
            for item in load_taxonomy().concepts.values()
            for text in values(item)
        }
        assert set(graph.subject_objects(predicate)) == wanted

    @pytest.mark.parametrize("name", LISTS)
    def test_relations_come_back(self, graph: Graph, name: str) -> None:
        """Parents, kin and prerequisites come back as they were, none more."""
        predicate, values = LISTS[name]
        wanted = {
            (node(item.id), node(other))
            for item in load_taxonomy().concepts.values()
            for other in values(item)
        }
        assert set(graph.subject_objects(predicate)) == wanted

    def test_narrower_is_broader_turned_round(self, graph: Graph) -> None:
        """Readers that infer nothing find the children too."""
        wanted = {
            (node(parent), node(child))
            for parent, children in narrower(load_taxonomy()).items()
            for child in children
        }
        assert set(graph.subject_objects(SKOS.narrower)) == wanted

    def test_top_concepts_are_those_without_a_parent(self, graph: Graph) -> None:
        """The scheme names its top concepts, and they name the scheme."""
        tops = {node(item.id) for item in load_taxonomy().concepts.values() if not item.broader}
        assert set(graph.objects(URIRef(SCHEME), SKOS.hasTopConcept)) == tops
        assert set(graph.subjects(SKOS.topConceptOf, URIRef(SCHEME))) == tops

    def test_hours_category_and_matches_come_back(self, graph: Graph) -> None:
        """Our own properties and the counterparts in other schemes come back as they were."""
        for item in load_taxonomy().concepts.values():
            assert [value.toPython() for value in graph.objects(node(item.id), OURS.hours)] == [item.hours]
            assert [str(value) for value in graph.objects(node(item.id), OURS.category)] == [item.category]
            for name, predicate in (("exactMatch", SKOS.exactMatch), ("closeMatch", SKOS.closeMatch)):
                found = {str(uri) for uri in graph.objects(node(item.id), predicate)}
                assert found == {uri for kind, uri in item.matches if kind == name}

    def test_the_scheme_says_what_it_is(self, graph: Graph) -> None:
        """Title, creator, licence and version are those of scheme.toml."""
        scheme = tomllib.loads((ROOT / "taxonomy" / "scheme.toml").read_text(encoding="utf-8"))
        at = URIRef(SCHEME)
        assert (at, DCTERMS.title, Literal(scheme["title"], lang="en")) in graph
        assert (at, DCTERMS.creator, Literal(scheme["creator"])) in graph
        assert (at, DCTERMS.license, URIRef(LICENCE)) in graph
        assert (at, OWL.versionInfo, Literal(scheme["version"])) in graph
        assert (scheme["title"], scheme["creator"]) == (TITLE, CREATOR)

    @pytest.mark.property
    @given(label=st.text(min_size=1, max_size=20).filter(lambda text: "\ufffe" not in text))
    def test_any_label_survives(self, label: str) -> None:
        """Quotes, backslashes, line breaks and any other character come back."""
        try:
            label.encode()
        except UnicodeEncodeError:
            return
        text = to_skos(taxonomy_of(concept("thing", labels=(label,))))
        back = Graph().parse(data=text, format="turtle")
        assert set(back.objects(node("thing"), SKOS.altLabel)) == {Literal(label, lang="en")}


class TestTable:
    """`--format csv` and `--format json`."""

    def test_csv_comes_back(self) -> None:
        """One row a concept; the values of a cell are parted by a mark that no label holds."""
        rows = list(csv.DictReader(io.StringIO(to_csv(load_taxonomy()))))
        concepts = load_taxonomy().concepts
        assert [row["id"] for row in rows] == list(concepts)
        for row in rows:
            item = concepts[row["id"]]  # type: ignore[index]
            labels = [label for label in row["altLabel"].split(CSV_SEPARATOR) if label]
            assert (row["prefLabel"], labels) == (item.pref_label, list(item.alt_labels))
            assert (row["hours"], row["definition"]) == (str(item.hours), item.definition)

    def test_json_comes_back(self) -> None:
        """The document holds the version and every concept under its SKOS names."""
        found = json.loads(to_json(SMALL))
        assert found["version"] == "test"
        assert [row["id"] for row in found["concepts"]] == list(SMALL.concepts)
        assert found["concepts"][-1]["prefLabel"] == "Tensorflow"
        assert set(found["concepts"][0]) == {
            "id", "prefLabel", "altLabel", "hiddenLabel", "category", "definition", "broader", "related",
            "requires", "hours", "exactMatch", "closeMatch", "source",
        }  # fmt: skip

    @pytest.mark.parametrize("form", ["skos", "csv", "json"])
    def test_command_writes_the_same_bytes_twice(self, skillgap, tmp_path: Path, form: str) -> None:
        """`skillgap taxonomy export` prints what it writes to a file, and the same every time."""
        printed = skillgap("taxonomy", "export", "--format", form)
        written = skillgap("taxonomy", "export", "--format", form, "-o", tmp_path / "out")
        assert (printed.status, written.status, written.out) == (0, 0, "")
        assert (tmp_path / "out").read_text(encoding="utf-8") == printed.out
