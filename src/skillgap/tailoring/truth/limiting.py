"""The words that keep a claim small, and by what a line shows that it still is: the tables of `limits`."""

import re

TRIAL = re.compile(
    r"\b(?:prototyp\w*|proofs?[\s-]of[\s-]concept|poc|pilot\w*|trial\w*|mock-?\s?ups?|beta|drafts\sof|first\sdraft|draft\sversion|"
    r"propos(?:al|ed|es|ing)|(?:plan|idea|concept|application|(?<!pull\s)(?<!merge\s)request|bid)s?\sfor|attempt\w*|planned|intended|"
    r"experimental|tentative|unfinished|demo\s(?=version|app|application|site|page|project|system|shop|game|tool)|(?<=\w\s)(?<!and\s)simulated|mock|toy|dummy)\b",
    re.IGNORECASE,
)
STILL_TRIAL = re.compile(
    TRIAL.pattern + r"|\b(?:demo\w*|"
    r"draft\w*|sketch\w*|tri(?:ed|al)|test\w*|first\sversion|early|evaluat\w*|assess\w*|outlin\w*|"
    r"demonstrator|preliminary|experiment\w*|propos\w*|suggest\w*|plan\w*|idea|recommend\w*|concept|appl(?:y|ied|ication)\w*|attempt\w*|tr(?:y|ied|ying)|aim\w*|intend\w*|"
    r"put(?:ting)?\sforward|br(?:ing|ought)\sup|c[ao]me\sup\swith|request\w*|bid|pitch\w*|design\w*|prepar\w*|schedul\w*|roster\w*|rota|timetabl\w*|organi[sz]\w*|arrang\w*|"
    r"dr[ea]w\w*\sup|map\w*|work\w*\sout)\b",
    re.IGNORECASE,
)
ALMOST = re.compile(
    r"\b(?:almost|nearly|not\squite|close\sto)\s(?=(?:doubl|halv|tripl|treb|quadrupl)\w*)", re.IGNORECASE
)
STILL_ALMOST = re.compile(
    r"\b(?:almost|nearly|close|about|around|approx\w*|roughly|not\squite|under|up\sto)\b|\d", re.IGNORECASE
)
ACTING = re.compile(
    r"\b(?:deputi[sz]\w+|deputy\s(?:for|to)|as\s(?:a\s|the\s)?deputy|substitut\w+|acting|interim|(?:st(?:oo|an)d|step)\w*\sin|fill\w*\sin\s(?:for|as|at)|cover\w*\sfor|"
    r"(?:in|during)\s(?:the\s)?absence|on\sbehalf\sof|locum)\b",
    re.IGNORECASE,
)
STILL_ACTING = re.compile(
    ACTING.pattern
    + r"|\b(?:t(?:oo|a)k\w*\sover|stand-ins?|temporar\w*|represent\w*|act(?:s|ed|ing)?\sfor|cover\w*|"
    r"replac\w*|in\splace\sof)\b",
    re.IGNORECASE,
)
DEPUTY = re.compile(r"\b(?:deput\w+|vice)\b", re.IGNORECASE)
STILL_DEPUTY = re.compile(
    DEPUTY.pattern + r"|\b(?:second|assistant|associate)\b|" + STILL_ACTING.pattern, re.IGNORECASE
)

PARTS = (
    r"parts?|portions?|chapters?|sections?|half|pieces?|bits?|some|several|one|two|three|four|five|many|most|"
    r"modules?|components?|aspects?|pages?|units?|thirds?|quarters?|fifths?|tenths?|few|sample|fraction|handful|selection|"
    r"subset|portion|minority|majority"
)
NAMED_PART = re.compile(
    r"\b(?:the|an?|one)\s(?:[\w-]+\s){1,2}(?:unit|chapter|module|section|component|page|part|half|section|stage|step|phase|"
    r"subset|portion|corner|layer|side|edge)s?\sof\s(?:the|an?|our|my|its|their)\s",
    re.IGNORECASE,
)
"""A part with a name, which who did it had no smaller share in."""

STILL_NAMED_PART = re.compile(
    r"\b(?:units?|chapters?|modules?|sections?|components?|pages?|parts?|partial\w*|partly|half|stages?|steps?|phases?|"
    r"subsets?|portions?|corners?|layers?|sides?|edges?|share)\b",
    re.IGNORECASE,
)
PART = re.compile(
    rf"\b(?<!took\s)(?<!take\s)(?<!takes\s)(?<!taking\s)(?<!taken\s)(?:{PARTS}|side)\s(?:of|to|for|in)\s(?:the|an?|our|my|its|their|all)\s",
    re.IGNORECASE,
)
STILL_PART = re.compile(
    rf"\b(?:{PARTS}|sides?|\d+|share|mainly|mostly|largely|chiefly|primarily|partly|partial\w*|contribut\w*|help\w*|assist\w*|support\w*|member|belong\w*|"
    r"took|tak\w+|participat\w*|involved|co-\w+)\b|%",
    re.IGNORECASE,
)
HEDGED = re.compile(
    r"\b(?:possible|potential|prospective|partly|in\spart|partially|probably|possibly|perhaps|maybe|presumably|apparently|suggests?\sthat|"
    r"indicates?\sthat|appears?\sto|seems?\sto|(?-i:may\s(?=[a-z]))|might|tried\sto|attempted\sto|aimed\sto|hope\w*\sto)\b|"
    r"\b(?:beg[ai]n|start(?:ed|s)?)\s(?:to(?=\s[a-z])|(?=\w+ing\b))",
    re.IGNORECASE,
)
STILL_HEDGED = re.compile(
    HEDGED.pattern + r"|\b(?:possib\w*|potential\w*|consider\w*|plan\w*|propos\w*|may|if|part|partial|likely|"
    r"suggest\w*|indicat\w*|hint\w*|impl(?:y|ies|ied)|appear\w*|seem\w*|could|"
    r"tr(?:y|ied|ying)|attempt\w*|aim\w*|hop(?:e|ed|ing)|among|help\w*|contribut\w*|sign|beg[aiu]n\w*|start\w*|since|first|initial\w*|new\w*)\b",
    re.IGNORECASE,
)
BEHIND = re.compile(
    r"(?<!\ba\s)(?<!\bone[\s-])(?<!\btwo[\s-])\b(?:(?:second|third|fourth|fifth)(?=\s(?:author|place|prize|rank|in\b))|runner-up|finalist|nominat\w*|nominee|"
    r"short-?list\w*|honorary|interested\sin|(?:want|wish|hope|like|look|aspir)\w*\sto|keen\sto|eager\sto)\b",
    re.IGNORECASE,
)
STILL_BEHIND = re.compile(
    BEHIND.pattern
    + r"|\b(?:second|third|fourth|fifth|2nd|3rd|4th|co-\w+|interest\w*|want\w*|wish\w*|hop\w*|keen|eager|"
    r"seek\w*|aim\w*|aspir\w*|mov\w+|look\w*|like|enjoy\w*|curious|learn\w*|others)\b",
    re.IGNORECASE,
)
QUARTER = re.compile(
    r"\b(?:north|south|east|west|centre|middle|outskirts|suburbs?)(?:[\s-]?(?:east|west))?\sof\s(?=[A-Z]|the\s)"
    r"|\b(?:north|south|east|west|central)(?:[\s-]?(?:east|west))?(?:ern)?\s(?=(?-i:[A-Z]))",
    re.IGNORECASE,
)
STILL_QUARTER = re.compile(
    r"\b(?:north|south|east|west|cent(?:ral|re)|middle|outskirts|suburb|region|area|part)\w*", re.IGNORECASE
)
"""A part of a country or a town."""

SHARE = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|some|many|most|half|few|several|\d+)\sof\s"
    r"(?:which|whom|them|these|those)\b|"
    r"\b(?:two|three|four|five|six|seven|eight|nine|\d+)\sof\s(?:three|four|five|six|seven|eight|nine|ten|\d+)\b",
    re.IGNORECASE,
)
STILL_SHARE = re.compile(
    r"\bof\s(?:which|whom|them|these|those|the)\b|\b(?:some|many|most(?:ly)?|majority|mainly|chiefly|primarily|predominantly|largely|half|few|several)\b|\d[^\d,.]+\d",
    re.IGNORECASE,
)
ONLY_HEARD = re.compile(
    r"\b(?:\d+\sof\s\d+\s(?:credits?|ects|modules?|courses)|theory|theoretical|started|begun|booked|scheduled|"
    r"planned|registered|enrolled|awareness|basic|introductory|introduction|foundation|beginners?['’]?|"
    r"attendance|participation|longlist\w*|shortlist\w*|finalist|runner-up)\b",
    re.IGNORECASE,
)
"""What says of a certificate, a course or a prize that there was less of it, or none yet."""

UNFINISHED = re.compile(
    r"\b(?:expired|lapsed|in\sprogress|submitted\sto|(?:under|in)\sreview|in\spreparation|working\stowards?|studying\sfor|preparing\sfor|on\sthe\sway\sto|expected|anticipated|(?:not|never)\s(?:yet\s)?(?:complet\w+|finish\w+|renew\w+)|"
    r"unfinished|incomplete\w*|dropped\sout|abandoned|discontinued|(?:without|no)\s(?:a\s)?degree|pending|withdrawn|"
    r"(?:modules|code|parts?|models?|tests?)\s(?:\w+\s)?by\sothers|read(?:ing)?[\s-]only|(?:under|with)\s(?:the\s)?(?:[\w'’]+\s){0,2}(?:supervision|guidance|direction|instruction)|(?:supervised|guided|instructed)\sby)\b",
    re.IGNORECASE,
)
"""What says of a degree, a certificate or a skill that it is not whole, or no longer."""

STILL_UNFINISHED = re.compile(
    UNFINISHED.pattern
    + r"|\b(?:until|ended|ran\sout|valid\s(?:to|until|till)|invalid|partial\w*|ongoing|remain\w*|"
    r"submi\w+|review\w*|unpublished|not|never|still|yet|currently|others?|supervis\w*|guid\w*|direct\w*|instruct\w*|learn\w*|mentor\w*|help\w*|support\w*|read\w*|due|without|no)\b",
    re.IGNORECASE,
)

PERSON = (
    r"(?:colleagues?|teammates?|co-?workers?|peers?|partners?|others|friends?|classmates?|(?:fellow\s)?students?|"
    r"developers?|engineers?|designers?|analysts?|scientists?|researchers?|nurses?|teachers?|managers?|writers?|"
    r"copywriters?|testers?|technicians?|volunteers?|specialists?|people|persons?|teams?|group|"
    r"artists?|programmers?|physicians?|doctors?|lawyers?|accountants?|editors?|consultants?|supervisors?|"
    r"trainees?|interns?|apprentices?|chefs?|cooks?|heads?|boss|foreman|advisers?|advisors?|coaches|professors?|"
    r"postdocs?|pharmacists?|therapists?|architects?|planners?|coordinators?|recruiters?|librarians?|journalists?|mentors?)"
)
TOGETHER = re.compile(
    r"\b(?:joint\s(?:winner|author|editor|owner|organi[sz]er|head|lead\w*|chair\w*|founder)|with\san\s(?:outside|external)\s\w+|together|jointly|alongside|side\sby\sside|hand\sin\shand|in\standem|shoulder\sto\sshoulder|"
    r"in\s(?:close\s)?(?:cooperation|co-operation|collaboration|partnership|conjunction)|co-\w+|"
    r"(?:partner|collaborat|cooperat|team|pair)(?:e?d|ed\sup|ing|s|e)?\s(?:\w+ly\s|up\s)?(?:with|alongside)|"
    rf"work(?:ed|ing|s)?\s(?:\w+ly\s)?(?:with|alongside)\s(?:[\w-]+\s){{0,3}}{PERSON}|"
    r"as\spart\sof|(?:part|member)\sof\s(?:an?|the)\s(?:[\w-]+\s){0,2}(?:team|group|crew)|"
    r"in\san?\s(?:[\w-]+\s){0,2}(?:team|group|pair)|in\sa\s(?:team|group|crew)|"
    r"one\sof\s(?:the\s)?(?:two|three|four|five|six|seven|eight|nine|ten|\d+)|"
    rf"with\s(?:(?:the\s|some\s)?(?:help|support|assistance)\s(?:of|from|by)|the\s(?:help|support)|the\s(?:[\w-]+\s){{0,2}}team|(?:an?|the|one|two|three|four|five|six|my|another|other|fellow)\s"
    rf"(?:[\w-]+\s){{0,2}}{PERSON}))\b",
    re.IGNORECASE,
)
"""Words with which a line says that others did the work, too."""

STILL_TOGETHER = re.compile(
    TOGETHER.pattern + r"|\b(?:we|our|us|help\w*|assist\w*|contribut\w*|support\w*|participat\w*|took\spart|"
    r"tak\w+\spart|joint|common|shared|shares?\s(?:the|an?|in|with)|sharing|team(?:['’]s|ed|work\w*)?|group|member|belong\w*|involved|pair\w*|"
    r"partner\w*|collaborat\w*|cooperat\w*|colleagues?|joined|between\sus)\b"
    r"|\bone\sof\b|-(?:person|man|strong)\b"
    rf"|\bwith\s(?:[\w'’-]+\s){{0,4}}{PERSON}\b|\bwith\sfinance\b|^\W*With\s|\bwork(?:ed|ing|s)?\s(?:\w+ly\s)?with\b"
    r"|\bwith\s(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)\s",
    re.IGNORECASE,
)
FOR_OTHERS = re.compile(rf"\bfor\s(?:[\w'’-]+\s){{0,3}}{PERSON}\b", re.IGNORECASE)
"""Those a work is for did not do it."""

FAILED = re.compile(
    r"\b(?:(?:not|never|n['’]t)\s(?:(?:yet|been|be|ever|in\sthe\send|finally|put|go|gone|get)\s){0,3}(?:into\s|in\s|to\s|on\s|the\s){0,2}"
    r"(?:production|use|used|live|market|menu|adopt\w*|accept\w*|approv\w*|fund\w*|grant\w*|award\w*|built?|bought|buy|"
    r"ship\w*|releas\w*|publish\w*|launch\w*|deploy\w*|merg\w*|implement\w*|finish\w*|complet\w*|shown?|introduc\w*|"
    r"continu\w*|renew\w*|sign\w*|win|won|succeed\w*|tak\w+\sup|sold|chosen|select\w*|validat\w*|replicat\w*|realis\w*)"
    r"|(?:was|were|been|being|got|is)\s(?:(?:later|then|finally|eventually|since|soon)\s)?(?:declin\w*|reject\w*|refus\w*|"
    r"cancel\w*|abandon\w*|scrapp\w*|shelv\w*|discard\w*|withdrawn|revert\w*|discontinu\w*|turned\sdown|rolled\sback|"
    r"switched\soff|given\sup|taken\sdown)|decided\sagainst|(?:without|no)\s(?:an?\s)?(?:answer|reply|result|success)\b|unsuccessful\w*|in\svain|came\sto\snothing)\b",
    re.IGNORECASE,
)
"""What says that nothing came of it."""

STILL_FAILED = re.compile(
    r"\b(?:not|never|no|none|without|nothing|un\w+ed|unsuccess\w*|declin\w*|reject\w*|refus\w*|cancel\w*|abandon\w*|scrapp\w*|"
    r"shelv\w*|discard\w*|withdr\w*|revert\w*|discontinu\w*|turned\sdown|down|back|given\sup|gave\sup|fail\w*|vain|stop\w*|dropp\w*|"
    r"lost|only|pending|propos\w*|draft\w*|trial\w*|trialled|tried|test\w*|experiment\w*|suggest\w*|idea|"
    r"until|against|unused|still|yet|remain\w*|ended)\b|n['’]t\b",
    re.IGNORECASE,
)
CHIEFLY = re.compile(
    r"(?<=[,(–—:;]\s)(?:but\s)?(?:mostly|mainly|chiefly|largely|primarily|predominantly|almost\sonly|for\sthe\smost\spart)\s|"
    r"(?<=\()(?:mostly|mainly|chiefly|largely|primarily|predominantly)\s",
    re.IGNORECASE,
)
"""Of what sort most of it was."""

STILL_CHIEFLY = re.compile(
    r"\b(?:mostly|mainly|chiefly|largely|primarily|predominantly|most|majority|part|some|above\sall)\b",
    re.IGNORECASE,
)
OVERSEEN = re.compile(
    r"\b(?:(?:under|with|to|on|following)\s(?:the\s|an?\s|my\s)?(?:\w+\s)?(?:supervision|guidance|direction|oversight|mentorship|"
    r"instructions?|tutelage)\s(?:of|from|by)|(?:supervised|guided|overseen|instructed|mentored)\sby|"
    r"(?:after|with|subject\sto|upon)\s(?:the\s|his\s|her\s)?(?:[\w'’]+\s)?approval)\b",
    re.IGNORECASE,
)
STILL_OVERSEEN = re.compile(
    r"\b(?:supervis\w*|guid\w*|direct\w*|overs\w+|mentor\w*|instruct\w*|tutelage|under|approv\w*|sign\w*|help\w*|assist\w*|support\w*|learn\w*|with\s\w+)\b",
    re.IGNORECASE,
)
AS_LEARNER = re.compile(
    r"\bas\s(?:an?\s)?(?:[\w-]+\s)?(?:intern|trainee|student|apprentice|observer|listener|assistant|helper|hobby|exercise|"
    r"assignment|homework|(?:second|deputy|additional|assistant)[\s-]?\w+|co-\w+)\b|\b(?:during|in|on)\s(?:an?|my|the|his|her)\s(?:[\w-]+\s)?(?:internship|traineeship|apprenticeship)\b|"
    r"\b(?:for|in|as\spart\sof)\s(?:an?|the|my)\s(?:[\w-]+\s)?(?:seminar|tutorial|class\sassignment|course\sproject)\b|\bcoursework\b",
    re.IGNORECASE,
)
"""Who was still learning, or only looking on."""

STILL_LEARNER = re.compile(
    r"\b(?:intern\w*|train\w*|stud\w+|apprentic\w*|observ\w*|watch\w*|listen\w*|assist\w*|help\w*|hobby|exercise|assign\w*|"
    r"homework|second|deputy|additional|co-\w+|seminar|tutorial|class\w*|course\w*|learn\w*|shadow\w*|junior|teach\w*|taught)\b",
    re.IGNORECASE,
)
AT_TIMES = re.compile(
    r"\b(?:sometimes|occasional(?:ly)?|now\sand\sthen|from\stime\sto\stime|at\stimes|on\soccasion|rarely|seldom|briefly|"
    r"once(?!\s(?:an?|per|every|each|the|it|they|we|I)\b)|once\sor\stwice|in\ssome\scases)\b",
    re.IGNORECASE,
)
STILL_AT_TIMES = re.compile(
    AT_TIMES.pattern
    + r"|\b(?:times?|some|few|casual\w*|ad\shoc|need\w*|help\w*|short|one|single|cover\w*)\b",
    re.IGNORECASE,
)
IN_SIMULATION = re.compile(
    r"\b(?:in\s(?:an?\s|the\s)?(?:simulat\w+|sandbox|test\s(?:environment|system|setup)|staging\ssystem)|"
    r"on\s(?:an?\s|the\s)?(?:test\s(?:system|bench|server)|sample\sdata|toy\sdata|dummy\sdata|paper)(?!\s[a-z]+ed\b)|"
    r"on\strial|on\sa\strial\sbasis|as\san?\s(?:trial|test|experiment|pilot|prototype|demo)|at\shome(?!\sin\b)|in\smy\sspare\stime|for\smyself|for\spractice|as\spractice|for\sdemonstration|for\sinternal\suse|in\stheory)\b",
    re.IGNORECASE,
)
STILL_IN_SIMULATION = re.compile(
    r"\b(?:simulat\w*|sandbox\w*|test\w*|staging|sample\w*|toy|dummy|synthetic|paper|practi[cs]\w*|demo\w*|internal\w*|in-house|own|theor\w*|mock\w*|home\w*|spare|private\w*|myself|personal\w*|hobby|tri(?:al|ed)\w*|pilot\w*|experiment\w*)\b",
    re.IGNORECASE,
)
IN_ONE = re.compile(
    r"\b(?:in|at|for|on|across|within)\s(?:only\s|just\s)?(?:one|a\ssingle)\s(?:of\s(?:the|our)\s(?:[\w-]+\s)?)?(?:[\w-]+\s)?"
    r"(?:regions?|branch(?:es)?|sites?|shops?|stores?|teams?|departments?|countr(?:y|ies)|wards?|plants?|lines?|schools?|units?|"
    r"offices?|cases?|warehouses?|districts?|hospitals?|factor(?:y|ies)|depots?|class(?:es)?|cit(?:y|ies)|locations?|products?|customers?|clients?|projects?)\b",
    re.IGNORECASE,
)
"""Where or for whom it was, and nowhere else."""

STILL_IN_ONE = re.compile(
    r"\b(?:one|single|only|local\w*|pilot\w*|(?<![\d.,])1(?![\d.,])|an?\s(?:[\w-]+\s)?(?:region|branch|site|shop|store|team|department|ward|plant|school|office|customer|client|project))\b",
    re.IGNORECASE,
)

WHILE_AWAY = re.compile(
    r"\b(?:for|over)\s(?:about\s|almost\s|only\s)?(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|several|some|\d+)\s"
    r"(?:hour|day|week|month|summer|shift|term)s?\b|\b(?:during|while|when|whenever)\s\w+|\bin\s(?:the|her|his|their)\s(?:[\w-]+\s)?absence\b"
    r"|\b(?:in|on)\s(?:the\s)?(?:mornings|afternoons|evenings|weekends|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|holidays)\b",
    re.IGNORECASE,
)
"""How long or when somebody stood in for another."""

STILL_AWAY = re.compile(
    WHILE_AWAY.pattern
    + r"|\b(?:absen\w*|holidays?|leave|vacation\w*|ill\w*|sick\w*|temporar\w*|weeks?|months?|"
    r"days?|short|brief\w*|interim|maternity|parental|mornings?|weekends?|away|summer|winter|spring|autumn|"
    r"20\d\d)\b",
    re.IGNORECASE,
)

ONE = re.compile(r"\b(?:one|a\ssingle)\s((?:[\w-]+\s?){1,5})", re.IGNORECASE)
"""One of a thing, and the words behind."""

SMALL = re.compile(
    r"\b(temporary|(?-i:junior)|minor|internal|local|basic|initial|partial|introductory|"
    r"preliminary|first(?=\s(?:interview|level|line|aid|contact|draft|version)))\s([\w-]+)\b",
    re.IGNORECASE,
)
"""What makes the thing behind it a lesser one; "small" only tells more, and of titles `entries` judges."""

STILL_SMALL = re.compile(
    SMALL.pattern
    + r"|\b(?:little|mini\w*|compact|brief|short|modest|easy|tiny|basics?|first|in-house|juniors?|"
    r"regional\w*|nearby|town|city|area|district|interim|plain|elementary|light\w*|early|own|company|staff|colleagues|small|simple|limited)\b",
    re.IGNORECASE,
)

LIMITS = (
    (TRIAL, STILL_TRIAL),
    (PART, STILL_PART),
    (NAMED_PART, STILL_NAMED_PART),
    (SHARE, STILL_SHARE),
    (QUARTER, STILL_QUARTER),
    (ACTING, STILL_ACTING),
    (DEPUTY, STILL_DEPUTY),
    (HEDGED, STILL_HEDGED),
    (ALMOST, STILL_ALMOST),
    (BEHIND, STILL_BEHIND),
)
EVERY_NTH = re.compile(
    r"\bevery\s(?:other|second|(?:\w+-)?(?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)|\d+(?:nd|rd|th)|two|three|four|five|six)\s\w+",
    re.IGNORECASE,
)
STILL_EVERY_NTH = re.compile(
    r"\b(?:other|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|some|sample\w*|random\w*|spot|selected|two|three|four|five|six|\d+(?:nd|rd|th)?|twice|once|half|quarter\w*|fortnight\w*|"
    r"alternat\w*|bi-?\w+ly|semi\w*|regular\w*)\b",
    re.IGNORECASE,
)

WHEN_AWAY = re.compile(
    r"\b(?:when|while|whenever|if)\s(?:[\w'’]+\s){1,5}(?:is|was|are|were)\s(?:away|absent|ill|sick|off|busy|on\s(?:leave|holiday))\b",
    re.IGNORECASE,
)
TRAILING_LIMITS = (
    (WHEN_AWAY, STILL_AWAY),
    (EVERY_NTH, STILL_EVERY_NTH),
    (FAILED, STILL_FAILED),
    (CHIEFLY, STILL_CHIEFLY),
    (OVERSEEN, STILL_OVERSEEN),
    (AS_LEARNER, STILL_LEARNER),
    (AT_TIMES, STILL_AT_TIMES),
    (IN_SIMULATION, STILL_IN_SIMULATION),
    (IN_ONE, STILL_IN_ONE),
)
"""What limits the words it stands behind, or beside."""

"""What limits a claim, and by what a line shows that it still does."""
