"""Coverage: how much of what a posting asks an exact keyword search finds in a resume.

This imitates no applicant tracking system. It answers one narrow question: if somebody searched the
resume for the posting's own words, how much of the asked weight would they find? A requirement counts when
any of the posting's wordings of any of its concepts stands in the resume as whole words, case and line
breaks aside. Weights are those of the score: essential 1, optional 0.4, mentioned 0.1.
"""

from collections.abc import Sequence

from skillgap.model.posting import Importance, Mention, Requirement, Requirements
from skillgap.tailoring.vocabulary.words import occurs, squeezed

WEIGHTS = {Importance.ESSENTIAL: 1.0, Importance.OPTIONAL: 0.4, Importance.MENTIONED: 0.1}


def keyword_coverage(text: str, requirements: Requirements, posting_mentions: Sequence[Mention]) -> float:
    """Return the share, 0..1, of the asked weight that the text holds; 1.0 when nothing is asked."""
    haystack = squeezed(text)
    asked = found = 0.0
    for requirement in requirements.items:
        weight = WEIGHTS[requirement.importance]
        asked += weight
        if any(occurs(words, haystack) for words in wordings(requirement, posting_mentions)):
            found += weight
    return round(found / asked, 4) if asked else 1.0


def wordings(requirement: Requirement, posting_mentions: Sequence[Mention]) -> tuple[str, ...]:
    """Return the posting's own words for a requirement, squeezed; its label when it has none."""
    own = [
        squeezed(mention.text)
        for mention in posting_mentions
        if mention.concept in requirement.concepts and not mention.negated
    ]
    return tuple(dict.fromkeys(own)) or (squeezed(requirement.label),)
