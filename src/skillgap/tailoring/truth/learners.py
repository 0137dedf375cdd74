"""Whoever assists in a trade, or learns it, and the one who holds it: a teaching assistant is no teacher."""

import re
from collections.abc import Iterator

from skillgap.tailoring.vocabulary.wording import wording_of
from skillgap.tailoring.vocabulary.words import tokens

_LEARNERS = (
    re.compile(r"\b(?:assistant|trainee|student|apprentice|auxiliary)\s([\w-]+)", re.IGNORECASE),
    re.compile(
        r"\b([\w-]+)\s(?:assistants?|aides?|auxiliary|apprentice|trainee|helper|clerk)\b", re.IGNORECASE
    ),
)
_STILL_LEARNER = re.compile(
    r"\b(?:assist\w*|aid\w*|auxiliar\w*|help\w*|support\w*|train(?:ee|ing)\w*|student|apprentic\w*|intern\w*|learn\w*|"
    r"junior|placement|clerk|clerical|under|deputy)\b",
    re.IGNORECASE,
)
"""Who assists or learns a trade does not hold it: a teaching assistant is no teacher."""

_TRADE = re.compile(
    r"\w{2,}(?:er|or|ist|ian|eer|ant|man|woman|smith)s?|cooks?|chefs?|nurses?|midwife|mechanics?|judge|vet|pilot",
    re.IGNORECASE,
)
"""What a trade calls those who hold it."""

_OTHERS = re.compile(r"\b(?:for|with|by|to|of|from)\s(?:(?:the|an?|our|my|other)\s)?[\w-]+", re.IGNORECASE)
"""Somebody else."""


def promoted(tailored: str, source: str) -> Iterator[str]:
    """Yield as what a source says that somebody assists or learns, if the tailored line makes him that."""
    if _STILL_LEARNER.search(tailored):
        return
    own = _OTHERS.sub("", tailored)
    trades = [token.text for token in tokens(own) if _TRADE.fullmatch(token.text)]
    for learner in _LEARNERS:
        for found in learner.finditer(source):
            alone, work = wording_of(learner.sub("", source)), wording_of(found[1])
            if any(work.explains(trade) and not alone.explains(trade) for trade in trades):
                yield found.group()
