"""Whether a limit that a tailored line drops stands in another line of the tailored resume."""

from skillgap.model.document import Passage
from skillgap.model.resume import Resume
from skillgap.tailoring.vocabulary.words import squeezed


def is_told(limit: str, tailored: Resume) -> bool:
    """Whether a limit stands in another line, since its own was cut in two, by its writer or by a page."""
    return squeezed(limit) in squeezed(tailored.document.text)


def is_told_below(limit: str, passage: Passage, tailored: Resume) -> bool:
    """Whether a limit stands in the same study, whose degree, school and dates may be lines of their own."""
    return any(
        study.span.start <= passage.start < study.span.end
        and squeezed(limit) in squeezed(tailored.document.text[passage.start : study.span.end])
        for study in tailored.education
    )
