"""What the writer could do themselves: about a weak bullet, and about a requirement nothing shows.

Advice never contains a claim, and no text is put into anybody's mouth: it says what is missing, and asks.
"""

import re
from collections.abc import Iterator

from skillgap.model.analysis import Advice, EvidenceKind, Gap, GapReport, SkillProfile, Status, Withheld
from skillgap.model.document import Passage
from skillgap.model.posting import Importance
from skillgap.model.resume import Project, Resume, Volunteer, Work
from skillgap.model.taxonomy import Category, Concept, Taxonomy
from skillgap.tailoring.quantities import quantities
from skillgap.tailoring.words import PROPER, stem, tokens

_TWO_LINES = 220
"""Characters that fit two lines of a usual resume."""

_WEAK = re.compile(
    r"^(?:was |were |am |i |i was |i am )?(?:responsible for|helped?(?: with| to)?|helping|"
    r"worked (?:on|with)|working on|"
    r"assisted(?: with| in)?|participated in|involved in|in charge of|duties included|tasked with|"
    r"handled|dealt with|supported|contributed to)\b",
    re.IGNORECASE,
)
_RESULT = re.compile(
    r"\b(?:so that|resulting in|which (?:cut|let|made|reduced|raised|saved|gave|removed|allowed)|reduc\w+|"
    r"rais(?:ed|ing)|sav(?:ed|ing)|cutting|cut|increas\w+|improv(?:ed|ing) \w+ by|"
    r"eliminat\w+|halv\w+|doubl\w+|enabl\w+|prevent\w+|won|shorten\w+)\b",
    re.IGNORECASE,
)
_PASSIVE = re.compile(
    r"\b(?:was|were|been|being|is|are)\s+(?:\w+ly\s+)?"
    r"(?:\w{3,}ed|built|made|written|done|led|run|given|shown|used)\b",
    re.IGNORECASE,
)
_FIRST_PERSON = re.compile(r"\b(?:I|I'm|I've|my|My|me|myself|we|We|our|Our)\b")
_FILLER = re.compile(
    r"\b(?:various|several|numerous|multiple|many different|etc\.?|and so on|successfully|effectively|"
    r"efficiently|dynamic|synerg\w+|results?-driven|hard-working|hardworking|team player|"
    r"go-getter|detail-oriented|passionate|motivated|innovative|things|stuff|day-to-day)\b",
    re.IGNORECASE,
)

_QUESTIONS = {
    Category.HUMAN_LANGUAGE: "Do you speak {label}? If so: how well, and where do you use it?",
    Category.CREDENTIAL: "Do you hold {label}? If so: from whom, and since when?",
    Category.DOMAIN: "Have you worked in {label}? If so: where, on what, with what result?",
    Category.METHOD: "Have you worked with {label}? If so: where, what for, with what result?",
}
_QUESTION = "Have you used {label}? If so: where, what for, with what result?"


def advise(resume: Resume) -> tuple[Advice, ...]:
    """Return advice for each bullet of work, volunteering and projects, in reading order."""
    found: list[Advice] = []
    entries: tuple[Work | Volunteer | Project, ...] = (*resume.work, *resume.volunteer, *resume.projects)
    for entry in entries:
        opened: set[str] = set()
        for bullet in entry.highlights:
            found += [
                Advice(bullet=bullet.quote, code=code, message=message)
                for code, message in _about(bullet, opened)
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


def _within_a_sentence(label: str, concept: Concept | None) -> str:
    """Return a label as it stands in the middle of a sentence; names keep their capital."""
    first = label.split(maxsplit=1)[0].split("-", maxsplit=1)[0].rstrip(",")
    common = concept is not None and concept.category in {Category.METHOD, Category.DOMAIN}
    if common and first[1:].islower() and first.casefold() not in PROPER:
        return label[:1].lower() + label[1:]
    return label


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
    if not quantities(quote) and not _RESULT.search(quote):
        yield (
            "no-metric",
            "It tells no number and no result. How much, how many, how often, or what was different after?",
        )
    if passive := _PASSIVE.search(quote):
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
    return Withheld(
        concept=requirement.concepts[0],
        label=requirement.label,
        why=why,
        question=template.format(label=_within_a_sentence(requirement.label, concept)) if hard else "",
    )
