"""Headings of a resume with their text on the same line: "SKILLS: Python, SQL"."""

import re
from collections.abc import Sequence

from skillgap.model.document import Line, SectionKind
from skillgap.sections.blocks import Heading, heading_text
from skillgap.sections.choosing import Candidate
from skillgap.sections.looks import Look
from skillgap.sections.wording import Wording, fold

_ASIDE = frozenset({SectionKind.INTERESTS, SectionKind.REFERENCES})
"""What closes many a resume with a line of its own ("Hobbies    choir") and is no group of skills."""

_INLINE = re.compile(
    r"^\W{0,4}([^:\uff1a|\t]{3,40}?)\s*(?:\*\*|__)?\s*"
    r"(?:[:\uff1a|]|\t|\s{3,}| [-\u2013\u2014] )\s*(?:\*\*|__)?\s*(?=\S)"
)

_WITHOUT_LABELS = frozenset(
    {SectionKind.PUBLICATIONS, SectionKind.AWARDS, SectionKind.INTERESTS, SectionKind.REFERENCES}
)
"""What has no lists behind labels in it, as jobs, studies and certificates may have ("Skills: Go, SQL")."""

_LISTED = frozenset({SectionKind.CERTIFICATES, SectionKind.COURSES})
_LISTS = frozenset({SectionKind.SKILLS, SectionKind.LANGUAGES}) | _ASIDE
_PARTS = re.compile(r"[,;|\u00b7\u2022]")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_LONGEST = 5
"""Words of the longest thing in a list."""


def add_inline(
    lines: Sequence[Line],
    features: Sequence[Look],
    headings: list[Heading | None],
    wording: Wording,
    known: Sequence[Candidate],
) -> None:
    """Headings with their text on the same line ("SKILLS: Python, SQL").

    Inside a skills section, and where the document has headings of their own line, only one in
    capitals counts, because "Languages: Python" is a group of the list there. Below publications and
    the like, which have no such groups, every label of a list is a heading.
    """
    only_asides = not all(candidate.look.capitals for candidate in known)
    kind, is_open = SectionKind.HEADER, False
    for index, line in enumerate(lines):
        here = headings[index]
        if here is not None:
            kind, is_open = here.kind, False
            continue
        match = None if line.is_bullet else _INLINE.match(line.text)
        if match is None:
            continue
        phrase = match[1]
        found = wording.phrases.get(fold(phrase))
        if found is None or found in {SectionKind.HEADER, kind}:
            continue
        letters = [c for c in phrase if c.isalpha()]
        capitals = len(letters) > 3 and all(c.upper() == c for c in letters)
        proud = capitals or (features[index].larger and features[index].bold)
        # A heading in the margin stands before a gap; "Languages: Python" is a group of the list.
        gap = not match[0].rstrip("*_ ").endswith((":", "\uff1a", "|"))
        opens = (
            found in _ASIDE or kind is not SectionKind.SKILLS
            if is_open
            else _may_end(kind, lines, features, headings, index)
        )
        listed = not gap and found in _LISTS and opens and _is_list(line.text[match.end() :])
        if only_asides and found not in _ASIDE and not listed:
            continue
        bare = not known and (kind is not SectionKind.SKILLS or gap)
        aside = gap and features[index].gap_before and found in _ASIDE
        if proud or bare or aside or listed:
            headings[index] = Heading(kind=found, text=heading_text(phrase), rest=match.end())
            kind, is_open = found, listed


def _may_end(
    kind: SectionKind,
    lines: Sequence[Line],
    features: Sequence[Look],
    headings: Sequence[Heading | None],
    index: int,
) -> bool:
    """Whether a section may end at a label: it has no labels of its own, or nothing stands below this one."""
    if kind in _WITHOUT_LABELS:
        return True
    below = next((at for at in range(index + 1, len(lines)) if not _INLINE.match(lines[at].text)), len(lines))
    closes = below == len(lines) or any(headings[index + 1 : below + 1])
    return closes and (kind in _LISTED or (kind is SectionKind.EDUCATION and features[index].gap_before))


def _is_list(text: str) -> bool:
    """Whether a text lists short things; a title ("Languages: a history. Letters, 2019") has more words."""
    return _YEAR.search(text) is None and all(len(part.split()) <= _LONGEST for part in _PARTS.split(text))
