"""Postings as they come from pages: marks lost, lines wrapped, lists closed by pay, firms named."""

import pytest

from skillgap.model.document import SectionKind
from skillgap.model.posting import Importance, Mention
from skillgap.pipeline import ReadPosting, read_posting, read_text

LONG = "You build and keep services that many people use every day, from first sketch to the last fix."


def _read(text: str) -> ReadPosting:
    return read_posting(read_text(text))


def _found(text: str) -> dict[str, Mention]:
    return {mention.concept: mention for mention in _read(text).mentions}


def _groups(line: str) -> list[set[str]]:
    groups: dict[str, set[str]] = {}
    for mention in _read(f"Engineer\n\nRequirements\n- {line}\n").mentions:
        if mention.group:
            groups.setdefault(mention.group, set()).add(str(mention.concept))
    return list(groups.values())


def test_headings_without_marks_are_known_by_their_capitals() -> None:
    """Copied headings part musts from pluses although neither marks nor blank lines are left."""
    found = _found(
        f"Engineer\nWhat You Will Be Doing\n{LONG}\nWhat We Need To See\n"
        "Experience in writing services in Python that last.\n"
        "Ways To Stand Out From The Crowd\nExperience in writing services in Haskell that last.\n"
    )
    assert found["python"].importance is Importance.ESSENTIAL
    assert found["haskell"].importance is Importance.OPTIONAL


def test_a_heading_that_says_it_again_keeps_the_kind() -> None:
    """Below "Requirements" a second heading in other words opens no section of another kind."""
    found = _found("# Engineer\n\n## Requirements\n\n## The sort of mind we enjoy\n\n- Kafka\n- Python\n")
    assert found["apache-kafka"].importance is Importance.ESSENTIAL


def test_pay_closes_a_list_that_no_heading_ends() -> None:
    """What follows the pay in prose asks for nothing; what asks again is heard."""
    text = (
        "Engineer\n\nRequirements\n\n- Python\n- SQL\n\nThe annual salary is $120,000 a year.\n\n"
        "Everyone here cares for accessibility and quality.\n\nExperience with Kafka is required.\n"
    )
    assert {"python", "sql", "apache-kafka"} == set(_found(text))


def test_managing_people_is_work() -> None:
    """Engineers one works with are colleagues, and engineers one manages a skill."""
    assert "engineering-management" in _found("Lead\n\nRequirements\n\n- Five years of managing engineers\n")


def test_an_item_goes_on_after_a_hard_break() -> None:
    """What a backslash or an open end breaks off is asked for as the item is."""
    items = "- Git\n- Tools such as Docker,\\\nKafka and Jenkins\n- Databases like\nPostgreSQL\n"
    found = _found(f"Engineer\n\nRequirements\n\n{items}")
    wanted = {"docker", "apache-kafka", "jenkins", "postgresql"}
    assert {found[name].importance for name in wanted} == {Importance.ESSENTIAL}


def test_a_wrapped_item_is_one_passage() -> None:
    """The indented lines under a list item belong to it, however they begin."""
    passages = _read(
        "# Engineer\n\n## Requirements\n\n-   Familiarity with Natural\n    Language Processing and Python.\n"
        f"-   {LONG} See https://example.org/a/very/long/address/that/no/editor/would/ever/wrap/at/its/end\n"
    ).posting.passages
    asked = [p.text for p in passages if p.section is SectionKind.QUALIFICATIONS and p.is_bullet]
    assert asked[0].split() == ["Familiarity", "with", "Natural", "Language", "Processing", "and", "Python."]


@pytest.mark.parametrize(
    ("line", "groups"),
    [
        ("Relational databases (MySQL, SQLite, PostgreSQL, etc.)", [{"mysql", "sqlite", "postgresql"}]),
        ("Containers (Docker, Tableau, etc.)", []),
        ("Vector databases (e.g., Qdrant, FAISS), Java and SQL", [{"qdrant", "faiss"}]),
        ("Tools such as Snowflake, Docker and Figma", []),
        ("PyTorch/TensorFlow, pandas, SQL", [{"pytorch", "tensorflow"}]),
        ("Python, AI/ML and statistics", []),
        ("Unit tests, Git or other version control", []),
        ("Experience with C#/.NET and with PyTorch/TensorFlow", [{"pytorch", "tensorflow"}]),
        ("Methods such as Decision Trees, Logistic Regression, Random Forest", []),
    ],
)
def test_alternatives_are_told_from_lists(line: str, groups: list[set[str]]) -> None:
    """Products of one kind before "etc." or in a bracket after "e.g." are alternatives, mixed lists not."""
    assert _groups(line) == groups


def test_plus_between_two_skills_weakens_none() -> None:
    """Asked for are both in "SQL plus statistics", while "Scala is a plus" asks for nothing."""
    found = _found("Engineer\n\nRequirements\n- Solid SQL plus statistics for reports.\n- Scala is a plus.\n")
    assert found["sql"].importance is Importance.ESSENTIAL
    assert found["scala"].importance is Importance.OPTIONAL


def test_firms_are_no_skills() -> None:
    """Where a company's people come from asks for nothing; nor does its own short name."""
    found = _found(
        "Engineer\n\nAbout us\n\nQuux & Brig is a company with people from Slack, Dropbox and Figma. "
        "Q&B grows.\n\n"
        "Requirements\n\n- Python\n"
    )
    assert set(found) == {"python"}


def test_an_item_names_no_employer() -> None:
    """A product praised in a list is not taken for the employer; who is an equal one is."""
    text = (
        "Engineer\n\nRequirements\n\n- GitHub is the tool we live in\n- Python\n\n"
        "Brig Sails is an equal opportunity employer.\n"
    )
    read = _read(text)
    assert read.posting.company == "Brig Sails"
    assert "github" in {mention.concept for mention in read.mentions}


def test_a_field_of_the_title_alone_is_no_skill() -> None:
    """Where the text names enough, what only the title names says where the job stands."""
    skills = ["Python", "SQL", "Docker", "Kafka", "Git", "Linux", "Redis", "React", "Java", "Terraform"]
    items = "\n".join(f"- {skill}" for skill in skills)
    assert "computer-vision" not in _found(f"# Engineer, Computer Vision\n\n## Requirements\n\n{items}\n")
    assert "computer-vision" in _found("# Engineer, Computer Vision\n\n## Requirements\n\n- Python\n")


@pytest.mark.parametrize(
    "sentence",
    [
        "Our engineers work with Kafka and Docker every day.",
        "Our people pull data out of Kafka into Docker.",
        "You help customers build services with Kafka and Docker.",
    ],
)
def test_tools_people_work_with_are_no_firms(sentence: str) -> None:
    """What somebody works with is named as a tool; only who they are or come from is a firm."""
    found = read_posting(
        read_text(f"Engineer\n\nAbout us\n\n{sentence}\n\nRequirements\n\n- SQL\n- Python\n")
    )
    assert {"apache-kafka", "docker"} <= {mention.concept for mention in found.mentions}


def test_a_long_opening_of_a_list_asks_for_its_items() -> None:
    """What a candidate should have is essential, however wordy the line above the list."""
    found = _found(
        "Engineer\n\nAcme makes kites.\n\nWhoever we hire will bring several skills, among which are the "
        "following:\n\n- Data cleaning and SQL\n- Kafka\n\nTechnical Experience :\nA: Working with Docker\n"
    )
    asked = {concept for concept, mention in found.items() if mention.importance is Importance.ESSENTIAL}
    assert {"data-cleaning", "sql", "apache-kafka", "docker"} <= asked
