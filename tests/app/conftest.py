"""The app on a port of its own, and the machine's Chromium, for the tests that need both."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator

import pytest
from chromium import need_chromium, opened_browser
from playwright.sync_api import Browser, BrowserContext

SECONDS = 1000
"""Playwright counts in milliseconds."""


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    """The address of the app, started as a user starts it."""
    need_chromium()
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
    with opened_browser() as opened:
        yield opened


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A visitor with nothing from before."""
    visitor = browser.new_context(viewport={"width": 1280, "height": 900})
    visitor.set_default_timeout(60 * SECONDS)
    yield visitor
    visitor.close()
