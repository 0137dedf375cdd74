"""The concepts as data: sorted, typed, tied together without loops, and told in one sentence each."""

import re
import tomllib
from graphlib import TopologicalSorter
from itertools import pairwise
from pathlib import Path

import pytest

from skillgap.model.taxonomy import Category, Concept, ConceptId, Taxonomy
from skillgap.taxonomy.check import MAX_TOP_CONCEPTS, check_taxonomy
from skillgap.taxonomy.source import read_source

FOLDER = Path(__file__).parents[2] / "taxonomy"
FILES = sorted((FOLDER / "concepts").glob("*.toml"))
KEYS = [
    "prefLabel",
    "altLabel",
    "hiddenLabel",
    "category",
    "broader",
    "related",
    "requires",
    "hours",
    "definition",
    "source",
]
MOST_HOURS = {
    Category.LANGUAGE: 120,
    Category.TOOL: 80,
    Category.PLATFORM: 100,
    Category.METHOD: 150,
    Category.DOMAIN: 150,
    Category.SOFT: 40,
}
"""The longest way to working level a category may state; credentials and human languages are their own."""


@pytest.fixture(scope="module")
def taxonomy() -> Taxonomy:
    """Return the taxonomy as its editors wrote it."""
    return read_source(FOLDER).taxonomy


@pytest.fixture(scope="module")
def concepts(taxonomy: Taxonomy) -> list[Concept]:
    """Return all concepts."""
    return list(taxonomy.concepts.values())


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_is_sorted_and_says_what_it_holds(path: Path) -> None:
    """Each file begins with a comment, its tables stand in order, and their keys are known and in order."""
    text = path.read_text(encoding="utf-8")
    assert re.match(r"# \w[^\n]{20,}\.\n\[", text)
    tables = tomllib.loads(text)
    assert list(tables) == sorted(tables)
    for name, table in tables.items():
        assert list(table) == [key for key in KEYS if key in table], name


def test_the_field_is_covered(taxonomy: Taxonomy) -> None:
    """There are at least 1,500 concepts with 4,500 labels."""
    assert len(taxonomy.concepts) >= 1_500
    assert sum(len(concept.labels) for concept in taxonomy.concepts.values()) >= 4_500


def test_there_are_few_top_concepts_and_each_names_its_file(concepts: list[Concept]) -> None:
    """At most forty concepts have no parent, and each of them has a file of its name."""
    tops = {concept.id for concept in concepts if not concept.broader}
    assert len(tops) <= MAX_TOP_CONCEPTS
    assert tops <= {path.stem for path in FILES}


def test_the_check_finds_nothing(taxonomy: Taxonomy) -> None:
    """The same check that `make taxonomy` runs finds no fault of sense."""
    assert [str(fault) for fault in check_taxonomy(taxonomy)] == []


@pytest.mark.parametrize("key", ["broader", "related", "requires"])
def test_no_id_dangles_and_none_names_itself(taxonomy: Taxonomy, key: str) -> None:
    """Every id a concept points to exists, is another one, and is named once."""
    for concept in taxonomy.concepts.values():
        ids = getattr(concept, key)
        assert set(ids) <= set(taxonomy.concepts) - {concept.id}, concept.id
        assert len(set(ids)) == len(ids), concept.id


@pytest.mark.parametrize("key", ["broader", "requires"])
def test_no_relation_runs_in_a_ring(taxonomy: Taxonomy, key: str) -> None:
    """Neither broader nor requires leads back to where it began."""
    graph = {concept.id: set(getattr(concept, key)) for concept in taxonomy.concepts.values()}
    assert len(list(TopologicalSorter(graph).static_order())) == len(graph)


def test_parents_are_few(concepts: list[Concept]) -> None:
    """A concept has at most two parents, six relatives and three prerequisites."""
    for concept in concepts:
        assert len(concept.broader) <= 2, concept.id
        assert len(concept.related) <= 6, concept.id
        assert len(concept.requires) <= 3, concept.id


def test_a_definition_is_one_sentence(concepts: list[Concept]) -> None:
    """Each definition is one plain sentence of three to twenty-five words."""
    odd = [
        concept.id
        for concept in concepts
        if not 3 <= len(concept.definition.split()) <= 25
        or not concept.definition.endswith(".")
        or re.search(r"[.!?] [A-Z]", concept.definition.replace("e.g. ", ""))
    ]
    assert odd == []


def test_no_two_concepts_share_a_definition_or_a_name(concepts: list[Concept]) -> None:
    """Definitions and preferred labels tell concepts apart."""
    for key in ("definition", "pref_label"):
        ordered = sorted(getattr(concept, key) for concept in concepts)
        assert [one for one, other in pairwise(ordered) if one == other] == [], key


def test_hours_are_plausible(concepts: list[Concept]) -> None:
    """Hours to working level stay within what their category allows."""
    odd = [
        f"{concept.id}: {concept.hours}"
        for concept in concepts
        if concept.category in MOST_HOURS and concept.hours > MOST_HOURS[concept.category]
    ]
    assert odd == []


def test_ways_to_a_skill_are_not_endless(taxonomy: Taxonomy) -> None:
    """No skill needs more than fifteen others first, counted all the way down."""
    depth: dict[ConceptId, set[ConceptId]] = {}
    for at in TopologicalSorter(
        {concept.id: set(concept.requires) for concept in taxonomy.concepts.values()}
    ).static_order():
        needs = taxonomy.concepts[at].requires
        depth[at] = set(needs).union(*(depth[need] for need in needs))
    assert [at for at, needs in depth.items() if len(needs) > 15] == []


@pytest.mark.parametrize(
    ("narrow", "broad"),
    [
        ("pytorch", "deep-learning"),
        ("deep-learning", "machine-learning"),
        ("machine-learning", "artificial-intelligence"),
        ("natural-language-processing", "artificial-intelligence"),
        ("large-language-models", "generative-ai"),
        ("stable-diffusion", "image-generation"),
        ("kubernetes", "containerization"),
        ("postgresql", "databases"),
        ("amazon-sagemaker", "amazon-web-services"),
        ("python", "programming"),
    ],
)
def test_a_narrower_skill_implies_the_broader_one(taxonomy: Taxonomy, narrow: str, broad: str) -> None:
    """What a reader would grant at once is at most two steps up."""
    parents = set(taxonomy.concepts[ConceptId(narrow)].broader)
    assert broad in parents.union(*(taxonomy.concepts[parent].broader for parent in parents))


@pytest.mark.parametrize(
    ("learned", "spared"),
    [
        ("vllm", "calculus"),
        ("langchain", "calculus"),
        ("vector-databases", "linear-algebra"),
        ("prompt-engineering", "statistics"),
        ("docker", "computer-science"),
        ("react", "computer-science"),
    ],
)
def test_a_tool_does_not_send_its_learner_far_afield(taxonomy: Taxonomy, learned: str, spared: str) -> None:
    """A working skill asks for what its daily use needs, not for all the theory under it."""
    waiting, needed = [ConceptId(learned)], set()
    while waiting:
        for need in taxonomy.concepts[waiting.pop()].requires:
            if need not in needed:
                needed.add(need)
                waiting.append(need)
    assert spared not in needed
