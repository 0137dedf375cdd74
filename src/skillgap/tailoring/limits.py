"""Whether a tailored line leaves out what kept the claim of its source small.

A detail may be left out. "Prototype", "part of" or "together with a colleague" may not: without them the
same words claim more.
"""

import re

from skillgap.tailoring.strength import clauses
from skillgap.tailoring.words import STOP_WORDS, content_stems, stem, tokens

_TRIAL = re.compile(
    r"\b(?:prototyp\w*|proofs?[\s-]of[\s-]concept|poc|pilot\w*|trial\w*|mock-?\s?ups?|beta|drafts\sof|first\sdraft|draft\sversion|"
    r"propos(?:al|ed|es|ing)|(?:plan|idea|concept|application|request|bid)s?\sfor|attempt\w*|planned|intended|"
    r"experimental|tentative|unfinished|demo\sversion|(?<=\w\s)(?<!and\s)simulated|mock|toy|dummy)\b",
    re.IGNORECASE,
)
_STILL_TRIAL = re.compile(
    _TRIAL.pattern
    + r"|\b(?:draft\w*|sketch\w*|tri(?:ed|al)|test\w*|first\sversion|early|evaluat\w*|assess\w*|outlin\w*|"
    r"demonstrator|preliminary|experiment\w*|propos\w*|suggest\w*|plan\w*|idea|recommend\w*|concept|appl(?:y|ied|ication)\w*|attempt\w*|tr(?:y|ied|ying)|aim\w*|intend\w*|"
    r"put(?:ting)?\sforward|br(?:ing|ought)\sup|c[ao]me\sup\swith|request\w*|bid|pitch\w*|design\w*|prepar\w*|schedul\w*|roster\w*|rota|timetabl\w*|organi[sz]\w*|arrang\w*|"
    r"dr[ea]w\w*\sup|map\w*)\b",
    re.IGNORECASE,
)
_ACTING = re.compile(
    r"\b(?:deputi[sz]\w+|deputy\s(?:for|to)|as\s(?:a\s|the\s)?deputy|substitut\w+|acting|interim|(?:st(?:oo|an)d|step)\w*\sin|fill\w*\sin\s(?:for|as)|cover\w*\sfor|"
    r"(?:in|during)\s(?:the\s)?absence|on\sbehalf\sof|locum)\b",
    re.IGNORECASE,
)
_STILL_ACTING = re.compile(
    _ACTING.pattern
    + r"|\b(?:t(?:oo|a)k\w*\sover|stand-ins?|temporar\w*|represent\w*|act(?:s|ed|ing)?\sfor|cover\w*|"
    r"replac\w*|in\splace\sof)\b",
    re.IGNORECASE,
)
_DEPUTY = re.compile(r"\b(?:deput\w+|vice)\b", re.IGNORECASE)
_STILL_DEPUTY = re.compile(
    _DEPUTY.pattern + r"|\b(?:second|assistant|associate)\b|" + _STILL_ACTING.pattern, re.IGNORECASE
)

_PARTS = (
    r"parts?|portions?|chapters?|sections?|half|pieces?|bits?|some|several|one|two|three|four|five|many|most|"
    r"modules?|components?|aspects?|pages?|units?"
)
_PART = re.compile(
    rf"\b(?:{_PARTS}|side)\s(?:of|to|for|in)\s(?:the|an?|our|my|its|their|all)\s",
    re.IGNORECASE,
)
_STILL_PART = re.compile(
    rf"\b(?:{_PARTS}|sides?|\d+|share|partly|partial\w*|contribut\w*|help\w*|assist\w*|support\w*|member|belong\w*|"
    r"took|tak\w+|participat\w*|involved|co-\w+)\b|%",
    re.IGNORECASE,
)
_HEDGED = re.compile(
    r"\b(?:possible|potential|prospective|partly|in\spart|partially|probably|possibly|perhaps|maybe|presumably|apparently|suggests?\sthat|"
    r"indicates?\sthat|appears?\sto|seems?\sto|(?-i:may\s(?=[a-z]))|might|tried\sto|attempted\sto|aimed\sto|hope\w*\sto)\b",
    re.IGNORECASE,
)
_STILL_HEDGED = re.compile(
    _HEDGED.pattern
    + r"|\b(?:possib\w*|potential\w*|consider\w*|plan\w*|propos\w*|may|if|part|partial|likely|"
    r"suggest\w*|indicat\w*|hint\w*|impl(?:y|ies|ied)|appear\w*|seem\w*|could|"
    r"tr(?:y|ied|ying)|attempt\w*|aim\w*|hop(?:e|ed|ing)|among|help\w*|contribut\w*|sign)\b",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"(?<!\ba\s)(?<!\bone[\s-])(?<!\btwo[\s-])\b(?:(?:second|third|fourth|fifth)(?=\s(?:author|place|prize|rank|in\b))|runner-up|finalist|nominat\w*|nominee|"
    r"short-?list\w*|honorary|interested\sin|(?:want|wish|hope|like|look|aspir)\w*\sto|keen\sto|eager\sto)\b",
    re.IGNORECASE,
)
_STILL_BEHIND = re.compile(
    _BEHIND.pattern
    + r"|\b(?:second|third|fourth|fifth|2nd|3rd|4th|co-\w+|interest\w*|want\w*|wish\w*|hop\w*|keen|eager|"
    r"seek\w*|aim\w*|aspir\w*|mov\w+|look\w*|like|enjoy\w*|curious|learn\w*|others)\b",
    re.IGNORECASE,
)
_QUARTER = re.compile(
    r"\b(?:north|south|east|west|centre|middle|outskirts|suburbs?)(?:[\s-]?(?:east|west))?\sof\s(?=[A-Z]|the\s)"
    r"|\b(?:north|south|east|west|central)(?:[\s-]?(?:east|west))?(?:ern)?\s(?=(?-i:[A-Z]))",
    re.IGNORECASE,
)
_STILL_QUARTER = re.compile(
    r"\b(?:north|south|east|west|cent(?:ral|re)|middle|outskirts|suburb|region|area|part)\w*", re.IGNORECASE
)
"""A part of a country or a town."""

_SHARE = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|some|many|most|half|few|several|\d+)\sof\s"
    r"(?:which|whom|them|these|those)\b",
    re.IGNORECASE,
)
_STILL_SHARE = re.compile(
    r"\bof\s(?:which|whom|them|these|those|the)\b|\b(?:some|many|most(?:ly)?|majority|mainly|chiefly|primarily|predominantly|largely|half|few|several)\b|\d[^\d,.]+\d",
    re.IGNORECASE,
)
_UNFINISHED = re.compile(
    r"\b(?:expired|lapsed|in\sprogress|expected|anticipated|(?:not|never)\s(?:yet\s)?(?:complet\w+|finish\w+|renew\w+)|"
    r"unfinished|incomplete\w*|dropped\sout|abandoned|discontinued|(?:without|no)\s(?:a\s)?degree|pending|withdrawn|"
    r"(?:modules|code|parts?|models?|tests?)\s(?:\w+\s)?by\sothers|read(?:ing)?[\s-]only|(?:under|with)\s(?:the\s)?(?:[\w'’]+\s){0,2}(?:supervision|guidance|direction|instruction)|(?:supervised|guided|instructed)\sby)\b",
    re.IGNORECASE,
)
"""What says of a degree, a certificate or a skill that it is not whole, or no longer."""

_STILL_UNFINISHED = re.compile(
    _UNFINISHED.pattern
    + r"|\b(?:until|ended|ran\sout|valid\s(?:to|until|till)|invalid|partial\w*|ongoing|remain\w*|"
    r"not|never|still|yet|currently|others?|supervis\w*|guid\w*|direct\w*|instruct\w*|learn\w*|mentor\w*|help\w*|support\w*|read\w*|due|without|no)\b",
    re.IGNORECASE,
)

_PERSON = (
    r"(?:colleagues?|teammates?|co-?workers?|peers?|partners?|others|friends?|classmates?|(?:fellow\s)?students?|"
    r"developers?|engineers?|designers?|analysts?|scientists?|researchers?|nurses?|teachers?|managers?|writers?|"
    r"copywriters?|testers?|technicians?|volunteers?|specialists?|people|persons?|teams?|group|"
    r"artists?|programmers?|physicians?|doctors?|lawyers?|accountants?|editors?|consultants?|supervisors?|"
    r"trainees?|interns?|apprentices?)"
)
_TOGETHER = re.compile(
    r"\b(?:together|jointly|alongside|side\sby\sside|hand\sin\shand|in\standem|shoulder\sto\sshoulder|"
    r"in\s(?:close\s)?(?:cooperation|co-operation|collaboration|partnership|conjunction)|co-\w+|"
    r"(?:partner|collaborat|cooperat|team|pair)(?:e?d|ed\sup|ing|s|e)?\s(?:\w+ly\s|up\s)?(?:with|alongside)|"
    rf"work(?:ed|ing|s)?\s(?:\w+ly\s)?(?:with|alongside)\s(?:[\w-]+\s){{0,3}}{_PERSON}|"
    r"as\spart\sof|(?:part|member)\sof\s(?:an?|the)\s(?:[\w-]+\s){0,2}(?:team|group|crew)|"
    r"in\san?\s(?:[\w-]+\s){0,2}(?:team|group|pair)|in\sa\s(?:team|group|crew)|"
    r"one\sof\s(?:the\s)?(?:two|three|four|five|six|seven|eight|nine|ten|\d+)|"
    rf"with\s(?:(?:the\s|some\s)?(?:help|support|assistance)\s(?:of|from|by)|the\s(?:help|support)|the\s(?:[\w-]+\s){{0,2}}team|(?:an?|one|two|three|four|five|six|my|another|other|fellow)\s"
    rf"(?:[\w-]+\s){{0,2}}{_PERSON}))\b",
    re.IGNORECASE,
)
"""Words with which a line says that others did the work, too."""

_STILL_TOGETHER = re.compile(
    _TOGETHER.pattern + r"|\b(?:we|our|us|help\w*|assist\w*|contribut\w*|support\w*|participat\w*|took\spart|"
    r"tak\w+\spart|joint|common|shared?|sharing|team(?:['’]s|ed|work\w*)?|group|member|belong\w*|involved|pair\w*|"
    r"partner\w*|collaborat\w*|cooperat\w*|colleagues?|joined|between\sus)\b"
    r"|\bone\sof\b|-(?:person|man|strong)\b"
    rf"|\bwith\s(?:[\w'’-]+\s){{0,4}}{_PERSON}\b|\bwith\sfinance\b|^\W*With\s|\bwork(?:ed|ing|s)?\s(?:\w+ly\s)?with\b"
    r"|\bwith\s(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)\s",
    re.IGNORECASE,
)
_FOR_OTHERS = re.compile(rf"\bfor\s(?:[\w'’-]+\s){{0,3}}{_PERSON}\b", re.IGNORECASE)
"""Those a work is for did not do it."""

_LIMITS = (
    (_TRIAL, _STILL_TRIAL),
    (_PART, _STILL_PART),
    (_SHARE, _STILL_SHARE),
    (_QUARTER, _STILL_QUARTER),
    (_ACTING, _STILL_ACTING),
    (_DEPUTY, _STILL_DEPUTY),
    (_HEDGED, _STILL_HEDGED),
    (_BEHIND, _STILL_BEHIND),
)
"""What limits a claim, and by what a line shows that it still does."""

_WIDEST = 3
"""Words of meaning after a limit that say what it limits."""

_RETOLD = 0.5
"""Share of what a source says apart from who else did it, from which on a line tells the same work."""


def lifted(tailored: str, source: str) -> str:
    """Return the words of a source that limit its claim and that the tailored line leaves out, or ""."""
    here = content_stems(tailored)
    for limit, kept in _LIMITS:
        if kept.search(tailored):
            continue
        for found in limit.finditer(source):
            # "One granted 8,000" says as "one of which granted 8,000" that the other did not.
            if limit is _SHARE and re.search(rf"\b{found.group().split()[0]}\b", tailored, re.IGNORECASE):
                continue
            # Who says that he belonged to a group says that he did a part.
            is_kept = found.group().casefold().startswith("part") and _STILL_TOGETHER.search(tailored)
            if not is_kept and here & _next(source[found.end() :]):
                return found.group().strip()
    if not _STILL_TOGETHER.search(_FOR_OTHERS.sub("", tailored)) and (shared := _TOGETHER.search(source)):
        # Of two acts in one line, one may have been done alone.
        clause = content_stems(next((each for each in clauses(source) if shared.group() in each), source))
        return shared.group() if len(here & clause) >= _RETOLD * len(here) > 0 else ""
    return ""


def _next(after: str) -> frozenset[str]:
    """Return the stems of the next words that tell, up to the end of the phrase."""
    words = [token.text for token in tokens(re.split(r"[.,;:()]", after)[0])]
    telling = [word for word in words if word.casefold() not in STOP_WORDS]
    return frozenset(stem(word) for word in telling[:_WIDEST])


def made_whole(tailored: str, source: str) -> str:
    """Return the words by which a source says that something is not finished or no longer so, if left out."""
    found = _UNFINISHED.search(source)
    if found is None or _STILL_UNFINISHED.search(tailored):
        return ""
    before = content_stems(re.split(r"[;,|]\s", source[: found.start()])[-1]) or content_stems(source)
    return found.group() if before & content_stems(tailored) else ""
