"""Decides whether a label that is also an ordinary word is the skill where it stands.

The rules are data (`taxonomy/heuristics.toml`); here is only what their keys mean: case, the words next
to the label, whether it stands in an enumeration with another skill, the section, words near by.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from skillgap.matching.labels import Label
from skillgap.matching.normalize import fold
from skillgap.model.document import Passage, SectionKind
from skillgap.model.posting import Mention
from skillgap.model.taxonomy import Category, ConceptId, Heuristic

_SKILL_LISTS = frozenset({SectionKind.SKILLS, SectionKind.STACK})
_ASKING = frozenset({SectionKind.QUALIFICATIONS, SectionKind.PREFERRED})
_HARD = frozenset({Category.LANGUAGE, Category.TOOL, Category.PLATFORM, Category.METHOD})

# What may stand between two items of one enumeration.
_BETWEEN_ITEMS = re.compile(
    r"[\s,/|&+()\[\]*`_\\\u2022\u00b7]*(?:(?:and/or|and|or|as well as|plus)\b)?[\s,/|"
    r"&+()\[\]*`_\\\u2022\u00b7]*",
    re.IGNORECASE,
)
_SHORTEST_NAME = 4
_ASKED = re.compile(
    r"\b(?:experience|expertise|knowledge|proficien(?:t|cy)|familiar(?:ity)?|skilled|skills|fluen(?:t|cy)|command|"
    r"competen(?:ce|t)|background|understanding|expert|mastery|exposure|grounding|versed|adept|years|kenntnisse|"
    r"erfahrung)\s+(?:with|in|of|to|using|mit)\s+$|\b(?:learn(?:ing)?|pick\s+up|you\s+know)\s+$",
    re.IGNORECASE,
)
_ASKED_REACH = 30
# "strong Swift skills": what is said of a name on both sides of it.
_PRAISED = re.compile(
    r"\b(?:strong|solid|good|great|deep|advanced|excellent|expert|proven|some|basic|hands-on|practical|working|"
    r"prior|previous|professional|production|commercial)\s+$",
    re.IGNORECASE,
)
_AS_SKILL = re.compile(
    r"\s+(?:skills|experience|knowledge|expertise|background|fundamentals|proficiency|programming|development)\b"
)
# "services in Go", "idiomatic Rust code": of a language alone, whose names are many other things.
_MADE_IN = re.compile(
    r"\b(?:written|built|coded|implemented|developed|services|microservices|applications|apps|software|code|coding|"
    r"programs|programming|apis|scripts|libraries|tests|games|systems|backends?|front-?ends?)\s+in\s+$",
    re.IGNORECASE,
)
_AS_LANGUAGE = re.compile(
    r"\s+(?:code|codebases?|programming|programmers?|developers?|engineers?|development|services|microservices|"
    r"applications|apps|back-?ends?|libraries|packages|scripts)\b"
)
_ENDS = re.compile(r"\W*(?:$|[,.;:)/]|(?:and|or)\b)")
_NEAR_REACH = 1_000
"""Characters; passages are shorter, and one of many thousand is not gone through for each of its words."""

_STOP = re.compile(r"[.,;:!?()\[\]|\u2022]")
_GAP = re.compile(r"[\W_]+")
_ONLY_MARKS = re.compile(r"[\W_]*")
# "Rust is a plus", "Ideally Swift": items of what is asked that name one thing and say how much.
_NAMING = _SKILL_LISTS | _ASKING
_BEFORE_ITEM = re.compile(r"[\W_]*(?:(?:ideally|preferably|bonus|plus)\b[\W_]*)?(?:also\s+)?", re.IGNORECASE)
_AFTER_ITEM = re.compile(
    r"[*_`]*\s*(?:$|[,;:(/\u2013-]|(?:or|is|are|would|preferred|required|desired|ideally|preferably|a\s+(?:plus|must|bonus)|"
    r"experience|skills|knowledge|\d)\b)",
    re.IGNORECASE,
)


class Sighting(NamedTuple):
    """A label found in a passage, before the rules have spoken."""

    label: str
    concept: ConceptId
    category: Category
    passage: Passage
    start: int
    end: int
    is_ambiguous: bool

    @property
    def surface(self) -> str:
        """The label as the text writes it."""
        return self.passage.text[self.start - self.passage.start : self.end - self.passage.start]

    @property
    def before(self) -> str:
        """The passage up to the label."""
        return self.passage.text[: self.start - self.passage.start]

    @property
    def after(self) -> str:
        """The passage from the end of the label."""
        return self.passage.text[self.end - self.passage.start :]


class Rules:
    """The rules of a taxonomy, by label."""

    def __init__(self, heuristics: Iterable[Heuristic]) -> None:
        self._rules: dict[tuple[str, ConceptId], Heuristic] = {
            (rule.label, rule.concept): rule for rule in heuristics
        }
        self._disputed = {
            (rule.label.casefold(), rule.concept): rule for rule in self._rules.values() if rule.not_near
        }
        self._labels = frozenset(label for label, _ in self._rules)

    def knows(self, label: Label) -> bool:
        """Whether a rule decides about this label."""
        return label.text in self._labels and (label.text, label.concept) in self._rules

    def keep(self, sightings: Sequence[Sighting]) -> list[Sighting]:
        """Return the sightings that are skills, in the order given.

        A name written without its capitals counts in the company of skills that nobody doubts: "java,
        spring, docker". Nobody doubts an acronym of two trades where no word of the other stands.
        """
        sightings = [
            seen._replace(is_ambiguous=False) if seen.is_ambiguous and self._is_undisputed(seen) else seen
            for seen in sightings
        ]
        plausible = [
            seen
            for number, seen in enumerate(sightings)
            if not seen.is_ambiguous
            or ((self._is_written_so(seen) or self._has_company(sightings, number)) and self._fits(seen))
        ]
        kept: list[Sighting] = []
        for number, seen in enumerate(plausible):
            if not seen.is_ambiguous or self._is_needed(plausible, number):
                kept.append(seen)
        return kept

    def of_this_trade(self, mentions: Sequence[Mention], passages: Sequence[Passage]) -> tuple[Mention, ...]:
        """Return the mentions without acronyms of another trade, where the whole document is of that."""
        disputed = {}
        for mention in mentions:
            rule = self._disputed.get((mention.text.casefold(), mention.concept))
            if rule is not None:
                disputed[mention.text, mention.concept] = rule
        if not disputed:
            return tuple(mentions)
        text = " ".join([passage.text for passage in passages])
        plain = text.lower()
        phrases = {phrase for rule in disputed.values() for phrase in rule.not_near}
        if not any(phrase in plain for phrase in phrases):
            return tuple(mentions)
        words = _words(text)
        others = {
            key
            for key, rule in disputed.items()
            if sum(phrase in words for phrase in {*map(_folded, rule.not_near)}) > 1
            and not any(_folded(phrase) in words for phrase in _near(rule))
        }
        return tuple([mention for mention in mentions if (mention.text, mention.concept) not in others])

    def _is_undisputed(self, seen: Sighting) -> bool:
        """Whether a rule is about the words of another trade, and none stands in the passage."""
        rule = self._rules[seen.label, seen.concept]
        return bool(rule.not_near) and not _is_near(seen, rule.not_near)

    def _fits(self, seen: Sighting) -> bool:
        """Whether the words next to it allow the skill."""
        rule = self._rules[seen.label, seen.concept]
        if rule.not_before and starts_with_any(words_after(seen.after), rule.not_before):
            return False
        return not (rule.not_after and ends_with_any(words_before(seen.before), rule.not_after))

    def _is_written_so(self, seen: Sighting) -> bool:
        rule = self._rules[seen.label, seen.concept]
        if rule.singular and seen.surface.lower() == f"{rule.label.lower()}s":
            return False
        return not rule.cased or seen.surface == rule.label

    def _is_asked_for(self, seen: Sighting) -> bool:
        """Whether it stands after "experience with": a name written as one, a word where skills are asked."""
        rule = self._rules[seen.label, seen.concept]
        is_name = rule.cased and seen.surface == rule.label
        is_asking = not rule.cased and seen.passage.section in _ASKING and bool(_ENDS.match(seen.after))
        if not (is_name or is_asking):
            return False
        before = seen.before[-_ASKED_REACH:]
        if _ASKED.search(before) or (_AS_SKILL.match(seen.after) and _PRAISED.search(before)):
            return True
        is_language = is_name and seen.category is Category.LANGUAGE
        return is_language and bool(_MADE_IN.search(before) or _AS_LANGUAGE.match(seen.after))

    def _is_asked_item(self, seen: Sighting) -> bool:
        """Whether a name, written as one, is all that an item of what is asked names."""
        rule = self._rules[seen.label, seen.concept]
        return (
            rule.cased
            and seen.surface == rule.label
            and seen.passage.section in _NAMING
            and bool(_BEFORE_ITEM.fullmatch(seen.before) and _AFTER_ITEM.match(seen.after))
        )

    def _has_company(self, sightings: Sequence[Sighting], number: int) -> bool:
        """Whether a name without its capitals stands among skills nobody doubts.

        "Go" and "C" never do so, and no name has a plural: schemes are not Scheme.
        """
        label = sightings[number].label
        is_plural = sightings[number].surface.lower() == f"{label.lower()}s"
        return len(label) >= _SHORTEST_NAME and not is_plural and _is_item(sightings, number, sure=True)

    def _is_needed(self, sightings: Sequence[Sighting], number: int) -> bool:
        """Whether one of the things the rule needs is there."""
        seen = sightings[number]
        rule = self._rules[seen.label, seen.concept]
        needs = rule.needs
        if not needs or (not rule.not_near and self._is_asked_for(seen)):
            return True
        if "list" in needs and (
            _stands_alone(seen) or _is_item(sightings, number) or self._is_asked_item(seen)
        ):
            return True
        if "skills" in needs and seen.passage.section in _SKILL_LISTS:
            return True
        near = _near(rule)
        return bool(near) and _is_near(seen, near)


def words_after(text: str) -> str:
    """Return the lower-case words up to the next stop, one space between and one at the end."""
    return _GAP.sub(" ", _STOP.split(text[:80], maxsplit=1)[0]).strip().lower() + " "


def words_before(text: str) -> str:
    """Return the lower-case words since the last stop, one space between and one at the beginning."""
    return " " + _GAP.sub(" ", _STOP.split(text[-80:])[-1]).strip().lower()


def starts_with_any(words: str, phrases: Iterable[str]) -> bool:
    """Whether `words`, as `words_after` gives them, begin with one of the phrases."""
    return words.startswith(tuple([phrase + " " for phrase in phrases]))


def ends_with_any(words: str, phrases: Iterable[str]) -> bool:
    """Whether `words`, as `words_before` gives them, end with one of the phrases."""
    return words.endswith(tuple([" " + phrase for phrase in phrases]))


def _stands_alone(seen: Sighting) -> bool:
    """Whether the label is all there is in its passage: an item of a list with one item a line."""
    return bool(_ONLY_MARKS.fullmatch(seen.before) and _ONLY_MARKS.fullmatch(seen.after))


def _is_item(sightings: Sequence[Sighting], number: int, *, sure: bool = False) -> bool:
    """Whether the label stands in an enumeration next to another hard skill, a sure one if so asked."""
    seen = sightings[number]
    before = sightings[number - 1] if number else seen
    after = sightings[number + 1] if number + 1 < len(sightings) else seen
    return (_are_joined(before, seen) and not (sure and before.is_ambiguous)) or (
        _are_joined(seen, after) and not (sure and after.is_ambiguous)
    )


def _are_joined(left: Sighting, right: Sighting) -> bool:
    if (
        left is right
        or left.passage is not right.passage
        or left.category not in _HARD
        or right.category not in _HARD
    ):
        return False
    between = left.passage.text[left.end - left.passage.start : right.start - left.passage.start]
    return bool(between.strip()) and bool(_BETWEEN_ITEMS.fullmatch(between))


def _is_near(seen: Sighting, phrases: Iterable[str]) -> bool:
    """Whether one of some words or phrases stands in the same passage, outside the label itself."""
    have = _words(seen.before[-_NEAR_REACH:] + " \x00 " + seen.after[:_NEAR_REACH])
    return any(_folded(phrase) in have for phrase in phrases)


def _words(text: str) -> str:
    """Return the words of a text as `_folded` phrases are looked for in them."""
    return f" {' '.join([fold(word) for word in _GAP.sub(' ', text).split()])} "


def _near(rule: Heuristic) -> list[str]:
    """Return the words one of which a rule needs to stand near by."""
    return [need.removeprefix("near:") for need in rule.needs if need.startswith("near:")]


@lru_cache
def _folded(phrase: str) -> str:
    """Return the phrase of a rule as `_is_near` looks for it."""
    return f" {' '.join([fold(word) for word in phrase.split()])} "
