"""What has to be learned first, phase by phase: as a graph, and as a list that says the same."""

import json
from collections.abc import Collection

import streamlit as st

from skillgap.model.taxonomy import ConceptId, Role, Taxonomy
from skillgap.taxonomy.walk import vouched_for
from skillgap.ui import state
from skillgap.ui.markup import fill, join, show

LIGHT = ("#1c2430", "#56616f", "#f4f7fa", "#d8efe2")
DARK = ("#e8ebf0", "#a9b4c2", "#1d232c", "#1f4a34")
"""Ink, lines, the boxes of skills, the boxes of skills that the resume shows."""


def show_prerequisites(role: Role, taxonomy: Taxonomy) -> None:
    """Draw what the skills of one phase build upon."""
    st.header("What builds upon what")
    needy = [
        place
        for place, phase in enumerate(role.phases)
        if any(taxonomy.concepts[concept].requires for concept in (*phase.essential, *phase.optional))
    ]
    chosen = st.selectbox(
        "Phase",
        range(len(role.phases)),
        index=needy[0] if needy else 0,
        format_func=lambda place: f"{place + 1}. {role.phases[place].title}",
        key=f"graph-{role.id}",
    )
    phase = role.phases[chosen]
    own = (*phase.essential, *phase.optional)
    needs = {concept: taxonomy.concepts[concept].requires for concept in own}
    edges = [(need, concept) for concept in own for need in needs[concept]]
    if not edges:
        show(fill('<p class="sg-muted">Nothing in this phase needs another skill first.</p>'))
        return
    result = state.current()
    # Who shows Java shows programming.
    held = vouched_for(taxonomy, (), result.analysis.profile.evidence) if result else frozenset()
    free = [concept for concept in own if not needs[concept] and all(concept not in edge for edge in edges)]
    st.graphviz_chart(
        _dot(edges, own, held, taxonomy),
        width="content",
        alt="A graph with an arrow from each skill to what builds upon it; the list below says the same.",
    )
    labels = {concept: taxonomy.concepts[concept].pref_label for edge in edges for concept in edge}
    shown = " The resume shows or lists what is green." if held else ""
    show(
        fill(
            '<p class="sg-muted">An arrow leads from a skill to what needs it. Dashed boxes belong to '
            "another phase or come before the roadmap.{s}</p>",
            s=shown,
        ),
        fill(
            "<details><summary>The same as a list</summary>"
            '<ul class="sg-bullets">{rows}</ul>{free}</details>',
            rows=join(
                fill(
                    "<li><strong>{skill}</strong> needs {needs}</li>",
                    skill=labels[concept],
                    needs=", ".join(labels[need] for need in needs[concept]),
                )
                for concept in own
                if needs[concept]
            ),
            free=fill(
                '<p class="sg-muted">Need nothing first: {names}.</p>',
                names=", ".join(taxonomy.concepts[concept].pref_label for concept in free),
            )
            if free
            else "",
        ),
    )


def _dot(
    edges: list[tuple[ConceptId, ConceptId]],
    own: Collection[ConceptId],
    held: Collection[ConceptId],
    taxonomy: Taxonomy,
) -> str:
    """Return the graph in the DOT language; all words in it are the taxonomy's."""
    ink, line, box, green = DARK if st.context.theme.type == "dark" else LIGHT
    nodes = list(dict.fromkeys(concept for edge in edges for concept in edge))
    rows = [
        f"{json.dumps(node)} [label={json.dumps(taxonomy.concepts[node].pref_label)}, "
        f'fillcolor="{green if node in held else box}", '
        f'style="filled,rounded{"" if node in own else ",dashed"}"]'
        for node in nodes
    ]
    rows += [f"{json.dumps(need)} -> {json.dumps(concept)}" for need, concept in edges]
    return (
        'digraph { rankdir=LR; bgcolor="transparent"; nodesep=0.15; ranksep=0.6; '
        f'node [shape=box, fontname="sans-serif", fontsize=12, height=0.32, color="{line}", '
        f'fontcolor="{ink}"]; edge [color="{line}", arrowsize=0.6]; {"; ".join(rows)} }}'
    )
