"""Documents are cut at their headings, whatever those are called and however they look."""

import hashlib
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skillgap.documents import read_document
from skillgap.model.document import BBox, Document, DocumentKind, Line, MediaType, SectionKind
from skillgap.sections import guess_kind, split_sections

JOB = "Data Engineer, Acme Inc., 2019 - 2021\n- Moved loads to Airflow\n- Wrote tests\n"


def text_document(text: str, name: str = "file.txt") -> Document:
    """A document as the reader of texts makes it."""
    return read_document(text.encode(), name=name)


def styled(*rows: tuple[str, float, bool]) -> Document:
    """A document of lines with a type size and a weight, as the reader of PDFs makes it."""
    lines, text = [], ""
    for words, size, bold in rows:
        lines.append(Line(text=words, start=len(text), size=size, bold=bold))
        text += words + "\n"
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Document(name="x.pdf", media_type=MediaType.PDF, sha256=digest, text=text, lines=tuple(lines))


def kinds(document: Document, kind: DocumentKind = DocumentKind.RESUME) -> list[tuple[SectionKind, str]]:
    """Kinds and headings of a document's sections."""
    return [(s.kind, s.heading) for s in split_sections(document, kind).items]


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("EXPERIENCE", SectionKind.WORK),
        ("Work Experience (3)", SectionKind.WORK),
        ("Professional Skills Summary", SectionKind.SKILLS),
        ("PROJECTS EXPERIENCE", SectionKind.PROJECTS),
        ("E X P E R I E N C E", SectionKind.WORK),
        ("W O R K   E X P E R I E N C E", SectionKind.WORK),
        ("Work History:", SectionKind.WORK),
        ("## Employment", SectionKind.WORK),
        ("**Professional Experience**", SectionKind.WORK),
        ("Relevant Teaching Experience", SectionKind.WORK),
        ("Experience (continued)", SectionKind.WORK),
        ("Berufserfahrung", SectionKind.WORK),
        ("Expérience professionnelle", SectionKind.WORK),
        ("Experiencia laboral", SectionKind.WORK),
        ("Education & Training", SectionKind.EDUCATION),
        ("Ausbildung", SectionKind.EDUCATION),
        ("Formation", SectionKind.EDUCATION),
        ("TECHNICAL SKILLS", SectionKind.SKILLS),
        ("Skills & Interests", SectionKind.SKILLS),
        ("Kenntnisse", SectionKind.SKILLS),
        ("Compétences", SectionKind.SKILLS),
        ("Selected Projects", SectionKind.PROJECTS),
        ("Licenses & Certifications", SectionKind.CERTIFICATES),
        ("Honors/Awards", SectionKind.AWARDS),
        ("Sprachen", SectionKind.LANGUAGES),
        ("Publications", SectionKind.PUBLICATIONS),
        ("Volunteer Experience", SectionKind.VOLUNTEER),
        ("Profile", SectionKind.SUMMARY),
        ("Hobbies", SectionKind.INTERESTS),
        ("References", SectionKind.REFERENCES),
    ],
)
def test_knows_headings_of_resumes(heading: str, kind: SectionKind) -> None:
    """A heading is known by its words, in several languages and dresses."""
    found = kinds(text_document(f"Ines Castellan\nines@example.org\n\n{heading}\n\n{JOB}"))
    assert [k for k, _ in found] == [SectionKind.HEADER, kind]


def test_unknown_heading_of_the_usual_look_opens_a_section() -> None:
    """A line in the very style of the known headings is a heading, of kind other."""
    document = styled(
        ("Ines Castellan", 20, True),
        ("EXPERIENCE", 12, True),
        ("Data Engineer, Acme Inc., 2019 - 2021", 10, False),
        ("EDUCATION", 12, True),
        ("BSc Physics, University of Leeds", 10, False),
        ("TOURS AND STAGES", 12, True),
        ("Two summers on the road", 10, False),
    )
    assert kinds(document)[-1] == (SectionKind.OTHER, "TOURS AND STAGES")


def test_groups_of_a_list_are_no_headings() -> None:
    """The word "Languages" in a smaller look than the headings is a group of the skills."""
    document = styled(
        ("Ines Castellan", 20, True),
        ("EXPERIENCE", 14, True),
        ("Data Engineer, Acme Inc., 2019 - 2021", 10, False),
        ("EDUCATION", 14, True),
        ("BSc Physics, University of Leeds", 10, False),
        ("SKILLS", 14, True),
        ("Languages", 10, True),
        ("Python, Go", 10, False),
    )
    assert [k for k, _ in kinds(document)][-1] is SectionKind.SKILLS


def test_entries_in_the_look_of_headings_are_no_headings() -> None:
    """Where employers are set as headings are, the look alone proves nothing."""
    document = styled(
        ("Ines Castellan", 20, True),
        ("Experience", 10, True),
        ("Brightwater Labs", 10, True),
        ("Data Engineer", 10, False),
        ("Pinecrest Ltd", 10, True),
        ("Developer", 10, False),
        ("Education", 10, True),
        ("University of Leeds", 10, True),
        ("BSc Physics", 10, False),
    )
    assert [h for _, h in kinds(document)] == ["", "Experience", "Education"]


def test_bullets_and_sentences_are_no_headings() -> None:
    """A list item or a sentence that holds a heading's word opens nothing."""
    text = "Ines Castellan\n\nExperience\n\n- Education\n- Skills\nEducation of staff was my task in 2019.\n"
    assert [h for _, h in kinds(text_document(text))] == ["", "Experience"]


POSTING = """# Senior Data Engineer
### Northwind

Northwind builds tools for harbours.

**What you'll do:**

  * Build pipelines
  * Talk to people

## Your profile

  * Python

Nice to have:

- Kafka

What we offer
- Free fruit

**About Northwind**
We are many.

Equal opportunity
We hire everyone.
"""


def test_cuts_a_posting() -> None:
    """Markdown headings, bold lines, closing colons and bare prose headings all open a section."""
    assert kinds(text_document(POSTING), DocumentKind.POSTING) == [
        (SectionKind.TITLE, ""),
        (SectionKind.OTHER, ""),
        (SectionKind.RESPONSIBILITIES, "What you'll do"),
        (SectionKind.QUALIFICATIONS, "Your profile"),
        (SectionKind.PREFERRED, "Nice to have"),
        (SectionKind.BENEFITS, "What we offer"),
        (SectionKind.COMPANY, "About Northwind"),
        (SectionKind.LEGAL, "Equal opportunity"),
    ]


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("What you\u2019ll bring", SectionKind.QUALIFICATIONS),
        ("You have:", SectionKind.QUALIFICATIONS),
        ("**Minimum qualifications**", SectionKind.QUALIFICATIONS),
        ("Must have", SectionKind.QUALIFICATIONS),
        ("Who you are", SectionKind.QUALIFICATIONS),
        ("What we look for", SectionKind.QUALIFICATIONS),
        ("\U0001f4bc Requirements", SectionKind.QUALIFICATIONS),
        ("Das bringst du mit:", SectionKind.QUALIFICATIONS),
        ("Votre profil", SectionKind.QUALIFICATIONS),
        ("Requisitos", SectionKind.QUALIFICATIONS),
        ("Key selection criteria", SectionKind.QUALIFICATIONS),
        ("You should apply if you:", SectionKind.QUALIFICATIONS),
        ("Does that sound like you? Then this is what we hope to see:", SectionKind.QUALIFICATIONS),
        ("What we\u2019re after", SectionKind.QUALIFICATIONS),
        ("What you\u2019ll bring.", SectionKind.QUALIFICATIONS),
        ("What you bring (nobody ticks every box, and that is fine)", SectionKind.QUALIFICATIONS),
        ("Who would suit this role", SectionKind.QUALIFICATIONS),
        ("About the candidate:", SectionKind.QUALIFICATIONS),
        ("What do you need to know?", SectionKind.QUALIFICATIONS),
        ("For all levels we require:", SectionKind.QUALIFICATIONS),
        ("We'd like to meet you if you have:", SectionKind.QUALIFICATIONS),
        ("Nice for any level:", SectionKind.PREFERRED),
        ("We would love to hear from you if you", SectionKind.QUALIFICATIONS),
        ("**Not what we\u2019re looking for**", SectionKind.LEGAL),
        ("What don\u2019t you need?", SectionKind.LEGAL),
        ("What do you get?", SectionKind.BENEFITS),
        ("Ce que vous apportez", SectionKind.QUALIFICATIONS),
        ("Imprescindible", SectionKind.QUALIFICATIONS),
        ("**Nice to see**", SectionKind.PREFERRED),
        ("Secondary skills:", SectionKind.PREFERRED),
        ("**It\u2019d be lovely if you**", SectionKind.PREFERRED),
        ("What you\u2019ll be up to:", SectionKind.RESPONSIBILITIES),
        ("How we\u2019ll measure success", SectionKind.RESPONSIBILITIES),
        ("What you\u2019ll love about us:", SectionKind.BENEFITS),
        ("**What we don\u2019t need**", SectionKind.LEGAL),
        ("**To succeed in this job you will need**", SectionKind.QUALIFICATIONS),
        ("Preferred qualifications", SectionKind.PREFERRED),
        ("**Advanced (preferred) qualifications**", SectionKind.PREFERRED),
        ("Other desirable skills:", SectionKind.PREFERRED),
        ("Bonus points", SectionKind.PREFERRED),
        ("**It\u2019s great, but not required:**", SectionKind.PREFERRED),
        ("Von Vorteil:", SectionKind.PREFERRED),
        ("What you'll do", SectionKind.RESPONSIBILITIES),
        ("In this role, you will:", SectionKind.RESPONSIBILITIES),
        ("Deine Aufgaben", SectionKind.RESPONSIBILITIES),
        ("Things you might do", SectionKind.RESPONSIBILITIES),
        ("**Essential functions of the post**", SectionKind.RESPONSIBILITIES),
        ("You will be working on:", SectionKind.RESPONSIBILITIES),
        ("**What success looks like**", SectionKind.RESPONSIBILITIES),
        ("**What we have to offer**", SectionKind.BENEFITS),
        ("Our stack", SectionKind.STACK),
        ("Why join us", SectionKind.BENEFITS),
        ("Compensation", SectionKind.BENEFITS),
        ("Wir bieten", SectionKind.BENEFITS),
        ("The role", SectionKind.ROLE),
        ("About us", SectionKind.COMPANY),
        ("How to apply", SectionKind.APPLY),
        ("Equal opportunity", SectionKind.LEGAL),
        ("## Recruitment fraud warning", SectionKind.LEGAL),
        ("Beware of scams:", SectionKind.LEGAL),
        ("**Come change harbours with us**", SectionKind.OTHER),
    ],
)
def test_knows_headings_of_postings(heading: str, kind: SectionKind) -> None:
    """A posting's heading is known by its words, in prose and in several languages."""
    title = "Data Engineer\nNorthwind\n\nNorthwind builds tools for harbours and ships."
    text = f"{title}\n\n{heading}\n\n- Python and SQL\n"
    assert kinds(text_document(text), DocumentKind.POSTING)[-1][0] is kind


@pytest.mark.parametrize(
    "heading", ["Fraud Detection and Prevention:", "GDPR & Data Protection:", "Scam Detection:"]
)
def test_a_heading_that_names_a_field_is_no_legal_notice(heading: str) -> None:
    """Work against fraud, or on privacy, is a duty like any other; only a notice of it is legal text."""
    text = f"Data Engineer\n\nWe move harbours.\n\nResponsibilities\n\n{heading}\n\n- Python and SQL\n"
    assert SectionKind.LEGAL not in [kind for kind, _ in kinds(text_document(text), DocumentKind.POSTING)]


def test_a_label_of_one_word_opens_a_section_and_leaves_its_text() -> None:
    """Rows such as "Must: ..." and "Nice: ..." are sections, and the city of Nice is none."""
    rows = "Platform Engineer\nQuux\n\nMust: Kubernetes | Linux\nNice: Ceph | Knots\n"
    assert [kind for kind, _ in kinds(text_document(rows), DocumentKind.POSTING)][1:] == [
        SectionKind.QUALIFICATIONS,
        SectionKind.PREFERRED,
    ]
    city = "Platform Engineer\nQuux\nNice\n\nWe move harbours.\n"
    assert SectionKind.PREFERRED not in [kind for kind, _ in kinds(text_document(city), DocumentKind.POSTING)]


def test_a_row_of_a_table_opens_a_section_and_leaves_its_text() -> None:
    """What the first cell of a row names is what the other cells are about."""
    rows = "Analyst\n\n| | |\n|---|---|\n| **Must have** | SQL |\n| Nice to have | Knots, ropes |\n"
    assert [kind for kind, _ in kinds(text_document(rows), DocumentKind.POSTING)][-2:] == [
        SectionKind.QUALIFICATIONS,
        SectionKind.PREFERRED,
    ]


def test_a_line_that_names_benefits_is_silent_alone() -> None:
    """A line such as "Benefits: a pension" asks for nothing, and what stands below it is no benefit."""
    rows = "Analyst\n\nRequirements\n\nYou know SQL.\n\nBenefits: pension, leave\n\nYou know Python.\n"
    found = [kind for kind, _ in kinds(text_document(rows), DocumentKind.POSTING)]
    assert found[-2:] == [SectionKind.BENEFITS, SectionKind.QUALIFICATIONS]


def test_bold_run_opens_a_section_and_leaves_its_text() -> None:
    """A bold "**Requirements:** Python…" is a heading, and what follows it is the section's first line."""
    text = "Data Engineer\n\nWe move harbours.\n\n**Requirements:** Python and SQL, daily.\n"
    section = split_sections(text_document(text), DocumentKind.POSTING).items[-1]
    assert (section.kind, section.heading) == (SectionKind.QUALIFICATIONS, "Requirements")
    assert section.lines[0].text == "Python and SQL, daily."
    assert text[section.lines[0].start : section.lines[0].end] == section.lines[0].text


def test_tells_a_resume_from_a_posting() -> None:
    """Contact data and periods speak for a resume, being spoken to for a posting."""
    resume = f"Ines Castellan\nines@example.org\n\nExperience\n{JOB}\nEducation\nBSc Physics, 2014 - 2018\n"
    assert guess_kind(text_document(resume)) is DocumentKind.RESUME
    assert guess_kind(text_document(POSTING)) is DocumentKind.POSTING


LINES = st.lists(
    st.one_of(
        st.sampled_from(
            [
                "Experience",
                "SKILLS",
                "Education:",
                "**Requirements:** Python",
                "- Python",
                "Acme | 2019 - 2021",
                "",
                "# Title",
                "What you'll do",
            ]
        ),
        st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), max_size=60),
    ),
    max_size=25,
)


@pytest.mark.property
@given(lines=LINES, kind=st.sampled_from(DocumentKind))
def test_every_word_is_in_one_section_or_heading(lines: list[str], kind: DocumentKind) -> None:
    """Sections follow each other, and no line is lost or doubled."""
    text, found = "", []
    for words in lines:
        if words.strip():
            found.append(Line(text=words, start=len(text)))
        text += words + "\n"
    document = Document(
        name="x.txt", media_type=MediaType.TEXT, sha256="0" * 64, text=text, lines=tuple(found)
    )
    guess_kind(document)
    items = split_sections(document, kind).items
    assert all(a.end <= b.start for a, b in itertools.pairwise(items))
    inside = [line for s in items for line in s.lines]
    assert all(document.text[line.start : line.end] == line.text for line in inside)
    assert all(s.start <= line.start and line.end <= s.end for s in items for line in s.lines)
    assert len({line.start for line in inside}) == len(inside)
    headings = sum(1 for s in items if s.heading)
    ends = {line.end for line in inside}
    lost = [line for line in found if line.end not in ends]
    assert len(lost) <= headings


def test_a_plain_lead_in_about_pay_ends_with_its_list():
    """The words "Salary depends on:" silence their own list and not the paragraphs that follow."""
    text = "Data Engineer\n\nWe need Python.\n\nSalary depends on:\n\n- Place\n- Skill\n\nYou know Spark.\n"
    items = split_sections(text_document(text), DocumentKind.POSTING).items
    kinds = {line.text: section.kind for section in items for line in section.lines}
    assert kinds["Skill"] is SectionKind.BENEFITS
    assert kinds["You know Spark."] is SectionKind.OTHER


def html(body: str) -> Document:
    """A document as the reader of web pages makes it."""
    return read_document(f"<html><body>{body}</body></html>".encode(), name="page.html")


def test_deeper_headings_are_entries() -> None:
    """A heading below that of the section names an entry, or labels a list inside it."""
    job = "<h4>Acme Inc.</h4><p>Engineer</p><p>2019 - 2021</p><h4>Highlights</h4><ul><li>Built it</li></ul>"
    page = (
        f"<h3>About</h3><p>Likes tests.</p><h3>Work</h3>{job}{job}<h3>Education</h3><p>BSc Physics, 2015</p>"
    )
    assert kinds(html(f"<h1>Ines Castellan</h1>{page}")) == [
        (SectionKind.HEADER, ""),
        (SectionKind.SUMMARY, "About"),
        (SectionKind.WORK, "Work"),
        (SectionKind.EDUCATION, "Education"),
    ]


def test_a_heading_that_a_page_says_twice_opens_one_section() -> None:
    """A label for small screens before the heading itself opens no section of its own."""
    twice = "".join(
        f"<span>{name}</span><h4>{name}</h4><p>{text}</p>"
        for name, text in (("Skills", "Python"), ("Work", "Acme Inc., 2019"), ("Education", "BSc, 2015"))
    )
    assert [heading for _, heading in kinds(html(f"<h1>Ines Castellan</h1>{twice}"))] == [
        "",
        "Skills",
        "Work",
        "Education",
    ]


def boxed(*rows: tuple[str, float, float, float]) -> Document:
    """A document of lines at their left edge and top with a type size, as the reader of PDFs makes it."""
    lines, text = [], ""
    for words, x0, top, size in rows:
        box = BBox(x0, top, x0 + 0.5 * size * len(words), top + size)
        lines.append(Line(text=words, start=len(text), size=size, bbox=box))
        text += words + "\n"
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Document(name="x.pdf", media_type=MediaType.PDF, sha256=digest, text=text, lines=tuple(lines))


def test_a_heading_of_two_lines_is_one() -> None:
    """A heading that goes on in the next line is read whole, and its second line is no text."""
    document = boxed(
        ("Ines Castellan", 50, 40, 20),
        ("Professional Skills", 50, 90, 14),
        ("Summary", 50, 106, 14),
        ("Python, SQL", 50, 130, 10),
        ("Work Experience", 50, 160, 14),
        ("Data Engineer, Acme Inc., 2019 - 2021", 50, 180, 10),
        ("Education", 50, 210, 14),
        ("BSc Physics, University of Leeds, 2015", 50, 230, 10),
    )
    sections = split_sections(document, DocumentKind.RESUME).items
    assert [(s.kind, s.heading) for s in sections][1] == (SectionKind.SKILLS, "Professional Skills Summary")
    assert [line.text for line in sections[1].lines] == ["Python, SQL"]


def test_a_heading_in_the_margin_may_stand_alone() -> None:
    """Where headings stand beside their text, one whose text begins a line lower is a heading as well."""
    document = boxed(
        ("Ines Castellan", 50, 40, 20),
        ("OBJECTIVE\tTo build things that last", 50, 90, 10),
        ("EXPERIENCE\tData Engineer, Acme Inc.", 50, 110, 10),
        ("2019 - 2021", 200, 124, 10),
        ("EDUCATION\tUniversity of Leeds", 50, 150, 10),
        ("BSc Physics, 2015", 200, 164, 10),
        ("SKILLS", 50, 190, 10),
        ("Python, SQL", 200, 204, 10),
    )
    assert [kind for kind, _ in kinds(document)][1:] == [
        SectionKind.SUMMARY,
        SectionKind.WORK,
        SectionKind.EDUCATION,
        SectionKind.SKILLS,
    ]


def test_entries_set_like_headings_are_none() -> None:
    """Where the first lines of jobs are bold as the headings are, the jobs stay in their section."""
    document = styled(
        ("Ines Castellan", 11, True),
        ("ines@example.org", 11, False),
        ("Experience", 11, True),
        ("Event Manager", 11, True),
        ("Seafront Events Ltd, 2020 - present", 11, False),
        ("Event Coordinator", 11, True),
        ("Alder Trust, 2017 - 2020", 11, False),
        ("Education", 11, True),
        ("BA Event Management, University of Leeds, 2015", 11, False),
        ("Skills", 11, True),
        ("Excel, first aid", 11, False),
    )
    assert [kind for kind, _ in kinds(document)] == [
        SectionKind.HEADER,
        SectionKind.WORK,
        SectionKind.EDUCATION,
        SectionKind.SKILLS,
    ]


def test_an_employer_set_like_a_heading_is_none() -> None:
    """A bold line of two things, with a date below it, is an employer and its place."""
    document = styled(
        ("Experience", 11, True),
        ("Harborlight Robotics, maker of robots for warehouses, since 1999", 11, False),
        ("Controls Engineer (2016 - 2018)", 11, False),
        ("Tidewater Controls, Newport", 11, True),
        ("Co-op (Spring 2015)", 11, False),
        ("Education", 11, True),
        ("BSc Physics, University of Leeds, 2015", 11, False),
    )
    assert [kind for kind, _ in kinds(document)] == [SectionKind.WORK, SectionKind.EDUCATION]


def test_a_list_that_ends_in_a_heading_s_noun_is_none() -> None:
    """The last item of a list of tools heads nothing."""
    found = kinds(text_document("Experience\n" + JOB + "\nSkills\n\nExcel, Primavera, MS Project\n"))
    assert found == [(SectionKind.WORK, "Experience"), (SectionKind.SKILLS, "Skills")]


def test_a_summary_of_qualifications_is_a_summary() -> None:
    """A sentence with years in it makes no studies of a summary."""
    text = "Ten years in payroll, 2014 to 2024, for small firms.\nKnows Sage.\n"
    for heading in ("Summary of Qualifications", "Qualifications"):
        found = kinds(text_document(f"{heading}\n{text}\nExperience\n{JOB}"))
        assert found == [(SectionKind.SUMMARY, heading), (SectionKind.WORK, "Experience")]
