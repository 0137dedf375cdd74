"""What a posting asks: importance, alternatives, negation, years, degree."""

import pytest

from skillgap.matching import Matcher
from skillgap.model.document import Document, DocumentKind, Line, MediaType, Section, SectionKind, Sections
from skillgap.model.posting import Importance, JobPosting, Mention, Requirements
from skillgap.model.taxonomy import Category, Concept, ConceptId, Phase, Role, RoleId, Taxonomy
from skillgap.pipeline import read_posting, read_text
from skillgap.posting import (
    parse_posting,
    read_requirements,
    role_requirements,
    weigh_mentions,
    weigh_unknown,
)
from skillgap.taxonomy import load_taxonomy

NAMES = (
    "Python",
    "R",
    "SQL",
    "AWS",
    "GCP",
    "Azure",
    "Docker",
    "PyTorch",
    "TensorFlow",
    "Kafka",
    "Java",
    "Communication",
    "Building pipelines",
)
CATEGORIES = {"Communication": Category.SOFT, "Building pipelines": Category.METHOD}
TAXONOMY = Taxonomy(
    version="1",
    concepts={
        ConceptId(name.lower()): Concept(
            id=ConceptId(name.lower()),
            pref_label=name,
            category=CATEGORIES.get(name, Category.TOOL),
            definition="",
            hours=1,
        )
        for name in NAMES
    },
    roles={},
    heuristics=(),
    sources={},
)
MATCHER = Matcher(TAXONOMY)
Q, P, D = SectionKind.QUALIFICATIONS, SectionKind.PREFERRED, SectionKind.RESPONSIBILITIES


def posting(*parts: tuple[SectionKind, str]) -> JobPosting:
    """Return a posting whose sections have one bullet for each line."""
    text, sections, lines = "", [], []
    for kind, body in parts:
        start, own = len(text), []
        for row in body.split("\n"):
            own.append(Line(text=row, start=len(text), is_bullet=True))
            text += row + "\n"
        lines += own
        sections.append(Section(kind=kind, heading="", start=start, end=len(text), lines=tuple(own)))
    document = Document(name="job", media_type=MediaType.TEXT, sha256="", text=text, lines=tuple(lines))
    return parse_posting(Sections(document=document, kind=DocumentKind.POSTING, items=tuple(sections)))


def weighed(*parts: tuple[SectionKind, str]) -> tuple[Mention, ...]:
    """Return the weighed mentions of a posting."""
    job = posting(*parts)
    return weigh_mentions(job, MATCHER.find(job.passages), TAXONOMY)


def asked(*parts: tuple[SectionKind, str]) -> Requirements:
    """Return what a posting asks."""
    job = posting(*parts)
    mentions = MATCHER.find(job.passages)
    unknown = weigh_unknown(job, MATCHER.candidates(job.passages, mentions))
    return read_requirements(job, weigh_mentions(job, mentions, TAXONOMY), unknown, TAXONOMY)


MUST, PLUS, NAMED = Importance.ESSENTIAL, Importance.OPTIONAL, Importance.MENTIONED


@pytest.mark.parametrize(
    ("kind", "text", "importance"),
    [
        (Q, "Experience with Python", [MUST]),
        (P, "Experience with Python", [PLUS]),
        (D, "Build services in Python", [NAMED]),
        (SectionKind.COMPANY, "Our platform runs on Python", [NAMED]),
        (Q, "Experience with Kafka is a plus", [PLUS]),
        (Q, "Experience with AWS, GCP or Azure is a plus", [PLUS, PLUS, PLUS]),
        (Q, "Deep knowledge of Python, other languages such as SQL are a plus", [MUST, PLUS]),
        (Q, "Python; ideally Kafka", [MUST, PLUS]),
        (Q, "Python, SQL, Kafka (nice to have)", [MUST, MUST, PLUS]),
        (Q, "Familiarity with Kafka preferred", [PLUS]),
        (Q, "Python or willingness to learn it", [MUST]),
        (Q, "Python is a must; Kafka ideally", [MUST, PLUS]),
        (Q, "SQL, preferably", [PLUS]),
        (P, "Python is a must", [MUST]),
        (D, "Extensive understanding of SQL", [MUST]),
        (D, "Kafka is a plus", [PLUS]),
        (SectionKind.OTHER, "You have strong experience with Python", [MUST]),
        (SectionKind.OTHER, "We are looking for someone with knowledge of SQL", [MUST]),
        (SectionKind.OTHER, "Our team has years of experience with SQL", [NAMED]),
        (SectionKind.RESPONSIBILITIES, "18 months of experience with SQL", [MUST]),
        (SectionKind.RESPONSIBILITIES, "Keep 18 months of logs in SQL", [NAMED]),
        (SectionKind.OTHER, "This role requires Python", [MUST]),
    ],
)
def test_importance_follows_section_and_words(
    kind: SectionKind, text: str, importance: list[Importance]
) -> None:
    """The section decides first, then the words of the sentence."""
    assert [mention.importance for mention in weighed((kind, text))] == importance


@pytest.mark.parametrize("kind", [SectionKind.BENEFITS, SectionKind.LEGAL, SectionKind.APPLY])
def test_silent_sections_yield_nothing(kind: SectionKind) -> None:
    """Benefits, legal text and how to apply hold no mention."""
    assert weighed((kind, "Free courses in Python")) == ()


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("No Java required", [True]),
        ("You don't need Java", [True]),
        ("This is not a Java role", [True]),
        ("Java is not required", [True]),
        ("Not required: Java experience", [True]),
        ("Not only Java", [False]),
        ("No nonsense, just Java", [False]),
        ("Python, not Java", [False, True]),
        ("Teach non-technical people with Java", [False]),
        ("Never-tried ideas in Java", [False]),
        ("Those without a degree must know Java", [False]),
        ("You don't need Java, Python or SQL experience", [True, True, True]),
        ("No Java or Python, but SQL", [True, True, False]),
        ("Python is a must, Java isn't", [False, True]),
        ("You have never shied away from Java", [False]),
        ("You're no stranger to Java", [False]),
        ("You are not scared of old Java", [False]),
        ("You don't mind some Java", [False]),
        ("Ship early without breaking Java builds", [False]),
        ("Candidates without Java will not be considered", [False]),
        ("We work without Java", [True]),
        ("What you don't need: a suit, Java", [True]),
    ],
)
def test_denied_skills_are_marked(text: str, negated: list[bool]) -> None:
    """What a posting says it does not ask is negated and becomes no requirement."""
    assert [mention.negated for mention in weighed((Q, text))] == negated
    assert len(asked((Q, text)).items) == negated.count(False)


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Python or R", ["Python or R"]),
        ("AWS, GCP or Azure", ["AWS, GCP or Azure"]),
        ("PyTorch/TensorFlow", ["PyTorch or TensorFlow"]),
        ("Python, SQL and Docker", ["Python", "SQL", "Docker"]),
        ("Python, SQL, and AWS or GCP", ["Python", "SQL", "AWS or GCP"]),
        ("a cloud such as AWS, GCP, Azure", ["AWS, GCP or Azure"]),
        ("one of AWS, GCP and Azure", ["AWS, GCP or Azure"]),
        ("Docker (AWS, GCP, or similar)", ["Docker", "AWS or GCP"]),
        ("Python and SQL tools such as Docker, AWS and GCP", ["Python", "SQL", "Docker", "AWS", "GCP"]),
        ("At least 2 years of Python with SQL", ["Python", "SQL"]),
        ("Deep knowledge of AWS. Azure or GCP are fine too.", ["AWS, Azure or GCP"]),
        ("Deep knowledge of Python. Java would also work, and Kafka", ["Python or Java", "Kafka"]),
        ("Knowledge of AWS. Azure and GCP are used too.", ["AWS", "Azure", "GCP"]),
        ("Tools such as docker, kafka, python, etc.", ["Docker, Kafka or Python"]),
        ("Linting, build, and queue systems such as Docker, Kafka, and SQL", ["Docker", "Kafka", "SQL"]),
        ("Python oder Java", ["Python or Java"]),
        ("Python and SQL; PyTorch or TensorFlow", ["Python", "SQL", "PyTorch or TensorFlow"]),
        ("Python, SQL, Kafka, or a closely related field", ["Python, SQL or Kafka"]),
        ("AWS services, Azure technology, GCP products, or similar", ["AWS, Azure or GCP"]),
        ("SQL/building pipelines", ["SQL", "Building pipelines"]),
        ("Python, Java or communication", ["Python or Java", "Communication"]),
        ("Python or communication", ["Python", "Communication"]),
        ("Any combination of Python, Java and SQL", ["Python, Java or SQL"]),
        ("One of: AWS, GCP experience, Azure", ["AWS, GCP or Azure"]),
    ],
)
def test_alternatives_count_once(text: str, labels: list[str]) -> None:
    """Alternatives are one requirement; the items of a plain list are one each."""
    assert [item.label for item in asked((Q, text)).items] == labels


@pytest.mark.parametrize(
    ("text", "label", "count"),
    [
        ("At least two of AWS, GCP and Azure", "at least 2 of AWS, GCP and Azure", 2),
        ("Two or more of: AWS, GCP, Azure", "at least 2 of AWS, GCP and Azure", 2),
        ("At least one of AWS, GCP and Azure", "AWS, GCP or Azure", 1),
    ],
)
def test_a_count_of_alternatives_is_kept(text: str, label: str, count: int) -> None:
    """How many of the alternatives are asked for stands in the requirement and its label."""
    assert [(item.label, item.at_least) for item in asked((Q, text)).items] == [(label, count)]


def test_a_subject_of_a_degree_is_no_requirement() -> None:
    """What a degree is in belongs to the degree, unless it is asked for elsewhere; the mention stays."""
    text = "Degree in Python, Java or SQL"
    assert [item.label for item in asked((Q, text)).items] == []
    assert len(weighed((Q, text))) == 3
    assert [item.label for item in asked((Q, text + "\nExperience with SQL")).items] == ["SQL"]


def test_virtues_of_the_company_are_left_out() -> None:
    """A virtue counts where it is asked for, not in the company's praise of itself."""
    assert weighed((SectionKind.COMPANY, "Communication is in our blood")) == ()
    assert [m.concept for m in weighed((Q, "Communication"))] == ["communication"]


@pytest.mark.parametrize(
    ("text", "concepts"),
    [
        ("Work closely with Java developers", []),
        ("You join the Kafka and Docker Team", []),
        ("You join our Docker team", []),
        ("Work with the Docker and Java teams", ["docker", "java"]),
        ("You join our team and run Docker", ["docker"]),
        ("Work closely with the sales team, testers and Java specialists", []),
        ("Write Java with care", ["java"]),
    ],
)
def test_colleagues_are_no_skills(text: str, concepts: list[str]) -> None:
    """A team's name and the trade of a colleague are left out."""
    assert [mention.concept for mention in weighed((D, text))] == concepts


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Partner with Product, Marketing and Data Science to ship", set()),
        ("Collaborate across departments (Finance, Operations, Sales)", set()),
        ("Work closely with Security, Legal and the principal SRE", set()),
        ("Align with Risk and Compliance.", set()),
        ("Write Python with our Data Science colleagues", {"Python"}),
        ("Explain SQL to your backend co-workers", {"SQL"}),
        ("Design robust, highly scalable systems and reliable services in SQL", {"SQL"}),
        ("Care for scalability and SQL", {"Scalability", "SQL"}),
        ("Know security, quality assurance and SQL", {"Cybersecurity", "Software quality assurance", "SQL"}),
        ("Experience working with security and SQL", {"Cybersecurity", "SQL"}),
        ("Work with infrastructure as code and SQL", {"Infrastructure as code", "SQL"}),
        ("Partner with vendors on security and SQL", {"Cybersecurity", "SQL"}),
    ],
)
def test_departments_and_praise_are_no_skills(text: str, labels: set[str]) -> None:
    """The departments that work is shared with, and what systems are praised for, are left out."""
    read = read_posting(read_text(f"Clerk\n\nRequirements\n\n- {text}\n"))
    known = load_taxonomy().concepts
    hard = {mention.concept for mention in read.mentions if known[mention.concept].category != Category.SOFT}
    assert {known[concept].pref_label for concept in hard} == labels


def test_what_was_done_is_asked_where_no_heading_tells() -> None:
    """An item that begins with what someone has done asks for it."""
    assert [m.importance for m in weighed((SectionKind.OTHER, "Built services in Java"))] == [MUST]


def test_a_word_of_the_employers_name_is_no_skill() -> None:
    """Java in the name of the employer is not the language."""
    job = (SectionKind.COMPANY, "Company: Quux Java\nQuux Java roasts beans")
    assert [item.label for item in asked(job, (Q, "SQL")).items] == ["SQL"]


def test_the_highest_importance_wins() -> None:
    """A skill named as a duty and asked for elsewhere is asked for, and quotes the line that asks."""
    result = asked((D, "Write Python"), (Q, "Python experience"))
    assert [(i.importance, [p.quote for p in i.passages]) for i in result.items] == [
        (MUST, ["Python experience"])
    ]


def test_words_of_the_title_are_no_requirement() -> None:
    """What stands in the title only is not asked for."""
    assert asked((SectionKind.TITLE, "Python Developer"), (Q, "SQL")).items[0].label == "SQL"
    assert len(asked((SectionKind.TITLE, "Python Developer"), (Q, "SQL")).items) == 1


def test_the_employer_is_no_requirement() -> None:
    """The employer's own name is not a skill."""
    job = (SectionKind.COMPANY, "Company: Kafka\nKafka builds things")
    assert [item.label for item in asked(job, (Q, "SQL")).items] == ["SQL"]


def test_alternatives_may_stand_in_the_next_sentence() -> None:
    """Prose is cut by sentence, and what the next one calls just as good still counts once."""
    job = read_text(
        "Engineer\n\nRequirements\n\nYou know AWS well. Azure or GCP are fine too. You know SQL.\n"
    )
    assert [item.label for item in read_posting(job).requirements.items] == [
        "Amazon Web Services, Microsoft Azure or Google Cloud",
        "SQL",
    ]


@pytest.mark.parametrize(
    ("text", "years", "overall"),
    [
        ("5+ years of Python", {"python": 5}, None),
        ("5+ years of experience in Python or Java", {"python": 5, "java": 5}, None),
        ("Python (3+ years) and SQL", {"python": 3}, None),
        ("7+ years of professional experience", {}, 7),
        ("18 months of Python", {"python": 1.5}, None),
        ("18+ months' experience in Python or Java", {"python": 1.5, "java": 1.5}, None),
        ("At least 18 months of relevant experience; SQL", {}, 1.5),
        ("6 months with the crews of ferries who know SQL", {}, None),
        ("At least 8 years building software; SQL", {}, 8),
        (
            "2+ years of building pipelines with Python (or Java)",
            {"building pipelines": 2, "python": 2, "java": 2},
            None,
        ),
    ],
)
def test_years_belong_to_their_skill(text: str, years: dict[str, float], overall: float | None) -> None:
    """Years stand with the skill they are asked of, or count overall."""
    result = asked((Q, text))
    assert {c: i.years for i in result.items for c in i.concepts if i.years is not None} == years
    assert result.years == overall


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Experience with experiment tracking in MLflow or W&B", ["MLflow or Weights & Biases"]),
        ("Container orchestration with **Kubernetes**", ["Kubernetes"]),
        ("Deep learning with SQL", ["Deep learning", "SQL"]),
    ],
)
def test_an_activity_said_with_its_own_product_counts_once(text: str, labels: list[str]) -> None:
    """Whoever has one of the products has the activity; another product is asked besides."""
    items = read_posting(read_text(f"Engineer\n\nRequirements\n- {text}\n")).requirements.items
    assert [item.label for item in items] == labels


@pytest.mark.parametrize(
    "text",
    [
        "No degree required",
        "A PhD is not needed",
        "We don't care whether you have a PhD",
        "You need no degree",
    ],
)
def test_a_degree_that_is_denied_is_not_asked(text: str) -> None:
    """Who says that a degree is not required asks for none."""
    assert asked((Q, text)).degree is None


def test_the_degree_stands_apart() -> None:
    """A degree is no item; it has a level, an importance and its line."""
    degree = asked((Q, "Bachelor's degree or equivalent experience"), (P, "Master's degree")).degree
    assert degree is not None
    assert (degree.level, degree.importance, degree.or_equivalent) == (1, MUST, True)


def test_a_role_asks_for_its_phases() -> None:
    """Essential concepts of a roadmap are essential, the rest optional; each once."""
    phase = Phase(
        id="p",
        title="P",
        weeks=1,
        weeks_from="source",
        essential=(ConceptId("python"),),
        optional=(ConceptId("sql"), ConceptId("python")),
    )
    role = Role(id=RoleId("x"), pref_label="X", definition="", sources=(), phases=(phase,))
    result = role_requirements(role, TAXONOMY)
    assert [(i.label, i.importance) for i in result.items] == [("Python", MUST), ("SQL", PLUS)]


def test_a_posting_without_words_asks_nothing() -> None:
    """An empty posting is legal."""
    result = asked((SectionKind.OTHER, ""))
    assert (result.items, result.unknown, result.years, result.degree) == ((), (), None, None)
