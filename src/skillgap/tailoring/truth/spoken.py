"""Which languages somebody speaks and how well, whatever heading they stand under and what beside them."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import pairwise

from skillgap.remembering import holds_texts
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
"""How well a language is spoken, in words: what each claims at least and what it may be told as at most, in
the levels of the Common European Framework, A1 being 1 and C2 being 6."""

_NATIVE = re.compile(r"\b(?:native|mother\stongue|first\slanguage|bilingual)\b", re.IGNORECASE)
_OF_NATIVE = 7
_LEVEL = re.compile(r"(?<![A-Za-z0-9])([A-Ca-c])([12])(?![A-Za-z0-9])")
_OF_LETTER = {"A": 0, "B": 2, "C": 4}

_LITTLE = 2
"""The level of the basics, which is a claim to leave out."""

_CODE = re.compile(r"[ABC][12][+-]?|C[12]/C[12]|[AB][12]/[ABC][12]")
_ITEM = re.compile(r"[,;|•·]|\s(?:and|&)\s|\.\s*$")
_LABEL = re.compile(r"^\W*[^:()]+:\s")
_BESIDE_CODE = re.compile(r"\b([A-Z][a-z]{3,})\W{1,4}(?:CEFR\W{1,2})?(?:[Ll]evel\W)?(?=[ABC][12]\b)")
"""A language that no list of them has, known by the level behind its name."""


def tells_languages(line: str) -> bool:
    """Whether a line names one language in each of its items and else only how well it is spoken."""
    items = _items(line)
    return bool(items) and all(map(_is_language, items))


def raised_languages(line: str, lists: tuple[str, ...]) -> Iterator[str]:
    """Yield the languages of a line that are spoken better than some lines say."""
    held = _held(lists)
    for name, (least, _, item) in _spoken(line).items():
        most = held.get(name, 0)
        if most and (least > most or (not least and most <= _LITTLE)):
            yield item


@holds_texts
@lru_cache(maxsize=8)
def _held(lists: tuple[str, ...]) -> Mapping[str, float]:
    """Return how well each language of some lines is spoken at most."""
    held: dict[str, float] = {}
    for each in lists:
        for name, (_, most, _) in _spoken(each).items():
            held[name] = max(most, held.get(name, 0))
    return held


def language_in(words: str) -> str:
    """Return the language that some words name, or ""."""
    return next((word.text for word in tokens(words) if word.text in _LANGUAGES), "")


def _spoken(line: str) -> Mapping[str, tuple[float, float, str]]:
    """Return what each language of a line claims at least, is at most, and in what words; 0 if not told.

    A level before several languages is that of all ("fluent German and French"), one behind them likewise.
    """
    found = [(item, *_level(item), _language_told(item)) for item in _items(line)]
    for at, (before, here) in enumerate(pairwise(found), 1):
        if not here[1] and before[1] and before[3] and before[0].endswith(before[3]):
            found[at] = (here[0], before[1], before[2], here[3])
    return {name: (least, most, item) for item, least, most, name in found if name}


def _items(line: str) -> list[str]:
    """Return the items of a list; a level by itself is that of the language before it ("German | A2")."""
    items: list[str] = []
    for item in filter(None, map(str.strip, _ITEM.split(line))):
        if items and _LEVEL.fullmatch(item) and not _LEVEL.search(items[-1]) and language_in(items[-1]):
            items[-1] += f" {item}"
        else:
            items.append(item)
    return items


def _language_told(item: str) -> str:
    """Return the language of which an item of a list tells how well it is spoken, or "" where it tells else.

    Beside a language stands nothing but how well, unless it has a level of the scale ("German B1 (2019)").
    """
    own = _LABEL.sub("", item)
    for words in dict.fromkeys((item, own)):
        if _is_language(words):
            return language_in(words)
    beside = _BESIDE_CODE.search(item)
    return (language_in(own) or (beside[1] if beside else "")) if _LEVEL.search(own) else ""


def _level(item: str) -> tuple[float, float]:
    """Return what an item claims at least and is at most; who stands between two levels has half of each."""
    if _NATIVE.search(item):
        return _OF_NATIVE, _OF_NATIVE
    if codes := [_OF_LETTER[letter.upper()] + int(step) for letter, step in _LEVEL.findall(item)]:
        return sum(codes) / len(codes), sum(codes) / len(codes)
    return next(((least, most) for pattern, least, most in _SCALE if pattern.search(item)), (0, 0))


def _is_language(item: str) -> bool:
    words = [token.text for token in tokens(item)]
    named = [word for word in words if word in _LANGUAGES]
    rest = (part for word in words if word not in _LANGUAGES for part in parts(word))
    return len(named) == 1 and all(_CODE.fullmatch(word) or stems(word) <= _HOW_WELL for word in rest)
