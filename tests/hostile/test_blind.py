"""`--redact` on every command that has it: who it is about is nowhere, and the numbers are the same."""

import csv
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from skillgap.resume.redact import MASK
from skillgap.samples import sample

TELLTALE = re.compile(r"maya|lindqvist|0142|portland|github\.com|linkedin", re.IGNORECASE)
RESUME = """Ruby Jenkins
Data Engineer
12 Elm Street, Springfield, IL 62704 | ruby.jenkins@example.org | 217.555.0142 | @rubyj
She/her, 34 years old, Mrs. Jenkins

Experience
Data Engineer, Acme | Springfield, IL | Jan 2019 - Dec 2023
- Built pipelines in Python and Ruby; mother of two, she led a team of 4
- Wrote 10.1234/abcd.5678 with colleagues; see rubyj.example.com

Education
BSc Physics, University of Springfield, 2018
"""
GONE = re.compile(
    r"ruby\.jenkins|jenkins|elm street|62704|217\.555|rubyj|\bshe\b|\bher\b|34 years|mrs|mother|10\.1234",
    re.IGNORECASE,
)


@pytest.mark.parametrize("name", ["resume.pdf", "resume.docx", "resume.txt", "resume.md"])
def test_extract_shows_no_person(name: str, skillgap: Callable[..., object]) -> None:
    """The sample's person is in no line of `extract --redact`, and what they can do is."""
    for form in ("jsonl", "table"):
        done = skillgap("extract", sample(name), "--kind", "resume", "--redact", "--format", form)
        assert done.status == 0, done.err
        assert not TELLTALE.search(done.out)
        assert "Python" in done.out
    found = json.loads(
        skillgap("extract", sample(name), "--kind", "resume", "--redact", "--format", "jsonl").out
    )
    plain = json.loads(skillgap("extract", sample(name), "--kind", "resume", "--format", "jsonl").out)
    assert found["file"] == "file 1"
    assert len(found["text"]) == len(plain["text"])
    assert all(found["text"][item["start"] : item["end"]] == item["text"] for item in found["mentions"])
    assert MASK not in "".join(item["text"] for item in found["mentions"] + found["unknown"])


@pytest.mark.parametrize("command", [("parse",), ("extract", "--kind", "resume", "--format", "jsonl")])
def test_every_kind_of_datum_is_masked(
    command: tuple[str, ...], skillgap: Callable[..., object], tmp_path: Path
) -> None:
    """Street, code, number with dots, handle, pronouns, age, family and articles are gone; the work stays."""
    resume = tmp_path / "Ruby-Jenkins.txt"
    resume.write_text(RESUME, encoding="utf-8")
    done = skillgap(command[0], resume, *command[1:], "--redact")
    assert done.status == 0, done.err
    assert not GONE.search(done.out), GONE.findall(done.out)
    assert "Springfield, IL" not in done.out
    assert "Acme" in done.out
    assert "team of 4" in done.out


def test_postings_keep_their_names(skillgap: Callable[..., object]) -> None:
    """A posting is about nobody: only resumes are redacted."""
    done = skillgap("extract", sample("posting.txt"), "--redact", "--format", "jsonl")
    found = json.loads(done.out)
    assert found["file"] == str(sample("posting.txt"))
    assert MASK not in found["text"]


def test_broken_files_keep_no_name(skillgap: Callable[..., object], tmp_path: Path) -> None:
    """What cannot be read goes by its number as well."""
    broken = tmp_path / "Ruby-Jenkins.pdf"
    broken.write_bytes(b"%PDF-1.7")
    done = skillgap("extract", sample("resume.txt"), broken, "--redact", "--format", "jsonl")
    assert [json.loads(line)["file"] for line in done.out.splitlines()] == ["file 1", "file 2"]


@pytest.mark.parametrize("suffix", ["csv", "jsonl"])
def test_batch_names_numbers(suffix: str, skillgap: Callable[..., object], tmp_path: Path) -> None:
    """Rows call resumes by their number, with the scores they have by name, the broken among them."""
    folder = tmp_path / "resumes"
    folder.mkdir()
    (folder / "Ruby-Jenkins.txt").write_text(RESUME, encoding="utf-8")
    (folder / "Broken-Person.pdf").write_bytes(b"%PDF-1.7")
    command = ("batch", folder, "--jobs", sample("posting.txt"), "--workers", "0")
    blind, named = tmp_path / f"blind.{suffix}", tmp_path / f"named.{suffix}"
    assert skillgap(*command, "-o", named).status == 4
    done = skillgap(*command, "-o", blind, "--redact", "--explain")
    assert done.status == 4, done.err
    assert not re.search(
        "ruby-jenkins|broken-person", done.out + done.err + blind.read_text("utf-8"), re.IGNORECASE
    )
    if suffix == "csv":
        with (
            blind.open(encoding="utf-8", newline="") as table,
            named.open(encoding="utf-8", newline="") as other,
        ):
            rows, plain = list(csv.DictReader(table)), list(csv.DictReader(other))
        assert [row["resume"] for row in rows] == ["resume 2", "resume 1"]
        assert [row["score"] for row in rows] == [row["score"] for row in plain]
