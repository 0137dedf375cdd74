"""Measure what users wait for, in one run, and print the table of benchmarks/README.md.

Run `.venv/bin/python benchmarks/run.py` on a quiet machine. Each command is started afresh, as a user
starts it; the median of several runs is given. Ratios within one run mean more than the seconds.
"""

import argparse
import os
import platform
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from skillgap.model.document import Sections

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "samples"
SHORT = 4
"""A line of so few words is a heading or a name, and repeats as it is."""

SKILLGAP = Path(sys.executable).with_name("skillgap")


def seconds(command: list[str | Path], runs: int) -> float:
    """Return the median wall time of a command started afresh."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def in_process(work: Callable[[], object], runs: int) -> float:
    """Return the median wall time of a call in this process, after one call to warm up."""
    work()
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


PDF_KINDS = {
    "typeset (Typst)": ["samples/resume.pdf"],
    "word processor (LibreOffice)": ["tests/resume/files/word-*.pdf"],
    "browser, one column": ["tests/resume/files/one-column-*.pdf", "tests/resume/files/theme-*.pdf"],
    "browser, sidebar": ["tests/resume/files/builder-*.pdf", "tests/resume/files/tags-*.pdf"],
    "drawn, wide letters": ["tests/resume/files/drawn-*.pdf"],
}
"""Files of several kinds, by the program and the layout that made them."""


def pages_per_second(paths: list[Path], runs: int) -> tuple[float, float]:
    """Return pages a second of `read_document` and of pdfplumber's `extract_text` on the same files."""
    import io

    import pdfplumber

    from skillgap.documents import read_document

    files = [(path.name, path.read_bytes()) for path in paths]

    def ours() -> int:
        return sum(read_document(data, name=name).pages for name, data in files)

    def peer() -> None:
        for _, data in files:
            with pdfplumber.open(io.BytesIO(data)) as pdf:
                for page in pdf.pages:
                    page.extract_text()

    pages = ours()
    times: dict[Callable[[], object], list[float]] = {ours: [], peer: []}
    for _ in range(runs):
        # In turn, so that whatever else the machine does falls on both; its own time, not the wall's.
        for work, taken in times.items():
            start = time.process_time()
            work()
            taken.append(time.process_time() - start)
    return pages / statistics.median(times[ours]), pages / statistics.median(times[peer])


def print_pdf_table(runs: int) -> None:
    """Print how fast each kind of PDF is read, ours in reading order with findings, the peer's as text."""
    print("\n| PDF | Files | `read_document`, pages/s | pdfplumber `extract_text`, pages/s | Ratio |")
    print("|---|---:|---:|---:|---:|")
    every: list[Path] = []
    for kind, patterns in PDF_KINDS.items():
        paths = [path for pattern in patterns for path in sorted(ROOT.glob(pattern))]
        every += paths
        ours, peer = pages_per_second(paths, runs)
        print(f"| {kind} | {len(paths)} | {ours:.0f} | {peer:.0f} | {ours / peer:.1f} |")
    ours, peer = pages_per_second(every, runs)
    print(f"| all | {len(every)} | {ours:.0f} | {peer:.0f} | {ours / peer:.1f} |")


def many_postings(megabytes: float, repeated: float, *, seed: int) -> list[Sections]:
    """Return postings of shuffled sample lines, of which a share `repeated` stands in others word for word.

    In 971 real advertisements 62 % of the lines did.
    """
    from skillgap.documents import read_document
    from skillgap.model.document import DocumentKind
    from skillgap.sections import split_sections

    draw = random.Random(seed)  # noqa: S311, a reproducible text, not a secret
    sources = [(SAMPLES / name).read_text("utf-8") for name in ("posting.txt", "posting-data-engineer.md")]
    postings: list[Sections] = []
    size, number = 0, 0
    while size < megabytes * 1e6:
        parts = draw.choice(sources).split("\n\n")
        for at, part in enumerate(parts):
            lines = part.split("\n")
            for row, line in enumerate(lines):
                number += 1
                if len(line.split()) > SHORT and draw.random() >= repeated:
                    lines[row] = f"{line.rstrip('.')} ({seed}.{number})"
            parts[at] = "\n".join([lines[0], *draw.sample(lines[1:], len(lines) - 1)])
        text = "\n\n".join(parts)
        size += len(text.encode())
        postings.append(split_sections(read_document(text.encode(), name="posting.md"), DocumentKind.POSTING))
    return postings


def matching_speed(runs: int) -> list[tuple[str, float, float]]:
    """Return MB/s of ours, and its ratio to blank English with a bare PhraseMatcher on the same labels.

    Both take turns on new text each time, and what counts is their own processor time.
    """
    import spacy
    from spacy.matcher import PhraseMatcher

    from skillgap.matching import Matcher
    from skillgap.posting import (
        parse_posting,
        read_requirements,
        weigh_mentions,
        weigh_unknown,
    )
    from skillgap.taxonomy import load_taxonomy

    taxonomy = load_taxonomy()
    matcher = Matcher(taxonomy)
    nlp = spacy.blank("en")
    bare = PhraseMatcher(nlp.vocab, attr="LOWER")
    labels = [label for concept in taxonomy.concepts.values() for label in concept.labels]
    bare.add("SKILL", [nlp.make_doc(label) for label in labels])

    def find(postings: Sequence[Sections]) -> None:
        for sections in postings:
            matcher.find(parse_posting(sections).passages)

    def extract(postings: Sequence[Sections]) -> None:
        for sections in postings:
            posting = parse_posting(sections)
            found = matcher.find(posting.passages)
            unknown = weigh_unknown(posting, matcher.candidates(posting.passages, found))
            read_requirements(posting, weigh_mentions(posting, found, taxonomy), unknown, taxonomy)

    def match_bare(texts: Sequence[str]) -> None:
        for text in texts:
            bare(nlp(text))

    rows: list[tuple[str, float, float]] = []
    for name, work, share in (
        ("parse and find, 62 % of lines repeated", find, 0.62),
        ("everything, no line repeated", extract, 0.0),
        ("everything, 62 % of lines repeated", extract, 0.62),
        ("everything, a posting read again", extract, 1.0),
    ):
        ratios, speeds = [], []
        for run in range(runs):
            postings = many_postings(2.0, share, seed=run)
            texts = [sections.document.text for sections in postings]
            start = time.process_time()
            work(postings)
            between = time.process_time()
            match_bare(texts)
            ours, peer = between - start, time.process_time() - between
            speeds.append(sum(len(text.encode()) for text in texts) / 1e6 / ours)
            ratios.append(peer / ours)
        rows.append((name, statistics.median(speeds), statistics.median(ratios)))
    return rows


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=7)
    runs = parser.parse_args().runs
    pdf, posting = SAMPLES / "resume.pdf", SAMPLES / "posting.txt"
    machine = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores"
    print(f"{machine}, Python {platform.python_version()}\n")
    print("| What | Time | Bar |\n|---|---:|---:|")
    rows: list[tuple[str, list[str | Path], str]] = [
        ("`skillgap --help`", [SKILLGAP, "--help"], "0.3 s"),
        ("`skillgap taxonomy stats`", [SKILLGAP, "taxonomy", "stats"], ""),
        ("`skillgap analyze` two-page PDF, cold", [SKILLGAP, "analyze", pdf, "--job", posting], "3 s"),
        ("`skillgap parse` two-page PDF, cold", [SKILLGAP, "parse", pdf], ""),
    ]
    for name, command, bar in rows:
        print(f"| {name} | {seconds(command, runs):.2f} s | {bar} |")

    from skillgap.taxonomy.built import load_taxonomy

    load = in_process(load_taxonomy.__wrapped__, runs)
    print(f"| load the built taxonomy | {1000 * load:.0f} ms | 60 ms |")
    build = seconds([sys.executable, ROOT / "tools" / "build_taxonomy.py", "--check"], runs)
    print(f"| check and build the taxonomy | {build:.2f} s | 5 s |")
    print_pdf_table(runs)
    for name, speed, ratio in matching_speed(min(runs, 3)):
        print(f"Postings, {name}: {speed:.2f} MB/s, ratio to a bare PhraseMatcher {ratio:.2f}")


if __name__ == "__main__":
    main()
