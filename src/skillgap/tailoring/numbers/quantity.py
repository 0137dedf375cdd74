"""A number with what makes it a claim, and whether another number claims at least as much."""

import re
from dataclasses import dataclass, replace

from skillgap.tailoring.numbers.units import BASES, COUNTED, PEOPLE, TIMES
from skillgap.tailoring.vocabulary.meaning import mean_the_same
from skillgap.tailoring.vocabulary.words import stem

_DUAL = {(2.0, "x"), (50.0, "%")}
"""Half the time is twice the speed, when both are said in words."""

_GROWN = frozenset(map(stem, ("raised", "increased", "grew", "grown", "rose", "gained", "expanded")))
"""What grew by half did not double."""

_TWICE = {(2.0, "x"), (2.0, "")}
"""What was done twice was done two times."""

_USERS, _USED = frozenset({stem("users")}), frozenset({stem("used"), stem("uses")})
"""Whoever uses a thing is a user of it."""

_WEAKER = {("", "+"), ("", "~"), ("~", ""), ("~", "+")}
"""Bounds that claim no more than the other one."""

_EXACT = 1e-9
_STEADY = frozenset({"s", "min", "h", "mo", "q", "y"})
"""Periods of which one is always so many of another; a day has working hours, and a week working days."""

_SURELY_LESS = 0.8
"""Share of a number that is itself "about" so much, up to which "more than" is true of it."""

_ROUNDED = 0.5
"""By how much a whole number in percent may differ from what was worked out."""

_FEWEST_YEARS = 0.7
"""Share of some years down to which they are told as more than so many."""

_DECIMALS = re.compile(r"\d\.(\d+)")

_NEAR = 0.05
"""Share by which a number may be off that is said to be "about" so much."""

_ROUNDED_UP = 1.25
"""How many times as long a stretch of time may be told that another took less than."""

_NEAR_ABOVE = 0.03
"""The same upwards: nearly 50,000 are more than 48,000."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number with what makes it a claim.

    `bound` is "+" (at least), "<" (less), "≤" (within), "~" (about) or ""; `counted` the family of what is
    counted where it is known; `rate` the period it is measured per, or "".
    """

    value: float
    unit: str
    text: str
    bound: str = ""
    high: float | None = None
    counted: str = ""
    rate: str = ""
    whole: float | None = None
    """What the number is a part of ("4.5 of 5")."""

    role: str = ""
    """Whether it is where a change begins ("from"), where it ends ("to"), or the change ("by"), if told."""

    nouns: frozenset[str] = frozenset()
    """Stems of the words that follow, up to three, when the number has no unit."""

    plurals: frozenset[str] = frozenset()
    """Those of them that stand in the plural."""

    holder: str = ""
    """Stem of what the number is only a measure of ("a guide of 30 pages"), if told."""

    is_version: bool = False
    """Whether it stands behind a name and may count nothing ("with Windows 10 machines")."""

    per: str = ""
    """Stem of the thing, no stretch of time, of which each has so many ("20 hours per class"), if told."""

    changed: frozenset[str] = frozenset()
    """Stems of the words for what changed, where a text tells of several changes and this is one of them."""

    worked_out: bool = False
    """Whether it follows from other numbers, and so is told rounded."""

    line: frozenset[str] = frozenset()
    """Stems of the whole line it stands in."""

    periods: frozenset[str] = frozenset()
    """The periods the whole line names, as `periods` returns them."""

    def is_backed_by(self, other: "Quantity") -> bool:
        """Whether the other, of the original, claims at least as much."""
        return self._is_same_otherwise(other) or self._is_as_much_as(other)

    def _is_same_otherwise(self, other: "Quantity") -> bool:
        """Whether two numbers of another form say one thing ("half the time", "twice the speed")."""
        both = {(self.value, self.unit), (other.value, other.unit)}
        is_dual = both == _DUAL and "%" not in other.text and not _GROWN & other.line
        is_twice = both == _TWICE and "wice" in self.text + other.text
        is_share = self.is_share_of_one(other) or other.is_share_of_one(self)
        is_part = bool(self.whole) and not self.unit and other.unit == "%" and self._percent == other.value
        return (
            is_dual
            or is_twice
            or is_part
            or (is_share and self.role == other.role)
            or self._is_grown_as(other)
            or self.is_at_another_rate(other)
        )

    def is_at_another_rate(self, other: "Quantity") -> bool:
        """Whether two numbers tell as much per another period ("100 a second", "6,000 a minute")."""
        if self.rate == other.rate or {self.rate, other.rate} - _STEADY:
            return False
        (base, here), (other_base, there) = (BASES.get(each.rate, (each.rate, 1.0)) for each in (self, other))
        at_this_rate = replace(other, value=other.value * here / there, rate=self.rate)
        return base == other_base and self._is_as_much_as(at_this_rate)

    @property
    def _percent(self) -> int:
        return round(100 * self.value / self.whole) if self.whole else 0

    def _is_grown_as(self, other: "Quantity") -> bool:
        """Whether one tells in percent by how much a thing grew that the other tells as a factor."""
        factor, percent = (self, other) if self.unit == "x" else (other, self)
        is_growth = (factor.unit, percent.unit, percent.role) == ("x", "%", "by")
        is_alike = self.bound == other.bound or (not self.bound and other.bound == "+")
        return is_growth and is_alike and percent.value == 100 * (factor.value - 1)

    def _is_as_much_as(self, other: "Quantity") -> bool:
        """Whether the other is the same number, or one of which this says less."""
        faster = self.rate and self.rate != other.rate and (other.rate or self.rate not in other.periods)
        (value, unit), (other_value, other_unit) = self.in_base, other.in_base
        if unit != other_unit or faster or self._counts_other_things_than(other):
            return False
        if other.worked_out and not self.nouns:
            return self._follows_from(other)
        if self.high is not None or other.high is not None:
            return self._is_in_range(other)
        if self._is_told_otherwise_than(other):
            return False
        if value != other_value or self._is_rounder_than(other):
            return self._is_rounder_than(other)
        # What was done within three days was done in three days.
        is_within = unit in TIMES and {self.bound, other.bound} in ({"≤", ""}, {"≤", "<"})
        return is_within or self.bound == other.bound or (self.bound, other.bound) in _WEAKER

    @property
    def in_base(self) -> tuple[float, str]:
        """The value and unit, a stretch of time in seconds or months, a weight in grams."""
        unit, factor = BASES.get(self.unit, (self.unit, 1.0))
        return round(self.value * factor, 6), unit

    def is_share_of_one(self, other: "Quantity") -> bool:
        """Whether the number is a share below one that the other tells in percent (0.71 and 71 %)."""
        is_share = not self.unit and "." in self.text and 0 < self.value < 1
        return is_share and other.unit == "%" and abs(100 * self.value - other.value) < _EXACT

    def _is_in_range(self, other: "Quantity") -> bool:
        """Whether one of two ranges is the other, or a number the end of one that it says it is."""
        if self.high is not None:
            return (self.value, self.high) == (other.value, other.high)
        if self.bound == "~" and other.high is not None:
            # About as much as the middle of a range; nearly its end would be more.
            return other.value <= self.value <= (other.value + other.high) / 2
        is_low = self.in_base[0] == other.in_base[0] and self.bound == "+"
        return is_low or (self.value == other.high and self.bound in {"<", "≤"})

    def _follows_from(self, other: "Quantity") -> bool:
        """Whether the number is what another comes to that is worked out, rounded as it is told."""
        value, held = self.in_base[0], other.in_base[0]
        if self.high is not None or (self.role and other.role and self.role != other.role):
            return False
        decimals = len(_DECIMALS.findall(self.text)[0]) if _DECIMALS.search(self.text) else 0
        step = {"%": _ROUNDED * 0.1**decimals, "x": _ROUNDED * 0.1}.get(self.unit, _EXACT)
        if not self.bound:
            return abs(value - held) <= step
        if self.bound == "~":
            return abs(value - held) <= _NEAR * held
        if self.bound == "+":
            return held / 2 <= value <= held - step
        return held + step <= value <= 2 * held

    def _is_rounder_than(self, other: "Quantity") -> bool:
        """Whether the number says less exactly, and no more, what the other says ("over 100" for "140")."""
        value, held, unit = self.in_base[0], other.in_base[0], self.unit
        if unit in {"rank", "crowd"} or other.bound not in {"", "~"} or self.role != other.role:
            return False
        if self.unit == "y" and self.bound == "+" and value < _FEWEST_YEARS * held:
            # Nobody calls nearly six years of one trade more than four: those are years of another.
            return False
        if self.bound == "+":
            return held / 2 <= value < held * (_SURELY_LESS if other.bound else 1)
        if other.bound or self.bound not in {"~", "<"}:
            return False
        if self.bound == "<":
            # What took under 2 s took no longer than 1.8 s; "up to 200" of 120 things would be more.
            return unit in TIMES and self.role == "to" and held < value <= _ROUNDED_UP * held
        return -_NEAR * held <= value - held <= _NEAR_ABOVE * held

    def _is_told_otherwise_than(self, other: "Quantity") -> bool:
        """Whether the same number is a part of something else, or a change where the other is a state."""
        if self.whole is not None and other.whole is not None and self.whole != other.whole:
            return True
        roles = {self.role, other.role} - {""}
        is_turned = roles == {"from", "to"}
        return is_turned or (len(roles) > 1 and (self.role == "by" or ("by" in roles and bool(self.unit))))

    def _counts_what_stands_beside(self, other: "Quantity") -> bool:
        """Whether it counts what stands in the other's line, though uncounted ("9 reports for a branch")."""
        beside = self.plurals & other.line
        if not beside or beside != self.plurals or mean_the_same(self.plurals, other.plurals):
            return False
        # "Detection rules" are detections, though the staff of branches are no branches.
        families = {COUNTED.get(each, "") for each in beside | other.plurals}
        return not beside & other.nouns or (len(families) > 1 and "people" in families and "" not in families)

    def _counts_other_things_than(self, other: "Quantity") -> bool:
        """Users are not teams, and neither are downloads; words both lines hold settle it."""
        if other.holder in self.plurals and not self.nouns & other.nouns:
            # Who wrote a guide of 30 pages wrote no 30 guides.
            return True
        if other.plurals and not other.plurals & self.line and self._counts_what_stands_beside(other):
            return True
        if not self.nouns or not other.nouns or self.nouns & other.line or other.nouns & self.line:
            return False
        if _USERS & (self.nouns | other.nouns) and _USED & (self.line | other.line):
            return False
        # Those who use a thing are people.
        if {self.counted, other.counted} == {"people", "users"} and PEOPLE & (self.nouns | other.nouns):
            return False
        return self.counted != other.counted and not mean_the_same(self.nouns, other.nouns)
