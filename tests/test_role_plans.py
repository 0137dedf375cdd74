"""The plan of every role that ships: complete from nothing, empty from everything."""

import pytest

from skillgap.gaps import assume, find_gaps
from skillgap.learning import plan_learning
from skillgap.model.analysis import LearningPlan, SkillProfile
from skillgap.posting import role_requirements
from skillgap.taxonomy import load_taxonomy
from skillgap.taxonomy.walk import prerequisites

TAXONOMY = load_taxonomy()
NOTHING = SkillProfile(evidence={}, months={})


def plan_for(key: str, profile: SkillProfile) -> LearningPlan:
    """Plan for a role."""
    role = TAXONOMY.roles[key]
    report = find_gaps(profile, role_requirements(role, TAXONOMY), TAXONOMY, read_quality=1.0)
    return plan_learning((report,), profile, role, TAXONOMY)


@pytest.mark.parametrize("key", TAXONOMY.roles)
def test_from_nothing_every_essential_is_taught_once_in_order(key):
    """Who knows nothing learns each essential skill of the role once, after all it requires."""
    found = plan_for(key, NOTHING)
    order = [concept for phase in found.phases for concept in phase.learn]
    essential = {concept for phase in TAXONOMY.roles[key].phases for concept in phase.essential}
    assert essential <= set(order)
    assert len(set(order)) == len(order)
    for place, concept in enumerate(order):
        assert not (set(prerequisites(TAXONOMY, concept)) - {concept}) & set(order[place:])


@pytest.mark.parametrize("key", TAXONOMY.roles)
def test_from_everything_nothing_is_left(key):
    """Who shows all that a role asks has nothing to learn."""
    role = TAXONOMY.roles[key]
    everything = [concept for phase in role.phases for concept in (*phase.essential, *phase.optional)]
    assert plan_for(key, assume(NOTHING, everything)).phases == ()
