"""Numbers told in several words, written in figures ("one hundred and twenty", "half a million")."""

import re

from skillgap.tailoring.numbers.units import WORDS

SMALL = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
    "eighteen|nineteen|twenty"
)
"""Numerals up to twenty, as an alternative of a pattern."""

_UNITS = {"one": 1, **{word: value for word, value in WORDS.items() if value < 100 and word != "dozen"}}
_ONE = "|".join(sorted(_UNITS, key=len, reverse=True))
_BELOW_HUNDRED = rf"(?:{_ONE})"
_HUNDREDS = rf"(?:(?:(?:an?|{_ONE})\s)?hundred(?:\s(?:and\s)?{_BELOW_HUNDRED})?|{_BELOW_HUNDRED})"
_LARGE = {"thousand": 1e3, "million": 1e6, "billion": 1e9}
_BIG = re.compile(
    rf"(?<![\w.,-])(?:(?P<million>an?|one|{_HUNDREDS})\s(?P<large>million|billion)"
    rf"|(?:(?P<thousand>an?|{_HUNDREDS})\sthousand(?:,?\s(?:and\s)?(?P<rest>{_HUNDREDS}))?"
    rf"|(?P<hundred>(?:an?|{_ONE})\shundred(?:\s(?:and\s)?{_BELOW_HUNDRED})?)))(?![\w-])",
    re.IGNORECASE,
)
"""A numeral of more than one word; "million" alone goes on to be read with what stands before it."""

_DOZENS = re.compile(rf"\b({_ONE}|\d+)\sdozen\b", re.IGNORECASE)
_PARTS = tuple(
    (re.compile(rf"\b{pattern}\smillion\b", re.IGNORECASE), put)
    for pattern, put in (
        (r"half\sa", "500000"),
        (r"three[\s-]quarters\sof\sa", "750000"),
        (r"(?:a\s)?quarter\sof\sa", "250000"),
        (r"(?:an?|one)\sand\sa\shalf", "1500000"),
    )
)
_CROWD = re.compile(
    r"\b(?:several|many|a\sfew|some)\s(?:of\s)?(dozen|hundred|thousand|million|billion)(?:s\sof)?\b",
    re.IGNORECASE,
)
"""More than one knows exactly ("several hundred" is "hundreds")."""


def in_figures(text: str) -> str:
    """Return the text with numbers of several words in figures."""
    lower = text.casefold()
    if "million" in lower:
        for pattern, put in _PARTS:
            text = pattern.sub(put, text)
    if any(word in lower for word in ("dozen", "hundred", "thousand", "illion")):
        text = _CROWD.sub(r"\1s of", text)
        text = _DOZENS.sub(lambda found: f"{12 * _below_hundred(found[1]):,.0f}", text)
        text = _BIG.sub(_value, text)
    return text


def _value(found: re.Match[str]) -> str:
    if found["million"]:
        return f"{_hundreds(found['million']) * _LARGE[found['large'].casefold()]:,.0f}"
    if found["hundred"]:
        return f"{_hundreds(found['hundred']):,.0f}"
    rest = _hundreds(found["rest"]) if found["rest"] else 0
    return f"{1000 * _hundreds(found['thousand']) + rest:,.0f}"


def _hundreds(words: str) -> float:
    """Return what a number is of units and hundreds ("a hundred and twenty", "fifteen hundred")."""
    before, is_hundred, after = words.casefold().partition("hundred")
    if not is_hundred:
        return _below_hundred(words)
    rest = after.removeprefix(" and ").strip()
    return 100 * _below_hundred(before.strip() or "one") + (_below_hundred(rest) if rest else 0)


def _below_hundred(word: str) -> float:
    at = word.casefold().strip()
    return 1.0 if at in {"a", "an"} else float(at) if at.isdigit() else float(_UNITS[at.replace(" ", "-")])


def number_of(word: str) -> float:
    """Return what a word of `SMALL` or digits come to."""
    at = word.casefold()
    return 1.0 if at == "one" else float(WORDS.get(at, 0)) or float(word)
