"""Hold what `extract` finds in roadmap documents against what a careful reader marked in them.

    python evaluation/roadmap_skills.py DIR

DIR holds the documents that `roadmap_skills.toml` names by their stem; they are other people's and not part
of this repository. Prints for each how many of the marked concepts are found, which are not, and how many of
the concepts found are right: marked, or allowed by the reader.
"""

import argparse
import sys
import tomllib
from pathlib import Path

from skillgap.pipeline import extract
from skillgap.taxonomy import load_taxonomy

MARKS = Path(__file__).with_suffix(".toml")


def main() -> int:
    """Return the exit status: 0 when at least 95 of 100 marked concepts are found, 1 when fewer are."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, metavar="DIR", help="folder with the roadmap documents")
    folder = parser.parse_args().folder
    documents = tomllib.loads(MARKS.read_text(encoding="utf-8"))
    unknown = {
        concept
        for marks in documents.values()
        for concept in (*marks["marked"], *marks["allowed"])
        if concept not in load_taxonomy().concepts
    }
    if unknown:
        print(f"{MARKS.name}: not in the taxonomy: {', '.join(sorted(unknown))}", file=sys.stderr)
        return 1
    total, right, all_found = [0, 0], 0, 0
    for stem, marks in documents.items():
        file = next((path for path in sorted(folder.iterdir()) if path.stem == stem), None)
        if file is None:
            continue
        found = {mention.concept for mention in extract(file).mentions}
        marked, allowed = set(marks["marked"]), set(marks["allowed"])
        total = [total[0] + len(marked & found), total[1] + len(marked)]
        right, all_found = right + len(found & (marked | allowed)), all_found + len(found)
        print(f"\n{file.name}")
        print(f"  marked and found  {len(marked & found)} of {len(marked)}")
        print(f"  found and right   {len(found & (marked | allowed))} of {len(found)}")
        print(f"  not found: {', '.join(sorted(marked - found)) or '-'}")
        print(f"  wrong: {', '.join(sorted(found - marked - allowed)) or '-'}")
    if not total[1]:
        print(f"none of the documents is in {folder}", file=sys.stderr)
        return 1
    print("\nall together")
    print(f"  marked and found  {total[0]} of {total[1]} ({total[0] / total[1]:.1%})")
    print(f"  found and right   {right} of {all_found} ({right / all_found:.1%})")
    return 0 if 100 * total[0] >= 95 * total[1] else 1


if __name__ == "__main__":
    raise SystemExit(main())
