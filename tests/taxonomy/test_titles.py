"""taxonomy/titles.py: which skills a job title shows."""

import pytest

from skillgap.taxonomy import load_taxonomy
from skillgap.taxonomy.titles import concepts_of_title


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Senior Software Engineer", ("software-engineering",)),
        ("Data Engineer II", ("data-engineering",)),
        ("Lead Data Scientist", ("data-science",)),
        ("Staff Machine Learning Engineer", ("machine-learning-engineering",)),
        ("Full-Stack Developer", ("full-stack-development",)),
        ("Front-end developer", ("front-end-development",)),
        ("Python Developer", ("python",)),
        ("Summer Fellow + Software Engineering Intern", ("software-engineering",)),
        ("DevOps Engineer / Data Analyst", ("devops", "data-analysis")),
        ("Product Manager", ("product-management",)),
        ("Senior Manager", ()),
        ("Cashier", ()),
        ("", ()),
    ],
)
def test_title_shows_its_field(title, shown):
    """A title shows the field it names and nothing else; one without a field shows nothing."""
    found = concepts_of_title(load_taxonomy(), title)
    assert found == shown
