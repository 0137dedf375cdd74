"""Measure the phrases listed as `unknown` as on a posting seen for the first time.

Run `.venv/bin/python evaluation/unknown.py FOLDER...` on folders of labelled postings (README.md describes
them). What postings named and the taxonomy lacked was mostly added after it was read, so measuring them as
they are says little: every concept that only one of the postings names is taken out of the taxonomy, as it
would be missing had that posting come last. `--as-is` leaves it whole, for postings nobody has read.
`--seen FOLDER...` names postings that count as read before: what they name is not taken out.

Printed for thresholds below and above those in use: recall with and without the phrases, the share of missed
skills that they list, how many there are, and the share of them that are skills.
"""

import argparse
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from train_candidates import without

from skillgap.evaluation import read_labels
from skillgap.evaluation.counting import Count, count
from skillgap.evaluation.labels import LabelledPosting
from skillgap.matching import Matcher
from skillgap.matching.candidates import Candidates
from skillgap.model.document import DocumentKind
from skillgap.model.posting import Requirements
from skillgap.model.taxonomy import Category, ConceptId, Taxonomy
from skillgap.pipeline import ReadPosting, read_text
from skillgap.posting import parse_posting, weigh_mentions, weigh_unknown
from skillgap.sections import split_sections
from skillgap.taxonomy import load_taxonomy

SHIFTS = (-99.0, -0.4, -0.2, 0.0, 0.2, 0.4)
SOFT = frozenset({Category.SOFT, Category.CREDENTIAL})


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--as-is", action="store_true")
    parser.add_argument("--seen", type=Path, nargs="*", default=[])
    args = parser.parse_args()
    postings = [posting for folder in args.folders for posting in read_labels(folder)]
    taxonomy = load_taxonomy()
    if not args.as_is:
        others = [posting for folder in args.seen for posting in read_labels(folder)]
        hidden = named_once([*postings, *others], taxonomy)
        print(f"{len(hidden)} concepts taken out")
        taxonomy = without(taxonomy, hidden)
    print("| thresholds | recall | with `unknown` | of the missed | phrases | precision |")
    print("|---:|---:|---:|---:|---:|---:|")
    for shift in SHIFTS:
        counts = measure(postings, taxonomy, shift)
        labelled, found, covered, phrases, useful = (
            counts[name, ""] for name in ("labelled", "found", "covered", "phrases", "useful")
        )
        print(
            f"| {shift:+.1f} | {found / labelled:.3f} | {covered / labelled:.3f} "
            f"| {(covered - found) / max(1, labelled - found):.3f} "
            f"| {phrases} | {useful / max(1, phrases):.3f} |"
        )


def named_once(postings: Sequence[LabelledPosting], taxonomy: Taxonomy) -> frozenset[ConceptId]:
    """Return the concepts that exactly one of some postings names."""
    matcher, candidates, times = Matcher(taxonomy), Candidates(taxonomy), Counter[ConceptId]()
    for posting in postings:
        mentions = read(posting.text, taxonomy, matcher, candidates).mentions
        times.update({m.concept for m in mentions if taxonomy.concepts[m.concept].category not in SOFT})
    return frozenset(concept for concept, number in times.items() if number == 1)


def measure(postings: Sequence[LabelledPosting], taxonomy: Taxonomy, shift: float) -> Counter[Count]:
    """Return the counts of all postings, with every threshold of the phrases raised by `shift`."""
    matcher, candidates = Matcher(taxonomy), Candidates(taxonomy, shift=shift)
    counts: Counter[Count] = Counter()
    for posting in postings:
        counts.update(count(posting, read(posting.text, taxonomy, matcher, candidates), taxonomy))
    return counts


def read(text: str, taxonomy: Taxonomy, matcher: Matcher, candidates: Candidates) -> ReadPosting:
    """Read a posting as the program does, with a taxonomy and thresholds of one's own."""
    posting = parse_posting(split_sections(read_text(text), DocumentKind.POSTING))
    mentions = matcher.find(posting.passages)
    return ReadPosting(
        posting=posting,
        mentions=weigh_mentions(posting, mentions, taxonomy),
        unknown=weigh_unknown(posting, candidates.find(posting.passages, mentions)),
        requirements=Requirements(title="", items=()),
    )


if __name__ == "__main__":
    main()
