"""The verbs of `verbs.toml`, their forms, and what labels say is done with each of them."""

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from importlib.resources import files

from skillgap.matching.labels import Keys, Label, Labels
from skillgap.matching.normalize import fold
from skillgap.model.taxonomy import Category

_LONGEST_LABEL = 3
_DATA, _DATASET = ("data",), ("dataset",)


@cache
def tables() -> dict[str, dict[str, str]]:
    """Return the tables of `verbs.toml`, read once."""
    text = files("skillgap.matching").joinpath("verbs.toml").read_text(encoding="utf-8")
    tables: dict[str, dict[str, str]] = tomllib.loads(text)
    return tables


def forms(verb: str) -> tuple[str, str, str]:
    """Return the "-ing" form of a verb, its past and its participle.

    "map" doubles its last letter and "analyze" loses it; a longer word ("edit") keeps it single.
    """
    irregular = tables()["irregular"].get(verb)
    if irregular:
        gerund, past, *participle = irregular.split()
        return gerund, past, (participle or [past])[0]
    if verb.endswith("e"):
        return f"{verb[:-1]}ing", f"{verb}d", f"{verb}d"
    if re.search(r"[^aeiou]y$", verb):
        return f"{verb}ing", f"{verb[:-1]}ied", f"{verb[:-1]}ied"
    if re.fullmatch(r"(?:[^aeiou]*|de|pro)[^aeiou]*[aeiou][bgmnpt]", verb):
        verb += verb[-1]
    return f"{verb}ing", f"{verb}ed", f"{verb}ed"


def pairs_of(labels: Labels, is_doubtful: Callable[[Label], bool]) -> dict[str, dict[Keys, Label]]:
    """Return the objects of each verb, with the label that verb and object are.

    An object that says the skill by itself needs no verb, unless it is a label that may be rejected.
    """
    table = tables()
    broad_verbs, broad_objects = (table["words"][name].split() for name in ("broad_verbs", "broad_objects"))
    found: dict[str, dict[Keys, Label]] = {verb: {} for verb in table["verbs"]}
    for verb, keys, label in _readings(labels):
        alone = labels.by_keys.get(keys)
        if (
            not (alone and alone[0].concept == label.concept and not is_doubtful(alone[0]))
            and not (verb in broad_verbs and len(keys) == 1 and keys[0] in broad_objects)
            and keys[0] not in table["never"].get(verb, "").split()
        ):
            found[verb].setdefault(keys, label)
    for objects in found.values():
        if _DATA in objects:
            objects.setdefault(_DATASET, objects[_DATA])
    return {verb: objects for verb, objects in found.items() if objects}


def _readings(labels: Labels) -> Iterator[tuple[str, Keys, Label]]:
    """Yield verb and object of the labels of methods that have both: "data cleaning", "tune models"."""
    table = tables()
    general, compounding = (frozenset(table["words"][name].split()) for name in ("general", "compounding"))
    by_noun: dict[str, list[str]] = {}
    by_form: dict[str, str] = {}
    for verb, nouns in table["verbs"].items():
        gerund = fold(forms(verb)[0])
        for noun in {gerund: None} | dict.fromkeys(nouns.split()):
            by_noun.setdefault(noun, []).append(verb)
        by_form |= {verb: verb, gerund: verb}
    for keys, (label, *_) in labels.by_keys.items():
        if label.category is not Category.METHOD or not 1 < len(keys) <= _LONGEST_LABEL:
            continue
        for verb in by_noun.get(keys[-1], ()):
            yield verb, keys[:-1], label
        first = by_form.get(keys[0])
        if first and first not in compounding and (keys[0] == first or keys[-1] not in general):
            yield first, keys[1:], label


def spellings(verbs: Iterable[str]) -> str:
    """Return a pattern of the forms of some verbs, the "-ing" form left out, in British spelling too."""
    every = {form for verb in verbs for form in (verb, f"{verb}s", *forms(verb)[1:])}
    every |= {re.sub(r"([iy])z(e[sd]?)$", r"\1s\2", form) for form in every}
    return "|".join(sorted(every))


@cache
def verb_keys() -> frozenset[str]:
    """Return the keys of verbs and of their "-ing" forms."""
    return frozenset(fold(form) for verb in tables()["verbs"] for form in (verb, forms(verb)[0]))


@cache
def leading_verbs() -> frozenset[str]:
    """Return the keys of verbs that are no nouns, and of their "-ing" forms."""
    words = tables()["words"]
    nouns = [*words["compounding"].split(), *words["noun_or_verb"].split()]
    return verb_keys() - {fold(form) for verb in nouns for form in (verb, forms(verb)[0])}
