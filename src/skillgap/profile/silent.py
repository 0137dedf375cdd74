"""What in a resume shows no skill, whatever it is called: who somebody is, what they wish for, breaks."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from skillgap.model.document import SectionKind
from skillgap.model.resume import Resume, Span, Work

_ON_A_PROJECT = re.compile(r"\b(?:contribut|maintain|commit)", re.IGNORECASE)
"""A contributor's or maintainer's employer is often the program itself: "Contributor, Kubernetes"."""


_ABOUT_ONESELF = frozenset({SectionKind.HEADER, SectionKind.SUMMARY, SectionKind.OTHER})
"""Where people say what they would like to do next."""

_WISH = re.compile(
    r"""\b(?:
      seek(?:s|ing)?
      | look(?:s|ing)\s+(?:for|to|forward)
      | (?:want|wish|hop(?:e|ing)|aim|aspir(?:e|ing))(?:s|es|ed|ing)?\s+to
      | (?:keen|eager|excited|(?:would|'d|\u2019d)\s+(?:like|love))\s+to
      | aspiring | to\s+(?:obtain|secure|find|land|become)
      | curious\s+about | interest(?:ed)?\s+in
      | (?:mov|transition|switch|chang)ing\s+(?:in)?to(?:wards?)?
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
"""Begins a wish: "seeking a position as", "who wants to become", "Aspiring data scientist"."""

_WISH_ENDS = re.compile(
    r"""[.;!?](?=\s|$) | [|\u2022\u00b7\n]
    | \b(?:having|bring\w*|offer\w*|backed|who|skilled|experienced|proficient|expert|after)\b
    | (?<!\brole)(?<!\bposition)(?<!\bjob)(?<!\bteam)(?<!\bcompany)(?<!\bopportunity)\s+with\b""",
    re.IGNORECASE | re.VERBOSE,
)
"""Ends it: what follows is said of the person again, as in "aspiring analyst with two years of SQL"."""

_OWN = re.compile(
    r"\b(?:my|our|experiences?|expertise|skills?|skillset|background|knowledge|years)\b", re.IGNORECASE
)
_MORE = re.compile(
    r"\b(?:gain|get|grow|expand|deepen|broaden|extend|develop|improve|acquire|strengthen|enhance|build|learn)\w*"
    r"\s+(?:[\w-]+\s+){0,3}?(?:experiences?|expertise|skills?|skillset|background|knowledge)\b",
    re.IGNORECASE,
)
"""A wish to use what one has speaks of it ("to apply my knowledge of SQL"), one to have more does not."""

_BREAK = re.compile(
    r"^\W*(?:(?:planned|voluntary|full-time|extended)\s+)?"
    r"(?:career\s+(?:break|gap|pause)|(?:parental|maternity|paternity|family|medical|sick|carer'?s?)\s+leave"
    r"|sabbatical|gap\s+year|elternzeit)\b(?!\s+(?:cover|replacement|officer))",
    re.IGNORECASE,
)


def is_break(job: Work) -> bool:
    """Whether an entry among the jobs is a break between them: parental leave, a sabbatical."""
    return any(_BREAK.match(title) for title in (job.position, job.name))


def silent_stretches(resume: Resume) -> "Stretches":
    """Return the stretches of a resume in which what is called like a skill shows none."""
    return Stretches((*_personal(resume), *_wishes(resume)))


def _wishes(resume: Resume) -> Iterator[Span]:
    """Yield what somebody wishes for: who seeks a position where they can use Kubernetes has not used it."""
    for passage in resume.passages:
        if passage.section not in _ABOUT_ONESELF:
            continue
        for wish in _WISH.finditer(passage.text):
            end = _WISH_ENDS.search(passage.text, wish.end())
            last = end.start() if end else len(passage.text)
            if not _OWN.search(passage.text, wish.end(), last) or _MORE.search(
                passage.text, wish.end(), last
            ):
                yield Span(passage.start + wish.start(), passage.start + last)


def _personal(resume: Resume) -> list[Span]:
    """Return where it stands who and where somebody is, which shows no skill: Ruby Jenkins of Ada, Oklahoma.

    That is the name wherever it stands, and that of an account in an address; the name of a school, where
    what was studied there is told apart from it, and of an employer, unless the work was on what bears its
    name; and the lines of the header with name, address or contact, but for the headline.
    """
    basics, place = resume.basics, resume.basics.location
    headline = basics.label.lower()
    # An account's name is one where an address or an at sign says so: that of "python" hides no Python.
    accounts = [each.username for each in basics.profiles if each.username]
    names = [
        name.lower()
        for name in (basics.name, *(f"{sign}{each}" for each in accounts for sign in "/@"))
        if name
    ]
    contacts = [basics.name, basics.email, basics.phone, basics.url, *accounts]
    contacts += [place.address, place.city] if place else []
    contacts = [contact.lower() for contact in contacts if contact]
    networks = {each.network.lower() for each in basics.profiles}
    houses = [(study.institution, study.span) for study in resume.education if study.area or study.study_type]
    houses += [(job.name, job.span) for job in resume.work if not _ON_A_PROJECT.search(job.position)]
    spans = []
    for name, span in houses:
        at = resume.document.text.find(name, span.start, span.end) if name else -1
        if at >= 0:
            spans.append(Span(at, at + len(name)))
    for passage in resume.passages:
        text = passage.text.lower()
        if passage.section is SectionKind.HEADER and (
            text.strip(" |:\u00b7\u2022") in networks or any(contact in text for contact in contacts)
        ):
            before, _, after = text.partition(headline) if headline else (text, "", "")
            spans.append(Span(passage.start, passage.start + len(before)))
            spans.append(Span(passage.end - len(after), passage.end))
        for name in names:
            if name in text:
                at = passage.start + text.find(name)
                spans.append(Span(at, at + len(name)))
    return spans


class Stretches:
    """Stretches of a text, to be asked whether they hold an offset."""

    def __init__(self, spans: Iterable[Span]) -> None:
        merged: list[Span] = []
        for span in sorted(spans):
            if merged and span.start <= merged[-1].end:
                merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
            else:
                merged.append(span)
        self._starts = [span.start for span in merged]
        self._ends = [span.end for span in merged]

    def hold(self, offset: int) -> bool:
        """Whether an offset lies in one of them."""
        after = bisect_right(self._starts, offset)
        return after > 0 and offset < self._ends[after - 1]
