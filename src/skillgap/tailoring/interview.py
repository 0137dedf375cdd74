"""What an interviewer may ask about the bullets that carry what a posting asks for."""

from collections.abc import Iterable, Mapping, Sequence

from skillgap.model.analysis import Advice, GapReport, Status
from skillgap.model.posting import Importance, Mention
from skillgap.model.resume import Project, Resume, Volunteer, Work
from skillgap.model.taxonomy import Category, Concept, ConceptId, Taxonomy
from skillgap.tailoring.advice import asked_as, in_a_sentence, opens_weakly
from skillgap.tailoring.results import measured
from skillgap.tailoring.spelling import posting_forms

_OF_A_TOOL = "Why {names}, what did you do with {it} yourself, and what would you choose today?"
_OF_A_PRACTICE = "How did you go about {names}, and how did you know that it worked?"
_QUESTIONS = {
    Category.LANGUAGE: _OF_A_TOOL,
    Category.TOOL: _OF_A_TOOL,
    Category.PLATFORM: _OF_A_TOOL,
    Category.METHOD: _OF_A_PRACTICE,
    Category.SOFT: _OF_A_PRACTICE,
    Category.DOMAIN: "What did you learn about {names} there, and what would you do differently today?",
    Category.HUMAN_LANGUAGE: "How well do you speak and write {names}?",
}
"""The question for each category; whether somebody holds a certificate is seen on the certificate."""


_Forms = Mapping[ConceptId, Sequence[str]]


def prepare_interview(
    resume: Resume,
    report: GapReport,
    mentions: Sequence[Mention],
    posting_mentions: Sequence[Mention],
    taxonomy: Taxonomy,
) -> tuple[Advice, ...]:
    """Return what may be asked about the bullets that carry a requirement, each requirement once."""
    forms = posting_forms(posting_mentions)
    entries: tuple[Work | Volunteer | Project, ...] = (*resume.work, *resume.volunteer, *resume.projects)
    asked = {
        concept
        for gap in report.requirements
        if gap.requirement.importance is not Importance.MENTIONED and gap.status is Status.DEMONSTRATED
        for concept in gap.requirement.concepts
        if concept in taxonomy.concepts and taxonomy.concepts[concept].category in _QUESTIONS
    }
    found: list[Advice] = []
    done: set[ConceptId] = set()
    for bullet in (bullet for entry in entries for bullet in entry.highlights):
        shown = [at for at in mentions if bullet.start <= at.start < bullet.end and not at.negated]
        new = [concept for concept in dict.fromkeys(at.concept for at in shown) if concept in asked - done]
        if new:
            done.update(new)
            found.append(
                Advice(
                    bullet=bullet.quote,
                    code="interview",
                    message=_questions(
                        bullet.quote, [taxonomy.concepts[at] for at in new], forms, posting_forms(shown)
                    ),
                )
            )
    return tuple(found)


def _template(concept: Concept) -> str:
    """Return the question for a concept; a kind of software is used and not gone about."""
    return _OF_A_TOOL if concept.pref_label.endswith(" software") else _QUESTIONS[concept.category]


def _questions(bullet: str, concepts: Iterable[Concept], posting: _Forms, own: _Forms) -> str:
    """Ask what an interviewer would: about the choice, the part one had, and the number.

    A tool is called as the posting calls it, anything else as the bullet does.
    """
    first, *others = concepts
    template = _template(first)
    # One question cannot be about a tool and a practice at once.
    alike = [first, *(each for each in others if _template(each) == template)][:2]
    names = " and ".join(
        in_a_sentence(asked_as(each, posting if template == _OF_A_TOOL else own), each) for each in alike
    )
    asked = [template.format(names=names, it="them" if len(alike) > 1 else "it")]
    if opens_weakly(bullet):
        asked.append("Which part was yours, and which was others'?")
    if figure := measured(bullet):
        asked.append(f"How was “{figure}” measured, and against what?")
    return " ".join(asked)
