"""A resume as a clean PDF: one column, tagged and selectable text, embedded fonts.

The layout is `templates/resume.typ`. What the user wrote goes to it as data, never as code, and only the
fonts that come with typst are used, so that every machine writes the same bytes.
"""

import json
import unicodedata
from dataclasses import asdict
from importlib.resources import files

from skillgap.errors import DocumentError
from skillgap.writing.outline import Outline

# No moment of writing goes into the file: the epoch stands for "not said".
_NO_TIME = 0


# Scripts the fonts that come with typst have letters for (Libertinus Serif, New Computer Modern).
_SCRIPTS = ("LATIN", "GREEK", "CYRILLIC", "MODIFIER", "COMBINING", "FEMININE", "MASCULINE", "MICRO", "KELVIN")
_FIRST_EMOJI = 0x1F000


def unwritable(outline: Outline) -> str:
    """Return the characters, each once, that the fonts of the PDF have no shape for."""
    text = json.dumps(asdict(outline), ensure_ascii=False)
    return "".join(
        dict.fromkeys(
            sign
            for sign in text
            if ord(sign) >= _FIRST_EMOJI
            or (unicodedata.category(sign)[0] == "L" and not unicodedata.name(sign, "").startswith(_SCRIPTS))
        )
    )


def pdf_resume(outline: Outline, *, name: str) -> bytes:
    """Return the resume as PDF.

    Raises `DocumentError`, which calls the file `name`, for scripts its fonts cannot show: empty boxes
    in place of a name are no resume.
    """
    import typst

    if missing := unwritable(outline):
        raise DocumentError(
            name,
            f"the fonts of the PDF have no shape for {missing[:12]}",
            "Write .docx or .md instead, and let your own program make the PDF",
        )
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
