"""Human languages with how well they are spoken."""

import re
from collections.abc import Sequence

from skillgap.model.resume import SkillGroup, SpokenLanguage
from skillgap.resume.cells import clean
from skillgap.resume.rows import Row
from skillgap.resume.skills import GLYPHS, split_list
from skillgap.resume.words import fold, words

_OF_FORMS = (
    *("mother tongue", "muttersprache", "langue maternelle", "lengua materna"),
    *("other language", "other languages", "weitere sprachen", "autres langues", "otros idiomas"),
)
"""Labels of languages in a form; the first ones say how well they are spoken."""


def read_languages(rows: Sequence[Row]) -> tuple[SpokenLanguage, ...]:
    """Human languages with how well they are spoken, on one line each or several on one."""
    found: list[SpokenLanguage] = []
    for row in rows:
        for piece in _language_pieces(row.text):
            language = next((w for w in re.findall(r"[^\W\d_]+", piece) if fold(w) in words().languages), "")
            rest = _fluency(piece.replace(language, " ", 1)) if language else _fluency(piece)
            if language:
                found.append(SpokenLanguage(language=language, fluency=rest))
            elif found and not found[-1].fluency and rest and len(piece.split()) <= 5:
                found[-1] = SpokenLanguage(language=found[-1].language, fluency=rest)
            elif re.fullmatch(r"[^\W\d_]{3,}\s*[(:\u2013-].+", piece) and _knows_fluency(piece):
                name, _, level = re.split(r"(\s*[(:\u2013-])", piece, maxsplit=1)
                found.append(SpokenLanguage(language=name, fluency=_fluency(level.rstrip(")"))))
    return tuple(dict.fromkeys(found))


def _language_pieces(text: str) -> list[str]:
    listed = [p for part in split_list(text) for p in _joined(part)]
    named = [p for p in listed if any(fold(w) in words().languages for w in re.findall(r"[^\W\d_]+", p))]
    if len(named) <= 1:
        return [" ".join(text.split())]
    return listed


def _joined(text: str) -> list[str]:
    """Languages joined by "and", with the level in brackets that is said of both."""
    parts = re.split(r"\s+(?:and|und|et|y|e)\s+", text)
    bracket = re.search(r"\s*\([^()]*\)$", parts[-1])
    if len(parts) < 2 or bracket is None or any(len(part.split()) > 1 for part in parts[:-1]):
        return parts
    return [*(f"{part}{bracket[0]}" for part in parts[:-1]), parts[-1]]


def _fluency(text: str) -> str:
    text = re.sub(r"^\s*(?:languages?|sprachen|langues|idiomas)\s*:", "", text, flags=re.IGNORECASE)
    plain = clean(re.sub(r"^[\s:()\[\]\u2013\u2014-]+|[\s(\[]+$", "", GLYPHS.sub(" ", text)))
    return plain if "(" in plain else clean(plain.rstrip(")]"))


def _knows_fluency(text: str) -> bool:
    return any(fold(w) in words().fluencies for w in re.findall(r"[\w-]+", text))


def spoken_in_skills(groups: Sequence[SkillGroup]) -> tuple[SpokenLanguage, ...]:
    """Human languages that stand in a skills list under a label for them."""
    found: list[SpokenLanguage] = []
    for group in groups:
        if fold(group.name) not in {
            "language",
            "languages",
            "spoken languages",
            "sprachen",
            "langues",
            "idiomas",
            "language skills",
            *_OF_FORMS,
        }:
            continue
        own = group.name if fold(group.name) in _OF_FORMS[:4] else ""
        for keyword in group.keywords:
            named = next((w for w in re.findall(r"[^\W\d_]+", keyword) if fold(w) in words().languages), "")
            if named:
                found.append(
                    SpokenLanguage(language=named, fluency=_fluency(keyword.replace(named, " ", 1)) or own)
                )
    return tuple(found)
