"""Name in a bullet what the bullet shows and the same job names elsewhere.

A job says that its services run on Kubernetes, and one of its bullets tells of Helm: "Helm (Kubernetes)" is
no new claim, and who searches for the word finds it where it was used. Only what is asked, only beside the
tool that shows it, and only once in a job.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from skillgap.model.analysis import Change, ChangeKind, Rewrite
from skillgap.model.document import Passage
from skillgap.model.posting import Importance, Mention, Requirements
from skillgap.model.resume import Project, Resume, Volunteer, Work
from skillgap.model.taxonomy import Category, Concept, ConceptId, Taxonomy
from skillgap.tailoring.relevance import specificity
from skillgap.tailoring.spelling import posting_forms
from skillgap.tailoring.truth.implication import is_narrower
from skillgap.tailoring.vocabulary.words import occurs, squeezed

_PRODUCTS = frozenset({Category.TOOL, Category.PLATFORM})
"""Only a name goes well behind a name: "PostgreSQL (SQL)" and "SageMaker (machine learning)" read badly."""

_TELLING = 0.4
"""How specific a concept must be to be worth naming: "Programming" tells nobody anything."""

_STANDS_ALONE = re.compile(
    r"\s*(?:[,.;:]|$|\b(?:to|for|and|on|in|so|that|which|with|from|by|at|over|using)\b)", re.IGNORECASE
)
"""What may follow a name for a bracket to fit between: no noun the name belongs to."""


def namings(
    resume: Resume,
    mentions: Sequence[Mention],
    posting_mentions: Sequence[Mention],
    requirements: Requirements,
    taxonomy: Taxonomy,
) -> Iterator[Change]:
    """Yield a change for each bullet that can name what its job evidences elsewhere."""
    asked = {
        concept: None
        for item in requirements.items
        if item.importance is not Importance.MENTIONED
        for concept in item.concepts
    }
    forms = posting_forms(posting_mentions)
    entries: tuple[Work | Volunteer | Project, ...] = (*resume.work, *resume.volunteer, *resume.projects)
    for entry in entries:
        inside = [at for at in mentions if entry.span.start <= at.start < entry.span.end and not at.negated]
        named = {at.concept for at in inside}
        done: set[ConceptId] = set()
        for bullet in entry.highlights:
            here = [at for at in inside if bullet.start <= at.start < bullet.end]
            for mention in here:
                new = [
                    concept
                    for concept in _shown_by(mention.concept, taxonomy)
                    if concept in asked and concept in named - done
                ]
                new = [concept for concept in new if concept not in {at.concept for at in here}]
                words = _words(new[0], forms, taxonomy) if new else ""
                if words and _fits(mention, bullet) and not occurs(squeezed(words), squeezed(bullet.text)):
                    done.add(new[0])
                    yield _naming(mention, bullet, new[0], words, inside)
                    break


def _shown_by(concept: ConceptId, taxonomy: Taxonomy) -> tuple[ConceptId, ...]:
    """Return what using a tool shows by itself.

    That is what it is a kind or a part of, not what its learners need first: who writes Ansible for Linux may
    write it for anything.
    """
    about = taxonomy.concepts.get(concept)
    if about is None or about.category not in _PRODUCTS:
        return ()
    return tuple(
        up
        for up in about.broader
        if up in taxonomy.concepts and _is_worth_naming(taxonomy.concepts[up], taxonomy)
    )


def _is_worth_naming(about: Concept, taxonomy: Taxonomy) -> bool:
    return about.category in _PRODUCTS and specificity(about.id, taxonomy) >= _TELLING


def _words(concept: ConceptId, forms: dict[ConceptId, tuple[str, ...]], taxonomy: Taxonomy) -> str:
    """Return a tool as the posting writes it."""
    about = taxonomy.concepts[concept]
    return next((form for form in forms.get(concept, ()) if not is_narrower(about, form)), about.pref_label)


def _fits(mention: Mention, bullet: Passage) -> bool:
    """Whether a bracket may follow the word: in no compound, list or bracket, and no noun comes after."""
    start, end = mention.start - bullet.start, mention.end - bullet.start
    before, after = bullet.text[:start], bullet.text[end:]
    return (
        before[-1:] not in set("-/&'@#._+(") - {""}
        and before.count("(") == before.count(")")
        and _STANDS_ALONE.match(after) is not None
    )


def _naming(
    mention: Mention, bullet: Passage, concept: ConceptId, words: str, inside: Sequence[Mention]
) -> Change:
    place = replace(bullet, text=mention.text, start=mention.start)
    new = f"{mention.text} ({words})"
    start, end = mention.start - bullet.start, mention.end - bullet.start
    return Change(
        id="",
        kind=ChangeKind.BULLET,
        before=bullet.quote,
        after=" ".join(f"{bullet.text[:start]}{new}{bullet.text[end:]}".split()),
        keywords=(concept,),
        why=f"{mention.text} shows it, the posting asks for it, and the same entry names it elsewhere.",
        evidence=tuple(dict.fromkeys(at.passage.quote for at in inside if at.concept == concept)),
        rewrites=(Rewrite(passage=place, text=new),),
    )
