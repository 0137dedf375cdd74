"""Whether a tailored line claims what the line it comes from denies.

"It was not put into production" may be left out; it may not become "in production".
"""

import re
from collections.abc import Sequence

from skillgap.tailoring.truth.opposites import is_denied, opposites
from skillgap.tailoring.vocabulary.forms import is_form_of, without_prefix
from skillgap.tailoring.vocabulary.words import content_stems, stem, tokens

_DENIAL = re.compile(
    r"(?P<noun>\bno\b(?![-.]|\s(?:longer|later|sooner)\b)|\bwithout\b|\bzero\b)"
    r"|\b(?:not(?!\s(?:only|just|least)\b)|never|cannot|no\slonger|waiting\sfor|awaiting|subject\sto|pending)\b|n['’]t\b",
    re.IGNORECASE,
)
_SOFTENED = re.compile(
    r"\b(?:no|not|never|without|cannot|neither|nor|none|zero|free|instead|rather|stop\w*|avoid\w*|prevent\w*|"
    r"eliminat\w*|end(?:ed|ing)|remov\w*|reject\w*|declin\w*|refus\w*|lack\w*|fail\w*|miss(?:ed|ing)?|"
    r"refrain\w*|unfunded|except\w*|exclud\w*|apart\sfrom|other\sthan|outside|yet to|less|fewer|"
    r"wait\w*|await\w*|pending|subject\sto)\b|n['’]t\b|-free\b",
    re.IGNORECASE,
)
"""Words with which a line says itself that something is not so."""

_END = re.compile(r"[,.;:!?()]|\b(?:but|although|though|while|because|so|and|which|that)\b", re.IGNORECASE)
_CLAUSE = re.compile(r"[,;]\s(?:but|although|though|while|however|yet|which)\b[^,;]*$", re.IGNORECASE)
_NOUN_ENDS = re.compile(r"\b(?:in|on|at|for|from|to|of|with|by|during|over|after|before|among|within)\b")
_NOT_ONE = re.compile(
    r"\b(miss(?:ed)?|lost|fail(?:ed)?|skip(?:ped)?|broke|exceed(?:ed)?|refused?|forgot)\sno\b", re.IGNORECASE
)
"""Who missed no date never missed one: what is denied is the missing."""

_IN_USE = re.compile(
    r"\b(?:in(?:to)?\s(?:(?:daily|full|regular|general|live|everyday)\s)?(?:use|service|operation)|live|is\sused|are\sused|still\sused)\b",
    re.IGNORECASE,
)
_NOT_IN_USE = re.compile(
    rf"(?:\b(?:not|never)\b|n['’]t\b)[^.;,]{{0,25}}?(?:{_IN_USE.pattern}|\bused\b)", re.IGNORECASE
)
"""What was never used is not in use."""

_LIGHT = content_stems("put involve get make take use work go come give allow require need any longer yet")
"""Verbs that say little without what follows them."""


def asserted_denials(tailored: str, source: str) -> str:
    """Return the words of a tailored line that its source denies, or "" when it denies nothing of them."""
    if _SOFTENED.search(tailored) or any(_denies(token.text, source) for token in tokens(tailored)):
        return ""
    source = _NOT_ONE.sub(r"never \1 one", source)
    here = content_stems(tailored)
    if (used := _IN_USE.search(tailored)) and _NOT_IN_USE.search(source):
        return used.group()
    for scope, rest in _scopes(source):
        # What the source also says outside the denial is no claim of the denied.
        told = here & scope - rest
        other = frozenset(opposites(" ".join(sorted(scope))).split())
        if here & other:
            continue
        if told and 2 * len(told) >= len(scope - rest):
            return " ".join(word for word in tailored.split() if content_stems(word) & told)
    return ""


def denied_anew(tailored: str, source: str) -> str:
    """Return what a line says there was none of, where its source tells of it: "without any loss"."""
    if _SOFTENED.search(source):
        return ""
    said = content_stems(source)
    for denial in _DENIAL.finditer(tailored):
        scope = _scope(denial, tailored)
        if denial["noun"] and content_stems(scope) and content_stems(scope) <= said:
            return f"{denial.group()}{scope}".strip()
    return ""


def as_said(tailored: str, sources: Sequence[str]) -> tuple[str, ...]:
    """Return the lines as a tailored line may tell them: what they deny is not what was.

    Who denies, too, may say the opposite of what was ("never missed" for "met"), and who denies nothing the
    opposite of what was not.
    """
    sources = [_NOT_ONE.sub(r"never \1 one", source) for source in sources]
    if any(_denies(token.text, source) for token in tokens(tailored) for source in sources):
        # "Unused machines" are machines "that were not used".
        return tuple(sources)
    if _SOFTENED.search(tailored):
        denied = " ".join(tailored[found.end() :] for found in _DENIAL.finditer(tailored))
        other = opposites(denied)
        return tuple(f"{source} {other}".strip() for source in sources)
    return tuple(_without_denied(source) for source in sources)


def _denies(word: str, source: str) -> bool:
    """Whether the beginning of a word denies what a line says further inside ("non-swimmers" of "swim")."""
    found = without_prefix(word)
    if found is None or found[0] not in {"un", "non"}:
        return False
    return any(is_form_of(stem(found[1]), stem(token.text)) for token in tokens(source))


def _without_denied(source: str) -> str:
    """Return a line with the opposite of what it denies, or without it where no opposite is known."""
    found = _DENIAL.search(source)
    if found is None:
        return source
    end = _END.search(source, found.end())
    scope = source[found.end() : end.start() if end else len(source)]
    rest = source[end.start() :] if end else ""
    if other := opposites(scope):
        kept = " ".join(word for word in scope.split() if not is_denied(word))
        return f"{source[: found.start()]} {kept} {other} {_without_denied(rest)}"
    if found["noun"]:
        return source
    return f"{_up_to_clause(source[: found.start()])}{_without_denied(rest)}"


def _up_to_clause(before: str) -> str:
    """Leave out a subject of which only something is denied ("although the switch has not been decided")."""
    clause = _CLAUSE.search(before)
    return before[: clause.start()] if clause else before


def _scopes(source: str) -> list[tuple[frozenset[str], frozenset[str]]]:
    """Return, for each denial, the stems of what it denies and those of the rest of the line."""
    found = []
    for denial in _DENIAL.finditer(source):
        denied = _scope(denial, source)
        scope = content_stems(denied) - _LIGHT
        rest = content_stems(f"{source[: denial.start()]} {source[denial.end() + len(denied) :]}")
        if scope:
            found.append((scope, rest))
    return found


def _scope(denial: re.Match[str], text: str) -> str:
    """Return what is denied: up to the end of the clause, of a noun up to the next preposition."""
    after = text[denial.end() :]
    ends = [end.start() for end in (_END.search(after), denial["noun"] and _NOUN_ENDS.search(after)) if end]
    return after[: min(ends, default=len(after))]
