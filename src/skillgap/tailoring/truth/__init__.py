"""Whether a resume claims anything its original does not, decided from the two texts alone.

`verdict` asks in turn, and each question is a module: the fields of an entry (`entries`, `studies`,
`credentials`, `names`), the numbers and dates (`figures`), the skills (`shown`, `implication`, `levels`),
every word (`accounting`, `adding`, `apart`, `exchange`, `joining`), who did what (`acts`, `objects`,
`inside`, `opening`, `others`, `receiving`, `results`, `helping`, `together`, `roles`), what makes a claim
bigger (`strength`, `proficiency`, `scope`, `steps`), what kept it small (`limits` with its tables `limiting`
and `trailing_limits`, `narrowing`, `aspiring`, `unfinished`, `learners`, `denial`) and what was turned around
(`opposites`, `sides`). `original` is what they are asked against, which `claims` makes ready once for every
resume held against it, and `restating` brings a line into the form its original has.
"""

from skillgap.tailoring.truth.claims import Claims
from skillgap.tailoring.truth.verdict import check_truth

__all__ = ["Claims", "check_truth"]
