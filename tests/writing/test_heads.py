"""However the head of an entry is split over lines, every format tells it in full and is found true."""

import datetime as dt
import json
import re
from collections import Counter
from pathlib import Path

import pytest

from skillgap import pipeline
from skillgap.writing import tailor_file

TODAY = dt.date(2026, 11, 20)
POSTING = pipeline.read_text("Kitchen Lead\n\nRequirements\n- Excel is a must\n- English\n")

SPLITS = (
    "{post}\t{dates}\n{firm}\t{place}",
    "{post}, {firm}, {place} ({dates})",
    "{post} | {firm} | {place} | {dates}",
    "{firm}, {place}\n{post}\n{dates}",
    "{firm}\t{place}\n{post}\t{dates}",
    "{dates}    {post}, {firm}, {place}",
    "{post}\n{firm}\n{place}\n{dates}",
    "{post} at {firm} - {place}\n{dates}",
)
"""Post, employer, place and dates on one line or on several, parted in the ways people part them."""

RANKS = ("Head Chef", "Lead Buyer", "Senior Analyst II", "Chief of Staff", "Principal Engineer, Tools")
RANKS_UNPAID = ("Director", "Lead Mentor")


def _resume(split: str) -> str:
    def entry(post: str, firm: str, place: str, dates: str, *told: str) -> str:
        head = split.format(post=post, firm=firm, place=place, dates=dates)
        return "\n".join((head, *(f"- {each}" for each in told)))

    years = ("March 2019 - Present", "2016 - 2019", "Summer 2015", "2012-14", "January 2010 - May 2012")
    firms = ("Copper Ladle Ltd", "Brazos Foods Inc", "Palo Group", "Harbour Trust", "Nordwood GmbH")
    towns = ("Austin, TX", "Leeds, UK", "Graz, Austria", "Paris, France", "Oslo, Norway")
    work = [
        entry(post, firm, town, when, f"Wrote the weekly plan number {number} in Excel")
        for number, (post, firm, town, when) in enumerate(zip(RANKS, firms, towns, years, strict=True))
    ]
    unpaid = [
        entry(post, "Red Mitten Appeal", "Leeds, UK", when, "Raised money for coats")
        for post, when in zip(RANKS_UNPAID, ("since 2020", "2017 - 2018"), strict=True)
    ]
    studies = [
        entry("MSc Food Science (Distinction)", "University of Leeds", "Leeds, UK", "2008 - 2009"),
        entry("BSc (Hons) Chemistry", "University of Porto", "Porto, Portugal", "2004 - 2008"),
    ]
    blocks = {"Experience": work, "Volunteering": unpaid, "Education": studies}
    sections = [f"{heading}\n\n" + "\n\n".join(told) for heading, told in blocks.items()]
    return "\n\n".join(("Jo Doe\nGraz, Austria | jo@example.org", *sections)) + "\n"


def _told(path: Path) -> str:
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".json":
        data = json.loads(text)
        return "\n".join(
            str(value)
            for key in ("work", "volunteer", "education")
            for row in data[key]
            for value in row.values()
        )
    return text


@pytest.mark.parametrize("split", SPLITS)
@pytest.mark.parametrize("suffix", [".txt", ".md", ".json"])
def test_a_head_is_told_in_full_however_it_is_split(split: str, suffix: str, tmp_path: Path) -> None:
    """Nothing is refused, and each post, employer and school stands there as often as in the original."""
    original = _resume(split)
    out = tmp_path / f"tailored{suffix}"
    assert tailor_file(pipeline.read_text(original), POSTING, out, today=TODAY).truth.ok
    told = Counter(re.findall(r"[^\W\d_]{4,}", _told(out)))
    names = (*RANKS, *RANKS_UNPAID, "Copper Ladle", "Brazos Foods", "Palo Group", "Harbour Trust", "Nordwood")
    names += ("University", "Food Science", "Chemistry", "Mitten Appeal")
    words = {word for name in names for word in re.findall(r"[^\W\d_]{4,}", name)}
    said = Counter(re.findall(r"[^\W\d_]{4,}", original))
    assert {word: told[word] for word in words} == {word: said[word] for word in words}


@pytest.mark.parametrize("suffix", [".txt", ".md", ".json", ".docx"])
@pytest.mark.parametrize(
    "line",
    [
        "Danish – native; English – C1; German – A2",
        "Danish: native, English: C1, German: A2",
        "Danish (native) | English (C1) | German (A2)",
    ],
)
def test_languages_among_certificates_are_true_in_every_format(
    line: str, suffix: str, tmp_path: Path
) -> None:
    """Languages with their levels in a list of certificates come back as the same claim."""
    text = (
        f"Jo Doe\njo@example.org\n\nCertificates and Languages\n\n- Certified Scrum Master (2018)\n- {line}\n"
    )
    assert tailor_file(pipeline.read_text(text), POSTING, tmp_path / f"out{suffix}", today=TODAY).truth.ok
