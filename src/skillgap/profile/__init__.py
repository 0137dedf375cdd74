"""Mentions in a resume → what the person shows: where, since when, for how many years."""

from skillgap.profile.building import build_profile, months_between

__all__ = ["build_profile", "months_between"]
