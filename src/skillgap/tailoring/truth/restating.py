"""A tailored line in the form its original has: its credentials' names, and what was done before the rest."""

import re
from dataclasses import replace

from skillgap.model.document import SectionKind
from skillgap.model.posting import Mention
from skillgap.model.resume import Education, Resume
from skillgap.tailoring.truth.framing import without_frame
from skillgap.tailoring.truth.opening import act_first, effect_last, tells_effect
from skillgap.tailoring.truth.original import Original
from skillgap.tailoring.truth.sections_told import DEEDS, TITLES
from skillgap.tailoring.vocabulary.credential_names import as_held
from skillgap.tailoring.vocabulary.places import as_placed
from skillgap.tailoring.vocabulary.words import sentences

_ROLES = (("TA", "teaching assistant"), ("RA", "research assistant"), ("SWE", "software engineer"))
"""Roles under their short names."""

_BY_DOING = re.compile(r"\b(?:by|through)\s\w+ing\b")
_THINGS = (
    r"(?:lists?|reports?|documents?|documentation|data|figures|photos|pictures|samples|tables|charts|statistics|"
    r"notes|material|drawings|slides|forms|results|records|evidence|translations|texts|calculations|measurements)"
)
_SUPPORTED_WITH = re.compile(
    rf"\b(?P<verb>supported|helped|assisted)\s[^,.;]{{2,60}}?\swith\s(?:[\w-]+\s){{0,3}}{_THINGS}\b",
    re.IGNORECASE,
)
_GIVEN = re.compile(
    rf"^\W*(?:provided|supplied|contributed|furnished|delivered|submitted)\s(?P<things>(?:[\w-]+\s){{0,4}}?{_THINGS}"
    r"(?:\sof\s[\w\s-]+?)?)\s(?:to|for)\s(?P<whom>[^,.;]+\.?)$",
    re.IGNORECASE,
)
"""Who supported somebody with lists gave him the lists."""


def restated(sentence: str, section: SectionKind, concepts: frozenset[str], known: Original) -> str:
    """Return a line of a tailored resume as its original would have it, claiming the same."""
    sentence = as_placed(sentence, known.text)
    for short, role in _ROLES:
        if role in known.text and not known.says_exactly(short):
            sentence = re.sub(rf"\b{short}\b", role, sentence)
    if section in TITLES:
        return as_held(sentence, known.text)
    if section not in DEEDS or known.says(sentence):
        return sentence
    near = known.sources(sentence, concepts)
    plain = without_frame(sentence, near[0].quote) if near else sentence
    line = _handed_over(act_first(plain), concepts, known)
    turned_round = effect_last(line)
    if turned_round == line:
        return line
    sources = known.sources(line, concepts)
    told = sources[0].quote if sources else ""
    # What another sentence tells need not have come of the act.
    is_kept = tells_effect(told) or _BY_DOING.search(told) is not None or len(sentences(told)) > 1
    return line if not told or is_kept else turned_round


def _handed_over(line: str, concepts: frozenset[str], known: Original) -> str:
    """Return a line about things handed over as its source has it ("supported the bid with lists of …")."""
    given = _GIVEN.match(line)
    sources = known.sources(line, concepts) if given else ()
    found = _SUPPORTED_WITH.search(sources[0].quote) if sources else None
    if given is None or found is None:
        return line
    return f"{found['verb']} {given['whom'].rstrip('.')} with {given['things']}"


def in_names_held(
    resume: Resume, mentions: tuple[Mention, ...], text: str
) -> tuple[Resume, tuple[Mention, ...]]:
    """Return a resume and its skills with degrees and certificates under the names a text has for them."""
    studies = (_under_its_name(study, resume.document.text, text) for study in resume.education)
    certificates = (
        replace(each, name=as_held(as_placed(each.name, text), text)) for each in resume.certificates
    )
    skills = (
        mention
        for mention in mentions
        # What is named inside the long name of a certificate is no skill.
        if mention.passage.section not in TITLES or mention.text in as_held(mention.passage.quote, text)
    )
    held = replace(resume, education=tuple(studies), certificates=tuple(certificates))
    return held, tuple(skills)


def _under_its_name(study: Education, lines: str, text: str) -> Education:
    """Return a study with the names a text has; what its lines tell under another one claims nothing."""
    read = as_placed(" ".join(lines[slice(*study.span)].split()), text)
    held = as_held(read, text)
    told = (as_placed(field, text) for field in (study.study_type, study.area, study.institution))
    degree, area, school = (
        "" if field in read and field not in held else as_held(field, text) for field in told
    )
    return replace(study, study_type=degree, area=area, institution=school)
