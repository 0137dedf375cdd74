"""A small taxonomy and small builders of resumes and postings, so that these tests need no parser."""

import re
from collections.abc import Callable

import pytest

from skillgap.model.document import (
    Document,
    DocumentKind,
    Line,
    MediaType,
    Passage,
    Section,
    SectionKind,
    Sections,
)
from skillgap.model.posting import Importance, JobPosting, Mention
from skillgap.model.resume import (
    Basics,
    Certificate,
    Education,
    Project,
    Resume,
    SkillGroup,
    Span,
    SpokenLanguage,
    Work,
)
from skillgap.model.taxonomy import Category, Concept, ConceptId, Taxonomy
from skillgap.tailoring.truth import Claims

KINDS = {
    "Summary": SectionKind.SUMMARY,
    "Experience": SectionKind.WORK,
    "Projects": SectionKind.PROJECTS,
    "Education": SectionKind.EDUCATION,
    "Skills": SectionKind.SKILLS,
    "Certificates": SectionKind.CERTIFICATES,
    "Languages": SectionKind.LANGUAGES,
}

CONCEPTS = (
    ("python", "Python", "language", (), ("programming",)),
    ("programming", "Programming", "method", (), ()),
    ("sql", "SQL", "language", (), ("databases",)),
    ("databases", "Databases", "method", (), ()),
    ("postgresql", "PostgreSQL", "tool", ("Postgres",), ("databases",)),
    ("kubernetes", "Kubernetes", "tool", ("k8s",), ("container-orchestration",)),
    ("container-orchestration", "Container orchestration", "method", (), ()),
    ("docker", "Docker", "tool", (), ()),
    ("helm", "Helm", "tool", (), ("kubernetes",)),
    ("terraform", "Terraform", "tool", (), ("infrastructure-as-code",)),
    ("infrastructure-as-code", "Infrastructure as code", "method", ("IaC",), ()),
    ("pytorch", "PyTorch", "tool", (), ("deep-learning",)),
    ("tensorflow", "TensorFlow", "tool", (), ("deep-learning",)),
    ("deep-learning", "Deep learning", "method", (), ("machine-learning",)),
    ("machine-learning", "Machine learning", "method", ("ML",), ()),
    ("scikit-learn", "scikit-learn", "tool", ("sklearn",), ("machine-learning",)),
    ("retrieval-augmented-generation", "Retrieval-augmented generation", "method", ("RAG",), ()),
    ("large-language-models", "Large language models", "method", ("LLM", "LLMs", "large language model"), ()),
    ("natural-language-processing", "Natural language processing", "method", ("NLP",), ()),
    ("amazon-web-services", "Amazon Web Services", "platform", ("AWS",), ("cloud-computing",)),
    ("cloud-computing", "Cloud computing", "method", (), ()),
    ("apache-airflow", "Apache Airflow", "tool", ("Airflow",), ("data-pipelines",)),
    ("data-pipelines", "Data pipelines", "method", ("ETL pipelines",), ()),
    ("apache-kafka", "Apache Kafka", "tool", ("Kafka",), ()),
    ("apache-spark", "Apache Spark", "tool", ("Spark",), ()),
    ("react", "React", "tool", (), ()),
    ("fastapi", "FastAPI", "tool", (), ("rest-apis",)),
    ("rest-apis", "REST APIs", "method", ("REST API",), ()),
    ("ci-cd", "CI/CD", "method", (), ()),
    ("communication", "Communication", "soft", (), ()),
    ("leadership", "Leadership", "soft", (), ()),
    ("german", "German", "human-language", (), ()),
    ("aws-solutions-architect", "AWS Certified Solutions Architect", "credential", (), ()),
)


@pytest.fixture(scope="session")
def taxonomy() -> Taxonomy:
    """Thirty-odd concepts, enough for every rule."""
    concepts = {
        ConceptId(name): Concept(
            id=ConceptId(name),
            pref_label=label,
            category=Category(category),
            definition="",
            hours=10,
            alt_labels=alt,
            broader=tuple(ConceptId(up) for up in broader),
            related=(ConceptId("tensorflow"),) if name == "pytorch" else (),
        )
        for name, label, category, alt, broader in CONCEPTS
    }
    return Taxonomy(version="test", concepts=concepts, roles={}, heuristics=(), sources={})


def _find(passages: tuple[Passage, ...], taxonomy: Taxonomy) -> tuple[Mention, ...]:
    labels = {
        label.casefold(): concept.id for concept in taxonomy.concepts.values() for label in concept.labels
    }
    body = "|".join(
        re.escape(label).replace(r"\ ", r"\s+") for label in sorted(labels, key=len, reverse=True)
    )
    pattern = re.compile(rf"(?<![\w+#-])({body})s?(?![\w+#])", re.IGNORECASE)
    found = []
    for passage in passages:
        for match in pattern.finditer(passage.text):
            words = " ".join(match.group().casefold().split())
            concept = labels.get(words) or labels[words.removesuffix("s")]
            start = passage.start + match.start()
            found.append(
                Mention(
                    concept=concept,
                    text=match.group(),
                    start=start,
                    end=start + len(match.group()),
                    passage=passage,
                )
            )
    return tuple(found)


def _lines(text: str) -> tuple[Line, ...]:
    found, at = [], 0
    for raw in text.split("\n"):
        marks = re.match(r"(#+ |- )?", raw).group()
        if raw.strip():
            found.append(
                Line(
                    text=raw[len(marks) :],
                    start=at + len(marks),
                    is_heading=marks == "## ",
                    is_bullet=marks == "- ",
                )
            )
        at += len(raw) + 1
    return tuple(found)


def _resume(text: str) -> Resume:
    """Read "# Name", "## Section", "### a | b | start | end" and "- bullet": what the tests write."""
    lines = _lines(text)
    document = Document(name="resume.txt", media_type=MediaType.TEXT, sha256="", text=text, lines=lines)
    blocks: list[tuple[SectionKind, str, int, list[Line]]] = [(SectionKind.HEADER, "", 0, [])]
    for line in lines:
        if line.is_heading:
            blocks.append((KINDS[line.text], line.text, line.start, []))
        else:
            blocks[-1][3].append(line)
    sections = tuple(
        Section(kind=kind, heading=heading, start=start, end=at[-1].end, lines=tuple(at))
        for kind, heading, start, at in blocks
        if at
    )
    passages = {
        line.start: Passage(text=line.text, start=line.start, section=section.kind, is_bullet=line.is_bullet)
        for section in sections
        for line in section.lines
    }
    by_kind: dict[SectionKind, tuple[Line, ...]] = {section.kind: section.lines for section in sections}
    header = by_kind.get(SectionKind.HEADER, ())

    def entries(kind: SectionKind) -> list[tuple[list[str], tuple[Passage, ...], Span]]:
        found: list[tuple[list[str], list[Passage], Span]] = []
        for line in by_kind.get(kind, ()):
            if line.is_bullet:
                found[-1][1].append(passages[line.start])
                found[-1] = (*found[-1][:2], Span(found[-1][2].start, line.end))
            else:
                fields = [part.strip() for part in line.text.split("|")]
                found.append(([*fields, "", "", ""], [], Span(line.start, line.end)))
        return [(fields, tuple(bullets), span) for fields, bullets, span in found]

    groups = []
    for line in by_kind.get(SectionKind.SKILLS, ()):
        name, _, rest = line.text.rpartition(": ")
        words = tuple(part.strip() for part in rest.split(",") if part.strip())
        groups.append(SkillGroup(name=name, keywords=words, passage=passages[line.start]))
    return Resume(
        document=document,
        sections=Sections(document=document, kind=DocumentKind.RESUME, items=sections),
        basics=Basics(
            name=header[0].text if header else "",
            label=header[1].text if len(header) > 1 else "",
            email=header[2].text if len(header) > 2 else "",
            summary=" ".join(line.text for line in by_kind.get(SectionKind.SUMMARY, ())),
        ),
        passages=tuple(passages.values()),
        work=tuple(
            Work(
                span=span,
                position=fields[0],
                name=fields[1],
                start_date=fields[2],
                end_date="" if fields[3] == "Present" else fields[3],
                is_current=fields[3] == "Present",
                highlights=bullets,
            )
            for fields, bullets, span in entries(SectionKind.WORK)
        ),
        projects=tuple(
            Project(span=span, name=fields[0], highlights=bullets)
            for fields, bullets, span in entries(SectionKind.PROJECTS)
        ),
        education=tuple(
            Education(
                span=span,
                study_type=fields[0],
                area=fields[1],
                institution=fields[2],
                end_date=fields[3],
            )
            for fields, _, span in entries(SectionKind.EDUCATION)
        ),
        skills=tuple(groups),
        certificates=tuple(Certificate(name=line.text) for line in by_kind.get(SectionKind.CERTIFICATES, ())),
        languages=tuple(
            SpokenLanguage(language=part.split("(")[0].strip(), fluency=part.partition("(")[2].strip(") "))
            for line in by_kind.get(SectionKind.LANGUAGES, ())
            for part in line.text.split(",")
        ),
    )


def _posting(text: str, taxonomy: Taxonomy) -> tuple[JobPosting, tuple[Mention, ...]]:
    """One line is one passage; "must:" and "plus:" before it set its importance."""
    lines, passages, weights, at = [], [], [], 0
    for raw in text.split("\n"):
        mark = re.match(r"(must: |plus: )?", raw).group()
        start = at + len(mark)
        at += len(raw) + 1
        if not raw.strip():
            continue
        lines.append(Line(text=raw[len(mark) :], start=start))
        passages.append(Passage(text=raw[len(mark) :], start=start, section=SectionKind.QUALIFICATIONS))
        weights.append(
            {"must: ": Importance.ESSENTIAL, "plus: ": Importance.OPTIONAL}.get(mark, Importance.MENTIONED)
        )
    document = Document(name="jd.txt", media_type=MediaType.TEXT, sha256="", text=text, lines=tuple(lines))
    posting = JobPosting(
        sections=Sections(document=document, kind=DocumentKind.POSTING, items=()),
        title=lines[0].text if lines else "",
        company="",
        passages=tuple(passages),
    )
    by_start = dict(zip((passage.start for passage in passages), weights, strict=True))
    mentions = tuple(
        Mention(
            concept=found.concept,
            text=found.text,
            start=found.start,
            end=found.end,
            passage=found.passage,
            importance=by_start[found.passage.start],
        )
        for found in _find(tuple(passages), taxonomy)
    )
    return posting, mentions


@pytest.fixture(scope="session")
def find(taxonomy: Taxonomy) -> Callable[[tuple[Passage, ...]], tuple[Mention, ...]]:
    """Find the labels of the small taxonomy in passages."""
    return lambda passages: _find(passages, taxonomy)


@pytest.fixture(scope="session")
def read() -> Callable[[str], Resume]:
    """Read a resume in the tests' own markup."""
    return _resume


@pytest.fixture(scope="session")
def read_posting(taxonomy: Taxonomy) -> Callable[[str], tuple[JobPosting, tuple[Mention, ...]]]:
    """Read a posting in the tests' own markup."""
    return lambda text: _posting(text, taxonomy)


@pytest.fixture(scope="session")
def claims(taxonomy: Taxonomy) -> Callable[[str], Claims]:
    """Read a resume and find its skills."""

    def make(text: str) -> Claims:
        resume = _resume(text)
        return Claims(resume=resume, mentions=_find(resume.passages, taxonomy))

    return make
