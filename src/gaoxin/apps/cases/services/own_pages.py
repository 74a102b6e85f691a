"""Kinds of cases whose steps are done on a page of their own, which knows more of them than a process does."""

from gaoxin.apps.cases.models import Case, WholePart
from gaoxin.apps.cases.queries.own_pages import OWN_PAGES, SUPERVISED_KINDS
from gaoxin.kernel.problems import refuse

WHOLE = "whole"
JUDGED = frozenset({*SUPERVISED_KINDS, "direct_report"})
MATTERS = frozenset(OWN_PAGES)


def apart(case: Case) -> bool:
    """Whether a case goes by itself: neither a one-thing nor a part of one."""
    return case.kind != WHOLE and not WholePart.objects.filter(case=case).exists()


def refuse_apart(case: Case) -> None:
    """Refuse to take back one part alone: the one-thing is taken back as a whole, on its page."""
    if not apart(case):
        raise refuse("wholes.withdrawn_together", number=case.number)


def refuse_elsewhere(case: Case) -> None:
    """Refuse to do a step of such a case on the page that all cases share."""
    if case.kind in JUDGED:
        raise refuse("instructions.on_its_page", number=case.number)
    if case.kind in MATTERS:
        raise refuse("matters.on_its_page", number=case.number)
