"""HTML for what Streamlit has no widget for; the one place where text becomes part of a page.

`fill` escapes every value it is given, so that a resume's or a posting's text is only ever shown. What goes
to Streamlit's own Markdown (labels, titles, messages) is our own text, never a user's.
"""

from collections.abc import Collection, Iterable, Sequence, Sized
from difflib import SequenceMatcher

import streamlit as st
from markupsafe import Markup

from skillgap.model.document import Passage
from skillgap.model.posting import Mention
from skillgap.model.taxonomy import ConceptId, Resource


def fill(template: str, **values: object) -> Markup:
    """Put values into a template of ours, escaped, except those that `fill` or `join` made."""
    return Markup(template).format(**values)  # noqa: S704, the templates are literals of this package


def join(parts: Iterable[Markup], between: str = "") -> Markup:
    """Put finished parts one after the other; `between` is escaped."""
    return Markup.escape(between).join(parts)


def show(*parts: Markup) -> None:
    """Put finished HTML on the page. Streamlit sanitizes it once more (no script, no handler)."""
    st.html(fill('<div class="sg">{inner}</div>', inner=join(parts)))


def notice(tone: str, title: str, text: str = "", *, urgent: bool = False, announced: bool = False) -> Markup:
    """Return a message with a title. `tone` is good, info, warn or error.

    `urgent` is read out at once; `announced` when the reader has finished what it is saying.
    """
    role = "alert" if urgent else "status" if announced else "note"
    return fill(
        '<div class="sg-notice sg-{tone}" role="{role}"><strong>{title}</strong> {text}</div>',
        tone=tone,
        role=role,
        title=title,
        text=text,
    )


def listed(items: Iterable[object], kind: str = "sg-bullets") -> Markup:
    """Return a list with one item for each value."""
    return fill(
        '<ul class="{kind}">{items}</ul>', kind=kind, items=join(fill("<li>{x}</li>", x=x) for x in items)
    )


def skills(labels: Iterable[str]) -> Markup:
    """Return skills as a row of chips."""
    return listed(labels, "sg-plain sg-skills")


def count_of(things: Sized, noun: str) -> str:
    """Return how many there are, with the noun: "1 pair", "3 pairs"."""
    return f"{len(things)} {noun}{'' if len(things) == 1 else 's'}"


def facts(pairs: Iterable[tuple[str, str]]) -> Markup:
    """Return names with their values, as numbers in a row."""
    rows = join(
        fill("<div><dt>{name}</dt><dd>{value}</dd></div>", name=name, value=value) for name, value in pairs
    )
    return fill('<dl class="sg-facts">{rows}</dl>', rows=rows)


def bar(share: float) -> Markup:
    """Return a bar for a share of 1. The number must stand beside it: a bar is not read out."""
    return fill(
        '<div class="sg-bar" aria-hidden="true"><span style="width:{width:.1f}%"></span></div>',
        width=100 * min(max(share, 0.0), 1.0),
    )


def resources(items: Iterable[Resource]) -> Markup:
    """Return what to learn from, linked where there is an address on the web."""
    return listed(
        fill(
            '<a href="{url}" target="_blank" rel="noopener noreferrer">{title}</a>',
            url=item.url,
            title=item.title,
        )
        if item.url.startswith(("https://", "http://"))
        else item.title
        for item in items
    )


def marked(passage: Passage, mentions: Sequence[Mention], concepts: Collection[ConceptId]) -> Markup:
    """Return a passage with the words marked that name one of these concepts."""
    spans = sorted(
        (mention.start - passage.start, mention.end - passage.start)
        for mention in mentions
        if mention.concept in concepts and passage.start <= mention.start and mention.end <= passage.end
    )
    parts: list[Markup] = []
    at = 0
    for start, end in spans:
        if start >= at:
            parts += [
                Markup.escape(passage.text[at:start]),
                fill("<mark>{x}</mark>", x=passage.text[start:end]),
            ]
            at = end
    return join([*parts, Markup.escape(passage.text[at:])])


def difference(before: str, after: str) -> tuple[Markup, Markup]:
    """Return both texts with the words marked that left the one and came to the other."""
    old, new = before.split(), after.split()
    left: list[Markup] = []
    right: list[Markup] = []
    for kind, old_from, old_to, new_from, new_to in SequenceMatcher(
        None, old, new, autojunk=False
    ).get_opcodes():
        was, now = " ".join(old[old_from:old_to]), " ".join(new[new_from:new_to])
        if kind == "equal":
            left.append(Markup.escape(was))
            right.append(Markup.escape(now))
            continue
        if was:
            left.append(fill("<del>{x}</del>", x=was))
        if now:
            right.append(fill("<ins>{x}</ins>", x=now))
    return join(left, " "), join(right, " ")
