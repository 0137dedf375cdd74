"""Who did what, and to what: the acts a line begins with are the writer's own.

What stands further inside may be somebody else's, or only what the work was for. "Reported 340 defects, of
which 290 were fixed" may not become "Fixed 290 defects", "drafted a text that the editor published" not
"published a text", and "prepared figures for a paper" not "wrote a paper".
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from skillgap.remembering import holds_texts
from skillgap.tailoring.numbers.derived import direction
from skillgap.tailoring.truth.helping import MY_PART, holds_back
from skillgap.tailoring.truth.inside import may_tell_inside, tells_inside
from skillgap.tailoring.truth.joining import MEASURING
from skillgap.tailoring.truth.objects import other_object
from skillgap.tailoring.truth.opening import (
    PARTICLES,
    UNCHANGED,
    following,
    is_inflected,
    is_past,
    opening_verbs,
    with_particle,
)
from skillgap.tailoring.truth.others import others_acts, without_others
from skillgap.tailoring.truth.receiving import exchanged_places
from skillgap.tailoring.truth.results import caused
from skillgap.tailoring.vocabulary.forms import is_form_of
from skillgap.tailoring.vocabulary.lexicon import tables
from skillgap.tailoring.vocabulary.meaning import is_light, tells_again
from skillgap.tailoring.vocabulary.short_forms import abbreviated
from skillgap.tailoring.vocabulary.turns import with_turns
from skillgap.tailoring.vocabulary.wording import wording_of
from skillgap.tailoring.vocabulary.words import STOP_WORDS, content_stems, stem, stems, tokens

_FRAME = re.compile(
    r"^\W*(?:was\s|am\s)?(?:responsible|in\scharge|tasked|entrusted|accountable)\s(?:for|of|with)\s(?=\w+ing\b)",
    re.IGNORECASE,
)
"""What says of an act only that it was the writer's."""

_MEANS_TO = re.compile(
    r"^\W*(?:leverag|utili[sz]|us|employ|appl)\w*\s(?:[^\s,;.]+\s){1,6}?in\sorder\sto\s(?=[a-z])",
    re.IGNORECASE,
)
"""By what means something was done, before what was done ("used SQL in order to find …")."""

_FIRST_PERSON = re.compile(r"^\W*(?:I|We)\s(?:also\s|then\s|later\s|have\s|am\s)?")

_PASSIVE = re.compile(r"\b(?:was|were|is|are|been|be|being|got|get)\s(?:\w+ly\s)?(\w+)", re.IGNORECASE)
"""What was done, by nobody knows whom."""

_STATES = frozenset({"slow", "late", "long", "manual", "broken", "faulty", "half", "twice"})
"""What a thing was before, or is now, says what was done to it."""

_NEAR = 0.6
"""Share of the words of the closest line from which on another may be where a clause comes from."""

_AFTER_LIGHT = 3
"""Words behind a verb that says little, of which one may say what was done."""

_THINGS_TOO = stems("guide lead head control order coach")
"""Verbs of command that name a thing or a person, too: who wrote a guide guided nobody."""

_ACTS = stems("session course class lesson work service activity duty task exercise project")
"""Nouns before which a word still says what was done."""

_MEANS = frozenset({"to", "by", "through", "via"})
_AFTER_MEANS = 2
"""Words behind those by which a line says how something was done ("through the negotiation")."""

_DOING = stems(
    "write run create make produce prepare hold develop build offer organise manage handle own "
    "responsible spend"
)
"""Verbs of which a noun says what was done ("ran simulations")."""

_SENDING = stems("send share submit give hand issue circulate pass left leave")
_SENT = stems(
    "summary overview reminder invitation reply answer notice confirmation update report apology comment note"
)
"""What is sent by whoever does what it names: who sent a summary summarised."""

_EFFECTS = stems(
    "save cut reduce lower decrease raise increase bring drop shorten halve double boost grow shrink average "
    "total reach result cost need take make leave free cover lift push slash trim turn speed"
)
"""Verbs that say behind a comma what came of a work, whoever did what ("…, saving an hour a day")."""

_BRINGS = re.compile(
    rf"{MEASURING}|leading\sto\b|(?:came|come|finished|placed|ranked|took|ended)\s(?:in\s|up\s)?(?:(?:first|second|third|\w+th)\b|1st|2nd|3rd|\dth)",
    re.IGNORECASE,
)
"""A place one came to, an amount or a result: what stands behind says what is claimed."""


def claimed_acts(tailored: str, source: str) -> str:
    """Return the words by which a line makes its own what its source tells of somebody or something else."""
    tailored, source = (_FIRST_PERSON.sub("", line) for line in (tailored, source))
    tailored = _without_frame(tailored)
    if act := caused(tailored, source) or exchanged_places(tailored, source):
        return act
    others = others_acts(source) - others_acts(tailored)
    heads = opening_verbs(tailored)
    held = stems(without_others(source))
    if taken := [each.text for each in following(tailored) if stem(each.text) in others - held]:
        return taken[0]
    own = [head for head in opening_verbs(source, is_source=True) if stem(head.text) not in others]
    if not heads or not own:
        return ""
    part = MY_PART.search(source)
    turns = with_turns(source).removeprefix(source)
    mine = wording_of(
        " ".join((*(with_particle(source, head) for head in own), part[1] if part else "", turns))
    )
    # Behind "helped" the other acts stand in their bare form ("helped specify and build").
    named = [*heads, *following(tailored)] if holds_back(heads[0].text) else heads
    if taken := [head.text for head in named if stem(head.text) in others and not mine.explains(head.text)]:
        return taken[0]
    opening = heads[0].text
    is_mine = mine.explains_act(opening) or mine.explains_beginning(tailored)
    if not is_mine and not _BRINGS.match(tailored):
        passive = " ".join(found[1] for found in _PASSIVE.finditer(source))
        is_anothers = (
            is_light(opening) or wording_of(passive).explains_act(opening) or _names(source, opening)
        )
        telling = [
            head.text for head in own if not is_light(head.text) and stem(head.text) not in _DOING | _SENDING
        ]
        if is_anothers and telling and not any(tells_again(tailored, head) for head in telling):
            return opening
    return other_object(tailored, heads[0], source)


def untold_act(tailored: str, sources: Sequence[str]) -> str:
    """Return a verb a line begins or goes on with that only a thing in the line it comes from explains.

    "Trained new cashiers" says of nobody that they were hired, and "edited press releases" not that anything
    was published. `sources` are the line it comes from and those that may be merged with it.
    """
    tailored = _FRAME.sub("", tailored)
    # Most lines keep their verbs.
    told = others_acts(tailored) | {stem(head.text) for head in opening_verbs(sources[0], is_source=True)}
    heads = opening_verbs(tailored)
    for at, head in enumerate(heads):
        if stem(head.text) in told or _is_told_effect(head.text, sources[0], opens=not at):
            continue
        end = heads[at + 1].start if at + 1 < len(heads) else len(tailored)
        clause = tailored[head.start : end]
        if _BRINGS.match(clause):
            continue
        words = content_stems(clause) - {stem(head.text)}
        shared = [len(words & content_stems(source)) for source in sources]
        near = [each for each, found in zip(sources, shared, strict=True) if found >= _NEAR * max(shared)]
        if not any(_tells_act(source, clause) for source in near):
            return head.text
    return ""


def _without_frame(tailored: str) -> str:
    """Return a line without what says of its act only whose it was or by what means it was done."""
    return _MEANS_TO.sub("", _FRAME.sub("", abbreviated(tailored)))


def _is_told_effect(verb: str, source: str, *, opens: bool) -> bool:
    """Whether a verb tells what came of a work, which its source says in whatever words.

    A verb that opens its line does so where the one of the source says little ("brought it from 5 to 9").
    """
    own = opening_verbs(source, is_source=True)
    is_own = bool(own and direction(source)) and is_light(own[0].text)
    is_effect = stem(verb) in _EFFECTS and (is_own if opens else verb.endswith("ing"))
    return is_effect and wording_of(f"{source} {direction(source)}").explains(verb)


def _tells_act(source: str, clause: str) -> bool:
    """Whether the verb a clause begins with is explained by what a line says was done."""
    verb = tokens(clause)[0].text
    if is_light(verb):
        heads = [head.text for head in opening_verbs(source, is_source=True)]
        is_result = verb.endswith("ing") or wording_of(source).explains_beginning(clause)
        says_little = not heads or any(map(_says_little, heads))
        return is_result or says_little or any(tells_again(clause, head) for head in heads)
    if verb not in wording_of(_words_of_doing(source)).unexplained(clause):
        return True
    return may_tell_inside(verb, source) and tells_inside(clause, source)


def _says_little(verb: str) -> bool:
    return is_light(verb) or stem(verb) in _DOING


@holds_texts
@lru_cache(maxsize=500)
def _words_of_doing(source: str) -> str:
    """Return the words of a line that may tell what was done, without the things it was done to."""
    source = _FRAME.sub("", source)
    heads = {head.start for head in opening_verbs(source, is_source=True)}
    if not heads:
        return source
    found = tuple(token for token in tokens(source) if token.text.casefold() != "the")
    words = tuple(stem(token.text) for token in found)
    kept: list[str] = []
    is_sent = any(words[at] in _SENDING for at, token in enumerate(found) if token.start in heads)
    is_open, after = False, 0
    for at, token in enumerate(found):
        word = token.text.casefold()
        says_little = is_light(word) or holds_back(token.text)
        if token.start in heads:
            is_open = says_little or words[at] in _DOING
        if token.start in heads or is_past(word):
            after = max((len(phrase) for phrase in tables().same.phrases_at(words, at)), default=after)
        after = _AFTER_LIGHT if says_little else _AFTER_MEANS if word in _MEANS else after - 1
        is_act = is_inflected(word) or word in UNCHANGED | PARTICLES | _STATES
        # "Created teaching material" tells of no teaching, "held training sessions" does of training.
        before = words[at + 1] if at + 1 < len(found) and found[at + 1].start == token.end + 1 else ""
        is_means = at > 0 and found[at - 1].text.casefold() == "by"
        is_before = before not in STOP_WORDS and before not in _ACTS and word.endswith("ing") and not is_means
        if before and is_before and token.start not in heads and is_open and not is_light(kept[-1]):
            continue
        is_thing = words[at] in _THINGS_TOO and not is_act and token.start not in heads
        if is_thing and at and not _leads_on(found[at - 1].text):
            continue
        is_act = is_act or (is_sent and words[at] in _SENT)
        if token.start in heads or is_open or after >= 0 or is_act or word in STOP_WORDS:
            kept.append(token.text)
    return " ".join(kept)


def _leads_on(word: str) -> bool:
    """Whether a verb in its bare form may stand behind a word ("helped guide", "to guide")."""
    return word.casefold() in {"to", "and", "or", "will", "can"} or holds_back(word)


def _names(source: str, verb: str) -> bool:
    """Whether a line names the act of a verb as a thing ("the migration"), which may only be planned."""
    return any(
        not is_inflected(token.text) and token.start and is_form_of(stem(token.text), stem(verb))
        for token in tokens(source)
    )
