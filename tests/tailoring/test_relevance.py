"""Ranking: what the taxonomy proves comes before what merely sounds alike, and no other file matters."""

from collections.abc import Callable

from skillgap.model.document import Passage, SectionKind
from skillgap.model.posting import Importance, Mention, Requirement, Requirements, UnknownPhrase
from skillgap.model.taxonomy import ConceptId, Taxonomy
from skillgap.tailoring.align import WORTH_A_MOVE
from skillgap.tailoring.coverage import keyword_coverage
from skillgap.tailoring.relevance import idf_table, score_passages, similarities, specificity
from skillgap.taxonomy import load_taxonomy

Find = Callable[..., tuple[Mention, ...]]


def _passages(*texts: str) -> tuple[Passage, ...]:
    found, at = [], 0
    for text in texts:
        found.append(Passage(text=text, start=at, section=SectionKind.WORK, is_bullet=True))
        at += len(text) + 1
    return tuple(found)


def _asks(*rows: tuple[str, Importance]) -> Requirements:
    items = tuple(
        Requirement(concepts=(ConceptId(concept),), label=concept, importance=importance, passages=())
        for concept, importance in rows
    )
    return Requirements(title="", items=items)


def test_evidence_outranks_likeness(find: Find, taxonomy: Taxonomy) -> None:
    """A bullet that shows an essential skill stands before one that repeats the posting's phrases."""
    bullets = _passages("Nightly reports for the warehouse team.", "Ran it on k8s.")
    wants = _asks(("kubernetes", Importance.ESSENTIAL))
    scores = score_passages(bullets, find(bullets), wants, "nightly reports for the warehouse team", taxonomy)
    assert scores[bullets[1].start].score > scores[bullets[0].start].score


def test_a_narrower_skill_counts_less_than_the_one_asked(find: Find, taxonomy: Taxonomy) -> None:
    """Deep learning asked: the bullet that says it stands before PyTorch, PyTorch before nothing."""
    bullets = _passages("Taught deep learning.", "Taught PyTorch.", "Taught cooking.")
    wants = _asks(("deep-learning", Importance.ESSENTIAL))
    scores = [
        score_passages(bullets, find(bullets), wants, "", taxonomy)[at.start].evidence for at in bullets
    ]
    assert scores == sorted(scores, reverse=True)
    assert len(set(scores)) == len(scores)


def test_the_title_outranks_a_list_of_tools(find: Find, taxonomy: Taxonomy) -> None:
    """One bullet about what the posting is called says more than one that names three tools."""
    bullets = _passages("Run services with Docker, Terraform and FastAPI.", "Built a PyTorch model.")
    wants = _asks(
        ("docker", Importance.ESSENTIAL),
        ("terraform", Importance.ESSENTIAL),
        ("fastapi", Importance.OPTIONAL),
        ("pytorch", Importance.ESSENTIAL),
    )
    plain = score_passages(bullets, find(bullets), wants, "", taxonomy)
    named = score_passages(bullets, find(bullets), wants, "", taxonomy, title=(ConceptId("pytorch"),))
    tools, model = bullets[0].start, bullets[1].start
    assert plain[tools].score > plain[model].score
    assert named[tools].score == plain[tools].score
    assert named[model].score == 1.5


def test_what_few_roles_ask_tells_more() -> None:
    """A concept of every role weighs less than one of a single role; nothing weighs more than 1."""
    taxonomy = load_taxonomy()
    common, rare = specificity(ConceptId("python"), taxonomy), specificity(ConceptId("pgvector"), taxonomy)
    assert 0 < common < rare <= 1


def test_a_weak_opening_steps_back(find: Find, taxonomy: Taxonomy) -> None:
    """Of two bullets that show the same, the one that says what was done comes first."""
    bullets = _passages("Helped with Docker.", "Moved twelve services to Docker.")
    scores = score_passages(bullets, find(bullets), _asks(("docker", Importance.ESSENTIAL)), "", taxonomy)
    assert scores[bullets[1].start].score > scores[bullets[0].start].score


def test_a_result_stands_by_itself(find: Find, taxonomy: Taxonomy) -> None:
    """A result passes a helping hand that shows nothing, and no optional skill alone passes a result."""
    helping, result, tool = bullets = _passages(
        "Worked on admin tools.", "Raised attendance from 91% to 94%.", "Use Docker to mark homework."
    )
    scores = score_passages(bullets, find(bullets), _asks(("docker", Importance.OPTIONAL)), "", taxonomy)
    assert scores[result.start].score >= scores[helping.start].score + WORTH_A_MOVE
    assert scores[tool.start].score < scores[result.start].score + WORTH_A_MOVE


def test_a_phrase_both_sides_have_counts(find: Find, taxonomy: Taxonomy) -> None:
    """What no taxonomy knows and both sides name moves a bullet up; a common noun by itself does not."""
    blot, clean, agreed = bullets = _passages("Ran Western blots.", "Washed up.", "Signed agreements.")
    (asked,) = _passages("Western blots and agreements")
    unknown = tuple(
        UnknownPhrase(text=text, start=0, end=0, passage=asked, importance=Importance.ESSENTIAL)
        for text in ("Western blots", "agreements")
    )
    wants = Requirements(title="", items=(), unknown=unknown)
    scores = score_passages(bullets, find(bullets), wants, "", taxonomy)
    assert scores[blot.start].score >= scores[clean.start].score + WORTH_A_MOVE
    assert scores[agreed.start].score == scores[clean.start].score


def test_likeness_does_not_depend_on_the_other_texts() -> None:
    """A text is as like the posting alone as beside others: the idf table is fixed."""
    alone = similarities(["training models on slides"], "you train image models")
    beside = similarities(["training models on slides", "cooking", "images"], "you train image models")
    assert abs(alone[0] - beside[0]) < 1e-12
    assert 0 < alone[0] < 1
    assert similarities(["anything"], "") == [0.0]
    assert similarities([], "anything") == []


def test_the_idf_table_knows_common_from_rare() -> None:
    """A word of every other definition weighs less than a rare one."""
    table = idf_table()
    assert table["data"] < table["kubernet"] if "kubernet" in table else table["data"] < max(table.values())


def test_coverage_is_an_exact_search(find: Find) -> None:
    """Whole words, case and line breaks aside; weights are those of the score; nothing asked is met."""
    asked = _passages("You know Docker.", "Deep learning is a plus.")
    wants = _asks(("docker", Importance.ESSENTIAL), ("deep-learning", Importance.OPTIONAL))
    mentions = find(asked)
    assert keyword_coverage("docker, Deep\nlearning", wants, mentions) == 1.0
    assert keyword_coverage("dockerized", wants, mentions) == 0.0
    assert keyword_coverage("DOCKER", wants, mentions) == round(1 / 1.4, 4)
    assert keyword_coverage("", Requirements(title="", items=()), ()) == 1.0
