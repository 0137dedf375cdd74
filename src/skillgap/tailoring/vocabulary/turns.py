"""Turns of phrase and the plain word that says the same: "screen by screen" is "gradually".

No table of words and phrases has them, since a part of each may be any word.
"""

import re
from functools import lru_cache

from skillgap.remembering import holds_texts

_MADE = (
    r"(?:built|build|made|make|created?|developed?|implement(?:ed)?|coded?|wrote|designed?|produced?|drew|"
    r"assembled?|composed?)"
)
_REDONE = (
    r"(?:rebuilt|rebuild|rewrote|rewrite|redid|redo|recreated?|reimplement(?:ed)?|moved?|migrated?|ported?|"
    r"reworked?)"
)
_ADDED = (
    r"(?:add(?:ed|s|ing)?|put(?:s|ting)?|attach(?:ed|es|ing)?|gave|gives?|assign(?:ed|s|ing)?|set(?:s|ting)?)"
)

_TURNS = tuple(
    (re.compile(pattern, re.IGNORECASE), words)
    for pattern, words in (
        # In steps
        (r"\b([a-z]{3,})\sby\s\1\b", "gradually incrementally stepwise"),
        (
            r"\bone\s(?:[\w-]+\s){0,2}?at\sa\stime\b|\bone\s[\w-]+\safter\s(?:the\sother|another)\b",
            "gradually incrementally stepwise",
        ),
        # Without a connection
        (
            (
                r"\b(?:without|no|lacks?|lost)\s(?:an?\s|any\s|the\s|mobile\s|phone\s|data\s|internet\s)*"
                r"(?:signal|network|connection|internet|reception|coverage|connectivity|wi-?fi)\b"
            ),
            "offline",
        ),
        # Whom something faces sees it
        (r"\b(?:customer|user|client|public|guest|patient|student|visitor)s?-facing\b", "visible"),
        # Who built a screen from a design turned the design into a screen
        (rf"^\W*(?:\w+\sand\s)?{_MADE}\s[^.;]{{3,90}}?\s(?:from|out\sof|based\son)\s", "turned"),
        (rf"\b{_REDONE}\s[^.;]{{3,60}}?\s(?:as|to|into|onto|in)\s", "turned converted"),
        # What is put on a thing
        (rf"\b{_ADDED}\s(?:[\w-]+\s){{0,3}}?labels?\s(?:to|on)\b", "labelled"),
        (rf"\b{_ADDED}\s(?:[\w-]+\s){{0,3}}?tags?\s(?:to|on)\b", "tagged"),
        (rf"\b{_ADDED}\s(?:[\w-]+\s){{0,3}}?(?:comments?|notes?|annotations?)\s(?:to|on)\b", "annotated"),
        (rf"\b{_ADDED}\s(?:[\w-]+\s){{0,3}}?captions?\s(?:to|on)\b", "captioned"),
        (rf"\b{_ADDED}\s(?:[\w-]+\s){{0,3}}?ind(?:ex|exes|ices)\s(?:to|on)\b", "indexed"),
        (rf"\b{_ADDED}\s(?:[\w-]+\s){{0,3}}?(?:cache|caches|caching)\s(?:to|on|for|in)\b", "cached"),
        (rf"\b{_ADDED}\s(?:[\w-]+\s){{0,3}}?subtitles?\s(?:to|on)\b", "subtitled"),
        # By what a text was made known
        (
            r"\b(?:writ|wrote|publish|contribut|author|draft|describ|explain|summar|document|present|report|compar)\w*\s[^.;]*\bblog\b",
            "blogged",
        ),
        (r"\b(?:by|via|in\san?|an)\se-?mail\b", "emailed"),
        # What a thing outlives
        (r"\bsurviv(?:e|ed|es|ing)\b", "withstood stayed up held intact"),
        # What was aimed at, and not reached
        (
            (
                r"\b(?:against|of|with)\s(?:an?|the)\s(?:[\w-]+\s)?(?:target|goal|threshold|objective)\b(?=.*\bnot\b)"
                r"|\b(?:stayed|remained|was|were|is)\s(?:still\s)?(?:above|over|below|under|short\sof)\s(?:an?|the|our)\s"
                r"(?:[\w%.,-]+\s){0,2}?(?:target|goal|threshold|objective)\b"
            ),
            "missed",
        ),
        # Who heard a talk
        (
            r"\b(?:talk|lecture|presentation|speech|paper|session)s?\b[^.;]*\s(?:to|before|for)\s(?:about\s|around\s|some\s|over\s)?\d",
            "listening heard audience attending",
        ),
        # Who gathers wishes asks for them
        (
            r"\b(?:gather|collect)\w*\s(?:[\w-]+\s){0,2}?(?:wishes|requirements|needs|feedback|opinions|requests|views|input|ideas)\b",
            "asked requirements wishes needs wanted",
        ),
        (r"\b(\w+)-minded\b", r"\1-conscious \1-aware"),
        (r"\b24/7\b", "round-the-clock around clock"),
    )
)


@holds_texts
@lru_cache(maxsize=2_000)
def with_turns(line: str) -> str:
    """Return a line followed by the plain words for its turns of phrase."""
    return " ".join(
        (line, *(found.expand(words) for pattern, words in _TURNS if (found := pattern.search(line))))
    )
