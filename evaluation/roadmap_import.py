"""Hold imported roadmap documents against the role files made from them by hand.

    python evaluation/roadmap_import.py DIR

Prints, for each document in DIR that a role of the taxonomy names as its source, how many of the role's
phases and concepts the import has, and what differs. A role made from several documents is held against
the imports of all of them together.

A phase counts as found when an imported phase of its own has a title with the same words, or at least half
of the essential concepts that the hand-made phase takes from the document. A concept counts when the
imported file has it, be it in its last phase for what stands beside the phases; those are listed, too.
Concepts that the role file marks `addedByEditors` are no part of the measure, for the document does not name
them. They are marked by a person's reading of the document, so a concept that no label finds counts as
missed.
"""

import argparse
import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from skillgap.model.taxonomy import ConceptId, Phase, Role
from skillgap.pipeline import import_roadmap
from skillgap.roadmaps.draft import BESIDE_PHASE
from skillgap.taxonomy import load_taxonomy

COMMON = frozenset(
    ["and", "or", "the", "of", "for", "a", "in", "to", "with", "your", "an", "build", "learn", "step"]
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What an import has of one role. A pair is (found, of so many)."""

    phases: tuple[int, int]
    essential: tuple[int, int]
    concepts: tuple[int, int]
    """Essential and optional ones."""

    in_phases: tuple[int, int]
    """Those of them that the import has in a phase of the document's own."""

    missing_phases: tuple[str, ...]
    extra_phases: tuple[str, ...]
    missing: tuple[ConceptId, ...]
    beside: tuple[ConceptId, ...]
    """Found, but beside the phases only."""

    added: tuple[ConceptId, ...]
    """Additions of the editors, left out of the figures."""

    extra: tuple[ConceptId, ...]

    @property
    def figures(self) -> Mapping[str, tuple[int, int]]:
        """Each pair under its name."""
        return {
            "phases": self.phases,
            "essential": self.essential,
            "all concepts": self.concepts,
            "in its phases": self.in_phases,
        }


def main() -> int:
    """Return the exit status: 0 when nine of ten of everything counted are found in every document."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, metavar="DIR", help="folder with the roadmap documents")
    folder = parser.parse_args().folder
    results: list[Comparison] = []
    for role in load_taxonomy().roles.values():
        files = documents(role, folder)
        if not files:
            continue
        results.append(compare(role, files))
        show(role, files, results[-1])
    if not results:
        print(f"no document in {folder} is the source of a role", file=sys.stderr)
        return 1
    print("\nall together")
    for name in results[0].figures:
        found, of = (sum(result.figures[name][at] for result in results) for at in (0, 1))
        print(figure(name, found, of))
    is_good = all(10 * found >= 9 * of for result in results for found, of in result.figures.values())
    return 0 if is_good else 1


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
    in_phases = {concept for phase in imported for concept in (*phase.essential, *phase.optional)}
    anywhere = {c for draft in drafts for phase in draft.phases for c in (*phase.essential, *phase.optional)}
    added = [concept for phase in role.phases for concept in phase.added_by_editors]
    essential = [c for phase in role.phases for c in own(phase, phase.essential)]
    wanted = [c for phase in role.phases for c in own(phase, (*phase.essential, *phase.optional))]
    pairs = match(role.phases, imported)
    return Comparison(
        phases=(len(pairs), len(role.phases)),
        essential=(sum(concept in anywhere for concept in essential), len(essential)),
        concepts=(sum(concept in anywhere for concept in wanted), len(wanted)),
        in_phases=(sum(concept in in_phases for concept in wanted), len(wanted)),
        missing_phases=tuple(p.title for n, p in enumerate(role.phases) if n not in pairs),
        extra_phases=tuple(p.title for n, p in enumerate(imported) if n not in pairs.values()),
        missing=tuple(concept for concept in wanted if concept not in anywhere),
        beside=tuple(concept for concept in wanted if concept in anywhere and concept not in in_phases),
        added=tuple(added),
        extra=tuple(sorted(in_phases - {*wanted, *added, *role.requires})),
    )


def own(phase: Phase, concepts: Sequence[ConceptId]) -> list[ConceptId]:
    """Return those of a phase's concepts that its document names."""
    return [concept for concept in concepts if concept not in phase.added_by_editors]


def match(by_hand: Sequence[Phase], imported: Sequence[Phase]) -> Mapping[int, int]:
    """Pair phases one to one, the likest first."""
    scores = []
    for a, hand in enumerate(by_hand):
        for b, drafted in enumerate(imported):
            like = likeness(hand, drafted)
            if like >= 0.5:
                scores.append((-like, a, b))
    pairs: dict[int, int] = {}
    for _, a, b in sorted(scores):
        if a not in pairs and b not in pairs.values():
            pairs[a] = b
    return pairs


def likeness(hand: Phase, drafted: Phase) -> float:
    """Return the larger of two shares: of the shorter title's words, of the document's essential concepts."""
    one, two = words(hand.title), words(drafted.title)
    by_title = len(one & two) / min(len(one), len(two)) if one and two else 0.0
    wanted = own(hand, hand.essential)
    taught = {*drafted.essential, *drafted.optional}
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
    for name, (found, of) in result.figures.items():
        print(figure(name, found, of))
    listed("phases missing", result.missing_phases)
    listed("phases added", result.extra_phases)
    listed("concepts missing", result.missing)
    listed("found beside the phases only", result.beside)
    listed("additions of the editors, not counted", result.added)
    listed("concepts added", result.extra)


def figure(name: str, found: int, of: int) -> str:
    """Return a line with a share."""
    return f"  {name:14} {found} of {of} ({found / of:.0%})"


def listed(name: str, items: Iterable[str]) -> None:
    """Print a list, unless it is empty."""
    text = "; ".join(items)
    if text:
        print(f"  {name}: {text}")


if __name__ == "__main__":
    raise SystemExit(main())
