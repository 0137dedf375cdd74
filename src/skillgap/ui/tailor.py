"""The tailored resume: every change with its before and after, and the file."""

from collections.abc import Sequence

import streamlit as st
from markupsafe import Markup

from skillgap import pipeline
from skillgap.errors import SkillgapError
from skillgap.model.analysis import Advice, Change, ChangeKind, Tailoring, Withheld
from skillgap.model.document import Passage
from skillgap.pipeline import ReadPosting
from skillgap.ui import engine, state
from skillgap.ui.findings import NOTHING_ASKED
from skillgap.ui.markup import bar, difference, fill, join, listed, notice, show
from skillgap.ui.pages import show_preview
from skillgap.ui.places import entry_of
from skillgap.ui.tailored_file import tailored_file
from skillgap.ui.views import link_to

FORMATS = {
    "Word": (".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    "PDF": (".pdf", "application/pdf"),
    "Markdown": (".md", "text/markdown"),
    "JSON Resume": (".json", "application/json"),
}

MOST_WITHHELD = 12
"""Of what is kept out, shown at once; the rest can be opened."""

TITLE = {
    ChangeKind.BULLET: "Bullets in a new order",
    ChangeKind.SKILL_ORDER: "Skills in a new order",
    ChangeKind.SECTION_ORDER: "Sections in a new order",
    ChangeKind.SPELLING: "Spelled as the posting spells it",
    ChangeKind.SUMMARY: "Summary",
}


def page() -> None:
    """Show what would change, let the visitor refuse any of it, and hand out the file."""
    state.require("Tailored resume")
    st.title("Tailored resume")
    state.choose_posting()
    result = state.require("Tailored resume")
    if result.posting is None:
        show(notice("info", "A resume is tailored to a posting.", "So far it was held against a role only."))
        link_to("start", "Add a posting")
        return
    if not result.analysis.report.requirements:
        show(notice("info", "There is nothing to tailor to.", NOTHING_ASKED))
        link_to("start", "Give another posting")
        return
    show(
        fill(
            "<p>What the posting asks comes first and is spelled as it is spelled there. "
            "No change claims anything the resume does not.</p>"
        )
    )
    try:
        with st.spinner("Looking for what can be said better …"):
            engine.load(*engine.RANKING)
            everything = state.remember("all_changes", result.number, lambda: _tailor(result))
    except SkillgapError as error:
        show(notice("error", "The resume cannot be tailored.", str(error), urgent=True))
        return
    keys = {change.id: f"accept-{result.number}-{change.id}" for change in everything.changes}
    accepted = frozenset(change for change, key in keys.items() if st.session_state.get(key, True))
    tailoring = everything if len(accepted) == len(keys) else _tailor(result, accepted)
    left, right = st.columns([3, 2], gap="medium")
    with left.container(border=True, height="stretch"):
        _coverage(tailoring)
    with right.container(border=True, height="stretch"):
        _download(result, result.posting, tailoring)
    show_preview(result, result.posting, tailoring)
    _changes(everything, keys, len(accepted), result)
    _withheld(tailoring)
    _said_of("Bullets that could say more", tailoring.advice)
    _said_of("What you may be asked about", tailoring.interview)


def _tailor(result: state.Result, accept: frozenset[str] | None = None) -> Tailoring:
    if result.posting is None:
        raise ValueError("a resume is tailored to a posting")
    return pipeline.tailor(result.resume, result.posting, result.analysis, accept=accept)


def _coverage(tailoring: Tailoring) -> None:
    coverage = tailoring.coverage
    rows = (
        ("As it is", coverage.before),
        ("With the accepted changes", coverage.after),
        ("With every change", coverage.best_honest),
    )
    st.header("Coverage")
    show(
        fill(
            '<ul class="sg-plain sg-parts sg-parts-plain">{rows}</ul>',
            rows=join(
                fill(
                    '<li><span>{name}</span><span class="sg-percent">{share:.0%}</span>{bar}</li>',
                    name=name,
                    share=share,
                    bar=bar(share),
                )
                for name, share in rows
            ),
        ),
        fill(
            '<p class="sg-muted">How much of what is asked a plain word search finds in the resume, by '
            "weight. The rest the resume does not say, or says in other words. It is not the score of any "
            "applicant tracking system.</p>"
        ),
    )


def _download(result: state.Result, posting: ReadPosting, tailoring: Tailoring) -> None:
    st.header("Download")
    chosen = st.segmented_control(
        "Format", list(FORMATS), default="Word", required=True, key="format", persist_state="session"
    )
    suffix, mime = FORMATS[chosen or "Word"]
    try:
        key = (result.number, suffix, tuple(change.id for change in tailoring.changes))
        data, delivered = state.remember(
            "tailored_file", key, lambda: tailored_file(result, posting, tailoring, suffix)
        )
    except SkillgapError as error:
        show(notice("error", "The file was not written.", str(error), urgent=True))
        return
    name = f"tailored-resume{suffix}"
    st.download_button(
        f"Download {name}",
        data,
        name,
        mime,
        type="primary",
        on_click="ignore",
        key="tailored",
        icon=":material/download:",
    )
    skipped = len(tailoring.changes) - len(delivered.changes)
    show(
        fill(
            '<p class="sg-muted">Written, read back and checked: it claims nothing new, and covers '
            "{share:.0%}.{skipped}</p>",
            share=delivered.coverage.after,
            skipped=f" {skipped} of the changes did not fit the layout of your file." if skipped else "",
        )
    )


def _changes(everything: Tailoring, keys: dict[str, str], accepted: int, result: state.Result) -> None:
    st.header("Changes")
    if not everything.changes:
        show(
            notice(
                "info",
                "Nothing to change.",
                "No other order or spelling brings more of what is asked to the front.",
            )
        )
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        for label, value in (("Accept all", True), ("Refuse all", False)):
            st.button(label, on_click=_set_all, args=(tuple(keys.values()), value), key=f"all-{value}")
        show(
            fill(
                '<p class="sg-muted">{accepted} of {count} accepted</p>',
                accepted=accepted,
                count=len(everything.changes),
            )
        )
    for number, change in enumerate(everything.changes, start=1):
        with st.container(border=True):
            _change(change, result)
            label = f"Accept this change ({number} of {len(keys)})"
            st.checkbox(label, value=True, key=keys[change.id], persist_state="session")


def _set_all(keys: tuple[str, ...], value: bool) -> None:  # noqa: FBT001, Streamlit passes by position
    for key in keys:
        st.session_state[key] = value


def _change(change: Change, result: state.Result) -> None:
    resume = result.analysis.resume
    touched = change.order or tuple(rewrite.passage for rewrite in change.rewrites)
    entry = entry_of(touched[0], resume) if touched else ""
    if change.kind is ChangeKind.SKILL_ORDER:
        before, after = _orders(change.order, "sg-plain sg-skills")
    elif change.order and change.kind is not ChangeKind.SECTION_ORDER:
        before, after = _orders(change.order, "sg-numbered")
    else:
        left, right = difference(change.before, change.after)
        before, after = fill("<p>{x}</p>", x=left), fill("<p>{x}</p>", x=right)
    show(
        fill(
            '<h3>{title}</h3><p class="sg-muted">{entry}{why}</p>'
            '<div class="sg-pair"><div><h4 class="sg-small-head">Before</h4>{before}</div>'
            '<div><h4 class="sg-small-head">After</h4>{after}</div></div>',
            title=TITLE[change.kind],
            entry=f"{entry}. " if entry else "",
            why=change.why,
            before=before,
            after=after,
        )
    )


def _orders(after: tuple[Passage, ...], look: str) -> tuple[Markup, Markup]:
    """Return both orders as lists; what moved up says where it stood."""
    before = sorted(after, key=lambda passage: passage.start)
    was = {passage.start: place for place, passage in enumerate(before, start=1)}
    moved = {
        passage.start: fill(' <span class="sg-moved">↑ was {was}</span>', was=was[passage.start])
        for place, passage in enumerate(after, start=1)
        if was[passage.start] > place
    }
    old = join(fill("<li>{x}</li>", x=passage.quote) for passage in before)
    new = join(
        fill("<li>{x}{moved}</li>", x=passage.quote, moved=moved.get(passage.start, "")) for passage in after
    )
    return fill('<ol class="{k}">{x}</ol>', k=look, x=old), fill('<ol class="{k}">{x}</ol>', k=look, x=new)


def _withheld(tailoring: Tailoring) -> None:
    rows = tailoring.withheld
    if not rows:
        return
    st.header("Kept out")
    show(
        fill(
            '<p class="sg-muted">Asked, and not in the resume. If you have it after all, say so in your own '
            "words and analyze again. What can be learned is in the plan.</p>"
        ),
        _withheld_rows(rows[:MOST_WITHHELD]),
    )
    if len(rows) > MOST_WITHHELD:
        show(
            fill(
                "<details><summary>{count} more</summary>{rows}</details>",
                count=len(rows) - MOST_WITHHELD,
                rows=_withheld_rows(rows[MOST_WITHHELD:]),
            )
        )


def _withheld_rows(rows: Sequence[Withheld]) -> Markup:
    return fill(
        '<ul class="sg-plain sg-rows">{rows}</ul>',
        rows=join(
            fill(
                '<li class="sg-row sg-row-even"><h3>{label}</h3><p class="sg-muted">{why}</p>'
                "<p>{question}</p></li>",
                label=item.label,
                why=item.why,
                question=item.question,
            )
            for item in rows
        ),
    )


def _said_of(title: str, items: Sequence[Advice]) -> None:
    """Show what there is to say of the resume's bullets, each bullet once."""
    by_bullet: dict[str, list[str]] = {}
    for item in items:
        by_bullet.setdefault(item.bullet, []).append(item.message)
    if by_bullet:
        st.header(title)
        show(
            fill(
                '<ul class="sg-plain sg-items">{rows}</ul>',
                rows=join(
                    fill(
                        '<li class="sg-advice"><p class="sg-quote">{bullet}</p>{messages}</li>',
                        bullet=bullet,
                        messages=listed(messages),
                    )
                    for bullet, messages in by_bullet.items()
                ),
            )
        )
