"""One posting in many layouts asks for the same: Markdown, web page, pasted text, other headings."""

import html
import re
from collections.abc import Callable

import pytest

from skillgap.documents import read_document
from skillgap.pipeline import read_posting
from skillgap.samples import sample

NAMES = ("posting.txt", "posting-data-engineer.md")
HEADINGS = (
    "About us",
    "The role",
    "What you will do",
    "What we are looking for",
    "Nice to have",
    "What we offer",
    "How to apply",
    "Responsibilities",
    "Requirements",
    "Preferred qualifications",
    "Benefits",
)
GERMAN = ("Über uns", "Die Stelle", "Deine Aufgaben", "Dein Profil", "Von Vorteil", "Wir bieten", "Bewerbung")
FRENCH = (
    "À propos de nous",
    "Le poste",
    "Vos missions",
    "Votre profil",
    "Les plus",
    "Nous offrons",
    "Comment postuler",
)
SPANISH = (
    "Sobre nosotros",
    "El puesto",
    "Responsabilidades",
    "Requisitos",
    "Se valorará",
    "Ofrecemos",
    "Cómo aplicar",
)
SAME_KIND = {"Responsibilities": 2, "Requirements": 3, "Preferred qualifications": 4, "Benefits": 5}


def _lines(text: str) -> list[tuple[str, str]]:
    """Return the lines of a sample with what each is: "title", "heading", "item" or "prose"."""
    found: list[tuple[str, str]] = []
    for line in text.splitlines():
        words = re.sub(r"[*#]+", "", line).strip(" -")
        if not words:
            continue
        is_item = line.lstrip().startswith(("- ", "* "))
        kind = "heading" if words in HEADINGS else "item" if is_item else "prose" if found else "title"
        found.append((kind, words))
    return found


def _plain(text: str) -> str:
    marks = {"item": "- ", "heading": "\n", "prose": "\n", "title": ""}
    return "\n".join(marks[kind] + words for kind, words in _lines(text))


def _markdown(text: str) -> str:
    marks = {"item": "* ", "heading": "\n### ", "prose": "\n", "title": "# "}
    return "\n".join(marks[kind] + words.replace("-", "\\-") for kind, words in _lines(text))


def _web_page(text: str) -> str:
    tags = {"item": "li", "heading": "h2", "prose": "p", "title": "h1"}
    rows = [f"<{tags[kind]}>{html.escape(words)}</{tags[kind]}>" for kind, words in _lines(text)]
    return f"<!doctype html><html><body>{''.join(rows)}</body></html>"


def _bullets_lost(text: str) -> str:
    return "\n".join("\n" * (kind != "item") + words for kind, words in _lines(text))


def _one_line(text: str) -> str:
    return " ".join("\u2022 " * (kind == "item") + words for kind, words in _lines(text))


def _with_signs(text: str) -> str:
    marks = {"item": "\u2705 ", "heading": "\n\U0001f680 ", "prose": "\n", "title": "\U0001f4e3 "}
    return "\n".join(f"{marks[kind]}{words}{':' * (kind == 'heading')}" for kind, words in _lines(text))


def _twice(text: str) -> str:
    return f"{_plain(text)}\n\n{_plain(text)}"


def _translated(names: tuple[str, ...]) -> Callable[[str], str]:
    def translate(text: str) -> str:
        rows = []
        for kind, words in _lines(text):
            at = SAME_KIND.get(words, HEADINGS.index(words) if words in HEADINGS else 0)
            rows.append({"item": f"- {words}", "heading": f"\n{names[at]}"}.get(kind, f"\n{words}"))
        return "\n".join(rows)

    return translate


LAYOUTS: dict[str, Callable[[str], str]] = {
    "plain text": _plain,
    "Markdown": _markdown,
    "web page": _web_page,
    "bullets lost": _bullets_lost,
    "one line": _one_line,
    "signs": _with_signs,
    "twice": _twice,
    "German headings": _translated(GERMAN),
    "French headings": _translated(FRENCH),
    "Spanish headings": _translated(SPANISH),
}


def _asked(text: str) -> set[tuple[str, str, float | None]]:
    items = read_posting(read_document(text.encode(), name="posting")).requirements.items
    return {(item.label, str(item.importance), item.years) for item in items}


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_posting_asks_the_same_in_every_layout(name: str, layout: str) -> None:
    """Requirements, their importance, alternatives and years do not depend on how a posting is set."""
    text = sample(name).read_text(encoding="utf-8")
    assert _asked(LAYOUTS[layout](text)) == _asked(text)
