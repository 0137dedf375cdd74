"""Either/or: which mentions are alternatives of each other ("Python or R", "AWS, GCP or Azure")."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from skillgap.model.posting import Mention
from skillgap.model.taxonomy import Category
from skillgap.posting.cues import Cue
from skillgap.posting.enumerations import (
    ITEM_TAIL,
    LAST_TAIL,
    Place,
    between,
    is_slash,
    joins_with_and,
    joins_with_or,
    runs_in,
)

_ONE_OF = Cue(
    r"(?:\b(?:one|two|three)\s+(?:\(?or\s+more\)?\s+)?of(?:\s+the)?(?:\s+[\w-]+){0,5}|"
    r"\bany\s+(?:combination\s+)?of(?:\s+the)?(?:\s+[\w-]+){0,4}|"
    r"\b(?:some|several|few|many|most|subset|selection)\s+of\s+(?:these|those|the\s+following)(?:\s+[\w-]+){0,4}|"
    r"\bone\s+or\s+more(?:\s+[\w-]+){0,4}|\bat\s+least\s+(?:one|two|three|[123])(?!\s*\+?\s*(?:years?|yrs?))(?:\s+[\w-]+){0,6}|"
    r"\b(?:two|three|[23])\s+or\s+more\s+of(?:\s+[\w-]+){0,4})[\s:,(*`_]*(?:\be\.?g\.?,?|such\s+as|like)?"
    r"[\s:(*`_]*$",
    words="one two thre any leas more some seve few many most subs sele",
)
_COUNTS = {"two": 2, "2": 2, "three": 3, "3": 3, "four": 4, "4": 4}
_COUNT = Cue(
    r"\b(?:at\s+least\s+(?P<count>two|three|four|[234])|(?P<more>two|three|four|[234])\s+or\s+more)\s+"
    r"(?:\w+\s+)?of\b[^.;]*$",
    words="leas more",
)
_EXAMPLES = Cue(
    r"(?:\bsuch\s+as|\be\.\s?g\.?,?|\beg\.?,?|\blike|\bfor\s+(?:example|instance),?)[\s:(*`_]*$",
    words="such e eg like exam inst",
)
# "Airflow or similar tools (Dagster, Prefect)": what is similar is named.
_OR_OTHERS = Cue(
    r"\bor\s+(?:(?:an?|any|some)\s+)?(?:other|another|similar|equivalent|comparable|alternatives?)\b"
    r"[^.;:()]{0,60}(?:\(|\b(?:such\s+as|like|e\.g\.))[\s,*`_]*(?:(?:e\.?\s?g\.?,?|such\s+as|like)[\s:*`_]*)?$",
    words="othe anot simi equi comp alte",
)
_AFTER_ITEM = re.compile(rf"{ITEM_TAIL}[\s,*`_]*", re.IGNORECASE)
# "a relational database (MySQL, Oracle)": of one thing several names are a choice.
_ONE_THING = Cue(
    r"\b(?:an?|any|one)\s+(?:[\w-]+\s+){0,3}?(?!\w*(?:[^os]s|ing)\b)[a-z][\w-]*\s*[(:\u2013-][\s(:*`_-]*$",
    words="a an any one",
)
# "storage, queue and cache products such as Postgres, Kafka and Redis": one for each.
_ONE_EACH = re.compile(r"(?:\s+\w+){0,2},?\s+(?:such\s+as|like|e\.g\.,?)[\s:(*`_]*", re.IGNORECASE)
_SIMILAR = Cue(
    rf"{LAST_TAIL}(?P<comma>[\s,)*`_]*)(?:or|and/or)\s+(?:(?:a|an|any|some)\s+)?(?:closely\s+)?"
    r"(?:(?P<other>other|another)|(?:something\s+)?similar|equivalent|comparable|related|the\s+like)",
    words="simi equi comp rela othe anot like",
)
_AND_SO_ON = re.compile(
    rf"{LAST_TAIL}[\s,*`_]*(?:etc\b|\u2026|\.\.\.|and\s+(?:so\s+on|more|the\s+like)\b|"
    r"(?:whatever|whichever|you\s+name\s+it)\b)",
    re.IGNORECASE,
)
_OR_UNKNOWN = re.compile(rf"(?i:{LAST_TAIL}[\s,)*`_]*(?:or|and/or)\s+)[A-Z][\w.+#-]*")
_LIKE = re.compile(r"\b(?:like|such\s+as)\s*$", re.IGNORECASE)
_WEB = frozenset({"html", "css", "javascript"})
"""Languages that a page needs all of: "HTML/CSS" offers no choice."""
_UMBRELLA = "artificial-intelligence"
"""What others are a part of: "AI/ML" offers no choice."""
# "storage, queue and cache products such as …": an enumeration of kinds, one example for each.
_KINDS = Cue(
    r"\w,\s+[\w\s-]+,?\s+and\s+[\w\s-]{3,40},?\s+(?:such\s+as|like|e\.g\.,?)[\s:(*`_]*$", words="such like e"
)
_ALSO = re.compile(r"[\s*`_]*[.;,:(\u2013\u2014-][\s*`_]*(?:but\s+|though\s+)?", re.IGNORECASE)
_FINE_TOO = Cue(
    r"[\s)*`_]*(?<![^\W\d_])(?:experience\s+|knowledge\s+)?(?:(?:is|are|would\s+be)\s+(?:also\s+|just\s+as\s+|equally\s+)?"
    r"(?:fine|ok|okay|acceptable|good|accepted|possible)\b|(?:will|would|can)\s+(?:also\s+)?(?:do|work)\b|"
    r"(?:also\s+)?(?:works?|counts?|qualif(?:y|ies))\s+(?:too|as\s+well|also)\b|also\s+(?:accepted|considered|welcome)\b)",
    words="fine ok okay acce good poss do work coun qual cons welc",
)
_SHORT_FORM = re.compile(r"\w[A-Z]|\b[A-Z]\w*\d")
"""What is called by letters is a name of its own ("CNNs"); "Decision Trees" are only written in capitals."""
_NEARLY_ALL = 0.8
_NAMES = frozenset({Category.TOOL, Category.PLATFORM, Category.LANGUAGE, Category.HUMAN_LANGUAGE})


class Kinship(NamedTuple):
    """What a taxonomy knows of how concepts belong together."""

    are_alike: Callable[[Sequence[Place]], bool]
    """Whether most of some places are of one kind."""
    builds_on: Callable[[Place, Place], bool]
    """Whether one of two places is a part of the other, or done with it."""


def either_or(text: str, places: Sequence[Place], kin: Kinship) -> Iterator[tuple[int, ...]]:
    """Yield the alternatives among the places of one passage, as positions in `places`.

    Items joined by "or" or a slash are alternatives; in "A, B and C or D" only the last two are. A list
    after "one of" is one of interchangeable examples, and so is one of names after "such as" or "e.g."; if
    it ends in "and" or "etc.", only where they are of one kind. "A, B and C" is no group. "A. B
    or C are fine too" offers three. A list in brackets is one by itself.
    """
    if len(places) < 2:
        return
    text = _without_stars(text)
    found: list[tuple[int, ...]] = []
    for group in _in_lists(text, places, kin):
        before = _answered(text, places, group)
        if before is not None:
            joined = next((earlier for earlier in found if before in earlier), (before,))
            found = [earlier for earlier in found if earlier is not joined]
            found.append((*joined, *group))
        elif len(group) > 1 and len({places[at].concept for at in group}) > 1:
            found.append(group)
    yield from found


def _without_stars(text: str) -> str:
    """Return a text with blanks for the marks that Markdown puts about words: "*at least two* of"."""
    return text.replace("*", " ") if "*" in text else text


def _answered(text: str, places: Sequence[Place], group: Sequence[int]) -> int | None:
    """Return which place some alternatives stand for too: "A. B is fine too", "A or others (B, C)"."""
    first, before = places[group[0]], group[0] - 1
    others = _OR_OTHERS.search(text, 0, first.start)
    if others:
        back = (at for at in range(before, -1, -1) if places[at].end <= others.start())
        at = next(back, None)
        is_item = at is not None and _AFTER_ITEM.fullmatch(text, places[at].end, others.start())
        return at if is_item else None
    is_also = (
        before >= 0
        and is_fine_too(text, places[group[-1]])
        and _ALSO.fullmatch(between(text, places[before], first))
    )
    return before if is_also else None


def may_be_fine_too(text: str) -> bool:
    """Whether a passage holds a word without which `is_fine_too` holds nowhere in it."""
    return _FINE_TOO.may_be_in(text)


def is_fine_too(text: str, last: Place) -> bool:
    """Whether a passage says after a list that it would do as well as what the passage named before."""
    return bool(_FINE_TOO.match(text, last.end))


def offers_names(text: str, items: Sequence[Place]) -> bool:
    """Whether a choice is one of names in words: such a one holds where nothing is asked, too."""
    links = (between(text, left, right) for left, right in pairwise(items))
    return all(item.category in _NAMES for item in items) and any(map(joins_with_or, links))


def leads(text: str, place: Place) -> bool:
    """Whether nothing but marks stands before a place in its passage."""
    return not text[: place.start].strip(" *_`-")


def _in_lists(text: str, places: Sequence[Place], kin: Kinship) -> Iterator[tuple[int, ...]]:
    """Yield the alternatives of each enumeration, and each item that stands by itself."""
    previous: Sequence[int] = ()
    for run in runs_in(text, places):
        kinds, previous = previous, run
        if len(run) < 2 or len({places[at].concept for at in run}) < 2:
            yield tuple(run)
            continue
        start, end = places[run[0]].start, places[run[-1]].end
        links = [between(text, places[a], places[b]) for a, b in pairwise(run)]
        is_plain = not any(map(joins_with_and, links))
        if not is_plain and (
            (len(kinds) > 1 and _ONE_EACH.fullmatch(text, places[kinds[-1]].end, start))
            or _KINDS.search(text, 0, start)
        ):
            continue
        items = [places[at] for at in run]
        are_names = sum(place.category in _NAMES for place in items) >= _NEARLY_ALL * len(items)
        says_or = any(map(joins_with_or, links))
        if (is_plain or not says_or) and (
            _is_allowed(text, links, items[-1])
            or _ONE_OF.search(text, 0, start)
            or (are_names and _OR_OTHERS.search(text, 0, start))
            or (is_plain and are_names and _ONE_THING.search(text, 0, start) and kin.are_alike(items))
            or (_are_examples(text, items, are_names=are_names) and (is_plain or kin.are_alike(items)))
            or (
                are_names
                and _AND_SO_ON.match(text, end)
                and not any("/" in link for link in links)
                and kin.are_alike(items)
            )
        ):
            yield tuple(run)
            continue
        links = _without_slashes(text, links, items, kin)
        links.append("or" if _is_open(text, items, places, kin.are_alike) else "")
        for part in _choices(run, links, lambda part: kin.are_alike([places[at] for at in part])):
            if len(part) > 2 and _is_heading([places[at] for at in part], links[run.index(part[0])], kin):
                yield part[1:]
            elif len(part) > 2 or not _is_umbrella(
                places[part[0]], places[part[-1]], links[run.index(part[0])]
            ):
                yield part


def _is_allowed(text: str, links: Sequence[str], last: Place) -> bool:
    """Whether the last of some places would do as well as those before: "we use JAX; PyTorch is fine"."""
    return all(link.strip() in {",", ";"} for link in links) and is_fine_too(text, last)


def _is_heading(items: Sequence[Place], link: str, kin: Kinship) -> bool:
    """Whether the first of some places is what the others are kinds of: "a cloud, AWS or Azure"."""
    return (
        _kind(items[0]) == "practice"
        and "," in link
        and all(_kind(item) != "practice" and kin.builds_on(items[0], item) for item in items[1:])
    )


def _is_umbrella(left: Place, right: Place, link: str) -> bool:
    """Whether two that a slash joins are a field and a part of it."""
    return is_slash(link) and _UMBRELLA in {left.concept, right.concept}


def _without_slashes(text: str, links: Sequence[str], items: Sequence[Place], kin: Kinship) -> list[str]:
    """Return the links, a slash that offers no choice read as "and": "SQL/reporting", "C#/.NET".

    Where "or" joins two such pairs, they are one choice: "Java/Spring or C#/.NET".
    """
    paired = {
        at
        for middle, (before, link, after) in enumerate(zip(links, links[1:], links[2:], strict=False), 1)
        if joins_with_or(link) and is_slash(before) and is_slash(after)
        for at in (middle - 1, middle + 1)
    }
    return [
        "&" if is_slash(link) and at not in paired and not _may_be_chosen(text, *pair, kin) else link
        for at, (link, pair) in enumerate(zip(links, pairwise(items), strict=True))
    ]


def _may_be_chosen(text: str, left: Place, right: Place, kin: Kinship) -> bool:
    """Whether a slash between two places offers a choice.

    It does between two of a kind. A name may be the other way to a language, or to a practice that is
    written like a name, but not where it is made for it: "MapReduce/Hadoop", but not "Python/Django".
    """
    is_bilingual = left.category is Category.HUMAN_LANGUAGE and "bilingual" in text.casefold()
    if is_bilingual or (left.concept in _WEB and right.concept in _WEB):
        return False
    kinds = {_kind(left), _kind(right)}
    if len(kinds) == 1:
        return True
    are_names = "name" in kinds and text[left.start].isupper() and text[right.start].isupper()
    return (are_names or kin.are_alike((left, right))) and not kin.builds_on(left, right)


def _kind(place: Place) -> str:
    """Return what a slash joins alternatives of: languages, other names, practices."""
    if place.category is Category.LANGUAGE:
        return "language"
    return "name" if place.category in _NAMES else "practice"


def _is_open(
    text: str, items: Sequence[Place], places: Sequence[Place], are_alike: Callable[[Sequence[Place]], bool]
) -> bool:
    """Whether a list ends in "or similar", or in a choice that is not known.

    "A, B or other" goes on with its last item where they are no kin; "A, B, or other" never does.
    """
    match = _SIMILAR.match(text, items[-1].end)
    if match is not None:
        return not match["other"] or "," in match["comma"] or are_alike(items)
    match = _OR_UNKNOWN.match(text, items[-1].end)
    if match is None:
        return False
    # "PMP, PRINCE2 or Agile PM certification": a certificate's name may hold a skill's.
    is_credential = items[-1].category is Category.CREDENTIAL
    return is_credential or not any(items[-1].end < place.start < match.end() for place in places)


def count_asked(mention: Mention) -> int:
    """Return how many of the alternatives it begins a mention's passage asks for: 1 unless it says more."""
    match = _COUNT.search(_without_stars(mention.passage.text), 0, mention.start - mention.passage.start)
    return _COUNTS[(match["count"] or match["more"]).lower()] if match else 1


def _are_examples(text: str, run: Sequence[Place], *, are_names: bool) -> bool:
    """Whether a run is a list of interchangeable products: names, after "such as" or "e.g."."""
    return bool(_EXAMPLES.search(text, 0, run[0].start)) and (
        are_names or all(_SHORT_FORM.search(text, place.start, place.end) for place in run)
    )


def _choices(
    run: Sequence[int], links: Sequence[str], are_alike: Callable[[Sequence[int]], bool]
) -> Iterator[tuple[int, ...]]:
    """Yield the parts of an enumeration that offer a choice; `links` join each item to what follows it.

    "And" ends a part, and so does a comma after "or": "A or B, C". Where the list goes on like that,
    what stands before belongs to the choice if it is of the same kind: "SQL, Python or R, Docker".
    """
    first = 0
    while first < len(run):
        last, choice = first, ""
        while last + 1 < len(run) and not joins_with_and(links[last]):
            if joins_with_or(links[last]):
                choice = links[last]
            elif choice and "," in links[last] and not _LIKE.search(choice):
                break
            last += 1
        part, joins = run[first : last + 1], links[first : last + 1]
        begin = len(part)
        for at, link in enumerate(joins):
            if joins_with_or(link):
                is_bound = "," not in link and joins[-1].lstrip().startswith(",")
                begin = at if is_bound or any(map(is_slash, joins[:at])) else 0
                while begin and (is_slash(joins[begin - 1]) or are_alike((part[begin - 1], part[at]))):
                    begin -= 1
                break
        if len(part) - begin > 1:
            yield tuple(part[begin:])
        yield from _slashed(part[:begin], joins[:begin])
        first = last + 1


def _slashed(part: Sequence[int], links: Sequence[str]) -> Iterator[tuple[int, ...]]:
    """Yield the choices that slashes offer: "A, B/C, D" offers one of B and C only."""
    choice = list(part[:1])
    for at, link in zip(part[1:], links, strict=False):
        if not is_slash(link):
            if len(choice) > 1:
                yield tuple(choice)
            choice = []
        choice.append(at)
    if len(choice) > 1:
        yield tuple(choice)
