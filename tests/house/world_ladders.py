"""A plan with a measure, a warning, a title and a stay in a library, for the addresses of cultivation."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from gaoxin.apps.enterprises.ladder_states import WarningKind
from gaoxin.apps.enterprises.models import CultivationMeasure, CultivationPlan, Enterprise, HeldTitle, TitleWarning
from gaoxin.apps.enterprises.services.ladders import libraries, planning, stating
from gaoxin.apps.enterprises.services.sourcing import Given
from gaoxin.apps.zones.models import Department, User
from gaoxin.web import clock


def build(department: Department, enterprise_id: int, officer: User) -> None:
    today = clock.today()
    due = today + timedelta(days=30)
    certificate = stating.TitleGiven("高新技术企业", today - timedelta(days=30), today + timedelta(days=60), "示例证书")
    stating.record_title(officer, enterprise_id, certificate, Given("示例来源"))
    plan = planning.PlanGiven("科技型中小企业", department.pk, due)
    planning.make_plan(officer, enterprise_id, plan, [planning.MeasureGiven("示例措施", due)])
    libraries.enter(officer, [enterprise_id], "leading", "示例理由")
    firm = Enterprise.objects.get(pk=enterprise_id)
    TitleWarning.objects.create(
        enterprise=firm,
        zone=firm.zone,
        organisation=firm.organisation,
        title="高新技术企业",
        kind=WarningKind.EXPIRING,
        day=today + timedelta(days=60),
        found_on=today,
    )


def _of(model: type, **where: str) -> Callable[[Any], object]:
    return lambda world: model.objects.filter(**where).order_by("-pk").values_list("pk", flat=True)[0]


RECORDS: dict[str, Callable[[Any], object]] = {
    "rung": lambda world: "hnte",
    "clause": lambda world: "H4",
    "library": lambda world: "leading",
    "cultivation_plan_id": _of(CultivationPlan),
    "cultivation_measure_id": _of(CultivationMeasure, words="示例措施"),
    "title_warning_id": _of(TitleWarning),
    "held_title_id": _of(HeldTitle, number="示例证书"),
}
