"""Search for texts that end in a traceback, led by which lines of the program they reach (atheris).

    python tools/fuzz_text.py build/fuzz-text -max_total_time=1800 -print_final_stats=1

Options are libFuzzer's. The first byte of an input says what the rest is used as: a resume, a posting, both
or a roadmap. Inputs that reach new lines are kept in the folder and are what the next run begins with. A
text that raises anything but a `SkillgapError` is printed once for each place that raises, and is written to
the folder `faults` beside it; the search then goes on.
"""

import sys
import traceback
from hashlib import sha256
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["skillgap"]):
    from skillgap.errors import SkillgapError
    from skillgap.pipeline import (
        analyze,
        default_matcher,
        import_roadmap,
        read_document,
        read_posting,
        read_resume,
        tailor,
    )
    from skillgap.report.as_html import analyses_html
    from skillgap.report.as_json import analysis_json, dumps
    from skillgap.report.as_table import analysis_table, render
    from skillgap.resume.redact import redacted

from skillgap.samples import sample

SAMPLES = ("resume.md", "resume.txt", "posting.txt", "posting-data-engineer.md")
MOST = 4096  # characters: the first pages of a sample, and quick to read
WORDS = (
    *("Experience", "Education", "Skills", "Projects", "Summary", "Requirements", "Nice to have", "About us"),
    *("Present", "Jan 2019", "2019 - 2023", "13/2021", "01.02.2020", "5+ years", "3-5 years", "at least"),
    *("Python", "C++", "R", "Go", "Node.js", "machine learning", "BSc", "PhD", "fluent German", "and/or"),
    *("# ", "## ", "- ", "* ", "| ", "**", "---", "Phase 1:", "Weeks 1-4", "<html><body>", '{"basics":'),
    *("<p style=", "hidden", "jane@example.com", "+49 30 1234567", "https://", "not required", "e.g. "),
)
known_faults: set[str] = set()


def main() -> None:
    """Search until libFuzzer's limits end it."""
    folder = Path(next((word for word in sys.argv[1:] if not word.startswith("-")), "build/fuzz-text"))
    folder.mkdir(parents=True, exist_ok=True)
    faults = folder.with_name(f"{folder.name}-faults")
    for number, name in enumerate(SAMPLES):
        text = sample(name).read_bytes()
        for at in range(0, len(text), MOST // 2):
            piece = bytes([number]) + text[at : at + MOST // 2]
            (folder / sha256(piece).hexdigest()[:16]).write_bytes(piece)
    words = folder.with_name(f"{folder.name}.dict")
    words.write_text("".join('"' + word.replace('"', '\\"') + '"\n' for word in WORDS), encoding="utf-8")
    default_matcher()
    resume, posting = read_resume(sample("resume.pdf")), read_posting(sample("posting.txt"))

    def attempt(data: bytes) -> None:
        if len(data) < 2:
            return
        use = data[0] % 4
        try:
            document = read_document(data[1:], name="input")
            has = read_resume(document) if use in {0, 2} else resume
            wants = read_posting(document) if use in {1, 2} else posting
            analysis = analyze(has, wants)
            dumps(analysis_json(analysis)).encode()
            if use == 0:
                dumps(redacted(has.resume)).encode()
                analyses_html((analysis,)).encode()
                tailor(has, wants, analysis)
            elif use == 1:
                render(analysis_table(analysis), colour=False).encode()
            elif use == 3:
                import_roadmap(document)
        except SkillgapError:
            return
        except Exception as error:  # noqa: BLE001, what this program is looking for
            note(error, data, faults)

    limits = [f"-max_len={MOST}", "-timeout=20", "-rss_limit_mb=2500", f"-dict={words}"]
    atheris.Setup([sys.argv[0], *limits, *(sys.argv[1:] or [str(folder)])], attempt)
    atheris.Fuzz()


def note(error: Exception, data: bytes, faults: Path) -> None:
    """Print and keep an input when it is the first to raise at its place."""
    place = traceback.extract_tb(error.__traceback__)[-1]
    key = f"{type(error).__name__} {place.filename}:{place.lineno}"
    if key not in known_faults:
        known_faults.add(key)
        faults.mkdir(exist_ok=True)
        (faults / f"{sha256(data).hexdigest()[:16]}.txt").write_bytes(data[1:])
        traceback.print_exception(error)


if __name__ == "__main__":
    main()
