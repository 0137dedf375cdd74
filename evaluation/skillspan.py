"""Measure extraction on SkillSpan (Zhang et al. 2022, MIT licence), labelled by others in another way.

Run `.venv/bin/python evaluation/skillspan.py SKILLSPAN`, where SKILLSPAN holds `skillspan_dev.json`. The
technology part counts, sentence by sentence: a knowledge span is found when a mention overlaps it. Titles
and company names are not labelled there, so precision counts sentences with a span only.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from skillgap.matching import Matcher
from skillgap.model.document import Passage, SectionKind
from skillgap.model.taxonomy import Category
from skillgap.taxonomy import load_taxonomy

Spans = list[tuple[int, int]]
SHOWN = 40


def main() -> None:
    """Measure and print, with the spans that were missed most often."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("skillspan", type=Path)
    path = parser.parse_args().skillspan / "skillspan_dev.json"
    taxonomy = load_taxonomy()
    matcher = Matcher(taxonomy)
    count: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    for text, knowledge, skills in read_sentences(path, source="tech"):
        passage = Passage(text=text, start=0, section=SectionKind.QUALIFICATIONS)
        mentions = matcher.find([passage])
        phrases = [(p.start, p.end) for p in matcher.candidates([passage], mentions)]
        named = [
            (m.start, m.end) for m in mentions if taxonomy.concepts[m.concept].category is not Category.SOFT
        ]
        found = [span for span in knowledge if overlaps(span, named)]
        rest = [span for span in knowledge if span not in found]
        count["spans"] += len(knowledge)
        count["found"] += len(found)
        count["unknown"] += sum(overlaps(span, phrases) for span in rest)
        missed.update(text[start:end].lower() for start, end in rest if not overlaps((start, end), phrases))
        if knowledge or skills:
            count["mentions"] += len(named)
            count["on knowledge"] += sum(overlaps(span, knowledge) for span in named)
            count["on any"] += sum(overlaps(span, knowledge + skills) for span in named)
            count["phrases"] += len(phrases)
            count["phrases on any"] += sum(overlaps(span, knowledge + skills) for span in phrases)
    print(f"knowledge spans {count['spans']}")
    print(f"recall {count['found'] / count['spans']:.3f}")
    print(f"recall with unknown {(count['found'] + count['unknown']) / count['spans']:.3f}")
    print(f"precision, knowledge layer {count['on knowledge'] / count['mentions']:.3f}")
    print(f"precision, either layer {count['on any'] / count['mentions']:.3f}")
    print(f"precision of unknown, either layer {count['phrases on any'] / count['phrases']:.3f}")
    print("missed:", "; ".join(f"{span} ({times})" for span, times in missed.most_common(SHOWN)))


def overlaps(span: tuple[int, int], others: Sequence[tuple[int, int]]) -> bool:
    """Whether a span shares a character with any other."""
    return any(span[0] < end and start < span[1] for start, end in others)


def read_sentences(path: Path, source: str = "") -> Iterator[tuple[str, Spans, Spans]]:
    """Yield each sentence with its knowledge and skill spans; `source` is "tech", "house" or both."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if source and row["source"] != source:
            continue
        text, places = "", []
        for token in row["tokens"]:
            if text and token not in {".", ",", ";", ":", ")", "!", "?"} and not text.endswith("("):
                text += " "
            places.append((len(text), len(text) + len(token)))
            text += token
        yield text, spans(row["tags_knowledge"], places), spans(row["tags_skill"], places)


def spans(tags: Sequence[str], places: Sequence[tuple[int, int]]) -> Spans:
    """Return the spans of B, I and O tags as offsets."""
    found: Spans = []
    last = "O"
    for tag, (start, end) in zip(tags, places, strict=True):
        if tag == "I" and last != "O":
            found[-1] = (found[-1][0], end)
        elif tag != "O":
            found.append((start, end))
        last = tag
    return found


if __name__ == "__main__":
    main()
