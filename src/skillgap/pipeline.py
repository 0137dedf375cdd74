"""The whole line, every step once, top to bottom: whoever has read this has read the product.

    bytes ─ read_document ─▶ Document ─ split_sections ─▶ Sections ─ parse ─▶ Resume | JobPosting
    passages ─ matcher.find ─▶ Mentions ─ build_profile ─▶ has, read_requirements ─▶ wants
    has, wants ─ find_gaps ─▶ GapReport ─┬─ plan_learning ─▶ LearningPlan
                                         └─ tailor_resume ─▶ Tailoring

The command line, the app and the batch call these functions and nothing below them, so that a number
never depends on the way in.
"""

import datetime as dt
import gc
import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, TypeVar

from skillgap import remembering
from skillgap.documents import read_document, read_file
from skillgap.gaps import SCORE_VERSION, best_raises, find_gaps
from skillgap.gaps import assume as assume_known
from skillgap.learning import choose_role, plan_learning
from skillgap.limited import current_limits, limited
from skillgap.model.analysis import Analysis, LearningPlan, SkillProfile, Tailoring, Truth
from skillgap.model.document import Document, DocumentKind, Finding, Passage
from skillgap.model.posting import JobPosting, Mention, Requirements, UnknownPhrase
from skillgap.model.resume import Resume
from skillgap.model.roadmap import RoadmapDraft
from skillgap.model.taxonomy import ConceptId, Role, Taxonomy
from skillgap.posting import (
    parse_posting,
    read_requirements,
    role_requirements,
    weigh_mentions,
    weigh_unknown,
)
from skillgap.profile import build_profile
from skillgap.remembering import is_full_with
from skillgap.resume import parse_resume
from skillgap.resume.findings import worst_first
from skillgap.roadmaps import draft_role, read_roadmap
from skillgap.sections import guess_kind, split_sections
from skillgap.taxonomy import find_concept, find_role, load_taxonomy
from skillgap.taxonomy.extra import EXTRA_SCHEME
from skillgap.tricks import wall_findings, worthless_passages

if TYPE_CHECKING:
    from skillgap.matching import Matcher

_T = TypeVar("_T")

HOURS_PER_WEEK = 10.0

Source = Document | Path | str
"""A document that was read, or the path of one to read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadResume:
    """A resume with the concepts found in it, and phrases that read like skills and are unknown."""

    resume: Resume
    mentions: tuple[Mention, ...]
    unknown: tuple[UnknownPhrase, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadPosting:
    """A posting with the concepts found in it, weighed, and what it asks."""

    posting: JobPosting
    mentions: tuple[Mention, ...]
    unknown: tuple[UnknownPhrase, ...]
    requirements: Requirements


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    mentions: tuple[Mention, ...]
    unknown: tuple[UnknownPhrase, ...]
    findings: tuple[Finding, ...]


def import_roadmap(source: Source) -> RoadmapDraft:
    """Turn a roadmap document someone wrote into the draft of a role. Raises `DocumentError`."""
    return _held_to_limits(_roadmap_of, open_document(source))


def _roadmap_of(document: Document) -> RoadmapDraft:
    read = read_roadmap(document)
    passages = [line.passage for part in read.parts for line in part.lines]
    matcher = default_matcher()
    mentions = matcher.find(passages)
    return draft_role(read, mentions, matcher.candidates(passages, mentions), load_taxonomy())


def use_extra_scheme(path: Path | None) -> None:
    """Add the concepts of an extra scheme from here on, in this process and those it starts, or stop."""
    if path is None:
        os.environ.pop(EXTRA_SCHEME, None)
    else:
        os.environ[EXTRA_SCHEME] = str(path)
    load_taxonomy.cache_clear()
    default_matcher.cache_clear()


def _held_to_limits(step: Callable[[Document], _T], document: Document, *, finds: bool = True) -> _T:
    """Take a step with a document. Raises `DocumentError` when it takes too much time or memory.

    `finds` is whether the step looks for skills; one that does not need not wait for the matcher.
    """
    if is_full_with(len(document.text)):
        forget_texts()
    load = default_matcher if finds else load_taxonomy
    return limited(partial(step, document), name=document.name, text=document.text, load=load)


@cache
def default_matcher() -> "Matcher":
    """Return the matcher over the shipped taxonomy; built once for the process, loading spaCy."""
    from skillgap.matching import Matcher

    matcher = Matcher(load_taxonomy())
    # What is loaded stays: the garbage collector need not go through it again and again.
    gc.freeze()
    return matcher


def forget_texts() -> None:
    """Drop what is remembered of the texts that were read: that saves time, and changes no result."""
    remembering.forget_texts()
    if default_matcher.cache_info().currsize:
        default_matcher().forget()


def open_document(source: Source) -> Document:
    """Return a document as given, or read the file of that path. Raises `DocumentError`."""
    return source if isinstance(source, Document) else read_file(Path(source), limits=current_limits())


def open_stream(stream: BinaryIO, *, name: str = "(standard input)") -> Document:
    """Read the document that a stream holds. Raises `DocumentError`."""
    # No more than it takes to see that it is too large.
    return read_document(stream.read(current_limits().max_bytes + 1), name=name, limits=current_limits())


def read_text(text: str, *, name: str = "(pasted)") -> Document:
    """Return a document from pasted text. Raises `DocumentError` when it is empty."""
    return read_document(text.encode("utf-8", "surrogatepass"), name=name, limits=current_limits())


def parse(source: Source) -> Resume:
    """Read a resume in the shape of JSON Resume. Raises `DocumentError`."""
    return _held_to_limits(_parsed, open_document(source), finds=False)


def _parsed(document: Document) -> Resume:
    return parse_resume(split_sections(document, DocumentKind.RESUME))


def read_resume(source: Source, *, with_notes: bool = True) -> ReadResume:
    """Read a resume and find the skills in it. Raises `DocumentError`.

    Notes are what to tell its owner, findings and unknown phrases: a profile needs neither.
    """
    return _held_to_limits(partial(_resume_of, with_notes=with_notes), open_document(source))


def _resume_of(document: Document, *, with_notes: bool) -> ReadResume:
    sections = split_sections(document, DocumentKind.RESUME)
    resume = parse_resume(sections, with_findings=with_notes)
    found = _find(resume.document, resume.passages, with_unknown=with_notes)
    if found.findings:
        resume = replace(resume, findings=worst_first((*resume.findings, *found.findings)))
    return ReadResume(resume=resume, mentions=found.mentions, unknown=found.unknown)


def read_posting(source: Source) -> ReadPosting:
    """Read a posting and what it asks. Raises `DocumentError`."""
    return _held_to_limits(_posting_of, open_document(source))


def _posting_of(document: Document) -> ReadPosting:
    posting = parse_posting(split_sections(document, DocumentKind.POSTING))
    found = _find(posting.sections.document, posting.passages)
    mentions = weigh_mentions(posting, found.mentions, load_taxonomy())
    unknown = weigh_unknown(posting, found.unknown)
    requirements = read_requirements(posting, mentions, unknown, load_taxonomy())
    posting = replace(posting, findings=worst_first((*posting.sections.document.findings, *found.findings)))
    return ReadPosting(posting=posting, mentions=mentions, unknown=unknown, requirements=requirements)


def _find(document: Document, passages: Sequence[Passage], *, with_unknown: bool = True) -> "_Found":
    """Find concepts and unknown phrases where something is said, and say which passages are tricks."""
    matcher = default_matcher()
    mentions = matcher.find(passages)
    findings = tuple(wall_findings(document, mentions))
    if worthless := worthless_passages(document, passages, mentions):
        mentions = tuple(mention for mention in mentions if mention.passage not in worthless)
        passages = [passage for passage in passages if passage not in worthless]
    unknown = matcher.candidates(passages, mentions) if with_unknown else ()
    return _Found(mentions=mentions, unknown=unknown, findings=findings)


def extract(source: Source, kind: DocumentKind | None = None) -> ReadResume | ReadPosting:
    """Read a document as what it is, or as what it looks like. Raises `DocumentError`."""
    document = open_document(source)
    kind = kind or guess_kind(document)
    return read_resume(document) if kind is DocumentKind.RESUME else read_posting(document)


def analyze(  # noqa: PLR0913, the one place where all that matters to an analysis is said
    resume: Source | ReadResume,
    posting: Source | ReadPosting | None = None,
    *,
    role: str | Role | None = None,
    today: dt.date | None = None,
    assume: Iterable[str] = (),
    hours_per_week: float = HOURS_PER_WEEK,
) -> Analysis:
    """Hold a resume against a posting, or against a role when no posting is given.

    With both, the posting is what is asked and the role gives the plan its order. `today` ends jobs that
    go on (default: the current date). `assume` names skills to count as demonstrated.

    Raises `DocumentError` for a file that cannot be used and `UnknownNameError` for a role or skill
    that does not exist; `ValueError` when neither posting nor role is given.
    """
    taxonomy = load_taxonomy()
    today = today or dt.date.today()  # noqa: DTZ011, the user's own calendar day is meant
    chosen = find_role(taxonomy, role) if isinstance(role, str) else role
    has = resume if isinstance(resume, ReadResume) else read_resume(resume)
    if posting is not None:
        wants = posting if isinstance(posting, ReadPosting) else read_posting(posting)
        requirements, job = wants.requirements, wants.posting
    elif chosen is not None:
        requirements, job = role_requirements(chosen, taxonomy), None
    else:
        message = "give a posting, a role, or both"
        raise ValueError(message)
    assumed = tuple(find_concept(taxonomy, name).id for name in assume)
    profile = assume_known(build_profile(has.resume, has.mentions, taxonomy, today=today), assumed)
    quality = has.resume.read_quality
    report = find_gaps(profile, requirements, taxonomy, read_quality=quality)
    raises = best_raises(report, profile, requirements, taxonomy, read_quality=quality)
    chosen = chosen or choose_role(requirements, taxonomy)
    plan = plan_learning(
        (report,), profile, chosen, taxonomy, hours_per_week=hours_per_week, applicant=job is not None
    )
    return Analysis(
        resume=has.resume,
        posting=job,
        requirements=requirements,
        profile=profile,
        report=report,
        plan=plan,
        today=today,
        taxonomy_version=taxonomy.version,
        score_version=SCORE_VERSION,
        raises=raises,
        labels=_labels(taxonomy, requirements, profile, plan),
    )


def plan_search(
    analyses: Sequence[Analysis], role: str | Role | None = None, *, hours_per_week: float = HOURS_PER_WEEK
) -> LearningPlan:
    """Return one plan for several analyses of one resume, so that it serves a search, not one advert.

    Raises `UnknownNameError` for a role that does not exist.
    """
    taxonomy = load_taxonomy()
    chosen = find_role(taxonomy, role) if isinstance(role, str) else role
    if chosen is None:
        together = Requirements(
            title=" / ".join(analysis.requirements.title for analysis in analyses),
            items=tuple(item for analysis in analyses for item in analysis.requirements.items),
        )
        chosen = choose_role(together, taxonomy)
    reports = tuple(analysis.report for analysis in analyses)
    profile = analyses[0].profile
    return plan_learning(reports, profile, chosen, taxonomy, hours_per_week=hours_per_week, applicant=True)


def tailor(
    resume: ReadResume, posting: ReadPosting, analysis: Analysis, *, accept: frozenset[str] | None = None
) -> Tailoring:
    """Return the changes that bring a resume nearer to a posting without claiming anything new.

    `accept` keeps only the changes with these ids; `None` keeps all. Raises `UnknownNameError` for an
    id that no change has.
    """
    document = resume.resume.document
    step = partial(_tailored, resume, posting, analysis, accept)
    return limited(step, name=document.name, text=document.text)


def _tailored(
    resume: ReadResume, posting: ReadPosting, analysis: Analysis, accept: frozenset[str] | None
) -> Tailoring:
    from skillgap.tailoring import tailor_resume  # To read and to analyze need not wait for its tables.

    return tailor_resume(
        resume.resume,
        resume.mentions,
        posting.posting,
        posting.mentions,
        posting.requirements,
        analysis.report,
        analysis.profile,
        load_taxonomy(),
        accept=accept,
    )


def verify(original: Source, tailored: Source) -> Truth:
    """Say whether a tailored resume, by this program or any other, claims what its original does not.

    Raises `DocumentError` for a file that cannot be used.
    """
    return check(read_resume(original, with_notes=False), read_resume(tailored, with_notes=False))


def check(before: ReadResume, after: ReadResume) -> Truth:
    """Say the same of two resumes that were read. Raises `DocumentError` when that takes too long."""
    document = after.resume.document
    return limited(partial(_checked, before, after), name=document.name, text=document.text)


def _checked(before: ReadResume, after: ReadResume) -> Truth:
    from skillgap.tailoring import Claims, check_truth

    return check_truth(
        Claims(resume=before.resume, mentions=before.mentions),
        Claims(resume=after.resume, mentions=after.mentions),
        load_taxonomy(),
    )


def _labels(
    taxonomy: Taxonomy, requirements: Requirements, profile: SkillProfile, plan: LearningPlan
) -> Mapping[ConceptId, str]:
    named = {concept for item in requirements.items for concept in item.concepts}
    named |= {*profile.evidence, *plan.known, *plan.unscheduled}
    for phase in plan.phases:
        named |= {*phase.learn, *phase.prerequisites}
    return {concept: taxonomy.concepts[concept].pref_label for concept in sorted(named)}
