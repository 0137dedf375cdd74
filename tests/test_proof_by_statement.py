"""Certificates and languages: what a resume can only state is proved by its own line."""

import datetime as dt

import pytest

from skillgap.model.analysis import Gap, Status
from skillgap.pipeline import analyze, read_posting, read_resume, read_text
from skillgap.report.words import nothing_to_learn
from skillgap.stated import is_held, is_spoken_well

RESUME = """# Mara Olden
mara@example.org

## Summary
Developer of booking sites who wants to become a Certified Scrum Master.

## Experience
**Developer**, Pine Works — 2020 – 2024
- Wrote services in Go for a booking site with two colleagues.

## Languages
German (native), French (A2)

## Certificates
- Certified Kubernetes Administrator, CNCF, 2023
"""

POSTING = """Back-end developer

Requirements
- Go
- German
- French
- Certified Kubernetes Administrator
- PMP certification
- Certified Scrum Master
- Bachelor's degree in computer science
"""


@pytest.fixture(scope="module")
def gaps() -> dict[str, Gap]:
    """Hold the resume against the posting; each requirement by its label."""
    found = analyze(
        read_resume(read_text(RESUME, name="resume.md")),
        read_posting(read_text(POSTING)),
        today=dt.date(2026, 11, 20),
    )
    return {gap.requirement.label: gap for gap in found.report.requirements}


def test_a_certificate_is_a_requirement_and_a_degree_is_not(gaps):
    """A certificate that is asked for stands among the requirements; the degree has a part of its own."""
    assert {"Certified Kubernetes Administrator", "PMP", "Certified Scrum Master"} <= set(gaps)
    assert not any("degree" in label for label in gaps)


@pytest.mark.parametrize(
    ("label", "status", "credit"),
    [
        ("Certified Kubernetes Administrator", Status.DEMONSTRATED, 1.0),
        ("Certified Scrum Master", Status.MISSING, 0.0),
        ("PMP", Status.MISSING, 0.0),
        ("German", Status.DEMONSTRATED, 1.0),
        ("French", Status.LISTED, 0.7),
    ],
)
def test_a_statement_is_proof_only_where_it_can_be_one(gaps, label, status, credit):
    """A certificate held and a language spoken well earn all, a little French less, a wish nothing."""
    assert (gaps[label].status, gaps[label].credit) == (status, credit)


@pytest.mark.parametrize(
    ("line", "well"),
    [
        ("German (native)", True),
        ("German: C1", True),
        ("Fluent in German", True),
        ("German — full professional proficiency", True),
        ("Native: Polish, German", True),
        ("Deutsch (Muttersprache), Englisch (fließend)", True),
        ("German", False),
        ("German (A2), English (native)", False),
        ("German – limited professional", False),
        ("Fluent: Polish, German (basic)", False),
        ("German: B1", False),
        ("Native: Polish, German B1", False),
        ("Fluent: Polish, German - basic", False),
        ("German fluency: basic", False),
        ("German (B2, working towards C1)", False),
    ],
)
def test_a_level_to_work_in_is_told_from_a_little(line, well):
    """The level beside a language counts, not that of its neighbour."""
    assert (
        is_spoken_well(
            line, ("German", "Deutsch", "English") if "English: C1" in line else ("German", "Deutsch")
        )
        is well
    )


def test_what_hours_do_not_give_is_named_beside_the_plan():
    """A plan without anything to study says what is missing all the same, and never that all is met."""
    found = analyze(
        read_resume(read_text(RESUME, name="resume.md")),
        read_posting(
            read_text("Back-end developer\n\nRequirements\n- Go\n- German\n- PMP certification\n- PRINCE2")
        ),
        today=dt.date(2026, 11, 20),
    )
    assert found.plan.phases == ()
    assert [found.labels[concept] for concept in found.plan.unscheduled] == ["PMP", "PRINCE2"]
    assert "met" not in nothing_to_learn(found.plan)


def test_a_plan_learns_as_many_of_a_choice_as_are_asked():
    """Of "at least two of" a plan holds two, those shown not among them."""
    asked = "Back-end developer\n\nRequirements\n- Go\n- German\n- At least two of: Kafka, RabbitMQ, NATS\n"
    found = analyze(
        read_resume(
            read_text(RESUME.replace("services in Go", "services in Go with Kafka"), name="resume.md")
        ),
        read_posting(read_text(asked)),
        today=dt.date(2026, 11, 20),
    )
    learnt = {concept for phase in found.plan.phases for concept in phase.learn}
    assert len(learnt & {"rabbitmq", "nats"}) == 1
    assert "apache-kafka" not in learnt


def test_years_in_a_part_of_them_are_asked_of_the_part():
    """Of 5 years of development, 3 of them in one thing, that thing is asked for 3; titles show years."""
    found = analyze(
        read_resume(read_text(RESUME, name="resume.md")),
        read_posting(
            read_text(
                "Back-end developer\n\nRequirements\n- Go\n- German\n"
                "- 5+ years of software development, 3 of them in Kubernetes\n"
            )
        ),
        today=dt.date(2026, 11, 20),
    )
    gaps = {gap.requirement.label: gap for gap in found.report.requirements}
    assert gaps["Kubernetes"].requirement.years == 3
    assert gaps["Software development"].requirement.years == 5
    assert gaps["Software development"].years_shown == pytest.approx(5.0)


def test_what_one_has_to_show_is_a_requirement_and_no_course():
    """A portfolio and publications that are asked for are requirements, and no plan schedules them."""
    found = analyze(
        read_resume(read_text(RESUME, name="resume.md")),
        read_posting(
            read_text("Researcher\n\nRequirements\n- Go\n- Peer-reviewed publications\n- Strong portfolio\n")
        ),
        today=dt.date(2026, 11, 20),
    )
    named = {found.labels[concept] for concept in found.plan.unscheduled}
    assert {"Scientific publications", "Project portfolio"} <= named


@pytest.mark.parametrize(
    ("line", "held"),
    [
        ("Certified Kubernetes Administrator, CNCF, 2023", True),
        ("PMP, valid until March 2028", True),
        ("Certified Kubernetes Administrator (in progress)", False),
        ("CISSP, exam scheduled for May", False),
        ("PMP, expired 2021", False),
        ("CFA Level II candidate", False),
        ("CKA, CKS, RHCE (expired 2016)", True),
        ("RHCE (lapsed, 2016), CKA", True),
        ("RHCE 2010, CKA (in progress, exam in May)", False),
        ("CKA, CNCF, exam in June, not yet passed", False),
        ("In progress: RHCE, CKA", False),
    ],
)
def test_a_certificate_is_held_unless_its_line_says_otherwise(line, held):
    """One that is under way, or has run out, is claimed and not shown."""
    names = ("Certified Kubernetes Administrator", "CKA", "CISSP", "PMP", "CFA")
    assert is_held(line, names) is held


def test_a_choice_with_a_certificate_in_it_is_planned_by_what_can_be_learned():
    """Of "a certificate or a tool" the plan learns the tool, and nothing is lost."""
    found = analyze(
        read_resume(read_text(RESUME, name="resume.md")),
        read_posting(
            read_text("Back-end developer\n\nRequirements\n- Go\n- German\n- PRINCE2 or Terraform\n")
        ),
        today=dt.date(2026, 11, 20),
    )
    assert "terraform" in {concept for phase in found.plan.phases for concept in phase.learn}


def test_a_level_counts_wherever_it_is_stated():
    """A line of languages proves them below another heading too, and in a summary."""
    resume = "Mara Olden\nmara@example.org\n\nNative German speaker who builds booking sites.\n\n"
    resume += "Education\nBSc, Oak College, 2012\n\nLanguages: French (C1), Italian (A2)\n"
    found = analyze(
        read_resume(read_text(resume)),
        read_posting(read_text("Guide\n\nRequirements\n- German\n- French\n- Italian\n")),
        today=dt.date(2026, 11, 20),
    )
    states = [(gap.requirement.label, gap.status) for gap in found.report.requirements]
    assert states == [
        ("German", Status.DEMONSTRATED),
        ("French", Status.DEMONSTRATED),
        ("Italian", Status.LISTED),
    ]


def test_a_choice_is_proved_by_what_the_resume_names():
    """Of two alternatives that earn the same, the one that is named gives the evidence."""
    resume = "# Mara Olden\nmara@example.org\n\n## Experience\n\n"
    resume += (
        "**Platform Engineer**, Pine Works, 2020 – 2024\n- Moved builds from Jenkins to GitHub Actions.\n"
    )
    found = analyze(
        read_resume(read_text(resume, name="resume.md")),
        read_posting(read_text("Engineer\n\nRequirements\n- Software engineering or platform engineering\n")),
        today=dt.date(2026, 11, 20),
    )
    (gap,) = found.report.requirements
    assert (gap.via, gap.evidence[0].concept) == (None, "platform-engineering")


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("Certified Kubernetes Administrator, CNCF, 2023", Status.LISTED),
        ("CKA (in progress)", Status.MISSING),
        ("CKA, expired 2019", Status.MISSING),
    ],
)
def test_a_certificate_states_what_it_is_about(line, status):
    """Who holds a certificate in Kubernetes claims Kubernetes by it; who is preparing for it does not yet."""
    resume = RESUME.replace("Certified Kubernetes Administrator, CNCF, 2023", line)
    found = analyze(
        read_resume(read_text(resume, name="resume.md")),
        read_posting(read_text("Administrator\n\nRequirements\n- Go\n- German\n- Kubernetes\n")),
        today=dt.date(2026, 11, 20),
    )
    gaps = {gap.requirement.label: gap for gap in found.report.requirements}
    assert gaps["Kubernetes"].status is status
