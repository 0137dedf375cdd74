"""Measure what users wait for, in one run, and print the table of benchmarks/README.md.

Run `.venv/bin/python benchmarks/run.py` on a quiet machine. Each command is started afresh, as a user
starts it; the median of several runs is given. Ratios within one run mean more than the seconds.
"""

import argparse
import os
import platform
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "samples"
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


def pages_per_second(runs: int) -> tuple[float, float]:
    """Return pages a second of `read_document` and of pdfplumber's `extract_text` on the same file."""
    import io

    import pdfplumber

    from skillgap.documents import read_document

    data = (SAMPLES / "resume.pdf").read_bytes()

    def peer() -> None:
        with pdfplumber.open(io.BytesIO(data)) as pdf:
            for page in pdf.pages:
                page.extract_text()

    pages = read_document(data, name="resume.pdf").pages
    ours = in_process(lambda: read_document(data, name="resume.pdf"), runs)
    return pages / ours, pages / in_process(peer, runs)


def matching_speed(runs: int) -> tuple[float, float]:
    """Return MB/s of our matcher and of blank English with a bare PhraseMatcher, same labels and text."""
    import spacy
    from spacy.matcher import PhraseMatcher

    from skillgap.pipeline import default_matcher, read_posting
    from skillgap.taxonomy import load_taxonomy

    passages = read_posting(SAMPLES / "posting.txt").posting.passages * 20
    size = sum(len(passage.text.encode()) for passage in passages) / 1e6
    nlp = spacy.blank("en")
    bare = PhraseMatcher(nlp.vocab, attr="LOWER")
    labels = [label for concept in load_taxonomy().concepts.values() for label in concept.labels]
    bare.add("SKILL", [nlp.make_doc(label) for label in labels])
    ours = in_process(lambda: default_matcher().find(passages), runs)
    peer = in_process(lambda: [bare(nlp.make_doc(passage.text)) for passage in passages], runs)
    return size / ours, size / peer


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
    ours, peer = pages_per_second(runs)
    print(f"\nPDF: {ours:.0f} pages/s, pdfplumber `extract_text` {peer:.0f} pages/s: ratio {ours / peer:.1f}")
    ours, peer = matching_speed(runs)
    print(f"Matching: {ours:.2f} MB/s, bare PhraseMatcher {peer:.2f} MB/s: ratio {ours / peer:.2f}")


if __name__ == "__main__":
    main()
