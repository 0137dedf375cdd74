"""Characters that are drawing, and words broken or garbled."""

import pytest

from skillgap.documents.glyphs import clean_word, list_mark
from skillgap.documents.hyphens import rejoin, vocabulary
from skillgap.documents.legibility import GARBAGE, plausible_share


@pytest.mark.parametrize(
    ("raw", "clean", "lost"),
    [
        ("Python", "Python", 0),
        ("e\ufb03cient", "efficient", 0),
        ("(cid:12)Java", "Java", 1),
        ("\uf095", "", 1),
        ("555-\u00ad\u20105555", "555-5555", 0),
        ("high\u00adimpact", "high-impact", 0),
        ("\u200bPython\u200b", "Python", 0),
        ("\uf0b7", "\u2022", 0),
        ("Zoe\u0308", "Zo\u00eb", 0),
        ("Siobh\u00b4an", "Siobh\u00e1n", 0),
        ("M\u00a8uller", "M\u00fcller", 0),
        ("na\u00a8\u0131ve", "na\u00efve", 0),
        ("Fran\u00b8cois", "Fran\u00e7ois", 0),
        ("5\u00b4", "5\u00b4", 0),
    ],
)
def test_clean_word(raw: str, clean: str, lost: int) -> None:
    """Ligatures, icons, joiners and the many hyphens become plain text, and lost glyphs are counted."""
    assert clean_word(raw) == (clean, lost)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("\u2022 Python", "Python"),
        ("\u25cf\tPython", "Python"),
        ("\u2013 Python", "Python"),
        ("o Python", "Python"),
        ("1. Python", "Python"),
        ("a) Python", "Python"),
        ("-5 degrees", "-5 degrees"),
        ("2019 was good", "2019 was good"),
        ("\u2013 Jun 2015", "\u2013 Jun 2015"),
        ("\u2013 Jun 2015 was late", "Jun 2015 was late"),
        ("o python", "o python"),
        ("\u2022", ""),
    ],
)
def test_list_mark(line: str, words: str) -> None:
    """The mark of a list item is told from a word that looks like one."""
    assert line[list_mark(line) :] == words


@pytest.mark.parametrize(
    ("line", "following", "joined", "used"),
    [
        ("continuous inte-", "gration of", "continuous integration", 7),
        ("with Kuber-", "netes;", "with Kubernetes;", 6),
        ("a real-", "time system", "a real-time", 4),
        ("in scikit-", "learn and", "in scikit-learn", 5),
        ("an end-to-", "end test", "an end-to-end", 3),
        ("full-", "stack developer", "full-stack", 5),
    ],
)
def test_rejoin(line: str, following: str, joined: str, used: int) -> None:
    """A broken word becomes whole; a compound keeps its hyphen."""
    assert rejoin(line, following, vocabulary(["We use scikit-learn"]), breaks=True) == (joined, used)


@pytest.mark.parametrize(
    ("line", "following"), [("2019-", "2021"), ("GPT-", "4"), ("A-", "Z"), ("no hyphen", "here")]
)
def test_rejoin_leaves_what_is_not_safe(line: str, following: str) -> None:
    """Figures and names after a hyphen are not joined."""
    assert rejoin(line, following, frozenset(), breaks=True) is None


@pytest.mark.parametrize(
    "text",
    [
        "Senior engineer with nine years in Python (FastAPI, C++), CI/CD and AWS; raised accuracy by 12%.",
        "SQL, HTML, CSS, AWS, GCP, JVM, REST, GraphQL, NoSQL, Node.js",
        "EXPERIENCE EDUCATION SKILLS REFERENCES",
        "Softwareentwickler für Zahlungssysteme, Übersetzer aus dem Französischen",
    ],
)
def test_language_is_plausible(text: str) -> None:
    """Resumes in any western language, and lists of acronyms, look like language."""
    assert plausible_share(text.split()) > 0.8


def test_shifted_text_is_not_plausible() -> None:
    """Text whose font has no character table is told from language."""
    text = "Senior engineer with nine years of experience in data pipelines and machine learning " * 3
    assert plausible_share("".join(chr(ord(c) - 29) if c != " " else c for c in text).split()) < GARBAGE
