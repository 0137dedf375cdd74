"""Cues: patterns that are tried only where one of their words stands."""

import importlib
import pkgutil
import re
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import skillgap.posting
from skillgap.posting.cues import Cue, beginnings


def _cues() -> Iterator[tuple[str, Cue]]:
    for module in pkgutil.iter_modules(skillgap.posting.__path__):
        for name, value in vars(importlib.import_module(f"skillgap.posting.{module.name}")).items():
            yield from ((f"{module.name}.{name}.{number}", cue) for number, cue in enumerate(_within(value)))


def _within(value: object) -> Iterator[Cue]:
    if isinstance(value, Cue):
        yield value
    elif isinstance(value, dict | tuple):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _within(part)


CUES = dict(_cues())


@pytest.mark.property
@pytest.mark.parametrize("name", CUES)
@given(data=st.data())
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow]
)
def test_no_match_is_missed(name: str, data: st.DataObject) -> None:
    """Whatever a pattern matches holds one of the words its cue looks for."""
    cue = CUES[name]
    text = data.draw(st.from_regex(_without_look(cue.pattern), alphabet=st.characters(codec="latin-1")))
    found, plain = cue.search(text), cue.pattern.search(text)
    assert (found and found.span()) == (plain and plain.span())
    assert [match.span() for match in cue.findall(text)] == [m.span() for m in cue.pattern.finditer(text)]


def _without_look(pattern: re.Pattern[str]) -> re.Pattern[str]:
    """Make texts that match more often: what must stand around a match is left to chance where it can be."""
    bracket = r"\[(?:[^\]\\]|\\.)*\]"
    plain = rf"(?:[^()\[\]\\]|\\.|{bracket})*"
    look = re.compile(rf"\(\?<?[!=]{plain}(?:\({plain}(?:\({plain}\){plain})*\){plain})*\)")
    return re.compile(look.sub("", pattern.pattern), pattern.flags)


def test_beginnings_are_folded_words_numbers_and_marks() -> None:
    """A text is known by four to six letters of each word, by its numbers and its marks."""
    words = {"pref", "prefe", "prefer", "year", "years"}
    assert beginnings("Preferred: 10years, $5") == words | {":", "10", ",", "$", "5"}
