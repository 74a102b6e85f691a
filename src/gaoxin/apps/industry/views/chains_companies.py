"""区外企业: companies outside that may be brought in, with products, sources and where they are recommended."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.industry.chain_access import READERS
from gaoxin.apps.industry.lead_access import may_open
from gaoxin.apps.industry.queries.chains import companies as queries
from gaoxin.apps.industry.queries.chains import known
from gaoxin.apps.industry.views.chains_common import chains_crumb, in_wan, zone_here
from gaoxin.apps.industry.views.chains_onward import lead_address
from gaoxin.web.pages.listing import Choice, Column, Dates, Empty, Exact, List, respond
from gaoxin.web.pages.record import Fact, Record
from gaoxin.web.rights import open_to


def companies_list(provinces: list[tuple[str, str]]) -> List:
    return List(
        key="industry.companies",
        title=_("区外企业"),
        purpose=_("可引进企业的公开信息：做什么产品、在哪里、什么时候上市，每条有来源。"),
        columns=[
            Column(
                key="name",
                label=_("企业"),
                sort="name",
                link=lambda row: reverse("industry:company", args=[row.pk]),
            ),
            Column(key="code", label=_("代码"), kind="code", sort="code"),
            Column(key="full_name", label=_("全称"), wide=True),
            Column(key="province", label=_("省份"), sort="province"),
            Column(key="city", label=_("城市")),
            Column(key="industry", label=_("所属行业"), shown=False),
            Column(
                key="revenue",
                label=_("营业收入"),
                kind="number",
                unit=_("万元"),
                decimals=0,
                value=lambda row: in_wan(row.revenue),
                sort="revenue",
                missing=_("营业收入"),
                shown=False,
            ),
            Column(key="growth", label=_("收入增长"), kind="number", unit="%", decimals=1, shown=False),
            Column(key="products", label=_("产品"), kind="number", unit=_("种"), value="product_count"),
            Column(key="listed_on", label=_("上市日期"), kind="date", sort="listed_on"),
            Column(
                key="kind",
                label=_("数据"),
                kind="chip",
                value=lambda row: _("模拟数据") if row.synthetic else (_("本区导入") if row.zone_id else _("公开信息")),
                tone=lambda row: "warn" if row.synthetic else "plain",
            ),
            Column(key="source", label=_("来源"), shown=False, wide=True),
        ],
        filters=[
            Choice(key="province", label=_("省份"), field="province", options=provinces),
            Exact(key="code", label=_("代码"), field="code"),
            Dates(key="listed", label=_("上市日期"), field="listed_on"),
        ],
        search=["name", "full_name"],
        search_hint=_("简称或全称"),
        order="code",
        prepare=queries.count_products,
        empty=Empty(title=_("没有区外企业"), text=_("管理员用 gaoxin chain import 导入企业和产品数据后，会列在这里。")),
    )


@open_to(*READERS)
def companies(request: HttpRequest) -> HttpResponseBase:
    """All of them, or with `segment` in the address those on one segment."""
    zone = zone_here(request)
    segment = request.GET.get("segment", "")[:130]
    spot = known.spot(zone, segment) if segment else None
    rows = queries.companies(request.user, zone, spot.key if spot else "")
    provinces = queries.provinces(request.user, zone)
    return respond(
        request,
        companies_list(provinces),
        rows,
        template="industry/chains/companies.html",
        spot=spot,
        crumbs=[chains_crumb()],
    )


@open_to(*READERS)
def company(request: HttpRequest, company_id: int) -> HttpResponse:
    zone = zone_here(request)
    page = queries.company_page(request.user, zone, company_id)
    one = page.company
    may_lead = may_open(request.user, zone)
    context: dict[str, Any] = {
        "title": one.name,
        "record": Record(
            title=one.name,
            kind=one.full_name or _t("区外企业"),
            state=_t("本区导入") if one.zone_id else _t("公开信息"),
            synthetic=one.synthetic,
            facts=[
                Fact(_("代码"), one.code),
                Fact(_("所在地"), f"{one.province}{one.city}" or None, missing=_("所在地")),
                Fact(_("所属行业"), one.industry or None, missing=_("所属行业")),
                Fact(_("营业收入"), _revenue(one), missing=_("营业收入")),
                Fact(_("基地和子公司"), _sites(one), missing=_("基地和子公司所在地")),
                Fact(_("上市地"), one.exchange or None, missing=_("上市地")),
                Fact(_("上市日期"), one.listed_on, missing=_("上市日期")),
                Fact(_("截至"), one.as_of, missing=_("数据日期")),
            ],
        ),
        "tabs": [],
        "page": page,
        "stands": [(row, _lead(one, row) if may_lead and row.spot else "") for row in page.stands],
        "crumbs": [chains_crumb(), (_t("区外企业"), reverse("industry:companies"))],
    }
    return render(request, "industry/chains/company.html", context)


def _revenue(company: Any) -> str | None:
    """Revenue with its year and growth, as far as they are known."""
    if company.revenue is None:
        return None
    year = _t("%(year)d 年 ") % {"year": company.revenue_year} if company.revenue_year else ""
    grown = "" if company.growth is None else _t("，增长 %(n).1f%%") % {"n": company.growth}
    return _t("%(year)s%(wan)s 万元%(grown)s") % {
        "year": year,
        "wan": f"{in_wan(company.revenue):,.0f}",
        "grown": grown,
    }


def _sites(company: Any) -> str | None:
    return "、".join(province + city for province, city in company.sites) if company.sites else None


def _lead(company: Any, row: queries.StandsOn) -> str:
    """Where a lead is opened: with the reasons where the company is recommended for the segment."""
    return lead_address(company, row.spot.key if row.spot else "", [one.sentence for one in row.reasons])
