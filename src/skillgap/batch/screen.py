"""Which pairs can be among the best of a posting: upper bounds of all scores, by sparse products.

The bound of a pair is its score without the rounding, plus `SLACK` for what rounding can add. Only pairs
whose bound reaches the best found so far are scored in full, in the order of their bounds, so the best K
are exactly those of scoring all pairs (the threshold algorithm; Fagin, Lotem, Naor 2003).
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from skillgap.batch.rows import Row
from skillgap.batch.scoring import Candidate, Postings
from skillgap.gaps.score import (
    FULL_CEILING_SHARE,
    MIN_ASKED,
    MIN_READ_QUALITY,
    UNSHOWN_CEILING,
    score_gaps,
    weigh,
)
from skillgap.model.analysis import SkillProfile
from skillgap.model.posting import Degree, Importance, Requirements
from skillgap.model.taxonomy import Taxonomy

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from scipy.sparse import csr_matrix

    Floats = NDArray[np.float32]

SLACK = 0.2
"""Points: half a tenth for the score's own rounding, the rest for the four digits of its parts (a part
moves by 0.00005, a weight by as much, of which there are five each) and for single precision."""

CEILING_SLOPE = 100 * (1 - UNSHOWN_CEILING) / FULL_CEILING_SHARE
"""Points by which the ceiling rises with the demonstrated share. That it ends at 100 need not be said: no
sum of parts is higher."""

UNSCORED = -1.0
"""Where a pair without a score stands: after all others."""


class Found(NamedTuple):
    """One of the best pairs: the posting's place in its block, the key of the order, and the row."""

    job: int
    score: float
    row: Row


class Matrices(NamedTuple):
    """Resumes as rows over the columns of a block of postings."""

    credit: "csr_matrix"
    shown: "csr_matrix"
    is_empty: "NDArray[np.bool_]"
    """Which resumes can have no score at all."""


def best_of_block(
    candidates: Sequence[Candidate], postings: Postings, *, top: int, floors: Sequence[float]
) -> list[Found]:
    """Return, for each posting, the `top` best of these resumes; ties go to the smaller id.

    `floors` are scores that `top` other resumes have reached already: below them nothing is wanted.
    """
    import numpy as np

    bounds = upper_bounds(candidates, postings)
    by_name = sorted(range(len(candidates)), key=lambda at: candidates[at].name)
    found: list[Found] = []
    for job, floor in enumerate(floors):
        own = bounds[:, job]
        least = max(floor, 0.0)
        # The few highest bounds come first: they set a floor below which nothing needs an order.
        first = _highest(own, top)
        best = [_score(candidates[at], job, own[at]) for at in first if own[at] >= least]
        if len(own) > top:
            least = max(least, _last_of_top(best, top))
            rest = np.setdiff1d(np.flatnonzero(own >= least), first)
            for at in _in_order(own, rest):
                if own[at] < least:
                    break
                best.append(_score(candidates[at], job, own[at]))
                least = max(least, _last_of_top(best, top))
        if floor <= UNSCORED and sum(pair.score > UNSCORED for pair in best) < top:
            without = [at for at in by_name if own[at] < 0][:top]
            best.extend(_score(candidates[at], job, UNSCORED) for at in without)
        best.sort(key=lambda pair: (-pair.score, pair.row.resume))
        found.extend(best[:top])
    return found


def _highest(bounds: "Floats", few: int) -> "NDArray[np.intp]":
    import numpy as np

    return np.argpartition(-bounds, few - 1)[:few] if few < len(bounds) else np.arange(len(bounds))


def _in_order(bounds: "Floats", places: "NDArray[np.intp]") -> "NDArray[np.intp]":
    import numpy as np

    return places[np.argsort(-bounds[places], kind="stable")]


def _last_of_top(best: Sequence[Found], top: int) -> float:
    """Return the score the next one has to reach, or one below all while there are fewer than `top`."""
    return sorted((pair.score for pair in best), reverse=True)[top - 1] if len(best) >= top else UNSCORED


def _score(candidate: Candidate, job: int, bound: float) -> Found:
    row = candidate.row(job)
    score = UNSCORED if row.score is None else row.score
    if score > bound:
        message = f"bug: {row.resume} scores {score} for {row.job}, above its bound of {bound}"
        raise RuntimeError(message)
    return Found(job, score, row)


def upper_bounds(candidates: Sequence[Candidate], postings: Postings) -> "Floats":
    """Return a bound of each score, in points: one row for each resume, one column for each posting."""
    weights = Weights(postings)
    return bound_all(gather(candidates, weights), weights)


class Weights:
    """What each requirement counts in each posting, in points of the whole score.

    After the columns of the requirements come those of what is asked besides: overall years, a degree.
    """

    def __init__(self, postings: Postings) -> None:
        import numpy as np

        self.taxonomy = postings.taxonomy
        self.extras: list[Requirements] = []
        """Each asks nothing but some years, or nothing but a degree."""

        width = len(postings.columns)
        credit: list[tuple[float, int, int]] = []
        shown: list[tuple[float, int, int]] = []
        extras: dict[float | Degree, int] = {}
        for job, (items, wants) in enumerate(zip(postings.items, postings.requirements, strict=True)):
            # The shares of the parts are the same for every resume, so one without anything tells them.
            nothing = tuple(asked.missing for asked in items)
            report = score_gaps(nothing, _person(), wants, postings.taxonomy, read_quality=1.0)
            parts = {part.name: 100 * part.weight for part in report.components}
            weights = [weigh(asked.requirement, postings.taxonomy) for asked in items]
            totals = dict.fromkeys(Importance, 0.0)
            for asked, weight in zip(items, weights, strict=True):
                totals[asked.requirement.importance] += weight
            whole = totals[Importance.ESSENTIAL] + totals[Importance.OPTIONAL]
            for asked, weight in zip(items, weights, strict=True):
                importance = asked.requirement.importance
                share = parts.get(importance, 0.0) * weight / totals[importance]
                credit.append((share, asked.column, job))
                if importance is not Importance.MENTIONED:
                    shown.append((CEILING_SLOPE * weight / whole, asked.column, job))
            for extra, name in ((wants.years, "years"), (wants.degree, "education")):
                if extra:
                    if extra not in extras:
                        extras[extra] = len(extras)
                        self.extras.append(_asking(extra))
                    credit.append((parts[name], width + extras[extra], job))
        size = (width + len(extras), len(postings.ids))
        self.credit = _matrix(credit, size)
        self.shown = _matrix(shown, size)
        asked_of_all = [
            sum(asked.requirement.importance is not Importance.MENTIONED for asked in items)
            for items in postings.items
        ]
        self.too_few = np.array(asked_of_all, dtype=np.int32) < MIN_ASKED
        self.first_extra = width


def gather(candidates: Sequence[Candidate], weights: Weights) -> Matrices:
    """Return what resumes earn for each column, and what they demonstrate, as sparse matrices."""
    import numpy as np
    from scipy.sparse import csr_matrix

    starts, columns, credit, shown = [0], [], [], []
    known: dict[tuple[int, float], float] = {}
    for candidate in candidates:
        for column, earned, is_shown in candidate.credits():
            columns.append(column)
            credit.append(earned)
            shown.append(is_shown)
        for number, extra in enumerate(weights.extras):
            columns.append(weights.first_extra + number)
            credit.append(_earned(number, extra, candidate.resume.profile, known, weights.taxonomy))
            shown.append(False)
        starts.append(len(columns))
    shape = (len(candidates), weights.credit.shape[0])
    places = (np.array(columns, dtype=np.int32), np.array(starts, dtype=np.int64))
    all_credit = csr_matrix((np.array(credit, dtype=np.float32), *places), shape=shape)
    # A copy, because dropping its zeros moves the places of both.
    demonstrated = csr_matrix((np.array(shown, dtype=np.float32), *places), shape=shape, copy=True)
    demonstrated.eliminate_zeros()
    empty = [
        candidate.resume.read_quality < MIN_READ_QUALITY or not candidate.resume.profile.evidence
        for candidate in candidates
    ]
    return Matrices(all_credit, demonstrated, np.array(empty, dtype=bool))


def bound_all(held: Matrices, weights: Weights) -> "Floats":
    """Return the bounds from matrices that were made before."""
    import numpy as np

    bounds: Floats = (held.credit @ weights.credit).toarray()
    ceiling: Floats = (held.shown @ weights.shown).toarray()
    ceiling += np.float32(100 * UNSHOWN_CEILING)
    np.minimum(bounds, ceiling, out=bounds)
    bounds += np.float32(SLACK)
    bounds[:, weights.too_few] = UNSCORED
    bounds[held.is_empty, :] = UNSCORED
    return bounds


def _matrix(entries: Sequence[tuple[float, int, int]], size: tuple[int, int]) -> "csr_matrix":
    """Return a sparse matrix of (value, row, column); values of one place are added."""
    import numpy as np
    from scipy.sparse import csr_matrix

    values, rows, columns = zip(*entries, strict=True) if entries else ((), (), ())
    return csr_matrix((np.array(values, dtype=np.float32), (rows, columns)), shape=size)


def _asking(extra: float | Degree) -> Requirements:
    if isinstance(extra, Degree):
        return Requirements(title="", items=(), degree=extra)
    return Requirements(title="", items=(), years=extra)


def _earned(
    number: int,
    extra: Requirements,
    profile: SkillProfile,
    known: dict[tuple[int, float], float],
    taxonomy: Taxonomy,
) -> float:
    """Return what a resume earns of some years or a degree: `score_gaps` is asked once for each value."""
    level = max((held.level for held in profile.degrees), default=0)
    key = (number, level if extra.degree else profile.total_years)
    if key not in known:
        person = _person(total_years=profile.total_years, degrees=profile.degrees)
        (part,) = score_gaps((), person, extra, taxonomy, read_quality=1.0).components
        known[key] = part.score
    return known[key]


def _person(*, total_years: float = 0.0, degrees: tuple[Degree, ...] = ()) -> SkillProfile:
    return SkillProfile(evidence={}, months={}, total_years=total_years, degrees=degrees)
