"""Read damaged copies of the samples and report every outcome that is neither an answer nor an error.

    python tools/fuzz.py --inputs 2000 --seed 1

The same seed makes the same inputs. Each is read, analysed, redacted and reported, and every third one
tailored too, in a worker that is ended after `--seconds` of processor time, thirty times that on the
clock, or above `--megabytes`. What ends a worker, takes too long or raises anything but a `DocumentError`
is written to `--keep` and makes the exit status 1. Files kept for good go to tests/issues/.
"""

import argparse
import json
import random
import re
import resource
import signal
import sys
import traceback
import zipfile
import zlib
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future
from concurrent.futures import TimeoutError as Overdue
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

from pebble import ProcessExpired, ProcessPool

from skillgap.documents import read_document
from skillgap.errors import DocumentError
from skillgap.pipeline import ReadPosting, ReadResume, analyze, import_roadmap, read_posting, read_resume
from skillgap.pipeline import tailor as tailor_resume
from skillgap.report.as_html import analyses_html
from skillgap.report.as_json import analysis_json, dumps, tailoring_json
from skillgap.report.as_markdown import analysis_markdown
from skillgap.report.as_table import analysis_table, render
from skillgap.resume.redact import redacted
from skillgap.samples import sample

ROOT = Path(__file__).resolve().parent.parent
_CLOCK = 30  # times the limit: for waits only, as other work may have the processor
_AHEAD = 50  # inputs under way: each is kept in memory until its outcome is known
HOSTILE = (
    *(b"\0", b"\xff\xfe", b"\xed\xa0\x80", b"\xe2\x80\x8b", b"\xe2\x80\xae", b"\x1b[2J", b"\r", b"\n" * 50),
    *(b"9" * 30, b"-1", b"2147483648", b"1e999", b"NaN", b"%s%n", b"../" * 9, b"<w:p>", b"&a;", b"<!--"),
    *(b"obj", b"endstream", b"/Filter", b"/Length 99999", b"<<" * 20, b"[" * 200, b"(" * 200, b"\\u0000"),
    *(b"Python, " * 200, b"13/2021 - 02/20", b"5-3 years", b"A" * 3000, b"Experience\n", b"{", b'"', b"|"),
)
PLAIN_PAGE = (
    b"<!doctype html><html><head><meta charset=utf-8><title>x</title></head><body><h1>Jane Doe</h1>"
    b"<p>jane@example.com</p><h2>Experience</h2><p>Engineer, Acme, 2019 - 2023</p><ul><li>Built APIs in "
    b"Python and Go</li></ul><h2>Skills</h2><table><tr><td>Python</td><td>SQL</td></tr></table></body></html>"
)
PLAIN_POSTING = (
    b"<!doctype html><html><head><style>.a{color:red}</style></head><body><h1>Data Engineer</h1><p>Acme</p>"
    b"<h2>Requirements</h2><ul><li>5+ years of Python or Go</li><li style='color:#333'>SQL, Kafka</li></ul>"
    b"<h2>Nice to have</h2><p>Kubernetes &amp; <b>Terraform</b></p><div hidden>Rust</div></body></html>"
)
VALUES = (
    None,
    True,
    -1,
    1e308,
    10**400,
    "",
    "\u0000",
    "\ud83d",
    [],
    {},
    [[]],
    [None],
    {"": {}},
    "2021-13-45",
    "A" * 3000,
)
_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)


def seeds() -> dict[str, bytes]:
    """Return what is mutated: the samples, JSON Resume, and two pages."""
    paths = [*(ROOT / "samples").glob("*.*"), ROOT / "samples/source/resume.json"]
    found = {path.name: path.read_bytes() for path in sorted(paths)}
    return {**found, "page.html": PLAIN_PAGE, "posting.html": PLAIN_POSTING}


def mutate(data: bytes, rng: random.Random) -> bytes:
    """Return a damaged copy, broken in its bytes or, as often, in what its format holds inside."""
    if data.startswith(b"PK") and rng.random() < 0.8:
        return _mutate_part(data, rng)
    if data.startswith(b"%PDF") and rng.random() < 0.5:
        return _mutate_stream(data, rng)
    if data.startswith(b"{") and rng.random() < 0.6:
        return _mutate_values(data, rng)
    return _mutate_bytes(data, rng)


def _mutate_bytes(data: bytes, rng: random.Random) -> bytes:  # noqa: C901, one case for each damage
    """Return a copy with bytes changed, cut, moved, repeated or exchanged for hostile ones."""
    if rng.random() < 0.3:
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError:
            text = ""
        if text:
            return _mutate_words(text, rng)
    damaged = bytearray(data)
    for _ in range(rng.choice((1, 1, 2, 4, 16, 64))):
        at = rng.randrange(len(damaged) + 1)
        end = min(len(damaged), at + rng.choice((1, 2, 8, 64, 1024)))
        match rng.randrange(6):
            case 0:
                damaged[at:end] = rng.randbytes(end - at)
            case 1:
                del damaged[at:end]
            case 2:
                damaged[at:at] = rng.choice(HOSTILE)
            case 3:
                damaged[at:at] = damaged[at:end] * rng.choice((1, 2, 20))
            case 4:
                damaged[at:end] = rng.choice(HOSTILE)
            case _:
                other = rng.randrange(len(damaged) + 1)
                damaged[other:other] = damaged[at:end]
    if rng.random() < 0.05:
        damaged = damaged[: rng.randrange(len(damaged) + 1)]
    return bytes(damaged)


def _mutate_words(text: str, rng: random.Random) -> bytes:
    """Shuffle and repeat words and lines, which keeps the file whole and its sense not."""
    pieces = re.split(r"(\s+)" if rng.random() < 0.5 else r"(\n)", text)
    for _ in range(rng.choice((1, 4, 30))):
        at = rng.randrange(len(pieces))
        pieces[at] = rng.choice(
            (pieces[rng.randrange(len(pieces))], pieces[at] * 3, "", "\t", " | ", "\u00a0")
        )
    return "".join(pieces).encode()


def _mutate_part(data: bytes, rng: random.Random) -> bytes:
    """Damage one part of an archive and pack it again."""
    raw = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as new:
        names = old.namelist()
        victim = "word/document.xml" if rng.random() < 0.6 else rng.choice(names)
        for name in names:
            part = old.read(name)
            new.writestr(name, mutate(part, rng) if name == victim else part)
    return raw.getvalue()


def _mutate_stream(data: bytes, rng: random.Random) -> bytes:
    """Unpack one stream of a PDF, damage it, and pack it again."""
    found = list(_STREAM.finditer(data))
    stream = rng.choice(found)
    try:
        content = zlib.decompress(stream[1])
    except zlib.error:
        return _mutate_bytes(data, rng)
    packed = zlib.compress(_mutate_bytes(content, rng))
    head = data[: stream.start(1)]
    at = head.rfind(b"/Length")
    head = head[:at] + re.sub(rb"/Length \d+", b"/Length %d" % len(packed), head[at:])
    return head + packed + data[stream.end(1) :]


def _mutate_values(data: bytes, rng: random.Random) -> bytes:
    """Exchange values of a JSON document for others of its own, or for hostile ones."""
    body = json.loads(data)
    for _ in range(rng.choice((1, 2, 8))):
        places = list(_places(body))
        holder, key = rng.choice(places)
        other, its = rng.choice(places)
        # A copy: what stands in two places would be damaged in both, and in the next file as well.
        holder[key] = json.loads(json.dumps(rng.choice(VALUES) if rng.random() < 0.7 else other[its]))
    return json.dumps(body).encode()


def _places(value: Any) -> Iterator[tuple[Any, Any]]:  # noqa: ANN401, JSON is any of its own kinds
    """Yield every place of a JSON value as what holds it and the key in there."""
    keys = list(value) if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    for key in keys:
        yield value, key
        yield from _places(value[key])


def prepare(megabytes: int) -> None:
    """Bound what a worker may take, and load what it needs before any input is timed."""
    resource.setrlimit(resource.RLIMIT_AS, (megabytes * 2**20,) * 2)
    counterpart()


@cache
def counterpart() -> tuple[ReadResume, ReadPosting]:
    """Return what damaged files are held against."""
    return read_resume(sample("resume.pdf")), read_posting(sample("posting.txt"))


def attempt(data: bytes, name: str, seconds: float, *, is_tailored: bool) -> str:
    """Do everything there is to do with a file; return a traceback, or nothing when all went well."""
    resume, posting = counterpart()
    # The signal ends the process, also inside a C library, and counts no time in which others worked.
    signal.signal(signal.SIGPROF, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        document = read_document(data, name=name)
        document.text.encode("utf-8")
        for line in document.lines:
            if document.text[line.start : line.end] != line.text:
                return f"line at {line.start} is not what the text says\n"
        if name.startswith("posting"):
            posting = read_posting(document)
            if is_tailored:
                import_roadmap(document)
        else:
            resume = read_resume(document)
            json.loads(dumps(redacted(resume.resume)))
        analysis = analyze(resume, posting)
        json.loads(dumps(analysis_json(analysis)))
        written = (
            analyses_html((analysis,)),
            analysis_markdown(analysis),
            render(analysis_table(analysis), colour=False),
        )
        "".join(written).encode("utf-8")
        if is_tailored:
            dumps(tailoring_json(tailor_resume(resume, posting, analysis))).encode("utf-8")
    except DocumentError:
        return ""
    except Exception:  # noqa: BLE001, what this program is looking for
        return traceback.format_exc()
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    return ""


def main() -> int:
    """Run the fuzzer."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--inputs", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=20.0)
    parser.add_argument("--megabytes", type=int, default=2500)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--keep", type=Path, default=Path("fuzz-found"))
    options = parser.parse_args()
    originals = seeds()
    kinds: dict[str, int] = {}
    waiting: deque[tuple[int, str, bytes, Future[str]]] = deque()
    with ProcessPool(max_workers=options.workers, initializer=prepare, initargs=(options.megabytes,)) as pool:
        for number in range(options.inputs + _AHEAD):
            if number < options.inputs:
                rng = random.Random(f"{options.seed}/{number}")  # noqa: S311, repeatable on purpose
                name = rng.choice(sorted(originals))
                data = mutate(originals[name], rng)
                future = pool.schedule(
                    attempt,
                    args=(data, name, options.seconds),
                    kwargs={"is_tailored": number % 3 == 0},
                    timeout=_CLOCK * options.seconds,
                )
                waiting.append((number, name, data, future))
            if number >= _AHEAD and waiting:
                _judge(*waiting.popleft(), options, kinds)
    print(f"{options.inputs} inputs, seed {options.seed}: {sum(kinds.values())} faults")
    for kind, count in sorted(kinds.items(), key=lambda item: -item[1]):
        print(f"{count:6} {kind}")
    return bool(kinds)


def _judge(  # noqa: PLR0913, PLR0917, what is known of one input
    number: int,
    name: str,
    data: bytes,
    future: Future[str],
    options: argparse.Namespace,
    kinds: dict[str, int],
) -> None:
    """Wait for the outcome of an input; print, count and keep a fault."""
    try:
        fault = future.result()
    except Overdue:
        fault = f"took longer than {_CLOCK * options.seconds:g} seconds on the clock\n"
    except ProcessExpired as error:
        is_slow = error.exitcode == -signal.SIGPROF
        fault = f"took more than {options.seconds:g} seconds\n" if is_slow else f"ended its worker: {error}\n"
    if fault:
        kind = fault.strip().splitlines()[-1]
        kinds[kind] = kinds.get(kind, 0) + 1
        options.keep.mkdir(exist_ok=True)
        (options.keep / f"{options.seed}-{number}-{name}").write_bytes(data)
        print(f"{number} {name}: {fault}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
