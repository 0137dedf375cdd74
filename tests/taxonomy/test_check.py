"""The faults of a role, told to its editor."""

from dataclasses import replace

import pytest

from skillgap.model.taxonomy import Taxonomy
from skillgap.taxonomy import load_taxonomy
from skillgap.taxonomy.check import check_role


@pytest.fixture(scope="module")
def taxonomy() -> Taxonomy:
    """Return the shipped taxonomy."""
    return load_taxonomy()


@pytest.mark.parametrize("weeks", [0.0, -4.0])
def test_a_phase_takes_time(taxonomy: Taxonomy, weeks: float) -> None:
    """Weeks of nothing, or of less, are a fault that names the phase and the repair."""
    role = next(iter(taxonomy.roles.values()))
    first, *rest = role.phases
    (fault,) = check_role(replace(role, phases=(replace(first, weeks=weeks), *rest)), taxonomy)
    assert first.id in str(fault)
    assert "write more than 0" in str(fault)
