"""What a job title shows: "Senior Data Engineer" shows data engineering."""

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from skillgap.model.taxonomy import Category, ConceptId, Taxonomy
from skillgap.taxonomy.walk import ancestors

FIELD_OF = MappingProxyType(
    {
        "administrator": "administration",
        "analyst": "analysis",
        "architect": "architecture",
        "consultant": "consulting",
        "designer": "design",
        "developer": "development",
        "engineer": "engineering",
        "manager": "management",
        "programmer": "programming",
        "researcher": "research",
        "scientist": "science",
        "tester": "testing",
        "writer": "writing",
    }
)
"""The noun of a person, and of what that person does."""

DEVELOPING = ConceptId("software-development")
DEVELOPERS = frozenset({"developer", "programmer"})
ENGINEERS = frozenset({"developer", "engineer", "engineering", "programmer", "development"})
APPS = frozenset(map(ConceptId, ("mobile-development", "web-development")))
SOFTWARE = APPS | frozenset(map(ConceptId, ("embedded-systems", "software-engineering")))
"""Fields whose developers write software, whatever else they do; of apps, the engineers too."""

RANKS = frozenset(
    {
        *("intern", "trainee", "student", "working", "graduate", "entry", "level", "junior", "jr", "mid"),
        *("associate", "senior", "sr", "lead", "staff", "principal", "freelance", "contract"),
        *("i", "ii", "iii", "iv", "1", "2", "3"),
    }
)
"""Words of a title that name no field."""

CAREER_CATEGORIES = frozenset({Category.METHOD, Category.LANGUAGE, Category.TOOL, Category.PLATFORM})


def concepts_of_title(taxonomy: Taxonomy, title: str) -> tuple[ConceptId, ...]:
    """Return the skills a job title names, none for a title that names no field ("Senior Manager").

    The longest run of words before the noun is tried first, with the noun turned into its field ("data
    engineering") and then without it ("machine learning" of "machine learning engineer"). A title that
    names two jobs ("Fellow + Software Engineering Intern") shows both. Who develops in a language or with a
    tool, or is called a developer or a software engineer, develops software.
    """
    labels = _label_index(taxonomy)
    found: list[ConceptId] = []
    for part in re.split(r"[,/+&|()]| and | und | at ", title.casefold()):
        words = re.findall(r"[\w.#+-]+", part)
        shown = _of_words(words, labels)
        found += shown
        if DEVELOPING in taxonomy.concepts and _develops(words, shown, taxonomy):
            found.append(DEVELOPING)
    return tuple(dict.fromkeys(found))


def _develops(words: list[str], shown: list[ConceptId], taxonomy: Taxonomy) -> bool:
    """Whether a title names somebody who develops software ("Java developer", not "curriculum developer")."""
    if "software" in words and not ENGINEERS.isdisjoint(words):
        return True
    named = [word for word in words if word not in RANKS]
    fields = frozenset[ConceptId]().union(*(ancestors(taxonomy, one) for one in shown))
    if named[-1:] == ["engineer"]:
        return not APPS.isdisjoint(fields)
    if not named or named[-1] not in DEVELOPERS:
        return False
    made_with = any(taxonomy.concepts[one].category is not Category.METHOD for one in shown)
    return len(named) == 1 or made_with or not SOFTWARE.isdisjoint(fields)


def _of_words(words: list[str], labels: Mapping[str, ConceptId]) -> list[ConceptId]:
    for place, word in enumerate(words):
        field = FIELD_OF.get(word)
        before = words[:place]
        for start in range(len(before)):
            name = " ".join(before[start:])
            for label in (f"{name} {field}", name) if field else ():
                if label in labels:
                    return [labels[label]]
    # "Software Engineering Intern": the field itself stands in the title.
    for start in range(len(words)):
        for end in range(len(words), start + 1, -1):
            name = " ".join(words[start:end])
            if name in labels:
                return [labels[name]]
    return []


@lru_cache(maxsize=4)
def _label_index(taxonomy: Taxonomy) -> Mapping[str, ConceptId]:
    """Every label of a skill that is a career's, in lower case with spaces for hyphens and both ways."""
    index: dict[str, ConceptId] = {}
    for concept in taxonomy.concepts.values():
        if concept.category in CAREER_CATEGORIES:
            for label in concept.labels:
                folded = label.casefold()
                index.setdefault(folded, concept.id)
                index.setdefault(folded.replace("-", " "), concept.id)
    return index
