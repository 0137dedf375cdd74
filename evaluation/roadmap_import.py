"""Hold imported roadmap documents against the role files made from them by hand.

    python evaluation/roadmap_import.py DIR

Prints, for each document in DIR that a role of the taxonomy names as its source, how many of the role's
phases and concepts the import has, and what differs. A role made from several documents is held against
the imports of all of them together.

A phase counts as found when an imported phase of its own has a title with the same words, or at least half
of the concepts that the hand-made phase takes from the document. Concepts are counted twice: all that the
role teaches, and those of them that the document names at all (an editor adds prerequisites which a
document takes for granted, and no importer can find them).
"""

import argparse
import re
import sys
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from skillgap.model.taxonomy import ConceptId, Phase, Role
from skillgap.pipeline import default_matcher, import_roadmap, open_document
from skillgap.roadmaps.draft import BESIDE_PHASE
from skillgap.roadmaps.reading import read_roadmap
from skillgap.taxonomy import load_taxonomy

COMMON = frozenset("and or the of for a in to with your an building build learn skills step".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What an import has of one role."""

    phases: tuple[int, int]
    taught: tuple[int, int]
    named: tuple[int, int]
    missing_phases: tuple[str, ...]
    extra_phases: tuple[str, ...]
    missing: tuple[ConceptId, ...]
    beside: tuple[ConceptId, ...]
    """Found, but beside the phases only."""

    unnamed: tuple[ConceptId, ...]
    extra: tuple[ConceptId, ...]


def main() -> int:
    """Return the exit status: 0 when at least nine of ten phases and named concepts are found."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, metavar="DIR", help="folder with the roadmap documents")
    folder = parser.parse_args().folder
    totals = [[0, 0], [0, 0], [0, 0]]
    for role in load_taxonomy().roles.values():
        files = documents(role, folder)
        if not files:
            continue
        result = compare(role, files)
        show(role, files, result)
        for total, (found, of) in zip(totals, (result.phases, result.named, result.taught), strict=True):
            total[0] += found
            total[1] += of
    if not totals[0][1]:
        print(f"no document in {folder} is the source of a role", file=sys.stderr)
        return 1
    print("\nall together")
    for name, (found, of) in zip(("phases", "concepts named", "concepts taught"), totals, strict=True):
        print(f"  {name:16} {found} of {of} ({found / of:.0%})")
    return 0 if all(10 * found >= 9 * of for found, of in totals[:2]) else 1


def documents(role: Role, folder: Path) -> list[Path]:
    """Return the files of a role's own sources. One that another role is built on counts for that role."""
    roles = load_taxonomy().roles
    own = [
        source
        for source in role.sources
        if source == role.id
        or not any(source == other or source.startswith(f"{other}-") for other in roles)
        or source.startswith(f"{role.id}-")
    ]
    return sorted(
        path
        for path in folder.iterdir()
        if path.suffix in {".md", ".txt", ".html", ".pdf"} and path.stem in own and path.stem != "README"
    )


def compare(role: Role, files: Sequence[Path]) -> Comparison:
    """Return what the imports of these files have of a role."""
    drafts = [import_roadmap(path).role for path in files]
    imported = [phase for draft in drafts for phase in draft.phases if phase.id != BESIDE_PHASE]
    named = {concept for path in files for concept in named_in(path)}
    in_phases = {concept for phase in imported for concept in (*phase.essential, *phase.optional)}
    anywhere = {c for draft in drafts for phase in draft.phases for c in (*phase.essential, *phase.optional)}
    by_hand = list(
        dict.fromkeys(concept for phase in role.phases for concept in (*phase.essential, *phase.optional))
    )
    pairs = match(role.phases, imported, named)
    wanted = [concept for concept in by_hand if concept in named]
    return Comparison(
        phases=(len(pairs), len(role.phases)),
        taught=(sum(concept in anywhere for concept in by_hand), len(by_hand)),
        named=(sum(concept in in_phases for concept in wanted), len(wanted)),
        missing_phases=tuple(p.title for n, p in enumerate(role.phases) if n not in pairs),
        extra_phases=tuple(p.title for n, p in enumerate(imported) if n not in pairs.values()),
        missing=tuple(concept for concept in wanted if concept not in anywhere),
        beside=tuple(concept for concept in wanted if concept in anywhere and concept not in in_phases),
        unnamed=tuple(concept for concept in by_hand if concept not in named),
        extra=tuple(sorted(in_phases - set(by_hand) - set(role.requires))),
    )


def named_in(path: Path) -> Collection[ConceptId]:
    """Return every concept that any line of a document names."""
    read = read_roadmap(open_document(path))
    passages = [line.passage for part in read.parts for line in part.lines]
    return {mention.concept for mention in default_matcher().find(passages)}


def match(
    by_hand: Sequence[Phase], imported: Sequence[Phase], named: Collection[ConceptId]
) -> Mapping[int, int]:
    """Pair phases one to one, the likest first."""
    scores = []
    for a, hand in enumerate(by_hand):
        for b, own in enumerate(imported):
            like = likeness(hand, own, named)
            if like >= 0.5:
                scores.append((-like, a, b))
    pairs: dict[int, int] = {}
    for _, a, b in sorted(scores):
        if a not in pairs and b not in pairs.values():
            pairs[a] = b
    return pairs


def likeness(hand: Phase, own: Phase, named: Collection[ConceptId]) -> float:
    """Return the larger of two shares: of the shorter title's words, of the named concepts."""
    one, two = words(hand.title), words(own.title)
    by_title = len(one & two) / min(len(one), len(two)) if one and two else 0.0
    wanted = [concept for concept in hand.essential if concept in named]
    taught = {*own.essential, *own.optional}
    by_concepts = sum(concept in taught for concept in wanted) / len(wanted) if wanted else 0.0
    return max(by_title, by_concepts)


def words(title: str) -> set[str]:
    """Return the telling words of a title, their endings aside."""
    return {
        re.sub(r"(?:ing|ion|s|ed)$", "", word)
        for word in re.findall(r"[a-z+#]+", title.lower())
        if word not in COMMON
    }


def show(role: Role, files: Sequence[Path], result: Comparison) -> None:
    """Print the figures of a role and what differs."""
    print(f"\n{role.id}  ({', '.join(path.name for path in files)})")
    for name, (found, of) in (
        ("phases", result.phases),
        ("concepts named", result.named),
        ("concepts taught", result.taught),
    ):
        print(f"  {name:16} {found} of {of} ({found / of:.0%})")
    listed("phases missing", result.missing_phases)
    listed("phases added", result.extra_phases)
    listed("concepts missing", result.missing)
    listed("found beside the phases only", result.beside)
    listed("named in no document", result.unnamed)
    listed("concepts added", result.extra)


def listed(name: str, items: Iterable[str]) -> None:
    """Print a list, unless it is empty."""
    text = "; ".join(items)
    if text:
        print(f"  {name}: {text}")


if __name__ == "__main__":
    raise SystemExit(main())
