"""The registry over the public interface: found by words, and one record, with the rights of the pages."""

from datetime import date
from typing import Annotated, Any

from django.http import HttpRequest
from django.utils.translation import gettext_noop
from ninja import Field, Path, Query, Router, Schema

from gaoxin.apps.enterprises.access import OWN, STAFF
from gaoxin.apps.enterprises.queries import interface
from gaoxin.apps.sources.services.calling import admit
from gaoxin.web.rights import open_to

router = Router(tags=[gettext_noop("企业库")])
MOST = 100

EnterpriseId = Annotated[int, Path(description=gettext_noop("企业编号，见列表"))]


class Asked(Schema):
    q: str = Field(
        "", max_length=100, description=gettext_noop("名称、简称、曾用名、拼音、信用代码或地址；不填按编号列出全部")
    )
    zone: str = Field("", max_length=40, description=gettext_noop("只列这个区（代码）"))
    after: int = Field(0, ge=0, description=gettext_noop("接着哪个编号往下列，用上一页的 after；有 q 时不用"))
    limit: int = Field(20, ge=1, le=MOST, description=gettext_noop("返回的家数"))


class EnterpriseOut(Schema):
    id: int = Field(description=gettext_noop("企业编号"))
    zone: str = Field(description=gettext_noop("所在区代码"))
    legal_name: str = Field(description=gettext_noop("名称"))
    credit_code: str = Field(description=gettext_noop("统一社会信用代码；未取得的为空"))
    status: str = Field(description=gettext_noop("状态"))
    industry: str = Field(description=gettext_noop("行业代码（GB/T 4754—2017）"))
    size: str = Field(description=gettext_noop("规模；缺数据不能划分的为空"))
    synthetic: bool = Field(description=gettext_noop("是否模拟数据"))


class EnterprisesOut(Schema):
    items: list[EnterpriseOut]
    after: int | None = Field(description=gettext_noop("下一页从这个编号之后列起；没有下一页为空"))


class FigureOut(Schema):
    key: str = Field(description=gettext_noop("数据项"))
    name: str = Field(description=gettext_noop("数据项名称"))
    year: int = Field(description=gettext_noop("年度"))
    value: str = Field(description=gettext_noop("数值，按文本精确给出"))
    unit: str = Field(description=gettext_noop("单位"))
    state: str = Field(description=gettext_noop("reported 已报、verified 已核、estimated 估计"))
    source: str = Field(description=gettext_noop("来源"))
    synthetic: bool = Field(description=gettext_noop("是否模拟数据"))


class RecordOut(EnterpriseOut):
    other_names: list[str] = Field(description=gettext_noop("曾用名、简称、外文名"))
    address: str = Field(description=gettext_noop("地址"))
    division: str = Field(description=gettext_noop("行政区划"))
    industry_name: str = Field(description=gettext_noop("行业名称"))
    business: str = Field(description=gettext_noop("经营范围"))
    capital: str | None = Field(description=gettext_noop("注册资本，万元"))
    founded_on: date | None = Field(description=gettext_noop("成立日期"))
    figures: list[FigureOut] = Field(description=gettext_noop("近几年已知的年度数据"))


@router.get("", response=EnterprisesOut, summary=gettext_noop("查企业"), url_name="enterprises")
@open_to(*STAFF, *OWN)
def enterprises(request: HttpRequest, asked: Query[Asked]) -> dict[str, Any]:
    admit(request)
    found = interface.listed(request.user, asked.q.strip(), asked.zone, asked.after, asked.limit)
    return {"items": [_listed(one) for one in found.items], "after": found.after}


@router.get("/{enterprise_id}", response=RecordOut, summary=gettext_noop("一家企业的档案"), url_name="enterprise")
@open_to(*STAFF, *OWN)
def enterprise(request: HttpRequest, enterprise_id: EnterpriseId) -> dict[str, Any]:
    """A record merged into another answers with that one."""
    admit(request)
    told = interface.told(request.user, enterprise_id)
    page = told.page
    return {
        **_listed(page.enterprise),
        "other_names": [one.name for one in told.names],
        "address": page.enterprise.address,
        "division": page.division,
        "industry_name": page.industry,
        "business": page.enterprise.business,
        "capital": None if page.capital is None else f"{page.capital:f}",
        "founded_on": page.enterprise.founded_on,
        "figures": [
            {
                "key": line.fact.key,
                "name": line.fact.name,
                "year": cell.year,
                "value": f"{cell.value:f}",
                "unit": str(line.fact.unit),
                "state": cell.state,
                "source": origins.document.title if origins.document else origins.note or str(origins.origin),
                "synthetic": cell.synthetic,
            }
            for line, cell, origins in told.figures
        ],
    }


def _listed(one: Any) -> dict[str, Any]:
    return {
        "id": one.pk,
        "zone": one.zone.code,
        "legal_name": one.organisation.legal_name,
        "credit_code": one.organisation.credit_code or "",
        "status": one.status,
        "industry": one.industry,
        "size": one.size,
        "synthetic": one.synthetic,
    }
