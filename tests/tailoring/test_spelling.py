"""The posting's spelling takes the place of another of the same skill, and the sentence stays right."""

from collections.abc import Callable

import pytest

from skillgap.model.posting import JobPosting, Mention
from skillgap.model.resume import Resume
from skillgap.model.taxonomy import Taxonomy
from skillgap.tailoring.apply import Edits
from skillgap.tailoring.spelling import article, is_acronym_of, respellings

Read = Callable[[str], Resume]
Find = Callable[..., tuple[Mention, ...]]
ReadPosting = Callable[[str], tuple[JobPosting, tuple[Mention, ...]]]

BULLETS = [
    # (what the posting says, the bullet, the bullet after)
    ("Kubernetes", "Run services on k8s in production.", "Run services on Kubernetes in production."),
    ("Kubernetes", "k8s operator for nightly jobs.", "Kubernetes operator for nightly jobs."),
    ("PostgreSQL", "Tuned Postgres, then moved it.", "Tuned PostgreSQL, then moved it."),
    ("k8s", "Built a Kubernetes cluster.", "Built a k8s cluster."),
    ("sklearn", "Wrote the scikit-learn model.", "Wrote the sklearn model."),
    ("scikit-learn", "Wrote an sklearn model.", "Wrote a scikit-learn model."),
    (
        "retrieval-augmented generation",
        "Built a RAG search.",
        "Built a retrieval-augmented generation (RAG) search.",
    ),
    (
        "RAG",
        "Built retrieval-augmented generation over tickets.",
        "Built retrieval-augmented generation (RAG) over tickets.",
    ),
    (
        "Retrieval-augmented generation",
        "RAG over tickets.",
        "Retrieval-augmented generation (RAG) over tickets.",
    ),
    (
        "natural language processing",
        "Built an NLP pipeline.",
        "Built a natural language processing (NLP) pipeline.",
    ),
    ("large language models", "Tested LLMs by hand.", "Tested large language models (LLMs) by hand."),
    ("large language models", "Built an LLM router.", "Built a large language model (LLM) router."),
    ("large language model", "Tested LLMs by hand.", "Tested large language models (LLMs) by hand."),
    ("LLMs", "Tested large language models by hand.", "Tested large language models (LLMs) by hand."),
    ("LLM", "Tested large language models by hand.", "Tested large language models (LLMs) by hand."),
    ("LLMs", "Built a large language model router.", "Built a large language model (LLM) router."),
    ("infrastructure as code", "Kept IaC in one place.", "Kept infrastructure as code (IaC) in one place."),
    ("Amazon Web Services", "Ran an AWS account.", "Ran an Amazon Web Services (AWS) account."),
    ("AWS", "Ran an Amazon Web Services account.", "Ran an Amazon Web Services (AWS) account."),
    ("machine learning", "An ML model. An ML test.", "A machine learning (ML) model. An ML test."),
    # Left alone
    ("Kubernetes", "Built a k8s-based scheduler.", None),
    ("retrieval-augmented generation", "Built a search (RAG) for tickets.", None),
    ("retrieval-augmented generation", "Spoke at the RAG Summit.", None),
    ("retrieval-augmented generation", "Compared RAG/agents.", None),
    ("kubernetes", "Ran Kubernetes in production.", None),
    ("RAG", "Built retrieval-augmented generation (RAG) over tickets.", None),
    ("Container orchestration", "Orchestrated jobs on k8s.", None),
    ("Terraform", "Ran services on k8s.", None),
    ("REST APIs", "Wrote a REST API.", None),
]


@pytest.mark.parametrize(("asked", "before", "after"), BULLETS)
def test_respells_a_bullet(
    asked: str,
    before: str,
    after: str | None,
    read: Read,
    find: Find,
    read_posting: ReadPosting,
    taxonomy: Taxonomy,
) -> None:
    """A bullet takes the posting's words where that is the same skill, with article, number and capital."""
    resume = read(f"# N\n## Experience\n### Engineer | Firm | 2020 | 2021\n- {before}\n")
    _, asks = read_posting(f"Engineer\nmust: You know {asked}.")
    found = respellings(resume, find(resume.passages), asks, taxonomy)
    bullet = resume.work[0].highlights[0]
    text = resume.document.text
    for each in found:
        text = text.replace(bullet.text, _after(bullet.text, bullet.start, each), 1)
    assert (after or before) in text
    assert bool(found) is (after is not None)


def _after(text: str, start: int, each: object) -> str:
    rewrite = each.rewrite
    at = rewrite.passage.start - start
    return text[:at] + rewrite.text + text[at + len(rewrite.passage.text) :]


def test_gives_both_forms_once(read: Read, find: Find, read_posting: ReadPosting, taxonomy: Taxonomy) -> None:
    """An acronym used three times is spelled out one time only."""
    resume = read(
        "# N\n## Experience\n### E | F | 2020 | 2021\n- Built RAG.\n- Ran RAG.\n## Skills\nRAG, SQL\n"
    )
    _, asks = read_posting("Engineer\nmust: retrieval-augmented generation")
    found = respellings(resume, find(resume.passages), asks, taxonomy)
    assert [each.rewrite.text for each in found] == ["retrieval-augmented generation (RAG)"]


def test_keeps_the_capitals_of_a_list(
    read: Read, find: Find, read_posting: ReadPosting, taxonomy: Taxonomy
) -> None:
    """A spelled out item of a list is written as its neighbours are."""
    resume = read("# N\n## Skills\nTools: Docker, RAG, Airflow\n")
    _, asks = read_posting("Engineer\nmust: retrieval-augmented generation")
    found = respellings(resume, find(resume.passages), asks, taxonomy)
    assert [each.rewrite.text for each in found] == ["Retrieval-augmented generation (RAG)"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("apple", "an"), ("model", "a"), ("LLM", "an"), ("NLP pipeline", "an"), ("SQL query", "an"),
        ("REST API", "a"), ("unit test", "a"), ("user story", "a"), ("hour", "an"), ("AWS account", "an"),
        ("European", "a"), ("unusual case", "an"), ("Airflow job", "an"), ("one-off", "a"), ("API", "an"),
        ("GPU", "a"), ("ETL job", "an"), ("UX review", "a"), ("URL", "a"),
    ],
)  # fmt: skip
def test_knows_the_article(words: str, expected: str) -> None:
    """The article follows the sound, not the letter."""
    assert article(words) == expected


@pytest.mark.parametrize(
    ("short", "long", "expected"),
    [
        ("RAG", "retrieval-augmented generation", True),
        ("LLMs", "large language models", True),
        ("IaC", "infrastructure as code", True),
        ("AWS", "Amazon Web Services", True),
        ("SQL", "PostgreSQL", False),
        ("k8s", "Kubernetes", False),
        ("ML", "machine translation", False),
    ],
)
def test_knows_an_acronym(short: str, long: str, *, expected: bool) -> None:
    """An acronym is made of the initials of its long form."""
    assert is_acronym_of(short, long) is expected


def test_edits_leave_other_text_alone(read: Read) -> None:
    """Without changes the text is the text."""
    resume = read("# N\n## Skills\nA, B\n")
    assert Edits(resume.document.text, ()).text == resume.document.text
