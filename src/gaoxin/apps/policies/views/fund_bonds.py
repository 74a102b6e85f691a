"""专项债项目: the list, one project with its reports and its interest, and what officers write."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.policies.fund_access import STAFF, WORKERS, may_register
from gaoxin.apps.policies.fund_forms import BondForm, BondReportForm
from gaoxin.apps.policies.fund_states import BOND_TONES, BondState
from gaoxin.apps.policies.queries.funds import bonds as queries
from gaoxin.apps.policies.services.funds import bonds as services
from gaoxin.apps.policies.views.fund_common import LIST, money_tabs, wan, yuan, zone_or_missing
from gaoxin.apps.zones.queries.places import departments
from gaoxin.web import clock, messages
from gaoxin.web.errors import NotFound
from gaoxin.web.pages.form import FormPage
from gaoxin.web.pages.form import respond as respond_form
from gaoxin.web.pages.listing import Choice, Column, Dates, Empty, List, respond
from gaoxin.web.pages.record import Fact, Record
from gaoxin.web.rights import open_to

FIELDS = (
    *("title", "code", "field", "department", "state", "total", "quota", "approval", "issued", "issued_on"),
    *("years", "rate", "payments_a_year"),
)


def _money(key: str, label: Any) -> Column:
    return Column(
        key=key, label=label, kind="number", unit=_("万元"), decimals=2, value=lambda row: wan(getattr(row, key))
    )


def _interest(row: Any) -> str:
    due = queries.next_due(row)
    return "" if due is None else f"{due.day}（{wan(due.interest):,.2f}）"


NEAR = 4
"""Payments to come that are shown at once; the rest is folded."""
BONDS = List(
    key="policies.bonds",
    title=_("专项债项目"),
    purpose=_("每个项目的额度、发行、支出、形象进度和下一次付息。"),
    columns=[
        Column(key="title", label=_("项目"), link=lambda row: reverse("money:bond", args=[row.pk]), wide=True),
        Column(key="field", label=_("投向领域")),
        Column(key="department", label=_("责任部门"), value=lambda row: row.department.name),
        Column(
            key="state",
            label=_("状态"),
            kind="chip",
            value="get_state_display",
            tone=lambda row: BOND_TONES[row.state],
            sort="state",
        ),
        _money("total", _("总投资")),
        _money("quota", _("债券额度")),
        _money("issued", _("已发行")),
        Column(key="issued_on", label=_("发行日期"), kind="date", sort="issued_on"),
        _money("spent", _("已支出")),
        Column(
            key="rate",
            label=_("支出率"),
            kind="number",
            unit="%",
            decimals=1,
            value=queries.spending_rate,
            missing=_("发行额"),
        ),
        Column(key="progress", label=_("形象进度"), kind="number", unit="%"),
        Column(key="interest", label=_("下次付息（万元）"), value=_interest),
    ],
    filters=[
        Choice(key="state", label=_("状态"), field="state", options=BondState.choices, multiple=True),
        Dates(key="issued", label=_("发行日期"), field="issued_on"),
    ],
    order="-issued_on",
    empty=Empty(title=_("还没有专项债项目"), text=_("项目进入储备就登记，发行后自动排出付息日。")),
)


@open_to(*STAFF)
def bonds(request: HttpRequest) -> HttpResponseBase:
    zone = zone_or_missing(request)
    new = [(_("登记专项债项目"), reverse("money:new_bond"))] if may_register(request.user, zone) else []
    rows = queries.bonds(request.user, zone)
    return respond(request, BONDS, rows, template=LIST, tabs=money_tabs(request), page_actions=new)


@open_to(*STAFF)
def bond(request: HttpRequest, bond_id: int) -> HttpResponse:
    page = queries.bond_page(request.user, bond_id)
    row, due = page.bond, page.next_due
    terms = (
        _t("%(years)s 年，%(rate)s%%") % {"years": row.years, "rate": f"{row.rate:f}"} if row.issued else _t("未发行")
    )
    code = row.code or _t("无项目代码")
    record = Record(
        title=row.title,
        kind=f"{row.field} · {code}",
        state=row.get_state_display(),
        tone=BOND_TONES[row.state],
        owner=row.department.name,
        synthetic=row.synthetic,
        facts=[
            Fact(_("额度下达文号"), row.approval or _t("未下达")),
            Fact(_("发行日期"), row.issued_on or _t("未发行")),
            Fact(_("期限和利率"), terms),
            Fact(_("下次付息"), due.day if due else _t("无")),
        ],
    )
    dues = [(one, yuan(one.interest), yuan(one.principal), one.day < clock.today()) for one in page.schedule]
    near = sum(past for *rest, past in dues) + NEAR
    context = {
        "record": record,
        "title": row.title,
        "page": page,
        "row": row,
        "sums": [
            (_("总投资"), yuan(row.total)),
            (_("债券额度"), yuan(row.quota)),
            (_("已发行"), yuan(row.issued)),
            (_("已支出"), yuan(row.spent)),
        ],
        "spending": queries.spending_rate(row),
        "reports": [(one, yuan(one.spent)) for one in page.reports],
        "schedule": dues[:near],
        "later": dues[near:],
        "crumbs": _crumbs(),
    }
    return render(request, "policies/funds/bond.html", context)


@open_to(*WORKERS)
def new_bond(request: HttpRequest) -> HttpResponse:
    zone = zone_or_missing(request)
    if not may_register(request.user, zone):
        raise NotFound

    def make(**given: Any) -> BondForm:
        return BondForm(departments=departments(zone), **given)

    def save(form: BondForm) -> str:
        made = services.register_bond(request.user, zone, form.written(), synthetic=zone.synthetic)
        messages.done(request, _t("已登记专项债项目。"))
        return reverse("money:bond", args=[made.pk])

    page = FormPage(title=_("登记专项债项目"), submit=_("登记"), cancel=reverse("money:bonds"), draft="policies.bond")
    return respond_form(request, page, make, save, crumbs=_crumbs())


@open_to(*WORKERS)
def change_bond(request: HttpRequest, bond_id: int) -> HttpResponse:
    row = queries.bond_page(request.user, bond_id).bond

    def make(**given: Any) -> BondForm:
        return BondForm(departments=departments(row.zone), **given)

    def save(form: BondForm) -> str:
        services.change_bond(request.user, bond_id, form.written())
        messages.done(request, _t("已修改。"))
        return reverse("money:bond", args=[bond_id])

    page = FormPage(title=_("修改专项债项目"), submit=_("保存"), cancel=reverse("money:bond", args=[bond_id]))
    initial = {name: getattr(row, name) for name in FIELDS}
    return respond_form(request, page, make, save, initial=initial, crumbs=_crumbs())


@open_to(*WORKERS)
def report(request: HttpRequest, bond_id: int) -> HttpResponse:
    row = queries.bond_page(request.user, bond_id).bond

    def save(form: BondReportForm) -> str:
        sent = form.cleaned_data
        services.report_bond(request.user, bond_id, sent["day"], sent["spent"], sent["progress"], sent["note"])
        messages.done(request, _t("已填报进度。"))
        return reverse("money:bond", args=[bond_id])

    page = FormPage(
        title=_("填报进度"), purpose=row.title, submit=_("填报"), cancel=reverse("money:bond", args=[bond_id])
    )
    initial = {"day": clock.today(), "spent": row.spent, "progress": row.progress}
    return respond_form(request, page, BondReportForm, save, initial=initial, crumbs=_crumbs())


def _crumbs() -> list[tuple[str, str]]:
    return [(_t("专项债项目"), reverse("money:bonds"))]
