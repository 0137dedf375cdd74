"""Numbers are read with unit and meaning, dates apart from them."""

import pytest

from skillgap.tailoring.numbers.dates import dates
from skillgap.tailoring.numbers.derived import derived, follows, sizes_with_others, team_sizes
from skillgap.tailoring.numbers.frequencies import periods
from skillgap.tailoring.numbers.lines_of_support import support_lines
from skillgap.tailoring.numbers.listed import is_listed
from skillgap.tailoring.numbers.quantities import quantities


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("20%", "20 percent", True), ("20%", "20", False), ("$2M", "$2 million", True), ("$2M", "2M", False),
        ("40,000 tickets", "40k tickets", True), ("5+ years", "over 5 years", True),
        ("5 years", "5+ years", True),
        ("5+ years", "5 years", False), ("up to 40%", "40%", False),
        ("40%", "up to 40%", False),
        ("3-5 years", "3 to 5 years", True), ("5 years", "3-5 years", False),
        ("3+ years", "3-5 years", True),
        ("five engineers", "5 engineers", True), ("5 engineers", "5 teams", False),
        ("doubled", "twofold", True),
        ("tripled", "doubled", False), ("3x faster", "three times faster", True), ("10 ms", "10 s", False),
        ("1,000 a day", "1,000 an hour", False), ("1,000 per day", "1,000 daily", True),
        ("a dozen services", "12 services", True), ("EUR 5m", "€5 million", True), ("2nd", "2", False),
        ("4.5 of 5", "4.5 out of 5", True), ("5 of 5", "4.5 of 5", False), ("4/5", "4 of 10", False),
        ("to 60%", "by 60%", False), ("a 60% increase", "by 60%", True), ("60%", "by 60%", True),
        ("14 days", "two weeks", True), ("1.5 hours", "90 minutes", True), ("12 months", "a 1 year", True),
        ("48 000 people", "48,000 people", True), ("twenty-two nurses", "22 nurses", True),
        ("under 2 seconds", "less than 2 seconds", True), ("in 3 days", "within 3 days", True),
        ("by two thirds", "by 67%", True), ("by a quarter", "25%", True),
        ("a four-person team", "4 people", True),
        ("every six weeks", "every sixth week", True), ("quartered", "75%", True),
        ("half an hour", "30 minutes", True), ("half a year", "6 months", True),
        ("a year and a half", "18 months", True), ("within 12 months", "within a year", True),
        ("in a month", "in a year", False), ("half a million users", "500,000 users", True),
        ("1 in 5", "20%", True), ("a third fewer", "33%", True), ("8 am", "8:00", True),
        ("8 am", "8 pm", False),
        ("12k€", "€12,000", True), ("1,5 %", "1.5%", True), ("12 lakh rupees", "1.2 million rupees", True),
        ("three times a week", "three a week", True), ("40 or so", "about 40", True),
        ("100-plus users", "over 100 users", True), ("at most 5 days", "max. 5 days", True),
        ("51 decibels", "51 dB", True), ("two working days", "2 days", True), ("six to eight", "6–8", True),
        ("1.2-million-euro", "€1.2 million", True), ("fifth", "5th", True),
        ("700 HR files", "700 hours", False),
        ("between 8 and 12 trainees", "8 to 12 trainees", True), ("CHF 400k", "400,000 Swiss francs", True),
        ("the 95th-percentile", "p95", True), ("the 95th-percentile", "p99", False),
        ("4 microamps", "4 µA", True), ("4 uA", "4 µA", True), ("4 nanoamps", "4 µA", False),
        ("230 volts", "230 V", True), ("5 mW", "5 MW", False), ("came third", "3rd place", True),
        ("came second", "3rd place", False), ("4,000 monthly users", "4,000 users a month", True),
        ("4,000 daily users", "4,000 users a month", False), ("every half hour", "every 30 minutes", True),
        ("900 clients", "900 customers", True), ("3,500 people", "3,500 respondents", True),
        ("under 3 seconds", "within 3 seconds", True),
        ("halved", "50%", True), ("30 minutes", "30 min", True), ("2 years", "2 months", False),
        ("one hundred and twenty", "120", True), ("fifteen hundred", "1,500", True),
        ("two dozen", "24", True), ("several hundred", "hundreds", True),
        ("one billion", "one million", False),
        ("no fewer than 40", "at least 40", True), ("40 guests at most", "up to 40 guests", True),
        ("40 guests or more", "40 guests", False), ("nearly 40", "just under 40", True),
        ("no more than 40", "40", False), ("1 hour 15 minutes", "75 minutes", True),
        ("2 TB", "2,000 GB", True), ("a decade", "10 years", True), ("raised by 100%", "doubled", True),
        ("nearly doubled", "doubled", False), ("3 out of 4 men", "three of four men", True),
        ("over-65s", "people over 65", True), ("half past seven", "7:30", True), ("900 rpm", "9 rpm", False),
        ("30 guides", "a guide of 30 pages", False), ("over three summers", "three summers", True),
    ],
)  # fmt: skip
def test_a_number_backs_another(left: str, right: str, *, expected: bool) -> None:
    """`left`, in a tailored line, is backed by `right`, in the original, only when it claims no more."""
    (claim,), (backing,) = quantities(left), quantities(right)
    assert claim.is_backed_by(backing) is expected


@pytest.mark.parametrize(
    "text",
    [
        "k8s and S3",
        "GPT-4 and H100",
        "in 2021",
        "Mar 2021 – 2022",
        "8f2b7c1d",
        "every two weeks",
        "two-factor",
        "a@b.org",
        "www.example.com/12",
        "one of",
    ],
)
def test_names_and_dates_are_no_numbers(text: str) -> None:
    """Digits inside names, addresses and dates are not quantities."""
    assert quantities(text) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mar 2021", {(2021, 3)}), ("March 2021", {(2021, 3)}), ("03/2021", {(2021, 3)}),
        ("2021-03", {(2021, 3)}),
        ("2019 – 2021", {(2019, 0), (2021, 0)}), ("Sept. 2020", {(2020, 9)}),
        ("2,021 users", set()), ("$2021", set()),
    ],
)  # fmt: skip
def test_reads_dates(text: str, expected: set[tuple[int, int]]) -> None:
    """Dates are year and month, however they are written."""
    assert dates(text) == expected


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("from 10 to 20 shops", 2, "x"),
        ("from 4 hours to 2 hours", 50, "%"),
        ("second author", 2, "rank"),
        ("pupils of grade 9", 9, "rank"),
        ("by 3 percentage points", 3, ""),
        ("finds duplicate bills", 2, "x"),
        ("from 40 to 25 minutes", 900, "s"),
        ("from 5.2% to 3.9%", 1.3, "pp"),
        ("5 hours instead of 12", 25200, "s"),
    ],
)
def test_what_follows_from_the_words_is_derived(text: str, value: float, unit: str) -> None:
    """A change by a whole factor may be told as that factor, and a place in words as a number."""
    assert (value, unit) in {(number.value, number.unit) for number in derived(text)}


def test_the_size_of_a_team_follows_from_whom_one_worked_with() -> None:
    """Who worked with two colleagues was one of three; who looked after 65 members was in no team of 66."""
    assert (
        sizes_with_others("Planned the fair with two colleagues.") == {3} == team_sizes("in a team of three")
    )
    assert sizes_with_others("Treasurer of a club with 65 members.") == frozenset()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("second-line tickets", {2}),
        ("first- and second-line support", {1, 2}),
        ("level 2 and 3 incidents", {2, 3}),
        ("the second line of a poem", set()),
    ],
)
def test_reads_lines_of_support(text: str, expected: set[int]) -> None:
    """Where people are helped, the line on which they are helped is told by its number."""
    assert support_lines(text) == expected


@pytest.mark.parametrize(
    ("line", "number", "expected"),
    [
        ("Built two parts: the menu and the map.", "two", True),
        ("Built two parts of the app, the menu and the map.", "two", True),
        ("Taught Latin, art and music, three subjects.", "three", True),
        ("Built three parts: the menu and the map.", "three", False),
        ("Trained two cooks, waiters and porters.", "two", False),
        ("Built two parts, including the menu and the map.", "two", False),
    ],
)
def test_counts_what_a_line_lists(line: str, number: str, *, expected: bool) -> None:
    """A number that only counts the things its line names is no new one."""
    at = line.index(number)
    many = {"two": 2, "three": 3}[number]
    assert is_listed(many, line, at, at + len(number)) is expected


def test_no_other_change_is_worked_out() -> None:
    """The difference of two numbers is told by them; a percentage is beside them, or alone where even."""
    change = derived("from 300 minutes to 50 minutes")
    (rounded,) = quantities("by 83%")
    assert {(each.value, each.unit) for each in change if follows(each, rounded, ())} == {(250 * 60, "s")}
    assert all(follows(each, rounded, change) for each in change)
    (even,) = quantities("by 60%")
    assert any(follows(each, even, ()) and each.unit == "%" for each in derived("from 5 hours to 2 hours"))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("twice a year", "every six months"),
        ("quarterly", "every three months"),
        ("daily", "every morning"),
        ("month-end", "monthly"),
        ("two times a week", "twice weekly"),
        ("each summer", "annually"),
        ("every school year", "yearly"),
    ],
)
def test_a_period_is_told_in_many_ways(left: str, right: str) -> None:
    """How often is the same however it is told, and a stretch of time is no period."""
    assert periods(left) == periods(right) != frozenset()
    assert periods("half an hour, within a year") == frozenset()
    assert periods("the following week") != periods("the following month")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("aged 11 to 16", "11- to 16-year-olds"),
        ("aged nine and ten", "9- and 10-year-olds"),
        ("between the ages of 6 and 12", "aged 6 to 12"),
        ("between six and twelve years of age", "aged 6 to 12"),
        ("5 minutes instead of 20", "from 20 minutes to 5 minutes"),
        ("from Ubuntu 18 to Ubuntu 22", "from Ubuntu 18 to 22"),
        ("from 30,000 to 11,000 pounds", "from £30k to £11k"),
    ],
)
def test_two_numbers_are_told_in_many_ways(left: str, right: str) -> None:
    """Both numbers of a change or a range have the unit that is told once."""
    claims, backing = quantities(left), quantities(right)
    assert len(claims) == len(backing) == 2
    assert all(any(claim.is_backed_by(other) for other in backing) for claim in claims)


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("from nine days to four", "d d"),
        ("from nine days down to four", "d d"),
        ("from 30 microamps down to 4", "μa μa"),
        ("takes 2.5 seconds instead of 7.1.", "s s"),
        ("from 4,100 ms to 1,600 ms", "ms ms"),
        ("visited 3 days to 12 farms", "d "),
    ],
)
def test_a_unit_told_once_is_that_of_both(text: str, units: str) -> None:
    """The two numbers of a change have one unit, whichever of them it stands behind."""
    assert [quantity.unit for quantity in quantities(text)] == units.split(" ")
