"""Layouts of typesetters (LaTeX classes, RenderCV, Typst templates), set with Typst and its own fonts."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import typst

from resume_layouts.wording import Write, bare, long, period, place, short

Resume = dict[str, Any]

_MACROS = """
#set page(paper: "us-letter", margin: (x: 0.75in, y: 0.6in))
#set text(font: "Libertinus Serif", size: 10.5pt)
#set par(justify: true, leading: 0.55em)
#set list(marker: [•], spacing: 0.55em)
#let pair(a, b) = grid(columns: (1fr, auto), column-gutter: 6pt, a, align(right, box(b)))
"""


def _raw(text: str) -> str:
    return "#" + _str(text)


def _str(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


@dataclass(frozen=True, kw_only=True)
class Set:
    """One layout: how headings and entries are set."""

    entry: str
    heading: str
    header: str
    skills: str = "labels"
    dates: Write = short
    columns: tuple[float, float] | None = None
    text: str = ""


def _heading(style: str, title: str) -> str:
    raw = _raw(title)
    if style == "rule":
        return f"#v(6pt)\n#block[*{raw}*]\n#v(-6pt)#line(length: 100%, stroke: 0.5pt)\n"
    if style == "small-caps":
        return f"#v(6pt)\n#text(size: 13pt)[#smallcaps[{raw}]]\n#v(-6pt)#line(length: 100%, stroke: 0.5pt)\n"
    if style == "two-colours":
        return f'#v(6pt)\n#text(size: 14pt, weight: "bold")[#text(fill: red)[{_raw(title[:3])}]{_raw(title[3:])}]\n\n'
    if style == "bar-left":
        return (
            "#v(6pt)\n#grid(columns: (1in, 1fr), column-gutter: 10pt, align(horizon, rect(width: 100%, height: 4pt, "
            f"fill: blue)), text(size: 14pt, fill: blue)[{raw}])\n"
        )
    if style == "spaced":
        return f"#v(6pt)\n#text(tracking: 4pt)[#upper[{raw}]]\n\n"
    return f'#v(6pt)\n#text(size: 13pt, weight: "bold")[#upper[{raw}]]\n\n'


def _items(lines: list[str]) -> str:
    return "\n".join(f"- {_raw(line)}" for line in lines) + "\n"


def _entry(style: str, title: str, name: str, where: str, when: str, lines: list[str]) -> str:
    t, n, w, d = (_raw(text) for text in (title, name, where, when))
    body = _items(lines) if lines else ""
    comma = f'{n}#", "{w}' if where else n
    if style == "employer-first":
        return f"#pair[*{n}*][#emph[{w}]]\n#v(-4pt)\n#pair[#smallcaps[{t}]][#emph[{d}]]\n{body}\n"
    if style == "title-first":
        return f"#pair[*{t}*][{d}]\n#v(-4pt)\n#pair[#emph[{n}]][#emph[{w}]]\n{body}\n"
    if style == "margin":
        return f'#grid(columns: (1in, 1fr), column-gutter: 10pt, [#set par(justify: false);#set text(hyphenate: false);{d}], [*{t}*, #emph[{n}]#", "{w}\n{body}])\n'
    if style == "right-margin":
        right = f"[{w} \\ {d}]" if where else f"[{d}]"
        return f"#grid(columns: (1fr, 1.5in), column-gutter: 10pt, [*{n}*, {t}\n{body}], align(right, {right}))\n"
    if style == "inline":
        return f"#pair[*{t}*, {comma}][{d}]\n{body}\n"
    if style == "bars":
        tail = f'#" | "{w}' if where else ""
        return f'#text(weight: "bold")[#upper[{n}]] #"| "#smallcaps[{t}]\n\n#text(size: 9pt, fill: gray)[{d}{tail}]\n{body}\n'
    return f"*{t}*\n\n{n}\n\n#text(size: 9pt)[{d}#h(2em){w}]\n{body}\n"


def _skills(style: str, groups: list[dict[str, Any]]) -> str:
    out = []
    for group in groups:
        name, listed = _raw(group["name"]), _raw(", ".join(group["keywords"]))
        if style == "columns":
            out.append(
                f"#grid(columns: (1.2in, 1fr), column-gutter: 10pt, align(right)[*{name}*], [{listed}])\n"
            )
        elif style == "pills":
            boxes = " ".join(
                f"#box(stroke: 0.5pt, inset: 3pt, radius: 3pt)[{_raw(word)}]" for word in group["keywords"]
            )
            out.append(f"*{name}*\n\n{boxes}\n\n")
        elif style == "dots":
            out.append(f"*{name}*\n\n{_raw(' • '.join(group['keywords']))}\n\n")
        else:
            out.append(f"*{name}*: {listed}\n\n")
    return "".join(out)


def _header(style: str, basics: dict[str, Any]) -> str:
    parts = [place(basics["location"]), basics["phone"], basics["email"], bare(basics["url"])]
    parts = [part for part in [*parts, *(bare(p["url"]) for p in basics["profiles"])] if part]
    name, label = _raw(basics["name"]), _raw(basics["label"])
    if style == "split":
        contact = " \\ ".join(_raw(part) for part in parts)
        return f"#pair[#text(size: 26pt)[{name}] \\ #emph[{label}]][#text(size: 9pt)[{contact}]]\n"
    joint = {"bars": " | ", "dots": " • ", "dashes": " – "}[style]
    contact = _raw(joint.join(parts))
    return (
        f"#align(center)[#text(size: 26pt)[#smallcaps[{name}]] \\ {label} \\ #text(size: 9pt)[{contact}]]\n"
    )


def source(layout: Set, resume: Resume) -> str:
    """Write a resume in Typst's markup."""
    parts: dict[str, str] = {}
    head = lambda title: _heading(layout.heading, title)
    basics = resume["basics"]
    if basics["summary"]:
        parts["summary"] = head("Summary") + _raw(basics["summary"]) + "\n\n"
    for kind, title in (("work", "Experience"), ("volunteer", "Volunteering")):
        if resume.get(kind):
            parts[kind] = head(title) + "".join(
                _entry(layout.entry, j["position"], j.get("name") or j["organization"], j.get("location", ""),
                       period(j, layout.dates), j["highlights"])
                for j in resume[kind]
            )  # fmt: skip
    if resume.get("projects"):
        parts["projects"] = head("Projects") + "".join(
            f"#pair[*{_raw(p['name'])}*][{_raw(period(p, layout.dates))}]\n{_items(p['highlights'])}\n"
            for p in resume["projects"]
        )
    parts["education"] = head("Education") + "".join(
        _entry("stack" if layout.columns else "title-first" if layout.entry == "inline" else layout.entry, f"{e['studyType']} in {e['area']}",
               e["institution"], "", period(e, layout.dates), [])
        for e in resume["education"]
    )  # fmt: skip
    if resume.get("publications"):
        parts["publications"] = head("Publications") + "".join(
            f"{_raw(p['name'])}. #emph[{_raw(p['publisher'])}], {p['releaseDate']}.\n\n"
            for p in resume["publications"]
        )
    if resume.get("awards"):
        parts["awards"] = head("Awards") + "".join(
            f"#pair[*{_raw(a['title'])}*, {_raw(a['awarder'])}][{a['date']}]\n\n" for a in resume["awards"]
        )
    parts["skills"] = (
        head("Skills") + _skills(layout.skills, resume["skills"]) if resume.get("skills") else ""
    )
    if resume.get("certificates"):
        parts["certificates"] = head("Certifications") + "".join(
            f"#pair[*{_raw(c['name'])}*, {_raw(c['issuer'])}][{_raw(layout.dates(c['date']))}]\n\n"
            for c in resume["certificates"]
        )
    if resume.get("languages"):
        listed = ", ".join(f"{s['language']} ({s['fluency']})" for s in resume["languages"])
        parts["languages"] = head("Languages") + _raw(listed) + "\n\n"
    order = [k for k in ("summary", "work", "projects", "education", "publications", "awards", "volunteer", "skills",
                         "certificates", "languages") if k in parts]  # fmt: skip
    start = _MACROS + layout.text + _header(layout.header, basics)
    if layout.columns is None:
        return start + "".join(parts[kind] for kind in order)
    side = [kind for kind in ("education", "skills", "certificates", "languages", "awards") if kind in parts]
    main = "".join(parts[kind] for kind in order if kind not in side)
    left, right = layout.columns
    columns = ("".join(parts[kind] for kind in side), main)
    if left > right:
        columns = columns[::-1]
    return (
        f"{start}#grid(columns: ({left}fr, {right}fr), column-gutter: 18pt, [{columns[0]}], [{columns[1]}])\n"
    )


_SETS = {
    "latex-small-caps": Set(entry="employer-first", heading="two-colours", header="bars", skills="columns"),
    "latex-two-lines": Set(entry="title-first", heading="small-caps", header="bars"),
    "latex-hints-column": Set(entry="margin", heading="bar-left", header="split", skills="columns"),
    "latex-third-left": Set(entry="bars", heading="caps", header="bars", skills="dots", columns=(1, 2)),
    "latex-side-right": Set(entry="events", heading="rule", header="dots", skills="pills", columns=(3, 2)),
    "latex-one-line": Set(entry="inline", heading="rule", header="dots", dates=long),
    "latex-dates-right": Set(entry="right-margin", heading="rule", header="dashes"),
    "latex-letter-spaced": Set(entry="title-first", heading="spaced", header="dots", dates=long),
}

LAYOUTS: dict[str, Callable[[Resume], str]] = {
    name: (lambda resume, layout=layout: source(layout, resume))
    for name, layout in _SETS.items()  # type: ignore[misc]
}


def compiled(markup: str) -> bytes:
    """Set Typst markup as PDF."""
    data = typst.compile(markup.encode(), ignore_system_fonts=True)
    assert isinstance(data, bytes)
    return data
