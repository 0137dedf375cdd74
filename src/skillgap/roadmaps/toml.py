"""A drafted role → TOML in the form of `taxonomy/roadmaps`, with comments where an editor should look."""

import json
from collections.abc import Iterable, Iterator, Sequence

from skillgap.model.roadmap import PhaseNotes, RoadmapDraft
from skillgap.model.taxonomy import Level, Phase, Resource, Taxonomy

_WIDTH = 100
_ADVICE = (
    "Read it through: correct titles and concepts, sort the last phase, and delete these comments. "
    'Weeks from "editors" are estimates: the hours of what the phase teaches, at ten a week.'
)
_SOURCES = 'To put it into taxonomy/, give the document an entry in sources.toml and name it in "source".'


def role_toml(draft: RoadmapDraft, taxonomy: Taxonomy) -> str:
    """Return the role file; `read_role` and `check_role` accept it as it is."""
    role = draft.role
    notes = {note.phase: note for note in draft.notes}
    lines = [
        *_comment(f"A draft made by `skillgap roadmap import` from {_one_line(draft.source)}. {_ADVICE}"),
        *_comment(_SOURCES),
        f"prefLabel = {_text(role.pref_label)}",
        f"definition = {_text(role.definition)}",
        f"source = {_texts(role.sources)}",
        *_given("difficulty", role.difficulty),
        *_given("facts", role.facts, one_each=True),
    ]
    for phase in role.phases:
        lines += ["", *_phase(phase, notes.get(phase.id))]
    for level in role.levels:
        lines += ["", *_level(level)]
    beside = [note for note in draft.outside if note.concepts or note.resources]
    if beside:
        lines += ["", *_comment("Sections that became no phase, and what they name:")]
        for note in beside:
            names = [taxonomy.concepts[concept].pref_label for concept in note.concepts]
            links = [f"{resource.title} {resource.url}".strip() for resource in note.resources]
            lines += _comment(f"- {_one_line(note.title)}: {', '.join(map(_one_line, (*names, *links)))}")
    return "\n".join([*lines, ""])


def _phase(phase: Phase, notes: PhaseNotes | None) -> Iterator[str]:
    """Yield the lines of a phase; the order of the keys is the one that `read_role` asks for."""
    notes = notes or PhaseNotes(phase=phase.id, unplaced=())
    resources = [f"  {_resource(resource)}," for resource in phase.resources]
    yield "[[phase]]"
    yield f"id = {_text(phase.id)}"
    yield f"title = {_text(phase.title)}"
    yield f"weeks = {phase.weeks:g}"
    yield f"weeksFrom = {_text(phase.weeks_from)}"
    yield from ["optionalPhase = true"] if phase.is_optional else []
    yield from _given("why", phase.why)
    yield f"essential = {_texts(phase.essential)}"
    yield from _listed("Not in the taxonomy, or not understood:", notes.unplaced, "; ")
    yield from _listed("Optional here, though named beside the phases only:", notes.beside, ", ")
    yield from _given("optional", phase.optional)
    yield from _given("beforePrerequisites", phase.before_prerequisites)
    yield from _given("goals", phase.goals, one_each=True)
    yield from ["resources = [", *resources, "]"] if resources else []
    yield from _listed("Left out, for they are not https:", notes.links_left_out, " ")
    yield from _given("milestone", phase.milestone)
    yield from _given("project", phase.project)
    yield from _given("questions", phase.questions, one_each=True)


def _level(level: Level) -> Iterator[str]:
    yield "[[level]]"
    yield f"title = {_text(level.title)}"
    yield from _span("years", level.years)
    yield from _span("salaryUSD", level.salary_usd)
    yield from _given("duties", level.duties, one_each=True)


def _span(key: str, span: tuple[float, float | None] | None) -> Iterator[str]:
    """Yield a key with the ends of a span; one that is open above has its lower end alone."""
    if span is not None:
        yield f"{key} = [{', '.join(f'{end:.10g}' for end in span if end is not None)}]"


def _given(key: str, value: str | Sequence[str], *, one_each: bool = False) -> Iterator[str]:
    """Yield a key with its value, or nothing when there is none."""
    if isinstance(value, str):
        yield from [f"{key} = {_text(value)}"] if value else []
    elif value:
        yield f"{key} = {_texts(value, one_each=one_each)}"


def _listed(lead: str, items: Sequence[str], joint: str) -> Iterable[str]:
    """Return a comment that lists something, or nothing when there is nothing to list."""
    return _comment(f"{lead} {joint.join(map(_one_line, items))}") if items else ()


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
