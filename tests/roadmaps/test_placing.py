"""Which phase teaches which concept."""

from building import SMALL

from skillgap.model.taxonomy import ConceptId
from skillgap.roadmaps.placing import Taught, place
from skillgap.taxonomy import load_taxonomy


def taught(*essential: str, optional: tuple[str, ...] = ()) -> Taught:
    """Return what a part names."""
    return Taught(list(map(ConceptId, essential)), list(map(ConceptId, optional)))


def test_the_first_essential_mention_wins():
    """A concept named in passing before it is taught is taught where it is essential."""
    first, second, rest = place([taught("sql", optional=("docker",)), taught("docker", "sql")], [], SMALL)
    assert (first.essential, first.optional) == (["sql"], [])
    assert second.essential == ["docker"]
    assert rest == Taught()


def test_what_is_only_named_in_passing_stays_with_its_first_mention():
    """A concept that is essential nowhere is optional once."""
    first, second, _ = place([taught(optional=("docker",)), taught(optional=("docker",))], [], SMALL)
    assert (first.optional, second.optional) == (["docker"], [])


def test_kin_are_put_together():
    """A concept named beside the phases joins the phase of what is related to it."""
    _, second, rest = place([taught("sql"), taught("tensorflow")], [taught("pytorch")], SMALL)
    assert second.beside == ["pytorch"]
    assert rest == Taught()


def test_kin_do_not_come_before_what_they_require():
    """PyTorch does not join TensorFlow in a phase before the one that teaches deep learning."""
    _, second, _ = place([taught("tensorflow"), taught("deep-learning")], [taught("pytorch")], SMALL)
    assert second.beside == ["pytorch"]


def test_what_has_no_kin_comes_last():
    """A soft skill, and a tool nothing is near, have no phase."""
    *_, rest = place([taught("sql")], [taught("communication", "docker")], SMALL)
    assert rest.beside == ["communication", "docker"]


def test_kin_of_kin_are_put_together():
    """What has found a place beside its kin is itself a place for its own kin."""
    taxonomy = load_taxonomy()
    beside = [taught("compositing", "adobe-after-effects", "adobe-photoshop")]
    first, rest = place([taught("adobe-creative-cloud")], beside, taxonomy)
    assert set(first.beside) == {"compositing", "adobe-after-effects", "adobe-photoshop"}
    assert rest == Taught()
