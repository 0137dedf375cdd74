"""Labels that a text does not write out."""

import pytest

from skillgap.matching import Matcher
from skillgap.model.document import Passage, SectionKind
from skillgap.taxonomy import load_taxonomy


@pytest.fixture(scope="module")
def matcher() -> Matcher:
    """Return a matcher over the shipped taxonomy."""
    return Matcher(load_taxonomy())


def _found(matcher: Matcher, text: str) -> list[tuple[str, str]]:
    mentions = matcher.find([Passage(text=text, start=0, section=SectionKind.QUALIFICATIONS)])
    assert all(text[m.start : m.end] == m.text for m in mentions)
    return [(mention.text, mention.concept) for mention in mentions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "supervised and unsupervised learning",
            [("supervised", "supervised-learning"), ("unsupervised learning", "unsupervised-learning")],
        ),
        (
            "front- and back-end development",
            [("front", "front-end-development"), ("back-end development", "back-end-development")],
        ),
        (
            "unit, end-to-end and load testing",
            [
                ("unit", "unit-testing"),
                ("end-to-end", "end-to-end-testing"),
                ("load testing", "load-testing"),
            ],
        ),
        (
            "functional and object-oriented programming",
            [
                ("functional", "functional-programming"),
                ("object-oriented programming", "object-oriented-programming"),
            ],
        ),
        (
            "batch and stream processing",
            [("batch", "batch-processing"), ("stream processing", "stream-processing")],
        ),
        (
            "(non-)relational databases",
            [("non", "nosql-databases"), ("relational databases", "relational-databases")],
        ),
        ("SQL/NoSQL databases", [("SQL", "sql"), ("NoSQL databases", "nosql-databases")]),
        (
            "data extraction, ingestion, and processing at scale",
            [
                ("data extraction", "data-extraction"),
                ("ingestion", "data-ingestion"),
                ("processing", "data-processing"),
            ],
        ),
        ("analysing noisy shipment data", [("analysing noisy shipment data", "data-analysis")]),
        (
            "data quality and integration",
            [("data quality", "data-quality"), ("integration", "data-integration")],
        ),
        (
            "Data engineering and analysis background",
            [("Data engineering", "data-engineering"), ("analysis", "data-analysis")],
        ),
        ("market research and data skills", [("market research", "market-research")]),
        (
            "validating data integrity",
            [("validating", "verification-and-validation"), ("data integrity", "data-quality")],
        ),
        (
            "data, charts, and optimizing models",
            [("optimizing models", "model-optimization")],
        ),
        ("validating data", [("validating data", "data-quality")]),
        ("detect fraud", [("detect fraud", "fraud-detection")]),
        ("estimating depth", [("estimating depth", "depth-estimation")]),
        ("migrate all our data to it", [("migrate all our data", "data-migration")]),
        ("plan our capacity", [("plan our capacity", "capacity-planning")]),
        ("modernise old applications", [("modernise old applications", "legacy-modernization")]),
    ],
)
def test_parts_of_a_compound_are_found(matcher: Matcher, text: str, expected: list[tuple[str, str]]) -> None:
    """A shared head or modifier, and a verb with its object, name the skill on their own words."""
    assert _found(matcher, text) == expected


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("our cutting-edge AI", "edge-machine-learning"),
        ("checks in post-deployment hours", "software-deployment"),
        ("HTTPS only", "http"),
        ("catch any regression before release", "regression-analysis"),
        ("analyse the quality of data sheets", "data-analysis"),
    ],
)
def test_parts_of_other_words_are_not(matcher: Matcher, text: str, concept: str) -> None:
    """A word torn out of another, or a verb whose object is something else, is not the skill."""
    assert concept not in [found for _, found in _found(matcher, text)]
