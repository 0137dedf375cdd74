"""Who a line says its writer is, where its source tells of somebody else."""

import re

from skillgap.model.document import Passage

_PERSON = re.compile(
    r"(?:(?!(?:help|support|assist|advis|contact|part|member|deput|substitut|trainee|intern|student)\w*\b)[\w'’-]+\s){0,2}?"
    r"(head|manager|director|chief|lead|leader|supervisor|owner|auditor|engineer|developer|architect|consultant|scientist|"
    r"officer|chef|cook|coach|driver|coordinator|planner|administrator|technician|writer|nurse|doctor|teacher|professor|designer|analyst|accountant|lawyer|editor|author)\b(?=\W*$|[,.;]|\s(?:of|who|for|in|at|on|during|while)\b)",
    re.IGNORECASE,
)
"""A line that opens with who its writer is."""


def another_person(quote: str, sources: tuple[Passage, ...]) -> str:
    """Return whom a line opens with as if he were its writer, where its source tells of somebody else.

    "Head of accounting" is no rewording of "prepared the closing with the head of accounting".
    """
    opening = _PERSON.match(quote)
    if opening is None or not sources:
        return ""
    said = sources[0].quote
    before = r"\b(?:with|to|for|under|by|from|of|beside|alongside|behind)\s(?:[\w-]+\s){0,3}"
    for name in (opening[0].strip(), opening[1]):
        held = re.findall(rf"\b{re.escape(name)}", said, re.IGNORECASE)
        if len(held) == 1 and re.search(before + re.escape(name), said, re.IGNORECASE):
            return name
    return ""
