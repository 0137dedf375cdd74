"""Words broken at the end of a line."""

import re
from collections.abc import Iterable
from functools import cache

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_BROKEN = re.compile(r"(?<![^\W\d_])([^\W\d_]+)-$")
_REST_OF_ADDRESS = re.compile(r"[\w./%-]+")
_REST = re.compile(r"([^\W\d_]+)\S*")

# First and last parts of everyday compounds, which keep their hyphen when a line ends in it.
_FIRST = frozenset({
    "all", "back", "best", "bottom", "class", "client", "cloud", "co", "code", "cost", "cross", "cutting",
    "data", "de", "decision", "deep", "e", "end", "event", "ever", "far", "fast", "first", "five", "four",
    "front", "full", "goal", "hands", "hard", "high", "higher", "home", "in", "industry", "key", "large",
    "lead", "left", "life", "line", "long", "low", "machine", "main", "market", "micro", "mid", "mission",
    "model", "multi", "near", "new", "non", "object", "off", "on", "one", "open", "out", "over", "part",
    "peer", "per", "policy", "post", "pre", "pro", "problem", "product", "production", "project", "quick",
    "re", "ready", "real", "result", "right", "risk", "role", "rule", "run", "scale", "second", "self",
    "semi", "server", "service", "short", "side", "single", "six", "small", "state", "step", "sub",
    "task", "team", "ten", "test", "third", "three", "time", "top", "two", "un", "user", "value", "vice",
    "well", "wide", "work", "world", "year", "zero",
})  # fmt: skip
_LAST = frozenset({
    "art", "aware", "based", "box", "building", "class", "cost", "deep", "demand", "depth", "driven",
    "edge", "effective", "efficient", "end", "facing", "first", "focused", "free", "friendly",
    "functional", "going", "grade", "grained", "held", "house", "impact", "in", "learn", "level", "life",
    "line", "long", "making", "minded", "native", "off", "on", "one", "oriented", "out", "party",
    "performance", "person", "platform", "premise", "premises", "processing", "quality", "ready",
    "related", "resource", "running", "scale", "service", "set", "shot", "site", "skilled", "solving",
    "source", "specific", "speed", "stack", "standard", "standing", "step", "style", "suite", "sum",
    "supervised", "task", "tech", "term", "the", "think", "time", "to", "tolerant", "traffic", "tuned",
    "tuning", "up", "user", "volume", "wide", "year",
})  # fmt: skip
# Beginnings that are compounds as often as broken words: only the second part can tell.
_EITHER = frozenset({
    "all", "co", "de", "e", "end", "in", "on", "out", "over", "per", "pre", "pro", "re", "sub", "un",
})  # fmt: skip


# Ends of words that are no words themselves.
_SUFFIX = re.compile(
    r"[a-z]{0,2}(?:[aeiu]?tions?|sions?|ments?|ing|ity|ness|[ai]ble|[ae]n[ct]e?s?|tures?|tive|ical|ally|ers?|ed|ly|ogy|tics)"
)


def is_address(line: str) -> bool:
    """Tell whether a line breaks off inside an address of the web."""
    if not line.endswith("-"):
        return False
    address = line.rsplit(maxsplit=1)[-1]
    return "." in address and ("/" in address[1:] or "@" in address[1:])


def vocabulary(lines: Iterable[str]) -> frozenset[str]:
    """Collect the words of a document, in lower case, compounds whole and in parts."""
    words: set[str] = set()
    for line in lines:
        for match in _WORD.finditer(line.lower()):
            word = match.group()
            if match.end() == len(line) - 1 and line.endswith("-"):
                continue
            words.add(word)
            words.update(word.split("-"))
    return frozenset(words)


@cache
def taxonomy_words() -> frozenset[str]:
    """Collect the words of the taxonomy's labels and definitions: the language resumes are written in."""
    from skillgap.taxonomy import load_taxonomy

    concepts = load_taxonomy().concepts.values()
    return vocabulary(text for concept in concepts for text in (*concept.labels, concept.definition))


def rejoin(line: str, following: str, known: frozenset[str], *, breaks: bool) -> tuple[str, int] | None:
    """Join the word that a line's final hyphen breaks.

    Returns the line with the word whole, and how many characters of the following line went into it;
    `None` where joining is not safe (figures, dates, a name after the hyphen). A hyphen stays where the
    document itself or everyday use writes the compound with one. Elsewhere `breaks` decides: where the
    program that set the text breaks words, a hyphen stays only between two known words; where it does
    not, a hyphen goes only where the parts are no words.
    """
    broken = _BROKEN.search(line)
    rest = _REST.match(following)
    if is_address(line):
        # The hyphen of an address is its own.
        rest = _REST_OF_ADDRESS.match(following)
        return (line + rest.group(), rest.end()) if rest else None
    if not broken or not rest:
        return None
    left, right = broken.group(1), rest.group(1)
    if not right[0].islower():
        # "GPT-\nNeo" is a name with its own hyphen; "A-\nB" may be anything.
        return None
    first, last = left.lower().split("-")[-1], right.lower()
    if f"{first}-{last}" in known or line[: broken.start()].endswith("-"):
        keeps = True
    elif f"{first}{last}" in known:
        keeps = False
    else:
        keeps = (
            (first in _FIRST and first not in _EITHER)
            or last in _LAST
            or (first in known and last in known and min(len(first), len(last)) >= 4)
            or not (breaks or (first not in known and _SUFFIX.fullmatch(last)))
        )
    stem = line if keeps else line[:-1]
    return stem + rest.group(), rest.end()
