"""The accuracy that was measured: `evaluation/README.md`, as it ships in the package."""

import re
from pathlib import Path


def measured() -> tuple[dict[str, float], str]:
    """Return recall and precision of the skills found in postings, and all that was measured as Markdown.

    Headings of the Markdown begin at the third rank. Both are empty where no figures ship.
    """
    here = Path(__file__).parents[1]
    for file in (here / "evaluation" / "README.md", here.parent.parent / "evaluation" / "README.md"):
        if file.is_file():
            # Pictures and links of the repository lead nowhere from the app.
            text = re.sub(r"!?\[([^\]]*)\]\((?!https?:)[^)]*\)", r"\1", file.read_text(encoding="utf-8"))
            text = re.sub(r"^(#+) ", r"#\1 ", text, flags=re.MULTILINE)
            _, *parts = re.split(r"^(?=### )", text, flags=re.MULTILINE)
            figures = re.findall(
                r"^\| (recall|precision) \| ([\d.]+)", parts[0] if parts else "", re.MULTILINE
            )
            return {name: float(value) for name, value in figures}, "".join(parts)
    return {}, ""
