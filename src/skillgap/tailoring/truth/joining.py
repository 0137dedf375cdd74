"""Words that only join what a line says to what it says of it: they claim nothing where they stand.

"A report tracking complaints" is a report on complaints, and "alerts originating from the gate" are alerts
from the gate. Elsewhere the same words may say what was done, so that no table can call them empty.
"""

import re

from skillgap.tailoring.numbers.units import WORDS

_THAT_IS = (
    r"\b(?:that|which|who)\s(runs?|ran|works?|worked|serves?|served|needs?|needed|lasts?|lasted|contains?|contained|"
    r"happens?|comes?|came|belongs?|belonged|exists?|existed|stands?|stood|takes?|took|needs?|needed|lives?|lived|"
    r"consists?|consisted|holds?|held|has|had|includes?|included|covers?|covered|required?|requires?|used|"
    r"shows?|showed|tells?|told|says?|said|goes|went|does|did|affects?|affected|concerns?|keeps?|kept|lies|lay|meets?|met)\b"
)
"""What says of a thing that there is such a one ("the build that runs every night")."""

_OF_A_THING = (
    r"[a-z]\s(written|submitted|raised|provided|issued|produced|sent)\s(?=by\b|in\s(?:an?\s)?[A-Z])",
    r"\w\s(lasting|containing|belonging|called|named|consisting|numbering|totalling|comprising|concerning|affecting|showing)\b",
    r"\w\s(running)\s(?=(?:on|at|in|every|under)\b)",
    r"\w\s(originating|stemming|arising|taken|drawn|sourced|coming)\s(?=from\b)",
    r"\bwhose\s(users?|readers?|audience|purpose|aim|goal|task|job|focus|subject|topic)\s(?:is|are|was|were)\b",
    r"(?<!\band)(?<!\bthen)(?<!\balso)[a-z)]\s(built|made|coded|developed|implemented|programmed|created|prepared|produced|generated|done)\s(?=(?:in|with|using)\s[A-Z])",
    r"\b(?:pages|screens|code|documentation|docs|texts?|interfaces?|reports?)\sthat\s(reads?)\b",
    r"\b(?:native|built-in|first-class)\s(?:[\w-]+\s){0,2}?(support)\b",
    r"\bthe\s(?:tool|means|method|language|framework|library)\s(being)\b",
    r"\w\s(aimed|directed|geared|targeted)\s(?=at\b|towards?\b)",
    r"[\w),]\s(served|offered|reached)\s(?=via\b|through\b)",
    r"\w\s(aligned)\s(?=with\b)",
    r"\b(?:bugs?|errors?|faults?|defects?|problems?|leaks?|failures?|mistakes?|delays?)\s(causing)\b",
    r"\b\w+ly\s(run|hosted|running|kept)\s(?=[A-Za-z])",
    (
        r"\b(?:reports?|dashboards?|charts?|tables?|lists?|overviews?|sheets?|workbooks?|spreadsheets?|statistics|maps?|"
        r"graphs?|pages?|files?|logs?|stud(?:y|ies)|papers?|guides?|manuals?|leaflets?|talks?|courses?|workshops?|articles?|"
        r"posts?|memos?|notes?|analys[ie]s|surveys?|databases?|posters?|handouts?|display|diar(?:y|ies)|views?)\s"
        r"(tracking|showing|covering|listing|detailing|displaying|describing|presenting|addressing|outlining|"
        r"setting\sout|on|about)\b"
    ),
)
"""Participles that say of a thing what it is of, where it is from or what it is for."""

_NUMERAL = rf"(?:\d|(?:{'|'.join(WORDS)})\b)"
MEASURING = (
    r"\b(worth|costing|priced|attracting|drawing|yielding|totalling|averaging|reaching|spanning|equalling|numbering|"
    r"attaining|achieving|recording|amounting|coming)\s"
    r"(?=(?:at\s|to\s|about\s|around\s|some\s|over\s|roughly\s|nearly\s|almost\s|an?\s(?:[\w-]+\s){1,3}?of\s)?(?:[A-Z]{3}\s|[$€£])?"
    rf"{_NUMERAL})"
)
"""Participles that bring a number, which says by itself how much is claimed."""

_OF_NUMBERS = (
    r"\bevery\s(\w+(?:rd|th|nd))\b",
    r"\d\s?\w+\s(long|high|wide|thick|deep)\b",
    r"\b(ages?|aged)\s(?:of\s|between\s|from\s)?(?=\d|[a-z]+\s(?:to|and)\s)",
    (
        r"\b(came|come|finished|placed|ranked|took|ended)\s(?:in\s|up\s)?"
        r"(?=(?:first|second|third|fourth|fifth|sixth|1st|2nd|3rd|\dth)\b)"
    ),
    r"\b(?:came|come|finished|placed|ranked|took|ended)\s(?:in\s|up\s)?(first|second|third)\b",
    r"\b(first|second|third)(?=[\s-](?:place|prize|rank|position)\b)",
    r"(?:s['’]|\w['’]s)\s(worth)(?=\sof\b)",
    r"\b(?:on|in|at|with)\san?\s(?:\w+-\w+|\w+ly)\s(cadence|cycle|rhythm|schedule)\b",
    r"\d\s?%?\s?(points?|percentile)\b",
    (
        rf"\b(approximately|roughly|nearly|almost|close(?=\sto)|exactly|precisely|maximally|factor)\s(?:of\s|to\s)?"
        rf"(?=\d|[$€£]|(?:{'|'.join(WORDS)})\b)"
    ),
    rf"\bat\s(least|most)\s(?=\d|[$€£]|(?:{'|'.join(WORDS)})\b)",
    MEASURING,
    rf"\b(?:which|that|and)\s(yielded|yields|produced|gave|totalled|averaged|equalled|numbered|attained|amounted)\s(?:to\s)?(?={_NUMERAL})",
    (
        r"\b(scores?|volume|value|level|reading|mark)\s(?:(?:is|was|were|are|of|under|below|above|over|at|between|from)\s){1,2}"
        r"(?=(?:about\s|around\s|some\s|roughly\s|nearly\s|almost\s|least\s|most\s)?[$€£]?\d)"
    ),
)
"""What stands beside a number that says it all."""

_PHRASES = (
    r"\bnot\syet\s(?:been\s)?(\w+)",
    r"\b(?:trac(?:ed|ing|es?)|dat(?:ed|ing|es?)|go(?:es|ing)?|led|leading)\s(?:[\w%]+\s){0,14}?(back)\sto\b",
    r"\b(turned|turns)\sout\b",
    r",\s(?:thus\s|thereby\s)?(leading|amounting|adding\sup)\sto\b",
    r"\ba\s(bit)\sof\b",
    r"\b(CEFR)\b",
    r"\b(capable)\sof\b",
    r"\b(?:automated|piloted|trialled|simplified|started|finished|continued)\sthe\s(production|creation|generation|compilation|process|task|practice)\s(?=of\b)",
    r"\b(group|party|set|total|selection)\sof\s(?=\d|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b|nine\b|ten\b|twelve\b)",
    r"\w\s(addressed)\s(?=to\b)",
    (
        r"^\W*(?:check|review|monitor|screen|search|analys|analyz|examin|inspect|scan|watch|read|test)\w*\s[^,.;]{2,60}?"
        r"\sto\s(identify|find|detect|spot)\b"
    ),
    r"\b(rounds?)\sof\s(?=\w+(?:ing|s)\b)",
    r"\b[A-Z][\w+#]*\s(codebase)\b",
    r"\b(first)\s(?:in|with|for)\s[^,;]*,?\s(?:and\s)?(?:then|later)\b",
    r"\b(?:F1|BLEU|ROUGE|AUC|Dice)\s(score)s?\b",
    r"\b(before)\s(?=\w+ing\b)",
    r"\b(?:years?['’]?|months?)\s(?:of\s)?(?:[\w-]+\s){0,2}?(experience)\b",
    r"\b(nobody|no-one)\s(?=had|has|was|is|\w+ed\b)",
    r"\b(goes|went|gone|going)\swrong\b",
    r"\b(?:early|later|straight)\s(on|away)\b",
    (
        r"\b(?:with|in|within|part of|member of|belong(?:ed|s) to|alongside)\s(?:an?|the|our|my)\s"
        r"(?:[\w-]+\s)?(team|group)\b"
    ),
)
"""Turns of phrase; who tells of a team claims less."""

_JOINING = tuple(
    re.compile(pattern, re.IGNORECASE) for pattern in (_THAT_IS, *_OF_A_THING, *_OF_NUMBERS, *_PHRASES)
)


def joining_words(line: str) -> frozenset[str]:
    """Return the words of a line that only join others."""
    return frozenset(found[1] for pattern in _JOINING for found in pattern.finditer(line))
