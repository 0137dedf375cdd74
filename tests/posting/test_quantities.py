"""Years and degrees."""

import pytest

from skillgap.posting.degrees import find_degree
from skillgap.posting.quantities import find_years


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("5+ years of Python", [5]),
        ("3-5 years", [3]),
        ("3\u20135 years", [3]),
        ("minimum of two years", [2]),
        ("at least two (2) years", [2]),
        ("8 or more years", [8]),
        ("3+ anni di esperienza", [3]),
        ("8+ years of web, of which 3+ with React", [8, 3]),
        ("8 years of web, of which 3 years with React", [8, 3]),
        ("5\\+ years", [5]),
        ("3 to 5 yrs of SQL and 2 years of Go", [3, 2]),
        ("8 years; an additional 4 years may be substituted for a degree", [8]),
        ("for over 20 years we build", []),
        ("Must be 18 years or older", []),
        ("Up to 5 years of experience", []),
        ("Less than 2 years of experience", []),
        ("7+ years of software, with 3+ in Scala", [7, 3]),
        ("founded 5 years ago", []),
        ("40 years of history", []),
        ("no years here", []),
    ],
)
def test_reads_years_of_experience(text: str, years: list[float]) -> None:
    """The least number of years is read in figures and words; a company's age is not."""
    assert [amount.least for amount in find_years(text)] == years


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("18 months of Python", [1.5]),
        ("At least 18 months' experience with Kafka", [1.5]),
        ("12-18 months of hands-on experience in SQL", [1]),
        ("six (6) months of Java", [0.5]),
        ("eighteen months with Go", [1.5]),
        ("24 Monate Erfahrung mit SQL", [2]),
        ("1 year and 6 months of Python", [1, 0.5]),
        ("0-6 months of experience", []),
        ("a 6-month contract in SQL support", []),
        ("12 months of parental leave", []),
        ("3 months of Python training", []),
        ("In 3 months with us you will know Go", []),
        ("the first 6 months of experience", []),
        ("growth over the past 18 months of trading", []),
        ("Apply 2 months in advance", []),
    ],
)
def test_reads_months_of_experience(text: str, years: list[float]) -> None:
    """Months of experience are parts of years; months of leave, training or a contract are not."""
    assert [amount.least for amount in find_years(text)] == years


@pytest.mark.parametrize(
    ("text", "level", "or_equivalent"),
    [
        ("Bachelor\u2019s degree in Computer Science", 1, False),
        ("BS, MS or PhD in a related field", 1, False),
        ("BS/MS in Computer Science or equivalent experience", 1, True),
        ("Master's degree or PhD", 2, False),
        ("M.Sc. in Statistics", 2, False),
        ("PhD in machine learning", 3, False),
        ("Degree in mathematics", 1, False),
        ("Master in computer science", 2, False),
        ("Bachelor or Master degree", 1, False),
        ("MS or PhD", 2, False),
        ("MA in Linguistics", 2, False),
        ("BA or BSc", 1, False),
        ("B.Com / M.Com / MBA (Finance)", 1, False),
        ("First class honours degree", 1, False),
        ("Abschluss in Informatik", 1, False),
        ("Abgeschlossenes Studium der Informatik oder vergleichbar", 1, True),
    ],
)
def test_reads_the_lowest_degree_accepted(text: str, level: int, *, or_equivalent: bool) -> None:
    """Of several degrees the lowest counts; "or equivalent experience" is noted."""
    degree = find_degree(text)
    assert degree is not None
    assert (degree.level, degree.or_equivalent) == (level, or_equivalent)


@pytest.mark.parametrize(
    "text",
    [
        "Scrum master wanted",
        "Certified Scrum Master or Product Owner",
        "Be a master of SQL",
        "Master and slave replication",
        "You master Python",
        "MS Office and MS Excel",
        "MS SQL Server or Oracle",
        "Boston, MA or remote",
        "Experience as a BA or PO",
        "Experience with ARIMA and MA models",
        "Supervise PhD students",
        "Promotion in 12 months",
        "a degree of freedom",
        "",
    ],
)
def test_other_words_are_no_degree(text: str) -> None:
    """The words master and degree in their other senses ask for none."""
    assert find_degree(text) is None
