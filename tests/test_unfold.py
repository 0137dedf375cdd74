"""Lines that lost their breaks."""

import pytest

from skillgap.documents import read_document
from skillgap.model.document import DocumentKind, SectionKind
from skillgap.sections import split_sections

RUN_ON = (
    "Data Engineer Quux Boats About us We have built small boats since 1950 and love every plank of them. "
    "What you will do Keep the boats' logs in order, every day and at every tide, with two colleagues. "
    "What you bring Strong knowledge of SQL and patience Experience with Airflow in production Familiarity "
    "with tides and moons Nice to have: Terraform What we offer Free oars and long lunches by the sea."
)
PROSE = (
    "Our team is small. We like tea, and The Old Mill is where we drink it. You will meet Ann, who has "
    "Strong views on boats, and Bob, who has none. The company was founded when Requirements were still "
    "written by hand. In summer we sail - weather allowing - to an island, where we sing. The work is calm."
)


def _sections(text: str) -> list[tuple[SectionKind, list[str]]]:
    document = read_document(text.encode(), name="posting")
    return [
        (section.kind, [line.text for line in section.lines])
        for section in split_sections(document, DocumentKind.POSTING).items
    ]


def test_headings_and_items_come_back_from_one_line() -> None:
    """A posting in one line has its sections and items again, with offsets into the text."""
    found = dict(_sections(RUN_ON))
    assert found[SectionKind.QUALIFICATIONS] == [
        "Strong knowledge of SQL and patience",
        "Experience with Airflow in production",
        "Familiarity with tides and moons",
    ]
    assert found[SectionKind.PREFERRED] == ["Terraform"]
    assert SectionKind.BENEFITS in found
    assert SectionKind.RESPONSIBILITIES in found


def test_offsets_hold_after_unfolding() -> None:
    """Every piece stands in the text where its offset says."""
    document = read_document(RUN_ON.encode(), name="posting")
    for section in split_sections(document, DocumentKind.POSTING).items:
        for line in section.lines:
            assert document.text[line.start : line.end] == line.text


def test_ordinary_prose_stays_whole() -> None:
    """Capitals, dashes and the word "requirements" in running text cut nothing."""
    assert [kind for kind, _ in _sections(PROSE)] == [SectionKind.OTHER]
    assert len(_sections(PROSE)[0][1]) == 1


@pytest.mark.parametrize("text", [RUN_ON, PROSE], ids=["run on", "prose"])
def test_no_words_are_lost(text: str) -> None:
    """All words of a line are in a section or its heading."""
    document = read_document(text.encode(), name="posting")
    items = split_sections(document, DocumentKind.POSTING).items
    kept = " ".join(f"{section.heading} {' '.join(line.text for line in section.lines)}" for section in items)
    assert set(text.replace(":", "").split()) <= set(kept.replace(":", "").split())
