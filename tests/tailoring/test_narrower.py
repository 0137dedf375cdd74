"""A thing within a skill is no name of it, in the taxonomy that ships."""

import pytest

from skillgap.pipeline import read_posting, read_resume, read_text
from skillgap.tailoring import Claims, check_truth
from skillgap.tailoring.spelling import respellings
from skillgap.taxonomy import load_taxonomy

RESUME = """# Ada Sample
ada@example.com

## Experience
### Engineer, Quellwerk
2020 – 2023
- {}

## Skills
Go
"""
PAIRS = [
    ("Tuned OpenBLAS for nine models.", "OpenBLAS", "Intel MKL"),
    ("Wrote RS-232 drivers for pumps.", "RS-232", "I2C"),
    ("Built a store on Raft for orders.", "Raft", "Paxos"),
    ("Coded hospital stays in ICD-10.", "ICD-10", "SNOMED CT"),
    ("Drew nine charts in Tableau Desktop.", "Tableau Desktop", "Tableau Prep"),
    ("Trained small networks with ReLU.", "ReLU", "GELU"),
]


def claims(bullet: str) -> Claims:
    """Return what a resume with one bullet claims."""
    read = read_resume(read_text(RESUME.format(bullet)))
    return Claims(resume=read.resume, mentions=read.mentions)


@pytest.mark.parametrize(("bullet", "asked"), [(bullet, asked) for bullet, _, asked in PAIRS])
def test_no_thing_takes_the_name_of_another(bullet: str, asked: str) -> None:
    """The posting's tool is not written in the place of another that is found as the same skill."""
    original = claims(bullet)
    posting = read_posting(read_text(f"Engineer\n\nRequirements\n- Experience with {asked}\n- Go\n"))
    found = respellings(original.resume, original.mentions, posting.mentions, load_taxonomy())
    assert asked not in {each.now for each in found}


@pytest.mark.parametrize(("bullet", "shown", "asked"), PAIRS)
def test_to_exchange_two_things_is_a_new_claim(bullet: str, shown: str, asked: str) -> None:
    """The truth check catches the exchange, whoever made it."""
    truth = check_truth(claims(bullet), claims(bullet.replace(shown, asked)), load_taxonomy())
    assert not truth.ok
