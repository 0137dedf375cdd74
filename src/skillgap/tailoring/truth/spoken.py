"""Lines that tell which languages somebody speaks and how well, whatever the heading they stand under."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from skillgap.tailoring.vocabulary.countries import COUNTRIES
from skillgap.tailoring.vocabulary.words import parts, stems, tokens

_OTHERS = (
    "Afrikaans Albanian Amharic Arabic Armenian Azerbaijani Basque Belarusian Bengali Bosnian Burmese "
    "Cantonese Catalan Esperanto Farsi Flemish Galician Georgian Greek Gujarati Hausa Hebrew Hindi Igbo "
    "Kannada Kazakh Khmer Kurdish Lao Latin Luxembourgish Macedonian Malay Malayalam Mandarin Marathi "
    "Mongolian Odia Pashto Persian Punjabi Sinhala Somali Swahili Tagalog Tamil Tatar Telugu Tigrinya Twi "
    "Urdu Uzbek Wolof Xhosa Yiddish Yoruba Zulu"
)
_LANGUAGES = frozenset(adjective for _, adjective in COUNTRIES) | frozenset(_OTHERS.split())

_HOW_WELL = stems(
    "native mother tongue speaker first second language fluent fluently fluency proficient proficiency "
    "bilingual advanced upper lower intermediate conversational conversation basic basics beginner "
    "elementary limited good very excellent full professional business working knowledge level cefr "
    "spoken written command at in and or"
)
"""What may stand beside a language: how well it is spoken, which `levels` judges."""

_SCALE = tuple(
    (re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE), least, most)
    for pattern, least, most in (
        (r"native|mother\stongue|first\slanguage|bilingual", 7, 7),
        (r"C2", 6, 6),
        (r"C1", 5, 5),
        (r"B2", 4, 4),
        (r"B1", 3, 3),
        (r"A2", 2, 2),
        (r"A1", 1, 1),
        (r"full\sprofessional|fluen(?:t|tly|cy)|advanced|excellent|proficient", 5, 5),
        (r"limited\sworking", 2, 3),
        (r"professional|business|very\sgood", 4, 5),
        (r"upper[\s-]intermediate", 4, 4),
        (r"lower[\s-]intermediate", 2, 3),
        (r"good", 3, 4),
        (r"intermediate|conversational|conversation|working", 3, 3),
        (r"basics?|beginner|elementary|limited", 1, 2),
    )
)
"""How well a language is spoken, in words and in the levels of the Common European Framework, A1 being 1 and
C2 being 6: what each claims at least and what it may be told as at most."""

_LITTLE = 2
"""The level of the basics, which is a claim to leave out."""

_CODE = re.compile(r"[ABC][12][+-]?|C[12]/C[12]|[AB][12]/[ABC][12]")
_ITEM = re.compile(r"[,;|•·]|\s(?:and|&)\s|\.\s*$")


def tells_languages(line: str) -> bool:
    """Whether a line names one language in each of its items and else only how well it is spoken."""
    items = [item for item in _ITEM.split(line.strip()) if item.strip()]
    return bool(items) and all(map(_is_language, items))


def raised_languages(line: str, lists: Iterable[str]) -> Iterator[str]:
    """Yield the languages of a line of languages that are spoken better than some lines of languages say."""
    if not tells_languages(line):
        return
    held = {name: level for each in lists if tells_languages(each) for name, level in _spoken(each).items()}
    for name, (least, _, item) in _spoken(line).items():
        _, most, _ = held.get(name, (0, 0, ""))
        if most and (least > most or (not least and most <= _LITTLE)):
            yield item


def language_in(words: str) -> str:
    """Return the language that some words name, or ""."""
    return next((word.text for word in tokens(words) if word.text in _LANGUAGES), "")


def _spoken(line: str) -> Mapping[str, tuple[int, int, str]]:
    """Return what each language of a line claims at least, is at most, and in what words; 0 if not told.

    A level before several languages is that of all ("fluent German and French"), one behind them likewise.
    """
    found = [
        (item.strip(), *_level(item), language_in(item)) for item in _ITEM.split(line.strip()) if item.strip()
    ]
    for at, (before, here) in enumerate(pairwise(found), 1):
        if not here[1] and before[1] and before[0].endswith(before[3]):
            found[at] = (here[0], before[1], before[2], here[3])
    return {name: (least, most, item) for item, least, most, name in found}


def _level(item: str) -> tuple[int, int]:
    return next(((least, most) for pattern, least, most in _SCALE if pattern.search(item)), (0, 0))


def _is_language(item: str) -> bool:
    words = [token.text for token in tokens(item)]
    named = [word for word in words if word in _LANGUAGES]
    rest = (part for word in words if word not in _LANGUAGES for part in parts(word))
    return len(named) == 1 and all(_CODE.fullmatch(word) or stems(word) <= _HOW_WELL for word in rest)
