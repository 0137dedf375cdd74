"""Cut a document into its parts: `split_sections`, and what kind of document it is: `guess_kind`.

A heading is known by its words (`headings.toml`) or by its look (`looks`). Words are tried first; the
look of the headings found by words then tells which other lines of the same look are headings too.
"""

from dataclasses import replace

from skillgap.model.document import Document, DocumentKind, Sections
from skillgap.sections.guess import guess_kind, is_clearly
from skillgap.sections.posting import split_posting
from skillgap.sections.resume import split_resume
from skillgap.sections.tables import without_edges

__all__ = ["guess_kind", "is_clearly", "split_sections"]


def split_sections(document: Document, kind: DocumentKind) -> Sections:
    """Cut a document into sections, in reading order.

    Every visible line of the document is in exactly one section or is a heading. What stands before
    the first heading is a section with an empty heading: the header of a resume, the title of a posting.
    """
    if kind is DocumentKind.RESUME:
        document = replace(document, lines=tuple(without_edges(document.lines)))
    split = split_resume if kind is DocumentKind.RESUME else split_posting
    return Sections(document=document, kind=kind, items=split(document))
