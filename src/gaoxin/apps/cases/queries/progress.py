"""How a case stands, told in few words: to programs, and to whoever has its number and code without signing in."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from secrets import compare_digest
from typing import Any

from gaoxin.apps.cases.access import require_case
from gaoxin.apps.cases.models import Case
from gaoxin.apps.cases.queries.kinds import kind_word, outcome_word
from gaoxin.apps.cases.states import StepState
from gaoxin.apps.zones.models import User
from gaoxin.web.errors import NotFound
from gaoxin.web.scope import as_system

NOBODYS = "AAAAAAAA"
"""Compared with where no case bears the number, so that this takes as long as a wrong code."""


@dataclass(frozen=True, slots=True)
class Progress:
    """What anybody with number and code may know: no names, no content."""

    number: str
    kind: str
    zone: str
    state: str
    outcome: str
    filed_at: datetime
    due: datetime | None
    steps: Sequence[str]
    synthetic: bool


def numbered(user: User, number: str) -> Case:
    """The case of a number, if the person sees it, or *not found*."""
    found = Case.objects.filter(number=number[:40]).values_list("pk", flat=True).first()
    if found is None:
        raise NotFound
    return require_case(user, found)[0]


def told(case: Case) -> dict[str, Any]:
    """How a case stands, for programs."""
    return {
        "number": case.number,
        "kind": case.kind,
        "title": case.title,
        "state": case.state,
        "outcome": case.outcome,
        "filed_at": case.filed_at,
        "due": case.due,
        "steps": _steps(case),
        "external_number": case.external_number,
    }


def by_code(number: str, code: str) -> Progress | None:
    """How the case of this number stands, for whoever has its code; None for everything else, nothing told apart."""
    with as_system():
        case = Case.objects.select_related("zone").filter(number=number.strip().upper()[:40]).first()
        right = compare_digest((case.code if case is not None else NOBODYS).encode(), code.strip().upper().encode())
        if case is None or not right:
            return None
        return Progress(
            number=case.number,
            kind=kind_word(case.kind),
            zone=str(case.zone),
            state=case.get_state_display(),
            outcome=outcome_word(case),
            filed_at=case.filed_at,
            due=case.due,
            steps=_steps(case),
            synthetic=case.synthetic,
        )


def _steps(case: Case) -> list[str]:
    return list(case.steps.filter(state=StepState.OPEN).values_list("name", flat=True))
