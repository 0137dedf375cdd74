"""Person specifications: tables whose columns say what is essential and what desirable."""

import io

import docx
import pytest

from skillgap.documents import read_document
from skillgap.matching import Matcher
from skillgap.model.document import DocumentKind
from skillgap.model.posting import Importance
from skillgap.posting import parse_posting, weigh_mentions
from skillgap.sections import split_sections
from skillgap.taxonomy import load_taxonomy

TAXONOMY = load_taxonomy()
MATCHER = Matcher(TAXONOMY)
Rows = list[list[str]]

LABELLED = [
    ["", "Essential", "Desirable"],
    ["Experience", "Python and SQL at work", "Kafka in production"],
    ["Skills", "Docker", "Kubernetes"],
]
BARE = [row[1:] for row in LABELLED]
TICKED = [
    ["Criteria", "Essential", "Desirable", "Assessed by"],
    ["Python and SQL at work", "X", "", "Interview about Terraform"],
    ["Docker", "\u2713", "", "Form"],
    ["Kafka in production", "", "X", "Interview"],
    ["Kubernetes", "", "\u2713", "Form"],
]
LETTERED = [
    ["Criteria", "Essential/Desirable"],
    ["Python and SQL at work", "Essential"],
    ["Docker", "E"],
    ["Kafka in production", "Desirable"],
    ["Kubernetes", "D"],
]
TABLES = {"labelled": LABELLED, "bare": BARE, "ticked": TICKED, "lettered": LETTERED}


def as_markdown(rows: Rows) -> bytes:
    """Write a posting with a table of Markdown."""
    head, *rest = ["| " + " | ".join(row) + " |" for row in rows]
    table = "\n".join([head, "|" + "---|" * len(rows[0]), *rest])
    return f"# Data Engineer\n\n## Person specification\n\n{table}\n\n## Benefits\n\nA gym\n".encode()


def as_tabs(rows: Rows) -> bytes:
    """Write a posting with a table copied from a page."""
    table = "\n".join("\t".join(row) for row in rows)
    return f"Data Engineer\n\nPerson specification\n\n{table}\n\nBenefits\nA gym\n".encode()


def as_html(rows: Rows) -> bytes:
    """Write a posting with a table of a web page."""
    table = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<h1>Data Engineer</h1><h2>Person specification</h2><table>{table}</table>".encode()


def as_word(rows: Rows) -> bytes:
    """Write a posting with a table of Word."""
    document = docx.Document()
    document.add_heading("Data Engineer", 0)
    document.add_heading("Person specification", 1)
    table = document.add_table(rows=0, cols=len(rows[0]))
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            first, *others = text.split("\n")
            cell.text = first
            for other in others:
                cell.add_paragraph(other)
    document.add_heading("Benefits", 1)
    document.add_paragraph("A gym")
    raw = io.BytesIO()
    document.save(raw)
    return raw.getvalue()


def weighed(data: bytes) -> dict[str, Importance | None]:
    """Return how each skill of a posting is asked for."""
    job = parse_posting(split_sections(read_document(data, name="job"), DocumentKind.POSTING))
    mentions = weigh_mentions(job, MATCHER.find(job.passages), TAXONOMY)
    return {mention.text: mention.importance for mention in mentions}


ASKED = {
    **dict.fromkeys(("Python", "SQL", "Docker"), Importance.ESSENTIAL),
    **dict.fromkeys(("Kafka", "Kubernetes"), Importance.OPTIONAL),
}


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("write", [as_markdown, as_tabs, as_html, as_word])
def test_the_columns_of_a_table_tell_what_is_essential(write, table) -> None:
    """What a table has under Essential, or ticks as such, is required, under Desirable preferred."""
    assert weighed(write(TABLES[table])) == ASKED


def test_cells_with_several_paragraphs_are_of_their_column() -> None:
    """Every paragraph and list item of a cell is asked for as its column says."""
    rows = [["Essential", "Desirable"], ["Python and SQL\nDocker", "Kafka\nKubernetes"]]
    assert weighed(as_word(rows)) == ASKED
    listed = [rows[0], [f"<ul><li>{cell.replace(chr(10), '<li>')}</ul>" for cell in rows[1]]]
    assert weighed(as_html(listed)) == ASKED


def test_what_follows_a_table_is_as_it_was_before() -> None:
    """Prose and other tables below a person specification are no part of its last column."""
    more = b"Experience with Airflow.\n\n| Team | Tool |\n|---|---|\n| Data | Terraform |\n"
    data = as_markdown(BARE).replace(b"## Benefits\n\nA gym\n", more)
    assert weighed(data) == ASKED | dict.fromkeys(("Airflow", "Terraform"), Importance.ESSENTIAL)


def test_a_label_between_rows_ends_no_table() -> None:
    """A line that names the rows below it stands in the table."""
    text = (
        "Data Engineer\n\nPerson specification\n\nEssential\tDesirable\nExperience\n"
        "Python and SQL\tKafka\nSkills\nDocker\tKubernetes\n"
    )
    assert weighed(text.encode()) == ASKED


def test_a_table_without_these_columns_is_read_as_before() -> None:
    """Rows headed Essential and Desirable, and lists below such headings, are asked as these say."""
    rows = "| Essential | Python, SQL and Docker |\n|---|---|\n| Desirable | Kafka, Kubernetes |\n"
    lists = "Essential\n- Python, SQL and Docker\n\nDesirable\n- Kafka, Kubernetes\n"
    for text in (rows, lists):
        assert weighed(f"# Data Engineer\n\n## Person specification\n\n{text}".encode()) == ASKED
