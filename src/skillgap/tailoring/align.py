"""Turn a resume towards a posting: changes that can each be accepted or refused.

The strongest bullets come first within each job or project; the posting's spelling takes the place of
another of the same skill; the posting's skills come first in the skills list; sections change places where
custom allows it; a bullet names what its job evidences elsewhere, and the summary what the bullets show. No
change adds a skill, and none moves a bullet to another entry.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from skillgap.model.analysis import Change, ChangeKind
from skillgap.model.document import Passage, SectionKind
from skillgap.model.posting import JobPosting, Mention, Requirements
from skillgap.model.resume import Project, Resume, SkillGroup, Volunteer, Work
from skillgap.model.taxonomy import ConceptId, Taxonomy
from skillgap.tailoring.advice import asked_as
from skillgap.tailoring.apply import Edits, skill_items
from skillgap.tailoring.asked import Asked
from skillgap.tailoring.coverage import WEIGHTS
from skillgap.tailoring.naming import namings
from skillgap.tailoring.relevance import Relevance, score_passages
from skillgap.tailoring.results import measured
from skillgap.tailoring.section_order import section_order
from skillgap.tailoring.spelling import posting_forms, respellings
from skillgap.tailoring.standing import Standing
from skillgap.tailoring.summary import summary_line
from skillgap.tailoring.vocabulary.words import content_stems

_ASKING = frozenset(
    {SectionKind.ROLE, SectionKind.RESPONSIBILITIES, SectionKind.QUALIFICATIONS, SectionKind.PREFERRED}
)
"""The sections of a posting that say what is wanted; the pitch and the benefits do not."""

_LEANS = re.compile(
    r"^(?:this|these|those|it|its|that|also|additionally|furthermore|moreover|subsequently|then|later|"
    r"afterwards|finally|as a result|in addition|the latter|which|where|adopted by|featured in|used by|"
    r"downloaded|recogni[sz]ed|presented at|published (?:in|as|at))\b",
    re.IGNORECASE,
)
"""Openings that lean on the bullet before, which must therefore stay before."""


WORTH_A_MOVE = 0.25
"""Least difference of two bullets' scores for one to pass the other: about a plain essential requirement."""


def propose_changes(  # noqa: PLR0913, PLR0917, the two sides of a pair
    resume: Resume,
    mentions: Sequence[Mention],
    posting: JobPosting,
    posting_mentions: Sequence[Mention],
    requirements: Requirements,
    taxonomy: Taxonomy,
) -> tuple[Change, ...]:
    """Return every change, numbered c1, c2… in reading order. Any subset of them composes."""
    title = frozenset(
        mention.concept for mention in posting_mentions if mention.passage.quote in posting.title
    )
    spellings = _spellings(resume, mentions, posting_mentions, taxonomy)
    found = [
        *section_order(resume, mentions, requirements, title, taxonomy),
        *summary_line(resume, mentions, posting_mentions, requirements, title, taxonomy),
        *_bullet_orders(resume, mentions, posting, posting_mentions, requirements, title, taxonomy),
        *spellings,
        *(
            naming
            for naming in namings(resume, mentions, posting_mentions, requirements, taxonomy)
            if not any(_overlap(naming, spelling) for spelling in spellings)
        ),
        *_skill_orders(resume, mentions, posting, requirements, taxonomy),
        *_group_orders(resume, mentions, requirements),
    ]
    found.sort(key=_place)
    return tuple(_numbered(change, number) for number, change in enumerate(found, start=1))


def _bullet_orders(  # noqa: PLR0913, PLR0917, the two sides of a pair
    resume: Resume,
    mentions: Sequence[Mention],
    posting: JobPosting,
    posting_mentions: Sequence[Mention],
    requirements: Requirements,
    title: Collection[ConceptId],
    taxonomy: Taxonomy,
) -> list[Change]:
    forms = posting_forms(posting_mentions)
    entries: tuple[Work | Volunteer | Project, ...] = (*resume.work, *resume.volunteer, *resume.projects)
    bullets = [bullet for entry in entries for bullet in entry.highlights]
    asked = "\n".join(passage.quote for passage in posting.passages if passage.section in _ASKING)
    relevance = score_passages(bullets, mentions, requirements, asked, taxonomy, title=title)
    standing = Standing(mentions)
    found = []
    for entry in entries:
        same_trade = _is_of_the_trade(entry, posting)
        held = {
            bullet.start: same_trade or not standing.between(bullet.start, bullet.end)
            for bullet in entry.highlights
            if measured(bullet.quote)
        }
        for before in _runs(resume, entry.highlights):
            after = _reordered(before, relevance, held)
            if after != before and _may_move(resume, before):
                found.append(_order_change(before, after, relevance, taxonomy, forms))
    return found


def _is_of_the_trade(entry: Work | Volunteer | Project, posting: JobPosting) -> bool:
    """Whether a job is called by a word of the posting's title: what it brought about is to the point."""
    position = "" if isinstance(entry, Project) else entry.position
    return bool(content_stems(position) & content_stems(posting.title))


def _reordered(
    bullets: tuple[Passage, ...], scores: Mapping[int, Relevance], held: Mapping[int, bool]
) -> tuple[Passage, ...]:
    """Move up each bullet that says clearly more than the one before it; all others keep their order.

    A weak bullet is never moved up: what it shows is better told by a better sentence. `held` knows the
    bullets that tell a measured result, and which of them only another such bullet may pass: no keyword
    outweighs a result of the same trade, or one whose trade the taxonomy does not know.
    """
    found: list[Passage] = []
    for bullet in bullets:
        score = scores[bullet.start]
        place = len(found)
        while (
            not score.is_weak
            and place
            and score.score - scores[found[place - 1].start].score >= WORTH_A_MOVE
            and (bullet.start in held or not held.get(found[place - 1].start))
        ):
            place -= 1
        found.insert(place, bullet)
    return tuple(found)


def _runs(resume: Resume, bullets: tuple[Passage, ...]) -> list[tuple[Passage, ...]]:
    """Cut bullets where another line stands between them: it may begin an entry the parser missed."""
    runs: list[list[Passage]] = []
    for bullet in bullets:
        end = runs[-1][-1].end if runs else 0
        between = any(end <= line.start < bullet.start for line in resume.document.lines if not line.hidden)
        if runs and not between:
            runs[-1].append(bullet)
        else:
            runs.append([bullet])
    return [tuple(run) for run in runs]


def _may_move(resume: Resume, bullets: tuple[Passage, ...]) -> bool:
    """Bullets below other bullets, or that lean on the one before, stay where they are."""
    indents = {
        round(line.indent)
        for line in resume.document.lines
        for bullet in bullets
        if line.start <= bullet.start < line.end
    }
    return len(indents) <= 1 and not any(_LEANS.match(bullet.quote) for bullet in bullets)


def _order_change(
    before: tuple[Passage, ...],
    after: tuple[Passage, ...],
    scores: Mapping[int, Relevance],
    taxonomy: Taxonomy,
    forms: Mapping[ConceptId, Sequence[str]],
) -> Change:
    passing = [bullet for at, bullet in enumerate(after) if before.index(bullet) > at]
    moved = [bullet for bullet in passing if scores[bullet.start].concepts] or passing
    keywords = tuple(dict.fromkeys(concept for bullet in moved for concept in scores[bullet.start].concepts))
    leading = tuple(dict.fromkeys(at for bullet in moved for at in scores[bullet.start].concepts[:1]))
    labels = " and ".join(asked_as(taxonomy.concepts[concept], forms) for concept in leading[:2])
    why = "What is closest to the posting moves up"
    if labels:
        why = f"What shows {labels}, which the posting asks for, moves up"
    elif any(scores[bullet.start].telling > 0 for bullet in moved):
        why = "What tells a result moves up"
    return Change(
        id="",
        kind=ChangeKind.BULLET,
        before="\n".join(bullet.quote for bullet in before),
        after="\n".join(bullet.quote for bullet in after),
        keywords=keywords,
        why=f"{why}; no word changes.",
        evidence=tuple(bullet.quote for bullet in moved),
        order=after,
    )


def _spellings(
    resume: Resume, mentions: Sequence[Mention], posting_mentions: Sequence[Mention], taxonomy: Taxonomy
) -> list[Change]:
    found = []
    for each in respellings(resume, mentions, posting_mentions, taxonomy):
        change = Change(
            id="",
            kind=ChangeKind.SPELLING,
            before=each.passage.quote,
            after="",
            keywords=(each.concept,),
            why=f"The posting writes it so; {each.was!r} and {each.now!r} are the same skill.".replace(
                "'", '"'
            ),
            evidence=(each.passage.quote,),
            rewrites=(each.rewrite,),
        )
        found.append(_with_after(change, resume, each.passage))
    return found


def _skill_orders(
    resume: Resume,
    mentions: Sequence[Mention],
    posting: JobPosting,
    requirements: Requirements,
    taxonomy: Taxonomy,
) -> list[Change]:
    asked = Asked(posting, requirements, taxonomy)
    found = []
    standing = Standing(mentions)
    for group in resume.skills:
        before = skill_items(group)
        inside = {
            item.start: [at.concept for at in standing.between(item.start, item.end)] for item in before
        }
        after = asked.ordered(before, inside)
        if after != before:
            found.append(_skill_order(resume, group, after, asked.among(chain(*inside.values()))))
    return found


def _group_orders(resume: Resume, mentions: Sequence[Mention], requirements: Requirements) -> list[Change]:
    """Move up the lines of the skills list that name an essential requirement more than those before."""
    lines = tuple(group.passage for group in resume.skills)
    if len({line.start for line in lines}) < len(lines) or any(line.column for line in resume.document.lines):
        return []
    standing = Standing(mentions)
    named = {line.start: _named(line, standing, requirements) for line in lines}
    found = []
    for before in _runs(resume, lines):
        after: tuple[Passage, ...] = ()
        for line in before:
            place = len(after)
            while place and _asked_in(named[line.start]) >= _asked_in(named[after[place - 1].start]) + 1:
                place -= 1
            after = (*after[:place], line, *after[place:])
        if after != before and _may_move(resume, before):
            moved = [line for at, line in enumerate(after) if before.index(line) > at]
            found.append(
                Change(
                    id="",
                    kind=ChangeKind.SKILL_ORDER,
                    before="\n".join(_told(line.text) for line in before),
                    after="\n".join(_told(line.text) for line in after),
                    keywords=tuple(dict.fromkeys(at for line in moved for _, at in named[line.start])),
                    why="The lines that hold what the posting asks for come first; no word changes.",
                    evidence=tuple(line.quote for line in moved),
                    order=after,
                )
            )
    return found


def _named(line: Passage, standing: Standing, requirements: Requirements) -> list[tuple[float, ConceptId]]:
    """Return each requirement a line of the list names, with its weight."""
    inside = {at.concept for at in standing.between(line.start, line.end)}
    return [
        (WEIGHTS[item.importance], next(at for at in item.concepts if at in inside))
        for item in requirements.items
        if any(at in inside for at in item.concepts)
    ]


def _asked_in(named: list[tuple[float, ConceptId]]) -> float:
    return sum(weight for weight, _ in named)


def _overlap(one: Change, other: Change) -> bool:
    """Whether two changes give new words to the same stretch."""
    return any(
        mine.passage.start < theirs.passage.end and theirs.passage.start < mine.passage.end
        for mine in one.rewrites
        for theirs in other.rewrites
    )


def _skill_order(
    resume: Resume, group: SkillGroup, after: tuple[Passage, ...], keywords: tuple[ConceptId, ...]
) -> Change:
    change = Change(
        id="",
        kind=ChangeKind.SKILL_ORDER,
        before=_told(group.passage.text),
        after="",
        keywords=keywords,
        why="The skills the posting asks for come first; none is added.",
        evidence=(group.passage.quote,),
        order=after,
    )
    return _with_after(change, resume, group.passage)


def _with_after(change: Change, resume: Resume, passage: Passage) -> Change:
    words = Edits(resume.document.text, (change,)).rendered(passage.start, passage.end)
    return replace(change, after=_told(words))


def _told(text: str) -> str:
    """Return a line as one reads it; what stands between the cells of a table is to be seen."""
    return " ".join(text.strip().replace("\t", " | ").split())


def _place(change: Change) -> tuple[int, str]:
    if change.kind is ChangeKind.SECTION_ORDER:
        return -1, change.kind
    starts = [rewrite.passage.start for rewrite in change.rewrites] + [
        passage.start for passage in change.order
    ]
    return min(starts), change.kind


def _numbered(change: Change, number: int) -> Change:
    return replace(change, id=f"c{number}")
