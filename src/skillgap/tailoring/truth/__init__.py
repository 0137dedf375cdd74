"""Whether a resume claims anything its original does not, decided from the two texts alone.

`verdict` asks in turn, and each question is a module:

- the fields of an entry: `heads`, `entries`, `studies`, `fields`, `credentials`, `prizes`, `names`
- the numbers and dates: `figures`
- the skills, and the languages somebody speaks: `shown`, `implication`, `levels`, `spoken`
- every word: `accounting`, `adding`, `apart`, `exchange`, `compounds`, `joining`
- who did what: `acts`, `objects`, `taking`, `inside`, `opening`, `others`, `receiving`, `results`, `helping`,
  `together`, `roles`
- what makes a claim bigger: `strength`, `proficiency`, `scope`, `steps`
- what kept it small: `limits` with its tables `limiting` and `trailing_limits`, `narrowing`, `aspiring`,
  `unfinished`, `learners`, `denial`, `absence`, and whether it is told elsewhere: `elsewhere`
- what was turned around: `opposites`, `sides`

`original` is what they are asked against, which `claims` makes ready once for every resume held against it.
`restating` and `framing` bring a line into the form its original has; `addresses`, `labels` and
`sections_told` say what kind of line it is.
"""

from skillgap.tailoring.truth.claims import Claims
from skillgap.tailoring.truth.verdict import check_truth

__all__ = ["Claims", "check_truth"]
