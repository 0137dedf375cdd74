"""What is written is whole, true when read back, the same every time, and in place for Word."""

import datetime as dt
import io
import json
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import docx
import pdfplumber
import pytest
from lxml import etree
from making_files import Draw, draw_pdf, write_at

from skillgap import pipeline
from skillgap.cli import main
from skillgap.documents import read_document
from skillgap.errors import DocumentError, UnknownNameError, UntruthfulTailoringError
from skillgap.model.analysis import Coverage, Tailoring, Truth, Violation
from skillgap.model.document import Passage
from skillgap.model.resume import Resume
from skillgap.tailoring import apply_changes
from skillgap.tailoring.vocabulary.words import stems
from skillgap.writing import deliver, tailor_file, write_resume

SAMPLES = Path(__file__).parents[2] / "samples"
TODAY = dt.date(2026, 11, 20)
SUFFIXES = (".docx", ".pdf", ".md", ".txt", ".json")
SOURCES = ("resume.docx", "resume.pdf", "resume.md", "resume.txt")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

NOTHING = Tailoring(
    changes=(),
    coverage=Coverage(before=0, after=0, best_honest=0),
    withheld=(),
    advice=(),
    truth=Truth(ok=True),
)
"""A tailoring that changes nothing."""

Made = tuple[pipeline.ReadResume, Tailoring]


@pytest.fixture(scope="module")
def made() -> Callable[[str], Made]:
    """Tailor a sample to the sample posting, once for each."""
    posting = pipeline.read_posting(SAMPLES / "posting.txt")
    known: dict[str, Made] = {}

    def tailor(name: str) -> Made:
        if name not in known:
            resume = pipeline.read_resume(SAMPLES / name)
            analysis = pipeline.analyze(resume, posting, today=TODAY)
            known[name] = resume, pipeline.tailor(resume, posting, analysis)
        return known[name]

    return tailor


@pytest.mark.parametrize("source", SOURCES)
@pytest.mark.parametrize("suffix", SUFFIXES)
def test_every_format_from_every_format_is_true(source: str, suffix: str, tmp_path: Path) -> None:
    """Whatever is read and whatever is written, the file read back passes the check."""
    out = tmp_path / f"tailored{suffix}"
    tailoring = tailor_file(
        pipeline.open_document(SAMPLES / source),
        pipeline.open_document(SAMPLES / "posting.txt"),
        out,
        today=TODAY,
    )
    assert tailoring.truth.ok
    assert tailoring.changes
    assert tailoring.coverage.after >= tailoring.coverage.before
    assert pipeline.verify(SAMPLES / source, out).ok
    assert [path.name for path in tmp_path.iterdir()] == [out.name]


@pytest.mark.parametrize("source", SOURCES)
@pytest.mark.parametrize("suffix", [".docx", ".pdf", ".md", ".txt"])
def test_no_word_is_lost(source: str, suffix: str, made: Callable[[str], Made], tmp_path: Path) -> None:
    """Every word of the tailored resume stands in the file."""
    resume, tailoring = made(source)
    out = tmp_path / f"tailored{suffix}"
    original = (SAMPLES / source).read_bytes() if source.endswith("docx") else b""
    write_resume(resume.resume, tailoring, original, out)
    wanted = apply_changes(resume.resume, tailoring.changes)
    written = pipeline.open_document(out)
    there = stems(" ".join((written.text, *written.links)))
    # Links are written without their scheme, and what only labels one ("GitHub:") may go.
    lost = stems(" ".join(passage.quote for passage in wanted.passages)) - there
    assert {word for word in lost if "." not in word and "/" not in word} <= {
        "github",
        "linkedin",
        "http",
        "www",
    }


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_the_same_resume_gives_the_same_bytes(
    suffix: str, made: Callable[[str], Made], tmp_path: Path
) -> None:
    """Written twice, a file is the same byte for byte."""
    resume, tailoring = made("resume.md")
    first, second = tmp_path / f"a{suffix}", tmp_path / f"b{suffix}"
    write_resume(resume.resume, tailoring, b"", first)
    write_resume(resume.resume, tailoring, b"", second)
    assert first.read_bytes() == second.read_bytes()


def _paragraphs(data: bytes) -> list[bytes]:
    xml = zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml")
    return [etree.tostring(paragraph) for paragraph in etree.fromstring(xml).iter(f"{W}p")]


def test_word_keeps_everything_but_the_changed_paragraphs(
    made: Callable[[str], Made], tmp_path: Path
) -> None:
    """In place, only paragraphs that a change names differ; every other part is byte for byte the same."""
    resume, tailoring = made("resume.docx")
    original = (SAMPLES / "resume.docx").read_bytes()
    out = tmp_path / "tailored.docx"
    write_resume(resume.resume, tailoring, original, out)
    before, after = zipfile.ZipFile(io.BytesIO(original)), zipfile.ZipFile(out)
    assert before.namelist() == after.namelist()
    different = [name for name in before.namelist() if before.read(name) != after.read(name)]
    assert different == ["word/document.xml"]
    old, new = _paragraphs(original), _paragraphs(out.read_bytes())
    assert len(old) == len(new)
    changed = {at for at, (was, now) in enumerate(zip(old, new, strict=True)) if was != now}
    named = {
        line.paragraph
        for change in tailoring.changes
        for passage in (*change.order, *(rewrite.passage for rewrite in change.rewrites))
        for line in resume.resume.document.lines
        if line.start < passage.end and passage.start < line.end
    }
    texts = [paragraph.text for paragraph in docx.Document(io.BytesIO(original)).element.body.iter(f"{W}p")]
    assert len(texts) == len(old)
    assert changed
    assert len(changed) <= len(named)


W_NS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
ODD = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:document xmlns:w="{W_NS}" xmlns:o='urn:x'><w:body>%s<w:sectPr></w:sectPr></w:body></w:document>"""


def _odd_docx(paragraphs: list[str]) -> bytes:
    """A Word document whose XML is written as no library would write it again."""
    seed = io.BytesIO()
    docx.Document().save(seed)
    body = "".join(paragraphs)
    out = io.BytesIO()
    with zipfile.ZipFile(seed) as source, zipfile.ZipFile(out, "w") as target:
        for info in source.infolist():
            odd = (ODD % body).encode() if info.filename == "word/document.xml" else None
            target.writestr(info, odd or source.read(info.filename))
    return out.getvalue()


def test_untouched_paragraphs_are_the_same_bytes(tmp_path: Path) -> None:
    """Empty tags, quotation marks and attributes of paragraphs no change names stay byte for byte."""
    bullet = "<w:p ><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr></w:pPr>{runs}</w:p>"
    paragraphs = [
        "<w:p><w:pPr></w:pPr><w:r><w:t>Nadia Okafor</w:t></w:r></w:p>",
        "<w:p><w:r><w:t>nadia@example.org &gt; me</w:t></w:r></w:p>",
        "<w:p\n w:rsidR='00AA'></w:p>",
        "<w:p/>",
        "<w:p><w:pPr><w:pStyle w:val='Heading1'/></w:pPr><w:r><w:t>Experience</w:t></w:r></w:p>",
        "<w:p><w:r><w:t>Engineer, Northwind Parcel, Mar 2020 – Feb 2022</w:t></w:r></w:p>",
        bullet.format(runs="<w:r><w:t>Wrote the nightly reports of 12 clinics.</w:t></w:r>"),
        bullet.format(
            runs="<w:r><w:t xml:space='preserve'>Ran 12 services on </w:t></w:r><w:r><w:t>k8s</w:t></w:r>"
        ),
        "<w:p><w:pPr><w:pStyle w:val='Heading1'/></w:pPr><w:r><w:t>Skills</w:t></w:r></w:p>",
        "<w:p><w:r><w:t>Python, Docker</w:t></w:r></w:p>",
    ]
    path, job, out = tmp_path / "in.docx", tmp_path / "job.txt", tmp_path / "out.docx"
    path.write_bytes(_odd_docx(paragraphs))
    job.write_text("Platform engineer\n\nRequirements\n- Kubernetes\n", encoding="utf-8")
    tailoring = tailor_file(
        pipeline.open_document(path),
        pipeline.open_document(job),
        out,
        original=path.read_bytes(),
        today=TODAY,
    )
    assert [change.kind for change in tailoring.changes] == ["bullet", "spelling"]
    xml = zipfile.ZipFile(out).read("word/document.xml").decode()
    for number, paragraph in enumerate(paragraphs):
        assert (paragraph in xml) is (number not in {6, 7})
    assert "Kubernetes" in xml
    texts = [paragraph.text for paragraph in docx.Document(str(out)).paragraphs]
    assert texts[6:8] == ["Ran 12 services on Kubernetes", "Wrote the nightly reports of 12 clinics."]


BULLET = (
    "<w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr></w:pPr>"
    "<w:r><w:t>{}</w:t></w:r></w:p>"
)
EDUCATION_FIRST = (
    "<w:p><w:r><w:t>Nadia Okafor</w:t></w:r></w:p>",
    "<w:p><w:pPr><w:pStyle w:val='Heading1'/></w:pPr><w:r><w:t>Education</w:t></w:r></w:p>",
    "<w:p><w:r><w:t>BSc Physics, North College, 2012 – 2015</w:t></w:r></w:p>",
    "<w:p/>",
    "<w:p><w:pPr><w:pStyle w:val='Heading1'/></w:pPr><w:r><w:t>Experience</w:t></w:r></w:p>",
    "<w:p><w:r><w:t>Engineer, Northwind Parcel, Mar 2016 – Feb 2022</w:t></w:r></w:p>",
    BULLET.format("Ran 12 services on k8s with PostgreSQL."),
    BULLET.format("Moved 40 jobs to Airflow and dbt."),
    "<w:p ></w:p>",
    "<w:p><w:pPr><w:pStyle w:val='Heading1'/></w:pPr><w:r><w:t>Skills</w:t></w:r></w:p>",
    "<w:p><w:r><w:t>Python, Docker</w:t></w:r></w:p>",
)


@pytest.mark.parametrize("table", [False, True])
def test_sections_move_whole(table: bool, tmp_path: Path) -> None:
    """Work comes before education with all its lines, as bytes; blank lines stay; a table holds them back."""
    paragraphs = list(EDUCATION_FIRST)
    if table:
        cell = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Course: optics</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
        paragraphs.insert(3, cell)
    data = _odd_docx(paragraphs)
    path, job, out = tmp_path / "in.docx", tmp_path / "job.txt", tmp_path / "out.docx"
    path.write_bytes(data)
    asks = "\n".join(f"- {each} is a must" for each in ("Kubernetes", "PostgreSQL", "Airflow", "dbt"))
    job.write_text(f"Data engineer\n\nRequirements\n{asks}\n", encoding="utf-8")
    tailoring = tailor_file(
        pipeline.open_document(path),
        pipeline.open_document(job),
        out,
        original=path.read_bytes(),
        today=TODAY,
    )
    assert ("section-order" in {change.kind for change in tailoring.changes}) is not table
    texts = [each.text for each in docx.Document(str(out)).paragraphs]
    headings = ("Education", "Experience") if table else ("Experience", "Education")
    assert [text for text in texts if text in headings] == list(headings)
    if not table:
        xml = zipfile.ZipFile(out).read("word/document.xml").decode()
        kept = [each for each in paragraphs if "numPr" not in each]
        assert all(each in xml for each in kept)
        assert [at for at, text in enumerate(texts) if not text] == [5, 8]


def test_word_properties_stay(made: Callable[[str], Made], tmp_path: Path) -> None:
    """A change of words keeps the run's formatting and the paragraph's style."""
    resume, tailoring = made("resume.docx")
    original = (SAMPLES / "resume.docx").read_bytes()
    out = tmp_path / "tailored.docx"
    write_resume(resume.resume, tailoring, original, out)
    before, after = docx.Document(io.BytesIO(original)), docx.Document(str(out))
    assert [p.style.name for p in before.paragraphs] == [p.style.name for p in after.paragraphs]
    assert sorted({r.font.name or "" for p in before.paragraphs for r in p.runs}) == sorted(
        {r.font.name or "" for p in after.paragraphs for r in p.runs}
    )


def test_runs_keep_their_formatting(tmp_path: Path) -> None:
    """A word that changes inside a bold run stays bold, and its neighbours stay as they were."""
    source = docx.Document()
    for line in ("Nadia Okafor", "nadia@example.org"):
        source.add_paragraph(line)
    source.add_heading("Experience", 1)
    source.add_paragraph("Engineer, Northwind Parcel, Mar 2020 – Feb 2022")
    bullet = source.add_paragraph("Ran twelve services on ", style="List Bullet")
    bullet.add_run("k8s").bold = True
    bullet.add_run(" for 40 teams.").italic = True
    source.add_paragraph("Wrote the nightly reports of 12 clinics.", style="List Bullet")
    source.add_heading("Skills", 1)
    source.add_paragraph("Python, Docker, k8s")
    path, job, out = tmp_path / "in.docx", tmp_path / "job.txt", tmp_path / "out.docx"
    source.save(str(path))
    job.write_text("Platform engineer\n\nRequirements\n- Kubernetes\n- Docker\n", encoding="utf-8")
    tailor_file(
        pipeline.open_document(path),
        pipeline.open_document(job),
        out,
        original=path.read_bytes(),
        today=TODAY,
    )
    written = docx.Document(str(out))
    (found,) = [paragraph for paragraph in written.paragraphs if paragraph.text.startswith("Ran twelve")]
    assert [(run.text, run.bold, run.italic) for run in found.runs] == [
        ("Ran twelve services on ", None, None),
        ("Kubernetes", True, None),
        (" for 40 teams.", None, True),
    ]


@pytest.mark.parametrize("suffix", [".docx", ".pdf"])
def test_a_clean_file_says_nothing_of_who_wrote_it_when(
    suffix: str, made: Callable[[str], Made], tmp_path: Path
) -> None:
    """No author, no date and no comment stands in the properties."""
    resume, tailoring = made("resume.txt")
    out = tmp_path / f"tailored{suffix}"
    write_resume(resume.resume, tailoring, b"", out)
    data = out.read_bytes()
    if suffix == ".docx":
        package = zipfile.ZipFile(io.BytesIO(data))
        assert len(etree.fromstring(package.read("docProps/core.xml"))) == 0
        assert {info.date_time for info in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    else:
        assert b"/Author" not in data
        assert b"/CreationDate" not in data


def test_text_is_data_never_code(tmp_path: Path, made: Callable[[str], Made]) -> None:
    """Markup in a resume comes out as the characters it is made of, in every format."""
    nasty = "Wrote #import and $x^2$ in *bold*, `code`, <b>tags</b> and \\backslash for 3 teams."
    text = (SAMPLES / "resume.txt").read_text(encoding="utf-8").replace("Worked on unit tests.", nasty)
    resume = pipeline.read_resume(pipeline.read_text(text))
    tailoring = made("resume.txt")[1]
    none = Tailoring(
        changes=(), coverage=tailoring.coverage, withheld=(), advice=(), truth=Truth(ok=True, violations=())
    )
    for suffix in (".docx", ".pdf", ".txt", ".json"):
        out = tmp_path / f"out{suffix}"
        write_resume(resume.resume, none, b"", out)
        read = " ".join(pipeline.open_document(out).text.split())
        assert "#import and $x^2$ in *bold*, `code`, <b>tags</b> and \\backslash" in read


def test_json_is_json_resume(made: Callable[[str], Made], tmp_path: Path) -> None:
    """The JSON holds the tailored bullets under JSON Resume's names."""
    resume, tailoring = made("resume.txt")
    out = tmp_path / "out.json"
    write_resume(resume.resume, tailoring, b"", out)
    data = json.loads(out.read_text(encoding="utf-8"))
    tailored = apply_changes(resume.resume, tailoring.changes)
    assert data["work"][0]["highlights"] == [bullet.quote for bullet in tailored.work[0].highlights]


CASES = Path(__file__).parents[2] / "evaluation" / "tailoring"


def _fields(resume: Resume) -> dict[str, object]:
    """What a parser makes of a resume, place in the file aside."""
    basics = resume.basics
    return {
        "basics": (basics.name, basics.label, basics.email, basics.phone),
        "work": [
            (job.name, job.position, job.start_date, job.end_date, job.is_current, *_quotes(job.highlights))
            for job in resume.work
        ],
        "projects": [(project.name, *_quotes(project.highlights)) for project in resume.projects],
        "education": [
            (study.institution, study.study_type, study.area, study.start_date, study.end_date)
            for study in resume.education
        ],
        "skills": [word for group in resume.skills for word in group.keywords],
        "certificates": [certificate.name for certificate in resume.certificates],
    }


def _quotes(passages: tuple[Passage, ...]) -> list[str]:
    return [passage.quote for passage in passages]


CLEAN = (
    "platform-engineer/resume.txt",
    "growth-manager/resume.md",
    "vision-researcher/resume.md",
    "design-engineer/resume.md",
    "cloud-operator/resume.md",
    "clinical-scientist/resume.txt",
)


@pytest.mark.parametrize("name", CLEAN)
def test_pdfplumber_reads_the_fields_of_the_clean_pdf(name: str, tmp_path: Path) -> None:
    """The clean PDF, read by pdfplumber, has the fields of the resume it was made from."""
    resume = pipeline.read_resume(CASES / name)
    write_resume(resume.resume, NOTHING, b"", tmp_path / "out.pdf")
    assert _fields(pipeline.parse(tmp_path / "out.pdf")) == _fields(resume.resume)


@pytest.mark.parametrize("name", CLEAN)
def test_pdftotext_reads_the_fields_of_the_clean_pdf(name: str, tmp_path: Path) -> None:
    """Read by pdftotext, which shares no code with pdfplumber, it has them too."""
    pdftotext = shutil.which("pdftotext")
    if pdftotext is None:
        pytest.skip("NOT RUN: there is no pdftotext on this machine; `make test` installs it where it may")
    resume = pipeline.read_resume(CASES / name)
    write_resume(resume.resume, NOTHING, b"", tmp_path / "out.pdf")
    done = subprocess.run([pdftotext, str(tmp_path / "out.pdf"), "-"], check=True, capture_output=True)
    assert _fields(pipeline.parse(pipeline.read_text(done.stdout.decode()))) == _fields(resume.resume)


LONG = "https://example.org/people/nadia?session=" + "8f2b7c1d9e0a4b6c" * 9


def test_nothing_runs_off_the_page(tmp_path: Path) -> None:
    """A word wider than the page is broken inside the margins, and reads back as no new claim."""
    skills = ", ".join(f"Tool{letter}{other}" for letter in "ABCDEF" for other in "abcdefghij")
    bullets = "\n".join(f"- Built service {n} for {n + 100} depots, see {LONG}" for n in range(2, 40))
    text = (
        f"# Nadia Okafor\n\nnadia@example.org | {LONG}\n\n## Experience\n\n### Engineer, Northwind Parcel\n\n"
        f"Mar 2016 – Present\n\n{bullets}\n\n## Skills\n\n- {skills}\n"
    )
    resume = pipeline.read_resume(read_document(text.encode(), name="resume.md"))
    out = tmp_path / "out.pdf"
    write_resume(resume.resume, NOTHING, b"", out)
    with pdfplumber.open(out) as pdf:
        assert len(pdf.pages) > 2
        for page in pdf.pages:
            assert min(char["x0"] for char in page.chars) > 60
            assert max(char["x1"] for char in page.chars) < page.width - 60
    assert pipeline.verify(read_document(text.encode(), name="resume.md"), out).violations == ()
    assert pipeline.parse(out).work[0].start_date == "2016-03"


def test_running_lines_stay_out(tmp_path: Path) -> None:
    """What stands at the foot of every page of the original is not written between the bullets."""
    bullets = [f"• Built service number {n} for {n + 100} depots." for n in range(2, 50)]
    head = [
        "Nadia Okafor",
        "nadia@example.org",
        "",
        "Experience",
        "Engineer, Northwind Parcel, Mar 2016 – Present",
    ]
    pages = [[*head, *bullets[:24]], bullets[24:]]

    def page(number: int) -> Draw:
        lines = [(50, 60 + 22 * at, line) for at, line in enumerate(pages[number])]
        return lambda canvas: write_at(canvas, *lines, (250, 810, f"Nadia Okafor, page {number + 1}"))

    path, out = tmp_path / "in.pdf", tmp_path / "out.txt"
    path.write_bytes(draw_pdf(page(0), page(1)))
    write_resume(pipeline.read_resume(path).resume, NOTHING, b"", out)
    written = out.read_text(encoding="utf-8")
    assert ", page" not in written
    assert written.count("Built service") == 48


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("BSc Computer Science, Northern University, Expected May 2026", "Expected May 2026"),
        ("BSc Computer Science, Northern University, 2022 - 2026 (expected)", "expected"),
        ("BSc Computer Science, Northern University, 2022 - expected 2026", "expected 2026"),
        ("BCom Accounting, Northern University, 2023 - 2026 (expected May 2026)", "expected May 2026"),
        (
            "BCom Accounting, Northern University, 2022 - present (graduating June 2027)",
            "graduating June 2027",
        ),
    ],
)
def test_a_degree_still_expected_is_written_as_such(
    line: str, kept: str, suffix: str, tmp_path: Path
) -> None:
    """Who has not finished a degree gets the file, and the file says so."""
    text = f"Ann Lee\nann.lee@example.com\n\nEducation\n{line}\nModules: computer graphics, cost accounting\n"
    resume = pipeline.read_resume(pipeline.read_text(f"{text}\nSkills\ndbt, SQL\n"))
    out = tmp_path / f"tailored{suffix}"
    write_resume(resume.resume, NOTHING, b"", out)
    back = pipeline.read_resume(out)
    assert pipeline.check(resume, back) == Truth(ok=True)
    written = " ".join(back.resume.document.text.split())
    assert suffix == ".json" or kept in written


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_project_told_in_a_sentence_stays_one(suffix: str, tmp_path: Path) -> None:
    """A project of one line has its name once, as a heading, and its sentence is no list of tools."""
    told = "sums up failing pods of all clusters with Go, Helm and Prometheus"
    text = f"Lena Brandt\nlena.brandt@example.org\n\nProjects\n- Pod alerts (2022) \u2013 {told}\n"
    resume = pipeline.read_resume(pipeline.read_text(text))
    out = tmp_path / f"tailored{suffix}"
    write_resume(resume.resume, NOTHING, b"", out)
    back = pipeline.read_resume(out)
    assert pipeline.check(resume, back) == Truth(ok=True)
    written = " ".join(back.resume.document.text.split())
    assert told in written
    assert written.count("Pod alerts") == 1


@pytest.mark.parametrize("suffix", [".docx", ".pdf", ".md", ".txt"])
def test_a_line_of_courses_stays_a_line(suffix: str, tmp_path: Path) -> None:
    """A list of courses that repeats a word of the degree is not drawn into the line of the school."""
    text = (
        "Ann Lee\nann.lee@example.com\n\nEducation\nBCom Accounting, Northern University, 2020 - 2023\n"
        "Average 74%. Modules: auditing, management accounting\n"
    )
    resume = pipeline.read_resume(pipeline.read_text(text))
    out = tmp_path / f"tailored{suffix}"
    write_resume(resume.resume, NOTHING, b"", out)
    lines = pipeline.read_resume(out).resume.document.text.splitlines()
    assert [line for line in lines if line.startswith("Average 74%")]


@pytest.mark.parametrize("name", ["李明", "علي", "अमित", "김민수", "Ann 📧"])
def test_a_script_the_fonts_lack_is_refused(name: str, made: Callable[[str], Made], tmp_path: Path) -> None:
    """A PDF never shows empty boxes: such a resume is refused with what to do; Word and text take it."""
    text = (SAMPLES / "resume.txt").read_text(encoding="utf-8")
    resume = pipeline.read_resume(pipeline.read_text(text.replace(text.split("\n", 1)[0], name, 1)))
    tailoring = replace(made("resume.txt")[1], changes=())
    with pytest.raises(DocumentError, match=r"no shape for.*\.docx"):
        write_resume(resume.resume, tailoring, b"", tmp_path / "out.pdf")
    for suffix in (".docx", ".txt", ".md"):
        out = tmp_path / f"out{suffix}"
        write_resume(resume.resume, tailoring, b"", out)
        assert name.rsplit(maxsplit=1)[-1] in pipeline.open_document(out).text


def test_accents_and_alphabets_of_europe_are_written(made: Callable[[str], Made], tmp_path: Path) -> None:
    """Latin with any accent, Greek and Cyrillic stand in the PDF."""
    text = (SAMPLES / "resume.txt").read_text(encoding="utf-8")
    name = "Łucja Ångström-Nguyễn Жанна Ψαρού"
    resume = pipeline.read_resume(pipeline.read_text(text.replace(text.split("\n", 1)[0], name, 1)))
    out = tmp_path / "out.pdf"
    write_resume(resume.resume, replace(made("resume.txt")[1], changes=()), b"", out)
    assert name in pipeline.open_document(out).text


def test_variants_are_named_after_their_postings(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Several postings give several files in a folder, no two of one name, and one report."""
    job = str(SAMPLES / "posting.txt")
    folder = tmp_path / "variants"
    status = main([
        "tailor", str(SAMPLES / "resume.docx"), "--job", job, "--job", job,
        "--job", str(SAMPLES / "posting-data-engineer.md"), "-o", str(folder),
        "--today", "2026-11-20", "--format", "json",
    ])  # fmt: skip
    assert status == 0
    report = json.loads(capsys.readouterr().out)
    names = sorted(path.name for path in folder.iterdir())
    assert names == [
        "data-engineer.docx",
        "generative-ai-engineer-lumenfold-studio-2.docx",
        "generative-ai-engineer-lumenfold-studio.docx",
    ]
    assert [each["truth"]["ok"] for each in report["tailorings"]] == [True] * 3
    for wrong in (["--accept", "c1"], ["-o", "one.docx"], ["--rewrite-with", "http://localhost:1"]):
        assert main(["tailor", "r.docx", "--job", job, "--job", job, "-o", str(folder), *wrong]) == 2


def test_an_untrue_file_is_not_delivered(made: Callable[[str], Made], tmp_path: Path) -> None:
    """When the check fails nothing is left behind, and an older file stays as it was."""
    resume, tailoring = made("resume.txt")
    out = tmp_path / "out.txt"
    out.write_text("older", encoding="utf-8")
    lie = Truth(ok=False, violations=(Violation(kind="skill", text="Rust", where="Wrote Rust."),))
    with pytest.raises(UntruthfulTailoringError, match="Rust"):
        deliver(resume.resume, tailoring, b"", out, read_back=lambda _: (lie, 0.0))
    assert out.read_text(encoding="utf-8") == "older"
    assert [path.name for path in tmp_path.iterdir()] == ["out.txt"]


def test_an_unknown_suffix_is_refused(made: Callable[[str], Made], tmp_path: Path) -> None:
    """A format that is not written is named, with those that are."""
    resume, tailoring = made("resume.txt")
    with pytest.raises(DocumentError, match=r"\.docx"):
        write_resume(resume.resume, tailoring, b"", tmp_path / "out.odt")


def test_a_folder_that_is_not_there_is_refused(made: Callable[[str], Made], tmp_path: Path) -> None:
    """A place that cannot be written is an error of the user's, not a crash."""
    resume, tailoring = made("resume.txt")
    with pytest.raises(DocumentError, match="cannot be written"):
        write_resume(resume.resume, tailoring, b"", tmp_path / "missing" / "out.txt")


def test_only_accepted_changes_are_made(tmp_path: Path) -> None:
    """`accept` and `choose` keep the changes they name; an unknown id is an error."""
    data = (SAMPLES / "resume.docx").read_bytes()
    resume = pipeline.open_document(SAMPLES / "resume.docx")
    job = pipeline.open_document(SAMPLES / "posting.txt")
    out = tmp_path / "out.docx"
    one = tailor_file(resume, job, out, original=data, today=TODAY, accept=frozenset({"c2"}))
    assert [change.id for change in one.changes] == ["c2"]
    none = tailor_file(resume, job, out, original=data, today=TODAY, choose=lambda _: frozenset())
    assert none.changes == ()
    assert _paragraphs(out.read_bytes()) == _paragraphs((SAMPLES / "resume.docx").read_bytes())
    with pytest.raises(UnknownNameError):
        tailor_file(resume, job, out, today=TODAY, accept=frozenset({"c99"}))


def test_bullets_below_a_bullet_stay_below_it(tmp_path: Path) -> None:
    """In Word a bullet never leaves the one it stands under, whatever the posting asks for."""
    document = docx.Document()
    document.add_paragraph("Jane Doe")
    document.add_heading("Experience", 1)
    document.add_paragraph("Engineer, Acme, 2019 - 2023")
    lines = ["Kept the clusters", "Wrote letters", "Moved 60 apps to Helm", "Ran 9 jobs in Jenkins"]
    for line, level in zip(lines, ("", " 2", " 2", ""), strict=True):
        document.add_paragraph(line, style=f"List Bullet{level}")
    source, out = tmp_path / "resume.docx", tmp_path / "tailored.docx"
    document.save(source)
    posting = pipeline.read_text("Engineer\n\nRequirements\n\n- Helm\n- Jenkins\n")
    tailor_file(pipeline.open_document(source), posting, out, original=source.read_bytes(), today=TODAY)
    assert [at.text for at in docx.Document(str(out)).paragraphs][-4:] == lines
