"""The machine's Chromium without a window, for the tests that look at pages."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, sync_playwright

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


def need_chromium() -> None:
    """Skip the test, and say so, where there is no browser."""
    if CHROMIUM is None:
        pytest.skip("NOT RUN: there is no Chromium on this machine; `make test` installs one where it may")


@contextmanager
def opened_browser() -> Iterator[Browser]:
    """Open the browser for as long as it is needed."""
    need_chromium()
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield opened
        opened.close()
