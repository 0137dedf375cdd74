"""What keeps a claim small and stands before it ("a prototype of"), and by what a line shows it still does.

Each limit has a pattern of its own words and one of the words of which any will do: a tailored line may say
in other ways that it was a trial.
"""

import re
from dataclasses import dataclass

from skillgap.tailoring.vocabulary.patterns import either, phrases


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """Words that keep a claim small, and the words of which one shows that a line still keeps it so."""

    words: re.Pattern[str]
    kept: re.Pattern[str]


def again(words: re.Pattern[str], *others: str) -> re.Pattern[str]:
    """Compile what says a limit again: its own words, or others."""
    return re.compile(either(words.pattern, rf"\b{either(*others)}\b"), re.IGNORECASE)


_TRIAL = phrases(
    r"prototyp\w*|proofs?[\s-]of[\s-]concept|poc|pilot\w*|trial\w*|mock-?\s?ups?|beta",
    r"drafts\sof|first\sdraft|draft\sversion|propos(?:al|ed|es|ing)",
    r"(?:plan|idea|concept|application|(?<!pull\s)(?<!merge\s)request|bid)s?\sfor",
    r"attempt\w*|planned|intended|experimental|tentative|unfinished",
    r"demo\s(?=version|app|application|site|page|project|system|shop|game|tool)",
    r"(?<=\w\s)(?<!and\s)simulated|mock|toy|dummy",
)
TRIAL = Limit(
    words=_TRIAL,
    kept=again(
        _TRIAL,
        r"demo\w*|draft\w*|sketch\w*|tri(?:ed|al)|test\w*|first\sversion|early|evaluat\w*|assess\w*|outlin\w*",
        r"demonstrator|preliminary|experiment\w*|propos\w*|suggest\w*|plan\w*|idea|recommend\w*|concept",
        r"appl(?:y|ied|ication)\w*|attempt\w*|tr(?:y|ied|ying)|aim\w*|intend\w*|put(?:ting)?\sforward",
        r"br(?:ing|ought)\sup|c[ao]me\sup\swith|request\w*|bid|pitch\w*|design\w*|prepar\w*|schedul\w*|roster\w*",
        r"rota|timetabl\w*|organi[sz]\w*|arrang\w*|dr[ea]w\w*\sup|map\w*|work\w*\sout",
    ),
)
"""It was tried, drafted or proposed, and need not be in use ("a prototype of", "a proposal for")."""

ALMOST = Limit(
    words=re.compile(
        r"\b(?:almost|nearly|not\squite|close\sto)\s(?=(?:doubl|halv|tripl|treb|quadrupl)\w*)", re.IGNORECASE
    ),
    kept=re.compile(
        r"\b(?:almost|nearly|close|about|around|approx\w*|roughly|not\squite|under|up\sto)\b|\d",
        re.IGNORECASE,
    ),
)
"""It was not quite so much ("almost doubled"); other numbers, `quantities` judges."""

ALMOST_ALL = Limit(
    words=re.compile(
        r"\b(?:almost|nearly|virtually|practically|not\squite)\s(?=(?:all|every|each|everybody|everyone|everything|the\s(?:whole|entire))\b)",
        re.IGNORECASE,
    ),
    kept=re.compile(
        r"\b(?:almost|nearly|virtually|practically|not\squite|most|mostly|majority|largely|mainly|all\sbut)\b|\d\s?%",
        re.IGNORECASE,
    ),
)
"""It was not quite all ("nearly all on the same day")."""

_ACTING = phrases(
    r"deputi[sz]\w+|deputy\s(?:for|to)|as\s(?:a\s|the\s)?deputy|substitut\w+|acting|interim",
    r"(?:st(?:oo|an)d|step)\w*\sin|fill\w*\sin\s(?:for|as|at)|cover\w*\sfor",
    r"(?:in|during)\s(?:the\s)?absence|on\sbehalf\sof|locum",
)
ACTING = Limit(
    words=_ACTING,
    kept=again(
        _ACTING,
        r"t(?:oo|a)k\w*\sover|stand-ins?|temporar\w*|represent\w*|act(?:s|ed|ing)?\sfor|cover\w*|replac\w*",
        r"in\splace\sof",
    ),
)
"""The writer stood in for somebody else ("stood in for the head of sales")."""

_DEPUTY = phrases(r"deput\w+|vice")
DEPUTY = Limit(
    words=_DEPUTY,
    kept=re.compile(
        either(_DEPUTY.pattern, r"\b(?:second|assistant|associate)\b", ACTING.kept.pattern), re.IGNORECASE
    ),
)
"""The second in a post ("deputy head")."""

_PARTS = (
    r"parts?|portions?|chapters?|sections?|half|pieces?|bits?|some|several|one|two|three|four|five|many|most|"
    r"modules?|components?|aspects?|pages?|units?|thirds?|quarters?|fifths?|tenths?|few|sample|fraction|handful|"
    r"selection|subset|portion|minority|majority"
)
PART = Limit(
    words=re.compile(
        # Who took part did so in the whole.
        r"\b(?<!took\s)(?<!take\s)(?<!takes\s)(?<!taking\s)(?<!taken\s)"
        rf"(?:{_PARTS}|side)\s(?:of|to|for|in)\s(?:the|an?|our|my|its|their|all)\s",
        re.IGNORECASE,
    ),
    kept=re.compile(
        rf"\b(?:{_PARTS}|sides?|\d+|share|mainly|mostly|largely|chiefly|primarily|partly|partial\w*|contribut\w*|"
        r"help\w*|assist\w*|support\w*|member|belong\w*|took|tak\w+|participat\w*|involved|co-\w+)\b|%",
        re.IGNORECASE,
    ),
)
"""It was a part of a whole ("wrote two chapters of the manual")."""

NAMED_PART = Limit(
    words=re.compile(
        r"\b(?:the|an?|one)\s(?:[\w-]+\s){1,2}"
        r"(?:unit|chapter|module|section|component|page|part|half|section|stage|step|phase|"
        r"subset|portion|corner|layer|side|edge)s?\sof\s(?:the|an?|our|my|its|their)\s",
        re.IGNORECASE,
    ),
    kept=phrases(
        r"units?|chapters?|modules?|sections?|components?|pages?|parts?|partial\w*|partly|half|stages?|steps?",
        r"phases?|subsets?|portions?|corners?|layers?|sides?|edges?|share",
    ),
)
"""It was a part with a name, in which who did it had no smaller share ("the payment module of the shop")."""

_HEDGED = re.compile(
    r"\b(?:possible|potential|prospective|partly|in\spart|partially|probably|possibly|perhaps|maybe|presumably|"
    r"apparently|suggests?\sthat|indicates?\sthat|appears?\sto|seems?\sto|(?-i:may\s(?=[a-z]))|might|tried\sto|"
    r"attempted\sto|aimed\sto|hope\w*\sto)\b|"
    r"\b(?:beg[ai]n|start(?:ed|s)?)\s(?:to(?=\s[a-z])|(?=\w+ing\b))",
    re.IGNORECASE,
)
HEDGED = Limit(
    words=_HEDGED,
    kept=again(
        _HEDGED,
        r"some\sof|possib\w*|potential\w*|consider\w*|plan\w*|propos\w*|may|if|part|partial|likely|suggest\w*|indicat\w*",
        r"hint\w*|impl(?:y|ies|ied)|appear\w*|seem\w*|could|tr(?:y|ied|ying)|attempt\w*|aim\w*|hop(?:e|ed|ing)",
        r"among|help\w*|contribut\w*|sign|beg[aiu]n\w*|start\w*|since|first|initial\w*|new\w*",
    ),
)
"""It may have been so, or only began ("tried to", "may have", "began testing")."""

_BEHIND = re.compile(
    r"(?<!\ba\s)(?<!\bone[\s-])(?<!\btwo[\s-])\b"
    r"(?:(?:second|third|fourth|fifth)(?=\s(?:author|place|prize|rank|in\b))|runner-up|finalist|nominat\w*|nominee|"
    r"short-?list\w*|honorary|interested\sin|(?:want|wish|hope|like|look|aspir)\w*\sto|keen\sto|eager\sto)\b",
    re.IGNORECASE,
)
BEHIND = Limit(
    words=_BEHIND,
    kept=again(
        _BEHIND,
        r"second|third|fourth|fifth|2nd|3rd|4th|co-\w+|interest\w*|want\w*|wish\w*|hop\w*|keen|eager|seek\w*|aim\w*",
        r"aspir\w*|mov\w+|look\w*|like|enjoy\w*|curious|learn\w*|others",
    ),
)
"""Others came first, or it is still a wish ("second author", "shortlisted", "keen to")."""

QUARTER = Limit(
    words=re.compile(
        r"\b(?:north|south|east|west|centre|middle|outskirts|suburbs?)(?:[\s-]?(?:east|west))?\sof\s"
        r"(?=[A-Z]|the\s)"
        r"|\b(?:north|south|east|west|central)(?:[\s-]?(?:east|west))?(?:ern)?\s(?=(?-i:[A-Z]))",
        re.IGNORECASE,
    ),
    kept=re.compile(
        r"\b(?:north|south|east|west|cent(?:ral|re)|middle|outskirts|suburb|region|area|part)\w*",
        re.IGNORECASE,
    ),
)
"""It was in a part of a country or a town ("in the north of Spain")."""

_FEW = r"two|three|four|five|six|seven|eight|nine"
SHARE = Limit(
    words=phrases(
        rf"(?:one|{_FEW}|ten|some|many|most|half|few|several|\d+)\sof\s(?:which|whom|them|these|those)",
        rf"(?:{_FEW}|\d+)\sof\s(?:three|four|five|six|seven|eight|nine|ten|\d+)",
    ),
    kept=re.compile(
        r"\bof\s(?:which|whom|them|these|those|the)\b|"
        r"\b(?:some|many|most(?:ly)?|majority|mainly|chiefly|primarily|predominantly|largely|half|few|several)\b|"
        r"\d[^\d,.]+\d",
        re.IGNORECASE,
    ),
)
"""It was so of some of several ("four of which", "8 of 10")."""

LIMITS = (TRIAL, PART, NAMED_PART, SHARE, QUARTER, ACTING, DEPUTY, HEDGED, ALMOST, ALMOST_ALL, BEHIND)
"""Limits that stand before what they limit."""

_SMALL = phrases(
    r"(temporary|(?-i:junior)|minor|internal|local(?!\s(?:servers?|machines?|drives?|disks?|databases?|storage|folders?)\b)|basic|initial|partial|introductory|"
    r"preliminary|first(?=\s(?:interview|level|line|aid|contact|draft|version)))\s([\w-]+)"
)
SMALL = Limit(
    words=_SMALL,
    kept=again(
        _SMALL,
        r"little|mini\w*|compact|brief|short|modest|easy|tiny|basics?|first|in-house|juniors?|regional\w*|nearby",
        r"town|city|area|district|interim|plain|elementary|light\w*|early|own|company|staff|colleagues|small|simple",
        r"limited",
    ),
)
"""An adjective and the thing it makes a lesser one ("basic training").

"Small" only tells more, and of titles `entries` judges.
"""
