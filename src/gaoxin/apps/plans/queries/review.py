"""What the review page shows: the text cut where rows begin and end, the rows of one kind, the findings."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q

from gaoxin.apps.plans.access import require_planning
from gaoxin.apps.plans.models import Finding, Plan, Row
from gaoxin.apps.plans.states import FindingState, RowKind, RowState
from gaoxin.apps.zones.models import User


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text between two borders of rows, and the rows that cover it. `opens` lists rows that begin here."""

    text: str
    rows: tuple[int, ...] = ()
    opens: tuple[int, ...] = ()


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
    value: object
    unit: str
    year: object


@dataclass(frozen=True, slots=True)
class FindingLine:
    finding: Finding
    sides: tuple[Side, ...]
    explanation: dict[str, str]
    formula: str
    stated: object
    computed: object


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
        .annotate(total=Count("pk"), undecided=Count("pk", filter=Q(state=RowState.READ)))
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


def rows_of(user: User, plan_id: int, kind: str, state: str = "", words: str = "") -> list[Row]:
    """The rows of one kind in text order; `state` and `words` narrow them."""
    plan, _ = require_planning(user, plan_id)
    rows = plan.rows.filter(kind=kind).select_related("decided_by", "merged_into").order_by("start", "position")
    if state in RowState.values:
        rows = rows.filter(state=state)
    if words:
        rows = rows.filter(title__icontains=words)
    return list(rows)


def row_of(user: User, plan_id: int, row_id: int) -> Row | None:
    plan, _ = require_planning(user, plan_id)
    return plan.rows.select_related("decided_by", "plan__document").filter(pk=row_id).first()


def findings_of(user: User, plan_id: int) -> list[FindingLine]:
    plan, _ = require_planning(user, plan_id)
    return [finding_line(finding) for finding in plan.findings.select_related("decided_by")]


def finding_line(finding: Finding) -> FindingLine:
    reading: dict[str, Any] = finding.reading
    check = reading.get("check") or {}
    explanation = reading.get("explanation") or ""
    return FindingLine(
        finding=finding,
        sides=tuple(
            Side(
                index=index,
                evidence=item["evidence"],
                offset=item["offset"],
                value=item.get("value"),
                unit=item.get("unit") or "",
                year=item.get("year"),
            )
            for index, item in enumerate(reading["items"])
        ),
        explanation=explanation if isinstance(explanation, dict) else {"zh": explanation, "en": explanation},
        formula=str(check.get("formula") or ""),
        stated=check.get("stated"),
        computed=check.get("computed"),
    )


def segments(text: str, rows: Iterable[Row], begin: int = 0) -> list[Segment]:
    """Cut a text at every border of a row, so that each piece is covered by the same rows throughout.

    `begin` is the offset of `text` in the document. Linear in text and borders.
    """
    end = begin + len(text)
    events: list[tuple[int, int, int]] = []
    for row in rows:
        if row.end > begin and row.start < end:
            events.append((max(row.start, begin), 1, row.pk))
            events.append((min(row.end, end), 0, row.pk))
    events.sort()
    pieces: list[Segment] = []
    covering: dict[int, None] = {}
    opened: list[int] = []
    at = begin
    for offset, opens, row_id in events:
        if offset > at:
            pieces.append(Segment(text[at - begin : offset - begin], tuple(covering), tuple(opened)))
            opened, at = [], offset
        if opens:
            covering[row_id] = None
            opened.append(row_id)
        else:
            covering.pop(row_id, None)
    if at < end:
        pieces.append(Segment(text[at - begin :], tuple(covering), tuple(opened)))
    return pieces


def paragraphs(plan: Plan, rows: Sequence[Row]) -> list[list[Segment]]:
    """The document's lines, each cut into segments; empty lines are left out of the page (never out of the text)."""
    text = plan.document.text
    lines: list[list[Segment]] = []
    ordered = sorted(rows, key=lambda row: row.start)
    begin, first = 0, 0
    for line in text.splitlines(keepends=True):
        end = begin + len(line)
        while first < len(ordered) and ordered[first].end <= begin and ordered[first].start < begin:
            first += 1
        if line.strip():
            here = [row for row in _until(ordered, first, end) if row.end > begin]
            lines.append(segments(line, here, begin))
        begin = end
    return lines


def _until(rows: Sequence[Row], first: int, end: int) -> Iterable[Row]:
    for index in range(first, len(rows)):
        if rows[index].start >= end:
            return
        yield rows[index]
