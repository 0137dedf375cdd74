"""What a line leaves unsaid, written out.

A roadmap seldom writes a skill in full: "Linear, Logistic Regression"; "ControlNet (canny, depth)"; "Joins"
under the heading "SQL"; "deploy models, then monitor them". Each such line gives phrases that may be meant.
Most are nonsense, so a phrase counts only where it is, from its first letter to its last, the label of a
concept that is no name (nobody leaves out half of a product's name); in prose, or with words from further
away, only where the line names a skill that is kin to it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from functools import cache
from typing import NamedTuple

from skillgap.model.posting import Mention
from skillgap.model.roadmap import PartKind, RoadmapText
from skillgap.model.taxonomy import Category, ConceptId, Taxonomy
from skillgap.taxonomy.walk import ancestors

LISTED = 9
"""Up to this many words a line is an entry of a list rather than a sentence."""

_MOST_PROSE = 45
"""A longer paragraph names so much that something is kin to everything."""

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
    a about advanced an and as at basic basics best by choose essentials for foundation foundations from
    fundamental fundamentals how if in intermediate into introduction learn master more must of on or our
    practice practices should skill skills step technologies the their these this those to tools understand
    understanding use using what why with work working you your
    """.split()  # noqa: SIM905 -- a table of words reads best as text
)
"""Words of headings that are no part of a skill's name."""

_FIELDS = frozenset({"verticals", "industries", "sectors", "fields", "domains"})
_PRONOUN = re.compile(r"\b(?P<verb>[a-z]+)(?P<more>(?:,? (?:and|or|then) [a-z]+)*) (?:them|it)\b")
_OBJECT = re.compile(r"\b(?P<noun>[a-z]{4,})\b,? (?:into|to|in|on|onto|for|with|as|from|and then|then)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """Where a line stands, and what it names outright."""

    heading: str
    above: str = ""
    """The heading above that one."""

    lead: str = ""
    """The line that this one is listed under."""

    named: Mapping[ConceptId, str]
    """What the line names, each with its words in small letters."""

    is_taught: bool = True
    """It stands in a phase, not in a section about the job."""


class _Joined(Enum):
    """Where the other half of a phrase comes from."""

    NEAR = auto()
    LINE = auto()
    HEADING = auto()
    ABOVE = auto()


class _Phrase(NamedTuple):
    """A phrase that may be meant, and the entry of the line that it was made from."""

    entry: str
    text: str
    joined: _Joined


def unsaid_by_line(
    read: RoadmapText, found: Mapping[int, list[Mention]], taxonomy: Taxonomy
) -> Mapping[int, Mapping[ConceptId, str]]:
    """Return for each line, by its offset, what it means without writing it out."""
    meant: dict[int, Mapping[ConceptId, str]] = {}
    for part in read.parts:
        lead = ""
        for line in part.lines:
            text = line.passage.text
            if line.kind not in {PartKind.TITLE, PartKind.RESOURCES}:
                setting = Setting(
                    heading=part.title,
                    above=part.under,
                    lead=lead if line.depth else "",
                    named={seen.concept: seen.text.lower() for seen in found[line.passage.start]},
                    is_taught=part.is_phase,
                )
                meant[line.passage.start] = find_unsaid(text, setting, taxonomy)
            if not line.depth:
                lead = text if text.endswith(":") else ""
    return meant


def find_unsaid(text: str, setting: Setting, taxonomy: Taxonomy) -> Mapping[ConceptId, str]:
    """Return the concepts that a line means without writing them out, each with the entry that means it."""
    labels = _labels(taxonomy)
    size = len(text.split())
    if size > _MOST_PROSE:
        return {}
    is_listed = size <= LISTED
    found: dict[ConceptId, str] = {}
    for sentence in _SENTENCE.split(text.strip()):
        for phrase in _phrases(sentence.rstrip(" .!?"), setting):
            concept = labels.get(_key(phrase.text))
            if concept is None or concept in found or concept in setting.named:
                continue
            known = {**setting.named, **dict.fromkeys(found, "")}
            if _is_meant(concept, phrase, replace(setting, named=known), taxonomy, is_listed=is_listed):
                found[concept] = phrase.entry
    return found


def _is_meant(
    concept: ConceptId, phrase: _Phrase, setting: Setting, taxonomy: Taxonomy, *, is_listed: bool
) -> bool:
    entry = phrase.entry.lower()
    is_under = phrase.joined is _Joined.HEADING and is_listed and setting.is_taught
    if phrase.joined is _Joined.NEAR or (phrase.joined is _Joined.LINE and is_listed):
        return True
    own = next((named for named, words in setting.named.items() if words == entry), None)
    if own and phrase.joined is not _Joined.LINE:
        # The entry is a skill as it stands; all that a heading may do is to narrow it.
        is_narrower = own in ancestors(taxonomy, concept) or _are_kin(concept, own, taxonomy)
        return is_under and " " not in entry and is_narrower
    return is_under or any(_are_kin(concept, named, taxonomy) for named in setting.named if named != own)


def _are_kin(one: ConceptId, two: ConceptId, taxonomy: Taxonomy) -> bool:
    """Tell whether two concepts are parent and child, share a parent, or are said to be related."""
    a, b = taxonomy.concepts[one], taxonomy.concepts[two]
    return bool({one, *a.broader} & {two, *b.broader} or two in a.related or one in b.related)


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


def _phrases(text: str, setting: Setting) -> Iterator[_Phrase]:
    lead = _LEAD.match(text)
    over = [*_heads(setting.lead), *_heads(setting.heading)]
    if lead:
        yield from _with_heads(_entries(lead["lead"]), over, _Joined.HEADING)
    heads = {
        _Joined.HEADING: [*(_heads(lead["lead"]) if lead else ()), *over],
        _Joined.ABOVE: _heads(setting.above),
    }
    body = text[lead.end() :] if lead else text
    for match in _BRACKETS.finditer(body):
        before = _JOINT.split(body[: match.start()])[-1]
        listed = _entries(match["inside"])
        near = [*_heads(_TURN.split(before)[-1]), *_fields(before)]
        yield from _with_heads(listed, near, _Joined.NEAR)
        yield from _with_heads((entry[:1] for entry in listed), near, _Joined.ABOVE)
        for joined, words in heads.items():
            yield from _with_heads(listed, words, joined)
        yield from _sharing(listed)
    listed = _entries(_BRACKETS.sub(" ", body))
    for joined, words in heads.items():
        yield from _with_heads(listed, words, joined)
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


def _with_heads(entries: Iterable[Sequence[str]], heads: Sequence[str], joined: _Joined) -> Iterator[_Phrase]:
    """Yield "SQL Joins" for "Joins" under "SQL", "Deep Learning Frameworks" for "Frameworks" under that."""
    for entry in entries:
        own = " ".join(entry)
        for head in heads if len(entry) <= _MOST_WORDS else ():
            yield _Phrase(own, f"{head} {own}", joined)
            yield _Phrase(own, f"{own} {head}", joined)


def _sharing(entries: Sequence[Sequence[str]]) -> Iterator[_Phrase]:
    """Yield what entries share: "Linear, Logistic Regression", "collect, clean and transform data"."""
    for at, entry in enumerate(entries):
        if len(entry) > _MOST_WORDS:
            continue
        own = " ".join(entry)
        if len(entry) == 1 and at and 1 < len(entries[0]) <= _MOST_WORDS:
            yield _Phrase(own, " ".join([*entries[0][:-1], own]), _Joined.LINE)
        other = next((other for other in entries[at + 1 : at + 1 + _REACH] if len(other) > 1), ())
        shared = [other[-size:] for size in range(1, min(len(other), 4))]
        shared += [other[1:2], other[1:3]] if other else []
        yield from (_Phrase(own, " ".join([own, *words]), _Joined.LINE) for words in shared)


def _said_of_it(text: str) -> Iterator[_Phrase]:
    """Yield "watch models" for "ship models to users, then watch them"."""
    for match in _PRONOUN.finditer(text):
        noun = _OBJECT.search(text[: match.start()])
        if noun:
            verbs = _WORD.findall(f"{match['verb']} {match['more']}")
            yield from (_Phrase(verb, f"{verb} {noun['noun']}", _Joined.NEAR) for verb in verbs)
