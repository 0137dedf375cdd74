"""What a posting states about the job besides skills: shown to the reader, never scored."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache, reduce
from operator import or_

from skillgap.model.document import Passage, SectionKind
from skillgap.model.posting import Fact, FactKind
from skillgap.posting.cues import REMEMBERED, Cue, cues_in
from skillgap.remembering import holds_texts

_SENIORITY = re.compile(
    r"(?<!technical\s)(?<!chief\sof\s)\b(?:intern(?:ship)?|working\s+student|werkstudent(?:in)?|trainee|apprentice|graduate|entry[\s-]level|"
    r"junior|jr\.?|mid(?:dle)?[\s-]level|senior|sr\.?|staff|principal|lead(?!\s+(?:gen|manag|qualif|scor))|head\s+of|"
    r"director|vice\s+president)(?![\w-])",
    re.IGNORECASE,
)
_LEVELS = (
    r"(?:native|near-native|fluent|fluency|business[\s-]fluent|conversational|proficient|proficiency|advanced|"
    r"upper[\s-]intermediate|intermediate|bilingual|excellent|(?:level\s+)?[ABC][12](?:[\s-]level)?\)?\+?|"
    r"flie\u00dfend\w*|verhandlungssicher\w*|(?:sehr\s+)?gute[rsn]?|gut|courant|bilingue|ma\u00eetrise|"
    r"fluido|nativo|avanzado)"
)
_TONGUES = (
    r"(?:English|German|French|Spanish|Italian|Portuguese|Dutch|Polish|Czech|Swedish|Danish|Norwegian|Finnish|"
    r"Hungarian|Romanian|Greek|Turkish|Arabic|Hebrew|Hindi|Mandarin|Chinese|Cantonese|Japanese|Korean|Russian|"
    r"Ukrainian|Vietnamese|Thai|Indonesian|Deutsch|Englisch|Franz\u00f6sisch|[Ff]ran\u00e7ais|[Aa]nglais|[Aa]llemand|"
    r"[Ee]spa\u00f1ol|[Ii]ngl\u00e9s|[Aa]lem\u00e1n)(?:kenntnisse)?"
)
_LINK = (
    r"(?:\s+(?:in|of|level|language|skills?|knowledge|written|verbal|spoken|both|and|or|oral|"
    r"business)|[\s,:(/\u2013\u2014-])*"
)
_THEN = (
    r"(?:\s+(?:at|least|min\.?|minimum|level|language|skills?|knowledge|is|required)|[\s,:(/\u2013\u2014-])*"
)
_LANGUAGE = re.compile(
    rf"(?<!\w)(?:{_LEVELS}{_LINK}\s*(?-i:{_TONGUES})|(?-i:{_TONGUES}){_THEN}\s*{_LEVELS})(?!\w)",
    re.IGNORECASE,
)
_TONGUE = Cue(
    rf"\b{_TONGUES}",
    words="engl germ fren span ital port dutc poli czec swed dani norw finn hung roma gree turk arab hebr "
    "hind mand chin cant japa kore russ ukra viet thai indo deut fran angl alle espa ingl alem",
    flags=re.NOFLAG,
)
_WORDED = {
    FactKind.WORK_AUTHORISATION: Cue(
        r"\b(?:(?:legally\s+)?(?:authori[sz]ed|eligible|entitled|right)\s+to\s+work|work\s+(?:authori[sz]ation|"
        r"permits?|visas?)|visa\s+sponsorship|sponsor(?:ship)?\s+(?:of\s+|for\s+)?(?:\w+\s+){0,2}visas?|"
        r"(?:u\.?s\.?|eu|uk)\s+citizen(?:s|ship)?\b|arbeitserlaubnis|permis\s+de\s+travail|permiso\s+de\s+trabajo)",
        words="auth elig enti righ perm visa citi arbe",
    ),
    FactKind.CLEARANCE: Cue(
        r"\b(?:security|secret|top[\s-]secret|government|active|sc|dv)\s+clearances?\b|\bTS/SCI\b|"
        r"\bpublic\s+trust\s+clearance\b|\bclearance\s+(?:is\s+)?required\b",
        words="clea ts",
    ),
}
_TOLD = reduce(or_, [cue.bit for cue in _WORDED.values()], _TONGUE.bit)


def find_facts(title: str, passages: Sequence[Passage]) -> Iterator[Fact]:
    """Yield the facts of a posting in reading order, each wording once."""
    seen: set[tuple[FactKind, str]] = set()
    for passage in passages:
        for fact in _in_passage(title, passage):
            key = (fact.kind, fact.text.casefold())
            if key not in seen:
                seen.add(key)
                yield fact


def _in_passage(title: str, passage: Passage) -> Iterator[Fact]:
    if passage.section is SectionKind.TITLE and title and title in passage.quote:
        for match in _SENIORITY.finditer(title):
            yield Fact(kind=FactKind.SENIORITY, text=match.group(), passage=passage)
    if cues_in(passage.text) & _TOLD:
        for kind, text in _in_text(passage.text):
            yield Fact(kind=kind, text=text, passage=passage)


@holds_texts
@lru_cache(maxsize=REMEMBERED)
def _in_text(text: str) -> tuple[tuple[FactKind, str], ...]:
    tongues = _LANGUAGE.finditer(text) if _TONGUE.search(text) else ()
    return (
        *((FactKind.LANGUAGE, " ".join(match.group().split())) for match in tongues),
        *((kind, " ".join(text.split())) for kind, pattern in _WORDED.items() if pattern.search(text)),
    )
