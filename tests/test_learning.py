"""learning: only what is missing, each once, prerequisites first."""

import datetime as dt
from dataclasses import replace

import pytest
from building import SMALL, ResumeText, requirement, requirements, role_of
from hypothesis import given
from hypothesis import strategies as st

from skillgap.gaps import best_raises, find_gaps
from skillgap.learning import ESSENTIAL_PHASE, OPTIONAL_PHASE, choose_role, plan_learning
from skillgap.model.analysis import Career, LearningPlan, SkillProfile
from skillgap.model.posting import Importance, Requirements
from skillgap.model.taxonomy import ConceptId, Resource, Role, RoleId, Source
from skillgap.profile import build_profile
from skillgap.taxonomy import load_taxonomy
from skillgap.taxonomy.walk import prerequisites

TODAY = dt.date(2026, 11, 20)
ROLE = role_of(("python",), ("machine-learning", "deep-learning"), ("pytorch",))


def plan(text: ResumeText, *wanted: Requirements, role: Role = ROLE, hours: float = 10.0) -> LearningPlan:
    """Plan for a resume against all that is wanted."""
    profile = build_profile(text.resume(), text.mentions, SMALL, today=TODAY)
    reports = [find_gaps(profile, want, SMALL, read_quality=1.0) for want in wanted]
    return plan_learning(reports, profile, role, SMALL, hours_per_week=hours, applicant=True)


def learned(found: LearningPlan) -> list[str]:
    """Return everything a plan teaches, in order."""
    return [concept for phase in found.phases for concept in phase.learn]


class TestPlan:
    """What is in a plan, and where."""

    def test_missing_prerequisites_come_first(self):
        """Asked for PyTorch, one who knows Python learns machine and deep learning before it."""
        found = plan(ResumeText().project("python"), requirements(requirement("pytorch")))
        assert learned(found) == ["machine-learning", "deep-learning", "pytorch"]

    def test_what_is_shown_is_left_out_and_named(self):
        """A skill the roadmap teaches and the resume shows is skipped, and said to be known."""
        found = plan(ResumeText().project("python"), requirements(requirement("pytorch")))
        assert found.known == ("python",)

    def test_skill_outside_the_roadmap_gets_a_phase_of_its_own(self):
        """What the posting asks beyond the roadmap comes last under a title that says so."""
        found = plan(ResumeText().project("python"), requirements(requirement("kubernetes")))
        assert [(phase.id, phase.title) for phase in found.phases] == [ESSENTIAL_PHASE]
        assert learned(found) == ["docker", "kubernetes"]

    def test_plus_of_a_posting_leaves_the_roadmap(self):
        """For an applicant a plus comes after all essentials; along a role alone it is left to choice."""
        text = ResumeText().project("sql")
        wanted = requirements(requirement("python", importance=Importance.OPTIONAL), requirement("docker"))
        profile = build_profile(text.resume(), text.mentions, SMALL, today=TODAY)
        report = find_gaps(profile, wanted, SMALL, read_quality=1.0)
        applicant = plan_learning((report,), profile, ROLE, SMALL, applicant=True)
        assert learned(applicant) == ["docker", "python"]
        plus = requirements(requirement("azure", importance=Importance.OPTIONAL), requirement("docker"))
        report = find_gaps(profile, plus, SMALL, read_quality=1.0)
        assert learned(plan_learning((report,), profile, ROLE, SMALL)) == ["docker"]

    def test_plus_comes_after_the_musts(self):
        """What is only a plus has a phase of its own after what is essential."""
        plus = requirement("azure", importance=Importance.OPTIONAL)
        found = plan(ResumeText().project("python"), requirements(plus, requirement("kubernetes")))
        assert [(phase.id, phase.title) for phase in found.phases] == [ESSENTIAL_PHASE, OPTIONAL_PHASE]
        assert learned(found) == ["docker", "kubernetes", "azure"]

    @pytest.mark.parametrize(
        ("held", "asked", "chosen"),
        [
            ("sql", ("kubernetes", "docker"), "kubernetes"),
            ("aws", ("docker", "azure"), "azure"),
            ("sql", ("docker", "python"), "python"),
        ],
    )
    def test_group_is_closed_by_the_sensible_member(self, held, asked, chosen):
        """The member that something known leads to, else the roadmap's, else the first named."""
        found = plan(ResumeText().project(held), requirements(requirement(*asked)))
        assert learned(found)[-1] == chosen

    def test_the_whole_comes_before_its_parts(self):
        """Asked for Python and for programming, one learns programming first, and only what is left of it."""
        found = plan(ResumeText(), requirements(requirement("python"), requirement("programming")))
        assert learned(found) == ["programming", "python"]
        assert sum(phase.hours for phase in found.phases) == 80 + round(60 * 0.25)

    def test_behind_what_is_known_nothing_is_asked_for(self):
        """Who lists deep learning is not sent back to machine learning on the way to PyTorch."""
        found = plan(ResumeText().listed("deep-learning"), requirements(requirement("pytorch")))
        assert learned(found) == ["pytorch"]

    def test_character_is_scheduled_for_a_role_and_not_for_an_applicant(self):
        """A roadmap may teach communication; a posting that asks for it gets no timetable."""
        role, text = role_of(("python", "communication")), ResumeText().project("sql")
        wanted = requirements(requirement("communication"), requirement("python"))
        profile = build_profile(text.resume(), text.mentions, SMALL, today=TODAY)
        report = find_gaps(profile, wanted, SMALL, read_quality=1.0)
        assert "communication" in learned(plan_learning((report,), profile, role, SMALL))
        assert "communication" not in learned(plan_learning((report,), profile, role, SMALL, applicant=True))

    def test_material_is_about_what_is_left_to_learn(self):
        """Of a phase that is mostly known, only the resources and goals of what is missing are kept."""
        phase = replace(
            role_of(("python", "sql", "docker")).phases[0],
            resources=tuple(
                Resource(title=f"{name} documentation", url=f"https://example.org/{name}")
                for name in ("Python", "SQL", "Docker")
            ),
            goals=("Write Python.", "Run Docker.", "Work with others."),
            questions=("Why Python?", "What is a Docker layer?", "How do you test?"),
            milestone="A whole system.",
        )
        role = replace(role_of(("rust",)), phases=(phase,))
        everything = requirements(*map(requirement, ("python", "sql", "docker")))
        (fresh,) = plan(ResumeText().project("rust"), everything, role=role).phases
        assert (len(fresh.resources), len(fresh.goals), fresh.milestone) == (3, 3, "A whole system.")
        assert len(fresh.questions) == 3
        (little,) = plan(ResumeText().project("python", "sql"), everything, role=role).phases
        assert [resource.title for resource in little.resources] == ["Docker documentation"]
        assert little.goals == ("Run Docker.",)
        assert little.questions == ("What is a Docker layer?",)
        assert little.milestone != "A whole system."

    def test_resource_for_a_part_of_a_name_is_none(self):
        """What teaches Testing Library is no resource for testing."""
        taxonomy = load_taxonomy()
        empty = SkillProfile(evidence={}, months={})
        report = find_gaps(empty, requirements(requirement("software-testing")), taxonomy, read_quality=1.0)
        role = taxonomy.roles[RoleId("llm-application-engineer")]
        found = plan_learning((report,), empty, role, taxonomy, applicant=True)
        titles = [resource.title for phase in found.phases for resource in phase.resources]
        assert not any("Testing Library" in title for title in titles)

    def test_career_is_told_with_the_documents_that_state_it(self):
        """Facts and levels come with their sources; a role that no document describes has none."""
        source = Source(
            id="page", title="A page", publisher="A site", date="2025", licence="none", used="facts"
        )
        taxonomy = replace(SMALL, sources={"page": source})
        role = replace(ROLE, sources=("page", "editors"), facts=("The document says it is hard.",))
        profile = build_profile(ResumeText().resume(), (), taxonomy, today=TODAY)
        found = plan_learning((), profile, role, taxonomy).career
        assert found == Career(facts=role.facts, levels=(), sources=(source,))
        assert plan_learning((), profile, ROLE, taxonomy).career is None

    def test_what_transfers_shortens_the_way(self):
        """Knowing AWS takes half of the hours off Azure."""
        fresh = plan(ResumeText().project("sql"), requirements(requirement("azure")))
        near = plan(ResumeText().project("aws"), requirements(requirement("azure")))
        assert (near.phases[0].hours, fresh.phases[0].hours) == (5, 10)

    def test_nothing_missing_is_an_empty_plan(self):
        """A resume that meets everything has nothing to learn."""
        found = plan(ResumeText().project("python"), requirements(requirement("python")))
        assert (found.phases, found.weeks) == ((), 0.0)

    def test_mentioned_and_soft_skills_are_not_scheduled(self):
        """What is only mentioned, and character, are not put on a timetable."""
        wanted = requirements(
            requirement("rust", importance=Importance.MENTIONED), requirement("communication")
        )
        assert learned(plan(ResumeText().project("sql"), wanted)) == []

    def test_weeks_follow_the_hours(self):
        """Half the hours a week takes twice the weeks, and phases follow one another."""
        wanted = requirements(requirement("pytorch"))
        slow, fast = plan(ResumeText(), wanted, hours=5), plan(ResumeText(), wanted, hours=10)
        assert slow.weeks == pytest.approx(2 * fast.weeks)
        ends = [round(phase.start + phase.weeks, 1) for phase in fast.phases]
        assert [phase.start for phase in fast.phases] == [0.0, *ends[:-1]]

    def test_several_postings_give_one_plan(self):
        """What two postings ask is learned once, and the one asked twice first."""
        found = plan(
            ResumeText(),
            requirements(requirement("sql")),
            requirements(requirement("sql"), requirement("docker")),
        )
        assert learned(found) == ["sql", "docker"]

    def test_why_names_what_a_phase_closes(self):
        """Each phase says which requirements it closes."""
        found = plan(ResumeText().project("python"), requirements(requirement("kubernetes")))
        assert "1 essential requirement (Kubernetes)" in found.phases[0].why
        assert "Docker" in found.phases[0].why


class TestChooseRole:
    """Which roadmap fits."""

    def test_title_and_skills_decide(self):
        """The role that teaches what is asked and shares the title wins."""
        data = role_of(("sql",), ("python",), key="data-engineer")
        deep = role_of(("pytorch",), ("jax",), key="deep-learner")
        taxonomy = replace(SMALL, roles={data.id: data, deep.id: deep})
        wanted = requirements(requirement("sql"), title="Senior Data Engineer (m/f/d)")
        assert choose_role(wanted, taxonomy) is data


NAMES = sorted(SMALL.concepts)


@pytest.mark.property
class TestProperties:
    """What holds for every plan."""

    @given(st.lists(st.sampled_from(NAMES), unique=True), st.lists(st.sampled_from(NAMES), unique=True))
    def test_each_once_and_after_its_prerequisites(self, held, asked):
        """A plan teaches each skill once, none that is known, and none before what it requires."""
        found = plan(ResumeText().project(*held), requirements(*map(requirement, asked)))
        order = learned(found)
        assert len(set(order)) == len(order)
        assert not set(order) & set(held)
        for place, name in enumerate(order):
            needs = set(prerequisites(SMALL, ConceptId(name))) - {name}
            assert not needs & set(order[place:])


def test_milestone_names_what_is_asked():
    """Of a phase in which prerequisites come first, the milestone is about what the posting asks."""
    wanted = requirements(requirement("kubernetes"), requirement("python"), requirement("sql"))
    (phase,) = plan(ResumeText().project("python", "sql"), wanted).phases
    assert phase.learn == ("docker", "kubernetes")
    assert phase.milestone.endswith("with Kubernetes.")


def test_what_is_grown_into_is_neither_scheduled_nor_promised():
    """Managing people comes of being trusted with them: no hours of study are said to give it."""
    taxonomy, wanted = (
        load_taxonomy(),
        requirements(*map(requirement, ("people-management", "sql", "docker"))),
    )
    held = SkillProfile(evidence={}, months={})
    report = find_gaps(held, wanted, taxonomy, read_quality=1.0)
    plan = plan_learning((report,), held, choose_role(wanted, taxonomy), taxonomy, applicant=True)
    assert ConceptId("people-management") not in learned(plan)
    assert plan.unscheduled == ("people-management",)
    with_git = replace(held, evidence=dict.fromkeys(("git",), ()))
    report = find_gaps(with_git, wanted, taxonomy, read_quality=1.0)
    raises = best_raises(report, with_git, wanted, taxonomy, read_quality=1.0)
    assert {item.concept for item in raises} == {"sql", "docker"}
