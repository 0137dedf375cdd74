"""What may be asked: a sentence a person would say, about what the bullet really tells."""

import pytest

from skillgap.pipeline import analyze, read_posting, read_resume, read_text, tailor

CASES = [
    ("Ran services with Docker on Kubernetes.", "Why Docker and Kubernetes, what did you do with them"),
    ("Taught 9 evening classes in Excel.", "Why Excel, what did you do with it yourself"),
    ("Mentored two interns.", "How did you go about mentoring, and"),
    ("Ran forecasting in Python.", "How did you go about forecasting, and"),
    ("Counted stock in the WMS.", "Why WMS, what did you do with it yourself"),
    ("Wrote SOPs for 3 labs.", "How did you go about SOPs, and"),
    ("Kept the books of an accounting firm.", "What did you learn about accounting there, and"),
]
MEASURED = [
    ("Cut p99 latency in Docker from 900 ms to 210 ms by caching.", "“from 900 ms to 210 ms”"),
    ("Raised Docker use from 17% to 26%.", "“from 17% to 26%”"),
    ("Cut the Docker bill by €200k a year.", "“€200k”"),
    ("Cut p99 latency in Docker.", ""),
    ("Ran Docker with a yearly budget of £1.2m.", ""),
    ("Ran Docker from 2019 to 2021.", ""),
    ("Saved two hours a day with Docker.", "“two hours”"),
    ("Cut the Docker build from two hours to ten minutes.", "“two hours”"),
    ("Raised the Docker score from 2 to 4.", "“from 2 to 4”"),
    ("Grew the Docker team from 2 to 4.", ""),
    ("Cut costs over two years with Docker.", ""),
    ("Cut the Docker bill with 2 colleagues in 3 months.", ""),
    ("Reduced faults in Docker twice a year.", ""),
    ("Won second place for cutting Docker costs.", ""),
    ("Reduced Docker faults for hundreds of users.", ""),
    ("Improved Docker in two shops.", ""),
]
"""A bullet, and the figure an interviewer would want to know the origin of."""


WANTED = (
    *("Docker", "Kubernetes", "Python", "Excel", "Mentoring", "Forecasting", "Accounting", "WMS"),
    "Writing SOPs",
)


def _asked(bullet: str) -> str:
    resume = read_resume(
        read_text(f"Jane Doe\n\nExperience\n\nClerk, Firm, 2019 - 2021\n- {bullet}\n- Kept the keys.\n")
    )
    posting = read_posting(read_text("\n- ".join(("Clerk\n\nRequirements\n", *WANTED))))
    return " ".join(each.message for each in tailor(resume, posting, analyze(resume, posting)).interview)


@pytest.mark.parametrize(("bullet", "question"), CASES)
def test_a_question_fits_what_it_is_about(bullet: str, question: str) -> None:
    """A tool, a practice and a field are asked about each in its own way, several in the plural."""
    assert question in _asked(bullet)


@pytest.mark.parametrize(("bullet", "figure"), MEASURED)
def test_a_figure_is_asked_about_as_it_stands(bullet: str, figure: str) -> None:
    """What was measured is quoted word for word; a budget, a name and a date are not asked about."""
    asked = _asked(bullet)
    assert (f"How was {figure} measured" in asked) if figure else ("measured" not in asked)
