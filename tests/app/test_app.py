"""The app's logic, without a browser: what each view says, and what it says when something is wrong."""

import datetime as dt
import html
import io
import re
import tempfile
import tomllib
from collections.abc import Sequence
from pathlib import Path

import docx
import pytest
from streamlit.runtime.caching import clear_session_resource_cache
from streamlit.testing.v1 import AppTest

from skillgap.documents import read_document
from skillgap.pipeline import analyze, plan_search, read_resume, read_text
from skillgap.posting.passages import sentences
from skillgap.samples import sample
from skillgap.ui.graph import DARK, LIGHT
from skillgap.ui.launch import SETTINGS
from skillgap.ui.match import ROWS, TEXTS
from skillgap.ui.places import place_of

ROOT = Path(__file__).resolve().parents[2]
HOSTILE = (
    '<script>alert(1)</script> <img src=x onerror="alert(2)"> **bold** [link](javascript:alert(3)) '
    "{value} $x$ :red[red] :material/home:"
)


def opened() -> AppTest:
    """Return the app at its first view, in a session of its own."""
    return AppTest.from_file(ROOT / "app.py", default_timeout=60).run()


def view(name: str, opened_before: AppTest) -> AppTest:
    """Return another view with the session of an app that was used before."""
    app = AppTest.from_function(show_view, default_timeout=60, kwargs={"name": name})
    for key in ("result", "search", "hours_per_week", "comparison", "way_to_look"):
        if key in opened_before.session_state:
            app.session_state[key] = opened_before.session_state[key]
    return app.run()


def show_view(name: str) -> None:
    """Draw one view; AppTest runs this text as a script of its own."""
    from importlib import import_module

    import streamlit as st

    page = import_module(f"skillgap.ui.{name}").page
    st.navigation([st.Page(page, title=name, default=True)], position="hidden").run()


def shown(app: AppTest) -> str:
    """Return all HTML and Markdown on the page, as it was sent to the browser."""
    return "\n".join(element.proto.body for kind in ("html", "markdown") for element in app.get(kind))


@pytest.fixture(scope="module")
def analyzed() -> AppTest:
    """A session in which the sample was analyzed."""
    return opened().button(key="sample").click().run()


def test_first_view_asks_for_resume_and_job():
    """The first view has a labelled field for each way in, and two buttons."""
    app = opened()
    assert not app.exception
    assert [field.label for field in app.file_uploader] == ["Resume file", "Posting files"]
    assert [field.label for field in app.text_area] == ["Text of the resume", "Text of the posting"]
    assert [button.label for button in app.button] == ["Add another posting", "Analyze", "Try the sample"]


def test_sample_leads_to_the_score(analyzed: AppTest):
    """One click on the sample gives an analysis with a score and its parts."""
    assert not analyzed.exception
    analysis = analyzed.session_state["result"].analysis
    assert analysis.report.score is not None
    match = view("match", analyzed)
    assert not match.exception
    text = shown(match)
    assert f"{analysis.report.score:.1f}" in text
    assert html.escape(analysis.report.confidence.why[0]) in text
    assert all(html.escape(gap.requirement.label) in text for gap in analysis.report.requirements)


def test_score_can_be_redone_by_hand(analyzed: AppTest):
    """The credits and weights on the screen give the values of the parts, and those the score."""
    report = analyzed.session_state["result"].analysis.report
    text = shown(view("match", analyzed))
    for part, title in (
        ("essential", "Essential"),
        ("optional", "Optional"),
        ("mentioned", "Only mentioned"),
    ):
        rows = re.search(rf"<h3[^>]*>{title}: .*?(?=<h3|$)", text, flags=re.DOTALL)
        assert rows
        sums = [
            (float(credit), float(weight))
            for credit, weight in re.findall(r"</span>([\d.]+) × ([\d.]+)</p>", rows[0])
        ]
        value = next(item.score for item in report.components if item.name == part)
        assert sum(c * w for c, w in sums) / sum(w for _, w in sums) == pytest.approx(value, abs=0.002)
    points = re.findall(r'<td class="sg-num">([\d.]+)</td></tr>', text)
    assert sum(map(float, points[:-1])) == pytest.approx(report.score, abs=0.1)
    assert float(points[-1]) == report.score


def test_filter_leaves_the_chosen_status(analyzed: AppTest):
    """With one status chosen, requirements of the others are gone."""
    match = view("match", analyzed)
    missing = match.get("button_group")[1]
    missing.set_value(["missing"]).run()
    assert "sg-chip sg-missing" in shown(match)
    assert "sg-chip sg-demonstrated" not in shown(match)


def test_what_if_raises_the_score(analyzed: AppTest):
    """Ticking a missing skill as learned tells a score that is not lower."""
    match = view("match", analyzed)
    report = analyzed.session_state["result"].analysis.report
    gap = next(gap for gap in report.requirements if gap.status == "missing")
    match.multiselect[0].set_value([gap.requirement.concepts[0]]).run()
    assert f"{report.score:.1f} now" in shown(match)


def test_plan_follows_the_hours(analyzed: AppTest):
    """Twice the hours a week is about half the weeks."""
    plan = view("plan", analyzed)
    assert not plan.exception
    weeks = analyzed.session_state["result"].analysis.plan.weeks
    assert f"{weeks:g} weeks" in shown(plan)
    plan.slider(key="hours_per_week").set_value(20).run()
    assert not plan.exception
    assert f"{weeks:g} weeks" not in shown(plan)


def test_tailoring_can_be_refused(analyzed: AppTest):
    """Each change has a tick; with all refused the coverage is that of the original."""
    tailor = view("tailor", analyzed)
    assert not tailor.exception
    ticks = [box for box in tailor.checkbox if box.label.startswith("Accept this change")]
    assert ticks
    assert all(box.value for box in ticks)
    tailor.button(key="all-False").click().run()
    assert not tailor.exception
    assert not any(box.value for box in tailor.checkbox)
    assert f"0 of {len(ticks)} accepted" in shown(tailor)


@pytest.mark.parametrize(
    ("name", "suffix"), [("Word", "docx"), ("PDF", "pdf"), ("Markdown", "md"), ("JSON Resume", "json")]
)
def test_every_format_is_written_and_checked(analyzed: AppTest, name: str, suffix: str):
    """Every format of the tailored resume is written, read back and offered."""
    tailor = view("tailor", analyzed)
    tailor.session_state["format"] = name
    tailor.run()
    assert not tailor.exception
    assert "it claims nothing new" in shown(tailor)
    assert [button.label for button in tailor.get("download_button")] == [
        f"Download tailored-resume.{suffix}"
    ]


def test_word_file_keeps_its_look(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    """A Word resume comes back as the same document with only words changed, and nothing stays on disk."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    app = opened()
    app.file_uploader(key="resume_file").upload("resume.docx", sample("resume.docx").read_bytes())
    app.text_area(key="posting_text").set_value(sample("posting.txt").read_text(encoding="utf-8"))
    app.button(key="analyze").click().run()
    tailor = view("tailor", app)
    assert not tailor.exception
    written = docx.Document(io.BytesIO(tailor.session_state["tailored_file"][1][0]))
    original = docx.Document(str(sample("resume.docx")))
    styles = [sorted(part.style.name for part in document.paragraphs) for document in (written, original)]
    assert styles[0] == styles[1]
    assert any("Kubernetes" in part.text for part in written.paragraphs)
    assert list(tmp_path.iterdir()) == []


def test_refused_file_is_named_without_its_folder():
    """A file that cannot be written is called by its name; the folder it was to be checked in is not told."""
    app = opened()
    resume = sample("resume.txt").read_text(encoding="utf-8").replace("MAYA LINDQVIST", "محمد الفارسي", 1)
    app.text_area(key="resume_text").set_value(resume)
    app.text_area(key="posting_text").set_value(POSTINGS[0])
    app.button(key="analyze").click().run()
    tailor = view("tailor", app)
    tailor.session_state["format"] = "PDF"
    tailor.run()
    assert not tailor.exception
    assert "The file was not written." in shown(tailor)
    assert "tailored-resume.pdf:" in shown(tailor)
    assert tempfile.gettempdir() not in shown(tailor)


@pytest.mark.parametrize("name", ["match", "plan", "tailor", "resume_check"])
def test_views_without_a_result_show_the_way(name: str):
    """Before the first analysis a view has a title and says what to do, and no error."""
    app = view(name, opened())
    assert not app.exception
    assert len(app.title) == 1
    assert "no resume has been analyzed" in shown(app)


@pytest.mark.parametrize("name", ["resume_check", "roadmaps", "about"])
def test_other_views_are_drawn(analyzed: AppTest, name: str):
    """The resume check, the roadmaps and the page about the program show no error."""
    assert not view(name, analyzed).exception


def test_every_roadmap_is_drawn():
    """No role's roadmap fails to show."""
    app = view("roadmaps", opened())
    for place in range(len(app.selectbox[0].options)):
        app.selectbox[0].select_index(place).run()
        assert not app.exception, app.selectbox[0].value


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("resume.pdf", b"%PDF-1.7 this is no document"),
        ("resume.docx", b"PK\x03\x04 neither is this"),
        ("empty.txt", b""),
        ("resume.json", b"{not json"),
    ],
)
def test_bad_resume_is_told_beside_its_field(name: str, data: bytes):
    """A file that cannot be used is named with its reason and a remedy, and nothing is analyzed."""
    app = opened()
    app.file_uploader(key="resume_file").upload(name, data).run()
    app.text_area(key="posting_text").set_value(sample("posting.txt").read_text(encoding="utf-8"))
    app.button(key="analyze").click().run()
    assert not app.exception
    assert 'role="alert"' in shown(app)
    assert name in shown(app)
    assert "result" not in app.session_state


def test_nothing_given_is_told_on_both_sides():
    """Without a resume and a job the app says so beside each, and nothing is analyzed."""
    app = opened()
    app.button(key="analyze").click().run()
    assert "There is no resume yet." in shown(app)
    assert "There is no job yet." in shown(app)
    assert "result" not in app.session_state


def test_no_posting_is_told():
    """A resume alone is not enough."""
    app = opened()
    app.text_area(key="resume_text").set_value(sample("resume.txt").read_text(encoding="utf-8"))
    app.button(key="analyze").click().run()
    assert "There is no job yet." in shown(app)
    assert "There is no resume yet." not in shown(app)


def test_findings_of_a_text_are_marked_in_it():
    """Where there are no pages, the line that a finding is about has its number and is not hidden."""
    app = opened()
    resume = "Jo Li\njo@example.org\n\nEXPERIENCE\nClerk, Acme\n- Used SQL and Python\n\nSKILLS\nSQL\n"
    app.text_area(key="resume_text").set_value(resume)
    app.text_area(key="posting_text").set_value(POSTINGS[0])
    app.button(key="analyze").click().run()
    drawn = view("resume_check", app)
    assert not drawn.exception
    findings = app.session_state["result"].analysis.resume.findings
    number = next(n for n, finding in enumerate(findings, start=1) if finding.code == "missing-dates")
    text = shown(drawn)
    section = re.search(r'<details class="sg-section" open>.*?</details>', text, flags=re.DOTALL)
    assert section
    assert re.search(
        rf'class="sg-found"><span class="sg-count[^>]*>.*?{number}</span> Clerk, Acme', section[0]
    )


def test_two_resumes_are_not_guessed_between():
    """A file and a text for the same side are refused, not silently chosen from."""
    app = opened()
    app.file_uploader(key="resume_file").upload("resume.txt", sample("resume.txt").read_bytes())
    app.text_area(key="resume_text").set_value("Another resume")
    app.text_area(key="posting_text").set_value("Engineer\n\nRequirements\n- Python\n- SQL\n- Docker")
    app.button(key="analyze").click().run()
    assert "Remove the file or clear the text" in shown(app)


def test_role_is_enough():
    """A role takes the place of a posting, and only tailoring needs one."""
    app = opened()
    app.file_uploader(key="resume_file").upload("resume.docx", sample("resume.docx").read_bytes())
    app.selectbox(key="role").select_index(0)
    app.button(key="analyze").click().run()
    assert not app.exception
    assert app.session_state["result"].posting is None
    for name in ("match", "plan", "tailor", "resume_check"):
        drawn = view(name, app)
        assert not drawn.exception
    assert "A resume is tailored to a posting." in shown(view("tailor", app))


def test_a_posting_that_asks_nothing_promises_nothing():
    """Where no requirement was read, no view says that all is met, covered or said already."""
    app = opened()
    app.file_uploader(key="resume_file").upload("resume.docx", sample("resume.docx").read_bytes())
    app.text_area(key="posting_text").set_value("Join our family!\n\nWe have free fruit and a nice dog.")
    app.button(key="analyze").click().run()
    told = {name: shown(view(name, app)) for name in ("match", "plan", "tailor")}
    assert all("No requirement was read from the posting." in text for text in told.values())
    assert "There is no score:</strong> no requirement" in told["match"]
    assert "There is nothing to plan." in told["plan"]
    assert "There is nothing to tailor to." in told["tailor"]
    assert "100%" not in told["tailor"]


def test_texts_in_the_wrong_field_are_told():
    """Who pastes a resume as the posting, or a posting as the resume, is told; who does not, is not."""
    resume, posting = (sample(name).read_text(encoding="utf-8") for name in ("resume.md", "posting.txt"))
    for given, asked, told in (
        (resume, resume, {"The posting reads like a resume."}),
        (posting, posting, {"The resume reads like a posting."}),
        (resume, posting, set()),
    ):
        app = opened()
        app.text_area(key="resume_text").set_value(given)
        app.text_area(key="posting_text").set_value(asked)
        app.button(key="analyze").click().run()
        text = shown(view("match", app))
        assert set(re.findall(r"The \w+ reads like a \w+\.", text)) == told


def test_places_claim_no_time_that_is_not_stated():
    """A project with one year is of that year, not to this day; a language stands under languages."""
    text = (
        "Jo Feld\njo@example.org\n\nExperience\nAnalyst, Foo Ltd, 04/2020 - today\n- Wrote SQL reports.\n\n"
        "Projects\nBike demand (2023)\n- Forecast rentals with pandas.\n\nLanguages\nGerman (native)\n"
    )
    resume = read_resume(read_text(text))
    found = analyze(resume, role="data-analyst").profile.evidence
    assert [place_of(found[concept][0], resume.resume) for concept in ("pandas", "sql", "german")] == [
        "Project: Bike demand, 2023",
        "Work: Analyst, Foo Ltd, 2020-04 to now",
        "Languages",
    ]


def test_resume_is_kept_for_the_next_posting(analyzed: AppTest):
    """With a result in the session, another posting can be tried without giving the resume again."""
    app = opened()
    app.session_state["result"] = analyzed.session_state["result"]
    app.text_area(key="posting_text").set_value("Engineer\n\nRequirements\n- Python\n- SQL\n- Docker")
    app.button(key="analyze").click().run()
    assert not app.exception
    assert app.session_state["result"].resume is analyzed.session_state["result"].resume
    assert app.session_state["result"].number > analyzed.session_state["result"].number


POSTINGS = (
    "Data engineer\n\nRequirements\n- Python\n- Rust\n- Docker\n- Apache Flink",
    "Systems engineer\n\nRequirements\n- Rust\n- Kubernetes\n- Go\n- Python",
)


@pytest.fixture(scope="module")
def searched() -> AppTest:
    """A session in which one resume was held against two postings."""
    app = opened()
    app.file_uploader(key="resume_file").upload("resume.docx", sample("resume.docx").read_bytes())
    app.text_area(key="posting_text").set_value(POSTINGS[0]).run()
    app.button(key="add_posting").click().run()
    app.text_area(key="posting_text_2").set_value(POSTINGS[1])
    return app.button(key="analyze").click().run()


def test_several_postings_share_one_plan(searched: AppTest):
    """Two postings are two matches and one plan, which is the plan of the command line for both."""
    results = searched.session_state["search"]
    assert [result.analysis.requirements.title for result in results] == ["Data engineer", "Systems engineer"]
    plan = view("plan", searched)
    assert not plan.exception
    asked = plan_search([result.analysis for result in results])
    text = shown(plan)
    assert f"{asked.weeks:g} weeks" in text
    assert "essential in 2 of 2" in text
    assert "asked by 2 postings together" in text


def test_another_posting_can_be_chosen(searched: AppTest):
    """With several postings, a view shows the one that is chosen, and keeps it for the next view."""
    match = view("match", searched)
    assert "<h1>Data engineer</h1>" in shown(match)
    match.selectbox[0].select_index(1).run()
    assert not match.exception
    assert "<h1>Systems engineer</h1>" in shown(match)
    assert "Systems engineer" in view("tailor", match).selectbox[0].options[1]


def test_plan_is_the_analysis_plan(analyzed: AppTest):
    """For one posting the plan on the screen is the one every report of it holds."""
    plan = analyzed.session_state["result"].analysis.plan
    text = shown(view("plan", analyzed))
    assert [phase.title in text for phase in plan.phases] == [True] * len(plan.phases)
    assert f"{sum(phase.hours for phase in plan.phases)} hours" in text


def test_plan_says_what_it_leaves_out_and_what_others_state(analyzed: AppTest):
    """What the resume vouches for is listed, and statements about the role have their source and date."""
    plan = analyzed.session_state["result"].analysis.plan
    drawn = view("plan", analyzed)
    assert f"{len(plan.known)} skills" in drawn.expander[-2].label
    text = html.unescape(shown(drawn))
    assert plan.career is not None
    assert all(source.title in text and source.date in text for source in plan.career.sources)
    assert all(fact in text for fact in plan.career.facts)


def test_role_plan_is_the_analysis_plan():
    """For a role alone the plan keeps the roadmap's order, as the command line does."""
    app = opened()
    app.file_uploader(key="resume_file").upload("resume.docx", sample("resume.docx").read_bytes())
    app.selectbox(key="role").select_index(3)
    app.button(key="analyze").click().run()
    expected = app.session_state["result"].analysis.plan
    plan = view("plan", app)
    assert not plan.exception
    assert plan.session_state["plan"][1] == expected


def test_ticks_of_the_plan_count(analyzed: AppTest):
    """A phase that is done leaves fewer hours and a higher score, and a near date is called late."""
    plan = view("plan", analyzed)
    before = analyzed.session_state["result"].analysis
    plan.checkbox[0].check().run()
    assert not plan.exception
    left = sum(phase.hours for phase in before.plan.phases[1:])
    assert f"1 of {len(before.plan.phases)} phases done" in shown(plan)
    assert f"{left} hours left" in shown(plan)
    assert f"instead of {before.report.score:.1f}" in shown(plan)
    plan.date_input(key="deadline").set_value(before.today + dt.timedelta(days=7)).run()
    assert "Not done by" in shown(plan)


def test_roadmap_starts_a_plan(analyzed: AppTest):
    """With a resume known, a roadmap says how it fits and begins a plan."""
    roadmaps = view("roadmaps", analyzed)
    assert "your resume for this role" in shown(roadmaps)
    role = roadmaps.selectbox(key="roadmap").value
    # Another view cannot be switched to here, so that only what was kept for it is looked at.
    roadmaps.button(key="fit-plan").click().run()
    assert roadmaps.session_state["result"].analysis.plan.role == role
    assert roadmaps.session_state["result"].posting is None


def test_questions_are_practised_one_by_one():
    """The next button asks another question, and the previous one goes back."""
    app = view("roadmaps", opened())
    first = shown(app)
    assert "Question 1 of" in first
    app.button(key="step-1").click().run()
    assert "Question 2 of" in shown(app)
    app.button(key="step--1").click().run()
    assert "Question 1 of" in shown(app)


def test_prerequisites_are_a_graph_and_a_list():
    """Every arrow of the graph is said in words, too."""
    app = view("roadmaps", opened())
    dot = app.get("graphviz_chart")[0].proto.spec
    assert dot.count("->") == sum(
        item.count(",") + 1 for item in re.findall(r"</strong> needs ([^<]*)</li>", shown(app))
    )


def test_the_graph_shows_what_a_skill_implies(analyzed: AppTest):
    """Who shows a programming language finds programming marked as shown."""
    app = view("roadmaps", analyzed)
    app.selectbox(key="roadmap").set_value("back-end-engineer").run()
    boxes = dict(
        re.findall(r'"([\w-]+)" \[label=.*?fillcolor="(#\w+)"', app.get("graphviz_chart")[0].proto.spec)
    )
    assert "python" in analyzed.session_state["result"].analysis.profile.evidence
    assert boxes["programming"] in {LIGHT[3], DARK[3]}


def compared(*resumes: tuple[str, bytes], postings: Sequence[str] = POSTINGS) -> AppTest:
    """Return the comparison of these files."""
    app = view("compare", opened())
    app.file_uploader(key="compare_resumes").set_value([(name, data, "text/plain") for name, data in resumes])
    app.file_uploader(key="compare_postings").set_value(
        [(f"{number}.txt", text.encode(), "text/plain") for number, text in enumerate(postings)]
    )
    return app.button(key="compare").click().run()


def test_compare_scores_as_analyze_does():
    """Each cell is the score of that pair by itself, and a file that cannot be used has a reason."""
    data = sample("resume.docx").read_bytes()
    app = compared(("=cmd.docx", data), ("broken.pdf", b"%PDF-1.7 no"))
    assert not app.exception
    comparison = app.session_state["comparison"]
    assert len(comparison.analyses) == 2
    document = read_document(data, name="resume.docx")
    for (_, column), analysis in comparison.analyses.items():
        posting = read_document(POSTINGS[column].encode(), name="x.txt")
        assert analysis.report == analyze(document, posting).report
    assert "broken.pdf" in shown(app)
    assert app.selectbox[0].options[0].startswith(f"{comparison.analyses[0, 0].report.score:.1f}")


def test_too_many_pairs_are_sent_to_batch():
    """Beyond what the app takes, the command that takes any number is named."""
    app = compared(*((f"{n}.txt", b"x") for n in range(67)), postings=POSTINGS * 2)
    assert "268 pairs are more than 200" in shown(app)
    assert "comparison" not in app.session_state


def test_accuracy_is_what_was_measured(analyzed: AppTest):
    """The figures on the page about the program are those of evaluation/README.md."""
    measured = (ROOT / "evaluation" / "README.md").read_text(encoding="utf-8")
    text = shown(view("about", analyzed))
    figures = re.findall(r"^\| (recall|precision) \| ([\d.]+)", measured, flags=re.MULTILINE)
    assert figures
    assert all(re.search(rf"\| {name} \| {value}", text) for name, value in figures)


@pytest.mark.parametrize("name", ["match", "plan", "tailor", "resume_check", "texts", "compare"])
def test_text_of_a_user_is_never_markup(name: str):
    """Hostile text in the resume, the posting and the file's name is shown as it is written."""
    app = opened()
    resume = (
        f"Ann {HOSTILE}\n\nEXPERIENCE\n{HOSTILE}, Acme\nJan 2020 – Present\n- Used Python k8s {HOSTILE}\n"
    )
    posting = (
        f"{HOSTILE}\n\nRequirements\n- Python {HOSTILE}\n- Kubernetes {HOSTILE}\n- SQL {HOSTILE}\n- Docker\n"
    )
    app.file_uploader(key="resume_file").upload("<b>x</b>**y**.txt", resume.encode())
    app.text_area(key="posting_text").set_value(posting)
    app.button(key="analyze").click().run()
    app.session_state["way_to_look"] = TEXTS if name == "texts" else ROWS
    drawn = view("match" if name == "texts" else name, app)
    if name == "compare":
        drawn.button(key="compare").click().run()
    assert not drawn.exception
    assert "<script" not in shown(drawn)
    assert "<img" not in shown(drawn)
    assert "<b>" not in shown(drawn)
    assert_no_widget_holds(drawn, ("alert(", "**bold**", "**y**"))


def assert_no_widget_holds(app: AppTest, words: Sequence[str]) -> None:
    """Labels, titles and Markdown are ours alone; users' text goes through `ui.markup`."""
    ours = [
        str(getattr(element, "label", "")) + str(getattr(element, "value", ""))
        for kind in ("title", "header", "subheader", "markdown", "caption", "checkbox", "button", "expander")
        for element in app.get(kind)
    ]
    assert not [text for text in ours for word in words if word in text]


def test_error_names_the_file_without_markup():
    """A file's name is a user's text, too."""
    app = opened()
    app.file_uploader(key="resume_file").upload("<img src=x>.txt", b"")
    app.text_area(key="posting_text").set_value("Engineer\n\nRequirements\n- Python")
    app.button(key="analyze").click().run()
    assert "&lt;img src=x&gt;.txt" in shown(app)
    assert "<img" not in shown(app)


def test_sessions_share_nothing(analyzed: AppTest):
    """A second visitor starts with nothing of the first."""
    assert "result" in analyzed.session_state
    other = opened()
    assert "result" not in other.session_state
    assert "Lindqvist" not in shown(other)


def test_settings_are_the_same_in_both_places():
    """The checkout's settings file is the package's, and the launcher's settings agree with it."""
    file = ROOT / ".streamlit" / "config.toml"
    assert file.read_bytes() == (ROOT / "src/skillgap/ui/.streamlit/config.toml").read_bytes()
    config = tomllib.loads(file.read_text(encoding="utf-8"))
    for name, value in SETTINGS.items():
        section, key = name.split(".")
        assert str(config[section][key]).lower() == value
    assert config["server"]["address"] == "127.0.0.1"


def test_what_is_remembered_is_forgotten_when_a_visitor_leaves() -> None:
    """When a page is closed, nothing that was remembered of texts to save work is left in the process."""
    opened().button(key="sample").click().run()
    assert sentences.cache_info().currsize
    clear_session_resource_cache("test session id")  # as the server does when a page is closed
    assert not sentences.cache_info().currsize
