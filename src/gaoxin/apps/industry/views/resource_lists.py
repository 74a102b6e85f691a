"""Innovation resources and patents as lists, for staff and for enterprises."""

from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.industry.queries.resources import lists as queries
from gaoxin.apps.industry.resource_access import EVERYBODY, keeps_resources
from gaoxin.apps.industry.resource_states import (
    PATENT_TONES,
    SHARING_TONES,
    PatentState,
    ResourceKind,
    ResourceLevel,
    Sharing,
)
from gaoxin.apps.industry.views.resource_common import LIST, Serving, resource_tabs, seat_here
from gaoxin.web.pages.listing import Choice, Column, Dates, Empty, List, Range, Yes, respond
from gaoxin.web.rights import open_to


def _resource_list(here: queries.Seat) -> List:
    words = queries.SegmentWords(here.zone)
    far: list[Any] = []
    near: list[Any] = []
    if here.placed:
        far = [
            Column(
                key="km",
                label=_("距本企业"),
                kind="number",
                unit=_("公里"),
                decimals=1,
                sort="km",
                missing=_("地址坐标"),
            )
        ]
        near = [Range(key="km", label=_("距本企业"), field="km", unit=_("公里"))]
    staff: list[Any] = []
    if here.staff:
        staff = [
            Column(
                key="shown", label=_("向企业公开"), value=lambda row: _t("是") if row.shown else _t("否"), shown=False
            ),
            Column(key="ended_on", label=_("停用日期"), kind="date", shown=False),
        ]
        near = [Yes(key="ended", label=_("只看停用的"), field="ended_on__isnull", value=False, primary=False)]
    return List(
        key="industry.resources",
        title=_("创新资源"),
        purpose=_("院所、仪器、平台和载体：能提供什么、服务哪些环节、在哪里、怎么开放。"),
        columns=[
            Column(
                key="name",
                label=_("名称"),
                link=lambda row: reverse("industry:resource", args=[row.pk]),
                sort="name",
                wide=True,
            ),
            Column(key="kind", label=_("类型"), value="get_kind_display"),
            Column(key="level", label=_("级别"), value="get_level_display"),
            Column(key="holder_name", label=_("持有单位")),
            Column(key="served", label=_("服务的环节"), value=words.of, wide=True),
            *far,
            Column(
                key="sharing",
                label=_("开放方式"),
                kind="chip",
                value="get_sharing_display",
                tone=lambda row: SHARING_TONES[row.sharing],
            ),
            Column(key="charge", label=_("收费标准"), shown=False),
            Column(key="address", label=_("地址"), shown=False),
            Column(key="source", label=_("来源"), shown=False),
            Column(key="as_of", label=_("截至日期"), kind="date", sort="as_of"),
            Column(
                key="synthetic", label=_("数据"), value=lambda row: _t("模拟数据") if row.synthetic else "", shown=False
            ),
            *staff,
        ],
        filters=[
            Choice(key="kind", label=_("类型"), field="kind", options=ResourceKind.choices, multiple=True),
            Serving(key="segment", label=_("环节"), field="pk", options=words.options, find=queries.serving),
            Choice(
                key="level", label=_("级别"), field="level", options=ResourceLevel.choices, multiple=True, primary=False
            ),
            Choice(
                key="sharing",
                label=_("开放方式"),
                field="sharing",
                options=Sharing.choices,
                multiple=True,
                primary=False,
            ),
            *near,
        ],
        search=["name", "holder_name", "offers"],
        search_hint=_("名称、单位或者能提供什么"),
        order="km" if here.placed else "name",
        empty=Empty(title=_("还没有创新资源"), text=_("由科技、工业部门登记或者从名单导入，企业就能查到并申请对接。")),
    )


@open_to(*EVERYBODY)
def resources(request: HttpRequest) -> HttpResponseBase:
    here = seat_here(request)
    return respond(
        request,
        _resource_list(here),
        queries.resources(request.user, here),
        template=LIST,
        tabs=resource_tabs(request, here),
        synthetic=here.zone.synthetic,
        page_actions=_actions(request, here, _t("登记资源"), "industry:new_resource"),
    )


def _actions(request: HttpRequest, here: queries.Seat, words: str, new: str) -> list[tuple[str, str, str, bool]]:
    """Words, address, icon, and whether it is the first thing to do."""
    if not here.staff or not keeps_resources(request.user, here.zone):
        return []
    return [
        (_t("导入名单"), reverse("industry:import_resources"), "upload", False),
        (words, reverse(new), "plus", True),
    ]


def _patent_list(here: queries.Seat) -> List:
    words = queries.SegmentWords(here.zone)
    return List(
        key="industry.patents",
        title=_("专利"),
        purpose=_("与本区产业链环节相关、可以许可或者合作的专利，注明法律状态和截至日期。"),
        columns=[
            Column(
                key="number",
                label=_("专利号"),
                kind="code",
                link=lambda row: reverse("industry:patent", args=[row.pk]),
            ),
            Column(key="title", label=_("名称"), wide=True),
            Column(key="holder_name", label=_("专利权人")),
            Column(key="ipc", label=_("IPC 主分类号"), kind="code", sort="ipc"),
            Column(key="served", label=_("相关的环节"), value=words.of, wide=True),
            Column(
                key="legal_state",
                label=_("法律状态"),
                kind="chip",
                value="get_legal_state_display",
                tone=lambda row: PATENT_TONES[row.legal_state],
            ),
            Column(key="filed_on", label=_("申请日"), kind="date", sort="filed_on"),
            Column(key="as_of", label=_("截至日期"), kind="date", sort="as_of"),
            Column(key="source", label=_("来源"), shown=False),
            Column(
                key="synthetic", label=_("数据"), value=lambda row: _t("模拟数据") if row.synthetic else "", shown=False
            ),
        ],
        filters=[
            Choice(key="state", label=_("法律状态"), field="legal_state", options=PatentState.choices, multiple=True),
            Serving(
                key="segment",
                label=_("环节"),
                field="pk",
                options=words.options,
                find=lambda key: queries.serving(key, patent=True),
            ),
            Dates(key="filed", label=_("申请日"), field="filed_on", primary=False),
        ],
        search=["number", "title", "holder_name", "ipc"],
        search_hint=_("专利号、名称、专利权人或者分类号"),
        order="-filed_on",
        empty=Empty(title=_("还没有专利"), text=_("由科技、工业部门登记或者从检索结果导入。")),
    )


@open_to(*EVERYBODY)
def patents(request: HttpRequest) -> HttpResponseBase:
    here = seat_here(request)
    return respond(
        request,
        _patent_list(here),
        queries.patents(request.user, here.zone),
        template=LIST,
        tabs=resource_tabs(request, here),
        synthetic=here.zone.synthetic,
        page_actions=_actions(request, here, _t("登记专利"), "industry:new_patent"),
    )
