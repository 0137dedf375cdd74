"""The one place where text becomes part of a page: whatever the text, it is only ever shown."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skillgap.model.document import Passage, SectionKind
from skillgap.model.posting import Mention
from skillgap.model.taxonomy import ConceptId, Resource
from skillgap.ui.markup import difference, fill, listed, marked, notice, resources

HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "{value.__class__}",
    "&lt;b&gt; &amp; &#60;",
    "</div></details><style>*{display:none}</style>",
    "\u202eright to left \u0000 \ufffe",
]
texts = st.one_of(st.sampled_from(HOSTILE), st.text(alphabet="<>&\"'{}/= abé\n"))


class Reader(HTMLParser):
    """Reads HTML as a browser does: its tags, their attributes, and the text between."""

    def __init__(self, markup: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.text = ""
        self.feed(str(markup))
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag."""
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        """Note a text."""
        self.text += data


@pytest.mark.property
@given(text=texts)
def test_fill_shows_text_as_it_is(text: str):
    """A value in the text or in an attribute comes back as it was, and adds no tag or attribute."""
    read = Reader(fill('<p title="{x}">{x}</p>', x=text))
    assert read.tags == ["p"]
    assert read.attributes == [("title", text)]
    assert read.text == text


@pytest.mark.property
@given(text=texts)
def test_lists_and_notices_add_only_their_own_tags(text: str):
    """Composed parts keep every word and hold no tag of the text's."""
    assert Reader(listed([text])).tags == ["ul", "li"]
    assert Reader(listed([text])).text == text
    said = Reader(notice("error", text, text))
    assert said.tags == ["div", "strong"]
    assert said.text == f"{text} {text}"


@pytest.mark.property
@given(before=texts, word=texts, after=texts)
def test_marked_keeps_every_character(before: str, word: str, after: str):
    """Marking a word changes no character of the passage, wherever the word stands."""
    passage = Passage(text=before + word + after, start=7, section=SectionKind.WORK)
    start = 7 + len(before)
    mention = Mention(
        concept=ConceptId("python"), text=word, start=start, end=start + len(word), passage=passage
    )
    read = Reader(marked(passage, [mention, mention], {ConceptId("python")}))
    assert read.text == passage.text
    assert set(read.tags) <= {"mark"}


@pytest.mark.property
@given(before=texts, after=texts)
def test_difference_keeps_every_word(before: str, after: str):
    """Both sides hold the words of their text in order, and only the marks for what changed."""
    left, right = (Reader(side) for side in difference(before, after))
    assert left.text.split() == before.split()
    assert right.text.split() == after.split()
    assert set(left.tags) <= {"del"}
    assert set(right.tags) <= {"ins"}


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "", "//example.org", "ftp://x"])
def test_only_addresses_on_the_web_are_linked(url: str):
    """A resource with any other address is shown without a link."""
    assert "a" not in Reader(resources([Resource(title="Book", url=url)])).tags
    assert "a" in Reader(resources([Resource(title="Book", url="https://example.org/?a=1&b=2")])).tags
