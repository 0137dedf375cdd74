"""The form in which words are compared: case, plural, apostrophes and invisible characters folded.

Why one key for each word, made of nothing but its own letters: labels and texts then meet in a plain
dictionary, and no list of spelling variants has to be kept by hand.
"""

import re
import unicodedata
from functools import lru_cache

from skillgap.remembering import holds_texts

INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff\ufffe"
"""Soft hyphen, zero-width characters, byte order mark, and the mark pdfium sets for a line-end hyphen."""

_ERASED = str.maketrans(dict.fromkeys(INVISIBLE, ""))
_QUOTES = str.maketrans("\u2018\u2019\u02bc\u00b4", "''''")

# Words whose plural no ending tells.
_IRREGULAR = {
    "analyses": "analysis",
    "apis": "api",
    "caches": "cache",
    "clis": "cli",
    "cpus": "cpu",
    "criteria": "criterion",
    "dpus": "dpu",
    "ecus": "ecu",
    "gpus": "gpu",
    "guis": "gui",
    "https": "https",
    "hypotheses": "hypothesis",
    "imus": "imu",
    "indices": "index",
    "kpis": "kpi",
    "matrices": "matrix",
    "mcus": "mcu",
    "menus": "menu",
    "meshes": "mesh",
    "movies": "movie",
    "niches": "niche",
    "npus": "npu",
    "series": "series",
    "skus": "sku",
    "ssas": "ssas",
    "ssis": "ssis",
    "ssrs": "ssrs",
    "theses": "thesis",
    "tpus": "tpu",
    "vertices": "vertex",
    "vpus": "vpu",
}
# Names of fields whose singular is an adjective of everyday use: an ergonomic chair, generic answers.
_FIELDS = frozenset(
    {
        "cinematics",
        "economics",
        "electronics",
        "ergonomics",
        "forensics",
        "generics",
        "informatics",
        "logistics",
    }
    | {"mechanics", "optics", "photonics", "physics", "robotics"}
)
_ES_PLURAL = ("sses", "xes", "ches", "shes", "zzes")
_NO_PLURAL = ("ss", "us", "is")

# Capital abbreviations that are English words in small letters. An abbreviation that is no word
# ("sql", "aws", "etl") is accepted in any case.
_SHORT_WORDS = frozenset(
    """
    ace acid act add ado aid aim air all alt am an and ant any ape app apt arc are arm art as ash ask at
    ate bad bag ban bar bare base bat be bed bee best big bit blast boa bob boot bot box bug bus but by
    cab cad cam can cap car care cart case cat chef chip clip coal coat cob cod cog comb cord core cost
    crab crow cube cue cup cut dab dad dam dart data deal deep den dew dim din dip do doe dog dot dry
    dub duo ease east ebb echo eco edge ego elf elk elm emu end era erp eve eye face fair fan far fast
    fat fed fee few fig fin fir fit fix flex flu fly fog for fox fun gain gal gan gap gas gel gem get
    gig gin glue go god got grit gum gun gut had ham has hat he her hid him hip his hit hog hot how hub
    hut ice if ill imp in ink inn ion it its jam jar jaw jet job jog joy keg key kid kin kit lab lace
    lad lag lamp lap lasso last law lay led leg let lid lie lime lip lit log lord lot low mac mad man
    map mars mass mat may me men met mid mint mix mob mom moss mud mug must nap neat nest net new nit no
    nod nor not now nut oak oar odd of off oil old on once one opt or orb ore our out owl own pad pal
    pan par pass pat paw pay pea peg pen pep per pest pet pi pie pig pin pit plum pod poet pop pot prim
    pro pub pun pup put race raft rag ram ran rap rapid rat raw ray red rest rib rid rim rip rise rob
    rod rope rot rouge row rub rug rum run rut sad safe sag san sand sap sat save saw say scan sea seal
    see set sew shap she sift sin sip sir sit six ski sky slam slim sly smart so soap soar sod solid son
    sow soy spa span spice spin spy star stem stride sum sun swat tab tag tan tap tar task tax tea ten
    the tie tin tip to toe ton too top tow toy trim try tub tug two up urn us use van vary vast vat vet
    via vie vim wan war was wax way we web wed wet who why wig win wit woe won word yak yam yes yet you
    zip zoo
    """.split()  # noqa: SIM905 -- a table of words reads best as text
)
_SAFE_PAIRS = frozenset({"ai", "ml", "bi", "ui", "ux", "qa", "js", "k8"})

# Endings of words that are spelt in two ways; the words of labels and of texts are written the same way.
_AMERICAN = {
    "isation": "ization",
    "ising": "izing",
    "ised": "ized",
    "ise": "ize",
    "iser": "izer",
    "ysing": "yzing",
    "ysed": "yzed",
    "yse": "yze",
    "yser": "yzer",
    "our": "or",
    "oural": "oral",
    "centre": "center",
    "catalogue": "catalog",
    "odelling": "odeling",
    "odelled": "odeled",
    "abelling": "abeling",
    "abelled": "abeled",
    "gramme": "gram",
    "ogue": "og",
    "efence": "efense",
}
_BRITISH = re.compile(rf"(?:{'|'.join(sorted(_AMERICAN, key=len, reverse=True))})$")
_SHORTEST_BRITISH = 6

_TWO_CAPITALS = re.compile(r"[A-Z]{2}s")
_MOST_ACRONYM = 5  # Longer words in capitals are shouted words of a heading ("REQUIREMENTS").


@holds_texts
@lru_cache(maxsize=1 << 16)
def fold(word: str) -> str:
    """Return the key under which `word`, one token as written, is compared.

    The cache holds results of a pure function and may be shared by threads.
    """
    text = word.replace("\\", "")
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text.translate(_ERASED)).translate(_QUOTES)
    if _TWO_CAPITALS.fullmatch(text):
        return text[:2].lower()
    is_acronym = len(text) <= _MOST_ACRONYM and text.isupper()
    text = text.casefold()
    if text.endswith("'s"):
        text = text[:-2]
    elif text.endswith("'"):
        text = text[:-1]
    return _IRREGULAR.get(text, text) if is_acronym else american(singular(text))


def singular(word: str) -> str:
    """Return the singular of a lower-case English noun; anything else comes back unchanged."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) < 4 or word[-1] != "s" or word.endswith(_NO_PLURAL) or not word.isalpha():
        return word
    if word in _FIELDS:
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(_ES_PLURAL):
        return word[:-2]
    return word[:-1]


def american(word: str) -> str:
    """Return a lower-case word in American spelling: "optimisation", "behaviour", "data centre"."""
    if len(word) < _SHORTEST_BRITISH:
        return word
    return _BRITISH.sub(lambda match: _AMERICAN[match.group()], word, count=1)


def needs_capitals(label: str) -> bool:
    """Whether a label counts only in capitals, because in small letters it is another word.

    "RAG" does ("a rag"), "SQL" does not. Two capitals are safe for a few well-known pairs only.
    """
    if not (label.isascii() and label.isalpha()) or sum(map(str.isupper, label)) < 2:
        return False
    small = (label.removesuffix("s")).lower()
    return (len(small) == 2 and small not in _SAFE_PAIRS) or (len(small) <= 6 and small in _SHORT_WORDS)


def has_capitals(surface: str) -> bool:
    """Whether a surface is written as an abbreviation: "GAN", "GANs", "GAN's", "DoE"."""
    return sum(map(str.isupper, surface)) >= 2
