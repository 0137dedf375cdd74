"""Turns of phrase in plain words."""

import pytest

from skillgap.tailoring.vocabulary.turns import with_turns


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("Moved pages, shop by shop.", "gradually"),
        ("Moved one shop at a time.", "gradually"),
        ("Reads maps without a signal.", "offline"),
        ("Built a page from a sketch.", "turned"),
        ("Rebuilt the list as a script.", "converted"),
        ("Added alt labels to the map.", "labelled"),
        ("Wrote a post for the blog.", "blogged"),
        ("Security-minded and calm.", "security-conscious"),
    ],
)
def test_a_turn_of_phrase_has_a_plain_word(line: str, word: str) -> None:
    """The plain word for a turn of phrase stands behind its line."""
    assert word in with_turns(line).casefold().split()


@pytest.mark.parametrize(
    "line", ["Moved pages by hand.", "Read a blog post.", "Built a page.", "Read labels on jars."]
)
def test_other_lines_stay_as_they_are(line: str) -> None:
    """A line without such a turn is the same line."""
    assert with_turns(line) == line
