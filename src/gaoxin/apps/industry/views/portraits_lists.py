"""产业画像: the industries of a zone, each opening to its portrait."""

from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.industry.chain_access import READERS
from gaoxin.apps.industry.queries.portraits import lists as queries
from gaoxin.apps.industry.queries.portraits.page import asked_for, newest_year
from gaoxin.apps.industry.views.chains_common import over_zones, zone_here
from gaoxin.apps.industry.views.portraits_common import change_words, known_words
from gaoxin.web.pages.listing import Column, Empty, List, respond
from gaoxin.web.rights import open_to

NOTHING = "—"
"""Where nobody stands there is nothing to compare."""


def _same(row: Any) -> str | None:
    """The change of the same enterprises, and how many they are."""
    if row.growth_same is None:
        return None if row.enterprises else NOTHING
    return _t("%(change)s（%(n)s 家）") % {"change": change_words(row.growth_same), "n": row.same}


PORTRAITS = List(
    key="industry.portraits",
    title=_("产业画像"),
    purpose=_(
        "每个主导产业一页：走势、结构、龙头、进出、创新、就业、用地、能源、项目、政策和风险，每个数都能追到企业。"
    ),
    columns=[
        Column(
            key="name",
            label=_("产业"),
            sort="name",
            link=lambda row: f"{reverse('industry:portrait', args=[row.pk])}?{urlencode({'year': row.year})}",
            wide=True,
        ),
        Column(key="enterprises", label=_("落链企业"), kind="number", unit=_("家"), sort="enterprises"),
        Column(
            key="revenue",
            label=_("营业收入"),
            kind="number",
            unit=_("万元"),
            decimals=0,
            sort="revenue",
            missing=_("营业收入"),
        ),
        Column(
            key="growth_same",
            label=_("比上年（同口径）"),
            kind="number",
            value=lambda row: _same(row),
            sort="growth_same",
            missing=_("两年营业收入"),
        ),
        Column(key="staff", label=_("从业人员"), kind="number", unit=_("人"), sort="staff", missing=_("从业人员")),
        Column(
            key="tax", label=_("实缴税费"), kind="number", unit=_("万元"), decimals=0, sort="tax", missing=_("税费")
        ),
        Column(
            key="rd_intensity",
            label=_("研发费用占营业收入"),
            kind="number",
            value=lambda row: row.rd_intensity if row.enterprises else NOTHING,
            unit="%",
            decimals=2,
            sort="rd_intensity",
            missing=_("研发费用"),
        ),
        Column(
            key="coverage",
            label=_("营业收入已填报"),
            kind="code",
            value=lambda row: known_words(row.known, row.enterprises),
            sort="coverage",
        ),
        Column(key="as_of", label=_("数据截至"), kind="date"),
        Column(
            key="map",
            label=_("产业链图"),
            kind="code",
            value=lambda row: _("看链图"),
            link=lambda row: reverse("industry:chain", args=[row.pk]),
        ),
    ],
    search=["name"],
    search_hint=_("产业名称"),
    order="-revenue",
    empty=Empty(title=_("没有产业"), text=_("编辑一条产业链并发布以后，它的画像会列在这里。")),
)


@open_to(*READERS)
def portraits(request: HttpRequest) -> HttpResponseBase:
    zone = zone_here(request)
    year = asked_for(request.GET).year or newest_year()
    return respond(
        request,
        PORTRAITS,
        queries.industries(request.user, zone, year),
        template="industry/portraits/list.html",
        year=year,
        choices=range(newest_year(), newest_year() - 10, -1),
        synthetic=zone.synthetic,
        over=over_zones(zone),
    )
