"""专项资金: where the money comes from, how it is given out, how much of it was spent."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from gaoxin.apps.policies.fund_access import STAFF, WORKERS, may_register
from gaoxin.apps.policies.fund_forms import AllocateForm, ReceiverForm, SourceForm
from gaoxin.apps.policies.fund_states import SourceLevel
from gaoxin.apps.policies.queries.funds import sources as queries
from gaoxin.apps.policies.services.funds import sources as services
from gaoxin.apps.policies.views.fund_common import LIST, money_tabs, wan, yuan, zone_or_missing
from gaoxin.apps.zones.queries.places import departments
from gaoxin.web import clock, messages
from gaoxin.web.errors import NotFound
from gaoxin.web.pages.bulk import Change, Preview
from gaoxin.web.pages.form import FormPage
from gaoxin.web.pages.form import respond as respond_form
from gaoxin.web.pages.listing import Choice, Column, Empty, List, Range, respond
from gaoxin.web.pages.record import Fact, Record
from gaoxin.web.problems import say
from gaoxin.web.rights import open_to

FIELDS = ("title", "year", "level", "document", "amount", "department", "budget", "way", "formula")


SOURCES = List(
    key="policies.fund_sources",
    title=_("专项资金"),
    purpose=_("国家、省、市和本区安排的专项资金：多少钱、按什么公式分、执行到哪里。"),
    columns=[
        Column(key="title", label=_("资金名称"), link=lambda row: reverse("money:source", args=[row.pk]), wide=True),
        Column(key="year", label=_("年度"), kind="code", sort="year"),
        Column(key="level", label=_("来源"), value="get_level_display"),
        Column(key="document", label=_("下达文号"), kind="code"),
        Column(key="department", label=_("主管部门"), value=lambda row: row.department.name),
        Column(
            key="amount", label=_("下达"), kind="number", unit=_("万元"), decimals=2, value=lambda row: wan(row.amount)
        ),
        Column(
            key="given",
            label=_("已分配"),
            kind="number",
            unit=_("万元"),
            decimals=2,
            value=lambda row: wan(row.given or 0),
        ),
        Column(
            key="rate",
            label=_("执行率"),
            kind="number",
            unit="%",
            decimals=1,
            value=lambda row: row.spent.rate if row.spent else None,
            missing=_("支出预算"),
        ),
        Column(
            key="state",
            label=_("状态"),
            kind="chip",
            value=lambda row: _("已分配") if row.allocated_on else _("待分配"),
            tone=lambda row: "good" if row.allocated_on else "warn",
        ),
    ],
    filters=[
        Choice(key="level", label=_("来源"), field="level", options=SourceLevel.choices, multiple=True),
        Range(key="year", label=_("年度"), field="year"),
    ],
    order="-year",
    prepare=queries.prepare,
    empty=Empty(title=_("还没有专项资金"), text=_("收到资金下达文件后登记来源，再按公式分配。")),
)


@open_to(*STAFF)
def sources(request: HttpRequest) -> HttpResponseBase:
    zone = zone_or_missing(request)
    new = [(_("登记专项资金"), reverse("money:new_source"))] if may_register(request.user, zone) else []
    rows = queries.sources(request.user, zone)
    year = clock.today().year
    levels = [(label, yuan(amount)) for label, amount in queries.by_level(request.user, zone, year)]
    return respond(
        request,
        SOURCES,
        rows,
        template=LIST,
        tabs=money_tabs(request),
        page_actions=new,
        levels=levels,
        levels_year=year,
    )


@open_to(*STAFF)
def source(request: HttpRequest, source_id: int) -> HttpResponse:
    page = queries.source_page(request.user, source_id)
    row = page.source
    record = Record(
        title=str(row),
        kind=f"{row.get_level_display()} · {row.document}",
        state=_t("已分配") if row.allocated_on else _t("待分配"),
        tone="good" if row.allocated_on else "warn",
        owner=row.department.name,
        synthetic=row.synthetic,
        facts=[
            Fact(_("分配方式"), row.get_way_display()),
            Fact(_("分配公式"), row.formula or _t("未写")),
            Fact(_("分配文号"), row.allocated_by or _t("未分配")),
            Fact(_("支出预算"), str(row.budget) if row.budget else _t("未选")),
        ],
    )
    context = {
        "record": record,
        "title": str(row),
        "page": page,
        "row": row,
        "amount": yuan(row.amount),
        "total": None if page.allotted.problems else yuan(page.allotted.total),
        "left": None if page.allotted.problems else yuan(page.left),
        "paid": yuan(page.spent.paid) if page.spent else None,
        "rate": page.spent.rate if page.spent else None,
        "shares": [
            (one, [one.receiver.values.get(name, "") for name in row.factors], yuan(one.amount))
            for one in page.allotted.shares
        ],
        "problems": [say(one) for one in page.allotted.problems],
        "crumbs": _crumbs(),
    }
    return render(request, "policies/funds/source.html", context)


@open_to(*WORKERS)
def new_source(request: HttpRequest) -> HttpResponse:
    zone = zone_or_missing(request)
    if not may_register(request.user, zone):
        raise NotFound

    def save(form: SourceForm) -> str:
        made = services.register_source(request.user, zone, form.written(), synthetic=zone.synthetic)
        messages.done(request, _t("已登记，接着登记分配对象。"))
        return reverse("money:source", args=[made.pk])

    page = FormPage(title=_("登记专项资金"), submit=_("登记"), cancel=reverse("money:sources"), draft="policies.source")
    initial = {"year": clock.today().year, "way": "weight"}
    return respond_form(request, page, _maker(zone), save, initial=initial, crumbs=_crumbs())


@open_to(*WORKERS)
def change_source(request: HttpRequest, source_id: int) -> HttpResponse:
    row = queries.source_page(request.user, source_id).source

    def save(form: SourceForm) -> str:
        services.change_source(request.user, source_id, form.written())
        messages.done(request, _t("已修改。"))
        return reverse("money:source", args=[source_id])

    page = FormPage(title=_("修改专项资金"), submit=_("保存"), cancel=reverse("money:source", args=[source_id]))
    initial = {name: getattr(row, name) for name in FIELDS} | {"factors": "、".join(row.factors)}
    return respond_form(request, page, _maker(row.zone), save, initial=initial, crumbs=_crumbs())


@open_to(*WORKERS)
def receiver(request: HttpRequest, source_id: int) -> HttpResponse:
    row = queries.source_page(request.user, source_id).source

    def make(**given: Any) -> ReceiverForm:
        return ReceiverForm(factors=row.factors, **given)

    def save(form: ReceiverForm) -> str:
        services.put_receiver(request.user, source_id, form.cleaned_data["name"], form.values())
        messages.done(request, _t("已登记分配对象。"))
        return reverse("money:source", args=[source_id])

    page = FormPage(
        title=_("登记分配对象"),
        purpose=str(row),
        submit=_("登记"),
        cancel=reverse("money:source", args=[source_id]),
        after=_("同名的对象会更新它的因素。"),
    )
    return respond_form(request, page, make, save, crumbs=_crumbs())


@open_to(*WORKERS)
@require_POST
def drop_receiver(request: HttpRequest, source_id: int, receiver_id: int) -> HttpResponse:
    services.drop_receiver(request.user, source_id, receiver_id)
    messages.done(request, _t("已移出分配对象。"))
    return redirect("money:source", source_id)


@open_to(*WORKERS)
def allocate(request: HttpRequest, source_id: int) -> HttpResponse:
    """Give it out, seeing first who gets what."""
    page = queries.source_page(request.user, source_id)

    def preview(form: AllocateForm) -> Preview:
        unit = _t("万元")
        rows = [
            Change(one.receiver.name, "—", f"{wan(one.amount):,.2f} {unit}" if one.amount is not None else "—")
            for one in page.allotted.shares
        ]
        total = _t("合计 %(total)s 万元，下达 %(held)s 万元。") % {
            "total": f"{wan(page.allotted.total):,.2f}",
            "held": f"{wan(page.source.amount):,.2f}",
        }
        return Preview(rows, then=total + _t("分配以后不能再改。"))

    def save(form: AllocateForm) -> str:
        services.allocate(request.user, source_id, form.cleaned_data["document"], form.cleaned_data["day"])
        messages.done(request, _t("已按公式分配。"))
        return reverse("money:source", args=[source_id])

    shown = FormPage(
        title=_("按公式分配"),
        purpose=str(page.source),
        submit=_("分配"),
        cancel=reverse("money:source", args=[source_id]),
        preview=preview,
    )
    return respond_form(request, shown, AllocateForm, save, initial={"day": clock.today()}, crumbs=_crumbs())


def _maker(zone: Any) -> Any:
    def make(**given: Any) -> SourceForm:
        return SourceForm(departments=departments(zone), budgets=queries.budgets(zone), **given)

    return make


def _crumbs() -> list[tuple[str, str]]:
    return [(_t("专项资金"), reverse("money:sources"))]
