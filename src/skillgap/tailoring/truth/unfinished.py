"""Whether a line tells as finished, held or still true what its source says is not."""

import re

from skillgap.tailoring.vocabulary.patterns import either, phrases
from skillgap.tailoring.vocabulary.words import content_stems, next_stems

_ONLY_HEARD = phrases(
    r"\d+\sof\s\d+\s(?:credits?|ects|modules?|courses)",
    r"theory|theoretical|started|begun|booked|scheduled|planned|registered|enrolled",
    r"awareness|basic|introductory|introduction|foundation|beginners?['’]?|attendance|participation",
    r"longlist\w*|shortlist\w*|finalist|nominees?|nominated",
    r"(?:part|paper|stage)\s(?:\d|one|two|three|I{1,3})\b(?!\s(?:and|&|-|–|to)\s)",
)
"""What says of a certificate, a course or a prize that there was less of it, or none yet."""

_MINOR = re.compile(
    r"\b(?:minor(?:ed|ing)?|minors|subsidiary\ssubject|secondary\ssubject|electives?|auditing|audited)\b"
    r"(?:\s(?:subjects?|degree))?(?::|\sin\b|\sof\b)?\s?(?P<what>[^,.;()|*–—]*)",
    re.IGNORECASE,
)
"""A subject that was not the degree's own."""

_STILL_MINOR = re.compile(
    r"\b(?:minor\w*|subsidiary|secondary|electives?|audit\w*|modules?|courses?)\b", re.IGNORECASE
)

_WATCHED = r"(?:supervision|guidance|direction|instruction)"
_UNFINISHED = phrases(
    r"expired|lapsed|in\sprogress|submitted\sto|(?:under|in)\sreview|in\spreparation|working\stowards?",
    r"studying\sfor|preparing\sfor|on\sthe\sway\sto|expected|anticipated",
    r"(?:not|never)\s(?:yet\s)?(?:complet\w+|finish\w+|renew\w+)",
    r"unfinished|incomplete\w*|dropped\sout|abandoned|discontinued|(?:without|no)\s(?:a\s)?degree|pending",
    r"withdrawn",
    r"(?:modules|code|parts?|models?|tests?)\s(?:\w+\s)?by\sothers",
    r"read(?:ing)?[\s-]only",
    rf"(?:under|with)\s(?:the\s)?(?:[\w'’]+\s){{0,2}}{_WATCHED}|(?:supervised|guided|instructed)\sby",
)
"""What says of a degree, a certificate or a skill that it is not whole, or no longer."""

_STILL_UNFINISHED = re.compile(
    either(
        _UNFINISHED.pattern,
        r"\b(?:until|ended|ran\sout|valid\s(?:to|until|till)|invalid|partial\w*|ongoing|remain\w*|submit\w*|submission|"
        r"review\w*|unpublished|not|never|still|yet|currently|others?|supervis\w*|guid(?:ed|ance)|direct(?:ed|ion)|"
        r"instruct\w*|learn\w*|mentor\w*|help\w*|support\w*|read\w*|due|without|no|"
        r"prepar\w+\s(?:\w+\s)?for|(?:get|got|getting)\sready)\b",
    ),
    re.IGNORECASE,
)


_ROOT = 5
"""Letters that the forms of one word share ("nominee", "nominated")."""


def made_whole(tailored: str, source: str, *, is_title: bool = False) -> str:
    """Return the words by which a source says that something is not finished or no longer so, if left out.

    With `is_title` the lines name a degree, a certificate or a prize, of which there may be less.
    """
    here = content_stems(tailored)
    less = _ONLY_HEARD.search(source) if is_title else None
    # "Nominated" says so as well as "nominee".
    heard = less.group().casefold() if less else ""
    heard = heard[:_ROOT] if heard.isalpha() else heard
    if (
        less
        and heard not in tailored.casefold()
        and (next_stems(source) | next_stems(source[less.end() :].lstrip(" ,:-–—"))) & here
    ):
        return less.group()
    minor = _MINOR.search(source) if is_title else None
    if minor and not _STILL_MINOR.search(tailored) and content_stems(minor["what"]) & here:
        return minor.group().strip()
    found = _UNFINISHED.search(source)
    if found is None or _STILL_UNFINISHED.search(tailored):
        return ""
    before = content_stems(re.split(r"[;,|]\s", source[: found.start()])[-1]) or content_stems(source)
    return found.group() if before & here else ""
