"""What a visitor does in the browser, in the words of the tests."""

from pathlib import Path

from playwright.sync_api import Locator, Page, Response, expect

SECONDS = 1000
"""Playwright counts in milliseconds."""


def settled(page: Page) -> None:
    """Wait until Streamlit has run the script and drawn every element of it."""
    page.wait_for_function(
        "() => { const app = document.querySelector('[data-testid=stApp]');"
        " return app && app.dataset.testScriptState === 'notRunning'"
        " && !document.querySelector('[data-testid=stSkeleton], [data-stale=true]'); }"
    )


def upload(page: Page, *paths: Path, field: int = 0) -> None:
    """Choose files and wait until the server has them all; they are shown before that, long names cut."""
    left = len(paths)

    def is_last(answer: Response) -> bool:
        nonlocal left
        left -= "upload_file" in answer.url and answer.request.method == "PUT"
        return not left

    with page.expect_response(is_last):
        page.get_by_test_id("stFileUploaderDropzoneInput").nth(field).set_input_files(list(paths))
    for path in paths:
        expect(page.get_by_role("button", name=f"Remove {path.name}")).to_be_visible(timeout=60 * SECONDS)
    settled(page)


def paste(page: Page, label: str, text: str) -> None:
    """Put a text into a field and leave it, which is when Streamlit sends it."""
    field = page.get_by_label(label, exact=True)
    field.fill(text)
    field.blur()


def follow(page: Page, name: str) -> None:
    """Go to another view by its link in the navigation, which a narrow window hides behind a button."""
    menu = page.get_by_test_id("stExpandSidebarButton")
    if menu.is_visible():
        menu.click()
        page.get_by_test_id("stSidebarNavLink").filter(has_text=name).click()
        page.get_by_test_id("stSidebarCollapseButton").get_by_role("button").click()
        menu.wait_for()
    else:
        page.get_by_test_id("stTopNavLink").filter(has_text=name).click()


def downloaded(page: Page, label: str) -> bytes:
    """Press a download button and return what the browser saved."""
    with page.expect_download() as waiting:
        page.get_by_role("button", name=label).click()
    return Path(waiting.value.path()).read_bytes()


def try_the_sample(page: Page, address: str) -> None:
    """Analyze the sample and wait for its match."""
    page.goto(address)
    page.get_by_role("button", name="Try the sample").click()
    expect(page.get_by_role("heading", name="Requirements")).to_be_visible(timeout=60 * SECONDS)
    settled(page)


def tab_to(page: Page, target: Locator, *, most: int = 90) -> None:
    """Press Tab until the target has the focus; fail when it cannot be reached in so many steps."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if target.evaluate("element => element === document.activeElement"):
            return
    raise AssertionError(f"{target} was not reached with the Tab key in {most} steps")
