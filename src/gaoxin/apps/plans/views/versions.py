"""Issued versions: what each contains, what differs between any two, and issuing the next one."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.plans.documents import wording
from gaoxin.apps.plans.queries import versions as queries
from gaoxin.apps.plans.services import changes as services
from gaoxin.apps.plans.states import RowKind
from gaoxin.apps.plans.unit_forms import StepForm
from gaoxin.apps.zones.states import STAFF
from gaoxin.web import messages
from gaoxin.web.pages.form import FormPage, respond
from gaoxin.web.pages.record import TabLine
from gaoxin.web.rights import open_to

CHANGES = {"added": (_("新增"), "good"), "removed": (_("删去"), "bad"), "changed": (_("修改"), "warn")}


@open_to(*STAFF)
def versions(request: HttpRequest, plan_id: int) -> HttpResponse:
    """All versions and the changes that wait for the next one."""
    found = queries.versions(request.user, plan_id)
    context = {
        "found": found,
        "plan": found.plan,
        "title": _t("印发版次"),
        "purpose": _t("每一版印发了什么，版与版之间改了什么，凭什么改。"),
        "crumbs": _crumbs(found.plan),
        "may_issue": found.standing.leads or found.standing.heads_planning,
    }
    return render(request, "plans/versions/list.html", context)


@open_to(*STAFF)
def version(request: HttpRequest, plan_id: int, number: int) -> HttpResponse:
    """One version as it was issued, one kind of row at a time."""
    found = queries.version(request.user, plan_id, number)
    kind = request.GET.get("kind", "")
    kind = kind if kind in RowKind.values else RowKind.TARGET
    sections = queries.sections(found)
    context = {
        "version": found,
        "plan": found.plan,
        "kind": kind,
        "items": [_shown(kind, item) for item in sections[kind]],
        "tabs": [
            TabLine(label=one.label, href=f"{request.path}?kind={one}", current=one == kind, count=len(sections[one]))
            for one in RowKind
        ],
        "alterations": queries.alterations(found),
        "title": _t("第 %(number)s 版") % {"number": number},
        "crumbs": [*_crumbs(found.plan), (_t("印发版次"), reverse("plans:versions", args=[plan_id]))],
    }
    return render(request, "plans/versions/version.html", context)


def _shown(kind: str, item: dict[str, Any]) -> dict[str, Any]:
    """An item with the words of its figures."""
    if kind == RowKind.TARGET:
        words = {"name": wording.target_name(item), "base": wording.base(item), "goals": wording.goals(item)}
    elif kind == RowKind.PROJECT:
        words = {"years": wording.years(item), "wan": wording.wan(item)}
    else:
        words = {"due": wording.due(item)}
    return {**item, **words, "support": wording.supporting(item)}


@open_to(*STAFF)
def compare(request: HttpRequest, plan_id: int) -> HttpResponse:
    """What differs between two versions; without a choice, between the last two."""
    found = queries.comparison(request.user, plan_id, _number(request.GET.get("from")), _number(request.GET.get("to")))
    context = {
        "found": found,
        "plan": found.plan,
        "lines": [(one, *CHANGES[one.change]) for one in found.differences],
        "title": _t("第 %(old)s 版与第 %(new)s 版的差异") % {"old": found.old.number, "new": found.new.number},
        "crumbs": [*_crumbs(found.plan), (_t("印发版次"), reverse("plans:versions", args=[plan_id]))],
    }
    return render(request, "plans/versions/compare.html", context)


def _number(text: str | None) -> int | None:
    return int(text) if text and text.isdecimal() else None


@open_to(*STAFF)
def issue(request: HttpRequest, plan_id: int) -> HttpResponse:
    """Issue the next version with every pending change."""
    found = queries.versions(request.user, plan_id)
    address = reverse("plans:versions", args=[plan_id])
    numbers = "、".join(dict.fromkeys(change.approval_number for change in found.pending))

    def make(**given: Any) -> StepForm:
        needed = not found.standing.leads
        return StepForm(**given, reason=_t("印发依据"), required=needed, reason_help=_t("会写入印发稿并留存。"))

    def save(form: StepForm) -> str:
        data = form.cleaned_data
        made = services.issue_version(request.user, plan_id, data["revision"], data["reason"])
        messages.done(request, _t("已印发第 %(number)s 版。") % {"number": made.number})
        return reverse("plans:version", args=[plan_id, made.number])

    page = FormPage(
        title=_t("印发新版"),
        submit=_t("印发新版"),
        cancel=address,
        purpose=found.plan.name,
        after=_t("印发后各单位收到消息，印发稿列明与上一版相比的变更。这一步不能撤销。"),
    )
    crumbs = [*_crumbs(found.plan), (_t("印发版次"), address)]
    initial = {"revision": found.plan.revision, "reason": _t("依据%(numbers)s") % {"numbers": numbers}}
    return respond(
        request,
        page,
        make,
        save,
        template="plans/versions/issue.html",
        initial=initial,
        plan=found.plan,
        pending=found.pending,
        crumbs=crumbs,
    )


def _crumbs(plan: Any) -> list[tuple[Any, str]]:
    return [(plan.name, reverse("plans:board", args=[plan.pk]))]
