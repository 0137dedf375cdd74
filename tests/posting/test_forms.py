"""Whole postings in the forms they come in: prose, lost line breaks, German, HTML, other trades."""

import pytest

from skillgap.documents import read_document
from skillgap.model.posting import Importance, Requirements
from skillgap.model.taxonomy import Category
from skillgap.pipeline import read_posting, read_text
from skillgap.taxonomy import load_taxonomy

PROSE = """Backend Engineer

Tidewater Maps draws charts for small harbours. We were founded in 2011 and our team loves the sea.

We are looking for a backend engineer with strong knowledge of Python and PostgreSQL. You have at least four
years of experience with Django or Flask. Experience with Kafka would be a plus. You do not need to know Java.

We offer free swimming lessons and a budget for courses in Rust.
"""

LOST_BREAKS = (
    "Data Engineer Requirements: \u2022 3+ years of experience with SQL and Airflow \u2022 Solid "
    "knowledge of Spark or Flink \u2022 Fluent English "
    "Nice to have: \u2022 Experience with Terraform in production"
)

GERMAN = """Softwareentwickler (m/w/d)

Wer wir sind
Wir bauen Waagen und feiern gern.

Deine Aufgaben
- Entwicklung von Diensten in Kotlin

Dein Profil
- Sehr gute Kenntnisse in Java und Spring Boot
- Erfahrung mit Docker oder Podman
- Deutsch (C1)

Von Vorteil
- Kubernetes

Wir bieten
- Kurse in Go
"""

HTML = """<!doctype html><html><body><h1>ML Engineer</h1><p>Quux builds ovens.</p>
<h2>What you bring</h2><ul><li>Python and <b>PyTorch</b></li><li>One of AWS, GCP and Azure</li></ul>
<h2>Bonus points</h2><ul><li>Experience with Rust</li></ul>
<h2>Benefits</h2><ul><li>Excel courses</li></ul></body></html>"""

NURSE = """Registered Nurse, Night Shift

About us
Hillcrest Hospital has cared for its valley since 1921. Our growth is driven by trust.

Your tasks
- Care for patients after surgery and go with them on their first walks
- React calmly when an alarm sounds, and record what you did
- Swift handover to the day team

Requirements
- State nursing licence and two years of experience on a surgical ward
- You excel at listening and keep a cool head under pressure
- Willing to work in shifts

Nice to have
- Experience with children
"""

COOK = """Sous Chef

Our kitchen serves 200 guests a night. Spark joy with seasonal dishes.

What we look for
- Three years in a busy kitchen, at the grill or the salad bar
- Knowledge of French sauces and of food hygiene rules
- A lean, clean way to work; you keep the kitchen safe

What we offer
- Meals, a uniform and free Sundays
"""

GARDENER = """Gardener

Responsibilities
- Plant trees, prune roses and build dry stone walls
- Keep an eye on the green house climate and the bees
- Drive the van to our customers

Requirements
- Completed apprenticeship as a gardener
- Driving licence
- Strong back and a good eye for colour and form
"""


def _asked(text: str) -> Requirements:
    return read_posting(read_text(text)).requirements


def _labels(requirements: Requirements, importance: Importance) -> set[str]:
    return {item.label for item in requirements.items if item.importance is importance}


def test_prose_alone_tells_what_is_asked() -> None:
    """Without headings the sentences decide: asked, a plus, not needed, only the company's own."""
    result = _asked(PROSE)
    assert _labels(result, Importance.ESSENTIAL) >= {"Python", "PostgreSQL", "Django or Flask"}
    assert _labels(result, Importance.OPTIONAL) == {"Apache Kafka"}
    assert not {"Java", "Rust"} & {item.label for item in result.items}
    assert {item.years for item in result.items if item.label == "Django or Flask"} == {4}


def test_lost_line_breaks_come_back_from_bullets() -> None:
    """A posting pasted on one line is cut at its bullets."""
    result = _asked(LOST_BREAKS)
    labels = {item.label for item in result.items}
    assert {"SQL", "Apache Airflow", "Apache Spark or Apache Flink", "Terraform"} <= labels
    assert {item.years for item in result.items if item.label in {"SQL", "Apache Airflow"}} == {3}


def test_german_headings_part_musts_from_pluses() -> None:
    """German headings tell tasks, profile, pluses and benefits apart; the language is a fact."""
    read = read_posting(read_text(GERMAN))
    result = read.requirements
    assert _labels(result, Importance.ESSENTIAL) >= {"Java", "Spring Boot", "Docker or Podman"}
    assert "Kubernetes" in _labels(result, Importance.OPTIONAL)
    assert "Kotlin" in _labels(result, Importance.MENTIONED)
    assert "Go" not in {item.label for item in result.items}
    assert "Deutsch (C1)" in {fact.text for fact in read.posting.facts}


def test_html_is_read_by_its_headings() -> None:
    """Headings and lists of a web page are sections and items."""
    document = read_document(HTML.encode(), name="job.html")
    result = read_posting(document).requirements
    musts = _labels(result, Importance.ESSENTIAL)
    assert {"Python", "PyTorch"} <= musts
    assert any(len(item.concepts) == 3 for item in result.items)
    assert _labels(result, Importance.OPTIONAL) == {"Rust"}
    assert "Microsoft Excel" not in {item.label for item in result.items}


@pytest.mark.parametrize("text", [NURSE, COOK, GARDENER], ids=["nurse", "cook", "gardener"])
def test_other_trades_ask_for_no_technology(text: str) -> None:
    """Ordinary words of other trades ("go", "react", "excel", "chef", "spark") become no requirement."""
    technical = {Category.LANGUAGE, Category.TOOL, Category.PLATFORM, Category.METHOD}
    concepts = load_taxonomy().concepts
    read = read_posting(read_text(text))
    found = {
        c for item in read.requirements.items for c in item.concepts if concepts[c].category in technical
    }
    assert found == set()


def test_products_named_like_persons_are_no_colleagues() -> None:
    """A tool called a manager or designer is asked for, and so is the person the candidate is to be."""
    text = (
        "Kite Operator\n\nRequirements:\n\n- Experience with AWS Secrets Manager and Altium Designer\n"
        "- You reverse engineer old kites\n- You are an experienced database administrator\n"
        "- Working with a database administrator and other package managers\n"
    )
    asked = _labels(_asked(text), Importance.ESSENTIAL)
    assert {
        "AWS Secrets Manager",
        "Altium Designer",
        "Reverse engineering",
        "Database administration",
    } <= asked


def test_an_item_that_asks_may_speak_of_insurance() -> None:
    """Words of benefits and of legal text silence no item that opens by asking for experience."""
    text = (
        "Actuary\n\nRequirements:\n\n- Experience with life insurance models in Python\n"
        "- Knowledge of the privacy policy and of GDPR\n- Dental plan and a gym, where we meet over SQL\n"
    )
    asked = _labels(_asked(text), Importance.ESSENTIAL)
    assert {"Python", "GDPR"} <= asked
    assert "SQL" not in asked


def test_some_of_these_is_a_choice() -> None:
    """A list after "some of these" or "several of the following" asks for no more than one of its items."""
    text = (
        "Kite Operator\n\nRequirements:\n\n- You know some of these languages: Kotlin, Swift, and Perl\n"
        "- Several of the following tools: Jenkins, Puppet\n- All of these: Docker, Redis\n"
    )
    asked = _labels(_asked(text), Importance.ESSENTIAL)
    assert {"Kotlin, Swift or Perl", "Jenkins or Puppet", "Docker", "Redis"} <= asked


def test_letters_tell_what_is_desirable() -> None:
    """In a person specification "(D)" and "| D |" mark what is only desirable, each for its own line."""
    text = (
        "Network Officer\n\nPerson Specification\n\nKnowledge of firewalls and Docker (E)\n"
        "Knowledge of Python (D)\nWireless Kites and Redis [Essential]\n| Git and Ansible | D | A/I |\n"
    )
    asked = _asked(text)
    assert {"Firewalls", "Docker", "Redis"} <= _labels(asked, Importance.ESSENTIAL)
    assert {"Python", "Git", "Ansible"} <= _labels(asked, Importance.OPTIONAL)
