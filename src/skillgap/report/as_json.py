"""The JSON documents that other programs rely on. Keys are camelCase, as in JSON Resume.

Every function returns plain dictionaries and lists; `dumps` writes them the same on every machine.
"""

import json
import re
from collections.abc import Mapping, Sequence
from pathlib import PurePath
from typing import Any

from skillgap import __version__
from skillgap.model.analysis import (
    Analysis,
    Career,
    Deadline,
    Gap,
    LearningPlan,
    SharedGap,
    Tailoring,
    Truth,
)
from skillgap.model.document import DocumentKind, Finding
from skillgap.model.posting import Mention, UnknownPhrase
from skillgap.model.taxonomy import Concept, ConceptId, Level, Resource, Role, Taxonomy
from skillgap.report.words import resume_on

Json = dict[str, Any]

_UNSAFE = re.compile("[\u2028-\u202e\u2066-\u2069\x7f-\x9f]")


def dumps(value: object, *, indent: int | None = 2) -> str:
    """Write JSON as UTF-8 text; `indent=None` gives one line, for JSON lines."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    # Some readers end a line at the first two; terminals obey the rest.
    return _UNSAFE.sub(lambda sign: f"\\u{ord(sign[0]):04x}", text)


def analysis_json(analysis: Analysis) -> Json:
    """Everything about one pair, as `skillgap analyze --format json` prints it."""
    report = analysis.report
    return {
        "skillgap": __version__,
        "scoreVersion": analysis.score_version,
        "taxonomyVersion": analysis.taxonomy_version,
        "today": analysis.today.isoformat(),
        "resume": analysis.resume.document.name,
        "job": analysis.posting.sections.document.name if analysis.posting else None,
        "title": analysis.requirements.title,
        "score": report.score,
        "band": report.band,
        "confidence": {"level": report.confidence.level, "why": list(report.confidence.why)},
        "components": [
            {"name": part.name, "score": part.score, "weight": part.weight, "why": part.why}
            for part in report.components
        ],
        "requirements": [
            _gap(gap, weight) for gap, weight in zip(report.requirements, report.weights, strict=True)
        ],
        "raises": [
            {
                "concept": item.concept,
                "label": analysis.labels[item.concept],
                "points": item.points,
                "hours": item.hours,
            }
            for item in analysis.raises
        ],
        "unknownRequirements": list(dict.fromkeys(phrase.text for phrase in report.unknown)),
        "facts": [
            {"kind": fact.kind, "text": fact.text, "resume": list(resume_on(fact, analysis))}
            for fact in (analysis.posting.facts if analysis.posting else ())
        ],
        "findings": [_finding(finding) for finding in analysis.resume.findings],
        "postingFindings": [
            _finding(finding) for finding in (analysis.posting.findings if analysis.posting else ())
        ],
        "plan": plan_json(analysis.plan, analysis.labels),
    }


def _finding(finding: Finding) -> Json:
    return {
        "code": finding.code,
        "severity": finding.severity,
        "message": finding.message,
        "page": finding.page,
        "fix": finding.fix,
    }


def _gap(gap: Gap, weight: float) -> Json:
    asked = gap.requirement.years
    return {
        "concepts": list(gap.requirement.concepts),
        "label": gap.requirement.label,
        "importance": gap.requirement.importance,
        "status": gap.status,
        "credit": gap.credit,
        "weight": weight,
        "years": None if asked is None else {"asked": asked, "shown": gap.years_shown},
        "postingLines": [passage.quote for passage in gap.requirement.passages],
        "evidence": [
            {"text": item.passage.quote, "section": item.kind, "concept": item.concept}
            for item in gap.evidence
        ],
        "via": gap.via,
    }


def plan_json(plan: LearningPlan, labels: Mapping[ConceptId, str]) -> Json:
    """A learning plan, as `skillgap plan --format json` prints it. `learn` holds concept ids."""
    return {
        "role": plan.role,
        "roleLabel": plan.role_label,
        "hoursPerWeek": plan.hours_per_week,
        "weeks": plan.weeks,
        "phases": [
            {
                "id": phase.id,
                "title": phase.title,
                "weeks": phase.weeks,
                "start": phase.start,
                "hours": phase.hours,
                "learn": list(phase.learn),
                "learnLabels": [labels[concept] for concept in phase.learn],
                "prerequisites": list(phase.prerequisites),
                "goals": list(phase.goals),
                "resources": [_resource(resource) for resource in phase.resources],
                "milestone": phase.milestone,
                "project": phase.project,
                "questions": list(phase.questions),
                "why": phase.why,
            }
            for phase in plan.phases
        ],
        "known": list(plan.known),
        "unscheduled": list(plan.unscheduled),
        "career": _career(plan.career) if plan.career else None,
    }


def _career(career: Career) -> Json:
    return {
        "facts": list(career.facts),
        "levels": [_level(level) for level in career.levels],
        "sources": [
            {"id": source.id, "title": source.title, "publisher": source.publisher, "date": source.date}
            for source in career.sources
        ],
    }


def _level(level: Level) -> Json:
    return {
        "title": level.title,
        "years": list(level.years) if level.years else None,
        "salaryUSD": list(level.salary_usd) if level.salary_usd else None,
        "duties": list(level.duties),
    }


def search_json(analyses: Sequence[Analysis], plan: LearningPlan, gaps: Sequence[SharedGap]) -> Json:
    """Several postings at once: each analysis, one plan, and the gaps summed over them."""
    labels = {concept: label for analysis in analyses for concept, label in analysis.labels.items()}
    return {
        "analyses": [analysis_json(analysis) for analysis in analyses],
        "plan": plan_json(plan, labels),
        "gaps": [
            {
                "concepts": list(row.concepts),
                "label": row.label,
                "essentialIn": row.essential,
                "optionalIn": row.optional,
                "status": row.status,
            }
            for row in gaps
        ],
    }


def deadline_json(deadline: Deadline) -> Json:
    """A plan held against a date."""
    return {
        "by": deadline.by.isoformat(),
        "late": list(deadline.late),
        "hoursPerWeekNeeded": deadline.hours_per_week,
    }


def _resource(resource: Resource) -> Json:
    return {"title": resource.title, "url": resource.url or None, "free": resource.free}


def extraction_json(  # noqa: PLR0913, one keyword for each key of the document
    *,
    file: str,
    kind: DocumentKind,
    text: str,
    mentions: Sequence[Mention],
    unknown: Sequence[UnknownPhrase],
    taxonomy: Taxonomy,
) -> Json:
    """The skills of one text, as `skillgap extract --format jsonl` prints a line."""
    return {
        "file": file,
        "kind": kind,
        "text": text,
        "mentions": [
            {
                "start": mention.start,
                "end": mention.end,
                "text": mention.text,
                "concept": mention.concept,
                "label": taxonomy.concepts[mention.concept].pref_label,
                "category": taxonomy.concepts[mention.concept].category,
                "importance": mention.importance,
                "group": mention.group,
                "negated": mention.negated,
                "section": mention.passage.section,
            }
            for mention in mentions
        ],
        "unknown": [
            {
                "start": phrase.start,
                "end": phrase.end,
                "text": phrase.text,
                "importance": phrase.importance,
            }
            for phrase in unknown
        ],
    }


def tailoring_json(tailoring: Tailoring, written: PurePath | None = None) -> Json:
    """The change report, as `skillgap tailor --format json` prints it."""
    coverage = tailoring.coverage
    return {
        "file": str(written) if written else None,
        "changes": [
            {
                "id": change.id,
                "kind": change.kind,
                "before": change.before,
                "after": change.after,
                "keywords": list(change.keywords),
                "why": change.why,
                "evidence": list(change.evidence),
            }
            for change in tailoring.changes
        ],
        "coverage": {
            "before": coverage.before,
            "after": coverage.after,
            "bestHonest": coverage.best_honest,
        },
        "withheld": [
            {"concept": item.concept, "label": item.label, "why": item.why, "question": item.question}
            for item in tailoring.withheld
        ],
        "advice": [
            {"bullet": item.bullet, "code": item.code, "message": item.message} for item in tailoring.advice
        ],
        "interview": [{"bullet": item.bullet, "questions": item.message} for item in tailoring.interview],
        "dropped": [
            {"bullet": item.bullet, "suggestion": item.suggestion, "why": item.why}
            for item in tailoring.dropped
        ],
        "truth": truth_json(tailoring.truth),
    }


def truth_json(truth: Truth) -> Json:
    """The verdict of `skillgap verify`."""
    return {
        "ok": truth.ok,
        "violations": [
            {"kind": item.kind, "text": item.text, "where": item.where} for item in truth.violations
        ],
    }


def concept_json(concept: Concept) -> Json:
    """A concept under its SKOS names."""
    return {
        "id": concept.id,
        "prefLabel": concept.pref_label,
        "altLabel": list(concept.alt_labels),
        "hiddenLabel": list(concept.hidden_labels),
        "category": concept.category,
        "definition": concept.definition,
        "broader": list(concept.broader),
        "related": list(concept.related),
        "requires": list(concept.requires),
        "hours": concept.hours,
        "source": list(concept.sources),
        "exactMatch": [uri for predicate, uri in concept.matches if predicate == "exactMatch"],
        "closeMatch": [uri for predicate, uri in concept.matches if predicate == "closeMatch"],
    }


def role_json(role: Role) -> Json:
    """A role with its whole roadmap, as `skillgap roadmap show --format json` prints it."""
    return {
        "id": role.id,
        "prefLabel": role.pref_label,
        "altLabel": list(role.alt_labels),
        "definition": role.definition,
        "source": list(role.sources),
        "difficulty": role.difficulty or None,
        "requires": list(role.requires),
        "facts": list(role.facts),
        "questions": list(role.questions),
        "phases": [
            {
                "id": phase.id,
                "title": phase.title,
                "weeks": phase.weeks,
                "weeksFrom": phase.weeks_from,
                "optional": phase.is_optional,
                "why": phase.why,
                "essential": list(phase.essential),
                "optionalConcepts": list(phase.optional),
                "addedByEditors": list(phase.added_by_editors),
                "goals": list(phase.goals),
                "resources": [_resource(resource) for resource in phase.resources],
                "milestone": phase.milestone,
                "project": phase.project,
                "questions": list(phase.questions),
            }
            for phase in role.phases
        ],
        "levels": [_level(level) for level in role.levels],
    }
