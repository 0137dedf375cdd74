"""Hold what is asked against what is shown: status, credit, score, confidence.

The rules, with a worked example, are in docs/scoring.md. `SCORE_VERSION` changes whenever a number
could. Every number is a sum a reader can redo by hand:

    score = 100 x min(sum(weight x credit) / sum(weight), ceiling)

The ceiling follows from the share of the asked weight that is demonstrated, so that a list of keywords
never passes for experience. Adding a skill that is asked can only raise credit and ceiling.
"""

from skillgap.gaps.credit import hold
from skillgap.gaps.score import score_gaps
from skillgap.gaps.several import sum_gaps
from skillgap.gaps.whatif import assume, best_raises
from skillgap.model.analysis import GapReport, SkillProfile
from skillgap.model.posting import Requirements
from skillgap.model.taxonomy import Taxonomy

__all__ = ["SCORE_VERSION", "assume", "best_raises", "find_gaps", "sum_gaps"]

SCORE_VERSION = 1


def find_gaps(
    profile: SkillProfile, requirements: Requirements, taxonomy: Taxonomy, *, read_quality: float
) -> GapReport:
    """Return every requirement with its status, and the score with its parts.

    `read_quality` (0..1) is how well the resume could be read; below `MIN_READ_QUALITY` no score is given.
    """
    gaps = tuple(hold(requirement, profile, taxonomy) for requirement in requirements.items)
    return score_gaps(gaps, profile, requirements, taxonomy, read_quality=read_quality)
