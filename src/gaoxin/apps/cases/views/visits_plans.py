"""Plans of visits: the list with fulfilment, one plan, whom to visit next, who goes and until when."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from gaoxin.apps.cases.access import STAFF, WORKERS
from gaoxin.apps.cases.queries.visits import plans as queries
from gaoxin.apps.cases.queries.visits.proposals import interval, proposals
from gaoxin.apps.cases.services.visits import planning
from gaoxin.apps.cases.visit_access import arranges
from gaoxin.apps.cases.visit_forms import AddVisitForm, PlanForm, WhoAndWhenForm
from gaoxin.apps.cases.visit_states import VISIT_TONES, VisitPeriod, VisitState
from gaoxin.apps.enterprises.access import enterprises_in
from gaoxin.apps.zones.queries.frame import zone_of_request
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock, messages
from gaoxin.web.errors import NotFound
from gaoxin.web.pages.form import FormPage
from gaoxin.web.pages.form import respond as respond_form
from gaoxin.web.pages.listing import BulkAction, Choice, Column, Dates, Empty, List, respond
from gaoxin.web.pages.record import TabLine
from gaoxin.web.rights import open_to

PLANS = List(
    key="visits.plans",
    title=_("走访计划"),
    purpose=_("按月或按季排定走访哪些企业、由谁走访、何时之前；完成情况由走访登记自动计数。"),
    columns=[
        Column(key="title", label=_("计划"), link=lambda row: reverse("visits:plan", args=[row.pk]), wide=True),
        Column(key="period", label=_("周期"), value="get_period_display"),
        Column(key="starts", label=_("开始日期"), kind="date", value="starts_on", sort="starts_on"),
        Column(key="ends", label=_("截止日期"), kind="date", value="ends_on"),
        Column(key="planned", label=_("计划"), kind="number", unit=_("家")),
        Column(key="done", label=_("已走访"), kind="number", unit=_("家")),
        Column(key="late", label=_("逾期未走访"), kind="number", unit=_("家")),
    ],
    filters=[Choice(key="period", label=_("周期"), field="period", options=VisitPeriod.choices)],
    order="-starts",
    empty=Empty(title=_("还没有走访计划"), text=_("先建一个月度或季度计划，再从建议里挑企业。")),
)


def _visit_list(key: str, title: Any, purpose: Any, empty: Empty) -> List:
    return List(
        key=key,
        title=title,
        purpose=purpose,
        columns=[
            Column(
                key="enterprise",
                label=_("企业"),
                value=lambda row: str(row.enterprise.organisation),
                link=lambda row: reverse("visits:visit", args=[row.pk]),
                wide=True,
            ),
            Column(key="visitor", label=_("走访人"), value=lambda row: row.visitor.display_name),
            Column(key="due", label=_("走访期限"), kind="date", value="due_on", sort="due_on"),
            Column(
                key="state",
                label=_("状态"),
                kind="chip",
                value=_state_word,
                tone=lambda row: "bad" if _late(row) else VISIT_TONES[row.state],
            ),
            Column(key="visited", label=_("走访日期"), kind="date", value="visited_on", sort="visited_on"),
            Column(key="raised", label=_("提出问题"), kind="number", unit=_("件")),
            Column(key="plan", label=_("计划"), value=lambda row: str(row.plan or ""), shown=False),
        ],
        filters=[
            Choice(key="state", label=_("状态"), field="state", options=VisitState.choices, multiple=True),
            Dates(key="due", label=_("走访期限"), field="due_on"),
        ],
        search=["enterprise__organisation__legal_name"],
        search_hint=_("企业名称"),
        order="due",
        empty=empty,
    )


def _late(row: Any) -> bool:
    return row.state == VisitState.PLANNED and row.due_on < clock.today()


def _state_word(row: Any) -> str:
    return _t("逾期未走访") if _late(row) else str(row.get_state_display())


VISITS = _visit_list(
    "visits.visits",
    _("走访计划"),
    _("计划里的每家企业，谁去、何时之前、走访了没有。"),
    Empty(title=_("计划里还没有企业"), text=_("从“走访建议”里挑选，或者按名称添加。")),
)
MINE = _visit_list(
    "visits.mine",
    _("我的走访"),
    _("由您走访、还没有登记的企业，期限近的在前。"),
    Empty(title=_("没有待走访的企业"), text=_("排给您的走访会列在这里。")),
)


def _ask(request: HttpRequest, rows: Any) -> HttpResponse:
    keys = "&".join(f"enterprise={row.pk}" for row in rows)
    plan_id = request.resolver_match.kwargs["plan_id"]
    return redirect(f"{reverse('visits:add', args=[plan_id])}?{keys}")


PROPOSALS = List(
    key="visits.proposals",
    title=_("走访建议"),
    purpose=_("有未办结诉求的在前，其次是很久没有走访和从未走访的；勾选后排定走访人和期限。"),
    columns=[
        Column(
            key="enterprise",
            label=_("企业"),
            value=lambda row: str(row.enterprise.organisation),
            link=lambda row: reverse("enterprises:visit", args=[row.pk]),
            wide=True,
        ),
        Column(key="appeals", label=_("未办结诉求"), kind="number", unit=_("件"), sort="appeals"),
        Column(key="last", label=_("上次走访"), kind="date"),
        Column(key="days", label=_("距今"), kind="number", unit=_("日")),
        Column(key="why", label=_("建议理由"), value=lambda row: _why(row)),
    ],
    actions=[BulkAction(key="plan", label=_("排入计划"), ask=_ask, icon="plus")],
    order="-appeals",
    empty=Empty(title=_("没有建议"), text=_("近期都走访过了，也没有未办结的诉求。")),
)


def _why(row: Any) -> str:
    reasons = [_t("有未办结诉求")] if row.appeals else []
    if row.days is None:
        reasons.append(_t("从未走访"))
    elif row.days > interval():
        reasons.append(_t("超过 %(n)s 日没有走访") % {"n": interval()})
    return "，".join(reasons)


def _zone(request: HttpRequest) -> Any:
    zone = zone_of_request(request)
    if zone is None:
        raise NotFound
    return zone


def tabs(request: HttpRequest) -> list[TabLine]:
    lines = [(_t("我的走访"), "visits:mine"), (_t("走访计划"), "visits:plans")]
    return [TabLine(label, reverse(url), request.path == reverse(url)) for label, url in lines]


@open_to(*STAFF)
def plans(request: HttpRequest) -> HttpResponseBase:
    zone = _zone(request)
    context = {"tabs": tabs(request), "arranges": arranges(request.user, zone)}
    return respond(request, PLANS, queries.plans(request.user, zone), template="cases/visits/plans.html", **context)


@open_to(*WORKERS)
def mine(request: HttpRequest) -> HttpResponseBase:
    found = queries.own_visits(request.user, _zone(request))
    return respond(request, MINE, found, template="cases/visits/plans.html", tabs=tabs(request))


@open_to("officer", "head", "leader")
def new_plan(request: HttpRequest) -> HttpResponse:
    zone = _zone(request)

    def save(form: PlanForm) -> str:
        told = form.cleaned_data
        plan = planning.make_plan(request.user, zone, told["title"], told["period"], told["day"])
        messages.done(request, _t("已建计划，接着从建议里挑选企业"))
        return reverse("visits:proposals", args=[plan.pk])

    page = FormPage(
        title=_t("新建走访计划"),
        submit=_t("建立计划"),
        cancel=reverse("visits:plans"),
        purpose=_t("一个月或一个季度一份。"),
    )
    initial = {"day": clock.today(), "period": VisitPeriod.MONTH}
    return respond_form(request, page, PlanForm, save, initial=initial, crumbs=[(_t("走访计划"), page.cancel)])


@open_to(*STAFF)
def plan(request: HttpRequest, plan_id: int) -> HttpResponseBase:
    page = queries.plan_page(request.user, plan_id)
    return respond(
        request,
        VISITS,
        queries.visits_of(page.plan),
        template="cases/visits/plan.html",
        title=page.plan.title,
        plan=page,
        crumbs=[(_t("走访计划"), reverse("visits:plans"))],
    )


@open_to("officer", "head", "leader")
def proposed(request: HttpRequest, plan_id: int) -> HttpResponseBase:
    page = queries.plan_page(request.user, plan_id)
    if not page.arranges:
        raise refuse("visits.for_office")
    crumbs = [(_t("走访计划"), reverse("visits:plans")), (page.plan.title, reverse("visits:plan", args=[plan_id]))]
    return respond(request, PROPOSALS, proposals(request.user, plan_id), crumbs=crumbs)


@open_to("officer", "head", "leader")
def add(request: HttpRequest, plan_id: int) -> HttpResponse:
    """Put enterprises into a plan: those chosen from the proposals, or one by name."""
    page = queries.plan_page(request.user, plan_id)
    zone = page.plan.zone
    if not page.arranges:
        raise refuse("visits.for_office")
    people = queries.visitors(zone)
    chosen = [int(key) for key in request.GET.getlist("enterprise") if key.isdecimal() and len(key) < 18]

    def make(**kwargs: object) -> WhoAndWhenForm:
        if chosen:
            return WhoAndWhenForm(visitors=people, **kwargs)
        return AddVisitForm(visitors=people, user=request.user, **kwargs)

    def save(form: WhoAndWhenForm) -> str:
        told = form.cleaned_data
        keys = chosen or list(
            enterprises_in(request.user, zone).filter(organisation=told["enterprise"]).values_list("pk", flat=True)
        )
        visitor = queries.visitor_named(zone, told["visitor"])
        if visitor is None or not keys:
            raise refuse("visits.no_visitor", Place(path="visitor" if visitor is None else "enterprise"))
        added = planning.add_visits(request.user, plan_id, keys, visitor, told["due_on"])
        words = {"planned": added.planned, "there": added.there}
        messages.done(request, _t("已排入 %(planned)s 家，原来就有 %(there)s 家") % words)
        return reverse("visits:plan", args=[plan_id])

    title = _t("排入 %(n)s 家企业") % {"n": len(chosen)} if chosen else _t("添加企业")
    form_page = FormPage(
        title=title,
        submit=_t("排入计划"),
        cancel=reverse("visits:plan", args=[plan_id]),
        after=_t("走访人会收到通知。"),
    )
    crumbs = [(page.plan.title, form_page.cancel)]
    return respond_form(request, form_page, make, save, initial={"due_on": page.plan.ends_on}, crumbs=crumbs)


@open_to("officer", "head", "leader")
def change(request: HttpRequest, visit_id: int) -> HttpResponse:
    """Give a visit to somebody else, or another day."""
    visit = queries.visit_page(request.user, visit_id).visit

    def make(**kwargs: object) -> WhoAndWhenForm:
        return WhoAndWhenForm(visitors=queries.visitors(visit.zone), **kwargs)

    def save(form: WhoAndWhenForm) -> str:
        visitor = queries.visitor_named(visit.zone, form.cleaned_data["visitor"])
        if visitor is None:
            raise refuse("visits.no_visitor", Place(path="visitor"))
        planning.change_visit(request.user, visit_id, visitor, form.cleaned_data["due_on"])
        messages.done(request, _t("已改"))
        return reverse("visits:visit", args=[visit_id])

    page = FormPage(title=_t("改走访人和期限"), submit=_t("保存"), cancel=reverse("visits:visit", args=[visit_id]))
    initial = {"visitor": str(visit.visitor_id), "due_on": visit.due_on}
    crumbs = [(str(visit.enterprise.organisation), page.cancel)]
    return respond_form(request, page, make, save, initial=initial, crumbs=crumbs)


@open_to(*WORKERS)
@require_POST
def cancel(request: HttpRequest, visit_id: int) -> HttpResponse:
    visit = planning.cancel_visit(request.user, visit_id, request.POST.get("why", ""))
    messages.done(request, _t("已取消这次走访"))
    return redirect("visits:plan", visit.plan_id) if visit.plan_id else redirect("visits:mine")


@open_to(*STAFF)
def visit(request: HttpRequest, visit_id: int) -> HttpResponse:
    """One visit: what to know beforehand, then what was found."""
    page = queries.visit_page(request.user, visit_id)
    crumbs = [(_t("走访计划"), reverse("visits:plans"))]
    if page.visit.plan is not None:
        crumbs.append((page.visit.plan.title, reverse("visits:plan", args=[page.visit.plan_id])))
    context = {
        "page": page,
        "visit": page.visit,
        "title": str(page.visit.enterprise.organisation),
        "word": _state_word(page.visit),
        "tone": "bad" if _late(page.visit) else VISIT_TONES[page.visit.state],
        "crumbs": crumbs,
    }
    return render(request, "cases/visits/visit.html", context)
