"""What a line takes for the object of one act though its source tells of another act done to it.

Who wrote the notes and graded the exercises wrote no exercises, and is no author of them. Each word stands in
the source; what is new is which act was done to which thing.
"""

import re
from collections.abc import Iterator, Sequence

from skillgap.tailoring.truth.framing import acts_of_doers
from skillgap.tailoring.truth.objects import object_behind
from skillgap.tailoring.truth.opening import opening_verbs, with_particle
from skillgap.tailoring.vocabulary.meaning import claims_nothing, is_light, tells_again
from skillgap.tailoring.vocabulary.wording import wording_of
from skillgap.tailoring.vocabulary.words import content_stems, stem

_OF = re.compile(r"\sof\s")
_NO_OBJECT = re.compile(r"\s(?:on|in|at|by|for|from|to|with|as|into|of)\s")


def taken_object(tailored: str, source: str, others: Sequence[str] = ()) -> str:
    """Return the verb by which a line did to a thing what its source did to another one, or "".

    `others` are lines that may be merged with the source, and so may tell of the act themselves.
    """
    acts = tuple(_acts(source, is_source=True))
    # "Wrote and graded exercises" did both to the same.
    if len(acts) < 2 or not all(things for _, things in acts[:-1]):
        return ""
    for act, things in acts[1:]:
        if is_light(act.split()[0]) or tells_again(tailored, act.split()[0]):
            continue
        for told, objects in (*_acts(tailored), *_named(tailored)):
            verb = told.split()[0]
            taken = things & objects - _done(acts, verb)
            if claims_nothing(stem(verb)) or not taken or not any(_is_act(verb, each) for each, _ in acts):
                continue
            merged = (each for line in others for each in _acts(line, is_source=True))
            if not _is_act(verb, act) and not taken <= _done(tuple(merged), verb):
                return verb
    return ""


def _acts(line: str, *, is_source: bool = False) -> Iterator[tuple[str, frozenset[str]]]:
    """Yield each act of a line, with what belongs to its verb, and the stems of what it was done to."""
    heads = opening_verbs(line, is_source=is_source)
    for at, head in enumerate(heads):
        # ", including the notes" and ", based on rules" tell of the first act only.
        if head.text.endswith("ing") != heads[0].text.endswith("ing") or _NO_OBJECT.match(line, head.end):
            continue
        end = heads[at + 1].start if at + 1 < len(heads) else len(line)
        yield with_particle(line, head), _things(line[head.end : end])


def _named(line: str) -> Iterator[tuple[str, frozenset[str]]]:
    """Yield the acts that a line tells by who somebody was ("author of the exercises")."""
    return ((verb, _things(f" {things}")) for verb, things in acts_of_doers(line))


def _things(after: str) -> frozenset[str]:
    return content_stems(_OF.split(object_behind(after))[0])


def _done(acts: Sequence[tuple[str, frozenset[str]]], verb: str) -> frozenset[str]:
    """Return the stems of all to which some acts did what a verb says."""
    return frozenset[str]().union(*(things for act, things in acts if _is_act(verb, act)))


def _is_act(verb: str, act: str) -> bool:
    return wording_of(act).explains_act(verb)
