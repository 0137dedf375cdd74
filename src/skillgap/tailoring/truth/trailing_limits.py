"""What keeps a claim small and stands behind it ("…, mostly in German"), or beside it."""

import re

from skillgap.tailoring.truth.limiting import Limit, again
from skillgap.tailoring.vocabulary.patterns import phrases

_WHILE_AWAY = re.compile(
    r"\b(?:for|over)\s(?:about\s|almost\s|only\s)?"
    r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|several|some|\d+)\s"
    r"(?:hour|day|week|month|summer|shift|term)s?\b"
    r"|\b(?:during|while|when|whenever)\s\w+|\bin\s(?:the|her|his|their)\s(?:[\w-]+\s)?absence\b"
    r"|\b(?:in|on)\s(?:the\s)?(?:mornings|afternoons|evenings|weekends|"
    r"mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|holidays)\b",
    re.IGNORECASE,
)
WHILE_AWAY = Limit(
    words=_WHILE_AWAY,
    kept=again(
        _WHILE_AWAY,
        r"absen\w*|holidays?|leave|vacation\w*|ill\w*|sick\w*|temporar\w*|weeks?|months?|days?|short|brief\w*",
        r"interim|maternity|parental|mornings?|weekends?|away|summer|winter|spring|autumn|20\d\d",
    ),
)
"""How long or when somebody stood in for another ("for two weeks")."""

_WHEN_AWAY = phrases(
    r"(?:when|while|whenever|if)\s(?:[\w'’]+\s){1,5}(?:is|was|are|were)\s"
    r"(?:away|absent|ill|sick|off|busy|on\s(?:leave|holiday))"
)
WHEN_AWAY = Limit(words=_WHEN_AWAY, kept=WHILE_AWAY.kept)
"""It was done while whoever does it was not there ("when the manager was on leave")."""

EVERY_NTH = Limit(
    words=re.compile(
        r"\bevery\s(?:other|second|(?:\w+-)?(?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)|"
        r"\d+(?:nd|rd|th)|two|three|four|five|six)\s\w+",
        re.IGNORECASE,
    ),
    kept=phrases(
        r"other|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|some|sample\w*|random\w*|spot|selected",
        r"two|three|four|five|six|\d+(?:nd|rd|th)?|twice|once|half|quarter\w*|fortnight\w*|alternat\w*|bi-?\w+ly",
        r"semi\w*|regular\w*",
    ),
)
"""It was done to some of a row ("every third part", "every other week")."""

_NOT_YET = (
    r"(?:(?:yet|been|be|ever|in\sthe\send|finally|put|go|gone|get)\s){0,3}"
    r"(?:into\s|in\s|to\s|on\s|the\s){0,2}"
)
_CAME_TO = (
    r"(?:production|use|used|live|market|menu|adopt\w*|accept\w*|approv\w*|fund\w*|grant\w*|award\w*|built?|bought|"
    r"buy|ship\w*|releas\w*|publish\w*|launch\w*|deploy\w*|merg\w*|implement\w*|finish\w*|complet\w*|shown?|"
    r"introduc\w*|continu\w*|renew\w*|sign\w*|win|won|succeed\w*|tak\w+\sup|sold|chosen|select\w*|validat\w*|"
    r"replicat\w*|realis\w*)"
)
_ENDED = (
    r"(?:declin\w*|reject\w*|refus\w*|cancel\w*|abandon\w*|scrapp\w*|shelv\w*|discard\w*|withdrawn|revert\w*|"
    r"discontinu\w*|turned\sdown|rolled\sback|switched\soff|given\sup|taken\sdown)"
)
FAILED = Limit(
    words=phrases(
        rf"(?:not|never|n['’]t)\s{_NOT_YET}{_CAME_TO}",
        rf"(?:was|were|been|being|got|is)\s(?:(?:later|then|finally|eventually|since|soon)\s)?{_ENDED}",
        r"decided\sagainst|(?:without|no)\s(?:an?\s)?(?:answer|reply|result|success)|unsuccessful\w*|in\svain",
        r"came\sto\snothing",
    ),
    kept=re.compile(
        r"\b(?:not|never|no|none|without|nothing|un\w+ed|unsuccess\w*|declin\w*|reject\w*|refus\w*|cancel\w*|"
        r"abandon\w*|scrapp\w*|shelv\w*|discard\w*|withdr\w*|revert\w*|discontinu\w*|turned\sdown|down|back|"
        r"given\sup|gave\sup|fail\w*|vain|stop\w*|dropp\w*|lost|only|pending|propos\w*|draft\w*|trial\w*|trialled|"
        r"tried|test\w*|experiment\w*|suggest\w*|idea|until|against|unused|still|yet|remain\w*|ended)\b|n['’]t\b",
        re.IGNORECASE,
    ),
)
"""Nothing came of it ("was never put into production", "was rejected")."""

_MOSTLY = r"mostly|mainly|chiefly|largely|primarily|predominantly"
CHIEFLY = Limit(
    words=re.compile(
        rf"(?<=[,(–—:;]\s)(?:but\s)?(?:{_MOSTLY}|almost\sonly|for\sthe\smost\spart)\s(?!(?:for|at|with|to)\s)|"
        rf"(?<=\()(?:{_MOSTLY})\s",
        re.IGNORECASE,
    ),
    kept=phrases(_MOSTLY, r"most|majority|part|some|above\sall"),
)
"""Of what sort most of it was ("reports, mostly in German")."""

OVERSEEN = Limit(
    words=phrases(
        r"(?:under|with|to|on|following)\s(?:the\s|an?\s|my\s)?(?:\w+\s)?"
        r"(?:supervision|guidance|direction|oversight|mentorship|instructions?|tutelage)\s(?:of|from|by)",
        r"(?:supervised|guided|overseen|instructed|mentored)\sby",
        r"(?:after|with|subject\sto|upon)\s(?:the\s|his\s|her\s)?(?:[\w'’]+\s)?approval",
    ),
    kept=phrases(
        r"supervis\w*|guid\w*|direct\w*|overs\w+|mentor\w*|instruct\w*|tutelage|under|approv\w*|sign\w*|help\w*",
        r"assist\w*|support\w*|learn\w*|with\s\w+",
    ),
)
"""Somebody watched over it ("under the supervision of")."""

AS_LEARNER = Limit(
    words=phrases(
        r"as\s(?:an?\s)?(?:[\w-]+\s)?(?:intern|trainee|student|apprentice|observer|listener|assistant|helper|hobby|"
        r"exercise|assignment|homework|(?:second|deputy|additional|assistant)[\s-]?\w+|co-\w+)",
        r"(?:during|in|on)\s(?:an?|my|the|his|her)\s(?:[\w-]+\s)?(?:internship|traineeship|apprenticeship)",
        r"(?:for|in|as\spart\sof)\s(?:an?|the|my)\s(?:[\w-]+\s)?"
        r"(?:seminar|tutorial|class\sassignment|course\sproject)",
        r"coursework",
    ),
    kept=phrases(
        r"intern\w*|train\w*|stud\w+|apprentic\w*|observ\w*|watch\w*|listen\w*|assist\w*|help\w*|hobby|exercise",
        r"assign\w*|homework|second|deputy|additional|co-\w+|seminar|tutorial|class\w*|course\w*|learn\w*|shadow\w*",
        r"junior|teach\w*|taught",
    ),
)
"""Who did it was still learning, or only looking on ("as an intern", "in a seminar")."""

_AT_TIMES = phrases(
    r"sometimes|occasional(?:ly)?|now\sand\sthen|from\stime\sto\stime|at\stimes|on\soccasion|rarely|seldom|briefly",
    r"once(?!\s(?:an?|per|every|each|the|it|they|we|I)\b)",
    r"once\sor\stwice|in\ssome\scases",
)
AT_TIMES = Limit(
    words=_AT_TIMES,
    kept=again(_AT_TIMES, r"times?|some|few|casual\w*|ad\shoc|need\w*|help\w*|short|one|single|cover\w*"),
)
"""It was not done all the time ("occasionally", "once")."""

IN_SIMULATION = Limit(
    words=phrases(
        r"in\s(?:an?\s|the\s)?(?:simulat\w+|sandbox|test\s(?:environment|system|setup)|staging\ssystem)",
        r"on\s(?:an?\s|the\s)?(?:test\s(?:system|bench|server)|sample\sdata|toy\sdata|dummy\sdata|paper)"
        r"(?!\s[a-z]+ed\b)",
        r"on\strial|on\sa\strial\sbasis|as\san?\s(?:trial|test|experiment|pilot|prototype|demo)",
        r"at\shome(?!\sin\b)|in\smy\sspare\stime|for\smyself|for\spractice|as\spractice|for\sdemonstration",
        r"for\sinternal\suse|in\stheory",
    ),
    kept=phrases(
        r"simulat\w*|sandbox\w*|test\w*|staging|sample\w*|toy|dummy|synthetic|paper|practi[cs]\w*|demo\w*|internal\w*",
        r"in-house|own|theor\w*|mock\w*|home\w*|spare|private\w*|myself|personal\w*|hobby|tri(?:al|ed)\w*|pilot\w*",
        r"experiment\w*",
    ),
)
"""It was no real use ("in a sandbox", "on sample data", "in my spare time")."""

IN_ONE = Limit(
    words=phrases(
        r"(?:in|at|for|on|across|within)\s(?:only\s|just\s)?(?:one|a\ssingle)\s"
        r"(?:of\s(?:the|our)\s(?:[\w-]+\s)?)?(?:[\w-]+\s)?"
        r"(?:regions?|branch(?:es)?|sites?|shops?|stores?|teams?|departments?|countr(?:y|ies)|wards?|plants?|lines?|"
        r"schools?|units?|offices?|cases?|warehouses?|districts?|hospitals?|factor(?:y|ies)|depots?|class(?:es)?|"
        r"cit(?:y|ies)|locations?|products?|customers?|clients?|projects?)"
    ),
    kept=phrases(
        r"one|single|only|local\w*|pilot\w*|(?<![\d.,])1(?![\d.,])",
        r"an?\s(?:[\w-]+\s)?(?:region|branch|site|shop|store|team|department|ward|plant|school|office|customer|"
        r"client|project)",
    ),
)
"""It was in one place or for one customer, and nowhere else ("at one of the branches")."""

TRAILING_LIMITS = (
    WHEN_AWAY,
    EVERY_NTH,
    FAILED,
    CHIEFLY,
    OVERSEEN,
    AS_LEARNER,
    AT_TIMES,
    IN_SIMULATION,
    IN_ONE,
)
"""Limits that stand behind, or beside, what they limit."""
