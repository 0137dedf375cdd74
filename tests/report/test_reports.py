"""The reports: one analysis in four forms, the same numbers in each, and user text never markup."""

import datetime as dt
import json
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from skillgap.learning import hold_to
from skillgap.model.analysis import Analysis, PlanPhase
from skillgap.pipeline import analyze, read_posting, read_resume, read_text
from skillgap.report.as_html import analyses_html, plan_html
from skillgap.report.as_json import analysis_json, dumps, plan_json
from skillgap.report.as_markdown import analysis_markdown, escape, plan_markdown
from skillgap.report.as_table import analysis_table, plan_table, render
from skillgap.report.words import deadline_line, facts_line, level_line, phase_line, raise_line, score_line
from skillgap.samples import sample

HOSTILE = "<img src=x onerror=alert(1)> *bold* [link](https://example.com) | `code`"


@pytest.fixture(scope="module")
def analysis() -> Analysis:
    """The sample resume against the sample posting."""
    return analyze(sample("resume.pdf"), sample("posting.txt"), today=dt.date(2026, 11, 20))


class Tags(HTMLParser):
    """Collects the tags and attributes of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Remember one tag."""
        self.found.append((tag, dict(attrs)))


class TestSameNumbers:
    """No two forms show two numbers."""

    def test_score_is_the_same_everywhere(self, analysis):
        """JSON, table, Markdown and HTML show one score."""
        number = f"{analysis.report.score:.1f}"
        assert json.loads(dumps(analysis_json(analysis)))["score"] == analysis.report.score
        assert number in render(analysis_table(analysis), colour=False)
        assert number in analysis_markdown(analysis)
        assert number in analyses_html((analysis,))

    def test_every_requirement_is_in_every_form(self, analysis):
        """No form drops a requirement."""
        forms = (
            analysis_markdown(analysis).replace("\\", ""),
            analyses_html((analysis,)).replace("&amp;", "&"),
        )
        for gap in analysis.report.requirements:
            for form in forms:
                assert gap.requirement.label in form

    def test_components_add_up_to_the_score_shown(self, analysis):
        """Whoever adds the parts of the JSON gets the score of the JSON."""
        document = analysis_json(analysis)
        parts = [part for part in document["components"] if part["name"] != "ceiling"]
        ceiling = [part["score"] for part in document["components"] if part["name"] == "ceiling"]
        earned = sum(part["score"] * part["weight"] for part in parts)
        assert document["score"] == pytest.approx(100 * min([earned, *ceiling]), abs=0.1)


class TestHostileText:
    """What users write stays text."""

    def test_html_has_no_tag_from_the_resume(self, analysis):
        """Markup in a title is shown, not run."""
        page = analyses_html((replace(analysis, requirements=replace(analysis.requirements, title=HOSTILE)),))
        tags = Tags()
        tags.feed(page)
        assert not [tag for tag, _ in tags.found if tag in {"img", "script"}]

    def test_markdown_is_escaped(self):
        """Marks that mean something in Markdown or HTML are disarmed."""
        assert not re.search(r"(?<!\\)[*`<\[|]", escape(HOSTILE))

    def test_page_asks_nothing_of_the_network(self, analysis):
        """The page loads no script, style, font or picture from anywhere."""
        tags = Tags()
        tags.feed(analyses_html((analysis,)))
        assert not [tag for tag, _ in tags.found if tag in {"script", "link", "iframe", "img"}]
        assert not [attrs for _, attrs in tags.found if "src" in attrs]
        assert "url(" not in analyses_html((analysis,))


class TestPlan:
    """The plan by itself."""

    def test_page_and_markdown_name_every_phase(self, analysis):
        """Each phase and its skills stand in both forms."""
        for text in (
            plan_html(analysis.plan, analysis.labels),
            plan_markdown(analysis.plan, analysis.labels),
        ):
            for phase in analysis.plan.phases:
                assert phase.title in text.replace("&amp;", "&").replace("&#39;", "'")

    @pytest.mark.parametrize(
        ("days", "words"), [(4000, "Everything fits"), (7, "choose fewer skills"), (0, "has passed")]
    )
    def test_deadline_says_plainly_what_does_not_fit(self, analysis, days, words):
        """A date far away, too near, and past each get a plain answer."""
        start = analysis.today
        held = hold_to(analysis.plan, start=start, by=start + dt.timedelta(days=days))
        assert words in deadline_line(held)


class TestRaises:
    """What would raise the score."""

    def test_a_member_of_a_choice_names_the_choice(self):
        """The plan may learn another of the choice than the one that takes the least time: both are told."""
        found = analyze(
            read_resume(read_text("Mara Olden\nmara@example.org\n\nSkills\nGo, SQL, Git\n")),
            read_posting(read_text("Tester\n\nRequirements\n- Go\n- SQL\n- JMeter, Gatling or k6\n")),
            today=dt.date(2026, 11, 20),
        )
        (line,) = (raise_line(item, found) for item in found.raises)
        assert "(of Apache JMeter, Gatling or k6): +" in line


class TestFacts:
    """What a posting states beside its requirements."""

    def test_level_of_a_language_stands_beside_what_the_resume_says_of_it(self):
        """A level that is asked is shown with the resume's own line, and its absence is said."""
        found = analyze(
            read_resume(read_text("Mara Olden\nmara@example.org\n\nLanguages\nEnglish (C1), German (A2)\n")),
            read_posting(
                read_text("Guide\n\nRequirements\n- Fluent English\n- German at C1 level\n- Native French\n")
            ),
            today=dt.date(2026, 11, 20),
        )
        said = "English (C1), German (A2) / nothing of French"
        assert facts_line(found).endswith(f"The resume: {said}")
        assert said in render(analysis_table(found), colour=False, width=300)
        assert said in analysis_markdown(found)
        assert said in analyses_html((found,))
        told = {fact["text"]: fact["resume"] for fact in analysis_json(found)["facts"]}
        assert told["Native French"] == ["nothing of French"]

    def test_language_of_the_resume_itself_is_said_in_words(self):
        """Where only the resume's own sentences show a language, that is said and none of them quoted."""
        found = analyze(
            read_resume(
                read_text(
                    "Mara Olden\nmara@example.org\n\nSkills\nPython\n\nSummary\nMaker of sites for the web.\n"
                )
            ),
            read_posting(read_text("Guide\n\nRequirements\n- Python\n- Fluent English\n")),
            today=dt.date(2026, 11, 20),
        )
        assert facts_line(found) == "Fluent English. The resume: written in English"


class TestCareer:
    """What a document states of a role."""

    def test_every_form_tells_facts_and_levels_with_source_and_date(self):
        """Levels with years, salary and duties, and all facts, are shown as the document's, with its date."""
        found = analyze(
            sample("resume.pdf"), role="ai-background-generation-specialist", today=dt.date(2026, 11, 20)
        )
        career = found.plan.career
        assert career is not None
        assert len(career.levels) > 3
        table = render(plan_table(found.plan, found.labels), colour=False, width=400)
        forms = (
            table,
            plan_markdown(found.plan, found.labels).replace("\\", ""),
            plan_html(found.plan, found.labels).replace("&#39;", "'").replace("&amp;", "&"),
        )
        for form in forms:
            assert "not checked by us" in form
            for source in career.sources:
                assert source.title in form
                assert source.date in form
            for level in career.levels:
                assert level.title in form
                assert level_line(level) in form
                assert all(duty in form for duty in level.duties)
            assert all(fact in form for fact in career.facts)
        stated = plan_json(found.plan, found.labels)["career"]
        assert [level["salaryUSD"] for level in stated["levels"]] == [
            list(level.salary_usd) for level in career.levels
        ]
        assert stated["sources"][0]["date"] == career.sources[0].date

    def test_role_of_the_editors_states_nothing(self):
        """Where no document stands behind a roadmap nothing is stated."""
        found = analyze(sample("resume.pdf"), role="data-engineer", today=dt.date(2026, 11, 20))
        assert plan_json(found.plan, found.labels)["career"] is None
        assert "is stated of" not in plan_markdown(found.plan, found.labels)


@pytest.mark.parametrize(
    ("start", "weeks", "hours", "line"),
    [
        (0.0, 1.0, 10, "week 1, 10 hours"),
        (18.0, 1.5, 15, "weeks 19 to 20, 15 hours"),
        (3.2, 0.4, 4, "week 4, 4 hours"),
        (107.0, 0.0, 0, "week 108"),
    ],
)
def test_phase_is_told_in_weeks_as_people_count_them(start, weeks, hours, line):
    """The first week is week 1, and a phase within a week names one."""
    phase = PlanPhase(id="p", title="P", start=start, weeks=weeks, hours=hours, learn=())
    assert phase_line(phase) == line


def test_no_score_gives_the_reason(analysis):
    """Without a score the report says why in every form."""
    empty = replace(
        analysis,
        report=replace(
            analysis.report,
            score=None,
            band=None,
            confidence=replace(analysis.report.confidence, level="none", why=("nothing was read",)),
        ),
    )
    assert "nothing was read" in score_line(empty)
    assert "nothing was read" in analyses_html((empty,))
    assert "nothing was read" in render(analysis_table(empty), colour=False)
