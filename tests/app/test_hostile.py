"""Strangers at the door: uploads, addresses, messages and texts that mean harm."""

import http.client
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from browsing import SECONDS, follow, paste, settled, try_the_sample, upload
from playwright.sync_api import BrowserContext, Page, Request, expect

pytestmark = pytest.mark.browser

MEGABYTE = 1024 * 1024

TRAP = (
    "<script>window.caught=1</script><img src=x onerror=window.caught=1>"
    '<svg onload=window.caught=1><a href="javascript:window.caught=1">x</a>'
    "<style>*{display:none}</style><iframe src=//example.org></iframe>"
    "![x](https://example.org/x.png) [x](javascript:window.caught=1) $\\href{javascript:1}{x}$ </div></mark>"
)
RESUME = f"""Ann {TRAP}
ann@example.org

EXPERIENCE
Engineer {TRAP}, Acme {TRAP}
Jan 2020 - Present
- Used Python and k8s {TRAP}
- Worked on {TRAP}

ODD {TRAP}
- Docker

SKILLS
SQL, Python, {TRAP}
"""
POSTING = f"""Engineer {TRAP}

Requirements
- Python {TRAP}
- Kubernetes {TRAP}
- SQL
- Docker
- Frobnix {TRAP}
"""

CAUGHT = (
    "() => [...document.querySelectorAll('script, iframe, object, embed, form, [onerror], [onload], "
    'a[href^="javascript:"], img[src="x"], img[src*="example.org"]\')]'
    ".filter(node => node.closest('[data-testid=stMain]')).map(node => node.outerHTML.slice(0, 200))"
    ".concat(window.caught ? ['a script of the text ran'] : [])"
)
"""What on the page would be the texts' doing."""


def test_texts_and_names_never_run(address: str, context: BrowserContext, tmp_path: Path):
    """Hostile texts and file names are shown in every view as they are written; nothing runs or loads."""
    asked: list[str] = []

    def note(request: Request) -> None:
        asked.append(request.url)

    context.on("request", note)
    page = context.new_page()
    page.on("dialog", lambda dialog: pytest.fail(f"a dialog was opened: {dialog.message}"))
    named = tmp_path / "<img src=x onerror=window.caught=1>$x$**y**.txt"
    named.write_text(RESUME, encoding="utf-8")
    page.goto(address)
    upload(page, named)
    paste(page, "Text of the posting", POSTING)
    page.get_by_role("button", name="Analyze").click()
    expect(page.get_by_role("heading", name="Requirements", exact=True)).to_be_visible(timeout=60 * SECONDS)
    settled(page)
    assert "onerror=window.caught=1" in page.get_by_role("heading", level=1).inner_text()
    assert page.evaluate(CAUGHT) == []
    page.get_by_text("Posting and resume side by side").click()
    page.get_by_role("heading", name="The two texts").wait_for()
    settled(page)
    assert page.evaluate(CAUGHT) == []
    for name, heading in (
        ("Plan", "Learning plan"),
        ("Tailor", "Changes"),
        ("Resume check", "What was read"),
    ):
        follow(page, name)
        expect(page.get_by_role("heading", name=heading, exact=True)).to_be_visible(timeout=60 * SECONDS)
        settled(page)
        assert page.evaluate(CAUGHT) == [], name
    follow(page, "Compare")
    page.get_by_role("button", name="Compare").click()
    page.get_by_role("heading", name="One pair").wait_for()
    settled(page)
    assert page.evaluate(CAUGHT) == []
    assert {urlsplit(url).hostname for url in asked if urlsplit(url).scheme not in {"data", "blob"}} == {
        "127.0.0.1"
    }


@pytest.fixture
def uploaded(address: str, context: BrowserContext, tmp_path: Path) -> tuple[Page, Request]:
    """A page that has uploaded a file, and the request it made for that."""
    page = context.new_page()
    sent: list[Request] = []

    def note(request: Request) -> None:
        if request.method == "PUT":
            sent.append(request)

    page.on("request", note)
    page.goto(address)
    page.get_by_role("button", name="Analyze").wait_for()
    file = tmp_path / "resume.txt"
    file.write_text("Ann\n", encoding="utf-8")
    upload(page, file)
    return page, sent[0]


def put(context: BrowserContext, url: str, token: str | None, name: str, data: bytes) -> int:
    """Send a file as the page does, with this token, and return the status of the answer."""
    answer = context.request.put(
        url,
        headers={"X-Xsrftoken": token} if token else {},
        multipart={"file": {"name": name, "mimeType": "text/plain", "buffer": data}},
    )
    return answer.status


def test_uploads_need_their_page(uploaded: tuple[Page, Request]):
    """A file is taken with the token of the visitor's own page and session only, and never above 10 MB."""
    page, request = uploaded
    url, token = request.url, request.all_headers()["x-xsrftoken"]
    other = url.replace(url.split("/")[-2], "00000000-0000-0000-0000-000000000000")
    assert put(page.context, url, token, "a.txt", b"Ann") == 204
    assert put(page.context, url, None, "a.txt", b"Ann") == 403
    assert put(page.context, url, "2|" + "0" * 60, "a.txt", b"Ann") == 403
    assert put(page.context, other, token, "a.txt", b"Ann") == 400
    assert put(page.context, url, token, "a.txt", b"x" * 11 * MEGABYTE) == 413


def test_upload_that_hides_its_size_is_cut_off(uploaded: tuple[Page, Request]):
    """An upload in chunks, which states no size, ends at the limit all the same."""
    page, request = uploaded
    parts = urlsplit(request.url)
    cookies = "; ".join(f"{item.get('name')}={item.get('value')}" for item in page.context.cookies())
    link = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=60)
    headers = {
        "X-Xsrftoken": request.all_headers()["x-xsrftoken"],
        "Cookie": cookies,
        "Content-Type": "multipart/form-data; boundary=cut",
        "Transfer-Encoding": "chunked",
    }
    start = b'--cut\r\nContent-Disposition: form-data; name="f"; filename="a.txt"\r\n\r\n'
    try:
        link.request("PUT", parts.path, iter([start, *[b"x" * MEGABYTE] * 12]), headers, encode_chunked=True)
        assert link.getresponse().status == 413
    except (BrokenPipeError, ConnectionResetError):
        # The server hung up before the end of what it would not take.
        pass
    finally:
        link.close()
    page.reload()
    expect(page.get_by_role("button", name="Analyze")).to_be_visible()


def test_file_above_the_limit_is_told_beside_its_field(address: str, context: BrowserContext, tmp_path: Path):
    """A file of 11 MB stays here: the field says how large a file may be."""
    page = context.new_page()
    page.goto(address)
    page.get_by_role("button", name="Analyze").wait_for()
    large = tmp_path / "resume.pdf"
    large.write_bytes(b"%PDF-1.7" + b"x" * 11 * MEGABYTE)
    page.get_by_test_id("stFileUploaderDropzoneInput").first.set_input_files(large)
    expect(page.get_by_role("alert").filter(has_text="File must be 10.0MB or smaller.")).to_be_visible()


@pytest.mark.parametrize(
    "path",
    [
        "/../../../../../../etc/passwd",
        "/static/../../../../../../../../etc/passwd",
        "/static/..%2f..%2f..%2f..%2f..%2f..%2f..%2f..%2fetc%2fpasswd",
        "/media/..%2f..%2f..%2fetc%2fpasswd",
        "/app/static/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
        "/component/x/..%5c..%5c..%5cetc%5cpasswd",
        "/static//etc/passwd",
        "/match/../../etc/passwd%00.html",
    ],
)
def test_addresses_lead_nowhere_else(address: str, path: str):
    """No address gives a file of the machine."""
    parts = urlsplit(address)
    link = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=60)
    link.putrequest("GET", path, skip_host=False)
    link.endheaders()
    answer = link.getresponse()
    assert b"root:" not in answer.read()
    assert answer.status < 500
    link.close()


def test_name_of_an_upload_is_no_path(uploaded: tuple[Page, Request], tmp_path: Path):
    """A file that calls itself a path is read, and nothing is written there."""
    page, request = uploaded
    target = tmp_path / "taken.txt"
    name = f"../../../../../../../../../..{target}"
    assert put(page.context, request.url, request.all_headers()["x-xsrftoken"], name, RESUME.encode()) == 204
    paste(page, "Text of the posting", POSTING)
    page.get_by_role("button", name="Analyze").click()
    expect(page.get_by_role("heading", name="Requirements", exact=True)).to_be_visible(timeout=60 * SECONDS)
    follow(page, "Tailor")
    button = page.get_by_role("button", name="Download tailored-resume.docx")
    expect(button).to_be_visible(timeout=60 * SECONDS)
    assert not target.exists()


SEND = (
    "size => new Promise(done => { const link = new WebSocket("
    "location.origin.replace('http', 'ws') + '/_stcore/stream', ['streamlit']);"
    " link.onopen = () => link.send(new Uint8Array(size).fill(255));"
    " link.onclose = event => done(event.code);"
    " })"
)
"""Send so many bytes as one message and return the code with which the server closes the connection."""


# A browser that is still sending when the server closes may see no more than that it did (1006).
@pytest.mark.parametrize(("size", "codes"), [(21 * MEGABYTE, {1009, 1006}), (1000, {1002})])
def test_no_message_stops_the_others(address: str, context: BrowserContext, size: int, codes: set[int]):
    """A message above the limit ends its own connection, and so does one of nonsense; others go on."""
    page = context.new_page()
    try_the_sample(page, address)
    assert page.evaluate(SEND, size) in codes
    follow(page, "Plan")
    expect(page.get_by_role("heading", name="Phases")).to_be_visible()
