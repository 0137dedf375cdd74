"""Is this a resume or a posting? Counted evidence for each; `guess_kind` takes the stronger."""

import re

from skillgap.model.document import Document, DocumentKind, SectionKind
from skillgap.sections.blocks import visible
from skillgap.sections.wording import fold, posting_wording, resume_wording

_EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.]+")
_PERIOD = re.compile(
    r"\b(?:19|20)\d\d\s*(?:-|–|—|to|bis|until)\s*(?:[A-Za-z]{3,9}\.?\s+|\d{1,2}[/.])?(?:(?:19|20)\d\d"
    r"|present|current|now|today|heute)",
    re.IGNORECASE,
)
_PROFILE = re.compile(r"\b(?:linkedin\.com/in/|github\.com/\w)", re.IGNORECASE)
_YOU = re.compile(
    r"\b(?:you(?:'|\u2019)ll|you will|you are|you have|your|we are|we(?:'|\u2019)re|join us|our team"
    r"|we offer|apply|du bist|wir bieten|vous|nous|buscamos)\b",
    re.IGNORECASE,
)
_EMPLOYER = re.compile(
    r"equal opportunit|regardless of|the ideal candidate|\bbenefits\b|\b\d+\+ years|years of experience"
    r"|\bm/w/d\b|\bcandidates?\b|\bapplicants?\b",
    re.IGNORECASE,
)
_RESUME_ONLY = frozenset(
    {
        SectionKind.WORK,
        SectionKind.EDUCATION,
        SectionKind.PROJECTS,
        SectionKind.PUBLICATIONS,
        SectionKind.AWARDS,
    }
)
_POSTING_ONLY = frozenset(
    {
        SectionKind.RESPONSIBILITIES,
        SectionKind.PREFERRED,
        SectionKind.BENEFITS,
        SectionKind.APPLY,
        SectionKind.LEGAL,
        SectionKind.ROLE,
        SectionKind.COMPANY,
        SectionKind.QUALIFICATIONS,
    }
)
_AMBIGUOUS = frozenset(
    {"experience", "skills", "education", "summary", "overview", "profile", "languages", "contact"}
)


CLEAR = 4.0
"""The evidence by which one kind must lead the other before anyone is told of a mistake."""


def guess_kind(document: Document) -> DocumentKind:
    """Tell a resume from a posting by headings, contact details, periods of time and who is spoken to."""
    return DocumentKind.POSTING if _lead_of_posting(document) > 0 else DocumentKind.RESUME


def is_clearly(document: Document, kind: DocumentKind) -> bool:
    """Whether a document is of a kind beyond doubt, so that it can be said to stand in the wrong place."""
    lead = _lead_of_posting(document)
    return lead >= CLEAR if kind is DocumentKind.POSTING else lead <= -CLEAR


def _lead_of_posting(document: Document) -> float:
    resume = posting = 0.0
    resume_words, posting_words = resume_wording(), posting_wording()
    for line in visible(document):
        if len(line.text) > 60:  # no heading is longer than that
            continue
        folded = fold(line.text)
        if resume_words.exact(folded) in _RESUME_ONLY:
            resume += 1.0
        if folded not in _AMBIGUOUS and posting_words.exact(folded) in _POSTING_ONLY:
            posting += 1.0
    text = document.text
    resume += 2.0 * (_EMAIL.search(text[:1500]) is not None) + 2.0 * (
        _PROFILE.search(text[:2500]) is not None
    )
    resume += min(4.0, len(_PERIOD.findall(text)))
    posting += min(5.0, 0.5 * len(_YOU.findall(text))) + min(4.0, len(_EMPLOYER.findall(text)))
    return posting - resume
