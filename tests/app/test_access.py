"""Everybody gets in: a screen reader, a keyboard alone, a telephone, a window at 200 %, dark mode."""

import itertools
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from browsing import SECONDS, follow, settled, tab_to, try_the_sample
from playwright.sync_api import Browser, BrowserContext, Page, expect

from skillgap.samples import sample

pytestmark = pytest.mark.browser

VIEWS = {
    "Match": "Requirements",
    "Plan": "Learning plan",
    "Tailor": "Tailored resume",
    "Resume check": "Resume check",
    "Roadmaps": "Roadmaps",
    "Compare": "Compare",
    "About": "About",
}
"""The views after the first, each with a heading that tells it is there."""


def barriers(page: Page) -> list[str]:
    """Return what axe-core calls serious or critical, and headings that skip a rank."""
    found = Axe().run(page).response["violations"]
    return [
        f"{item['id']} ({item['impact']}): {node['html'][:200]}"
        for item in found
        if item["impact"] in {"serious", "critical"} or item["id"] == "heading-order"
        for node in item["nodes"]
    ]


def open_everything(page: Page) -> None:
    """Open all that can be opened."""
    page.evaluate(
        "() => document.querySelectorAll('[data-testid=stMain] details:not([open]) > summary')"
        ".forEach(summary => summary.click())"
    )
    settled(page)


def is_wider_than_its_window(page: Page) -> bool:
    """Whether the page would have to be scrolled sideways."""
    wide: bool = page.evaluate(
        "() => { const main = document.querySelector('[data-testid=stMain]');"
        " return main.scrollWidth > main.clientWidth + 1; }"
    )
    return wide


@pytest.fixture(params=itertools.product((1280, 390), ("light", "dark")), ids=str)
def visitor(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A page of a desktop and of a telephone, in light and in dark mode."""
    width, scheme = request.param
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    context.set_default_timeout(60 * SECONDS)
    yield context.new_page()
    context.close()


def test_no_view_has_barriers(address: str, visitor: Page):
    """No view has a serious barrier by axe-core or needs sideways scrolling; its language is told."""
    visitor.goto(address)
    visitor.get_by_role("button", name="Try the sample").wait_for()
    settled(visitor)
    found = {"Analyze": barriers(visitor)}
    assert visitor.locator("html").get_attribute("lang") == "en"
    assert not is_wider_than_its_window(visitor)
    try_the_sample(visitor, address)
    for name, heading in VIEWS.items():
        if name != "Match":
            follow(visitor, name)
        expect(visitor.get_by_role("heading", name=heading, exact=True)).to_be_visible()
        settled(visitor)
        open_everything(visitor)
        found[name] = barriers(visitor)
        assert not is_wider_than_its_window(visitor), name
        if name == "Match":
            visitor.get_by_text("Posting and resume side by side").click()
            visitor.get_by_role("heading", name="The two texts").wait_for()
            visitor.locator("mark.sg-word").first.focus()
            found["Match, side by side"] = barriers(visitor)
        if name == "Compare":
            visitor.get_by_role("button", name="Compare").click()
            visitor.get_by_role("heading", name="One pair").wait_for()
            settled(visitor)
            found["Compare, with scores"] = barriers(visitor)
    assert not {name: items for name, items in found.items() if items}


def test_every_view_fits_at_200_percent(address: str, context: BrowserContext):
    """A window of 1,280 pixels zoomed to 200 % is 640 wide: no view needs sideways scrolling there."""
    page = context.new_page()
    page.set_viewport_size({"width": 640, "height": 450})
    try_the_sample(page, address)
    for name, heading in VIEWS.items():
        if name != "Match":
            follow(page, name)
        expect(page.get_by_role("heading", name=heading, exact=True)).to_be_visible()
        settled(page)
        assert not is_wider_than_its_window(page), name


def test_main_job_needs_no_mouse(address: str, context: BrowserContext):
    """Paste both texts, analyze, filter, tailor, refuse a change and take the file, all by keyboard."""
    page = context.new_page()
    page.goto(address)
    keys = page.keyboard
    page.get_by_role("button", name="Analyze").wait_for()
    tab_to(page, page.get_by_role("tab", name="Upload").first)
    keys.press("ArrowRight")
    tab_to(page, page.get_by_label("Text of the resume"))
    keys.insert_text(sample("resume.txt").read_text(encoding="utf-8"))
    tab_to(page, page.get_by_label("Text of the posting"))
    keys.insert_text(sample("posting.txt").read_text(encoding="utf-8"))
    tab_to(page, page.get_by_role("button", name="Analyze"))
    settled(page)
    keys.press("Enter")
    expect(page.get_by_role("heading", name="Requirements")).to_be_visible(timeout=60 * SECONDS)
    settled(page)
    tab_to(page, page.get_by_role("button", name="missing"))
    keys.press("Space")
    expect(page.locator(".sg-rows .sg-chip.sg-demonstrated")).to_have_count(0)

    tailor = page.get_by_test_id("stPageLink-NavLink").filter(has_text="Tailor")
    tab_to(page, tailor)
    keys.press("Enter")
    expect(page.get_by_role("heading", name="Changes")).to_be_visible()
    settled(page)
    tab_to(page, page.get_by_role("checkbox").first)
    keys.press("Space")
    expect(page.get_by_role("checkbox").first).not_to_be_checked()
    settled(page)
    tab_to(page, page.get_by_role("button", name="Download tailored-resume.docx"))
    with page.expect_download() as waiting:
        keys.press("Enter")
    assert waiting.value.suggested_filename == "tailored-resume.docx"
