"""Which skills of a line are offered as alternatives."""

import pytest

from skillgap.model.taxonomy import Category, ConceptId
from skillgap.pipeline import read_posting, read_text
from skillgap.posting.enumerations import Place
from skillgap.posting.groups import Kinship, either_or


def offered(line: str) -> list[str]:
    """Return the groups of a line that a posting asks, each as its words joined by a bar."""
    job = read_posting(read_text(f"Engineer\n\nRequirements\n\n- {line}\n- Good manners\n"))
    groups: dict[str, list[str]] = {}
    for mention in job.mentions:
        if mention.group:
            groups.setdefault(mention.group, []).append(mention.text)
    return ["|".join(words) for words in groups.values()]


@pytest.mark.parametrize(
    ("line", "groups"),
    [
        ("Experience with Snowflake, Quuxbase, or Redshift", ["Snowflake|Redshift"]),
        ("Message brokers such as Kafka, ZebraMQ or RabbitMQ", ["Kafka|RabbitMQ"]),
        ("Hands-on with Airflow/Blorpflow/Dagster", ["Airflow|Dagster"]),
        ("ETL suites such as Informatica, Acme DataBridge, Talend, etc.", ["Informatica|Talend"]),
        ("Terraform, Pulumi or Zorbform", ["Terraform|Pulumi"]),
        ("Terraform, Pulumi, Zorbform or similar", ["Terraform|Pulumi"]),
        ("Terraform, Pulumi modules, or similar", ["Terraform|Pulumi"]),
        ("Kafka, Airflow Zorb, or Spark", ["Kafka|Airflow|Spark"]),
        (
            "Backend software engineering, MLOps, or data engineering",
            ["software engineering|MLOps|data engineering"],
        ),
        ("One deep learning framework (we use JAX; PyTorch is fine)", ["JAX|PyTorch"]),
        ("Dimensional modelling (Kimball and/or Data Vault)", ["Kimball|Data Vault"]),
        ("Experience at a company like Stripe, Shopify or Twilio", []),
        ("Experience with *at least two* of: Ray, Kubeflow, Airflow", ["Ray|Kubeflow|Airflow"]),
        ("PyTorch (TensorFlow is fine if you can switch)", ["PyTorch|TensorFlow"]),
        ("Bilingual (English/Spanish)", []),
        ("Fluent in English/French", ["Fluent in English|French"]),
        ("MySQL o PostgreSQL", ["MySQL|PostgreSQL"]),
        ("SolidWorks (CATIA also considered)", ["SolidWorks|CATIA"]),
        ("Clean HTML/CSS/JavaScript and Vue/React", ["Vue|React"]),
        ("Either Java/Spring or C#/.NET", ["Java|Spring|C#|.NET"]),
        ("PMP, PRINCE2 or Agile PM certification", ["PMP|PRINCE2"]),
        ("Kubernetes | Go or Rust | GitOps | Terraform", ["Go|Rust"]),
        ("Message queues (SQS, Kafka, you name it)", ["SQS|Kafka"]),
        ("Snowflake, Quuxbase and Redshift", []),
        ("Terraform, Zorbform, Docker", []),
        ("Python, with libraries like Zorb or FastAPI", []),
        ("Terraform or Zorbform, Docker", []),
    ],
)
def test_a_list_goes_on_past_a_name_that_is_not_known(line: str, groups: list[str]) -> None:
    """A name no taxonomy holds is an item of its list like any other."""
    assert offered(line) == groups


@pytest.mark.parametrize(
    ("line", "groups"),
    [
        ("Solid skills in Java or idiomatic Kotlin", ["Java|Kotlin"]),
        ("Fluent in TypeScript or at least JavaScript", ["TypeScript|JavaScript"]),
        ("Experience with AWS or experience with Azure", ["AWS|Azure"]),
        ("Knowledge of Ansible or experience using Puppet", ["Ansible|Puppet"]),
        ("Java (or Kotlin)", ["Java|Kotlin"]),
        ("Kafka 3.x, or Pulsar", ["Kafka|Pulsar"]),
        ("LLMs and/or libraries such as LangChain, LlamaIndex, etc.", ["LLMs|LangChain|LlamaIndex"]),
        ("Python or building pipelines", []),
        ("Services in Go or maintain pipelines", []),
    ],
)
def test_words_may_stand_before_the_second_choice(line: str, groups: list[str]) -> None:
    """An adjective, or the experience asked for said again, parts no alternatives."""
    assert offered(line) == groups


@pytest.mark.parametrize(
    ("line", "groups"),
    [
        ("TestNG or JUnit, Docker, and Kafka", ["TestNG|JUnit"]),
        ("Python, TestNG or JUnit, and Docker", ["TestNG|JUnit"]),
        ("SQL, Git, Python or R, Spark, and Kafka", ["Python|R"]),
        ("Python, AWS, GCP or Azure, and Docker", ["AWS|GCP|Azure"]),
        ("Python or Scala, Tableau or Looker", ["Python|Scala", "Tableau|Looker"]),
        ("SQL, Python/R, Tableau or Power BI", ["Python|R", "Tableau|Power BI"]),
        ("Either Python or Scala, and SQL", ["Python|Scala"]),
        ("Git and Redis, DynamoDB, or equivalent", ["Redis|DynamoDB"]),
        ("Docker, Kubernetes, or something similar", ["Docker|Kubernetes"]),
        ("One (or more) of: React, Angular, Vue", ["React|Angular|Vue"]),
        ("Two of Python, Java, Go", ["Python|Java|Go"]),
    ],
)
def test_a_choice_ends_where_the_list_goes_on(line: str, groups: list[str]) -> None:
    """What a longer list holds beside a choice is asked by itself, unless it is of the same kind."""
    assert offered(line) == groups


@pytest.mark.parametrize(
    ("line", "groups"),
    [
        ("Services with REST/GraphQL", ["REST|GraphQL"]),
        ("Python/Node.js", ["Python|Node.js"]),
        ("MapReduce/Hadoop", ["MapReduce|Hadoop"]),
        ("AI/ML or robotics", ["AI|ML|robotics"]),
        ("Python/Django", []),
        ("Containerization/Docker", []),
        ("SQL/reporting", []),
        ("AI/ML", []),
    ],
)
def test_a_slash_joins_no_tool_to_what_it_is_made_for(line: str, groups: list[str]) -> None:
    """A slash offers a choice, but not between a language and its framework or a field and its part."""
    assert offered(line) == groups


@pytest.mark.parametrize(
    ("line", "groups"),
    [
        ("Airflow or similar tools (Dagster, Prefect)", ["Airflow|Dagster|Prefect"]),
        ("Python or an equivalent language such as Java, Go", ["Python|Java|Go"]),
        ("Airflow or another orchestrator", []),
        ("Airflow or similar tools for testing, debugging and scripting", []),
    ],
)
def test_what_is_similar_may_be_named(line: str, groups: list[str]) -> None:
    """What a bracket or "such as" names as similar is an alternative to what it is similar to."""
    assert offered(line) == groups


@pytest.mark.parametrize(
    ("line", "groups"),
    [
        ("A relational database (MySQL, PostgreSQL, Oracle)", ["MySQL|PostgreSQL|Oracle"]),
        ("One web framework: Django, Flask, FastAPI", ["Django|Flask|FastAPI"]),
        ("A cloud platform, AWS or Azure", ["AWS|Azure"]),
        ("An RTOS (FreeRTOS, Zephyr, ThreadX)", ["FreeRTOS|ThreadX"]),
        ("A second language (Dutch, French, Spanish)", ["Dutch|French|Spanish"]),
        ("Cloud platforms (AWS, Azure, GCP)", []),
        ("A modern stack: React, Docker, PostgreSQL", []),
    ],
)
def test_of_one_thing_several_names_are_a_choice(line: str, groups: list[str]) -> None:
    """Names of one kind after "a database" are alternatives; what they are kinds of is none of them."""
    assert offered(line) == groups


def of_bullets(text: str) -> list[str]:
    """Return what a posting asks with these lines under its requirements."""
    job = read_posting(read_text(f"Engineer\n\nRequirements\n\n{text}\n"))
    return [item.label for item in job.requirements.items]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        (
            "- One or more of the following:\n  - Docker\n  - Podman\n- Python",
            ["Docker or Podman", "Python"],
        ),
        ("- Python\n- At least one of:\n  - Docker\n  - Podman", ["Python", "Docker or Podman"]),
        ("Any of these:\n\n- Docker\n- Podman", ["Docker or Podman"]),
        ("- The following tools:\n  - Docker\n  - Podman", ["Docker", "Podman"]),
        ("- One of the following:\n- Docker\n- Podman", ["Docker", "Podman"]),
        (
            "Any of these:\n\n- Docker\n- A long time spent with Podman at a larger company",
            ["Docker", "Podman"],
        ),
    ],
)
def test_bullets_may_be_the_items_of_a_choice(text: str, labels: list[str]) -> None:
    """Short bullets under "one of the following" are alternatives, down to the next bullet of its level."""
    assert of_bullets(text) == labels


def test_names_are_a_choice_in_duties_too() -> None:
    """A duty done with one tool or another names alternatives; a slash in it names both."""
    job = read_posting(
        read_text(
            "Engineer\n\nResponsibilities\n\n- Train models in PyTorch or JAX\n- Build with Hadoop/Spark\n"
        )
    )
    assert [(mention.text, mention.group) for mention in job.mentions if mention.group] == [
        ("PyTorch", "g1"),
        ("JAX", "g1"),
    ]


def test_what_stands_far_apart_is_no_list() -> None:
    """A page of spaces between two names is no link, and is not searched for one."""
    places = [
        Place(ConceptId("a"), Category.TOOL, 0, 1),
        Place(ConceptId("b"), Category.TOOL, 20_001, 20_002),
    ]
    assert list(either_or(f"A{' ' * 20_000}B", places, Kinship(lambda _: True, lambda *_: False))) == []
