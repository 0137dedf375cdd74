"""A line without the frame it is set in: "author of the guide" wrote the guide.

Who somebody was, that he was one of several, and what sort of thing it is that does something may stand
around what was done, and claim nothing besides.
"""

import re
from collections.abc import Iterator

from skillgap.tailoring.truth.accounting import is_entry_head
from skillgap.tailoring.truth.opening import inflected_verbs, opening_verbs
from skillgap.tailoring.truth.others import others_acts
from skillgap.tailoring.vocabulary.meaning import are_synonyms
from skillgap.tailoring.vocabulary.wording import wording_of
from skillgap.tailoring.vocabulary.words import content_stems, stem, stems, tokens

_DOERS = {
    "author": "wrote",
    "co-author": "co-wrote",
    "writer": "wrote",
    "creator": "created",
    "maintainer": "maintained",
    "organiser": "organised",
    "organizer": "organised",
    "co-organiser": "co-organised",
    "co-organizer": "co-organised",
    "developer": "developed",
    "designer": "designed",
    "reviewer": "reviewed",
    "initiator": "initiated",
    "translator": "translated",
    "host": "hosted",
}
"""Who somebody is by what he did to what stands behind "of"."""

_TOWARDS = {
    "contributor to": "contributed to",
    "participant in": "took part in",
    "participant at": "took part in",
    "attendee of": "attended",
    "attendee at": "attended",
    "speaker at": "spoke at",
    "speaker on": "spoke on",
    "mentor to": "mentored",
    "mentor of": "mentored",
    "mentor for": "mentored",
    "tutor to": "tutored",
    "tutor of": "tutored",
    "coach to": "coached",
    "coach of": "coached",
    "member of": "was part of",
}

_IS = r"(?:(?:was|were|am|is|are|been)\s)?(?:(?:the|an?|one\sof\sthe|among\sthe)\s)?"
_DOER = re.compile(
    rf"(?P<before>^\W*|,\s(?:and\s)?|;\s(?:and\s)?|\sand\s){_IS}(?P<who>{'|'.join(_DOERS)})s?\sof\s",
    re.IGNORECASE,
)
_TOWARDS_WHAT = re.compile(
    rf"(?P<before>^\W*|,\s(?:and\s)?|;\s(?:and\s)?|\sand\s){_IS}(?P<who>contributor|participant|attendee|speaker|mentor|tutor|coach|member)s?"
    r"\s(?P<to>to|in|at|of|on|for)\s",
    re.IGNORECASE,
)
_ONE_OF_THOSE = re.compile(
    r"^\W*(?:was|were|am)\s(?:one\sof|among)\s(?:those|the\s(?:people|ones|persons|colleagues|team))\s(?:who|that)\s",
    re.IGNORECASE,
)
"""One of many who did a thing had help with it."""

_BELONGED = re.compile(
    r"^\W*(?:belong(?:ed|s)?\sto|sat\son|sit\son|serve[ds]?\son)\s(?=an?\s|the\s|our\s)", re.IGNORECASE
)
_ON_DUTY = re.compile(
    r"^\W*(?:was\s|am\s|been\s)?on\s(?=(?:an?|the)\s(?:[\w/-]+\s){0,4}?(?:rota|rotation|roster)\b)",
    re.IGNORECASE,
)
_IN_A_TEAM = re.compile(
    r"^\W*work(?:ed|s)?\s(?=(?:in|within|as\spart\sof|with)\s(?:an?|the|our)\s(?:[\w-]+\s){0,2}?(?:team|squad|group|crew)\b)",
    re.IGNORECASE,
)
_AT_A_PLACE = re.compile(
    r"^\W*work(?:ed|s)?\s(?P<where>(?:at|in|on|from)\s(?:the|an?|our)\s(?:[\w-]+\s?){1,4}),\s(?P<act>[a-z]+ing\s[^.;]+)",
    re.IGNORECASE,
)
_THING = (
    r"(?:(?:web|mobile|phone|desktop|background|batch|small|little|simple|short|python|bash|shell|data|weekly|monthly|daily|nightly|hourly)\s)*"
    r"(?:app|application|tool|script|job|program|programme|pipeline|bot|workflow|routine|process|site|website|page|library|package)"
)
_SUBJECT = re.compile(
    rf"^\W*(?:(?:an?|the|this)\s)?(?P<thing>{_THING})\s(?:(?:that|which)\s)?(?=(?P<verb>[a-z]+s)\s)",
    re.IGNORECASE,
)
"""A thing before what it does."""

_FIRST_THING = re.compile(r"[,;:()]|\s(?:and|or|for|to|from|in|on|with|at|by|into|that|which|about)\s")

_CHAIN = stems("pipeline workflow process")
"""Things of several steps."""

_DOES = re.compile(r"^\W*(?P<verb>[A-Z][a-z]{2,}(?<!s)s)\s(?:the|an?|all|every|each|its|their|[a-z0-9])")
"""A line that says what a thing does, without the thing ("Reads the feed, checks it and stores it")."""

_KINDS = stems(
    "app application tool script job program programme pipeline bot workflow routine process site website "
    "page library package"
)


def without_frame(line: str, source: str) -> str:
    """Return a line whose source is known with what was done told plainly, claiming the same."""
    if is_entry_head(line):
        return line
    line = _without_doer(line, source)
    line = _ONE_OF_THOSE.sub("Helped when we ", line)
    line = _BELONGED.sub("Was part of ", line)
    line = _ON_DUTY.sub("Took part in ", line)
    if found := _AT_A_PLACE.match(line):
        act, rest = found["act"], line[found.end() :]
        line = f"{act[0].upper()}{act[1:]}, {found['where']}{rest}"
    line = _IN_A_TEAM.sub("Was part of a group, ", line)
    return _without_subject(line, source)


def acts_of_doers(line: str) -> Iterator[tuple[str, str]]:
    """Yield what somebody did by who a line says he was, and the words for what he did that to."""
    return ((_DOERS[found["who"].casefold()], line[found.end() :]) for found in _DOER.finditer(line))


def _without_doer(line: str, source: str) -> str:
    """Tell who somebody was by what he did, where he did that to the very thing."""
    held = {stem(token.text) for token in tokens(source)}
    own = tokens(source)[0].text if tokens(source) else ""
    creates = {"author": "created"} if are_synonyms("created", own) and not are_synonyms("wrote", own) else {}
    doers, theirs = {**_DOERS, **creates}, others_acts(source)

    def plainly(found: re.Match[str], verb: str) -> str:
        if not verb or stem(found["who"]) in held:
            return found[0]
        is_first = not found["before"].strip(" ,;") and not found.start()
        return f"{found['before']}{verb.capitalize() if is_first else verb} "

    def did(found: re.Match[str]) -> str:
        verb = doers[found["who"].casefold()]
        # What others did is told plainly, too, for whoever asks whose act it was.
        is_act = _was_done(verb, line[found.end() :], source) or stem(verb) in theirs
        return plainly(found, verb) if is_act else found[0]

    line = _DOER.sub(did, line)
    return _TOWARDS_WHAT.sub(
        lambda found: plainly(found, _TOWARDS.get(f"{found['who']} {found['to']}".casefold(), "")), line
    )


def _was_done(verb: str, things: str, source: str) -> bool:
    """Whether a source tells such an act of the first thing: who added to a job is not its author."""
    made = content_stems(_FIRST_THING.split(things, maxsplit=1)[0])
    acts = (*opening_verbs(source, is_source=True), *inflected_verbs(source))
    return any(
        wording_of(act.text).explains_act(verb)
        and bool(made & content_stems(_FIRST_THING.split(source[act.end :], maxsplit=1)[0]))
        for act in acts
    )


def _without_subject(line: str, source: str) -> str:
    """Leave out the kind of a thing that does what its source says without naming any."""
    found, does = _SUBJECT.match(line), _DOES.match(source)
    if found is None or does is None:
        return line
    words = found["thing"].split()
    steps = len(re.findall(r"(?:,\s|\sand\s)[a-z]+s\s", source))
    if stem(words[-1]) in _CHAIN and not steps:
        return line
    kept = " ".join(word for word in words if stem(word) not in _KINDS)
    rest = line[found.end() :]
    ending = "." if rest.endswith(".") else ""
    told = f"{rest[0].upper()}{rest[1:].removesuffix('.')}"
    return f"{told}, {kept}{ending}" if kept else f"{told}{ending}"
