"""Skills told as what somebody does: "clean and label customer data", "design of experiments".

A label of a method with an action in it ("data cleaning", "run experiments") is a pair of verb and object.
Where a form of the verb stands, or a noun of it before "of", the objects it is known with are looked for
behind it. The tables are in `verbs.toml`.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from skillgap.matching.compounds import ENDS_NOUN, Hit
from skillgap.matching.labels import Keys, Label, Labels
from skillgap.matching.normalize import fold, has_capitals
from skillgap.matching.tokenizer import JOINTS, Words, label_keys
from skillgap.matching.verb_objects import forms, pairs_of, spellings, tables
from skillgap.model.taxonomy import ConceptId

_LONGEST_GAP = 60
_PRONOUN = 2  # "it" is none of IT, "os" no system.
_MOST_BETWEEN = 4
_REACH, _REACH_BACK = 15, 8  # Words.
_BEFORE_REACH = 30

_SPACE = r"(?:[ \t]+|[ \t]*\n[ \t]*)"
# A word before the object is none that begins another part of the sentence; whose data is processed by an
# employer is said of those who apply.
_MODIFIER = (
    rf"{_SPACE}(?!(?:of|to|with|for|in|on|from|by|at|as|that|which|who|it|them|how|into|your|personal|"
    r"applicants?|candidates?)\b)(?:[A-Za-z][\w-]*|\d[\d,.]*[kM]?\+?)"
)
_JOINT = r"(?:\s*[,/&]|\s*,?\s+(?:and|or|then|&))"
# "collection, cleaning and annotation of images": nouns of verbs share what stands behind the last.
_OF = rf"(?:{_JOINT}{_SPACE}[\w-]*(?:tion|sion|ing|ment|sis|ance|ure|sign|view|cleanup)\b){{0,4}}{_SPACE}of"
# "process large volumes of data": what is counted is the object.
_AMOUNT = (
    rf"{_SPACE}(?:amounts?|volumes?|quantit(?:y|ies)|(?:giga|tera|peta)bytes|types|kinds|sets|pieces|sources|streams|"
    rf"hundreds|thousands|millions|billions|variety|range|collections?|tons){_SPACE}of(?:{_MODIFIER}){{0,2}}"
)
_ADJECTIVES = re.compile(rf"(?:,?{_MODIFIER}){{0,5}}{_SPACE}", re.IGNORECASE)
_SETS = re.compile(r"\s*-?sets?\b", re.IGNORECASE)
_IS_DONE = re.compile(rf"\s+(?:is|are|was|were|be|been)(?:\s+\w+(?:ed|ly|en){_JOINT}?)*\s+", re.IGNORECASE)
_MORE = re.compile(rf"{_JOINT}{_SPACE}", re.IGNORECASE)
_BEFORE_VERB = re.compile(
    r"(?:^|[.;:,/&(\u2022*-]|\b(?:to|and|or|will|can|help|helps|you|we|by|of|in|for|while))[\s*_`-]*(?:\w+ly\s+)?$",
    re.IGNORECASE,
)
_AFTER_VERB = re.compile(
    r"\s*(?:$|[.;:,/&)]|(?:and|or|the|a|an|our|your|their|its|all|new|it|them|that|how|what|in|on|for|with|complex|"
    r"robust|scalable|reliable|requirements|designs|solutions|results|software|applications|features|"
    r"systems|models|code|processes|procedures|decisions|best|performance|experiments|findings|hypotheses|"
    r"assumptions|ideas|changes|prompts|metrics|prototypes|services|pipelines|workflows)\b)",
    re.IGNORECASE,
)
_BEFORE_DOUBTFUL = (
    r"(?:^|[.;:\u2022*\u2013]|\b(?:to|will|can|could|must|should|would|may|help|helps|helping|you|we|they|i|who|"
    r"also|then|(?:{})(?:,|,?\s+(?:and|or)|/|\s*&)))[\s*_`-]*(?:\w+ly\s+)?$"
)
_BEFORE_PAST = re.compile(
    r"(?:^|[.;:,\u2022*\u2013]|(?<!\w)-|\b(?:and|or|have|has|had|you|we|they|i|who|that|also|then))[\s*_`-]*(?:\w+ly\s+)?$",
    re.IGNORECASE,
)
# "a platform that collects data", "users collect data", "how customers create and manage data": no duty of
# those who are looked for.
_OF_OTHERS = re.compile(
    r"\b(?:that|which|it|platform|product|software|company|(?:agents|users|customers|clients|companies|businesses|"
    r"organi[sz]ations|enterprises|brands|people|consumers|patients)(?:\s+(?:\w+,\s+){0,3}\w+,?\s+(?:and|or))?)\s+"
    r"(?:(?:can|to|could|will|must)\s+)?$",
    re.IGNORECASE,
)
# "Work with customers to define goals": there it is a duty again.
_WITH_OTHERS = re.compile(r"\bwith\s+(?:[\w-]+\s+){1,3}to\s+$", re.IGNORECASE)
_QUALITIES = frozenset({"architecture", "infrastructure", "integrity", "privacy", "reliability", "security"})
_ALWAYS_VERBS = frozenset({"iterate", "migrate"})


@dataclass(slots=True)
class _Trigger:
    """A word behind which objects are looked for, and what it can be."""

    objects: dict[str, list[tuple[Keys, Label]]] = field(default_factory=dict)
    alone: ConceptId | None = None
    """The concept that it is the label of by itself."""
    is_verb: bool = False
    is_gerund: bool = False
    is_noun: bool = False
    """It has its object behind "of"."""
    is_doubtful: bool = False
    """It is a noun as often as a verb."""
    is_past: bool = False
    is_adjective: bool = False
    describes: bool = False
    tells: bool = False
    """It names the skill although its object is the name of another."""


class Verbs:
    """The verbal forms of labels such as "data analysis".

    `is_doubtful` tells which labels may be rejected where they stand.
    """

    def __init__(self, labels: Labels, is_doubtful: Callable[[Label], bool]) -> None:
        table = tables()
        kinds = {name: frozenset(words.split()) for name, words in table["words"].items()}
        self._triggers: dict[str, _Trigger] = {}
        for verb, pairs in pairs_of(labels, is_doubtful).items():
            gerund, *past = forms(verb)
            nouns = table["verbs"][verb].split()
            for word in dict.fromkeys((verb, gerund, *past, *nouns)):
                trigger = self._triggers.setdefault(fold(word), _Trigger())
                trigger.alone = next((own.concept for own in labels.by_keys.get((fold(word),), ())), None)
                trigger.is_verb |= word not in nouns or word == verb
                trigger.is_gerund |= word == gerund
                trigger.is_noun |= word == gerund or word in nouns
                trigger.is_doubtful |= word == verb and verb in kinds["noun_or_verb"]
                trigger.is_past |= word in past
                trigger.describes |= word in past and verb in kinds["describing"]
                trigger.tells |= verb in kinds["telling"]
                for keys, label in pairs.items():
                    trigger.objects.setdefault(keys[-1], []).append((keys, label))
        things = table["things"]["words"].split()
        for word, noun in table["adjectives"].items():
            for label in labels.by_keys.get(label_keys(noun), ())[:1]:
                self._triggers[word] = _Trigger(
                    {thing: [((thing,), label)] for thing in things},
                    is_adjective=True,
                    tells=word in kinds["telling"],
                )
        for trigger in self._triggers.values():
            for found in trigger.objects.values():
                found.sort(key=lambda pair: -len(pair[0]))

        self._alone = _alone(labels)
        self.words = frozenset(self._triggers) | self._alone.keys()
        """The verbs and their nouns, which the tokenizer has to keep."""

    def may_use(self, keys: Sequence[str], at: int) -> bool:
        """Whether a verb with one of its objects stands so near that the word at `at` may be part of it."""
        for near in range(max(0, at - _REACH), min(len(keys), at + _REACH_BACK)):
            trigger = self._triggers.get(keys[near])
            if trigger and not trigger.objects.keys().isdisjoint(
                keys[max(0, near - _REACH_BACK) : near + _REACH]
            ):
                return True
        return keys[at] in self._alone

    def find(self, words: Words, text: str, taken: Sequence[int]) -> Iterator[Hit]:
        """Yield the labels said with a verb: verb and object, or the verb alone where the object is taken."""
        keys = words.keys
        for at in [at for at, key in enumerate(keys) if key in self.words]:
            key = keys[at]
            trigger = self._triggers.get(key)
            is_found = False
            # Most verbs have none of their objects near by, which their neighbours' keys tell.
            if (
                trigger
                and (trigger.tells or not taken[at])
                and (trigger.is_verb or trigger.is_adjective or "of" in keys[at + 1 : at + _REACH])
                and not trigger.objects.keys().isdisjoint(
                    keys[max(0, at - _REACH_BACK) if trigger.is_past else at + 1 : at + _REACH]
                )
            ):
                for hit in self._with_objects(trigger, words, at, text, taken):
                    is_found = True
                    yield hit
            if (
                not is_found
                and key in self._alone
                and not taken[at]
                and _tells_a_duty(text, words.start(at), words.end(at), key)
            ):
                yield Hit(at, at + 1, self._alone[key])

    def _with_objects(
        self, trigger: _Trigger, words: Words, at: int, text: str, taken: Sequence[int]
    ) -> Iterator[Hit]:
        """Yield the labels that a word makes with its objects."""
        if taken[at]:
            # The verb is a skill by itself ("testing APIs"), what it is done to makes another of it.
            if trigger.tells and not (taken[at + 1] or (at and taken[at - 1])):
                place = _object_behind(trigger, words, at, text)
                if (
                    place
                    and place.label.concept != trigger.alone
                    and not any(taken[place.first : place.last])
                ):
                    yield place
            return
        place = _object_behind(trigger, words, at, text)
        if place is None:
            place = _object_before(trigger, words, at, text) if trigger.is_past else None
            if place is not None:
                is_free = not any(taken[place.first : at])
                if is_free or trigger.tells:
                    yield Hit(place.first if is_free else at, at + 1, place.label)
            return
        if not trigger.tells and any(taken[at : place.last]):
            return
        between = words.keys[at + 1 : place.first]
        is_free = not any(taken[at : place.last]) and not any(
            key in self._triggers or key in trigger.objects for key in between
        )
        yield Hit(at, place.last if is_free else at + 1, place.label)
        concepts = {place.label.concept}
        while place := _next_object(trigger, words, place.last, text):
            if place.label.concept not in concepts and not any(taken[place.first : place.last]):
                concepts.add(place.label.concept)
                yield place


def _alone(labels: Labels) -> dict[str, Label]:
    """Return the verbs that name a skill by themselves, and their "-ing" forms."""
    alone: dict[str, Label] = {}
    for verb, noun in tables()["alone"].items():
        for label in labels.by_keys.get(label_keys(noun), ())[:1]:
            alone[verb] = label
            # "iterating" is what everybody does; "visualizing" is said of data.
            if verb not in _ALWAYS_VERBS:
                alone[fold(forms(verb)[0])] = label
    return alone


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Return what may stand between a verb, an "-ing" form or a noun and its object, and before a verb."""
    table = tables()
    listed = spellings([*table["verbs"], *table["words"]["other_verbs"].split()])
    modifiers = rf"(?:{_MODIFIER}){{0,3}}(?:{_AMOUNT})?{_SPACE}"
    gaps = [
        re.compile(rf"(?:{_JOINT}\s+(?:\w+ly\s+)?(?:{verbs})\b)*{modifiers}", re.IGNORECASE)
        for verbs in (listed, r"\w+ing")
    ]
    of_gap = re.compile(_OF + modifiers, re.IGNORECASE)
    return gaps[0], gaps[1], of_gap, re.compile(_BEFORE_DOUBTFUL.format(listed), re.IGNORECASE)


def _gap_behind(trigger: _Trigger, text: str, start: int, end: int) -> re.Pattern[str] | None:
    """Return what may stand between a word and its object, or nothing where the word has none."""
    if trigger.is_adjective:
        return _ADJECTIVES
    of_verb, of_gerund, of_noun, before_doubtful = _patterns()
    if trigger.is_noun and of_noun.match(text, end):
        return of_noun
    before = text[max(0, start - _BEFORE_REACH) : start]
    if (
        not trigger.is_verb
        or (trigger.is_past and not trigger.describes and not _BEFORE_PAST.search(before))
        or (trigger.is_doubtful and not before_doubtful.search(before))
        or (not trigger.is_gerund and not trigger.is_past and _is_of_others(before))
    ):
        return None
    return of_gerund if trigger.is_gerund else of_verb


def _is_of_others(before: str) -> bool:
    """Whether a verb tells what somebody else does."""
    return bool(_OF_OTHERS.search(before)) and not _WITH_OTHERS.search(before)


def _object_behind(trigger: _Trigger, words: Words, at: int, text: str) -> Hit | None:
    """Return the object of the word at `at`, with the label that both are."""
    gap = None
    for other, key in enumerate(words.keys[at + 1 : at + _REACH], at + 1):
        if key not in trigger.objects:
            continue
        place = _object_at(trigger, words, other, text)
        if place is None or place.first <= at or not _ends_noun(text, words.end(other)):
            continue
        end = words.end(at)
        if words.start(place.first) - end > _LONGEST_GAP:
            return None
        gap = gap or _gap_behind(trigger, text, words.start(at), end)
        if gap is None or gap.fullmatch(text, end, words.start(place.first)):
            return place if gap else None
    return None


def _object_before(trigger: _Trigger, words: Words, at: int, text: str) -> Hit | None:
    """Return the object that stands before a participle: "data is cleaned"."""
    for other in range(at - 1, max(-1, at - _REACH_BACK), -1):
        if words.keys[other] in trigger.objects:
            is_done = _IS_DONE.fullmatch(text, words.end(other), words.start(at))
            return _object_at(trigger, words, other, text) if is_done else None
    return None


def _next_object(trigger: _Trigger, words: Words, at: int, text: str) -> Hit | None:
    """Return the object that an "and" or a comma joins to one that ends before `at`."""
    keys = words.keys
    if keys[at] not in JOINTS:
        return None
    for other in range(at + 1, min(at + _MOST_BETWEEN, len(keys) - 1)):
        if keys[other] in trigger.objects:
            place = _object_at(trigger, words, other, text)
            if (
                place
                and place.first > at
                and _MORE.fullmatch(text, words.end(at - 1), words.start(place.first))
                and _ends_noun(text, words.end(other))
            ):
                return place
    return None


def _object_at(trigger: _Trigger, words: Words, at: int, text: str) -> Hit | None:
    """Return the longest object whose last word is at `at`."""
    for keys, label in trigger.objects[words.keys[at]]:
        first = at + 1 - len(keys)
        if first >= 0 and tuple(words.keys[first : at + 1]) == keys:
            surface = text[words.start(first) : words.end(at)]
            if len(surface) > _PRONOUN or has_capitals(surface):
                return Hit(first, at + 1, label)
    return None


def _ends_noun(text: str, end: int) -> bool:
    sets = _SETS.match(text, end)
    return bool(ENDS_NOUN.match(text, sets.end() if sets else end))


def _tells_a_duty(text: str, start: int, end: int, verb: str) -> bool:
    """Whether a word that may be a verb is one where it stands: "test and ship", not "test cases"."""
    return bool(_BEFORE_VERB.search(text[max(0, start - _BEFORE_REACH) : start])) and (
        verb in _ALWAYS_VERBS or verb.endswith("ing") or bool(_AFTER_VERB.match(text, end))
    )


def takes_object(label: str) -> bool:
    """Whether a label is an activity done to something, or a quality of something: "integration"."""
    return label.lower().removesuffix("s") in _activities() or label.lower() in _QUALITIES


@cache
def _activities() -> frozenset[str]:
    return frozenset(
        noun
        for verb, nouns in tables()["verbs"].items()
        for noun in (*nouns.split(), next(iter(forms(verb))))
    )
