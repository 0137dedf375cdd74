"""Decide whether a tailored resume claims anything its original does not, from the two texts alone.

Nothing is trusted that the tailoring says about itself. Every line of the tailored resume is held
against the lines of the original it comes from: its skills, its numbers with unit and meaning, its dates,
names, titles and degrees, and the words that make a claim bigger. Leaving out, reordering, shortening and
saying the same in ordinary words is no claim.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from skillgap.model.analysis import Truth, Violation
from skillgap.model.document import Passage, SectionKind
from skillgap.model.posting import Mention
from skillgap.model.resume import Resume
from skillgap.model.taxonomy import ConceptId, Taxonomy
from skillgap.tailoring.numbers.units import NUMBER_WORDS
from skillgap.tailoring.truth import entries, strength
from skillgap.tailoring.truth.accounting import is_entry_head, unaccounted
from skillgap.tailoring.truth.acts import claimed_acts, untold_act
from skillgap.tailoring.truth.denial import as_said, asserted_denials, denied_anew
from skillgap.tailoring.truth.figures import new_dates, new_numbers, told_by
from skillgap.tailoring.truth.levels import raised_levels
from skillgap.tailoring.truth.limits import lesser_post, lifted, made_whole, several
from skillgap.tailoring.truth.names import LIST_SECTIONS, unknown_words
from skillgap.tailoring.truth.opposites import contradicted, moved_otherwise
from skillgap.tailoring.truth.original import Original, concepts_by_passage
from skillgap.tailoring.truth.restating import in_names_held, restated
from skillgap.tailoring.truth.scope import told_as_whole, widened
from skillgap.tailoring.truth.shown import backs, is_at_home
from skillgap.tailoring.truth.sides import (
    other_field,
    other_tenure,
    put_forward,
    raised_grade,
    taken_role,
    turned,
)
from skillgap.tailoring.truth.steps import raised_step
from skillgap.tailoring.truth.studies import raised_class, untold
from skillgap.tailoring.vocabulary.short_forms import in_short
from skillgap.tailoring.vocabulary.wording import are_synonyms
from skillgap.tailoring.vocabulary.words import (
    content_stems,
    sentences,
    shared,
    squeezed,
    stem,
    stems,
    tokens,
)

_PROSE = frozenset(SectionKind) - LIST_SECTIONS - {SectionKind.HEADER, SectionKind.EDUCATION}
"""Sections made of sentences, where every word that is added says something."""

_TOLD = frozenset({SectionKind.WORK, SectionKind.PROJECTS, SectionKind.VOLUNTEER})
"""Sections that tell what was done."""

_TITLES = frozenset({SectionKind.EDUCATION, SectionKind.CERTIFICATES, SectionKind.AWARDS})
_WHOLE = {SectionKind.EDUCATION: "degree", SectionKind.CERTIFICATES: "certificate"}
"""What is claimed where something is told as finished that is not, a skill elsewhere."""

_ALIKE = 0.3
"""Share of words from which on a line tells its closest one, however much of it is new."""

_ROOT = 5
"""Letters by which a verb and its noun are alike ("reconciled", "reconciliation")."""

_SHORT = 3
"""Words up to which a line in the head of a resume is no sentence."""

_ADDRESS = re.compile(r"[@\d/]|\w\.\w")
_CONTACT = re.compile(r"[@/]|\d[\d\s]{6,}|\w\.\w")
_FIELDS = re.compile(r"\s[|·•–—]\s|,\s")
_TWO_VERBS = re.compile(r"(\w[\w-]*)(?:,\s\w[\w-]*)*(?:,?\sand\s|\s&\s)(\w[\w-]*)")
"""The first and the last of the verbs a line opens with."""

_DEGREES = (
    ("bachelor", r"\b(?:bachelor\w*|b\.?\s?sc\.?|b\.?\s?a\.|ba|bs|b\.s\.|beng|b\.?eng\.?|b\.?tech\.?)(?!\w)"),
    (
        "master",
        r"\b(?:master(?:'s|s)?\s+(?:of|degree|in)|master's|m\.?\s?sc\.?|m\.s\.|meng|m\.?tech\.?|mba)(?!\w)",
    ),
    ("doctorate", r"\b(?:ph\.?\s?d\.?|doctorate|doctoral|d\.?phil\.?)(?!\w)"),
    ("diploma", r"\bdiploma\b"),
    ("distinction", r"\bcum laude\b|\bhon(?:ou?r)?s\b|\bvaledictorian\b|\bdistinction\b|\bdean['’]s list\b"),
    ("distinction", r"\b(?:first|1st)[- ]class\b|\b1:1\b"),
    ("distinction", r"\bsumma\b"),
    ("distinction", r"\bmagna\b"),
)
"""Levels of study; a level the original never names is a new degree."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claims:
    """A resume with the skills found in it: all that is needed to say what it claims."""

    resume: Resume
    mentions: tuple[Mention, ...]


def check_truth(original: Claims, tailored: Claims, taxonomy: Taxonomy) -> Truth:
    """Hold every line of the tailored resume against the original.

    A skill is backed when the original names it, or shows something narrower that implies it. A number
    is backed by the same value with the same unit in a line that says the same thing. Violations come in
    reading order, each once.
    """
    known = Original(original.resume, original.mentions, taxonomy)
    resume, claimed = in_names_held(tailored.resume, tailored.mentions, known.text)
    tailored = Claims(resume=resume, mentions=claimed)
    found = [
        *entries.differences(
            original.resume, tailored.resume, known.squeezed, known.says_in_a_line, known.certificates
        ),
        *_skills(tailored.mentions, known, taxonomy),
    ]
    concepts = concepts_by_passage(tailored.mentions)
    mentions: dict[int, list[Mention]] = {}
    for mention in tailored.mentions:
        mentions.setdefault(mention.passage.start, []).append(mention)
    # A text without any heading is not a head of contact data: it tells what was done.
    is_bare = all(section.kind is SectionKind.HEADER for section in tailored.resume.sections.items)
    for read in tailored.resume.passages:
        passage = replace(read, section=SectionKind.WORK) if is_bare else read
        here = concepts.get(passage.start, frozenset())
        for sentence in sentences(passage.quote):
            section = _read_as(passage.section, sentence)
            said = restated(sentence, section, here, known)
            line = replace(passage, text=said, section=section)
            told = _line(line, here, mentions.get(passage.start, ()), known, tailored.resume)
            found.extend(replace(each, where=sentence) if each.where == said else each for each in told)
    distinct: dict[tuple[str, str], Violation] = {}
    for violation in found:
        distinct.setdefault((violation.kind, violation.text.casefold()), violation)
    violations = tuple(distinct.values())
    return Truth(ok=not violations, violations=violations)


def _skills(mentions: tuple[Mention, ...], known: Original, taxonomy: Taxonomy) -> Iterator[Violation]:
    for mention in mentions:
        if backs(known, mention) and is_at_home(known, mention):
            continue
        kind = "certificate" if _is_credential(mention.concept, taxonomy) else "skill"
        yield Violation(kind=kind, text=mention.text, where=mention.passage.quote)


def _is_credential(concept: ConceptId, taxonomy: Taxonomy) -> bool:
    found = taxonomy.concepts.get(concept)
    return found is not None and found.category == "credential"


def _line(
    passage: Passage, concepts: frozenset[str], mentions: Sequence[Mention], known: Original, tailored: Resume
) -> Iterator[Violation]:
    quote = passage.quote
    if passage.section in {SectionKind.SKILLS, SectionKind.LANGUAGES}:
        yield from _levels(quote, known)
    yield from _cut_off(passage, known, tailored)
    if not quote or known.says(quote):
        return
    sources = known.sources(quote, concepts)
    if passage.section in LIST_SECTIONS:
        # What a list says comes from its own section first, whatever sentence shares a word with it.
        sources = tuple(dict.fromkeys((*known.section(passage.section), *sources)))
    new: tuple[str, ...] = ()
    if passage.section in _PROSE:
        sources, new = _accounted(passage, sources, mentions, known)
    yield from _facts(passage, sources, known)
    if passage.section is SectionKind.EDUCATION:
        yield from _studies(quote, known)
    if sources:
        yield from _against(passage, sources, tailored)
        yield from _acts(passage, sources, known)
    yield from _bigger(passage, sources, known)
    yield from unknown_words(passage, sources, known, tailored)
    if new:
        yield Violation(kind="skill", text=" ".join(new), where=quote)
    elif passage.section in _PROSE and (added := _added_verb(quote, sources)):
        yield Violation(kind="skill", text=added, where=quote)


def _levels(quote: str, known: Original) -> Iterator[Violation]:
    """Yield the items of a list that claim to be known better than the original says."""
    for item in raised_levels(quote, known.listed):
        yield Violation(kind="skill", text=item, where=quote)


def _studies(quote: str, known: Original) -> Iterator[Violation]:
    """Yield the class of a degree and the words that no line of education has."""
    studies = tuple(line.quote for line in known.section(SectionKind.EDUCATION)) or (known.document,)
    for words in (raised_class(quote, studies), " ".join(untold(quote, studies))):
        if words:
            yield Violation(kind="degree", text=words, where=quote)


def _cut_off(passage: Passage, known: Original, tailored: Resume) -> Iterator[Violation]:
    """Yield what limited a line of the original, where a tailored one is that line without its limit."""
    quote = passage.quote
    whole = known.cut_from(quote) if quote else ""
    for words in (made_whole(quote, whole, is_title=passage.section in _TITLES), lifted(quote, whole)):
        if words and not _is_told(words, tailored):
            yield Violation(kind=_WHOLE.get(passage.section, "title"), text=words, where=quote)


def _is_told(limit: str, tailored: Resume) -> bool:
    """Whether a limit stands in another line, since its own was cut in two, by its writer or by a page."""
    return squeezed(limit) in squeezed(tailored.document.text)


def _facts(passage: Passage, sources: tuple[Passage, ...], known: Original) -> Iterator[Violation]:
    """Yield the numbers, dates, degrees and grades that are not the original's."""
    quote = passage.quote
    yield from new_numbers(passage, known, told_by(quote, sources))
    yield from new_dates(quote, sources, known)
    yield from _degrees(quote, known)
    if grade := raised_grade(quote, known.text):
        yield Violation(kind="degree", text=grade, where=quote)


def _bigger(passage: Passage, sources: tuple[Passage, ...], known: Original) -> Iterator[Violation]:
    """Yield the words of rank, scope, scale and proficiency that the sources do not back."""
    is_address = passage.section is SectionKind.HEADER and _ADDRESS.search(passage.quote)
    telling = _without_addresses(passage.quote) if is_address else passage.quote
    # How well a language is spoken, `raised_levels` and the fields of the resume tell.
    if not telling or passage.section is SectionKind.LANGUAGES:
        return
    # Under the heading "Awards" a thing may be called an award, and likewise a certificate.
    whole = known.text if passage.section in {SectionKind.AWARDS, SectionKind.CERTIFICATES} else known.lines
    said = tuple(source.quote for source in (sources[:1] if is_address else sources))
    is_summary = passage.section is SectionKind.SUMMARY
    for kind, words in strength.inflated(telling, said, whole, is_summary=is_summary):
        yield Violation(kind=kind, text=words, where=passage.quote)


def _against(passage: Passage, sources: tuple[Passage, ...], tailored: Resume) -> Iterator[Violation]:
    """Yield what a line says otherwise than the one it comes from, though with words of it."""
    quote, source, is_prose = passage.quote, sources[0].quote, passage.section in _PROSE
    # A paragraph may deny in one of its sentences what a line says.
    each = (sentence for line in sources for sentence in sentences(line.quote))
    sentence = max(each, key=lambda one: shared(content_stems(one), content_stems(quote)))
    # A summary is one paragraph, of which one sentence is told.
    told = sentence if passage.section is SectionKind.SUMMARY else source
    is_act = passage.section is SectionKind.SUMMARY or (is_prose and not is_entry_head(quote))
    limit = lifted(quote, source) if is_act else ""
    found = (
        ("skill", denied_anew(quote, source) or turned(quote, source)),
        ("skill", asserted_denials(quote, source) or asserted_denials(quote, sentence)),
        ("skill", (contradicted(quote, source) or moved_otherwise(quote, source)) if is_prose else ""),
        ("title", put_forward(quote, source, " ".join(tailored.basics.name.split()[-1:]))),
        ("title", other_tenure(quote, source) or other_field(quote, source)),
        ("title", widened(quote, sources) or taken_role(quote, source)),
        (_WHOLE.get(passage.section, "skill"), raised_step(quote, source)),
        ("number", told_as_whole(quote, source)),
        (
            _WHOLE.get(passage.section, "skill"),
            made_whole(quote, told, is_title=passage.section in _TITLES),
        ),
        ("title", "" if _is_told(limit, tailored) else limit),
        ("number", several(quote, source) if is_act else ""),
        ("title", claimed_acts(quote, source) if is_act and passage.section in _TOLD else ""),
    )
    yield from (Violation(kind=kind, text=words, where=quote) for kind, words in found if words)


def _acts(passage: Passage, sources: tuple[Passage, ...], known: Original) -> Iterator[Violation]:
    """Yield the verb of a line that tells what was done which no line of the job tells as done.

    Of the head of an entry, yield what made less of the post.
    """
    if passage.section not in _TOLD:
        return
    if is_entry_head(passage.quote):
        if less := lesser_post(passage.quote, sources[0].quote, known.text):
            yield Violation(kind="title", text=less, where=passage.quote)
        return
    lines = dict.fromkeys((*(source.quote for source in sources), *known.beside(sources)))
    if act := untold_act(in_short(passage.quote), as_said(passage.quote, tuple(lines))):
        # By how much something was doubled or halved, the numbers tell.
        if act.casefold() in NUMBER_WORDS:
            return
        yield Violation(kind="title", text=act, where=passage.quote)


def _read_as(section: SectionKind, sentence: str) -> SectionKind:
    """Take a sentence in the head of a resume for the summary it is."""
    is_prose = len(tokens(sentence)) > _SHORT and sentence.endswith(".") and not _CONTACT.search(sentence)
    return SectionKind.SUMMARY if section is SectionKind.HEADER and is_prose else section


def _without_addresses(quote: str) -> str:
    """Return the fields of a line of contact data that are none."""
    return ", ".join(field for field in _FIELDS.split(quote) if not _ADDRESS.search(field))


def _accounted(
    passage: Passage, sources: tuple[Passage, ...], mentions: Sequence[Mention], known: Original
) -> tuple[tuple[Passage, ...], tuple[str, ...]]:
    """Return the lines a line comes from and the words they leave unaccounted for.

    Where words are left, the line may tell another one in other words altogether.
    """
    new = unaccounted(passage, sources, mentions, known)
    here = content_stems(passage.quote)
    close = sentences(sources[0].quote) if sources else ()
    if new and not any(shared(here, content_stems(sentence)) > _ALIKE for sentence in close):
        lines = known.retold(passage.quote)
        told = [each for each in lines if not unaccounted(passage, (each,), mentions, known)]
        # Of lines that tell it, the one with the same numbers and the most of its words is meant.
        if told:
            return (min(told, key=lambda each: _unlike(passage, each, known)),), ()
    return sources, new


def _unlike(passage: Passage, told: Passage, known: Original) -> tuple[int, int]:
    """Return how many numbers and dates a line has that another has not, and, negated, what they share."""
    numbers = (*new_numbers(passage, known, told.quote), *new_dates(passage.quote, (told,), known))
    here, there = ({word[:_ROOT] for word in content_stems(each.quote)} for each in (passage, told))
    return len(numbers), -len(here & there)


def _degrees(quote: str, known: Original) -> Iterator[Violation]:
    for name, pattern in _DEGREES:
        found = re.search(pattern, quote, re.IGNORECASE)
        if found and not re.search(pattern, known.spelled_out, re.IGNORECASE):
            kind = "degree" if name != "distinction" else "certificate"
            yield Violation(kind=kind, text=found.group().strip(), where=quote)


def _added_verb(quote: str, sources: tuple[Passage, ...]) -> str:
    """Return the verb a line puts before the one its source opens with ("Collected and cleaned")."""
    two = _TWO_VERBS.match(quote)
    if two is None or not sources or stem(two[2]) != stem(sources[0].quote.split(maxsplit=1)[0]):
        return ""
    said = stem(two[1]) in stems("\n".join(source.quote for source in sources))
    return "" if said or are_synonyms(two[1], two[2]) else two[1]
