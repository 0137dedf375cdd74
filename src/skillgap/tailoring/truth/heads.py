"""The head of an entry, held against the fields of the original's entries.

One file tells post, employer, place and time on one line, another on three, and a third leaves out the
employer where several posts follow each other under one. Whoever tells all of them claims nothing.
"""

import re
from collections.abc import Iterator

from skillgap.model.resume import Resume
from skillgap.tailoring.vocabulary.words import squeezed

_OF_DATES = re.compile(
    r"(?:\d[\d./]*|jan\w*|feb\w*|mar(?:ch)?|apr\w*|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*"
    r"|spring|summer|autumn|fall|winter|present|today|now|since|to|until|[\W_])+"
)
"""What the dates of an entry are told with; `new_dates` judges those."""


def heads(resume: Resume) -> Iterator[tuple[str, str, str]]:
    """Yield what each entry is told as: its post or name, where, and the place of that."""
    for job in resume.work:
        yield job.position, job.name, job.location
    for unpaid in resume.volunteer:
        yield unpaid.position, unpaid.organization, ""
    for project in resume.projects:
        yield project.name, "", ""
    for work in resume.publications:
        yield work.name, work.publisher, ""


def tells_whole(quote: str, head: tuple[str, str, str]) -> bool:
    """Whether a line is the head of an entry, told in full: with its post whole, and with nothing else."""
    rest = squeezed(quote)
    for number, field in enumerate(map(squeezed, head)):
        is_there = bool(field) and field in rest
        found = re.search(rf"(?<!\w){re.escape(field)}(?!\w)", rest) if is_there else None
        if found:
            rest = f"{rest[: found.start()]} | {rest[found.end() :]}"
        elif field and not number:
            return False
    return any(head) and _OF_DATES.fullmatch(rest) is not None
