"""Pages as pictures: each as it looks, and a reason where there is none."""

import io
import threading

import pytest
from making_files import lines_pdf, typeset
from PIL import Image

from skillgap.documents import read_document, render_pages
from skillgap.errors import DocumentError


def test_a_page_is_drawn_in_its_proportions():
    """The picture has the page's proportions, and ink on it."""
    (drawn,) = render_pages(lines_pdf("Maya Lindqvist"), [1])
    picture = Image.open(io.BytesIO(drawn.png)).convert("L")
    assert picture.width / picture.height == pytest.approx(drawn.width / drawn.height, rel=0.01)
    assert picture.getextrema()[0] < 80


def test_same_page_same_bytes():
    """Drawing twice gives the same bytes."""
    data = lines_pdf("Maya Lindqvist")
    assert render_pages(data, [1, 1])[0] == render_pages(data, [1])[0]


@pytest.mark.parametrize("page", [0, 2, -1])
def test_a_page_that_is_not_there_has_a_reason(page: int):
    """A page beyond the last, or before the first, is an error that says which there are."""
    with pytest.raises(DocumentError, match="no page"):
        render_pages(lines_pdf("Maya"), [1, page])


def test_what_is_no_pdf_has_a_reason():
    """Other bytes are an error with a remedy."""
    with pytest.raises(DocumentError, match="cannot be opened"):
        render_pages(b"this is no document", [1])


def test_threads_take_turns():
    """Reading in several threads at once gives what one thread gives."""
    data = typeset("= Maya Lindqvist\n\n" + "Built services in Python.\n\n" * 40)
    expected = read_document(data, name="a.pdf").text
    found: list[str] = []

    def work() -> None:
        found.extend(read_document(data, name="a.pdf").text for _ in range(3))

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [expected] * 12
