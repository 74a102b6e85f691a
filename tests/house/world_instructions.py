"""An instruction, minutes, a bundle of procedures with an obstacle and a direct report of the home zone, for the walks
over every address."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from gaoxin.apps.cases.models import Blocker, Bulletin, Bundle, DirectReport, Instruction, Minutes, ReportCopy
from gaoxin.apps.cases.services.bundles import blocking, making, stepping
from gaoxin.apps.cases.services.instructions import minutes
from gaoxin.apps.cases.services.instructions.minutes import Item
from gaoxin.apps.cases.services.instructions.writing import Written, write
from gaoxin.apps.cases.services.ordering import Handed
from gaoxin.apps.cases.services.reports import sending
from gaoxin.apps.plans.models import Project
from gaoxin.apps.zones.models import Department, User, Zone
from gaoxin.catalogue.direct_reports import package_direct_reports
from gaoxin.catalogue.forms import package_forms
from gaoxin.engines.forms.checking import check
from gaoxin.web import clock

ANSWERS = {
    "title": "示例直报",
    "situation": "示例情况，说明已经做了什么。",
    "asked": "请协调示例事项的办理。",
    "contact_post": "办公室",
    "contact_phone": "0432-64000000",
}


def build(home: Zone, department: Department, leader: User, officer: User, steward: User) -> None:
    """One of each that the home department has a part in, the latest of their kind."""
    handed = Handed(department.pk, clock.today() + timedelta(days=14))
    write(leader, home, Written("请示例研究。", handed))
    clerk = User.objects.get(username="clerk")
    kept = minutes.enter_minutes(clerk, home, "示例会议", "示例〔1〕号", clock.today(), "")
    minutes.hand_out(clerk, kept.pk, [Item("示例事项", "", handed)])
    taken = Bundle.objects.filter(record="plans.project").values("record_id")
    project = Project.objects.exclude(pk__in=taken).order_by("pk")[0]
    bundle = making.make_bundle(steward, "plans.project", project.pk, "renovation", steward.pk, clock.today())
    stepping.begin_step(steward, bundle.pk, bundle.steps.order_by("position")[0].pk)
    blocking.report_blocker(steward, bundle.pk, "示例堵点", department.pk, clock.today() + timedelta(days=7))
    form = package_forms()[package_direct_reports()["report"].form]
    sending.send_report(officer, home, "report", form, check(form, ANSWERS, clock.today()))


def _bundle() -> Bundle:
    return Bundle.objects.latest("pk")


def _running(world: Any) -> int:
    """The case of the procedure that was begun."""
    return _bundle().steps.get(progress="running").case_id


def _waiting(world: Any) -> int:
    return _bundle().steps.filter(progress="waiting").order_by("position")[0].pk


def _latest(model: Any) -> Callable[[Any], int]:
    return lambda world: model.objects.latest("pk").pk


OF_AN_INSTRUCTION = ("case", "progress", "report", "review", "judge")
OF_A_STEP = ("begin", "skip", "take_up", "days")
OF_A_REPORT = ("case", "receive", "answer", "return", "amend")

RECORDS: dict[str, Callable[[Any], object]] = {
    **{f"instructions:{page}:case_id": _latest(Instruction) for page in OF_AN_INSTRUCTION},
    "minutes_id": _latest(Minutes),
    "bulletin_id": lambda world: Bulletin.objects.get(issued_at__isnull=False).pk,
    "instructions:figure:place": lambda world: "0-0-0",
    "bundle_id": lambda world: _bundle().pk,
    **{f"bundles:{page}:step_id": _waiting for page in OF_A_STEP},
    "bundles:press:case_id": _running,
    "bundles:escalate:case_id": _latest(Blocker),
    **{f"direct_reports:{page}:case_id": _latest(DirectReport) for page in OF_A_REPORT},
    "direct_reports:new_kind:kind": lambda world: "report",
    "copy_id": _latest(ReportCopy),
}
