"""Read damaged copies of the samples and report every outcome that is neither an answer nor an error.

    python tools/fuzz.py --inputs 2000 --seed 1

The same seed makes the same inputs. Each is read and analysed in a worker that is ended after
`--seconds` or above `--megabytes`; what ends a worker, takes too long or raises anything but a
`DocumentError` is written to `--keep` and makes the exit status 1. Files kept for good go to tests/issues/.
"""

import argparse
import json
import random
import re
import resource
import sys
import traceback
import zipfile
from concurrent.futures import TimeoutError as Overdue
from io import BytesIO
from pathlib import Path

from pebble import ProcessExpired, ProcessPool

from skillgap.documents import read_document
from skillgap.errors import DocumentError
from skillgap.pipeline import analyze, read_posting, read_resume
from skillgap.report.as_json import analysis_json, dumps
from skillgap.samples import sample

ROOT = Path(__file__).resolve().parent.parent
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


def seeds() -> dict[str, bytes]:
    """Return what is mutated: the samples, JSON Resume and a page."""
    paths = [*(ROOT / "samples").glob("*.*"), ROOT / "samples/source/resume.json"]
    found = {path.name: path.read_bytes() for path in sorted(paths)}
    return {**found, "page.html": PLAIN_PAGE}


def mutate(data: bytes, rng: random.Random) -> bytes:  # noqa: C901, one case for each damage
    """Return a damaged copy: bytes changed, cut, moved, repeated or exchanged for hostile ones."""
    if data.startswith(b"PK") and rng.random() < 0.8:
        return _mutate_part(data, rng)
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


def limit_memory(megabytes: int) -> None:
    """Bound what a worker may take."""
    resource.setrlimit(resource.RLIMIT_AS, (megabytes * 2**20,) * 2)


def attempt(data: bytes, name: str) -> str:
    """Read, analyse and report; return a traceback, or nothing when all went well."""
    try:
        document = read_document(data, name=name)
        document.text.encode("utf-8")
        for line in document.lines:
            if document.text[line.start : line.end] != line.text:
                return f"line at {line.start} is not what the text says\n"
        if name.startswith("posting"):
            resume, posting = read_resume(sample("resume.pdf")), read_posting(document)
        else:
            resume, posting = read_resume(document), read_posting(sample("posting.txt"))
        json.loads(dumps(analysis_json(analyze(resume, posting))))
    except DocumentError:
        return ""
    except Exception:  # noqa: BLE001, what this program is looking for
        return traceback.format_exc()
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
    with ProcessPool(
        max_workers=options.workers, initializer=limit_memory, initargs=(options.megabytes,)
    ) as pool:
        waiting = []
        for number in range(options.inputs):
            rng = random.Random(f"{options.seed}/{number}")  # noqa: S311, repeatable on purpose
            name = rng.choice(sorted(originals))
            data = mutate(originals[name], rng)
            future = pool.schedule(attempt, args=(data, name), timeout=options.seconds)
            waiting.append((number, name, data, future))
        for number, name, data, future in waiting:
            try:
                fault = future.result()
            except Overdue:
                fault = f"took longer than {options.seconds:g} seconds\n"
            except ProcessExpired as error:
                fault = f"ended its worker: {error}\n"
            if fault:
                kind = fault.strip().splitlines()[-1]
                kinds[kind] = kinds.get(kind, 0) + 1
                options.keep.mkdir(exist_ok=True)
                (options.keep / f"{options.seed}-{number}-{name}").write_bytes(data)
                print(f"{number} {name}: {fault}", flush=True)
    print(f"{options.inputs} inputs, seed {options.seed}: {sum(kinds.values())} faults")
    for kind, count in sorted(kinds.items(), key=lambda item: -item[1]):
        print(f"{count:6} {kind}")
    return bool(kinds)


if __name__ == "__main__":
    sys.exit(main())
