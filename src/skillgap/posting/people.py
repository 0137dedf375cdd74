"""Whether a mention names people, a firm or a condition of the job, and no skill."""

import re
from functools import lru_cache

from skillgap.model.document import SectionKind
from skillgap.model.taxonomy import Category, ConceptId
from skillgap.posting.cues import REMEMBERED, Cue, cues_in
from skillgap.posting.enumerations import Place
from skillgap.remembering import holds_texts

_PERSON = re.compile(
    r"\b(?:(?<!reverse )engineers?|scientists?|developers?|analysts?|(?<!package )(?<!password )managers?|"
    r"owners?|designers?|architects?|researchers?|administrators?|stakeholders?|consultants?|recruiters?)$"
)
# "managing engineers" is work, and names no colleague.
_WORK = re.compile(r"(?:manag|lead|hir|recruit|coach|mentor|grow|interview|train|engag)(?:e|ing)?\b.*s$")
# "An expert database administrator": the applicant.
_ASKED_PERSON = re.compile(
    r"\b(?:experienced|expert|proficient|seasoned|skilled)\s+(?:[\w/+#-]+\s+){0,2}$", re.IGNORECASE
)
_ASKED_REACH = 60
_SOMEBODY = re.compile(r"\b(?:an?|other|fellow)\s+$", re.IGNORECASE)
_ROLES = frozenset({"sre", "sres", "mle", "mles", "sdet", "sdets", "dba", "dbas"})
# "the Algorithms and Research Team", "the Linux Foundation": the names of teams and bodies.
_TEAM = Cue(
    r"(?:\s+(?:and|&))?(?:\s+[A-Z]\w*){0,2}\s+(?:Team|Department|Division|Group|Unit|Foundation|Institute|"
    r"Society|Association|Alliance|Consortium|Conference|Summit|Meetup|Award|Magazine|Lab)s?\b(?!\s+[Mm]odel)",
    words="team depa divi grou unit foun inst soci asso alli cons conf summ meet awar maga lab labs",
    flags=re.NOFLAG,
)
# "Trusted by Zoom", "customers such as Slack": firms, and not "customers build pipelines with Spark".
_PARTIES = (
    r"(?:alumni|veterans?|founders?)\s+(?:\w+\s+)?(?:at|from|of)|"
    r"(?:founded|backed|funded|trusted|loved|acquired)\s+(?:\w+\s+)?by|"
    r"(?:companies|firms|customers|clients|brands|investors|partners)\s+(?:\w+\s+)?(?:like|such\s+as|including)|"
    r"partner(?:s|ed|ships?)?\s+with"
)
# "People from Google, Slack and Dropbox": firms too, in a company's text of itself.
_ORIGINS = (
    r"(?:experience|leadership|engineers|people|team|talent|backgrounds?|leaders|employees)\s+(?:\w+\s+)?(?:at|from)|"
    r"(?:used|chosen|led)\s+(?:\w+\s+)?by"
)
_UP_TO_NAME = r"\s[^.;:]*$"
_FIRMS = {
    SectionKind.COMPANY: re.compile(rf"\b(?:{_PARTIES}|{_ORIGINS}){_UP_TO_NAME}", re.IGNORECASE),
    **dict.fromkeys(
        (SectionKind.ROLE, SectionKind.OTHER),
        re.compile(rf"\b(?:{_PARTIES}){_UP_TO_NAME}", re.IGNORECASE),
    ),
}
# "Experience at a company like Stripe or Shopify": firms, whatever asks for it.
_LIKE_FIRMS = re.compile(
    r"\b(?:at|for|from)\s+(?:an?\s+)?(?:[\w-]+\s+){0,2}(?:agenc(?:y|ies)|compan(?:y|ies)|employers?|firms?|organi[sz]ations?|"
    r"start-?ups?)\s+(?:like|such\s+as|similar\s+to)\s[^.;:()]*$",
    re.IGNORECASE,
)
_FIRMS_REACH = 200
# "work with database developers": the colleagues.
_PEOPLE = Cue(
    r"\s+(?:engineers|scientists|developers|designers|analysts|experts|researchers|managers|architects|"
    r"professionals|specialists|advisors|leads|colleagues|testers|counterparts|squads|departments)\b",
    words="engi scie deve desi anal expe rese mana arch prof spec advi lead coll test coun squa depa",
    flags=re.NOFLAG,
)
_TOGETHER = re.compile(
    r"\b(?:with|alongside|including|between|join(?:ing)?)\s+(?:[\w'\u2019&/-]+,?\s+){0,6}$", re.IGNORECASE
)
# "join our Docker team" names a team; "work with the Docker team" says what one has to do with.
_TEAM_AFTER = re.compile(r"\s+team\b")
_JOINED = re.compile(r"\bjoin(?:ing)?\s+(?:[\w'\u2019&/-]+,?\s+){0,6}$", re.IGNORECASE)
_TOGETHER_REACH = 90
# "your backend co-workers", "our Data Science colleagues": always others.
_OTHERS = Cue(r"\s+(?:colleagues?|co-?workers?|counterparts?|peers?)\b", words="coll co cowo coun peer")
# "Partner with Product, Data Science and Finance": departments of the firm, and none of them a skill.
_DEPARTMENT = (
    r"(?:(?:product|project|data|business|customer|technical|risk|support|quality|sales|people)\s+)?"
    r"(?:product|engineering|design|development|management|marketing|finance|sales|legal|operations|strategy|science|"
    r"analytics|success|support|assurance|risk|compliance|security|research|infrastructure|leadership|"
    r"sres?|devops|qa|it|hr|ux|pr)"
)
_IS_DEPARTMENT = re.compile(_DEPARTMENT, re.IGNORECASE)
_OF_LIST = (
    rf"(?:{_DEPARTMENT}|the|our|your|and|or|with|across|other|both|key|internal|cross-functional|senior|principal|business|"
    r"client|teams?|departments?|functions?|groups?|stakeholders?|such\s+as|like|including|e\.g\.|\w+(?:ers|ists|ects|ysts))"
)
_WITH_LIST = re.compile(
    r"(?:\b(?:partner|collaborat|liais|interfac|coordinat|align|consult|communicat)\w*\s+(?:[\w-]+ly\s+)?"
    r"(?:with|across|between)|(?<!experience )(?<!experienced )\bwork(?:s|ing)?\s+(?:[\w-]+ly\s+)?with|"
    r"\bclosely\s+with)\s+"
    rf"(?:{_OF_LIST}[\s,(/&]+){{0,14}}$",
    re.IGNORECASE,
)
_ENDS_DEPARTMENT = re.compile(
    r"\s*(?:$|[,.;:)/&\u2013\u2014]|(?:and|or|to|on|in\s+order|for|teams?|departments?|functions?|leads?|leaders?|partners?|"
    r"stakeholders?|groups?|organi[sz]ations?)\b)",
    re.IGNORECASE,
)
_FACTS = frozenset({ConceptId("work-authorization"), ConceptId("security-clearance")})
"""Conditions of the job, which `facts` tells; they are no skill."""

_NAMES = frozenset({Category.TOOL, Category.PLATFORM, Category.LANGUAGE})


def is_somebody(text: str, section: SectionKind, place: Place) -> bool:
    """Whether a mention names a colleague ("data scientists"), a firm or a condition, not a skill."""
    if place.concept in _FACTS or _names_colleagues(text, place) or _is_department(text, place):
        return True
    firms = _FIRMS.get(section, _LIKE_FIRMS) if place.category in _NAMES else None
    if firms is not None and firms.search(text[max(0, place.start - _FIRMS_REACH) : place.start]):
        return True
    surface = text[place.start : place.end]
    if not _may_be_person(surface) or _is_product(surface, place):
        return False
    name = bare_name(surface)
    if name in _ROLES:
        return name.endswith("s") or bool(_SOMEBODY.search(text, 0, place.start))
    if section is SectionKind.TITLE:
        return False
    return name.endswith("s") or not _ASKED_PERSON.search(
        text, max(0, place.start - _ASKED_REACH), place.start
    )


@holds_texts
@lru_cache(maxsize=REMEMBERED)
def _may_be_person(surface: str) -> bool:
    name = bare_name(surface)
    return name in _ROLES or bool(_PERSON.search(name) and not _WORK.match(name))


def _names_colleagues(text: str, place: Place) -> bool:
    """Whether a mention is part of a team's name, or says which colleagues one works with."""
    if not cues_in(text) & (_TEAM.bit | _PEOPLE.bit | _OTHERS.bit):
        return False
    if _OTHERS.match(text, place.end):
        return True
    if text[place.start].isupper() and _TEAM.match(text, place.end):
        return True
    before = text[max(0, place.start - _TOGETHER_REACH) : place.start]
    if _TEAM_AFTER.match(text, place.end):
        return bool(_JOINED.search(before))
    return bool(_PEOPLE.match(text, place.end) and _TOGETHER.search(before))


def _is_department(text: str, place: Place) -> bool:
    """Whether a mention is one of the departments that one works with: "partner with Product and Finance"."""
    return bool(
        _IS_DEPARTMENT.fullmatch(text, place.start, place.end)
        and _ENDS_DEPARTMENT.match(text, place.end)
        and _WITH_LIST.search(text[max(0, place.start - _FIRMS_REACH) : place.start])
    )


def _is_product(surface: str, place: Place) -> bool:
    """Whether a name that ends like a person's work is a product's or a certificate's ("Secrets Manager")."""
    if place.category is Category.CREDENTIAL and "certified" in surface.casefold():
        return True
    named = place.category in _NAMES or place.category is Category.CREDENTIAL
    return named and surface.rpartition(" ")[2][:1].isupper()


def bare_name(surface: str) -> str:
    """Return a name in small letters and without the mark of an owner."""
    return surface.casefold().removesuffix("'s").removesuffix("\u2019s")
