"""The steps of a career as a document states them."""

from collections.abc import Iterable

from markupsafe import Markup

from skillgap.model.taxonomy import Level
from skillgap.report.words import level_line
from skillgap.ui.markup import fill, join, listed


def levels(items: Iterable[Level]) -> Markup:
    """Return each level with its years, its salary and its duties."""
    rows = join(map(_level, items))
    return fill('<ul class="sg-plain sg-rows">{rows}</ul>', rows=rows) if rows else rows


def _level(level: Level) -> Markup:
    return fill(
        '<li class="sg-row sg-row-two"><div><h3>{title}</h3><p class="sg-muted">{facts}</p></div>'
        "{duties}</li>",
        title=level.title,
        facts=level_line(level),
        duties=listed(level.duties) if level.duties else "",
    )
