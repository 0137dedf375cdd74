"""Ids are for ever: each is spelled alike, locked once released, and forwarded when retired."""

import re
from pathlib import Path

import pytest

from skillgap.taxonomy.source import Draft, read_source

FOLDER = Path(__file__).parents[2] / "taxonomy"
ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@pytest.fixture(scope="module")
def draft() -> Draft:
    """Return the taxonomy with its lock and its retired ids."""
    return read_source(FOLDER)


def _live(draft: Draft) -> set[str]:
    return {*draft.taxonomy.concepts, *(f"role:{role}" for role in draft.taxonomy.roles)}


def test_ids_are_kebab_case(draft: Draft) -> None:
    """Every id is made of small letters, digits and single hyphens."""
    assert [concept for concept in draft.taxonomy.concepts if not ID.fullmatch(concept)] == []


def test_the_lock_holds_every_live_id(draft: Draft) -> None:
    """`ids.lock` lists every concept and role there is."""
    assert _live(draft) - set(draft.locked) == set()


def test_no_locked_id_is_lost(draft: Draft) -> None:
    """An id that was released is live or retired."""
    assert set(draft.locked) - _live(draft) - set(draft.retired) == set()


def test_the_lock_is_sorted_and_names_each_once(draft: Draft) -> None:
    """`ids.lock` is sorted, so that two editors' additions merge."""
    assert list(draft.locked) == sorted(set(draft.locked))


def test_retired_ids_lead_to_live_ones(draft: Draft) -> None:
    """A retired id is gone from the concepts and forwards to ids that are there."""
    for old, new in draft.retired.items():
        assert old not in _live(draft)
        assert set(new) <= _live(draft)


def test_an_id_tells_its_concept(draft: Draft) -> None:
    """An id is no shorter than three letters unless the name itself is."""
    short = {key: concept for key, concept in draft.taxonomy.concepts.items() if len(key) < 3}
    assert [key for key, concept in short.items() if len(concept.pref_label) > 5] == []
