"""The score: its band, its parts, the exact sum, and what would raise it."""

from itertools import pairwise

import streamlit as st
from markupsafe import Markup

from skillgap.gaps.credit import LISTED_CREDIT, RELATED_CREDIT, SIBLING_CREDIT
from skillgap.gaps.score import BANDS, SOFT_FACTOR, WEIGHT
from skillgap.model.analysis import Analysis, Status
from skillgap.pipeline import analyze
from skillgap.report.words import COMPONENT_TITLE, weeks_line
from skillgap.ui import state
from skillgap.ui.markup import bar, fill, join, notice, show, skills


def show_score(result: state.Result) -> None:
    """Draw the score of a result as a card."""
    with st.container(border=True):
        _number(result.analysis)
        _what_if(result)


def _number(analysis: Analysis) -> None:
    report = analysis.report
    show(fill('<h2 class="sg-hidden">Score</h2>'))
    if report.score is None:
        show(notice("warn", "There is no score.", f"{'; '.join(report.confidence.why)}."))
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
                '<p class="sg-small-head">What would raise it most for the time it takes</p>{best}',
                best=skills(
                    f"{analysis.labels[best.concept]}: +{best.points:g} points, about {best.hours} hours"
                    for best in analysis.raises
                ),
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
    left = weeks_line(then.plan.weeks) if then.plan.phases else "nothing"
    plan = fill("The plan: {before} now, {left} left then.", before=weeks_line(now.plan.weeks), left=left)
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
    rows = join(
        fill(
            '<tr><th scope="row">{name}</th><td class="sg-num">{value:.2%}</td>'
            '<td class="sg-num">{share}</td><td class="sg-num">{points}</td></tr>',
            name=COMPONENT_TITLE[part.name],
            value=part.score,
            share=f"× {part.weight:.2%}" if part.weight else "",
            points=f"{100 * part.score * part.weight:.2f}"
            if part.weight
            else f"at most {100 * part.score:.2f}",
        )
        for part in analysis.report.components
    )
    return fill(
        '<table class="sg-table"><thead><tr><th scope="col">Part</th><th scope="col" class="sg-num">Met</th>'
        '<th scope="col" class="sg-num">Share</th><th scope="col" class="sg-num">Points</th></tr></thead>'
        '<tbody>{rows}</tbody><tfoot><tr><th scope="row">Score</th><td></td><td></td>'
        '<td class="sg-num">{score:.1f}</td></tr></tfoot></table>'
        '<p class="sg-muted">A requirement earns 1 when it is shown in use, {listed:g} when it is only '
        "listed, {least:g} to {most:g} when something close is shown, 0 when nothing is. Essential "
        "requirements weigh {essential:g}, optional ones {optional:g}, what is only mentioned "
        "{mentioned:g}; a soft skill or a business field {soft:g} of that. An either/or group counts once. "
        "Score version {version}, taxonomy {taxonomy}.</p>",
        listed=LISTED_CREDIT,
        least=SIBLING_CREDIT,
        most=RELATED_CREDIT,
        soft=SOFT_FACTOR,
        **WEIGHT,
        rows=rows,
        score=score,
        version=analysis.score_version,
        taxonomy=analysis.taxonomy_version,
    )
