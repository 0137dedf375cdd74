"""The whole line on real texts: what may and what may not move a score."""

import datetime as dt
import os
import re
import subprocess
import sys
import textwrap
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from skillgap.model.analysis import GapReport, Status
from skillgap.model.posting import Importance
from skillgap.pipeline import ReadPosting, ReadResume, analyze, read_posting, read_resume, read_text
from skillgap.samples import sample

TODAY = dt.date(2026, 11, 20)
TEXT = sample("resume.txt").read_text(encoding="utf-8")
HEADINGS = ("SUMMARY", "EXPERIENCE", "PROJECTS", "SKILLS", "EDUCATION", "CERTIFICATES", "LANGUAGES")
HEAD, *SECTIONS = re.split(rf"^(?=(?:{'|'.join(HEADINGS)})$)", TEXT, flags=re.MULTILINE)
BULLET = re.compile(r"^- .+\n(?:  .+\n)*", flags=re.MULTILINE)
SKILL_LINES = tuple(SECTIONS[HEADINGS.index("SKILLS")].splitlines()[2:6])

examples = settings(deadline=None, max_examples=int(os.environ.get("SKILLGAP_EXAMPLES", "12")))
"""Each example reads a whole resume. More are tried with SKILLGAP_EXAMPLES=500."""

NAMES = st.sampled_from(
    (
        "MOHAMMED AL-RASHID", "Jamal Washington", "NGUYỄN THỊ HOA", "Siobhán Ní Bhriain", "李 小龍", "Anna",
        "Ruby Jenkins", "Julia Swift", "FRANZ KAFKA", "Ada Rust", "Claude Chef", "Scala Salt", "Dr. Jane Doe",
    )
)  # fmt: skip
PLACES = st.sampled_from(
    ("Lagos, Nigeria", "Ruby, Alaska", "12 Python Street, Ada, Oklahoma", "Swift Current, Canada", "München")
)
WHO = st.tuples(
    st.sampled_from(("He is a", "She is a", "They are a", "Mr. Lindqvist, a", "A mother of two, a")),
    st.sampled_from(("Swedish citizen", "Nigerian national", "permanent resident", "married person")),
    st.integers(18, 80).map(lambda age: f"{age} years old and born in {2026 - age}"),
).map(" ".join)


@pytest.fixture(scope="module")
def wants() -> ReadPosting:
    """What the sample posting asks."""
    return read_posting(sample("posting.txt"))


@pytest.fixture(scope="module")
def asks_for_names() -> ReadPosting:
    """A posting that asks for skills which are people's and places' names too."""
    skills = ("Ruby", "Jenkins", "Julia", "Swift", "Apache Kafka", "Ada", "Rust", "Scala", "Chef", "Python")
    return read_posting(read_text("Engineer\n\nRequirements\n" + "".join(f"- {name}\n" for name in skills)))


def report(text: str, wants: ReadPosting) -> GapReport:
    """Hold a resume's text against a posting."""
    return analyze(read_text(text), wants, today=TODAY).report


def score(text: str, wants: ReadPosting) -> float | None:
    """Score a resume's text."""
    return report(text, wants).score


@pytest.mark.property
class TestWhoSomebodyIs:
    """Name, gender, pronouns, age, nationality and address change nothing."""

    @examples
    @given(name=NAMES)
    def test_name_changes_no_score(self, wants, asks_for_names, name):
        """The same work under another name scores the same, even where the name is a skill that is asked."""
        account = name.lower().replace(" ", "-")
        other = TEXT.replace("MAYA LINDQVIST", name).replace("maya-lindqvist", account)
        for posting in (wants, asks_for_names):
            assert score(other, posting) == score(TEXT, posting)

    @examples
    @given(place=PLACES)
    def test_address_changes_no_score(self, wants, asks_for_names, place):
        """The same work from another place scores the same, even where the place is called like a skill."""
        for posting in (wants, asks_for_names):
            assert score(TEXT.replace("Portland, Oregon |", f"{place} |", 1), posting) == score(TEXT, posting)

    @examples
    @given(who=WHO)
    def test_gender_pronouns_age_and_nationality_change_no_score(self, wants, who):
        """Whoever says in the summary who they are scores as who does not."""
        other = TEXT.replace("Software engineer with", f"{who}, software engineer with", 1)
        assert other != TEXT
        assert score(other, wants) == score(TEXT, wants)


@pytest.mark.property
class TestForm:
    """How the text is laid out changes nothing."""

    @examples
    @given(random=st.randoms(use_true_random=False))
    def test_order_of_lines_changes_no_score(self, wants, random):
        """Bullets of each entry, lines of the skills list and what these list score the same in any order."""
        shuffled = TEXT
        for block in re.findall(rf"(?:{BULLET.pattern})+", TEXT, flags=re.MULTILINE):
            bullets = BULLET.findall(block)
            random.shuffle(bullets)
            shuffled = shuffled.replace(block, "".join(bullets))
        for line in SKILL_LINES:
            title, _, listed = line.partition(": ")
            skills = listed.split(", ")
            random.shuffle(skills)
            shuffled = shuffled.replace(line, f"{title}: {', '.join(skills)}")
        assert score(shuffled, wants) == score(TEXT, wants)

    @examples
    @given(order=st.permutations(SECTIONS))
    def test_order_of_sections_changes_no_score(self, wants, order):
        """The sections score the same in any order."""
        assert score("\n\n".join((HEAD, *order)), wants) == score(TEXT, wants)

    @examples
    @given(lines=st.sets(st.sampled_from(SKILL_LINES)), upper=st.booleans(), headings=st.booleans())
    def test_case_changes_no_score(self, wants, lines, upper, headings):
        """Skills lists and headings score the same in capitals and in small letters."""
        other = TEXT
        for line in lines:
            other = other.replace(line, line.upper() if upper else line.lower())
        for heading in HEADINGS if headings else ():
            other = re.sub(rf"^{heading}$", heading.title(), other, flags=re.MULTILINE)
        assert score(other, wants) == score(TEXT, wants)

    @examples
    @given(
        width=st.integers(60, 140),
        mark=st.sampled_from("-*•–"),
        blank=st.booleans(),
        trailing=st.sampled_from(("", " ", "\t", "  ")),
        newline=st.sampled_from(("\n", "\r\n")),
    )
    def test_layout_changes_no_score(self, wants, width, mark, blank, trailing, newline):
        """Width of the lines, marks of the bullets, blank lines and line ends score the same."""

        def laid_out(match: re.Match[str]) -> str:
            words = " ".join(match[0].removeprefix("- ").split())
            filled = textwrap.fill(
                words, width, initial_indent=f"{mark} ", subsequent_indent="  ", break_on_hyphens=False
            )
            return filled + ("\n\n" if blank else "\n")

        other = BULLET.sub(laid_out, TEXT).replace("\n", trailing + newline)
        assert score(other, wants) == score(TEXT, wants)

    @examples
    @given(
        line=st.sampled_from(SKILL_LINES),
        bullet=st.sampled_from(BULLET.findall(TEXT)),
        times=st.integers(2, 9),
    )
    def test_repetition_changes_no_score(self, wants, line, bullet, times):
        """Naming the skills of a line, or telling a bullet, several times scores the same."""
        title, _, listed = line.partition(": ")
        stuffed = TEXT.replace(line, f"{title}: {', '.join([listed] * times)}").replace(
            bullet, bullet * times
        )
        assert stuffed != TEXT
        assert score(stuffed, wants) == score(TEXT, wants)


def labels(wants: ReadPosting, *which: Importance) -> list[str]:
    """Return what is asked, by the labels of single skills."""
    items = wants.requirements.items
    return [item.label for item in items if len(item.concepts) == 1 and item.importance in which]


@pytest.mark.property
class TestMore:
    """What is added may raise a score, and tricks earn nothing."""

    @examples
    @given(data=st.data())
    def test_one_more_skill_never_lowers_the_score(self, wants, data):
        """Whatever is asked and added, to the skills list or to a job, the score does not fall."""
        asked = labels(wants, *Importance)
        more = data.draw(st.lists(st.sampled_from(asked), min_size=1, max_size=5, unique=True))
        steps = [TEXT]
        for label in more:
            shown = data.draw(st.booleans())
            before = steps[-1]
            steps.append(
                before.replace("- Worked on unit tests.", f"- Used {label} at work.\n- Worked on unit tests.")
                if shown
                else before.replace(SKILL_LINES[2], f"{SKILL_LINES[2]}\nMore: {label}", 1)
            )
        scores = [score(text, wants) or 0.0 for text in steps]
        assert all(after >= before for before, after in pairwise(scores))

    @examples
    @given(data=st.data())
    def test_keywords_lose_to_evidence(self, wants, data):
        """Listing everything that is asked scores below using half of it at work."""
        asked = labels(wants, Importance.ESSENTIAL, Importance.OPTIONAL)
        order = data.draw(st.permutations(asked))
        essential = [label for label in order if label in set(labels(wants, Importance.ESSENTIAL))]
        head = "Jo Doe\njo@example.org\n\n"
        stuffed = f"{head}SKILLS\n{', '.join(order)}\n"
        half = "".join(f"- Used {label} in production.\n" for label in essential[: (len(essential) + 1) // 2])
        honest = f"{head}EXPERIENCE\n\nEngineer, Acme\nJan 2019 - Dec 2024\n{half}"
        found, earned = score(stuffed, wants), score(honest, wants)
        assert found is not None
        assert earned is not None
        assert found <= 35
        assert found < earned

    @examples
    @given(
        text=st.one_of(
            st.text(alphabet="aeiou lmn.\n", min_size=1, max_size=400).filter(str.strip),
            st.just("Jo Doe\njo@example.org\n"),
            st.integers(1, 40).map("Lorem ipsum dolor sit amet.\n".__mul__),
        )
    )
    def test_nothing_read_is_no_positive_number(self, wants, text):
        """A resume in which no skill can be read has no score above 0, and says why."""
        found = report(text, wants)
        assert found.score is None or found.score == 0
        assert found.confidence.why

    @examples
    @given(
        asked=st.lists(st.sampled_from(("Python", "Docker", "Kubernetes", "SQL")), max_size=2, unique=True),
        plain=st.lists(st.sampled_from(("We are kind.", "Lunch is free.", "Apply by mail.")), max_size=3),
    )
    def test_fewer_than_three_requirements_are_null_with_a_reason(self, asked, plain):
        """A posting that asks less than three things gives no number, and the reason names how many."""
        body = "".join(f"- {line}\n" for line in (*asked, *plain))
        found = report(TEXT, read_posting(read_text(f"Engineer\n\nRequirements\n{body}")))
        assert found.score is None
        assert found.band is None
        assert "at least 3 are needed" in " ".join(found.confidence.why)


class TestRunsAreEqual:
    """One input, one output."""

    def test_two_runs_are_equal(self, wants):
        """The same texts give the same analysis, all of it."""
        assert analyze(read_text(TEXT), wants, today=TODAY) == analyze(read_text(TEXT), wants, today=TODAY)

    def test_hash_seed_changes_no_byte(self):
        """Every form of the report and the plan is the same whatever the seed of Python's hashes."""
        outputs = {
            subprocess.run(
                [sys.executable, "-c", ALL_FORMS, str(sample("resume.pdf")), str(sample("posting.txt"))],
                env={**os.environ, "PYTHONHASHSEED": seed},
                check=True,
                capture_output=True,
            ).stdout
            for seed in ("0", "1", "4294967295")
        }
        assert len(outputs) == 1
        assert all(len(output) > 20_000 for output in outputs)


ALL_FORMS = """
import datetime as dt, sys
from skillgap.pipeline import analyze
from skillgap.report import as_html, as_json, as_markdown, as_table
from skillgap.writing.calendar import plan_calendar
today = dt.date(2026, 11, 20)
for role in (None, "generative-ai-engineer"):
    found = analyze(sys.argv[1], None if role else sys.argv[2], role=role, today=today)
    print(as_json.dumps(as_json.analysis_json(found)))
    print(as_markdown.analysis_markdown(found))
    print(as_html.analyses_html((found,)))
    print(as_table.render(as_table.analysis_table(found), colour=False))
    print(plan_calendar(found.plan, found.labels, start=today))
"""


@pytest.fixture(scope="module")
def has() -> ReadResume:
    """The sample resume."""
    return read_resume(sample("resume.txt"))


class TestWhatIf:
    """A skill that is assumed moves score and plan alike."""

    def test_assumed_skill_leaves_the_plan(self, has, wants):
        """What is assumed is not planned any more, nor what it may stand for; the score is as promised."""
        before = analyze(has, wants, today=TODAY)
        best = before.raises[0]
        after = analyze(has, wants, today=TODAY, assume=(best.concept,))
        learned = [concept for phase in after.plan.phases for concept in phase.learn]
        asked = (gap.requirement.concepts for gap in before.report.requirements)
        # The plan may take another member of an either/or group: the one its roadmap teaches.
        either = {concept for group in asked if best.concept in group for concept in group}
        assert either & {concept for phase in before.plan.phases for concept in phase.learn}
        assert not either & set(learned)
        assert after.plan.weeks < before.plan.weeks
        assert after.report.score == pytest.approx(before.report.score + best.points, abs=0.1)

    def test_three_raises_are_the_best_per_hour(self, has, wants):
        """No skill that is asked and open brings more points per hour than the three that are named."""
        found = analyze(has, wants, today=TODAY)
        rates = [item.points / item.hours for item in found.raises]
        assert len(rates) == 3
        assert rates == sorted(rates, reverse=True)


@pytest.mark.parametrize(
    ("asked", "held"),
    [
        ("RS-232", "I2C"),
        ("OpenBLAS", "Intel MKL"),
        ("vSphere", "libvirt"),
        ("MapStruct", "Google Guava"),
        ("Amazon Polly", "Amazon Comprehend"),
        ("PlayStation", "Xbox"),
    ],
)
def test_one_product_does_not_pass_for_another_of_its_class(asked: str, held: str) -> None:
    """Who worked with one of two tools of the same kind is not said to have shown the other."""
    resume = (
        f"Jane Doe\njane@example.org\n\nExperience\n\nEngineer, Acme, 2019 - 2024\n- Worked with {held}\n"
    )
    posting = read_posting(read_text(f"Engineer\n\nRequirements\n\n- {asked}\n- Python\n- Git\n"))
    found = report(resume, posting)
    status = {gap.requirement.label: gap.status for gap in found.requirements}[asked]
    assert status in (Status.MISSING, Status.RELATED)
