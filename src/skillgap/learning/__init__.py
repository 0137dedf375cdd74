"""Gaps and a roadmap → a learning plan: only what is missing, in an order that can be learned."""

from skillgap.learning.choosing import choose_role
from skillgap.learning.material import career_of
from skillgap.learning.plan import ESSENTIAL_PHASE, OPTIONAL_PHASE, hold_to, plan_learning

__all__ = ["ESSENTIAL_PHASE", "OPTIONAL_PHASE", "career_of", "choose_role", "hold_to", "plan_learning"]
