"""Concepts in text: tokens, the phrase matcher, rules for ambiguous words, phrases nobody knows yet."""

from skillgap.matching.matcher import Matcher

__all__ = ["Matcher"]
