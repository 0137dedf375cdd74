"""Count the renderings of invented people that parse to the resume they were made of.

Run `.venv/bin/python evaluation/layouts.py`: every layout of `tests/support/resume_layouts` for each person.
Typst and DOCX layouts are made anew; browser and word-processor layouts are printed anew where Chromium and
LibreOffice are on the machine, else those committed in `tests/resume/files` are read.
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests" / "support"))

from resume_layouts import render, web, word  # noqa: E402, the folder is named above
from resume_layouts.compare import differences  # noqa: E402
from resume_layouts.people import PEOPLE  # noqa: E402

PRINTERS = (Path("/usr/bin/chromium"), Path("/usr/bin/soffice"))


def files() -> Iterator[tuple[str, bytes]]:
    """Yield name and bytes of every rendering, "LAYOUT.PERSON.pdf" or ".docx"."""
    yield from render.fresh_files()
    if not all(printer.exists() for printer in PRINTERS):
        yield from ((path.name, path.read_bytes()) for path in sorted(render.FILES.glob("*.pdf")))
        return
    for person, resume in PEOPLE.items():
        for layout, made in web.LAYOUTS.items():
            yield f"{layout}.{person}.pdf", web.print_page(web.page(made, resume))
        for layout, build in word.LAYOUTS.items():
            yield f"{layout}.{person}.pdf", word.export_pdf(build(resume))


def main() -> None:
    """Count and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--list", action="store_true", help="name the renderings that differ, and in what")
    args = parser.parse_args()
    layouts, alike, count = set(), 0, 0
    for name, data in files():
        layout, _, ending = name.split(".")
        layouts.add((layout, ending))
        parts = differences(name, data)
        count += 1
        alike += not parts
        if parts and args.list:
            print(f"{name}: {', '.join(parts)}")
    print(f"{alike} of {count} renderings of {len(PEOPLE)} people in {len(layouts)} layouts read the same")


if __name__ == "__main__":
    main()
