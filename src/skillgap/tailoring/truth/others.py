"""What a line tells of somebody else: "a text that the editor published", "checked by a clerk"."""

import re
from collections.abc import Iterator

from skillgap.tailoring.truth.opening import is_past
from skillgap.tailoring.vocabulary.lexicon import tells_of_doing
from skillgap.tailoring.vocabulary.words import stem, tokens

_OTHERS = re.compile(
    r"\b(?:that|which|whom?)\s(?:the|an?|our|my|another|other|his|her|their|its|one|two|three)\s"
    r"((?:(?!and\s\w+\s(?:it|them|this|these)\b)[\w-]+\s?){1,8})",
    re.IGNORECASE,
)
"""A clause with a subject of its own: what it says, somebody else did."""

_BY_OTHERS = re.compile(
    r"((?:\w+(?:\sand\s|,\s)){0,2}\w+(?:ed|en|t))\sby\s(?:the|an?|our|my|another|others?|colleagues|students|volunteers)\b"
)
_WHO = re.compile(r",\swho\s(?:then\s|also\s)?(?!(?:is|are|was|were|ha[sd]|have)\b)([\w-]+)")
_WHO_ELSE = (
    r"(?:\w+(?:ants?|ists?|ees)|teams?|groups?|departments?|offices?|crews?|squads?|units?|committees?|boards?|bureaus?|agenc(?:y|ies)|"
    r"compan(?:y|ies)|firms?|vendors?|suppliers?|contractors?|partners?|clients?|customers?|colleagues?|peers?|others|manage(?:rs?|ment)|"
    r"directors?|heads?|leads?|leaders?|supervisors?|bosses|boss|engineers?|developers?|designers?|editors?|writers?|translators?|"
    r"lawyers?|solicitors?|auditors?|doctors?|nurses?|teachers?|professors?|students?|interns?|trainees?|owners?|officers?|"
    r"advis[eo]rs?|procurement|finance|legal|marketing|sales|operations|engineering|IT|HR|QA|security|maintenance|production|staff|"
    r"architects?|maintainers?|administrators?|programmers?|planners?|controllers?|coordinators?|successors?|predecessors?|"
    r"technicians?|surveyors?|buyers?|inspectors?|electricians?|publishers?|somebody|someone)"
)
_THEY_DID = re.compile(
    rf"(?:[;:.–—]\s|,\s(?:and|but|while|whereas|before|after|until|then)\s|\s(?:while|before|after|until)\s|^)(?:and\s|but\s|then\s|later\s)?"
    rf"(?:the\s|an?\s|our\s|my\s|another\s|two\s|three\s|some\s|other\s)?(?:[\w'’-]+\s){{0,3}}?{_WHO_ELSE}\s"
    r"(?:(?:later|then|also|now|finally|eventually|soon|since|still|subsequently)\s)?"
    r"(?!(?:was|were|is|are|been|had|has|have|can|could|now|to|of|for|in|on|at|with|and|or|by|from)\b)"
    r"(?P<act>\w+(?:ed|s)|(?!(?:\w+ing)\b)\w+)\b",
    re.IGNORECASE,
)
"""A clause of which somebody else is the subject ("; the print shop's designer drew the cover")."""

_DONE_BY = re.compile(
    rf"(?<=\s)(\w+(?:ed|en|t))\s(?:(?!by\b|\w+(?:ed|en)\b)[\w'’-]+\s){{0,4}}by\s(?:[\w'’-]+\s){{0,3}}?{_WHO_ELSE}\b",
    re.IGNORECASE,
)
"""What somebody else did, said of the thing ("merged into one list by procurement")."""

_PASSED_ON = re.compile(
    r"\b(?:pass|hand|forward|refer|escalat|sen[dt]|submit|report)\w*\s[^.;]*?\bto\s(?:the|an?|our|another)\s[^.;,]*?"
    r"\bfor\s(?:further\s|final\s)?(\w+ing)\b",
    re.IGNORECASE,
)
"""What others were to do with a thing that was passed on to them ("passed on to the office for merging")."""


def others_acts(source: str) -> frozenset[str]:
    """Return the stems of the verbs that a line tells of somebody or something else."""
    said = [found[1] for pattern in (_OTHERS, _BY_OTHERS, _DONE_BY) for found in pattern.finditer(source)]
    done = (token.text for part in said for token in tokens(part) if _is_done(token.text))
    named = (*done, *_WHO.findall(source), *_PASSED_ON.findall(source), *_they_did(source))
    return frozenset(map(stem, named))


def _they_did(source: str) -> Iterator[str]:
    """Yield the verbs of the clauses whose subject is somebody else."""
    for found in _THEY_DID.finditer(source):
        act = found["act"]
        if is_past(act) or (tells_of_doing(act) and act.islower()):
            yield act


def _is_done(word: str) -> bool:
    """Whether a word in a clause with a subject of its own is its verb: "published", "publishes"."""
    return is_past(word) or (word.endswith("s") and not word.endswith("ss"))


def without_others(source: str) -> str:
    """Return a line without what it tells of others."""
    return _THEY_DID.sub(" ", _BY_OTHERS.sub("", _WHO.sub("", _OTHERS.sub("", source))))
