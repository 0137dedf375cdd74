"""Places as people write them: "Palo Alto, CA", "10115 Berlin", "Seoul, S.Korea", "Remote"."""

import re
from dataclasses import replace
from functools import cache

from skillgap.model.resume import Location
from skillgap.resume.remembering import remembered
from skillgap.resume.words import fold, organization_score, title_score, words

_POSTAL = re.compile(
    r"\b(?:[A-Z]{1,2}-)?\d{4,6}(?:-\d{4})?\b|\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|\b[A-Z]\d[A-Z] ?\d[A-Z]\d\b"
)
_YEAR = re.compile(r"19[4-9]\d|20[0-4]\d")
_PLACE_WORD = re.compile(r"[^\W\d_][\w.'\u2019-]*(?: [^\W\d_][\w.'\u2019-]*){0,3}")
_REMOTE = re.compile(r"(?:remote|hybrid|on-?site)\b.{0,30}")
_STATE = re.compile(r"(\D+?) ([A-Z]{2})")
_AMBIGUOUS_STATES = frozenset({"IN", "CO", "OR", "ME", "OK", "HI", "LA", "NB", "PE"})
"""Codes that end a phrase or a company's name as easily as a place's."""

_BRACKET = re.compile(r"^([^(),]+?)\s*\(([^()]+)\)")
_OPENERS = frozenset({"of", "in", "at", "the", "de", "der", "new", "san"})
_LONGEST = 60  # characters; a longer piece is no place.
_WORD = re.compile(r"\S+")
_NEVER = re.compile(r"[@:!?%]")
_EDGE = " ,.;|()"
_PARTS = re.compile(r"[,;(\u2014]")
_DIGIT = re.compile(r"\d")
_AND = re.compile(r"\s+(?:&|and|/)\s+|\s*;\s*")


@remembered
def is_place(text: str) -> bool:
    """Whether a piece of text is nothing but a place, or several ("Boston, MA & Leeds, UK")."""
    if _NEVER.search(text) is not None or not may_end_in_place(text):
        return False
    if read_place(text) is not None:
        return True
    parts = _AND.split(" ".join(text.split()))
    return len(parts) > 1 and all(read_place(part) is not None for part in parts)


def read_place(text: str) -> Location | None:
    """Read a place into its parts; `None` if the text is something else."""
    text = _open_bracket(" ".join(text.split())).strip(_EDGE)
    if not text or len(text) > _LONGEST or _NEVER.search(text) is not None or not may_end_in_place(text):
        return None
    folded = fold(text)
    if folded in words().remote or _REMOTE.fullmatch(folded):
        return Location(city=text)
    postal = _POSTAL.search(text) if _DIGIT.search(text) is not None else None
    code = postal[0] if postal else ""
    rest = text.replace(code, " ") if code else text
    parts = [part for raw in rest.split(",") if (part := raw.strip(" ."))]
    if len(parts) > 1 and parts[0][0] == "+":
        return read_place(text.partition(",")[2])  # A telephone number stands before the place.
    if len(parts) == 1:
        return _one_part(parts[0], code)
    address = ""
    if parts and re.search(r"\d", parts[0]):
        address, parts = parts[0], parts[1:]
    if address and code and len(parts) == 1:
        place = _one_part(parts[0], code)
        return replace(place, address=address) if place is not None else None
    return _parts(parts, address, code) if parts else None


def _open_bracket(text: str) -> str:
    """Read "Leeds (hybrid)" as "Leeds", and "Montreal (Quebec) H2X 1Y4" with a comma for the brackets."""
    match = _BRACKET.search(text) if "(" in text else None
    if match is None or fold(match[1].strip()) not in words().cities:
        return text
    inside = fold(match[2].strip())
    if _REMOTE.fullmatch(inside) or inside in words().remote:
        return f"{match[1]}{text[match.end() :]}"
    return f"{match[1]}, {match[2]}{text[match.end() :]}" if inside in words().regions else text


def may_end_in_place(text: str) -> bool:
    """Whether a text ends as places do: asked first, because it costs little and nearly none does."""
    folded = fold(" ".join(text.split()))
    if "remote" in folded or "hybrid" in folded or "site" in folded or _DIGIT.search(folded) is not None:
        return True  # Much may stand behind "remote" and "on-site", and a postal code stands anywhere.
    last = _PARTS.sub(" ", folded.rstrip(_EDGE)).rpartition(" ")[2]
    return last.strip(".)") in _last_words()


@cache
def _last_words() -> frozenset[str]:
    """What places without a postal code end with: the last words of known ones, and codes."""
    table = words()
    names = (*table.cities, *table.regions, *table.countries, *table.remote)
    codes = (code.lower() for code in (*table.states, *table.countries.values()))
    return frozenset((*(name.rpartition(" ")[2] for name in names), *codes))


def _one_part(text: str, code: str) -> Location | None:
    """A city, a region or a country by itself; a name beside a postal code, if that is no year, is a city."""
    table = words()
    folded = fold(text)
    is_code = bool(code) and _YEAR.fullmatch(code) is None
    beside_code = is_code and _PLACE_WORD.fullmatch(text) is not None and len(text.split()) < 4
    if folded in table.cities or (beside_code and _STATE.fullmatch(text) is None and _could_be_city(text)):
        return Location(city=text, postal_code=code)
    if folded in table.countries:
        return Location(country_code=table.countries[folded])
    if folded in table.regions:
        return Location(region=text, postal_code=code)
    return _city_and_state(text, code)


def _city_and_state(text: str, code: str) -> Location | None:
    """Read "Salem MA" and "Leeds UK", without the comma."""
    head, _, tail = text.rpartition(" ")
    if fold(head) in words().cities and (tail in words().states or fold(tail) in words().countries):
        return read_place(f"{head}, {tail} {code}")
    match = _STATE.fullmatch(text)
    if match is None or match[2] not in words().states or _PLACE_WORD.fullmatch(match[1]) is None:
        return None
    sure = bool(code) or (match[2] not in _AMBIGUOUS_STATES and len(match[1].split()) < 3)
    if not sure or title_score(match[1]) or organization_score(text) or match[1].isupper():
        return None
    return Location(city=match[1], region=match[2], postal_code=code)


def _parts(parts: list[str], address: str, code: str) -> Location | None:
    """City, region and country between commas; the last must be known for the rest to be believed."""
    table = words()
    last = fold(parts[-1])
    # "Leiden, NL" is in the Netherlands, and "Gander, NL" in Newfoundland.
    is_state = parts[-1] in table.states and not (parts[-1] == "NL" and fold(parts[0]) in table.cities)
    country = "" if is_state else table.countries.get(last, "")
    if (
        not country
        and not is_state
        and fold(parts[0]) in table.cities
        and parts[-1] in table.countries.values()
    ):
        country = parts[-1]  # "Leeds, GB", as JSON Resume writes it.
    known = country or is_state or last in table.regions or (len(parts) == 1 and last in table.cities)
    if not known or len(parts) > (3 if country else 2) or not _could_be_city(parts[0]):
        return None
    if any(_PLACE_WORD.fullmatch(part) is None or title_score(part) for part in parts):
        return None
    if len(parts) == 3 and fold(parts[0]) not in table.cities:
        # "Acme, Leeds, UK" is an employer and its place; "Ithaca, New York, USA" is a place.
        is_region = fold(parts[1]) in table.regions or parts[1] in table.states
        if not is_region:
            return None
    places = parts[:-1] if country else parts
    return Location(
        address=address,
        city=places[0] if places else "",
        region=places[-1] if len(places) > 1 else "",
        country_code=country,
        postal_code=code,
    )


def _could_be_city(text: str) -> bool:
    """Whether a text holds no organisation's word and no other word before a known city ("Acme Leeds")."""
    cities = words().cities
    parts = fold(text).split()
    if " ".join(parts) in cities:
        return True
    return not organization_score(text) and not any(
        " ".join(parts[k:]) in cities for k in range(1, len(parts))
    )


def is_known_place(text: str) -> bool:
    """Whether a place begins with a city of the list, or is "remote"; "Acme, Germany" may be an employer."""
    folded = fold(text)
    head = folded.split(",", maxsplit=1)[0].strip()
    return (
        head in words().cities
        or folded.split("(", maxsplit=1)[0].strip() in words().remote
        or "," not in text
    )


def split_place(text: str) -> tuple[str, str] | None:
    """Cut "Acme San Francisco, CA" before the known city that its place begins with, or `None`."""
    for match in list(_WORD.finditer(text, 0, max(0, text.rfind(","))))[1:]:
        tail = text[match.start() :]
        if fold(tail.split(",", maxsplit=1)[0]) not in words().cities:
            continue
        before = text[: match.start()].strip(" ,-")
        opens = bool(before) and fold(before).split()[-1] in _OPENERS
        if not opens and is_place(tail):
            return before, tail
    return None
