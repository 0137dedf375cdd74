"""From gaps to a number: the parts of a score, its ceiling, and how far it can be trusted."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from skillgap.model.analysis import Component, Confidence, Gap, GapReport, SkillProfile, Status
from skillgap.model.posting import Importance, Requirement, Requirements, UnknownPhrase
from skillgap.model.taxonomy import Category, ConceptId, Taxonomy

WEIGHT = {Importance.ESSENTIAL: 1.0, Importance.OPTIONAL: 0.4, Importance.MENTIONED: 0.1}
MENTIONED_SHARE = 0.1
"""All that is only mentioned together weighs at most this share of what is asked."""

SOFT_FACTOR = 0.25
"""A soft skill or a business field weighs a quarter: a resume can hardly show it, nor its absence."""

EXPERIENCE_WEIGHT = 1.0
EDUCATION_WEIGHT = 1.0
DEGREE_STEP = 0.5
"""A degree one level below the one asked keeps half; nothing, or two levels below, none."""

UNSHOWN_CEILING = 0.35
"""The highest score of a resume that demonstrates nothing asked, however much it lists."""

FULL_CEILING_SHARE = 0.5
"""From this demonstrated share of the asked weight on there is no ceiling."""

MIN_ASKED = 3
"""With fewer requirements than this a number would say more about the posting than the person."""

MIN_READ_QUALITY = 0.3
Weighed = tuple[Gap, float]
"""A gap and what its requirement weighs."""

BANDS = ((80.0, "strong"), (65.0, "good"), (45.0, "partial"), (0.0, "weak"))


def score_gaps(
    gaps: tuple[Gap, ...],
    profile: SkillProfile,
    requirements: Requirements,
    taxonomy: Taxonomy,
    *,
    read_quality: float,
) -> GapReport:
    """Add up the gaps to a report with its score, or with the reasons why there is none."""
    asked = [gap for gap in gaps if gap.requirement.importance is not Importance.MENTIONED]
    weights = tuple(weigh(gap.requirement, taxonomy) for gap in gaps)
    parts = (
        *_skill_components(tuple(zip(gaps, weights, strict=True))),
        *_experience_component(profile, requirements),
        *_education_component(profile, requirements),
    )
    total = sum(part.weight for part in parts)
    components = tuple(replace(part, weight=round(part.weight / total, 4)) for part in parts)
    earned = sum(part.weight * part.score for part in components)
    ceiling = _ceiling(tuple(zip(gaps, weights, strict=True)))
    why_not = _why_no_score(asked, profile, read_quality)
    score = None if why_not else round(100 * min(earned, ceiling.score), 1)
    if score is not None and ceiling.score < earned:
        components = (*components, ceiling)
    return GapReport(
        requirements=gaps,
        unknown=_asked_unknown(requirements),
        score=score,
        band=None if score is None else next(name for floor, name in BANDS if score >= floor),
        confidence=_confidence(asked, requirements, read_quality, why_not),
        components=components,
        weights=weights,
    )


def _ceiling(weighed: Sequence[Weighed]) -> Component:
    """Return what the score cannot pass. It is shown among the parts only where it holds the score down."""
    asked = [pair for pair in weighed if pair[0].requirement.importance is not Importance.MENTIONED]
    total = sum(weight for _, weight in asked)
    shown = sum(weight for gap, weight in asked if gap.status is Status.DEMONSTRATED)
    share = shown / total if total else 0.0
    ceiling = min(1.0, UNSHOWN_CEILING + (1 - UNSHOWN_CEILING) * share / FULL_CEILING_SHARE)
    why = f"{share:.0%} of what is asked is shown in use, so the score cannot pass {100 * ceiling:.0f}"
    return Component(name="ceiling", score=round(ceiling, 4), weight=0.0, why=why)


def weigh(requirement: Requirement, taxonomy: Taxonomy) -> float:
    """Return what a requirement counts by itself, before its importance is held against the others'."""
    is_soft = _soft_concepts(taxonomy).issuperset(requirement.concepts)
    return WEIGHT[requirement.importance] * (SOFT_FACTOR if is_soft else 1.0)


@lru_cache(maxsize=4)
def _soft_concepts(taxonomy: Taxonomy) -> frozenset[ConceptId]:
    soft = {Category.SOFT, Category.DOMAIN}
    return frozenset(key for key, concept in taxonomy.concepts.items() if concept.category in soft)


def _skill_components(weighed: Sequence[Weighed]) -> tuple[Component, ...]:
    weights = {
        importance: sum(weight for gap, weight in weighed if gap.requirement.importance is importance)
        for importance in Importance
    }
    asked = weights[Importance.ESSENTIAL] + weights[Importance.OPTIONAL]
    parts: list[Component] = []
    for importance, weight in weights.items():
        if not weight:
            continue
        own = [pair for pair in weighed if pair[0].requirement.importance is importance]
        earned = sum(of_one * gap.credit for gap, of_one in own)
        parts.append(
            Component(
                name=importance.value,
                score=round(earned / weight, 4),
                weight=min(weight, asked * MENTIONED_SHARE) if importance is Importance.MENTIONED else weight,
                why=_counted([gap for gap, _ in own], importance),
            )
        )
    return tuple(part for part in parts if part.weight)


def _counted(gaps: Sequence[Gap], importance: Importance) -> str:
    """Return how many are met and how many nearly: "7 of 9 essential requirements met, 1 related"."""
    met = sum(gap.status in {Status.DEMONSTRATED, Status.LISTED} for gap in gaps)
    near = sum(gap.status is Status.RELATED for gap in gaps)
    if importance is Importance.MENTIONED:
        what = "skill that is only mentioned" if len(gaps) == 1 else "skills that are only mentioned"
    else:
        what = f"{importance} requirement{'' if len(gaps) == 1 else 's'}"
    return f"{met} of {len(gaps)} {what} met" + (f", {near} related" if near else "")


def _experience_component(profile: SkillProfile, requirements: Requirements) -> tuple[Component, ...]:
    if not requirements.years:
        return ()
    shown = profile.total_years
    return (
        Component(
            name="years",
            score=round(min(1.0, shown / requirements.years), 4),
            weight=EXPERIENCE_WEIGHT,
            why=f"{shown:g} years of dated work, {requirements.years:g} asked",
        ),
    )


def _education_component(profile: SkillProfile, requirements: Requirements) -> tuple[Component, ...]:
    asked = requirements.degree
    if asked is None:
        return ()
    best = max(profile.degrees, key=lambda degree: degree.level, default=None)
    short = asked.level - best.level if best else asked.level + 1
    score = 1.0 if short <= 0 else DEGREE_STEP if short == 1 else 0.0
    why = f"{asked.label} asked, {f'{best.label} shown' if best else 'no degree read in the resume'}"
    if asked.or_equivalent and score < 1:
        score, why = max(score, DEGREE_STEP), f"{why}; equivalent experience is accepted"
    weight = EDUCATION_WEIGHT * (WEIGHT[asked.importance] if asked.importance else 1.0)
    return (Component(name="education", score=score, weight=weight, why=why),)


def _why_no_score(asked: Sequence[Gap], profile: SkillProfile, read_quality: float) -> tuple[str, ...]:
    reasons = []
    if len(asked) < MIN_ASKED:
        found = "no requirement was" if not asked else f"only {len(asked)} of its requirements could be"
        reasons.append(f"{found} read from the posting; at least {MIN_ASKED} are needed for a score")
    if read_quality < MIN_READ_QUALITY:
        reasons.append(f"only {read_quality:.0%} of the resume could be read")
    if not profile.evidence:
        reasons.append("no skill could be read from the resume")
    return tuple(reasons)


def _asked_unknown(requirements: Requirements) -> tuple[UnknownPhrase, ...]:
    """Return the unknown phrases that are asked for; what is only mentioned is no requirement."""
    return tuple(phrase for phrase in requirements.unknown if phrase.importance is not Importance.MENTIONED)


def _confidence(
    asked: Sequence[Gap], requirements: Requirements, read_quality: float, why_not: tuple[str, ...]
) -> Confidence:
    if why_not:
        return Confidence(level="none", why=why_not)
    unknown = len({phrase.text for phrase in _asked_unknown(requirements)})
    why = [f"{len(asked)} requirements read", f"{read_quality:.0%} of the resume understood"]
    if unknown:
        why.append(f"{unknown} more could not be judged because the taxonomy lacks them")
    doubts = (len(asked) < 6) + (read_quality < 0.8) + (unknown > len(asked) / 2)
    return Confidence(level=("high", "medium", "low", "low")[doubts], why=tuple(why))
