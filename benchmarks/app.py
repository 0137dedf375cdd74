"""Measure in a real browser what a visitor of the app waits for, and print it as a table.

Run `.venv/bin/python benchmarks/app.py` on a quiet machine. Times are wall time until the words that a
visitor waits for are on the screen; the median of several runs is given.
"""

import argparse
import os
import platform
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Page, sync_playwright

FLAGS = ("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking")
MEASURED = (
    ("first view, from the start of the program", "first view", 3.0),
    ("first analysis of the sample, right after that", "first analysis", None),
    ("analysis of the sample, warm", "analysis", 2.0),
    ("“What if I learned …”: one skill more", "what if", 1.0),
    ("plan: hours a week changed", "hours", 1.0),
    ("plan: a phase ticked as done", "done", 1.0),
    ("tailoring: a change refused", "refuse", 1.0),
    ("tailoring: the pages drawn", "preview", None),
)
"""What is measured, its key, and the most seconds it may take."""


def settle(page: Page) -> None:
    """Wait until Streamlit has run the script and drawn every element of it."""
    page.wait_for_function(
        "() => { const app = document.querySelector('[data-testid=stApp]');"
        " return app && app.dataset.testScriptState === 'notRunning'"
        " && !document.querySelector('[data-testid=stSkeleton], [data-stale=true]'); }"
    )


@contextmanager
def timed(times: dict[str, list[float]], key: str) -> Iterator[None]:
    """Note how long the block takes."""
    start = time.perf_counter()
    yield
    times.setdefault(key, []).append(time.perf_counter() - start)


@contextmanager
def cold_app(browser: Browser, times: dict[str, list[float]]) -> Iterator[str]:
    """Start the program, note when its first view can be used, and stop it again."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    context = browser.new_context()
    page = context.new_page()
    with timed(times, "first view"):
        server = subprocess.Popen(
            [sys.executable, "-m", "skillgap", "app", "--port", str(port)],
            env={**os.environ, "STREAMLIT_SERVER_HEADLESS": "true"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
        try:
            for line in server.stdout or ():
                if "started on" in line or "URL" in line:
                    break
            page.goto(address)
            page.get_by_role("button", name="Try the sample").wait_for()
        except BaseException:
            os.killpg(server.pid, signal.SIGTERM)
            raise
    try:
        with timed(times, "first analysis"):
            page.get_by_role("button", name="Try the sample").click()
            page.get_by_role("heading", name="Requirements").wait_for()
        context.close()
        yield address
    finally:
        os.killpg(server.pid, signal.SIGTERM)
        server.communicate()


def visit(browser: Browser, address: str, times: dict[str, list[float]]) -> None:
    """Do the main job once as a new visitor."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(address)
    sample = page.get_by_role("button", name="Try the sample")
    sample.wait_for()
    settle(page)
    with timed(times, "analysis"):
        sample.click()
        page.get_by_role("heading", name="Requirements").wait_for()
    settle(page)
    # In the middle of the window: a list that is opened closes when the page scrolls.
    what_if = page.get_by_role("combobox", name="What if I learned")
    what_if.evaluate("field => field.scrollIntoView({block: 'center', behavior: 'instant'})")
    page.wait_for_function(
        "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))"
    )
    what_if.fill("Pinecone")
    option = page.get_by_role("option", name="Pinecone")
    option.wait_for()
    with timed(times, "what if"):
        option.click()
        page.locator(".sg-notice", has_text="The plan at").wait_for()
    page.keyboard.press("Escape")

    page.get_by_test_id("stTopNavLink").filter(has_text="Plan").click()
    page.get_by_text("Phase 1 is done").wait_for()
    settle(page)
    with timed(times, "done"):
        page.get_by_text("Phase 1 is done").click()
        page.get_by_role("status").filter(has_text="hours left").wait_for()
    settle(page)
    weeks = page.locator(".sg-facts dd").first
    before = weeks.inner_text()
    page.get_by_role("slider").focus()
    with timed(times, "hours"):
        page.keyboard.press("ArrowRight")
        page.locator(".sg-facts dd").filter(has_not_text=before).first.wait_for()
        page.wait_for_function(
            "before => document.querySelector('.sg-facts dd').innerText !== before", arg=before
        )

    page.get_by_test_id("stTopNavLink").filter(has_text="Tailor").click()
    page.get_by_role("checkbox", name="Accept this change").first.wait_for()
    settle(page)
    count = page.get_by_role("checkbox").count()
    with timed(times, "refuse"):
        page.get_by_text("Accept this change").first.click()
        page.get_by_text(f"{count - 1} of {count} accepted").wait_for()
    settle(page)
    with timed(times, "preview"):
        page.get_by_text("Preview the pages").click()
        page.locator(".sg-page img").first.wait_for()
    context.close()


def main() -> int:
    """Measure and print; the status is 1 when something took longer than it may."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    runs = parser.parse_args().runs
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None:
        print("There is no Chromium; try: sudo apt-get install chromium", file=sys.stderr)
        return 1
    times: dict[str, list[float]] = {}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
        for _ in range(runs):
            with cold_app(browser, times) as address:
                visit(browser, address, times)
        browser.close()
    print(f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, {runs} runs\n")
    print("| In the browser | Median | Slowest | Bar |\n|---|---:|---:|---:|")
    late = False
    for name, key, bar in MEASURED:
        median = statistics.median(times[key])
        late |= bar is not None and median > bar
        told = f"{bar:g} s" if bar else ""
        print(f"| {name} | {median:.2f} s | {max(times[key]):.2f} s | {told} |")
    return int(late)


if __name__ == "__main__":
    raise SystemExit(main())
