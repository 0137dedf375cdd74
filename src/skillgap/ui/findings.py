"""A finding in a document: how much it matters, what it is, and what to do about it."""

from types import MappingProxyType

from markupsafe import Markup

from skillgap.model.document import Finding, Severity
from skillgap.ui.markup import notice

TONE = MappingProxyType({Severity.ERROR: "error", Severity.WARN: "warn", Severity.INFO: "info"})

WORD = MappingProxyType(
    {Severity.ERROR: "Serious", Severity.WARN: "Worth mending", Severity.INFO: "Good to know"}
)

NOTHING_ASKED = "No requirement was read from the posting. Paste all of it, or choose a role."


def told(finding: Finding, place: str = "") -> Markup:
    """Return a finding in words; `place` says where it is, as " on page 2"."""
    return notice(
        TONE[finding.severity],
        f"{WORD[finding.severity]}: {finding.message.rstrip('.')}{place}.",
        f"{finding.fix.rstrip('.')}.",
    )
