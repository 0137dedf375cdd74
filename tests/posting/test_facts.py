"""What a posting states besides skills."""

import pytest

from skillgap.model.document import Passage, SectionKind
from skillgap.model.posting import FactKind
from skillgap.posting.facts import find_facts


def _facts(
    text: str, section: SectionKind = SectionKind.QUALIFICATIONS, title: str = ""
) -> list[tuple[str, str]]:
    passage = Passage(text=text, start=0, section=section)
    return [(fact.kind, fact.text) for fact in find_facts(title, [passage])]


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("Fluent English and a smile", FactKind.LANGUAGE, "Fluent English"),
        ("German at least B2", FactKind.LANGUAGE, "German at least B2"),
        ("English min. B2", FactKind.LANGUAGE, "English min. B2"),
        ("German (C1)", FactKind.LANGUAGE, "German (C1)"),
        ("You speak French at B2 level", FactKind.LANGUAGE, "French at B2 level"),
        ("verhandlungssicheres Deutsch", FactKind.LANGUAGE, "verhandlungssicheres Deutsch"),
        ("We offer visa sponsorship.", FactKind.WORK_AUTHORISATION, "We offer visa sponsorship."),
        ("Must be authorized to work here", FactKind.WORK_AUTHORISATION, "Must be authorized to work here"),
        ("Active security clearance", FactKind.CLEARANCE, "Active security clearance"),
    ],
)
def test_reads_conditions_of_the_job(text: str, kind: FactKind, words: str) -> None:
    """Languages with their level, work authorisation and clearance are told as the posting words them."""
    assert _facts(text) == [(kind, words)]


def test_seniority_is_in_the_title() -> None:
    """The rank is read from the title alone."""
    assert _facts("Senior Cook", SectionKind.TITLE, "Senior Cook") == [(FactKind.SENIORITY, "Senior")]
    assert _facts("Work with our senior cooks") == []
