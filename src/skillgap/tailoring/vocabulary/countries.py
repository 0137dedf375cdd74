"""Countries and their adjectives: "a supplier in Poland" is "a Polish supplier"."""

import re

_PAIRS = """
Argentina Argentinian, Australia Australian, Austria Austrian, Bangladesh Bangladeshi, Belgium Belgian,
Brazil Brazilian, Britain British, Bulgaria Bulgarian, Canada Canadian, Chile Chilean, China Chinese,
Colombia Colombian, Croatia Croatian, Cyprus Cypriot, Czechia Czech, Denmark Danish, Egypt Egyptian,
England English, Estonia Estonian, Ethiopia Ethiopian, Europe European, Finland Finnish, France French,
Germany German, Ghana Ghanaian, Greece Greek, Hungary Hungarian, Iceland Icelandic, India Indian,
Indonesia Indonesian, Iran Iranian, Iraq Iraqi, Ireland Irish, Israel Israeli, Italy Italian, Japan Japanese,
Kenya Kenyan, Korea Korean, Latvia Latvian, Lebanon Lebanese, Lithuania Lithuanian, Malaysia Malaysian,
Malta Maltese, Mexico Mexican, Morocco Moroccan, Nepal Nepalese, Netherlands Dutch, Nigeria Nigerian,
Norway Norwegian, Pakistan Pakistani, Peru Peruvian, Philippines Filipino, Poland Polish, Portugal Portuguese,
Romania Romanian, Russia Russian, Scotland Scottish, Serbia Serbian, Singapore Singaporean, Slovakia Slovak,
Slovenia Slovenian, Spain Spanish, Sweden Swedish, Switzerland Swiss, Syria Syrian, Taiwan Taiwanese,
Thailand Thai, Tunisia Tunisian, Turkey Turkish, Ukraine Ukrainian, Uruguay Uruguayan, Vietnam Vietnamese,
Wales Welsh
"""
COUNTRIES = tuple(tuple(pair.split()) for pair in _PAIRS.replace("\n", " ").split(", "))
"""Each country with its adjective."""

_COUNTRY_OF = {adjective: country for country, adjective in COUNTRIES}
_NOUN = re.compile(r"\s(?:(?:and|or)\s[A-Z]\w+\s)?([a-z]+)")
_OF_LANGUAGE = re.compile(
    r"texts?|translat\w*|lessons?|class(?:es)?|courses?|speak\w*|languages?|documents?|letters?|skills?|reading|writing|"
    r"literature|teach\w*|grammar|articles?|books?|subtitles?|versions?|manuals?|words?|dialects?|tuition|and|or|as|at|"
    r"for|in|to|with|from|on|by|\w+ly"
)
"""What may stand behind the name of a language."""

_SPOKEN = re.compile(
    r"\b(?:speak\w*|spoke|fluent|learn\w*|native|basic|spoken|written|stud(?:y|ied)|in|into)\s$",
    re.IGNORECASE,
)


def country_meant(word: str, start: int, line: str) -> str:
    """Return the country of an adjective that stands before a thing, or "" where a language may be meant."""
    country = _COUNTRY_OF.get(word, "")
    noun = _NOUN.match(line, start + len(word))
    is_language = noun is None or _OF_LANGUAGE.fullmatch(noun[1]) or _SPOKEN.search(line[:start])
    return "" if is_language else country
