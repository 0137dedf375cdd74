"""Hold the fields of two resumes against each other: who, where, as what, when, with which degree.

The fields are read by the same parser from both texts. A field is a violation only where its words are
not the original's, or where an entry that is surely the same one says something else; a field that one
reading missed is no claim.
"""

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from skillgap.model.analysis import Violation
from skillgap.model.document import SectionKind
from skillgap.model.resume import Education, Resume, Work
from skillgap.tailoring.numbers.dates import dates, is_ongoing
from skillgap.tailoring.truth.credentials import is_same_certificate
from skillgap.tailoring.truth.fields import is_retold, without_tail
from skillgap.tailoring.truth.prizes import is_same_prize
from skillgap.tailoring.truth.proficiency import level
from skillgap.tailoring.truth.spoken import tells_languages
from skillgap.tailoring.vocabulary.short_forms import initials, is_short_for, without_short_forms
from skillgap.tailoring.vocabulary.words import (
    STOP_WORDS,
    content_stems,
    parts,
    shared,
    squeezed,
    stem,
    stems,
    tokens,
)

_DEGREES = tuple(
    (re.compile(rf"(?<![\w.]){pattern}(?!\w)", re.IGNORECASE), degree)
    for pattern, degree in (
        (r"(?:b\.?\s?sc\.?|b\.?s\.?)", "Bachelor of Science"),
        (r"b\.?a\.?", "Bachelor of Arts"),
        (r"m\.?a\.?", "Master of Arts"),
        (r"m\.?phil\.?", "Master of Philosophy"),
        (r"m\.?res\.?", "Master of Research"),
        (r"(?:ll\.?b\.?)", "Bachelor of Laws"),
        (r"(?:ll\.?m\.?)", "Master of Laws"),
        (r"b\.?\s?ed\.?", "Bachelor of Education"),
        (r"m\.?\s?ed\.?", "Master of Education"),
        (r"bba", "Bachelor of Business Administration"),
        (r"mph", "Master of Public Health"),
        (r"b\.?\s?eng\.?", "Bachelor of Engineering"),
        (r"b\.?\s?tech\.?", "Bachelor of Technology"),
        (r"(?:m\.?\s?sc\.?|m\.s\.?)", "Master of Science"),
        (r"m\.?\s?eng\.?", "Master of Engineering"),
        (r"m\.?\s?tech\.?", "Master of Technology"),
        (r"m\.?b\.?a\.?", "Master of Business Administration"),
        (r"ph\.?\s?d\.?", "Doctor of Philosophy"),
        (r"doctorate", "Doctor of Philosophy"),
        (r"bachelor['’]?s?\sdegree", "Bachelor"),
        (r"master['’]?s?\sdegree", "Master"),
        (r"\(?hons\.?\)?", "Honours"),
        (r"univ\.", "University"),
        (r"2:1", "upper second class honours"),
        (r"2:2", "lower second class honours"),
    )
)
"""Short forms of degrees; each claims what its long form does."""

_SHORT_RANKS = (
    (re.compile(r"\bjr\b\.?", re.IGNORECASE), "Junior"),
    (re.compile(r"\bsr\b\.?", re.IGNORECASE), "Senior"),
    (re.compile(r"\binternship\b", re.IGNORECASE), "Intern"),
)
BELOW = stems(
    "junior intern trainee apprentice assistant associate deputy vice acting interim student aspiring"
)
"""Words of a title that make it smaller: to leave one out is to claim more."""

_DOTS = re.compile(r"(?<=\b[A-Z])\.(?=[A-Z]\b|[\s,]|$)")
"""The dots of a short form ("A.A.S.")."""

_BRACKET = re.compile(r"\s*\(([A-Za-z]{2,6})\)$")

_CLASS = re.compile(
    r"\s?\(?\b(?:first|1st|upper\ssecond|lower\ssecond|second|third)[\s-]class(?:\shono?u?rs)?"
    r"(?:\s\((?:upper|lower)\sdivision\))?(?:,?\s2:[12])?\)?|\s?\(2:[12]\)",
    re.IGNORECASE,
)
"""The class of a degree; `studies` judges that."""

_THESIS = re.compile(
    r"[.,;]?\s(?:(?:master|bachelor)['’]?s?\s|doctoral\s)?(?:thesis|dissertation)(?:\s(?:topic|title|subject))?(?=\s?:|\s(?:on|about)\b)",
    re.IGNORECASE,
)

_STATE = re.compile(r"\s*\([a-z][a-z\s,]*\)?$")
"""What is said in brackets of a study as a whole ("ongoing"); `limits` and `studies` judge that."""

_SAME_BULLET = 0.8
"""Share of words from which on two bullets are one, said again."""

_LIKE_ENOUGH = 0.6
"""Share of that likeness with which a bullet of the same employer explains it as well."""

_LONGEST_TITLE = 14
"""Words from which on a field is no title."""

_TELLING = 4
"""Words of meaning below which a bullet may stand anywhere."""


def differences(
    original: Resume,
    tailored: Resume,
    text: str,
    in_a_line: Callable[[str], bool],
    certificates: Sequence[str] = (),
) -> Iterator[Violation]:
    """Return every name, employer, title, date, degree and certificate the original does not have.

    `text` is the whole original, squeezed; `in_a_line` says whether one line of it holds some words;
    `certificates` are its lines of certificates.
    """
    name = tailored.basics.name
    if name and not _is_in(name, text):
        yield Violation(kind="name", text=name, where=name)
    titles = {original.basics.label, *(job.position for job in original.work)} - {""}
    if tailored.basics.label and (
        not in_a_line(tailored.basics.label) or _outranks(tailored.basics.label, titles)
    ):
        yield Violation(kind="title", text=tailored.basics.label, where=tailored.basics.label)
    yield from _jobs(original, tailored, text)
    lines_of_study = [each.quote for each in original.passages if each.section is SectionKind.EDUCATION]
    yield from _studies(
        original.education, tailored.education, original.document.text, in_a_line, lines_of_study
    )
    for certificate in tailored.certificates:
        is_held = _is_in(certificate.name, text) or in_a_line(_telling(certificate.name))
        is_certificate = not tells_languages(certificate.name)
        is_same = is_same_certificate(certificate.name, certificates) or is_same_prize(
            certificate.name, certificates
        )
        if is_certificate and not is_held and not is_same:
            yield Violation(kind="certificate", text=certificate.name, where=certificate.name)
    text_lines = [passage.quote for passage in original.passages]
    for award in tailored.awards:
        # What is longer than a title is several lines that a reader ran together.
        is_run_on = len(tokens(award.title)) > _LONGEST_TITLE
        is_told = _is_in(award.title, text) if is_run_on else in_a_line(award.title)
        if not is_told and not is_same_prize(award.title, text_lines):
            yield Violation(kind="certificate", text=award.title, where=award.title)
    yield from _languages(original, tailored)
    yield from _moved(original, tailored)


def _jobs(original: Resume, tailored: Resume, text: str) -> Iterator[Violation]:
    inherited = {other.name for other in original.work if not _stands_in(original, other)}
    by_employer: dict[tuple[str, ...], list[Work]] = {}
    for other in original.work:
        by_employer.setdefault(_key(other.name), []).append(other)
    for read in tailored.work:
        # An employer a reading took over from the entry before is no claim, unless the original does so, too.
        own = _stands_in(tailored, read) or read.name in inherited
        job = read if own else replace(read, name="")
        where = " · ".join(part for part in (job.position, job.name, job.start_date, job.end_date) if part)
        if job.name and not _is_in(job.name, text):
            yield Violation(kind="employer", text=job.name, where=where)
        if job.position and not _is_in(job.position, text):
            yield Violation(kind="title", text=job.position, where=where)
        same = by_employer.get(_key(job.name), []) if job.name else []
        if not same:
            continue
        # Of several jobs at one employer, it is the one of the same dates.
        told = (job.start_date, job.end_date)
        dated = [other for other in same if any(told) and (other.start_date, other.end_date) == told]
        titles = {squeezed(other.position) for other in dated or same if other.position}
        is_new = titles and not any(is_within(job.position, title) for title in titles)
        if job.position and (is_new or _outranks(job.position, titles)):
            yield Violation(kind="title", text=job.position, where=where)
        for period in _period(job, same, where):
            if not any(_names_dates(original.document.text[slice(*other.span)], job) for other in same):
                yield period


def _names_dates(entry: str, job: Work) -> bool:
    """Whether the text of an entry itself names the dates of a job, whatever was made of them."""
    named = dates(entry)
    told = {
        (int(date[:4]), int(date[5:7] or 0)) for date in (job.start_date, job.end_date) if date[:4].isdigit()
    }
    # A job of which one date was read may go on for longer than the entry says.
    is_whole = bool(job.end_date) or job.is_current or len(named) == 1
    return bool(told) and told <= named and is_whole and (not job.is_current or is_ongoing(entry))


def _period(job: Work, same: list[Work], where: str) -> Iterator[Violation]:
    """A job may lose precision ("2021" for "2021-03"), never gain time."""
    dated = [other for other in same if other.start_date or other.end_date or other.is_current]
    if not dated or not (job.start_date or job.end_date or job.is_current):
        return
    for other in dated:
        starts = not job.start_date or other.start_date.startswith(job.start_date)
        ends = not job.end_date or other.end_date.startswith(job.end_date)
        goes_on = not job.is_current or other.is_current
        # One date alone may be told as beginning or as end.
        alone = {job.start_date, job.end_date} == {"", other.start_date or other.end_date}
        if goes_on and ((starts and ends) or (alone and not other.end_date)):
            return
    period = f"{job.start_date} – {job.end_date or ('present' if job.is_current else '')}".strip(" –")
    yield Violation(kind="date", text=period, where=where)


def _studies(
    original: tuple[Education, ...],
    tailored: tuple[Education, ...],
    text: str,
    in_a_line: Callable[[str], bool],
    lines_of_study: Sequence[str],
) -> Iterator[Violation]:
    by_school: dict[tuple[str, ...], list[Education]] = {}
    for other in original:
        by_school.setdefault(_key(other.institution), []).append(other)
    told = [text[slice(*other.span)] for other in original]
    lines = squeezed(" ".join(lines_of_study))
    held = {field for other in original for field in (other.study_type, other.area, other.institution)}
    for study in tailored:
        where = " · ".join(
            part for part in (study.study_type, study.area, study.institution, study.end_date) if part
        )
        whole = f"{study.study_type} {study.area}"
        area = _BRACKET.sub(lambda found: "" if is_short_for(found[1], whole) else found[0], study.area)  # noqa: B023, called at once
        area = _STATE.sub("", area)
        # What is read of both alike is no claim, however it was read.
        fields = (each for each in (study.study_type, area, study.institution) if each not in held)
        bare = (without_tail(_THESIS.split(_CLASS.sub("", each))[0].strip()) for each in fields)
        for field in bare:
            is_told = not field or in_a_line(field) or in_a_line(_telling(field))
            is_elsewhere = field == study.institution and not _is_in(field.split(",")[0], lines or text)
            if (not is_told or is_elsewhere) and not is_retold(field, (*told, *lines_of_study)):
                yield Violation(kind="degree", text=field, where=where)
        same = [other for other in by_school.get(_key(study.institution), ()) if other.institution]
        types = {squeezed(f"{other.study_type} {other.area}") for other in same if other.study_type}
        # A study whose school was read otherwise says in its own lines which degree it is.
        if any(study.institution in lines and study.study_type in lines for lines in told) or any(
            study.study_type == other.study_type for other in same
        ):
            types = set()
        is_same = any(is_within(study.study_type, each) for each in types)
        if study.study_type and types and not is_same and not is_retold(study.study_type, tuple(types)):
            yield Violation(kind="degree", text=study.study_type, where=where)
        ends = {other.end_date for other in same if other.end_date}
        if study.end_date and ends and not any(end.startswith(study.end_date) for end in ends):
            yield Violation(kind="date", text=study.end_date, where=where)


def _languages(original: Resume, tailored: Resume) -> Iterator[Violation]:
    """A language may be left out, not spoken better."""
    for spoken in tailored.languages:
        same = [other for other in original.languages if _is_same(other.language, spoken.language)]
        if not spoken.fluency or not any(other.fluency for other in same):
            continue
        if level(f"({spoken.fluency})")[0] > max(level(f"({other.fluency})")[0] for other in same):
            words = f"{spoken.language} ({spoken.fluency})"
            yield Violation(kind="skill", text=words, where=words)


def _moved(original: Resume, tailored: Resume) -> Iterator[Violation]:
    """A bullet shown under another employer claims that it happened there."""
    bullets: list[frozenset[str]] = []
    homes: dict[tuple[str, ...], list[frozenset[str]]] = {}
    by_word: dict[str, list[int]] = {}
    for job in original.work:
        for bullet in job.highlights if job.name else ():
            there = content_stems(bullet.quote)
            homes.setdefault(_key(job.name), []).append(there)
            for word in there:
                by_word.setdefault(word, []).append(len(bullets))
            bullets.append(there)
    for job in tailored.work:
        own = homes.get(_key(job.name), [])
        if not own or not _stands_in(tailored, job):
            continue
        kept = set(own)
        for bullet in job.highlights:
            here = content_stems(bullet.quote)
            if here in kept or len(here) < _TELLING:  # It stands where it stood, or anywhere.
                continue
            best = max((shared(here, bullets[at]) for at in _like(here, by_word)), default=0.0)
            if best < _SAME_BULLET:
                continue
            if max(shared(here, there) for there in own) < best * _LIKE_ENOUGH:
                yield Violation(kind="employer", text=job.name, where=bullet.quote)


def _like(here: frozenset[str], by_word: Mapping[str, list[int]]) -> set[int]:
    """Return every bullet that can be one with another, found by its rarest words.

    Two bullets that share `_SAME_BULLET` of their words share two thirds of either's, and so one of any
    third and one more.
    """
    rarest = sorted(here, key=lambda word: (len(by_word.get(word, ())), word))[: len(here) // 3 + 1]
    return {at for word in rarest for at in by_word.get(word, ())}


def _stands_in(resume: Resume, job: Work) -> bool:
    """Whether an employer is named in the lines its job was read from."""
    return bool(job.name) and _is_in(job.name, squeezed(resume.document.text[slice(*job.span)]))


def _is_in(words: str, text: str) -> bool:
    """Whether the text holds the words, in any order and punctuation."""
    return squeezed(words) in text or is_within(words, text)


def _telling(words: str) -> str:
    """Return the words of a field that tell, compounds in parts, without those that only join them."""
    found = (part for token in tokens(words) for part in parts(token.text))
    return " ".join(part for part in found if part.casefold() not in STOP_WORDS)


def _is_same(left: str, right: str) -> bool:
    return bool(left) and _key(left) == _key(right)


def _key(name: str) -> tuple[str, ...]:
    """What two spellings of one name have in common."""
    return tuple(stem(word) for word in name.split())


def is_within(field: str, other: str) -> bool:
    """Whether a field says no more than another.

    A title may be shortened, not extended; "ML" says "machine learning", "MSc" "master of science".
    """
    field, other = (_DOTS.sub("", spelled_out(words)) for words in (without_short_forms(field), other))
    return stems(field) <= stems(other) | initials(other)


def _outranks(title: str, held: Collection[str]) -> bool:
    """Whether a title is one that was held but for the word that made it smaller ("junior")."""
    below = stems(spelled_out(title)) & BELOW
    same = [stems(spelled_out(other)) for other in held if is_within(title, other)]
    return bool(same) and not any(other & BELOW <= below for other in same)


def spelled_out(words: str) -> str:
    """Return the words with short forms of degrees and ranks in full."""
    for pattern, degree in (*_DEGREES, *_SHORT_RANKS):
        words = pattern.sub(degree, words)
    return words
