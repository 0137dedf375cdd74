"""What the writer could do themselves: about a weak bullet, and about a requirement nothing shows.

Advice never contains a claim, and no text is put into anybody's mouth: it says what is missing, and asks.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from skillgap.model.analysis import Advice, EvidenceKind, Gap, GapReport, SkillProfile, Status, Withheld
from skillgap.model.document import Passage
from skillgap.model.posting import Importance, Requirement
from skillgap.model.resume import Project, Resume, Volunteer, Work
from skillgap.model.taxonomy import Category, Concept, ConceptId, Taxonomy
from skillgap.tailoring.results import tells_a_result
from skillgap.tailoring.spelling import is_acronym_of, is_titled, single, within_a_sentence
from skillgap.tailoring.vocabulary.meaning import opens_neutrally
from skillgap.tailoring.vocabulary.short_forms import initials
from skillgap.tailoring.vocabulary.words import EVERYDAY, is_irregular_past, squeezed, stem, tokens

_TWO_LINES = 220
"""Characters that fit two lines of a usual resume."""

_SHORTEST = 4
"""Words below which a bullet tells nothing that could have a result."""

_WEAK = re.compile(
    r"^(?:was |were |am |i |i was |i am )?(?:responsible for|helped?(?: with| to)?|helping|"
    r"worked (?:on|with)|working on|"
    r"assisted(?: with| in)?|participated in|involved in|in charge of|duties included|tasked with|"
    r"handled|dealt with|supported|contributed to)\b"
    # To help customers is what some jobs are.
    r"(?!\s+(?:[\w-]+\s)?(?:customer|client|patient|guest|user|student|visitor|resident|shopper|caller|pupil)s?\b)",
    re.IGNORECASE,
)
_PASSIVE = re.compile(
    r"\b(?:was|were|been|being)\s+(?:\w+ly\s+)?"
    r"(?:\w{3,}ed|built|made|written|done|led|run|given|shown|used)\b",
    re.IGNORECASE,
)
_FIRST_PERSON = re.compile(r"\b(?:I|I'm|I've|my|My|me|myself|we|We|our|Our)\b")
_FILLER = re.compile(
    r"\b(?:various|several|numerous|multiple|many different|etc\.?|and so on|successfully|effectively|"
    r"efficiently|dynamic|synerg\w+|results?-driven|hard-working|hardworking|team player|"
    r"go-getter|detail-oriented|passionate|motivated|innovative|things|stuff)\b",
    re.IGNORECASE,
)

_ACRONYM = re.compile(r"(?<![\w./&+-])[A-Z]{2,5}(?=s?(?![\w/&+-]|\.\w))")
_NAMES = frozenset({Category.LANGUAGE, Category.TOOL, Category.PLATFORM})
_COMMON = frozenset({Category.METHOD, Category.DOMAIN, Category.SOFT})
_SAME_IN_PAST = frozenset({"cut", "put", "set", "read", "split", "let", "hit", "cost", "spread"})

_QUESTIONS = {
    Category.HUMAN_LANGUAGE: "Do you speak {label}? If so: how well, and where do you use it?",
    Category.CREDENTIAL: "Do you hold this certificate or licence? If so: from whom, and since when?",
    Category.DOMAIN: "Have you worked in {label}? If so: where, on what, with what result?",
    Category.METHOD: "Have you worked with {label}? If so: where, what for, with what result?",
}
_QUESTION_OF_STUDY = "Did you study such a subject? If so: which, and where?"
_CREDENTIALS = ConceptId("credentials")
_QUESTION = "Have you used {label}? If so: where, what for, with what result?"


def advise(resume: Resume, taxonomy: Taxonomy | None = None, *, told: str = "") -> tuple[Advice, ...]:
    """Return advice for each bullet of work, volunteering and projects, in reading order.

    With a taxonomy, an acronym is pointed out where it first stands and is spelled out nowhere, neither in
    the resume nor in `told`, as which it will read.
    """
    found: list[Advice] = []
    short = _never_spelled_out(resume.document.text, told, taxonomy) if taxonomy else {}
    entries: tuple[Work | Volunteer | Project, ...] = (*resume.work, *resume.volunteer, *resume.projects)
    for entry in entries:
        opened: set[str] = set()
        tenses = [tense(bullet.quote) for bullet in entry.highlights]
        for bullet in entry.highlights:
            found += [
                Advice(bullet=bullet.quote, code=code, message=message)
                for code, message in (
                    *_about(bullet, opened),
                    *_about_tense(entry, tense(bullet.quote), tenses),
                    *_about_acronyms(bullet, short),
                )
            ]
            opened.add(_opening(bullet))
    return tuple(found)


def withhold(report: GapReport, profile: SkillProfile, taxonomy: Taxonomy) -> tuple[Withheld, ...]:
    """Return every essential or optional requirement that stays out of the resume, and why.

    A skill that was only assumed for the score is not in the resume, and stays out too.
    """
    return tuple(
        _withheld(gap, taxonomy)
        for gap in report.requirements
        if gap.requirement.importance is not Importance.MENTIONED
        and (gap.status in {Status.MISSING, Status.RELATED} or _is_assumed(gap, profile))
    )


def _is_assumed(gap: Gap, profile: SkillProfile) -> bool:
    """Whether all evidence there is for a met requirement is the user's word given for the score."""
    evidence = gap.evidence or tuple(
        each for concept in gap.requirement.concepts for each in profile.evidence.get(concept, ())
    )
    return bool(evidence) and all(each.kind is EvidenceKind.ASSUMED for each in evidence)


def opens_weakly(bullet: str) -> bool:
    """Whether a bullet opens with a task or a helping hand rather than with what was done."""
    return _WEAK.match(bullet) is not None


def in_a_sentence(label: str, concept: Concept | None) -> str:
    """Return a label as it stands in the middle of a sentence; names keep their capital."""
    common = concept is not None and concept.category in _COMMON
    article = "the " if common and label.endswith((" industry", " sector")) else ""
    return article + within_a_sentence(label) if common else label


def asked_as(concept: Concept, forms: Mapping[ConceptId, Sequence[str]]) -> str:
    """Return what a text calls a concept, where that is one of its names; else its preferred label.

    `forms` are those of `posting_forms`. Who wrote "SOPs" and "WMS" would not know them by a broader name.
    What is told by a verb ("managed budgets") is no name.
    """
    labels = {squeezed(label) for label in concept.labels}
    own = (
        form
        for form in forms.get(concept.id, ())
        if {squeezed(form), squeezed(form).removesuffix("s")} & labels
        and tense(form) not in {"past", "base", "third"}
        and not form.split()[0].endswith("ed")
    )
    return next(own, concept.pref_label)


def _about(bullet: Passage, opened: set[str]) -> Iterator[tuple[str, str]]:
    quote = bullet.quote
    if weak := _WEAK.match(quote):
        yield (
            "weak-verb",
            (
                f"It opens with “{weak.group()}”, which tells the task and not your part. "
                "Open with what you did yourself."
            ),
        )
    if not tells_a_result(quote) and _is_told(quote):
        yield (
            "no-metric",
            "It tells no number and no result. How much, how many, how often, or what was different after?",
        )
    if (passive := _PASSIVE.search(quote)) and not _opens_with_a_verb(quote):
        yield "passive", f"“{passive.group()}” hides who did it. Say it with you as the one who acts."
    if len(quote) > _TWO_LINES:
        yield (
            "too-long",
            (
                f"It has {len(quote)} characters, more than two lines. "
                "One thing done, and its result, is enough."
            ),
        )
    if person := _FIRST_PERSON.search(quote):
        yield "first-person", f"“{person.group()}” can go: a resume is about you already."
    if filler := _FILLER.search(quote):
        yield "filler", f"“{filler.group()}” says little. Name what it stands for, or leave it out."
    if _opening(bullet) in opened:
        yield "repeated-verb", f"Another bullet of this entry opens with “{_first(bullet)}”, too."


def _opens_with_a_verb(bullet: str) -> bool:
    words = tokens(bullet)
    first = words[0].text.casefold() if words else ""
    return first.endswith(("ed", "ing")) or is_irregular_past(first) or opens_neutrally(first)


def _is_told(bullet: str) -> bool:
    """Whether a bullet tells of something done: a title, a paper or a heading has no result to give."""
    long_enough = len(bullet.split()) >= _SHORTEST
    return long_enough and (
        _opens_with_a_verb(bullet) or _PASSIVE.search(bullet) is not None or opens_weakly(bullet)
    )


def tense(bullet: str) -> str:
    """Return how the first word of a bullet tells it: "past", "base", "third", "ing", or "" when unsure."""
    words = tokens(bullet)
    if not words:
        return ""
    word = words[0].text.casefold()
    if is_irregular_past(word) or (word.endswith("ed") and opens_neutrally(word)):
        return "past"
    if not opens_neutrally(word) or word in _SAME_IN_PAST:
        return ""
    if len(words) > 1 and words[1].text.endswith("ed"):
        # "Research integrated into…" opens with a noun.
        return ""
    if word.endswith("ing"):
        return "ing"
    return "third" if word.endswith("s") and not word.endswith("ss") else "base"


def _about_tense(
    entry: Work | Volunteer | Project, told: str, tenses: Sequence[str]
) -> Iterator[tuple[str, str]]:
    """What is over is told in the past; what goes on, in one form of the present."""
    over = bool(entry.end_date) and not entry.is_current
    if over and told in {"base", "third"} and "past" in tenses:
        yield "mixed-tense", "This is over, and its other bullets are in the past tense. Use one tense."
    present = [each for each in tenses if each in {"base", "third", "ing"}]
    usual = max(dict.fromkeys(present), key=present.count) if present else ""
    if not over and told in {"base", "third", "ing"} and told != usual:
        yield (
            "mixed-tense",
            "Other bullets of this entry open with another form of the present. Use one form.",
        )


def _about_acronyms(bullet: Passage, short: dict[str, str]) -> Iterator[tuple[str, str]]:
    for token in tokens(bullet.quote):
        if (word := token.text.removesuffix("s")) in short:
            long = short.pop(word)
            hint = f": “{long} ({word})”" if long else ""
            yield (
                "acronym",
                f"“{word}” is never spelled out, and not everybody knows it. Say it once in full{hint}.",
            )


def _never_spelled_out(text: str, told: str, taxonomy: Taxonomy) -> dict[str, str]:
    """Return the acronyms of a resume that no words of it explain, now or as told, with their long form."""
    known = initials(text) | initials(told)
    labels = {label: concept for concept in taxonomy.concepts.values() for label in concept.labels}
    found: dict[str, str] = {}
    for word in dict.fromkeys(_ACRONYM.findall(text)):
        concept = labels.get(word)
        is_name = concept is not None and (concept.category in _NAMES or concept.pref_label == word)
        if word in EVERYDAY or is_name or word.casefold() in known or f"({word}" in text + told:
            continue
        if _is_part_of_a_name(word, text, labels):
            continue
        long = next((at for at in concept.labels if is_acronym_of(word, at)), "") if concept else ""
        # An unknown word of capitals is a name, unless an article or a plural makes it a thing.
        if long or re.search(rf"\b(?:[Aa]n?|[Tt]he)\s{word}s?\b(?!\s[A-Z])|\b{word}s\b", text):
            is_plural = is_titled(long) or f"{word}s" in text
            found[word] = within_a_sentence(long if is_plural else single(long))
    return found


def _is_part_of_a_name(word: str, text: str, labels: Mapping[str, Concept]) -> bool:
    """Whether an acronym stands in the names of products only ("Power BI")."""
    around = re.findall(rf"(?:([\w.]+)[ \t]+)?(?<![\w./&+-]){word}(?![\w/&+-])(?:[ \t]+([\w.]+))?", text)
    phrases = [(f"{before} {word}", f"{word} {after}") for before, after in around]
    return bool(phrases) and all(
        any(at in labels and labels[at].category in _NAMES for at in each) for each in phrases
    )


def _named(requirement: Requirement, taxonomy: Taxonomy) -> str:
    """Return what a requirement names as it stands in a sentence, every alternative by itself."""
    concepts = [taxonomy.concepts.get(concept) for concept in requirement.concepts]
    if len(concepts) < 2:
        return in_a_sentence(requirement.label, concepts[0] if concepts else None)
    names = [in_a_sentence(each.pref_label, each) for each in concepts if each]
    return f"{', '.join(names[:-1])} or {names[-1]}" if len(names) > 1 else requirement.label


def _first(bullet: Passage) -> str:
    words = tokens(bullet.quote)
    return words[0].text if words else ""


def _opening(bullet: Passage) -> str:
    return stem(_first(bullet)) if _first(bullet) else ""


def _withheld(gap: Gap, taxonomy: Taxonomy) -> Withheld:
    requirement = gap.requirement
    concept = taxonomy.concepts.get(requirement.concepts[0]) if requirement.concepts else None
    hard = concept is not None and concept.category is not Category.SOFT
    via = taxonomy.concepts.get(gap.via) if gap.via else None
    why = "Nothing in the resume shows it."
    if gap.status is Status.RELATED:
        near = f"{via.pref_label}, which is related" if via else "something related"
        why = f"The resume shows {near}, and that is not the same."
    template = _QUESTIONS.get(concept.category, _QUESTION) if concept else _QUESTION
    if concept and concept.category is Category.DOMAIN and _CREDENTIALS in concept.broader:
        template = _QUESTION_OF_STUDY
    return Withheld(
        concept=requirement.concepts[0],
        label=requirement.label,
        why=why,
        question=template.format(label=_named(requirement, taxonomy)) if hard else "",
    )
