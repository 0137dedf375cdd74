"""To what an act was done: who managed the waiting list of a practice did not manage the practice.

A line that keeps the verb of its source may claim more by the object it gives it: what the work was only
for, the whole of which it was a thing, or what stood beside it.
"""

import re
from collections.abc import Sequence

from skillgap.tailoring.numbers.units import WORDS
from skillgap.tailoring.truth.opening import inflected_verbs, opening_verbs
from skillgap.tailoring.vocabulary.meaning import is_light, tells_again
from skillgap.tailoring.vocabulary.wording import wording_of
from skillgap.tailoring.vocabulary.words import STOP_WORDS, Token, content_stems, stem, stems, tokens

_CREATING = stems(
    "administer approve architect audit author build co-author code compose conduct create design "
    "develop devise direct draft draw edit establish found head host implement launch lead manage "
    "make operate organise oversee own plan prepare produce program publish run supervise write hold"
)
"""Verbs whose object is the work itself, so that another object is another work."""

_WITH = re.compile(r"\b(?:with|using|including)\s", re.IGNORECASE)
"""What a thing was made with belongs to it."""

_BESIDE = re.compile(r"\s(?:on|in|with|using|within|inside)\s", re.IGNORECASE)
"""What stands behind is beside the object."""

_ENDS_OBJECT = re.compile(
    r"(?<!\d),|,(?!\d)|[;:()]|\.(?=\s|$)|(?<=\w)\s(?:for|to|from|by|at|into|onto|about|during|before|after|which|that|who|where|"
    r"when|so|while|and\s\w+ed)\s",
    re.IGNORECASE,
)
"""Where an object ends: at a sign, a preposition but "of", or another act."""

_OF = re.compile(
    r"\s(?:(?:the|an?|our|all|both)\s)?(?P<part>(?:[\w-]+\s){1,3}?)of\s(?P<whole>(?:[\w-]+\s?){1,3})"
)
"""A thing and what it belongs to."""

_NAME = re.compile(r"[A-Z][\w.+#-]*|[a-z]+(?:[-.][a-z\d]+)+")
"""A word written as a name is."""

_COLLECTIVE = stems(
    "group team number range variety set series couple pair crew total class kind type sort lot dozen "
    "hundred thousand million family collection line selection network organisation rollout launch "
    "implementation care charge"
)
"""Words before "of" that only say how many or that all of it is meant."""

_NUMERALS = stems(" ".join(WORDS))


def other_object(tailored: str, opening: Token, source: str) -> str:
    """Return the verb that opens a line and creates what its source tells no creating of, or ""."""
    own = opening_verbs(source, is_source=True)
    if stem(opening.text) not in _CREATING or not own:
        return ""
    is_other = (
        _is_what_it_was_for(tailored, opening, source, own)
        or _is_whole_of_part(tailored, opening, source, own[0])
        or _stood_beside(tailored, opening, source, own[0])
        or _was_a_means(tailored, opening, source, own[0])
    )
    return opening.text if is_other else ""


def _is_what_it_was_for(tailored: str, opening: Token, source: str, own: Sequence[Token]) -> bool:
    """Whether a line created what the work of its source was only for ("prepared figures for a paper")."""
    if all(is_light(head.text) for head in own):
        return False
    made = object_behind(_outside_brackets(tailored[opening.end :])).split(" with ")[0]
    held = re.sub(r"[()]", " ", source)
    said = " ".join(
        f"{verb.text} {object_behind(held[verb.end :])}" for verb in (*own, *inflected_verbs(source))
    )
    said += " " + " ".join(source[found.end() :] for found in _WITH.finditer(source))
    words = [token.text for token in tokens(made) if token.text.casefold() not in STOP_WORDS]
    telling = [word for word in words if not word[0].isdigit() and not wording_of("").explains(word)]
    if not telling or any(wording_of(said).explains(word) for word in telling):
        return False
    return all(wording_of(source).explains(word) for word in telling)


def _is_whole_of_part(tailored: str, opening: Token, source: str, own: Token) -> bool:
    """Whether the object of a line is what its source's object was only a thing of ("the list of a shop")."""
    of = _OF.match(source[own.end :])
    if of is None or not wording_of(source).explains(opening.text):
        return False
    # How many of them, the numbers tell.
    part = content_stems(re.sub(r"\d+", "", of["part"])) - _COLLECTIVE - _NUMERALS
    whole = content_stems(of["whole"])
    made = content_stems(object_behind(tailored[opening.end :]))
    # Who made a model of a bridge did not make the bridge, though to make is to model, too.
    rest = " ".join(word for word in tailored[opening.end :].split() if not content_stems(word) & whole)
    words = of["part"].split()
    heads = words if stem(words[-1]) in _COLLECTIVE else words[-1:]
    is_kept = not part or any(tells_again(rest, word) for word in heads)
    return not is_kept and bool(made & whole)


def _stood_beside(tailored: str, opening: Token, source: str, own: Token) -> bool:
    """Whether a line makes its object of what its source's object was on or in ("jobs on a cluster")."""
    made = content_stems(_BESIDE.split(object_behind(tailored[opening.end :]))[0])
    held, *beside = _BESIDE.split(object_behind(source[own.end :]), maxsplit=1)
    is_told = any(wording_of(tailored).explains(word) for word in held.split() if content_stems(word))
    is_beside = bool(made) and made <= content_stems(" ".join(beside)) - content_stems(held)
    return is_beside and bool(content_stems(held)) and not is_told


def _was_a_means(tailored: str, opening: Token, source: str, own: Token) -> bool:
    """Whether a line makes the tool by which its source's object was made ("a model with SciPy")."""
    made = _outside_brackets(object_behind(tailored[opening.end :])).strip(" .")
    means = re.search(rf"\b(?:with|using)\s{re.escape(made)}(?![\w-])", source[own.end :]) if made else None
    return means is not None and all(_NAME.fullmatch(word) for word in made.split())


def object_behind(after: str) -> str:
    """Return what stands between a verb and the next preposition or clause; "of" goes on."""
    end = _ENDS_OBJECT.search(after)
    return after[: end.start()] if end else after


def _outside_brackets(line: str) -> str:
    return re.sub(r"\s?\([^()]*\)", "", line)
