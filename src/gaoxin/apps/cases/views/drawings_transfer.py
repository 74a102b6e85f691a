"""Taking running cases over to the version in force: what there is to take, the trial, the report."""

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.cases.drawing_access import DRAWERS
from gaoxin.apps.cases.services.drawings import reporting, transferring
from gaoxin.apps.cases.states import Taken
from gaoxin.apps.cases.views.drawings_editing import page_to_draw
from gaoxin.apps.cases.views.drawings_pages import crumbs, the_zone
from gaoxin.web.pages.listing import Choice, Column, Empty, Exact, List, respond
from gaoxin.web.rights import open_to

REPORT = List(
    key="cases.transferred",
    title=_("流程迁移报告"),
    purpose=_("每一件在办事项的结果；没有迁移的，按原来的版本继续办理。"),
    columns=[
        Column(key="number", label=_("编号"), kind="code", value=lambda row: row.number),
        Column(
            key="came",
            label=_("结果"),
            kind="chip",
            value=lambda row: row.came,
            tone=lambda row: "good" if row.moved else "warn",
        ),
        Column(key="opened", label=_("新增待办"), value=lambda row: "、".join(row.opened)),
        Column(key="problems", label=_("原因"), value=lambda row: " ".join(row.problems), wide=True),
    ],
    filters=[
        Choice(key="came", label=_("结果"), field="key", options=Taken.choices),
        Exact(key="number", label=_("编号"), field="number"),
    ],
    empty=Empty(title=_("没有要迁移的事项"), text=_("在办的事项都已经按现行版本办理。")),
)


@open_to(*DRAWERS)
def transfer(request: HttpRequest, process: str) -> HttpResponse:
    """Try or do it: the steps of older versions that are no more, each with the step that goes on for it."""
    page = page_to_draw(request, process)
    if request.method == "POST":
        renamed = {
            name.removeprefix("renamed:"): value
            for name, value in request.POST.items()
            if name.startswith("renamed:") and value
        }
        rehearsed = request.POST.get("how") != "do"
        job = transferring.begin_transfer(request.user, page.zone, process, renamed, rehearsed=rehearsed)
        return redirect("web:job", job.pk)
    context = {
        "page": page,
        "gone": transferring.steps_gone(page.zone, page.current),
        "steps": transferring.steps_now(page.current),
        "title": _t("迁移在办事项"),
        "crumbs": crumbs(page),
    }
    return render(request, "cases/drawings/transfer.html", context)


@open_to(*DRAWERS)
def report(request: HttpRequest, process: str, transfer_id: int) -> HttpResponseBase:
    done = reporting.require_transfer(the_zone(request), process, transfer_id)
    page = page_to_draw(request, process)
    return respond(
        request,
        REPORT,
        reporting.lines(done),
        template="cases/drawings/report.html",
        page=page,
        done=done,
        crumbs=[*crumbs(page), (_t("迁移在办事项"), reverse("drawings:start_transfer", args=[process]))],
    )
