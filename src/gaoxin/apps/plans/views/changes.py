"""Changing what has been issued, on a named authority."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _t

from gaoxin.apps.plans.queries import changes as queries
from gaoxin.apps.plans.services import changes as services
from gaoxin.apps.plans.services.changes import NewGoal
from gaoxin.apps.plans.states import RowKind
from gaoxin.apps.plans.unit_forms import GoalChangeForm, LeadChangeForm
from gaoxin.apps.zones.states import STAFF
from gaoxin.web import messages
from gaoxin.web.pages.form import FormPage, respond
from gaoxin.web.rights import open_to


@open_to(*STAFF)
def goal(request: HttpRequest, target_id: int) -> HttpResponse:
    """Change what a target is to reach."""
    found = queries.goals_to_change(request.user, target_id)
    target = found.target
    address = reverse("plans:target", args=[target_id])

    def make(**given: Any) -> GoalChangeForm:
        return GoalChangeForm(
            **given, goals=[(f"{one.goal}|{one.words}", one.label) for one in found.goals], unit=target.unit
        )

    def save(form: GoalChangeForm) -> str:
        data = form.cleaned_data
        key, _, seen = data["goal"].partition("|")
        change = services.change_goal(
            request.user,
            target_id,
            int(key),
            NewGoal(data["value"], data["upper"], data["text"]),
            seen=seen,
            approval=data["approval"],
            reason=data["reason"],
            confirmed=data["confirmed"],
        )
        return _told(request, change, address)

    only = found.goals[0] if len(found.goals) == 1 else None
    return respond(
        request,
        _page(_t("变更目标：%(target)s") % {"target": target}, address),
        make,
        save,
        initial={"goal": f"{only.goal}|{only.words}"} if only else None,
        crumbs=[(target.plan.name, reverse("plans:board", args=[target.plan_id])), (str(target), address)],
    )


@open_to(*STAFF)
def lead(request: HttpRequest, kind: str, record_id: int) -> HttpResponse:
    """Give a target, project or task another lead."""
    found = queries.lead_to_change(request.user, RowKind(kind), record_id)
    record = found.record
    address = reverse(f"plans:{kind}", args=[record_id])

    def make(**given: Any) -> LeadChangeForm:
        return LeadChangeForm(**given, departments=[(one.pk, one.name) for one in found.departments])

    def save(form: LeadChangeForm) -> str:
        data = form.cleaned_data
        change = services.change_lead(
            request.user,
            RowKind(kind),
            record_id,
            data["lead"],
            seen=int(data["seen"]) if data["seen"].isdecimal() else None,
            approval=data["approval"],
            reason=data["reason"],
        )
        return _told(request, change, address)

    return respond(
        request,
        _page(_t("变更牵头单位：%(record)s") % {"record": record}, address),
        make,
        save,
        initial={"seen": record.lead_id or ""},
        crumbs=[(record.plan.name, reverse("plans:board", args=[record.plan_id])), (str(record), address)],
    )


def _page(title: str, address: str) -> FormPage:
    return FormPage(
        title=title,
        submit=_t("办理变更"),
        cancel=address,
        purpose=_t("已印发的内容凭批准文件变更，原值和依据都保留。"),
        after=_t("保存后立即生效，并列入待印发的变更；印发新版时一并说明。"),
    )


def _told(request: HttpRequest, change: Any, address: str) -> str:
    words = {"title": change.title, "field": change.field, "old": change.old, "new": change.new}
    messages.done(request, _t("“%(title)s”%(field)s已由 %(old)s 变更为 %(new)s，待印发新版时公布。") % words)
    return address
