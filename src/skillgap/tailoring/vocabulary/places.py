"""States and cities under their two names: "CT" and "Connecticut", "Bangalore" and "Bengaluru"."""

import re
from collections.abc import Iterator
from functools import lru_cache

from skillgap.remembering import holds_texts

_STATES = """
AL Alabama, AK Alaska, AZ Arizona, AR Arkansas, CA California, CO Colorado, CT Connecticut, DE Delaware,
FL Florida, GA Georgia, HI Hawaii, ID Idaho, IL Illinois, IN Indiana, IA Iowa, KS Kansas, KY Kentucky,
LA Louisiana, ME Maine, MD Maryland, MA Massachusetts, MI Michigan, MN Minnesota, MS Mississippi, MO Missouri,
MT Montana, NE Nebraska, NV Nevada, NH New Hampshire, NJ New Jersey, NM New Mexico, NY New York,
NC North Carolina, ND North Dakota, OH Ohio, OK Oklahoma, OR Oregon, PA Pennsylvania, RI Rhode Island,
SC South Carolina, SD South Dakota, TN Tennessee, TX Texas, UT Utah, VT Vermont, VA Virginia, WA Washington,
WV West Virginia, WI Wisconsin, WY Wyoming, DC District of Columbia, PR Puerto Rico,
AB Alberta, BC British Columbia, MB Manitoba, NB New Brunswick, NL Newfoundland and Labrador, NS Nova Scotia,
ON Ontario, PE Prince Edward Island, QC Quebec, QC Québec, SK Saskatchewan,
NSW New South Wales, QLD Queensland, SA South Australia, TAS Tasmania, VIC Victoria, WA Western Australia,
SP São Paulo, RJ Rio de Janeiro, MG Minas Gerais, SC Santa Catarina, PR Paraná, RS Rio Grande do Sul
"""
_CITIES = """
Bangalore Bengaluru, Bombay Mumbai, Calcutta Kolkata, Madras Chennai, Poona Pune, Gurgaon Gurugram,
Mysore Mysuru, Mangalore Mangaluru, Baroda Vadodara, Cochin Kochi, Trivandrum Thiruvananthapuram,
Allahabad Prayagraj, Pondicherry Puducherry, Cologne Köln, Munich München, Nuremberg Nürnberg,
Hanover Hannover, Brunswick Braunschweig, Dusseldorf Düsseldorf, Zurich Zürich, Geneva Genève, Basle Basel,
Lucerne Luzern, Berne Bern, Vienna Wien, Prague Praha, Warsaw Warszawa, Cracow Kraków, Krakow Kraków,
Wroclaw Wrocław, Lodz Łódź, Gdansk Gdańsk, Poznan Poznań, Copenhagen København, Gothenburg Göteborg,
Malmo Malmö, Aarhus Århus, Brussels Bruxelles, Antwerp Antwerpen, Ghent Gent, Bruges Brugge, Liege Liège,
Lisbon Lisboa, Oporto Porto, Seville Sevilla, Saragossa Zaragoza, Rome Roma, Milan Milano, Turin Torino,
Florence Firenze, Naples Napoli, Venice Venezia, Genoa Genova, Padua Padova, Bucharest București,
Belgrade Beograd, Moscow Moskva, Kiev Kyiv, Kharkov Kharkiv, Lvov Lviv, Odessa Odesa,
Saigon Ho Chi Minh City, Rangoon Yangon, Peking Beijing, Canton Guangzhou, Montreal Montréal, Tehran Teheran,
Marseilles Marseille, Lyons Lyon, Strasbourg Straßburg
"""
_OF_STREETS = r"(?!\s(?:City\s)?(?:State|University|College|Institute|School|Hospital|Avenue|Street)\b)"
"""What makes of the name of a place the name of something else."""


def as_placed(line: str, text: str) -> str:
    """Return a line with each state and each city under the name that a text has for it.

    A state in short is one behind a comma or in a list of places only: "MA" is a degree, too.
    """
    for pattern, name in _held(text):
        line = pattern.sub(name, line)
    return line


@holds_texts
@lru_cache(maxsize=20)
def _held(text: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return, for each place that a text names in one way only, the pattern of its other name."""
    return tuple(_others(text))


def _others(text: str) -> Iterator[tuple[re.Pattern[str], str]]:
    for short, long in _pairs(_STATES):
        has_short = short in text and re.search(_in_short(short), text)
        has_long = long in text and re.search(_in_full(long), text)
        if has_short and not has_long:
            yield re.compile(rf"(?<=,\s){_in_full(long)}(?!\s[A-Z])"), short
        elif has_long and not has_short:
            yield re.compile(_in_short(short)), long
    for one, other in _pairs(_CITIES):
        for name, second in ((one, other), (other, one)):
            if name not in text or not re.search(_in_full(name), text):
                continue
            if second not in text or not re.search(_in_full(second), text):
                yield re.compile(_in_full(second)), name


def _in_full(name: str) -> str:
    return rf"\b{re.escape(name)}\b{_OF_STREETS}"


def _in_short(name: str) -> str:
    return rf"(?<=[a-z],\s){name}(?=$|[\s,.;|)])|(?<=\b(?:in|or)\s){name}(?=$|[,.;|)]|\s(?:and|or)\s)"


def _pairs(table: str) -> Iterator[tuple[str, str]]:
    for row in table.replace("\n", " ").split(", "):
        one, _, other = row.strip().partition(" ")
        yield one, other
