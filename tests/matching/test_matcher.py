"""Concepts in passages: which labels are found, where, and what never changes."""

from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from skillgap.matching import Matcher
from skillgap.model.document import Passage, SectionKind
from skillgap.model.taxonomy import Category, Concept, ConceptId, Heuristic, Taxonomy

LABELS = {
    "asp-dot-net": ("ASP.NET",),
    "c-plus-plus": ("C++",),
    "c-sharp": ("C#",),
    "ci-cd": ("CI/CD",),
    "continuous-integration": ("Continuous integration",),
    "data-collection": ("Data collection",),
    "data-preparation": ("Data preparation",),
    "dot-net": (".NET",),
    "generative-adversarial-networks": ("GAN",),
    "go": ("Go",),
    "libraries": ("Software library",),
    "machine-learning": ("Machine learning", "ML"),
    "node-js": ("Node.js",),
    "pandas": ("pandas",),
    "python": ("Python",),
    "react": ("React", "React.js"),
    "react-native": ("React Native",),
    "retrieval-augmented-generation": ("RAG",),
    "scikit-learn": ("scikit-learn",),
    "sql": ("SQL",),
    "supervised-learning": ("Supervised learning",),
    "t-sql": ("T-SQL",),
    "unsupervised-learning": ("Unsupervised learning",),
    "vector-databases": ("Vector databases",),
    "vue": ("Vue.js",),
}


def make_taxonomy(labels: dict[str, tuple[str, ...]], *rules: Heuristic) -> Taxonomy:
    """Return a taxonomy of tools with these labels."""
    concepts = {
        ConceptId(key): Concept(
            id=ConceptId(key),
            pref_label=names[0],
            alt_labels=names[1:],
            category=Category.METHOD if "-learning" in key else Category.TOOL,
            definition="",
            hours=1,
        )
        for key, names in labels.items()
    }
    return Taxonomy(version="1", concepts=concepts, roles={}, heuristics=rules, sources={})


GO = Heuristic(
    label="Go",
    concept=ConceptId("go"),
    cased=True,
    not_before=("to",),
    needs=("list", "skills", "near:language"),
)


@pytest.fixture(scope="module")
def matcher() -> Matcher:
    """Return a matcher over the labels above."""
    return Matcher(make_taxonomy(LABELS, GO))


def passage(text: str, start: int = 0, section: SectionKind = SectionKind.OTHER) -> Passage:
    """Return a passage of its own."""
    return Passage(text=text, start=start, section=section)


def found(matcher: Matcher, text: str, section: SectionKind = SectionKind.OTHER) -> list[str]:
    """Return the concepts found in a text."""
    return [mention.concept for mention in matcher.find([passage(text, section=section)])]


@pytest.mark.parametrize(
    ("text", "concepts"),
    [
        ("C++, C# and .NET", ["c-plus-plus", "c-sharp", "dot-net"]),
        ("ASP.NET/.NET", ["asp-dot-net", "dot-net"]),
        ("React.js/Vue.js", ["react", "vue"]),
        ("C++17 and Python3.10+", ["c-plus-plus", "python"]),
        ("machine-learning", ["machine-learning"]),
        ("machine  \n learning", ["machine-learning"]),
        ("machine\u00a0learning", ["machine-learning"]),
        ("MACHINE LEARNING", ["machine-learning"]),
        ("mach\u00adine learning", ["machine-learning"]),
        ("**Python**, `SQL` and _React_", ["python", "sql", "react"]),
        ("C\\#, C\\+\\+", ["c-sharp", "c-plus-plus"]),
        ("scikit-learn or scikit learn", ["scikit-learn", "scikit-learn"]),
        ("scikit-\nlearn", ["scikit-learn"]),
        ("continuous inte-\ngration", ["continuous-integration"]),
        ("a vector database", ["vector-databases"]),
        ("software libraries", ["libraries"]),
        ("React Native apps", ["react-native"]),
        ("CI / CD", ["ci-cd"]),
        ("#MachineLearning, ReactNative", ["machine-learning", "react-native"]),
        ("vectordatabases/VECTORDATABASE.", ["vector-databases", "vector-databases"]),
        ("SQL&T-SQL", ["sql", "t-sql"]),
        ("Node.js.", ["node-js"]),
        ("GANs", ["generative-adversarial-networks"]),
        ("Python\u2019s strengths", ["python"]),
    ],
)
def test_finds_a_label_however_it_is_written(matcher: Matcher, text: str, concepts: list[str]) -> None:
    """Case, plural, hyphen, white space or none, Markdown marks and versions do not hide a label."""
    assert found(matcher, text) == concepts


@pytest.mark.parametrize(
    "text",
    [
        "machine. Learning",
        "a rag for the floor",
        "see https://python.org or www.python.org/sql",
        "mail python@react.com",
        "R&D",
        "a panda in the zoo",
        "Pythonic",
        "mysql",
        "",
        "   ",
    ],
)
def test_finds_nothing_where_nothing_is(matcher: Matcher, text: str) -> None:
    """Sentence ends, addresses, parts of words and ordinary words hold no label."""
    assert found(matcher, text) == []


@pytest.mark.parametrize(
    ("text", "concepts"),
    [
        ("supervised and unsupervised learning", ["supervised-learning", "unsupervised-learning"]),
        ("data collection and preparation", ["data-collection", "data-preparation"]),
        ("data collection and preparation managers", ["data-collection"]),
        ("data collection, preparation", ["data-collection"]),
    ],
)
def test_a_shared_word_counts_for_both(matcher: Matcher, text: str, concepts: list[str]) -> None:
    """Phrases joined by "and" share their head or their modifier."""
    assert found(matcher, text) == concepts


@pytest.mark.parametrize(
    ("text", "section", "is_found"),
    [
        ("Python and Go", SectionKind.OTHER, True),
        ("the language Go", SectionKind.OTHER, True),
        ("Go", SectionKind.OTHER, True),
        ("we use Go daily", SectionKind.SKILLS, True),
        ("we use Go daily", SectionKind.OTHER, False),
        ("Python and go", SectionKind.OTHER, False),
        ("Python, Go to market", SectionKind.SKILLS, False),
        ("Go is a plus", SectionKind.QUALIFICATIONS, True),
        ("Ideally also Go", SectionKind.QUALIFICATIONS, True),
        ("Go or willingness to learn", SectionKind.PREFERRED, True),
        ("Go and find out", SectionKind.QUALIFICATIONS, False),
        ("Go is a plus", SectionKind.COMPANY, False),
    ],
)
def test_a_rule_decides_about_an_ordinary_word(
    matcher: Matcher, text: str, section: SectionKind, *, is_found: bool
) -> None:
    """A label with a rule counts where the rule's needs hold and its neighbours allow it."""
    assert ("go" in found(matcher, text, section)) is is_found


def test_offsets_are_those_of_the_document(matcher: Matcher) -> None:
    """A mention's offsets count from the start of the document, not of the passage."""
    text = "Intro. \U0001f600 Python and React"
    mentions = matcher.find([passage(text[:6]), passage(text[7:], start=7)])
    assert [text[m.start : m.end] for m in mentions] == ["Python", "React"]


def test_threads_may_share_a_matcher(matcher: Matcher) -> None:
    """Many threads at once find what one finds."""
    texts = [f"Python {i}, SQL and React Native" for i in range(200)]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(lambda t: found(matcher, t), texts)) == [found(matcher, t) for t in texts]


def test_an_empty_taxonomy_finds_nothing() -> None:
    """A matcher without labels is legal."""
    assert Matcher(make_taxonomy({})).find([passage("Python")]) == ()


PIECES = st.lists(
    st.one_of(
        st.sampled_from([name for names in LABELS.values() for name in names]),
        st.sampled_from(["and", ",", "/", "(", ")", "\n", "- ", "*", "\u00ad", "e.g.", "Python-\nbased"]),
        st.text(max_size=8),
    ),
    max_size=12,
)


@pytest.mark.property
@settings(deadline=None, max_examples=300)
@given(pieces=PIECES, start=st.integers(0, 50))
def test_offsets_slice_to_the_text(matcher: Matcher, pieces: list[str], start: int) -> None:
    """Any text is read without error; mentions are in order, apart, and slice to their own text."""
    text = " ".join(pieces)
    mentions = matcher.find([passage(text, start=start)])
    document = " " * start + text
    assert all(document[m.start : m.end] == m.text for m in mentions)
    assert all(a.end <= b.start for a, b in pairwise(mentions))


@pytest.mark.property
@settings(deadline=None)
@given(
    name=st.sampled_from([n for k, names in LABELS.items() if k != "go" for n in names]),
    gap=st.sampled_from([" ", "\n", "\t", "\u00a0", "  \n "]),
    before=st.sampled_from(["we use", "WE USE", "We Use"]),
)
def test_surroundings_do_not_matter(matcher: Matcher, name: str, gap: str, before: str) -> None:
    """A label is found whatever the case of the words around it and the kind of white space."""
    text = f"{before}{gap}{name.replace(' ', gap)}{gap}daily"
    assert len(found(matcher, text)) == 1
