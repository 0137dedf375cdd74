"""RoadmapText + the concepts found in it → the draft of a role.

What a phase sets out to teach (its title, goals and topics) is essential, what only its resources,
projects or reasons name is optional. A concept is taught once: in the first phase where it is essential,
else in the first that names it. What the document names beside its phases goes into a last, optional phase,
for the editor to sort.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from skillgap.errors import DocumentError
from skillgap.model.posting import Mention, UnknownPhrase
from skillgap.model.roadmap import (
    OutsideNotes,
    PartKind,
    PhaseNotes,
    RoadmapDraft,
    RoadmapLine,
    RoadmapPart,
    RoadmapText,
)
from skillgap.model.taxonomy import ConceptId, Phase, Resource, Role, RoleId, Taxonomy
from skillgap.roadmaps.placing import STUDIED, Taught, place
from skillgap.roadmaps.unsaid import unsaid_by_line
from skillgap.roadmaps.words import FREE, PAID, ROLE_NOISE

HOURS_PER_WEEK = 10.0
MAX_ESTIMATE = 14.0
"""Weeks. A phase that names more than a quarter of a year's work names things in passing."""

BESIDE_PHASE = "also-named"

_TAUGHT = frozenset({PartKind.TITLE, PartKind.GOALS, PartKind.LEARN})
_MEDIA = frozenset(map(ConceptId, ("technical-documentation", "online-courses", "product-roadmaps")))
"""What a roadmap and its resources are, not what they teach: "PyTorch documentation"."""

_MIN_CONCEPTS = 2
"""A topic beside numbered phases is one of them from this many concepts on."""

_MAX_GOAL_WORDS = 45
_MAX_TITLE_WORDS = 16
_PIECES = re.compile(r"\s*(?:[,;•/|]|\s\band\b\s|\s\bor\b\s|[()]|\s[-–—]\s|:\s)\s*")
_SHORT = 4
_PURPOSE = re.compile(r"\bfor\b", re.IGNORECASE)
"""After it a title says what the phase is for: "Mathematics for machine learning"."""

_EDGE = re.compile(
    r"^(?:\W|\b(?:an?|the|your|to|for|in|my|of)\b)+|(?:[^\w)+#]|\b(?:an?|the|to|for|in|of|with)\b)+$",
    re.IGNORECASE,
)


def draft_role(
    read: RoadmapText, mentions: Sequence[Mention], unknown: Sequence[UnknownPhrase], taxonomy: Taxonomy
) -> RoadmapDraft:
    """Return a role that `check_role` accepts, with notes on what its editor should look at.

    `mentions` and `unknown` are what the matcher finds in the passages of `read`. Raises `DocumentError`
    when no phase would teach anything.
    """
    found = _by_line(read, mentions)
    meant = unsaid_by_line(read, found, taxonomy)
    phases: list[tuple[RoadmapPart, Taught]] = []
    beside: list[tuple[RoadmapPart, Taught]] = []
    for part in _titled(read.parts):
        taught = _taught(part, found, meant)
        (phases if _is_phase(part, taught, read) else beside).append((part, taught))
    if not phases:
        # Topics that name next to nothing: the reader still gets what there is.
        phases, beside = (
            [
                (replace(part, title=part.title or "All of it"), taught)
                for part, taught in beside
                if part.lines
            ],
            [],
        )
    placed = place([taught for _, taught in phases], [taught for _, taught in beside], taxonomy)
    ids = _ids([part.title for part, _ in phases])
    known = {(mention.start, mention.end) for mention in mentions}
    drafted = [
        _phase(key, part, placed[number], taxonomy)
        for number, (key, (part, _)) in enumerate(zip(ids, phases, strict=True))
    ]
    if placed[-1].beside:
        drafted.append(_beside_phase(placed[-1].beside))
    if not any(phase.essential or phase.optional for phase in drafted):
        remedy = "Check that it is a roadmap; `skillgap taxonomy search` tells which skills are known"
        raise DocumentError(read.name, "no skill that is known can be read in it", remedy)
    notes = tuple(
        PhaseNotes(
            phase=key,
            unplaced=_unplaced(part, found, meant, unknown, known),
            beside=tuple(placed[number].beside),
            links_left_out=tuple(
                resource.url
                for line in part.lines
                for resource in line.resources
                if not resource.url.startswith("https://")
            ),
        )
        for number, (key, (part, _)) in enumerate(zip(ids, phases, strict=True))
    )
    label = role_label(read.title or _file(read.name).rsplit(".", 1)[0].replace("-", " ").replace("_", " "))
    role = Role(
        id=RoleId(slug(label)),
        pref_label=label,
        definition=f"A draft from {_file(read.name)}: say here in one sentence what the role does.",
        sources=("editors",),
        phases=_with_early(drafted, taxonomy),
        difficulty=read.difficulty,
        levels=read.levels,
        facts=read.facts,
    )
    outside = tuple(
        OutsideNotes(
            title=part.title, concepts=(*taught.essential, *taught.optional), resources=_resources(part)
        )
        for part, taught in beside
        if part.title
    )
    return RoadmapDraft(source=_file(read.name), role=role, notes=notes, outside=outside)


def _titled(parts: Sequence[RoadmapPart]) -> Iterator[RoadmapPart]:
    """Yield the parts, those phases that are headed by a mark alone with a title."""
    for number, part in enumerate(parts, start=1):
        is_bare = part.is_phase and not re.search(r"\w", part.title)
        yield replace(part, title=f"Part {number}") if is_bare else part


def role_label(title: str) -> str:
    """Return what a title calls the role: "AI Engineer" of "AI Engineer Roadmap: Zero to Hero in 2025"."""
    head = title
    if ":" in title:
        one, two = title.split(":", 1)
        head = one if ROLE_NOISE.sub("", one).strip() else two
    plain = " ".join(re.sub(r"[(\[]\s*[)\]]", " ", ROLE_NOISE.sub(" ", head)).split())
    before = ""
    while plain != before:
        before, plain = plain, _EDGE.sub("", plain).strip()
    plain = plain or " ".join(title.split())
    return plain if plain[:2].lower() != plain[:2] else plain[:1].upper() + plain[1:]


def _file(name: str) -> str:
    """Return the file's own name: the folders are the user's affair."""
    return name.replace("\\", "/").rsplit("/", 1)[-1]


def slug(text: str) -> str:
    """Return an id of a text: small letters, digits and single hyphens."""
    spelled = text.lower().replace("c++", "c-plus-plus").replace("c#", "c-sharp").replace("&", " and ")
    return "-".join(re.findall(r"[a-z0-9]+", spelled)) or "phase"


def _ids(titles: Sequence[str]) -> list[str]:
    ids: list[str] = []
    for title in titles:
        key, number = slug(title), 2
        while key in ids or key == BESIDE_PHASE:
            key, number = f"{slug(title)}-{number}", number + 1
        ids.append(key)
    return ids


def _by_line(read: RoadmapText, mentions: Sequence[Mention]) -> Mapping[int, list[Mention]]:
    found: dict[int, list[Mention]] = {line.passage.start: [] for part in read.parts for line in part.lines}
    for mention in mentions:
        found[mention.passage.start].append(mention)
    return found


def _taught(
    part: RoadmapPart, found: Mapping[int, list[Mention]], meant: Mapping[int, Mapping[ConceptId, str]]
) -> Taught:
    essential: dict[ConceptId, None] = {}
    optional: dict[ConceptId, None] = {}
    for line in part.lines:
        into = essential if line.kind in _TAUGHT and not line.is_optional else optional
        for mention in found[line.passage.start]:
            if mention.concept in _MEDIA and (line.kind is PartKind.RESOURCES or not part.is_phase):
                continue
            is_purpose = line.kind is PartKind.TITLE and _PURPOSE.search(
                line.passage.text, 0, mention.start - line.passage.start
            )
            (optional if is_purpose else into)[mention.concept] = None
        into.update(dict.fromkeys(meant.get(line.passage.start, ())))
    return Taught(list(essential), [concept for concept in optional if concept not in essential])


def _is_phase(part: RoadmapPart, taught: Taught, read: RoadmapText) -> bool:
    if not part.is_phase or part.is_stated:
        return part.is_phase
    is_beside = any(other.is_stated and other.lines for other in read.parts)
    return len({*taught.essential, *taught.optional}) >= (_MIN_CONCEPTS if is_beside else 1)


def _phase(key: str, part: RoadmapPart, taught: Taught, taxonomy: Taxonomy) -> Phase:
    studied = [taxonomy.concepts[concept] for concept in taught.essential]
    hours = sum(concept.hours for concept in studied if concept.category in STUDIED)
    estimate = min(max(1.0, float(round(hours / HOURS_PER_WEEK))), MAX_ESTIMATE)
    return Phase(
        id=key,
        title=part.title,
        weeks=part.weeks or estimate,
        weeks_from="source" if part.weeks else "editors",
        is_optional=part.is_optional,
        why=" ".join(_texts(part, PartKind.WHY)[:2]),
        essential=tuple(taught.essential),
        optional=(*taught.optional, *taught.beside),
        goals=_goals(part),
        resources=_resources(part),
        milestone=" ".join(_texts(part, PartKind.MILESTONE)),
        project=" ".join(_texts(part, PartKind.PROJECT)),
        questions=_texts(part, PartKind.QUESTIONS),
    )


def _beside_phase(concepts: Sequence[ConceptId]) -> Phase:
    return Phase(
        id=BESIDE_PHASE,
        title="Also named in the document",
        weeks=1.0,
        weeks_from="editors",
        is_optional=True,
        essential=(),
        optional=tuple(concepts),
    )


def _with_early(phases: Sequence[Phase], taxonomy: Taxonomy) -> tuple[Phase, ...]:
    """Name in each phase what the document teaches before what it requires."""
    taught = {
        concept: number
        for number, phase in enumerate(phases)
        for concept in (*phase.essential, *phase.optional)
    }
    return tuple(
        replace(
            phase,
            before_prerequisites=tuple(
                concept
                for concept in (*phase.essential, *phase.optional)
                if any(taught.get(need, -1) > number for need in taxonomy.concepts[concept].requires)
            ),
        )
        for number, phase in enumerate(phases)
    )


def _texts(part: RoadmapPart, kind: PartKind) -> tuple[str, ...]:
    texts = (_sentence(line.passage.text) for line in part.lines if line.kind is kind)
    return tuple(dict.fromkeys(texts))


def _sentence(text: str) -> str:
    return text if re.search(r"[.!?:]$", text) else f"{text}."


def _goals(part: RoadmapPart) -> tuple[str, ...]:
    """Return the goals as stated, else the topics, each with what is listed below it."""
    kind = PartKind.GOALS
    if not any(line.kind is kind for line in part.lines):
        kind = PartKind.LEARN
    goals: list[list[str]] = []
    depth = 0
    for line in part.lines:
        if line.kind is not kind or len(line.passage.text.split()) > _MAX_GOAL_WORDS:
            continue
        if line.depth > depth and goals:
            goals[-1].append(line.passage.text.rstrip("."))
        else:
            goals.append([line.passage.text])
            depth = line.depth
    written = []
    for head, *below in goals:
        if below:
            written.append(f"{head.rstrip(' .:')}: {'; '.join(below)}.")
        elif not head.endswith(":"):
            written.append(_sentence(head))
    return tuple(dict.fromkeys(written))


def _resources(part: RoadmapPart) -> tuple[Resource, ...]:
    found: dict[tuple[str, str], Resource] = {}
    for line in part.lines:
        for resource in _of_line(line):
            found.setdefault((resource.title, resource.url), resource)
    return tuple(found.values())


def _of_line(line: RoadmapLine) -> Iterator[Resource]:
    text = line.passage.text
    free = True if FREE.search(text) else False if PAID.search(text) else None
    for resource in line.resources:
        title = resource.title.strip(" :") or text or resource.url
        url = resource.url if resource.url.startswith("https://") else ""
        yield Resource(title=title, url=url, free=free)
    if line.resources or line.kind is not PartKind.RESOURCES:
        return
    if len(text.split()) <= _MAX_TITLE_WORDS and not text.endswith(":"):
        yield Resource(title=text.rstrip("."), free=free)


def _unplaced(
    part: RoadmapPart,
    found: Mapping[int, list[Mention]],
    meant: Mapping[int, Mapping[ConceptId, str]],
    unknown: Sequence[UnknownPhrase],
    known: set[tuple[int, int]],
) -> tuple[str, ...]:
    """Return what reads like something to learn and names no concept: new phrases, and entries of lists."""
    spans = {line.passage.start: line for line in part.lines}
    phrases = {phrase.text: None for phrase in unknown if phrase.passage.start in spans}
    for line in part.lines:
        if line.kind not in {PartKind.GOALS, PartKind.LEARN}:
            continue
        lead = re.match(r"[^:,.;]{2,40}:\s+(?=\S)", line.passage.text)
        skip = lead.end() if lead else 0
        text, start = line.passage.text[skip:], line.passage.start + skip
        if line.passage.text.endswith(":"):
            continue
        is_list = bool(re.search(r"[,;/•]", text)) or len(text.split()) <= _SHORT
        entries = meant.get(line.passage.start, {}).values()
        at = 0
        for piece in _PIECES.split(text) if is_list else ():
            at = text.find(piece, at)
            here = (start + at, start + at + len(piece))
            is_named = any(a < here[1] and here[0] < b for a, b in known) or any(
                entry in piece for entry in entries
            )
            words = piece.split()
            if piece and not is_named and len(words) <= _SHORT and re.search(r"[A-Za-z]{2}", piece):
                phrases.setdefault(piece.strip(" .:?!*"), None)
            at += len(piece)
        if not (is_list or entries or found[line.passage.start]) and len(text.split()) <= 2 * _SHORT:
            phrases.setdefault(text.strip(" .:"), None)
    return tuple(phrase for phrase in phrases if phrase)
