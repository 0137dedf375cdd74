"""A posting understood: title, passages, importance, alternatives, years, requirements."""

from skillgap.posting.reading import parse_posting
from skillgap.posting.requirements import read_requirements, role_requirements
from skillgap.posting.weighing import weigh_mentions, weigh_unknown

__all__ = ["parse_posting", "read_requirements", "role_requirements", "weigh_mentions", "weigh_unknown"]
