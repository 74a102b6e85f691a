"""What the review page shows: the rows of one kind, and the findings with their places."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q

from gaoxin.apps.plans.access import require_planning
from gaoxin.apps.plans.alike import STATUS_ONLY, alike
from gaoxin.apps.plans.models import Finding, Plan, Row
from gaoxin.apps.plans.states import FindingState, RowKind, RowState
from gaoxin.apps.zones.models import User

UNDECIDED = Q(state=RowState.READ) & ~STATUS_ONLY


@dataclass(frozen=True, slots=True)
class KindCount:
    kind: RowKind
    total: int
    undecided: int


@dataclass(frozen=True, slots=True)
class Side:
    """One place of a finding, with its number among the places."""

    index: int
    evidence: str
    offset: int
    end: int
    value: object
    unit: str
    year: object


@dataclass(frozen=True, slots=True)
class FindingLine:
    """A finding with its places and arithmetic. `explanations` by language; `computed` as name and value pairs."""

    finding: Finding
    sides: tuple[Side, ...]
    explanations: dict[str, str]
    formula: str
    stated: object
    computed: tuple[tuple[str, object], ...]


@dataclass(frozen=True, slots=True)
class Review:
    plan: Plan
    counts: tuple[KindCount, ...]
    open_findings: int
    findings: int


def review(user: User, plan_id: int) -> Review:
    plan, _ = require_planning(user, plan_id)
    counted = {
        line["kind"]: line
        for line in plan.rows.order_by()
        .values("kind")
        .annotate(total=Count("pk"), undecided=Count("pk", filter=UNDECIDED))
    }
    findings = plan.findings.aggregate(total=Count("pk"), open=Count("pk", filter=Q(state=FindingState.OPEN)))
    return Review(
        plan=plan,
        counts=tuple(
            KindCount(kind, counted.get(kind, {}).get("total", 0), counted.get(kind, {}).get("undecided", 0))
            for kind in RowKind
        ),
        open_findings=findings["open"],
        findings=findings["total"],
    )


LEVELS = ("core", "minor")


def rows_of(user: User, plan_id: int, kind: str, state: str = "", words: str = "", level: str = "") -> list[Row]:
    """The rows of one kind in text order; `state`, `words` and `level` (core or minor) narrow them."""
    plan, _ = require_planning(user, plan_id)
    rows = plan.rows.filter(kind=kind).select_related("decided_by", "merged_into").order_by("start", "position")
    if state in RowState.values:
        rows = rows.filter(state=state)
    if words:
        rows = rows.filter(title__icontains=words)
    if level in LEVELS:
        rows = rows.filter(current__level=level)
    return list(rows)


def alike_rows(rows: list[Row]) -> int:
    """How many of these rows could go into others that name the same indicator."""
    living = [row for row in rows if row.state in {RowState.READ, RowState.ACCEPTED}]
    return sum(len(group) - 1 for group in alike(living))


def row_of(user: User, plan_id: int, row_id: int) -> Row | None:
    plan, _ = require_planning(user, plan_id)
    return plan.rows.select_related("decided_by", "plan__document").filter(pk=row_id).first()


def findings_of(user: User, plan_id: int) -> list[FindingLine]:
    plan, _ = require_planning(user, plan_id)
    return [finding_line(finding) for finding in plan.findings.select_related("decided_by")]


def finding_line(finding: Finding) -> FindingLine:
    reading: dict[str, Any] = finding.reading
    check = reading.get("check") or {}
    computed = check.get("computed")
    explanation = reading.get("explanation") or ""
    return FindingLine(
        finding=finding,
        sides=tuple(
            Side(
                index=index,
                evidence=item["evidence"],
                offset=item["offset"],
                end=item["end"],
                value=item.get("value"),
                unit=item.get("unit") or "",
                year=item.get("year"),
            )
            for index, item in enumerate(reading["items"])
        ),
        explanations={"zh": explanation, "en": reading.get("explanation_en") or explanation},
        formula=str(check.get("formula") or ""),
        stated=check.get("stated"),
        computed=tuple(computed.items()) if isinstance(computed, dict) else (("", computed),),
    )
