"""A resume as a clean PDF: one column, tagged and selectable text, embedded fonts.

The layout is `templates/resume.typ`. What the user wrote goes to it as data, never as code, and only the
fonts that come with typst are used, so that every machine writes the same bytes.
"""

import json
from dataclasses import asdict
from importlib.resources import files

from skillgap.writing.outline import Outline

# No moment of writing goes into the file: the epoch stands for "not said".
_NO_TIME = 0


def pdf_resume(outline: Outline) -> bytes:
    """Return the resume as PDF."""
    import typst

    template = files("skillgap.writing").joinpath("templates/resume.typ").read_bytes()
    data = json.dumps(asdict(outline), ensure_ascii=False)
    written: bytes = typst.compile(
        template,
        format="pdf",
        sys_inputs={"resume": data},
        ignore_system_fonts=True,
        timestamp=_NO_TIME,
    )
    return written
