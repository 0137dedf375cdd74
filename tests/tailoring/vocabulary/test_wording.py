"""What a word may be told for."""

import pytest

from skillgap.tailoring.truth.denial import as_said
from skillgap.tailoring.vocabulary.lexicon import data, things_rows
from skillgap.tailoring.vocabulary.wording import Wording

CASES = [
    ("Checked the accounts.", "Verified the accounts.", ""),
    ("Audited the accounts.", "Checked the accounts.", ""),
    ("Checked the accounts.", "Audited the accounts.", "Audited"),
    ("Checked the accounts.", "Approved the accounts.", "Approved"),
    ("Wrote a script.", "Wrote a platform.", "platform"),
    ("Suggested a layout.", "Introduced a layout.", "Introduced"),
    ("Introduced a layout.", "Suggested a layout.", ""),
    ("Put the records right.", "Corrected the records.", ""),
    ("Introduced a form.", "Put the form in place.", ""),
    ("Sped up the pages.", "Made the pages faster.", ""),
    ("Drew up a contract.", "Illustrated a contract.", "Illustrated"),
    ("Shortened the queue.", "Improved the queue.", ""),
    ("Improved the queue.", "Shortened the queue.", "Shortened"),
    ("Prepared a trip.", "Took care of preparing a trip.", ""),
    ("Removed the paint.", "Removal of the paint.", ""),
    ("A 60,000-sentence corpus.", "A 60,000-film corpus.", "000-film"),
    ("Wrote unit tests.", "Wrote tests.", ""),
    ("Held a meeting.", "Held a board meeting.", "board"),
    ("Served retailers.", "Served customers.", ""),
    ("Served customers.", "Served retailers.", "retailers"),
    ("Built a chat.", "Built a chatbot.", "chatbot"),
    ("Mended the large clock.", "Mended the largest clock.", "largest"),
    ("Prepared soil samples.", "Got soil samples ready.", ""),
    ("Assisted the vet.", "Lent the vet a hand.", ""),
    ("Worked quickly and carefully.", "Worked swiftly and carefully.", ""),
    ("Kept a reliable record.", "Dependability of the record.", ""),
    ("Cleaned the largest hall.", "Cleaned the large hall.", ""),
    ("Repaired laptops.", "Repaired computers.", ""),
    ("Repaired computers.", "Repaired laptops.", "laptops"),
    ("Talked with nurses.", "Talked with carers.", ""),
    ("Talked with carers.", "Talked with nurses.", "nurses"),
    ("Sorted coloured labels at the centre.", "Sorted colored labels at the center.", ""),
    ("Films for hearing impaired viewers.", "Films for hearing-impaired viewers.", ""),
    ("A support team of eight people.", "An 8-strong support team.", ""),
    ("Hired craftsmen.", "Hired tradesmen.", ""),
    ("Compared the offers.", "Put the two offers side by side.", ""),
    ("Bought an engine.", "Put the engine to the test.", "test"),
    ("Prepared specimens.", "Prepared craftsmen.", "craftsmen"),
    ("Compared vLLM and TGI.", "Compared vLLM and TGI (Text Generation Inference).", ""),
]


@pytest.mark.parametrize(("source", "tailored", "left"), CASES)
def test_a_word_is_told_by_an_equal_or_a_smaller_one(source: str, tailored: str, left: str) -> None:
    """Up a ladder no word goes; down and along it does."""
    assert " ".join(Wording((source,)).unexplained(tailored)) == left


def test_a_line_opens_with_what_was_done() -> None:
    """New staff was not hired by whoever trained it, though it is called new hires."""
    trained = Wording(("Trained new staff.",))
    assert trained.unexplained("Hired new staff.", opens=True) == ("Hired",)
    assert trained.unexplained("Trained new hires.", opens=True) == ()


def test_what_is_denied_is_said_by_its_opposite() -> None:
    """Who never missed a deadline met every one, and what was not adopted was rejected."""
    met = as_said("Met every deadline.", ["Never missed a deadline."])
    assert Wording(met).explains("Met every deadline")
    rejected = as_said("The tool was rejected.", ["The tool was not adopted."])
    assert Wording(rejected).explains("tool was rejected")
    adopted = as_said("The tool was adopted.", ["The tool was not adopted."])
    assert not Wording(adopted).explains("adopted")


def test_no_row_names_a_word_twice() -> None:
    """A word stands on one rung of a row; on two it would stand for its own boast."""
    for row in (*data()["same"], *data()["more"], *data()["persons"], *things_rows()):
        for rung in (members := [member.strip() for step in row.split("<") for member in step.split(",")]):
            assert rung, row
            assert members.count(rung) == 1, (rung, row)


@pytest.mark.parametrize(
    ("source", "tailored", "left"),
    [
        ("Planned trips.", "Planned planes.", "planes"),
        ("Cared for horses.", "Cared for cars.", "cars"),
        ("Worked shifts.", "Worked evening shifts.", "evening"),
        ("Cared for horses.", "Caring for horses.", ""),
    ],
)
def test_a_word_is_not_told_by_one_that_only_looks_like_it(source: str, tailored: str, left: str) -> None:
    """A plane is no plan, and who cared has no car."""
    assert " ".join(Wording((source,)).unexplained(tailored)) == left


def test_an_adverb_is_told_by_what_its_adjective_is_told_by() -> None:
    """Who was courteous did it politely."""
    assert Wording(("Answered in a courteous manner.",)).explains("Answered politely")
