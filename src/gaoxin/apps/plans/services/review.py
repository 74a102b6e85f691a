"""Deciding on what was read: accept, correct, merge or drop rows, and settle the findings of the audit.

Every change names the revision of the row it saw. When somebody else was quicker, nothing changes and the refusal says
who did what; so two officers can work on one plan at once.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db import transaction

from gaoxin.apps.plans.access import require_planning
from gaoxin.apps.plans.alike import STATUS_ONLY, alike, joined
from gaoxin.apps.plans.models import Finding, Plan, Row
from gaoxin.apps.plans.services.moves import lock_plan, require_open
from gaoxin.apps.plans.states import Decision, FindingState, RowKind, RowState
from gaoxin.apps.zones.models import User
from gaoxin.kernel.problems import refuse
from gaoxin.web import clock

GONE = (RowState.DROPPED, RowState.MERGED)
Seen = Mapping[int, int]
"""Row ids with the revision the officer saw of each."""


def _open_plan(user: User, plan_id: int) -> Plan:
    require_planning(user, plan_id)
    plan = lock_plan(plan_id)
    require_open(plan)
    return plan


def locked_rows(plan: Plan, seen: Seen) -> list[Row]:
    """The rows, locked, each still at the revision it was seen at."""
    rows = list(plan.rows.select_for_update(of=("self",)).filter(pk__in=seen).select_related("decided_by"))
    if len(rows) != len(seen):
        raise refuse("plans.row_gone")
    for row in rows:
        if row.revision != seen[row.pk]:
            raise _stale(row)
    return rows


def _stale(row: Row) -> Exception:
    who = row.decided_by.display_name if row.decided_by else "—"
    when = clock.local(row.decided_at).strftime("%H:%M") if row.decided_at else "—"
    return refuse("plans.row_changed", title=row.title, who=who, when=when, state=str(RowState(row.state).label))


def decide(rows: Iterable[Row], user: User, **fields: object) -> int:
    """Write the same decision on each row and count them."""
    count, now = 0, clock.now()
    for row in rows:
        for name, value in fields.items():
            setattr(row, name, value)
        row.revision += 1
        row.decided_by, row.decided_at = user, now
        row.save()
        count += 1
    return count


@transaction.atomic
def accept_rows(user: User, plan_id: int, seen: Seen) -> int:
    """Accept rows as they stand now. Returns how many."""
    rows = locked_rows(_open_plan(user, plan_id), seen)
    return decide(rows, user, state=RowState.ACCEPTED, merged_into=None)


@transaction.atomic
def drop_rows(user: User, plan_id: int, seen: Seen) -> int:
    """Leave rows out of the plan; they stay in the list of the dropped and can come back."""
    rows = locked_rows(_open_plan(user, plan_id), seen)
    return decide(rows, user, state=RowState.DROPPED, merged_into=None)


@transaction.atomic
def restore_rows(user: User, plan_id: int, seen: Seen) -> int:
    """Put decided rows back among those to be decided; corrections stay."""
    rows = locked_rows(_open_plan(user, plan_id), seen)
    return decide(rows, user, state=RowState.READ, merged_into=None)


@transaction.atomic
def accept_all(user: User, plan_id: int, kind: RowKind) -> int:
    """Accept every row of a kind that nobody has decided on yet. Rows that only tell how things are set no target and
    are left for the officer: to be merged into a target as its base, or accepted one by one."""
    plan = _open_plan(user, plan_id)
    rows = plan.rows.select_for_update(of=("self",)).filter(kind=kind, state=RowState.READ).exclude(STATUS_ONLY)
    return decide(rows, user, state=RowState.ACCEPTED)


@transaction.atomic
def correct_row(user: User, plan_id: int, row_id: int, revision: int, fields: Mapping[str, Any]) -> Row:
    """Write corrected fields over the row's current reading and accept it. The original reading stays beside it."""
    (row,) = locked_rows(_open_plan(user, plan_id), {row_id: revision})
    row.current = {**row.current, **fields}
    row.title = (row.current.get("title" if row.kind == RowKind.TASK else "name") or row.title)[:300]
    decide([row], user, state=RowState.ACCEPTED, merged_into=None)
    return row


@transaction.atomic
def reset_row(user: User, plan_id: int, row_id: int, revision: int) -> Row:
    """Take a row back to what was read from the document."""
    (row,) = locked_rows(_open_plan(user, plan_id), {row_id: revision})
    if row.original is not None:
        row.current = row.original
        row.title = (row.original.get("title" if row.kind == RowKind.TASK else "name") or row.title)[:300]
    decide([row], user, state=RowState.READ, merged_into=None)
    return row


@transaction.atomic
def merge_rows(user: User, plan_id: int, into: int, seen: Seen) -> Row:
    """Join rows of one kind that say the same thing: `into` takes what it lacks from the others and is accepted.

    Goals of further years are added to a target; what `into` already says is never replaced.
    """
    rows = {row.pk: row for row in locked_rows(_open_plan(user, plan_id), seen)}
    if into not in rows or len(rows) < 2:
        raise refuse("plans.merge_needs_two")
    kept = rows.pop(into)
    if {row.kind for row in rows.values()} != {kept.kind}:
        raise refuse("plans.merge_needs_one_kind")
    for row in rows.values():
        kept.current = joined(kept.current, row.current)
        # Rows that had been merged into this one follow it.
        row.merged.update(merged_into=kept)
    decide(rows.values(), user, state=RowState.MERGED, merged_into=kept)
    decide([kept], user, state=RowState.ACCEPTED, merged_into=None)
    return kept


@transaction.atomic
def merge_alike(user: User, plan_id: int) -> int:
    """Join the rows that name one indicator in several places of the document. Returns how many rows went into others.

    Only rows that agree are joined: one name, scope and unit, and no year with two values.
    """
    plan = _open_plan(user, plan_id)
    rows = plan.rows.select_for_update(of=("self",)).filter(kind=RowKind.TARGET).exclude(state__in=GONE)
    merged = 0
    for kept, *others in alike(list(rows)):
        for row in others:
            kept.current = joined(kept.current, row.current)
            row.merged.update(merged_into=kept)
        merged += decide(others, user, state=RowState.MERGED, merged_into=kept)
        decide([kept], user, state=RowState.ACCEPTED, merged_into=None)
    return merged


@transaction.atomic
def add_row(user: User, plan_id: int, kind: RowKind, start: int, end: int, fields: Mapping[str, Any]) -> Row:
    """Add a row the reading has missed, standing on a stretch of the document's text; it is accepted at once."""
    plan = _open_plan(user, plan_id)
    text = plan.document.text
    if not 0 <= start < end <= len(text):
        raise refuse("plans.span_outside_text")
    last = plan.rows.filter(kind=kind).order_by("-position").values_list("position", flat=True).first() or 0
    current = {**fields, "evidence": text[start:end], "offset": start, "end": end}
    row = Row(plan=plan, kind=kind, position=last + 1, original=None, current=current, start=start, end=end)
    row.title = (current.get("title" if kind == RowKind.TASK else "name") or "")[:300]
    row.state, row.decided_by, row.decided_at = RowState.ACCEPTED, user, clock.now()
    row.save()
    return row


@transaction.atomic
def settle_finding(
    user: User, plan_id: int, finding_id: int, revision: int, decision: Decision, reason: str, holds: int | None = None
) -> Finding:
    """Settle a contradiction: which value holds, and why. Rows whose value does not hold are corrected with it."""
    plan = _open_plan(user, plan_id)
    finding = plan.findings.select_for_update(of=("self",)).select_related("decided_by").get(pk=finding_id)
    if finding.revision != revision:
        who = finding.decided_by.display_name if finding.decided_by else "—"
        raise refuse("plans.finding_changed", who=who)
    if not reason.strip():
        raise refuse("plans.reason_needed")
    items: Sequence[Mapping[str, Any]] = finding.reading["items"]
    if decision == Decision.HOLDS and (holds is None or not 0 <= holds < len(items)):
        raise refuse("plans.choose_the_value_that_holds")
    finding.state, finding.decision, finding.reason = FindingState.SETTLED, decision, reason.strip()[:500]
    finding.holds = holds if decision == Decision.HOLDS else None
    finding.revision += 1
    finding.decided_by, finding.decided_at = user, clock.now()
    finding.save()
    if decision == Decision.HOLDS and finding.type == "value_conflict":
        _apply_value(plan, user, items, items[holds or 0])
    return finding


def _apply_value(plan: Plan, user: User, items: Sequence[Mapping[str, Any]], holding: Mapping[str, Any]) -> None:
    """Give the other places' rows the value that holds, for the year the finding is about."""
    for item in items:
        if item is holding or item.get("value") == holding.get("value"):
            continue
        overlapping = plan.rows.select_for_update(of=("self",)).filter(
            kind=RowKind.TARGET, start__lt=item["end"], end__gt=item["offset"]
        )
        for row in overlapping:
            changed = with_value(row.current, item, holding)
            if changed != row.current:
                row.current = changed
                decide([row], user)


def with_value(current: Mapping[str, Any], item: Mapping[str, Any], holding: Mapping[str, Any]) -> dict[str, Any]:
    """The reading with `item`'s value of its year replaced by the one that holds."""

    def mended(value: Mapping[str, Any]) -> dict[str, Any]:
        same = value.get("year") == item.get("year") and value.get("value") == item.get("value")
        return {**value, "value": holding["value"]} if same else dict(value)

    result = dict(current)
    if result.get("baseline"):
        result["baseline"] = mended(result["baseline"])
    result["targets"] = [mended(goal) for goal in result.get("targets") or []]
    return result


@transaction.atomic
def reopen_finding(user: User, plan_id: int, finding_id: int) -> Finding:
    """Take a finding up again. Corrections that its decision made on rows stay until somebody resets them."""
    plan = _open_plan(user, plan_id)
    finding = plan.findings.select_for_update(of=("self",)).get(pk=finding_id)
    finding.state, finding.decision, finding.reason, finding.holds = FindingState.OPEN, "", "", None
    finding.revision += 1
    finding.decided_by, finding.decided_at = user, clock.now()
    finding.save()
    return finding
