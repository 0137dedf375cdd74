"""The tailoring as a whole: changes, coverage, what was withheld, and that it stays true."""

import itertools
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from skillgap.errors import UnknownNameError
from skillgap.model.analysis import (
    ChangeKind,
    Confidence,
    Evidence,
    EvidenceKind,
    Gap,
    GapReport,
    SkillProfile,
    Status,
    Tailoring,
)
from skillgap.model.posting import Importance, JobPosting, Mention, Requirement, Requirements
from skillgap.model.resume import Resume
from skillgap.model.taxonomy import Taxonomy
from skillgap.pipeline import analyze, read_posting, read_resume, read_text
from skillgap.pipeline import tailor as pipeline_tailor
from skillgap.tailoring import Claims, apply_changes, check_truth, tailor_resume
from skillgap.tailoring.apply import carry_mentions
from skillgap.tailoring.vocabulary.words import stems

Read = Callable[[str], Resume]
Find = Callable[..., tuple[Mention, ...]]
ReadPosting = Callable[[str], tuple[JobPosting, tuple[Mention, ...]]]
Tailor = Callable[..., tuple[Resume, Tailoring]]

MASTER = (Path(__file__).parent / "master.md").read_text(encoding="utf-8")
POSTING = """Data engineer
must: We run everything on Kubernetes.
must: PostgreSQL and Apache Airflow every day.
must: retrieval-augmented generation in production
must: Terraform for all that runs
plus: PyTorch or TensorFlow
plus: Leadership
Our office has plants."""


@pytest.fixture(scope="session")
def tailor(read: Read, find: Find, read_posting: ReadPosting, taxonomy: Taxonomy) -> Tailor:
    """Tailor a resume to a posting, both in the tests' own markup."""

    def run(
        resume_text: str, posting_text: str, accept: frozenset[str] | None = None, assume: str = ""
    ) -> tuple[Resume, Tailoring]:
        resume = read(resume_text)
        mentions = find(resume.passages)
        posting, asks = read_posting(posting_text)
        weights: dict[str, Importance] = {}
        for mention in asks:
            weights[mention.concept] = min(
                weights.get(mention.concept, Importance.MENTIONED),
                mention.importance or Importance.MENTIONED,
                key=lambda importance: importance.rank,
            )
        items = tuple(
            Requirement(
                concepts=(concept,),
                label=taxonomy.concepts[concept].pref_label,
                importance=importance,
                passages=tuple(mention.passage for mention in asks if mention.concept == concept),
            )
            for concept, importance in weights.items()
        )
        shown = {mention.concept for mention in mentions}
        gaps = tuple(
            Gap(
                requirement=item,
                status=Status.DEMONSTRATED if {*item.concepts, assume} & {*shown, assume} - {""} and (
                    item.concepts[0] in shown or item.concepts[0] == assume
                ) else Status.MISSING,
                credit=0.0,
                evidence=tuple(
                    Evidence(concept=item.concepts[0], passage=resume.passages[0], kind=EvidenceKind.ASSUMED)
                    for _ in range(item.concepts[0] == assume)
                ),
            )
            for item in items
        )  # fmt: skip
        report = GapReport(
            requirements=gaps,
            unknown=(),
            score=None,
            band=None,
            confidence=Confidence(level="none", why=()),
            components=(),
        )
        tailoring = tailor_resume(
            resume,
            mentions,
            posting,
            asks,
            Requirements(title="", items=items),
            report,
            SkillProfile(evidence={}, months={}),
            taxonomy,
            accept=accept,
        )
        return resume, tailoring

    return run


def test_strongest_bullets_come_first(tailor: Tailor) -> None:
    """Within a job, bullets that show what is asked stand before those that do not; jobs stay apart."""
    resume, tailoring = tailor(MASTER, POSTING)
    after = apply_changes(
        resume, [change for change in tailoring.changes if change.kind is ChangeKind.BULLET]
    )
    assert [bullet.quote for bullet in after.work[0].highlights][-1].startswith("Responsible")
    # "Supported the migration to PostgreSQL" shows what is asked, and opens too weakly to come first.
    assert after.work[1].highlights == resume.work[1].highlights
    for before, now in zip(resume.work, after.work, strict=True):
        assert sorted(bullet.quote for bullet in before.highlights) == sorted(b.quote for b in now.highlights)
        assert (before.name, before.position) == (now.name, now.position)


@pytest.mark.parametrize(
    ("title", "first"), [("Data engineer", "Raised"), ("Baker", "Run"), ("Baker of data pipelines", "Raised")]
)
def test_no_keyword_passes_a_result_of_the_same_trade(title: str, first: str, tailor: Tailor) -> None:
    """A measured result stays ahead of a tool that is asked for, where the job is of the posted trade."""
    text = (
        "# N\n## Experience\n### Data Engineer | F | 2020 | 2021\n"
        "- Raised the share of Docker jobs from 17% to 26%.\n- Run twelve services on Kubernetes.\n"
    )
    resume, tailoring = tailor(text, f"{title}\nmust: Kubernetes")
    (work,) = apply_changes(resume, tailoring.changes).work
    assert work.highlights[0].quote.startswith(first)


def test_skills_of_the_posting_come_first(tailor: Tailor) -> None:
    """A skills line is reordered; no skill is added or lost."""
    resume, tailoring = tailor(MASTER, POSTING)
    lines, change = (change for change in tailoring.changes if change.kind is ChangeKind.SKILL_ORDER)
    assert lines.after.startswith("Tools: ")
    assert sorted(lines.before.split("\n")) == sorted(lines.after.split("\n"))
    assert change.before == "Tools: Docker, Airflow, PyTorch, k8s, Postgres"
    assert change.after == "Tools: k8s, Postgres, Airflow, PyTorch, Docker"
    tailored = apply_changes(resume, tailoring.changes)
    assert [group.name for group in tailored.skills] == [
        line.split(":")[0] for line in lines.after.split("\n")
    ], "the fields follow the lines"
    tools = tailored.skills[0]
    assert tools.keywords == ("Kubernetes", "PostgreSQL", "Apache Airflow", "PyTorch", "Docker")
    assert tools.passage.quote == "Tools: Kubernetes, PostgreSQL, Apache Airflow, PyTorch, Docker"


@pytest.mark.parametrize(
    ("skills", "after"),
    [
        # Words that no taxonomy knows
        (
            "Bell casting, Zorbify, Kiln firing, Excel, Python, Glazing",
            "Kiln firing, Glazing, Excel, Zorbify, Bell casting, Python",
        ),
        # A line that begins with a capital keeps it
        ("Bell casting, kiln firing, Excel, Python", "Excel, kiln firing, Bell casting, Python"),
        ("bell casting, kiln firing, Excel", "kiln firing, Excel, bell casting"),
        ("Bell casting, pandas, Python", "pandas, Bell casting, Python"),
    ],
)
def test_a_skills_line_follows_the_posting(skills: str, after: str) -> None:
    """What the resume and the posting write alike comes first, known or not; a capital opens the line."""
    resume = read_resume(read_text(f"Jane Doe\n\nSkills\n\n{skills}\n"))
    wants = "- Kiln firing and glazing\n- Excel\n- pandas\n\nNice to have\n\n- Zorbify"
    posting = read_posting(read_text(f"Potter\n\nRequirements\n\n{wants}\n"))
    (change,) = (
        each
        for each in pipeline_tailor(resume, posting, analyze(resume, posting)).changes
        if each.kind is ChangeKind.SKILL_ORDER
    )
    assert change.after == after


def test_changes_are_numbered_in_reading_order(tailor: Tailor) -> None:
    """Ids run c1, c2… down the page."""
    _, tailoring = tailor(MASTER, POSTING)
    assert [change.id for change in tailoring.changes] == [f"c{n + 1}" for n in range(len(tailoring.changes))]


def test_coverage_rises_to_the_best_honest(tailor: Tailor) -> None:
    """All changes reach the best honest coverage; none reaches what it was before."""
    _, everything = tailor(MASTER, POSTING)
    _, nothing = tailor(MASTER, POSTING, accept=frozenset())
    assert everything.coverage.before < everything.coverage.after == everything.coverage.best_honest
    assert nothing.changes == ()
    assert nothing.coverage.after == nothing.coverage.before == everything.coverage.before
    assert nothing.coverage.best_honest == everything.coverage.best_honest


def test_missing_skills_are_withheld_with_a_question(tailor: Tailor) -> None:
    """What the resume does not show is named, with a question for a hard skill and none for a soft one."""
    resume, tailoring = tailor(MASTER, POSTING)
    questions = {withheld.label: withheld.question for withheld in tailoring.withheld}
    assert questions == {
        "Terraform": "Have you used Terraform? If so: where, what for, with what result?",
        "TensorFlow": "Have you used TensorFlow? If so: where, what for, with what result?",
        "Leadership": "",
    }
    assert "Terraform" not in apply_changes(resume, tailoring.changes).document.text


def test_asks_about_what_carries_a_requirement(tailor: Tailor) -> None:
    """Each requirement that is shown is asked about once, with the part and the number told."""
    _, tailoring = tailor(MASTER, POSTING)
    questions = {advice.bullet.split()[0]: advice.message for advice in tailoring.interview}
    assert list(questions) == ["Helped", "Moved", "Run", "Trained"]
    assert "which was others'?" in questions["Helped"]
    assert "5 hours" in questions["Moved"]
    assert "Why Kubernetes" in questions["Run"]


def test_an_assumed_skill_is_withheld(tailor: Tailor) -> None:
    """A skill assumed for the score is not written into the resume, and the user is told."""
    _, tailoring = tailor(MASTER, POSTING, assume="terraform")
    assert "Terraform" in {withheld.label for withheld in tailoring.withheld}


def test_an_unknown_change_is_refused(tailor: Tailor) -> None:
    """Accepting a change that does not exist is an error that names it."""
    with pytest.raises(UnknownNameError, match="c99"):
        tailor(MASTER, POSTING, accept=frozenset({"c99"}))


def test_bullets_that_lean_on_each_other_stay(tailor: Tailor) -> None:
    """A bullet that opens with "This" follows the one it speaks of, so that entry keeps its order."""
    text = "# N\n## Experience\n### E | F | 2020 | 2021\n- Drew up a plan.\n- This put k8s first.\n"
    _, tailoring = tailor(text, POSTING)
    assert ChangeKind.BULLET not in {change.kind for change in tailoring.changes}


@pytest.mark.parametrize(
    ("resume", "posting"), [("", ""), ("", POSTING), (MASTER, ""), ("# N", "must: k8s"), (POSTING, MASTER)]
)
def test_nothing_in_nothing_out(resume: str, posting: str, tailor: Tailor) -> None:
    """Empty and odd inputs give a tailoring that is true."""
    assert tailor(resume, posting)[1].truth.ok


def test_every_pair_of_changes_composes(tailor: Tailor, claims: Callable[[str], Claims]) -> None:
    """Any two changes together give a resume that reads the same when it is read anew."""
    resume, tailoring = tailor(MASTER, POSTING)
    assert len(tailoring.changes) > 6
    for pair in itertools.combinations(tailoring.changes, 2):
        tailored = apply_changes(resume, pair)
        assert tailored.passages == claims(tailored.document.text).resume.passages


WORDS = ("Built", "Ran", "Tested", "a", "an", "with", "on", "nightly", "jobs", "for", "120", "users", "k8s",
         "Kubernetes", "RAG", "LLMs", "LLM", "Postgres", "Airflow", "sklearn", "NLP", "AWS", "reports", "and",
         "retrieval-augmented generation", "(RAG)", "20%", "ML", "PyTorch", "the team")  # fmt: skip
ASKED = ("Kubernetes", "k8s", "RAG", "retrieval-augmented generation", "large language models", "LLM",
         "PostgreSQL", "Apache Airflow", "scikit-learn", "NLP", "natural language processing", "Terraform",
         "Amazon Web Services", "machine learning", "TensorFlow", "deep learning")  # fmt: skip

bullets = st.lists(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(" ".join), min_size=1, max_size=5
)
skills = st.lists(
    st.sampled_from(("Python", "k8s", "RAG", "Postgres", "Docker", "LLMs", "AWS")), unique=True, min_size=1
)
asked = st.lists(st.sampled_from(ASKED), min_size=1, max_size=6)


def _text(jobs: list[list[str]], skill_list: list[str]) -> str:
    lines = ["# Nadia Okafor", "Engineer", "## Experience"]
    for number, job in enumerate(jobs):
        lines += [f"### Engineer | Firm{number} | 201{number} | 202{number}", *(f"- {each}." for each in job)]
    return "\n".join([*lines, "## Skills", f"Tools: {', '.join(skill_list)}"]) + "\n"


@pytest.mark.property
@settings(max_examples=60, deadline=None)
@given(jobs=st.lists(bullets, min_size=1, max_size=3), skill_list=skills, wants=asked, data=st.data())
def test_whatever_is_accepted_stays_true(
    tailor: Tailor,
    find: Find,
    claims: Callable[[str], Claims],
    taxonomy: Taxonomy,
    jobs: list[list[str]],
    skill_list: list[str],
    wants: list[str],
    data: st.DataObject,
) -> None:
    """Any subset of the changes, read anew, passes the check and has no word nothing evidences."""
    resume, tailoring = tailor(
        _text(jobs, skill_list), "Role\n" + "\n".join(f"must: {want}" for want in wants)
    )
    assert tailoring.truth.ok
    chosen = [change for change in tailoring.changes if data.draw(st.booleans(), label=change.id)]
    tailored = apply_changes(resume, chosen)
    anew = claims(tailored.document.text)
    assert anew.resume.passages == tailored.passages
    assert anew.resume.skills == tailored.skills
    assert [job.highlights for job in anew.resume.work] == [job.highlights for job in tailored.work]
    assert [job.span for job in anew.resume.work] == [job.span for job in tailored.work]
    for line in tailored.document.lines:
        assert tailored.document.text[line.start : line.end] == line.text
    mentions = find(resume.passages)
    assert check_truth(Claims(resume=resume, mentions=mentions), anew, taxonomy).violations == ()
    for mention in carry_mentions(resume, mentions, chosen):
        assert tailored.document.text[mention.start : mention.end] == mention.text
    labels = " ".join(
        label
        for concept in {mention.concept for mention in mentions}
        for label in taxonomy.concepts[concept].labels
    )
    assert stems(tailored.document.text) - {"a", "an"} <= stems(resume.document.text) | stems(labels)
