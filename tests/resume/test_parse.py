"""The whole resume: lists, passages, findings, quality, and its JSON Resume form."""

import itertools
import json
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from skillgap.documents import read_document
from skillgap.model.document import Document, DocumentKind, Line, MediaType, SectionKind, Severity
from skillgap.model.resume import Resume
from skillgap.resume import parse_resume, to_json_resume
from skillgap.sections import split_sections

SCHEMA = json.loads((Path(__file__).parent / "jsonresume.schema.json").read_text(encoding="utf-8"))

TEXT = """Ines Castellan
Senior Data Engineer
Leeds, UK | +44 7911 123456 | ines@example.org | github.com/icastellan

Summary
Data engineer with eight years in logistics.

Experience

Brightwater Labs\tPortland, OR
Data Engineer\tMar 2021 - Present
- Moved nightly loads to Airflow and
  cut run time by half
- Wrote the data contracts of four teams

Projects
Tide Clock (2020) https://github.com/icastellan/tides
- A clock for harbours, in Rust

Education
University of Leeds, BSc Physics, 2014 - 2018
GPA: 3.8/4.0

Skills
Languages: Python, Go, SQL (PostgreSQL, MySQL)
Tools: Docker | Kubernetes | Terraform
- Airflow, dbt

Certifications
- AWS Certified Solutions Architect, Amazon Web Services, 2021
- CKA - The Linux Foundation (May 2022)

Languages
English (native), Spanish - B2

Awards
2018 Best thesis, University of Leeds

Publications
Castellan, I. Tides and clocks. Harbour Letters, 2019.
"""


def read(text: str) -> Resume:
    """Read a resume from its text, through the real reader."""
    return parse_resume(split_sections(read_document(text.encode(), name="resume.txt"), DocumentKind.RESUME))


@pytest.fixture(scope="module")
def resume() -> Resume:
    """The resume above."""
    return read(TEXT)


def test_reads_skill_groups(resume: Resume) -> None:
    """Groups keep their names and items, brackets stay whole, and each knows the passage it stands in."""
    groups = [(g.name, g.keywords) for g in resume.skills]
    assert groups == [
        ("Languages", ("Python", "Go", "SQL (PostgreSQL, MySQL)")),
        ("Tools", ("Docker", "Kubernetes", "Terraform")),
        ("", ("Airflow", "dbt")),
    ]
    for group in resume.skills:
        assert group.passage in resume.passages


@pytest.mark.parametrize(
    ("line", "items"),
    [
        ("Python, Go, SQL", ("Python", "Go", "SQL")),
        ("Python \u2022 Go \u2022 SQL", ("Python", "Go", "SQL")),
        ("Python\tGo\tSQL", ("Python", "Go", "SQL")),
        ("Python; Go; SQL", ("Python", "Go", "SQL")),
        ("AWS (S3, EC2), CI/CD, A/B testing", ("AWS (S3, EC2)", "CI/CD", "A/B testing")),
        ("Python, Go, and SQL.", ("Python", "Go", "SQL")),
        ("C++, C#, .NET", ("C++", "C#", ".NET")),
        ("Python, basic Go", ("Python", "Go (basic)")),
        ("Proficient in Python, familiar with Go", ("Python", "Go (familiar)")),
    ],
)
def test_splits_lists_of_skills(line: str, items: tuple[str, ...]) -> None:
    """Commas, dots, tabs and semicolons part items; brackets and slashes do not; a limit stays."""
    found = [k.rstrip(".") for g in read(f"Ines Castellan\n\nSkills\n{line}\n").skills for k in g.keywords]
    expected = [item.lstrip(".") for item in items]
    assert [k.lstrip(".") for k in found] == expected


def test_reads_the_other_lists(resume: Resume) -> None:
    """Certificates, languages, awards, projects and publications are read with their parts."""
    assert [(c.name, c.issuer, c.date) for c in resume.certificates] == [
        ("AWS Certified Solutions Architect", "Amazon Web Services", "2021"),
        ("CKA", "The Linux Foundation", "2022-05"),
    ]
    assert [(s.language, s.fluency) for s in resume.languages] == [("English", "native"), ("Spanish", "B2")]
    assert [(a.title, a.awarder, a.date) for a in resume.awards] == [
        ("Best thesis", "University of Leeds", "2018")
    ]
    assert [(p.name, p.start_date, len(p.highlights)) for p in resume.projects] == [("Tide Clock", "2020", 1)]
    assert resume.publications[0].release_date == "2019"
    assert resume.education[0].score == "3.8/4.0"


def test_passages_are_whole_and_know_their_section(resume: Resume) -> None:
    """A wrapped bullet is one passage; headings are in none."""
    quotes = {p.quote: p.section for p in resume.passages}
    assert quotes["Moved nightly loads to Airflow and cut run time by half"] is SectionKind.WORK
    assert quotes["Languages: Python, Go, SQL (PostgreSQL, MySQL)"] is SectionKind.SKILLS
    assert "Experience" not in quotes
    assert set(resume.work[0].highlights) <= set(resume.passages)


def test_entries_know_their_range(resume: Resume) -> None:
    """An entry's span cuts it out of the text."""
    job = resume.work[0]
    text = resume.document.text[job.span.start : job.span.end]
    assert text.startswith("Brightwater Labs")
    assert text.endswith("data contracts of four teams")


def test_json_resume_is_valid(resume: Resume) -> None:
    """The document validates, says nothing empty, and holds the extension of INTERFACES.md."""
    document = to_json_resume(resume)
    jsonschema.validate(document, SCHEMA, format_checker=jsonschema.FormatChecker())
    assert document["work"][0]["startDate"] == "2021-03"
    assert "endDate" not in document["work"][0]
    extra = document["x-skillgap"]
    assert extra["text"] == resume.document.text
    assert {"kind": "work", "heading": "Experience"}.items() <= extra["sections"][2].items()
    assert "github.com/icastellan" in extra["links"]
    assert 0.9 < extra["readQuality"] <= 1


def codes(text: str) -> set[str]:
    """Codes of the findings of a resume."""
    return {f.code for f in read(text).findings}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Experience\nClerk, Acme Inc., 2019 - 2020\n", "no-email"),
        ("Ines Castellan\nines@example.org\n\nSkills\nPython\n", "missing-section"),
        ("Ines Castellan\n\nExperience\nClerk, Acme Inc.\n- Filed\n", "missing-dates"),
        ("Ines Castellan\n\nExperience\nClerk, Acme Inc., 05/19 - 06/20\n- Filed\n", "ambiguous-date"),
        (
            "Ines Castellan\n\nExperience\nClerk, Acme Inc., 2019 - 2020\n- " + "word " * 60 + "\n",
            "long-bullet",
        ),
        (
            (
                "Ines\n\nExperience\nClerk, Acme Inc., Jan 2019 - Dec 2020\n- A\n\n"
                "Cook, Cafe Ltd, Jan 2020 - Jun 2021\n- B\n"
            ),
            "overlapping-jobs",
        ),
        (
            (
                "Ines\n\nExperience\nClerk, Acme Inc., Jan 2021 - Dec 2022\n- A\n\n"
                "Cook, Cafe Ltd, Jan 2018 - Jun 2019\n- B\n"
            ),
            "employment-gap",
        ),
        ("Ines Castellan\n\nE X P E R I E N C E\nClerk, Acme Inc., 2019 - 2020\n", "letter-spaced-heading"),
    ],
)
def test_finds_what_a_parser_trips_over(text: str, code: str) -> None:
    """Each trap is reported under its code, with a way out of it."""
    assert code in codes(text)
    assert all(f.message and f.fix for f in read(text).findings)


def test_a_sound_resume_has_no_warnings(resume: Resume) -> None:
    """Nothing is found fault with where nothing is wrong."""
    assert [f for f in resume.findings if f.severity is not Severity.INFO] == []


def test_quality_falls_when_little_is_understood() -> None:
    """Text without headings or contact data is not well understood."""
    assert read("Some words about nothing.\nAnd some more of them.\n").read_quality < 0.5
    assert read(TEXT).read_quality > 0.9


def test_unlike_names_change_nothing() -> None:
    """The work read does not depend on whose it is."""
    other = read(TEXT.replace("Ines Castellan", "Chidi Okonkwo"))
    assert [(w.name, w.position, w.start_date) for w in other.work] == [
        (w.name, w.position, w.start_date) for w in read(TEXT).work
    ]


PIECES = st.sampled_from(
    [
        "Experience", "Education", "SKILLS", "Projects", "Languages", "Certifications", "Awards",
        "Publications",
        "Data Engineer, Acme Inc., 2019 - 2021", "Acme\tLeeds, UK", "2019", "- Built a thing", "Python, Go (",
        "English (", "University of Leeds", "BSc", "https://example.org", "@", "a@b.c", ":", "|",
        "+1 (415) 555-0142",
        "2020 - ", "Volunteer", "GPA: 3.8", "LANGUAGES: English", "\u2022", "Page 1 of 2", "", "",
    ]
)  # fmt: skip
ANY_LINE = st.one_of(PIECES, st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), max_size=50))


@pytest.mark.property
@settings(deadline=None)
@given(st.lists(st.tuples(ANY_LINE, st.booleans(), st.booleans()), max_size=25))
def test_reads_any_text_whole(rows: list[tuple[str, bool, bool]]) -> None:
    """No text makes it fail; passages do not overlap and hold every word below the headings."""
    text, lines = "", []
    for words, is_bullet, bold in rows:
        if words.strip():
            lines.append(Line(text=words, start=len(text), is_bullet=is_bullet, bold=bold))
        text += words + "\n"
    document = Document(
        name="x.txt", media_type=MediaType.TEXT, sha256="0" * 64, text=text, lines=tuple(lines)
    )
    sections = split_sections(document, DocumentKind.RESUME)
    resume = parse_resume(sections)
    passages = resume.passages
    assert all(a.end <= b.start for a, b in itertools.pairwise(passages))
    assert all(text[p.start : p.end] == p.text for p in passages)
    for section in sections.items:
        for line in section.lines:
            assert sum(p.start <= line.start and line.end <= p.end for p in passages) == 1
    assert 0 <= resume.read_quality <= 1
    jsonschema.validate(to_json_resume(resume), SCHEMA)


SAMPLES = Path(__file__).parents[2] / "samples"


@pytest.mark.parametrize("name", ["resume.docx", "resume.md", "resume.pdf", "resume.txt"])
def test_every_format_of_the_sample_reads_alike(name: str) -> None:
    """The sample resume says the same whatever file it comes in."""
    document = read_document((SAMPLES / name).read_bytes(), name=name)
    resume = parse_resume(split_sections(document, DocumentKind.RESUME))
    assert resume.basics.name.casefold() == "maya lindqvist"
    assert [(w.name, w.position, w.start_date, len(w.highlights)) for w in resume.work] == [
        ("Fernhollow Logistics", "Senior Software Engineer", "2022-03", 5),
        ("Quillpost", "Software Engineer", "2019-06", 4),
        ("Bright Harbor Credit Union", "Junior Developer", "2017-08", 3),
    ]
    assert [(p.name, len(p.highlights)) for p in resume.projects] == [("Herbarium", 2), ("pocket-eval", 2)]
    assert [(e.institution, e.study_type, e.area) for e in resume.education] == [
        ("Cascade Valley University", "Bachelor of Science", "Computer Science")
    ]
    assert len(resume.skills) == 4
    assert [c.issuer for c in resume.certificates] == ["Amazon Web Services"]
    assert len(resume.languages) == 3


def test_certificates_among_the_studies_are_no_studies():
    """Under "Education and certificates" each line is what it says, and no certificate gets a school."""
    text = (
        "Jo Doe\njo@example.org\n\n# Education and certificates\n\n"
        "BSc (Hons) Computer Science, 2:1, Calderbrook University, 2010–2013\n"
        "AWS Certified Developer – Associate (2021)\n"
        "Professional Scrum Master I (2018)\n"
    )
    document = read_document(text.encode(), name="resume.md")
    resume = parse_resume(split_sections(document, DocumentKind.RESUME))
    (study,) = resume.education
    assert (study.study_type, study.area, study.score) == ("BSc (Hons)", "Computer Science", "2:1")
    assert study.institution == "Calderbrook University"
    assert [(each.name, each.date) for each in resume.certificates] == [
        ("AWS Certified Developer – Associate", "2021"),
        ("Professional Scrum Master I", "2018"),
    ]


def test_a_certificate_is_dated_by_when_it_was_given():
    """Until when a certificate holds is not its date, and "issued" is nobody who issues."""
    text = (
        "Jo Doe\njo@example.org\n\n# Certificates\n\n"
        "- AWS Certified Developer – Associate, Amazon Web Services (2021, expired 2024)\n"
        "- Certified Kubernetes Administrator, CNCF, issued March 2022, valid until March 2025\n"
        "- Scrum Master I, Scrum.org, 05/2019 – 05/2021\n"
        "- PMP, PMI, 2018 (renewed 2021)\n"
        "- Azure Fundamentals (expires Jan 2027)\n"
    )
    document = read_document(text.encode(), name="resume.md")
    resume = parse_resume(split_sections(document, DocumentKind.RESUME))
    assert [(each.name, each.issuer, each.date) for each in resume.certificates] == [
        ("AWS Certified Developer – Associate", "Amazon Web Services", "2021"),
        ("Certified Kubernetes Administrator", "CNCF", "2022-03"),
        ("Scrum Master I", "Scrum.org", "2019-05"),
        ("PMP", "PMI", "2018"),
        ("Azure Fundamentals", "", ""),
    ]


def test_sentences_below_the_name_are_the_summary():
    """A paragraph under the name is a summary without a heading; a headline and contacts are not."""
    text = (
        "# Lena Brandt\nlena.brandt@example.org · Leipzig\n\n"
        "Former chemistry teacher, now data analyst. Looking for a first\nfull-time analyst role.\n\n"
        "## Work\n### Analyst, Kornfeld — 03/2025 – 09/2025\n- Built six dashboards.\n"
    )
    document = read_document(text.encode(), name="resume.md")
    resume = parse_resume(split_sections(document, DocumentKind.RESUME))
    assert resume.basics.summary == (
        "Former chemistry teacher, now data analyst. Looking for a first full-time analyst role."
    )
    headline = text.replace("Former", "Senior").replace(". Looking for a first\nfull-time analyst role.", "")
    document = read_document(headline.encode(), name="resume.md")
    assert not parse_resume(split_sections(document, DocumentKind.RESUME)).basics.summary


def test_a_name_in_brackets_stays_closed_without_its_date() -> None:
    """The year in the brackets of a project's name is its date, and the brackets are closed."""
    (project,) = read("Jo Doe\n\nPROJECTS\nTide Clock (course project, 2023)\n- Drew the dial\n").projects
    assert (project.name, project.start_date[:4]) == ("Tide Clock (course project)", "2023")
