"""The posting and the resume side by side: each marked word points to its counterpart.

Pointing at a word, or reaching it with the Tab key, marks every word of the same requirement on both sides
and opens a panel that says the same in sentences. This is CSS alone (`:has`), so that it needs no script.
"""

from collections.abc import Mapping, Sequence

import streamlit as st
from markupsafe import Markup

from skillgap.model.analysis import Gap, Status
from skillgap.model.document import Passage, Sections
from skillgap.model.posting import Mention
from skillgap.model.taxonomy import ConceptId
from skillgap.pipeline import ReadPosting
from skillgap.report.words import SIGN, STATUS_MEANING
from skillgap.ui import state
from skillgap.ui.markup import fill, join, show

QUOTES = 2
"""How many lines of the other side a panel quotes."""

Numbers = Mapping[ConceptId, tuple[int, ...]]
"""The requirements that a concept belongs to, by their place in the report."""


def show_texts(result: state.Result, posting: ReadPosting) -> None:
    """Draw both texts with the words of every requirement marked."""
    gaps = result.analysis.report.requirements
    asked = _numbers({place: gap.requirement.concepts for place, gap in enumerate(gaps)})
    shown = _numbers(
        {place: tuple(dict.fromkeys(item.concept for item in gap.evidence)) for place, gap in enumerate(gaps)}
    )
    legend = join(
        (
            fill('<span class="sg-chip sg-{s}">{sign} {s}</span>', s=status, sign=SIGN[status])
            for status in Status
        ),
        " ",
    )
    st.header("The two texts")
    show(
        fill(
            '<p class="sg-muted">Point at a marked word, or reach it with the Tab key, to see its '
            "counterpart. {legend}</p>",
            legend=legend,
        )
    )
    resume = result.resume.resume
    job = posting.posting
    show(
        fill(
            "<style>{rules}</style>"
            '<div class="sg-both"><section class="sg-text" aria-labelledby="sg-text-posting">'
            '<h3 id="sg-text-posting">Posting</h3><div class="sg-scroll" tabindex="0" role="group" '
            'aria-labelledby="sg-text-posting">{posting}</div></section>'
            '<section class="sg-text" aria-labelledby="sg-text-resume"><h3 id="sg-text-resume">Resume</h3>'
            '<div class="sg-scroll" tabindex="0" role="group" aria-labelledby="sg-text-resume">{resume}</div>'
            '</section><div class="sg-panels" tabindex="0" role="group" aria-label="Counterpart">'
            '<p class="sg-muted sg-hint">No word is chosen.</p>{panels}</div></div>',
            rules=join(map(_rule, range(len(gaps)))),
            posting=_text(job.passages, job.sections, posting.mentions, asked, gaps),
            resume=_text(resume.passages, resume.sections, result.resume.mentions, shown, gaps),
            panels=join(_panel(place, gap, result) for place, gap in enumerate(gaps)),
        )
    )


def _numbers(concepts: Mapping[int, Sequence[ConceptId]]) -> Numbers:
    found: dict[ConceptId, tuple[int, ...]] = {}
    for place, members in concepts.items():
        for concept in members:
            found[concept] = (*found.get(concept, ()), place)
    return found


def _rule(place: int) -> Markup:
    """Return what happens while a word of a requirement is pointed at: its panel, and its other words."""
    touched = fill(".sg-both:has(.q{n}:hover,.q{n}:focus)", n=place)
    return fill(
        "{touched} .p{n}{{display:block}}{touched} .sg-hint{{display:none}}"
        "{touched} .q{n}{{outline:2px solid currentColor;outline-offset:1px}}",
        touched=touched,
        n=place,
    )


def _text(
    passages: Sequence[Passage],
    sections: Sections,
    mentions: Sequence[Mention],
    numbers: Numbers,
    gaps: Sequence[Gap],
) -> Markup:
    """Return a document, passage by passage under its headings, with the words marked."""
    parts: list[Markup] = []
    heading = ""
    headings = {section.heading for section in sections.items}
    for passage in passages:
        above = next(
            (item.heading for item in sections.items if item.start <= passage.start < item.end), heading
        )
        if above != heading:
            heading = above
            parts.append(fill("<h4>{heading}</h4>", heading=heading))
        if passage.text.strip() not in headings:
            parts.append(
                fill(
                    '<p class="{look}">{words}</p>',
                    look="sg-item" if passage.is_bullet else "",
                    words=_words(passage, mentions, numbers, gaps),
                )
            )
    return join(parts)


def _words(passage: Passage, mentions: Sequence[Mention], numbers: Numbers, gaps: Sequence[Gap]) -> Markup:
    parts: list[Markup] = []
    at = passage.start
    inside = (m for m in mentions if passage.start <= m.start and m.end <= passage.end and not m.negated)
    for mention in sorted(inside, key=lambda item: (item.start, -item.end)):
        places = numbers.get(mention.concept, ())
        if not places or mention.start < at:
            continue
        parts += [
            Markup.escape(passage.text[at - passage.start : mention.start - passage.start]),
            fill(
                '<mark class="sg-word sg-{status} {classes}" tabindex="0" aria-describedby="{panels}">'
                "{text}</mark>",
                status=gaps[places[0]].status,
                classes=" ".join(f"q{place}" for place in places),
                panels=" ".join(f"sg-p{place}" for place in places),
                text=mention.text,
            ),
        ]
        at = mention.end
    return join([*parts, Markup.escape(passage.text[at - passage.start :])])


def _panel(place: int, gap: Gap, result: state.Result) -> Markup:
    via = f", through {result.analysis.labels[gap.via]}" if gap.via else ""
    return fill(
        '<div class="sg-panel p{place}" id="sg-p{place}"><p><span class="sg-chip sg-{status}">{sign} {status}'
        "</span> <strong>{label}</strong> <span class='sg-muted'>{meaning}{via}.</span></p>"
        "<div class='sg-pair'><div>{asked}</div><div>{shown}</div></div></div>",
        place=place,
        status=gap.status,
        sign=SIGN[gap.status],
        label=gap.requirement.label,
        meaning=STATUS_MEANING[gap.status],
        via=via,
        asked=_quotes("Asked", gap.requirement.passages),
        shown=_quotes("Shown", tuple(item.passage for item in gap.evidence)),
    )


def _quotes(title: str, passages: Sequence[Passage]) -> Markup:
    quotes = list(dict.fromkeys(passage.quote for passage in passages))
    if not quotes:
        return Markup()
    more = len(quotes) - QUOTES
    return fill(
        '<p class="sg-small-head">{title}</p>{quotes}{more}',
        title=title,
        quotes=join(fill('<p class="sg-quote">{quote}</p>', quote=quote) for quote in quotes[:QUOTES]),
        more=fill('<p class="sg-muted">and {more} more</p>', more=more) if more > 0 else "",
    )
