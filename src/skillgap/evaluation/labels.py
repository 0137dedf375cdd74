"""Labelled postings: one JSON object per line, or a folder of `.txt` with a `.tsv` of labels each.

`evaluation/README.md` describes both forms.
"""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from skillgap.errors import DocumentError

_PICKED = re.compile(r"(.*)@([\d,]+)")
_TSV_COLUMNS = 5
_REMEDY = "evaluation/README.md describes the format"

Span = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """One distinct skill of a posting and every place it stands in.

    `type` is "hard", "soft", "domain", "field", "credential" or "human-language"; `importance` as in
    `model.Importance`; labels with the same `group` are alternatives, an empty one is none.
    """

    skill: str
    type: str
    importance: str
    group: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelledPosting:
    """A posting with what people marked in it; `traps` look like a skill and are none."""

    name: str
    text: str
    labels: tuple[Label, ...]
    traps: tuple[Span, ...] = ()


def read_labels(path: Path) -> tuple[LabelledPosting, ...]:
    """Return the labelled postings of a JSON Lines file or a folder, in the order of file or names.

    Raises `DocumentError` when there are none or a line is not in the format.
    """
    found = _read_folder(path) if path.is_dir() else _read_lines(path)
    if not found:
        raise DocumentError(str(path), "it holds no labelled posting", _REMEDY)
    return found


def _read_lines(path: Path) -> tuple[LabelledPosting, ...]:
    postings: list[LabelledPosting] = []
    for number, line in enumerate(_read(path).split("\n"), start=1):
        if line.strip():
            try:
                postings.append(_from_json(json.loads(line), f"{path.name}:{number}"))
            except (ValueError, KeyError, TypeError, AttributeError) as error:
                reason = f"line {number} is not a labelled posting ({error})"
                raise DocumentError(str(path), reason, _REMEDY) from error
    return tuple(postings)


def _from_json(row: Mapping[str, Any], name: str) -> LabelledPosting:
    text = str(row["text"])
    return _posting(
        str(row.get("name", name)),
        text,
        [
            Label(
                skill=str(label["skill"]),
                type=str(label.get("type", "hard")),
                importance=str(label.get("importance", "mentioned")),
                group=str(label.get("group") or ""),
                spans=_spans(text, label),
            )
            for label in row["labels"]
        ],
        [(int(start), int(end)) for start, end in row.get("not", ())],
    )


def _spans(text: str, label: Mapping[str, Any]) -> tuple[Span, ...]:
    if "spans" in label:
        return tuple((int(start), int(end)) for start, end in label["spans"])
    return _all_occurrences(text, label["surfaces"])


def _read_folder(folder: Path) -> tuple[LabelledPosting, ...]:
    postings: list[LabelledPosting] = []
    for table in sorted(folder.glob("*.tsv")):
        source = next((p for p in (table.with_suffix(".txt"), table.with_suffix(".md")) if p.exists()), None)
        if source is None:
            raise DocumentError(str(table), "the posting it labels is not beside it", _REMEDY)
        text = _read(source)
        labels: list[Label] = []
        traps: list[Span] = []
        for number, row in enumerate(_read(table).split("\n")):
            cells = row.split("\t")
            if row.startswith("#not"):
                traps.extend(_occurrences(text, cells[1]))
            elif number and row.strip():
                if len(cells) < _TSV_COLUMNS:
                    raise DocumentError(str(table), f"line {number + 1} has too few columns", _REMEDY)
                skill, kind, importance, group, surfaces = cells[:_TSV_COLUMNS]
                labels.append(
                    Label(
                        skill=skill,
                        type=kind,
                        importance=importance,
                        group=group.strip(),
                        spans=_all_occurrences(text, surfaces.split(" | ")),
                    )
                )
        postings.append(_posting(source.name, text, labels, traps))
    return tuple(postings)


def _posting(name: str, text: str, labels: Sequence[Label], traps: Iterable[Span]) -> LabelledPosting:
    """Return a posting whose traps are clear of every label."""
    owned = [span for label in labels for span in label.spans]
    clear = tuple(
        (start, end) for start, end in traps if not any(start < last and first < end for first, last in owned)
    )
    return LabelledPosting(name=name, text=text, labels=tuple(labels), traps=clear)


def _read(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except FileNotFoundError as error:
        raise DocumentError(str(path), "there is no such file or folder", "Check the path") from error
    except (OSError, UnicodeDecodeError) as error:
        raise DocumentError(str(path), "it cannot be read as UTF-8 text", "Save it so") from error


def _all_occurrences(text: str, surfaces: Iterable[str]) -> tuple[Span, ...]:
    return tuple(sorted({span for surface in surfaces for span in _occurrences(text, surface)}))


def _occurrences(text: str, surface: str) -> list[Span]:
    """Return the whole-word places of a surface; "Go@1,3" means the first and the third only."""
    picked = _PICKED.fullmatch(surface)
    word = picked[1] if picked else surface
    spans = [
        match.span()
        for match in re.finditer(f"(?={re.escape(word)})", text)
        if word and _is_whole(text, match.start(), match.start() + len(word))
    ]
    spans = [(start, start + len(word)) for start, _ in spans]
    if picked is None:
        return spans
    return [spans[int(n) - 1] for n in picked[2].split(",") if n and int(n) <= len(spans)]


def _is_whole(text: str, start: int, end: int) -> bool:
    before = start > 0 and text[start - 1].isalnum() and text[start].isalnum()
    after = end < len(text) and text[end].isalnum() and text[end - 1].isalnum()
    return not before and not after
