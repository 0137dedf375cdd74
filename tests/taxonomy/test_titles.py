"""taxonomy/titles.py: which skills a job title shows."""

import pytest

from skillgap.taxonomy import load_taxonomy
from skillgap.taxonomy.titles import concepts_of_title


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Senior Software Engineer", ("software-engineering", "software-development")),
        ("Data Engineer II", ("data-engineering",)),
        ("Lead Data Scientist", ("data-science",)),
        ("Staff Machine Learning Engineer", ("machine-learning-engineering",)),
        ("Full-Stack Developer", ("full-stack-development", "software-development")),
        ("Front-end developer", ("front-end-development", "software-development")),
        ("Back-end Engineer", ("back-end-development", "software-development")),
        ("Python Developer", ("python", "software-development")),
        ("Embedded Software Engineer", ("embedded-software", "software-development")),
        ("Junior Developer", ("software-development",)),
        ("Programmer II", ("software-development",)),
        ("BI Developer", ("business-intelligence",)),
        ("Business Developer", ()),
        ("Curriculum Developer", ("training-others",)),
        ("Developer Advocate", ("developer-relations",)),
        ("Summer Fellow + Software Engineering Intern", ("software-engineering", "software-development")),
        ("DevOps Engineer / Data Analyst", ("devops", "data-analysis")),
        ("Product Manager", ("product-management",)),
        ("Senior Manager", ()),
        ("Cashier", ()),
        ("", ()),
    ],
)
def test_title_shows_its_field(title, shown):
    """A title shows the field it names, and that of a developer of software development, too."""
    found = concepts_of_title(load_taxonomy(), title)
    assert found == shown
