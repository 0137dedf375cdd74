"""Words that make a claim bigger without naming anything new: rank, scope, scale, proficiency, results.

The families of such words are data, in `strength.toml` beside this module.
"""

import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

HELPING = re.compile(
    r"^(?:\W*\w+\s)?(?:help(?:ed|s|ing)?|assist(?:ed|s|ing)?|support(?:ed|s|ing)|contribut(?:ed|es|ing)|"
    r"participat(?:ed|es|ing)|shadow(?:ed|ing)|involved in|took part|taking part|exposure to|observed|"
    r"aided)\b",
    re.IGNORECASE,
)
"""A line that opens by saying the work was somebody else's, too."""

_KNOWING = (
    r"(?:\w+[\s-]){0,2}(?:knowledge|experience|skills?|understanding|command|background|users?|grasp)\b"
)
_LEVELS = (
    (
        1,
        (
            rf"\b(?:basic|elementary|introductory|some|beginner)\s{_KNOWING}|\bfamiliar|\bexposure to|"
            r"[(–—-]\s?(?:basics?|beginner|elementary|introductory|novice|learning|familiar|a1|a2)\b"
        ),
    ),
    (
        2,
        (
            rf"\b(?:intermediate|working|good|solid)\s{_KNOWING}|\bconversational|"
            r"[(–—-]\s?(?:intermediate|b1|b2|good)\b"
        ),
    ),
    (
        3,
        (
            rf"\b(?:advanced|strong|deep|extensive|in-depth|thorough|excellent)\s{_KNOWING}|\bproficien|"
            r"\bfluen(?:t|cy)\b|[(–—-]\s?(?:advanced|professional|c1)\b"
        ),
    ),
    (
        4,
        (
            r"\bexpert(?:ise|s|-level)?\b|\bmastery\b|\bmaster of (?!science|arts|business)|\bmastered\b|"
            r"\bguru\b|\bbilingual\b|\bnative (?:speaker|english)|"
            r"[(–—-]\s?(?:native|expert|c2)\b"
        ),
    ),
)
LEVELS = tuple((rank, re.compile(pattern, re.IGNORECASE)) for rank, pattern in _LEVELS)
"""How well somebody says they know a thing, 1 (basic) to 4 (expert)."""


_PROSPECTS = re.compile(
    r"\b(?:generat\w+|qualif\w+|convert\w+|captur\w+|inbound|outbound|sales|marketing|warm|cold|new|more|of|"
    r"\d[\d,.]*[kK]?\+?)\s+(?:(?!the\b)\w+\s+){0,2}leads?\b"
    r"|\bleads?\s+(?:times?|generation)\b",
    re.IGNORECASE,
)
"""Leads that are people to sell to, and the time an order takes: no leading."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """Words and phrases of one claim, and the words of an original that already make it."""

    kind: str
    words: re.Pattern[str]
    supports: re.Pattern[str]
    anywhere: bool


def inflated(tailored: str, sources: tuple[str, ...], whole: str) -> tuple[tuple[str, str], ...]:
    """Return (kind, words) for every claim the tailored line makes bigger than its sources do.

    `sources` are the original lines the tailored one comes from, closest first; `whole` is the whole
    original.
    """
    found = []
    said = _PROSPECTS.sub("prospects", "\n".join(sources))
    tailored = _PROSPECTS.sub("prospects", tailored)
    sharing, families = _table()
    for family in families:
        where = whole if family.anywhere else said
        bigger = family.words.search(tailored)
        if bigger and not family.words.search(where) and not family.supports.search(where):
            found.append((family.kind, bigger.group()))
    if sources and HELPING.search(sources[0]) and not sharing.search(tailored):
        found.append(("title", tailored.split(maxsplit=1)[0]))
    rank, words = level(tailored)
    if sources and rank > max(level(source)[0] for source in sources):
        found.append(("skill", words))
    return tuple(found)


def holds_back(text: str) -> bool:
    """Whether the words say that the work was somebody else's, too."""
    return HELPING.match(text) is not None


@lru_cache(maxsize=10_000)
def level(text: str) -> tuple[int, str]:
    """How high a proficiency the text claims, with the words; (0, "") when it says nothing."""
    for rank, pattern in reversed(LEVELS):
        if found := pattern.search(text):
            return rank, found.group().strip(" (–—-")
    return 0, ""


@cache
def _table() -> tuple[re.Pattern[str], tuple[Family, ...]]:
    """Return the words of sharing and every family, as `strength.toml` has them."""
    data = tomllib.loads(files("skillgap.tailoring").joinpath("strength.toml").read_text(encoding="utf-8"))
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
    """Whole words; a * is any ending, a space any white space, up to four words after "manag*"."""
    if not words:
        return re.compile(r"(?!)")
    bodies = (re.escape(word).replace(r"\*\ ", r"\w*\s+(?:\w+[\s-]+){0,4}") for word in words)
    bodies = (body.replace(r"\*", r"\w*").replace(r"\ ", r"\s+") for body in bodies)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(bodies)})(?!\w)", re.IGNORECASE)
