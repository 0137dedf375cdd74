"""The original resume, made ready to be asked for its words, skills, numbers and dates."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cached_property

from skillgap.model.document import Passage, SectionKind
from skillgap.model.posting import Mention
from skillgap.model.resume import Basics, Education, Project, Resume, Volunteer, Work
from skillgap.model.taxonomy import Category, ConceptId, Taxonomy
from skillgap.tailoring.numbers.dates import dates, is_ongoing, quarter_months
from skillgap.tailoring.truth.absence import is_absent_behind
from skillgap.tailoring.truth.entries import is_within, spelled_out
from skillgap.tailoring.truth.heads import heads
from skillgap.tailoring.truth.helping import holds_back
from skillgap.tailoring.truth.implication import implied_by, is_narrower
from skillgap.tailoring.vocabulary.short_forms import initials
from skillgap.tailoring.vocabulary.wording import Wording, wording_of
from skillgap.tailoring.vocabulary.words import (
    STOP_WORDS,
    content_stems,
    occurs,
    parts,
    place_of,
    sentences,
    shared,
    squeezed,
    stem,
    stems,
)

_TELLING_LETTERS = 8
"""Letters from which on a word written as one may be two of the original ("HuggingFace")."""

_TELLING = 4
"""Words from which on a run of words is no chance."""

NAMES = frozenset({Category.LANGUAGE, Category.TOOL, Category.PLATFORM, Category.HUMAN_LANGUAGE})
"""Categories of skills that are called by their name wherever they are used."""

_SHORT = 3
"""Words of meaning up to which a line is too short to tell by."""

_LONGEST_WORD = 25
"""Letters from which on a word may have been cut to fit the page."""

_DIGITS = re.compile(r"\d[\d.,]*")
_MOST_SOURCES = 12
"""Lines a tailored line can come from; no more are ever merged into one."""

_FAR = 0.6
"""Share of the closest line's likeness below which a line is about something else."""

_CLOSE = 0.85
"""Share of words from which on two lines are the same line."""

_FURNITURE = frozenset(
    # A list of words is easier to read and to extend as text.
    (  # noqa: SIM905
        "january february march april may june july august september october november december jan "
        "feb mar apr jun jul aug sep sept oct nov dec present current summary profile experience employment "
        "work education skills projects certificates certifications languages publications awards "
        "volunteer volunteering contact interests references courses technical professional award project "
        "certificate certification course skill today now"
    ).split()
)
"""Words of headings and dates that a writer of resumes adds and that claim nothing."""


class Original:
    """What the original says and shows. Built once for all that is held against it."""

    def __init__(self, resume: Resume, mentions: Sequence[Mention], taxonomy: Taxonomy) -> None:
        self._resume = resume
        self.heads = tuple(heads(resume))
        self.document = resume.document.text
        self.employers = tuple(dict.fromkeys(job.name for job in resume.work if job.name))
        self._passages = tuple(passage for passage in resume.passages if passage.quote)
        self.lines = "\n".join(passage.quote for passage in self._passages)
        self.text = "\n".join(
            (resume.document.text, self.lines, *resume.document.links, *_contact(resume.basics))
        )
        self.squeezed = squeezed(self.text)
        self._spaced = " ".join(self.text.split())
        held = tuple(mention for mention in mentions if not self._is_denied(mention))
        shown = {mention.concept for mention in held}
        concepts = taxonomy.concepts
        self.concepts = concepts
        self._taxonomy = taxonomy
        self._shown: dict[tuple[int, ...], frozenset[ConceptId]] = {}
        self.implied: frozenset[ConceptId] = implied_by(shown, taxonomy)
        entries: tuple[Work | Volunteer | Project, ...] = (*resume.work, *resume.volunteer, *resume.projects)
        self._dated: tuple[Work | Volunteer | Project | Education, ...] = (*entries, *resume.education)
        self.homes = tuple(
            (
                entry.span,
                implied_by(
                    {at.concept for at in held if entry.span.start <= at.start < entry.span.end}, taxonomy
                ),
            )
            for entry in entries
        )
        # What is only implied is known by its name: its other labels may name more than is implied.
        labels = " ".join(
            label
            for at in sorted(self.implied)
            if at in concepts
            for label in (concepts[at].names if at in shown else (concepts[at].pref_label,))
        )
        self.label_words = stems(labels)
        self.words = stems(self.text)
        self.known_words = self.words | self.label_words
        self._told = {
            (passage.section, sentence)
            for passage in self._passages
            for sentence in (passage.quote, *sentences(passage.quote))
        }
        self._sentences = {sentence for _, sentence in self._told}
        by_passage = self._by_passage = concepts_by_passage(mentions)
        self._lines = tuple(
            (passage, content_stems(passage.quote) | by_passage.get(passage.start, frozenset()))
            for passage in self._passages
        )

    @cached_property
    def dates(self) -> frozenset[tuple[int, int]]:
        """Every date of the text, as (year, month), and of the fields read from it."""
        resume = self._resume
        fields = [date for entry in self._dated for date in (entry.start_date, entry.end_date)]
        fields += [certificate.date for certificate in resume.certificates]
        fields += [award.date for award in resume.awards]
        fields += [publication.release_date for publication in resume.publications]
        text = " \n".join((self.text, *fields))
        return dates(text) | quarter_months(text)

    @cached_property
    def spelled_out(self) -> str:
        """The whole text with short forms of degrees and ranks in full beside themselves."""
        return squeezed(f"{self.text}\n{spelled_out(self.text)}")

    @cached_property
    def initials(self) -> frozenset[str]:
        """Initials of every two to five words that stand together."""
        return initials(self.lines)

    @cached_property
    def is_ongoing(self) -> bool:
        """Whether anything goes on to the present."""
        return is_ongoing(self.text) or any(entry.is_current for entry in self._dated)

    def begins(self, year: int) -> bool:
        """Whether the text says that something goes on since a year."""
        goes_on = rf"\b(?:since|from)[ ](?:\w+[ ])?{year}\b|\b{year}[ *_]*(?:[-–—]|to\b|until\b)"
        return re.search(goes_on, self.text) is not None

    def says(self, quote: str) -> bool:
        """Whether the original holds a whole line word for word, and does not deny or share it."""
        if quote in self._sentences:
            return True
        if any(len(word) > _LONGEST_WORD for word in quote.split()) and "".join(quote.split()) in self._solid:
            # An address wider than the page was cut.
            return True
        at = place_of(quote, self._spaced) if len(quote.split()) > _TELLING else -1
        if at < 0:
            return False
        before = re.split(r"[.!?;•]\s", self._spaced[max(0, at - 80) : at])[-1]
        return not is_absent_behind(before) and not holds_back(before)

    def repeats(self, passage: Passage) -> bool:
        """Whether a line is one of the same section, or a sentence of one, letter for letter."""
        return (passage.section, passage.quote) in self._told

    def cut_from(self, quote: str) -> str:
        """Return the line of which another is a part and no more, or "" where it is none or the whole."""
        if quote in self._sentences:
            return ""
        return next((each.quote for each in self._passages if place_of(quote, each.quote) >= 0), "")

    def says_nearby(self, words: str) -> bool:
        """Whether a few words stand together in the original, capitals and line breaks aside."""
        return len(words.split()) >= _TELLING and occurs(squeezed(words), self.squeezed)

    def is_close(self, quote: str, passage: Passage) -> bool:
        """Whether a line is one of the original's but for a word or a date."""
        here, there = content_stems(quote) - _FURNITURE, content_stems(passage.quote) - _FURNITURE
        return len(here) > 2 and shared(here, there) >= _CLOSE

    def says_exactly(self, words: str) -> bool:
        """Whether the words stand in the original as they are written here, capitals included."""
        phrase = " ".join(words.split())
        if phrase not in self._spaced:
            return False
        found = re.search(rf"(?<![\w+#&]){re.escape(phrase)}s?(?![\w+#&])", self._spaced)
        return found is not None and not is_absent_behind(
            self._spaced[max(0, found.start() - 60) : found.start()]
        )

    def has_word(self, word: str) -> bool:
        """Whether a word, or each part of a compound, stands in the original or in a label it evidences."""
        if stem(word) in self.known_words or word.casefold() in _FURNITURE:
            return True
        if len(word) >= _TELLING_LETTERS and re.sub(r"[\W_]", "", word.casefold()) in self._letters:
            return True
        inner = [part for part in parts(word) if not part.isdigit()]
        return len(inner) > 1 and all(
            stem(part) in self.known_words or part.casefold() in STOP_WORDS | _FURNITURE for part in inner
        )

    def is_furniture(self, word: str) -> bool:
        """Whether a word is one of headings and dates."""
        return word.casefold().removesuffix(".") in _FURNITURE

    def shown_by(self, sources: tuple[Passage, ...]) -> frozenset[ConceptId]:
        """Return the skills some lines name, with the broader ones and the practices these imply."""
        starts = tuple(source.start for source in sources)
        if starts not in self._shown:
            named = {concept[1:] for start in starts for concept in self._by_passage.get(start, ())}
            self._shown[starts] = implied_by({ConceptId(each) for each in named}, self._taxonomy)
        return self._shown[starts]

    def is_among(self, mention: Mention, shown: Collection[ConceptId]) -> bool:
        """Whether what a mention names is one of some skills, and not only one thing within it."""
        concept = self.concepts.get(mention.concept)
        return mention.concept in shown and not (concept and is_narrower(concept, mention.text))

    def is_name(self, concept: ConceptId) -> bool:
        """Whether a skill is a thing with a name, not a practice or a field."""
        found = self.concepts.get(concept)
        return found is not None and found.category in NAMES

    def said_around(self, sources: tuple[Passage, ...]) -> Wording:
        """Return the words of the jobs and projects some lines stand in, and of every title."""
        text, titles = self.document, (work.position for work in self._resume.work)
        around = (
            words
            for span, implied in self.homes
            if any(span.start <= source.start < span.end for source in sources)
            for words in (text[slice(*span)], *(self.concepts[at].pref_label for at in sorted(implied)))
        )
        return self.wording((), (self._resume.basics.label, *titles, *around))

    def wording(self, sources: tuple[Passage, ...], lines: tuple[str, ...] | None = None) -> Wording:
        """Return the words of some lines, or of what is left of them, ready to explain those of another."""
        return wording_of(*(lines if lines is not None else (source.quote for source in sources)))

    def labels(self, concepts: frozenset[ConceptId]) -> Iterator[frozenset[str]]:
        """Yield the words of each name of some skills."""
        for concept in concepts:
            if concept in self.concepts:
                yield from map(content_stems, self.concepts[concept].names)

    def beside(self, sources: tuple[Passage, ...]) -> Iterator[str]:
        """Yield the lines of the jobs and projects some lines stand in."""
        yield from (each.quote for each in self.around(sources))

    def around(self, sources: tuple[Passage, ...]) -> Iterator[Passage]:
        """Yield the passages of the jobs and projects some lines stand in."""
        for span, _ in self.homes:
            if any(span.start <= source.start < span.end for source in sources):
                yield from (each for each in self._passages if span.start <= each.start < span.end)

    def retold(self, quote: str) -> Iterator[Passage]:
        """Yield the lines that a line may tell in other words altogether, as long as itself or longer."""
        least = len(content_stems(quote)) // 2
        yield from (each for each, words in self._lines if len(words) >= least)

    def says_in_a_line(self, words: str) -> bool:
        """Whether one line, or two or three that follow each other, hold all the words, in any order."""
        # "Best Poster" in a list of awards is the "Best Poster Award".
        bare = re.sub(r"\s(?:award|prize)$", "", words.strip(), flags=re.IGNORECASE)
        return squeezed(bare) in self.squeezed or any(is_within(bare, lines) for lines in self._windows)

    @cached_property
    def _letters(self) -> str:
        return re.sub(r"[\W_]", "", self.text.casefold())

    @cached_property
    def _solid(self) -> frozenset[str]:
        """Every line and sentence without its blanks."""
        return frozenset("".join(sentence.split()) for sentence in self._sentences)

    @cached_property
    def _windows(self) -> tuple[str, ...]:
        quotes = [passage.quote for passage in self._passages]
        return tuple(" ".join(quotes[at : at + 3]) for at in range(len(quotes)))

    def section(self, kind: SectionKind) -> tuple[Passage, ...]:
        """Every line of the sections of one kind: a list may be grouped anew."""
        return tuple(passage for passage in self._passages if passage.section is kind)

    @cached_property
    def certificates(self) -> tuple[str, ...]:
        """Every line of the lists of certificates, and what was read as the name of one."""
        lines = (line.quote for line in self.section(SectionKind.CERTIFICATES))
        return tuple(dict.fromkeys((*lines, *(each.name for each in self._resume.certificates))))

    @cached_property
    def listed(self) -> tuple[str, ...]:
        """Every line of the lists, of which any may name languages, whatever its heading."""
        kinds = (SectionKind.SKILLS, SectionKind.LANGUAGES, SectionKind.CERTIFICATES)
        return tuple(line.quote for kind in kinds for line in self.section(kind))

    def sources(self, quote: str, concepts: frozenset[str]) -> tuple[Passage, ...]:
        """Return the lines a tailored line can come from, closest first.

        `concepts` are those of the line, as `concepts_by_passage` marks them, so that "k8s" and
        "Kubernetes" are one word. A line that shares two words of meaning is a source, one word where the
        line is short; a line too short to tell by has every line as its source.
        """
        words = content_stems(quote)
        wanted = words | concepts
        least = 2 if len(words) > _SHORT else 1
        digits = frozenset(_DIGITS.findall(quote))
        scored = [
            (shared(wanted, line), len(digits.intersection(_DIGITS.findall(passage.text))), -at, passage)
            for at, (passage, line) in enumerate(self._lines)
            if len(wanted & line) >= least
        ]
        # Of lines that say the same, the one with the same numbers is meant.
        scored.sort(key=lambda item: item[:3], reverse=True)
        if not scored:
            return () if len(words) > _SHORT else self._passages
        # A far weaker line is about something else: its numbers do not back this one.
        near = [passage for score, _, _, passage in scored if score >= scored[0][0] * _FAR]
        return tuple(near[:_MOST_SOURCES])

    def _is_denied(self, mention: Mention) -> bool:
        at = mention.start - mention.passage.start
        return mention.negated or (at >= 0 and is_absent_behind(mention.passage.text[:at]))


def _contact(basics: Basics) -> Iterator[str]:
    """Yield what the parser made of the head of the resume: the same facts in other words."""
    yield basics.name
    if basics.location:
        yield basics.location.country_code
    for profile in basics.profiles:
        yield f"{profile.network} {profile.username} {profile.url}"


def concepts_by_passage(mentions: Sequence[Mention]) -> Mapping[int, frozenset[str]]:
    """Return the concepts of each passage, by its start, marked so that no word is mistaken for one."""
    found: dict[int, set[str]] = {}
    for mention in mentions:
        found.setdefault(mention.passage.start, set()).add(f"={mention.concept}")
    return {start: frozenset(concepts) for start, concepts in found.items()}
