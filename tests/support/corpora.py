"""Made-up resumes and postings in any number, the same for the same seed: for tests and benchmarks."""

import datetime as dt
import random
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from skillgap.model.taxonomy import Category
from skillgap.taxonomy import load_taxonomy

TODAY = dt.date(2026, 11, 20)

NAMES = ("Ada", "Bo", "Cleo", "Dag", "Eve", "Finn", "Gail", "Hugo", "Ines", "Jon", "Kira", "Liam")
FAMILIES = ("Abel", "Brook", "Castle", "Dale", "Ember", "Field", "Grove", "Hill", "Isle", "June")
FIRMS = ("Northwind", "Bluefin", "Cedar Labs", "Quarry", "Lanternworks", "Osprey", "Tidewater")
TITLES = ("Software engineer", "Data scientist", "Data engineer", "Platform engineer", "ML engineer")
VERBS = ("Built", "Ran", "Designed", "Moved", "Tested", "Cut the cost of", "Documented")
THINGS = ("the billing service", "a nightly report", "the search page", "an internal tool", "a data feed")
DEGREES = ("BSc Computer Science", "MSc Statistics", "PhD Physics")
TAUGHT = frozenset({Category.LANGUAGE, Category.TOOL, Category.PLATFORM, Category.METHOD})


class Corpus(NamedTuple):
    """Two folders of texts."""

    resumes: Path
    jobs: Path


def skills() -> tuple[str, ...]:
    """Return the labels that texts are made of."""
    concepts = load_taxonomy().concepts.values()
    return tuple(concept.pref_label for concept in concepts if concept.category in TAUGHT)


def resumes(count: int, seed: int = 1) -> Iterator[str]:
    """Yield resumes of about 2,000 characters, each in a field of its own."""
    dice = random.Random(seed)  # noqa: S311, made-up people
    labels = skills()
    for _ in range(count):
        own = dice.sample(labels, dice.randint(12, 30))
        name = dice.choice(NAMES)
        lines = [f"{name} {dice.choice(FAMILIES)}", f"{name.lower()}@example.org", "", "Experience", ""]
        year = 2026
        for _ in range(dice.randint(1, 4)):
            start = year - dice.randint(1, 4)
            end = "Present" if year == 2026 else f"Dec {year - 1}"
            lines.append(f"{dice.choice(TITLES)}, {dice.choice(FIRMS)}, Jan {start} - {end}")
            for _ in range(dice.randint(3, 6)):
                used = " and ".join(dice.sample(own, 2))
                done = f"{dice.choice(VERBS)} {dice.choice(THINGS)} with {used}"
                lines.append(f"- {done}, {dice.randint(2, 90)}% faster.")
            lines.append("")
            year = start
        lines += ["Education", "", f"{dice.choice(DEGREES)}, Rivertown University, {year - 4} - {year}", ""]
        lines += ["Skills", "", ", ".join(dice.sample(own, len(own) // 2)), ""]
        yield "\n".join(lines)


def postings(count: int, seed: int = 2) -> Iterator[str]:
    """Yield postings with essentials and pluses; some ask for years or a degree."""
    dice = random.Random(seed)  # noqa: S311, made-up adverts
    labels = skills()
    for _ in range(count):
        asked = dice.sample(labels, dice.randint(5, 16))
        half = len(asked) * 2 // 3
        lines = [dice.choice(TITLES), dice.choice(FIRMS), "", "Requirements", ""]
        for label in asked[:half]:
            years = f"{dice.randint(2, 6)}+ years of experience with " if dice.random() < 0.2 else ""
            lines.append(f"- {years}{label}")
        if dice.random() < 0.3:
            lines.append(f"- {dice.randint(2, 8)}+ years of professional experience")
        if dice.random() < 0.3:
            lines.append(f"- {dice.choice(('Bachelor', 'Master'))}'s degree in a quantitative field")
        lines += ["", "Nice to have", "", *(f"- {label}" for label in asked[half:]), ""]
        yield "\n".join(lines)


def write_corpus(folder: Path, people: int, jobs: int, *, seed: int = 1) -> Corpus:
    """Write made-up resumes and postings as text files."""
    made = Corpus(folder / "resumes", folder / "jobs")
    for path, texts in (
        (made.resumes, resumes(people, seed)),
        (made.jobs, postings(jobs, seed + 1)),
    ):
        path.mkdir()
        for number, text in enumerate(texts):
            (path / f"{number:03d}.txt").write_text(text, encoding="utf-8")
    return made
