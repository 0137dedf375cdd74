"""What a line leaves unsaid, written out.

A roadmap seldom writes a skill in full: "Linear, Logistic Regression"; "ControlNet (canny, depth)"; "Joins"
under the heading "SQL"; "deploy models, then monitor them". Each such line gives phrases that may be meant.
Most are nonsense, so a phrase counts only where it is, from its first letter to its last, the label of a
concept that is no name: nobody leaves out half of a product's name.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from skillgap.model.taxonomy import Category, ConceptId, Taxonomy

_NAMES = frozenset({Category.LANGUAGE, Category.TOOL, Category.PLATFORM, Category.HUMAN_LANGUAGE})

_MOST_WORDS = 3
"""Of an entry that may be half a label, and of what is joined to it."""

_MOST_HEADING_WORDS = 9
_REACH = 4
"""Entries further on whose last words an entry may share."""

_WORD = re.compile(r"[^\W_][\w+#.'’-]*(?<![.'’-])")
_BRACKETS = re.compile(r"\((?P<inside>[^()]*)\)")
_LEAD = re.compile(r"(?P<lead>[^:.]{2,60}):\s+(?=\S)")
_JOINT = re.compile(r"\s*(?:[,;•|/]|\s&\s|\b(?:and|or)\b)[\s,;]*")
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_TURN = re.compile(
    r"\b(?:about|as|at|by|for|from|in|include|includes|including|into|is|are|like|of|on|that|through|to|using"
    r"|when|while|with|within)\b"
)
"""Words between what is listed and the rest of a sentence."""

_IDLE = frozenset(
    """
    a about advanced an and as at basic basics best by choose for from fundamental fundamentals how if in
    intermediate into introduction learn master more must of on or our practice practices should skill skills
    step the their these this those to understand understanding use using what why with work working you your
    """.split()  # noqa: SIM905 -- a table of words reads best as text
)
"""Words of headings that are no part of a skill's name."""

_FIELDS = frozenset({"verticals", "industries", "sectors", "fields", "domains"})
_PRONOUN = re.compile(r"\b(?P<verb>[a-z]+)(?P<more>(?:,? (?:and|or|then) [a-z]+)*) (?:them|it)\b")
_OBJECT = re.compile(r"\b(?P<noun>[a-z]{4,})\b,? (?:into|to|in|on|onto|for|with|as|from|and then|then)\b")


class Phrase(NamedTuple):
    """A phrase that may be meant, and the entry of the line that it was made from."""

    entry: str
    text: str


def find_unsaid(text: str, above: Sequence[str], taxonomy: Taxonomy) -> Mapping[ConceptId, str]:
    """Return the concepts that a line means without writing them out, each with the entry that means it.

    `above` are the headings and the line that it stands under.
    """
    labels = _labels(taxonomy)
    found: dict[ConceptId, str] = {}
    for sentence in _SENTENCE.split(text.strip()):
        for phrase in _phrases(sentence.rstrip(" .!?"), above):
            concept = labels.get(_key(phrase.text))
            if concept is not None:
                found.setdefault(concept, phrase.entry)
    return found


@cache
def _labels(taxonomy: Taxonomy) -> Mapping[str, ConceptId]:
    """Return the labels of several words, of concepts that are no names."""
    return {
        _key(label): concept.id
        for concept in taxonomy.concepts.values()
        if concept.category not in _NAMES
        for label in concept.labels
        if " " in label or "-" in label
    }


def _key(text: str) -> str:
    """Return a text with case, hyphens and plurals aside."""
    words = text.lower().replace("-", " ").split()
    return " ".join(re.sub(r"(?<=[^su])s$", "", word) if len(word) > 3 else word for word in words)


def _phrases(text: str, above: Sequence[str]) -> Iterator[Phrase]:
    lead = _LEAD.match(text)
    heads = [*(_heads(lead["lead"]) if lead else ()), *(head for title in above for head in _heads(title))]
    body = text[lead.end() :] if lead else text
    for match in _BRACKETS.finditer(body):
        before = _JOINT.split(body[: match.start()])[-1]
        listed = _entries(match["inside"])
        near = [*_heads(_TURN.split(before)[-1]), *_fields(before)]
        yield from _with_heads([*listed, *(entry[:1] for entry in listed if len(entry) > 1)], [*near, *heads])
        yield from _sharing(listed)
    listed = _entries(_BRACKETS.sub(" ", body))
    yield from _with_heads(listed, heads)
    yield from _sharing(listed)
    yield from _said_of_it(text)


def _entries(text: str) -> list[list[str]]:
    """Return the words of each entry of an enumeration, less the sentence around it."""
    pieces = [piece for piece in _JOINT.split(text) if piece.strip(" .:")]
    entries = []
    for at, piece in enumerate(pieces):
        # Before the first entry stands the sentence that it belongs to, after the others what they are for.
        parts = [part for part in _TURN.split(piece) if part.strip(" .:")]
        if parts:
            entries.append(_WORD.findall(parts[-1 if at == 0 and len(pieces) > 1 else 0]))
    return [entry for entry in entries if entry]


def _heads(title: str) -> list[str]:
    """Return the stretches of one or two words of a heading that may belong to a skill's name."""
    words = _WORD.findall(title)[:_MOST_HEADING_WORDS]
    idle = [word.lower() in _IDLE for word in words]
    return [
        " ".join(words[at : at + size])
        for size in (2, 1)
        for at in range(len(words) - size + 1)
        if not any(idle[at : at + size])
    ]


def _fields(before: str) -> list[str]:
    return ["industry"] if _FIELDS & {word.lower() for word in _WORD.findall(before)} else []


def _with_heads(entries: Iterable[Sequence[str]], heads: Sequence[str]) -> Iterator[Phrase]:
    """Yield "SQL Joins" for "Joins" under "SQL", "Deep Learning Frameworks" for "Frameworks" under that."""
    for entry in entries:
        if len(entry) <= _MOST_WORDS:
            own = " ".join(entry)
            for head in heads:
                if head.lower() != own.lower():
                    yield Phrase(own, f"{head} {own}")
                    yield Phrase(own, f"{own} {head}")


def _sharing(entries: Sequence[Sequence[str]]) -> Iterator[Phrase]:
    """Yield what entries share: "Linear, Logistic Regression", "collect, clean and transform data"."""
    for at, entry in enumerate(entries):
        if len(entry) > _MOST_WORDS:
            continue
        own = " ".join(entry)
        if len(entry) == 1 and at and len(entries[0]) > 1:
            yield Phrase(own, " ".join([*entries[0][:-1], own]))
        for other in entries[at + 1 : at + 1 + _REACH]:
            if len(other) > 1:
                shared = [other[-size:] for size in range(1, min(len(other), 4))]
                shared += [other[1:2], other[1:3]]
                yield from (Phrase(own, " ".join([own, *words])) for words in shared)
                break


def _said_of_it(text: str) -> Iterator[Phrase]:
    """Yield "monitor models" for "deploy models into applications, then monitor and optimize them"."""
    for match in _PRONOUN.finditer(text):
        noun = _OBJECT.search(text[: match.start()])
        if noun:
            verbs = _WORD.findall(f"{match['verb']} {match['more']}")
            yield from (Phrase(verb, f"{verb} {noun['noun']}") for verb in verbs)
