"""Text of strangers in what we write: no terminal, browser, spreadsheet, calendar or program obeys it."""

import csv
import datetime as dt
import json
import os
import pty
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from icalendar import Calendar

from skillgap.pipeline import analyze, read_posting, read_resume, read_text
from skillgap.report.as_html import analyses_html, plan_html
from skillgap.report.as_json import analysis_json, dumps
from skillgap.report.as_markdown import analysis_markdown

COMMANDS = "\x1b[2J\x1b]0;owned\x07\x9b31m\u202e"
MARKUP = (
    '<script>alert(1)</script><img src=x onerror=alert(2)>"><svg/onload=alert(3)>{{7*7}}'
    "[x](javascript:alert(4))"
)
FILLER = "".join(f"- Wrote {n} careful reports for the finance team of the company\n" for n in range(60))
"""So that a text with some control characters is a text, and no binary file."""

TODAY = dt.date(2026, 1, 15)
OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
COLOUR = re.compile(r"\x1b\[[\d;]*m")


def resume_with(more: str) -> str:
    """Write a resume with something wherever a report quotes one."""
    return (
        f"Jane {more} Doe\njane@example.com\n\nExperience\n"
        f"Engineer {more}, Acme {more}, Jan 2019 - Dec 2023\n"
        f"- Built {more} services in Python and Kubernetes {more}\n{FILLER}\n"
        f"Education\nBSc {more}, University, 2018\n\nSkills\nTerraform, {more}\n"
    )


def posting_with(more: str) -> str:
    """Write a posting with something wherever a report quotes one."""
    return (
        f"Data Engineer {more}\nAcme {more}\n\nRequirements\n- Python {more}\n- Kubernetes\n"
        f"- Terraform {more}\n- Experience with Zorblax{more}\n- Fluent German {more}\n\nAbout us\n{FILLER}"
    )


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    """A resume and a posting that command terminals, and whose names do."""
    resume, posting = tmp_path / "r\x1b[2Je.txt", tmp_path / "p\x9b2J.txt"
    resume.write_bytes(resume_with(COMMANDS).encode())
    posting.write_bytes(posting_with(COMMANDS).encode())
    return resume, posting


@pytest.mark.parametrize(
    "command",
    [
        ("analyze", "{resume}", "--job", "{posting}"),
        ("analyze", "{resume}", "--job", "{posting}", "--job", "{posting}"),
        ("analyze", "{resume}", "--job", "{posting}", "--format", "md"),
        ("analyze", "{resume}", "--job", "{posting}", "--format", "json"),
        ("plan", "{resume}", "--job", "{posting}"),
        ("extract", "{resume}", "{posting}"),
        ("extract", "{resume}", "{posting}", "--format", "jsonl"),
        ("parse", "{resume}", "--format", "table"),
        ("parse", "{resume}"),
        ("tailor", "{resume}", "--job", "{posting}", "-o", "{folder}/out.md"),
        ("verify", "{resume}", "{posting}"),
        ("roadmap", "import", "{posting}"),
        ("analyze", "{resume}.missing", "--job", "{posting}"),
        ("analyze", "{resume}", "--job", "{posting}", "--role", "no\x1b[2Jne"),
        ("analyze", "{resume}", "--\x1b[2Jwrong"),
        ("batch", "{resume}", "--jobs", "{posting}", "-o", "{folder}/out.csv", "--workers", "0"),
    ],
    ids=lambda command: "-".join(word for word in command if word.isalpha()),
)
def test_no_text_commands_the_terminal(
    command: tuple[str, ...], files: tuple[Path, Path], skillgap: Callable[..., object], tmp_path: Path
) -> None:
    """Neither tables nor errors hold a character that a terminal obeys, whatever files say or are called."""
    resume, posting = files
    done = skillgap(*(word.format(resume=resume, posting=posting, folder=tmp_path) for word in command))
    is_wrong = any("\x1b" in word or word.endswith(".missing") for word in command)
    assert done.status in ({2, 3} if is_wrong or command[0] == "verify" else {0}), done.err
    assert not OBEYED.findall(done.out)
    assert not OBEYED.findall(done.err)


def test_colours_on_a_terminal_are_ours(files: tuple[Path, Path], tmp_path: Path) -> None:
    """On a terminal there are colours, and nothing else that it obeys."""
    resume, posting = files
    ours, theirs = pty.openpty()
    command = (sys.executable, "-m", "skillgap", "analyze", str(resume), "--job", str(posting))
    with subprocess.Popen(command, stdout=theirs, stderr=theirs, cwd=tmp_path, close_fds=True):
        os.close(theirs)
        said = bytearray()
        try:
            while piece := os.read(ours, 65_536):
                said += piece
        except OSError:
            pass  # How a terminal says that its other end is closed.
    os.close(ours)
    text = said.decode()
    assert COLOUR.search(text)
    assert not OBEYED.findall(COLOUR.sub("", text).replace("\r\n", "\n"))


@pytest.mark.parametrize("name", ["report.html", "report.md"])
def test_markup_is_text_in_reports(name: str) -> None:
    """Tags, scripts, attributes, links and templates in a resume or posting stay words."""
    resume, posting = (
        read_resume(read_text(resume_with(MARKUP))),
        read_posting(read_text(posting_with(MARKUP))),
    )
    analysis = analyze(resume, posting, today=TODAY)
    if name.endswith("html"):
        page = analyses_html((analysis,)) + plan_html(analysis.plan, analysis.labels)
        assert "alert(1)" in page
        assert not re.search(
            r"<(?:script|img|svg/|iframe)|javascript:alert\(4\)\"|\son\w+=[^&]*alert\(\d\)>", page
        )
    else:
        text = analysis_markdown(analysis)
        assert "alert" in text
        assert not re.search(r"(?<!\\)[<\[](?:script|img|svg|x\])", text)


def test_report_forbids_scripts_and_loading() -> None:
    """The page's policy lets nothing load or run; the one style sheet it lets in is the one it has."""
    import base64
    import hashlib

    analysis = analyze(
        read_resume(read_text(resume_with(""))), read_posting(read_text(posting_with(""))), today=TODAY
    )
    for page in (analyses_html((analysis,)), plan_html(analysis.plan, analysis.labels)):
        policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', page)[1]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert "form-action 'none'" in policy
        (style,) = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
        assert base64.b64encode(hashlib.sha256(style.encode()).digest()).decode() in policy
        assert 'style="' not in page
        assert page.index("Content-Security-Policy") < page.index("<style>")


@pytest.mark.browser
def test_browser_runs_nothing_of_a_report(tmp_path: Path) -> None:
    """A browser that opens a report of hostile texts runs no script, loads nothing and shows its style."""
    from chromium import opened_browser

    resume, posting = (
        read_resume(read_text(resume_with(MARKUP))),
        read_posting(read_text(posting_with(MARKUP))),
    )
    page_file = tmp_path / "report.html"
    page_file.write_text(analyses_html((analyze(resume, posting, today=TODAY),)), encoding="utf-8")
    with opened_browser() as browser:
        page = browser.new_page()
        asked, said = [], []
        page.on("request", lambda request: asked.append(request.url))
        page.on("dialog", lambda dialog: (said.append(dialog.message), dialog.dismiss()))
        page.on("console", lambda message: said.append(message.text))
        page.goto(page_file.as_uri())
        width = page.evaluate("getComputedStyle(document.body).maxWidth")
    assert asked == [page_file.as_uri()]
    assert said == []
    assert width != "none"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", "\uff1d"])
def test_no_cell_of_a_batch_is_a_formula(start: str, skillgap: Callable[..., object], tmp_path: Path) -> None:
    """A table whose ids are formulas gives a CSV without one, also in the rows of what failed."""
    table = tmp_path / "resumes.csv"
    with table.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(("id", "text"))
        rows.writerow((f'{start}HYPERLINK("http://x","y")', resume_with("=1+1")))
        rows.writerow((f"{start}cmd|'/C calc'!A0", ""))
    posting = tmp_path / "posting.txt"
    posting.write_text(posting_with("=1+1"), encoding="utf-8")
    out = tmp_path / "out.csv"
    done = skillgap("batch", table, "--jobs", posting, "-o", out, "--workers", "0", "--explain")
    assert done.status == 4, done.err
    with out.open(encoding="utf-8", newline="") as file:
        cells = [cell for row in csv.reader(file) for cell in row]
    assert any("HYPERLINK" in cell for cell in cells)
    assert not [cell for cell in cells if cell.strip("\t")[:1] in tuple("=+-@\uff1d") and cell]


INJECTED = "Phase\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:owned\nX-EVIL:1;a=b,c\\n"


def test_a_role_adds_no_event_to_the_calendar(skillgap: Callable[..., object], tmp_path: Path) -> None:
    """Line breaks in a stranger's roadmap end no line of the calendar."""
    role, text = tmp_path / "role.toml", json.dumps(INJECTED)
    role.write_text(
        'prefLabel = "Role"\ndefinition = "A role."\nsource = ["editors"]\n[[phase]]\nid = "one"\n'
        f'title = {text}\nweeks = 2\nweeksFrom = "editors"\nessential = ["python"]\ngoals = [{text}]\n'
        f"milestone = {text}\n",
        encoding="utf-8",
    )
    resume = tmp_path / "resume.txt"
    resume.write_text("Jane Doe\njane@example.com\nExperience\nCook, Acme, 2019 - 2020\n- Cooked\n")
    done = skillgap("plan", resume, "--roadmap", role, "--format", "ics", "--today", "2026-01-15")
    assert done.status == 0, done.err
    calendar = Calendar.from_ical(done.out)
    assert len(calendar.walk("VEVENT")) == 1
    assert not [line for line in done.out.splitlines() if line.startswith(("SUMMARY:owned", "X-EVIL"))]


def test_text_cannot_leave_its_place_in_json(skillgap: Callable[..., object], tmp_path: Path) -> None:
    """Quotes, line ends of every kind and tags come back as they were, one line for each document."""
    hostile = '","score":100,"x":"\u2028\u2029\x85</script>\\'
    files = [tmp_path / "a.txt", tmp_path / 'b","error":"\u2028.txt']
    for file in files:
        file.write_text(posting_with(hostile), encoding="utf-8")
    done = skillgap("extract", *files, "--kind", "posting", "--format", "jsonl")
    lines = done.out.splitlines()
    assert [json.loads(line)["file"] for line in lines] == [str(file) for file in files]
    assert all(json.loads(line)["text"] == posting_with(hostile) for line in lines)


def test_reports_keep_hostile_text_whole_in_json() -> None:
    """What a report quotes in JSON is what the resume says, controls and all."""
    resume = read_resume(read_text(resume_with("a\x1bb\u202ec")))
    analysis = analyze(resume, read_posting(read_text(posting_with(""))), today=TODAY)
    quoted = json.loads(dumps(analysis_json(analysis)))
    evidence = [item["text"] for row in quoted["requirements"] for item in row["evidence"]]
    assert any("a\x1bb\u202ec" in text for text in evidence)
