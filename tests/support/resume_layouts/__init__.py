"""Resumes of invented people, and the layouts they are rendered in."""
