"""Which program made something: profiles of one program are never mixed with those of another."""

import gc
import hashlib
import os
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import skillgap
from skillgap.errors import DocumentError
from skillgap.gaps import SCORE_VERSION
from skillgap.pipeline import default_matcher, use_extra_scheme
from skillgap.taxonomy import load_taxonomy
from skillgap.taxonomy.extra import EXTRA_SCHEME

SHOWING = frozenset({"cli", "ui", "report", "writing", "tailoring", "batch"})
"""Parts of the package that change no profile and no score."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Program:
    """The code and the taxonomy, as the process that leads a batch has them."""

    version: str
    """Version and a digest of the code, of all that reads and scores."""

    taxonomy: str
    extra_scheme: str | None
    """Path of the concepts the user added."""

    is_shared: bool
    """Whether other machines take part, which may have another version."""


@cache
def code_version() -> str:
    """Return the version of the package with a digest of its files, so that any edit changes it."""
    root = Path(skillgap.__file__).parent
    digest = hashlib.sha256(f"{SCORE_VERSION}".encode())
    for path in sorted(root.rglob("*")):
        parts = path.relative_to(root).parts
        if path.suffix in {".py", ".toml", ".json"} and parts[0] not in SHOWING:
            digest.update("/".join(parts).encode())
            digest.update(path.read_bytes())
    return f"{skillgap.__version__}+{digest.hexdigest()[:16]}"


def this_program(*, is_shared: bool) -> Program:
    """Return what this process runs with."""
    return Program(
        version=code_version(),
        taxonomy=load_taxonomy().version,
        extra_scheme=os.environ.get(EXTRA_SCHEME),
        is_shared=is_shared,
    )


def follow(program: Program, *, reading: bool) -> None:
    """Make a worker's process ready to do as the leading process would; for `reading`, with its matcher.

    Raises `DocumentError` when another version is installed here: its numbers could differ.
    """
    if os.environ.get(EXTRA_SCHEME) != program.extra_scheme:
        use_extra_scheme(Path(program.extra_scheme) if program.extra_scheme else None)
    if program.is_shared and (code_version(), load_taxonomy().version) != (program.version, program.taxonomy):
        raise DocumentError(
            f"skillgap {code_version()} on a worker",
            f"the batch was started with {program.version}",
            "Install the same version on every machine",
        )
    if reading:
        _get_ready()


_OBJECTS = 20_000
"""How many more objects there are, some ten documents' worth, before those in circles are looked for."""


@cache
def _get_ready() -> None:
    """Build what reading needs. It stays for good, so no garbage collection has to look at it again."""
    default_matcher()
    gc.collect()
    gc.freeze()
    # What a document leaves behind is gone when its last name is: there are few circles to look for.
    gc.set_threshold(_OBJECTS, 20, 50)
