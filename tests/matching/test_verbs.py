"""Skills told as what somebody does."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from skillgap.matching import Matcher
from skillgap.matching.labels import Labels
from skillgap.matching.tokenizer import label_keys
from skillgap.matching.verb_objects import forms, tables
from skillgap.model.document import Passage, SectionKind
from skillgap.taxonomy import load_taxonomy

MATCHER = Matcher(load_taxonomy())


def _found(text: str) -> dict[str, str]:
    """Return the concepts of a line, each with the words it was found in."""
    mentions = MATCHER.find([Passage(text=text, start=0, section=SectionKind.QUALIFICATIONS)])
    assert all(text[m.start : m.end] == m.text for m in mentions)
    return {mention.concept: mention.text for mention in mentions}


@pytest.mark.parametrize(
    ("verb", "expected"),
    [
        ("analyze", ("analyzing", "analyzed", "analyzed")),
        ("classify", ("classifying", "classified", "classified")),
        ("deploy", ("deploying", "deployed", "deployed")),
        ("map", ("mapping", "mapped", "mapped")),
        ("plan", ("planning", "planned", "planned")),
        ("program", ("programming", "programmed", "programmed")),
        ("debug", ("debugging", "debugged", "debugged")),
        ("model", ("modeling", "modeled", "modeled")),
        ("groom", ("grooming", "groomed", "groomed")),
        ("write", ("writing", "wrote", "written")),
    ],
)
def test_forms(verb: str, expected: tuple[str, str, str]) -> None:
    """A verb has the forms that English gives it."""
    assert forms(verb) == expected


@pytest.mark.parametrize(
    ("text", "concept", "words"),
    [
        ("You will tune slow queries.", "query-optimization", "tune slow queries"),
        ("Tuning queries on large tables.", "query-optimization", "Tuning"),
        ("Tuned the slowest queries of the shop.", "query-optimization", "Tuned the slowest queries"),
        ("Tuning of queries.", "query-optimization", "Tuning of queries"),
        ("You make sure that queries are tuned.", "query-optimization", "queries are tuned"),
        ("The optimisation of inference costs.", "machine-learning-cost-optimization", "inference costs"),
        ("You architect software with us.", "software-architecture", "architect software"),
        ("You will interpret models.", "explainable-ai", "interpret models"),
        ("We value automated deployments.", "continuous-deployment", "automated deployments"),
        ("Reviews the pull requests of others.", "code-review", "Reviews"),
        ("You will secure our public APIs.", "api-security", "secure"),
        ("Ingest terabytes of clickstream data.", "data-ingestion", "Ingest"),
        ("Examine complex data.", "data-analysis", "Examine complex data"),
        (
            "Talk to clients and understand their requirements.",
            "requirements-analysis",
            "understand their requirements",
        ),
        (
            "Work with clients to understand their requirements.",
            "requirements-analysis",
            "understand their requirements",
        ),
        ("Match records and score leads.", "data-integration", "Match records"),
        ("Scrape, parse and store tide tables.", "web-scraping", "Scrape"),
        ("Tools for visualizing, storing and sending them.", "data-visualization", "visualizing"),
        ("Cleanup of messy data.", "data-cleaning", "Cleanup of messy data"),
        ("Collection and transformation of data.", "data-transformation", "transformation of data"),
    ],
)
def test_a_skill_is_found_in_any_form(text: str, concept: str, words: str) -> None:
    """Verb and object, the noun of it before "of", and the participle name the skill of the label."""
    found = _found(text)
    assert words in found.get(concept, ""), found


@pytest.mark.parametrize(
    ("text", "concepts"),
    [
        ("You collect, clean and label data.", {"data-collection", "data-cleaning", "data-labeling"}),
        ("Collecting, cleaning, and visualising data", {"data-collection", "data-cleaning"}),
        ("You will curate, own and organise our data.", {"data-preprocessing", "data-management"}),
        ("Monitor, secure and extend our networks.", {"network-security"}),
        (
            "Collection, cleaning and annotation of data.",
            {"data-collection", "data-cleaning", "data-labeling"},
        ),
        ("Mapping of processes and gathering of requirements", {"requirements-analysis"}),
        ("Make sure that data is collected, cleaned and labelled.", {"data-collection", "data-labeling"}),
        ("Your models are trained, evaluated and deployed here.", {"model-training", "model-evaluation"}),
        ("You tune queries, indexes and databases.", {"query-optimization"}),
    ],
)
def test_verbs_share_an_object(text: str, concepts: set[str]) -> None:
    """Each verb of a list has the object that stands behind the last."""
    found = _found(text)
    assert concepts <= found.keys(), found


@pytest.mark.parametrize(
    ("text", "concept", "words"),
    [
        ("Resilient and self-healing services.", "software-reliability", "Resilient"),
        ("You build resilient, well-tested web applications.", "software-reliability", "resilient"),
        ("Scalable and reliable services.", "scalability", "Scalable"),
        ("Distributed, fault-tolerant backends.", "distributed-systems", "Distributed"),
        ("Process large volumes of sensor data.", "data-processing", "Process"),
        ("Summarise thousands of long documents.", "text-summarization", "documents"),
        ("Annotate hundreds of images.", "image-annotation", "images"),
        ("You clean, store and publish datasets.", "data-cleaning", "clean"),
        ("Labelled 40,000 images.", "image-annotation", "Labelled 40,000 images"),
        ("Reviewed code of others.", "code-review", "Reviewed code"),
        ("Clean\nour data", "data-cleaning", "Clean\nour data"),
        ("High-traffic shops", "scalability", "High-traffic"),
        ("You instrument our services.", "observability", "instrument our services"),
        ("You continuously deliver software.", "continuous-delivery", "continuously deliver"),
        ("Blameless post-mortems.", "postmortems", "post-mortems"),
    ],
)
def test_things_and_amounts(text: str, concept: str, words: str) -> None:
    """What is said of a thing, how much there is of it, and a line's end leave the skill to be found."""
    found = _found(text)
    assert words in found.get(concept, ""), found


@pytest.mark.parametrize(
    ("text", "concept", "words"),
    [
        ("The visualisation of complex data.", "data-visualization", "visualisation"),
        ("The architecture of our software.", "software-architecture", "architecture"),
        ("Automated regression tests.", "regression-testing", "regression tests"),
    ],
)
def test_a_word_that_is_the_skill_needs_no_object(text: str, concept: str, words: str) -> None:
    """Where verb or object is a label of the same skill, that label is all there is to show."""
    assert _found(text)[concept] == words


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("You write clean code.", "data-cleaning"),
        ("Clean rooms for data centers.", "data-cleaning"),
        ("A data center design of our own.", "data-modeling"),
        ("We process your application data.", "data-processing"),
        ("We collect personal data of applicants.", "data-collection"),
        ("Write test cases and test data sheets.", "database-testing"),
        ("A platform that collects raw data from shops.", "data-collection"),
        ("Our customers analyse noisy data with it.", "data-analysis"),
        ("Analyse the quality of data sheets.", "data-analysis"),
        ("You develop features for our shop.", "feature-engineering"),
        ("You design services for the public.", "service-design"),
        ("Plan it well.", "operations-research"),
        ("A match with the records of others.", "data-integration"),
        ("Users understand their requirements.", "requirements-analysis"),
        ("An understanding of users", "personalization"),
        ("Audit it with care.", "security-audits"),
        ("Lead Java engineer", "team-leadership"),
        ("Modelling model-based controls", "deep-learning-architectures"),
        ("The model serves many users.", "model-serving"),
        ("Customers weigh, compare and annotate blurred images.", "image-annotation"),
        ("Our users draw and analyze noisy data with it.", "data-analysis"),
        ("Agents talk and operate at scale.", "production-operations"),
        ("Better model responses.", "predictive-modeling"),
        ("Integrating LLMs with our graph.", "llm-application-development"),
        ("Integrate tools of three vendors.", "systems-integration"),
        ("A Terraform-managed environment", "environment-management"),
        ("Our design systems team", "system-design"),
        ("We improve the quality of lives.", "quality-management"),
        ("Tools and shared data.", "data-sharing"),
        ("Brass instruments and their applications", "observability"),
        ("A resilient person in a team of systems engineers", "software-reliability"),
        ("Scalable careers", "scalability"),
        ("Distributed over many teams, software is our craft.", "distributed-systems"),
    ],
)
def test_other_things_that_people_do(text: str, concept: str) -> None:
    """What stands near a verb and is not its object, or is somebody else's doing, is no skill."""
    found = _found(text)
    assert concept not in found, found


@pytest.mark.property
@settings(max_examples=150, deadline=None)
@given(
    verb=st.sampled_from(("clean", "label", "analyze", "visualize", "migrate", "annotate", "transform")),
    others=st.lists(st.sampled_from(("store", "own", "build", "extend", "share")), max_size=2),
    modifiers=st.lists(st.sampled_from(("our", "noisy", "customer", "raw", "large")), max_size=3),
    end=st.sampled_from((".", " for our teams.", " and reports", "")),
)
def test_what_stands_between_does_not_matter(
    verb: str, others: list[str], modifiers: list[str], end: str
) -> None:
    """Other verbs before and words between leave verb and object what they are."""
    between = " ".join(["", *dict.fromkeys(modifiers), "data"])
    line = f"You will {', '.join([*others, verb])}{between}{end}"
    plain = _found(f"You will {verb}{between}.")
    assert plain.keys() <= _found(line).keys(), line


@pytest.mark.property
@settings(max_examples=150, deadline=None)
@given(
    words=st.lists(
        st.sampled_from(("test", "design", "data", "of", "and", ",", "is", "tuned", "-", "\n", "queries")),
        max_size=9,
    )
)
def test_any_row_of_words_can_be_read(words: list[str]) -> None:
    """No order of verbs, objects and marks breaks the reading or makes words two skills at once."""
    text = " ".join(words)
    mentions = MATCHER.find([Passage(text=text, start=0, section=SectionKind.QUALIFICATIONS)])
    ends = [0, *(mention.end for mention in mentions)]
    assert all(mention.start >= end for mention, end in zip(mentions, ends, strict=False))


def test_the_tables_speak_of_the_same_verbs() -> None:
    """Every verb that a table of `verbs.toml` says something about is one of those it lists."""
    table, labels = tables(), Labels(load_taxonomy()).by_keys
    known = table["verbs"].keys() | table["adjectives"].keys()
    for name in ("noun_or_verb", "telling", "broad_verbs", "compounding", "describing"):
        assert set(table["words"][name].split()) <= known, name
    assert table["never"].keys() | table["irregular"].keys() <= known
    assert known.isdisjoint(table["words"]["other_verbs"].split())
    assert [*table["verbs"]] == sorted(table["verbs"])
    for noun in (*table["alone"].values(), *table["adjectives"].values()):
        assert label_keys(noun) in labels, noun
