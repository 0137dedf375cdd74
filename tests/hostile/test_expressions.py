"""No regular expression tries every way to cut a text that repeats itself."""

import importlib
import pkgutil
import re
import signal
from collections.abc import Iterator, Mapping

import pytest

import skillgap
from skillgap import pipeline

LENGTH = 120
"""Characters: what grows with the cube of them is still quick, what grows with every cut is not."""

REPEATED = (
    *(
        "a",
        "aa ",
        "Aa",
        "AA",
        "a ",
        "A ",
        "a, ",
        "a,",
        "a-",
        "a/",
        "a.",
        "a. ",
        "A. ",
        "A.",
        "x\t",
        "\t",
        " ",
    ),
    *("Aa BBBBBB ", "Aa BB, ", "Ab, A. ", "1 ", "1, ", "2020 ", "2020 - ", "Jan 2020 ", "10% ", "5 years "),
    *("(a ", "( ", "[a](", "| a ", "a|", "**a", "- a\n", "a: ", ": ", "“a", "'a", "English C1, "),
    *(
        "a and ",
        "or Ab ",
        "of the a ",
        "with Ab ",
        "experience with ",
        "in Ab, ",
        "to 5 ",
        "you will ",
        "we ",
    ),
)


ASKED_WHOLE = frozenset({"skillgap.posting.enumerations._LINK"})
"""Held only against the whole of what stands between two things, which is 120 characters at most."""


class _TooLongError(Exception):
    """A search took longer than it may."""


def _within(thing: object, depth: int = 3) -> Iterator[re.Pattern[str]]:
    """Yield the expressions in a module's variable: it is one, a table of them, or a cue."""
    if isinstance(thing, dict):
        thing = tuple(thing.values())
    if isinstance(thing, (tuple, list, frozenset)) and depth:
        for each in thing:
            yield from _within(each, depth - 1)
    pattern = getattr(thing, "pattern", None) if not isinstance(thing, re.Pattern) else thing
    if isinstance(pattern, re.Pattern) and isinstance(pattern.pattern, str):
        yield pattern


def _patterns() -> Mapping[re.Pattern[str], str]:
    """Return the expressions of every module with its place; views and commands have none of weight."""
    found: dict[re.Pattern[str], str] = {}
    for module in pkgutil.walk_packages(skillgap.__path__, "skillgap."):
        if not module.name.startswith(("skillgap.ui", "skillgap.cli", "skillgap.__main__")):
            for name, thing in vars(importlib.import_module(module.name)).items():
                for pattern in _within(thing):
                    found.setdefault(pattern, f"{module.name}.{name}")
    return found


def test_no_expression_tries_every_way() -> None:
    """Each expression is through with each repeated phrase within a second of this process's own time."""

    def end(*_: object) -> None:
        raise _TooLongError

    patterns = _patterns()
    assert len(patterns) > 1000
    slow: list[str] = []
    before = signal.signal(signal.SIGVTALRM, end)
    try:
        for pattern, name in patterns.items():
            for phrase in REPEATED:
                text = (phrase * LENGTH)[:LENGTH] + "\x01"
                signal.setitimer(signal.ITIMER_VIRTUAL, 1.0)
                try:
                    (pattern.fullmatch if name in ASKED_WHOLE else pattern.search)(text)
                except _TooLongError:
                    slow.append(f"{name}: {phrase!r}")
                    break
                finally:
                    signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    finally:
        signal.signal(signal.SIGVTALRM, before)
    assert slow == []


@pytest.mark.parametrize("line", ["NEURIPS WORKSHOP ON LARGE LANGUAGE MODELS " * 8, "a" * 400])
def test_a_line_in_capitals_or_of_one_word_is_quick(line: str) -> None:
    """A publication in capitals and a label without an end are read at once."""
    text = f"Jo Doe\njo@example.org\n\nPublications\n\n{line}\n\nSkills\n\n{line}\n"
    assert pipeline.verify(pipeline.read_text(text), pipeline.read_text(f"{text}\n")).ok
