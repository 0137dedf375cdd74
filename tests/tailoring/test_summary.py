"""The summary names what the bullets show, once, in one sentence, or stays as it is."""

from collections.abc import Callable

import pytest

from skillgap.model.analysis import ChangeKind
from skillgap.model.posting import Importance, JobPosting, Mention, Requirement, Requirements
from skillgap.model.resume import Resume
from skillgap.model.taxonomy import Taxonomy
from skillgap.pipeline import analyze, read_posting, read_resume, read_text, tailor
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


@pytest.mark.parametrize(
    ("summary", "is_added"),
    [
        ("Entwicklerin mit 8 Jahren Erfahrung und Freude an der Arbeit.", False),
        ("Développeuse avec 8 ans chez des éditeurs et les banques.", False),
        ("Developer with 8 years and a taste for order.", True),
    ],
)
def test_no_foreign_sentence_is_added(summary: str, *, is_added: bool) -> None:
    """The sentence is English, so a resume in another language gets none."""
    bullets = "- Kafka\n- Docker\n- Kubernetes"
    resume = read_resume(
        read_text(f"Jane Doe\n\nSummary\n\n{summary}\n\nExperience\n\nClerk, Firm, 2019 - 2021\n{bullets}\n")
    )
    posting = read_posting(read_text(f"Clerk\n\nRequirements\n\n{bullets}\n"))
    kinds = {each.kind for each in tailor(resume, posting, analyze(resume, posting)).changes}
    assert (ChangeKind.SUMMARY in kinds) is is_added
