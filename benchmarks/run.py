"""Measure what users wait for, in one run, and print the table of benchmarks/README.md.

Run `.venv/bin/python benchmarks/run.py` on a quiet machine. Each command is started afresh, as a user
starts it; the median of several runs is given. Ratios within one run mean more than the seconds.
"""

import argparse
import os
import platform
import random
import re
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "samples"
SHORT = 4
"""A line of so few words is a heading or a name, and repeats as it is."""

STEPS = ("read", "sections", "parse", "find", "unknown phrases", "weigh", "requirements")
"""What is done with a posting, in order; the first two come before it is understood."""

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


def many_postings(megabytes: float, repeated: float, *, seed: int) -> list[str]:
    """Return postings of shuffled sample lines, of which a share `repeated` stands in others word for word.

    In 971 real advertisements 62 % of the lines did. These are dense: nearly every line names skills.
    """
    draw = random.Random(seed)  # noqa: S311, a reproducible text, not a secret
    sources = [(SAMPLES / name).read_text("utf-8") for name in ("posting.txt", "posting-data-engineer.md")]
    postings: list[str] = []
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
        postings.append("\n\n".join(parts))
        size += len(postings[-1].encode())
    return postings


def much_prose(megabytes: float, *, seed: int) -> list[str]:
    """Return texts of sentences out of this project's pages, one word in eight exchanged for another."""
    draw = random.Random(seed)  # noqa: S311, as above
    pages = [path.read_text("utf-8") for path in (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))]
    lines = [line for page in pages for line in page.split("\n") if re.match(r"[A-Z][^|`]{60,}$", line)]
    every = [word for line in lines for word in line.split()]
    texts: list[str] = []
    size = 0
    while size < megabytes * 1e6:
        rows = [draw.choice(lines).split() for _ in range(60)]
        for words in rows:
            for _ in range(len(words) // 8):
                words[draw.randrange(1, len(words))] = draw.choice(every)
        texts.append("\n\n".join(" ".join(words) for words in rows))
        size += len(texts[-1].encode())
    return texts


def extract(postings: Sequence[str]) -> dict[str, float]:
    """Read postings from their bytes to what they ask, and return the processor time of each step."""
    from skillgap.documents import read_document
    from skillgap.model.document import DocumentKind
    from skillgap.pipeline import default_matcher
    from skillgap.posting import parse_posting, read_requirements, weigh_mentions, weigh_unknown
    from skillgap.sections import split_sections
    from skillgap.taxonomy import load_taxonomy

    taxonomy, matcher = load_taxonomy(), default_matcher()
    taken = dict.fromkeys(STEPS, 0.0)
    for text in postings:
        marks = [time.process_time()]
        document = read_document(text.encode(), name="posting.md")
        marks.append(time.process_time())
        sections = split_sections(document, DocumentKind.POSTING)
        marks.append(time.process_time())
        posting = parse_posting(sections)
        marks.append(time.process_time())
        found = matcher.find(posting.passages)
        marks.append(time.process_time())
        phrases = matcher.candidates(posting.passages, found)
        marks.append(time.process_time())
        unknown = weigh_unknown(posting, phrases)
        mentions = weigh_mentions(posting, found, taxonomy)
        marks.append(time.process_time())
        read_requirements(posting, mentions, unknown, taxonomy)
        marks.append(time.process_time())
        for step, (start, end) in zip(STEPS, pairwise(marks), strict=True):
            taken[step] += end - start
    return taken


def print_matching_table(runs: int) -> None:
    """Print MB/s of ours, its ratio to blank English with a bare PhraseMatcher, and what each step takes.

    Both take turns on new text each time, and what counts is their own processor time.
    """
    import spacy
    from spacy.matcher import PhraseMatcher

    from skillgap.taxonomy import load_taxonomy

    nlp = spacy.blank("en")
    bare = PhraseMatcher(nlp.vocab, attr="LOWER")
    labels = [label for concept in load_taxonomy().concepts.values() for label in concept.labels]
    bare.add("SKILL", [nlp.make_doc(label) for label in labels])
    print("\n| Extraction | MB/s | ratio | from bytes |", " | ".join(STEPS), "|")
    print("|---|" + "---:|" * (3 + len(STEPS)))
    corpora: dict[str, Callable[[int], list[str]]] = {
        "postings, no line repeated": lambda run: many_postings(1.0, 0.0, seed=run),
        "postings, 62 % of lines repeated": lambda run: many_postings(1.0, 0.62, seed=run),
        "postings, read again": lambda run: many_postings(1.0, 1.0, seed=run),
        "prose, no line repeated": lambda run: much_prose(1.0, seed=run),
    }
    for name, make in corpora.items():
        extract(make(runs))  # A process that has read nothing yet has words and patterns to learn.
        rows: list[list[float]] = []
        for run in range(runs):
            texts = make(run)
            taken = extract(texts)
            start = time.process_time()
            for text in texts:
                bare(nlp(text))
            peer = time.process_time() - start
            steps = [taken[step] / peer for step in STEPS]
            whole, understanding = sum(steps), sum(steps[2:])
            size = sum(len(text.encode()) for text in texts) / 1e6
            rows.append([size / peer / understanding, 1 / understanding, 1 / whole, *steps])
        middle = [statistics.median(column) for column in zip(*rows, strict=True)]
        print(f"| {name} |", " | ".join(f"{figure:.2f}" for figure in middle), "|")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--only-extraction", action="store_true", help="print the extraction table alone")
    arguments = parser.parse_args()
    runs = arguments.runs
    if arguments.only_extraction:
        print_matching_table(runs)
        return
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
    print_matching_table(runs)


if __name__ == "__main__":
    main()
