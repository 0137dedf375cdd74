"""Whatever `tailor` writes for real files and generated postings, in every format, passes `verify`."""

import datetime as dt
import os
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st
from resume_layouts import typeset, word
from resume_layouts.people import PEOPLE

from skillgap import pipeline
from skillgap.documents import read_document
from skillgap.model.document import Document
from skillgap.writing import SUFFIXES, tailor_file

ROOT = Path(__file__).parents[3]
TODAY = dt.date(2026, 11, 20)
SAMPLES = tuple(sorted(path.name for path in (ROOT / "samples").glob("resume.*")))
SETS = tuple(sorted(path.parent.name for path in (ROOT / "evaluation" / "tailoring").glob("*/resume.*")))
LAYOUTS = tuple(f"{layout}.{person}" for layout in (*typeset.LAYOUTS, *word.LAYOUTS) for person in PEOPLE)

ASKED = (
    "Python", "Java", "SQL and PostgreSQL", "Kubernetes", "k8s", "Apache Kafka", "Apache Airflow", "AWS",
    "machine learning", "large language models", "LLMs", "retrieval-augmented generation", "REST APIs",
    "data pipelines", "Docker", "Terraform", "TypeScript", "React", "statistics", "unit testing", "CI/CD",
    "infrastructure as code", "Excel", "SAP", "project management", "SolidWorks", "patient care", "English",
    "computer vision", "Google Ads", "natural language processing", "Grafana", "scikit-learn", "Git",
)  # fmt: skip
TITLES = ("Data Engineer", "Machine Learning Engineer", "Full-Stack Developer", "Head of Marketing", "Nurse")


@cache
def _original(name: str) -> bytes:
    layout, _, person = name.partition(".")
    if layout in typeset.LAYOUTS:
        return typeset.compiled(typeset.LAYOUTS[layout](PEOPLE[person]))
    if layout in word.LAYOUTS:
        return word.LAYOUTS[layout](PEOPLE[person])
    if name in SETS:
        (path,) = (ROOT / "evaluation" / "tailoring" / name).glob("resume.*")
        return path.read_bytes()
    return (ROOT / "samples" / name).read_bytes()


@cache
def _read(name: str) -> pipeline.ReadResume:
    return pipeline.read_resume(read_document(_original(name), name=name))


def _posting(title: str, musts: list[str], pluses: list[str]) -> Document:
    lines = [title, "", "Requirements", *(f"- {each} is a must" for each in musts)]
    lines += ["", "Nice to have", *(f"- {each}" for each in pluses)]
    return pipeline.read_text("\n".join(lines))


@pytest.mark.property
@settings(
    max_examples=int(os.environ.get("SKILLGAP_TAILORING_EXAMPLES", "12")),
    deadline=None,
    # A file takes a second: the first that fails is told, not a smaller one.
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    name=st.sampled_from((*SAMPLES, *SETS, *LAYOUTS)),
    suffix=st.sampled_from(SUFFIXES),
    title=st.sampled_from(TITLES),
    musts=st.lists(st.sampled_from(ASKED), min_size=1, max_size=8, unique=True),
    pluses=st.lists(st.sampled_from(ASKED), max_size=4, unique=True),
)
@example(
    name="latex-letter-spaced.changer", suffix=".json", title="Nurse", musts=["React"], pluses=["Grafana"]
)
def test_a_written_file_is_true(
    tmp_path: Path, name: str, suffix: str, title: str, musts: list[str], pluses: list[str]
) -> None:
    """No file is refused, and each, read from its bytes, claims nothing its original does not."""
    out = tmp_path / f"tailored{suffix}"
    tailoring = tailor_file(
        _read(name), _posting(title, musts, pluses), out, original=_original(name), today=TODAY
    )
    assert tailoring.truth.ok
    original = read_document(_original(name), name=name)
    assert pipeline.verify(original, out).violations == ()
