"""One sentence in the resume's own summary, after its first: what is asked for and the work below shows.

It is made of names that stand in bullets of jobs and projects, and of nothing else. Where the writer has no
summary, none is added.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from skillgap.model.analysis import Change, ChangeKind, Rewrite
from skillgap.model.document import SectionKind
from skillgap.model.posting import Importance, Mention, Requirements
from skillgap.model.resume import Project, Resume, Volunteer, Work
from skillgap.model.taxonomy import Category, Concept, ConceptId, Taxonomy
from skillgap.tailoring.relevance import specificity, weights_shown
from skillgap.tailoring.spelling import within_a_sentence
from skillgap.tailoring.truth.helping import holds_back
from skillgap.tailoring.vocabulary.words import content_stems, occurs, squeezed
from skillgap.taxonomy.walk import ancestors

_MOST = 4
_LEAST = 2
"""Names in the sentence; a single one is no summary."""

_TELLING = 0.4
"""How specific a name must be: "Programming" tells nobody anything."""

_NAMES = frozenset({Category.LANGUAGE, Category.TOOL, Category.PLATFORM})
_FIRST_SENTENCE = re.compile(r".*?[a-z0-9%)][.!?](?=\s+[A-Z])", re.DOTALL)
_WORD = re.compile(r"[^\W\d_]+")
_ENGLISH = frozenset({"and", "the", "of", "with", "for", "to", "by", "who", "from", "years", "i"})
_NOT_ENGLISH = frozenset(
    "und der das mit für von bei et les des pour avec dans y los del para con por della per il een het voor "  # noqa: SIM905
    "met och med som og på ja sekä oraz dla w z".split()
)
_FIRST_PERSON = re.compile(r"\bI\b|\bI['’]")


def summary_line(  # noqa: PLR0913, PLR0917, the two sides of a pair
    resume: Resume,
    mentions: Sequence[Mention],
    posting_mentions: Sequence[Mention],
    requirements: Requirements,
    title: Collection[ConceptId],
    taxonomy: Taxonomy,
) -> tuple[Change, ...]:
    """Return the change that adds the sentence, or nothing where there is no summary or nothing to add."""
    lines = [at for at in resume.passages if at.section is SectionKind.SUMMARY]
    if not lines or any(at.is_bullet for at in lines) or not _is_english(resume.document.text):
        return ()
    first = lines[0]
    said = squeezed(" ".join(at.quote for at in lines))
    known = {at.concept for at in mentions if at.passage.section is SectionKind.SUMMARY}
    entries: tuple[Work | Volunteer | Project, ...] = (*resume.work, *resume.projects)
    # What was done with others' help, or for them, is told where it stands.
    bullets = [bullet for entry in entries for bullet in entry.highlights if not holds_back(bullet.quote)]
    shown = [
        at
        for at in mentions
        if not at.negated and any(bullet.start <= at.start < bullet.end for bullet in bullets)
    ]
    asked = {
        concept
        for item in requirements.items
        if item.importance is Importance.ESSENTIAL
        for concept in item.concepts
    }
    named = {at.concept for at in shown}
    weights = weights_shown([at.concept for at in shown], requirements, taxonomy, title=title)
    found: list[tuple[ConceptId, str]] = []
    for _, concept in weights:
        about = taxonomy.concepts.get(concept)
        if about is None or concept not in named & asked - known or not _is_telling(about, title, taxonomy):
            continue
        if any(
            concept in ancestors(taxonomy, other) or other in ancestors(taxonomy, concept)
            for other, _ in found
        ):
            # "LoRA and fine-tuning" says one thing twice.
            continue
        words = _name(about, shown, posting_mentions)
        told = any(occurs(squeezed(label), said) for label in (words, *about.labels))
        if not told and len(content_stems(words) - content_stems(said)) >= (len(words.split()) + 1) / 2:
            found.append((concept, words))
    found = found[:_MOST]
    if len(found) < _LEAST:
        return ()
    names = [word for _, word in found]
    listed = f"{', '.join(names[:-1])} and {names[-1]}"
    sentence = (
        f"I have worked with {listed}."
        if _FIRST_PERSON.search(" ".join(at.quote for at in lines))
        else f"Experience with {listed}."
    )
    end = _FIRST_SENTENCE.match(first.text)
    body = (end.group() if end else first.text).rstrip()
    word = body.split()[-1]
    place = replace(first, text=word, start=first.start + len(body) - len(word))
    text = f"{word}{'' if word[-1] in '.!?' else '.'} {sentence}"
    return (
        Change(
            id="",
            kind=ChangeKind.SUMMARY,
            before=first.quote,
            after=" ".join(f"{body.removesuffix(word)}{text}{first.text[len(body) :]}".split()),
            keywords=tuple(concept for concept, _ in found),
            why="The posting asks for these, and the bullets below show them; the summary did not say so.",
            evidence=tuple(_evidence(concept, shown) for concept, _ in found),
            rewrites=(Rewrite(passage=place, text=text),),
        ),
    )


def _is_english(text: str) -> bool:
    """Whether a resume is in English, by its small words: a sentence of ours would be foreign elsewhere."""
    words = _WORD.findall(text.casefold())
    return sum(at in _ENGLISH for at in words) > sum(at in _NOT_ENGLISH for at in words)


def _is_telling(about: Concept, title: Collection[ConceptId], taxonomy: Taxonomy) -> bool:
    """Whether a name says something in a summary: a tool does, a practice where the job is called by it."""
    if about.category in _NAMES:
        return True
    kin = any(up in title for up in ancestors(taxonomy, about.id))
    return about.category is Category.METHOD and kin and specificity(about.id, taxonomy) >= _TELLING


def _name(about: Concept, shown: Sequence[Mention], posting_mentions: Sequence[Mention]) -> str:
    """Return a tool as the posting writes it, a practice by its preferred label."""
    if about.category not in _NAMES:
        return within_a_sentence(about.pref_label)
    own = [" ".join(at.text.split()) for at in (*posting_mentions, *shown) if at.concept == about.id]
    theirs = {" ".join(at.text.split()) for at in shown if at.concept == about.id} & {*about.labels}
    plain = [words for words in own if words in {about.pref_label, *about.alt_labels} | theirs]
    # "SQL queries" is said of SQL; the name is enough.
    name = squeezed(about.pref_label)
    short = (at for at in plain if squeezed(at) == name or " " not in at or not occurs(name, squeezed(at)))
    return next(short, about.pref_label)


def _evidence(concept: ConceptId, shown: Sequence[Mention]) -> str:
    return next(at.passage.quote for at in shown if at.concept == concept)
