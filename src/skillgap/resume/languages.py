"""Human languages with how well they are spoken."""

import re
from collections.abc import Sequence

from skillgap.model.resume import SkillGroup, SpokenLanguage
from skillgap.resume.cells import clean
from skillgap.resume.rows import Row
from skillgap.resume.skills import GLYPHS, split_list
from skillgap.resume.words import fold, words


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
                name = re.match(r"[^\W\d_]+", piece)
                found.append(SpokenLanguage(language=name[0] if name else piece, fluency=rest))
    return tuple(dict.fromkeys(found))


def _language_pieces(text: str) -> list[str]:
    listed = [p for part in split_list(text) for p in re.split(r"\s+(?:and|und|et|y)\s+", part)]
    named = [p for p in listed if any(fold(w) in words().languages for w in re.findall(r"[^\W\d_]+", p))]
    if len(named) <= 1:
        return [" ".join(text.split())]
    return listed


def _fluency(text: str) -> str:
    text = re.sub(r"^\s*(?:languages?|sprachen|langues|idiomas)\s*:", "", text, flags=re.IGNORECASE)
    return clean(re.sub(r"^[\s:()\[\]\u2013\u2014-]+|[\s()\[\]]+$", "", GLYPHS.sub(" ", text))).rstrip(")")


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
        }:
            continue
        for keyword in group.keywords:
            named = next((w for w in re.findall(r"[^\W\d_]+", keyword) if fold(w) in words().languages), "")
            if named:
                found.append(SpokenLanguage(language=named, fluency=_fluency(keyword.replace(named, " ", 1))))
    return tuple(found)
