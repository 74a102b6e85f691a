"""Steps that ask for more than an opinion: the page of the case shows a form of their own, and services of their own do
them."""

from collections.abc import Mapping

from gaoxin.apps.cases.models import Case, Step
from gaoxin.kernel.problems import refuse

SHOWN: Mapping[tuple[str, str], str] = {
    ("appeal", "dispatch"): "cases/appeals/steps/dispatch.html",
    ("appeal", "answer"): "cases/appeals/steps/answer.html",
    ("appeal", "pending"): "cases/appeals/steps/pending.html",
    ("appeal", "explain"): "cases/appeals/steps/explain.html",
    ("appeal", "verdict"): "cases/appeals/steps/verdict.html",
    ("appeal", "revisit"): "cases/appeals/steps/verdict.html",
}
"""By the kind of a case and the id of the step in its drawing."""
ALSO_PLAIN = frozenset({("appeal", "dispatch")})
"""Steps of these that may be done as any other as well."""


def template_of(case: Case, step: Step) -> str:
    """What the page shows for a step instead of the common form; empty for most."""
    return SHOWN.get((case.kind, step.element), "")


def refuse_plain(case: Case, step: Step) -> None:
    """Refuse to do such a step as any other."""
    key = (case.kind, step.element)
    if key in SHOWN and key not in ALSO_PLAIN:
        raise refuse("appeals.own_page", name=step.name)
