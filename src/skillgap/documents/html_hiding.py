"""Words of a web page that nobody sees: by attribute, by style, or by a rule of the page's own style sheet.

Rules count when they name an element by tag, class or id alone, and hold on every screen. What needs a
browser to decide, a rule that depends on what stands around or on the width of a screen, or one in another
file, hides nothing here.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from typing import Any

from skillgap.remembering import holds_texts

# None of these gives back what it took, so that a sheet made to be slow costs no more than its length.
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_ON_SCREENS = re.compile(r"@media\s+(?:all|screen)\s*+\{")
_CONDITIONAL = re.compile(r"@[\w-]++[^{};@]*+\{(?:[^{}]*+\{[^{}]*+\})*+[^{}]*+\}")
_RULE = re.compile(r"(?<![^{};])([^{};]++)\{([^{}]*+)\}")
_SELECTOR = re.compile(r"(?P<tag>[a-z][\w-]*|\*)?(?P<names>(?:[.#][\w-]+)*)", re.IGNORECASE)
_MOST_RULES = 5_000
_MOST_ALIKE = 50  # rules of one name
_LONGEST_STYLE = 4_000  # characters

_UNFOLDED = re.compile(r"(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))")
_AWAY = re.compile(
    r"font-size\s*:\s*(?:0(?![.\d])|0?\.(?:[0-2]\d*(?!\d)|\d+p[xt])|[12](?:\.\d+)?p[xt])|(?<![\w-])opacity\s*:\s*0?(?:\.0\d*)?(?![.\d])"
    r"|(?:left|top|text-indent)\s*:\s*-\d{4,}|scale\(\s*0\s*[,)]|(?:max-height|max-width)\s*:\s*0(?![.\d])"
)
_INK = re.compile(r"(?:^|[;\s])color\s*:\s*(#[0-9a-f]{3,8}|rgba?\([^)]*\)|\w+)")
_GROUND = re.compile(r"background(?:-color)?\s*:\s*(#[0-9a-f]{3,8}|rgba?\([^)]*\)|\w+)")
_HEX = re.compile(r"#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})")
_PALE = 225
"""Of 255: ink as light as this is not seen on white paper. Pale grey print is at 200 and below."""


class Sight(Enum):
    """How much of an element is seen."""

    SEEN = "seen"
    UNFOLDED = "unfolded"
    """A script or a menu may show it later."""

    AWAY = "away"
    """It takes its place on the page, and its words are made so that nobody sees them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rule:
    tag: str
    classes: frozenset[str]
    id: str
    style: str


class Hiding:
    """What a page's attributes and style sheet hide. Elements are those of lxml."""

    def __init__(self, root: Any) -> None:  # noqa: ANN401  lxml publishes no types
        sheets = "\n".join(sheet.text or "" for sheet in root.iter("style")).lower()
        self._rules: dict[str, list[_Rule]] = {}
        self._styles: dict[tuple[str, str, frozenset[str], str], str] = {}
        self._known: set[str] = set()
        for rule in _rules(sheets):
            self._known |= rule.classes
            key = next(iter(sorted(rule.classes)), rule.id or rule.tag)
            alike = self._rules.setdefault(key, [])
            if len(alike) < _MOST_ALIKE:
                alike.append(rule)
        self._has_other_sheets = any("stylesheet" in (link.get("rel") or "") for link in root.iter("link"))

    def sight(self, element: Any) -> Sight:  # noqa: ANN401  as above
        """Tell whether the words of an element are seen, what is around it left aside."""
        said = _read_style(self._style(element))
        if said.is_away or (said.is_white and not any(map(self._may_be_dark, _around(element)))):
            return Sight.AWAY
        if said.is_unfolded or element.get("hidden") is not None or element.get("aria-hidden") == "true":
            return Sight.UNFOLDED
        return Sight.SEEN

    def _style(self, element: Any) -> str:  # noqa: ANN401  as above
        """Return all declarations that hold for an element, its own last, in lower case."""
        own = (element.get("style") or "").lower()[:_LONGEST_STYLE]
        if colour := element.get("color"):
            own = f"color:{colour.lower()};{own}"
        if not self._rules:
            return own
        tag, name, classes = element.tag, (element.get("id") or "").lower(), _classes(element)
        key = (tag, name, classes, own)
        if key not in self._styles:
            self._styles[key] = self._join(tag, name, classes, own)
        return self._styles[key]

    def _join(self, tag: str, name: str, classes: frozenset[str], own: str) -> str:
        found = [
            rule.style
            for key in (tag, name, *sorted(classes))
            for rule in self._rules.get(key, ())
            if rule.tag in {"", tag} and rule.id in {"", name} and rule.classes <= classes
        ]
        return ";".join((*found, own))[-_LONGEST_STYLE:]

    def _may_be_dark(self, element: Any) -> bool:  # noqa: ANN401  as above
        if element.get("bgcolor") or _read_style(self._style(element)).has_ground:
            return True
        classes = _classes(element)
        return bool(classes) and (self._has_other_sheets or not classes <= self._known)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Said:
    """What declarations say of the words they hold for."""

    is_away: bool
    is_unfolded: bool
    is_white: bool
    """Whether the ink is that of paper, and no ground of their own is said."""

    has_ground: bool


@holds_texts
@lru_cache(maxsize=1024)
def _read_style(style: str) -> _Said:
    inks, grounds = _INK.findall(style), _GROUND.findall(style)
    ink = _colour(inks[-1]) if inks else None
    ground = _colour(grounds[-1]) if grounds else None
    alike = (
        ink is not None
        and ground is not None
        and max(abs(its - ours) for its, ours in zip(ground, ink, strict=True)) < 255 - _PALE
    )
    return _Said(
        is_away=_AWAY.search(style) is not None or alike,
        is_unfolded=_UNFOLDED.search(style) is not None,
        is_white=ink is not None and ground is None and min(ink) > _PALE,
        has_ground="background" in style,
    )


def _around(element: Any) -> Iterator[Any]:  # noqa: ANN401  as above
    yield element
    yield from element.iterancestors()


def _classes(element: Any) -> frozenset[str]:  # noqa: ANN401  as above
    return frozenset((element.get("class") or "").lower().split())


def _rules(sheets: str) -> Iterator[_Rule]:
    text = _CONDITIONAL.sub("", _ON_SCREENS.sub("", _COMMENT.sub("", sheets)))
    for number, (selectors, style) in enumerate(_RULE.findall(text)):
        if number >= _MOST_RULES:
            return
        for selector in _simple(selectors.split(",")):
            names = re.findall(r"[.#][\w-]+", selector["names"])
            yield _Rule(
                tag=(selector["tag"] or "").replace("*", ""),
                classes=frozenset(name[1:] for name in names if name[0] == "."),
                id=next((name[1:] for name in names if name[0] == "#"), ""),
                style=style,
            )


def _simple(selectors: Iterable[str]) -> Iterator[re.Match[str]]:
    for selector in selectors:
        found = _SELECTOR.fullmatch(selector.strip())
        if found and found[0]:
            yield found


def _colour(written: str) -> tuple[int, ...] | None:
    """Return red, green and blue of a colour as style sheets write it, or `None` for a name we do not know.

    What is transparent is white, the colour of the paper.
    """
    if written in {"white", "transparent", "snow", "ivory", "whitesmoke"}:
        return (255, 255, 255)
    if _HEX.fullmatch(written):
        digits = written[1:] if len(written) > 5 else "".join(2 * digit for digit in written[1:])
        parts = [int(digits[at : at + 2], 16) for at in range(0, len(digits), 2)]
        return (255, 255, 255) if len(parts) > 3 and not parts[3] else tuple(parts[:3])
    if written.startswith("rgb"):
        numbers = re.findall(r"\d+(?:\.\d+)?", written)
        if len(numbers) > 3 and not float(numbers[3]):
            return (255, 255, 255)
        return tuple(min(int(float(number)), 255) for number in numbers[:3]) if len(numbers) >= 3 else None
    return None
