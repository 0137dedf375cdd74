"""The HTML report in a real browser: it opens alone, shows everything, and prints."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from chromium import opened_browser
from playwright.sync_api import Browser, Request

from skillgap.documents import read_file
from skillgap.gaps import sum_gaps
from skillgap.model.analysis import Analysis
from skillgap.pipeline import analyze, plan_search, read_posting, read_resume, tailor
from skillgap.report.as_html import analyses_html, plan_html
from skillgap.samples import sample

pytestmark = pytest.mark.browser

TODAY = dt.date(2026, 11, 20)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """The machine's Chromium, without a window."""
    with opened_browser() as opened:
        yield opened


@pytest.fixture(scope="module")
def analysis() -> Analysis:
    """The sample resume against the sample posting, along a roadmap that a document states."""
    return analyze(
        sample("resume.pdf"), sample("posting.txt"), role="ai-background-generation-specialist", today=TODAY
    )


@pytest.fixture(scope="module")
def pages(analysis: Analysis) -> dict[str, str]:
    """Every kind of page there is."""
    has, wants = read_resume(sample("resume.pdf")), read_posting(sample("posting.txt"))
    other = analyze(has, sample("posting-data-engineer.md"), today=TODAY)
    both = (analysis, other)
    gaps = sum_gaps([each.report for each in both])
    return {
        "report": analyses_html((analysis,), tailor(has, wants, analysis)),
        "search": analyses_html(both, plan=plan_search(both), gaps=gaps),
        "plan": plan_html(analysis.plan, analysis.labels),
    }


@pytest.mark.parametrize("kind", ["report", "search", "plan"])
def test_opens_without_a_single_request(browser: Browser, pages: dict[str, str], tmp_path: Path, kind: str):
    """The page asks nothing of any address, breaks no rule of its policy, and its style applies."""
    file = tmp_path / f"{kind}.html"
    file.write_text(pages[kind], encoding="utf-8")
    asked: list[str] = []
    said: list[str] = []

    def note(request: Request) -> None:
        asked.append(request.url)

    page = browser.new_page()
    page.on("request", note)
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(file.as_uri(), wait_until="networkidle")
    assert asked == [file.as_uri()]
    assert not said
    assert page.evaluate("getComputedStyle(document.querySelector('svg rect')).fill") == "rgb(31, 79, 143)"
    policy = page.locator("meta[http-equiv=Content-Security-Policy]").get_attribute("content") or ""
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy
    page.close()


def test_policy_stops_what_is_slipped_in(browser: Browser, pages: dict[str, str], tmp_path: Path):
    """A script or a picture that somebody writes into the file is neither run nor fetched."""
    slipped = "<script>document.title = 'run'</script><img src='https://example.org/x.png'></main>"
    file = tmp_path / "changed.html"
    file.write_text(pages["report"].replace("</main>", slipped, 1), encoding="utf-8")
    reached: list[str] = []
    page = browser.new_page()
    page.route("https://**", lambda route: (reached.append(route.request.url), route.abort()))
    page.goto(file.as_uri(), wait_until="networkidle")
    assert page.title() != "run"
    assert not reached
    page.close()


def test_timeline_says_in_words_what_it_shows(browser: Browser, pages: dict[str, str], analysis: Analysis):
    """The picture has one bar for each phase, and its name tells every phase with its weeks."""
    page = browser.new_page()
    page.set_content(pages["plan"])
    picture = page.get_by_role("img")
    assert picture.locator("rect").count() == len(analysis.plan.phases)
    name = picture.get_attribute("aria-label") or ""
    for phase in analysis.plan.phases:
        assert f"{phase.title}: week" in name
    page.close()


def test_prints_all_of_it(browser: Browser, pages: dict[str, str], analysis: Analysis, tmp_path: Path):
    """The printed report holds every requirement, the plan, and the addresses of its resources."""
    page = browser.new_page(color_scheme="dark")
    page.set_content(pages["report"])
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    file = tmp_path / "report.pdf"
    file.write_bytes(page.pdf(format="A4", prefer_css_page_size=True))
    printed = "".join(read_file(file).text.split())
    for gap in analysis.report.requirements:
        assert all(word in printed for word in gap.requirement.label.split())
    for phase in analysis.plan.phases:
        assert "".join(phase.title.split()) in printed
        for resource in phase.resources:
            assert resource.url in printed
    page.close()
