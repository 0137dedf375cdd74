"""Numbers are read with unit and meaning, dates apart from them."""

import pytest

from skillgap.tailoring.dates import dates
from skillgap.tailoring.quantities import quantities


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
        ("halved", "50%", True), ("30 minutes", "30 min", True), ("2 years", "2 months", False),
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
