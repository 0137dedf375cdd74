"""What an ordinary word lets go of, and words that only look like a skill's."""

import pytest

from skillgap.matching import Matcher
from skillgap.model.document import Passage, SectionKind
from skillgap.taxonomy import load_taxonomy


@pytest.fixture(scope="module")
def matcher() -> Matcher:
    """Return a matcher over the whole taxonomy."""
    return Matcher(load_taxonomy())


@pytest.mark.parametrize(
    ("text", "here", "absent"),
    [
        ("AI ethics and governance", {"ai-ethics", "ai-governance"}, set()),
        ("agent-less scanning of networks", set(), {"ai-agents"}),
        ("A research-oriented post with analytics-ready tables", set(), {"research", "data-analysis"}),
        ("Research and analytics of latency-sensitive services", {"research", "data-analysis"}, set()),
        ("Object-oriented programming and AI-ready data", {"object-oriented-programming"}, set()),
        ("Fine-tune queries and joins.", {"query-optimization"}, {"fine-tuning"}),
        ("A course of the Linux Foundation.", set(), {"linux"}),
        ("Ergonomic chairs and electronic locks", set(), {"human-factors", "hardware-engineering"}),
        ("Training on many GPUs", {"gpu-computing"}, set()),
        ("Develop, test and document our services.", {"testing", "technical-documentation"}, set()),
        ("A legal document and a test centre", set(), {"testing", "technical-documentation"}),
    ],
)
def test_words_are_taken_for_what_they_are(
    matcher: Matcher, text: str, here: set[str], absent: set[str]
) -> None:
    """A word rejected frees what it hid, and verbs of duties count where nouns of that form do not."""
    found = {m.concept for m in matcher.find([Passage(text=text, start=0, section=SectionKind.OTHER)])}
    assert here <= found
    assert not absent & found
