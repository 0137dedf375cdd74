"""Layouts of browser-made resumes: web builders, JSON Resume themes, drawing tools, printed by Chromium.

Each imitates the geometry of a family: where dates stand, how wide the columns are, how skills are drawn.
"""

import subprocess
import tempfile
from dataclasses import dataclass, field
from html import escape
from pathlib import Path
from typing import Any

from resume_layouts.wording import Write, bare, dotted, iso, long, period, place, short, slashed

_ORDER = (
    "summary", "work", "projects", "education", "publications", "awards", "volunteer", "skills",
    "certificates", "languages",
)  # fmt: skip
_TITLES = {
    "summary": "Summary", "work": "Experience", "projects": "Projects", "education": "Education",
    "publications": "Publications", "awards": "Awards", "volunteer": "Volunteering", "skills": "Skills",
    "certificates": "Certifications", "languages": "Languages",
}  # fmt: skip
_ICON = (
    '<svg width="11" height="11" viewBox="0 0 24 24"><path fill="currentColor" '
    'd="M12 2a8 8 0 0 0-8 8c0 5 8 12 8 12s8-7 8-12a8 8 0 0 0-8-8zm0 11a3 3 0 1 1 0-6 3 3 0 0 1 0 6z"/></svg>'
)
_BASE = """
@page { size: A4; margin: 0 } * { box-sizing: border-box; margin: 0; padding: 0 }
body { font: 10.5px/1.45 "Liberation Sans"; color: #222 } h1 { font-size: 26px } h2 { font-size: 14px; margin: 12px 0 5px }
ul { padding-left: 16px } .row { display: flex; justify-content: space-between; gap: 6px }
.row > :last-child { white-space: nowrap } .page { padding: 40px 44px }
b { font-weight: 700 } .entry { margin-bottom: 8px } .pill { display: inline-block; border: 1px solid #888;
border-radius: 9px; padding: 0 7px; margin: 2px } .bar { height: 4px; background: #ddd } .bar i { display: block;
height: 4px; background: #276; width: 70% } .dots i { display: inline-block; width: 8px; height: 8px; border-radius: 50%;
background: #276; margin-left: 2px } svg { vertical-align: -1px; margin-right: 3px }
"""


@dataclass(frozen=True, kw_only=True)
class Web:
    """One layout."""

    entry: str
    dates: Write = short
    dash: str = " \u2013 "
    now: str = "Present"
    skills: str = "labels"
    languages: str = "brackets"
    header: str = "centred"
    contact: str = "bars"
    side: tuple[str, ...] = ()
    side_at: str = ""
    """Where the side column stands: left, right, or nowhere."""
    grid: str = "1fr 2fr"
    heading: str = "plain"
    css: str = ""
    titles: dict[str, str] = field(default_factory=dict)
    rail: bool = False
    header_in_side: bool = False


def _list(items: list[str]) -> str:
    return "<ul>" + "".join(f"<li>{item}</li>" for item in items) + "</ul>" if items else ""


def _entry(web: Web, title: str, name: str, where: str, when: str, body: str) -> str:
    title, name, where, when = map(escape, (title, name, where, when))
    row = lambda a, b: f'<div class="row"><div>{a}</div><div>{b}</div></div>'
    comma = f"{name}, {where}" if name and where else name or where
    heads = {
        "title-first": row(f"<b>{title}</b>", when) + row(f"<i>{name}</i>", f"<i>{where}</i>"),
        "employer-first": row(f"<b>{name}</b>", where) + row(f"<i>{title}</i>", when),
        "two-stacks": (
            f'<div class="row"><div><div><b>{name}</b></div><div>{title}</div></div>'
            f'<div style="text-align:right"><div><b>{when}</b></div><div>{where}</div></div></div>'
        ),
        "stack": f"<div><b>{name}</b></div><div>{title}</div><div>{when}</div><div>{where}</div>",
        "inline": row(f"<b>{title}</b>, {comma}", when),
        "icons": (
            f'<div style="font-size:13px">{title}</div><div style="color:#276"><b>{name}</b></div>'
            f'<div style="font-size:9px">{_ICON}{when}<span style="margin-left:40px">{_ICON if where else ""}{where}</span></div>'
        ),
        "dash": f"<div><b>{comma}</b> \u2014 <i>{title}</i></div><div style='font-size:9px'>{when.upper()}</div>",
        "bars": (
            f'<div style="text-transform:uppercase"><b>{name}</b> | {title}</div>'
            f'<div style="color:#777">{when}{" | " + where if where else ""}</div>'
        ),
        "time-line": f"<div style='color:#777'>{when}</div><div><b>{title}</b></div><div><i>{comma}</i></div>",
        "place-line": (
            f"<div><b style='text-transform:uppercase'>{title}</b></div><div>{comma}</div>"
            f"<div style='color:#777'>{when}</div>"
        ),
    }
    if web.entry == "margin":
        head = f"<div><b>{title}</b></div><div>{comma}</div>"
        return f'<div class="entry" style="display:flex"><div style="width:120px;flex:none">{when}</div><div>{head}{body}</div></div>'
    if web.entry == "margin-place":
        left = f'<div style="width:135px;flex:none">{when}<div style="color:#777">{where}</div></div>'
        return f'<div class="entry" style="display:flex">{left}<div><div><b>{title}</b></div><div>{name}</div>{body}</div></div>'
    if web.entry == "right-margin":
        right = (
            f'<div style="width:125px;flex:none;text-align:right"><div>{where}</div><div>{when}</div></div>'
        )
        return f'<div class="entry" style="display:flex"><div style="flex:1"><b>{name}</b>, {title}{body}</div>{right}</div>'
    return f'<div class="entry">{heads[web.entry]}{body}</div>'


def _skills(web: Web, groups: list[dict[str, Any]]) -> str:
    out = []
    for group in groups:
        name, words = escape(group["name"]), [escape(word) for word in group["keywords"]]
        listed, dotted_words = ", ".join(words), " \u2022 ".join(words)
        out.append(
            {
                "labels": f"<div><b>{name}:</b> {listed}</div>",
                "stack": f'<div class="entry"><div><b>{name}</b></div><div>{listed}</div></div>',
                "level": f'<div class="entry"><div><b>{name}</b></div><div>Advanced</div><div class="bar"><i></i></div><div>{listed}</div></div>',
                "pills": f"<div><b>{name}</b></div><div>{''.join(f'<span class=pill>{w}</span>' for w in words)}</div>",
                "columns": f'<div style="display:flex"><div style="width:110px;flex:none"><b>{name}</b></div><div>{listed}</div></div>',
                "meters": f"<div><b>{name}</b></div>"
                + "".join(f'<div>{w}<div class="bar"><i></i></div></div>' for w in words),
                "dots": f"<div><b>{name}</b></div><div>{dotted_words}</div>",
                "items": f"<div><b>{name}</b></div>{_list(words)}",
                "grid": f'<div style="flex:1"><div><b>{name}</b></div><div>{listed}</div></div>',
            }[web.skills]
        )
    inner = "".join(out)
    return f'<div style="display:flex;gap:12px">{inner}</div>' if web.skills == "grid" else inner


def _languages(web: Web, spoken: list[dict[str, str]]) -> str:
    pairs = [(escape(s["language"]), escape(s["fluency"])) for s in spoken]
    if web.languages == "row":
        return "".join(f'<div class="row"><div>{a}</div><div>{b}</div></div>' for a, b in pairs)
    if web.languages == "stack":
        return "".join(f'<div class="entry"><div><b>{a}</b></div><div>{b}</div></div>' for a, b in pairs)
    if web.languages == "dots":
        dots = '<span class="dots"><i></i><i></i><i></i></span>'
        return "".join(f'<div class="row"><div>{a} ({b})</div><div>{dots}</div></div>' for a, b in pairs)
    if web.languages == "line":
        return "<div>" + ", ".join(f"{a} ({b})" for a, b in pairs) + "</div>"
    return "".join(f"<div>{a} ({b})</div>" for a, b in pairs)


def _section(web: Web, kind: str, resume: dict[str, Any]) -> str:
    if kind == "summary":
        return f"<p>{escape(resume['basics']['summary'])}</p>" if resume["basics"]["summary"] else ""
    items = resume.get(kind) or []
    if not items:
        return ""
    if kind == "skills":
        return _skills(web, items)
    if kind == "languages":
        return _languages(web, items)
    out = []
    for item in items:
        when = period(item, web.dates, web.dash, web.now)
        body = _list([escape(line) for line in item.get("highlights", ())])
        if kind in {"work", "volunteer"}:
            name = item.get("name") or item.get("organization")
            out.append(_entry(web, item["position"], name, item.get("location", ""), when, body))
        elif kind == "projects":
            out.append(
                f'<div class="entry"><div class="row"><div><b>{escape(item["name"])}</b></div><div>{when}</div></div>{body}</div>'
                if web.entry != "margin"
                else f'<div class="entry" style="display:flex"><div style="width:120px;flex:none">{when}</div>'
                f"<div><b>{escape(item['name'])}</b>{body}</div></div>"
            )
        elif kind == "education":
            out.append(
                _entry(web, f"{item['studyType']} in {item['area']}", item["institution"], "", when, body)
            )
        elif kind == "publications":
            out.append(
                f'<div class="entry"><div class="row"><div><b>{escape(item["name"])}</b></div><div>{item["releaseDate"]}</div></div>'
                f"<div><i>{escape(item['publisher'])}</i></div></div>"
            )
        elif kind == "certificates":
            out.append(
                f'<div class="entry"><div class="row"><div><b>{escape(item["name"])}</b></div><div>{web.dates(item["date"])}</div></div>'
                f"<div>{escape(item['issuer'])}</div></div>"
            )
        elif kind == "awards":
            out.append(
                f'<div class="entry"><div class="row"><div><b>{escape(item["title"])}</b></div><div>{item["date"]}</div></div>'
                f"<div>{escape(item['awarder'])}</div></div>"
            )
    return "".join(out)


def _heading(web: Web, kind: str) -> str:
    title = web.titles.get(kind, _TITLES[kind])
    styles = {
        "plain": "border-bottom:1px solid #444",
        "caps": "text-transform:uppercase;letter-spacing:1px",
        "spaced": "text-transform:uppercase;letter-spacing:5px;font-weight:400",
        "centred": "text-align:center;border-bottom:1px solid #aaa",
        "small": "font-size:11px;color:#276",
        "small-caps": "font-variant:small-caps;border-bottom:1px solid #444",
        "two-colours": "",
    }
    if web.heading == "two-colours":
        title = f'<span style="color:#b22">{title[:3]}</span>{title[3:]}'
    return f'<h2 style="{styles.get(web.heading, "")}">{title}</h2>'


def _contact(web: Web, basics: dict[str, Any]) -> str:
    parts = [place(basics["location"]), basics["phone"], basics["email"], bare(basics["url"])]
    parts += [bare(profile["url"]) for profile in basics["profiles"]]
    parts = [escape(part) for part in parts if part]
    if web.contact == "bars":
        return "<div>" + " | ".join(parts) + "</div>"
    if web.contact == "icons":
        return (
            "<div>"
            + "".join(f'<span style="margin-right:14px">{_ICON}{part}</span>' for part in parts)
            + "</div>"
        )
    if web.contact == "lines":
        return "".join(f"<div>{_ICON}{part}</div>" for part in parts)
    if web.contact == "labels":
        names = ["Address", "Phone", "Email", "Website", "GitHub", "LinkedIn"]
        return "".join(f"<div><b>{n}</b></div><div>{p}</div>" for n, p in zip(names, parts, strict=False))
    half = (len(parts) + 1) // 2
    rows = "".join(
        f'<div class="row"><div>{a}</div><div>{b}</div></div>'
        for a, b in zip(parts[:half], [*parts[half:], ""], strict=False)
    )
    return f"<div>{rows}</div>"


def _header(web: Web, basics: dict[str, Any]) -> str:
    label = f"<div style='font-size:13px'>{escape(basics['label'])}</div>" if basics["label"] else ""
    name = f"<h1>{escape(basics['name'])}</h1>"
    contact = _contact(web, basics)
    if web.header == "spaced":
        name = f'<h1 style="letter-spacing:8px;font-weight:400;text-transform:uppercase">{escape(basics["name"])}</h1>'
        label = label.replace("font-size:13px", "font-size:11px;letter-spacing:3px;text-transform:uppercase")
    if web.header == "split":
        return f'<header class="row"><div>{name}{label}</div><div style="text-align:right">{contact}</div></header>'
    if web.header == "two-lines":
        first, rest = basics["name"].split(" ", 1)
        name = f"<h1>{escape(first)}<br>{escape(rest)}</h1>"
    align = "center" if web.header == "centred" else "left"
    return f'<header style="text-align:{align}">{name}{label}{contact}</header>'


_BESIDE = {
    "large-margin": "font-size:20px;line-height:1;text-align:right;padding-right:18px",
    "lower-margin": "font-size:13px;font-variant:small-caps;padding-top:5px",
}
"""Headings in the margin in type larger than the text beside them, and headings that stand off its lines."""


def page(web: Web, resume: dict[str, Any]) -> str:
    """Write a resume as an HTML page in a layout."""

    def part(kinds: list[str]) -> str:
        out = []
        for kind in kinds:
            inner = _section(web, kind, resume)
            if not inner:
                continue
            if web.rail and web.entry == "stack" and kind in {"work", "education", "projects"}:
                inner = inner.replace(
                    '<div class="entry"',
                    '<div class="entry" style="border-left:2px solid #276;padding-left:14px"',
                )
            if web.heading in _BESIDE:
                out.append(
                    f'<section style="display:flex;margin-top:14px"><div style="width:140px;flex:none;'
                    f'{_BESIDE[web.heading]}">{web.titles.get(kind, _TITLES[kind])}</div>'
                    f'<div style="flex:1">{inner}</div></section>'
                )
            elif web.heading == "margin":
                out.append(
                    f'<section style="display:flex;margin-top:12px"><div style="width:110px;flex:none;text-align:right;'
                    f'padding-right:16px"><b style="color:#276">{web.titles.get(kind, _TITLES[kind])}</b></div>'
                    f'<div style="flex:1">{inner}</div></section>'
                )
            else:
                out.append(f"<section>{_heading(web, kind)}{inner}</section>")
        return "".join(out)

    basics = resume["basics"]
    main = [kind for kind in _ORDER if kind not in web.side]
    if not web.side_at:
        body = f'<div class="page">{_header(web, basics)}{part(main)}</div>'
    else:
        head, contact = _header(web, basics), ""
        if web.header_in_side:
            head, contact = "", _header(web, basics)
        elif web.contact in {"lines", "labels"}:
            contact = f"<section><h2>Contact</h2>{_contact(web, basics)}</section>"
            head = head.replace(_contact(web, basics), "")
        aside = f'<aside class="side">{contact}{part(list(web.side))}</aside>'
        text = f'<main class="main">{part(main)}</main>'
        columns = aside + text if web.side_at == "left" else text + aside
        body = f'{head}<div style="display:grid;grid-template-columns:{web.grid}">{columns}</div>'
    return f"<!doctype html><meta charset=utf-8><title>CV</title><style>{_BASE}{web.css}</style>{body}"


_SIDE = ("skills", "certificates", "languages", "awards")
LAYOUTS = {
    "builder-time-line": Web(  # two columns, the wide one on a rail with dots
        entry="stack", dates=long, dash=" to ", skills="level", languages="stack", contact="icons", side=_SIDE,
        side_at="left", grid="1fr 2fr", rail=True, css="header{padding:30px} .side,.main{padding:0 20px}",
    ),
    "builder-headings-in-margin": Web(entry="two-stacks", dates=long, dash=" to ", heading="margin", skills="grid", contact="icons"),
    "builder-dark-right-side": Web(
        entry="two-stacks", skills="level", languages="stack", contact="icons", header="left", side=_SIDE, side_at="right",
        grid="2fr 1fr", css="header{padding:30px} .main{padding:0 24px} .side{background:#1a4a7a;color:white;padding:10px 20px}",
    ),
    "builder-header-in-side": Web(
        entry="two-stacks", dates=slashed, skills="meters", languages="row", contact="lines", side=("summary", *_SIDE),
        side_at="left", grid="34% 66%", header_in_side=True, header="left",
        css=".side{background:#e8f0ea;padding:30px 20px;min-height:1120px} .main{padding:30px 24px}",
    ),
    "builder-dates-in-margin": Web(entry="margin", dates=slashed, header="left", contact="grid", skills="columns"),
    "europass-like": Web(
        entry="margin-place", dates=slashed, now="Current", header="left", contact="labels", skills="stack", languages="row", heading="caps",
    ),
    "one-column-builder": Web(entry="title-first", contact="icons", header="left", skills="items", languages="line", heading="small"),
    "theme-even": Web(entry="icons", dates=iso, now="now", header="split", contact="lines", skills="pills", heading="plain"),
    "docs-right-side": Web(
        entry="dash", dash=" - ", dates=long, now="PRESENT", header="left", contact="lines", skills="dots", side=_SIDE, side_at="right",
        grid="66% 34%", heading="small", css="header{padding:36px 40px 0} .main{padding:0 20px 0 40px} .side{padding:0 20px}",
    ),
    "drawn-left-side": Web(
        entry="place-line", dates=long, dash=" - ", heading="spaced", header="spaced", contact="lines", skills="items", languages="brackets",
        side=_SIDE, side_at="left", grid="36% 64%",
        css="header{padding:40px;background:#eee5dc} .side{padding:10px 20px;background:#f5f0ea} .main{padding:10px 24px} body{font-size:11px}",
    ),
    "bars-two-columns": Web(
        entry="bars", header="centred", contact="bars", skills="dots", side=("education", *_SIDE), side_at="left", grid="34% 66%",
        heading="caps", css="header{padding:24px} .side,.main{padding:0 16px}",
    ),
    "tags-right-side": Web(
        entry="icons", header="left", contact="icons", skills="pills", languages="dots", side=("education", *_SIDE), side_at="right",
        grid="60% 40%", heading="caps", css="header{padding:30px 34px 6px} .main{padding:0 14px 0 34px} .side{padding:0 30px 0 14px}",
    ),
    "two-line-name-time-first": Web(
        entry="time-line", dates=dotted, now="today", header="two-lines", contact="labels", skills="stack", side=_SIDE, side_at="right",
        grid="65% 35%", heading="small-caps", css="header{padding:30px 36px 0} .main{padding:0 16px 0 36px} .side{padding:0 24px}",
    ),
    "large-two-pages": Web(
        entry="title-first", header="left", contact="lines", skills="items", languages="stack", side=_SIDE, side_at="right", grid="66% 34%",
        heading="caps", css="body{font-size:14.5px} header{padding:30px 36px 0} .main{padding:0 16px 30px 36px} .side{padding:0 24px}",
    ),
    "theme-large-margin": Web(entry="stack", dates=long, heading="large-margin", header="left", skills="labels", contact="lines"),
    "theme-lower-margin": Web(entry="inline", dates=iso, dash=" to ", heading="lower-margin", contact="grid", skills="labels", languages="line"),
}  # fmt: skip


def print_page(html: str) -> bytes:
    """Print an HTML page to PDF with Chromium."""
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, "page.html"), Path(folder, "page.pdf")
        source.write_text(html, encoding="utf-8")
        subprocess.run(
            ["/usr/bin/chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
             f"--user-data-dir={folder}/profile", f"--print-to-pdf={target}", source.as_uri()],
            check=True, capture_output=True, timeout=120,
        )  # fmt: skip
        return target.read_bytes()
