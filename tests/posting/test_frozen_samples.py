"""What is read from the sample postings, kept in a file: speed work must not change it unseen.

After a wanted change (a new concept, a better rule) run this file as a script and look at the difference.
"""

import json
from pathlib import Path

import pytest

from skillgap.pipeline import read_posting
from skillgap.samples import sample

FROZEN = Path(__file__).with_name("frozen_samples.json")
NAMES = ("posting.txt", "posting-data-engineer.md")


def read(name: str) -> dict[str, list[str]]:
    """Return the mentions, unknown phrases and requirements of a sample, one line each."""
    found = read_posting(sample(name))
    return {
        "mentions": [
            f"{m.start}-{m.end} {m.concept} {m.importance} {m.group or '-'}{' denied' * m.negated}"
            for m in found.mentions
        ],
        "unknown": [f"{u.start}-{u.end} {u.text} {u.importance}" for u in found.unknown],
        "requirements": [f"{r.label} | {r.importance} | {r.years}" for r in found.requirements.items],
    }


@pytest.mark.parametrize("name", NAMES)
def test_the_samples_read_as_before(name: str) -> None:
    """Mentions, unknown phrases and requirements of the samples are those on file."""
    assert read(name) == json.loads(FROZEN.read_text(encoding="utf-8"))[name]


if __name__ == "__main__":
    FROZEN.write_text(json.dumps({name: read(name) for name in NAMES}, indent=1) + "\n", encoding="utf-8")
