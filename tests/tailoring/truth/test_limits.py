"""What kept a claim small may not be left out where the rest is told."""

import pytest

from skillgap.tailoring.truth.limits import lesser_post, lifted, several
from skillgap.tailoring.truth.unfinished import made_whole

PARTNER = "Maintain test data for three products together with a colleague in Gdansk."
CASES = [
    ("Built a prototype of a dashboard.", "Built a dashboard.", True),
    ("Rewrote one unit of the course.", "Rewrote the course.", True),
    ("Built a prototype of a dashboard.", "Prototyped a dashboard.", False),
    (PARTNER, "Maintain test data for three products.", True),
    (PARTNER, "Maintain test data for three products for a colleague.", True),
    ("Put up a shelf, with help from a joiner.", "Put up a shelf.", True),
    (PARTNER, "Share the upkeep of test data for three products with a colleague.", False),
    ("Co-wrote a report and cleaned the data.", "Cleaned the data.", False),
    ("Contributed two chapters to the handbook.", "Wrote the handbook.", True),
    ("Contributed two chapters to the handbook.", "Wrote two chapters of the handbook.", False),
    ("Reported 9 bugs, two of which were fixed.", "Reported 9 bugs, which were fixed.", True),
    ("Filled in for the office manager.", "Office manager.", True),
    ("Filled in for the office manager.", "Stood in for the office manager.", False),
    ("Was nominated for the teaching award.", "Received the teaching award.", True),
    ("Fewer logs failed, partly by adding retries.", "Fewer logs failed by adding retries.", True),
    ("Wrote a report on bees.", "Wrote a report.", False),
    ("Built a booking page that was never put into use.", "Built a booking page.", True),
    ("Built a booking page that was never put into use.", "Built a booking page, which was not used.", False),
    ("Wrote a bid for a lift, which was rejected.", "Wrote a bid for a lift.", True),
    ("Built a page. Drew a lift, which was rejected.", "Built a page.", False),
    ("Passed every test; no order was ever late.", "Passed every test.", False),
    ("Fixed 30 errors, mostly typing errors.", "Fixed 30 errors.", True),
    ("Fixed 30 errors, mostly typing errors.", "Fixed 30 errors, chiefly typing errors.", False),
    ("Fixed 30 errors, all of them before the fair.", "Fixed 30 errors.", False),
    ("Dressed wounds under the supervision of a nurse.", "Dressed wounds.", True),
    ("Dressed wounds under the supervision of a nurse.", "Dressed wounds, supervised by a nurse.", False),
    ("Dressed wounds at a clinic in the hills.", "Dressed wounds.", False),
    ("Sorted seeds as a trainee.", "Sorted seeds.", True),
    ("Sorted seeds as a trainee.", "Trainee sorting seeds.", False),
    ("Occasionally led tours of the mill.", "Led tours of the mill.", True),
    ("Occasionally led tours of the mill.", "Led tours of the mill now and then.", False),
    ("Tuned the controller in simulation.", "Tuned the controller.", True),
    ("Tuned the controller in simulation.", "Tuned the simulated controller.", False),
    ("Used a new rota in one ward.", "Used a new rota.", True),
    ("Filled in for the cook for three days.", "Filled in for the cook.", True),
    ("Filled in for the cook during her leave.", "Stood in for the cook while she was on leave.", False),
    ("Rewrote the safety chapter of the handbook.", "Rewrote the handbook.", True),
    ("Rewrote the safety chapter of the handbook.", "Rewrote the chapter on safety.", False),
    ("Hired temporary workers for the harvest.", "Hired workers for the harvest.", True),
    ("Hired temporary workers for the harvest.", "Hired temporary workers.", False),
    ("Built a small oven for bread.", "Built an oven for bread.", False),
    ("Worked as an assistant gardener.", "Worked as a gardener.", True),
    ("As a teaching assistant, marked essays.", "As a teacher, marked essays.", True),
    ("As a teaching assistant, marked essays.", "Marked essays for a teacher.", False),
    ("As a teaching assistant, marked essays.", "Assisted a teacher and marked essays.", False),
    ("Guarded the gate every third night.", "Guarded the gate every night.", True),
    ("Guarded the gate every third night.", "Guarded the gate one night in three.", False),
    ("Lent out boats on trial.", "Lent out boats.", True),
    ("Steer the ferry when the captain is away.", "Steer the ferry.", True),
    ("Steer the ferry when the captain is away.", "Steer the ferry in the captain's absence.", False),
    ("Rode to the fair as second driver.", "Rode to the fair.", True),
    ("Grew mushrooms at home.", "Grew mushrooms.", True),
    ("Got two of three samples within limits.", "Got the samples within limits.", True),
    ("Moved a mill with an outside firm.", "Moved a mill.", True),
]
UNFINISHED = [
    ("Paper on bees, submitted to a journal", "Paper on bees in a journal", True),
    ("Paper on bees, submitted to a journal", "Paper on bees, under review at a journal", False),
    ("Working towards a licence in welding", "Licence in welding", True),
    ("PhD studies in Tribology (in progress)", "PhD studies in Tribology", True),
    ("PhD studies in Tribology (in progress)", "PhD studies in Tribology (not completed)", False),
    ("Cloud Developer (2021, expired 2024)", "Cloud Developer (2021)", True),
    ("Cloud Developer (2021, expired 2024)", "Excel", False),
]


@pytest.mark.parametrize(
    ("source", "tailored", "word"),
    [
        ("Painted one wall a year.", "Painted walls.", "walls"),
        ("Painted one wall in the hall.", "Painted a wall.", ""),
        ("Had one guest stay for a week.", "Had several guests stay.", "several"),
        ("Painted one wall in three.", "Painted every one of three walls.", ""),
        ("Painted one wall and two walls.", "Painted walls.", ""),
    ],
)
def test_one_is_not_several(source: str, tailored: str, word: str) -> None:
    """A line tells of one thing, not of several, where its source does."""
    assert several(tailored, source) == word


@pytest.mark.parametrize(("source", "tailored", "is_lifted"), CASES)
def test_a_limit_is_kept(source: str, tailored: str, *, is_lifted: bool) -> None:
    """What keeps a claim small stays, in these words or in others; what only tells more may go."""
    assert bool(lifted(tailored, source)) is is_lifted


@pytest.mark.parametrize(
    ("source", "tailored", "words"),
    [
        ("Forklift licence, exam booked for May", "Forklift licence, May", "booked"),
        ("Law studies, 90 of 180 credits", "Law studies", "90 of 180 credits"),
        ("Hygiene awareness course", "Hygiene course", "awareness"),
        ("Novel of the Year, longlist 2019", "Novel of the Year, shortlist 2019", "longlist"),
        ("Novel of the Year, longlist 2019", "2019: longlist of Novel of the Year", ""),
    ],
)
def test_a_title_is_no_more_than_it_was(source: str, tailored: str, words: str) -> None:
    """A course of little, an exam to come and a place on a list are not told as the title itself."""
    assert made_whole(tailored, source, is_title=True) == words


@pytest.mark.parametrize(("source", "tailored", "is_whole"), UNFINISHED)
def test_what_is_unfinished_stays_so(source: str, tailored: str, *, is_whole: bool) -> None:
    """A degree in progress is no degree, and an expired certificate none that holds."""
    assert bool(made_whole(tailored, source)) is is_whole


POSTS = [
    ("Acting head baker, July 2020", "Head baker, July 2020", "Acting"),
    ("Acting head baker, July 2020", "Head baker (acting), July 2020", ""),
    ("Web Developer (part-time), Lund Library", "Web Developer, Lund Library", "part-time"),
    ("Web Developer (part-time), Lund Library", "Part-time Web Developer, Lund Library", ""),
    ("Deputy chair, Allotment Club", "Chair, Allotment Club", "Deputy"),
]


@pytest.mark.parametrize(("source", "tailored", "word"), POSTS)
def test_a_post_is_no_more_than_it_was(source: str, tailored: str, word: str) -> None:
    """What made less of a post stays in the line that heads it."""
    assert lesser_post(tailored, source, source) == word


def test_who_held_both_posts_may_name_either() -> None:
    """The greater post is the original's, too."""
    assert lesser_post("Chair, 2020", "Deputy chair, 2018", "Deputy chair, 2018\nChair, 2020") == ""
