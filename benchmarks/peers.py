"""Our readers and our matcher beside other programs, each in a process of its own, in one run.

Run `make bench`, or `.venv/bin/python benchmarks/peers.py` on a quiet machine. What counts is processor
time, the fewest seconds of a few rounds; memory is the most a process held, the interpreter included. The
rows named "the limit" do far less than a reader or an extractor has to: no reading order, no findings, no
context of a word, no importance.
"""

import argparse
import io
import json
import os
import platform
import random
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests" / "support"))  # Where the made-up texts come from.

PDFS = ("samples/*.pdf", "tests/resume/files/*.pdf")
Work = Callable[[], object]


def pdfs() -> list[tuple[str, bytes]]:
    """Return the PDF resumes of the repository."""
    return [(path.name, path.read_bytes()) for pattern in PDFS for path in sorted(ROOT.glob(pattern))]


def pages() -> int:
    """Return how many pages they have."""
    import pypdfium2

    return sum(len(pypdfium2.PdfDocument(data)) for _, data in pdfs())


def texts() -> list[str]:
    """Return a megabyte of made-up resumes and postings, in mixed order."""
    import corpora

    every = [*corpora.resumes(400), *corpora.postings(600)]
    random.Random(5).shuffle(every)  # noqa: S311, an order, not a secret
    return every


def labels() -> list[str]:
    """Return every label of the taxonomy."""
    from skillgap.taxonomy import load_taxonomy

    concepts = load_taxonomy().concepts.values()
    return [label for concept in concepts for label in (*concept.labels, *concept.hidden_labels)]


def read_ours(files: Sequence[tuple[str, bytes]]) -> Work:
    """Words in reading order with boxes, sizes, links and findings."""
    from skillgap.documents import read_document

    return lambda: [read_document(data, name=name) for name, data in files]


def read_pdfplumber(files: Sequence[tuple[str, bytes]]) -> Work:
    """Text in lines across the page."""
    import pdfplumber

    def work() -> None:
        for _, data in files:
            with pdfplumber.open(io.BytesIO(data)) as pdf:
                for page in pdf.pages:
                    page.extract_text()

    return work


def read_pdfminer(files: Sequence[tuple[str, bytes]]) -> Work:
    """Text in boxes as pdfminer groups them."""
    from pdfminer.high_level import extract_text

    return lambda: [extract_text(io.BytesIO(data)) for _, data in files]


def read_pdfium(files: Sequence[tuple[str, bytes]]) -> Work:
    """The characters in the order of the file, nothing else."""
    import pypdfium2

    def work() -> None:
        for _, data in files:
            for page in pypdfium2.PdfDocument(data):
                page.get_textpage().get_text_range()

    return work


def find_everything(every: Sequence[str]) -> Work:
    """Parse, find, weigh, unknown phrases: what `skillgap extract` does."""
    from skillgap.pipeline import default_matcher, extract, read_text

    default_matcher()
    return lambda: [extract(read_text(text)) for text in every]


def find_spacy(every: Sequence[str]) -> Work:
    """The labels wherever they stand, case set aside."""
    import spacy
    from spacy.matcher import PhraseMatcher

    nlp = spacy.blank("en")
    matcher = PhraseMatcher(nlp.vocab, attr="LOWER")
    matcher.add("SKILL", [nlp.make_doc(label) for label in labels()])
    return lambda: [matcher(nlp(text)) for text in every]


def find_flashtext(every: Sequence[str]) -> Work:
    """The longest labels between word ends, case set aside."""
    from flashtext import KeywordProcessor

    processor = KeywordProcessor()
    for label in labels():
        processor.add_keyword(label)
    return lambda: [processor.extract_keywords(text, span_info=True) for text in every]


def find_aho_corasick(every: Sequence[str]) -> Work:
    """The longest labels from the left, then a look at the characters around each."""
    from ahocorasick_rs import AhoCorasick, MatchKind

    automaton = AhoCorasick(
        sorted({label.lower() for label in labels()}), matchkind=MatchKind.LeftmostLongest
    )

    def ends(text: str, start: int, end: int) -> bool:
        before, after = text[start - 1 : start], text[end : end + 1]
        return not (before.isalnum() or after.isalnum())

    def work() -> None:
        for text in every:
            low = text.lower()
            [hit for hit in automaton.find_matches_as_indexes(low) if ends(low, hit[1], hit[2])]

    return work


READERS = {
    "`read_document`": read_ours,
    "pdfplumber `extract_text`": read_pdfplumber,
    "pdfminer.six `extract_text`": read_pdfminer,
    "pypdfium2 characters alone (the limit)": read_pdfium,
}
FINDERS = {
    "`extract` with everything": find_everything,
    "spaCy blank English, bare PhraseMatcher": find_spacy,
    "flashtext": find_flashtext,
    "ahocorasick_rs, word ends checked (the limit)": find_aho_corasick,
}


def measure(name: str, rounds: int) -> None:
    """Do one program's work in this process, and print its seconds and megabytes as JSON."""
    work = READERS[name](pdfs()) if name in READERS else FINDERS[name](texts())
    times = []
    for _ in range(rounds):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"seconds": min(times), "megabytes": held}))


def rows(names: Sequence[str], rounds: int) -> Iterator[tuple[str, float, float]]:
    """Yield each program with its seconds and megabytes, measured in a process of its own."""
    for name in names:
        command = [sys.executable, __file__, "--only", name, "--rounds", str(rounds)]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        told = json.loads(done.stdout)
        yield name, told["seconds"], told["megabytes"]


def main() -> None:
    """Measure and print two tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", choices=[*READERS, *FINDERS])
    options = parser.parse_args()
    if options.only:
        measure(options.only, options.rounds)
        return
    print(f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, one used\n")
    count, size = pages(), sum(len(text.encode()) for text in texts()) / 1e6
    for title, names, amount, unit, peer in (
        (f"PDF: {len(pdfs())} files", list(READERS), count, "pages/s", "pdfplumber `extract_text`"),
        (f"Text: {size:.1f} MB", list(FINDERS), size, "MB/s", "spaCy blank English, bare PhraseMatcher"),
    ):
        measured = list(rows(names, options.rounds))
        base = next(took for name, took, _ in measured if name == peer)
        print(f"| {title} | {unit} | of {peer.split()[0]} | memory, MB |\n|---|---:|---:|---:|")
        for name, took, held in measured:
            print(f"| {name} | {amount / took:.3g} | {base / took:.2f} | {held:.0f} |")
        print()


if __name__ == "__main__":
    main()
