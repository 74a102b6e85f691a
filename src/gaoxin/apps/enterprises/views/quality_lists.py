"""The lists of quality findings and checks, as pages declare them."""

from collections.abc import Sequence
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.enterprises.queries import quality as queries
from gaoxin.apps.enterprises.states import FINDING_TONES, GRAVITY_TONES, Fixer, Gravity
from gaoxin.apps.enterprises.words import CHECK_KINDS, CHECK_SUBJECTS
from gaoxin.web.pages.listing import BulkAction, Choice, Column, Dates, Empty, List

_TITLES = {"waiting": _("数据质量"), "accepted": _("已认可的数据问题"), "fixed": _("已消除的数据问题")}
_PURPOSES = {
    "waiting": _("检查发现的问题：改正数据、发企业核对，或写明理由认可；改对了会自动消除。"),
    "accepted": _("经核实属实、写明理由的问题；数据改变后会重新判断。"),
    "fixed": _("数据已经改对的问题；再次出错会重新列入待处理。"),
}
_EMPTY = {
    "waiting": Empty(title=_("没有待处理的数据问题"), text=_("检查每天夜里运行，数据改动后也会马上检查。")),
    "accepted": Empty(title=_("没有已认可的问题"), text=_("对属实但看起来异常的数据，可以写明理由认可。")),
    "fixed": Empty(title=_("还没有消除的问题"), text=_("数据改对后，问题会自动移到这里。")),
}


def findings_list(name: str, departments: Sequence[tuple[str, str]], actions: Sequence[BulkAction]) -> List:
    """The findings of a zone in one state."""
    return List(
        key=f"enterprises.quality.{name}",
        title=_TITLES[name],
        purpose=_PURPOSES[name],
        columns=[
            Column(
                key="check",
                label=_("问题"),
                value=queries.name_of,
                link=lambda row: reverse("enterprises:quality_finding", args=[row.pk]),
                wide=True,
            ),
            Column(
                key="enterprise",
                label=_("企业"),
                value=lambda row: str(row.enterprise.organisation),
                link=lambda row: reverse("enterprises:record", args=[row.enterprise_id]),
                wide=True,
            ),
            Column(key="year", label=_("年度"), value=lambda row: row.year or _t("台账")),
            Column(
                key="gravity",
                label=_("程度"),
                kind="chip",
                value="get_gravity_display",
                tone=lambda row: GRAVITY_TONES[row.gravity],
                sort="gravity",
            ),
            Column(key="fixer", label=_("由谁改正"), value="get_fixer_display"),
            Column(
                key="department", label=_("责任部门"), value=lambda row: row.department.name if row.department else ""
            ),
            Column(key="found", label=_("首次发现"), kind="date", value="found_at", sort="found_at"),
            Column(
                key="state",
                label=_("状态"),
                kind="chip",
                value="get_state_display",
                tone=lambda row: FINDING_TONES[row.state],
            ),
            Column(key="sent", label=_("发企业时间"), kind="date", value="sent_at", shown=name == "waiting"),
            Column(key="reason", label=_("认可理由"), shown=name == "accepted", wide=True),
            Column(key="recurrences", label=_("再次出现次数"), kind="number", unit=_("次"), shown=False),
        ],
        filters=[
            Choice(key="gravity", label=_("程度"), field="gravity", options=Gravity.choices, multiple=True),
            Choice(key="department", label=_("责任部门"), field="department", options=departments),
            Choice(key="check", label=_("检查"), field="code", options=queries.check_options),
            Choice(key="fixer", label=_("由谁改正"), field="fixer", options=Fixer.choices, primary=False),
            Dates(key="found", label=_("首次发现"), field="found_at", moments=True, primary=False),
        ],
        order="gravity",
        actions=actions,
        empty=_EMPTY[name],
    )


def enterprise_list() -> List:
    """What is open or accepted of one enterprise."""
    return List(
        key="enterprises.quality.enterprise",
        title=_("数据质量"),
        purpose=_("检查发现这家企业的数据问题；改正后自动消除。"),
        columns=[
            Column(
                key="check",
                label=_("问题"),
                value=queries.name_of,
                link=lambda row: reverse("enterprises:quality_finding", args=[row.pk]),
                wide=True,
            ),
            Column(key="year", label=_("年度"), value=lambda row: row.year or _t("台账")),
            Column(
                key="gravity",
                label=_("程度"),
                kind="chip",
                value="get_gravity_display",
                tone=lambda row: GRAVITY_TONES[row.gravity],
                sort="gravity",
            ),
            Column(key="fixer", label=_("由谁改正"), value="get_fixer_display"),
            Column(
                key="department", label=_("责任部门"), value=lambda row: row.department.name if row.department else ""
            ),
            Column(
                key="state",
                label=_("状态"),
                kind="chip",
                value="get_state_display",
                tone=lambda row: FINDING_TONES[row.state],
            ),
            Column(key="found", label=_("首次发现"), kind="date", value="found_at", sort="found_at"),
        ],
        order="gravity",
        empty=Empty(title=_("没有发现数据问题"), text=_("检查每天夜里运行，数据改动后也会马上检查。")),
    )


def own_list() -> List:
    """What one's own enterprises have to put right."""

    def remedy(row: Any) -> str:
        words = queries.check_words(row.code)
        return words.remedy if words else ""

    return List(
        key="enterprises.quality.own",
        title=_("需核对的数据"),
        purpose=_("检查发现本企业的数据可能有误：点开看依据，改正后自动消除。"),
        columns=[
            Column(
                key="check",
                label=_("问题"),
                value=queries.name_of,
                link=lambda row: reverse("enterprises:quality_finding", args=[row.pk]),
                wide=True,
            ),
            Column(key="enterprise", label=_("企业"), value=lambda row: str(row.enterprise.organisation)),
            Column(key="zone", label=_("所在区"), value=lambda row: row.enterprise.zone.name, shown=False),
            Column(key="year", label=_("年度"), value=lambda row: row.year or _t("登记信息")),
            Column(
                key="gravity",
                label=_("程度"),
                kind="chip",
                value="get_gravity_display",
                tone=lambda row: GRAVITY_TONES[row.gravity],
                sort="gravity",
            ),
            Column(key="remedy", label=_("怎样改"), value=remedy, wide=True),
            Column(key="sent", label=_("园区提醒时间"), kind="date", value="sent_at", sort="sent_at"),
        ],
        order="gravity",
        empty=Empty(title=_("没有需要核对的数据"), text=_("数据有疑问时会列在这里，并在消息里提醒。")),
    )


def checks_list() -> List:
    """The checks themselves."""
    return List(
        key="enterprises.quality.checks",
        title=_("检查项目"),
        purpose=_("每项检查查什么、为什么、由谁改正；条件就是系统实际执行的条件。"),
        columns=[
            Column(
                key="name",
                label=_("检查"),
                value="words.name",
                link=lambda row: reverse("enterprises:quality_check", args=[row.pk]),
                wide=True,
            ),
            Column(key="kind", label=_("类别"), value=lambda row: CHECK_KINDS[row.words.kind.value]),
            Column(key="subject", label=_("对象"), value=lambda row: CHECK_SUBJECTS[row.words.subject.value]),
            Column(
                key="gravity",
                label=_("程度"),
                kind="chip",
                value=lambda row: row.words.gravity.label,
                tone=lambda row: GRAVITY_TONES[row.words.gravity],
                sort="words__gravity",
            ),
            Column(key="fixer", label=_("由谁改正"), value=lambda row: row.words.fixer.label),
            Column(key="waiting", label=_("待处理"), kind="number", unit=_("项"), sort="waiting", link=_waiting_of),
            Column(key="accepted", label=_("已认可"), kind="number", unit=_("项"), sort="accepted"),
            Column(key="fixed", label=_("已消除"), kind="number", unit=_("项"), sort="fixed"),
        ],
        filters=[
            Choice(key="kind", label=_("类别"), field="words__kind", options=list(CHECK_KINDS.items())),
            Choice(key="subject", label=_("对象"), field="words__subject", options=list(CHECK_SUBJECTS.items())),
            Choice(key="fixer", label=_("由谁改正"), field="words__fixer", options=Fixer.choices),
        ],
        search=["words__name", "words__why"],
        search_hint=_("检查名称或理由"),
        order="-waiting",
        size=200,
        empty=Empty(title=_("没有符合条件的检查")),
    )


def _waiting_of(row: Any) -> str:
    return f"{reverse('enterprises:quality')}?check={row.pk}" if row.waiting else ""
