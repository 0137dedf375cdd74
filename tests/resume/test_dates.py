"""Dates as people write them become ISO dates, and nothing else does."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skillgap.resume.dates import find_periods, months_between, read_date, two_digit_years


@pytest.mark.parametrize(
    ("text", "start", "end", "current"),
    [
        ("Jan. 2020 \u2013 Present", "2020-01", "", True),
        ("2019/03\u20132021/11", "2019-03", "2021-11", False),
        ("03.2019 \u2013 heute", "2019-03", "", True),
        ("Summer 2018", "2018-06", "2018-08", False),
        ("Q3 2019", "2019-07", "2019-09", False),
        ("2016 - 2018", "2016", "2018", False),
        ("2016-2018", "2016", "2018", False),
        ("since 2020", "2020", "", True),
        ("May '19 - Jun '20", "2019-05", "2020-06", False),
        ("May \u2013 Aug 2019", "2019-05", "2019-08", False),
        ("Nov - Feb 2020", "2019-11", "2020-02", False),
        ("2012-14", "2012", "2014", False),
        ("05/19 - 06/20", "2019-05", "2020-06", False),
        ("15.03.2021 - 20.04.2022", "2021-03-15", "2022-04-20", False),
        ("2016 / 09 - now", "2016-09", "", True),
        ("Sep. 2023 \u00ad Mar. 2024", "2023-09", "2024-03", False),
        ("January 2019 to Present", "2019-01", "", True),
        ("mars 2019 \u00e0 aujourd\u2019hui", "2019-03", "", True),
        ("enero 2019 - actualidad", "2019-01", "", True),
        ("Oktober 2018 bis M\u00e4rz 2020", "2018-10", "2020-03", False),
        ("Mar 2021 -", "2021-03", "", True),
        ("Mar 2021 to date", "2021-03", "", True),
        ("2018-06 | 2021-02", "2018-06", "2021-02", False),
        ("Jun 2018 | Present", "2018-06", "", True),
        ("Jan, 2020 - Mar, 2021", "2020-01", "2021-03", False),
        ("Fall 2019 - Spring 2020", "2019-09", "2020-05", False),
        ("Sept 2018 - Expected May 2024", "2018-09", "2024-05", False),
    ],
)
def test_reads_periods(text: str, start: str, end: str, current: bool) -> None:
    """A stretch of time comes out with its start, its end, and whether it goes on."""
    (period,) = find_periods(text)
    assert (period.start_date, period.end_date, period.is_current) == (start, end, current)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2018", "2018"),
        ("May '19", "2019-05"),
        ("March 15, 2021", "2021-03-15"),
        ("15 March 2021", "2021-03-15"),
        ("2020-01-15", "2020-01-15"),
        ("03/15/2021", "2021-03-15"),
        ("2016 / 09", "2016-09"),
        ("2019-07", "2019-07"),
        ("Dec 2014 | Ithaca", "2014-12"),
        ("Class of 2022", "2022"),
    ],
)
def test_reads_single_dates(text: str, date: str) -> None:
    """One date comes out as one, to the day or the month if written."""
    assert read_date(text) == date


@pytest.mark.parametrize(
    "text",
    [
        "US Patent 11,234,567",
        "over $2000",
        "20+ people",
        "Section 12.3",
        "99.97% uptime",
        "may be good",
        "C++17",
    ],
)
def test_leaves_other_numbers_alone(text: str) -> None:
    """Amounts, shares and patents are no dates."""
    assert find_periods(text) == ()


def test_says_where_a_period_stands() -> None:
    """The offsets of a period cut it out of the text."""
    text = "Data Engineer, Jan 2020 \u2013 Present, Leeds"
    (period,) = find_periods(text)
    assert text[period.begin : period.stop] == "Jan 2020 \u2013 Present"


def test_finds_years_of_two_digits() -> None:
    """Only periods that leave the century open are reported."""
    assert two_digit_years("05/19 - 06/20, 05/2019 - 06/2020") == ("05/19 - 06/20",)


MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


@pytest.mark.property
@given(
    year=st.integers(1960, 2039),
    month=st.integers(1, 12),
    length=st.integers(0, 90),
    dash=st.sampled_from([" - ", "\u2013", " \u2014 ", " to ", " until "]),
    form=st.sampled_from(["name", "short", "slash", "iso", "dot"]),
)
def test_dates_round_trip(year: int, month: int, length: int, dash: str, form: str) -> None:
    """A period written in any form is read back as the period it was."""
    last = year * 12 + month - 1 + length

    def written(y: int, m: int) -> str:
        return {
            "name": f"{MONTHS[m - 1]} {y}",
            "short": f"{MONTHS[m - 1][:3]}. {y}",
            "slash": f"{m:02}/{y}",
            "iso": f"{y}-{m:02}",
            "dot": f"{m:02}.{y}",
        }[form]

    end_year, end_month = last // 12, last % 12 + 1
    (period,) = find_periods(written(year, month) + dash + written(end_year, end_month))
    assert (period.start_date, period.end_date) == (f"{year}-{month:02}", f"{end_year}-{end_month:02}")
    assert months_between(period.start_date, period.end_date) == length + 1


@pytest.mark.property
@given(st.text(max_size=120))
def test_never_fails_on_any_text(text: str) -> None:
    """Any text gives dates that are ISO dates, in order and apart."""
    periods = find_periods(text)
    assert all(0 <= p.begin < p.stop <= len(text) for p in periods)
    assert all(a.stop <= b.begin for a, b in itertools.pairwise(periods))


@pytest.mark.parametrize(
    ("text", "start", "end", "current"),
    [
        ("'08 \u2013 '11", "2008", "2011", False),
        ("\u201998-\u201902", "1998", "2002", False),
        ("Sept '08 to '11", "2008-09", "2011", False),
        ("2008 - '11", "2008", "2011", False),
        ("'19 \u2013 present", "2019", "", True),
    ],
)
def test_years_behind_apostrophes_make_a_period(text: str, start: str, end: str, current: bool) -> None:
    """Two years shortened with apostrophes are a period as whole ones are."""
    (period,) = find_periods(f"Acme Ltd  {text}")
    assert (period.start_date, period.end_date, period.is_current) == (start, end, current)


def test_a_lone_short_year_is_no_date() -> None:
    """A number behind an apostrophe is no date by itself."""
    assert find_periods("the class of '98 and the '11 others") == ()
