"""How well somebody says they know a thing, from the basics to mastery."""

import re
from functools import lru_cache

from skillgap.remembering import holds_texts
from skillgap.tailoring.numbers.units import NUMBER_BEGINS
from skillgap.tailoring.vocabulary.patterns import either
from skillgap.tailoring.vocabulary.words import content_stems

_KNOWLEDGE = r"(?:knowledge|experience|skills?|understanding|command|background|users?|grasp)\b"
_WHAT = either(rf"(?:\w+[\s-]){{0,2}}{_KNOWLEDGE}", r"(?-i:[A-Z][\w+#.]*)")
_KNOWING = rf"(?!{NUMBER_BEGINS}){_WHAT}"
"""What is known, behind a word for how well: "(basic) Python", "(good) reading skills"."""

_LITTLE = (
    r"(?:basics?|beginner|elementary|introductory|novice|learning|familiar|a1|a2|rusty|some|a\slittle|"
    r"read(?:ing)?(?:[\s-]only)?|hobby|coursework|school(?!\s(?!level|knowledge|grade)\w)|limited|not\s\w+|only|theory)"
)
_BASIC = either(
    rf"\b(?:basic|elementary|introductory|some|beginner|little|limited)\s{_KNOWING}",
    r"\bfamiliar",
    r"\bexposure to",
    r"\bnew to\b",
    r"\bfirst steps\b",
    r"^\W*basics?(?=:|\s(?:of|in)\b)",
    r"(?:^|[,;(.]\s?|currently\s)learning\s(?-i:(?=[A-Z]))",  # "learning Rust"; not "learning materials"
    rf"(?:[(–—]|(?<!\w)-)\s?{_LITTLE}(?!\s\d)\b",  # "SQL (reading only)", "French - some", "Go – rusty"
)
_INTERMEDIATE = either(
    rf"\b(?:intermediate|working|good|solid)\s{_KNOWING}",
    r"\bconversational",
    r"\b(?:good|solid)\s(?:in|at|with)\s",
    r"[(–—-]\s?(?:intermediate|b1|b2|good)\b",
)
_ADVANCED = either(
    rf"\b(?:advanced|strong|deep|extensive|in-depth|thorough|excellent)\s{_KNOWING}",
    r"\bproficien",
    r"\bfluen(?:t|cy)\b",
    r"[(–—-]\s?(?:advanced|professional(?!\s(?-i:[A-Z]))|c1)\b",  # not "- Professional Scrum Master"
)
_EXPERT = either(
    r"\bexpert(?:ise|s|-level)?\b",
    r"\bmastery\b",
    r"(?-i:\bmaster of )",
    r"\bmastered\b",
    r"\bguru\b",
    r"\bbilingual\b",
    r"\bnative (?:speaker|english)",
    r"[(–—-]\s?(?:native|mother\stongue|first\slanguage|expert|c2)\b",
    r"\bmother\stongue\b",
)
_LEVELS = {
    rank: re.compile(pattern, re.IGNORECASE)
    for rank, pattern in ((4, _EXPERT), (3, _ADVANCED), (2, _INTERMEDIATE), (1, _BASIC))
}
"""How well somebody says they know a thing, the best first."""

_SCALE = re.compile(r"\s?\(CEFR\)|\bCEFR(?:\s(?:level|scale))?:?\s?(?=[ABC][12])|,?\s\bCEFR\b")
"""The scale on which a language is told, which says nothing of how well."""

_A_LITTLE = re.compile(
    r"\b(?:(?:only|just)\s)?a\s(?:little|bit)\b|\b(?:only|hardly|barely|scarcely)\b", re.IGNORECASE
)
"""With what a line says itself that it is little."""


@holds_texts
@lru_cache(maxsize=10_000)
def level(text: str) -> tuple[int, str]:
    """How high a proficiency the text claims, 1 (basic) to 4 (expert), and in what words; (0, "") if none."""
    text = _SCALE.sub("", text) if "CEFR" in text else text
    for rank, pattern in _LEVELS.items():
        if found := pattern.search(text):
            return rank, found.group().strip(" (–—-")
    return 0, ""


def unhedged(tailored: str, source: str) -> str:
    """Return what a tailored line claims to know of which its source says that it is little."""
    here = content_stems(tailored)
    if _A_LITTLE.search(tailored) or _LEVELS[1].search(tailored):
        return ""
    for hedge in _LEVELS[1].finditer(source):
        after = re.split(r"[.,;()]", source[hedge.end() :])[0]
        what = content_stems(after)
        if what and what <= here:
            return after.strip()
    return ""
