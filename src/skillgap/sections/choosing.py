"""Which of the known words are headings: those that look like the others, and are no labels or groups."""

import itertools
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from skillgap.model.document import Line, SectionKind
from skillgap.sections.looks import Look
from skillgap.sections.wording import fold

CORE = frozenset({SectionKind.WORK, SectionKind.EDUCATION})
"""What nearly every resume has a heading for."""

_LABELS = frozenset({"highlights", "key highlights", "overview"})
_OPENING = frozenset({SectionKind.HEADER, SectionKind.SUMMARY})


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A line that may be a heading. `index` is its place among the visible lines."""

    index: int
    kind: SectionKind
    score: float
    look: Look


def drop_repeated(known: list[Candidate], lines: Sequence[Line]) -> list[Candidate]:
    """Leave out what a web page says twice (a menu's entry, then the heading), and labels within entries.

    "Highlights" below a job is a label; a heading of its kind stands once in a document, above the first job.
    So is "Achievements:" on the line below another one, where headings have no colon.
    """
    words = [fold(lines[c.index].text) for c in known]
    core = next((c.index for c in known if c.kind in CORE), len(lines))
    return [
        c
        for at, c in enumerate(known)
        if not (at + 1 < len(known) and words[at] == words[at + 1] and known[at + 1].index == c.index + 1)
        and not (
            c.kind is SectionKind.SUMMARY
            and c.index > core
            and (words[at] in _LABELS or words.count(words[at]) > 1)
        )
        and not (c.kind is SectionKind.AWARDS and c.index > core and c.look.colon and not c.look.gap_before)
    ]


def drop_weaker(known: list[Candidate], lines: Sequence[Line]) -> list[Candidate]:
    """Leave out what looks weaker than most known headings do: smaller, or plain where they are not.

    A column of its own (a sidebar) may have headings of its own look.
    """
    if len(known) < 3:
        return known
    sizes = Counter(c.look.size for c in known)
    size = max(sizes, key=lambda s: (sizes[s], s))
    most = len(known) * 0.6
    capitals = sum(c.look.capitals for c in known) >= most
    bold = sum(c.look.bold for c in known) >= most
    levels = Counter(c.look.level for c in known if c.look.marked)
    level = levels.most_common(1)[0][0] if sum(levels.values()) >= most else None

    def weaker(look: Look) -> bool:
        if level is not None and (not look.marked or look.level > level):
            return True
        if size and look.size and look.size < size - 0.6:
            return True
        same_size = not size or abs(look.size - size) < 0.6
        return same_size and ((capitals and not look.capitals) or (bold and not look.bold))

    # The look of "Experience" or "Education" is a heading's look, even where a sidebar has another.
    core = {c.look.style for c in known if c.kind in CORE and c.look.stands_out}
    first = next((c.index for c in known if c.kind in CORE), 0)
    strong = [c for c in known if c.look.style in core or not weaker(c.look)]
    kept = {c.index for c in strong}
    headed = {lines[c.index].column for c in strong}
    return [
        c
        for c in known
        if c.index in kept
        # Above the first job stand no entries: "About" and "Contact" may look smaller there.
        or (c.index < first and (c.look.bold or c.look.larger) and c.kind in _OPENING)
        or (lines[c.index].column not in headed and c.look.stands_out and (c.look.bold or c.look.capitals))
    ]


def shared_styles(known: Sequence[Candidate], features: Sequence[Look]) -> frozenset[tuple[object, ...]]:
    """Styles that headings share with entries: lines right below headings have them, more than once."""
    counts = Counter(c.look.style for c in known)
    below = Counter(
        c.look.style
        for c in known
        if c.index + 1 < len(features) and features[c.index + 1].style == c.look.style
    )
    return frozenset(style for style, times in below.items() if times > 1 and times * 4 >= counts[style])


def group_styles(known: Sequence[Candidate]) -> frozenset[tuple[object, ...]]:
    """Styles that headings share with the groups of a skills list: the first is right below "Skills"."""
    return frozenset(
        below.look.style
        for above, below in itertools.pairwise(known)
        if above.kind is SectionKind.SKILLS
        and below.index == above.index + 1
        and below.look.style == above.look.style
    )


def drop_groups(known: list[Candidate], shared: frozenset[tuple[object, ...]]) -> list[Candidate]:
    """Leave out groups of a section ("Tools" below "Skills") where headings and groups look the same."""
    kept: list[Candidate] = []
    for candidate in known:
        if kept and candidate.look.style in shared and candidate.kind is kept[-1].kind:
            continue
        if kept and kept[-1].kind is SectionKind.SKILLS and candidate.index == kept[-1].index + 1:
            continue
        kept.append(candidate)
    return kept
