"""Whether the original shows a skill that a tailored line names."""

import re

from skillgap.model.document import SectionKind
from skillgap.model.posting import Mention
from skillgap.model.taxonomy import Category
from skillgap.tailoring.numbers.units import UNITS
from skillgap.tailoring.truth.credentials import is_same_certificate
from skillgap.tailoring.truth.entries import spelled_out
from skillgap.tailoring.truth.original import NAMES, Original
from skillgap.tailoring.truth.sections_told import DEEDS
from skillgap.tailoring.vocabulary.countries import country_meant
from skillgap.tailoring.vocabulary.short_forms import is_made_of_initials, is_short_for
from skillgap.tailoring.vocabulary.words import content_stems, occurs, squeezed, stem, stems

_ACRONYM = re.compile(r"\b[A-Z][A-Z0-9]{2,}\b")
_KINDS = stems("bus protocol software language score")
"""What may stand behind a name to say of what kind it is, and makes nothing else of it ("the CAN bus")."""

_PRACTICES = frozenset({"CI", "CD", "CI/CD", "ETL", "BI", "QA", "UI"})
"""Short forms that are no names of things."""

_LONGEST_SHORT_UNIT = 3
"""Letters of a unit that may be other things, too: "MS" is a degree and "MA" another."""

_POSSESSIVE = re.compile(r"^(bachelor|master|doctor)['’]s(?:\sdegree)?$", re.IGNORECASE)

_SEVERAL = 2
"""Labels of a skill that hold a short form from which on it is the skill's own."""


def backs(known: Original, mention: Mention) -> bool:
    """Whether the original shows a skill that a tailored line names.

    It does when it names the skill, something narrower, or the very words. A practice or a field may
    also be said in words the line it comes from already holds ("reviewed code", "code review"); a tool
    may not. A soft skill is a claim in a list only, since sentences are made of such words.
    """
    # The words an acronym stands for are judged one by one.
    if (
        (known.is_among(mention, known.implied) and not _is_another_name(known, mention))
        or known.says_exactly(mention.text)
        or known.says_exactly(_in_other_number(mention.text))
        or _is_unit(mention.text)
        or _names_in_full(known, mention)
        or _spells_out(known, mention)
        or is_short_for(mention.text, mention.passage.quote)
        or _is_named_more_fully(known, mention)
        or _is_of_country(known, mention)
        or _is_put_together(known, mention)
        or (
            mention.passage.section is SectionKind.CERTIFICATES
            and is_same_certificate(mention.passage.quote, known.certificates)
        )
    ):
        return True
    if mention.passage.section is SectionKind.HEADER and content_stems(mention.text) <= known.known_words:
        # "GitHub" beside an address names an account, not a skill.
        return True
    concept = known.concepts.get(mention.concept)
    category = concept.category if concept else Category.TOOL
    if category is Category.SOFT:
        lines = known.section(SectionKind.SKILLS)
        is_listed = any(content_stems(mention.text) <= content_stems(line.quote) for line in lines)
        return mention.passage.section is not SectionKind.SKILLS or is_listed
    if category not in {Category.METHOD, Category.DOMAIN}:
        # "A poster presentation" is what whoever presented a poster gave.
        said = known.wording(known.sources(mention.passage.quote, frozenset()))
        is_plain = category not in NAMES and mention.text.islower()
        return is_plain and all(map(said.holds, mention.text.split()))
    # "Debugged" and "automated" are what anybody does, until they stand in a list of skills.
    is_verb = mention.text.isalpha() and mention.text.endswith("ed")
    if is_verb and mention.passage.section is not SectionKind.SKILLS:
        return True
    return _says_otherwise(known, mention)


def _is_another_name(known: Original, mention: Mention) -> bool:
    """Whether a practice or a field is shown, but not the thing by whose name a line calls it.

    "ICD-10" and "SNOMED CT" are labels of one field, and two codes; "NLP" is its field in short.
    """
    concept = known.concepts.get(mention.concept)
    if concept is None or concept.category not in {Category.METHOD, Category.DOMAIN}:
        return False
    for name in _ACRONYM.findall(mention.text):
        labels = [label for label in concept.names if name.casefold() in label.casefold()]
        is_new = len(labels) < _SEVERAL and not known.has_word(name)
        if is_new and not is_made_of_initials(name, "\n".join(concept.names)):
            return True
    return False


def _is_unit(text: str) -> bool:
    """Whether a skill is only the unit of a number, written out ("terabytes"); `figures` judges those."""
    return text.islower() and len(text) > _LONGEST_SHORT_UNIT and text in UNITS


def _in_other_number(text: str) -> str:
    """Return a short form in the plural for the singular, and the other way round ("GPUs")."""
    one = text.removesuffix("s")
    return (one if one != text else f"{text}s") if one.isupper() else text


def _names_in_full(known: Original, mention: Mention) -> bool:
    """Whether the original holds a degree in its short form."""
    full = _POSSESSIVE.sub(r"\1 of", spelled_out(mention.text))
    return full.casefold().startswith(("bachelor", "master", "doctor")) and occurs(
        squeezed(full), known.spelled_out
    )


def _spells_out(known: Original, mention: Mention) -> bool:
    """Whether a line writes out, in brackets, a short form that the original holds."""
    letters = "".join(word[0] for word in mention.text.split())
    behind = rf"\b{re.escape(letters)}s?\s\({re.escape(mention.text)}\)"
    return len(letters) > 1 and letters in known.text and re.search(behind, mention.passage.quote) is not None


def _is_named_more_fully(known: Original, mention: Mention) -> bool:
    """Whether the sources of a line name a thing without its maker, or without saying of what kind it is.

    "MS Word" is "Word", and "Windows servers and Linux servers" are "Windows and Linux servers".
    """
    first, _, rest = mention.text.partition(" ")
    name, _, kind = mention.text.rpartition(" ")
    if not rest:
        return False
    sources = known.sources(mention.passage.quote, frozenset()) or known.section(mention.passage.section)
    said = "\n".join(source.quote for source in sources)
    has_maker = first[0].isupper() and known.wording(sources).implies(first) and _names(rest, said)
    is_of_kind = kind.islower() and (stem(kind) in _KINDS or stem(kind) in stems(said))
    return has_maker or (is_of_kind and _names(name, said))


def _names(name: str, text: str) -> bool:
    """Whether a text holds a name as it is written here, capitals included."""
    return name[:1].isupper() and re.search(rf"(?<![\w+#]){re.escape(name)}(?![\w+#])", text) is not None


def _is_put_together(known: Original, mention: Mention) -> bool:
    """Whether the line a mention comes from says it with a preposition ("a CI pipeline in GitLab").

    What stands beside the name may be an ordinary word only: "DevOps on Azure" is no "Azure DevOps".
    """
    words = mention.text.split()
    plain = [word for word in words if word.islower() or word in _PRACTICES]
    sources = known.sources(mention.passage.quote, frozenset())
    if len(words) == 1 or not plain or not sources:
        return False
    said, shown = sources[0].quote, known.labels(known.shown_by(sources[:1]))
    labels = frozenset[str]().union(*shown)
    wording = known.wording(sources[:1])
    # Without a name, the very words must stand there.
    is_told = wording.explains if len(plain) < len(words) else wording.holds
    return all(
        is_told(word) if word in plain else _names(word, said) or stem(word) in labels for word in words
    )


def _is_of_country(known: Original, mention: Mention) -> bool:
    """Whether a line means a country by the name of its language ("a Polish supplier")."""
    concept = known.concepts.get(mention.concept)
    if concept is None or concept.category is not Category.HUMAN_LANGUAGE:
        return False
    quote = mention.passage.quote
    country = country_meant(mention.text, quote.find(mention.text), quote)
    return bool(country) and known.says_exactly(country)


def is_at_home(known: Original, mention: Mention) -> bool:
    """Whether a tool or a language named in a bullet is shown in the job or project the bullet is of.

    What stands in the list of skills alone was not used there.
    """
    concept = known.concepts.get(mention.concept)
    quote = mention.passage.quote
    if (
        mention.passage.section not in DEEDS
        or concept is None
        or concept.category not in NAMES
        or known.says(quote)
        or _spells_out(known, mention)
        or _is_named_more_fully(known, mention)
        or _is_of_country(known, mention)
        or _is_put_together(known, mention)
    ):
        return True
    sources = known.sources(quote, frozenset())
    homes = [
        (span, implied)
        for span, implied in known.homes
        if any(span.start <= source.start < span.end for source in sources)
    ]
    text = known.document
    names = {squeezed(each) for each in (mention.text, f"{mention.text}s", _in_other_number(mention.text))}
    return not homes or any(
        known.is_among(mention, implied) or any(occurs(name, squeezed(text[slice(*span)])) for name in names)
        for span, implied in homes
    )


def _says_otherwise(known: Original, mention: Mention) -> bool:
    """Whether the lines a practice or a field comes from say it in other words."""
    sources = known.sources(mention.passage.quote, frozenset({f"={mention.concept}"}))
    said = stems(" ".join(source.quote for source in sources))
    if content_stems(mention.text) <= said | known.label_words:
        return True
    in_list = mention.passage.section is SectionKind.SKILLS
    if in_list:
        return False
    quote = mention.passage.quote
    return known.wording(sources).explains(mention.text) or any(
        not known.wording((other,)).unexplained(quote) for other in known.retold(quote)
    )
