"""The catalogue: what data there are, who keeps them, how fresh they are, and how to get at them."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse_lazy
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.sources.queries import catalogue
from gaoxin.apps.sources.queries.catalogue import FREE_FIELDS, GRANTED, OWN, TO_ASK
from gaoxin.apps.sources.states import Refresh, Theme
from gaoxin.apps.zones.queries import zone_of_request
from gaoxin.apps.zones.states import STAFF, Level
from gaoxin.web import clock
from gaoxin.web.pages.listing import Choice, Column, Dates, Empty, List, respond
from gaoxin.web.rights import open_to

ACCESS: dict[str, tuple[Promise | str, str]] = {
    OWN: (_("本部门提供"), "info"),
    GRANTED: (_("已授权"), "good"),
    FREE_FIELDS: (_("部分字段直接可看"), "good"),
    TO_ASK: (_("须申请"), "plain"),
}
EMPTY = Empty(title=_("还没有数据集"), text=_("部门登记第一份数据后，会列在这里。"))
EMPTY_ABOVE = Empty(
    title=_("这一级没有自己的数据集"),
    text=_("数据由各开发区登记：在页面顶部切换到所辖的区查看，或先看各区的总数。"),
    url=reverse_lazy("sources:zones"),
    action=_("各区比较"),
)


def _declared(stands: catalogue.Stands, *, in_zone: bool) -> List:
    """The list, with how this person stands to each data set."""
    today = clock.today()
    return List(
        key="sources.datasets",
        title=_("数据目录"),
        purpose=_("本区各部门的数据和共享给本区的数据：有哪些、谁提供、新不新、怎样用。"),
        columns=[
            Column(
                key="title",
                label=_("名称"),
                sort="title",
                template="sources/cells/title.html",
                wide=True,
            ),
            Column(key="zone", label=_("所在区"), value=lambda row: str(row.zone), shown=False),
            Column(key="department", label=_("数据提供部门"), value=lambda row: str(row.department), sort="department"),
            Column(key="theme", label=_("主题"), value="get_theme_display", sort="theme"),
            Column(key="refresh", label=_("更新周期"), value="get_refresh_display", sort="refresh"),
            Column(key="renewed_on", label=_("数据时点"), kind="date", sort="renewed_on", missing=_("数据")),
            Column(
                key="late",
                label=_("更新情况"),
                kind="chip",
                value=lambda row: _freshness(row, today),
                tone=lambda row: "bad" if catalogue.days_late(row, today) else "good",
                sort="refresh_due",
            ),
            Column(key="rows", label=_("行数"), kind="number", value="latest_rows", sort="latest_rows"),
            Column(
                key="access",
                label=_("使用方式"),
                kind="chip",
                value=lambda row: ACCESS[stands.to(row)][0],
                tone=lambda row: ACCESS[stands.to(row)][1],
            ),
            Column(key="code", label=_("代码"), sort="code", shown=False),
        ],
        filters=[
            Choice(key="theme", label=_("主题"), field="theme", options=Theme.choices, multiple=True),
            Choice(key="refresh", label=_("更新周期"), field="refresh", options=Refresh.choices, multiple=True),
            Dates(key="due", label=_("应更新日期"), field="refresh_due", primary=False),
        ],
        search=["title", "code", "description", "department__name"],
        search_hint=_("名称、代码、说明、部门"),
        order="title",
        empty=EMPTY if in_zone else EMPTY_ABOVE,
    )


def _freshness(row: object, today: object) -> object:
    late = catalogue.days_late(row, today)  # type: ignore[arg-type] # rows of the catalogue
    if late is None:
        return _("不定期")
    return _("逾期") if late else _("按期")


@open_to(*STAFF)
def datasets(request: HttpRequest) -> HttpResponseBase:
    zone = zone_of_request(request)
    return respond(
        request,
        _declared(catalogue.stands(request.user, zone), in_zone=zone is None or zone.level == Level.ZONE),
        catalogue.catalogue(request.user, zone),
        template="sources/datasets.html",
        may_register=bool(catalogue.own_departments(request.user, zone)),
    )
