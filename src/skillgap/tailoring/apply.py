"""Apply accepted changes to a resume.

Two moves are enough. A rewrite gives a stretch of the original new words; an order lets sibling stretches
take each other's places. Stretches of different changes are disjoint or nested, so any subset of the
changes composes, and every offset of the original can be followed into the new text.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple, TypeVar

from skillgap.model.analysis import Change
from skillgap.model.document import Line, Passage, Section
from skillgap.model.posting import Mention
from skillgap.model.resume import Project, Resume, SkillGroup, Span, Volunteer, Work
from skillgap.remembering import holds_texts

Entry = TypeVar("Entry", Work, Volunteer, Project)


_ARTICLE = re.compile(r"^an?\s+", re.IGNORECASE)


class _Piece(NamedTuple):
    """A stretch of the original (`start` to `end`) that stands at `at` in the new text."""

    start: int
    end: int
    at: int
    length: int


class Edits:
    """The accepted changes as one edit of a text, with the way from old offsets to new ones."""

    def __init__(self, text: str, changes: Iterable[Change]) -> None:
        self._old = text
        self._rewrites: dict[int, tuple[int, str]] = {}
        self._slots: list[tuple[int, int, Passage]] = []
        for change in changes:
            for rewrite in change.rewrites:
                self._rewrites[rewrite.passage.start] = (rewrite.passage.end, rewrite.text)
            places = sorted(change.order, key=lambda passage: passage.start)
            self._slots += [(at.start, at.end, put) for at, put in zip(places, change.order, strict=True)]
        # Widest first, so that an item is moved inside a bullet that moves, too.
        self._slots.sort(key=lambda slot: (slot[0], -slot[1]))
        before: dict[tuple[int, int], int] = {}
        pieces = self._walk(0, len(text), before)
        starts = [0, *accumulate(len(words) for _, _, words in pieces)]
        self.text = "".join(words for _, _, words in pieces)
        self._places = {slot: starts[count] for slot, count in before.items()}
        self._pieces = sorted(
            _Piece(start, end, at, len(words))
            for (start, end, words), at in zip(pieces, starts, strict=False)
        )

    def rendered(self, start: int, end: int) -> str:
        """Return what the stretch of the original from `start` to `end` reads now, wherever it stands."""
        return "".join(words for _, _, words in self._walk(start, end, {}))

    def located(self, start: int, end: int) -> int:
        """Return where the stretch now begins."""
        inner = [
            slot for slot in self._slots if slot[0] == start and slot[1] <= end and slot[:2] != (start, end)
        ]
        if inner:
            return self._places[inner[0][:2]]
        for piece in self._pieces:
            if piece.start <= start < piece.end:
                whole = piece.length == piece.end - piece.start
                return piece.at + (start - piece.start if whole else 0)
        return len(self.text) if start >= len(self._old) else self._after(start)

    def words(self, start: int, end: int) -> tuple[int, str]:
        """Return where a word now begins and how it reads; one that was respelled without its article."""
        for at, (stop, words) in self._rewrites.items():
            if at <= start and end <= stop:
                bare = _ARTICLE.sub("", words) if at < start else words
                return self.located(at, stop) + len(words) - len(bare), bare
        return self.located(start, end), self.rendered(start, end)

    def passage(self, passage: Passage) -> Passage:
        """Return a passage with its new words at its new place."""
        text = self.rendered(passage.start, passage.end)
        return replace(passage, text=text, start=self.located(passage.start, passage.end))

    def _after(self, start: int) -> int:
        """Follow an offset inside a rewritten stretch to the stretch's new beginning."""
        return max((piece.at for piece in self._pieces if piece.start <= start), default=0)

    def _walk(self, start: int, end: int, places: dict[tuple[int, int], int]) -> list[tuple[int, int, str]]:
        """Return the stretch as (start, end, words) in its new order, everything inside it changed.

        `places` takes up, for each slot passed, how many pieces stood before it.
        """
        found: list[tuple[int, int, str]] = []
        position = start
        for slot in self._slots:
            if slot[0] < position or slot[1] > end or slot[:2] == (start, end):
                continue
            found += self._plain(position, slot[0])
            inner: dict[tuple[int, int], int] = {}
            put = slot[2]
            content = self._walk(put.start, put.end, inner)
            places[slot[:2]] = len(found)
            places |= {key: len(found) + before for key, before in inner.items()}
            found += content
            position = slot[1]
        return found + self._plain(position, end)

    def _plain(self, start: int, end: int) -> list[tuple[int, int, str]]:
        """Return a stretch without slots, its rewrites carried out."""
        found: list[tuple[int, int, str]] = []
        position = start
        for at in sorted(key for key in self._rewrites if start <= key < end):
            stop, words = self._rewrites[at]
            if at > position:
                found.append((position, at, self._old[position:at]))
            found.append((at, stop, words))
            position = stop
        if position < end:
            found.append((position, end, self._old[position:end]))
        return found


def apply_changes(resume: Resume, changes: Iterable[Change]) -> Resume:
    """Return the resume as it reads with the changes: text, lines, passages and fields agree.

    The document keeps its name and the hash of the file it was read from.
    """
    edits = Edits(resume.document.text, changes)
    lines = {line.start: _line(line, edits) for line in resume.document.lines if not line.hidden}
    document = replace(
        resume.document, text=edits.text, lines=tuple(sorted(lines.values(), key=lambda line: line.start))
    )
    moved_sections = (_section(resume, section, lines, edits) for section in resume.sections.items)
    sections = tuple(sorted(moved_sections, key=lambda section: section.start))
    moved = {passage.start: edits.passage(passage) for passage in resume.passages}
    return replace(
        resume,
        document=document,
        sections=replace(resume.sections, document=document, items=sections),
        passages=tuple(sorted(moved.values(), key=lambda passage: passage.start)),
        work=tuple(_entry(work, edits) for work in resume.work),
        volunteer=tuple(_entry(volunteer, edits) for volunteer in resume.volunteer),
        projects=tuple(_entry(project, edits) for project in resume.projects),
        education=tuple(replace(study, span=_span(study.span, edits)) for study in resume.education),
        skills=tuple(
            sorted((_group(group, edits) for group in resume.skills), key=lambda group: group.passage.start)
        ),
    )


def carry_mentions(
    resume: Resume, mentions: Iterable[Mention], changes: Iterable[Change]
) -> tuple[Mention, ...]:
    """Return the mentions as they stand in the resume with the changes.

    A mention that was respelled keeps its concept: the change is from one label of it to another.
    """
    edits = Edits(resume.document.text, changes)
    found = []
    for mention in mentions:
        start, text = edits.words(mention.start, mention.end)
        found.append(
            replace(
                mention, start=start, end=start + len(text), text=text, passage=edits.passage(mention.passage)
            )
        )
    return tuple(sorted(found, key=lambda mention: (mention.start, mention.end)))


def section_passage(resume: Resume, section: Section) -> Passage:
    """Return a section from its heading to its last line, without the blank lines after it."""
    end = max((line.end for line in section.lines if not line.hidden), default=section.end)
    text = resume.document.text[section.start : end]
    return Passage(text=text, start=section.start, section=section.kind)


@holds_texts
@lru_cache(maxsize=1 << 10)  # Each step that may move or respell an item asks again.
def skill_items(group: SkillGroup) -> tuple[Passage, ...]:
    """Return where in its line each keyword of a skills list stands, or nothing when one is not found.

    A keyword with half a bracket ("AWS (S3") is no item of its own, so the line is left alone.
    """
    passage, at, found = group.passage, 0, []
    name = re.match(rf"\s*{re.escape(group.name)}\s*[:–—|-]", passage.text) if group.name else None
    at = name.end() if name else 0
    for keyword in group.keywords:
        body = r"\s+".join(re.escape(word) for word in keyword.split())
        match = re.compile(rf"(?<![\w+#]){body}(?![\w+#])").search(passage.text, at)
        if not match or keyword.count("(") != keyword.count(")"):
            return ()
        found.append(replace(passage, text=match.group(), start=passage.start + match.start()))
        at = match.end()
    return tuple(found)


def _line(line: Line, edits: Edits) -> Line:
    return replace(line, text=edits.rendered(line.start, line.end), start=edits.located(line.start, line.end))


def _section(resume: Resume, section: Section, lines: dict[int, Line], edits: Edits) -> Section:
    inside = sorted(
        (lines[line.start] for line in section.lines if line.start in lines), key=lambda line: line.start
    )
    last = section_passage(resume, section).end
    start = edits.located(section.start, last)
    end = start + len(edits.rendered(section.start, last))
    return replace(section, start=start, end=end, lines=tuple(inside))


def _span(span: Span, edits: Edits) -> Span:
    start = edits.located(span.start, span.end)
    return Span(start, start + len(edits.rendered(span.start, span.end)))


def _entry(entry: Entry, edits: Edits) -> Entry:
    bullets = sorted((edits.passage(bullet) for bullet in entry.highlights), key=lambda bullet: bullet.start)
    return replace(entry, span=_span(entry.span, edits), highlights=tuple(bullets))


def _group(group: SkillGroup, edits: Edits) -> SkillGroup:
    items = sorted((edits.passage(item) for item in skill_items(group)), key=lambda item: item.start)
    words = tuple(item.quote for item in items) or group.keywords
    return replace(group, passage=edits.passage(group.passage), keywords=words)
