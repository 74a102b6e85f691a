"""Lists of inspections: of the zone's staff, of an enterprise, of the public."""

from collections.abc import Sequence
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.enterprises.inspection_states import (
    STATE_TONES,
    InspectionBasis,
    InspectionState,
    Result,
)
from gaoxin.apps.enterprises.queries.inspections.items import item_name
from gaoxin.web.pages.listing import BulkAction, Choice, Column, Dates, Empty, List


def items_words(row: Any) -> str:
    return "、".join(item_name(item.item) for item in row.items.all())


def results_words(row: Any) -> str:
    """The results of a visit in words, the item before each where there are several."""
    items = [item for item in row.items.all() if item.result]
    if len(items) == 1:
        return str(Result(items[0].result).label)
    return "；".join(f"{item_name(item.item)}：{Result(item.result).label}" for item in items)


def corrections_words(row: Any) -> str:
    """What had to be put right, until when, and whether it was."""
    return "；".join(
        _t("%(day)s 前整改") % {"day": item.due_on.isoformat()}
        + (f"（{item.get_recheck_display()}）" if item.recheck else "")
        for item in row.items.all()
        if item.due_on
    )


def _days(row: Any) -> str:
    return f"{row.starts_on:%Y-%m-%d} — {row.ends_on:%Y-%m-%d}"


def _state() -> Column:
    return Column(
        key="state", label=_("状态"), kind="chip", value="get_state_display", tone=lambda row: STATE_TONES[row.state]
    )


def staff_list(departments: Sequence[tuple[str, str]], actions: Sequence[BulkAction]) -> List:
    """The inspections of a zone."""
    return List(
        key="enterprises.inspections",
        title=_("涉企检查"),
        purpose=_("按计划抽中的、因投诉转办法定事由安排的入企检查。走访不是检查，不在这里，也不计次。"),
        columns=[
            Column(
                key="name",
                label=_("企业"),
                link=lambda row: reverse("enterprises:inspection", args=[row.pk]),
                wide=True,
            ),
            Column(key="items", label=_("检查事项"), value=items_words, wide=True),
            Column(key="department", label=_("牵头部门"), value=lambda row: row.department.name),
            Column(key="basis", label=_("来由"), value="get_basis_display"),
            Column(key="starts_on", label=_("检查期"), kind="code", value=_days, sort="starts_on"),
            _state(),
            Column(key="results", label=_("结果"), value=results_words),
            Column(key="publish_by", label=_("公示期限"), kind="date", shown=False),
            Column(key="reason", label=_("理由"), shown=False, wide=True),
        ],
        filters=[
            Choice(key="state", label=_("状态"), field="state", options=InspectionState.choices, multiple=True),
            Choice(key="department", label=_("牵头部门"), field="department", options=departments),
            Choice(key="basis", label=_("来由"), field="basis", options=InspectionBasis.choices),
            Dates(key="starts", label=_("检查期起"), field="starts_on", primary=False),
        ],
        order="-starts_on",
        actions=actions,
        empty=Empty(title=_("还没有检查"), text=_("年度计划公布、开启抽取后，抽中的企业会列在这里。")),
    )


def own_list() -> List:
    """The inspections of one's own enterprises."""
    return List(
        key="enterprises.own_inspections",
        title=_("我的检查"),
        purpose=_("对本企业的每一次检查：谁来查、查什么、凭什么、结果如何；检查人员入企要用本页的入企码签到。"),
        columns=[
            Column(
                key="items",
                label=_("检查事项"),
                value=items_words,
                link=lambda row: reverse("enterprises:own_inspection", args=[row.pk]),
                wide=True,
            ),
            Column(key="department", label=_("牵头部门"), value=lambda row: row.department.name),
            Column(key="basis", label=_("来由"), value="get_basis_display"),
            Column(key="starts_on", label=_("检查期"), kind="code", value=_days, sort="starts_on"),
            _state(),
            Column(key="results", label=_("结果"), value=results_words),
        ],
        filters=[Choice(key="state", label=_("状态"), field="state", options=InspectionState.choices, multiple=True)],
        order="-starts_on",
        empty=Empty(title=_("没有检查"), text=_("安排对本企业的检查后，会列在这里并发消息。走访不是检查，不在这里。")),
    )


def enterprise_list() -> List:
    """The inspections of one enterprise, a tab of its file."""
    return List(
        key="enterprises.inspections_of_enterprise",
        title=_("涉企检查"),
        purpose=_("这家企业历次和待实施的检查。"),
        columns=[
            Column(
                key="items",
                label=_("检查事项"),
                value=items_words,
                link=lambda row: reverse("enterprises:inspection", args=[row.pk]),
                wide=True,
            ),
            Column(key="department", label=_("牵头部门"), value=lambda row: row.department.name),
            Column(key="basis", label=_("来由"), value="get_basis_display"),
            Column(key="starts_on", label=_("检查期"), kind="code", value=_days, sort="starts_on"),
            _state(),
            Column(key="results", label=_("结果"), value=results_words),
        ],
        order="-starts_on",
        empty=Empty(title=_("没有检查过"), text=_("按计划抽中或另行安排后，会列在这里。")),
    )


RESULTS = List(
    key="enterprises.public_inspections",
    title=_("检查结果公示"),
    purpose=_("涉企检查的结果，检查完成后二十个工作日内公示。只公示事项、结果和整改，不含商业秘密。"),
    columns=[
        Column(key="zone", label=_("开发区"), value=lambda row: str(row.zone)),
        Column(key="name", label=_("企业"), wide=True),
        Column(key="items", label=_("检查事项"), value=items_words, wide=True),
        Column(key="department", label=_("检查部门"), value=lambda row: row.department.name),
        Column(key="recorded_at", label=_("检查日期"), kind="date"),
        Column(key="results", label=_("检查结果"), value=results_words, wide=True),
        Column(key="corrections", label=_("整改"), value=corrections_words),
        Column(key="published_at", label=_("公示日期"), kind="date", sort="published_at"),
    ],
    filters=[Dates(key="published", label=_("公示日期"), field="published_at", moments=True)],
    order="-published_at",
    empty=Empty(title=_("还没有公示的结果"), text=_("检查结果公示后会列在这里。")),
)
