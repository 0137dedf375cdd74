"""Words before a skill that say it is not there, or not yet: "no experience with Kubernetes"."""

import re

_REACH = r"[^.;]{0,40}$"
"""How far behind itself a word denies."""

_PREPOSITION = r"\b(?:to|on|onto|in|into|with|using|by|from|for|across|over|via|through|at|between|while)\b"

_DENIAL = re.compile(
    # "Without downtime to Kubernetes" is not without Kubernetes, and a no-show is no denial.
    rf"\b(?:no(?![-’'])|without|lack(?:s|ed|ing)?)\b(?:(?!{_PREPOSITION})[^.;,]){{0,40}}$"
    r"|\b(?:no|without(?:\sany)?|lack(?:s|ed|ing)?)\s(?:[\w-]+\s){0,2}?"
    rf"(?:experience|knowledge|exposure|background|use|help|training|practice|familiarity|skills?)\b{_REACH}"
    rf"|\b(?:not(?!\s(?:only|just|least|merely)\b)|never)\b(?:(?!\bbut\b)[^.;]){{0,40}}$",
    re.IGNORECASE,
)
_WISH = re.compile(
    r"\b(?:want to learn|eager to learn|interested in learning|hoping to|plan to learn|planning to learn|"
    r"wants? to|wish(?:es)? to|looking to|aims? to|aspir\w+ to|"
    rf"(?:eager|keen|hoping|planning) to (?:learn|move|work|grow|get)|curious about)\b{_REACH}",
    re.IGNORECASE,
)


def is_absent_behind(before: str) -> bool:
    """Whether words that stand before a skill or a sentence deny it or only wish for it."""
    return _DENIAL.search(before) is not None or _WISH.search(before) is not None
