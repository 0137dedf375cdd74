"""`skillgap roadmap`: the roles and what they ask, phase by phase."""

from pathlib import Path

import click

from skillgap.cli.files import emit, emit_table, open_input
from skillgap.cli.options import format_option, output_option
from skillgap.report.words import counted, printable


@click.group()
def roadmap() -> None:
    """List the roles of the taxonomy, show one roadmap, or import one that someone wrote."""


@roadmap.command("list", epilog="\b\nExample:\n  skillgap roadmap list --format json")
@format_option("table", "json", "md")
def list_(*, form: str) -> None:
    """List every role with the length of its roadmap."""
    from skillgap.report.as_json import dumps
    from skillgap.report.as_table import roles_table
    from skillgap.taxonomy import load_taxonomy

    roles = tuple(load_taxonomy().roles.values())
    if form == "json":
        summary = [
            {
                "id": role.id,
                "prefLabel": role.pref_label,
                "phases": len(role.phases),
                "weeks": sum(phase.weeks for phase in role.phases),
                "source": list(role.sources),
            }
            for role in roles
        ]
        emit(dumps(summary))
    elif form == "md":
        emit("\n".join(f"- `{role.id}`: {role.pref_label}, {len(role.phases)} phases" for role in roles))
    else:
        emit_table(roles_table(roles))


@roadmap.command(epilog="\b\nExample:\n  skillgap roadmap show ai-engineer --format md")
@click.argument("role", metavar="ROLE")
@format_option("table", "json", "md")
def show(*, role: str, form: str) -> None:
    """Show the whole roadmap of ROLE, by id or title."""
    from skillgap.report.as_json import dumps, role_json
    from skillgap.report.as_markdown import role_markdown
    from skillgap.report.as_table import role_table
    from skillgap.taxonomy import find_role, load_taxonomy

    found = find_role(load_taxonomy(), role)
    if form == "json":
        emit(dumps(role_json(found)))
    elif form == "md":
        emit(role_markdown(found, load_taxonomy()))
    else:
        emit_table(role_table(found, load_taxonomy()))


@roadmap.command(
    "import",
    epilog="\b\nExamples:\n"
    "  skillgap roadmap import their-roadmap.md -o mine.toml\n"
    "  skillgap analyze resume.pdf --job posting.txt --roadmap mine.toml",
)
@click.argument("file", metavar="FILE")
@format_option("toml", "json")
@output_option
def import_(*, file: str, form: str, output: Path | None) -> None:
    """Turn the roadmap document FILE into a draft role: phases, goals, resources, concepts.

    Markdown, text, HTML, PDF and DOCX are read; - is standard input. The draft can be used at once with
    `--roadmap`; comments in it say what could not be placed, and should be read.
    """
    from skillgap.pipeline import import_roadmap
    from skillgap.report.as_json import dumps, role_json
    from skillgap.roadmaps import role_toml
    from skillgap.taxonomy import load_taxonomy

    draft = import_roadmap(open_input(file))
    if form == "toml":
        emit(printable(role_toml(draft, load_taxonomy())), output)
    else:
        notes = [
            {
                "phase": note.phase,
                "unplaced": list(note.unplaced),
                "beside": list(note.beside),
                "linksLeftOut": list(note.links_left_out),
            }
            for note in draft.notes
        ]
        outside = [{"title": part.title, "concepts": list(part.concepts)} for part in draft.outside]
        emit(dumps({"role": role_json(draft.role), "notes": notes, "outside": outside}), output)
    unplaced = sum(len(note.unplaced) for note in draft.notes)
    phases = counted(len(draft.role.phases), "phase")
    click.echo(f"{phases}; {counted(unplaced, 'phrase')} could not be placed.", err=True)
