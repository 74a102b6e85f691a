"""The library as lists: policies, clauses, the 1+N tree. For everybody; staff see what is being made as well."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.policies.access import belongs
from gaoxin.apps.policies.library_states import (
    CLAUSE_TONES,
    STANDING_TONES,
    BenefitKind,
    ClauseState,
    PolicyLevel,
    PolicyState,
    Topic,
)
from gaoxin.apps.policies.queries.library import policies as queries
from gaoxin.apps.policies.views.library_common import LIBRARY, library_crumb, library_tabs
from gaoxin.apps.zones.queries import zone_of_request
from gaoxin.apps.zones.queries.places import departments
from gaoxin.web.pages.filters import Filter
from gaoxin.web.pages.listing import BadFilter, Choice, Column, Dates, Empty, List, Yes, respond
from gaoxin.web.pages.rows import Rows
from gaoxin.web.rights import PUBLIC, open_to

FEN_PER_WAN = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldOn(Filter):
    """Policies, or clauses of policies, that held on one day."""

    template = "policies/library/filter_day.html"

    def narrow(self, rows: Rows, words: QueryDict) -> Rows:
        text = words[self.key].strip()
        try:
            day = date.fromisoformat(text)
        except ValueError:
            raise BadFilter(_t("“%(text)s”不是日期，请写成 2026-03-05。") % {"text": text}) from None
        return rows.having(**{f"{self.field}__in": queries.held_on(day)})

    def describe(self, words: QueryDict) -> str:
        return _t("%(day)s 有效") % {"day": words[self.key].strip()}


def address_of(clause: Any) -> str:
    """The permanent address of a clause."""
    return reverse("policies:clause", args=[clause.policy_id, clause.address])


def policies_list(units: list[tuple[str, str]]) -> List:
    """The library of one zone; `units` are the departments one may filter by."""
    return List(
        key="policies.library",
        title=LIBRARY,
        purpose=_("国家、省、市和本区的政策，逐条可查、可引用；选一个日期，看那一天有效的政策。"),
        columns=[
            Column(
                key="title",
                label=_("政策"),
                sort="title",
                link=lambda row: reverse("policies:policy", args=[row.pk]),
                wide=True,
            ),
            Column(key="number", label=_("文号"), kind="code"),
            Column(key="level", label=_("层级"), value="get_level_display", sort="level"),
            Column(key="topic", label=_("主题"), value="get_topic_display", sort="topic"),
            Column(
                key="standing",
                label=_("效力"),
                kind="chip",
                value=lambda row: queries.standing_of(row).label,
                tone=lambda row: STANDING_TONES[queries.standing_of(row)],
            ),
            Column(key="issued_on", label=_("印发日期"), kind="date", sort="issued_on"),
            Column(key="in_force_until", label=_("有效期至"), kind="date", sort="in_force_until"),
            Column(key="clauses", label=_("公开条款"), kind="number", unit=_("条"), value="clause_count"),
            Column(key="issuer", label=_("发文机关"), shown=False),
            Column(key="department", label=_("主管部门"), value=lambda row: row.department.name, shown=False),
            Column(key="review_by", label=_("评估清理期限"), kind="date", sort="review_by", shown=False),
        ],
        filters=[
            HeldOn(key="on", label=_("在这一天有效"), field="pk"),
            Choice(key="level", label=_("层级"), field="level", options=PolicyLevel.choices, multiple=True),
            Choice(key="topic", label=_("主题"), field="topic", options=Topic.choices, multiple=True),
            Choice(
                key="kind",
                label=_("支持方式"),
                field="clauses__benefit_kind",
                options=BenefitKind.choices,
                primary=False,
            ),
            *([Choice(key="unit", label=_("主管部门"), field="department", options=units)] if units else []),
            Choice(key="state", label=_("状态"), field="state", options=PolicyState.choices, primary=False),
            Dates(key="issued", label=_("印发日期"), field="issued_on", primary=False),
            Dates(key="until", label=_("有效期至"), field="in_force_until", primary=False),
            Dates(key="review", label=_("评估清理期限"), field="review_by", primary=False),
        ],
        search=["title", "number", "issuer"],
        search_hint=_("标题、文号、发文机关"),
        order="-issued_on",
        prepare=queries.count_clauses,
        empty=Empty(
            title=_("没有符合条件的政策"), text=_("换个日期或者筛选条件再看；本区还没有登记的，由主管部门登记。")
        ),
    )


def clauses_list(units: list[tuple[str, str]]) -> List:
    return List(
        key="policies.clauses",
        title=_("政策条款"),
        purpose=_("每一条给谁、给什么、找谁办；条款的网址不变，可以直接引用。"),
        columns=[
            Column(key="title", label=_("条款"), sort="title", link=address_of, wide=True),
            Column(key="address", label=_("条号"), kind="code"),
            Column(
                key="policy",
                label=_("政策"),
                value=lambda row: row.policy.title,
                link=lambda row: reverse("policies:policy", args=[row.policy_id]),
            ),
            Column(key="kind", label=_("支持方式"), value="get_benefit_kind_display", sort="benefit_kind"),
            Column(key="benefit", label=_("支持内容"), value="benefit_words"),
            Column(key="who", label=_("支持对象"), value="who_words", shown=False),
            Column(
                key="cap",
                label=_("单户上限"),
                kind="number",
                unit=_("万元"),
                value=lambda row: None if row.cap is None else row.cap / FEN_PER_WAN,
                sort="cap",
            ),
            Column(key="closes_on", label=_("申报截止"), kind="date", sort="closes_on"),
            Column(
                key="state",
                label=_("状态"),
                kind="chip",
                value="get_state_display",
                tone=lambda row: CLAUSE_TONES[row.state],
            ),
            Column(key="department", label=_("责任部门"), value=lambda row: row.department.name),
        ],
        filters=[
            HeldOn(key="on", label=_("在这一天有效"), field="policy"),
            Choice(key="kind", label=_("支持方式"), field="benefit_kind", options=BenefitKind.choices, multiple=True),
            Choice(key="level", label=_("层级"), field="policy__level", options=PolicyLevel.choices, multiple=True),
            Choice(
                key="topic", label=_("主题"), field="policy__topic", options=Topic.choices, multiple=True, primary=False
            ),
            *([Choice(key="unit", label=_("责任部门"), field="department", options=units)] if units else []),
            Yes(key="automatic", label=_("免申即享"), field="automatic"),
            Choice(key="state", label=_("状态"), field="state", options=ClauseState.choices, primary=False),
            Dates(key="closes", label=_("申报截止"), field="closes_on", primary=False),
        ],
        search=["title", "who_words", "benefit_words", "policy__title", "policy__number"],
        search_hint=_("条款、对象、支持内容、政策名称、文号"),
        order="-closes_on",
        empty=Empty(title=_("没有符合条件的条款"), text=_("政策公开后，它的条款会列在这里。")),
    )


@open_to(PUBLIC)
def policies(request: HttpRequest) -> HttpResponseBase:
    """The library; `on` in the address shows what held on that day."""
    zone = zone_of_request(request)
    staff = zone is not None and belongs(request.user, zone)
    rows = queries.library(request.user, zone)
    return respond(
        request,
        policies_list(_units(zone, staff)),
        rows,
        template="policies/library/list.html",
        tabs=library_tabs(request, staff),
        may_register=queries.may_register(request.user, zone),
    )


@open_to(PUBLIC)
def clauses(request: HttpRequest) -> HttpResponseBase:
    zone = zone_of_request(request)
    staff = zone is not None and belongs(request.user, zone)
    rows = queries.clauses(request.user, zone)
    return respond(
        request,
        clauses_list(_units(zone, staff)),
        rows,
        template="policies/library/list.html",
        tabs=library_tabs(request, staff),
        crumbs=[library_crumb()],
    )


@open_to(PUBLIC)
def tree(request: HttpRequest) -> HttpResponse:
    """The 1+N tree: each main policy with what supports it."""
    zone = zone_of_request(request)
    staff = zone is not None and belongs(request.user, zone)
    context = {
        "title": _t("1+N 政策体系"),
        "purpose": _t("主文件和配套文件的从属关系；点开看每一份。"),
        "branches": queries.tree(request.user, zone),
        "tabs": library_tabs(request, staff),
        "crumbs": [library_crumb()],
    }
    return render(request, "policies/library/tree.html", context)


def _units(zone: Any, staff: bool) -> list[tuple[str, str]]:
    return [(str(one.pk), one.name) for one in departments(zone)] if zone is not None and staff else []
