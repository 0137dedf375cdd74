"""Whether others did the work, too: who says so no longer claims it for himself alone."""

import re
from collections.abc import Iterator

from skillgap.tailoring.truth.helping import clauses
from skillgap.tailoring.vocabulary.patterns import either, phrases
from skillgap.tailoring.vocabulary.words import content_stems

_PERSON = (
    r"(?:colleagues?|teammates?|co-?workers?|peers?|partners?|others|friends?|classmates?|(?:fellow\s)?students?|"
    r"developers?|engineers?|designers?|analysts?|scientists?|researchers?|nurses?|teachers?|managers?|writers?|"
    r"copywriters?|testers?|technicians?|volunteers?|specialists?|people|persons?|teams?|group|"
    r"artists?|programmers?|physicians?|doctors?|lawyers?|accountants?|editors?|consultants?|supervisors?|"
    r"trainees?|interns?|apprentices?|chefs?|cooks?|heads?|boss|foreman|advisers?|advisors?|coaches|professors?|"
    r"postdocs?|pharmacists?|therapists?|architects?|planners?|coordinators?|recruiters?|librarians?|"
    r"journalists?|mentors?)"
)
_HOW_MANY = r"(?:an?|the|one|two|three|four|five|six|my|another|other|fellow)"
_A_PERSON = rf"{_HOW_MANY}\s(?:[\w-]+\s){{0,2}}{_PERSON}"
_TOGETHER = phrases(
    r"joint\s(?:winner|author|editor|owner|organi[sz]er|head|lead\w*|chair\w*|founder)",
    r"with\san\s(?:outside|external)\s\w+",
    r"together|jointly|alongside|side\sby\sside|hand\sin\shand|in\standem|shoulder\sto\sshoulder",
    r"in\s(?:close\s)?(?:cooperation|co-operation|collaboration|partnership|conjunction)|co-\w+",
    r"(?:partner|collaborat|cooperat|team|pair)(?:e?d|ed\sup|ing|s|e)?\s(?:\w+ly\s|up\s)?(?:with|alongside)",
    rf"work(?:ed|ing|s)?\s(?:\w+ly\s)?(?:with|alongside)\s(?:[\w-]+\s){{0,3}}{_PERSON}",
    r"as\spart\sof|(?:part|member)\sof\s(?:an?|the)\s(?:[\w-]+\s){0,2}(?:team|group|crew)",
    r"in\san?\s(?:[\w-]+\s){0,2}(?:team|group|pair)|in\sa\s(?:team|group|crew)",
    r"one\sof\s(?:the\s)?(?:two|three|four|five|six|seven|eight|nine|ten|\d+)",
    r"with\s(?:(?:the\s|some\s)?(?:help|support|assistance)\s(?:of|from|by)|the\s(?:help|support)|"
    rf"the\s(?:[\w-]+\s){{0,2}}team|{_A_PERSON})",
)
"""Words with which a line says that others did the work, too."""

_STILL_TOGETHER = re.compile(
    either(
        _TOGETHER.pattern,
        r"\b(?:we|our|us|help\w*|assist\w*|contribut\w*|support\w*|participat\w*|took\spart|"
        r"tak\w+\spart|joint|common|shared|shares?\s(?:the|an?|in|with)|sharing|team(?:['’]s|ed|work\w*)?|group|"
        r"member|belong\w*|involved|pair\w*|partner\w*|collaborat\w*|cooperat\w*|colleagues?|joined|between\sus)\b",
        r"\bone\sof\b",
        r"-(?:person|man|strong)\b",
        rf"\bwith\s(?:[\w'’-]+\s){{0,4}}{_PERSON}\b",
        r"\bwith\sfinance\b",
        r"^\W*With\s",
        r"\bwork(?:ed|ing|s)?\s(?:\w+ly\s)?with\b",
        r"\bwith\s(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)\s",
    ),
    re.IGNORECASE,
)
_FOR_OTHERS = re.compile(rf"\bfor\s(?:[\w'’-]+\s){{0,3}}{_PERSON}\b", re.IGNORECASE)
"""Those a work is for did not do it."""

_PUT_TOGETHER = re.compile(
    r"\b(?:put|putting|pulled|brought|bringing)\s((?:[\w-]+\s){0,5}?)together\b(?!\swith)", re.IGNORECASE
)
"""Who put something together did it with nobody."""

_HELD_FOR = re.compile(
    r"\b(workshop|session|interview|training|lesson|course|seminar|demo|consultation|exercise)s?\s"
    r"(?:(?:on|about|in)\s(?:[\w-]+\s){1,4})?$",
    re.IGNORECASE,
)
"""What is held for those it is held with."""

_RETOLD = 0.5
"""Share of what a source says apart from who else did it, from which on a line tells the same work."""


def says_together(line: str) -> bool:
    """Whether a line says in some way that its writer was not alone."""
    return _STILL_TOGETHER.search(line) is not None


def done_with_others(tailored: str, source: str) -> Iterator[str]:
    """Yield the words by which a source says that others did the work, too, where the line does not."""
    source = _PUT_TOGETHER.sub(r"made \1", source)
    if says_together(_FOR_OTHERS.sub("", tailored)) or (shared := _TOGETHER.search(source)) is None:
        return
    # With whom a workshop was held, it was held for.
    if (held := _HELD_FOR.search(source, 0, shared.start())) and held[1] in tailored:
        return
    # Of two acts in one line, one may have been done alone.
    here = content_stems(tailored)
    clause = content_stems(next((each for each in clauses(source) if shared.group() in each), source))
    if len(here & clause) >= _RETOLD * len(here) > 0:
        yield shared.group()
