"""Names of parts, and how long a phase takes."""

import pytest

from skillgap.model.roadmap import PartKind
from skillgap.roadmaps.draft import role_label, slug
from skillgap.roadmaps.labels import label_kind, label_of_line
from skillgap.roadmaps.parts import weeks_in


@pytest.mark.parametrize(
    ("text", "weeks"),
    [
        ("4 weeks", 4.0),
        ("about 3-4 weeks", 3.5),
        ("2 months", 8.7),
        ("1.5 months", 6.5),
        ("10 days", 1.4),
        ("40 hours", 4.0),
        ("a year", 52.0),
        ("two weeks", 2.0),
        ("Weeks 1-4", 4.0),
        ("Week 7–8: Tableau", 2.0),
        ("Month 3", 4.3),
        ("Months 2 to 3", 8.7),
        ("Day 8-14: Containers", 1.0),
        ("Q2 - Build", 13.0),
        ("Phase II", None),
        ("a good time", None),
    ],
)
def test_weeks_are_read_in_every_spelling(text, weeks):
    """Weeks, months, days, hours, ranges and marks give weeks; anything else gives none."""
    assert weeks_in(text) == weeks


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Goals", PartKind.GOALS),
        ("Learning objectives:", PartKind.GOALS),
        ("What to Learn?", PartKind.LEARN),
        ("Key topics covered", PartKind.LEARN),
        ("Skills you'll need", PartKind.LEARN),
        ("Resources (Optional)", PartKind.RESOURCES),
        ("Recommended courses and books", PartKind.RESOURCES),
        ("Where to Find Data?", PartKind.RESOURCES),
        ("Where to find datasets", PartKind.RESOURCES),
        ("Milestone", PartKind.MILESTONE),
        ("By the end of this phase", PartKind.MILESTONE),
        ("Ideas for Projects", PartKind.PROJECT),
        ("Why Learn SQL?", PartKind.WHY),
        ("Estimated time", PartKind.DURATION),
        ("Interview questions", PartKind.QUESTIONS),
        ("Project management", None),
        ("Deep learning", None),
        ("Data", None),
    ],
)
def test_labels_are_told_from_topics(text, kind):
    """The name of a part is known in its usual wordings; a topic that holds such a word is none."""
    assert label_kind(text) is kind


def test_a_label_before_its_text_is_seen():
    """Of "Milestone: a tool" is a milestone, "Python: a language" is not."""
    assert label_of_line("Milestone: a tool that sorts") == (PartKind.MILESTONE, "a tool that sorts")
    assert label_of_line("Python: a language") is None


@pytest.mark.parametrize(
    ("title", "label"),
    [
        ("Generative AI Engineer Roadmap 2025/26", "Generative AI Engineer"),
        ("How to Become a Data Engineer in 12 Months", "Data Engineer"),
        ("Career Path: Becoming a Data Engineer", "Data Engineer"),
        ("The Complete iOS Developer Roadmap (2026)", "iOS Developer"),
        ("Machine learning learning path", "Machine learning"),
        ("QA: the basics", "QA"),
    ],
)
def test_a_title_gives_the_role(title, label):
    """What makes a title a title is taken off."""
    assert role_label(title) == label


@pytest.mark.parametrize(
    ("text", "key"),
    [("C++ & C#", "c-plus-plus-and-c-sharp"), ("Ünïcode", "n-code"), ("🚀", "phase"), ("A/B", "a-b")],
)
def test_slugs_are_ids(text, key):
    """An id has small letters, digits and single hyphens, and is never empty."""
    assert slug(text) == key
