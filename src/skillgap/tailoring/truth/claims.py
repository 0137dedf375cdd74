"""What a resume claims, and the original made ready once for all the resumes that are held against it."""

from dataclasses import dataclass
from functools import lru_cache

from skillgap.model.posting import Mention
from skillgap.model.resume import Resume
from skillgap.model.taxonomy import Taxonomy
from skillgap.remembering import holds_texts
from skillgap.tailoring.truth.original import Original


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Claims:
    """A resume with the skills found in it: all that is needed to say what it claims.

    It equals itself alone: to compare two of them line by line would cost more than it saves.
    """

    resume: Resume
    mentions: tuple[Mention, ...]


@holds_texts
@lru_cache(maxsize=1)
def original_of(claims: Claims, taxonomy: Taxonomy) -> Original:
    """Return what an original claims, ready to be asked; who tailors holds many resumes against one."""
    return Original(claims.resume, claims.mentions, taxonomy)
