"""The verbs a line begins with and goes on with: what it says was done."""

import re

from skillgap.tailoring.vocabulary.lexicon import tells_of_doing
from skillgap.tailoring.vocabulary.meaning import is_light, opens_neutrally
from skillgap.tailoring.vocabulary.words import STOP_WORDS, Token, is_irregular_past, stem, stems, tokens

_GOES_ON = re.compile(
    r"(?:,\s(?:and\s)?|;\s|\s(?:and|&|then|I)\s)(?:then\s|also\s|later\s)?"
    # "Models, used on robots" tells of the models.
    r"(?!used\s(?:on|by|in|for|at|as|to|with)\b)([A-Za-z][\w-]*)"
)
_IN_A_ROW = re.compile(
    r"\b(?:an?|the|our|its|new)\s(?:small|short|simple|new|clean|large|long|clear|weekly|daily|single|reliable)$"
)
"""What stands before the comma between two words for one thing ("a small, tested package")."""

_INFLECTED = re.compile(r"\w{2,}(?:ed|ing)$")
_NAME = re.compile(r"[A-Z]\w*ing$")
PARTICLES = frozenset(
    {"after", "ahead", "away", "back", "care", "charge", "down", "forward", "right", "together"}
)
"""What belongs to the verb before it."""

UNCHANGED = frozenset(
    {
        "cut",
        "fell",
        "set",
        "put",
        "hit",
        "let",
        "shut",
        "split",
        "spread",
        "forecast",
        "broadcast",
        "offset",
        "reset",
        "read",
        "cast",
        "quit",
        "beat",
        "bid",
    }
)
"""Pasts that look like the present."""

_MEANS_FIRST = re.compile(
    r"^(?P<means>(?:using|utili[sz]ing|leveraging|employing|applying|working\s(?:with|in)|drawing\son|combining|"
    r"with\sthe\s(?:help|aid|use)\sof)\s[^.;]{2,90}?),\s(?:I\s)?(?P<act>(?P<verb>\w+)\s.*)$",
    re.IGNORECASE,
)
_REASON_FIRST = re.compile(
    r"^(?:responded|responding|reacted|reacting)\sto\s(?P<means>[^.;]{2,90}?)(?:\sby|,)\s(?P<act>(?P<verb>\w+)\s.*)$",
    re.IGNORECASE,
)

_STATES = frozenset(
    {"coming", "being", "including", "concerning", "regarding", "ranging", "having", "belonging"}
)
"""Participles that say of a thing how it is."""

_EFFECTS = {
    "raised": "raising",
    "increased": "increasing",
    "reduced": "reducing",
    "cut": "cutting",
    "lowered": "lowering",
    "decreased": "decreasing",
    "brought": "bringing",
    "boosted": "boosting",
    "improved": "improving",
    "shortened": "shortening",
    "halved": "halving",
    "doubled": "doubling",
    "tripled": "tripling",
    "saved": "saving",
    "grew": "growing",
    "slashed": "slashing",
    "trimmed": "trimming",
    "lifted": "lifting",
    "freed": "freeing",
    "sped": "speeding",
    "slowed": "slowing",
    "got": "getting",
}
"""Verbs of an effect, and how it is told behind the act that had it."""

_EFFECT_FIRST = re.compile(
    rf"^(?P<effect>{'|'.join(_EFFECTS)})\s(?P<what>[^;]{{2,120}}?)\s(?:by|through|thanks\sto|after)\s(?P<act>(?:\w+ly\s)?\w+ing\s.*)$",
    re.IGNORECASE,
)


def effect_last(line: str) -> str:
    """Return a line that begins with what came of an act ("Raised sales by calling …") with the act first.

    Whoever told both in two clauses said the same ("called …, and sales rose").
    """
    found = _EFFECT_FIRST.match(line)
    if found is None:
        return line
    act = found["act"].rstrip(".")
    return f"{act[0].upper()}{act[1:]}, {_EFFECTS[found['effect'].casefold()]} {found['what']}"


def tells_effect(line: str) -> bool:
    """Whether a line begins with what came of an act."""
    found = re.match(r"\W*(\w+)", line)
    return found is not None and found[1].casefold() in _EFFECTS


def act_first(line: str) -> str:
    """Return a line that begins with the means of an act, or its reason, with the act in the first place."""
    for pattern, joint in ((_MEANS_FIRST, ", "), (_REASON_FIRST, " after ")):
        found = pattern.match(line)
        if (
            found
            and found["verb"].casefold() not in _STATES
            and (is_inflected(found["verb"]) or opens_neutrally(found["verb"]))
        ):
            act, means = found["act"].rstrip("."), found["means"]
            return f"{act[0].upper()}{act[1:]}{joint}{means[0].lower()}{means[1:]}"
    return line


_AUXILIARY = frozenset({"is", "are", "was", "were", "can", "could", "may"})

_COMMANDING = stems(
    "administer approve automate coordinate curate design direct engineer establish facilitate improve "
    "introduce lead manage modernise optimise organise oversee plan publish reduce schedule select "
    "standardise streamline supervise train transform"
)
"""Verbs of which the act named behind them is no part: who coordinated tests did not test."""


def opening_verbs(line: str, *, is_source: bool = False) -> list[Token]:
    """Return the verbs a line begins with and those that go on like them ("Counted stock and corrected").

    Of a source it need not be certain that its first word is a verb.
    """
    found = tokens(line)
    first = found[0] if found else None
    if (
        len(found) > 1
        and found[1].text.casefold() in _AUXILIARY
        and not (is_source or is_past(found[0].text))
    ):
        # "Tracks are stored" begins with what was stored.
        return []
    if first is None or not (
        is_inflected(first.text)
        or opens_neutrally(first.text)
        or is_light(first.text)
        or (is_source and first.text.casefold() not in STOP_WORDS)
    ):
        return []
    is_verb = is_past if is_past(first.text) else _is_plain_verb if is_source else opens_neutrally
    # "Java and Spring Boot" goes on with a name.
    return [first, *(each for each in following(line) if is_verb(each.text) and not _NAME.match(each.text))]


def is_commanding(clause: str) -> bool:
    """Whether a clause begins with a verb that says nothing of doing what is named behind it."""
    first = next(iter(tokens(clause)), None)
    return first is not None and stem(first.text) in _COMMANDING


def following(line: str) -> list[Token]:
    """Return each word that goes on after a comma or an "and"."""
    return [
        Token(match[1], match.start(1))
        for match in _GOES_ON.finditer(line)
        if not (match[0].startswith(", ") and _IN_A_ROW.search(line, 0, match.start()))
    ]


def with_particle(line: str, head: Token) -> str:
    """Return a verb with the two words behind it, for it may say what it says with them ("looked after")."""
    following = [token.text for token in tokens(line[head.end :])[:2]]
    return " ".join((head.text, *(word for word in following if word.casefold() in STOP_WORDS | PARTICLES)))


def inflected_verbs(line: str) -> list[Token]:
    """Return each word of a line that has the form of a verb in the past."""
    return [token for token in tokens(line) if is_inflected(token.text) and not token.text.endswith("ing")]


def is_inflected(word: str) -> bool:
    """Whether a word has the form of a verb that is not plain."""
    return _INFLECTED.match(word) is not None or is_irregular_past(word)


def _is_plain_verb(word: str) -> bool:
    """Whether the tables know a word as something that is done, in its plain form."""
    return word.islower() and not word.endswith("s") and tells_of_doing(word)


def is_past(word: str) -> bool:
    """Whether a word has the form of a past or a participle."""
    return is_inflected(word) or word.casefold() in UNCHANGED
