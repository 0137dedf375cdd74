"""One visit in a real browser, from the upload to the downloaded files."""

import io
import os
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import docx
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, expect, sync_playwright

from skillgap.pipeline import verify
from skillgap.samples import sample

pytestmark = pytest.mark.browser

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
SECONDS = 1000
"""Playwright counts in milliseconds."""


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """The address of the app, started as a user starts it."""
    if CHROMIUM is None:
        pytest.skip("NOT RUN: there is no Chromium on this machine; `make test` installs one where it may")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = subprocess.Popen(
        [sys.executable, "-m", "skillgap", "app", "--port", str(port)],
        env={**os.environ, "STREAMLIT_SERVER_HEADLESS": "true"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    try:
        assert server.stdout is not None
        # The server says so when it listens; until then there is nothing to wait for but its words.
        said = []
        for line in server.stdout:
            said.append(line)
            if "started on" in line or "URL" in line:
                break
        assert server.poll() is None, "".join(said)
        yield f"http://127.0.0.1:{port}"
    finally:
        # The command's server is its child: both are of the new session and end together.
        os.killpg(server.pid, signal.SIGTERM)
        server.communicate()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """The machine's Chromium, without a window."""
    if CHROMIUM is None:
        pytest.skip("NOT RUN: there is no Chromium on this machine; `make test` installs one where it may")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield opened
        opened.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A visitor with nothing from before."""
    visitor = browser.new_context(viewport={"width": 1280, "height": 900})
    visitor.set_default_timeout(60 * SECONDS)
    yield visitor
    visitor.close()


def upload(page: Page, path: Path) -> None:
    """Choose the resume's file and wait until the server has it; its name is shown before that."""
    with page.expect_response(lambda answer: "upload_file" in answer.url and answer.request.method == "PUT"):
        page.get_by_test_id("stFileUploaderDropzoneInput").first.set_input_files(path)
    expect(page.get_by_text(path.name)).to_be_visible()


def follow(page: Page, name: str) -> None:
    """Go to another view by its link in the navigation."""
    page.get_by_test_id("stTopNavLink").filter(has_text=name).click()


def downloaded(page: Page, label: str) -> bytes:
    """Press a download button and return what the browser saved."""
    with page.expect_download() as waiting:
        page.get_by_role("button", name=label).click()
    return Path(waiting.value.path()).read_bytes()


def test_from_upload_to_download(address: str, context: BrowserContext, tmp_path: Path):
    """Upload, paste, analyze, read the score, take both files; nothing is asked of another machine."""
    asked: list[str] = []

    def note(request: Request) -> None:
        asked.append(request.url)

    context.on("request", note)
    page = context.new_page()
    page.on("websocket", lambda socket: asked.append(socket.url))
    page.goto(address)
    upload(page, sample("resume.pdf"))
    posting = page.get_by_label("Text of the posting")
    posting.fill(sample("posting.txt").read_text(encoding="utf-8"))
    posting.blur()
    page.get_by_role("button", name="Analyze").click()

    expect(page.get_by_role("heading", name="Generative AI Engineer", level=1)).to_be_visible(
        timeout=60 * SECONDS
    )
    score = page.locator(".sg-number").inner_text().split()[0]
    assert 0 < float(score) < 100
    expect(page.locator(".sg-row").first).to_be_visible()
    report = downloaded(page, "Report (HTML)").decode()
    assert score in report
    assert "Kubernetes" in report

    follow(page, "Tailor")
    tailored = tmp_path / "tailored.docx"
    tailored.write_bytes(downloaded(page, "Download tailored-resume.docx"))
    words = "\n".join(
        paragraph.text for paragraph in docx.Document(io.BytesIO(tailored.read_bytes())).paragraphs
    )
    assert "Kubernetes" in words
    assert verify(sample("resume.pdf"), tailored).ok
    # The download did not lose the result: the changes are still there.
    expect(page.get_by_role("heading", name="Changes")).to_be_visible()

    hosts = {urlsplit(url).hostname for url in asked if urlsplit(url).scheme not in {"data", "blob"}}
    assert hosts == {"127.0.0.1"}


def test_bad_file_is_told_beside_its_field(address: str, context: BrowserContext, tmp_path: Path):
    """A broken PDF is named with what to do, and the visitor stays where they are."""
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.7 this is no document")
    page = context.new_page()
    page.goto(address)
    upload(page, broken)
    posting = page.get_by_label("Text of the posting")
    posting.fill("Engineer\n\nRequirements\n- Python\n- SQL\n- Docker")
    posting.blur()
    page.get_by_role("button", name="Analyze").click()
    expect(page.get_by_role("alert").filter(has_text="broken.pdf")).to_be_visible()


def test_two_visitors_see_their_own(address: str, browser: Browser):
    """What one visitor analyzes is not in another's session."""
    first, second = browser.new_context(), browser.new_context()
    one, two = first.new_page(), second.new_page()
    one.goto(address)
    one.get_by_role("button", name="Try the sample").click()
    expect(one.get_by_role("heading", name="Requirements")).to_be_visible(timeout=60 * SECONDS)
    two.goto(f"{address}/match")
    expect(two.get_by_text("no resume has been analyzed")).to_be_visible(timeout=60 * SECONDS)
    assert "Lindqvist" not in two.content()
    first.close()
    second.close()
