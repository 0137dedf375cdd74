"""Reading order from words alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skillgap.documents.columns import Reading, reading_order
from skillgap.documents.gutters import find_gutters
from skillgap.documents.words import Word


def place(*texts: tuple[float, float, str]) -> list[Word]:
    """Set strings at their left edge and baseline, ten points high, in stream order."""
    words: list[Word] = []
    for x, base, text in texts:
        left = x
        for part in text.split():
            right = left + 5.0 * len(part)
            words.append(Word(part, left, base - 8, right, base + 2, base, 10.0, False, len(words)))  # noqa: FBT003
            left = right + 3
    return words


def written(reading: Reading) -> list[str]:
    """The lines as text, cells parted by a bar."""
    return [
        " | ".join(" ".join(word.text for word in run.words) for run in line.runs) for line in reading.lines
    ]


def test_a_header_stands_above_both_columns() -> None:
    """Full-width text above and below columns keeps its place."""
    left = [(50.0, 100.0 + 12 * n, f"left {n}") for n in range(7)]
    right = [(200.0, 100.0 + 12 * n, f"right {n}") for n in range(7)]
    words = place(
        (50, 50, "a name as wide as the page that crosses the gutter of the columns"),
        *left,
        *right,
        (50, 230, "a last line as wide as the page that crosses the gutter of the columns"),
    )
    reading = reading_order(words)
    assert [line.column for line in reading.lines] == [0, *[1] * 7, *[2] * 7, 0]
    assert (reading.columns, reading.is_interleaved) == (2, False)


def test_a_name_above_the_right_column_comes_first() -> None:
    """What was drawn before the left column and stands above the right one is read before both."""
    left = [(50.0, 140.0 + 12 * n, f"left {n}") for n in range(8)]
    right = [(200.0, 140.0 + 12 * n, f"right {n}") for n in range(8)]
    reading = reading_order(place((200, 60, "Ada Example"), (200, 80, "Engineer"), *left, *right))
    assert written(reading)[:3] == ["Ada Example", "Engineer", "left 0"]


def test_a_heading_below_columns_stays_below() -> None:
    """A short heading under both columns is not taken for the left one's end."""
    left = [(50.0, 100.0 + 12 * n, f"left {n}") for n in range(6)]
    right = [(200.0, 100.0 + 12 * n, f"right {n}") for n in range(6)]
    words = place(
        *left, *right, (50, 200, "Education"), (50, 214, "a degree with a long name and a school " * 2)
    )
    assert written(reading_order(words))[6:13] == [*(f"right {n}" for n in range(6)), "Education"]


@pytest.mark.parametrize("late", [True, False])
def test_text_drawn_late_is_read_where_it_stands(late: bool) -> None:
    """A title drawn after the body is still read first."""
    body = [(50.0, 100.0 + 12 * n, f"a line of the body number {n}") for n in range(8)]
    title = (50.0, 60.0, "Ada Example")
    assert written(reading_order(place(*body, title) if late else place(title, *body)))[0] == "Ada Example"


def test_superscripts_stay_in_their_line() -> None:
    """A raised "st" does not become a line of its own."""
    words = [
        Word("1", 50, 92, 55, 102, 100, 10.0, False, 0),  # noqa: FBT003
        Word("st", 55, 89, 60, 95, 96, 6.0, False, 1),  # noqa: FBT003
        Word("prize", 63, 92, 88, 102, 100, 10.0, False, 2),  # noqa: FBT003
    ]
    assert written(reading_order(words)) == ["1 st prize"]


def test_a_ragged_paragraph_has_no_gutter() -> None:
    """The white space of ordinary text parts nothing."""
    words = place(*((50.0, 100.0 + 12 * n, "some words of ordinary text " * 3) for n in range(20)))
    assert not list(find_gutters(words))


@pytest.mark.property
@given(
    st.lists(
        st.tuples(
            st.floats(0, 500, allow_nan=False).map(lambda value: round(value, 1)),
            st.floats(0, 800, allow_nan=False).map(lambda value: round(value, 1)),
            st.sampled_from(["word", "two words", "a longer line of words"]),
        ),
        max_size=40,
    )
)
def test_no_word_is_lost_or_doubled(texts: list[tuple[float, float, str]]) -> None:
    """However words lie on a page, each is read exactly once, and the order is reproducible."""
    words = place(*texts)
    reading = reading_order(words)
    places = [word.place for line in reading.lines for run in line.runs for word in run.words]
    assert sorted(places) == list(range(len(words)))
    assert reading_order(words) == reading


def test_a_label_at_the_middle_of_its_text_comes_before_it() -> None:
    """A label in the margin, drawn before its text and on none of its lines, is read first."""
    words: list[tuple[float, float, str]] = []
    for block in range(4):
        top = 100 + 80 * block
        words.append((50, top + 20, f"label {block}"))
        words += [(200, top + 13 * row + 1, f"text {block} {row}") for row in range(4)]
    reading = reading_order(place(*words))
    assert written(reading) == [
        line
        for block in range(4)
        for line in (f"label {block}", *(f"text {block} {row}" for row in range(4)))
    ]


def test_a_label_on_a_line_of_its_text_stays_beside_it() -> None:
    """A date on the first line of its entry stands on that line, as in a table."""
    words: list[tuple[float, float, str]] = []
    for block in range(4):
        top = 100 + 80 * block
        words.append((50, top, f"date {block}"))
        words += [(200, top + 13 * row, f"text {block} {row}") for row in range(4)]
    assert written(reading_order(place(*words)))[:2] == ["date 0 | text 0 0", "text 0 1"]


def test_a_gap_to_smaller_type_parts_cells_sooner() -> None:
    """A heading in the margin is parted from smaller text beside it by less than a cell's usual gap."""
    large = Word("Work", 50, 84, 90, 104, 100, 20.0, False, 0)  # noqa: FBT003
    small = Word("Engineer", 105, 90, 150, 102, 100, 10.0, False, 1)  # noqa: FBT003
    same = small._replace(size=20.0)
    assert written(reading_order([large, small])) == ["Work | Engineer"]
    assert written(reading_order([large, same])) == ["Work Engineer"]
