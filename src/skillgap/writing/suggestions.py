"""A language model's wording of bullets, each taken only when it stays true and loses nothing."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from skillgap.model.analysis import Change, ChangeKind, Dropped, Rewrite, Tailoring, Truth
from skillgap.model.document import Passage
from skillgap.model.posting import Importance, Mention, Requirements
from skillgap.model.resume import Project, Resume, Volunteer, Work
from skillgap.model.taxonomy import ConceptId
from skillgap.tailoring.apply import Edits
from skillgap.tailoring.numbers.quantities import quantities
from skillgap.tailoring.rewrite import ModelServer, NoAnswerError, ask, masked, private_words, unmasked
from skillgap.tailoring.vocabulary.words import squeezed

_MOST_GROWTH = 1.4
"""Times its length a bullet may grow, and some room for a short one; more is talk."""

_ROOM = 40

Judge = Callable[[tuple[Change, ...]], Truth]
"""Says whether the resume stays true with these changes."""


def suggest(  # noqa: PLR0913, PLR0917, the server, and all that an answer is judged by
    server: ModelServer,
    resume: Resume,
    mentions: Sequence[Mention],
    requirements: Requirements,
    tailoring: Tailoring,
    judge: Judge,
) -> Tailoring:
    """Return the tailoring with the model's wordings as further changes (m1, m2…) and those it dropped.

    Every bullet is sent by itself. A wording takes the place of the spelling changes inside its bullet,
    which it was given. When the server does not answer in time, the bullets left are not sent. Raises
    `DocumentError` when there is no such server.
    """
    private = private_words(resume)
    asked = {
        concept: item
        for item in requirements.items
        if item.importance is not Importance.MENTIONED
        for concept in item.concepts
    }
    changes, dropped = list(tailoring.changes), []
    count, silent = 0, ""
    for bullet in _bullets(resume):
        inside = [change for change in changes if _is_inside(change, bullet)]
        words = Edits(resume.document.text, inside).rendered(bullet.start, bullet.end)
        words = " ".join(words.split())
        if silent:
            dropped.append(Dropped(bullet=words, suggestion="", why=f"not sent: {silent}"))
            continue
        shown = [at.concept for at in mentions if bullet.start <= at.start < bullet.end]
        wanted = tuple(dict.fromkeys(asked[concept].label for concept in shown if concept in asked))
        sent, used = masked(words, private)
        answer = ""
        try:
            answer = unmasked(ask(server, sent, wanted), used)
        except NoAnswerError as error:
            dropped.append(Dropped(bullet=words, suggestion="", why=str(error)))
            silent = str(error) if error.is_silent else ""
            continue
        if squeezed(answer).rstrip(".") == squeezed(words).rstrip("."):
            continue
        keywords = tuple(dict.fromkeys(concept for concept in shown if concept in asked))
        change = _change(f"m{count + 1}", Rewrite(passage=bullet, text=answer), words, keywords)
        why = _objection(words, answer) or _untruth(judge((change,)))
        if why:
            dropped.append(Dropped(bullet=words, suggestion=answer, why=why))
            continue
        count += 1
        changes = [other for other in changes if other not in inside] + [change]
    return replace(tailoring, changes=tuple(changes), dropped=tuple(dropped))


def _bullets(resume: Resume) -> tuple[Passage, ...]:
    entries: tuple[Work | Volunteer | Project, ...] = (*resume.work, *resume.volunteer, *resume.projects)
    return tuple(bullet for entry in entries for bullet in entry.highlights)


def _is_inside(change: Change, bullet: Passage) -> bool:
    """Whether a change only rewrites words of this bullet."""
    return bool(change.rewrites) and all(
        bullet.start <= rewrite.passage.start and rewrite.passage.end <= bullet.end
        for rewrite in change.rewrites
    )


def _change(name: str, rewrite: Rewrite, words: str, keywords: tuple[ConceptId, ...]) -> Change:
    return Change(
        id=name,
        kind=ChangeKind.BULLET,
        before=words,
        after=rewrite.text,
        keywords=keywords,
        why="The language model's wording; it claims nothing the resume does not.",
        evidence=(rewrite.passage.quote,),
        rewrites=(rewrite,),
    )


def _objection(words: str, answer: str) -> str:
    """Say what speaks against an answer that may well be true."""
    if len(answer) > _MOST_GROWTH * len(words) + _ROOM:
        return "it is much longer than the bullet"
    kept = quantities(answer)
    lost = [each.text for each in quantities(words) if not any(each.is_backed_by(other) for other in kept)]
    return f"it leaves out {', '.join(lost)}" if lost else ""


def _untruth(truth: Truth) -> str:
    claims = "; ".join(f"{violation.kind} “{violation.text}”" for violation in truth.violations)
    return f"it claims what the resume does not: {claims}" if not truth.ok else ""
