"""Numerals, units, periods and nouns of counting, as resumes write them."""

from skillgap.tailoring.words import stem

WORDS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "dozen": 12, "hundred": 100,
}  # fmt: skip
MULTIPLES = {
    "doubled": 2, "doubling": 2, "doubles": 2, "double": 2, "twice": 2, "twofold": 2, "tripled": 3,
    "tripling": 3, "triple": 3, "triples": 3, "threefold": 3, "quadrupled": 4, "quadrupling": 4,
    "quadruple": 4, "fourfold": 4, "fivefold": 5, "tenfold": 10,
}  # fmt: skip
HALVES = ("halved", "halving", "halves")
CROWDS = {"dozens": 12, "hundreds": 100, "thousands": 1_000, "millions": 1e6, "billions": 1e9}
MAGNITUDES = {
    "k": 1e3, "thousand": 1e3, "m": 1e6, "mm": 1e6, "mn": 1e6, "million": 1e6, "b": 1e9, "bn": 1e9,
    "billion": 1e9, "trillion": 1e12,
}  # fmt: skip
CURRENCIES = {
    "$": "usd", "us$": "usd", "usd": "usd", "dollar": "usd", "dollars": "usd", "€": "eur", "eur": "eur",
    "euro": "eur", "euros": "eur", "£": "gbp", "gbp": "gbp", "pounds": "gbp", "¥": "jpy", "jpy": "jpy",
    "₹": "inr", "inr": "inr", "rupees": "inr", "chf": "chf",
}  # fmt: skip
UNITS = {
    "%": "%", "percent": "%", "pct": "%", "x": "x", "×": "x", "times": "x", "fold": "x", "ms": "ms",
    "milliseconds": "ms", "millisecond": "ms", "s": "s", "sec": "s", "secs": "s", "seconds": "s",
    "second": "s", "min": "min", "mins": "min", "minutes": "min", "minute": "min", "h": "h", "hr": "h",
    "hrs": "h", "hours": "h", "hour": "h", "days": "d", "day": "d", "weeks": "w", "week": "w",
    "months": "mo", "month": "mo", "mos": "mo", "years": "y", "year": "y", "yrs": "y", "yr": "y",
    "quarters": "q", "quarter": "q", "kb": "kb", "mb": "mb", "gb": "gb", "tb": "tb", "pb": "pb",
    "fps": "fps", "qps": "qps", "rps": "qps",
}  # fmt: skip
RATES = {
    "second": "s", "sec": "s", "minute": "min", "hour": "h", "hourly": "h", "day": "d", "daily": "d",
    "week": "w", "weekly": "w", "month": "mo", "monthly": "mo", "quarter": "q", "quarterly": "q",
    "year": "y", "yearly": "y", "annually": "y", "annual": "y", "annum": "y", "night": "d", "nightly": "d",
}  # fmt: skip
MORE = ("over", "more than", "above", "exceeding", "at least", "upwards of", "in excess of", ">", "≥")
LESS = ("up to", "as many as", "as much as", "less than", "at most", "fewer than", "<", "≤")
ABOUT = (
    "about",
    "around",
    "approximately",
    "approx.",
    "roughly",
    "nearly",
    "almost",
    "close to",
    "~",
    "≈",
    "some",
)

# A count of people is another claim than a count of teams, whatever words each is put in.
TIMES = frozenset({"s", "min", "h", "d", "w", "mo", "y", "q"})
PEOPLE = frozenset({stem("people"), stem("person")})
COUNTED = {
    word: family
    for family, words in {
        "people": "engineer developer person member colleague analyst staff report employee scientist "
        "student teammate peer programmer designer intern junior hire contributor",
        "users": "user customer client account visitor subscriber buyer shopper reader player",
        "organisations": "team department company site office country region store branch market city school "
        "hospital plant factory partner carrier",
    }.items()
    for word in (stem(each) for each in words.split())
}

NUMBER_WORDS = frozenset((*WORDS, *MULTIPLES, *HALVES, *CROWDS, *MAGNITUDES, "half", "percent", "per cent"))
"""Words that are numbers; `quantities` judges those."""
