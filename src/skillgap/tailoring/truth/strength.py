"""Words that make a claim bigger without naming anything new: rank, scope, scale, proficiency, results.

The families of such words are data, in `strength.toml` beside this module.
"""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from skillgap.tailoring.numbers.derived import told_share
from skillgap.tailoring.numbers.units import NUMBER_BEGINS
from skillgap.tailoring.truth.helping import has_helped
from skillgap.tailoring.truth.proficiency import level, unhedged
from skillgap.tailoring.vocabulary.words import content_stems

_PROSPECTS = (
    r"\b(?:generat\w+|qualif\w+|convert\w+|captur\w+|inbound|outbound|sales|marketing|warm|cold|new|more|of|"
    r"\d[\d,.]*[kK]?\+?)\s+(?:(?!the\b)\w+\s+){0,2}leads?\b"
    r"|\bleads?\s+(?:times?|generation)\b"
)
"""Leads that are people to sell to, and the time an order takes: no leading."""

_EACH_TIME = (
    r"\b(?:every|each)\s(?:[\w-]+\s)?(?:seconds?|minutes?|hours?|days?|nights?|weeks?|"
    r"fortnights?|months?|quarters?|years?|mornings?|evenings?|seasons?|terms?|summers?|winters?|\w+days?|sprints?|"
    r"releases?|time)\b"
)
"""How often, not how much of a thing."""

_SHARE = (
    r"(?:%|\b(?:percent|per\scent|thirds?|quarters?|half|fifths?|tenths?|most|majority|one|two|three|\d+))"
)
_IN_A_WAY = r"(?:in|on|at|with|for|to|from|by|via|through|as|using)"
_UNCLAIMING = tuple(
    (re.compile(pattern, re.IGNORECASE), put)
    for pattern, put in (
        # Of what something is made says nothing of a system that is in production.
        (r"\bproduction\s(?=of\b)", "making "),
        # A share is always of all there is.
        (rf"({_SHARE}\sof)\sall\b", r"\1"),
        # How many altogether, not that it was all.
        (r"\bin all\b(?=\W*$|[,.;:)])", "in total"),
        # A share told of so many each ("one in every six").
        (rf"\b(?:in|out\sof)\s(?:every|each)\s(?={NUMBER_BEGINS})", "in "),
        # What is so in one way only: it says nothing of who did it.
        (rf"\bsolely\s(?={_IN_A_WAY}\s(?!(?:me|my)\b))", "only "),
        (_PROSPECTS, "prospects"),
        (_EACH_TIME, "often"),
        # What leads to a result leads nobody.
        (r"\b(?:led|lead(?:s|ing)?)\sto\b", "resulted in"),
    )
)
"""Turns of phrase in which a big word claims nothing, and as what they are read, one after the other."""

_PER = re.compile(r"\bper\s(\w+)", re.IGNORECASE)
"""What is so for each is so for every one."""

_LEADS = re.compile(r"\b(?:supervisors?|managers?|leaders?|heads?)\s(?:of|for)\b", re.IGNORECASE)

_OBJECT = r"\s+((?:(?!(?:to|on|in|for|with|of|by|at|and)\b)[\w-]+\s*){1,5})"
_COMMAND = re.compile(
    rf"\b(?:manag(?:e|ed|es|ing)|direct(?:ed|s|ing)?|oversaw|oversee\w*|supervis(?:e|ed|es|ing)|head(?:ed|ing)|led|"
    rf"lead(?:ing|s)?){_OBJECT}",
    re.IGNORECASE,
)
_PEERS = re.compile(
    rf"\b(?:with|alongside|under|for|from|helped|assisted|supported|joined){_OBJECT}", re.IGNORECASE
)
_METRICS = re.compile(
    r"\b(?:accuracy|precision|recall|f1|auc|roc-auc|bleu|rouge|perplexity|mape|rmse|mae|ndcg|iou|nps|csat|ctr|roas|"
    r"(?:line|branch|statement|path|mutation)(?=\scoverage))\b",
    re.IGNORECASE,
)
"""Measures that are no synonyms of each other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """Words and phrases of one claim, and the words of an original that already make it."""

    kind: str
    words: re.Pattern[str]
    supports: re.Pattern[str]
    anywhere: bool


def inflated(
    tailored: str, sources: tuple[str, ...], whole: str, *, is_summary: bool = False
) -> tuple[tuple[str, str], ...]:
    """Return (kind, words) for every claim the tailored line makes bigger than its sources do.

    `sources` are the original lines the tailored one comes from, closest first; `whole` is the whole
    original. A summary speaks of many lines at once, so that one of them may tell of help.
    """
    found = []
    said = re.sub(_PROSPECTS, "prospects", "\n".join(sources), flags=re.IGNORECASE)
    said = re.sub(_EACH_TIME, "often", said, flags=re.IGNORECASE)
    said = f"{said}\n{told_share(said)}"
    tailored = _without_unclaiming(tailored, said)
    sharing, families = _table()
    for family in families:
        where = whole if family.anywhere else said
        bigger = family.words.search(tailored)
        if bigger and not family.words.search(where) and not family.supports.search(where):
            found.append((family.kind, bigger.group()))
    shared_work = sources if is_summary else sources[:1]
    helped = shared_work and all(has_helped(tailored, source) for source in shared_work)
    if helped and not sharing.search(tailored):
        found.append(("title", tailored.split(maxsplit=1)[0]))
    if sources and (commanded := _commanded(tailored, sources[0])):
        found.append(("title", commanded))
    measured = {other.group().casefold() for other in _METRICS.finditer(said)}
    if measured and (metric := _METRICS.search(tailored)) and metric.group().casefold() not in measured:
        found.append(("number", metric.group()))
    rank, words = level(tailored)
    if sources and rank > max(level(source)[0] for source in sources):
        found.append(("skill", words))
    elif sources and (known := unhedged(tailored, sources[0])):
        found.append(("skill", known))
    return tuple(found)


def _without_unclaiming(tailored: str, said: str) -> str:
    """Return a line without the big words that claim nothing where they stand."""
    for pattern, put in _UNCLAIMING:
        tailored = pattern.sub(put, tailored)
    for counted in _PER.finditer(said):
        each = rf"\b(?:every|each)\s{re.escape(counted[1])}\b|\beach\sof\s(?:which|whom|them)\b"
        tailored = re.sub(each, "often", tailored, flags=re.IGNORECASE)
    return tailored


def _commanded(tailored: str, source: str) -> str:
    """Return the words by which people one worked with become people one leads."""
    order = _COMMAND.search(tailored)
    is_anothers = order and tailored[order.end() :].startswith(("'", "’"))
    if not order or is_anothers or _COMMAND.search(source) or _LEADS.search(source):
        return ""
    peers = content_stems(" ".join(found[1] for found in _PEERS.finditer(source)))
    return order.group() if content_stems(order[1]) & peers else ""


def is_claim(word: str) -> bool:
    """Whether a word alone is one of rank, scope, scale, results, measures or proficiency."""
    is_big = any(family.words.fullmatch(word) for family in _table()[1])
    return is_big or _METRICS.fullmatch(word) is not None or level(word)[0] > 0


@cache
def _table() -> tuple[re.Pattern[str], tuple[Family, ...]]:
    """Return the words of sharing and every family, as `strength.toml` has them."""
    data = tomllib.loads(
        files("skillgap.tailoring.truth").joinpath("strength.toml").read_text(encoding="utf-8")
    )
    families = tuple(
        Family(
            kind=row["kind"],
            words=_pattern(row["words"]),
            supports=_pattern(row.get("supports", [])),
            anywhere=row.get("anywhere", False),
        )
        for row in data["family"]
    )
    return _pattern(data["sharing"]), families


def _pattern(words: list[str]) -> re.Pattern[str]:
    """Whole words; a * is any ending, a space any white space, up to four words after "manag*".

    A ^ stands before a word that tells only where it opens the line.
    """
    if not words:
        return re.compile(r"(?!)")
    bodies = (re.escape(word).replace(r"\*\ ", r"\w*\s+(?:\w+[\s-]+){0,4}") for word in words)
    bodies = (body.replace(r"\*", r"\w*").replace(r"\ ", r"\s+").replace(r"\^", r"^\W*") for body in bodies)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(bodies)})(?!\w)", re.IGNORECASE)
