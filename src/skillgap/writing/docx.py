"""Tailor a Word document in place: its own fonts, lists, tables and headers stay.

Only the paragraphs that change differ in the XML; every other part of the package is copied byte for byte.
Words are exchanged inside the run that holds them, so they keep its formatting. Bullets change places by
their content: each place keeps its own list level, spacing and indent.
"""

import difflib
import io
import itertools
import re
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from skillgap.documents.docx import paragraphs as paragraphs_of
from skillgap.model.analysis import Change, ChangeKind
from skillgap.model.document import Line, Passage
from skillgap.model.resume import Resume
from skillgap.tailoring.apply import Edits
from skillgap.writing.splice import spliced

if TYPE_CHECKING:
    from docx.document import Document

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SKIPPED = {f"{_W}del", f"{_W}moveFrom", _FALLBACK}
_WORD_OR_SPACE = re.compile(r"\s+|\w+|[^\w\s]")
_SIGNS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}


@dataclass(frozen=True, slots=True)
class _Edit:
    """New words for a stretch of one paragraph's own text."""

    start: int
    end: int
    words: str


def tailored_docx(
    original: bytes, resume: Resume, changes: Iterable[Change]
) -> tuple[bytes, tuple[str, ...]]:
    """Return the document with the changes carried out, and the ids of those its layout did not allow.

    `resume` was read from `original`.
    """
    import docx

    document = docx.Document(io.BytesIO(original))
    body = _Body(document, resume)
    accepted = tuple(changes)
    skipped = body.apply(accepted)
    return _packed(original, document, body), skipped


class _Body:
    """The paragraphs of a document, with the way from offsets of the resume's text into their runs."""

    def __init__(self, document: "Document", resume: Resume) -> None:
        self._paragraphs: list[Any] = list(paragraphs_of(document))
        self._places = tuple(self._paragraphs)
        self._resume = resume
        self._lines = [line for line in resume.document.lines if line.paragraph is not None]
        self._at: dict[int, tuple[int, int]] = {}
        self._find_lines()
        roots = {id(at.getroottree().getroot()): at.getroottree().getroot() for at in self._paragraphs}
        self.all = {key: list(root.iter(f"{_W}p")) for key, root in roots.items()}
        """Every paragraph of each part, in document order, as it stood at first; by the part's root."""

        self.now: dict[int, Any] = {}
        """Which paragraph stands at the place of another now; by the identity of the one that stood there."""

        self.changed: set[int] = set()
        """The identities of the paragraphs whose content is another one now."""

    def apply(self, changes: tuple[Change, ...]) -> tuple[str, ...]:
        """Carry out the changes; return the ids of those that could not be."""
        words_only = Edits(self._resume.document.text, [change for change in changes if change.rewrites])
        moves: list[list[list[int]]] = []
        wanted: list[tuple[str, Passage, str]] = []
        lost: list[str] = []
        sections: list[list[int]] = []
        for change in changes:
            if change.kind is ChangeKind.SECTION_ORDER:
                sections = [self._stretch(passage) for passage in change.order]
                if not self._is_plain(sections):
                    sections = []
                    lost.append(change.id)
                continue
            blocks = [self._block(passage) for passage in change.order]
            if blocks and all(blocks):
                moves.append(blocks)
                continue
            places = sorted(change.order, key=lambda passage: passage.start)
            wanted += [
                (change.id, place, words_only.rendered(put.start, put.end))
                for place, put in zip(places, change.order, strict=True)
                if place != put
            ]
        moved = [place for _, place, _ in wanted]
        for change in changes:
            wanted += [
                (change.id, rewrite.passage, rewrite.text)
                for rewrite in change.rewrites
                # Inside a stretch that changes places the new words have come with it.
                if not any(place.start <= rewrite.passage.start < place.end for place in moved)
            ]
        skipped = self._edit_all(wanted)
        for blocks in moves:
            self._move(blocks)
        if sections:
            # Last, since what is inside a section has to be in its own order by then.
            self._move(sections)
        return (*lost, *skipped)

    def _edit_all(self, wanted: list[tuple[str, Passage, str]]) -> tuple[str, ...]:
        """Put new words into the paragraphs; a change is made whole or, when a place is lost, not at all."""
        places = [(change, self._edit(passage, words)) for change, passage, words in wanted]
        skipped = tuple(dict.fromkeys(change for change, place in places if place is None))
        edits: dict[int, list[_Edit]] = {}
        for change, place in places:
            if place is not None and change not in skipped:
                edits.setdefault(place[0], []).append(place[1])
        for number, inside in edits.items():
            self._rewrite(number, inside)
        return skipped

    def _find_lines(self) -> None:
        """Find each line in the text of its paragraph, white space aside, in reading order."""
        ends: dict[int, int] = {}
        for line in self._lines:
            number = line.paragraph
            if number is None or number >= len(self._paragraphs):
                continue
            text, _ = _text(self._paragraphs[number])
            solid = [at for at, letter in enumerate(text) if not letter.isspace()]
            wanted = "".join(line.text.split())
            at = "".join(text[each] for each in solid).find(wanted, ends.get(number, 0))
            if wanted and at >= 0:
                ends[number] = at + len(wanted)
                self._at[line.start] = (number, at)

    def _line(self, passage: Passage) -> Line | None:
        return next((at for at in self._lines if at.start <= passage.start and passage.end <= at.end), None)

    def _edit(self, passage: Passage, words: str) -> tuple[int, _Edit] | None:
        """Return the paragraph that holds a stretch of one line, and the edit of it."""
        line = self._line(passage)
        if line is None or line.start not in self._at:
            return None
        number, first = self._at[line.start]
        text, _ = _text(self._paragraphs[number])
        solid = [at for at, letter in enumerate(text) if not letter.isspace()]
        before = len("".join(line.text[: passage.start - line.start].split()))
        length = len("".join(passage.text.split()))
        if not length:
            return None
        start = solid[first + before]
        end = solid[first + before + length - 1] + 1
        return number, _Edit(start, end, " ".join(words.split()))

    def _block(self, passage: Passage) -> list[int]:
        """Return the paragraphs a passage fills, or nothing where it shares one with other text."""
        inside = [line for line in self._lines if line.start < passage.end and passage.start < line.end]
        numbers = list(dict.fromkeys(line.paragraph for line in inside if line.paragraph is not None))
        own = all(passage.start <= line.start and line.end <= passage.end for line in inside)
        shared = any(line.paragraph in numbers for line in self._lines if line not in inside)
        known = all(number < len(self._paragraphs) for number in numbers)
        return numbers if own and known and not shared else []

    def _stretch(self, passage: Passage) -> list[int]:
        """Return every paragraph from the first to the last a passage fills, empty ones among them."""
        inside = [line for line in self._lines if line.start < passage.end and passage.start < line.end]
        numbers = [line.paragraph for line in inside if line.paragraph is not None]
        return list(range(min(numbers), max(numbers) + 1)) if numbers else []

    def _is_plain(self, blocks: list[list[int]]) -> bool:
        """Whether blocks and all between them are paragraphs of the body, with no table or page setup."""
        if not all(blocks) or sum(map(len, blocks)) > len({number for block in blocks for number in block}):
            return False
        first, last = min(map(min, blocks)), max(map(max, blocks))
        if last >= len(self._paragraphs):
            return False
        run = self._paragraphs[first : last + 1]
        return all(
            at.getparent().tag == f"{_W}body"
            and at.find(f"{_W}pPr/{_W}sectPr") is None
            and (at is run[-1] or at.getnext() is run[place + 1])
            for place, at in enumerate(run)
        )

    def _move(self, blocks: list[list[int]]) -> None:
        """Let blocks of paragraphs, given in their new order, take each other's places."""
        places = sorted(blocks, key=min)
        if all(len(block) == 1 for block in blocks):
            contents = [_content(self._paragraphs[block[0]]) for block in blocks]
            for place, content, block in zip(places, contents, blocks, strict=True):
                if place != block:
                    _put_content(self._paragraphs[place[0]], content)
                    self._touch(place[0])
            return
        # Blocks of several paragraphs move whole, with their own properties; blank lines stay between them.
        gaps: list[list[int]] = [[] for _ in blocks]
        if self._is_plain(blocks):
            gaps[:-1] = [list(range(one[-1] + 1, two[0])) for one, two in itertools.pairwise(places)]
        order = [number for pair in zip(blocks, gaps, strict=True) for part in pair for number in part]
        slots = sorted(order)
        elements = [self._paragraphs[number] for number in order]
        marks = []
        for number in slots:
            mark = self._paragraphs[number].makeelement(f"{_W}p", {})
            self._paragraphs[number].addprevious(mark)
            marks.append(mark)
        for number, mark, element in zip(slots, marks, elements, strict=True):
            mark.getparent().replace(mark, element)
            self.now[id(self._places[number])] = element
        for number, element in zip(slots, elements, strict=True):
            self._paragraphs[number] = element

    def _rewrite(self, number: int, edits: Sequence[_Edit]) -> None:
        """Put new words into the runs that hold the old ones, last first so that offsets stay true."""
        paragraph = self._paragraphs[number]
        text, _ = _text(paragraph)
        smaller = [part for edit in edits for part in _word_by_word(edit, text)]
        for edit in sorted(smaller, key=lambda edit: (edit.start, edit.end), reverse=True):
            _, nodes = _text(paragraph)
            fresh = edit.words
            for node, start in nodes:
                text = node.text or ""
                end = start + len(text)
                is_place = edit.start == edit.end and fresh and start <= edit.start <= end
                if not is_place and (end <= edit.start or start >= edit.end):
                    continue
                head, tail = text[: max(0, edit.start - start)], text[max(0, edit.end - start) :]
                node.text = head + fresh + tail
                fresh = ""
                if node.text != node.text.strip():
                    node.set(_XML_SPACE, "preserve")
        self._touch(number)

    def _touch(self, number: int) -> None:
        self.changed.add(id(self._paragraphs[number]))
        self.now.setdefault(id(self._places[number]), self._paragraphs[number])


def _word_by_word(edit: _Edit, text: str) -> list[_Edit]:
    """Cut an edit into those of the words that differ, so that all others keep the run they stand in."""
    old = [(found.start(), found.end()) for found in _WORD_OR_SPACE.finditer(text, edit.start, edit.end)]
    new = _WORD_OR_SPACE.findall(edit.words)
    matcher = difflib.SequenceMatcher(a=[text[start:end] for start, end in old], b=new, autojunk=False)
    parts = []
    for kind, first, last, low, high in matcher.get_opcodes():
        if kind != "equal":
            start = old[first][0] if first < len(old) else edit.end
            end = old[last - 1][1] if last > first else start
            parts.append(_Edit(start, end, "".join(new[low:high])))
    return parts


def _text(paragraph: Any) -> tuple[str, list[tuple[Any, int]]]:  # noqa: ANN401  lxml elements
    """Return a paragraph's own text, and each text node with its offset; text boxes are their own."""
    out: list[str] = []
    nodes: list[tuple[Any, int]] = []
    length = 0
    stack = list(reversed(paragraph))
    while stack:
        element = stack.pop()
        if not isinstance(element.tag, str) or element.tag in _SKIPPED or element.tag == f"{_W}p":
            continue
        if element.tag == f"{_W}t":
            nodes.append((element, length))
            out.append(element.text or "")
            length += len(out[-1])
        elif element.tag in _SIGNS and element.getparent().tag == f"{_W}r":
            out.append(_SIGNS[element.tag])
            length += 1
        else:
            stack.extend(reversed(element))
    return "".join(out), nodes


def _content(paragraph: Any) -> list[Any]:  # noqa: ANN401  lxml elements
    return [child for child in paragraph if child.tag != f"{_W}pPr"]


def _put_content(paragraph: Any, content: list[Any]) -> None:  # noqa: ANN401  lxml elements
    """Give a paragraph other content; its own properties stay, and its old content is taken elsewhere."""
    for child in _content(paragraph):
        paragraph.remove(child)
    paragraph.extend(content)


def _packed(original: bytes, document: "Document", body: _Body) -> bytes:
    """Return the package with the changed paragraphs put into the parts that hold them."""
    fresh: dict[str, bytes] = {}
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(original)) as source, zipfile.ZipFile(buffer, "w") as target:
        for part in document.part.package.iter_parts():
            paragraphs = body.all.get(id(getattr(part, "element", None)), [])
            now = {at: body.now[id(each)] for at, each in enumerate(paragraphs) if id(each) in body.now}
            if now:
                name = str(part.partname).lstrip("/")
                # A part whose bytes cannot be told apart is written anew as a whole.
                fresh[name] = spliced(source.read(name), paragraphs, now, body.changed) or part.blob
        for info in source.infolist():
            content = fresh.get(info.filename, source.read(info.filename))
            target.writestr(info, content, compress_type=info.compress_type)
    return buffer.getvalue()
