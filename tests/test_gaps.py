"""gaps.py: status, credit, score; and the properties the score must have."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest
from building import SMALL, ResumeText, concept, requirement, requirements, taxonomy_of
from hypothesis import given
from hypothesis import strategies as st

from skillgap.gaps import assume as assume_known
from skillgap.gaps import best_raises, find_gaps
from skillgap.model.analysis import GapReport, Status
from skillgap.model.document import Passage, SectionKind
from skillgap.model.posting import Degree, Importance, Requirement, Requirements
from skillgap.model.taxonomy import Category, ConceptId
from skillgap.profile import build_profile

TODAY = dt.date(2026, 11, 20)
ASKED = requirements(
    requirement("python"),
    requirement("pytorch", "tensorflow"),
    requirement("kubernetes"),
    requirement("aws", importance=Importance.OPTIONAL),
)


def report(text: ResumeText, wanted: Requirements = ASKED, *, quality: float = 1.0, assume=()) -> GapReport:
    """Hold a resume against what is wanted."""
    profile = build_profile(text.resume(), text.mentions, SMALL, today=TODAY)
    return find_gaps(assume_known(profile, map(ConceptId, assume)), wanted, SMALL, read_quality=quality)


def statuses(found: GapReport) -> dict[str, Status]:
    """Return the status of each requirement by its label."""
    return {gap.requirement.label: gap.status for gap in found.requirements}


class TestStatus:
    """How far each requirement is met."""

    @pytest.mark.parametrize(
        ("text", "asked", "status", "credit", "via"),
        [
            (ResumeText().project("python"), "python", Status.DEMONSTRATED, 1.0, None),
            (ResumeText().listed("python"), "python", Status.LISTED, 0.7, None),
            (ResumeText().project("pytorch"), "deep-learning", Status.DEMONSTRATED, 1.0, "pytorch"),
            (ResumeText().listed("azure"), "aws", Status.RELATED, 0.5, "azure"),
            (
                ResumeText().project("deep-learning"),
                "deep-learning-frameworks",
                Status.RELATED,
                0.4,
                "deep-learning",
            ),
            (ResumeText().project("jax"), "pytorch", Status.RELATED, 0.3, "jax"),
            (ResumeText().project("kubernetes"), "docker", Status.RELATED, 0.5, "kubernetes"),
            (ResumeText().project("sql"), "rust", Status.MISSING, 0.0, None),
        ],
    )
    def test_rule(self, text, asked, status, credit, via):
        """Each way of having, or nearly having, a skill has its own status and credit."""
        (gap,) = report(text, requirements(requirement(asked))).requirements
        assert (gap.status, gap.credit, gap.via) == (status, credit, via)

    def test_group_counts_once_by_its_best_member(self):
        """Of "PyTorch or TensorFlow" the one that is shown counts."""
        found = report(ResumeText().project("tensorflow"))
        assert statuses(found)["pytorch or tensorflow"] is Status.DEMONSTRATED
        assert len(found.requirements) == 4

    def test_at_least_two_of_a_group_need_two(self):
        """Of "at least two of" one that is shown is half of what is asked, and not nothing."""
        wanted = replace(requirement("python", "rust", "sql"), at_least=2)
        (one,) = report(ResumeText().project("python"), requirements(wanted)).requirements
        (two,) = report(ResumeText().project("python", "sql"), requirements(wanted)).requirements
        assert (one.status, one.credit) == (Status.RELATED, 0.5)
        assert (two.status, two.credit) == (Status.DEMONSTRATED, 1.0)

    def test_years_asked_and_not_shown_take_a_part_of_the_credit(self):
        """One of four years asked keeps most of the credit, never all and never nothing."""
        text = ResumeText().job("2020-01", "2020-12", "python")
        (gap,) = report(text, requirements(requirement("python", years=4))).requirements
        assert gap.years_shown == 1.0
        assert gap.credit == pytest.approx(1 - 0.3 * 0.75)

    def test_years_of_either_are_years_of_any(self):
        """Two years of the one and a year of the other are three of "either", a shared year counted once."""
        text = ResumeText().job("2017-01", "2018-12", "python").job("2018-01", "2019-12", "rust")
        (gap,) = report(text, requirements(requirement("python", "rust", years=5))).requirements
        assert gap.years_shown == 3.0

    def test_only_a_credential_stands_in_for_a_credential(self):
        """Working in accounting is not half a licence; another certificate of the kind is."""
        taxonomy = taxonomy_of(
            concept("accounting", category=Category.METHOD),
            concept("cpa", category=Category.CREDENTIAL, related=("accounting", "acca")),
            concept("acca", category=Category.CREDENTIAL),
        )
        for held, status in (("accounting", Status.MISSING), ("acca", Status.RELATED)):
            text = ResumeText().listed(held)
            profile = build_profile(text.resume(), text.mentions, taxonomy, today=TODAY)
            (gap,) = find_gaps(
                profile, requirements(requirement("cpa")), taxonomy, read_quality=1
            ).requirements
            assert gap.status is status

    def test_what_is_far_narrower_is_no_hint(self):
        """More than two steps below what is asked says nothing: a dashboard tool shows no data analysis."""
        taxonomy = taxonomy_of(
            concept("analysis"),
            concept("visualization", broader=("analysis",)),
            concept("dashboards", broader=("visualization",)),
            concept("grafana", broader=("dashboards",)),
        )
        for held, status in (("dashboards", Status.DEMONSTRATED), ("grafana", Status.MISSING)):
            text = ResumeText().project(held)
            profile = build_profile(text.resume(), text.mentions, taxonomy, today=TODAY)
            wanted = requirements(requirement("analysis"))
            (gap,) = find_gaps(profile, wanted, taxonomy, read_quality=1).requirements
            assert gap.status is status


class TestScore:
    """The number, and when there is none."""

    def test_value_of_a_part_can_be_redone_from_credits_and_weights(self):
        """What the report shows for each requirement adds up to the value of its part."""
        wanted = requirements(*ASKED.items, requirement("communication"))
        found = report(ResumeText().project("python", "communication"), wanted)
        pairs = [
            pair
            for pair in zip(found.requirements, found.weights, strict=True)
            if pair[0].requirement.importance is Importance.ESSENTIAL
        ]
        value = sum(gap.credit * weight for gap, weight in pairs) / sum(weight for _, weight in pairs)
        essential = next(part for part in found.components if part.name == "essential")
        assert essential.score == pytest.approx(value, abs=1e-4)
        assert essential.why == "2 of 4 essential requirements met"

    def test_sum_can_be_redone_by_hand(self):
        """The score is the sum of value times share of its components, held to the ceiling."""
        found = report(ResumeText().project("python", "pytorch").listed("aws"))
        parts = [part for part in found.components if part.name != "ceiling"]
        assert sum(part.weight for part in parts) == pytest.approx(1, abs=1e-3)
        assert found.score == pytest.approx(100 * sum(part.weight * part.score for part in parts), abs=0.1)

    def test_all_shown_is_100(self):
        """A resume that shows everything asked scores 100."""
        assert report(ResumeText().project("python", "pytorch", "kubernetes", "aws")).score == 100.0

    def test_empty_resume_has_no_score(self):
        """A resume in which nothing was found gets null and the reason, never a middle number."""
        found = report(ResumeText())
        assert found.score is None
        assert "no skill could be read" in " ".join(found.confidence.why)

    def test_unreadable_resume_has_no_score(self):
        """A resume that could hardly be read gets null and the reason."""
        found = report(ResumeText().project("python"), quality=0.1)
        assert found.score is None
        assert "10%" in " ".join(found.confidence.why)

    @pytest.mark.parametrize("asked", [(), ("python",), ("python", "sql")])
    def test_posting_with_fewer_than_three_requirements_has_no_score(self, asked):
        """Too few requirements say nothing about the person, and the report says so."""
        found = report(ResumeText().project("python"), requirements(*map(requirement, asked)))
        assert found.score is None
        assert found.confidence.level == "none"

    def test_only_mentioned_is_never_a_requirement_to_count(self):
        """Duties alone are too little for a score, however many there are."""
        wanted = [
            requirement(name, importance=Importance.MENTIONED) for name in ("python", "sql", "aws", "rust")
        ]
        assert report(ResumeText().project("python"), requirements(*wanted)).score is None

    def test_list_of_keywords_loses_to_half_shown(self):
        """A resume that only lists every keyword scores below one that shows half of them in its work."""
        names = ("python", "pytorch", "kubernetes", "aws", "sql", "rust")
        wanted = requirements(*map(requirement, names))
        stuffed = report(ResumeText().listed(*names), wanted)
        honest = report(ResumeText().job("2020-01", "2024-12", *names[:3]), wanted)
        assert stuffed.score < honest.score

    @pytest.mark.parametrize(
        ("held", "equivalent", "score"),
        [(None, False, 0.0), (1, False, 0.5), (2, False, 1.0), (3, False, 1.0), (None, True, 0.5)],
    )
    def test_degree_is_its_own_component(self, held, equivalent, score):
        """One level short keeps half, equivalent experience keeps half, the degree asked all."""
        line = Passage(text="degree", start=0, section=SectionKind.EDUCATION)
        wanted = Requirements(
            title="",
            items=ASKED.items,
            degree=Degree(level=2, label="Master", passage=line, or_equivalent=equivalent),
        )
        text = ResumeText().project("python")
        profile = build_profile(text.resume(), text.mentions, SMALL, today=TODAY)
        degrees = (Degree(level=held, label="Degree", passage=line),) if held else ()
        found = find_gaps(replace(profile, degrees=degrees), wanted, SMALL, read_quality=1.0)
        assert {part.name: part.score for part in found.components}["education"] == score


class TestWhatIf:
    """Assumed skills, and which would help most."""

    def test_assumed_skill_counts_as_demonstrated(self):
        """What is assumed counts as shown in use; years that are asked take years."""
        wanted = requirements(requirement("kubernetes", years=3), requirement("python"), requirement("sql"))
        found = report(ResumeText().project("python"), wanted, assume=("kubernetes",))
        assert (found.requirements[0].status, found.requirements[0].credit) == (Status.DEMONSTRATED, 0.7)

    def test_raises_are_points_per_hour_and_keep_their_word(self):
        """Each proposed skill raises the score by what it says; the best per hour comes first."""
        text = ResumeText().project("python")
        profile = build_profile(text.resume(), text.mentions, SMALL, today=TODAY)
        before = find_gaps(profile, ASKED, SMALL, read_quality=1.0)
        raises = best_raises(before, profile, ASKED, SMALL, read_quality=1.0)
        assert [item.concept for item in raises] == ["aws", "kubernetes", "pytorch"]
        for item in raises:
            after = report(ResumeText().project("python", item.concept))
            assert after.score == pytest.approx(before.score + item.points, abs=0.1)
        assert raises[1].hours == 70, "Kubernetes takes 60 hours and Docker, which it requires, 10"

    def test_hours_hold_what_the_points_stand_for(self):
        """A part that would count as the whole costs the hours of the whole where that is asked too."""
        wanted = requirements(requirement("cloud"), requirement("aws"), requirement("sql"))
        text = ResumeText().project("sql")
        profile = build_profile(text.resume(), text.mentions, SMALL, today=TODAY)
        before = find_gaps(profile, wanted, SMALL, read_quality=1.0)
        hours = {
            item.concept: item.hours for item in best_raises(before, profile, wanted, SMALL, read_quality=1.0)
        }
        assert hours["aws"] == SMALL.concepts["aws"].hours + SMALL.concepts["cloud"].hours

    def test_what_is_known_is_not_to_be_learned(self):
        """Who works with Kubernetes is not told to learn Docker, without which nobody does."""
        wanted = requirements(requirement("docker"), requirement("sql"), requirement("rust"))
        text = ResumeText().project("kubernetes", "rust")
        profile = build_profile(text.resume(), text.mentions, SMALL, today=TODAY)
        before = find_gaps(profile, wanted, SMALL, read_quality=1.0)
        raises = best_raises(before, profile, wanted, SMALL, read_quality=1.0)
        assert [item.concept for item in raises] == ["sql"]

    def test_what_transfers_is_not_learned_again(self):
        """Who knows the one cloud learns the other in the part of the hours that the plan asks, too."""
        wanted = requirements(requirement("azure"), requirement("python"), requirement("sql"))
        text = ResumeText().project("aws", "python")
        profile = build_profile(text.resume(), text.mentions, SMALL, today=TODAY)
        before = find_gaps(profile, wanted, SMALL, read_quality=1.0)
        (gap,) = (gap for gap in before.requirements if gap.requirement.concepts == ("azure",))
        hours = {
            item.concept: item.hours for item in best_raises(before, profile, wanted, SMALL, read_quality=1.0)
        }
        assert hours["azure"] == round(SMALL.concepts["azure"].hours * (1 - gap.credit))

    def test_without_a_score_nothing_is_promised(self):
        """Where no score can be given no skill is said to raise it."""
        text = ResumeText()
        profile = build_profile(text.resume(), text.mentions, SMALL, today=TODAY)
        none = find_gaps(profile, ASKED, SMALL, read_quality=1.0)
        assert best_raises(none, profile, ASKED, SMALL, read_quality=1.0) == ()


def test_worked_example_of_the_manual():
    """docs/scoring.md computes an example by hand; the program agrees, and the page says so."""
    page = (Path(__file__).resolve().parent.parent / "docs" / "scoring.md").read_text(encoding="utf-8")
    found = report(ResumeText().project("python", "pytorch").listed("aws"))
    assert f"**{found.score}**, {found.band}" in page


NAMES = sorted(SMALL.concepts)
some_names = st.lists(st.sampled_from(NAMES), max_size=8)
some_wants = st.lists(
    st.builds(
        lambda names, importance, years: requirement(
            *dict.fromkeys(names), importance=importance, years=years
        ),
        st.lists(st.sampled_from(NAMES), min_size=1, max_size=3),
        st.sampled_from(Importance),
        st.sampled_from((None, 1.0, 5.0)),
    ),
    min_size=3,
    max_size=8,
)


def build(worked: list[str], listed: list[str]) -> ResumeText:
    """Write a resume with one job and one skills line."""
    return ResumeText().job("2020-01", "2022-12", *worked).listed(*listed)


@pytest.mark.property
class TestProperties:
    """What holds for every resume and every posting."""

    @given(some_names, some_names, some_wants, st.sampled_from(NAMES), st.booleans())
    def test_one_more_skill_never_lowers_the_score(self, worked, listed, wants, more, shown):
        """Adding a true skill, shown or listed, never lowers the score."""
        before = report(build(worked, listed), requirements(*wants)).score
        longer = build([*worked, more], listed) if shown else build(worked, [*listed, more])
        after = report(longer, requirements(*wants)).score
        assert before is None or after >= before

    @given(some_names, some_names, some_wants)
    def test_repeating_a_word_changes_nothing(self, worked, listed, wants):
        """Saying everything twice gives the same score."""
        once = report(build(worked, listed), requirements(*wants))
        twice = report(build(worked * 2, listed * 2), requirements(*wants))
        assert once.score == twice.score

    @given(some_names, some_wants, st.randoms(use_true_random=False))
    def test_order_changes_nothing(self, listed, wants, random):
        """Neither the order of the skills nor of the requirements moves the score."""
        once = report(build([], listed), requirements(*wants)).score
        random.shuffle(listed)
        random.shuffle(wants)
        assert report(build([], listed), requirements(*wants)).score == once

    @given(some_names, some_names, some_wants)
    def test_score_and_credits_stay_in_range(self, worked, listed, wants):
        """A score is 0 to 100 or null, and each credit 0 to 1."""
        found = report(build(worked, listed), requirements(*wants))
        assert found.score is None or 0 <= found.score <= 100
        assert all(0 <= gap.credit <= 1 for gap in found.requirements)

    @given(some_names, some_names, some_wants, st.floats(0, 0.29))
    def test_unreadable_resume_has_no_number(self, worked, listed, wants, quality):
        """Whatever was found in it, a resume that could hardly be read has no score."""
        found = report(build(worked, listed), requirements(*wants), quality=quality)
        assert (found.score, found.band, found.confidence.level) == (None, None, "none")
        assert "of the resume could be read" in " ".join(found.confidence.why)

    @given(some_names, some_names, some_wants)
    def test_fewer_than_three_asked_have_no_number(self, worked, listed, wants):
        """Whatever is shown, less than three things asked, mentioned ones aside, give null and the reason."""
        mentioned = [replace(want, importance=Importance.MENTIONED) for want in wants[2:]]
        found = report(build(worked, listed), requirements(*wants[:2], *mentioned))
        assert found.score is None
        assert "at least 3 are needed" in " ".join(found.confidence.why)

    @given(some_names, some_names, some_wants, st.sampled_from(NAMES))
    def test_raises_keep_their_word(self, worked, listed, wants, more):
        """What is said to raise the score does so by what is said, for whoever assumes it."""
        text, asked = build([*worked, more], listed), requirements(*wants)
        profile = build_profile(text.resume(), text.mentions, SMALL, today=TODAY)
        before = find_gaps(profile, asked, SMALL, read_quality=1.0)
        for item in best_raises(before, profile, asked, SMALL, read_quality=1.0):
            after = report(text, asked, assume=(item.concept,))
            assert after.score == pytest.approx(before.score + item.points, abs=0.05)

    @given(st.lists(st.sampled_from(NAMES), min_size=4, max_size=10, unique=True))
    def test_keywords_lose_to_half_shown(self, names):
        """Listing all that is asked scores below showing half of it."""
        wants: list[Requirement] = [requirement(name) for name in names]
        stuffed = report(ResumeText().listed(*names), requirements(*wants)).score
        half = names[: (len(names) + 1) // 2]
        shown = report(ResumeText().job("2020-01", "2022-12", *half), requirements(*wants)).score
        assert stuffed < shown
