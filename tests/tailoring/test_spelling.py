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
    # A name is written as its owners write it, whatever slips the posting makes
    ("SciKit-Learn", "Wrote the sklearn model.", "Wrote the scikit-learn model."),
    # What says more, less or something else is no spelling
    ("JS", "Wrote JavaScript forms.", None),
    ("advanced Excel", "Kept stock in Microsoft Excel.", None),
    ("Helm charts", "Deployed with Helm.", None),
    ("GraphQL APIs", "Queried GraphQL for prices.", None),
    ("Linux OS", "Set up Linux for nine tills.", None),
    # Articles follow the sound of the new word
    ("sklearn", "Wrote a scikit-learn model.", "Wrote a sklearn model."),
    ("Kubernetes", "Kept an k8s cluster alive.", "Kept a Kubernetes cluster alive."),
    ("Apache Airflow", "Wrote an Airflow job.", "Wrote an Apache Airflow job."),
    ("Airflow", "Wrote an Apache Airflow job.", None),
    ("Apache Kafka", "Built a Kafka topic.", "Built an Apache Kafka topic."),
    ("Kafka", "Built an Apache Kafka topic.", None),
    ("Apache Spark", "Ran a Spark job.", "Ran an Apache Spark job."),
    ("Spark", "Ran an Apache Spark job.", None),
    ("Postgres", "Set up a PostgreSQL server.", "Set up a Postgres server."),
    ("machine learning", "Ran an ML test.", "Ran a machine learning (ML) test."),
    ("ML", "Ran a machine learning test.", "Ran a machine learning (ML) test."),
    ("LLM", "Used a large language model.", "Used a large language model (LLM)."),
    ("natural language processing", "Gave an NLP talk.", "Gave a natural language processing (NLP) talk."),
    ("infrastructure as code", "Kept an IaC folder.", "Kept an infrastructure as code (IaC) folder."),
    ("retrieval-augmented generation", "Ran a RAG demo.", "Ran a retrieval-augmented generation (RAG) demo."),
    ("Amazon Web Services", "An AWS bill of $3.", "An Amazon Web Services (AWS) bill of $3."),
    ("Kubernetes", "A k8s move for 3 teams.", "A Kubernetes move for 3 teams."),
    ("Apache Airflow", "An Airflow and a Kafka job.", "An Apache Airflow and a Kafka job."),
    # Number: one or many, as the words around ask
    ("large language models", "Tuned an LLM.", "Tuned a large language model (LLM)."),
    ("large language models", "Tuned two LLMs.", "Tuned two large language models (LLMs)."),
    ("large language model", "Tuned two LLMs.", "Tuned two large language models (LLMs)."),
    ("LLM", "Tuned two large language models.", "Tuned two large language models (LLMs)."),
    ("LLMs", "Tuned one large language model.", "Tuned one large language model (LLM)."),
    ("large language models", "LLM tests for 3 teams.", "Large language model (LLM) tests for 3 teams."),
    ("large language models", "LLMs for 3 teams.", "Large language models (LLMs) for 3 teams."),
    ("Amazon Web Services", "Moved to AWS.", "Moved to Amazon Web Services (AWS)."),
    ("machine learning", "Taught ML.", "Taught machine learning (ML)."),
    ("Natural Language Processing", "Taught NLP.", "Taught Natural Language Processing (NLP)."),
    # Capitals: at the start of a sentence, inside it, and of names
    ("Kubernetes", "k8s came first.", "Kubernetes came first."),
    ("scikit-learn", "Sklearn came first.", "scikit-learn came first."),
    ("postgres", "PostgreSQL came first.", "Postgres came first."),
    ("machine learning", "ML came first.", "Machine learning (ML) came first."),
    ("Machine learning", "Used ML first.", "Used machine learning (ML) first."),
    ("Retrieval-augmented generation", "Used RAG first.", "Used retrieval-augmented generation (RAG) first."),
    (
        "infrastructure as code",
        "Ran 3 jobs. IaC came next.",
        "Ran 3 jobs. Infrastructure as code (IaC) came next.",
    ),
    (
        "Large language models",
        "Ran 3 jobs. LLMs came next.",
        "Ran 3 jobs. Large language models (LLMs) came next.",
    ),
    ("natural language processing", "NLP, SQL and more.", "Natural language processing (NLP), SQL and more."),
    # Signs and neighbours stay as they are
    ("Kubernetes", "Ran it on k8s, then left.", "Ran it on Kubernetes, then left."),
    ("Kubernetes", "Ran it on k8s; it held.", "Ran it on Kubernetes; it held."),
    ("Kubernetes", "Ran it (k8s) for 3 teams.", "Ran it (Kubernetes) for 3 teams."),
    ("Kubernetes", "Ran Docker and k8s.", "Ran Docker and Kubernetes."),
    ("Kubernetes", "Ran Docker, k8s, and SQL.", "Ran Docker, Kubernetes, and SQL."),
    ("PostgreSQL", "Moved Postgres to AWS.", "Moved PostgreSQL to AWS."),
    ("PostgreSQL", "Was Postgres slow? No.", "Was PostgreSQL slow? No."),
    ("Apache Kafka", "Kafka: 3 topics.", "Apache Kafka: 3 topics."),
    ("Apache Kafka", "Read from Kafka – 3 topics.", "Read from Apache Kafka – 3 topics."),
    ("RAG", "Used retrieval-augmented generation.", "Used retrieval-augmented generation (RAG)."),
    ("Apache Spark", "Moved 3 jobs from Spark to SQL.", "Moved 3 jobs from Apache Spark to SQL."),
    ("sklearn", "Used scikit-learn for 3 models.", "Used sklearn for 3 models."),
    # The tense and the words of the sentence are the writer's
    ("Kubernetes", "Running k8s for 3 teams.", "Running Kubernetes for 3 teams."),
    ("Kubernetes", "Runs k8s for 3 teams.", "Runs Kubernetes for 3 teams."),
    ("Kubernetes", "I ran k8s for 3 teams.", "I ran Kubernetes for 3 teams."),
    ("Kubernetes", "Was asked to run k8s.", "Was asked to run Kubernetes."),
    # Left alone
    ("Kubernetes", "Tuned k8s’ scheduler.", None),
    ("Kubernetes", "Tuned k8s's scheduler.", None),
    ("Kubernetes", "Moved to Docker/k8s.", None),
    ("Kubernetes", "Wrote the #k8s channel.", None),
    ("Kubernetes", "Mailed k8s@example.org.", None),
    ("Apache Kafka", "Ran the Kafka-based bus.", None),
    ("PostgreSQL", "Spoke at Postgres Conf.", None),
    ("Amazon Web Services", "Visited the AWS Summit.", None),
    ("Amazon Web Services", "Used AWS (3 accounts).", None),
    ("machine learning", "Wrote the ML/NLP part.", None),
    ("large language models", "Wrote an LLM-based router.", None),
    ("RAG", "Ran RAG for 3 teams.", None),
    ("machine learning", "Read about deep learning.", None),
    ("LLM", "Ran the large language models (LLMs) team.", None),
    ("CI/CD", "Kept CI/CD green.", None),
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
