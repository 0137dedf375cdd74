"""The score: its band, its parts, the exact sum, and what would raise it."""

from itertools import pairwise

import streamlit as st
from markupsafe import Markup

from skillgap.gaps.credit import LISTED_CREDIT, RELATED_CREDIT, SIBLING_CREDIT, YEARS_SHARE
from skillgap.gaps.score import BANDS, DEGREE_STEP, MENTIONED_SHARE, SOFT_FACTOR, WEIGHT
from skillgap.model.analysis import Analysis, Component, GapReport, Status
from skillgap.model.posting import Importance
from skillgap.pipeline import HOURS_PER_WEEK, analyze
from skillgap.report.words import COMPONENT_TITLE, raise_line, weeks_line, weighed
from skillgap.ui import state
from skillgap.ui.markup import bar, fill, join, listed, notice, show, skills

AT_PACE = f" at {HOURS_PER_WEEK:g} hours a week"
"""The pace behind the weeks of an analysis; the plan has its own."""


def show_score(result: state.Result) -> None:
    """Draw the score of a result as a card."""
    with st.container(border=True):
        _number(result.analysis)
        _what_if(result)


def _number(analysis: Analysis) -> None:
    report = analysis.report
    show(fill('<h2 class="sg-hidden">Score</h2>'))
    if report.score is None:
        show(notice("warn", "There is no score:", f"{'; '.join(report.confidence.why)}."))
        return
    band = str(report.band)
    show(
        fill(
            '<div class="sg-score"><div><div class="sg-number">{score:.1f} <small>of 100</small></div></div>'
            '<div>{scale}<p class="sg-band">{band} fit</p>'
            '<p class="sg-muted">Confidence {level}: {why}.</p></div></div>',
            score=report.score,
            scale=_scale(report.score, band),
            band=band.capitalize(),
            level=report.confidence.level,
            why=", ".join(report.confidence.why),
        )
    )
    show(
        fill(
            '<ul class="sg-plain sg-parts">{rows}</ul>',
            rows=join(
                fill(
                    '<li><span>{name}</span><span class="sg-percent">{share:.0%}</span>{bar}'
                    '<span class="sg-muted">{why}</span></li>',
                    name=COMPONENT_TITLE[part.name],
                    share=part.score,
                    bar=bar(part.score),
                    why=part.why,
                )
                for part in report.components
            ),
        )
    )
    with st.expander("How is this number made?"):
        show(_sum(analysis, report.score))


def _what_if(result: state.Result) -> None:
    """Let the visitor tick skills as learned, and say what the score would be."""
    analysis = result.analysis
    before = analysis.report.score
    open_gaps = [gap for gap in analysis.report.requirements if gap.status is not Status.DEMONSTRATED]
    concepts = list(dict.fromkeys(concept for gap in open_gaps for concept in gap.requirement.concepts))
    if before is None or not concepts:
        return
    if analysis.raises:
        show(
            fill(
                '<p class="sg-small-head">What would raise it most for the time it takes</p>{best}'
                '<p class="sg-muted">The hours are the editors’ estimates and count what has to be learned '
                "first.</p>",
                best=skills(raise_line(best, analysis) for best in analysis.raises),
            )
        )
    learned = st.multiselect(
        "What if I learned …",
        concepts,
        format_func=lambda concept: analysis.labels[concept],
        key=f"learned-{result.number}",
        placeholder="Choose skills to see what the score would be",
        persist_state="session",
    )
    if learned:
        then = analyze(
            result.resume, result.posting, role=analysis.plan.role, today=analysis.today, assume=learned
        )
        show(_change(analysis, then))


def _change(now: Analysis, then: Analysis) -> Markup:
    """Say how score and plan would move."""
    score = fill(
        "{before:.1f} now, {after:.1f} then ({band} fit).",
        before=now.report.score or 0,
        after=then.report.score or 0,
        band=then.report.band,
    )
    plan = fill(
        "The plan{pace}: {before} now, {left} left then.",
        pace=AT_PACE,
        before=weeks_line(now.plan.weeks),
        left=weeks_line(then.plan.weeks) if then.plan.phases else "nothing",
    )
    return notice(
        "good", "Shown in use, that would change the score:", join((score, plan), " "), announced=True
    )


def _scale(score: float, band: str) -> Markup:
    """Return the four bands as a ruler with the score on it; the words beside it say the same."""
    bounds = [*reversed(BANDS), (100.0, "")]
    parts = [
        (name, until - floor, "sg-here" if name == band else "")
        for (floor, name), (until, _) in pairwise(bounds)
    ]
    return fill(
        '<div class="sg-scale" aria-hidden="true">'
        '<span class="sg-scale-marker" style="left:{at:.1f}%">▼</span>'
        '<div class="sg-scale-track">{track}</div><div class="sg-scale-names">{names}</div></div>',
        at=score,
        track=join(
            fill('<span class="{here}" style="flex:{w:.0f}"></span>', here=h, w=w) for _, w, h in parts
        ),
        names=join(
            fill('<span class="{here}" style="flex:{w:.0f} 0 0">{name}</span>', here=h, w=w, name=name)
            for name, w, h in parts
        ),
    )


def _sum(analysis: Analysis, score: float) -> Markup:
    """Return the sum as a table that can be redone by hand."""
    report = analysis.report
    rows = join(
        fill(
            '<tr><th scope="row">{name}{earned}</th><td class="sg-num">{value:.2%}</td>'
            '<td class="sg-num">{share}</td><td class="sg-num">{points}</td></tr>',
            name=COMPONENT_TITLE[part.name],
            earned=_earned(part, report),
            value=part.score,
            share=f"× {part.weight:.2%}" if part.weight else "",
            points=f"{100 * part.score * part.weight:.2f}"
            if part.weight
            else f"at most {100 * part.score:.2f}",
        )
        for part in report.components
    )
    return fill(
        '<table class="sg-table"><thead><tr><th scope="col">Part</th><th scope="col" class="sg-num">Value'
        '</th><th scope="col" class="sg-num">Share</th><th scope="col" class="sg-num">Points</th></tr>'
        '</thead><tbody>{rows}</tbody><tfoot><tr><th scope="row">Score</th><td></td><td></td>'
        '<td class="sg-num">{score:.1f}</td></tr></tfoot></table>{rules}'
        '<p class="sg-muted">Score version {version}, taxonomy {taxonomy}.</p>',
        rows=rows,
        score=score,
        rules=listed(_rules()),
        version=analysis.score_version,
        taxonomy=analysis.taxonomy_version,
    )


def _earned(part: Component, report: GapReport) -> Markup:
    """Return what the requirements of a part earned of what they could, or nothing for the other parts."""
    if part.name not in set(Importance):
        return Markup()
    own = weighed(report, Importance(part.name))
    return fill(
        ' <span class="sg-muted">{earned:.4g} of {weight:.4g}</span>',
        earned=sum(gap.credit * weight for gap, weight in own),
        weight=sum(weight for _, weight in own),
    )


def _rules() -> tuple[Markup, ...]:
    return (
        fill("Points are value × share, and the score is their sum."),
        fill(
            "The value of requirements is what they earned of what they could: the sum of credit × weight "
            "over the sum of the weights. Both stand with each requirement below."
        ),
        fill(
            "Credit is 1 for a skill shown in use, {listed:g} for one only listed, {least:g} to {most:g} "
            "where something close is shown, 0 for nothing. Where years are asked, {years:.0%} of it hangs "
            "on them. An either/or group counts once.",
            listed=LISTED_CREDIT,
            years=YEARS_SHARE,
            least=SIBLING_CREDIT,
            most=RELATED_CREDIT,
        ),
        fill(
            "Weight is {essential:g} for an essential requirement, {optional:g} for an optional one and "
            "{mentioned:g} for what is only mentioned; a soft skill or a business field has {soft:g} of it.",
            soft=SOFT_FACTOR,
            **WEIGHT,
        ),
        fill(
            "A share is the part’s weight among all: of requirements their sum, of years and education 1 "
            "each ({optional:g} for a degree that is a plus). All that is only mentioned has at most "
            "{cap:.0%} of what is asked. A degree one level short keeps {step:.0%}.",
            optional=WEIGHT[Importance.OPTIONAL],
            cap=MENTIONED_SHARE,
            step=DEGREE_STEP,
        ),
    )
