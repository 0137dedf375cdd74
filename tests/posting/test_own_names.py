"""Unknown phrases that are no skill: the employer's name, and repetitions."""

import pytest

from skillgap.pipeline import read_posting, read_text

POSTING = """Data Engineer

About Quuxcorp
At Quuxcorp we build kites. Join Quuxcorp if you like wind.

Requirements
- Experience with Quuxbase, Python and Quuxcorp Kites
- Experience with Zorbfish, Docker and Quuxcorp

Nice to have
- Experience with Quuxbase
"""


@pytest.fixture(scope="module")
def unknown() -> list[tuple[str, str]]:
    """Return the unknown phrases of the posting, with their importance."""
    return [(phrase.text, str(phrase.importance)) for phrase in read_posting(read_text(POSTING)).unknown]


def test_the_employer_is_no_skill(unknown: list[tuple[str, str]]) -> None:
    """A name that the posting speaks of as a place to be at or to join is not listed, nor what it makes."""
    assert not [text for text, _ in unknown if "Quuxcorp" in text]


def test_a_phrase_is_listed_once(unknown: list[tuple[str, str]]) -> None:
    """Of phrases that repeat each other, the one that is asked for most is listed."""
    assert unknown == [("Quuxbase", "essential"), ("Zorbfish", "essential")]


@pytest.mark.parametrize(
    ("text", "company", "found"),
    [
        (
            "Engineer\n\nThe role\n\nAs an engineer on the search team at Redis Labs, you tune Redis.\n",
            "Redis Labs",
            [],
        ),
        ('companyName: "Kafka, Inc."\ntitle: Engineer\n\nKafka is our product.\n', "Kafka, Inc.", []),
        (
            "Engineer\n\nThe role\n\nThe team at Redis Labs is small.\n\nRequirements\n\n- Redis\n",
            "Redis Labs",
            ["Redis"],
        ),
        (
            "Engineer\n\nThe role\n\nOur founder was an engineer at Docker.\n\nWe run Docker.\n",
            "",
            ["Docker", "Docker"],
        ),
        ("Engineer\n\nThe role\n\nYou are a developer at Python level.\n", "", ["Python"]),
    ],
)
def test_what_an_employer_is_called_after_is_asked_where_skills_are(
    text: str, company: str, found: list[str]
) -> None:
    """A product that its maker is called after is a skill among what is asked, and nowhere else."""
    read = read_posting(read_text(text))
    assert read.posting.company == company
    assert [
        mention.text for mention in read.mentions if mention.text in {"Redis", "Kafka", "Docker", "Python"}
    ] == found
