"""`skillgap taxonomy`: read, search and check what the program knows."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from skillgap.cli.files import emit, emit_table
from skillgap.cli.options import format_option, output_option
from skillgap.errors import TaxonomyError
from skillgap.report.words import counted

if TYPE_CHECKING:
    from skillgap.model.taxonomy import Taxonomy


@click.group()
def taxonomy() -> None:
    """Look into the skill taxonomy, check a copy you edit, or exchange it with others."""


def _stats(taxonomy: "Taxonomy") -> dict[str, object]:
    from collections import Counter

    categories = Counter(concept.category.value for concept in taxonomy.concepts.values())
    return {
        "version": taxonomy.version,
        "concepts": len(taxonomy.concepts),
        "labels": sum(len(concept.labels) for concept in taxonomy.concepts.values()),
        "topConcepts": sum(not concept.broader for concept in taxonomy.concepts.values()),
        "roles": len(taxonomy.roles),
        "heuristics": len(taxonomy.heuristics),
        "categories": dict(sorted(categories.items())),
        "faults": 0,
    }


@taxonomy.command(epilog="\b\nExample:\n  skillgap taxonomy stats --format json")
@format_option("table", "json")
def stats(*, form: str) -> None:
    """Count concepts, labels, roles and rules."""
    from skillgap.report.as_json import dumps
    from skillgap.taxonomy import load_taxonomy

    counted = _stats(load_taxonomy())
    if form == "json":
        emit(dumps(counted))
        return
    categories = counted.pop("categories")
    lines = [f"{name:13} {value}" for name, value in counted.items()]
    if isinstance(categories, dict):
        lines += [f"  {name:11} {value}" for name, value in categories.items()]
    emit("\n".join(lines))


@taxonomy.command(epilog="\b\nExample:\n  skillgap taxonomy search diffusion")
@click.argument("text", metavar="TEXT")
@format_option("table", "json")
def search(*, text: str, form: str) -> None:
    """Find concepts whose labels hold the words of TEXT."""
    from skillgap.report.as_json import concept_json, dumps
    from skillgap.report.as_table import concepts_table
    from skillgap.taxonomy import load_taxonomy, search_concepts

    found = search_concepts(load_taxonomy(), text)
    if form == "json":
        emit(dumps([concept_json(concept) for concept in found]))
    elif found:
        emit_table(concepts_table(found))
    else:
        click.echo(f"No concept has a label with {text!r}.", err=True)


@taxonomy.command(epilog="\b\nExample:\n  skillgap taxonomy show retrieval-augmented-generation")
@click.argument("concept", metavar="CONCEPT")
@format_option("table", "json")
def show(*, concept: str, form: str) -> None:
    """Show CONCEPT, by id or label, with its relations."""
    from skillgap.report.as_json import concept_json, dumps
    from skillgap.report.as_table import concept_table
    from skillgap.taxonomy import find_concept, load_taxonomy

    found = find_concept(load_taxonomy(), concept)
    if form == "json":
        emit(dumps(concept_json(found)))
    else:
        emit_table(concept_table(found, load_taxonomy()))


@taxonomy.command(
    epilog="\b\nExamples:\n  skillgap taxonomy validate\n  skillgap taxonomy validate taxonomy/"
)
@click.argument("folder", metavar="[DIR]", required=False, type=click.Path(path_type=Path))
def validate(*, folder: Path | None) -> None:
    """Check the TOML source in DIR (default: the taxonomy that ships with this version).

    Every fault is reported at once: file, table, key, reason, repair. The exit status is 3 when there
    is any.
    """
    from skillgap.taxonomy import load_taxonomy
    from skillgap.taxonomy.check import check, check_taxonomy
    from skillgap.taxonomy.source import read_source

    if folder is None:
        checked, faults = load_taxonomy(), check_taxonomy(load_taxonomy())
    elif not folder.is_dir():
        raise TaxonomyError((f"{folder}: is no folder. Name the folder that holds concepts/ and roadmaps/.",))
    else:
        draft = read_source(folder)
        checked, faults = draft.taxonomy, check(draft)
    if faults:
        raise TaxonomyError((*(str(fault) for fault in faults), f"{len(faults)} faults"))
    emit(f"{len(checked.concepts)} concepts, {len(checked.roles)} roles, 0 faults")


@taxonomy.command(
    epilog="\b\nExamples:\n"
    "  skillgap taxonomy export --format skos -o skillgap.ttl\n"
    "  skillgap taxonomy export --format csv > skillgap.csv"
)
@format_option("skos", "csv", "json")
@output_option
def export(*, form: str, output: Path | None) -> None:
    """Write every concept as SKOS (Turtle), as a table, or as JSON."""
    from skillgap.taxonomy import load_taxonomy
    from skillgap.taxonomy.export import to_csv, to_json, to_skos

    write = {"skos": to_skos, "csv": to_csv, "json": to_json}[form]
    emit(write(load_taxonomy()), output)


@taxonomy.command(
    "import-esco",
    epilog="\b\nExample:\n"
    "  skillgap taxonomy import-esco skills_en.csv -o esco.json\n"
    "  skillgap extract posting.txt --extra-scheme esco.json",
)
@click.argument("file", metavar="SKILLS_CSV", type=click.Path(path_type=Path))
@output_option
@click.option(
    "--alternative-labels",
    is_flag=True,
    help="Take ESCO's alternative labels too. They are loose: more is found, and more of it is wrong. "
    "Example: --alternative-labels.",
)
def import_esco(*, file: Path, output: Path | None, alternative_labels: bool) -> None:
    """Turn ESCO's published SKILLS_CSV into an extra scheme for `--extra-scheme`.

    What is ours stays ours: skills and labels that the taxonomy has are left out, and counted on
    standard error.
    """
    from skillgap.cli.files import read_csv
    from skillgap.taxonomy import load_taxonomy
    from skillgap.taxonomy.esco import import_esco as read_esco
    from skillgap.taxonomy.extra import dumps

    found = read_esco(
        read_csv(file), load_taxonomy(), name=str(file), with_alternative_labels=alternative_labels
    )
    emit(dumps(found.scheme), output)
    left_out = "; ".join(f"{count} {reason}" for reason, count in found.left_out.items())
    click.echo(
        f"{counted(len(found.scheme.concepts), 'skill')} added. Left out: {left_out or 'nothing'}.", err=True
    )
