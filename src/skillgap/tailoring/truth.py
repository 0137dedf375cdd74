"""Decide whether a tailored resume claims anything its original does not, from the two texts alone.

Nothing is trusted that the tailoring says about itself. Every line of the tailored resume is held
against the lines of the original it comes from: its skills, its numbers with unit and meaning, its dates,
names, titles and degrees, and the words that make a claim bigger. Leaving out, reordering, shortening and
saying the same in ordinary words is no claim.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from skillgap.model.analysis import Truth, Violation
from skillgap.model.document import Passage, SectionKind
from skillgap.model.posting import Mention
from skillgap.model.resume import Resume
from skillgap.model.taxonomy import ConceptId, Taxonomy
from skillgap.tailoring import entries, strength
from skillgap.tailoring.original import Original, concepts_by_passage
from skillgap.tailoring.quantities import dates, is_ongoing, quantities
from skillgap.tailoring.words import Token, sentences, stem, stems, tokens

_LIST_SECTIONS = frozenset({SectionKind.SKILLS, SectionKind.LANGUAGES, SectionKind.CERTIFICATES})
_SENTENCE_END = re.compile(r"(?:^|[.!?:;•|\n(–—]|\s-)\s*[\"'“(]*$")
_AMOUNT = re.compile(r"[\d.,/:-]+(?:k|m|mm|b|bn|x|th|st|nd|rd|h|s|ms|min|gb|tb|mb)?\+?", re.IGNORECASE)
"""A number with or without its unit; `quantities` judges those."""

_PLACE = re.compile(r"\b(?:at|for|with|by)\s+(?:the\s+)?$", re.IGNORECASE)

_DEGREES = (
    ("bachelor", r"\b(?:bachelor\w*|b\.?\s?sc\.?|b\.?\s?a\.|ba|bs|b\.s\.|beng|b\.?eng\.?|b\.?tech\.?)(?!\w)"),
    (
        "master",
        r"\b(?:master(?:'s|s)?\s+(?:of|degree|in)|master's|m\.?\s?sc\.?|m\.s\.|meng|m\.?tech\.?|mba)(?!\w)",
    ),
    ("doctorate", r"\b(?:ph\.?\s?d\.?|doctorate|doctoral|d\.?phil\.?)(?!\w)"),
    ("diploma", r"\bdiploma\b"),
    ("distinction", r"\b(?:summa|magna)?\s?cum laude\b|\bfirst[- ]class hono(?:u)?rs\b|\bvaledictorian\b"),
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
    found = [
        *entries.differences(original.resume, tailored.resume, known.squeezed),
        *_skills(tailored.mentions, known, taxonomy),
    ]
    concepts = concepts_by_passage(tailored.mentions)
    for passage in tailored.resume.passages:
        here = concepts.get(passage.start, frozenset())
        for sentence in sentences(passage.quote):
            found.extend(_line(replace(passage, text=sentence), here, known, tailored.resume))
    distinct: dict[tuple[str, str], Violation] = {}
    for violation in found:
        distinct.setdefault((violation.kind, violation.text.casefold()), violation)
    violations = tuple(distinct.values())
    return Truth(ok=not violations, violations=violations)


def _skills(mentions: tuple[Mention, ...], known: Original, taxonomy: Taxonomy) -> Iterator[Violation]:
    for mention in mentions:
        if known.backs(mention):
            continue
        kind = "certificate" if _is_credential(mention.concept, taxonomy) else "skill"
        yield Violation(kind=kind, text=mention.text, where=mention.passage.quote)


def _is_credential(concept: ConceptId, taxonomy: Taxonomy) -> bool:
    found = taxonomy.concepts.get(concept)
    return found is not None and found.category == "credential"


def _line(
    passage: Passage, concepts: frozenset[str], known: Original, tailored: Resume
) -> Iterator[Violation]:
    quote = passage.quote
    if not quote or known.says(quote):
        return
    sources = known.sources(quote, concepts)
    if passage.section in _LIST_SECTIONS:
        sources = tuple(dict.fromkeys((*sources, *known.section(passage.section))))
    said = " \n".join(source.quote for source in sources)
    yield from _numbers(passage, known, said)
    said_here = dates(quote)
    same = dates(sources[0].quote) if sources and known.is_close(quote, sources[0]) else frozenset()
    years = {year for year, _ in (same if len(same) == len(said_here) else known.dates)}
    for year, month in sorted(said_here):
        if year not in years or (month and (year, month) not in known.dates):
            yield Violation(kind="date", text=f"{year}-{month:02}" if month else str(year), where=quote)
    if is_ongoing(quote) and not known.is_ongoing:
        yield Violation(kind="date", text="present", where=quote)
    for name, pattern in _DEGREES:
        found = re.search(pattern, quote, re.IGNORECASE)
        if found and not re.search(pattern, known.text, re.IGNORECASE):
            kind = "degree" if name != "distinction" else "certificate"
            yield Violation(kind=kind, text=found.group().strip(), where=quote)
    if passage.section is not SectionKind.HEADER:
        for kind, words in strength.inflated(quote, tuple(source.quote for source in sources), known.lines):
            yield Violation(kind=kind, text=words, where=quote)
    yield from _unknown_words(passage, known, tailored)


def _numbers(passage: Passage, known: Original, said: str) -> Iterator[Violation]:
    contact = passage.section is SectionKind.HEADER
    backing = quantities(known.text if contact else said)
    for quantity in quantities(passage.quote):
        if contact and quantity.text.strip() in known.text:
            continue
        if any(quantity.is_backed_by(other) for other in backing):
            continue
        known_here = any((quantity.value, quantity.unit) == (other.value, other.unit) for other in backing)
        if known_here or not known.says_nearby(_around(quantity.text, passage.quote)):
            yield Violation(kind="number", text=quantity.text, where=passage.quote)


def _around(number: str, quote: str) -> str:
    """Return a number with up to two words on either side."""
    at = quote.find(number)
    before, after = quote[:at].split(), quote[at + len(number) :].split()
    return " ".join((*before[-2:], number, *after[:2])) if at >= 0 else ""


def _unknown_words(passage: Passage, known: Original, tailored: Resume) -> Iterator[Violation]:
    """Names, and in a list every word, that neither the original nor a label of a shown skill holds."""
    quote = passage.quote
    in_list = passage.section in _LIST_SECTIONS
    for token in tokens(quote):
        if _AMOUNT.fullmatch(token.text) or all(map(known.has_word, entries.spelled_out(token.text).split())):
            continue
        if not in_list and not _is_name(token, quote):
            continue
        yield Violation(kind=_kind_of(token, quote, passage.section, tailored), text=token.text, where=quote)


def _is_name(token: Token, quote: str) -> bool:
    """Capitals inside, digits among letters, or a capital where no sentence begins."""
    word = token.text
    inner = any(letter.isupper() for letter in word[1:]) or any(letter.isdigit() for letter in word)
    odd = any(sign in word for sign in "+#") or re.search(r"[a-z]\.[a-z]", word) is not None
    if inner or odd:
        return True
    return word[0].isupper() and _SENTENCE_END.search(quote[: token.start]) is None


def _kind_of(token: Token, quote: str, section: SectionKind, tailored: Resume) -> str:
    """Say what an unknown name claims to be, from the field it stands in and the words before it."""
    word = stem(token.text)
    fields = (
        ("name", tailored.basics.name),
        ("employer", " ".join(work.name for work in tailored.work)),
        ("title", " ".join((tailored.basics.label, *(work.position for work in tailored.work)))),
        (
            "degree",
            " ".join(f"{study.institution} {study.study_type} {study.area}" for study in tailored.education),
        ),
        ("certificate", " ".join(certificate.name for certificate in tailored.certificates)),
    )
    for kind, text in fields:
        if word in stems(text):
            return kind
    by_section = {
        SectionKind.CERTIFICATES: "certificate",
        SectionKind.EDUCATION: "degree",
        SectionKind.HEADER: "name",
    }
    if section in by_section:
        return by_section[section]
    if re.search(r"certif|licen[cs]e", quote, re.IGNORECASE):
        return "certificate"
    return "employer" if _PLACE.search(quote[: token.start]) else "skill"
