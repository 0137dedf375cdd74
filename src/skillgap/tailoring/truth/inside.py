"""What a clause with a plain verb says behind it: "wrote translations of menus" says they were translated."""

import re

from skillgap.tailoring.truth.opening import is_commanding, opening_verbs, with_particle
from skillgap.tailoring.vocabulary.meaning import is_light, opens_neutrally, tells_again
from skillgap.tailoring.vocabulary.wording import wording_of
from skillgap.tailoring.vocabulary.words import stem, stems, tokens

_BY_DOING = re.compile(r"\b(?:by|through)\s(?:\w+ly\s)?(\w{3,}ing)\b", re.IGNORECASE)
"""By what means something was done."""

_BEARING = stems(
    "issue grant place offer render handle effect engage enter supply respond undergo accomplish"
)
"""Verbs that say no more than that what the noun behind them says was done ("issued refunds")."""

_CHANGING = stems(
    "automate improve raise reduce replace simplify modernise migrate upgrade solve streamline refine"
)
"""Verbs that say what became of what the noun behind them names: who wrote a guide automated no writing."""

_SERVICES = stems(
    "schedule book reserve order answer process file sort pay post ship send enter invoice bill"
)
_MANAGED = stem("managed")
"""Who scheduled appointments managed their schedule; who tested reports did not manage their testing."""


def may_tell_inside(verb: str, source: str) -> bool:
    """Whether what was done may stand behind a verb: a plain one, or the management of small services."""
    is_plain = stem(verb) in _BEARING or (opens_neutrally(verb) and stem(verb) not in _CHANGING)
    return is_plain or _manages_service(verb, source)


def _manages_service(verb: str, source: str) -> bool:
    acts = opening_verbs(source, is_source=True)
    return stem(verb) == _MANAGED and any(stem(head.text) in _SERVICES for head in acts)


def tells_inside(clause: str, source: str) -> bool:
    """Whether a clause that begins with a plain verb says behind it what its source says was done.

    "Wrote translations of messages" says that messages were translated, "coordinated translations" does not.
    """
    acts: list[str] = []
    if not is_commanding(clause) or _manages_service(clause.split(maxsplit=1)[0], source):
        acts = [head.text for head in opening_verbs(source, is_source=True) if not is_light(head.text)]
    # By what means something was done, was done, too ("cut the load by caching answers").
    acts += [found[1] for found in _BY_DOING.finditer(source)]
    # What a verb that says little says with its particle, a noun may say ("took back": "returns").
    light = [
        with_particle(source, head) for head in opening_verbs(source, is_source=True) if is_light(head.text)
    ]
    turns = [wording_of(phrase) for phrase in light if " " in phrase]
    held = stems(source) - {stem(act) for act in acts}
    inside = re.sub(r"\band\s\w+|\bwhose\b.*|\b(?:by|through)\s\w+ing\b.*", "", clause)
    new = " ".join(token.text for token in tokens(inside)[1:] if stem(token.text) not in held)
    nouns = [token.text for token in tokens(new)]
    return any(tells_again(new, act) for act in acts) or any(
        turn.accounts_for(noun) and not is_light(noun) for turn in turns for noun in nouns
    )


def clause_of(word: str, line: str) -> str:
    """Return the clause of a line that a verb begins, or nothing where the word begins none."""
    heads = opening_verbs(line)
    starts = [head.start for head in heads] + [len(line)]
    return next((line[head.start : starts[at + 1]] for at, head in enumerate(heads) if head.text == word), "")
