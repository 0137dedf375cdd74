"""Sentences of our own as postings write them, and the years, degrees and conditions they state."""

import pytest

from skillgap.model.posting import FactKind
from skillgap.pipeline import read_posting, read_text
from skillgap.posting.degrees import find_degree
from skillgap.posting.quantities import find_years

POSTING = (
    "{title}\n\nAbout the role\nWe build weather kites.\n\nRequirements\n- {sentence}\n- A calm temper\n"
)

YEARS = [
    ("5+ years of experience with Python", [5]),
    ("Minimum 3 years' experience in a similar role", [3]),
    ("Three or more years of building APIs", [3]),
    ("At least four (4) years working with SQL", [4]),
    ("7\u201310 years in software, 2 of them as a lead", [7, 2]),
    ("2 of them as a lead", []),
    ("2 to 4 years of hands-on work", [2]),
    ("Over 6 years of experience in embedded C", [6]),
    ("More than 8 yrs. in data engineering", [8]),
    ("1.5+ years with Rust", [1.5]),
    ("10+ yrs of Java", [10]),
    ("A minimum of five years designing circuits", [5]),
    ("3 Jahre Berufserfahrung", [3]),
    ("Mindestens 2 Jahre Erfahrung mit Java", [2]),
    ("Vous avez 5 ans d'exp\u00e9rience", [5]),
    ("M\u00ednimo 3 a\u00f1os de experiencia", [3]),
    ("We have baked bread for 90 years", []),
    ("A two-year contract", []),
    ("Our ten-year anniversary was fun", []),
    ("You are at least 18 years old", []),
    ("Options vest over 4 years", []),
    ("In the past 3 years we doubled in size", []),
]

DEGREES = [
    ("Bachelor's degree in Computer Science or a related field", (1, False)),
    ("BSc or MSc in Physics", (1, False)),
    ("B.Tech in any discipline", (1, False)),
    ("BS degree or equivalent practical experience", (1, True)),
    ("Master\u2019s degree in Statistics, or equivalent experience", (2, True)),
    ("MSc in Mathematics", (2, False)),
    ("M.Eng. in robotics", (2, False)),
    ("Ph.D. in linguistics", (3, False)),
    ("PhD or Master's in a quantitative field", (2, False)),
    ("A doctorate in chemistry", (3, False)),
    ("University degree in engineering", (1, False)),
    ("Advanced degree preferred", (1, False)),
    ("Abgeschlossenes Studium der Informatik", (1, False)),
    ("Hochschulabschluss in Mathematik", (1, False)),
    ("You master your tools", None),
    ("Scrum Master with patience", None),
    ("A high degree of care", None),
    ("Wheels with 360 degrees of freedom", None),
]

CONDITIONS = [
    ("Fluent English", FactKind.LANGUAGE, "Fluent English"),
    ("Excellent written and spoken German", FactKind.LANGUAGE, "Excellent written and spoken German"),
    ("English (C1 or above)", FactKind.LANGUAGE, "English (C1"),
    ("French at B2 level or higher", FactKind.LANGUAGE, "French at B2 level"),
    ("Native Spanish speaker", FactKind.LANGUAGE, "Native Spanish"),
    ("Conversational Japanese", FactKind.LANGUAGE, "Conversational Japanese"),
    ("Business-fluent Dutch", FactKind.LANGUAGE, "Business-fluent Dutch"),
    ("Proficiency in English", FactKind.LANGUAGE, "Proficiency in English"),
    ("Polish \u2013 fluent", FactKind.LANGUAGE, "Polish \u2013 fluent"),
    ("Verhandlungssichere Englischkenntnisse", FactKind.LANGUAGE, "Verhandlungssichere Englischkenntnisse"),
    ("Gute Deutschkenntnisse", FactKind.LANGUAGE, "Gute Deutschkenntnisse"),
    ("Anglais courant", FactKind.LANGUAGE, "Anglais courant"),
    ("Ingl\u00e9s avanzado", FactKind.LANGUAGE, "Ingl\u00e9s avanzado"),
    (
        "Must be legally authorized to work in the United States",
        FactKind.WORK_AUTHORISATION,
        "authorized to work",
    ),
    ("We cannot sponsor visas for this role", FactKind.WORK_AUTHORISATION, "sponsor visas"),
    ("Visa sponsorship is available", FactKind.WORK_AUTHORISATION, "Visa sponsorship"),
    ("You have the right to work in the UK", FactKind.WORK_AUTHORISATION, "right to work"),
    ("Valid work permit for Switzerland", FactKind.WORK_AUTHORISATION, "work permit"),
    ("US citizenship required", FactKind.WORK_AUTHORISATION, "citizenship"),
    ("Open to U.S. citizens and green card holders", FactKind.WORK_AUTHORISATION, "U.S. citizens"),
    ("G\u00fcltige Arbeitserlaubnis", FactKind.WORK_AUTHORISATION, "Arbeitserlaubnis"),
    ("Active Secret clearance", FactKind.CLEARANCE, "Secret clearance"),
    ("Ability to obtain a security clearance", FactKind.CLEARANCE, "security clearance"),
    ("TS/SCI with polygraph", FactKind.CLEARANCE, "TS/SCI"),
    ("SC clearance or willingness to undergo vetting", FactKind.CLEARANCE, "SC clearance"),
]

NO_CONDITIONS = [
    "English breakfast every Friday",
    "We speak to customers in Germany",
    "Our French office has a garden",
    "Clearance sales and pricing",
    "You have a vision for kites",
]

TITLES = [
    ("Senior Kite Engineer", ["Senior"]),
    ("Sr. Kite Engineer", ["Sr."]),
    ("Junior Data Analyst", ["Junior"]),
    ("Staff Software Engineer, Kites", ["Staff"]),
    ("Principal Scientist", ["Principal"]),
    ("Lead Data Engineer", ["Lead"]),
    ("Head of Data", ["Head of"]),
    ("Machine Learning Intern", ["Intern"]),
    ("Werkstudent Data Science", ["Werkstudent"]),
    ("Mid-level Backend Developer", ["Mid-level"]),
    ("Director of Engineering", ["Director"]),
    ("Member of Technical Staff", []),
    ("Chief of Staff", []),
    ("Lead Generation Specialist", []),
    ("Kite Engineer", []),
]


@pytest.mark.parametrize(("sentence", "least"), YEARS, ids=[sentence for sentence, _ in YEARS])
def test_reads_the_years_a_sentence_asks(sentence: str, least: list[float]) -> None:
    """Years of experience are read in figures, words and four languages; other spans of time are none."""
    assert [amount.least for amount in find_years(sentence)] == least


@pytest.mark.parametrize(("sentence", "wanted"), DEGREES, ids=[sentence for sentence, _ in DEGREES])
def test_reads_the_degree_a_sentence_asks(sentence: str, wanted: tuple[int, bool] | None) -> None:
    """The lowest degree accepted is read, and whether experience may stand for it."""
    degree = find_degree(sentence)
    assert (degree and (degree.level, degree.or_equivalent)) == wanted


@pytest.mark.parametrize(("sentence", "kind", "words"), CONDITIONS, ids=[row[0] for row in CONDITIONS])
def test_reads_the_condition_a_posting_states(sentence: str, kind: FactKind, words: str) -> None:
    """Languages with level, work authorisation and clearance become facts of the posting, in its words."""
    facts = read_posting(read_text(POSTING.format(title="Kite Engineer", sentence=sentence))).posting.facts
    assert [fact.kind for fact in facts] == [kind]
    assert words in facts[0].text


@pytest.mark.parametrize("sentence", NO_CONDITIONS)
def test_other_sentences_state_no_condition(sentence: str) -> None:
    """Words of the same kind in another sense are no fact."""
    assert (
        read_posting(read_text(POSTING.format(title="Kite Engineer", sentence=sentence))).posting.facts == ()
    )


@pytest.mark.parametrize(("title", "ranks"), TITLES, ids=[title for title, _ in TITLES])
def test_reads_seniority_from_the_title(title: str, ranks: list[str]) -> None:
    """The rank stands in the title; "technical staff" and "lead generation" are none."""
    facts = read_posting(read_text(POSTING.format(title=title, sentence="Python"))).posting.facts
    assert [fact.text for fact in facts if fact.kind is FactKind.SENIORITY] == ranks


def test_years_and_degree_belong_to_the_posting() -> None:
    """The years asked of nothing in particular and the degree stand on the requirements as a whole."""
    sentence = "Bachelor's degree in Physics and 4+ years of professional experience"
    read = read_posting(read_text(POSTING.format(title="Kite Engineer", sentence=sentence)))
    assert read.requirements.years == 4
    assert read.requirements.degree is not None
    assert read.requirements.degree.level == 1
