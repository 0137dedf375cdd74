"""Sections change places only where custom allows it and one says clearly more."""

from collections.abc import Callable, Sequence

import pytest

from skillgap.model.posting import Importance, Requirement, Requirements
from skillgap.model.resume import Resume
from skillgap.model.taxonomy import ConceptId, Taxonomy
from skillgap.tailoring import apply_changes
from skillgap.tailoring.section_order import section_order

Read = Callable[[str], Resume]
Find = Callable[..., tuple[object, ...]]

STUDY = "## Education\nBSc | Physics | North College | 2015\n"
WORK = "## Experience\n### Engineer | Firm | 2016 | 2020\n- Ran jobs on {tools}.\n"
PROJECTS = "## Projects\n### Tide tables\n- Wrote it in {tools}.\n"
SKILLS = "## Skills\nPython, SQL\n"
ASKED = ("kubernetes", "docker", "apache-airflow", "apache-kafka")


def _requirements(*concepts: str) -> Requirements:
    items = tuple(
        Requirement(concepts=(ConceptId(at),), label=at, importance=Importance.ESSENTIAL, passages=())
        for at in concepts
    )
    return Requirements(title="", items=items)


CASES = [
    # (sections as written, headings in the order proposed, or nothing)
    ([STUDY, WORK.format(tools="k8s and Docker")], "Experience, Education"),
    ([STUDY, WORK.format(tools="paper")], ""),
    ([WORK.format(tools="paper"), STUDY], ""),
    ([WORK.format(tools="SQL"), PROJECTS.format(tools="k8s, Docker, Airflow")], "Projects, Experience"),
    ([WORK.format(tools="Docker and Kafka"), PROJECTS.format(tools="k8s, Docker, Airflow")], ""),
    ([PROJECTS.format(tools="SQL"), WORK.format(tools="k8s and Docker")], "Experience, Projects"),
    ([STUDY, SKILLS, WORK.format(tools="k8s and Docker")], "Experience, Education"),
    ([WORK.format(tools="SQL"), STUDY, WORK.format(tools="k8s and Docker")], ""),
    ([STUDY], ""),
    ([], ""),
]


@pytest.mark.parametrize(("parts", "after"), CASES)
def test_orders_sections(
    parts: Sequence[str], after: str, read: Read, find: Find, taxonomy: Taxonomy
) -> None:
    """Work passes education, and projects pass work, only where they show clearly more."""
    resume = read("# Nadia\n" + "".join(parts))
    changes = section_order(resume, find(resume.passages), _requirements(*ASKED), (), taxonomy)
    assert [change.after for change in changes] == ([after] if after else [])


def test_a_moved_section_reads_the_same(read: Read, find: Find, taxonomy: Taxonomy) -> None:
    """What was moved is the text in its new order, with every line, passage and entry where it now stands."""
    resume = read("# Nadia\n" + STUDY + SKILLS + WORK.format(tools="k8s and Docker"))
    changes = section_order(resume, find(resume.passages), _requirements(*ASKED), (), taxonomy)
    moved = apply_changes(resume, changes)
    assert [section.heading for section in moved.sections.items] == ["", "Experience", "Skills", "Education"]
    for line in moved.document.lines:
        assert moved.document.text[line.start : line.end] == line.text
    anew = read(moved.document.text.rstrip("\n") + "\n")
    assert [passage.quote for passage in anew.passages] == [passage.quote for passage in moved.passages]
    assert anew.work[0].highlights == moved.work[0].highlights
