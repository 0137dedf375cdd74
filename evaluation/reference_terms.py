"""Hold the terms that many postings name against the taxonomy: each skill among them must have a home.

    python evaluation/reference_terms.py DIR

DIR holds `demand.tsv` (columns `term`, `postings`, `ai_data_postings`); it is other people's and not part of
this repository. Prints how many of the terms above the threshold are labels, hold a label, are a skill only
in company, were judged no skill, and which are left over. `reference_terms.toml` holds the judgements.
"""

import argparse
import csv
import hashlib
import sys
import tomllib
from collections import defaultdict
from enum import StrEnum
from pathlib import Path

from skillgap.matching import Matcher
from skillgap.matching.tokenizer import label_keys
from skillgap.model.document import Passage, SectionKind
from skillgap.model.posting import Mention
from skillgap.taxonomy import load_taxonomy

JUDGED = Path(__file__).with_suffix(".toml")
LEAST_POSTINGS = 15
LEAST_AI_AND_DATA_POSTINGS = 6
SURROUNDINGS = ("{}", "Experience with {} and Python.", "- Python, {}, SQL")


class Home(StrEnum):
    """What became of a term."""

    LABEL = "are labels of a concept"
    PART = "hold a label of a concept"
    COMPANY = "are a skill in company of other words"
    NO_SKILL = "were judged no skill"
    NONE = "left over"


def main() -> int:
    """Return the exit status: 0 when every term has a home or was judged, 1 when one is left over."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, metavar="DIR", help="folder with demand.tsv")
    terms = read_terms(parser.parse_args().folder / "demand.tsv")
    judged = tomllib.loads(JUDGED.read_text(encoding="utf-8"))
    matcher = Matcher(load_taxonomy())
    lost = [
        f"{term}: {concept!r} is not found in {phrase!r}"
        for term, (phrase, concept) in judged["in_context"].items()
        if concept not in {mention.concept for mention in _find(matcher, phrase)}
    ]
    labels = {label_keys(label) for concept in load_taxonomy().concepts.values() for label in concept.labels}
    homes = defaultdict(list)
    for term in terms:
        home = Home.LABEL if label_keys(term) in labels else home_in_text(matcher, term)
        homes[judgement(term, judged) if home is Home.NONE else home].append(term)
    print(f"{len(terms)} terms above the threshold")
    for home in Home:
        print(f"{len(homes[home]):5} {home}")
    for line in (*homes[Home.NONE], *lost):
        print(f"  {line}", file=sys.stderr)
    return 1 if homes[Home.NONE] or lost else 0


def read_terms(file: Path) -> list[str]:
    """Return the terms that stand in enough postings."""
    with file.open(encoding="utf-8", newline="") as stream:
        return [
            row["term"]
            for row in csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE)
            if int(row["postings"]) >= LEAST_POSTINGS
            or int(row["ai_data_postings"]) >= LEAST_AI_AND_DATA_POSTINGS
        ]


def home_in_text(matcher: Matcher, term: str) -> Home:
    """Return whether the matcher takes the whole term, or a part of it, for a skill."""
    found = Home.NONE
    for surrounding in SURROUNDINGS:
        start = surrounding.index("{")
        end = start + len(term)
        for mention in _find(matcher, surrounding.format(term)):
            if mention.start <= start and mention.end >= end:
                return Home.LABEL
            if mention.start < end and mention.end > start:
                found = Home.PART
    return found


def judgement(term: str, judged: dict[str, list[str]]) -> Home:
    """Return what a reader decided about a term that is no label."""
    if term in judged["in_context"]:
        return Home.COMPANY
    known = term in judged["no_skill"] or _digits(term) in judged["no_skill_ids"]
    return Home.NO_SKILL if known else Home.NONE


def _digits(term: str) -> str:
    return hashlib.sha256(term.encode()).hexdigest()[:8]


def _find(matcher: Matcher, text: str) -> tuple[Mention, ...]:
    return matcher.find([Passage(text=text, start=0, section=SectionKind.OTHER)])


if __name__ == "__main__":
    raise SystemExit(main())
