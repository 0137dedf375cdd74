"""Acronyms that another trade has for something else: GCP, CRF."""

import pytest

from skillgap.matching import Matcher
from skillgap.model.document import Passage, SectionKind
from skillgap.taxonomy import load_taxonomy

MATCHER = Matcher(load_taxonomy())


def found(*lines: str) -> set[str]:
    """Return the concepts that a document of these lines mentions, of those in dispute."""
    passages, at = [], 0
    for line in lines:
        passages.append(Passage(text=line, start=at, section=SectionKind.SKILLS))
        at += len(line) + 1
    named = {mention.concept for mention in MATCHER.find(passages)}
    return named & {"google-cloud", "google-cloud-certification", "conditional-random-fields"}


@pytest.mark.parametrize(
    "lines",
    [
        ("Monitored trial sites in line with GCP",),
        ("Site visits, CRF review, GCP, informed consent",),
        ("GCP", "Monitored patients", "ICH rules"),
        ("GCP certified", "CRF design", "Reports for sponsors", "Visits to investigators"),
    ],
)
def test_good_clinical_practice_is_no_cloud(lines: tuple[str, ...]) -> None:
    """Where a passage speaks of clinical trials, or the document does, GCP and CRF are not the tech terms."""
    assert found(*lines) == set()


@pytest.mark.parametrize(
    ("lines", "concept"),
    [
        (("Experience with GCP",), "google-cloud"),
        (("python, gcp, docker",), "google-cloud"),
        (("A portal for patients on GCP",), "google-cloud"),
        (("GCP and BigQuery for data of clinical trials",), "google-cloud"),
        (("GCP", "Monitored patients", "ICH rules", "Kubernetes"), "google-cloud"),
        (("GCP", "A free trial for shops"), "google-cloud"),
        (("CRF",), "conditional-random-fields"),
        (("NER in reports of trials with a CRF",), "conditional-random-fields"),
    ],
)
def test_the_cloud_stays_the_cloud(lines: tuple[str, ...], concept: str) -> None:
    """Without clinical words, or with those of the skill beside them, the acronym is the skill."""
    assert found(*lines) == {concept}
