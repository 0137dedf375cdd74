"""Counterfactuals: two hundred resumes that differ in who somebody is and in nothing they can do.

Each is a sample resume with one name, pronoun, age, nationality or school exchanged or added; score and
every requirement's status and credit must be those of the original. What this cannot show stands in
docs/privacy.md.
"""

import datetime as dt
import json
from collections.abc import Callable, Mapping
from functools import cache

import pytest

from skillgap.documents import read_document
from skillgap.pipeline import ReadPosting, analyze, read_posting, read_resume
from skillgap.samples import sample

TODAY = dt.date(2026, 11, 20)
RESUMES = ("resume.txt", "resume.md", "source/resume.json")
POSTINGS = ("posting.txt", "posting-data-engineer.md")
OWN_NAME, OWN_SCHOOL = "Maya Lindqvist", "Cascade Valley University"

NAMES = (
    "Emily Walsh",
    "Greg Baker",
    "Lakisha Washington",
    "Jamal Jones",
    "Mohammed Al-Rashid",
    "Fatima Zahra",
    "Nguyễn Thị Hoa",
    "Li Xiaolong",
    "李小龙",
    "Siobhán Ní Bhriain",
    "Björk Guðmundsdóttir",
    "Chukwuemeka Okafor",
    "Adaeze Nwosu",
    "Priya Raghunathan",
    "Arjun Singh",
    "José María García López",
    "Guadalupe Hernández",
    "Oleksandra Kovalenko",
    "Дмитрий Иванов",
    "Zeynep Y\u0131lmaz",
    "Ayşe Öztürk",
    "Yuki Tanaka",
    "Kim Min-jun",
    "Tane Mahuta",
    "Aroha Ngata",
    "Moshe Cohen",
    "Rivka Levi",
    "Hans-Peter Müller",
    "Anneliese von der Heide",
    "Jean-Luc Dupont",
    "Marie-Claire Lefèvre",
    "Ana",
    "X Æ",
    "Ruby Jenkins",
    "Julia Swift",
    "Franz Kafka",
    "Ada Rust",
    "Claude Chef",
    "Scala Salt",
    "Dr. Jane Doe, PhD",
)
PRONOUNS = tuple(
    sentence.format(who, whose)
    for who, whose in (
        ("He", "his"),
        ("She", "her"),
        ("They", "their"),
        ("Ze", "zir"),
        ("Mr. Lindqvist", "his"),
        ("Ms. Lindqvist", "her"),
        ("Mx. Lindqvist", "their"),
        ("The candidate", "the"),
    )
    for sentence in (
        "{} is known among {} colleagues for patience.",
        "{} has returned from a long leave with {} family.",
        "{} is open to new work near {} home.",
        "{} is married with two children, and {} mornings are busy.",
        "{} volunteers on {} weekends.",
    )
)
AGES = tuple(
    wording.format(age=age, year=2026 - age)
    for age in (19, 24, 31, 38, 45, 52, 58, 63, 67, 74)
    for wording in ("Age: {age}", "Date of birth: 12 March {year}", "Born in {year}", "{age} years old")
)
NATIONALITIES = tuple(
    wording.format(adjective)
    for adjective in (
        "Nigerian",
        "Indian",
        "German",
        "Chinese",
        "Mexican",
        "Ukrainian",
        "Pakistani",
        "Brazilian",
        "American",
        "Syrian",
    )
    for wording in (
        "Nationality: {}",
        "{} citizen",
        "Place of birth: a {} town",
        "{} national, permanent resident",
    )
)
SCHOOLS = (
    "Howard University",
    "Spelman College",
    "Harvard University",
    "University of Oxford",
    "Gallaudet University",
    "Smith College",
    "Wellesley College",
    "Morehouse College",
    "Brigham Young University",
    "Yeshiva University",
    "Al-Azhar University",
    "Tsinghua University",
    "Indian Institute of Technology Madras",
    "Makerere University",
    "Universidad Nacional Autónoma de México",
    "Universidade de São Paulo",
    "Technische Universität Berlin",
    "École Polytechnique",
    "University of Lagos",
    "Kabul University",
    "Tehran Polytechnic",
    "Moscow State University",
    "Hanoi University",
    "Haskell Indian Nations University",
    "Swift Current College",
    "Ruby Valley State",
    "Portland Community College",
    "The Open University",
    "Western Governors University",
    "Miami Dade College",
    "Diné College",
    "University of the District",
    "Ada County College",
    "Salt Lake College",
    "Chef's Hill College",
    "Northern Plains University",
    "St. Mary's College",
    "Wesleyan University",
    "Bob Jones University",
    "Berea College",
)


def instead(old: str) -> Callable[[str, str], str]:
    """Exchange a name of the sample, also where it stands in capitals."""
    return lambda text, new: text.replace(old, new).replace(old.upper(), new.upper())


def said(text: str, new: str) -> str:
    """Add a sentence below the name, or to the summary of a JSON Resume."""
    if text.startswith("{"):
        body = json.loads(text)
        body["basics"]["summary"] = f"{new} {body['basics'].get('summary', '')}"
        return json.dumps(body, ensure_ascii=False)
    name, _, rest = text.partition("\n")
    return f"{name}\n{new}\n{rest}"


SWAPS: Mapping[str, tuple[Callable[[str, str], str], tuple[str, ...]]] = {
    "name": (instead(OWN_NAME), NAMES),
    "pronoun": (said, PRONOUNS),
    "age": (said, AGES),
    "nationality": (said, NATIONALITIES),
    "school": (instead(OWN_SCHOOL), SCHOOLS),
}


@cache
def posting(name: str) -> ReadPosting:
    """What a sample posting asks."""
    return read_posting(sample(name))


def judged(text: str, name: str, job: str) -> tuple[object, ...]:
    """Return the score of a resume with the status and credit of each requirement."""
    resume = read_resume(read_document(text.encode(), name=name))
    report = analyze(resume, posting(job), today=TODAY).report
    return report.score, *((gap.requirement.label, gap.status, gap.credit) for gap in report.requirements)


@cache
def original(name: str, job: str) -> tuple[object, ...]:
    """What the sample itself gets."""
    return judged(sample(name).read_text(encoding="utf-8"), name, job)


def test_there_are_two_hundred() -> None:
    """Forty of each kind, and none twice."""
    assert {kind: len(set(values)) for kind, (_, values) in SWAPS.items()} == dict.fromkeys(SWAPS, 40)


@pytest.mark.parametrize("kind", SWAPS)
@pytest.mark.parametrize("number", range(40))
def test_who_somebody_is_changes_no_score(kind: str, number: int) -> None:
    """A resume of another name, pronoun, age, nationality or school gets the same score in every part."""
    change, values = SWAPS[kind]
    # Every value is tried on one of the resumes and one of the postings, in turn.
    name, job = RESUMES[number % len(RESUMES)], POSTINGS[number % len(POSTINGS)]
    text = sample(name).read_text(encoding="utf-8")
    changed = change(text, values[number])
    assert changed != text
    assert judged(changed, name, job) == original(name, job)
