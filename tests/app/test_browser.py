"""Visits in a real browser, from the upload to the downloaded files."""

import csv
import io
from pathlib import Path
from urllib.parse import urlsplit

import docx
import pytest
from browsing import SECONDS, downloaded, follow, paste, settled, try_the_sample, upload
from playwright.sync_api import Browser, BrowserContext, Page, Request, expect

from skillgap.pipeline import verify
from skillgap.samples import sample

pytestmark = pytest.mark.browser

POSTING = "Engineer\n\nRequirements\n- Python\n- SQL\n- Docker\n- Rust\n- Kubernetes"


def analyzed(page: Page, address: str, resume: Path, posting: str) -> None:
    """Give a file and a text, and wait for the match."""
    page.goto(address)
    upload(page, resume)
    paste(page, "Text of the posting", posting)
    page.get_by_role("button", name="Analyze").click()
    expect(page.get_by_role("heading", name="Requirements")).to_be_visible(timeout=60 * SECONDS)
    settled(page)


def test_from_upload_to_download(address: str, context: BrowserContext, tmp_path: Path):
    """Upload, paste, analyze, read the score, take both files; nothing is asked of another machine."""
    asked: list[str] = []

    def note(request: Request) -> None:
        asked.append(request.url)

    context.on("request", note)
    page = context.new_page()
    page.on("websocket", lambda socket: asked.append(socket.url))
    analyzed(page, address, sample("resume.pdf"), sample("posting.txt").read_text(encoding="utf-8"))

    expect(page.get_by_role("heading", name="Generative AI Engineer", level=1)).to_be_visible()
    score = page.locator(".sg-number").inner_text().split()[0]
    assert 0 < float(score) < 100
    expect(page.locator(".sg-row").first).to_be_visible()
    report = downloaded(page, "Report (HTML)").decode()
    assert score in report
    assert "Kubernetes" in report

    follow(page, "Tailor")
    for suffix in ("docx", "pdf"):
        tailored = tmp_path / f"tailored.{suffix}"
        if suffix == "pdf":
            page.get_by_role("radio", name="PDF").click()
        tailored.write_bytes(downloaded(page, f"Download tailored-resume.{suffix}"))
        assert verify(sample("resume.pdf"), tailored).ok
    # The download did not lose the result: the changes are still there.
    expect(page.get_by_role("heading", name="Changes")).to_be_visible()

    hosts = {urlsplit(url).hostname for url in asked if urlsplit(url).scheme not in {"data", "blob"}}
    assert hosts == {"127.0.0.1"}


def test_word_resume_comes_back_as_word(address: str, context: BrowserContext, tmp_path: Path):
    """A Word resume is read, a refused change stays out of the file, an accepted one is in it."""
    page = context.new_page()
    analyzed(page, address, sample("resume.docx"), sample("posting.txt").read_text(encoding="utf-8"))
    follow(page, "Tailor")
    accepted = downloaded(page, "Download tailored-resume.docx")
    assert "Kubernetes" in words_of(accepted)
    page.get_by_role("button", name="Refuse all").click()
    expect(page.get_by_text("0 of")).to_be_visible()
    settled(page)
    refused = downloaded(page, "Download tailored-resume.docx")
    assert words_of(refused) == words_of(sample("resume.docx").read_bytes())
    tailored = tmp_path / "tailored.docx"
    tailored.write_bytes(accepted)
    assert verify(sample("resume.docx"), tailored).ok

    page.get_by_text("Preview the pages").click()
    first = page.locator(".sg-page img").first
    expect(first).to_be_visible()
    assert first.evaluate("image => image.naturalWidth") > 500


def words_of(data: bytes) -> str:
    """Return the words of a Word document."""
    return "\n".join(paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs)


def test_filter_what_if_and_plan(address: str, context: BrowserContext):
    """The filter leaves what was chosen, a tick moves score and plan, and the plan is taken along."""
    page = context.new_page()
    try_the_sample(page, address)
    rows = page.locator(".sg-rows > .sg-row")
    everything = rows.count()
    page.get_by_role("button", name="missing").click()
    expect(page.locator(".sg-rows .sg-chip.sg-demonstrated")).to_have_count(0)
    assert 0 < rows.count() < everything

    settled(page)
    page.get_by_role("combobox", name="What if I learned").fill("MLflow")
    page.get_by_role("option", name="MLflow").click()
    # The open list hides the page behind it from screen readers, and so from roles.
    page.keyboard.press("Escape")
    expect(page.get_by_role("status").filter(has_text="The plan at 10 hours a week:")).to_be_visible()

    follow(page, "Plan")
    calendar = downloaded(page, "Calendar (.ics)").decode()
    expect(page.get_by_role("checkbox")).to_have_count(calendar.count("BEGIN:VEVENT"))
    assert "# Learning plan" in downloaded(page, "Plan (Markdown)").decode()
    page.get_by_text("Phase 1 is done").click()
    expect(page.get_by_role("status").filter(has_text="1 of")).to_be_visible()
    follow(page, "Match")
    expect(page.get_by_role("heading", name="Requirements")).to_be_visible()
    follow(page, "Plan")
    expect(page.get_by_role("checkbox", name="Phase 1 is done")).to_be_checked()


def test_words_point_to_their_counterpart(address: str, context: BrowserContext):
    """Hover and focus on a marked word open its panel and mark the same requirement on the other side."""
    page = context.new_page()
    try_the_sample(page, address)
    page.get_by_text("Posting and resume side by side").click()
    expect(page.get_by_role("heading", name="The two texts")).to_be_visible()
    settled(page)
    posting, resume = page.locator(".sg-scroll").nth(0), page.locator(".sg-scroll").nth(1)
    word = posting.locator("mark", has_text="vector database")
    panels = page.locator(".sg-panel:visible")
    expect(panels).to_have_count(0)
    word.focus()
    expect(panels).to_have_count(1)
    expect(panels).to_contain_text("pgvector")
    outline = "element => getComputedStyle(element).outlineStyle"
    assert resume.locator("mark", has_text="pgvector").first.evaluate(outline) == "solid"
    word.blur()
    expect(panels).to_have_count(0)
    resume.locator("mark", has_text="pgvector").first.hover()
    expect(panels.first).to_contain_text("vector database")


def test_findings_are_boxed_on_the_page(address: str, context: BrowserContext):
    """The resume check shows the pages, and every box lies on its page."""
    page = context.new_page()
    try_the_sample(page, address)
    follow(page, "Resume check")
    expect(page.locator(".sg-page img").first).to_be_visible()
    assert page.locator(".sg-page img").count() == 2
    inside = page.evaluate(
        "() => [...document.querySelectorAll('.sg-box')].map(box => {"
        " const a = box.getBoundingClientRect(), b = box.parentElement.getBoundingClientRect();"
        " return a.width > 5 && a.height > 5 && a.left >= b.left - 1 && a.right <= b.right + 1"
        " && a.top >= b.top - 1 && a.bottom <= b.bottom + 1; })"
    )
    assert inside
    assert all(inside)


def test_many_are_compared(address: str, context: BrowserContext, tmp_path: Path):
    """Files on both sides and the session's own give a matrix, a table to take along, and each match."""
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.7 this is no document")
    other = tmp_path / "other.txt"
    other.write_text(POSTING, encoding="utf-8")
    page = context.new_page()
    try_the_sample(page, address)
    follow(page, "Compare")
    expect(page.get_by_role("button", name="Compare")).to_be_visible()
    upload(page, sample("resume.docx"), broken)
    upload(page, other, field=1)
    page.get_by_role("button", name="Compare").click()
    expect(page.get_by_text("4 pairs compared.")).to_be_visible()
    expect(page.get_by_role("note").filter(has_text="broken.pdf")).to_be_visible()
    settled(page)
    table = list(csv.DictReader(io.StringIO(downloaded(page, "4 pairs as a table (CSV)").decode())))
    assert {row["job"] for row in table} == {"Generative AI Engineer", "Engineer"}
    assert [float(row["score"]) for row in table] == sorted((float(r["score"]) for r in table), reverse=True)
    expect(page.get_by_test_id("stDataFrame")).to_be_visible()
    page.get_by_role("button", name="Open this match").click()
    expect(page.get_by_role("heading", name="Requirements")).to_be_visible()
    assert page.locator(".sg-number").inner_text().split()[0] == table[0]["score"]


def test_bad_file_is_told_beside_its_field(address: str, context: BrowserContext, tmp_path: Path):
    """A broken PDF is named with what to do, and the visitor stays where they are."""
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.7 this is no document")
    page = context.new_page()
    page.goto(address)
    upload(page, broken)
    paste(page, "Text of the posting", POSTING)
    page.get_by_role("button", name="Analyze").click()
    expect(page.get_by_role("alert").filter(has_text="broken.pdf")).to_be_visible()


def test_two_visitors_see_their_own(address: str, browser: Browser):
    """What one visitor analyzes is not in another's session."""
    first, second = browser.new_context(), browser.new_context()
    one, two = first.new_page(), second.new_page()
    try_the_sample(one, address)
    two.goto(f"{address}/match")
    expect(two.get_by_text("no resume has been analyzed")).to_be_visible(timeout=60 * SECONDS)
    assert "Lindqvist" not in two.content()
    first.close()
    second.close()
