"""The summary names what the bullets show, once, in one sentence, or stays as it is."""

from collections.abc import Callable

import pytest

from skillgap.model.posting import Importance, JobPosting, Mention, Requirement, Requirements
from skillgap.model.resume import Resume
from skillgap.model.taxonomy import Taxonomy
from skillgap.tailoring.summary import summary_line

Read = Callable[[str], Resume]
Find = Callable[..., tuple[Mention, ...]]
ReadPosting = Callable[[str], tuple[JobPosting, tuple[Mention, ...]]]

WORK = (
    "## Experience\n### Engineer | Firm | 2016 | 2020\n- Ran 6 k8s clusters.\n- Moved 12 jobs to Airflow.\n"
)
CASES = [
    # (the summary, what the posting asks, the summary after)
    (
        "Engineer for data.",
        "Kubernetes and Apache Airflow",
        "Engineer for data. Experience with Apache Airflow and Kubernetes.",
    ),
    (
        "Engineer for data",
        "Kubernetes and Airflow",
        "Engineer for data. Experience with Airflow and Kubernetes.",
    ),
    (
        "I like data. Small teams suit me.",
        "Kubernetes and Airflow",
        "I like data. I have worked with Airflow and Kubernetes. Small teams suit me.",
    ),
    # Named already, shown nowhere, only one, or no summary to put it into
    ("Engineer for k8s and Airflow.", "Kubernetes and Airflow", None),
    ("Engineer for data.", "Kubernetes and Terraform", None),
    ("Engineer for data.", "Terraform and Apache Kafka", None),
    ("Engineer for data.", "Kubernetes", None),
    ("- Engineer for data.", "Kubernetes and Airflow", None),
    ("", "Kubernetes and Airflow", None),
]


@pytest.mark.parametrize(("summary", "asked", "after"), CASES)
def test_adds_a_sentence(
    summary: str,
    asked: str,
    after: str | None,
    read: Read,
    find: Find,
    read_posting: ReadPosting,
    taxonomy: Taxonomy,
) -> None:
    """The sentence names two to four essential skills that bullets show and the summary does not."""
    resume = read(f"# Nadia\n## Summary\n{summary}\n{WORK}" if summary else f"# Nadia\n{WORK}")
    _, asks = read_posting(f"Engineer\nmust: {asked}")
    items = tuple(
        Requirement(concepts=(at.concept,), label=at.text, importance=Importance.ESSENTIAL, passages=())
        for at in asks
    )
    changes = summary_line(
        resume, find(resume.passages), asks, Requirements(title="", items=items), (), taxonomy
    )
    assert [change.after for change in changes] == ([after] if after else [])
