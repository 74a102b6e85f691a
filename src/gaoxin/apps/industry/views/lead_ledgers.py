"""The ledgers of attraction: each declared once as a list and a form; lines are added and corrected the same way."""

from dataclasses import dataclass, replace
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.industry import lead_ledger_forms as forms
from gaoxin.apps.industry.lead_access import READERS, WORKERS, may_open, require_opener
from gaoxin.apps.industry.lead_fields import with_arguments
from gaoxin.apps.industry.lead_states import BRIDGE_TONES, ActivityKind, BridgeKind, BridgeState
from gaoxin.apps.industry.queries.leads import ledgers, lists
from gaoxin.apps.industry.queries.leads.seen import print_of
from gaoxin.apps.industry.services.leads import recording
from gaoxin.apps.industry.views.lead_common import LIST, ask, ledger_tabs, wan, zone_or_missing
from gaoxin.apps.zones.queries.places import departments
from gaoxin.web.pages.listing import Choice, Column, Dates, Empty, List, respond
from gaoxin.web.pages.record import Fact, Record
from gaoxin.web.registry import Text
from gaoxin.web.rights import open_to


@dataclass(frozen=True, slots=True)
class Book:
    """A ledger: its list, the form of a line, words of its buttons."""

    key: str
    list: List
    form: type[forms.LineForm]
    add: Text
    change: Text


def _edit(key: str) -> Any:
    return lambda row: reverse(f"leads:edit_{key}", args=[row.pk])


def _leads_of(key: str) -> Any:
    """The leads that came of an occasion."""
    return lambda row: f"{reverse('leads:leads')}?{key}={row.pk}" if row.found else ""


DEPARTMENT = Column(key="department", label=_("责任部门"), value=lambda row: row.department.name)
VISITS = Book(
    "visits",
    List(
        key="industry.outside_visits",
        title=_("领导外出招商台账"),
        purpose=_("谁（职务）带队去了哪里、走访了谁、带回什么，引出的线索记在线索里。"),
        columns=[
            Column(key="starts_on", label=_("出发日期"), kind="date", sort="starts_on"),
            Column(key="ends_on", label=_("返回日期"), kind="date", shown=False),
            Column(key="place", label=_("目的地"), link=_edit("visits")),
            Column(key="post", label=_("带队领导职务")),
            Column(key="purpose", label=_("招商方向"), wide=True),
            Column(key="visited", label=_("走访企业和机构"), shown=False),
            Column(key="result", label=_("成果和后续事项"), wide=True),
            Column(
                key="found",
                label=_("引出线索"),
                kind="number",
                unit=_("条"),
                link=_leads_of("visit"),
            ),
            DEPARTMENT,
        ],
        filters=[Dates(key="day", label=_("出发日期"), field="starts_on")],
        search=["place", "purpose"],
        search_hint=_("目的地或者招商方向"),
        order="-starts_on",
        empty=Empty(title=_("还没有外出招商"), text=_("领导外出招商回来后登记，引出的线索从线索页关联。")),
    ),
    forms.VisitForm,
    _("登记外出招商"),
    _("修改外出招商"),
)
ACTIVITIES = Book(
    "activities",
    List(
        key="industry.attraction_activities",
        title=_("招商活动"),
        purpose=_("推介会、博览会、沙龙和集中签约，来了多少企业、签了多少。"),
        columns=[
            Column(key="day", label=_("日期"), kind="date", sort="day"),
            Column(key="name", label=_("活动名称"), link=_edit("activities"), wide=True),
            Column(key="kind", label=_("类型"), value="get_kind_display"),
            Column(key="place", label=_("地点")),
            Column(key="attended", label=_("参会企业"), kind="number", unit=_("家")),
            Column(key="signed", label=_("签约项目"), kind="number", unit=_("个")),
            Column(
                key="amount",
                label=_("签约金额"),
                kind="number",
                unit=_("万元"),
                decimals=2,
                value=lambda row: wan(row.amount),
            ),
            Column(
                key="found",
                label=_("引出线索"),
                kind="number",
                unit=_("条"),
                link=_leads_of("activity"),
            ),
            DEPARTMENT,
        ],
        filters=[
            Choice(key="kind", label=_("类型"), field="kind", options=ActivityKind.choices, multiple=True),
            Dates(key="day", label=_("日期"), field="day"),
        ],
        search=["name", "place"],
        search_hint=_("活动名称或者地点"),
        order="-day",
        empty=Empty(title=_("还没有招商活动"), text=_("办完活动后登记参会和签约情况。")),
    ),
    forms.ActivityForm,
    _("登记招商活动"),
    _("修改招商活动"),
)
EXPERTS = Book(
    "experts",
    List(
        key="industry.experts",
        title=_("招商专家库"),
        purpose=_("按单位和岗位登记能为招商研判提供意见的专家席位，不登记个人信息。"),
        columns=[
            Column(key="organisation", label=_("单位"), link=_edit("experts"), wide=True),
            Column(key="post", label=_("岗位")),
            Column(key="field", label=_("专业领域")),
            Column(key="chain", label=_("产业链"), value=lambda row: row.chain_words),
            Column(key="since", label=_("入库日期"), kind="date"),
            Column(key="until", label=_("出库日期"), kind="date"),
            DEPARTMENT,
        ],
        prepare=ledgers.name_spots,
        search=["organisation", "field"],
        search_hint=_("单位或者专业领域"),
        empty=Empty(title=_("还没有专家席位"), text=_("按单位和岗位登记，联审和考察时请他们提意见。")),
    ),
    forms.ExpertForm,
    _("登记专家席位"),
    _("修改专家席位"),
)
CONTACTS = Book(
    "contacts",
    List(
        key="industry.foreign_contacts",
        title=_("重点外资企业联系"),
        purpose=_("定期联系的外资企业，超过间隔没有联系的标红。"),
        columns=[
            Column(key="company", label=_("外资企业"), link=_edit("contacts"), wide=True),
            Column(key="country", label=_("投资方")),
            Column(key="contacted_on", label=_("最近联系"), kind="date", sort="contacted_on"),
            Column(
                key="next",
                label=_("下次联系"),
                kind="chip",
                value=lambda row: (
                    (_t("已超期：%(day)s") if ledgers.is_overdue(row) else _t("%(day)s 前"))
                    % {"day": ledgers.next_contact(row)}
                ),
                tone=lambda row: "bad" if ledgers.is_overdue(row) else "good",
            ),
            Column(key="intent", label=_("增资或者新项目意向"), wide=True),
            Column(key="wants", label=_("需要协调的事项")),
            DEPARTMENT,
        ],
        search=["company", "country"],
        search_hint=_("企业或者国家地区"),
        order="contacted_on",
        empty=Empty(title=_("还没有重点外资企业"), text=_("登记需要定期联系的外资企业和联系间隔。")),
    ),
    forms.ContactForm,
    _("登记外资企业"),
    _("更新联系情况"),
)
BRIDGES = Book(
    "bridges",
    List(
        key="industry.bridges",
        title=_("搭桥事项"),
        purpose=_("把产业链缺口和能补上它的技术成果、合作伙伴连起来，一件一件跟到结果。"),
        columns=[
            Column(key="partner", label=_("单位"), link=_edit("bridges"), wide=True),
            Column(key="chain", label=_("产业链"), value=lambda row: row.chain_words),
            Column(key="segment", label=_("要补的环节"), value=lambda row: row.segment_words),
            Column(key="kind", label=_("对接对象"), value="get_kind_display"),
            Column(key="offer", label=_("能提供什么"), wide=True),
            Column(key="receiver", label=_("区内承接单位")),
            Column(
                key="state",
                label=_("状态"),
                kind="chip",
                value="get_state_display",
                tone=lambda row: BRIDGE_TONES[row.state],
            ),
            Column(key="due", label=_("下一步期限"), kind="date"),
            Column(key="result", label=_("结果"), shown=False),
            DEPARTMENT,
        ],
        filters=[
            Choice(key="state", label=_("状态"), field="state", options=BridgeState.choices, multiple=True),
            Choice(key="kind", label=_("对接对象"), field="kind", options=BridgeKind.choices),
        ],
        prepare=ledgers.name_spots,
        search=["partner", "offer"],
        search_hint=_("单位或者内容"),
        empty=Empty(title=_("还没有搭桥事项"), text=_("从产业链缺口出发，登记可以对接的技术成果或者合作伙伴。")),
    ),
    forms.BridgeForm,
    _("登记搭桥事项"),
    _("修改搭桥事项"),
)


def _show(request: HttpRequest, book: Book) -> HttpResponseBase:
    zone = zone_or_missing(request)
    new = [(book.add, reverse(f"leads:new_{book.key}"))] if may_open(request.user, zone) else []
    rows = ledgers.lines(book.key, request.user, zone)
    declared = book.list
    if "chain" in book.form.base_fields or "spot" in book.form.base_fields:
        chain = Choice(key="chain", label=_("产业链"), field="chain", options=lists.chain_options(zone))
        declared = replace(declared, filters=[chain, *declared.filters])
    more = {"tabs": ledger_tabs(request), "page_actions": new, "synthetic": zone.synthetic}
    return respond(request, declared, rows, template=LIST, **more)


def _choices(zone: Any) -> dict[str, Any]:
    return {"chains": lists.chain_options(zone), "spots": lists.segment_choices(zone)}


def _new(request: HttpRequest, book: Book, **initial: Any) -> HttpResponse:
    zone = zone_or_missing(request)
    require_opener(request.user, zone)
    mine = lists.own_departments(request.user, zone)

    def save(form: forms.LineForm) -> None:
        recording.add_line(book.key, request.user, zone, form.values(), synthetic=zone.synthetic)

    back = reverse(f"leads:{book.key}")
    return ask(
        request,
        book.add,
        back,
        with_arguments(book.form, departments=mine, **_choices(zone)),
        save,
        said=_("已登记。"),
        submit=_("登记"),
        initial={"department": mine.first(), **initial},
        crumbs=[(book.list.title, back)],
    )


def _change(request: HttpRequest, book: Book, line_id: int) -> HttpResponse:
    row = ledgers.line(book.key, request.user, line_id)
    if hasattr(row, "chain"):
        ledgers.name_spots([row])
    if book.key in ledgers.OCCASIONS:
        row.found = ledgers.found_leads(row)
    back = reverse(f"leads:{book.key}")
    if not ledgers.writes(request.user, row):
        return _read_only(request, book, row)

    def save(form: forms.LineForm) -> None:
        recording.change_line(book.key, request.user, line_id, form.values(), seen=form.cleaned_data["seen"])

    initial = {name: getattr(row, name, "") for name in book.form.base_fields} | {"seen": print_of(row)}
    if "spot" in initial:
        initial["spot"] = f"{row.chain}/{row.segment}"  # type: ignore[attr-defined]
    make = with_arguments(book.form, departments=departments(row.zone), **_choices(row.zone))
    return ask(
        request,
        book.change,
        back,
        make,
        save,
        said=_("已修改，原来的内容留在变更记录里。"),
        initial=initial,
        template="industry/leads/line.html",
        history_url=_history(book, row),
        crumbs=[(book.list.title, back)],
    )


def _history(book: Book, row: Any) -> str:
    return reverse("leads:line_history", args=[book.key, row.pk])


def _told(column: Column, row: Any) -> str:
    """A column of a line in writing, with its unit."""
    value = column.read(row)
    if value in (None, ""):
        return _t("无")
    return f"{column.text(value)} {column.unit}".strip()


def _read_only(request: HttpRequest, book: Book, row: Any) -> HttpResponse:
    """The line for those who read it and do not write."""
    columns = [one for one in book.list.columns if one.key != "department"]
    record = Record(
        title=str(row),
        kind=book.list.title,
        owner=row.department.name,
        history_url=_history(book, row),
        synthetic=row.synthetic,
        facts=[Fact(one.label, _told(one, row)) for one in columns],
    )
    context = {"record": record, "title": str(row), "crumbs": [(book.list.title, reverse(f"leads:{book.key}"))]}
    return render(request, "web/pages/record.html", context)


@open_to(*READERS)
def visits(request: HttpRequest) -> HttpResponseBase:
    return _show(request, VISITS)


@open_to(*WORKERS)
def new_visits(request: HttpRequest) -> HttpResponse:
    return _new(request, VISITS)


@open_to(*READERS)
def edit_visits(request: HttpRequest, visit_id: int) -> HttpResponse:
    return _change(request, VISITS, visit_id)


@open_to(*READERS)
def activities(request: HttpRequest) -> HttpResponseBase:
    return _show(request, ACTIVITIES)


@open_to(*WORKERS)
def new_activities(request: HttpRequest) -> HttpResponse:
    return _new(request, ACTIVITIES, attended=0, signed=0)


@open_to(*READERS)
def edit_activities(request: HttpRequest, activity_id: int) -> HttpResponse:
    return _change(request, ACTIVITIES, activity_id)


@open_to(*READERS)
def experts(request: HttpRequest) -> HttpResponseBase:
    return _show(request, EXPERTS)


@open_to(*WORKERS)
def new_experts(request: HttpRequest) -> HttpResponse:
    return _new(request, EXPERTS)


@open_to(*READERS)
def edit_experts(request: HttpRequest, seat_id: int) -> HttpResponse:
    return _change(request, EXPERTS, seat_id)


@open_to(*READERS)
def contacts(request: HttpRequest) -> HttpResponseBase:
    return _show(request, CONTACTS)


@open_to(*WORKERS)
def new_contacts(request: HttpRequest) -> HttpResponse:
    return _new(request, CONTACTS, every_days=90)


@open_to(*READERS)
def edit_contacts(request: HttpRequest, contact_id: int) -> HttpResponse:
    return _change(request, CONTACTS, contact_id)


@open_to(*READERS)
def bridges(request: HttpRequest) -> HttpResponseBase:
    return _show(request, BRIDGES)


@open_to(*WORKERS)
def new_bridges(request: HttpRequest) -> HttpResponse:
    given = {name: request.GET[name] for name in ("spot", "partner", "offer") if name in request.GET}
    return _new(request, BRIDGES, **{"state": BridgeState.PROPOSED, **given})


@open_to(*READERS)
def edit_bridges(request: HttpRequest, bridge_id: int) -> HttpResponse:
    return _change(request, BRIDGES, bridge_id)
