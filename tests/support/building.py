"""Small real objects for tests: a taxonomy of a dozen concepts, passages, resumes, requirements."""

from types import MappingProxyType

from skillgap.model.document import Document, DocumentKind, MediaType, Passage, SectionKind, Sections
from skillgap.model.posting import Importance, Mention, Requirement, Requirements
from skillgap.model.resume import Basics, Education, Project, Resume, Span, Work
from skillgap.model.taxonomy import Category, Concept, ConceptId, Phase, Role, RoleId, Taxonomy


def concept(
    key: str,
    *,
    category: Category = Category.TOOL,
    broader: tuple[str, ...] = (),
    related: tuple[str, ...] = (),
    requires: tuple[str, ...] = (),
    hours: int = 10,
    labels: tuple[str, ...] = (),
) -> Concept:
    """Return a concept whose label is its id in words."""
    return Concept(
        id=ConceptId(key),
        pref_label=key.replace("-", " ").title(),
        category=category,
        definition="Made for a test.",
        hours=hours,
        alt_labels=labels,
        broader=tuple(map(ConceptId, broader)),
        related=tuple(map(ConceptId, related)),
        requires=tuple(map(ConceptId, requires)),
        sources=("editors",),
    )


def taxonomy_of(*concepts: Concept, roles: tuple[Role, ...] = ()) -> Taxonomy:
    """Return a taxonomy of these concepts."""
    return Taxonomy(
        version="test",
        concepts=MappingProxyType({item.id: item for item in sorted(concepts, key=lambda item: item.id)}),
        roles=MappingProxyType({role.id: role for role in roles}),
        heuristics=(),
        sources=MappingProxyType({}),
    )


SMALL = taxonomy_of(
    concept("programming", category=Category.METHOD, hours=60),
    concept("python", category=Category.LANGUAGE, broader=("programming",), hours=80),
    concept(
        "rust", category=Category.LANGUAGE, broader=("programming",), requires=("programming",), hours=90
    ),
    concept("machine-learning", category=Category.METHOD, requires=("python",), hours=120),
    concept(
        "deep-learning",
        category=Category.METHOD,
        broader=("machine-learning",),
        requires=("machine-learning",),
    ),
    concept("deep-learning-frameworks", category=Category.METHOD, broader=("deep-learning",)),
    concept(
        "pytorch", broader=("deep-learning-frameworks",), related=("tensorflow",), requires=("deep-learning",)
    ),
    concept("tensorflow", broader=("deep-learning-frameworks",), requires=("deep-learning",)),
    concept("jax", broader=("deep-learning-frameworks",), requires=("deep-learning",)),
    concept("cloud", category=Category.PLATFORM),
    concept("aws", category=Category.PLATFORM, broader=("cloud",), related=("azure",)),
    concept("azure", category=Category.PLATFORM, broader=("cloud",)),
    concept("docker"),
    concept("kubernetes", requires=("docker",), hours=60),
    concept("sql", category=Category.LANGUAGE, hours=40),
    concept("communication", category=Category.SOFT),
)
"""Enough of everything: a hierarchy, relations, prerequisites, a soft skill."""


def role_of(*phases: tuple[str, ...], key: str = "test-role") -> Role:
    """Return a role whose phases teach these concepts."""
    return Role(
        id=RoleId(key),
        pref_label=key.replace("-", " ").title(),
        definition="Made for a test.",
        sources=("editors",),
        phases=tuple(
            Phase(
                id=f"phase-{number}",
                title=f"Phase {number}",
                weeks=2,
                weeks_from="editors",
                essential=tuple(map(ConceptId, names)),
            )
            for number, names in enumerate(phases, start=1)
        ),
    )


def requirement(
    *concepts: str, importance: Importance = Importance.ESSENTIAL, years: float | None = None
) -> Requirement:
    """Return a requirement of one concept, or of any of several."""
    return Requirement(
        concepts=tuple(map(ConceptId, concepts)),
        label=" or ".join(concepts),
        importance=importance,
        passages=(),
        years=years,
    )


def requirements(*items: Requirement, title: str = "Engineer") -> Requirements:
    """Return what a posting asks."""
    return Requirements(title=title, items=items)


class ResumeText:
    """Writes a resume's text line by line and knows where each mention stands."""

    def __init__(self) -> None:
        self.text = ""
        self.mentions: list[Mention] = []
        self.work: list[Work] = []
        self.projects: list[Project] = []

    def line(self, section: SectionKind, *concepts: str) -> Span:
        """Add one line that mentions these concepts by id."""
        start = len(self.text)
        words = " ".join(("Used", *concepts))
        passage = Passage(text=words, start=start, section=section)
        self.text += words + "\n"
        at = start + len("Used ")
        for name in concepts:
            self.mentions.append(
                Mention(concept=ConceptId(name), text=name, start=at, end=at + len(name), passage=passage)
            )
            at += len(name) + 1
        return Span(start, len(self.text))

    def job(self, start_date: str, end_date: str, *concepts: str) -> "ResumeText":
        """Add a dated job; an empty `end_date` means that it goes on."""
        span = self.line(SectionKind.WORK, *concepts)
        self.work.append(
            Work(span=span, start_date=start_date, end_date=end_date, is_current=not end_date, name="Acme")
        )
        return self

    def project(self, *concepts: str) -> "ResumeText":
        """Add a project without dates."""
        self.projects.append(Project(span=self.line(SectionKind.PROJECTS, *concepts), name="Thing"))
        return self

    def listed(self, *concepts: str) -> "ResumeText":
        """Add a line to the skills list."""
        self.line(SectionKind.SKILLS, *concepts)
        return self

    def resume(self) -> Resume:
        """Return the resume written so far."""
        document = Document(
            name="resume.txt", media_type=MediaType.TEXT, sha256="0" * 64, text=self.text, lines=()
        )
        education: tuple[Education, ...] = ()
        return Resume(
            document=document,
            sections=Sections(document=document, kind=DocumentKind.RESUME, items=()),
            basics=Basics(),
            passages=tuple(dict.fromkeys(mention.passage for mention in self.mentions)),
            work=tuple(self.work),
            projects=tuple(self.projects),
            education=education,
        )
