"""The registry as a list, declared."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from gaoxin.apps.enterprises.queries import names, search
from gaoxin.apps.enterprises.services import records, undoing
from gaoxin.apps.enterprises.states import (
    STATUS_TONES,
    EnterpriseStatus,
    IndustryState,
    SizeClass,
)
from gaoxin.apps.zones.access import roles_of
from gaoxin.web.pages.listing import (
    BulkAction,
    Change,
    Choice,
    Column,
    Dates,
    Empty,
    List,
    Outcome,
    Preview,
    Range,
    Yes,
)
from gaoxin.web.registry import Person

WRITING = {"officer", "head", "steward"}
FEN_PER_WAN = Decimal(1_000_000)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wan(Range):
    """Amounts between two ends, typed in 万元 and kept in whole 分."""

    def _number(self, text: str) -> Decimal | None:
        typed = Range._number(self, text)
        return None if typed is None else typed * FEN_PER_WAN


def in_wan(kept: int | None) -> Decimal | None:
    """分 as 万元."""
    return None if kept is None else Decimal(kept) / FEN_PER_WAN


def writes_somewhere(user: Person) -> bool:
    return bool(WRITING & roles_of(user))


def _publish_preview(user: Person, rows: Any) -> Preview:
    shown, hidden = _t("公开"), _t("不公开")
    return Preview(
        [
            Change(str(row.organisation), hidden, shown, left_alone=_t("已经公开") if row.published else "")
            for row in rows
        ],
        then=_t(
            "公众可以看到名称、代码、地址、行业、经营范围、主要产品、注册资本、成立日期和经营状态，看不到年度数据和联系方式。"
        ),
    )


def _hide_preview(user: Person, rows: Any) -> Preview:
    shown, hidden = _t("公开"), _t("不公开")
    return Preview(
        [
            Change(str(row.organisation), shown, hidden, left_alone="" if row.published else _t("本来没有公开"))
            for row in rows
        ],
        then=_t("公众不再能看到这些企业。"),
    )


def _publish(user: Person, rows: Any) -> Outcome:
    count = records.publish(user, [row.pk for row in rows], shown=True)
    return Outcome(ngettext("已公开 %(n)d 家企业。", "已公开 %(n)d 家企业。", count) % {"n": count}, undo_of(count))


def _hide(user: Person, rows: Any) -> Outcome:
    count = records.publish(user, [row.pk for row in rows], shown=False)
    return Outcome(
        ngettext("已停止公开 %(n)d 家企业。", "已停止公开 %(n)d 家企业。", count) % {"n": count}, undo_of(count)
    )


def _confirm_preview(user: Person, rows: Any) -> Preview:
    return Preview(
        [
            Change(
                str(row.organisation),
                _t("建议：%(industry)s") % {"industry": names.industry_words(row.industry)},
                _t("已确认"),
                left_alone="" if row.industry_state == IndustryState.SUGGESTED else _t("没有待确认的建议"),
            )
            for row in rows
        ]
    )


def _confirm(user: Person, rows: Any) -> Outcome:
    count = records.confirm_industries(user, [row.pk for row in rows])
    return Outcome(
        ngettext("已确认 %(n)d 家企业的行业代码。", "已确认 %(n)d 家企业的行业代码。", count) % {"n": count},
        undo_of(count),
    )


def undo_of(count: int) -> str:
    """Where what this request did is taken back, if it did anything."""
    return reverse("enterprises:take_back_change", args=[undoing.this_change()]) if count else ""


def enterprises_list(parks: list[tuple[str, str]]) -> List:
    """The registry of one zone; `parks` are the premises one may filter by."""
    return List(
        key="enterprises.registry",
        title=_("企业库"),
        purpose=_("本区每一家企业一条记录；点名称看一企一档。"),
        columns=[
            Column(
                key="name",
                label=_("企业名称"),
                template="enterprises/cells/name.html",
                value=lambda row: row.organisation.legal_name,
                wide=True,
            ),
            Column(
                key="code",
                label=_("统一社会信用代码"),
                value=lambda row: row.organisation.credit_code,
                missing=_("代码"),
                shown=False,
            ),
            Column(
                key="industry",
                label=_("行业"),
                value=lambda row: names.industry_words(row.industry) if row.industry else None,
                template="enterprises/cells/industry.html",
                missing=_("行业代码"),
            ),
            Column(
                key="size",
                label=_("规模"),
                value=lambda row: row.get_size_display() if row.size else None,
                missing=_("划型数据"),
            ),
            Column(
                key="revenue",
                label=_("营业收入"),
                kind="number",
                unit=_("万元"),
                value=lambda row: in_wan(row.latest_revenue),
                sort="latest_revenue",
                missing=_("营业收入"),
                source=lambda row: figure_address(row, "revenue"),
            ),
            Column(
                key="staff",
                label=_("从业人员"),
                kind="number",
                unit=_("人"),
                value="latest_staff",
                missing=_("从业人员数"),
                source=lambda row: figure_address(row, "staff"),
            ),
            Column(key="year", label=_("数据年度"), value=lambda row: str(row.latest_year or ""), shown=False),
            Column(
                key="founded",
                label=_("成立日期"),
                kind="date",
                value="founded_on",
                sort="founded_on",
                missing=_("成立日期"),
            ),
            Column(
                key="capital",
                label=_("注册资本"),
                kind="number",
                unit=_("万元"),
                value=lambda row: in_wan(row.registered_capital),
                sort="registered_capital",
                missing=_("注册资本"),
                shown=False,
            ),
            Column(key="premises", label=_("园区或楼宇"), value=lambda row: str(row.premises or ""), shown=False),
            Column(key="address", label=_("地址"), missing=_("地址"), shown=False),
            Column(
                key="status",
                label=_("经营状态"),
                kind="chip",
                value="get_status_display",
                tone=lambda row: STATUS_TONES[row.status],
            ),
            Column(
                key="published",
                label=_("对外公开"),
                value=lambda row: _t("是") if row.published else _t("否"),
                shown=False,
            ),
        ],
        filters=[
            Choice(key="industry", label=_("行业大类"), field="industry_division", options=names.division_options),
            Choice(key="size", label=_("规模"), field="size", options=SizeClass.choices, multiple=True),
            Choice(key="status", label=_("经营状态"), field="status", options=EnterpriseStatus.choices, multiple=True),
            Choice(key="premises", label=_("园区或楼宇"), field="premises", options=parks, primary=False),
            Wan(key="revenue", label=_("营业收入"), field="latest_revenue", unit=_("万元"), primary=False),
            Dates(key="founded", label=_("成立日期"), field="founded_on", primary=False),
            Choice(
                key="coding",
                label=_("行业代码状态"),
                field="industry_state",
                options=IndustryState.choices,
                primary=False,
            ),
            Yes(key="published", label=_("只看已公开"), field="published", primary=False),
        ],
        find=search.search_ids,
        search_hint=_("名称、简称、曾用名或代码"),
        order="-revenue",
        actions=[
            BulkAction(
                key="confirm_industry",
                label=_("确认行业代码"),
                preview=_confirm_preview,
                apply=_confirm,
                visible=writes_somewhere,
            ),
            BulkAction(
                key="publish",
                label=_("对外公开"),
                preview=_publish_preview,
                apply=_publish,
                icon="world",
                visible=writes_somewhere,
            ),
            BulkAction(
                key="hide",
                label=_("停止公开"),
                preview=_hide_preview,
                apply=_hide,
                icon="eye-off",
                visible=writes_somewhere,
            ),
        ],
        empty=Empty(
            title=_("企业库还是空的"),
            text=_("登记企业或导入一张企业表后，企业会列在这里。"),
            url=reverse("enterprises:register"),
            action=_("登记企业"),
        ),
    )


def figure_address(row: Any, key: str) -> str:
    """Where the latest figure of a row opens its source."""
    return reverse("enterprises:figure", args=[row.pk, row.latest_year, key]) if row.latest_year else ""
