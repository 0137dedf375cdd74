"""Lists in lower case that lost their marks."""

import pytest

from skillgap.documents import read_document
from skillgap.model.document import DocumentKind
from skillgap.model.resume import Resume
from skillgap.resume import parse_resume
from skillgap.sections import split_sections

HEAD = "Ines Castellan\nines@example.org\n\nExperience\n\nBrightwater Labs, Data Engineer, 2019 - 2022\n"


def resume(body: str, name: str = "resume.txt") -> Resume:
    """Read a resume with one job and what was done in it."""
    document = read_document((HEAD + body).encode(), name=name)
    return parse_resume(split_sections(document, DocumentKind.RESUME))


@pytest.mark.parametrize(
    "lines",
    [
        ["built loads for the ferries", "python scripting for tides", "kept the bridge"],
        ["Built loads for the ferries.", "python scripting for tides.", "kept the bridge."],
    ],
)
def test_lines_in_lower_case_are_items_of_a_list(lines: list[str]) -> None:
    """Lines in lower case are items where the list begins in lower case, or each line ends a sentence."""
    (job,) = resume("\n".join(lines)).work
    assert [item.quote for item in job.highlights] == lines


@pytest.mark.parametrize(
    "lines",
    [
        ["Built loads for the ferries of", "the north coast"],
        ["built loads for ferries,", "trams and buses"],
        ["built the loads of all nine ferries that sail to the northern islands", "and their trams"],
        ["- dbt models for the", "  harbour"],
    ],
)
def test_a_line_that_goes_on_in_lower_case_is_one_item(lines: list[str]) -> None:
    """A line in lower case goes on with one in capitals, an open one, a full one, or a marked one."""
    (job,) = resume("\n".join(lines)).work
    assert (
        " ".join([job.summary, *(item.quote for item in job.highlights)]).split()
        == " ".join(lines).removeprefix("- ").split()
    )
    assert len(job.highlights) <= 1
