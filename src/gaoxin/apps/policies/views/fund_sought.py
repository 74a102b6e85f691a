"""向上争取台账: the list with its totals, one record with its steps, and what officers write."""

from typing import Any

from django.http import FileResponse, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.policies.fund_access import STAFF, WORKERS, may_register
from gaoxin.apps.policies.fund_forms import SoughtForm, StepForm
from gaoxin.apps.policies.fund_states import WON_ORDER, WON_TONES, SourceLevel, WonStage
from gaoxin.apps.policies.queries.funds import sought as queries
from gaoxin.apps.policies.services.funds import sought as services
from gaoxin.apps.policies.views.fund_common import LIST, money_tabs, wan, yuan, zone_or_missing
from gaoxin.apps.zones.queries.places import departments
from gaoxin.web import clock, messages
from gaoxin.web.errors import NotFound
from gaoxin.web.pages.form import FormPage
from gaoxin.web.pages.form import respond as respond_form
from gaoxin.web.pages.listing import Choice, Column, Dates, Empty, List, Range, respond
from gaoxin.web.pages.record import Fact, Record
from gaoxin.web.rights import open_to

FIELDS = ("title", "fund", "year", "level", "grantor", "notice", "department", "asked", "due")


def _money(key: str, label: Any, *, sort: str = "", shown: bool = True) -> Column:
    return Column(
        key=key,
        label=label,
        kind="number",
        unit=_("万元"),
        decimals=2,
        value=lambda row: wan(getattr(row, key)),
        sort=sort,
        shown=shown,
    )


def _stage_words(row: Any) -> str:
    stage = row.get_stage_display()
    return _t("%(stage)s，下一步逾期") % {"stage": stage} if queries.is_overdue(row) else stage


def _list(key: str, title: Any, purpose: Any, units: list[tuple[str, str]], empty: Empty) -> List:
    return List(
        key=key,
        title=title,
        purpose=purpose,
        columns=[
            Column(
                key="title",
                label=_("事项"),
                link=lambda row: reverse("money:sought_item", args=[row.pk]),
                wide=True,
            ),
            Column(key="fund", label=_("资金名称"), shown=False),
            Column(key="year", label=_("年度"), kind="code", sort="year"),
            Column(key="level", label=_("来源"), value="get_level_display"),
            Column(key="grantor", label=_("上级部门"), shown=False),
            Column(key="department", label=_("责任部门"), value=lambda row: row.department.name),
            Column(
                key="stage",
                label=_("阶段"),
                kind="chip",
                value=_stage_words,
                tone=lambda row: "bad" if queries.is_overdue(row) else WON_TONES[row.stage],
                sort="stage",
            ),
            _money("asked", _("申报")),
            _money("granted", _("批复"), sort="granted"),
            _money("arrived", _("到位")),
            _money("used", _("使用"), shown=False),
            Column(key="approval_number", label=_("批复文号"), kind="code", shown=False),
            Column(key="due", label=_("下一步期限"), kind="date", sort="due"),
        ],
        filters=[
            Choice(key="stage", label=_("阶段"), field="stage", options=WonStage.choices, multiple=True),
            Choice(key="level", label=_("来源"), field="level", options=SourceLevel.choices, multiple=True),
            Range(key="year", label=_("年度"), field="year"),
            Choice(key="unit", label=_("责任部门"), field="department", options=units, primary=False),
            Dates(key="due", label=_("下一步期限"), field="due", primary=False),
        ],
        order="-year",
        empty=empty,
    )


def _respond(request: HttpRequest, declared: List, rows: Any, zone: Any, **more: Any) -> HttpResponseBase:
    new = [(_("登记争取事项"), reverse("money:new_sought"))] if may_register(request.user, zone) else []
    return respond(request, declared, rows, template=LIST, tabs=money_tabs(request), page_actions=new, **more)


def _units(zone: Any) -> list[tuple[str, str]]:
    return [(str(one.pk), one.name) for one in departments(zone)]


@open_to(*STAFF)
def sought(request: HttpRequest) -> HttpResponseBase:
    zone = zone_or_missing(request)
    declared = _list(
        "policies.sought",
        _("向上争取台账"),
        _("从国家、省、市争取的资金：通知、储备、申报、批复、到位、使用、绩效，一笔一本账。"),
        _units(zone),
        Empty(title=_("还没有争取事项"), text=_("收到上级申报通知后登记，一步一步记到绩效。")),
    )
    rows = queries.sought(request.user, zone)
    return _respond(request, declared, rows, zone, totals=_totals(request, zone))


@open_to(*STAFF)
def overdue(request: HttpRequest) -> HttpResponseBase:
    zone = zone_or_missing(request)
    declared = _list(
        "policies.sought_overdue",
        _("逾期未进展"),
        _("过了下一步期限还没有登记进展的争取事项。"),
        _units(zone),
        Empty(title=_("没有逾期的争取事项"), text=_("都在期限以内。")),
    )
    return _respond(request, declared, queries.overdue(request.user, zone), zone)


def _totals(request: HttpRequest, zone: Any) -> list[dict[str, Any]]:
    return [
        {
            "row": one,
            "asked": wan(one.asked),
            "granted": wan(one.granted),
            "arrived": wan(one.arrived),
            "used": wan(one.used),
        }
        for one in queries.totals(request.user, zone)
    ]


@open_to(*STAFF)
def sought_item(request: HttpRequest, sought_id: int) -> HttpResponse:
    """One record: where it stands, its money, every step with its paper."""
    page = queries.sought_page(request.user, sought_id)
    row = page.sought
    late = queries.is_overdue(row)
    record = Record(
        title=row.title,
        kind=f"{row.get_level_display()} · {row.grantor} · {row.fund}",
        state=row.get_stage_display(),
        tone=WON_TONES[row.stage],
        owner=row.department.name,
        synthetic=row.synthetic,
        next_step=_t("已过下一步期限 %(day)s，请登记进展。") % {"day": row.due} if late else "",
        next_url=reverse("money:step", args=[row.pk]) if late and page.works else "",
        next_action=_t("登记进展"),
        facts=[
            Fact(_("年度"), row.year),
            Fact(_("通知文号"), row.notice or _t("无")),
            Fact(_("批复文号"), row.approval_number or _t("未批复")),
            *([Fact(_("下一步期限"), row.due or _t("未定"))] if page.open else []),
            *([Fact(_("绩效结果"), row.outcome)] if row.outcome else []),
        ],
    )
    reached = WON_ORDER.index(WonStage(row.stage)) if row.stage in WON_ORDER else -1
    context = {
        "record": record,
        "title": row.title,
        "page": page,
        "row": row,
        "stages": [
            (one.label, "ck-now" if at == reached else "ck-done" if at < reached else "")
            for at, one in enumerate(WON_ORDER)
        ],
        "sums": [
            (_("申报"), yuan(row.asked)),
            (_("批复"), yuan(row.granted)),
            (_("到位"), yuan(row.arrived)),
            (_("使用"), yuan(row.used)),
        ],
        "steps": [(step, yuan(step.amount), WON_TONES[step.stage]) for step in page.steps],
        "crumbs": [(_t("向上争取台账"), reverse("money:sought"))],
    }
    return render(request, "policies/funds/sought.html", context)


@open_to(*WORKERS)
def new_sought(request: HttpRequest) -> HttpResponse:
    zone = zone_or_missing(request)
    if not may_register(request.user, zone):
        raise NotFound

    def make(**given: Any) -> SoughtForm:
        return SoughtForm(departments=departments(zone), **given)

    def save(form: SoughtForm) -> str:
        made = services.register_sought(request.user, zone, form.written(), synthetic=zone.synthetic)
        messages.done(request, _t("已登记，接着按进展逐步登记。"))
        return reverse("money:sought_item", args=[made.pk])

    page = FormPage(
        title=_("登记争取事项"),
        purpose=_("收到上级的申报通知就登记，以后每到一步补一条。"),
        submit=_("登记"),
        cancel=reverse("money:sought"),
        draft="policies.sought",
    )
    return respond_form(request, page, make, save, initial={"year": clock.today().year}, crumbs=_crumbs())


@open_to(*WORKERS)
def change_sought(request: HttpRequest, sought_id: int) -> HttpResponse:
    page = _worked(request, sought_id)

    def make(**given: Any) -> SoughtForm:
        return SoughtForm(departments=departments(page.sought.zone), **given)

    def save(form: SoughtForm) -> str:
        services.change_sought(request.user, sought_id, form.written())
        messages.done(request, _t("已修改。"))
        return reverse("money:sought_item", args=[sought_id])

    shown = FormPage(title=_("修改争取事项"), submit=_("保存"), cancel=reverse("money:sought_item", args=[sought_id]))
    initial = {name: getattr(page.sought, name) for name in FIELDS}
    return respond_form(request, shown, make, save, initial=initial, crumbs=_crumbs())


@open_to(*WORKERS)
def step(request: HttpRequest, sought_id: int) -> HttpResponse:
    page = _worked(request, sought_id)

    def save(form: StepForm) -> str:
        services.take_step(request.user, sought_id, form.step())
        messages.done(request, _t("已登记进展。"))
        return reverse("money:sought_item", args=[sought_id])

    shown = FormPage(
        title=_("登记进展"),
        purpose=page.sought.title,
        submit=_("登记"),
        cancel=reverse("money:sought_item", args=[sought_id]),
        after=_("进展一经登记不再修改，更正另登一条并写明原因。"),
    )
    return respond_form(request, shown, StepForm, save, initial={"day": clock.today()}, crumbs=_crumbs())


@open_to(*STAFF)
def step_file(request: HttpRequest, sought_id: int, step_id: int) -> FileResponse:
    name, stream = queries.step_file(request.user, sought_id, step_id)
    return FileResponse(stream, as_attachment=True, filename=name)


def _worked(request: HttpRequest, sought_id: int) -> queries.SoughtPage:
    return queries.sought_page(request.user, sought_id)


def _crumbs() -> list[tuple[str, str]]:
    return [(_t("向上争取台账"), reverse("money:sought"))]
