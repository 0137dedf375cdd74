"""The head of a job may stand on two lines in one file and on one in another."""

import pytest

from skillgap.pipeline import read_text, verify

ON_TWO_LINES = """Jo Doe

Experience
{post}\tFebruary 2020 – October 2022
The Copper Ladle\tAustin, TX
• Planned the menus and the stock of a kitchen of nine
"""
ON_ONE_LINE = """Jo Doe

Experience
{post} | The Copper Ladle | Austin, TX\t2020-02 – 2022-10
• Planned the menus and the stock of a kitchen of nine
"""
POSTS = (
    "Head Chef", "Lead Cook", "Senior Buyer", "Kitchen Manager", "Chief of Staff", "Principal Engineer",
    "Director of Catering", "Sous Chef",
)  # fmt: skip


@pytest.mark.parametrize("post", POSTS)
@pytest.mark.parametrize(("one", "other"), [(ON_TWO_LINES, ON_ONE_LINE), (ON_ONE_LINE, ON_TWO_LINES)])
def test_a_head_may_be_told_on_one_line_or_two(post: str, one: str, other: str) -> None:
    """Post, employer, place and dates claim the same on one line as on two."""
    original, tailored = read_text(one.format(post=post)), read_text(other.format(post=post))
    assert verify(original, tailored).violations == ()


@pytest.mark.parametrize("rank", ["Head", "Lead", "Senior", "Chief"])
def test_a_head_on_one_line_claims_no_higher_post(rank: str) -> None:
    """A rank the original does not give is caught wherever its line ends."""
    original = read_text(ON_TWO_LINES.format(post="Chef"))
    tailored = read_text(ON_ONE_LINE.format(post=f"{rank} Chef"))
    assert "title" in {violation.kind for violation in verify(original, tailored).violations}


UNDER_ONE = """Jo Doe

Experience

Lake Logistics, Chicago, IL          2015 – Present
Director of Operations               Jan 2021 – Present
- Ran four sites with a staff of ninety
Assistant to the Director            2018 – 2020
- Kept the diary of the director
Scientist II                         2015 – 2018
- Weighed the samples of a laboratory

Prairie Foods, Joliet, IL            2012 – 2015
Shift Lead
- Led a shift of nine
"""
ON_THEIR_OWN = """Jo Doe

Experience

{head}
- Ran four sites with a staff of ninety
"""
TOLD = (
    "Director of Operations | Lake Logistics | Chicago, IL 2021-01 – Present",
    "Scientist II | Lake Logistics | Chicago, IL 2015 – 2018",
    "Shift Lead | Prairie Foods | Joliet, IL 2012 – 2015",
)
UNTOLD = (
    ("Director | Lake Logistics | Chicago, IL 2018 – 2020", "title"),
    ("Director of Operations | Prairie Foods | Joliet, IL 2012 – 2015", "title"),
    ("Scientist III | Lake Logistics | Chicago, IL 2015 – 2018", "title"),
    ("Director of Operations | Lake Logistics | Chicago, IL 2014 – Present", "date"),
)


@pytest.mark.parametrize("head", TOLD)
def test_a_post_may_be_told_with_the_employer_it_stands_under(head: str) -> None:
    """Where several posts stand under one employer, each may name it."""
    original, tailored = read_text(UNDER_ONE), read_text(ON_THEIR_OWN.format(head=head))
    kinds = {each.kind for each in verify(original, tailored).violations if each.where.startswith(head[:8])}
    assert kinds == set()


@pytest.mark.parametrize(("head", "kind"), UNTOLD)
def test_a_post_is_told_as_it_was(head: str, kind: str) -> None:
    """No post grows, moves to another employer or begins earlier by being told with its employer."""
    violations = verify(read_text(UNDER_ONE), read_text(ON_THEIR_OWN.format(head=head))).violations
    assert kind in {violation.kind for violation in violations}


def test_studies_that_go_on_may_be_told_up_to_the_present() -> None:
    """What is in progress since 2022 goes from 2022 to the present, and what ended does not."""
    resume = "Jo Doe\n\nEducation\nPhD in Tribology, University of Graz, {dates}\n"
    tailored = read_text(resume.format(dates="2022 – Present"))
    assert verify(read_text(resume.format(dates="since 2022 (in progress)")), tailored).ok
    assert not verify(read_text(resume.format(dates="2022 – 2024")), tailored).ok


def test_years_in_the_title_of_a_paper_are_no_time_in_a_role() -> None:
    """“Two years on” in a title says nothing of whoever wrote it."""
    text = "# Jo Doe\n\n## Publications\n\n{}\n"
    original = text.format('"Bail-in two years on", Law Notes (2018), pp. 33–58')
    tailored = text.format("**Bail-in two years on | Law Notes pp. 33–58** 2018")
    assert verify(read_text(original), read_text(tailored)).violations == ()


def test_a_certificate_is_held_against_its_own_line() -> None:
    """“Foundation” of one certificate is no limit of the next one."""
    lines = "ISTQB Foundation | 2018", "ISTQB Advanced Manager | 2022"
    text = "Jo Doe\n\nCertificates\n\n- {}\n- {}\n"
    tailored = (line.replace(" | ", ", ") for line in lines)
    assert verify(read_text(text.format(*lines)), read_text(text.format(*tailored))).violations == ()


def test_a_school_may_have_been_an_employer_in_other_years() -> None:
    """The dates of studies are held against the studies, not against a job at the same school."""
    text = (
        "Jo Doe\n\nExperience\nTeaching Assistant\nTarn Institute of Art, Nashik | August 2022 – May 2023\n"
        "• Held office hours\n\nEducation\nBA in Art, Tarn Institute of Art, Nashik, {}\n"
    )
    original = text.format("2020 – 2024, CGPA 8.6/10")
    tailored = original.replace("BA in Art, ", "BA in Art\n").replace(
        "2020 – 2024, CGPA 8.6/10", "CGPA 8.6/10 | 2020 – 2024"
    )
    assert verify(read_text(original), read_text(tailored)).violations == ()
    assert not verify(read_text(original), read_text(tailored.replace("2020", "2019"))).ok
