"""Count what `--redact` leaves of a person, over labelled resumes.

    python evaluation/redaction.py FOLDER

FOLDER holds resumes, each with a JSON file beside it of the same name that says `name`, `email`, `phone`,
`location` and `links` as a reader sees them. For each kind of personal datum it prints in how many resumes
it stands at all, and in how many it is left in what `parse --redact`, `extract --redact` and
`batch --redact` give. Ages and words of gender are counted one by one, as they are not in the labels.
"""

import argparse
import csv
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

SUFFIXES = (".pdf", ".docx", ".txt", ".md", ".html")
SKILLGAP = (sys.executable, "-m", "skillgap")
GENDER = re.compile(
    r"\b(?:he|him|his|himself|she|her|hers|herself|m[rs]s?|mister|sir|madam|male|female|man|woman|boy|girl"
    r"|husband|wife|father|mother|son|daughter|brother|sister|gentleman|lady|maiden)\b",
    re.IGNORECASE,
)
AGE = re.compile(
    r"\b(?:aged?\s*:?\s*\d{2}|\d{2}\s*[- ]?years?[- ]old|born\b.{0,20}\d{4}|birth\w*\b.{0,25}\d{4})",
    re.IGNORECASE,
)
EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.]+")


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    options = parser.parse_args()
    files = [
        path
        for path in sorted(options.folder.iterdir())
        if path.suffix in SUFFIXES and path.with_suffix(".json").exists()
    ]
    outputs = {
        "open": _each(files, "parse"),
        "parse": _each(files, "parse", "--redact"),
        "extract": _each(files, "extract", "--kind", "resume", "--format", "jsonl", "--redact"),
        "batch": _batch(files),
    }
    print(f"{len(files)} resumes")
    print(f"{'':14}{'stands in':>12}{'parse':>9}{'extract':>9}{'batch':>9}")
    for kind, find in KINDS.items():
        counts = dict.fromkeys(outputs, 0)
        for number, path in enumerate(files):
            labels = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
            for name, output in outputs.items():
                counts[name] += find(labels, output[number])
        print(f"{kind:14}{counts['open']:>12}{counts['parse']:>9}{counts['extract']:>9}{counts['batch']:>9}")
    return 0


def _each(files: list[Path], *command: str) -> list[str]:
    return [_strings(_run(command[0], str(path), *command[1:])) for path in files]


def _batch(files: list[Path]) -> list[str]:
    """Return, for each resume, its row; the posting is one of the samples."""
    posting = Path(__file__).resolve().parent.parent / "samples" / "posting.txt"
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out.csv"
        _run("batch", *map(str, files), "--jobs", str(posting), "-o", str(out), "--redact", "--no-cache")
        with out.open(encoding="utf-8", newline="") as table:
            return [" \n".join(row) for row in list(csv.reader(table))[1:]]


def _run(*command: str) -> str:
    done = subprocess.run((*SKILLGAP, *command), capture_output=True, check=True, encoding="utf-8")
    return done.stdout


def _strings(text: str) -> str:
    """Return all strings of a JSON document, so that no escape hides a word."""
    return " \n".join(_below(json.loads(text)))


def _below(value: Any) -> Iterator[str]:  # noqa: ANN401, JSON is any of its own kinds
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from _below(part)
    elif isinstance(value, list):
        for part in value:
            yield from _below(part)


def _has_word(words: list[str], text: str) -> bool:
    return any(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text, re.IGNORECASE) for word in words)


def _name(labels: Mapping[str, Any], text: str) -> int:
    return _has_word([part for part in re.split(r"[\s.,]+", labels["name"] or "") if len(part) > 2], text)


def _email(labels: Mapping[str, Any], text: str) -> int:
    return bool(labels["email"]) and EMAIL.search(text) is not None


def _phone(labels: Mapping[str, Any], text: str) -> int:
    digits = re.sub(r"\D", "", labels["phone"] or "")[-7:]
    return bool(digits) and digits in re.sub(r"\D", "", text)


def _street(labels: Mapping[str, Any], text: str) -> int:
    """A whole address, a street, or a postal code."""
    parts = [part.strip() for part in (labels["location"] or "").split(",")]
    exact = [part for part in parts if re.search(r"\d", part)]
    return _has_word([labels["location"] or "\0", *exact], " ".join(text.split()))


def _city(labels: Mapping[str, Any], text: str) -> int:
    parts = [part.strip() for part in (labels["location"] or "").split(",")]
    return _has_word([part for part in parts if part and not re.search(r"\d", part) and len(part) > 2], text)


def _links(labels: Mapping[str, Any], text: str) -> int:
    handles = [re.sub(r"^.*/@?", "", link.rstrip("/")) for link in labels["links"] or ()]
    return _has_word([handle for handle in handles if len(handle) > 3], text)


KINDS: Mapping[str, Callable[[Mapping[str, Any], str], int]] = {
    "name": _name,
    "e-mail": _email,
    "telephone": _phone,
    "address": _street,
    "city": _city,
    "links": _links,
    "ages": lambda _, text: len(AGE.findall(text)),
    "gender words": lambda _, text: len(GENDER.findall(text)),
    "photo": lambda _, text: text.count("photo"),
}

if __name__ == "__main__":
    sys.exit(main())
