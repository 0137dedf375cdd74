"""Write the idf table of `skillgap.tailoring.relevance` from the project's own texts.

A document is one definition of the taxonomy or one line of a sample. The table is small on purpose: a word
that stands in one document only gets the weight of an unknown word and is left out.

    python tools/build_idf.py [--check]
"""

import math
import sys
import tomllib
from collections import Counter
from pathlib import Path

from skillgap.tailoring.vocabulary.words import STOP_WORDS, stem, tokens

ROOT = Path(__file__).parent.parent
TARGET = ROOT / "src" / "skillgap" / "tailoring" / "idf.json"


def documents() -> list[str]:
    """Collect every definition of a concept and every line of the samples, in a fixed order."""
    found = []
    for path in sorted((ROOT / "taxonomy" / "concepts").glob("*.toml")):
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        found += [f"{concept['prefLabel']}. {concept['definition']}" for concept in table.values()]
    for path in sorted((ROOT / "samples").iterdir()):
        if path.suffix in {".txt", ".md"}:
            found += [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    return found


def build() -> str:
    """Return the table as JSON: smoothed idf, ln((1 + n) / (1 + df)) + 1, as scikit-learn counts it."""
    texts = documents()
    counts: Counter[str] = Counter()
    for text in texts:
        counts.update({stem(token.text) for token in tokens(text)} - STOP_WORDS)
    rows = [
        f'"{word}": {math.log((1 + len(texts)) / (1 + count)) + 1:.3f}'
        for word, count in sorted(counts.items())
        if count > 1 and '"' not in word and "\\" not in word
    ]
    return "{\n" + ",\n".join(rows) + "\n}\n"


def main() -> int:
    """Write the table, or with --check say whether the one that ships is current."""
    text = build()
    if "--check" in sys.argv[1:]:
        current = TARGET.read_text(encoding="utf-8") == text
        print(
            f"{TARGET.relative_to(ROOT)} is {'current' if current else 'out of date: run tools/build_idf.py'}"
        )
        return 0 if current else 1
    TARGET.write_text(text, encoding="utf-8")
    print(f"{TARGET.relative_to(ROOT)}: {text.count(':')} words")
    return 0


if __name__ == "__main__":
    sys.exit(main())
