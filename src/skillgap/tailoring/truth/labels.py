"""The labels of lines of skills, and what says of what kind a listed thing is."""

import re

from skillgap.tailoring.vocabulary.words import parts, stem, stems

_LABEL = re.compile(r"^\W*((?:[^\W\d_][\w/&+-]*[ ,]{1,2}){0,5}[^\W\d_][\w/&+-]*[ ,]{0,2}):\s")
_OF_LABELS = stems(
    "way how i my work working works style stack tool tooling toolbox toolkit toolset practice method "
    "methodology technique platform system software language programming data database other further "
    "additional also core key main primary technical tech technology professional personal soft hard "
    "skill competency competence strength area domain industry sector subject topic field knowledge "
    "background environment utility application package library framework standard format process "
    "approach familiar used daily regularly general it computer digital office interest and the in with "
    "on of at do use using"
)
"""Words that say of a line of skills only that it is one, or of which everyday sort."""

_KINDS = stems(
    "file message format tool software system framework library database language protocol package"
)
"""What may stand behind the name of a thing to say of what kind it is."""


def label_of(line: str) -> str:
    """Return the label of a line of skills ("Ways of working: …") or ""."""
    found = _LABEL.match(line)
    return found[1] if found else ""


def is_of_label(words: str) -> bool:
    """Whether some words in a label only say that skills follow."""
    return all(stem(part) in _OF_LABELS for part in parts(words))


def is_kind(word: str) -> bool:
    """Whether a word behind a name says only of what kind that is ("EDI files")."""
    return word.islower() and stem(word) in _KINDS
