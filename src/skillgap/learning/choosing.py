"""Which role's roadmap fits a posting best."""

from skillgap.model.posting import Importance, Requirements
from skillgap.model.taxonomy import ConceptId, Role, Taxonomy
from skillgap.taxonomy.walk import ancestors

TITLE_WEIGHT = 3.0
"""How much a word shared by a posting's title and a role's counts, against one essential concept."""


def choose_role(requirements: Requirements, taxonomy: Taxonomy) -> Role:
    """Return the role whose roadmap fits a posting best.

    A role earns the weight of each asked concept it teaches (or teaches something narrower of), and
    `TITLE_WEIGHT` times the share of its title's words that stand in the posting's; the sum is held
    against the size of the roadmap, so that the longest one does not always win.
    """
    weight = {Importance.ESSENTIAL: 1.0, Importance.OPTIONAL: 0.4, Importance.MENTIONED: 0.2}
    asked: dict[ConceptId, float] = {}
    for requirement in requirements.items:
        for concept in requirement.concepts:
            asked[concept] = max(asked.get(concept, 0.0), weight[requirement.importance])

    def fit(role: Role) -> tuple[float, str]:
        taught = {concept for phase in role.phases for concept in (*phase.essential, *phase.optional)}
        covered = {up for concept in taught for up in ancestors(taxonomy, concept)}
        gained = sum(points for concept, points in asked.items() if concept in covered)
        return gained / (20 + len(taught)) ** 0.5 + TITLE_WEIGHT * _title_share(
            role, requirements.title
        ), role.id

    # The id decides between equals, so that the choice never depends on the order of the files.
    return max(taxonomy.roles.values(), key=fit)


def _title_share(role: Role, title: str) -> float:
    words = set(title.casefold().replace("/", " ").replace(",", " ").split())
    shares = []
    for label in (role.pref_label, *role.alt_labels):
        own = set(label.casefold().split())
        shares.append(len(own & words) / len(own))
    return max(shares)
