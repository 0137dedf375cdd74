"""Mentions that the whole posting shows to be something else: its own acronyms, words of another trade."""

import re
from collections.abc import Sequence
from functools import lru_cache

from skillgap.model.posting import JobPosting, Mention
from skillgap.model.taxonomy import Category, Taxonomy
from skillgap.posting.cues import REMEMBERED
from skillgap.remembering import holds_texts

# "our Marine Life Programme (MLP)": from here on MLP is what the posting says it is.
_DEFINED = re.compile(
    r"((?:[A-Z][\w-]*+[\s/-]+(?:(?:of|and|for|the|&)\s+)?){0,5}[A-Z][\w-]*+)\s+\(([A-Z]{2,5})s?\)"
)
_BRACKETED = re.compile(r"\([A-Z]{2,5}s?\)")
_NAMES = frozenset({Category.LANGUAGE, Category.TOOL, Category.PLATFORM})
_FEWEST_SKILLS = 3
_FEWEST_WORDS = 80


def without_other_acronyms(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """Return the mentions without acronyms that the posting itself writes out as something else."""
    defined: dict[str, tuple[int, int]] = {}
    for passage in {mention.passage.start: mention.passage for mention in mentions}.values():
        for acronym, start, end in _definitions(passage.text) if _BRACKETED.search(passage.text) else ():
            defined.setdefault(acronym, (passage.start + start, passage.start + end))
    others = {
        acronym
        for acronym, (start, end) in defined.items()
        if {m.concept for m in mentions if m.text == acronym}.isdisjoint(
            m.concept for m in mentions if start <= m.start and m.end <= end
        )
    }
    return tuple(mention for mention in mentions if mention.text not in others)


def without_ordinary_words(
    mentions: Sequence[Mention], posting: JobPosting, taxonomy: Taxonomy
) -> tuple[Mention, ...]:
    """Return the mentions without activities of one word, when a posting names next to no technology.

    "Documentation", "compliance" and "prompt" are a nurse's words too. A short text is taken at its word.
    """
    known = [(mention, taxonomy.concepts.get(mention.concept)) for mention in mentions]
    sure = {
        mention.concept
        for mention, concept in known
        if concept
        and (concept.category in _NAMES or (concept.category is Category.METHOD and not _is_word(mention)))
    }
    if len(sure) >= _FEWEST_SKILLS or sum(len(p.text.split()) for p in posting.passages) < _FEWEST_WORDS:
        return tuple(mentions)
    return tuple(
        mention
        for mention, concept in known
        if not (concept and concept.category is Category.METHOD and _is_word(mention))
    )


@holds_texts
@lru_cache(maxsize=REMEMBERED)
def _definitions(text: str) -> tuple[tuple[str, int, int], ...]:
    """Return the acronyms that a text writes out, and where their words begin and end."""
    return tuple(
        (match[2], match.start(), match.end(1))
        for match in _DEFINED.finditer(text)
        if _initials(match[1]).endswith(match[2])
    )


def _is_word(mention: Mention) -> bool:
    """Whether a mention is one word in the letters of an ordinary one."""
    return mention.text.isalpha() and mention.text[1:].islower()


def _initials(phrase: str) -> str:
    return "".join(word[0] for word in re.split(r"[\s/-]+", phrase) if word[:1].isupper())
