"""How strongly each mention is asked for: first the section, then the words of its sentence."""

import re
import sys
from functools import lru_cache
from typing import NamedTuple

from skillgap.model.document import SectionKind
from skillgap.model.posting import Importance
from skillgap.posting.cues import REMEMBERED, Cue, cues_in
from skillgap.posting.passages import sentences
from skillgap.remembering import holds_texts

SILENT = frozenset({SectionKind.BENEFITS, SectionKind.APPLY, SectionKind.LEGAL})
"""Sections whose words ask for nothing, whatever they name."""

_BY_SECTION = {
    SectionKind.QUALIFICATIONS: Importance.ESSENTIAL,
    SectionKind.PREFERRED: Importance.OPTIONAL,
}

_I = re.IGNORECASE

# "X is a plus": weakens what stands before it in its clause.
_PLUS_AFTER = Cue(
    r"\b(?:(?:is|are|would\s+be|will\s+be|being|as|considered|viewed\s+as|also)\s+){0,3}"
    r"(?:an?\s+|highly\s+|strongly\s+|a\s+(?:big|huge|strong|definite|great|real|nice)\s+)?"
    # "SQL plus modelling" joins two things; "SQL is a plus" and "SQL: plus" weaken one.
    r"(?:(?:(?<!,\s)plus(?!\s+\d)(?=\s*(?:[.,;:!)*_]|$))(?<!\bsurplus)|an?\s+(?:\w+\s+)?plus\b(?!\s+\d)|bonus\b(?!\s+(?:plan|scheme|pay))|"
    # "Asset management" and "take advantage of" weaken nothing.
    r"an?\s+(?:\w+\s+)?asset\b(?!\s+(?!(?:and|but|for|if|in|or|to|when)\b)\w)|asset(?=\))|"
    r"(?<!competitive\s)advantage\b(?!\s+of\b)|"
    r"preferred\b|desirable\b|desired\b|beneficial\b|advantageous\b|nice[\s-]to[\s-]haves?\b|optional\b|"
    r"helpful\b|welcome\b|(?:strongly\s+|highly\s+)?encouraged\b|not\s+(?:required|mandatory|necessary|needed|essential|a\s+must)\b)|differentiator\b|"
    r"good\s+to\s+have\b|(?:ideally|preferably)(?=\s*(?:[.;)]|$))|even\s+better\b|would\s+(?:also\s+)?help\b|"
    r"(?:is|are|be)\s+(?:\w+ly\s+|also\s+)?(?:useful|handy|valued|appreciated)\b|"
    r"would\s+be\s+(?:\w+ly\s+|also\s+)?(?:awesome|brilliant|fantastic|good|great|ideal|lovely|nice|perfect|wonderful)"
    r"(?=\s*(?:[.,;:!)*_]|$|but\b|though\b))|"
    r"von\s+vorteil\b|w\u00fcnschenswert\b|un\s+plus\b|un\s+atout\b|deseable\b)",
    words="plus better ideall bonus would useful handy valued apprec "
    "advant asset prefer desira desire benefi nice option helpfu welcom encour "
    "requir mandat necess needed essent must differ good vortei wünsch atout deseab",
)
# "Ideally X": weakens what stands after it in its sentence.
_PLUS_BEFORE = Cue(
    r"\b(?:(?:ideally|preferably)(?!\s*(?:[.;)]|$))|preferred\s*:|bonus(?:\s+points?)?(?:\s+(?:for|if)|\s*:)|"
    r"nice[\s-]to[\s-](?:haves?|know|see)\s*:?|good\s+to\s+have\s*:?|"
    r"(?:it(?:\u2019|')?s|it\s+is|(?:would|['\u2019]d)\s+be|is)\s+(?:also\s+|even\s+)?(?:a\s+(?:plus|bonus)|an\s+advantage|"
    r"awesome|brilliant|cool|fantastic|good|great|handy|ideal|lovely|nice|perfect|useful|wonderful)\s+if|"
    r"pluspunkte?\s+(?:f\u00fcr|wenn)|extra\s+(?:points|credit)|(?:a\s+)?plus\s+(?:if|for|points)|pluses\s*:|plus\s*:|optional\s*:|"
    r"(?:advantageous|beneficial|desirable|helpful|useful)\s*:|(?:advantageous|beneficial|desirable|helpful|preferable)\s+if|"
    r"would\s+(?:\w+\s+)?help\s+if|we(?:\u2019|')?d\s+love\s+(?:it\s+)?if|preference\s+(?:for|(?:will\s+be\s+)?given\s+to)|"
    r"if\s+you(?=[^.;]{2,80},\s*(?:that(?:['\u2019]s|\s+is)\s+)?(?:awesome|brilliant|fantastic|great|lovely|perfect|"
    r"wonderful)\b)|"
    r"idealerweise|id\u00e9alement|idealmente)",
    words="ideall ideale idealm idéale pluspu prefer bonus nice good extra plus option desira great advant "
    "benefi helpfu would love awesom brilli cool fantas handy lovely perfec useful wonder",
)
# "Knowledge of Puppet (D)", "| Puppet | D |": the letter of what is desirable, where marks are given.
_GRADE = Cue(r"[(\[|\t]\s*D\s*(?=$|[)\]|\t])", words="d", flags=re.NOFLAG)
_MUST = Cue(
    r"\b(?:must(?:[\s-]haves?)?|required|requires?|mandatory|essential|(?:is|are)\s+(?:crucial|critical|"
    r"needed|necessary|a\s+must)|"
    r"needed(?!\s+(?:for|to|by|in|and)\b)|need\s+(?:to\s+(?:have|know|be)|someone|a|an)|vorausgesetzt|zwingend|indispensable|"
    r"imprescindible)\b",
    words="must requir mandat essent crucia critic need neede necess voraus zwinge indisp impres",
)
_NOT_MUST = re.compile(
    r"\b(?:not|no|n['\u2019]t|without|the|as|if|when|where|wherever|whatever|business|customers?|clients?|users?|product|system|"
    r"technical|functional|gather(?:ing)?|"
    r"analy[sz]e|define|understand|reporting|regulatory|security|performance|data)\s+(?:\w+\s+)?$",
    _I,
)
# "This requires new models" tells of the work; "this requires deep knowledge of Go" asks.
_IT_REQUIRES = re.compile(r"\b(?:this|which|that|it)\s+requires?$", _I)
_SKILL = re.compile(
    r"\b(?:expertise|experience|knowledge|skills?|understanding|familiarity|proficiency|background)\b", _I
)
_WE = re.compile(
    r"(?:\b(?:we|our|us|their|they|its)\b|\bteams?\s+(?:of|that|who|with)\b|\bthe\s+(?:team|company|customers?|platform|product)\b)",
    _I,
)
_WE_ASK = Cue(
    r"\b(?:we|team|company|client)(?:['\u2019](?:re|d)|\s+(?:are|is|would))?\s+(?:also\s+)?(?:currently\s+|actively\s+)?"
    r"(?:do\s+)?(?:look(?:ing|s)?\s+(?:for|to\s+hire)|seek(?:ing|s)?|hiring|search(?:ing|es)?\s+for|expect(?:s|"
    r"ing)?|need(?:s)?|requir(?:e|es|ing)|want|ask)\b"
    r"|\b(?:is|are)\s+(?:currently\s+|actively\s+)?(?:looking\s+for|seeking|hiring|searching\s+for)\b",
    words="look seek hiring search expect need requir want ask asks",
)
_ASKED = Cue(
    r"""\b(?:you(?:['\u2019]ll|\s+will)?\s+(?:also\s+|should\s+|must\s+|already\s+|ideally\s+)?
        (?:have|bring|possess|know|need|hold|speak|understand|care\s+(?:\w+\s+)?about|are\s+(?:an?\s+)?
        (?:expert|proficient|experienced|skilled|fluent|comfortable|familiar))
      |you(?:['\u2019]re|\s+are|\s+should\s+be)\s+(?:\w+\s+){0,2}(?:proficient|experienced|skilled|fluent|comfortable|familiar|an?\s+\w+\s+with)
      |you(?:['\u2019](?:re|ll\s+be)|\s+(?:are|(?:will|should|must|need\s+to)\s+be))\s+(?:\w+\s+){0,2}(?:at\s+(?:ease|home)|confident|decent|good|great|
        solid|strong)\s+(?:at|in|on|with)\b
      |you\s+(?:will|should|must)\s+be\s+(?:\w+[\s-]){0,3}(?:accredited|certified|chartered|educated|licensed|qualified|registered)\b
      |you(?:['\u2019]ve)\s+(?:\w+\s+){0,2}(?:worked|built|shipped|used|got|designed|deployed|run|led|written|made|managed|operated|
        scaled|launched|maintained|developed|created|administered|implemented|supported|automated|owned)
      |(?:(?:proven|strong|solid|hands[\s-]on|practical|professional|extensive|prior|previous|deep|demonstrated|relevant|working|good|excellent|
         advanced|in[\s-]depth|significant|sound|thorough|some|great|expert(?:-level)?|basic|industry|work)\s+
         (?!(?:user|customer|candidate|employee|developer|client|product|our|the)\b)(?:[\w/&-]+,?\s+(?!(?:user|customer|our|the)\b)){0,4})
         (?:experience|expertise|knowledge|understanding|skills?|background|grasp|command|foundation|proficiency|familiarity|track\s+record)
      |(?:(?<!of\s)experience|proficien(?:cy|t)|expertise|knowledge|familiar(?:ity)?|skilled|fluen(?:t|cy)|competen(?:ce|cy|t)|background|
         experienced|well[\s-]versed|track\s+record|understanding|command|mastery)\s+(?:in|of|with|using|on|across|building|working|designing|developing)
      |(?:seeking|looking\s+for|hiring|search(?:ing)?\s+for)\s+(?:an?\s+)?(?:[\w/&+#-]+\s+){1,8}(?:with|who\s+(?:has|have|knows?))
      |(?:someone|somebody)\s+(?:who|with|that)\b
      |the\s+(?:ideal|successful|right|perfect)\s+(?:applicant|candidate|hire|person)(?!\s+will\b)
      |you\s+(?:come\s+with|can\s+(?:\w+ly\s+)?(?:code|program|read|speak|write))\b|expect\s+you\s+to\s+(?:be|have|know)\b
      |kind\s+of\s+(?:\w+\s+){1,2}who\b
      |candidates?\s+(?:should|must|with|need|will\s+(?:also\s+)?(?:be\s+able\s+to|have|possess|bring|demonstrate|hold|show|need))
      |kenntnisse|erfahrung\s+(?:mit|in)|ma\u00eetrise|connaissances?|experiencia\s+(?:en|con)|conocimientos?)""",
    words="you kind who someon somebo "
    "experi expert knowle unders skill backgr grasp comman founda profic famili track fluen compet "
    "well master seekin look hiring search candid appli hire person kenntn erfahr maîtri connai conoci",
    flags=re.IGNORECASE | re.VERBOSE,
)
# A bullet that opens like this asks, under whatever heading: "Extensive understanding of SQL".
_ASKS_FIRST = Cue(
    r"""\W*(?:[A-Z][:.)]\s*)?\b(?:have\s+(?:\w+ed|run|built|led|\w+\s+experience)\b|has\s+|comfortable\b|familiar(?:ity)?\b|
      proficien(?:t|cy)\b|skilled\b|fluent\b|
      (?:\w+\s+){0,3}(?:experience|knowledge|understanding|expertise|proficiency|familiarity|background|grasp|command|track\s+record)\s+
        (?:of|in|with|using|on|working|building|designing|developing|across)\b|
      ability\s+to\b|able\s+to\b|worked\s+(?:with|on)\b|(?:strong|solid|excellent|advanced)\s+[\w/+#-]+\s+skills\b)""",
    words="have has comfor famili profic skille fluent experi expert knowle unders backgr grasp comman track "
    "abilit able worked strong solid excell advanc",
    flags=re.IGNORECASE | re.VERBOSE,
)
# An item that tells what the candidate has done, where no heading says what the items are.
_HAS_DONE = re.compile(
    r"\W*(?:(?:have|has)\s+)?(?:[A-Z]?[a-z]+ed|[Bb]uilt|[Ll]ed|[Rr]un|[Ww]ritten|[Ss]hown)\s"
)
_NO_DUTIES = frozenset({SectionKind.ROLE, SectionKind.OTHER})
_TO_JOIN = Cue(
    r"\bto\s+join\s+(?:(?:one\s+of\s+)?(?:our|the)|us\b)|\bjoin(?:ing)?\s+our\b|"
    r"\b(?:and|to)\s+(?:support|help|work\s+(?:with|alongside)|collaborate\s+with)\s+(?:our|the)\b",
    words="join supp help work coll",
)
# "Use your strong Python to build …": what stands after it is what the job does.
_TO_DO = re.compile(
    r"\bto\s+(?:architect|build|create|craft|deliver|design|develop|drive|engineer|help|lead|shape|ship|support)\s",
    _I,
)
_SKILL_TO_DO = re.compile(
    rf"\b(?:expertise|experience|knowledge|skills?|background|foundation)\s+{_TO_DO.pattern}", _I
)
# "No coding needed: we'll teach you Java": what is taught is not asked.
_TAUGHT = Cue(
    r"\b(?:we(?:['\u2019]ll|\s+will|\s+can)\s+(?:happily\s+)?(?:teach|train)|you(?:['\u2019]ll|\s+will)\s+(?:also\s+)?learn)\b[^.;]*",
    words="teach train learn",
)
_YEARS = Cue(
    r"\b\d{1,2}\s*(?:\\?\+|-\s*\d+)?\s*\+?\s*(?:(?:years?|yrs?)\b|months?\b(?=(?:\W+\w+){0,3}\W+experience\b))",
    words="year yr yrs month",
)
_CLAUSE_START = re.compile(
    r"[;.!?]\s|,\s+(?=(?:(?:any|and|but|while|plus|with)\s+)?(?:other|additional|knowledge|experience|"
    r"familiarity|exposure|understanding|background|"
    r"prior|previous|some|basic|advanced|native|fluent|conversational|proficiency|but|while|having|"
    r"German|French|Spanish|Italian|Dutch|English|Mandarin)\b)|\bbut\b|"
    # "AWS Certified Developer – Associate": the dash stands in a name.
    r"\s[\u2013\u2014-]\s(?!(?:Associate|Expert|Foundation|Fundamentals|Practitioner|Professional|Specialty)\b)|\.\s",
    _I,
)
# Words that name nothing themselves: what they say is said of what stands before them.
_NAMES_SOMETHING = re.compile(
    r"\b(?!(?:an?|all|any|also|are|as|be|being|both|but|considered|each|either|highly|is|of|one|or|our|strongly|that|the|"
    r"them|these|this|those|very|viewed|which|will|would|big|huge|strong|definite|great|real|nice|and|"
    r"knowledge|experience|familiarity|exposure|skills)\b)\w",
    _I,
)
_MOST_ASIDE = 4
"""Words of a bracket that may be nothing but a weakening."""
_BRACKET = re.compile(r"\(([^()]*)\)")
_ASIDE = re.compile(r"(?:ideally|preferably)\s[^,.;]+(?=,\s+and\s)", _I)
"""A preference put in between: "a warehouse, ideally Redshift, and Python" wants Python all the same."""

_WEAKENING = _PLUS_AFTER.bit | _PLUS_BEFORE.bit
_HEARD = {
    SectionKind.QUALIFICATIONS: _WEAKENING | _TO_JOIN.bit | _GRADE.bit | _TAUGHT.bit,
    SectionKind.PREFERRED: _WEAKENING | _TO_JOIN.bit | _MUST.bit | _TAUGHT.bit,
}
_HEARD_ELSEWHERE = _WEAKENING | _MUST.bit | _ASKED.bit | _ASKS_FIRST.bit | _YEARS.bit
"""The cues that a passage needs one of for its words to say anything beyond what its section says."""


class Range(NamedTuple):
    """Characters of a passage, and what its words say about their importance."""

    start: int
    end: int
    importance: Importance


# Most passages say no more than their section does, and share what is remembered of them.
_EVERYWHERE = {level: (Range(0, sys.maxsize, level),) for level in Importance}


def weigh_passage(text: str, section: SectionKind, *, is_bullet: bool = False) -> tuple[Range, ...]:
    """Return the importance of every character of a passage, as ranges in order; the last that holds wins."""
    if cues_in(text) & _HEARD.get(section, _HEARD_ELSEWHERE) or (is_bullet and section in _NO_DUTIES):
        return _weigh_words(text, section, is_bullet=is_bullet)
    return _EVERYWHERE[_BY_SECTION.get(section, Importance.MENTIONED)]


@holds_texts
@lru_cache(maxsize=REMEMBERED)
def _weigh_words(text: str, section: SectionKind, *, is_bullet: bool) -> tuple[Range, ...]:
    base = _BY_SECTION.get(section, Importance.MENTIONED)
    asks_first = (
        base is Importance.MENTIONED
        and section is not SectionKind.COMPANY
        and (_ASKS_FIRST.match(text) or (is_bullet and section in _NO_DUTIES and _HAS_DONE.match(text)))
    )
    ranges = [*_EVERYWHERE[base]]
    for start, end in sentences(text):
        sentence = text[start:end]
        level = _level(sentence, section, base)
        if asks_first and level is Importance.MENTIONED:
            level = Importance.ESSENTIAL
        ranges.append(Range(start, end, level))
        if level is Importance.MENTIONED and not _weakens(sentence, section):
            continue
        joins = _TO_JOIN.search(sentence)
        if joins and _WE_ASK.search(sentence, 0, joins.start()):
            ranges.append(Range(start + joins.start(), end, Importance.MENTIONED))
        ranges.extend(_duties_after(sentence, section, start))
        ranges.extend(_weakened(sentence, start))
        if section is SectionKind.QUALIFICATIONS and (grade := _GRADE.search(sentence)):
            ranges.append(_optional(start, start + grade.start()))
        if section is SectionKind.PREFERRED:
            ranges.extend(_strengthened(sentence, start))
        if taught := _TAUGHT.search(sentence):
            ranges.append(Range(start + taught.start(), start + taught.end(), Importance.MENTIONED))
    return tuple(ranges)


def _duties_after(sentence: str, section: SectionKind, base: int) -> list[Range]:
    """Return the part of a sentence of prose that tells what is done with what it asks for."""
    if section in _BY_SECTION:
        return []
    if _is_must(sentence):
        to_do = _SKILL_TO_DO.search(sentence)
    else:
        asked = _ASKED.search(sentence)
        to_do = _TO_DO.search(sentence, asked.end()) if asked else None
    if to_do is None:
        return []
    return [Range(base + to_do.start(), base + len(sentence), Importance.MENTIONED)]


def importance_at(ranges: tuple[Range, ...], start: int, end: int) -> Importance:
    """Return the importance at an offset of the passage that `ranges` were made for."""
    for held in reversed(ranges):
        if held.start <= start and end <= held.end:
            return held.importance
    return ranges[0].importance


def _level(sentence: str, section: SectionKind, base: Importance) -> Importance:
    """Return how strongly a sentence asks, before words that weaken it are heard."""
    if base is not Importance.MENTIONED or section is SectionKind.TITLE:
        return base
    if _is_must(sentence):
        return Importance.ESSENTIAL
    if section in {SectionKind.RESPONSIBILITIES, SectionKind.STACK}:
        is_asked = bool(_YEARS.search(sentence) or (_WE_ASK.search(sentence) and _ASKED.search(sentence)))
    else:
        is_asked = _is_asked(sentence, section)
    return Importance.ESSENTIAL if is_asked else Importance.MENTIONED


def _is_asked(sentence: str, section: SectionKind) -> bool:
    """Whether a sentence of prose asks for what it names, rather than tells about the company."""
    asked = _ASKED.search(sentence)
    if asked is None:
        return False
    we_ask = bool(_WE_ASK.search(sentence))
    if _WE.search(sentence[: asked.start()]) and not we_ask:
        return False
    return section is not SectionKind.COMPANY or we_ask or "you" in sentence.lower().split()


def _is_must(sentence: str) -> bool:
    return any(
        not _NOT_MUST.search(sentence[: m.start()])
        and not _WE.search(sentence[m.end() : m.end() + 12])
        and (not _IT_REQUIRES.search(sentence[: m.end()]) or _SKILL.search(sentence, m.end()))
        for m in _MUST.findall(sentence)
    )


def _weakens(sentence: str, section: SectionKind) -> bool:
    """Whether a sentence outside the requirements names a plus: "Kafka is a plus" under the duties."""
    if section in {SectionKind.COMPANY, SectionKind.TITLE}:
        return False
    return bool(_PLUS_AFTER.search(sentence) or _PLUS_BEFORE.search(sentence))


def _weakened(sentence: str, base: int) -> list[Range]:
    """Return the parts of a sentence that are only a plus."""
    found: list[Range] = []
    plain = sentence
    for bracket in _BRACKET.finditer(sentence) if "(" in sentence else ():
        inside = bracket[1]
        says = _PLUS_AFTER.search(inside) if len(inside.split()) <= _MOST_ASIDE else None
        if says is not None:
            # "Go (a plus)" weakens Go; "scripting (Bash preferred)" weakens Bash alone.
            names = _NAMES_SOMETHING.search(inside[: says.start()])
            comma = max(sentence.rfind(mark, 0, bracket.start()) for mark in (",", ";", "("))
            found.append(_optional(base + (bracket.start() if names else comma + 1), base + bracket.end()))
            plain = plain[: bracket.start()] + " " * len(bracket[0]) + plain[bracket.end() :]
    for match in _PLUS_BEFORE.findall(plain):
        inside = next((b for b in _BRACKET.finditer(plain) if b.start() < match.start() < b.end()), None)
        aside = _ASIDE.match(plain, match.start())
        end = inside.end() if inside else aside.end() if aside else len(sentence)
        found.append(_optional(base + match.start(), base + end))
    for match in _PLUS_AFTER.findall(plain):
        if any(r.start <= base + match.start() < r.end for r in found):
            continue
        # "A second language (Dutch, French) is a plus": what stands in brackets begins no clause.
        before = _BRACKET.sub(_blank, plain[: match.start()])
        starts = [m.end() for m in _CLAUSE_START.finditer(before)]
        # "AWS, Docker - all a plus": the clause that says so is about what stands before it.
        while starts and not _NAMES_SOMETHING.search(plain[starts[-1] : match.start()]):
            starts.pop()
        found.append(_optional(base + (starts[-1] if starts else 0), base + match.end()))
    return found


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _strengthened(sentence: str, base: int) -> list[Range]:
    """Return the parts of an optional sentence that are a must all the same."""
    return [
        Range(base, base + match.end(), Importance.ESSENTIAL)
        for match in _MUST.findall(sentence)
        if match.group().lower() not in {"requirement", "requirements", "essential", "require", "requires"}
        and not _NOT_MUST.search(sentence[: match.start()])
        and not _PLUS_AFTER.search(sentence)
    ]


def _optional(start: int, end: int) -> Range:
    return Range(start, end, Importance.OPTIONAL)
