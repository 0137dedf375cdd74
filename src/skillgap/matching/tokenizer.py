"""Cuts a passage into the words a label can be made of, with exact offsets.

spaCy's own rules lose ".NET" in "MVC/.NET", swallow "React.js/Vue.js" as an address and see
"machine  learning" as three tokens. This one knows nothing but the names of our field: C++, C#, .NET,
Node.js, R&D stay whole; slashes, brackets and commas are words of their own, so that no label is found
across them; hyphens, quotation marks and Markdown marks between words vanish.
"""

import re
from collections.abc import Container
from dataclasses import dataclass, field

from skillgap.matching.normalize import INVISIBLE, fold

BARRIER = "\x00"
"""Stands for any run of words that no label holds."""

JOINTS = frozenset({"and", "or", "/", ","})
"""What holds an enumeration together; kept even when no label has it."""

_ADDRESS = r"(?:https?://|www\.)[^\s)\]>]+ | [\w.+-]+@[\w-]+(?:\.[\w-]+)+ |"  # Never a skill.
_WORD_OR_MARK = r"""
    (?<!\w)[A-Z]{1,2}&[A-Z](?!\w)                                  # R&D, Q&A
  | (?<![\w.])\.(?=[A-Za-z])LETTER+(?:\.LETTER+)*              # .NET
  | LETTER+(?:[.'\u2019]LETTER+)*
    (?:\\?\+\\?\+|\\?\#(?!\w))?                                      # C++, C#
    (?:-[ \t]*\n[ \t]*[a-z]\w*)?                                     # inte-(line end)gration
  | [,;:.()\[\]{}/&|+=<>!?%$\u2022\u00b7\u2013\u2014\u2026]
  | (?<!\w)[-\u2010\u2011] | [-\u2010\u2011](?!\w)(?!\s*(?:and|or|und|y|et|[,/&]))
                                                                     # a dash; "front- and" has a hyphen
"""
_ANY = re.compile(_ADDRESS + _WORD_OR_MARK.replace("LETTER", rf"[\w{INVISIBLE}\u0300-\u036f]"), re.VERBOSE)
_PLAIN = re.compile(_WORD_OR_MARK.replace("LETTER", r"\w"), re.VERBOSE)
_NOT_PLAIN = re.compile(rf"[{INVISIBLE}\u0300-\u036f@]|://|www\.")
_DOMAIN = re.compile(r".+\.(?:com|org|io|net|ai|co|edu|gov|de|uk)", re.IGNORECASE)
_VERSION = re.compile(r"([^\W\d_]{2,})\d[\d.]*x?")
_COMPOUND = re.compile(r"[._'\u2019+#\d-]")
_LINE_END = re.compile(r"-\s*")


@dataclass(slots=True)
class Words:
    """Tokens as parallel lists: the key compared, and where it stands (code points)."""

    keys: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)

    def add(self, key: str, start: int, end: int) -> None:
        """Append one token; runs of barriers become one."""
        if key == BARRIER and self.keys and self.keys[-1] == BARRIER:
            return
        self.keys.append(key)
        self.starts.append(start)
        self.ends.append(end)


def tokenize(text: str, known: Container[str], words: Words | None = None, base: int = 0) -> Words:
    """Append the tokens of `text` to `words`, offsets counted from `base`.

    `known` holds the keys some label is made of; everything else becomes `BARRIER`. That keeps what the
    phrase matcher sees short, and is why finding costs little more than reading.
    """
    out = Words() if words is None else words
    keys, starts, ends = out.keys, out.starts, out.ends
    blocked = not keys or keys[-1] == BARRIER
    # Most texts hold neither addresses nor invisible characters, and looking for them is half the cost.
    pattern = _ANY if _NOT_PLAIN.search(text) else _PLAIN
    for match in pattern.finditer(text):
        raw = match.group()
        key = fold(raw)
        if key in known:
            start, end = match.span()
            keys.append(key)
            starts.append(base + start)
            ends.append(base + end)
            blocked = False
        elif raw == "&":
            keys.append("and")
            starts.append(base + match.start())
            ends.append(base + match.end())
            blocked = False
        elif raw.isalpha() or len(raw) == 1 or not _COMPOUND.search(raw):
            if not blocked:
                out.add(BARRIER, base + match.start(), base + match.end())
                blocked = True
        else:
            _add_compound(raw, base + match.start(), known, out)
            blocked = keys[-1] == BARRIER if keys else True
    out.add(BARRIER, base + len(text), base + len(text))
    return out


def label_keys(label: str) -> tuple[str, ...]:
    """Return the keys of a label: what `tokenize` gives for it in a text."""
    return tuple(key for key in tokenize(label, _Anything()).keys if key != BARRIER)


class _Anything:
    """Holds every key: a label is made of all its own words."""

    def __contains__(self, key: object) -> bool:
        return key != "&"


def _add_compound(raw: str, start: int, known: Container[str], out: Words) -> None:
    """Add a token that is not known as a whole: split it where it is made of several."""
    if raw.startswith(("http://", "https://", "www.")) or "@" in raw:
        out.add(BARRIER, start, start + len(raw))
        return
    if "\n" in raw:
        _add_broken(raw, start, known, out)
        return
    version = _VERSION.fullmatch(raw)
    if version and fold(version[1]) in known:
        out.add(fold(version[1]), start, start + len(raw))
        return
    if _DOMAIN.fullmatch(raw):
        out.add(BARRIER, start, start + len(raw))
        return
    at = start
    parts = re.split(r"([._])", raw)
    if len(parts) == 1:
        out.add(BARRIER, start, start + len(raw))
        return
    for part in parts:
        if part == ".":
            out.add(BARRIER, at, at + 1)
        elif part and part != "_":
            key = fold(part)
            version = _VERSION.fullmatch(part)
            if key not in known and version:
                key = fold(version[1])
            out.add(key if key in known else BARRIER, at, at + len(part))
        at += len(part)


def _add_broken(raw: str, start: int, known: Container[str], out: Words) -> None:
    """Add a word cut by a hyphen at the line end: joined when a label has it so, else as two words."""
    head, tail = _LINE_END.split(raw, maxsplit=1)
    joined = fold(head + tail)
    if joined in known:
        out.add(joined, start, start + len(raw))
        return
    for part, at in ((head, start), (tail, start + len(raw) - len(tail))):
        key = fold(part)
        out.add(key if key in known else BARRIER, at, at + len(part))
