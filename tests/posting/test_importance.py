"""Which part of a sentence asks, which only adds a plus, which tells of the work."""

import pytest

from skillgap.model.document import SectionKind
from skillgap.model.posting import Importance
from skillgap.posting.importance import importance_at, weigh_passage

MUST, PLUS, SAID = Importance.ESSENTIAL, Importance.OPTIONAL, Importance.MENTIONED
NEEDS, DUTIES, ROLE, OTHER = (
    SectionKind.QUALIFICATIONS,
    SectionKind.RESPONSIBILITIES,
    SectionKind.ROLE,
    SectionKind.OTHER,
)


@pytest.mark.parametrize(
    ("section", "text", "word", "wanted"),
    [
        (NEEDS, "Stores (ideally both SQL and NoSQL) and tuning", "SQL", PLUS),
        (NEEDS, "Stores (ideally both SQL and NoSQL) and tuning", "tuning", MUST),
        (NEEDS, "Native Dutch, German a plus", "Dutch", MUST),
        (NEEDS, "Native Dutch, German a plus", "German", PLUS),
        (NEEDS, "Three years of Go, with experience in Rust preferred", "Go", MUST),
        (NEEDS, "Three years of Go, with experience in Rust preferred", "Rust", PLUS),
        (NEEDS, "Kites and glue - both a big plus", "glue", PLUS),
        (NEEDS, "Kites and glue - knots are a plus", "glue", MUST),
        (NEEDS, "Kites and glue - knots are a plus", "knots", PLUS),
        (NEEDS, "Scripts for harbours (Perl preferred)", "Scripts", MUST),
        (NEEDS, "Scripts for harbours (Perl preferred)", "Perl", PLUS),
        (NEEDS, "Harbours, scripts (a plus)", "scripts", PLUS),
        (NEEDS, "Kites, asset accounting, Knots", "Kites", MUST),
        (NEEDS, "Take advantage of Kites", "Kites", MUST),
        (NEEDS, "Knowledge of Kites is a definite asset", "Kites", PLUS),
        (NEEDS, "Solid Kites/Sails, basic Knots is a plus", "Sails", MUST),
        (NEEDS, "A second rope (hemp, nylon, sisal) is a strong plus", "hemp", PLUS),
        (NEEDS, "Knowledge of Kites or Sails would be useful, but can be learned", "Sails", PLUS),
        (NEEDS, "You need no boat, though Kites would help", "Kites", PLUS),
        (NEEDS, "Must know Sails. Nice to know: Knots", "Knots", PLUS),
        (NEEDS, "Build useful Kites", "Kites", MUST),
        (NEEDS, "Kites are nice, not needed", "Kites", PLUS),
        (NEEDS, "Pluspunkte f\u00fcr Erfahrung mit Kites oder Sails", "Sails", PLUS),
        (OTHER, "What we do need is someone who has flown Kites", "Kites", MUST),
        (OTHER, "We'd expect you to know Kites", "Kites", MUST),
        (OTHER, "You come with years of Kites", "Kites", MUST),
        (OTHER, "You will be part-qualified (Kites or Sails)", "Sails", MUST),
        (OTHER, "You should be really good at Kites, decent at Knots", "Kites", MUST),
        (OTHER, "You're strong in Kites", "Kites", MUST),
        (NEEDS, "Not essential, but helpful: Kites, Knots", "Knots", PLUS),
        (NEEDS, "No code needed: we'll teach you Kites and Knots", "Kites", SAID),
        (NEEDS, "You can teach Kites", "Kites", MUST),
        (OTHER, "It would help if you knew Kites", "Kites", PLUS),
        (OTHER, "It'd be lovely if you had flown Kites", "Kites", PLUS),
        (OTHER, "You will join a team with experience in Kites", "Kites", SAID),
        (OTHER, "Our customers need someone who understands Kites", "Kites", SAID),
        (OTHER, "You hold a licence for Kites and you've run Harbours", "Kites", MUST),
        (OTHER, "You've run Harbours with twelve people", "Harbours", MUST),
        (OTHER, "If you have sewn Sails, even better", "Sails", PLUS),
        (OTHER, "If you know Knots, that's wonderful.", "Knots", PLUS),
        (OTHER, "You know Knots, and great ropes", "Knots", MUST),
        (DUTIES, "Model the kites. We are looking for hands-on experience with Blender", "Blender", MUST),
        (DUTIES, "Monitor drift and latency, plus errors of the Kafka queue", "Kafka", SAID),
        (DUTIES, "Ship the parts needed for Airflow jobs", "Airflow", SAID),
        (ROLE, "The successful candidate will maintain services in Go", "Go", SAID),
        (ROLE, "The successful candidate will have used Go", "Go", MUST),
        (ROLE, "Use your strong foundation in Python to build dashboards", "Python", MUST),
        (ROLE, "Use your strong foundation in Python to build dashboards", "dashboards", SAID),
        (ROLE, "This role requires Rust experience to build kernels", "kernels", SAID),
        (OTHER, "This requires new diffusion methods", "diffusion", SAID),
        (OTHER, "This requires deep knowledge of Erlang", "Erlang", MUST),
        (NEEDS, "Knowledge of Knots is also strongly encouraged", "Knots", PLUS),
        (DUTIES, "E: Good understanding of Knots", "Knots", MUST),
        (NEEDS, "Beneficial if you have sailed with Knots", "Knots", PLUS),
        (NEEDS, "A stove, ideally Gas, and Kettles like Ours", "Gas", PLUS),
        (NEEDS, "A stove, ideally Gas, and Kettles like Ours", "Kettles", MUST),
        (NEEDS, "A stove, ideally Gas, Wood, and Coal", "Coal", PLUS),
        (ROLE, "Suitable candidates will be able to tie Knots", "Knots", MUST),
        (OTHER, "At no cost to the quality of experience on Windows", "Windows", SAID),
    ],
)
def test_each_part_of_a_sentence_is_weighed(
    section: SectionKind, text: str, word: str, wanted: Importance
) -> None:
    """The words next to a skill decide for it, and not for the whole sentence."""
    start = text.index(word)
    ranges = weigh_passage(text, section, is_bullet=section is NEEDS)
    assert importance_at(ranges, start, start + len(word)) is wanted
