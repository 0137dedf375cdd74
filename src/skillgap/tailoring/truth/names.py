"""Names, and in a list every word, that the original does not hold."""

import re
from collections.abc import Iterator
from itertools import pairwise

from skillgap.model.analysis import Violation
from skillgap.model.document import Passage, SectionKind
from skillgap.model.resume import Resume
from skillgap.tailoring.numbers.units import CURRENCIES
from skillgap.tailoring.truth import entries
from skillgap.tailoring.truth.accounting import is_amount, is_unit_behind
from skillgap.tailoring.truth.credentials import is_same_certificate
from skillgap.tailoring.truth.labels import is_kind, is_of_label, label_of
from skillgap.tailoring.truth.original import Original
from skillgap.tailoring.truth.prizes import is_same_prize
from skillgap.tailoring.truth.sections_told import LISTS
from skillgap.tailoring.vocabulary.short_forms import initials, is_short_for
from skillgap.tailoring.vocabulary.words import STOP_WORDS, Token, made_with, parts, stem, stems, tokens

_LEVELS = stems(
    "knowledge basic basics beginner elementary introductory working familiar familiarity fluent native "
    "proficiency level cefr upper lower intermediate advanced"
)
"""What a list says of how well a thing is known; `levels` and `proficiency` judge that."""

_SENTENCE_END = re.compile(r"(?:^|[.!?:;•|\n(–—]|\s-)\s*[\"'“(]*$")
_LATIN = frozenset({"a.m", "p.m", "e.g", "i.e", "c.f", "q.v", "http", "https", "www"})
"""Short words, and beginnings of addresses, that name nothing."""

_BESIDE = re.compile(
    r"\b(?:(?:partnership|collaboration|cooperation|conjunction)\s+with|including|such\sas)\s+(?:[A-Z]\w+\s(?:and\s)?)*$"
)
_PLACE = re.compile(r"\b(?:at|for|with|by)\s+(?:the\s+)?$", re.IGNORECASE)


def unknown_words(
    passage: Passage, sources: tuple[Passage, ...], known: Original, tailored: Resume
) -> Iterator[Violation]:
    """Names, and in a list every word, that neither the original nor a label of a shown skill holds."""
    quote = passage.quote
    in_list = passage.section in LISTS
    is_certificate = passage.section is SectionKind.CERTIFICATES
    if is_certificate and (
        is_same_certificate(quote, known.certificates) or is_same_prize(quote, known.certificates)
    ):
        return
    unexplained = frozenset(known.wording(sources).unexplained(quote))
    label = label_of(quote) if passage.section is SectionKind.SKILLS else ""
    in_label = quote.find(label) + len(label) if label else 0
    for before, token in pairwise((Token("", 0), *tokens(quote))):
        if (
            is_amount(token.text)
            or is_unit_behind(token, quote)
            or token.text.casefold() in _LATIN
            or token.text.casefold() in CURRENCIES
            or all(stem(part) in _LEVELS for part in parts(token.text))
            or ((name := made_with(token.text)) and known.has_word(name))
            or (in_list and token.text.casefold() in STOP_WORDS)
            or known.has_word(token.text)
            or (token.end <= in_label and is_of_label(token.text))
            or (in_list and is_kind(token.text) and known.has_word(before.text or token.text))
            or all(map(known.has_word, entries.spelled_out(token.text).split()))
            or (passage.section is SectionKind.EDUCATION and _is_of_degree(token.text, known))
        ):
            continue
        if not in_list and not _is_name(token, quote):
            continue
        in_brackets = quote.rfind("(", 0, token.start) > quote.rfind(")", 0, token.start)
        if _is_short_for(token.text, quote, known) or (
            (not in_list or in_brackets or passage.section is SectionKind.LANGUAGES)
            and token.text not in unexplained
        ):
            continue
        yield Violation(kind=_kind_of(token, quote, passage.section, tailored), text=token.text, where=quote)


def _is_of_degree(word: str, known: Original) -> bool:
    """Whether a word is one of a degree of the original, in short or in full."""
    return stems(entries.spelled_out(word).replace("-", " ")) <= stems(known.spelled_out)


def _is_short_for(word: str, quote: str, known: Original) -> bool:
    """Whether a word is an acronym of words of its own line, which the original knows ("rate (CTR)")."""
    letters = word.removesuffix("s")
    return is_short_for(word, quote) or (
        len(letters) > 1
        and sum(letter.isupper() for letter in letters) > 1
        and letters.casefold() in initials(quote) | known.initials
    )


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
    if _BESIDE.search(quote[: token.start]):
        return "name"
    return "employer" if _PLACE.search(quote[: token.start]) else "skill"
