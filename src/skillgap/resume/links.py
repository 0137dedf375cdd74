"""Addresses of the web in a text, and the networks they belong to."""

import re

from skillgap.model.document import Document
from skillgap.model.resume import Profile

_URL = re.compile(
    r"(?<![\w@.])(?:https?://[^\s<>|()\[\]\"]+|(?:www\.)?(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+"
    r"(?:com|org|net|io|dev|me|ai|co|edu|info|app|tech|xyz|page|site|blog|online|cloud|codes|design|in"
    r"|uk|de|fr|es|it|nl|ch|at|be|eu|ca|us|pl|se|no|dk|fi|br|jp|kr|au|gg|sh|so|tv)"
    r"(?![\w@-])(?:/[^\s<>|()\[\]\",]*)?)",
    re.IGNORECASE,
)
_DOTTED = re.compile(r"\.\w|://")
_NETWORKS = (
    ("LinkedIn", re.compile(r"linkedin\.com/(?:in/|pub/|profile/)?([\w%.-]+)", re.IGNORECASE)),
    ("GitHub", re.compile(r"github\.com/([\w-]+)", re.IGNORECASE)),
    ("GitLab", re.compile(r"gitlab\.com/([\w.-]+)", re.IGNORECASE)),
    ("Stack Overflow", re.compile(r"stackoverflow\.com/(?:users/)?([\w/-]+)", re.IGNORECASE)),
    ("Twitter", re.compile(r"(?:twitter|(?<![\w.])x)\.com/@?(\w+)", re.IGNORECASE)),
    ("Kaggle", re.compile(r"kaggle\.com/([\w-]+)", re.IGNORECASE)),
    ("Medium", re.compile(r"medium\.com/@?([\w.-]+)", re.IGNORECASE)),
    ("Google Scholar", re.compile(r"scholar\.google\.[a-z.]+/citations\?.*?user=([\w-]+)", re.IGNORECASE)),
    ("ORCID", re.compile(r"orcid\.org/([\dX-]+)", re.IGNORECASE)),
    ("Hugging Face", re.compile(r"huggingface\.co/([\w-]+)", re.IGNORECASE)),
    ("LeetCode", re.compile(r"leetcode\.com/(?:u/)?([\w-]+)", re.IGNORECASE)),
    ("HackerRank", re.compile(r"hackerrank\.com/(?:profile/)?([\w-]+)", re.IGNORECASE)),
    ("Codeforces", re.compile(r"codeforces\.com/profile/([\w.-]+)", re.IGNORECASE)),
    ("Behance", re.compile(r"behance\.net/([\w-]+)", re.IGNORECASE)),
    ("Dribbble", re.compile(r"dribbble\.com/([\w-]+)", re.IGNORECASE)),
    ("XING", re.compile(r"xing\.com/profile/([\w-]+)", re.IGNORECASE)),
    ("YouTube", re.compile(r"youtube\.com/(?:user/|c/|@)?([\w-]+)", re.IGNORECASE)),
    ("Facebook", re.compile(r"(?:facebook\.com|fb\.com|fb\.co)/([\w.-]+)", re.IGNORECASE)),
    ("Instagram", re.compile(r"instagram\.com/([\w.-]+)", re.IGNORECASE)),
    ("Quora", re.compile(r"quora\.com/(?:profile/)?([\w-]+)", re.IGNORECASE)),
    ("ResearchGate", re.compile(r"researchgate\.net/profile/([\w-]+)", re.IGNORECASE)),
)
_WORDS = frozenset(
    {"node.js", "asp.net", "ado.net", "vb.net", "socket.io", "draw.io", "b.sc", "m.sc", "next.js"}
)


def urls_in(text: str) -> tuple[str, ...]:
    """Web addresses in a text, as written; names of products that look like one ("ASP.NET") left out."""
    if _DOTTED.search(text) is None:
        return ()
    found = []
    for match in _URL.finditer(text):
        url = match[0].rstrip(".,;:")
        bare = "/" not in url and not url.lower().startswith("www.")
        capitals = bare and url.split(".")[-1][:1].isupper()
        if url.lower() in _WORDS or (capitals and url != url.upper()):
            continue
        if text.startswith("@", match.end()):
            continue
        found.append(url)
    return tuple(found)


def is_address(text: str) -> bool:
    """Whether a text is nothing but an address of the web."""
    return len(text.split(maxsplit=1)) == 1 and urls_in(text) == (text.strip(),)


def profile_of(url: str) -> Profile | None:
    """The account that an address points to, or `None` if it is of no known network."""
    for network, pattern in _NETWORKS:
        match = pattern.search(url)
        if match is not None:
            return Profile(network=network, username=match[1].strip("/"), url=absolute(url))
    return None


def absolute(url: str) -> str:
    """An address with its scheme."""
    return url if re.match(r"[a-z][a-z0-9+.-]*:", url, re.IGNORECASE) else f"https://{url}"


def all_links(document: Document) -> tuple[str, ...]:
    """The addresses a document links to and those it only prints, each once, in that order."""
    printed = (url for line in document.lines for url in urls_in(line.text))
    return tuple(dict.fromkeys((*document.links, *printed)))
