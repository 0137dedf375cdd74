"""Measure the truth check on the cases of this folder, and print the table of README.md.

    python evaluation/tailoring/measure.py [--blind] [--list] [--by-class] [SET...]

Each folder beside this file is a set: one resume and edits of it that are either invented or honest; those in
`blind` were written by people who had not seen the program, and `--blind` measures them. Every
edited resume goes the whole way, from bytes to the verdict, as `skillgap verify` does it. `--list` also
prints the cases the check gets wrong, `--by-class` what each sort of edit comes to, in the sets that name it.
"""

import argparse
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from skillgap.documents import read_document
from skillgap.model.analysis import Truth
from skillgap.pipeline import ReadResume, read_resume
from skillgap.tailoring import Claims, check_truth
from skillgap.taxonomy import load_taxonomy

HERE = Path(__file__).parent

FEWEST = 8
"""Cases a sort of edit must have to be told by itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """An edit of a resume.

    `kind` is what a fabrication must be called, and `sort` what sort of edit it is; both may be empty.
    """

    set_name: str
    old: str
    new: str
    is_invented: bool
    kind: str = ""
    sort: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """A case and the verdict on it."""

    case: Case
    truth: Truth

    @property
    def is_right(self) -> bool:
        """Whether an invented edit was caught, or an honest one passed."""
        return self.truth.ok is not self.case.is_invented

    @property
    def names_the_kind(self) -> bool:
        """Whether a fabrication was caught under its own kind."""
        return self.case.kind in {"", *(violation.kind for violation in self.truth.violations)}


def sets(folder: str = "") -> tuple[str, ...]:
    """Return the names of the sets in a folder beside this file."""
    return tuple(sorted(str(path.parent.relative_to(HERE)) for path in (HERE / folder).glob("*/cases.toml")))


def cases(name: str) -> tuple[Case, ...]:
    """Return the cases of a set, fabrications first."""
    tables = tomllib.loads((HERE / name / "cases.toml").read_text(encoding="utf-8"))
    return tuple(
        Case(
            set_name=name,
            old=row["old"],
            new=row["new"],
            is_invented=invented,
            kind=row.get("kind", ""),
            sort=row.get("class", ""),
        )
        for key, invented in (("fabrication", True), ("rewording", False))
        for row in tables[key]
    )


def measure(name: str) -> Iterator[Result]:
    """Yield the verdict on each case of a set. Raises `ValueError` for a case that edits nothing or twice."""
    (path,) = (HERE / name).glob("resume.*")
    text = path.read_text(encoding="utf-8")
    original = _claims(text, path.name)
    for case in cases(name):
        if text.count(case.old) != 1:
            message = f"{name}: {case.old!r} stands {text.count(case.old)} times in {path.name}"
            raise ValueError(message)
        tailored = _claims(text.replace(case.old, case.new), path.name)
        yield Result(case=case, truth=check_truth(original, tailored, load_taxonomy()))


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("sets", nargs="*", metavar="SET")
    parser.add_argument("--blind", action="store_true", help="measure the sets of the folder `blind`")
    parser.add_argument("--list", action="store_true", help="print the cases the check gets wrong")
    parser.add_argument("--by-class", action="store_true", help="print the table of sorts of edits, too")
    args = parser.parse_args()
    names = args.sets or sets("blind" if args.blind else "")
    results = {name: tuple(measure(name)) for name in names}
    print("| set | fabrications caught | under their kind | rewordings passed |\n|---|---:|---:|---:|")
    for name, found in results.items():
        print(_row(name, found))
    everything = tuple(each for found in results.values() for each in found)
    print(_row("**all**", everything))
    if args.by_class:
        print(_by_class(everything))
    if args.list:
        for found in results.values():
            for each in found:
                if not each.is_right or (each.case.is_invented and not each.names_the_kind):
                    print(_failure(each))


def _claims(text: str, name: str) -> Claims:
    read: ReadResume = read_resume(read_document(text.encode(), name=name), with_notes=False)
    return Claims(resume=read.resume, mentions=read.mentions)


def _row(title: str, results: tuple[Result, ...]) -> str:
    invented = [each for each in results if each.case.is_invented]
    honest = [each for each in results if not each.case.is_invented]
    caught = [each for each in invented if each.is_right]
    named = [each for each in caught if each.names_the_kind]
    passed = [each for each in honest if each.is_right]
    return " | ".join(
        ("| " + title, _share(caught, invented), _share(named, caught), _share(passed, honest) + " |")
    )


def _by_class(results: tuple[Result, ...]) -> str:
    """Return a table with one row for each sort of edit of which there are enough, fabrications first."""
    lines = ["\n| sort of edit | right |\n|---|---:|"]
    for invented, word in ((True, "invented"), (False, "honest")):
        of_kind = [each for each in results if each.case.sort and each.case.is_invented is invented]
        for sort in sorted({each.case.sort for each in of_kind}):
            same = [each for each in of_kind if each.case.sort == sort]
            if len(same) < FEWEST:
                continue
            lines.append(f"| {word}: {sort} | {_share([each for each in same if each.is_right], same)} |")
    return "\n".join(lines)


def _share(some: list[Result], of: list[Result]) -> str:
    return f"{len(some)} of {len(of)} ({100 * len(some) / len(of):.1f} %)" if of else "–"


def _failure(result: Result) -> str:
    missed = "missed" if result.truth.ok else "caught as another kind"
    word = missed if result.case.is_invented else "flagged"
    found = "; ".join(f"{each.kind} {each.text!r}" for each in result.truth.violations)
    edit = f"- {result.case.old}\n+ {result.case.new}"
    return f"\n{word}: {result.case.set_name}\n{edit}\n  {result.case.kind} {found}"


if __name__ == "__main__":
    main()
