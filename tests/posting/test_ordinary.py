"""What a whole posting says about its words: own acronyms, and words that other trades use too."""

import pytest

from skillgap.model.taxonomy import Category
from skillgap.pipeline import read_posting, read_text
from skillgap.taxonomy import load_taxonomy

WARD = """Ward Nurse

Green Valley Clinic cares for a valley of farms and a small ski resort, and has done so for sixty years.

Key responsibilities
- Documentation: write down every treatment and every talk with a patient's family in the ward's journal
- Compliance: keep to the rules of the house and of the state, and say so when something is amiss
- Give prompt help when a bell rings, and tell the physician in charge what you saw
- Planning of shifts with two colleagues, with regard for those who have small children at home
- Operations: prepare patients for theatre in the morning and sit with them when they wake up

Requirements
- A nursing licence and three years on a ward
- A first aid certificate
"""

OTHER_NAME = """Data Engineer

We run the Marine Life Programme (MLP) of a museum. The MLP counts crabs.

Requirements
- Python and SQL
"""


def test_words_of_another_trade_are_no_technology() -> None:
    """A posting that names next to no technology means documentation and compliance as everyone does."""
    concepts = load_taxonomy().concepts
    found = {mention.concept for mention in read_posting(read_text(WARD)).mentions}
    technical = {Category.LANGUAGE, Category.TOOL, Category.PLATFORM, Category.METHOD}
    assert {concept for concept in found if concepts[concept].category in technical} == set()


def test_an_acronym_means_what_the_posting_says() -> None:
    """Letters that the posting writes out as something else are no skill, here or later."""
    found = {mention.text for mention in read_posting(read_text(OTHER_NAME)).mentions}
    assert found >= {"Python", "SQL"}
    assert "MLP" not in found


@pytest.mark.parametrize(
    "sentence",
    ["Large Language Models (LLMs) and Python", "Experience with Natural Language Processing (NLP)"],
)
def test_an_acronym_of_the_skill_itself_stays(sentence: str) -> None:
    """Letters in brackets after their own skill are that skill again."""
    read = read_posting(read_text(f"ML Engineer\n\nRequirements\n- {sentence}\n- SQL\n"))
    assert {"LLMs", "NLP"} & {mention.text for mention in read.mentions}
