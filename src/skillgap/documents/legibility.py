"""Whether text that came out of a file is language or rubbish."""

import re
from collections.abc import Iterable
from string import ascii_lowercase

_SHAPE = re.compile(
    r"[(\[\"'\u2018\u201c]*"
    r"(?:[^\W\d_]?[^\W\d_A-Z]+|[A-Z]{1,}s?|[^\W\d_]+(?:['\u2019.&/+-][^\W_]+)+|[A-Z][a-z]+[A-Z][A-Za-z]+|[\d.,/+%$:-]+\w{0,3})"
    r"[)\]\"'\u2019\u201d.,;:!?|/+#%-]*"
)
_VOWELS = "aeiouy"

GARBAGE = 0.5
"""Below this share of plausible words a text counts as unreadable; resumes have 0.85 to 1."""


def plausible_share(words: Iterable[str]) -> float:
    """Share (0..1) of words of three letters or more that are shaped like words of a language.

    Fonts without a character table come out shifted ("6XPPDU" for "Summary"): capitals among symbols
    and few vowels. Vowels below a fifth of the Latin letters (English has 38 %, and 14 % when shifted)
    lower the share in proportion.
    """
    long = [word for word in words if len(word) >= 3]
    if not long:
        return 1.0
    good = sum(_SHAPE.fullmatch(word) is not None for word in long)
    latin = "".join(word for word in long if word.isascii()).lower()
    vowels = sum(map(latin.count, _VOWELS))
    letters = sum(map(latin.count, ascii_lowercase))
    # Fewer letters may all be acronyms.
    voiced = min(vowels / letters / 0.2, 1.0) if letters > 150 else 1.0
    return good / len(long) * voiced
