"""Whether one word is made from another by cutting it short or by a prefix.

"Repos" are repositories, and who deduplicated removed duplicates.
"""

import re

_SHORTEST_CLIP = 4
_LEAST_CUT = 3
"""Letters a word keeps at least when it is cut short, and loses at least."""

PREFIXES = {
    "re": ("again", "anew", "new"),
    "de": ("remove", "delete", "eliminate", "without", "drop", "clear"),
    "un": ("not", "no", "without", "outside", "never", "nobody", "missing"),
    "non": ("not", "no", "without", "outside", "other", "never"),
    "cross": (
        "across",
        "different",
        "several",
        "various",
        "multiple",
        "between",
        "many",
        "two",
        "three",
        "four",
    ),
    "multi": ("several", "many", "various", "different", "multiple", "two", "three", "four", "five"),
    "mis": ("wrong", "wrongly", "incorrect", "incorrectly", "false", "falsely"),
}
"""By which words a line says what a prefix says."""

_PREFIXED = re.compile(rf"({'|'.join(PREFIXES)})-?([a-z]{{4,}})")


def is_clipped(word: str, whole: str) -> bool:
    """Whether a word is the beginning of another, as people cut it short: "repos", "admin"."""
    clip, long = word.casefold(), whole.casefold().removesuffix("s")
    bare = clip.removesuffix("s")
    is_long_enough = len(bare) >= _SHORTEST_CLIP or (len(bare) == _SHORTEST_CLIP - 1 and bare != clip)
    return is_long_enough and bare.isalpha() and long.startswith(bare) and len(long) - len(bare) >= _LEAST_CUT


def without_prefix(word: str) -> tuple[str, str] | None:
    """Return a prefix and the word behind it, or None."""
    found = _PREFIXED.fullmatch(word.casefold())
    return (found[1], found[2]) if found else None
