"""Numerals, units, periods and nouns of counting, as resumes write them."""

from skillgap.tailoring.vocabulary.words import stem

WORDS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "dozen": 12, "hundred": 100,
}  # fmt: skip
TENS = tuple(word for word, value in WORDS.items() if 20 <= value < 100)
WORDS |= {
    f"{ten}-{one}": WORDS[ten] + value
    for ten in TENS
    for one, value in {"one": 1, **WORDS}.items()
    if value < 10
}
ORDINALS = {
    "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
    "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
}  # fmt: skip
"""Places in an order; the first two have more meanings than that."""

ORDINALS |= {
    f"{ten}-{place}": WORDS[ten] + value
    for ten in TENS
    for place, value in {"first": 1, "second": 2, **ORDINALS}.items()
    if value < 10
}

MULTIPLES = {
    "doubled": 2, "doubling": 2, "doubles": 2, "double": 2, "twice": 2, "twofold": 2, "tripled": 3,
    "tripling": 3, "triple": 3, "triples": 3, "threefold": 3, "quadrupled": 4, "quadrupling": 4,
    "quadruple": 4, "fourfold": 4, "fivefold": 5, "tenfold": 10,
}  # fmt: skip
CUTS = {"halved": 50, "halving": 50, "halves": 50, "quartered": 75, "quartering": 75}
"""Verbs that say by how many percent a thing became less."""

CROWDS = {"dozens": 12, "hundreds": 100, "thousands": 1_000, "millions": 1e6, "billions": 1e9}
MAGNITUDES = {
    "k": 1e3, "thousand": 1e3, "m": 1e6, "mm": 1e6, "mn": 1e6, "million": 1e6, "b": 1e9, "bn": 1e9,
    "billion": 1e9, "trillion": 1e12, "lakh": 1e5, "lac": 1e5, "lakhs": 1e5, "crore": 1e7, "crores": 1e7,
}  # fmt: skip
CURRENCIES = {
    "$": "usd", "us$": "usd", "usd": "usd", "dollar": "usd", "dollars": "usd", "€": "eur", "eur": "eur",
    "euro": "eur", "euros": "eur", "£": "gbp", "gbp": "gbp", "pounds": "gbp", "¥": "jpy", "jpy": "jpy",
    "₹": "inr", "inr": "inr", "rupees": "inr", "chf": "chf", "nok": "nok",
    "sek": "sek", "dkk": "dkk", "pln": "pln", "zloty": "pln", "czk": "czk", "cad": "cad", "aud": "aud",
    "brl": "brl",
    "cny": "cny", "yuan": "cny", "yen": "jpy", "francs": "chf", "kroner": "nok", "kronor": "sek",
    "reais": "brl",
}  # fmt: skip
UNITS = {
    "%": "%", "percent": "%", "pct": "%", "pp": "pp", "x": "x", "×": "x", "times": "x", "fold": "x",
    "ms": "ms", "milliseconds": "ms", "millisecond": "ms", "s": "s", "sec": "s", "secs": "s",
    "seconds": "s", "second": "s", "min": "min", "mins": "min", "minutes": "min", "minute": "min", "h": "h",
    "hr": "h", "hrs": "h", "hours": "h", "hour": "h", "days": "d", "day": "d", "weeks": "w", "week": "w",
    "months": "mo", "month": "mo", "mos": "mo", "years": "y", "year": "y", "yrs": "y", "yr": "y",
    "quarters": "q", "quarter": "q", "kb": "kb", "mb": "mb", "gb": "gb", "tb": "tb", "pb": "pb",
    "fps": "fps", "clock": "clock", "db": "db", "decibel": "db", "decibels": "db", "kg": "kg", "kilo": "kg",
    "kilos": "kg", "kilogram": "kg", "kilograms": "kg", "g": "g", "gram": "g", "grams": "g", "tonnes": "t",
    "tonne": "t", "tons": "t", "t": "t", "l": "l", "litres": "l", "litre": "l", "liters": "l", "liter": "l",
    "km": "km", "kilometres": "km", "kilometers": "km", "kilometre": "km", "kilometer": "km", "metres": "m",
    "meters": "m", "metre": "m", "meter": "m", "m": "m", "cm": "cm", "centimetres": "cm",
    "centimeters": "cm", "mm": "mm", "millimetres": "mm", "millimeters": "mm", "hectares": "ha",
    "hectare": "ha", "ha": "ha", "kw": "kw", "kilowatts": "kw", "mw": "mw", "megawatts": "mw", "kwh": "kwh",
    "hz": "hz", "hertz": "hz", "megabytes": "mb", "gigabytes": "gb", "terabytes": "tb", "kilobytes": "kb",
    "petabytes": "pb", "qps": "qps", "rps": "qps", "wpm": "wpm", "rpm": "rpm", "kmh": "kmh", "mph": "mph",
    "megabyte": "mb", "gigabyte": "gb", "terabyte": "tb", "kilobyte": "kb", "petabyte": "pb",
    "kilowatt": "kw", "megawatt": "mw", "gigawatt": "gw", "gigawatts": "gw", "gw": "gw",
    "mile": "mi", "miles": "mi", "mi": "mi", "acre": "acre", "acres": "acre", "degc": "degc",
    "figure": "digits", "decade": "decade", "decades": "decade", "fortnight": "2w", "fortnights": "2w",
}  # fmt: skip
_PREFIXES = {"nano": "n", "micro": "μ", "milli": "m", "kilo": "k"}
_ELECTRIC = {"amp": "a", "ampere": "a", "volt": "v", "watt": "w", "pascal": "pa", "newton": "n", "ohm": "ohm"}
_PREFIXED = {**_ELECTRIC, "gram": "g", "metre": "m", "meter": "m", "litre": "l", "second": "s"}
UNITS = {
    **{
        f"{long}{word}{plural}": f"{short}{symbol}"
        for long, short in _PREFIXES.items()
        for word, symbol in _PREFIXED.items()
        for plural in ("", "s")
    },
    **{f"{word}{plural}": symbol for word, symbol in _ELECTRIC.items() for plural in ("", "s")},
    **{f"{short}{at}": f"{short}{at}" for short in "nμmk" for at in ("a", "v", "w", "pa")},
    **{f"u{at}": f"μ{at}" for at in ("a", "v", "w", "m", "g", "l")},
    **{at: at for at in ("μs", "μm", "μg", "μl", "ns", "nm", "ml", "mg", "sqm", "pctl", "khz", "mhz", "ghz")},
    "milliwatt": "milliw", "milliwatts": "milliw",
    "kilohertz": "khz", "megahertz": "mhz", "gigahertz": "ghz",
    **UNITS,
}  # fmt: skip
LONG_UNITS = "|".join(sorted(unit for unit in UNITS if unit.isalpha() and len(unit) > 2))
"""Units of more than two letters, as an alternative of a pattern."""

SYMBOLS = {"V": "v", "W": "w", "Ω": "ohm", "mW": "milliw", "mHz": "millihz"}
"""Units in which a capital tells one from another."""

RATES = {
    "second": "s", "sec": "s", "minute": "min", "hour": "h", "hourly": "h", "day": "d", "daily": "d",
    "week": "w", "weekly": "w", "month": "mo", "monthly": "mo", "quarter": "q", "quarterly": "q",
    "year": "y", "yearly": "y", "annually": "y", "annual": "y", "annum": "y", "night": "d", "nightly": "d",
    "fortnight": "2w", "fortnightly": "2w", "morning": "d", "evening": "d", "afternoon": "d",
    "weekday": "d",
}  # fmt: skip
# A count of people is another claim than a count of teams, whatever words each is put in.
TIMES = frozenset({"ms", "s", "min", "h", "d", "w", "mo", "y", "q"})
BASES = {
    "ms": ("s", 0.001), "min": ("s", 60.0), "h": ("s", 3600.0), "d": ("s", 86400.0), "w": ("s", 604800.0),
    "2w": ("s", 1209600.0), "q": ("mo", 3.0), "y": ("mo", 12.0), "decade": ("mo", 120.0),
    "μm": ("m", 1e-6), "mm": ("m", 0.001), "cm": ("m", 0.01), "km": ("m", 1000.0),
    "mg": ("g", 0.001), "kg": ("g", 1000.0), "t": ("g", 1e6), "ml": ("l", 0.001),
    "kb": ("gb", 1e-6), "mb": ("gb", 0.001), "tb": ("gb", 1000.0), "pb": ("gb", 1e6),
    "kw": ("w_", 1000.0), "mw": ("w_", 1e6), "gw": ("w_", 1e9), "khz": ("hz", 1e3), "mhz": ("hz", 1e6),
    "ghz": ("hz", 1e9),
}  # fmt: skip
"""What a unit is in another; a month has no fixed number of seconds."""

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

NUMBER_WORDS = frozenset(
    (
        *WORDS,
        *MULTIPLES,
        *CUTS,
        *CROWDS,
        *MAGNITUDES,
        "half",
        "percent",
        "cent",
        "percentage",
        "pp",
        "ppt",
        "points",
        "thirds",
        "quarters",
        "fifths",
        "tenths",
        "square",
        "fortnight",
        "fortnights",
        "decade",
        "yearlong",
    )
)
"""Words that are numbers; `quantities` judges those."""

NUMBER_BEGINS = rf"(?:(?:[A-Z]{{3}}\s|[$€£])?\d|(?:{'|'.join(WORDS)})\b)"
"""Where a number begins, with its currency or as a word, as a part of a pattern."""
