"""profile.py: where a skill is shown, and for how long."""

import datetime as dt

import pytest
from building import SMALL, ResumeText

from skillgap.model.analysis import EvidenceKind, SkillProfile
from skillgap.pipeline import parse, read_resume, read_text
from skillgap.profile import build_profile, months_between
from skillgap.taxonomy import load_taxonomy

TODAY = dt.date(2026, 11, 20)


def profile_of(text: ResumeText) -> SkillProfile:
    """Return what a resume shows."""
    return build_profile(text.resume(), text.mentions, SMALL, today=TODAY)


class TestMonths:
    """months_between."""

    @pytest.mark.parametrize(
        ("start", "end", "current", "months"),
        [
            ("2020-01", "2020-12", False, 12),
            ("2020", "2020", False, 12),
            ("2020-03", "2020-03", False, 1),
            ("2026-10", "", True, 2),
            ("2026-01", "2030-01", False, 11),
            ("", "2020-12", False, 0),
            ("2020-01", "", False, 0),
            ("2021-05", "2020-01", False, 0),
        ],
    )
    def test_counts_first_and_last_month_and_never_the_future(self, start, end, current, months):
        """Both ends count, a year alone means all of it, and nothing after today counts."""
        assert months_between(start, end, today=TODAY, is_current=current).bit_count() == months


class TestYears:
    """Years per concept."""

    def test_overlapping_jobs_count_once(self):
        """Two jobs with one skill in the same year show one year, not two."""
        text = ResumeText().job("2020-01", "2020-12", "python").job("2020-01", "2020-12", "python")
        assert profile_of(text).years("python") == 1.0

    def test_narrower_skill_counts_for_the_broader(self):
        """Years of PyTorch are years of deep learning."""
        text = ResumeText().job("2019-01", "2020-12", "pytorch")
        assert profile_of(text).years("deep-learning") == 2.0

    def test_years_count_for_what_a_skill_needs(self):
        """Years of Kubernetes are years of Docker, without which it is not used."""
        text = ResumeText().job("2019-01", "2020-12", "kubernetes")
        assert profile_of(text).years("docker") == 2.0

    def test_lists_show_no_years(self):
        """A skill that is only listed has no years."""
        assert profile_of(ResumeText().listed("sql")).years("sql") == 0.0

    def test_total_is_the_union_of_all_jobs(self):
        """Overall experience counts every worked month once."""
        text = ResumeText().job("2018-01", "2019-12", "sql").job("2019-07", "2020-06", "rust")
        assert profile_of(text).total_years == 2.5


class TestEvidence:
    """Evidence by kind."""

    def test_strongest_kind_comes_first(self):
        """A skill listed first and used later is proved by its use."""
        text = ResumeText().listed("docker").project("docker")
        kinds = [item.kind for item in profile_of(text).evidence["docker"]]
        assert kinds == [EvidenceKind.PROJECT, EvidenceKind.SKILLS]

    def test_title_of_a_job_is_evidence(self):
        """A job as data engineer shows data engineering for as long as it lasted."""
        resume = parse(
            read_text("Jo Doe\n\nEXPERIENCE\n\nData Engineer, Acme\nJan 2020 - Dec 2021\n- Made tea.\n")
        )
        found = build_profile(resume, (), load_taxonomy(), today=TODAY)
        (item,) = found.evidence["data-engineering"]
        assert item.kind is EvidenceKind.WORK
        assert found.years("data-engineering") == 2.0

    @pytest.mark.parametrize(
        "head",
        [
            "Ruby Jenkins\nruby.jenkins@example.org",
            "Jo Doe\n12 Python Street, Ruby, Alaska | +1 503 555 0142",
            "Jo Doe\nlinkedin.com/in/jo-jenkins",
        ],
    )
    def test_who_and_where_somebody_is_shows_no_skill(self, head):
        """A name, an account, and an address that are called like skills are none."""
        read = read_resume(read_text(f"{head}\n\nSKILLS\n\nSQL, Docker\n"))
        found = build_profile(read.resume, read.mentions, load_taxonomy(), today=TODAY)
        assert {"sql", "docker"} <= set(found.evidence)
        assert not {"ruby", "jenkins", "python"} & set(found.evidence)

    def test_headline_beside_the_contact_still_counts(self):
        """The headline is what somebody does, even where name and address stand around it."""
        read = read_resume(read_text("Jo Doe\nPython Developer\njo@example.org\n\nSKILLS\n\nSQL, Docker\n"))
        found = build_profile(read.resume, read.mentions, load_taxonomy(), today=TODAY)
        assert "python" in found.evidence

    @pytest.mark.parametrize(
        ("sentence", "written"),
        [
            ("Built a service for the support team with Python.", True),
            ("Dienst für die Abteilung mit Python gebaut.", False),
            ("Python, SQL, Docker.", False),
        ],
    )
    def test_language_of_the_resume_is_evidence_of_it(self, sentence, written):
        """Who writes a resume in English claims English by it, and shows it nowhere in use."""
        read = read_resume(
            read_text(f"Jo Doe\n\nEXPERIENCE\n\nEngineer, Acme\nJan 2020 - Dec 2021\n- {sentence}\n")
        )
        found = build_profile(read.resume, read.mentions, load_taxonomy(), today=TODAY)
        kinds = [item.kind for item in found.evidence.get("english", ())]
        assert kinds == ([EvidenceKind.WRITTEN] if written else [])

    def test_negated_mention_is_no_evidence(self):
        """What a resume says it does not know is not evidence."""
        from dataclasses import replace

        text = ResumeText().listed("rust")
        text.mentions = [replace(mention, negated=True) for mention in text.mentions]
        assert not profile_of(text).evidence


def test_an_account_called_like_a_skill_hides_no_skill():
    """The account "python" shows no Python, and the Python of a bullet counts all the same."""
    head = "Jane Doe\njane@example.org\nhttps://github.com/python\n\nExperience\n"
    head += "Engineer, Acme, Jan 2020 - Present\n"
    for bullet, expected in (
        ("- Built services in Python for a bank\n", True),
        ("- Cooked for a bank\n", False),
    ):
        read = read_resume(read_text(f"{head}{bullet}"))
        found = build_profile(read.resume, read.mentions, load_taxonomy(), today=TODAY)
        assert ("python" in found.evidence) is expected


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("Designer, Figma, Jan 2020 - Present\n- Drew icons\n", False),
        ("Designer, Figma, Jan 2020 - Present\n- Drew icons in Figma\n", True),
        ("Contributor, Figma, Jan 2020 - Present\n- Drew icons\n", True),
    ],
)
def test_an_employer_called_like_a_skill_shows_none(entry, expected):
    """Who works at the maker of a program does not show that they use it, unless they work on it."""
    read = read_resume(read_text(f"Jane Doe\njane@example.org\n\nExperience\n\n{entry}"))
    found = build_profile(read.resume, read.mentions, load_taxonomy(), today=TODAY)
    assert ("figma" in found.evidence) is expected


@pytest.mark.parametrize(
    ("summary", "shown"),
    [
        ("Career changer seeking a position where I can apply Docker.", False),
        ("Developer who wants to become a Docker engineer.", False),
        ("Looking to gain experience in Docker.", False),
        ("Interested in Docker and containers.", False),
        ("Aspiring engineer, new to the field, keen to learn Docker", False),
        ("Objective: To obtain a challenging position in Docker.", False),
        ("Looking for a role with more Docker. Open to travel.", False),
        ("Seeking a position with ten years of Docker behind me.", True),
        ("Seeking a role where I can apply my knowledge of Docker.", True),
        ("Looking to put five years of Docker to use.", True),
        ("Aspiring engineer with a year of Docker.", True),
        ("Docker user seeking a new position.", True),
        ("Seeking a new position. I use Docker every day.", True),
    ],
)
def test_a_wish_is_no_claim(summary, shown):
    """What somebody would like to do is not what they say they can do."""
    read = read_resume(read_text(f"Jane Doe\njane@example.org\n\nSummary\n{summary}\n\nSkills\nSQL, Git\n"))
    found = build_profile(read.resume, read.mentions, load_taxonomy(), today=TODAY)
    assert ("docker" in found.evidence) is shown


BREAK = """Jane Doe
jane@example.org

Experience

Developer, Pine Works
Jan 2024 - Dec 2024
- Wrote services in Go

{title}
Jan 2022 - Dec 2023
- Learned Terraform and Docker at home

Developer, Oak Works
Jan 2021 - Dec 2021
- Wrote services in Go
"""


@pytest.mark.parametrize(
    ("title", "years"),
    [
        ("Career break (parental leave)", 2.0),
        ("Sabbatical", 2.0),
        ("Parental leave cover, Elm Works", 4.0),
        ("Sabbatical Officer, Students' Union", 4.0),
    ],
)
def test_a_break_between_jobs_is_no_work(title, years):
    """Years of parental leave are no years of work, and what was learned in them was not used at work."""
    read = read_resume(read_text(BREAK.format(title=title)))
    found = build_profile(read.resume, read.mentions, load_taxonomy(), today=TODAY)
    assert found.total_years == years
    assert found.evidence["docker"][0].kind.demonstrates is (years > 2)


def test_volunteering_is_no_year_of_a_career():
    """Unpaid work shows its skills and their years, and adds nothing to the years of paid work."""
    text = "Jane Doe\njane@example.org\n\nExperience\n\nDeveloper, Pine Works\nJan 2024 - Dec 2024\n"
    text += "- Wrote services in Go\n\nVolunteering\n\n"
    text += "Webmaster, Town Choir\nJan 2014 - Dec 2019\n- Built the site in PHP\n"
    read = read_resume(read_text(text))
    found = build_profile(read.resume, read.mentions, load_taxonomy(), today=TODAY)
    assert (found.total_years, found.years("php")) == (1.0, 6.0)


def test_publications_show_publishing():
    """Who lists papers has published, although no title of a paper says so."""
    text = "Jane Doe\njane@example.org\n\nExperience\n\nResearcher, Oak Lab\nJan 2024 - Dec 2024\n"
    text += '- Wrote tools in Python\n\nPublications\nDoe J. "Depth from nothing." CVPR 2024.\n'
    text += 'Doe J., Roe K. "Light in the dark." ICCV 2023.\n'
    read = read_resume(read_text(text))
    found = build_profile(read.resume, read.mentions, load_taxonomy(), today=TODAY)
    kinds = [item.kind for item in found.evidence["scientific-publications"]]
    assert kinds == [EvidenceKind.PUBLICATION] * 2


@pytest.mark.parametrize(
    ("degree", "level"),
    [
        ("Laurea Magistrale", 2),
        ("Dipl.-Ing.", 2),
        ("Laurea triennale", 1),
        ("Dr. techn.", 3),
        ("Doctorado", 3),
    ],
)
def test_degrees_of_other_countries_are_degrees(degree, level):
    """A degree under its own country's name is one."""
    studies = f"Education\n{degree}, Informatics, Oak University, 2016"
    text = f"Jane Doe\njane@example.org\n\n{studies}\n\nSkills\nSQL\n"
    read = read_resume(read_text(text))
    found = build_profile(read.resume, read.mentions, load_taxonomy(), today=TODAY)
    assert max(each.level for each in found.degrees) == level
