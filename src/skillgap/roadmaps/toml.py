"""A drafted role → TOML in the form of `taxonomy/roadmaps`, with comments where an editor should look."""

import json
from collections.abc import Iterable, Iterator, Sequence

from skillgap.model.roadmap import PhaseNotes, RoadmapDraft
from skillgap.model.taxonomy import Phase, Resource, Taxonomy

_WIDTH = 100


def role_toml(draft: RoadmapDraft, taxonomy: Taxonomy) -> str:
    """Return the role file; `read_role` and `check_role` accept it as it is."""
    role = draft.role
    notes = {note.phase: note for note in draft.notes}
    lines = [
        *_comment(
            f"A draft made by `skillgap roadmap import` from {_one_line(draft.source.rsplit('/', 1)[-1])}. Read it through: correct "
            'titles and concepts, sort the last phase, and delete these comments. Weeks from "editors" are '
            "estimates: the hours of the phase's concepts at ten a week."
        ),
        *_comment(
            'To put it into taxonomy/, give the document an entry in sources.toml and name it in "source".'
        ),
        f"prefLabel = {_text(role.pref_label)}",
        f"definition = {_text(role.definition)}",
        f"source = {_texts(role.sources)}",
    ]
    for phase in role.phases:
        lines += ["", *_phase(phase, notes.get(phase.id))]
    beside = [note for note in draft.outside if note.concepts]
    if beside:
        lines += ["", *_comment("Sections that became no phase, and what they name:")]
        for note in beside:
            names = ", ".join(taxonomy.concepts[concept].pref_label for concept in note.concepts)
            lines += _comment(f"- {_one_line(note.title)}: {names}")
    return "\n".join([*lines, ""])


def _phase(phase: Phase, notes: PhaseNotes | None) -> Iterator[str]:
    yield "[[phase]]"
    yield f"id = {_text(phase.id)}"
    yield f"title = {_text(phase.title)}"
    yield f"weeks = {phase.weeks:g}"
    yield f"weeksFrom = {_text(phase.weeks_from)}"
    if phase.is_optional:
        yield "optionalPhase = true"
    if phase.why:
        yield f"why = {_text(phase.why)}"
    yield f"essential = {_texts(phase.essential)}"
    if notes and notes.unplaced:
        yield from _comment(
            f"Not in the taxonomy, or not understood: {'; '.join(map(_one_line, notes.unplaced))}"
        )
    if notes and notes.beside:
        yield from _comment(f"Optional here, though named beside the phases only: {', '.join(notes.beside)}")
    if phase.optional:
        yield f"optional = {_texts(phase.optional)}"
    if phase.before_prerequisites:
        yield from _comment("The document teaches these before something they require:")
        yield f"beforePrerequisites = {_texts(phase.before_prerequisites)}"
    if phase.goals:
        yield f"goals = {_texts(phase.goals, one_each=True)}"
    if phase.resources:
        yield "resources = ["
        yield from (f"  {_resource(resource)}," for resource in phase.resources)
        yield "]"
    if notes and notes.links_left_out:
        yield from _comment(
            f"Left out, for they are not https: {' '.join(map(_one_line, notes.links_left_out))}"
        )
    if phase.milestone:
        yield f"milestone = {_text(phase.milestone)}"
    if phase.project:
        yield f"project = {_text(phase.project)}"
    if phase.questions:
        yield f"questions = {_texts(phase.questions, one_each=True)}"


def _resource(resource: Resource) -> str:
    parts = [f"title = {_text(resource.title)}"]
    if resource.url:
        parts.append(f"url = {_text(resource.url)}")
    if resource.free is not None:
        parts.append(f"free = {str(resource.free).lower()}")
    return f"{{ {', '.join(parts)} }}"


def _text(text: str) -> str:
    """Return a TOML basic string; JSON escapes the same characters, but for DEL."""
    return json.dumps(_one_line(text), ensure_ascii=False).replace("\x7f", "\\u007f")


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _texts(texts: Sequence[str], *, one_each: bool = False) -> str:
    flat = f"[{', '.join(map(_text, texts))}]"
    if not one_each and len(flat) <= _WIDTH:
        return flat
    return "\n".join(["[", *(f"  {_text(text)}," for text in texts), "]"])


def _comment(text: str) -> Iterable[str]:
    """Yield a comment, wrapped."""
    line = "#"
    for word in text.split():
        if len(line) + 1 + len(word) > _WIDTH and line != "#":
            yield line
            line = "#"
        line += f" {word}"
    yield line
