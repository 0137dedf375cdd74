"""Take a picture of every view, wide and narrow, light and dark, and keep the files small.

    python tools/take_screenshots.py                      # the top of every view, to docs/images/
    python tools/take_screenshots.py --whole -o /tmp/out  # the same in full height, to look at

It starts the app on a free port, analyzes the sample in headless Chromium, and stops the app again.
"""

import argparse
import datetime as dt
import io
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright
from rich.console import Console
from rich.terminal_theme import MONOKAI
from rich.text import Text

from skillgap.pipeline import analyze
from skillgap.report.as_table import analysis_table
from skillgap.samples import sample

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "samples"
VIEWS = {
    "start": "",
    "match": "match",
    "texts": "match",
    "plan": "plan",
    "tailor": "tailor",
    "check": "check",
    "roadmaps": "roadmaps",
    "compare": "compare",
    "about": "about",
}
WIDE, NARROW = 1280, 390
PICTURES = tuple(
    (view, width, scheme) for view in VIEWS for width in (WIDE, NARROW) for scheme in ("light", "dark")
)
"""View, width in pixels, colour scheme."""

DAY = dt.date(2026, 11, 20)
"""The day the terminal picture is taken on, so that it changes only when the output does."""

MAX_BYTES = 200_000
COLOURS = 256
"""Enough for flat colours and smooth letters, at a third of the bytes."""

MAX_HEIGHT = {WIDE: 1600, NARROW: 1800}
"""A picture shows the top of a view; a page of four thousand pixels helps nobody."""

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def main() -> int:
    """Take the pictures and return the exit status."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("-o", "--output", type=Path, default=ROOT / "docs" / "images")
    parser.add_argument("--whole", action="store_true", help="in full height and of any size")
    parser.add_argument("--only", choices=VIEWS, nargs="+", default=list(VIEWS), help="these views")
    args = parser.parse_args()
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None:
        print("There is no Chromium; try: sudo apt-get install chromium", file=sys.stderr)
        return 1
    args.output.mkdir(parents=True, exist_ok=True)
    wanted = [picture for picture in PICTURES if picture[0] in args.only]
    with app() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
        for width, scheme in sorted({(width, scheme) for _, width, scheme in wanted}):
            views = [view for view in VIEWS if (view, width, scheme) in wanted]
            take(browser, address, views, width, scheme, args.output, whole=args.whole)
        shoot_terminal(browser, args.output / "terminal.png")
        browser.close()
    return 0


def take(  # noqa: PLR0913, PLR0917, one picture is told by all of these
    browser: Browser, address: str, views: list[str], width: int, scheme: str, output: Path, *, whole: bool
) -> None:
    """Take these views in one size and theme, in one session."""
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme="dark" if scheme == "dark" else "light"
    )
    page = context.new_page()
    page.goto(address)
    button = page.get_by_role("button", name="Try the sample")
    button.wait_for()
    if "start" in views:
        shoot(page, output / name_of("start", width, scheme), whole=whole)
    button.click()
    page.get_by_role("heading", name="Requirements").wait_for()
    for view in views:
        if view != "start":
            if view != "match":
                open_view(page, view)
            prepare(page, view)
            shoot(page, output / name_of(view, width, scheme), whole=whole)
    context.close()


def open_view(page: Page, view: str) -> None:
    """Follow the link to a view within the session; a new address would begin a new one."""
    is_narrow = page.viewport_size is not None and page.viewport_size["width"] == NARROW
    menu = page.get_by_test_id("stExpandSidebarButton")
    if is_narrow:
        menu.click()
    page.locator(f'a[href$="/{VIEWS[view]}"]').first.click()
    page.wait_for_url(f"**/{VIEWS[view]}")
    if is_narrow:
        page.get_by_test_id("stSidebarCollapseButton").get_by_role("button").click()
        menu.wait_for()


def prepare(page: Page, view: str) -> None:
    """Bring a view into the state worth a picture."""
    settled(page)
    if view == "texts":
        page.get_by_text("Posting and resume side by side").click()
        page.get_by_role("heading", name="The two texts").wait_for()
        settled(page)
        page.locator("mark.sg-word", has_text="vector").first.focus()
    elif view == "compare":
        resumes, postings = (page.get_by_test_id("stFileUploaderDropzoneInput").nth(n) for n in (0, 1))
        for field, names in (
            (resumes, ["resume.docx", "resume.md"]),
            (postings, ["posting-data-engineer.md"]),
        ):
            with page.expect_response(lambda answer: "upload_file" in answer.url):
                field.set_input_files([SAMPLES / name for name in names])
            settled(page)
        page.get_by_role("button", name="Compare").click()
        page.get_by_role("heading", name="One pair").wait_for()


def settled(page: Page) -> None:
    """Wait until Streamlit has run the script and drawn every element of it."""
    page.wait_for_function(
        "() => { const app = document.querySelector('[data-testid=stApp]');"
        " return app && app.dataset.testScriptState === 'notRunning'"
        " && !document.querySelector('[data-testid=stSkeleton], [data-stale=true]'); }"
    )
    page.evaluate("() => document.fonts.ready")


def shoot(page: Page, path: Path, *, whole: bool) -> None:
    """Save the view from its top; the size of the window follows what the view needs."""
    settled(page)
    width = page.viewport_size["width"] if page.viewport_size else WIDE
    page.mouse.move(width - 1, 0)
    height = page.evaluate(
        "() => document.querySelector('[data-testid=stMainBlockContainer]').getBoundingClientRect().height"
    )
    full = int(height) + 60
    page.set_viewport_size({"width": width, "height": full if whole else min(full, MAX_HEIGHT[width])})
    settled(page)
    # A window that grows keeps its place; the picture is of the top.
    page.evaluate("() => document.querySelector('[data-testid=stMain]').scrollTo(0, 0)")
    save(page, path)
    page.set_viewport_size({"width": width, "height": 900})
    size = path.stat().st_size
    print(f"{path.name}: {size // 1000} kB")
    if size > MAX_BYTES and not whole:
        raise SystemExit(f"{path} is larger than {MAX_BYTES} bytes")


def save(page: Page, path: Path) -> None:
    """Save what the window shows in few colours."""
    picture = Image.open(io.BytesIO(page.screenshot(animations="disabled"))).convert("RGB")
    picture.quantize(COLOURS, dither=Image.Dither.NONE).save(path, optimize=True)


def shoot_terminal(browser: Browser, path: Path) -> None:
    """Save the top of what `skillgap analyze` prints for the sample, as a dark terminal shows it."""
    console = Console(record=True, width=108, file=io.StringIO(), force_terminal=True, highlight=False)
    console.print(Text("$ skillgap analyze samples/resume.pdf --job samples/posting.txt", style="bold"))
    console.print()
    console.print(analysis_table(analyze(sample("resume.pdf"), sample("posting.txt"), today=DAY)))
    text = console.export_html(inline_styles=True, theme=MONOKAI, code_format="<pre>{code}</pre>")
    style = (
        "margin:0;padding:22px;background:#0c0c0c;color:#d9d9d9;font:14px/1.45 'DejaVu Sans Mono',monospace"
    )
    page = browser.new_page(viewport={"width": 1000, "height": 900})
    page.set_content(f"<style>body{{{style}}}pre{{margin:0;font:inherit}}</style>{text}")
    save(page, path)
    print(f"{path.name}: {path.stat().st_size // 1000} kB")
    page.close()


def name_of(view: str, width: int, scheme: str) -> str:
    """Return the name of a picture: app-match.png, app-match-narrow-dark.png."""
    parts = ["app", view, "narrow" if width == NARROW else "", "dark" if scheme == "dark" else ""]
    return "-".join(part for part in parts if part) + ".png"


@contextmanager
def app() -> Iterator[str]:
    """Run the app on a free port and yield its address."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "skillgap", "app", "--port", str(port)]
    server = subprocess.Popen(  # noqa: S603, our own command line
        command,
        cwd=ROOT,
        env={**os.environ, "STREAMLIT_SERVER_HEADLESS": "true"},
        stdout=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        address = f"http://127.0.0.1:{port}"
        wait_for(f"{address}/_stcore/health", server)
        yield address
    finally:
        # The command starts the server as its child: both belong to the new session and end together.
        os.killpg(server.pid, 15)
        server.wait()


def wait_for(address: str, server: "subprocess.Popen[bytes]", seconds: float = 60) -> None:
    """Wait until the address answers. Raises `RuntimeError` when the server ends or time is up."""
    until = time.monotonic() + seconds
    while time.monotonic() < until and server.poll() is None:
        try:
            with urlopen(address, timeout=1):  # noqa: S310, our own server
                return
        except (URLError, TimeoutError, ConnectionError):
            time.sleep(0.1)
    raise RuntimeError("the app did not start")


if __name__ == "__main__":
    raise SystemExit(main())
