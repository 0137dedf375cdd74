"""Whether one word is made from another by cutting it short or by a prefix.

"Repos" are repositories, and who deduplicated removed duplicates.
"""

import re

_SHORTEST_ROOT = 5
"""Letters two words share at their beginning when one is made from the other ("segment", "segmentation")."""

_ENDING = re.compile(
    r"(?:[aeiouy]?(?:er|or|ar|ing|ed|ion|at|ation|ment|al|ic|ly|abl|abil|ibl|it|ness|ful|less|iv|ant|ent|anc|enc|ist|ism|iz|"
    r"is|ag|ar|or|ous|th|ship|hood|en|s|ty|ry|y|e|t|i|u|a|o|d|l|r|n|ie|tur|ur|fy|if|ee|dom|wis|ward)){0,4}"
)
"""What words are made with from others, as stems end."""

_SUFFIX = re.compile(
    r"[aeiou]?(?:(?:a|i)?(?:tion|tor|tory|tiv)|rat(?:ion|or|iv)?|[st]ion|ssion|p?t|ption|at|ion|iv|or|er|ery|ar|ary|ory|an[ct]|en[ct]|an?cy|ency|"
    r"[ai]bl|[ai]bility|ic|etic|r?ical|ically|icat|icator|ician|ian|is[mt]|istic|iz|izat|izer|[ie]?ty|it|itor|y|al|ally|ment|mental|ness|"
    r"ly|ous|age?|d?ur|[ie]fy|ifi|ifier|ificat|en|ener|s|th|hood|ship|dom|ful|less|ess|ee|e|i|d|ed|ing|est|an|ish|n)?"
)
"""What two words that share more than a beginning each end in: an appeal does not appear."""

_PAIRS = (
    "excel/excellent excel/excellenc employe/employer exam/examin custom/customer secretary/secret "
    "organ/organiz count/country count/county counter/country instru/instrument part/partner mark/market "
    "depart/department apart/apartment compar/compartment contain/contract intern/internal "
    "internship/internal internal/internet general/generat author/authority journal/journey "
    "inventory/invent inventory/inventor labor/laboratory famili/familiar experi/expert experiment/expert "
    "person/personnel profession/professor minist/minister mini/minister comput/commut refer/refere "
    "engine/engineer liber/library mater/material design/designat communal/communicat "
    "communiti/communicat community/communicat complet/comply commit/committe consul/consult"
)
_UNLIKE = frozenset(frozenset(pair.split("/")) for pair in _PAIRS.split())
"""Stems that look like forms of each other and are none."""

_LONGEST_ENDING = 5
"""Letters after the shared root up to which one word can be a form of the other ("ational" is too far)."""

_SHORTEST_CLIP = 4
_LEAST_CUT = 3
"""Letters a word keeps at least when it is cut short, and loses at least."""

PREFIXES = {
    "re": ("again", "anew", "new"),
    "de": ("remove", "delete", "eliminate", "without", "drop", "clear"),
    "un": ("not", "no", "without", "outside", "never", "nobody", "none", "missing", "nothing"),
    "non": ("not", "no", "without", "outside", "other", "never", "none"),
    "cross": (
        "across",
        "different",
        "several",
        "various",
        "multiple",
        "between",
        "many",
        "two",
        "three",
        "four",
    ),
    "multi": ("several", "many", "various", "different", "multiple", "two", "three", "four", "five"),
    "mis": ("wrong", "wrongly", "incorrect", "incorrectly", "false", "falsely"),
}
"""By which words a line says what a prefix says."""

_PREFIXED = re.compile(rf"({'|'.join(PREFIXES)})(?:-([a-z]{{2,}})|([a-z]{{4,}}))")
_CAMEL = re.compile(r"[A-Z][a-z]{2,}")


def is_clipped(word: str, whole: str) -> bool:
    """Whether a word is the beginning of another, as people cut it short: "repos", "admin"."""
    clip, long = word.casefold(), whole.casefold().removesuffix("s")
    bare = clip.removesuffix("s")
    is_long_enough = len(bare) >= _SHORTEST_CLIP or (len(bare) == _SHORTEST_CLIP - 1 and bare != clip)
    return is_long_enough and bare.isalpha() and long.startswith(bare) and len(long) - len(bare) >= _LEAST_CUT


def without_prefix(word: str) -> tuple[str, str] | None:
    """Return a prefix and the word behind it, or None."""
    found = _PREFIXED.fullmatch(word.casefold())
    return (found[1], found[2] or found[3]) if found else None


def camel_parts(word: str) -> tuple[str, ...]:
    """Return the words a word is put together from that keep their capitals ("SecOps")."""
    found = tuple(_CAMEL.findall(word))
    return found if len(found) > 1 and "".join(found) == word else ()


def is_form_of(word: str, other: str) -> bool:
    """Whether one word is made from the other by its ending, as far as letters tell."""
    shorter, longer = sorted((word, other), key=len)
    if shorter.endswith("y") and not longer.startswith(shorter):
        shorter = f"{shorter[:-1]}i"
    root = 0
    for one, two in zip(shorter, longer, strict=False):
        if one != two:
            break
        root += 1
    if longer.removeprefix("re").removeprefix("-") == shorter and len(shorter) >= _SHORTEST_ROOT - 1:
        return True
    whole = root == len(shorter) and root >= _SHORTEST_ROOT - 1
    if longer == word and longer[root:] == "est" and root == len(shorter):
        # What is large is not the largest; what is largest is large.
        return False
    if whole and not _ENDING.fullmatch(longer[root:]):
        # A bot to chat with and a room for a class are no forms of "chat" and "class".
        return False
    is_near = len(longer) - root <= _LONGEST_ENDING and len(shorter) - root <= 2
    if not is_near or frozenset((word, other)) in _UNLIKE:
        return False
    return whole or any(
        _SUFFIX.fullmatch(shorter[at:]) and _SUFFIX.fullmatch(longer[at:])
        for at in range(max(_SHORTEST_ROOT, root - 3), root + 1)
    )
