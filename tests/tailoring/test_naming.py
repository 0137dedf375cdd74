"""A bullet names what its tool shows and its own job names elsewhere, and nothing else."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from skillgap.model.posting import Importance, JobPosting, Mention, Requirement, Requirements
from skillgap.model.resume import Resume
from skillgap.model.taxonomy import ConceptId, Taxonomy
from skillgap.tailoring.naming import namings

Read = Callable[[str], Resume]
Find = Callable[..., tuple[Mention, ...]]
ReadPosting = Callable[[str], tuple[JobPosting, tuple[Mention, ...]]]

CASES = [
    # (the bullets of one job, what the posting asks, the bullet after)
    (
        ["Wrote Helm charts.", "Wrote 3 k8s jobs in Helm."],
        "Kubernetes",
        None,
    ),
    (
        ["Wrote 3 services with Helm.", "Kept 2 Kubernetes clusters."],
        "Kubernetes",
        "Wrote 3 services with Helm (Kubernetes).",
    ),
    (
        ["Wrote services with Helm for 3 teams.", "Kept 2 Kubernetes clusters."],
        "Kubernetes",
        "Wrote services with Helm (Kubernetes) for 3 teams.",
    ),
    # Not asked, not in the job, in brackets, inside a name, or named in the bullet already
    (["Wrote 3 services with Helm.", "Kept 2 Kubernetes clusters."], "Terraform", None),
    (["Wrote 3 services with Helm.", "Tested a form."], "Kubernetes", None),
    (["Wrote 3 services (Helm).", "Kept 2 Kubernetes clusters."], "Kubernetes", None),
    (["Wrote Helm charts.", "Kept 2 Kubernetes clusters."], "Kubernetes", None),
    (["Moved Kubernetes jobs to Helm.", "Kept 2 Kubernetes clusters."], "Kubernetes", None),
    (["Wrote the Flask/Helm docs.", "Kept 2 Kubernetes clusters."], "Kubernetes", None),
]


@pytest.mark.parametrize(("bullets", "asked", "after"), CASES)
def test_names_what_the_job_shows(
    bullets: list[str],
    asked: str,
    after: str | None,
    read: Read,
    find: Find,
    read_posting: ReadPosting,
    taxonomy: Taxonomy,
) -> None:
    """The bracket follows the tool that shows it, where a bracket can stand."""
    lines = "\n".join(f"- {bullet}" for bullet in bullets)
    other = "### Engineer | Other | 2010 | 2011\n- Drew Kubernetes.\n"
    resume = read(f"# N\n## Experience\n### Engineer | Firm | 2020 | 2021\n{lines}\n{other}")
    _, asks = read_posting(f"Engineer\nmust: {asked}")
    items = tuple(
        Requirement(concepts=(at.concept,), label=at.text, importance=Importance.ESSENTIAL, passages=())
        for at in asks
    )
    # The small taxonomy has no roles, so each concept is as specific as can be.
    changes = tuple(
        namings(resume, find(resume.passages), asks, Requirements(title="", items=items), taxonomy)
    )
    assert [change.after for change in changes] == ([after] if after else [])


def test_a_practice_of_no_tool_is_not_named(
    read: Read, find: Find, read_posting: ReadPosting, taxonomy: Taxonomy
) -> None:
    """Only a tool shows a thing by being used; a method in a bullet gains no bracket."""
    method = replace(
        taxonomy.concepts[ConceptId("natural-language-processing")], broader=(ConceptId("machine-learning"),)
    )
    concepts = {**taxonomy.concepts, method.id: method}
    resume = read("# N\n## Experience\n### E | F | 2020 | 2021\n- Taught NLP.\n- Taught machine learning.\n")
    _, asks = read_posting("Engineer\nmust: machine learning")
    item = Requirement(concepts=(asks[0].concept,), label="ML", importance=Importance.ESSENTIAL, passages=())
    found = namings(
        resume,
        find(resume.passages),
        asks,
        Requirements(title="", items=(item,)),
        replace(taxonomy, concepts=concepts),
    )
    assert tuple(found) == ()
