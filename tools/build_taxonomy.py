"""Check `taxonomy/` and build the JSON that ships in the package.

    python tools/build_taxonomy.py           # check, then write taxonomy.json and taxonomy/ids.lock
    python tools/build_taxonomy.py --check   # check only, and fail when the built files are stale

Every fault is reported at once: file, table, key, reason, repair.
"""

import argparse
import sys
from pathlib import Path

from skillgap.taxonomy import built
from skillgap.taxonomy.check import check
from skillgap.taxonomy.source import Draft, read_source

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "taxonomy"
BUILT = ROOT / "src" / "skillgap" / "taxonomy" / built.FILE_NAME
LOCK = SOURCE / "ids.lock"


def main() -> int:
    """Return the exit status: 0 sound and current, 1 otherwise."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--check", action="store_true", help="write nothing; fail when a built file is stale")
    args = parser.parse_args()
    if not args.check and not LOCK.exists():
        LOCK.write_text("", encoding="utf-8")
    draft = read_source(SOURCE)
    faults = check(draft)
    if faults:
        print(*faults, f"{len(faults)} faults", sep="\n", file=sys.stderr)
        return 1
    wanted = {BUILT: built.dumps(draft.taxonomy), LOCK: "\n".join([*_ids(draft), ""])}
    stale = [path for path, text in wanted.items() if not path.exists() or path.read_text("utf-8") != text]
    if args.check and stale:
        names = ", ".join(str(path.relative_to(ROOT)) for path in stale)
        print(f"stale: {names}; run `make taxonomy` and commit the result", file=sys.stderr)
        return 1
    for path in stale:
        path.write_text(wanted[path], encoding="utf-8")
    taxonomy = draft.taxonomy
    labels = sum(len(concept.labels) for concept in taxonomy.concepts.values())
    print(f"{len(taxonomy.concepts)} concepts, {labels} labels, {len(taxonomy.roles)} roles, 0 faults")
    return 0


def _ids(draft: Draft) -> list[str]:
    """Every id ever released: those locked before and those live now."""
    live = [*draft.taxonomy.concepts, *(f"role:{role}" for role in draft.taxonomy.roles)]
    return sorted({*draft.locked, *live})


if __name__ == "__main__":
    raise SystemExit(main())
