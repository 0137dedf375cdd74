"""Dates and periods as people write them → ISO 8601, partial allowed ("2021", "2021-03", "2021-03-15").

Months in English, German, French, Spanish, Italian and Portuguese; numbers in the orders that resumes
use ("03/2019", "2019-03", "03.2019", "2016 / 09"); seasons and quarters as the months they begin and end in.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from skillgap.remembering import holds_texts
from skillgap.resume.remembering import remembered

_MONTH_NAMES = (
    "january jan januar janvier janv enero ene gennaio gen janeiro jaenner",
    "february feb februar fevrier fevr febrero febbraio fevereiro fev",
    "march mar marz mars marzo maerz marco mrz",
    "april apr avril avr abril abr aprile",
    "may mai mayo maggio maio mag",
    "june jun juni juin junio giugno junho giu",
    "july jul juli juillet juil julio luglio julho lug",
    "august aug aout agosto ago",
    "september sept sep septembre septiembre settembre setembro set",
    "october oct oktober okt octobre octubre ottobre outubro ott out",
    "november nov novembre noviembre novembro",
    "december dec dezember dez decembre diciembre dicembre dezembro dic",
)
_SEASONS = {
    "spring": (3, 5),
    "summer": (6, 8),
    "autumn": (9, 11),
    "fall": (9, 11),
    "winter": (12, 12),
    "fruhling": (3, 5),
    "sommer": (6, 8),
    "herbst": (9, 11),
    "printemps": (3, 5),
    "ete": (6, 8),
    "automne": (9, 11),
    "hiver": (12, 12),
    "primavera": (3, 5),
    "estate": (6, 8),
    "autunno": (9, 11),
    "verano": (6, 8),
    "otono": (9, 11),
    "invierno": (12, 12),
}
_NOW = (
    "present|presently|date|current|currently|now|today|ongoing|on-going"
    "|to date|till date|till now|until now|this date"
    "|heute|aktuell|jetzt|laufend|gegenwart|derzeit|a ce jour|aujourd'hui|actuel|actuellement|en cours"
    "|actualidad|la actualidad|presente|actual|hoy|oggi|attuale|atual|atualmente|heden"
)
_FIRST_YEAR, _LAST_YEAR = 1940, 2049
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u00ad"
_FOLDED = dict.fromkeys(_DASHES, "-") | {
    "\u2019": "'",
    "\u2018": "'",
    "\u00a0": " ",
    "\u2192": "-",
    "~": "-",
}
_DATED = re.compile(r"19\d\d|20\d\d|'\d\d|/\d\d")
"""What every date holds, of the year at least; most lines of a resume do not."""

_SHORT = re.compile(r"(?<![\d/])\d{1,2}/\d\d(?![\d/])")
_MAY_BE_SHORT = re.compile(r"\d/\d\d(?!\d)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A date, or a stretch of time, as it stands in a text from `begin` up to, not including, `stop`.

    A single date has `end_date` equal to "" and `is_single` set; who reads it decides what it means.
    """

    begin: int
    stop: int
    start_date: str = ""
    end_date: str = ""
    is_current: bool = False
    is_single: bool = False


@holds_texts
@lru_cache(maxsize=1 << 10)
def _fold_letter(character: str) -> str:
    plain = _FOLDED.get(character) or unicodedata.normalize("NFKD", character)[0].lower()
    return plain if len(plain) == 1 else character


def _fold(text: str) -> str:
    """Lower case without accents, one character for each, so that offsets stay."""
    return text.lower().replace("~", "-") if text.isascii() else "".join(map(_fold_letter, text))


@cache
def _months() -> dict[str, int]:
    return {name: number for number, names in enumerate(_MONTH_NAMES, start=1) for name in names.split()}


@cache
def _grammar() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Patterns of one date, of a period, and of "since" a date."""
    month = "(?:" + "|".join(sorted(_months(), key=lambda name: (-len(name), name))) + r")(?![a-z])\.?"
    season = "(?:" + "|".join(_SEASONS) + ")"
    year = r"(?:19[4-9]\d|20[0-4]\d)(?!\d)"
    ordinal = r"(?:st|nd|rd|th)?"
    of = r"(?:\s+(?:of|de|del))?"
    date = "|".join(
        (
            rf"(?<![\w.,/])(?:0?[1-9]|[12]\d|3[01]){ordinal}\.? {{1,2}}{month},?\s+{year}",
            rf"(?<![a-z]){month}\s+\d{{1,2}}{ordinal},?\s+{year}",
            rf"(?<![a-z]){month}{of}\s*[,/.-]?\s*{year}",
            rf"(?<![a-z]){month}\s*[-,/]?\s*'\d\d(?!\d)",
            rf"(?<![a-z]){season}{of}(?:\s+term|\s+semester)?,?\s+{year}",
            rf"(?<![a-z]){season}\s+'\d\d(?!\d)",
            rf"(?<![a-z0-9])q[1-4][\s,/-]*{year}",
            rf"(?<![\d.]){year}[\s,/-]*q[1-4](?!\d)",
            r"(?<![\d.])(?:19|20)\d\d-\d{1,2}-\d{1,2}(?!\d)",
            r"(?<![\d.])(?:19|20)\d\d\s?[/.]\s?(?:1[0-2]|0?[1-9])\s?[/.]\s?\d{1,2}(?!\d)",
            rf"(?<![\d.])\d{{1,2}}\s?[./]\s?\d{{1,2}}\s?[./]\s?{year}",
            rf"(?<![\d.]){year}\s?(?:[/.]|-)\s?(?:1[0-2]|0[1-9])(?![\d/.]\d|\d)",
            rf"(?<![\d.]){year}\s?/\s?[1-9](?![\d/])",
            rf"(?<![\d./])(?:1[0-2]|0?[1-9])\s?[./-]\s?{year}",
            rf"(?<![\d.]){year},?\s+(?!mag|set|out|gen){month}(?!\w)",
            rf"(?<![\w.,$/]){year}(?![%/+]|[.,]\d)",
        )
    )
    half = rf"(?<![a-z]){month}|(?<![a-z]){season}|(?<![\d/])(?:1[0-2]|0?[1-9])(?=\s*-\s*(?:1[0-2]|0?[1-9])/)"
    short = r"(?<![\d/])(?:1[0-2]|0[1-9])/\d\d(?![\d/])"
    year_alone = r"(?<!\w)'\d\d(?!\d)"
    now = rf"(?<![a-z])(?:{_NOW})(?![a-z])"
    to = r"\s*(?:-+>?|\b(?:to|to the|until|till|through|thru|bis|bis zum|bis zur|a|au|al|hasta)\b)\s*"
    after = r"(?:(?:expected|anticipated|exp\.?|est\.?|voraussichtlich)\s+)?"
    period = (
        rf"(?P<a>{date}|{short}|{year_alone}){to}{after}(?P<b>{date}|{short}|{year_alone}|{now})"
        rf"|(?P<bara>{date})\s*\|\s*(?P<barb>{date}|{now})"
        rf"|(?P<half>{half}){to}(?P<halfb>{date})"
        rf"|(?P<shorta>(?<![\w.]){year})\s?[-/]\s?(?P<shortb>\d\d)(?![\d/.-])"
        rf"|(?P<open>{date})\s*-+\s*(?=$|[|,;)\]\n\t]|\s{{3,}})"
    )
    since = rf"(?<![a-z])(?:since|seit|depuis|desde|dal|da|ab|from)\s+(?:the\s+)?(?P<date>{date})"
    # Where no month, season, quarter or number begins, nothing has to be tried.
    heads = "|".join(sorted({name[:3] for name in (*_months(), *_SEASONS)}))
    begins = rf"(?=\d|'\d|(?<![a-z])(?:{heads}|q[1-4]))"
    return re.compile(f"{begins}(?:{date})"), re.compile(f"{begins}(?:{period})"), re.compile(since)


def find_periods(text: str) -> tuple[Period, ...]:
    """All dates and periods in a text, in order, none inside another."""
    return () if text.isascii() and _DATED.search(text) is None else _find_periods(text)


@remembered
def _find_periods(text: str) -> tuple[Period, ...]:
    folded = _fold(text)
    if _DATED.search(folded) is None:
        return ()
    date, period, since = _grammar()
    found = [read for match in period.finditer(folded) if (read := _read_period(match)) is not None]
    if not any(_is_free(found, *year.span()) for year in _DATED.finditer(folded)):
        return tuple(found)
    # What one pattern finds never overlaps; the next pattern's may overlap with it.
    open_ended = [
        Period(begin=match.start(), stop=match.end(), start_date=start, is_current=True)
        for match in since.finditer(folded)
        if _is_free(found, *match.span()) and (start := _read_date(match["date"])[0])
    ]
    if open_ended:
        found = sorted((*found, *open_ended), key=lambda p: p.begin)
    singles = []
    for match in date.finditer(folded):
        if not _is_free(found, *match.span()):
            continue
        start, end = _read_date(match[0])
        if start:
            spans = start != end
            singles.append(
                Period(
                    begin=match.start(),
                    stop=match.end(),
                    start_date=start,
                    end_date=end if spans else "",
                    is_single=not spans,
                )
            )
    return tuple(sorted((*found, *singles), key=lambda p: p.begin) if singles else found)


def _is_free(found: Sequence[Period], begin: int, stop: int) -> bool:
    """Whether none of the periods found, which stand in order, overlaps with a stretch of text."""
    after = bisect_left(found, stop, key=lambda p: p.begin)
    return after == 0 or found[after - 1].stop <= begin


def is_now(text: str) -> bool:
    """Whether a text says nothing but that something goes on: "Present", "heute"."""
    return re.fullmatch(rf"\W*(?:{_NOW})\W*", _fold(text)) is not None


def read_date(text: str) -> str:
    """The first date in a text as an ISO date, or "" if there is none."""
    periods = find_periods(text)
    return periods[0].start_date if periods else ""


def _read_period(match: re.Match[str]) -> Period | None:
    """The period that the grammar matched; `None` if its numbers are none ("2019-07" is a month)."""
    start, end, goes_on = "", "", False
    if match["open"] is not None:
        start, goes_on = _read_date(match["open"])[0], True
    elif match["shorta"] is not None:
        start, end = _short_years(match["shorta"], match["shortb"])
    elif match["bara"] is not None:
        start, end, goes_on = _parted_by_bar(match["bara"], match["barb"])
    elif match["half"] is not None:
        start, end = _shared_year(match["half"], match["halfb"])
    else:
        start, goes_on = _read_date(match["a"])[0], re.fullmatch(_NOW, match["b"]) is not None
        end = "" if goes_on else _read_date(match["b"])[1]
    if not start or not (end or goes_on):
        return None
    begin, stop = match.span()
    return Period(begin=begin, stop=stop, start_date=start, end_date=end, is_current=goes_on)


def _short_years(first: str, last: str) -> tuple[str, str]:
    """Read "2012-14": up to twenty years, or the second number is something else."""
    end = int(first) // 100 * 100 + int(last)
    return (first, str(end)) if int(first) < end <= int(first) + 20 else ("", "")


def _parted_by_bar(first: str, last: str) -> tuple[str, str, bool]:
    """Read "2018-06 | 2021-02": the two ends of a period, if they stand in that order."""
    start, goes_on = _read_date(first)[0], re.fullmatch(_NOW, last) is not None
    end = "" if goes_on else _read_date(last)[1]
    return (start, end, goes_on) if goes_on or start[:7] <= end else ("", "", False)


def _shared_year(first: str, last: str) -> tuple[str, str]:
    """Read "May - Aug 2019", with one year for both; "Nov - Feb 2020" begins in the year before."""
    end = _read_date(last)[1]
    month = _month_of(first)[0]
    if not end or not month:
        return ("", "")
    year = int(end[:4]) - (len(end) >= 7 and month > int(end[5:7]))
    return (f"{year}-{month:02}", end)


def _month_of(word: str) -> tuple[int, int]:
    """First and last month that a month's or a season's name stands for; 0 if it is none."""
    word = word.strip(" .,")
    if word in _SEASONS:
        return _SEASONS[word]
    if word.isdigit():
        return (int(word), int(word))
    month = _months().get(word, 0)
    return (month, month)


@holds_texts
@lru_cache(maxsize=1 << 12)  # Most of what is read was dated in the same few hundred months.
def _read_date(text: str) -> tuple[str, str]:
    """ISO dates that one written date begins and ends with; ("", "") if it is no date."""
    words = re.findall(r"[a-z]+|\d+", text)
    numbers = [word for word in words if word.isdigit()]
    names = [word for word in words if word in _months() or word in _SEASONS]
    year = next((n for n in numbers if len(n) == 4), "")
    if names:
        return _named_date(names[0], numbers, year)
    quarter = re.search(r"q([1-4])", text)
    if quarter is not None and year:
        last = int(quarter[1]) * 3
        return (f"{year}-{last - 2:02}", f"{year}-{last:02}")
    if len(numbers) == 1 and (numbers[0] == year or text.startswith("'")):
        whole = _century(numbers[0])
        return (whole,) * 2 if _is_year(whole) else ("", "")
    read = {2: _month_date, 3: _full_date}.get(len(numbers))
    return read(numbers) if read is not None else ("", "")


def _named_date(name: str, numbers: list[str], year: str) -> tuple[str, str]:
    """A date with a month's or season's name: "15 March 2021", "May '19", "Summer 2018"."""
    if not year and numbers:
        year = _century(numbers[-1])
    if not _is_year(year):
        return ("", "")
    first, last = _month_of(name)
    day = next((int(n) for n in numbers if len(n) <= 2 and _century(n) != year), 0)
    if name not in _SEASONS and 1 <= day <= _days(int(year), first):
        return (f"{year}-{first:02}-{day:02}",) * 2
    return (f"{year}-{first:02}", f"{year}-{last:02}")


def _month_date(numbers: list[str]) -> tuple[str, str]:
    """Year and month in either order; "05/19" is May 2019."""
    year, month = numbers if len(numbers[0]) == 4 else numbers[::-1]
    year = _century(year)
    return (f"{year}-{int(month):02}",) * 2 if _is_year(year) and 1 <= int(month) <= 12 else ("", "")


def _full_date(numbers: list[str]) -> tuple[str, str]:
    """Year, month and day; "03/15/2021" with the month first where only that is a date."""
    if len(numbers[0]) == 4:
        year, month, day = int(numbers[0]), int(numbers[1]), int(numbers[2])
    else:
        day, month, year = int(numbers[0]), int(numbers[1]), int(numbers[2])
        if month > 12 >= day:
            day, month = month, day
    if not 1 <= month <= 12 or not _is_year(str(year)):
        return ("", "")
    if not 1 <= day <= _days(year, month):
        return (f"{year}-{month:02}",) * 2
    return (f"{year}-{month:02}-{day:02}",) * 2


def _days(year: int, month: int) -> int:
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return (31, 29 if leap else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]


def _century(digits: str) -> str:
    """Year of two digits: up to 49 it is of this century."""
    if len(digits) != 2:
        return digits
    return ("20" if int(digits) < 50 else "19") + digits


def _is_year(digits: str) -> bool:
    return len(digits) == 4 and _FIRST_YEAR <= int(digits) <= _LAST_YEAR


def months_between(start: str, end: str) -> int:
    """Whole months from one ISO date to another; a year alone begins in January and ends in December."""
    first = int(start[:4]) * 12 + (int(start[5:7]) - 1 if len(start) >= 7 else 0)
    last = int(end[:4]) * 12 + (int(end[5:7]) if len(end) >= 7 else 12)
    return last - first


def two_digit_years(text: str) -> tuple[str, ...]:
    """Periods written with years of two digits ("05/19 - 06/20"), as they stand in the text."""
    if "/" not in text or _MAY_BE_SHORT.search(text) is None:
        return ()
    periods = (text[p.begin : p.stop] for p in find_periods(text))
    return tuple(period for period in periods if _SHORT.search(period) and not re.search(r"\d{4}", period))
