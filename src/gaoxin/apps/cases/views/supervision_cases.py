"""What is done to a case besides its process: a part returned, a department designated, duplicates merged, reopened."""

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from gaoxin.apps.cases.access import OWN, STAFF, require_case
from gaoxin.apps.cases.queries import progress
from gaoxin.apps.cases.queries.combining.duplicates import pairs
from gaoxin.apps.cases.services.combining import merging, reopening, returning_parts
from gaoxin.apps.cases.supervision_access import supervises
from gaoxin.apps.cases.views.supervision_backlogs import tabs, zone_here
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import messages
from gaoxin.web.errors import NotFound
from gaoxin.web.pages.listing import BulkAction, Change, Column, Empty, List, Outcome, Preview, respond
from gaoxin.web.registry import Person
from gaoxin.web.rights import open_to

DESK = ("officer", "head", "leader")


def _preview(user: Person, rows: object) -> Preview:
    changes = [Change(row.case.title, row.case.number, _t("并入 %(n)s") % {"n": row.main.number}) for row in rows]  # type: ignore[attr-defined]
    return Preview(changes, _t("并案的企业会收到通知，随主件一并答复；可以撤销。"))


def _merge(user: Person, rows: object) -> Outcome:
    done = [merging.merge(user, row.case.pk, row.main.pk, _t("同一企业同一事由")) for row in rows]  # type: ignore[attr-defined]
    return Outcome(_t("已并案 %(n)s 件") % {"n": len(done)})


def _apart(user: Person, rows: object) -> Outcome:
    told = [merging.tell_apart(user, row.case.pk, row.main.pk) for row in rows]  # type: ignore[attr-defined]
    return Outcome(_t("已标记 %(n)s 对不是重复，不再提示") % {"n": len(told)})


def _apart_preview(user: Person, rows: object) -> Preview:
    changes = [Change(row.case.title, row.case.number, _t("不是重复")) for row in rows]  # type: ignore[attr-defined]
    return Preview(changes, _t("两件各办各的。"))


DUPLICATES = List(
    key="backlogs.duplicates",
    title=_("疑似重复"),
    purpose=_("同一企业、内容相近的在办诉求和工单；并案后随主件答复，两边都有答复。"),
    columns=[
        Column(
            key="case",
            label=_("后提出的"),
            value=lambda row: row.case.title,
            link=lambda row: reverse("cases:case", args=[row.case.pk]),
            wide=True,
        ),
        Column(key="number", label=_("编号"), kind="code", value=lambda row: row.case.number),
        Column(
            key="main",
            label=_("先提出的（主件）"),
            value=lambda row: f"{row.main.number} {row.main.title}",
            link=lambda row: reverse("cases:case", args=[row.main.pk]),
            wide=True,
        ),
        Column(key="organisation", label=_("单位"), value=lambda row: str(row.case.organisation)),
        Column(key="alike", label=_("相似度"), kind="number", unit="%", sort="alike"),
    ],
    actions=[
        BulkAction(key="merge", label=_("并案"), preview=_preview, apply=_merge, icon="git-merge"),
        BulkAction(key="apart", label=_("不是重复"), preview=_apart_preview, apply=_apart, icon="x"),
    ],
    order="-alike",
    empty=Empty(title=_("没有疑似重复的事项"), text=_("也可以在事项页面按编号并案。")),
)


@open_to(*DESK)
def duplicates(request: HttpRequest) -> HttpResponseBase:
    zone = zone_here(request)
    if not supervises(request.user, zone):
        raise refuse("backlogs.for_office")
    rows = pairs(request.user, zone)
    return respond(request, DUPLICATES, rows, template="cases/supervision/list.html", tabs=tabs(request))


@open_to("officer", "head", "steward")
@require_POST
def return_part(request: HttpRequest, case_id: int, step_id: int) -> HttpResponse:
    """退单."""
    sent = request.POST
    made = returning_parts.return_part(request.user, step_id, sent.get("ground", ""), sent.get("why", ""))
    messages.done(request, _t("已退单（第 %(n)s 次），由分派部门重新安排") % {"n": made.number})
    return redirect("cases:all")


@open_to("officer", "head")
@require_POST
def reassign(request: HttpRequest, case_id: int, step_id: int) -> HttpResponse:
    """改派 of a part that was returned."""
    require_case(request.user, case_id)
    returning_parts.reassign(request.user, step_id, _department(request), request.POST.get("why", ""))
    messages.done(request, _t("已改派"))
    return redirect("cases:case", case_id)


@open_to(*DESK)
@require_POST
def designate(request: HttpRequest, case_id: int) -> HttpResponse:
    """指定办理."""
    require_case(request.user, case_id)
    made = returning_parts.designate(request.user, case_id, _department(request), request.POST.get("why", ""))
    messages.done(request, _t("已指定%(department)s办理") % {"department": made.department})
    return redirect("cases:case", case_id)


@open_to(*DESK)
@require_POST
def merge(request: HttpRequest, case_id: int) -> HttpResponse:
    """并案, by the number of the main case."""
    require_case(request.user, case_id)
    try:
        main = progress.numbered(request.user, request.POST.get("number", "").strip().upper())
    except NotFound:
        number = request.POST.get("number", "")[:40]
        raise refuse("meetings.no_such_case", Place(path="number"), number=number) from None
    merging.merge(request.user, case_id, main.pk, request.POST.get("why", ""))
    messages.done(request, _t("已并入 %(number)s") % {"number": main.number})
    return redirect("cases:case", main.pk)


@open_to(*DESK)
@require_POST
def unmerge(request: HttpRequest, case_id: int) -> HttpResponse:
    merging.undo(request.user, case_id, request.POST.get("why", ""))
    messages.done(request, _t("已撤销并案，恢复单独办理"))
    return redirect("cases:case", case_id)


@open_to(*OWN, *STAFF)
@require_POST
def reopen(request: HttpRequest, case_id: int) -> HttpResponse:
    """重新办理."""
    reopening.reopen(request.user, case_id, request.POST.get("why", ""))
    messages.done(request, _t("已要求重新办理，按时限再次答复"))
    return redirect("cases:case", case_id)


def _department(request: HttpRequest) -> int:
    chosen = request.POST.get("department", "")
    if not chosen.isdecimal() or len(chosen) > 17:
        raise refuse("cases.choose_desk", Place(path="department"))
    return int(chosen)
