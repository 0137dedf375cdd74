"""Decide whether a tailored resume claims anything its original does not, from the two texts alone.

Nothing is trusted that the tailoring says about itself. Every line of the tailored resume is held
against the lines of the original it comes from: its skills, its numbers with unit and meaning, its dates,
names, titles and degrees, and the words that make a claim bigger. Leaving out, reordering, shortening and
saying the same in ordinary words is no claim.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from skillgap.model.analysis import Truth, Violation
from skillgap.model.document import Passage, SectionKind
from skillgap.model.posting import Mention
from skillgap.model.resume import Resume
from skillgap.model.taxonomy import ConceptId, Taxonomy
from skillgap.tailoring.numbers.units import NUMBER_WORDS
from skillgap.tailoring.truth import entries
from skillgap.tailoring.truth.accounting import is_entry_head, unaccounted
from skillgap.tailoring.truth.acts import claimed_acts, untold_act
from skillgap.tailoring.truth.adding import added_verb
from skillgap.tailoring.truth.addresses import has_address, read_as, without_addresses
from skillgap.tailoring.truth.apart import put_together
from skillgap.tailoring.truth.aspiring import arrived
from skillgap.tailoring.truth.claims import Claims, original_of
from skillgap.tailoring.truth.compounds import exchanged_half
from skillgap.tailoring.truth.denial import as_said, asserted_denials, denied_anew
from skillgap.tailoring.truth.elsewhere import is_told, is_told_below
from skillgap.tailoring.truth.fields import other_school
from skillgap.tailoring.truth.figures import new_dates, new_numbers, told_by
from skillgap.tailoring.truth.heads import tells_whole
from skillgap.tailoring.truth.labels import is_of_label, label_of
from skillgap.tailoring.truth.levels import raised_levels
from skillgap.tailoring.truth.limits import lesser_post, lifted, several
from skillgap.tailoring.truth.names import unknown_words
from skillgap.tailoring.truth.narrowing import narrowed
from skillgap.tailoring.truth.opposites import contradicted, moved_otherwise
from skillgap.tailoring.truth.original import Original, concepts_by_passage
from skillgap.tailoring.truth.restating import in_names_held, restated
from skillgap.tailoring.truth.scope import told_as_whole, widened
from skillgap.tailoring.truth.sections_told import DEEDS, LISTS, PROSE, TITLES
from skillgap.tailoring.truth.shown import backs, is_at_home
from skillgap.tailoring.truth.sides import (
    made_own,
    other_field,
    other_tenure,
    put_forward,
    raised_grade,
    taken_role,
    turned,
)
from skillgap.tailoring.truth.spoken import language_in, raised_languages, tells_languages
from skillgap.tailoring.truth.steps import raised_step
from skillgap.tailoring.truth.strength import inflated
from skillgap.tailoring.truth.studies import new_degrees, raised_class, untold
from skillgap.tailoring.truth.taking import taken_object
from skillgap.tailoring.truth.unfinished import made_whole
from skillgap.tailoring.vocabulary.short_forms import in_short
from skillgap.tailoring.vocabulary.turns import with_turns
from skillgap.tailoring.vocabulary.words import (
    content_stems,
    made_with,
    occurs,
    sentences,
    shared,
    squeezed,
)

_WHOLE = {SectionKind.EDUCATION: "degree", SectionKind.CERTIFICATES: "certificate"}
"""What is claimed where something is told as finished that is not, a skill elsewhere."""

_OF_ONE_DATE = {SectionKind.VOLUNTEER, SectionKind.CERTIFICATES, SectionKind.AWARDS}
"""Sections where whatever has a date has it in its own line."""

_ALIKE = 0.3
"""Share of words from which on a line tells its closest one, however much of it is new."""

_ROOT = 5
"""Letters by which a verb and its noun are alike ("reconciled", "reconciliation")."""


def check_truth(original: Claims, tailored: Claims, taxonomy: Taxonomy) -> Truth:
    """Hold every line of the tailored resume against the original.

    A skill is backed when the original names it, or shows something narrower that implies it. A number
    is backed by the same value with the same unit in a line that says the same thing. Violations come in
    reading order, each once.
    """
    known = original_of(original, taxonomy)
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
            section = read_as(passage.section, sentence)
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
        # What denies a skill word for word as the original does claims nothing.
        if known.repeats(mention.passage):
            continue
        # How well a language is spoken makes no other language of it; `spoken` judges that.
        language = language_in(mention.text) if tells_languages(mention.passage.quote) else ""
        named = replace(mention, text=language or made_with(mention.text) or mention.text)
        if backs(known, named) and is_at_home(known, named):
            continue
        label = label_of(mention.passage.quote) if mention.passage.section is SectionKind.SKILLS else ""
        if mention.text in label and is_of_label(mention.text):
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
    if passage.section in LISTS:
        yield from _levels(quote, known)
    yield from _cut_off(passage, known, tailored)
    if not quote or known.says(quote):
        return
    sources = known.sources(quote, concepts)
    if passage.section in LISTS | {SectionKind.EDUCATION}:
        # What these say comes from their own section first, whatever sentence shares a word with it: a school
        # may have been an employer, too, in other years.
        own = known.section(passage.section)
        near = [each for each in sources if each in own] if passage.section in TITLES else []
        sources = tuple(dict.fromkeys((*near, *own, *sources)))
    sources = _heads(passage, sources, known)
    heads = known.heads if passage.section in DEEDS | {SectionKind.PUBLICATIONS} else ()
    if head := next((each for each in heads if tells_whole(quote, each)), None):
        told = (replace(passage, text=" | ".join(head)), *sources)
        yield from _facts(passage, told, known)
        yield from _against(passage, told, tailored)
        yield from _acts(passage, sources or told, known)
        return
    new: tuple[str, ...] = ()
    if passage.section in PROSE:
        sources, new = _accounted(passage, sources, mentions, known)
    yield from _facts(passage, sources, known)
    yield from _studies(passage, known)
    if sources:
        yield from _against(passage, sources, tailored)
        yield from _acts(passage, sources, known)
    yield from _bigger(passage, sources, known)
    yield from unknown_words(passage, sources, known, tailored)
    if new:
        yield Violation(kind="skill", text=" ".join(new), where=quote)
    elif passage.section in PROSE and (added := added_verb(quote, tuple(source.quote for source in sources))):
        yield Violation(kind="skill", text=added, where=quote)


def _heads(passage: Passage, sources: tuple[Passage, ...], known: Original) -> tuple[Passage, ...]:
    """Return the lines a head comes from: one file tells post and employer in one line, another in two."""
    if passage.section not in DEEDS or not is_entry_head(passage.quote):
        return sources
    here = content_stems(passage.quote)
    heads = (
        each
        for each in known.around(sources)
        if not each.is_bullet and here & content_stems(each.quote) and is_entry_head(each.quote)
    )
    return tuple(dict.fromkeys((*sources, *heads)))


def _levels(quote: str, known: Original) -> Iterator[Violation]:
    """Yield the items of a list that claim to be known better than the original says."""
    lists = (*known.listed, *known.certificates)
    for item in (*raised_levels(quote, known.listed), *raised_languages(quote, lists)):
        yield Violation(kind="skill", text=item, where=quote)


def _studies(passage: Passage, known: Original) -> Iterator[Violation]:
    """Yield the class of a degree and the words of a line of education that no other one has."""
    if passage.section is not SectionKind.EDUCATION:
        return
    quote = passage.quote
    studies = tuple(line.quote for line in known.section(SectionKind.EDUCATION)) or (known.document,)
    for words in (
        raised_class(quote, studies),
        other_school(quote, studies),
        " ".join(untold(quote, studies)),
    ):
        if words:
            yield Violation(kind="degree", text=words, where=quote)


def _cut_off(passage: Passage, known: Original, tailored: Resume) -> Iterator[Violation]:
    """Yield what limited a line of the original, where a tailored one is that line without its limit."""
    quote = passage.quote
    whole = known.cut_from(quote) if quote else ""
    if not whole:
        return
    for words in (
        made_whole(quote, whole, is_title=passage.section in TITLES | {SectionKind.AWARDS}),
        lifted(quote, whole),
    ):
        if words and not is_told(words, tailored):
            yield Violation(kind=_WHOLE.get(passage.section, "title"), text=words, where=quote)


def _facts(passage: Passage, sources: tuple[Passage, ...], known: Original) -> Iterator[Violation]:
    """Yield the numbers, dates, degrees and grades that are not the original's."""
    quote = passage.quote
    yield from new_numbers(passage, known, told_by(quote, sources))
    yield from new_dates(quote, sources, known, quote_in_list=passage.section in _OF_ONE_DATE)
    for kind, words in new_degrees(quote, known.spelled_out):
        yield Violation(kind=kind, text=words, where=quote)
    if grade := raised_grade(quote, known.text):
        yield Violation(kind="degree", text=grade, where=quote)


def _bigger(passage: Passage, sources: tuple[Passage, ...], known: Original) -> Iterator[Violation]:
    """Yield the words of rank, scope, scale and proficiency that the sources do not back."""
    is_address = passage.section is SectionKind.HEADER and has_address(passage.quote)
    telling = without_addresses(passage.quote) if is_address else passage.quote
    # How well a language is spoken, `raised_levels` and the fields of the resume tell.
    if not telling or passage.section is SectionKind.LANGUAGES:
        return
    # Under the heading "Awards" a thing may be called an award, and likewise a certificate.
    whole = known.text if passage.section in {SectionKind.AWARDS, SectionKind.CERTIFICATES} else known.lines
    said = tuple(source.quote for source in (sources[:1] if is_address else sources))
    is_summary = passage.section is SectionKind.SUMMARY
    for kind, words in inflated(telling, said, whole, is_summary=is_summary):
        yield Violation(kind=kind, text=words, where=passage.quote)


def _against(passage: Passage, sources: tuple[Passage, ...], tailored: Resume) -> Iterator[Violation]:
    """Yield what a line says otherwise than the one it comes from, though with words of it."""
    quote, source, is_prose = passage.quote, sources[0].quote, passage.section in PROSE
    # A paragraph may deny in one of its sentences what a line says.
    each = (sentence for line in sources for sentence in sentences(line.quote))
    sentence = max(each, key=lambda one: shared(content_stems(one), content_stems(quote)))
    # A summary is one paragraph, of which one sentence is told.
    told = sentence if passage.section is SectionKind.SUMMARY else source
    is_act = passage.section is SectionKind.SUMMARY or (is_prose and not is_entry_head(quote))
    limit = lifted(quote, source) if is_act else ""
    less = made_whole(quote, told, is_title=passage.section in TITLES | {SectionKind.AWARDS})
    found = (
        ("skill", denied_anew(quote, source) or turned(quote, source)),
        ("skill", asserted_denials(quote, source) or asserted_denials(quote, sentence)),
        ("skill", (contradicted(quote, source) or moved_otherwise(quote, source)) if is_prose else ""),
        ("skill", (narrowed(quote, source) or put_together(quote, source)) if is_act else ""),
        ("skill", exchanged_half(quote, source) if is_act and passage.section in DEEDS else ""),
        ("title", made_own(quote, source)),
        ("title", put_forward(quote, source, " ".join(tailored.basics.name.split()[-1:]))),
        ("title", arrived(quote, source) if passage.section is SectionKind.SUMMARY else ""),
        ("title", other_tenure(quote, source) or other_field(quote, source)),
        ("title", widened(quote, sources) or taken_role(quote, source)),
        (_WHOLE.get(passage.section, "skill"), raised_step(quote, source)),
        ("number", told_as_whole(quote, source)),
        (_WHOLE.get(passage.section, "skill"), "" if is_told_below(less, passage, tailored) else less),
        ("title", "" if is_told(limit, tailored) else limit),
        ("number", several(quote, source) if is_act else ""),
        ("title", claimed_acts(quote, source) if is_act and passage.section in DEEDS else ""),
    )
    yield from (Violation(kind=kind, text=words, where=quote) for kind, words in found if words)


def _acts(passage: Passage, sources: tuple[Passage, ...], known: Original) -> Iterator[Violation]:
    """Yield the verb of a line that tells what was done which no line of the job tells as done.

    Of the head of an entry, yield what made less of the post.
    """
    if passage.section not in DEEDS:
        return
    if is_entry_head(passage.quote):
        if passage.section is not SectionKind.WORK:
            yield from _for_whom(passage, sources, known)
        if less := lesser_post(passage.quote, sources[0].quote, known.text):
            yield Violation(kind="title", text=less, where=passage.quote)
        return
    lines = tuple(dict.fromkeys((*(source.quote for source in sources), *known.beside(sources))))
    if act := taken_object(passage.quote, lines[0], lines[1:]):
        yield Violation(kind="title", text=act, where=passage.quote)
    said = as_said(passage.quote, tuple(map(with_turns, lines)))
    if act := untold_act(in_short(passage.quote), said):
        # By how much something was doubled or halved, the numbers tell.
        if act.casefold() in NUMBER_WORDS:
            return
        yield Violation(kind="title", text=act, where=passage.quote)


def _for_whom(passage: Passage, sources: tuple[Passage, ...], known: Original) -> Iterator[Violation]:
    """Yield the employer for whom the head of a project says that it was done, where no line of it does."""
    said = squeezed("\n".join(known.beside(sources[:1])))
    for name in known.employers:
        if occurs(squeezed(name), squeezed(passage.quote)) and not occurs(squeezed(name), said):
            yield Violation(kind="employer", text=name, where=passage.quote)


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
