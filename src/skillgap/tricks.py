"""Ways to look better to a program than to a reader, in a resume or a posting. Each is said; none counts.

The readers leave out what nobody sees. What is left to find here stands in plain sight: words of mixed
alphabets, marks without width, orders to a language model, and walls of keywords.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence

from skillgap.model.document import BBox, Document, Finding, Passage, Severity
from skillgap.model.posting import Mention

_WORD = re.compile(r"[^\W\d_]{2,}")
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_LONG_ASCII_WORD = re.compile(r"[A-Za-z]{4,}")  # The same in ASCII, and several times as fast.
# Letters of Cyrillic and Greek that look like Latin ones; a word of these beside Latin letters is no word.
_LOOKALIKE = re.compile("[\u0370-\u03ff\u0400-\u04ff]")
_LATIN = re.compile(r"[A-Za-z]")
_SIGNS = frozenset("\u00b5\u03bc\u03c0\u03a9\u0394\u03c3\u03b1\u03b2\u03bb")  # units and symbols, as in "μs"
# Marks of width zero between two Latin letters, and those that turn the direction of writing round.
# Joiners belong to Persian, Hindi and emoji, and none of these is Latin.
_WIDTHLESS = re.compile("[\u200b-\u200d\u2060\ufeff\u202d\u202e]")
_UNSEEN = re.compile(r"(?<=[A-Za-z])[\u200b-\u200d\u2060\ufeff]+(?=[A-Za-z])|[\u202d\u202e]")
_ORDER = re.compile(
    # Each begins at a word, so nothing is tried inside one.
    r"\b(?=\w)(?:(?:ignore|disregard|forget|override)\b.{0,30}\b(?:previous|prior|above|all|other|earlier)\b.{0,30}"
    r"\b(?:instruction|prompt|direction|rule|context|criteria)s?\b"
    r"|as an? (?:ai|large|language)(?:\s+language)?\s+(?:model|assistant)\b[,:]?\s+(?:you|please)\b"
    r"|you are an? (?:ai|llm|large language model|language model|chatbot|chatgpt|gpt)\b"
    r"(?!\s*[/-]?\s*(?:\w+\s+){0,2}(?:engineer|developer|research|scientist|architect|enthusiast|expert))"
    r"|dear (?:ai|llm|large language model|language model|chatbot|chatgpt|gpt)\b"
    r"|(?:ai|llm|gpt|chatgpt|language model)s?\b[^.!?\n]{0,60}\b(?:must|should|please|note|instructions?)\b"
    r"[^.!?\n]{0,60}\b(?:this|the|every)\s+(?:candidate|applicant|resume|cv)\b"
    r"|(?:rank|rate|score|mark|classify|recommend)\b.{0,20}\b(?:this|the)\s+(?:candidate|applicant|resume|cv)\b"
    r".{0,50}\b(?:first|top|highest|best|perfect|strong(?:ly)?|excellent|qualified|10|100|hire)\b"
    r"|end of prompt|new instructions?:|system prompt:)"
    r"|<\|?(?:im_start|system|endoftext)\|?>|\[/?INST\]",
    re.IGNORECASE | re.DOTALL,
)
_ORDER_WORDS = (
    *("ignore", "disregard", "forget", "override", "as a ai", "as an ai", "as a la", "as an la", "you are a"),
    *("dear ", "candidate", "applicant", "resume", "cv", "prompt", "new instruction", "<", "inst]"),
)
"""One of these is in whatever `_ORDER` finds: looking for them first takes a tenth of the time."""

_SAME_LETTER = (("\u0130", "i"), ("\u0131", "i"), ("\u017f", "s"), ("\u212a", "k"))
"""What a pattern that ignores case takes for the same letter."""

_ITEM = re.compile(r"[,;|/\u00b7\u2022\n]+")
_WALL = 80
"""Items of a line. Long skill sections list 30 to 50; nobody reads, or knows, more than this."""

_TIMES = 12
"""How often one word of a line may come again; a page of honest bullets names a tool five times."""

_SHORT = 5 * _TIMES
"""A line of so many characters has no more than `_TIMES` words of four letters or more."""

WALL_CONCEPTS = 60
"""Different skills of one passage from which on it is a wall. The most seen in real resumes is 34."""


def trick_findings(document: Document) -> Iterator[Finding]:
    """Find what is aimed at programs in the text of a document, and in what its reader found hidden."""
    yield from _orders(document)
    yield from _lookalikes(document)
    yield from _unseen(document)
    yield from _walls(document)


def wall_findings(document: Document, mentions: Sequence[Mention]) -> Iterator[Finding]:
    """Find the passages that are walls by the skills they name, however these are set apart."""
    for passage, number in _wall_passages(mentions).items():
        boxes = document.boxes_at(passage.start, passage.end)
        yield _wall(f"names {number} skills", passage.quote, passage.page, boxes)


def worthless_passages(
    document: Document, passages: Sequence[Passage], mentions: Sequence[Mention]
) -> frozenset[Passage]:
    """Return the passages that show and ask nothing: walls of keywords and orders to programs."""
    found = set(_wall_passages(mentions))
    if any(finding.code == "prompt-injection" for finding in document.findings):
        found |= {passage for passage in passages if _ORDER.search(passage.text)}
    return frozenset(found)


def _wall_passages(mentions: Sequence[Mention]) -> dict[Passage, int]:
    """Return the walls in reading order, each with the number of skills it names."""
    if len(mentions) <= WALL_CONCEPTS:
        return {}
    named: dict[Passage, set[str]] = {}
    for mention in mentions:
        named.setdefault(mention.passage, set()).add(mention.concept)
    return {passage: len(concepts) for passage, concepts in named.items() if len(concepts) > WALL_CONCEPTS}


def _orders(document: Document) -> Iterator[Finding]:
    """Sentences that speak to a language model instead of to a reader, seen or hidden."""
    orders = _ORDER.finditer(document.text) if _may_order(document.text) else ()
    found = {
        (document.page_at(seen.start()), seen[0]): document.boxes_at(seen.start(), seen.end())
        for seen in orders
    }
    for finding in document.findings:
        if finding.code == "hidden-text" and (unseen := _ORDER.search(finding.message)):
            found.setdefault((finding.page or 1, unseen[0]), finding.boxes)
    for (page, words), boxes in found.items():
        yield Finding(
            code="prompt-injection",
            severity=Severity.ERROR,
            message=f'Words on page {page} are aimed at a language model: "{" ".join(words.split())[:120]}".',
            fix="Remove them: they are easy to find, and they count as deception.",
            page=page,
            boxes=boxes,
        )


def _may_order(text: str) -> bool:
    """Whether a text has any of the words that an order begins or ends with: nearly none has."""
    if not text.isascii():
        for letter, ascii_letter in _SAME_LETTER:
            text = text.replace(letter, ascii_letter)
    text = text.lower()
    return any(words in text for words in _ORDER_WORDS)


def _lookalikes(document: Document) -> Iterator[Finding]:
    if document.text.isascii() or _LOOKALIKE.search(document.text) is None:
        return
    for match in _WORD.finditer(document.text):
        word = match[0]
        if _LATIN.search(word) and set(_LOOKALIKE.findall(word)) - _SIGNS:
            other = next(letter for letter in word if _LOOKALIKE.match(letter) and letter not in _SIGNS)
            named = unicodedata.name(other, "one of another")
            yield Finding(
                code="lookalike-letters",
                severity=Severity.WARN,
                message=f'"{word[:60]}" mixes alphabets: one of its letters is {named}.',
                fix="Type the word again in one alphabet: programs do not find it as it is.",
                page=document.page_at(match.start()),
                boxes=document.boxes_at(match.start(), match.end()),
                offset=match.start(),
            )
            return


def _unseen(document: Document) -> Iterator[Finding]:
    if document.text.isascii() or _WIDTHLESS.search(document.text) is None:
        return
    found = list(_UNSEEN.finditer(document.text))
    if found:
        many = len(found) > 1
        yield Finding(
            code="invisible-characters",
            severity=Severity.WARN,
            message=f"{len(found)} invisible character{'s stand' if many else ' stands'} inside words or turn"
            f"{'' if many else 's'} them round.",
            fix="Type these words again: programs read them otherwise than people do.",
            page=document.page_at(found[0].start()),
            boxes=document.boxes_at(found[0].start(), found[0].end()),
            offset=found[0].start(),
        )


def _walls(document: Document) -> Iterator[Finding]:
    """A line that lists more than anyone reads, or says the same again and again."""
    for line in document.lines:
        if len(line.text) <= _SHORT:
            continue
        words = (_LONG_ASCII_WORD if line.text.isascii() else _LONG_WORD).findall(line.text)
        if len(words) <= _TIMES and len(line.text) <= 2 * _WALL:
            continue
        # Neither a shorter line nor one of fewer words can reach the numbers below.
        items = sum(map(bool, map(str.strip, _ITEM.split(line.text)))) if len(line.text) > 2 * _WALL else 0
        counted = Counter(map(str.casefold, words)) if len(words) > _TIMES else Counter[str]()
        again, times = counted.most_common(1)[0] if counted else ("", 0)
        if items > _WALL or times > _TIMES:
            what = f"names {items} things" if items > _WALL else f'says "{again[:60]}" {times} times'
            yield _wall(what, line.text, line.page, () if line.bbox is None else (line.bbox,))
            return


def _wall(what: str, text: str, page: int, boxes: tuple[BBox, ...]) -> Finding:
    return Finding(
        code="keyword-wall",
        severity=Severity.WARN,
        message=f'One line {what}: "{text[:60]} \u2026".',
        fix="Keep what the work you describe shows: a word in a list counts once, and for less.",
        page=page,
        boxes=boxes,
    )
