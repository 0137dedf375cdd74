"""One word made from another."""

import pytest

from skillgap.tailoring.vocabulary.forms import is_clipped, is_form_of
from skillgap.tailoring.vocabulary.wording import Wording
from skillgap.tailoring.vocabulary.words import stem

FORMS = [("flaky", "flakiness", True), ("segment", "segmentation", True), ("copper", "cope", False)]
LOOKALIKES = (
    "appeal/appear attach/attack compare/company content/contest concept/concert consult/consume "
    "colleague/college collect/college commerce/comment confirm/config consider/consist contact/contain "
    "complete/complex excel/excellent instruct/instrument community/communicate architect/archive "
    "cancel/cancer"
)
CLIPS = [
    ("repos", "repositories", True),
    ("certs", "certificates", True),
    ("admin", "administrator", True),
    ("car", "carpet", False),
    ("plan", "planet", False),
    ("repos", "reports", False),
]
PREFIXED = [
    ("Removed duplicates from the register.", "Deduplicated the register.", ""),
    ("Tested the lamps outside the clinic.", "Tested the non-clinic lamps.", ""),
    ("Tested the form in three browsers.", "Cross-browser tests of the form.", ""),
    ("Tested the form in one browser.", "Cross-browser tests of the form.", "Cross-browser"),
    ("Rewrote the parser.", "Re-implemented the parser.", ""),
    ("Used the parser.", "Re-implemented the parser.", "Re-implemented"),
    ("Waited at the café.", "Waited at the cafe.", ""),
]


@pytest.mark.parametrize(("word", "other", "is_one"), FORMS)
def test_an_ending_makes_a_form(word: str, other: str, *, is_one: bool) -> None:
    """Words of one root are forms of each other."""
    assert is_form_of(stem(word), stem(other)) is is_one


@pytest.mark.parametrize("pair", LOOKALIKES.split())
def test_words_that_only_begin_alike_are_no_forms(pair: str) -> None:
    """An appeal does not appear."""
    word, other = map(stem, pair.split("/"))
    assert not is_form_of(word, other)


@pytest.mark.parametrize(("clip", "word", "is_one"), CLIPS)
def test_a_word_may_be_cut_short(clip: str, word: str, *, is_one: bool) -> None:
    """A clipping is the beginning of its word, and much shorter."""
    assert is_clipped(clip, word) is is_one


@pytest.mark.parametrize(("source", "tailored", "left"), PREFIXED)
def test_a_prefix_may_stand_for_words(source: str, tailored: str, left: str) -> None:
    """What a prefix says the line must say in words of its own."""
    assert " ".join(Wording((source,)).unexplained(tailored)) == left
