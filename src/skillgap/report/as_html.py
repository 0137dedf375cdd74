"""Reports as one HTML page: no script, no network, printable, light and dark."""

from base64 import b64encode
from collections.abc import Mapping, Sequence
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING

from skillgap.model.analysis import Analysis, Deadline, LearningPlan, SharedGap, Status, Tailoring
from skillgap.model.posting import Importance
from skillgap.model.taxonomy import ConceptId
from skillgap.report import words

if TYPE_CHECKING:
    from jinja2 import Environment


@cache
def _environment() -> "Environment":
    from jinja2 import Environment, PackageLoader, StrictUndefined
    from markupsafe import Markup

    # Autoescaping is what keeps a resume's text from becoming part of the page.
    environment = Environment(
        loader=PackageLoader("skillgap.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"weeks": words.weeks_line, "years": words.years_line}
    style = environment.get_template("style.css.j2").render()
    fingerprint = b64encode(sha256(style.encode()).digest()).decode()
    # Nothing may be loaded or run; the one style sheet is named by its fingerprint.
    policy = f"default-src 'none'; style-src 'sha256-{fingerprint}'; base-uri 'none'; form-action 'none'"
    environment.globals |= {"words": words, "style": Markup(style), "policy": Markup(policy)}  # noqa: S704, both are ours
    return environment


def analyses_html(
    analyses: Sequence[Analysis],
    tailoring: Tailoring | None = None,
    *,
    plan: LearningPlan | None = None,
    gaps: Sequence[SharedGap] = (),
) -> str:
    """Return one page with every analysis.

    With `plan` and `gaps`, what several postings share stands first; with `tailoring`, its changes.
    """
    labels = {concept: label for analysis in analyses for concept, label in analysis.labels.items()}
    return (
        _environment()
        .get_template("report.html.j2")
        .render(
            analyses=analyses,
            tailoring=tailoring,
            shared={"plan": plan, "gaps": gaps, "labels": labels} if plan else None,
            importances=list(Importance),
            statuses=list(Status),
        )
    )


def plan_html(plan: LearningPlan, labels: Mapping[ConceptId, str], deadline: Deadline | None = None) -> str:
    """Return a learning plan as a page."""
    template = _environment().get_template("plan.html.j2")
    return template.render(plan=plan, labels=labels, deadline=deadline)
