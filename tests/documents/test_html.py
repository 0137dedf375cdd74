"""HTML: what a browser shows."""

import pytest
from making_files import read, texts

from skillgap.errors import DocumentError


def page(body: str) -> bytes:
    """Wrap a body."""
    head = "<head><title>Jobs</title><style>p{}</style></head>"
    return f"<!DOCTYPE html><html>{head}<body>{body}</body></html>".encode()


def test_reads_in_order_with_flags() -> None:
    """Headings, list items and paragraphs come in order, with their flags."""
    document = read(
        page("<h2>Requirements</h2><ul><li>Python <b>and</b> SQL</li><li><p>Docker</p></li></ul><p>Apply</p>")
    )
    assert [(line.text, line.is_heading, line.is_bullet) for line in document.lines] == [
        ("Requirements", True, False),
        ("Python and SQL", False, True),
        ("Docker", False, True),
        ("Apply", False, False),
    ]


@pytest.mark.parametrize(
    "unseen",
    [
        "<script>x()</script>",
        "<style>p{}</style>",
        "<p hidden>no</p>",
        "<p style='display: none'>no</p>",
        "<p aria-hidden='true'>no</p>",
        "<!-- no -->",
        "<nav>no</nav>",
    ],
)
def test_leaves_out_what_is_not_shown(unseen: str) -> None:
    """Scripts, styles, comments, navigation and hidden elements are no text; what follows them is."""
    assert texts(read(page(f"<div>{unseen}Python</div>"))) == ["Python"]


def test_breaks_lines_where_the_page_does() -> None:
    """Line breaks and blocks end a line; cells of a row are parted by a tab."""
    body = "One<br>Two<div>Three</div>Four<table><tr><td>A</td><td>B</td></tr></table>"
    assert texts(read(page(body))) == ["One", "Two", "Three", "Four", "A\tB"]


def test_white_space_of_the_source_parts_no_cells() -> None:
    """Tabs that indent the source are spaces, and figures of two elements are not run together."""
    body = "<p><span>\n\t2020\n\t</span><span>\n\t- Present</span></p><p><b>Jan 2019</b><i>5 years</i></p>"
    assert texts(read(page(body))) == ["2020 - Present", "Jan 2019 5 years"]


@pytest.mark.parametrize(
    ("item", "is_bullet"),
    [
        ("<li><h3>Acme Inc.</h3><p>Engineer</p></li>", False),
        ("<li><p>Engineer</p><p>2019 - 2021</p><ul><li>Built it</li></ul></li>", False),
        ("<li><p>Built it</p><ul><li>and shipped it</li></ul></li>", True),
        ("<li>Built it</li>", True),
    ],
)
def test_a_list_item_around_an_entry_is_no_bullet(item: str, is_bullet: bool) -> None:
    """A list whose items are whole entries marks none of their first lines as a list item."""
    assert read(page(f"<ul>{item}</ul>")).lines[0].is_bullet is is_bullet


def test_type_a_little_smaller_is_seen() -> None:
    """A page set at nine tenths of the usual size is no hidden text."""
    document = read(page("<style>body { font-size: 0.9em }</style><p>Python</p>"))
    assert (texts(document), document.findings) == (["Python"], ())


def test_decodes_entities_and_charsets() -> None:
    """Entities become characters, and the declared encoding is used."""
    data = "<html><head><meta charset='iso-8859-1'></head><body>Caf\u00e9 &amp; R&amp;D</body></html>"
    assert texts(read(data.encode("iso-8859-1"))) == ["Caf\u00e9 & R&D"]


def test_finds_links() -> None:
    """Addresses of links are kept, places within the page are not."""
    assert read(page("<a href='https://example.org'>me</a> <a href='#top'>up</a>")).links == (
        "https://example.org",
    )


def test_survives_deep_nesting() -> None:
    """Thousands of nested elements do not exhaust the stack; what lies too deep is dropped."""
    assert texts(read(page("Python" + "<div>" * 5000)))[0] == "Python"


@pytest.mark.parametrize("body", ["", "<script>x()</script>"])
def test_refuses_a_page_without_words(body: str) -> None:
    """A page that shows nothing is an error."""
    with pytest.raises(DocumentError, match="no text"):
        read(page(body))
