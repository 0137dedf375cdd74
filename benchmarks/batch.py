"""Measure what a batch costs, in one run, and print the tables of docs/scale.md.

Run `.venv/bin/python benchmarks/batch.py` on a quiet machine. `--largest 10000x1000` adds all pairs of so
many resumes and postings, which takes long; `--quick` does a tenth of everything. The texts are made up
from a seed (tests/support/corpora.py). Ratios within one run mean more than the seconds.
"""

import argparse
import datetime as dt
import itertools
import json
import os
import platform
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from skillgap.batch.sources import Item
    from skillgap.model.document import Passage

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests" / "support"))  # Where the made-up texts come from.

TODAY = "2026-11-20"


def seconds(work: Callable[[], object], runs: int = 3) -> float:
    """Return the fewest processor seconds of a few calls: what else the machine does counts little then."""
    times = []
    for _ in range(runs):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


def write_table(path: Path, texts: Sequence[str], prefix: str) -> Path:
    """Write texts as a table of JSON lines."""
    lines = (json.dumps({"id": f"{prefix}{number:06d}", "text": text}) for number, text in enumerate(texts))
    path.write_text("".join(line + "\n" for line in lines), encoding="utf-8")
    return path


def batch(resumes: Path, jobs: Path, output: Path, *options: str) -> tuple[float, float]:
    """Run `skillgap batch` afresh; return its seconds and, so far, the megabytes of the largest process."""
    command = [sys.executable, "-m", "skillgap", "batch", resumes, "--jobs", jobs, "-o", output]
    start = time.perf_counter()
    subprocess.run([*command, "--today", TODAY, *options], check=True, capture_output=True)
    took = time.perf_counter() - start
    return took, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


def measure_reading(folder: Path, count: int) -> None:
    """Print resumes a second from text and PDF, against a bare phrase matcher, with one and two workers."""
    import corpora
    import spacy
    from making_files import lines_pdf
    from spacy.matcher import PhraseMatcher

    from skillgap.batch.program import this_program
    from skillgap.batch.sources import Item
    from skillgap.batch.worker import ReadTask, read_chunk
    from skillgap.model.document import DocumentKind
    from skillgap.pipeline import default_matcher, parse, read_text
    from skillgap.taxonomy import load_taxonomy

    texts = list(corpora.resumes(count))
    number = max(20, count // 5)
    nlp = spacy.blank("en")
    bare = PhraseMatcher(nlp.vocab, attr="LOWER")
    labels = [label for concept in load_taxonomy().concepts.values() for label in concept.labels]
    bare.add("SKILL", [nlp.make_doc(label) for label in labels])

    def read(items: "Sequence[Item]") -> None:
        task = ReadTask(
            kind=DocumentKind.RESUME,
            numbers=tuple(range(len(items))),
            items=tuple(items),
            today=dt.date.fromisoformat(TODAY),
            program=program,
            seconds=0.0,
        )
        assert not any(outcome.error for outcome in read_chunk(task)), "a resume was not read"  # noqa: S101

    def pasted(some: Sequence[str]) -> "list[Item]":
        return [Item(id="r", text=text) for text in some]

    def printed(some: Sequence[str]) -> "list[Item]":
        paths = [folder / f"{number}.pdf" for number in range(len(some))]
        for path, text in zip(paths, some, strict=True):
            path.write_bytes(lines_pdf(*text.splitlines()))
        return [Item(id="r", path=str(path)) for path in paths]

    def passages(some: Sequence[str]) -> "list[tuple[Passage, ...]]":
        return [parse(read_text(text)).passages for text in some]

    program = this_program(is_shared=False)
    read(pasted(list(corpora.resumes(500, seed=90))))
    # What was read is remembered for a while, so each measurement is of texts that nothing has seen.
    seeds = itertools.count(100)

    def rate(prepare: Callable[[Sequence[str]], Any], work: Callable[[Any], object]) -> float:
        some = (prepare(list(corpora.resumes(number, next(seeds)))) for _ in range(3))
        return number / min(seconds(lambda given=given: work(given), runs=1) for given in some)

    find = default_matcher().find
    rows = (
        ("bare PhraseMatcher, text", rate(list, lambda some: [bare(nlp.make_doc(text)) for text in some])),
        ("our matcher, passages", rate(passages, lambda some: [find(found) for found in some])),
        ("text to packed profile", rate(pasted, read)),
        ("PDF to packed profile", rate(printed, read)),
    )
    size = sum(map(len, texts)) // count
    print(f"\n## Reading: resumes of {size} characters that were never read before, one core\n")
    print("| What | resumes/s | of the bare matcher |\n|---|---:|---:|")
    for name, pace in rows:
        print(f"| {name} | {pace:.0f} | {pace / rows[0][1]:.2f} |")

    resumes = write_table(folder / "read.jsonl", texts, "r")
    job = write_table(folder / "job.jsonl", list(corpora.postings(1)), "j")
    print(f"\n## `skillgap batch` of {count} resumes, start included\n")
    print("| Workers | seconds | resumes/s | against one |\n|---|---:|---:|---:|")
    first = 0.0
    for workers in (1, 2):
        took, _ = batch(resumes, job, folder / "read.parquet", "--workers", str(workers), "--no-cache")
        first = first or took
        print(f"| {workers} | {took:.1f} | {count / took:.0f} | {first / took:.2f} |")


def measure_cluster(folder: Path, count: int) -> None:
    """Print the time of the same batch on a local Dask cluster of one and two workers."""
    import corpora
    from distributed import LocalCluster

    resumes = write_table(folder / "cluster.jsonl", list(corpora.resumes(count)), "r")
    job = write_table(folder / "job.jsonl", list(corpora.postings(1)), "j")
    print(f"\n## The same on a local Dask cluster over TCP, {count} resumes\n")
    print("| Workers | seconds | resumes/s | against one |\n|---|---:|---:|---:|")
    first = 0.0
    for workers in (1, 2):
        with LocalCluster(
            n_workers=workers, threads_per_worker=1, protocol="tcp://", dashboard_address=None
        ) as cluster:
            address = cluster.scheduler_address
            took, _ = batch(resumes, job, folder / "c.parquet", "--scheduler", address, "--no-cache")
        first = first or took
        print(f"| {workers} | {took:.1f} | {count / took:.0f} | {first / took:.2f} |")


def measure_pairs(resumes: int, jobs: int) -> None:
    """Print pairs a second: in full, by screening, by a bare sparse product, and by TF-IDF."""
    import corpora
    from sklearn.feature_extraction.text import TfidfVectorizer

    from skillgap.batch.compact import pack_posting, pack_resume, unpack_posting, unpack_resume
    from skillgap.batch.scoring import Candidate, Postings
    from skillgap.batch.screen import UNSCORED, Weights, best_of_block, bound_all, gather
    from skillgap.pipeline import read_posting, read_resume, read_text
    from skillgap.profile import build_profile
    from skillgap.taxonomy import load_taxonomy

    taxonomy = load_taxonomy()
    texts, adverts = list(corpora.resumes(resumes)), list(corpora.postings(jobs))
    asked = [unpack_posting(pack_posting(read_posting(read_text(text)).requirements)) for text in adverts]
    packed = []
    for text in texts:
        has = read_resume(read_text(text))
        profile = build_profile(has.resume, has.mentions, taxonomy, today=dt.date.fromisoformat(TODAY))
        packed.append(pack_resume(profile, has.resume.read_quality))
    ids = [f"j{number}" for number in range(jobs)]
    postings = Postings(ids, asked, taxonomy)
    weights = Weights(postings)

    def candidates() -> tuple[Candidate, ...]:
        held = enumerate(map(unpack_resume, packed))
        return tuple(Candidate(f"r{number:06d}", one, postings) for number, one in held)

    people = candidates()
    held = gather(people, weights)
    vectors = TfidfVectorizer().fit(texts + adverts)
    has, wants = vectors.transform(texts), vectors.transform(adverts)
    few = candidates()[:100]
    floors = [UNSCORED] * jobs
    pairs = resumes * jobs

    def bare() -> object:
        return (held.credit @ weights.credit).toarray()

    product = seconds(bare)
    rows = (
        ("bare sparse product of the same matrix", product, pairs),
        ("bounds of all pairs", seconds(lambda: bound_all(held, weights)), pairs),
        ("TF-IDF cosine, sparse", seconds(lambda: has @ wants.T), pairs),
        (
            "best 10 of each posting, from packed profiles",
            seconds(lambda: best_of_block(candidates(), postings, top=10, floors=floors), 1),
            pairs,
        ),
        (
            "every pair in full, to a row",
            seconds(lambda: [one.row(job) for one in few for job in range(jobs)], 1),
            len(few) * jobs,
        ),
    )
    print(f"\n## Pairs: {resumes} x {jobs}, {len(postings.columns)} different requirements, one core\n")
    print("| What | pairs/s | of the bare product |\n|---|---:|---:|")
    for name, took, count in rows:
        pace = count / took
        print(f"| {name} | {pace:,.0f} | {pace * product / pairs:.3f} |")


Growth = list[tuple[int, int, float]]
"""Resumes, postings, seconds."""


def measure_growth(folder: Path, sizes: Sequence[tuple[int, int]], options: Sequence[str]) -> Growth:
    """Print and return what whole batches cost as they grow, profiles from the cache."""
    import corpora

    most = max(resumes for resumes, _ in sizes), max(jobs for _, jobs in sizes)
    texts, adverts = list(corpora.resumes(most[0])), list(corpora.postings(most[1]))
    every = write_table(folder / "all.jsonl", texts, "r"), write_table(folder / "jobs.jsonl", adverts, "j")
    took, _ = batch(*every, folder / "warm.parquet", "--top", "1")
    print(
        f"\n## Growth, {' '.join(options) or 'all pairs'}, profiles from the cache ({took:.0f} s to fill)\n"
    )
    print("| resumes | postings | seconds | pairs/s | largest process so far, MB | output, MB |")
    print("|---:|---:|---:|---:|---:|---:|")
    grown: Growth = []
    for resumes, jobs in sizes:
        some = write_table(folder / "some.jsonl", texts[:resumes], "r")
        few = write_table(folder / "few.jsonl", adverts[:jobs], "j")
        output = folder / "growth.parquet"
        took, memory = batch(some, few, output, *options)
        size = output.stat().st_size / 2**20
        pace = resumes * jobs / took
        print(
            f"| {resumes:,} | {jobs:,} | {took:.1f} | {pace:,.0f} | {memory:.0f} | {size:.1f} |", flush=True
        )
        grown.append((resumes, jobs, took))
    return grown


def plot(curves: Sequence[tuple[str, Growth]], path: Path) -> None:
    """Draw seconds against pairs, a line for each number of postings."""
    import matplotlib as mpl

    mpl.use("svg")
    mpl.rcParams["svg.hashsalt"] = "skillgap"
    from matplotlib import pyplot as plt

    figure, panels = plt.subplots(1, len(curves), figsize=(9, 3.4), sharey=True, layout="constrained")
    for axes, (title, grown) in zip(panels, curves, strict=True):
        for jobs in sorted({jobs for _, jobs, _ in grown}):
            points = [(resumes, took) for resumes, of, took in grown if of == jobs]
            axes.plot(*zip(*points, strict=True), marker="o", label=f"{jobs:,} postings")
        axes.set(xscale="log", yscale="log", title=title, xlabel="resumes")
        axes.grid(alpha=0.3)
        axes.legend(frameon=False)
    panels[0].set_ylabel("seconds, start included")
    figure.savefig(path, metadata={"Date": None, "Creator": None})


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a tenth of everything")
    parser.add_argument("--plot", type=Path, help="draw how batches grow into this .svg file")
    parser.add_argument("--reading", action="store_true", help="only how fast resumes are read")
    parser.add_argument("--largest", help="all pairs of so many resumes and postings, as 10000x1000")
    arguments = parser.parse_args()
    scale = 10 if arguments.quick else 1
    machine = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores"
    print(f"{machine}, Python {platform.python_version()}")
    grid = [(n // scale, m // scale or 1) for n in (100, 1000, 10_000) for m in (10, 100, 1000)]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        measure_reading(folder, 1500 // scale)
        if arguments.reading:
            return
        measure_cluster(folder, 1500 // scale)
        measure_pairs(2000 // scale, 500 // scale)
        best = measure_growth(folder, grid, ("--top", "10"))
        every = measure_growth(folder, [(n, m) for n, m in grid if n * m <= 10**6], ())
        if arguments.plot:
            plot((("the best 10 of each posting", best), ("every pair in full", every)), arguments.plot)
        if arguments.largest:
            resumes, jobs = map(int, arguments.largest.split("x"))
            measure_growth(folder, [(resumes, jobs)], ())


if __name__ == "__main__":
    main()
