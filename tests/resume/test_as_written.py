"""Resumes as people of many trades and countries write them: each thing in its own field, none lost."""

import pytest

from skillgap.documents import read_document
from skillgap.model.document import DocumentKind
from skillgap.model.resume import Resume
from skillgap.resume import parse_resume
from skillgap.sections import split_sections

HEAD = "Ines Castellan\nines.castellan@example.org\n\n"


def read(text: str) -> Resume:
    """Read a resume from its text, through the real reader."""
    return parse_resume(split_sections(read_document(text.encode(), name="resume"), DocumentKind.RESUME))


def test_a_city_with_a_bracket_is_a_place() -> None:
    """The city of a job done partly from home is no employer, in Polish letters either."""
    first, second = read(
        HEAD + "Experience\n\n### Data Engineer, Lumen Ltd\n**Leeds (hybrid)** | *04/2021 \u2013 present*\n\n"
        "- Moved jobs\n\n### Analyst, Bright Ltd\n**Wroc\u0142aw** | *2016 \u2013 2021*\n\n- Built reports\n"
    ).work
    assert (first.name, first.position, first.location) == ("Lumen Ltd", "Data Engineer", "Leeds (hybrid)")
    assert (second.name, second.position, second.location) == ("Bright Ltd", "Analyst", "Wroc\u0142aw")


def test_a_nurse_in_french_is_no_employer() -> None:
    """A title in another language than English stands in its place, above its hospital."""
    (job,) = read(
        HEAD + "EXP\u00c9RIENCE PROFESSIONNELLE\nInfirmi\u00e8re clinicienne\nH\u00f4pital Sainte-Aurore\n"
        "Depuis mars 2020\n- Prise en charge de patients\n"
    ).work
    assert (job.name, job.position) == ("H\u00f4pital Sainte-Aurore", "Infirmi\u00e8re clinicienne")


def test_positions_within_an_employer_keep_it() -> None:
    """What stands behind the comma of a later title belongs to the title while one employer lasts."""
    resume = read(
        HEAD
        + "Experience\n\nALDER MUTUAL, Columbus, OH\t2011 \u2013 Present\nDirector (2020 \u2013 Present)\n"
        "- Own the models\nSenior Manager, Claims Analytics (2016 \u2013 2020)\n- Built the score\n"
        "TRI-COUNTY UNION, Dayton, OH\t'08 \u2013 '11\nTeller\n- Closed loans\n"
    )
    assert [(job.name, job.position, job.start_date) for job in resume.work] == [
        ("ALDER MUTUAL", "Director", "2020"),
        ("ALDER MUTUAL", "Senior Manager, Claims Analytics", "2016"),
        ("TRI-COUNTY UNION", "Teller", "2008"),
    ]


def test_a_table_of_skills_in_markdown_is_read_by_rows() -> None:
    """Each row of a table is a group, and the heads of its columns are no skills."""
    resume = read(HEAD + "## Skills\n\n| Area | Tools |\n|---|:--|\n| Data | SQL, dbt |\n| Cloud | AWS |\n")
    assert [(group.name, group.keywords) for group in resume.skills] == [
        ("Data", ("SQL", "dbt")),
        ("Cloud", ("AWS",)),
    ]


def test_a_level_beside_a_skill_is_no_skill() -> None:
    """How well a skill is known, in a column of its own, is the skill's level."""
    resume = read(HEAD + "IT Skills\nMATLAB        very good\nPython        good\n\nHobbies       Choir\n")
    assert [(group.keywords, group.level) for group in resume.skills] == [
        (("MATLAB",), "very good"),
        (("Python",), "good"),
    ]


@pytest.mark.parametrize(
    ("line", "name", "issuer", "date"),
    [
        (
            "AWS Certified Data Analytics \u2013 Specialty (Amazon Web Services, 2021, expired 2024)",
            "AWS Certified Data Analytics \u2013 Specialty",
            "Amazon Web Services",
            "2021",
        ),
        ("Project Manager (PMP), PMI, ID 1234567, March 2022", "Project Manager (PMP)", "PMI", "2022-03"),
        ("Adjuster License, State of Ohio, #A-118273", "Adjuster License", "State of Ohio", ""),
        ("Adjuster License, State of Ohio, License No. 4471", "Adjuster License", "State of Ohio", ""),
        (
            "Registered Nurse, Tarn Board, License RN123456, exp. 01/31/2028",
            "Registered Nurse",
            "Tarn Board",
            "",
        ),
        ("NPQSL, in progress, due July 2027", "NPQSL (in progress)", "", ""),
        ("Certified ScrumMaster (CSM), 2020", "Certified ScrumMaster (CSM)", "", "2020"),
    ],
)
def test_what_a_certificate_is_registered_under_is_not_who_gave_it(
    line: str, name: str, issuer: str, date: str
) -> None:
    """Name, issuer and date of a certificate are told from its number and from the end of its validity."""
    (certificate,) = read(f"{HEAD}Certifications\n{line}\n").certificates
    assert (certificate.name, certificate.issuer, certificate.date) == (name, issuer, date)


def test_a_level_of_a_language_keeps_its_bracket() -> None:
    """What stands in brackets behind a level is closed as it was opened."""
    (language,) = read(HEAD + "Languages\nEnglish: B2 (First Certificate, 2017)\n").languages
    assert language.fluency == "B2 (First Certificate, 2017)"


def test_a_name_below_a_copied_sidebar_is_the_name() -> None:
    """In a profile copied from two columns, the name below the sidebar's text opens the header."""
    resume = read(
        "Contact\nines.castellan@example.org\n\nTop Skills\nLogistics\n\nHonors\nTeam of the year 2021\n\n"
        "Ines Castellan\nChange lead\nLeeds, United Kingdom\n\nSummary\nI help.\n"
    )
    assert (resume.basics.name, resume.basics.label) == ("Ines Castellan", "Change lead")
    assert [award.title for award in resume.awards] == ["Team of the year"]


def test_a_list_of_places_in_brackets_stays_whole() -> None:
    """No place is cut out of a bracket."""
    (job,) = read(
        HEAD + "Experience\nTravel Nurse\nAlder Staffing, several wards (GA, TN, AL)\n2018 - 2019\n- Went\n"
    ).work
    assert (job.name, job.location) == ("Alder Staffing, several wards (GA, TN, AL)", "")


def test_prose_beside_a_date_is_its_entry() -> None:
    """Sentences beside a date in the margin are a job: the first one names it, the others tell of it."""
    first, second = read(
        HEAD + "Work\n2015-now    Self-employed joiner. Kitchens, staircases.\n"
        "2009-15     Kelly & Sons. Site work, later foreman.\n"
    ).work
    assert (first.position, first.summary) == ("Self-employed joiner", "Kitchens, staircases.")
    assert (second.name, second.summary) == ("Kelly & Sons", "Site work, later foreman.")


def test_an_achievement_keeps_the_year_it_tells() -> None:
    """A year within a sentence stays in it."""
    (award,) = read(
        HEAD + "Key achievements\n- Refinanced 2 loans in 2023 at 90 bps below the old margin.\n"
    ).awards
    assert (award.title, award.date) == ("Refinanced 2 loans in 2023 at 90 bps below the old margin.", "2023")


def test_a_level_said_of_two_languages_is_that_of_both() -> None:
    """A bracket behind "Spanish and German" tells how well both are spoken."""
    spoken = read(HEAD + "Languages\nSpanish and German (bilingual), French (good)\n").languages
    assert [(it.language, it.fluency) for it in spoken] == [
        ("Spanish", "bilingual"),
        ("German", "bilingual"),
        ("French", "good"),
    ]


@pytest.mark.parametrize(
    ("name", "email"),
    [
        ("Tom Cook", "tom1990@example.org"),
        ("Nora Judge", "nj@example.org"),
        ("Ada Manager", "ada.manager@example.org"),
        ("Mei Tu", "m@example.org"),
    ],
)
def test_a_surname_that_is_a_trade_is_a_name(name: str, email: str) -> None:
    """Who is called like a trade, or has it in the address, has a name as everyone has."""
    basics = read(f"{name}\nSoftware Engineer\n{email} | Leeds, UK\n\nSkills\nGo, SQL\n").basics
    assert (basics.name, basics.label) == (name, "Software Engineer")


def test_a_telephone_number_is_no_street() -> None:
    """A place behind a number on the line is read without it."""
    location = read(
        "Sam Hadley\nsam@example.org, +971 50 555 0134, Dubai\n\nSkills\nGo, SQL\n"
    ).basics.location
    assert location is not None
    assert (location.city, location.address, location.postal_code) == ("Dubai", "", "")


def test_a_title_may_end_in_the_name_of_a_city() -> None:
    """Where the employer's place is told, what stands behind the comma of a title is no other one."""
    (job,) = read(
        HEAD + "Experience\nUnderwriter, Hull\t2019 \u2013\nNorth Marine Ltd, Bergen\n- Wrote cover\n"
    ).work
    assert (job.position, job.location) == ("Underwriter, Hull", "Bergen")


def test_what_an_employer_does_is_no_part_of_its_name() -> None:
    """Words behind the employer's place, that tell what it makes, are left out of its name."""
    (job,) = read(
        HEAD
        + "Experience\nAlder Labs, Leeds, UK \u2014 makers of robots\nEngineer (2021 \u2013 2023)\n- Built\n"
    ).work
    assert (job.name, job.location) == ("Alder Labs", "Leeds, UK")


def test_a_long_list_parted_by_dots_is_a_list() -> None:
    """Skills parted by other marks than commas are told apart, however many there are."""
    (group,) = read(
        HEAD
        + "Skills\nC++ \u2022 Python \u2022 MATLAB \u2022 EtherCAT \u2022 ROS 2 \u2022 Beckhoff TwinCAT\n"
    ).skills
    assert group.keywords == ("C++", "Python", "MATLAB", "EtherCAT", "ROS 2", "Beckhoff TwinCAT")


def test_a_swedish_firm_is_not_in_alberta() -> None:
    """The form of a firm that is a state's code, too, makes no place of its name."""
    (job,) = read(
        HEAD + "Experience\nData Engineer\t2021 \u2013 2023\nTarnsense AB\tGothenburg, Sweden\n- Built\n"
    ).work
    assert (job.name, job.location) == ("Tarnsense AB", "Gothenburg, Sweden")


def test_tools_of_a_project_are_its_keywords() -> None:
    """A line that lists what a project was made with is no part of what it is."""
    (project,) = read(
        HEAD + "Projects\nRentmap (2020)\nMap of rents\nTechnologies: Leaflet, R\n- 40,000 visits\n"
    ).projects
    assert (project.description, project.keywords) == ("Map of rents", ("Leaflet", "R"))


def test_authors_without_dots_are_no_title() -> None:
    """A reference as medicine writes it is cut behind its authors."""
    (paper,) = read(
        HEAD + "Publications\nLind O, Moe TK. Dating glosses by hand. Scriptorium Novum 2014; 8: 1-29.\n"
    ).publications
    assert (paper.name, paper.release_date) == ("Dating glosses by hand", "2014")


def test_a_language_that_no_list_knows_is_one() -> None:
    """The level of a rare language holds the level alone."""
    (language,) = read(HEAD + "Languages\n- Twi (fluent)\n").languages
    assert (language.language, language.fluency) == ("Twi", "fluent")


def test_a_list_of_skills_below_a_job_is_no_part_of_its_last_item() -> None:
    """What profiles on the web add below a job begins something new."""
    (job,) = read(
        HEAD + "Experience\nData Engineer\nAcme Ltd\n2019 - 2021\n- Moved loads\nSkills: Go, SQL\n"
    ).work
    assert [item.quote for item in job.highlights] == ["Moved loads"]


def test_certificates_of_one_line_are_told_apart() -> None:
    """Semicolons part one certificate from the next."""
    given = read(HEAD + "Training\nLeader Course (2015); Hazmat, 2019; Yellow Belt, 2021\n").certificates
    assert [(it.name, it.date) for it in given] == [
        ("Leader Course", "2015"),
        ("Hazmat", "2019"),
        ("Yellow Belt", "2021"),
    ]


def test_a_street_in_another_language_is_the_address() -> None:
    """A label in another language is no part of the address behind it."""
    location = read("Ines Castellan\nAnschrift: Am Deich 3, 26723 Emden\n\nSkills\nGo, SQL\n").basics.location
    assert location is not None
    assert (location.address, location.postal_code, location.city) == ("Am Deich 3", "26723", "Emden")


def test_projects_without_dates_are_told_apart() -> None:
    """Bold names with white space above are projects of their own, and a sentence is no list of tools."""
    projects = read(
        HEAD
        + "## Projects\n\n**Ferry bot** \u2014 Ferry times, 2k users.\n\n**Tide gauge** \u2014 MQTT, Go\n"
    ).projects
    assert [project.name.split(" \u2014")[0] for project in projects] == ["Ferry bot", "Tide gauge"]
    assert projects[0].keywords == ()


def test_how_long_a_job_was_is_no_part_of_its_title() -> None:
    """A length of time in brackets behind a year goes with the year."""
    (job,) = read(HEAD + "Experience\n2016 (6 mo.)  Internship, Tarn Museum, Leeds\n").work
    assert (job.position, job.name, job.start_date) == ("Internship", "Tarn Museum", "2016")


def test_where_someone_lives_now_is_the_place() -> None:
    """The label "Current location" is no part of the place behind it."""
    location = read("Ines Castellan\nCurrent location: Shenzhen\n\nSkills\nGo, SQL\n").basics.location
    assert location is not None
    assert location.city == "Shenzhen"


def test_an_expired_certificate_is_one_of_its_own() -> None:
    """A certificate without a year but with its state is not who gave the one above it."""
    resume = read("Jo Doe\n\nCertificates\n\nScrum Owner, Scrum Alliance, 2020\nMap Analytics (expired)\n")
    assert [each.name for each in resume.certificates] == ["Scrum Owner", "Map Analytics"]


def test_an_italian_season_dates_an_entry() -> None:
    """“Estate 2017” is June to August 2017."""
    (job,) = read("Jo Doe\n\nExperience\n\nStage\tEstate 2017\nCentro Alpi\tTorino\n- Analisi\n").work
    assert (job.start_date, job.end_date) == ("2017-06", "2017-08")


def test_a_year_in_brackets_behind_a_post_is_not_its_time() -> None:
    """“(acting lead, 2018)” tells of a part of the years above, and no bracket is cut in two."""
    head = "Ministry of Towns\t2015 – 2019\nPolicy Advisor (acting Lead, 2018)\tToronto, ON"
    (job,) = read(f"Jo Doe\n\nExperience\n\n{head}\n- Wrote\n").work
    assert (job.position, job.start_date, job.end_date) == (
        "Policy Advisor (acting Lead, 2018)",
        "2015",
        "2019",
    )
    assert (job.name, job.location) == ("Ministry of Towns", "Toronto, ON")


PAPERS = [
    (
        "Vogt, L. (2021). Recharge priors. Water Models, 8, 101-119.",
        "Recharge priors",
        "Water Models, 8, 101-119",
    ),
    (
        "Oil and salt in deltas, Vienna Notes 2023 (talk)",
        "Oil and salt in deltas, Vienna Notes 2023 (talk)",
        "",
    ),
]
"""A reference, the title of the work, and where it appeared."""


@pytest.mark.parametrize(("line", "name", "publisher"), PAPERS)
def test_a_paper_is_told_from_its_author(line: str, name: str, publisher: str) -> None:
    """The name of one author is no title, and a bracket is whole."""
    (work,) = read(f"Jo Doe\n\nPublications\n\n{line}\n").publications
    assert (work.name, work.publisher) == (name, publisher)
