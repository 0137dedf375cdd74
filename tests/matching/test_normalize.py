"""The key under which words are compared."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skillgap.matching.normalize import fold, has_capitals, needs_capitals


@pytest.mark.parametrize(
    ("word", "key"),
    [
        ("APIs", "api"),
        ("VMs", "vm"),
        ("libraries", "library"),
        ("processes", "process"),
        ("analyses", "analysis"),
        ("analysis", "analysis"),
        ("indices", "index"),
        ("CSS", "css"),
        ("AWS", "aws"),
        ("HTTPS", "https"),
        ("ADAS", "adas"),
        ("SSRS", "ssrs"),
        ("ssrs", "ssrs"),
        ("status", "status"),
        ("bachelor\u2019s", "bachelor"),
        ("\ufb01ne", "fine"),
        ("C\\#", "c#"),
    ],
)
def test_folds_case_plural_and_marks(word: str, key: str) -> None:
    """Plurals, possessives, ligatures and escapes fold to one key."""
    assert fold(word) == key


@pytest.mark.property
@given(st.text(max_size=12))
def test_folding_ignores_case(word: str) -> None:
    """A key does not depend on the case of an ASCII word of six letters or more."""
    if word.isascii() and len(word) > 5:
        assert fold(word.upper()) == fold(word.lower())


@pytest.mark.parametrize("label", ["RAG", "SPA", "SPAs", "GAN", "LIME", "SHAP", "CAD", "DoE", "IT", "SOLID"])
def test_an_abbreviation_that_is_a_word_needs_capitals(label: str) -> None:
    """Abbreviations that are English words in small letters count in capitals only."""
    assert needs_capitals(label)
    assert has_capitals(label)
    assert not has_capitals(label.lower())


@pytest.mark.parametrize("label", ["SQL", "AWS", "NLP", "AI", "Python", "ETL", "IoT"])
def test_other_labels_need_none(label: str) -> None:
    """An abbreviation that is no word is found in any case."""
    assert not needs_capitals(label)
