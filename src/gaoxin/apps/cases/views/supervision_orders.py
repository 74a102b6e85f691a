"""Documents of supervision: the list, one document, drafting, issuing, answering and closing."""

from django.http import FileResponse, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from gaoxin.apps.cases.access import STAFF
from gaoxin.apps.cases.backlog_forms import OrderForm
from gaoxin.apps.cases.queries.supervision import orders as queries
from gaoxin.apps.cases.services.supervision import drafting
from gaoxin.apps.cases.services.supervision import orders as services
from gaoxin.apps.cases.supervision_access import supervises
from gaoxin.apps.cases.supervision_states import ORDER_TONES, OrderKind, OrderState
from gaoxin.apps.cases.views.supervision_backlogs import tabs, zone_here
from gaoxin.apps.sources.queries.deadlines import working_days_left
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import messages
from gaoxin.web.pages.form import FormPage
from gaoxin.web.pages.form import respond as respond_form
from gaoxin.web.pages.listing import Choice, Column, Empty, Exact, List, respond
from gaoxin.web.rights import open_to

ISSUERS = ("officer", "head", "leader")
ORDERS = List(
    key="backlogs.orders",
    title=_("督办文书"),
    purpose=_("督办单和通报：由阶梯起草或者人工起草，签发编号，部门限期反馈。"),
    columns=[
        Column(
            key="number",
            label=_("编号"),
            value=lambda row: row.number or _t("（待签发）"),
            link=lambda row: reverse("backlogs:order", args=[row.pk]),
            wide=True,
        ),
        Column(key="kind", label=_("文种"), value="get_kind_display"),
        Column(key="department", label=_("送达部门"), value=lambda row: str(row.department)),
        Column(key="named", label=_("所列事项"), kind="number", unit=_("件")),
        Column(
            key="state",
            label=_("状态"),
            kind="chip",
            value="get_state_display",
            tone=lambda row: ORDER_TONES[row.state],
        ),
        Column(
            key="due",
            label=_("反馈期限"),
            kind="due",
            value="answer_due",
            left=lambda row: working_days_left(row.answer_due) if row.state == OrderState.ISSUED else None,
        ),
        Column(key="drafted", label=_("起草时间"), kind="moment", value="drafted_at", sort="drafted_at"),
    ],
    filters=[
        Choice(key="kind", label=_("文种"), field="kind", options=OrderKind.choices),
        Choice(key="state", label=_("状态"), field="state", options=OrderState.choices, multiple=True),
        Exact(key="number", label=_("编号"), field="number"),
    ],
    order="-drafted",
    empty=Empty(title=_("还没有督办文书"), text=_("积压升到“督办单”一级时系统起草，也可以人工起草。")),
)


@open_to(*STAFF)
def orders(request: HttpRequest) -> HttpResponseBase:
    zone = zone_here(request)
    context = {"tabs": tabs(request), "drafts": supervises(request.user, zone)}
    return respond(
        request, ORDERS, queries.orders(request.user, zone), template="cases/supervision/list.html", **context
    )


@open_to(*STAFF)
def order(request: HttpRequest, order_id: int) -> HttpResponse:
    page = queries.order_page(request.user, order_id)
    context = {
        "page": page,
        "order": page.order,
        "title": str(page.order),
        "tone": ORDER_TONES[page.order.state],
        "left": working_days_left(page.order.answer_due),
        "days": services.answer_days(page.order),
        "crumbs": [(_t("督办文书"), reverse("backlogs:orders"))],
    }
    return render(request, "cases/supervision/order.html", context)


@open_to(*ISSUERS)
def new_order(request: HttpRequest) -> HttpResponse:
    zone = zone_here(request)
    if not supervises(request.user, zone):
        raise refuse("backlogs.for_office")
    departments = queries.departments(zone)

    def make(**kwargs: object) -> OrderForm:
        return OrderForm(departments=departments, **kwargs)

    def save(form: OrderForm) -> str:
        told = form.cleaned_data
        department = next((one for one in departments if str(one.pk) == told["department"]), None)
        if department is None:
            raise refuse("cases.choose_desk", Place(path="department"))
        numbers = told["numbers"].split()
        made = drafting.draft_order(
            request.user, zone, told["kind"], department, told["reason"], told["demand"], numbers
        )
        messages.done(request, _t("已起草，签发后送达部门"))
        return reverse("backlogs:order", args=[made.pk])

    page = FormPage(title=_t("起草督办文书"), submit=_t("起草"), cancel=reverse("backlogs:orders"))
    numbers = "\n".join(request.GET.getlist("number"))[:4000]
    initial = {"numbers": numbers, "department": request.GET.get("department", "")}
    return respond_form(request, page, make, save, initial=initial, crumbs=[(_t("督办文书"), page.cancel)])


@open_to(*ISSUERS)
@require_POST
def issue(request: HttpRequest, order_id: int) -> HttpResponse:
    made = services.issue(request.user, order_id)
    messages.done(request, _t("已签发 %(number)s，部门已收到通知") % {"number": made.number})
    return redirect("backlogs:order", order_id)


@open_to(*ISSUERS)
@require_POST
def drop(request: HttpRequest, order_id: int) -> HttpResponse:
    services.drop(request.user, order_id, request.POST.get("why", ""))
    messages.done(request, _t("已决定不予签发"))
    return redirect("backlogs:order", order_id)


@open_to("officer", "head")
@require_POST
def answer(request: HttpRequest, order_id: int) -> HttpResponse:
    services.answer(request.user, order_id, request.POST.get("answer", ""))
    messages.done(request, _t("已反馈"))
    return redirect("backlogs:order", order_id)


@open_to(*ISSUERS)
@require_POST
def settle(request: HttpRequest, order_id: int) -> HttpResponse:
    enough = request.POST.get("enough") == "yes"
    services.settle(request.user, order_id, enough, request.POST.get("why", ""))
    messages.done(request, _t("已办结") if enough else _t("已退回部门重新反馈"))
    return redirect("backlogs:order", order_id)


@open_to(*STAFF)
def paper(request: HttpRequest, order_id: int) -> FileResponse:
    found, file = services.paper(request.user, order_id)
    return FileResponse(file, as_attachment=True, filename=f"{found.number}.pdf", content_type="application/pdf")
