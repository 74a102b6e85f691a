"""Kinds of cases whose steps are done on a page of their own, which knows more of them than a process does."""

from gaoxin.apps.cases.models import Case
from gaoxin.kernel.problems import refuse

MATTERS = frozenset({"matter", "followed_matter"})
"""Government-service matters: papers, limits and documents hang on every step (`services.matters`)."""


def refuse_elsewhere(case: Case) -> None:
    """Refuse to do a step of such a case on the page that all cases share."""
    if case.kind in MATTERS:
        raise refuse("matters.on_its_page", number=case.number)
