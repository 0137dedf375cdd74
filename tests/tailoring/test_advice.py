"""Advice points at what is weak and never writes anything for the user."""

from collections.abc import Callable

import pytest

from skillgap.model.resume import Resume
from skillgap.model.taxonomy import Taxonomy
from skillgap.pipeline import analyze, read_posting, read_text
from skillgap.tailoring.advice import advise, withhold
from skillgap.tailoring.spelling import within_a_sentence
from skillgap.taxonomy import load_taxonomy

CASES = [
    ("Responsible for the nightly jobs of 12 clinics.", {"weak-verb"}),
    ("Helped with 3 releases.", {"weak-verb"}),
    ("Worked on 14 unit tests.", {"weak-verb"}),
    ("Wrote the nightly jobs.", {"no-metric"}),
    ("Wrote the nightly jobs, which cut the reporting run.", set()),
    ("The 12 nightly jobs were moved to Airflow.", {"passive"}),
    ("I moved 12 jobs.", {"first-person"}),
    ("Moved various jobs for 12 clinics.", {"filler"}),
    ("Moved 12 jobs " + "and then some more of them " * 9, {"too-long"}),
    ("Assisted customers of the shop with questions and orders.", {"no-metric"}),
    ("Moved 12 jobs, each of which was then tested.", set()),
    ("Tested boards to BS 7671 and drew them in 3D.", {"no-metric"}),
    ("Head of the choir", set()),
    ("Paper at the Northern Workshop on Tides, 2022", set()),
    ("Moved the nightly jobs, improving the mornings.", set()),
    ("Moved 120 nightly jobs to Airflow, from 5 hours to 50 minutes.", set()),
]


@pytest.mark.parametrize(("bullet", "codes"), CASES)
def test_advises_on_a_bullet(bullet: str, codes: set[str], read: Callable[[str], Resume]) -> None:
    """Each weakness has its code, and a strong bullet gets no advice."""
    resume = read(f"# N\n## Experience\n### E | F | 2020 | 2021\n- {bullet}\n")
    assert {advice.code for advice in advise(resume)} == codes


TENSES = [
    ("2020 | 2021", ["Built 2 tools.", "Writes 3 tests."], ["Writes 3 tests."]),
    ("2020 | 2021", ["Built 2 tools.", "Wrote 3 tests.", "Cut 4 costs."], []),
    ("2020 | 2021", ["Built 2 tools.", "Research published in 3 papers."], []),
    ("2020 | Present", ["Built 2 tools.", "Run 3 tests."], []),
    (
        "2020 | Present",
        ["Run 2 tests.", "Maintain 3 tools.", "Organises 4 demos."],
        ["Organises 4 demos."],
    ),
]


@pytest.mark.parametrize(("dates", "bullets", "flagged"), TENSES)
def test_notices_mixed_tense(
    dates: str, bullets: list[str], flagged: list[str], read: Callable[[str], Resume]
) -> None:
    """A finished job is told in the past; what goes on may be told in both, in one form of the present."""
    lines = "\n".join(f"- {bullet}" for bullet in bullets)
    advice = advise(read(f"# N\n## Experience\n### E | F | {dates}\n{lines}\n"))
    assert [each.bullet for each in advice if each.code == "mixed-tense"] == flagged


def test_notices_an_acronym_nobody_explains(read: Callable[[str], Resume], taxonomy: Taxonomy) -> None:
    """An acronym is pointed out once, with its long form if known; names and explained ones are not."""
    resume = read(
        "# N\n## Experience\n### E | F | 2020 | 2021\n- Built 2 RAG tools on AWS for the FMEA.\n"
        "- Ran 3 RAG tests for key performance indicators; 4 KPIs were met, at MIT, for the KPCB Fellows.\n"
        "- Read 5 PDFs (ZZY).\n"
    )
    messages = [each.message for each in advise(resume, taxonomy) if each.code == "acronym"]
    assert [message.split("”")[0] for message in messages] == ["“RAG", "“FMEA"]
    assert "retrieval-augmented generation (RAG)" in messages[0]


def test_notices_a_repeated_verb(read: Callable[[str], Resume]) -> None:
    """The second bullet of an entry that opens with the same verb is pointed out."""
    resume = read(
        "# N\n## Experience\n### E | F | 2020 | 2021\n- Built 2 tools.\n- Building 3 tests.\n- Ran 4 jobs.\n"
    )
    assert [(advice.bullet, advice.code) for advice in advise(resume)] == [
        ("Building 3 tests.", "repeated-verb")
    ]


def test_a_business_is_asked_about_in_a_whole_sentence() -> None:
    """A field called an industry is asked about with its article."""
    asked = "Engineer\n\nRequirements\n\n- Experience in the payments industry\n- Terraform\n- Git\n"
    found = analyze(read_text("Jane Doe\n\nSkills\n\nPython"), read_posting(read_text(asked)))
    questions = {each.question for each in withhold(found.report, found.profile, load_taxonomy())}
    assert "Have you worked in the payments industry? If so: where, on what, with what result?" in questions


@pytest.mark.parametrize(
    ("label", "within"),
    [("Six Sigma", "Six Sigma"), ("Technical SEO", "technical SEO"), ("Deep learning", "deep learning")],
)
def test_a_name_of_two_words_keeps_its_capitals(label: str, within: str) -> None:
    """In a sentence a method is written small, and a method with a name as its name."""
    assert within_a_sentence(label) == within


def test_what_a_change_spells_out_is_not_asked_for(read: Callable[[str], Resume], taxonomy: Taxonomy) -> None:
    """Nobody is told to spell out an acronym that the tailored resume spells out."""
    resume = read("# N\n## Experience\n### E | F | 2020 | 2021\n- Built 2 RAG tools.\n")
    told = "Built 2 retrieval-augmented generation (RAG) tools."
    assert "acronym" in {each.code for each in advise(resume, taxonomy)}
    assert "acronym" not in {each.code for each in advise(resume, taxonomy, told=told)}


def test_a_long_form_that_is_a_name_keeps_its_capitals(read: Callable[[str], Resume]) -> None:
    """Guidelines with a name are written as their owners write it, in the middle of a sentence too."""
    resume = read("# N\n## Experience\n### E | F | 2020 | 2021\n- Made 3 sites pass WCAG 2.1.\n")
    (message,) = [each.message for each in advise(resume, load_taxonomy()) if each.code == "acronym"]
    assert "“Web Content Accessibility Guidelines (WCAG)”" in message


def test_part_of_a_products_name_is_no_acronym(read: Callable[[str], Resume]) -> None:
    """“BI” in Power BI is a name, and by itself it is a word to spell out."""
    head = "# N\n## Experience\n### E | F | 2020 | 2021\n"
    product = read(f"{head}- Made 9 Power BI reports.\n")
    alone = read(f"{head}- Made 9 BI reports and a BI portal.\n")
    taxonomy = load_taxonomy()
    assert "acronym" not in {each.code for each in advise(product, taxonomy)}
    assert "acronym" in {each.code for each in advise(alone, taxonomy)}
