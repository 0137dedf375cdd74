"""Measure accuracy on a folder of labelled postings and resumes, and print the tables of README.md.

Run `.venv/bin/python evaluation/run.py GOLD --tools TOOLS`, where GOLD holds `postings/` and `resumes/`
and TOOLS the scorers `score_extraction.py` and `score_parse.py`. The labelled texts are other people's
and are not part of this repository.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from skillgap.errors import DocumentError
from skillgap.model.document import DocumentKind
from skillgap.pipeline import parse, read_posting
from skillgap.report.as_json import dumps, extraction_json
from skillgap.resume.jsonresume import to_json_resume
from skillgap.taxonomy import load_taxonomy


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--tools", type=Path, required=True)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        extraction = _extraction(args.gold / "postings", args.tools, Path(scratch))
        parsing = _parsing(args.gold / "resumes", args.tools, Path(scratch))
    for title, figures in (("Postings", extraction), ("Resumes", parsing)):
        print(f"## {title}\n\n| figure | value |\n|---|---:|")
        for name, value in figures.items():
            print(f"| {name} | {value} |")
        print()


def _extraction(folder: Path, tools: Path, scratch: Path) -> dict[str, float]:
    target = scratch / "extraction.jsonl"
    lines = []
    for path in sorted(folder.glob("*.txt")):
        read = read_posting(path)
        found = extraction_json(
            file=path.name,
            kind=DocumentKind.POSTING,
            text=read.posting.sections.document.text,
            mentions=read.mentions,
            unknown=read.unknown,
            taxonomy=load_taxonomy(),
        )
        lines.append(dumps(found, indent=None))
    target.write_text("\n".join(lines), encoding="utf-8")
    return _score(tools / "score_extraction.py", folder, target)


def _parsing(folder: Path, tools: Path, scratch: Path) -> dict[str, float]:
    target = scratch / "resumes"
    target.mkdir()
    for path in sorted([*folder.glob("*.pdf"), *folder.glob("*.docx")]):
        try:
            parsed = to_json_resume(parse(path))
        except DocumentError as error:
            print(error, file=sys.stderr)
            continue
        (target / f"{path.name}.json").write_text(dumps(parsed), encoding="utf-8")
    return _score(tools / "score_parse.py", folder, target)


def _score(scorer: Path, *arguments: Path) -> dict[str, float]:
    command = [sys.executable, scorer, *arguments, "--json"]
    figures: dict[str, float] = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    return figures


if __name__ == "__main__":
    main()
