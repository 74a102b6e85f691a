"""What departments led before: the most similar record of earlier published plans, by overlap of letter pairs."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from gaoxin.apps.plans.models import Plan, Project, Target, Task
from gaoxin.apps.plans.states import PlanState, RowKind
from gaoxin.apps.zones.access import current_departments
from gaoxin.catalogue.limits import limit


@dataclass(frozen=True, slots=True)
class Earlier:
    """A record of an earlier plan and who led it. `group` is the category, box or heading it stood under."""

    kind: str
    title: str
    group: str
    plan: str
    department: int
    department_name: str


@dataclass(frozen=True, slots=True)
class Precedent:
    """Who led something like it before; `reason` names the earlier record and its plan."""

    department: int
    department_name: str
    reason: str


def bigrams(text: str) -> frozenset[str]:
    """The pairs of neighbouring letters and digits of a text; a single one stands for itself."""
    letters = "".join(letter for letter in text if letter.isalnum())
    return frozenset(letters[at : at + 2] for at in range(len(letters) - 1)) or frozenset(letters)


class Precedents:
    """Earlier records, asked for the most similar one. Records of another kind are never compared."""

    def __init__(self, earlier: Iterable[Earlier], least: Decimal) -> None:
        self._least = least
        self._earlier = list(earlier)
        self._sizes = [len(bigrams(record.title)) for record in self._earlier]
        self._with: dict[tuple[str, str], list[int]] = defaultdict(list)
        self._groups: dict[tuple[str, str], list[Earlier]] = defaultdict(list)
        for number, record in enumerate(self._earlier):
            for pair in bigrams(record.title):
                self._with[record.kind, pair].append(number)
            if record.group:
                self._groups[record.kind, record.group].append(record)

    def lead_of(self, kind: str, title: str, reading: Mapping[str, Any]) -> Precedent | None:
        """Who led the record with the most similar title; where none is similar, who led most of the same group."""
        return self._by_title(kind, title) or self._by_group(kind, group_of(kind, reading))

    def _by_title(self, kind: str, title: str) -> Precedent | None:
        pairs = bigrams(title)
        shared = Counter(number for pair in pairs for number in self._with.get((kind, pair), ()))
        # Dice: twice the shared pairs over all pairs of both. Equal overlaps: the newest plan, which comes first.
        best = max(
            shared,
            key=lambda number: (Decimal(2 * shared[number]) / (len(pairs) + self._sizes[number]), -number),
            default=None,
        )
        if best is None or Decimal(2 * shared[best]) < self._least * (len(pairs) + self._sizes[best]):
            return None
        found = self._earlier[best]
        return Precedent(found.department, found.department_name, f"“{found.title}”（{found.plan}）")

    def _by_group(self, kind: str, group: str) -> Precedent | None:
        records = self._groups.get((kind, group), []) if group else []
        led = Counter(record.department for record in records)
        if not led:
            return None
        department, count = led.most_common(1)[0]
        if 2 * count <= len(records):
            return None
        found = next(record for record in records if record.department == department)
        return Precedent(
            department, found.department_name, f"“{group}”{count}/{len(records)}：“{found.title}”（{found.plan}）"
        )


def group_of(kind: str, reading: Mapping[str, Any]) -> str:
    """The category of a target, the box of a project, the heading a task stands under (not its own)."""
    if kind == RowKind.TARGET:
        return str(reading.get("category") or "")
    if kind == RowKind.PROJECT:
        return str(reading.get("category") or reading.get("box") or "")
    path = reading.get("heading_path") or []
    return str(path[-2]) if len(path) > 1 else ""


def precedents_of(plan: Plan) -> Precedents:
    """What departments that still exist led in the zone's other published plans, newest plan first."""
    present = {department.pk for department in current_departments(plan.zone)}
    return Precedents(
        (record for record in _earlier_records(plan) if record.department in present),
        limit("plans.precedent_overlap").value,
    )


def _earlier_records(plan: Plan) -> Iterable[Earlier]:
    others = Plan.objects.filter(zone=plan.zone, state=PlanState.PUBLISHED).exclude(pk=plan.pk)
    for kind, records in (
        (RowKind.TARGET, Target.objects),
        (RowKind.PROJECT, Project.objects),
        (RowKind.TASK, Task.objects),
    ):
        led = records.filter(plan__in=others, lead__isnull=False).select_related("plan", "lead")
        for record in led.order_by("-plan__created_at", "-plan_id", "position"):
            yield Earlier(
                kind=kind,
                title=record.title if isinstance(record, Task) else record.name,
                group=_group(record),
                plan=record.plan.name,
                department=record.lead.pk,
                department_name=record.lead.name,
            )


def _group(record: Target | Project | Task) -> str:
    if isinstance(record, Task):
        return record.headings[-2] if len(record.headings) > 1 else ""
    if isinstance(record, Project):
        return record.category or record.box
    return record.category
