"""How the score of one pair comes about, as one line of JSON with the keys of `analyze --format json`.

A compact profile has no words, so the evidence is named by the kinds of place it stands in (`work`, `skills`
and so on); `skillgap analyze` on the pair quotes the lines.
"""

import json
from typing import Any

from skillgap.model.analysis import Gap, GapReport


def explained(report: GapReport) -> str:
    """Return parts, weights and reasons of the score, and each requirement with its status and credit."""
    return json.dumps(
        {
            "why": list(report.confidence.why),
            "components": [
                {"name": part.name, "score": part.score, "weight": part.weight, "why": part.why}
                for part in report.components
            ],
            "requirements": [_gap(gap) for gap in report.requirements],
        },
        ensure_ascii=False,
    )


def _gap(gap: Gap) -> dict[str, Any]:
    asked = gap.requirement.years
    return {
        "label": gap.requirement.label,
        "importance": gap.requirement.importance,
        "status": gap.status,
        "credit": gap.credit,
        "years": None if asked is None else {"asked": asked, "shown": gap.years_shown},
        "evidence": list(dict.fromkeys(item.kind for item in gap.evidence)),
        "via": gap.via,
    }
