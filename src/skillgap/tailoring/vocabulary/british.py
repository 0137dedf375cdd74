"""The spellings of one word on either side of the ocean."""

import re

_BRITISH = tuple(
    (re.compile(pattern), put)
    for pattern, put in (
        (
            r"^(arm|behavi|clam|col|endeav|fav|flav|glam|harb|hon|hum|lab|neighb|od|rum|sav|splend|tum|vap|vig)our",
            r"\1or",
        ),
        (r"^(cent|fib|lit|\w*met|theat|calib|spect|sab|meag|lust|somb)re(?=s?$|d$)", r"\1er"),
        (r"ogue(?=s?$|d$|ing$)", "og"),
        (r"^programme(?=s?$)", "program"),
        (r"lyse(?=$|d$|s$|r)", "lyze"),
        (r"lysing$", "lyzing"),
        (r"^(lic|def|off|pret)ence", r"\1ense"),
        (r"^practis", "practic"),
        (r"^(p|orthop|encyclop)aed", r"\1ed"),
        (r"^gynaec", "gynec"),
        (r"^anaesth", "anesth"),
        (r"^haem", "hem"),
        (r"^oestr", "estr"),
        (r"^manoeuv(?:re|er)", "maneuver"),
        (r"^(jewel)lery", r"\1ry"),
        (r"^aluminium", "aluminum"),
        (r"^artefact", "artifact"),
        (r"^(judg|acknowledg)ement", r"\1ment"),
        (r"^ageing$", "aging"),
        (r"^tyre", "tire"),
        (r"^grey", "gray"),
        (r"^(enrol|fulfil|instal|skil)(?=ment|s$|ful)", r"\1l"),
        (r"^sceptic", "skeptic"),
    )
)
"""What is written otherwise in British English, -ise and -ize aside."""


_TELLING = re.compile(
    r"our|[bhltv]re|ogue|mme|lys|ence|ctis|ae|oest|oeu|ller|inium|rtef|ement|agei|ty|gre|ol|fil|tal|kil|scep"
)
"""Letters without which a word is spelled alike on both."""


def as_american(word: str) -> str:
    """Return a word in lower case as Americans spell it."""
    if _TELLING.search(word):
        for pattern, put in _BRITISH:
            word = pattern.sub(put, word)
    return word
