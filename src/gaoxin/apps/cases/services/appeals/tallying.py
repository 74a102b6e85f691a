"""Counts of appeals: what happened to each and what its enterprise said, and the sums by month, department and topic.

Both are derived from the case in the transaction of each move, so that they are never older than the case. The sums
are changed by the difference only, in the order of their keys: two moves at once never wait for each other crosswise.
"""

from collections import Counter
from collections.abc import Iterable

from django.db import connection

from gaoxin.apps.cases.models import Case, CaseCount, CaseTally, CaseTallySaid, Verdict
from gaoxin.apps.cases.services.appeals.asking import handlers
from gaoxin.apps.cases.services.filing import kind_of
from gaoxin.apps.cases.states import CaseState, ClockState
from gaoxin.apps.zones.models import Zone
from gaoxin.catalogue.case_kinds import Counts
from gaoxin.catalogue.case_kinds.answering import SAID, Count
from gaoxin.web import clock
from gaoxin.web.scope import as_system

Cell = tuple[str, str, int | None, str, str]
"""Kind, month, department, topic and word of one sum."""
_ADD = """
INSERT INTO cases_casecount (zone_id, kind, month, department_id, topic, word, number)
VALUES (%s, %s, %s, %s, %s, %s, %s)
ON CONFLICT ON CONSTRAINT cases_counted_once DO UPDATE SET number = cases_casecount.number + excluded.number
"""
_ENDED = {
    Counts.SOLVED: Count.SOLVED,
    Counts.EXPLAINED: Count.EXPLAINED,
    Counts.PENDING: Count.PENDING,
    Counts.UNREACHED: Count.UNREACHED,
}


def tally(case: Case) -> None:
    """Count a case anew, and change the sums by what is different."""
    with as_system():
        kept = {model: model.objects.filter(case=case).first() for model in (CaseTally, CaseTallySaid)}
        words = counted(case)
        place = {
            "zone_id": case.zone_id,
            "month": clock.local(case.filed_at).date().replace(day=1),
            "department_id": case.department_id,
            "topic": case.topic,
        }
        now = {
            CaseTally: CaseTally(case=case, **place, counted=sorted(words - SAID)),
            CaseTallySaid: CaseTallySaid(case=case, **place, counted=sorted(words & SAID), handlers=handlers(case)),
        }
        changes: Counter[Cell] = Counter()
        for model, one in now.items():
            before = kept[model]
            if before is None or _values(before) != _values(one):
                one.save(force_insert=before is None, force_update=before is not None)
                changes.update(_cells(case, [one]))
                changes.subtract(_cells(case, [before] if before is not None else []))
        _add(case.zone_id, {cell: number for cell, number in changes.items() if number})


def _values(one: CaseTally | CaseTallySaid) -> list[object]:
    return [getattr(one, field.attname) for field in one._meta.concrete_fields]


def recount(zone: Zone) -> int:
    """Set the sums of a zone anew from its tallies; answers how many sums were wrong."""
    with as_system():
        true: Counter[Cell] = Counter()
        for model in (CaseTally, CaseTallySaid):
            for one in model.objects.filter(zone=zone).select_related("case"):
                true.update(_cells(one.case, [one]))
        kept = {
            (one.kind, one.month.isoformat(), one.department_id, one.topic, one.word): one.number
            for one in CaseCount.objects.filter(zone=zone)
        }
        wrong = {cell: true[cell] - kept.get(cell, 0) for cell in true.keys() | kept.keys()}
        wrong = {cell: number for cell, number in wrong.items() if number}
        _add(zone.pk, wrong)
        return len(wrong)


def counted(case: Case) -> set[Count]:
    """The words a case counts for."""
    if case.state in (CaseState.WITHDRAWN, CaseState.MERGED):
        return set()
    outcome = kind_of(case.kind).outcomes.get(case.outcome)
    if outcome is not None and outcome.counts is Counts.REFUSED:
        return {Count.FILED, Count.REFUSED}
    found = {Count.FILED, Count.ACCEPTED, *_response(case)}
    answered = case.answers.exists()
    if answered:
        found.add(Count.ANSWERED)
    if outcome is not None and outcome.counts in _ENDED:
        found.add(_ENDED[outcome.counts])
    return found | _judged(case, kept_open=Count.PENDING in found, answered=answered)


def _response(case: Case) -> Iterable[Count]:
    """Whether it was responded to within the limit for receipt; where there is none, for the answer."""
    clocks = {one.stage: one for one in case.clocks.filter(stage__in=["limit:receipt", "limit:answer"])}
    one = clocks.get("limit:receipt") or clocks.get("limit:answer")
    if one is None:
        return ()
    if one.state == ClockState.MET:
        return (Count.RESPONSE_DUE, Count.RESPONDED)
    late = one.state == ClockState.MISSED or (one.due is not None and one.due < clock.now())
    return (Count.RESPONSE_DUE,) if late else ()


def _judged(case: Case, *, kept_open: bool, answered: bool) -> set[Count]:
    """What whoever filed was asked and said."""
    verdicts = list(Verdict.objects.filter(case=case).order_by("asked_at", "pk"))
    asked = {question: [one for one in verdicts if one.question == question] for question in ("solved", "satisfied")}
    said = {question: [one for one in found if one.answered_at is not None] for question, found in asked.items()}
    found = set()
    if asked["solved"]:
        found.add(Count.ASKED)
    if said["solved"] or said["satisfied"]:
        found.add(Count.JUDGED)
    still_open = asked["solved"] and asked["solved"][-1].answered_at is None and asked["solved"][-1].lapsed_at is None
    if answered and (kept_open or (asked["solved"] and not still_open)):
        found.add(Count.SOLUTION_DUE)
    if said["solved"] and said["solved"][-1].good and not kept_open:
        found.add(Count.SAID_SOLVED)
    if any(one.answered_at is not None or one.lapsed_at is not None for one in asked["satisfied"]):
        found.add(Count.SATISFACTION_DUE)
    if said["satisfied"] and said["satisfied"][-1].good:
        found.add(Count.SAID_SATISFIED)
    if any(one.good is False for one in verdicts) or case.reopenings.exists():
        found.add(Count.REOPENED)
    return found


def _cells(case: Case, tallies: Iterable[CaseTally | CaseTallySaid]) -> Iterable[Cell]:
    for one in tallies:
        for word in one.counted:
            yield (case.kind, one.month.isoformat(), one.department_id, one.topic, word)


def _add(zone_id: int, changes: dict[Cell, int]) -> None:
    if not changes:
        return
    order = sorted(changes, key=lambda cell: (cell[0], cell[1], cell[2] or 0, cell[3], cell[4]))
    with connection.cursor() as cursor:
        cursor.executemany(_ADD, [[zone_id, *cell, changes[cell]] for cell in order])
