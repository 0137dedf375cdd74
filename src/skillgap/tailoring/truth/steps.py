"""On which step of a ladder a thing stands: belts, medals, levels, the stages of an examination.

"Level I" passed is no "Level II", a yellow belt no green one, and support at the first level none at the
second. A lower step than the original's claims less.
"""

import re
from collections.abc import Iterator

_LADDERS = tuple(
    tuple(re.compile(rf"\b(?:{step})\b", re.IGNORECASE) for step in ladder)
    for ladder in (
        tuple(
            rf"{colour}(?:\s|-)belts?"
            for colour in ("white", "yellow", "orange", "green", "blue", "brown", "black")
        ),
        ("bronze", "silver", "gold", "platinum"),
        ("beginners?['’]?|basics?|elementary|introductory", "intermediate", "advanced", "experts?"),
        ("foundations?|fundamentals", "associates?", "practitioner|professional", "expert|master|specialist"),
        (
            r"first[\s-](?:level|line|tier)|1st[\s-](?:level|line|tier)|(?:level|tier)[\s-]1|l1",
            r"second[\s-](?:level|line|tier)|2nd[\s-](?:level|line|tier)|(?:level|tier)[\s-]2|l2",
            r"third[\s-](?:level|line|tier)|3rd[\s-](?:level|line|tier)|(?:level|tier)[\s-]3|l3",
        ),
        ("(?-i:A1)", "(?-i:A2)", "(?-i:B1)", "(?-i:B2)", "(?-i:C1)", "(?-i:C2)"),
        ("preliminary|qualif(?:ying|ier)", "quarter-?finals?", "semi-?finals?", r"finals?(?!\s\w)"),
        ("local", "regional|district", "national", "continental|european", "world|international"),
        ("primary|elementary|grade", "secondary|middle|high"),
        (
            "courses?|workshops?|seminars?|webinars?",
            "certificate",
            "diploma",
            "degree|bachelor['’]?s?",
            "master['’]?s",
            "doctorate|phd",
        ),
    )
)
"""Words for the steps of each ladder, the lowest first; only a word of the same ladder is raised by one."""

_ROMAN = re.compile(r"(?<=[A-Za-z)]\s)(II|III|IV)(?!\w|\s[a-z]+ed\b)")
_VALUES = {"II": r"2|two|second", "III": r"3|three|third", "IV": r"4|four|fourth"}


def raised_step(tailored: str, source: str) -> str:
    """Return the words by which a line tells of a higher step than its source does, or ""."""
    return next(_raised(tailored, source), "")


def _raised(tailored: str, source: str) -> Iterator[str]:
    for numeral in _ROMAN.findall(tailored):
        if not re.search(rf"\b{numeral}\b", source) and not re.search(
            rf"\b(?:{_VALUES[numeral]})\b", source, re.IGNORECASE
        ):
            yield numeral
    for ladder in _LADDERS:
        held = [at for at, step in enumerate(ladder) if step.search(source)]
        told = [at for at, step in enumerate(ladder) if step.search(tailored)]
        # Who tells of the same step again may tell of another one beside it, which `accounting` judges.
        if held and told and not set(held) & set(told) and max(told) > max(held):
            found = ladder[max(told)].search(tailored)
            yield found.group() if found else ""
